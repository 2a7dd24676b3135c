"""Renaming, merging and deleting labels over a whole project; presets; what finishing leaves."""

from __future__ import annotations

import io
import json
import sqlite3
from pathlib import Path

import pytest

from annotator.domain import edits
from annotator.domain.analysis import split
from annotator.domain.annotation import State
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import EditRefused, NotSaved
from annotator.domain.record import Record
from annotator.domain.suggestion import Suggestion
from annotator.services import label_sets, label_steps
from annotator.services.exporting import Choice, export
from annotator.services.finishing import finish
from annotator.services.importing import import_records
from annotator.services.integrity import check
from annotator.services.label_sets import Uses
from annotator.services.prefill import question, save_suggestion
from annotator.services.project import Project, preset_labels
from annotator.services.reading import read_inputs
from annotator.services.session import Session
from tests.unit.articles import place, suggested_entity
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss came to Ellmouth in May."


@pytest.fixture
def news(project: Project, take_in: TakeIn) -> Project:
    """Three articles: one started with a person's own label, one finished, one untouched."""
    for id in ("a", "b", "c"):
        entities = (suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Ellmouth", "GPE"))
        take_in(id, f"{TEXT}\n{id}", entities=entities)
    session = Session(project, "a")
    session.do(edits.add_entity(session.document, place(TEXT, "May"), "PERSON", session.by()))
    finish(project, "b")
    return project


def content(project: Project) -> dict[str, list[tuple[str, str, str, str]]]:
    return {
        document.article.id: [
            (each.id, each.label, str(each.state), (each.suggested or {}).get("label", ""))
            for each in document.entities
            if each.origin != "human"
        ]
        + [("own", each.label, str(each.state), "") for each in document.entities if each.origin == "human"]
        for document in project.documents(every_layer=True)
    }


def everything(project: Project) -> object:
    """All that undo must bring back: annotations, labels, counts of what waits; not revisions and journal."""
    connection = sqlite3.connect(project.path)
    rows = [
        connection.execute(f"SELECT {what} ORDER BY 1, 2, 3").fetchall()
        for what in (
            "* FROM entity",
            "* FROM claim",
            "name, position, key, family, description, shown, colour, examples FROM label",
            "number, article, annotator, status, labels, tasks, touched, waiting, head FROM layer",
        )
    ]
    connection.close()
    return rows


def journal(project: Project) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(project.path)
    found = connection.execute("SELECT kind, operation, parent IS NULL FROM journal WHERE layer IS NULL").fetchall()
    connection.close()
    return found


def test_a_preview_counts_and_shows_places(news: Project) -> None:
    uses = label_sets.uses(news)
    assert set(uses) == {"PERSON", "GPE"}
    assert uses["PERSON"] == Uses(confirmed=2, suggested=2, rejected=0, articles=3)
    assert (uses["PERSON"].count, uses["PERSON"].standing, uses["GPE"].articles) == (4, 4, 3)
    first = label_sets.examples(news, "PERSON")[0]
    assert (first.headline, first.before, first.words, first.behind[:8]) == (TEXT, "", "Tilda Voss", " came to")
    assert label_sets.size(news) >= 7


def test_renaming_reaches_every_article_and_is_undone_as_one(news: Project) -> None:
    before = everything(news)
    step = label_steps.rename(news, "PERSON", "HUMAN")
    assert (step.operation, step.detail) == (
        "rename_label",
        {"from": "PERSON", "to": "HUMAN", "count": 4, "articles": 3},
    )
    assert "PERSON" not in news.labels
    assert news.labels["HUMAN"].key == "p"
    assert content(news)["a"][0][1:] == ("HUMAN", "suggested", "HUMAN")
    assert ("own", "HUMAN", "added", "") in content(news)["a"]
    assert "HUMAN" in news.document("b").layer.labels
    assert check(news).problems == check(news).repaired == []
    assert label_steps.next_undo(news) == step
    label_steps.undo(news)
    assert everything(news) == before
    assert label_steps.next_undo(news) is None
    assert journal(news) == [("do", "rename_label", 1), ("undo", "rename_label", 1)]


def test_merging_and_deleting_are_undone_in_turn(news: Project) -> None:
    before = everything(news)
    label_steps.merge(news, "GPE", "LOC")
    between = everything(news)
    label_steps.delete(news, "LOC")
    states = {label for rows in content(news).values() for _, label, state, _ in rows if state != "rejected"}
    assert states == {"PERSON"}
    assert {"GPE", "LOC"}.isdisjoint(label.name for label in news.labels)
    label_steps.undo(news)
    assert everything(news) == between
    label_steps.undo(news)
    assert everything(news) == before
    with pytest.raises(EditRefused, match="nothing to undo"):
        label_steps.undo(news)


def test_deleting_removes_what_people_added(news: Project) -> None:
    label_steps.delete(news, "PERSON")
    assert not any(id == "own" for id, *_ in content(news)["a"])
    assert content(news)["b"][0][1:3] == ("PERSON", "rejected")
    assert news.document("c").to_review() == 1


def test_undo_is_refused_with_the_names_of_the_articles_changed_since(news: Project) -> None:
    label_steps.rename(news, "PERSON", "HUMAN")
    for id in ("a", "c"):
        session = Session(news, id)
        session.do(edits.set_flag(session.document, True))
    with pytest.raises(EditRefused, match=f"changed since: “{TEXT}” .a., “{TEXT}” .c.; undo those changes first"):
        label_steps.undo(news)
    for id in ("a", "c"):
        Session(news, id).undo()
    label_steps.undo(news)
    assert "PERSON" in news.labels
    assert {label for rows in content(news).values() for _, label, *_ in rows} == {"PERSON", "GPE"}


def test_an_open_article_notices(news: Project) -> None:
    session = Session(news, "a")
    label_steps.rename(news, "PERSON", "HUMAN")
    assert session.moved()
    session.do(edits.set_flag(session.document, True))
    assert session.document.layer.flag
    assert {each.label for each in session.document.entities} == {"HUMAN", "GPE"}


def test_an_open_article_gives_no_label_that_is_gone(news: Project) -> None:
    session = Session(news, "a")
    other = next(each for each in session.document.entities if each.label == "GPE")
    edit = edits.relabel(session.document, [other.id], "PERSON", session.by())
    label_steps.rename(news, "PERSON", "HUMAN")
    with pytest.raises(NotSaved, match="the label PERSON was renamed or deleted"):
        session.do(edit)
    assert {each.label for each in session.document.entities} == {"HUMAN", "GPE"}


def test_what_was_done_to_the_label_set_since_stays(news: Project) -> None:
    label_steps.rename(news, "PERSON", "HUMAN")
    label_sets.add(news, "SHIP")
    label_sets.change(news, "HUMAN", description="of flesh and blood")
    label_steps.undo(news)
    assert "SHIP" in news.labels
    assert news.labels["PERSON"].description == "of flesh and blood"


def test_what_was_given_the_new_name_elsewhere_since_gets_the_old_one_too(news: Project, take_in: TakeIn) -> None:
    label_steps.rename(news, "PERSON", "HUMAN")
    take_in("d", "Bo sang.", entities=(suggested_entity("Bo sang.", "Bo", "HUMAN"),))
    label_steps.undo(news)
    assert "HUMAN" not in news.labels
    assert content(news)["d"] == [("Bo", "PERSON", "suggested", "PERSON")]


def test_every_annotators_layer_is_reached(news: Project) -> None:
    record = Record(
        where="x",
        article=Article.of(f"{TEXT}\nc", id="c"),
        layer=Layer(annotator="bo"),
        entities=(suggested_entity(TEXT, "Ellmouth", "GPE"),),
    )
    import_records(news, [record])
    step = label_steps.rename(news, "GPE", "TOWN")
    assert (step.detail["count"], step.detail["articles"]) == (4, 3)
    labels = [[each.label for each in document.entities] for document in news.every_layer(3)]
    assert labels == [["PERSON", "TOWN"], ["TOWN"]]


def test_a_name_that_exists_or_an_unknown_label_is_refused(news: Project) -> None:
    before = everything(news)
    with pytest.raises(EditRefused, match="there is a label ORG already"):
        label_steps.rename(news, "PERSON", "ORG")
    with pytest.raises(EditRefused, match="there is no label GHOST"):
        label_steps.rename(news, "GHOST", "X")
    with pytest.raises(EditRefused, match="are not two labels"):
        label_steps.merge(news, "PERSON", "PERSON")
    with pytest.raises(EditRefused, match="there is no label GHOST"):
        label_steps.delete(news, "GHOST")
    assert everything(news) == before


def test_the_model_goes_on_under_the_new_names(news: Project, take_in: TakeIn) -> None:
    label_steps.rename(news, "PERSON", "HUMAN")
    label_steps.delete(news, "GPE")
    take_in("d", TEXT)
    asked = question(news, "d")
    assert asked is not None
    assert "PERSON" in asked["shown"]
    assert "GPE" not in asked["shown"]
    entities = (suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Ellmouth", "GPE"))
    save_suggestion(news, "d", Suggestion(split(TEXT), entities))
    assert content(news)["d"] == [("Tilda Voss", "HUMAN", "suggested", "HUMAN")]
    assert news.add_model_labels(["PERSON", "GPE", "ORG"]) == []
    assert {"PERSON", "GPE"}.isdisjoint(label.name for label in news.labels)


def test_a_preset_changes_no_annotation(news: Project, take_in: TakeIn) -> None:
    before = content(news)
    label_sets.use_preset(news, "news")
    assert [label.name for label in news.labels if label.shown] == [label.name for label in preset_labels("news")]
    assert content(news) == before
    take_in("d", TEXT)
    entities = (suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Ellmouth", "GPE"))
    save_suggestion(news, "d", Suggestion(split(TEXT), entities))
    assert [label for _, label, *_ in content(news)["d"]] == ["PERSON", "PLACE"]
    label_sets.use_preset(news, "ontonotes")
    assert news.model_names.of("GPE") == "GPE"
    label_sets.use_preset(news, "own")
    assert not news.labels.shown


@pytest.mark.parametrize("name", label_sets.PRESETS)
def test_presets_are_sound(name: str) -> None:
    labels = preset_labels(name)
    assert all(label.key and label.family and label.description for label in labels)
    assert len(labels) == {"ontonotes": 18, "conll": 4, "news": 8, "own": 0}[name]


def test_changes_to_the_set_are_saved_at_once(news: Project) -> None:
    label_sets.add(news, "SHIP")
    label_sets.change(news, "SHIP", key="Z", examples="the Gull", colour="12")
    label_sets.move(news, "SHIP", -1)
    with Project.open(news.path) as again:
        assert list(again.labels) == list(news.labels)
        assert list(again.labels)[-2].name == "SHIP"
        assert (again.labels["SHIP"].key, again.labels["SHIP"].examples, again.labels["SHIP"].look) == (
            "z",
            "the Gull",
            "12",
        )


def test_a_project_without_labels_stays_without(news: Project) -> None:
    for label in list(news.labels):
        label_steps.delete(news, label.name)
    with Project.open(news.path) as again:
        assert len(again.labels) == 0


def test_a_finished_article_with_a_hidden_label_comes_back_byte_for_byte(news: Project, tmp_path: Path) -> None:
    label_sets.change(news, "GPE", shown=False)
    finish(news, "c")
    assert [each.state for each in news.document("c").annotations()] == [State.ACCEPTED]
    first = io.BytesIO()
    export(news, first, choice=Choice(full=True))
    metas = [json.loads(line)["meta"] for line in first.getvalue().splitlines()]
    assert {meta["id"]: meta["status"] for meta in metas}["c"] == "done"
    file = tmp_path / "all.jsonl"
    file.write_bytes(first.getvalue())
    with Project.open(tmp_path / "again.annotator", create=True) as again:
        import_records(again, read_inputs([str(file)], "jsonl", io.BytesIO()))
        assert again.document("c").layer.status is Status.DONE
        second = io.BytesIO()
        export(again, second, choice=Choice(full=True))
    assert second.getvalue() == first.getvalue()
    session = Session(news, "c")
    session.undo()
    assert session.document.to_review() == 2
