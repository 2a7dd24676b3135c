"""Undo and redo of articles and of steps over the whole project, across one another."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.domain import edits
from annotator.domain.annotation import Entity, State
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import EditRefused
from annotator.domain.record import Record
from annotator.services import label_sets, label_steps
from annotator.services.importing import import_records
from annotator.services.integrity import check
from annotator.services.label_steps import Watch
from annotator.services.project import Project
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


Standing = tuple[int, State, int | None]
"""Of an entity: which label it has, as a number that outlives every name; its state; the label suggested."""


@dataclass
class ModelArticle:
    """What stands in an article, its history and what was undone in it, in terms of label numbers."""

    stands: dict[str, Standing]
    past: list[tuple[int, dict[str, tuple[Standing | None, Standing | None]]]] = field(default_factory=list)
    future: list[tuple[int, dict[str, tuple[Standing | None, Standing | None]]]] = field(default_factory=list)

    @property
    def head(self) -> int:
        return self.past[-1][0] if self.past else 0


@dataclass
class ModelStep:
    """A step over the project: which label, its names or the other label, and what it reached."""

    kind: str
    label: int
    old: str
    new: str
    into: int
    reached: set[tuple[str, str]]
    heads: dict[str, int]


class Renaming(RuleBasedStateMachine):
    """Edits in several articles and steps over the project, undone and redone in any order, with restarts between.

    In the model a label is a number. A rename gives it another name, a merge makes it stand for
    another number, a deletion hides it; no history has to be rewritten for any of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.annotator"
        self.steps = 0

    @initialize()
    def open(self) -> None:
        self.project = Project.open(self.path, create=True, annotator="ada")
        for label in list(self.project.labels)[4:]:
            label_steps.delete(self.project, label.name)
        self.names = dict(enumerate(label.name for label in self.project.labels))
        self.stands_for: dict[int, int] = {}
        self.gone: set[int] = set()
        self.articles: dict[str, ModelArticle] = {}
        for id, labels in (("a", (0, 1)), ("b", (0, 0)), ("c", (2,))):
            pairs = list(zip(WORDS, labels, strict=False))
            entities = tuple(suggested_entity(TEXT, word, self.names[label]) for word, label in pairs)
            import_records(
                self.project, [Record(where=id, article=Article.of(f"{TEXT}\n{id}", id=id), entities=entities)]
            )
            self.articles[id] = ModelArticle({word: (label, State.SUGGESTED, label) for word, label in pairs})
        self.sessions = {id: Session(self.project, id) for id in self.articles}
        self.before = everything(self.path)
        self.done: list[ModelStep] = []
        self.undone: list[ModelStep] = []

    def is_of(self, label: int) -> int:
        while label in self.stands_for:
            label = self.stands_for[label]
        return label

    def live(self) -> list[int]:
        return [label for label in self.names if label not in self.stands_for and label not in self.gone]

    def numbered(self, entity: Entity | None) -> Standing | None:
        if entity is None:
            return None
        numbers = {self.names[label]: label for label in self.live()}
        said = (entity.suggested or {}).get("label")
        return numbers[entity.label], entity.state, numbers.get(said or "")

    def shown(self, id: str) -> dict[str, tuple[str, str, str]]:
        """What the article must look like."""
        rows = {}
        for name, (label, state, said) in self.articles[id].stands.items():
            label = self.is_of(label)
            if label in self.gone and state is State.ADDED:
                continue
            state = State.REJECTED if label in self.gone else state
            rows[name] = (self.names[label], str(state), "" if said is None else self.names[self.is_of(said)])
        return rows

    def refresh(self) -> None:
        for session in self.sessions.values():
            session.reload()

    @rule(
        id=st.sampled_from("abc"),
        what=st.sampled_from(["relabel", "relabel", "add", "remove", "accept", "flag"]),
        which=st.integers(0, 9),
        label=st.integers(0, 9),
    )
    def edit(self, id: str, what: str, which: int, label: int) -> None:
        session, article = self.sessions[id], self.articles[id]
        if not self.live():
            return
        name = self.names[self.live()[label % len(self.live())]]
        standing = [each for each in article.stands if self.is_of(article.stands[each][0]) not in self.gone]
        free = [word for word in WORDS if all(each.start != TEXT.index(word) for each in session.document.entities)]
        if (what == "add" and not free) or (what in ("relabel", "remove", "accept") and not standing):
            return
        target = standing[which % len(standing)] if standing else ""
        document, by = session.document, session.by()
        try:
            made = {
                "relabel": lambda: edits.relabel(document, [target], name, by),
                "add": lambda: edits.add_entity(document, place(TEXT, free[which % len(free)]), name, by),
                "remove": lambda: edits.remove(document, [target], by),
                "accept": lambda: edits.accept(document, [target], by),
                "flag": lambda: edits.set_flag(document, not document.layer.flag),
            }[what]()
        except EditRefused:
            return
        session.do(made)
        changes: dict[str, tuple[Standing | None, Standing | None]] = {}
        for change in made.changes:
            if isinstance(change.before or change.after, Entity):
                after = self.numbered(session.document.entities.get(change.id))
                changes[change.id] = (article.stands.get(change.id), after)
                self.put(article, change.id, self.as_suggested(changes[change.id]))
                changes[change.id] = (changes[change.id][0], article.stands.get(change.id))
        self.steps += 1
        article.past.append((self.steps, changes))
        article.future.clear()

    @staticmethod
    def as_suggested(pair: tuple[Standing | None, Standing | None]) -> Standing | None:
        """What the machine said stays the label it said, whatever that is called now."""
        before, after = pair
        return (after[0], after[1], before[2]) if before and after else after

    @staticmethod
    def put(article: ModelArticle, id: str, standing: Standing | None) -> None:
        if standing is None:
            article.stands.pop(id, None)
        else:
            article.stands[id] = standing

    def blocked(self, standing: Standing | None) -> bool:
        return standing is not None and standing[1] is not State.REJECTED and self.is_of(standing[0]) in self.gone

    @rule(id=st.sampled_from("abc"), back=st.booleans())
    def move(self, id: str, back: bool) -> None:
        session, article = self.sessions[id], self.articles[id]
        source, target = (article.past, article.future) if back else (article.future, article.past)
        if not source:
            with pytest.raises(EditRefused, match="there is nothing to"):
                session.undo() if back else session.redo()
            return
        _, changes = source[-1]
        if any(self.blocked(side) for pair in changes.values() for side in pair):
            with pytest.raises(EditRefused, match="was deleted over the whole project"):
                session.undo() if back else session.redo()
            return
        session.undo() if back else session.redo()
        for name, (before, after) in changes.items():
            self.put(article, name, before if back else after)
        target.append(source.pop())

    def reach(self, step: ModelStep) -> set[tuple[str, str]]:
        """Carry a step out; which entities look different then."""
        before = {id: self.shown(id) for id in self.articles}
        if step.kind == "rename":
            self.names[step.label] = step.new
        elif step.kind == "merge":
            self.stands_for[step.label] = step.into
        else:
            self.gone.add(step.label)
        return {(id, name) for id in before for name, row in before[id].items() if self.shown(id).get(name) != row}

    def take_back(self, step: ModelStep) -> None:
        self.names[step.label] = step.old
        self.stands_for.pop(step.label, None)
        self.gone.discard(step.label)

    @rule(kind=st.sampled_from(["rename", "rename", "merge", "delete"]), one=st.integers(0, 9), other=st.integers(0, 9))
    def step(self, kind: str, one: int, other: int) -> None:
        live = self.live()
        if len(live) < 2:
            return
        label, into = live[one % len(live)], live[other % len(live)]
        if kind == "merge" and label == into:
            return
        self.steps += 1
        made = ModelStep(kind, label, self.names[label], f"NEW{self.steps}", into, set(), {})
        if kind == "rename":
            label_steps.rename(self.project, made.old, made.new)
        elif kind == "merge":
            label_steps.merge(self.project, made.old, self.names[into])
        else:
            label_steps.delete(self.project, made.old)
        made.reached = self.reach(made)
        made.heads = {id: self.articles[id].head for id, _ in made.reached}
        self.done.append(made)
        self.undone.clear()
        self.refresh()

    @rule()
    def undo_step(self) -> None:
        if not self.done:
            return
        step = self.done[-1]
        if any(self.articles[id].head != head for id, head in step.heads.items()):
            with pytest.raises(EditRefused, match="changed since: “Tilda Voss"):
                label_steps.undo(self.project)
            return
        label_steps.undo(self.project)
        self.take_back(step)
        self.undone.append(self.done.pop())
        self.refresh()

    @rule()
    def redo_step(self) -> None:
        if not self.undone:
            return
        step = self.undone[-1]
        reached = self.reach(step)
        moved = any(self.articles[id].head != head for id, head in step.heads.items())
        if moved or reached - step.reached:
            self.take_back(step)
            with pytest.raises(EditRefused, match="changed since: “Tilda Voss"):
                label_steps.redo(self.project)
            return
        label_steps.redo(self.project)
        self.done.append(self.undone.pop())
        self.refresh()

    @rule()
    def restart(self) -> None:
        self.project.close()
        self.project = Project.open(self.path, annotator="ada")
        self.sessions = {id: Session(self.project, id) for id in self.articles}

    @invariant()
    def document_and_file_equal_the_model(self) -> None:
        for id, session in self.sessions.items():
            for document in (session.document, self.project.document(id)):
                rows = {
                    each.id: (each.label, str(each.state), (each.suggested or {}).get("label", ""))
                    for each in document.entities
                }
                assert rows == self.shown(id)
        assert {label.name for label in self.project.labels} == {self.names[label] for label in self.live()}
        report = check(self.project)
        assert report.problems == report.repaired == []

    def teardown(self) -> None:
        """Take everything back in whatever order it can be; where that is all of it, nothing is left."""
        if not hasattr(self, "project"):
            self.folder.cleanup()
            return
        goes_on = True
        while goes_on:
            left = len(self.done) + sum(len(article.past) for article in self.articles.values())
            self.undo_step()
            newest = max(self.articles, key=lambda id: self.articles[id].head)
            step = self.done[-1] if self.done else None
            if step is None or any(self.articles[id].head != head for id, head in step.heads.items()):
                self.move(newest, back=True) if self.articles[newest].past else None
            goes_on = left != len(self.done) + sum(len(article.past) for article in self.articles.values())
        self.document_and_file_equal_the_model()
        if not self.done and not any(article.past for article in self.articles.values()):
            assert everything(self.path) == self.before
        self.project.close()
        self.folder.cleanup()


Renaming.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestRenaming = Renaming.TestCase
