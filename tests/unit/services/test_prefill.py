"""Pre-fill: what is asked, what is written, and what a person or a file made is never touched."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import spacy

from annotator.domain import claim_edits, edits
from annotator.domain.analysis import FROM_FILE, SPLITTER, Analysis, split
from annotator.domain.annotation import ATTRIBUTION, State
from annotator.domain.document import Layer, Status
from annotator.domain.errors import ModelError
from annotator.domain.labels import Label
from annotator.domain.suggestion import Suggestion
from annotator.domain.suggestion_reason import claim_reason
from annotator.services.exporting import Choice, export
from annotator.services.importing import import_records
from annotator.services.prefill import prefill, question, save_suggestion, waiting
from annotator.services.project import Ambiguous, Project
from annotator.services.reading import read_inputs
from annotator.services.session import Session
from tests.unit.articles import MODEL, suggested_claim, suggested_entity, suggested_mark
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss met Bo Lind. The mayor said the mill is safe.\nSign up for our newsletter"
VOSS, LIND = suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Bo Lind")
CLAIM = suggested_claim(TEXT, "the mill is safe", "The mayor", origin=ATTRIBUTION)
TOKENS = replace(split(TEXT), model=MODEL.removeprefix("model:"))


def said(*entities: Any, claims: Any = (), marks: Any = (), analysis: Analysis = TOKENS) -> Suggestion:
    return Suggestion(analysis, tuple(entities), tuple(claims), tuple(marks))


def states(project: Project, id: str = "a") -> dict[str, str]:
    return {item.id: str(item.state) for item in project.document(id).annotations()}


def tokens_of(project: Project, id: str = "a") -> str:
    return project.document(id).analysis.model


def test_a_suggestion_is_written_with_its_tokens_and_leaves_nothing_to_undo(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    mark = suggested_mark(TEXT, "Sign up for our newsletter")
    assert save_suggestion(project, "a", said(VOSS, claims=[CLAIM], marks=[mark]))
    assert set(states(project).values()) == {"suggested"}
    assert (len(states(project)), tokens_of(project)) == (3, "en_tiny@1")
    assert project.rows()[0].to_review == 3
    assert not project.document("a").layer.touched
    assert Session(project, "a").next_undo() is None


def test_a_later_suggestion_takes_the_place_of_an_earlier(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    save_suggestion(project, "a", said(VOSS, claims=[CLAIM]))
    later = replace(TOKENS, model="en_large@2")
    save_suggestion(project, "a", said(replace(LIND, origin="model:en_large@2"), analysis=later))
    assert (states(project), tokens_of(project)) == ({"Bo Lind": "suggested"}, "en_large@2")


def test_an_open_article_notices_the_pre_fill(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, entities=(LIND,))
    session = Session(project, "a")
    save_suggestion(project, "a", said(VOSS))
    assert session.moved()


def test_what_a_person_finished_is_left_alone_but_gets_tokens(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    session = Session(project, "a")
    session.do(edits.add_entity(session.document, LIND.span, "PERSON", session.by()))
    session.do(edits.set_status(session.document, Status.DONE, session.by()))
    before = states(project)
    assert not save_suggestion(project, "a", said(VOSS))
    assert (states(project), tokens_of(project)) == (before, "en_tiny@1")
    save_suggestion(project, "a", said(VOSS, analysis=replace(TOKENS, model="en_large@2")))
    assert tokens_of(project) == "en_tiny@1"


def test_what_a_file_brought_stays_and_is_not_said_twice(project: Project, take_in: TakeIn) -> None:
    brought = replace(VOSS, id="brought", origin="rule:import@1")
    take_in("a", TEXT, entities=(brought, replace(LIND, origin="model:another@7")))
    assert save_suggestion(project, "a", said(VOSS, claims=[CLAIM]))
    assert set(states(project)) == {"brought", "Bo Lind", "the mill is safe"}


@pytest.mark.parametrize(
    ("tasks", "written"), [(["entities"], {"Tilda Voss"}), (["claims"], {"the mill is safe"}), ([], set())]
)
def test_what_is_no_task_or_has_a_hidden_label_is_not_written(
    project: Project, take_in: TakeIn, tasks: list[str], written: set[str]
) -> None:
    take_in("a", TEXT)
    project.add_labels([Label("POET", shown=False)])
    project.save_setting("tasks", tasks)
    with Project.open(project.path) as again:
        save_suggestion(again, "a", said(VOSS, replace(LIND, label="POET"), claims=[CLAIM]))
        assert set(states(again)) == written


def test_labels_the_project_does_not_know_join_it(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    save_suggestion(project, "a", said(replace(VOSS, label="MILLER")))
    assert "MILLER" in project.labels


def test_an_article_that_is_gone_is_not_filled(project: Project) -> None:
    assert not save_suggestion(project, "z", said(VOSS))


def test_the_only_layer_is_filled_whoever_it_belongs_to(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, layer=Layer(annotator="bo"))
    assert save_suggestion(project, "a", said(VOSS))
    assert project.document("a").layer.annotator == "bo"


def test_the_worker_is_asked_for_what_is_shown_and_wanted(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    project.save_setting("model", "en_tiny")
    asked = question(project, "a")
    assert asked == {
        "model": "en_tiny",
        "text": TEXT,
        "tasks": ["entities", "claims"],
        "shown": sorted(project.labels.shown),
    }


def test_nothing_is_asked_about_what_is_filled_or_gone(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    take_in("b", TEXT + "b", analysis=split(TEXT))
    assert question(project, "z") is None
    assert question(project, "b") is not None
    save_suggestion(project, "a", said(VOSS))
    assert question(project, "a") is None


def test_the_articles_that_wait_are_those_no_model_has_filled(project: Project, take_in: TakeIn) -> None:
    for id in ("a", "b", "c"):
        take_in(id, TEXT + id)
    save_suggestion(project, "b", said(VOSS))
    assert waiting(project) == ["a", "c"]
    assert waiting(project, redo=True) == ["a", "b", "c"]
    assert waiting(project, ids={"b", "c"}) == ["c"]


@pytest.fixture
def model(tmp_path: Path) -> str:
    """A pipeline of our own without any parts: it gives tokens, and the rules mark lines."""
    spacy.blank("en", meta={"name": "bare", "version": "1.0.0"}).to_disk(tmp_path / "bare")
    return str(tmp_path / "bare")


@pytest.fixture
def news(project: Project, take_in: TakeIn) -> Project:
    for id in ("a", "b", "c"):
        take_in(id, f"Story {id}. {TEXT}")
    return project


def test_every_article_that_waits_is_filled_and_the_model_remembered(news: Project, model: str) -> None:
    heard: list[tuple[int, int]] = []
    report = prefill(news, model=model, progress=lambda *done: heard.append(done))
    assert (report.model, report.filled) == ("en_bare@1.0.0", ["a", "b", "c"])
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert {tokens_of(news, id) for id in "abc"} == {"en_bare@1.0.0"}
    assert [row.to_review for row in news.rows()] == [1, 1, 1]
    assert Path(news.setting("model")) == Path(model).resolve()
    assert prefill(news).filled == []


def test_only_the_articles_asked_for_are_filled(news: Project, model: str) -> None:
    assert prefill(news, model=model, ids=["b"]).filled == ["b"]


def test_a_redo_fills_all_again_but_what_a_person_touched(news: Project, model: str) -> None:
    prefill(news, model=model)
    session = Session(news, "b")
    session.do(edits.set_status(session.document, Status.SKIPPED, session.by()))
    report = prefill(news, redo=True)
    assert (report.filled, report.left_alone) == (["a", "c"], ["b"])
    assert [row.to_review for row in news.rows()] == [1, 1, 1]


def test_what_is_filled_stays_when_the_work_is_cancelled(news: Project, model: str, take_in: TakeIn) -> None:
    for id in "def":
        take_in(id, f"Story {id}. {TEXT}")
    report = prefill(news, model=model, cancelled=lambda: True)
    assert (report.cancelled, report.filled) == (True, ["a", "b", "c", "d"])
    assert waiting(news) == ["e", "f"]
    assert prefill(news).filled == ["e", "f"]


def test_an_unknown_model_is_named_before_anything_changes(news: Project) -> None:
    with pytest.raises(ModelError, match="xx_none"):
        prefill(news, model="xx_none")
    assert news.setting("model") is None


def test_whose_work_is_meant_has_to_be_clear(project: Project, take_in: TakeIn, model: str) -> None:
    for annotator in ("bo", "cy"):
        take_in("a", TEXT, layer=Layer(annotator=annotator))
    with pytest.raises(Ambiguous):
        prefill(project, model=model)


def test_a_real_model_finds_people_and_claims(project: Project, take_in: TakeIn) -> None:
    take_in("a", "Maria Lopez said on Monday that Paris was cold.")
    report = prefill(project)
    assert (report.entities, report.claims) == (3, 1)
    assert {item.state for item in project.document("a").annotations()} == {State.SUGGESTED}
    assert project.setting("model") is None


def test_tokens_that_came_with_a_file_count_as_filled(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, analysis=split(TEXT), entities=(VOSS,), own=True)
    take_in("b", TEXT + "b", analysis=split(TEXT + "b"))
    assert (tokens_of(project, "a"), tokens_of(project, "b")) == (FROM_FILE, SPLITTER)
    assert waiting(project) == ["b"]


def test_why_a_claim_was_proposed_outlives_file_edit_and_export(
    project: Project, take_in: TakeIn, tmp_path: Path
) -> None:
    take_in("a", TEXT)
    prefill(project)
    (claim,) = project.document("a").claims
    assert claim_reason(claim) == ("verb", "say")
    session = Session(project, "a")
    session.do(claim_edits.change_claim(session.document, claim.id, session.by(), note="twice"))
    export(project, tmp_path / "all.jsonl", choice=Choice(full=True))
    with Project.open(tmp_path / "other.annotator", create=True) as other:
        import_records(other, read_inputs([str(tmp_path / "all.jsonl")], "auto", BytesIO()))
        assert [claim_reason(each) for each in other.document("a").claims] == [("verb", "say")]


def test_two_annotators_in_one_file_each_have_a_layer_with_the_machines_suggestions(
    project: Project, take_in: TakeIn
) -> None:
    take_in("a", TEXT)
    save_suggestion(project, "a", said(VOSS, LIND))
    adas = Session(project, "a")
    adas.do(edits.remove(adas.document, [VOSS.id], adas.by()))
    before = states(project)
    with Project.open(project.path, annotator="bob", asks=False) as window:
        bobs = Session(window, "a")
        assert (list(bobs.document.entities), bobs.document.layer.annotator) == ([], "bob")
        assert [(row.status, row.to_review) for row in window.rows()] == [(Status.TODO, 0)]
        assert window.row("a") == window.rows()[0]
        assert waiting(window) == ["a"]
        assert question(window, "a")
        assert save_suggestion(window, "a", said(VOSS, LIND), bobs)
        assert (waiting(window), question(window, "a")) == ([], None)
        bobs.reload()
        bobs.do(edits.accept(bobs.document, [VOSS.id], bobs.by()))
        assert [row.status for row in window.rows()] == [Status.STARTED]
    assert states(project) == before
    out = BytesIO()
    export(project, out, choice=Choice(full=True))
    whole = [json.loads(line) for line in out.getvalue().splitlines()]
    assert {each["meta"]["annotator"]: {item["id"]: item["state"] for item in each["spans"]} for each in whole} == {
        "ada": before,
        "bob": {VOSS.id: "accepted", LIND.id: "suggested"},
    }


def test_who_begins_beside_another_before_the_suggestions_come_still_gets_them(
    project: Project, take_in: TakeIn
) -> None:
    take_in("a", TEXT)
    save_suggestion(project, "a", said(VOSS))
    adas = Session(project, "a")
    adas.do(edits.accept(adas.document, [VOSS.id], adas.by()))
    with Project.open(project.path, annotator="bob", asks=False) as window:
        bobs = Session(window, "a")
        bobs.do(edits.add_entity(bobs.document, LIND.span, "PERSON", bobs.by()))
        assert save_suggestion(window, "a", said(VOSS), bobs)
        assert {str(item.state) for item in bobs.document.entities} == {"added", "suggested"}
        assert not save_suggestion(window, "a", said(VOSS), bobs)


def test_a_layer_that_no_person_has_touched_becomes_that_of_whoever_begins_it(
    project: Project, take_in: TakeIn
) -> None:
    take_in("a", TEXT)
    save_suggestion(project, "a", said(VOSS))
    with Project.open(project.path, annotator="bob", asks=False) as window:
        bobs = Session(window, "a")
        bobs.do(edits.accept(bobs.document, [VOSS.id], bobs.by()))
        assert bobs.document.layer.annotator == "bob"
        again = Session(window, "a")
        assert (again.layer, again.document.layer) == (bobs.layer, bobs.document.layer)
        assert len(window.every_layer(1)) == 1
    assert project.document("a").layer.annotator == "bob"
