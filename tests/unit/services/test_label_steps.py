"""Undo and redo of articles and of steps over the whole project, across one another."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain import edits
from annotator.domain.analysis import split
from annotator.domain.annotation import State
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import EditRefused
from annotator.domain.record import Record
from annotator.domain.suggestion import Suggestion
from annotator.domain.suggestion import suggested_entity as made_suggestion
from annotator.services import label_sets, label_steps, remembering
from annotator.services.importing import import_records
from annotator.services.integrity import check
from annotator.services.label_steps import Watch
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from annotator.services.reproposal import learning
from annotator.services.session import Crossed, Session
from tests.unit.articles import place, suggested_entity
from tests.unit.services.conftest import TakeIn

WORDS = ("Tilda", "Voss", "Ellmouth", "May", "ferry", "mill")
TEXT = f"{' '.join(WORDS)}."


@pytest.fixture
def session(project: Project, take_in: TakeIn) -> Session:
    """An article of three suggestions, and a second one like it."""
    for id in ("a", "b"):
        entities = (
            suggested_entity(TEXT, "Tilda"),
            suggested_entity(TEXT, "Voss"),
            suggested_entity(TEXT, "May", "GPE"),
        )
        take_in(id, f"{TEXT}\n{id}", entities=entities)
    return Session(project, "a")


def relabel(session: Session, id: str, label: str) -> None:
    session.do(edits.relabel(session.document, [id], label, session.by()))


def label_of(session: Session, id: str) -> str:
    entity = session.document.entities.get(id)
    assert entity is not None
    return entity.label


def test_undo_behind_a_rename_gives_the_new_name_back(project: Project, session: Session) -> None:
    relabel(session, "Tilda", "ORG")
    label_steps.rename(project, "PERSON", "HUMAN")
    session.reload()
    session.undo()
    assert label_of(session, "Tilda") == "HUMAN"
    assert session.document.entities["Tilda"].suggested == {"start": 0, "end": 5, "label": "HUMAN"}
    assert session.document.entities["Tilda"].state is State.SUGGESTED
    session.redo()
    assert label_of(session, "Tilda") == "ORG"


def test_undo_behind_a_merge_gives_the_other_label_back(project: Project, session: Session) -> None:
    relabel(session, "Tilda", "ORG")
    label_steps.merge(project, "PERSON", "NORP")
    session.reload()
    session.undo()
    assert label_of(session, "Tilda") == "NORP"


def test_undo_behind_several_steps_is_carried_through_all(project: Project, session: Session) -> None:
    relabel(session, "Tilda", "ORG")
    label_steps.rename(project, "PERSON", "HUMAN")
    label_steps.merge(project, "HUMAN", "NORP")
    label_steps.rename(project, "NORP", "PEOPLE")
    session.reload()
    session.undo()
    assert label_of(session, "Tilda") == "PEOPLE"


def test_redo_after_a_rename_was_taken_back_gives_the_old_name(project: Project, session: Session) -> None:
    label_steps.rename(project, "PERSON", "HUMAN")
    session.reload()
    relabel(session, "May", "HUMAN")
    session.undo()
    label_steps.undo(project)
    session.reload()
    session.redo()
    assert label_of(session, "May") == "PERSON"


def test_redo_after_a_merge_was_taken_back_knows_which_label_it_was(project: Project, session: Session) -> None:
    label_steps.merge(project, "PERSON", "GPE")
    session.reload()
    relabel(session, "Tilda", "ORG")
    relabel(session, "May", "ORG")
    session.undo()
    session.undo()
    label_steps.undo(project)
    session.reload()
    session.redo()
    session.redo()
    session.undo()
    session.undo()
    assert (label_of(session, "Tilda"), label_of(session, "May")) == ("PERSON", "GPE")


def test_the_labels_of_a_finished_article_are_carried_too(project: Project, session: Session) -> None:
    session.do(edits.set_status(session.document, Status.DONE, session.by(), labels=["GPE", "PERSON"]))
    label_steps.rename(project, "PERSON", "HUMAN")
    session.reload()
    session.undo()
    session.redo()
    assert session.document.layer.labels == ("GPE", "HUMAN")


@pytest.mark.parametrize("gone", ["Tilda", "own"])
def test_a_deleted_label_is_not_brought_back(project: Project, session: Session, gone: str) -> None:
    if gone == "own":
        session.do(edits.add_entity(session.document, place(TEXT, "mill"), "PERSON", session.by()))
        (gone,) = [each.id for each in session.document.entities if each.state is State.ADDED]
    session.do(edits.remove(session.document, [gone], session.by()))
    label_steps.delete(project, "PERSON")
    session.reload()
    with pytest.raises(
        EditRefused, match=r"PERSON was deleted over the whole project since; .* Edit > Undo in project"
    ):
        session.undo()
    label_steps.undo(project)
    session.reload()
    session.undo()
    assert label_of(session, gone) == "PERSON"


def test_what_a_step_took_away_is_named(project: Project, session: Session) -> None:
    session.do(edits.add_entity(session.document, place(TEXT, "mill"), "PERSON", session.by()))
    label_steps.delete(project, "PERSON")
    session.reload()
    with pytest.raises(EditRefused, match="PERSON was deleted"):
        session.undo()


def test_what_people_added_comes_back_with_its_label(project: Project, session: Session) -> None:
    session.do(edits.add_entity(session.document, place(TEXT, "mill"), "PERSON", session.by()))
    before = everything(project.path)
    label_steps.delete(project, "PERSON")
    label_steps.undo(project)
    assert everything(project.path) == before
    label_steps.redo(project)
    assert "PERSON" not in {each.label for each in project.document("a").entities if each.state is not State.REJECTED}


def test_a_label_that_was_made_anew_since_stays_as_it_is(project: Project, session: Session) -> None:
    label_steps.delete(project, "PERSON")
    label_sets.add(project, "PERSON")
    label_sets.change(project, "PERSON", description="of the new kind")
    label_steps.undo(project)
    assert project.labels["PERSON"].description == "of the new kind"
    assert label_of(Session(project, "a"), "Tilda") == "PERSON"


@pytest.mark.parametrize("statement", ["UPDATE entity SET label = 'LAW' WHERE id = 'Tilda'", "DELETE FROM entity"])
def test_what_is_no_longer_as_the_step_left_it_is_not_written_over(
    project: Project, session: Session, statement: str
) -> None:
    session.do(edits.accept(session.document, ["Tilda"], session.by()))
    label_steps.rename(project, "PERSON", "HUMAN")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute(statement)
    other.close()
    before = everything(project.path)
    with pytest.raises(EditRefused, match="changed since: “Tilda Voss"):
        label_steps.undo(project)
    assert everything(project.path) == before


def test_what_a_taken_back_step_is_needed_for_is_named(project: Project, session: Session) -> None:
    label_steps.delete(project, "PERSON")
    session.reload()
    session.do(edits.accept(session.document, ["Tilda"], session.by()))
    session.undo()
    label_steps.undo(project)
    session.reload()
    with pytest.raises(EditRefused, match=r"PERSON is no longer deleted over the whole project; .*Edit > Redo in proj"):
        session.redo()


def crossed(session: Session) -> tuple[Crossed | None, Crossed | None]:
    session.reload()
    return session.crossed_undo(), session.crossed_redo()


def test_that_a_step_over_the_project_came_last_is_said(project: Project, session: Session) -> None:
    assert crossed(session) == (None, None)
    relabel(session, "Tilda", "ORG")
    assert crossed(session) == (None, None)
    step = label_steps.rename(project, "PERSON", "HUMAN")
    assert crossed(session) == (Crossed(step, True), None)
    label_steps.undo(project)
    assert crossed(session) == (None, Crossed(step, True))
    label_steps.redo(project)
    assert crossed(session) == (Crossed(step, True), None)
    relabel(session, "May", "ORG")
    assert crossed(session) == (None, None)
    session.undo()
    assert crossed(session) == (Crossed(step, True), None)
    session.undo()
    assert crossed(session) == (None, None)


def test_a_step_that_did_not_touch_the_article_does_not_come_between(project: Project, session: Session) -> None:
    relabel(session, "Tilda", "ORG")
    own = label_steps.rename(project, "GPE", "PLACE")
    label_steps.rename(project, "NORP", "GROUP")
    assert crossed(session) == (Crossed(own, False), None)
    label_steps.undo(project)
    assert crossed(session) == (Crossed(own, True), None)


def test_steps_over_the_project_are_done_again_in_turn_after_a_restart(project: Project, session: Session) -> None:
    states = [everything(project.path)]
    first = label_steps.rename(project, "PERSON", "HUMAN")
    states.append(everything(project.path))
    second = label_steps.merge(project, "HUMAN", "GPE")
    states.append(everything(project.path))
    third = label_steps.delete(project, "GPE")
    states.append(everything(project.path))
    for known in states[-2::-1]:
        label_steps.undo(project)
        assert everything(project.path) == known
    with Project.open(project.path, annotator="ada") as again:
        for step, known in zip((first, second, third), states[1:], strict=True):
            assert label_steps.next_redo(again) == step
            assert label_steps.redo(again) == step
            assert everything(project.path) == known
        assert label_steps.next_redo(again) is None
        with pytest.raises(EditRefused, match="nothing to redo in the project"):
            label_steps.redo(again)


def test_a_new_step_ends_the_redo(project: Project, session: Session) -> None:
    label_steps.rename(project, "PERSON", "HUMAN")
    label_steps.undo(project)
    label_steps.rename(project, "GPE", "PLACE")
    assert label_steps.next_redo(project) is None


@pytest.mark.parametrize("kind", ["rename", "delete"])
def test_redo_is_refused_where_the_label_stands_on_more(
    project: Project, session: Session, take_in: TakeIn, kind: str
) -> None:
    if kind == "rename":
        label_steps.rename(project, "PERSON", "HUMAN")
    else:
        label_steps.delete(project, "PERSON")
    label_steps.undo(project)
    take_in("new", "Bo sang.", entities=(suggested_entity("Bo sang.", "Bo", "PERSON"),))
    with pytest.raises(EditRefused, match=r"changed since: “Bo sang.”; undo those changes first"):
        label_steps.redo(project)


def test_suggestions_made_anew_since_on_articles_nobody_touched_are_in_nobodys_way(
    project: Project, take_in: TakeIn
) -> None:
    text = "Then Harbour Works paid. Ada Berg left."
    for id in ("a", "b"):
        take_in(id, f"{text} {id}")
        entities = tuple(
            made_suggestion(place(text, name), label, "model:tiny@1", 0.9)
            for name, label in (("Harbour Works", "ORG"), ("Ada Berg", "ORG"))
        )
        save_suggestion(project, id, Suggestion(replace(split(f"{text} {id}"), model="tiny@1"), entities))
    label_steps.rename(project, "ORG", "FIRM")
    with learning(project):
        remembering.say(project, ["Harbour Works"], "GPE")
    assert [each.label for each in project.document("b").entities] == ["GPE", "FIRM"]
    label_steps.undo(project)
    assert "FIRM" not in project.labels
    assert [each.label for each in project.document("b").entities] == ["GPE", "ORG"]
    assert check(project).problems == []


def test_redo_is_refused_where_an_article_moved_on(project: Project, session: Session) -> None:
    label_steps.rename(project, "PERSON", "HUMAN")
    label_steps.undo(project)
    session.reload()
    session.do(edits.set_flag(session.document, True))
    with pytest.raises(EditRefused, match=r"changed since: “Tilda Voss Ellmouth May ferry mill.” .a.; undo those"):
        label_steps.redo(project)
    session.undo()
    label_steps.redo(project)
    assert "HUMAN" in project.labels


def test_articles_are_named_by_title_and_by_id_where_that_says_too_little(project: Project) -> None:
    mine, theirs = Layer(annotator="ada"), Layer(annotator="bo")
    articles = (("1", "The mill", mine), ("2", "Rain", mine), ("3", "Rain", theirs), ("4", "The ferry", theirs))
    for id, title, layer in articles:
        article = Article.of(f"{TEXT}\n{id}", id=id, title=title)
        import_records(
            project, [Record(where=id, article=article, layer=layer, entities=(suggested_entity(TEXT, "Tilda"),))]
        )
    label_steps.rename(project, "PERSON", "HUMAN")
    for id, _, layer in articles:
        with Project.open(project.path, annotator=layer.annotator) as other:
            session = Session(other, id)
            session.do(edits.set_flag(session.document, True))
    with pytest.raises(EditRefused) as refused:
        label_steps.undo(project)
    assert refused.value.what == "changed since: “The mill”, “Rain” (2), “Rain” (3, bo), “The ferry” (bo)"
    assert refused.value.todo == "undo those changes first, or correct by hand"


def test_a_step_that_is_called_off_changes_nothing(project: Project, session: Session) -> None:
    before = everything(project.path)
    told: list[tuple[int, int]] = []
    label_steps.rename(project, "PERSON", "HUMAN", Watch(lambda done, total: told.append((done, total))))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 0
    label_steps.undo(project)
    for looks in range(len(told)):
        answers = iter([*[False] * looks, True])
        with pytest.raises(EditRefused, match="was stopped; nothing was changed"):
            label_steps.rename(project, "PERSON", "HUMAN", Watch(cancelled=answers.__next__))
        assert everything(project.path) == before


def test_what_others_write_meanwhile_is_renamed_too(project: Project, session: Session) -> None:
    with Project.open(project.path, annotator="ada") as window:
        busy = Session(window, "b")
        labels = iter(["PERSON", "ORG"] * 10)

        def meanwhile(_done: int, _total: int) -> None:
            with suppress(Exception):
                relabel(busy, "May", next(labels))

        label_steps.rename(project, "PERSON", "HUMAN", Watch(meanwhile))
    assert {each.label for document in project.documents() for each in document.entities} <= {"HUMAN", "GPE", "ORG"}
    assert check(project).problems == check(project).repaired == []


def everything(path: Path) -> object:
    """What a step reaches: annotations, labels, layers; not revisions and journal."""
    connection = sqlite3.connect(path)
    rows = [
        connection.execute(f"SELECT {what} ORDER BY 1, 2, 3").fetchall()
        for what in (
            "* FROM entity",
            "name, position, key, family, description, shown, colour, examples FROM label",
            "number, article, annotator, status, flag, labels, tasks, waiting, head FROM layer",
        )
    ]
    connection.close()
    return rows
