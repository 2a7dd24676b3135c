"""Edits in several articles and steps over the project, in any order: all equals a model that needs no history."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from annotator.domain import edits
from annotator.domain.annotation import Entity, State
from annotator.domain.document import Article
from annotator.domain.errors import EditRefused
from annotator.domain.record import Record
from annotator.services import label_steps
from annotator.services.importing import import_records
from annotator.services.integrity import check
from annotator.services.project import Project
from annotator.services.session import Session
from tests.unit.articles import place, suggested_entity
from tests.unit.services.test_label_steps import TEXT, WORDS, everything

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
