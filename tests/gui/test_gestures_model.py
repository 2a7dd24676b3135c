"""Random gestures on random nasty texts: the document equals a simple model, the file the memory, undo the start.

``--torture N`` lets them run for about N steps.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain import edits, groups
from annotator.domain.annotation import Entity, How, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.gui.desk import Desk
from annotator.gui.gestures import Gestures
from annotator.gui.window import MainWindow
from annotator.services.importing import import_records
from annotator.services.project import Project
from tests.gui.windows import WindowOn

LABELS = ("PERSON", "ORG", "GPE")
STEPS, KEYS = 24, 60
PARTS = [
    *("Ada", "Bo Lind", "Velmar", "Velmar's", "O’Neil", "co-op", "4,000", "12%", "said", "the", "“no”", "(US)", "."),
    *(" ", "  ", "\n", "\r\n", "\r", "\u2028", "\u2029", "\t", "\u00a0", "\u200b", "\ufeff", "\u3000"),
    *("🚋", "👩‍👩‍👧‍👦", "🇮🇪", "e\u0301", "n\u0303\u0323", "ß", "İ", "ﬁ"),
    *("שלום", "العربية", "\u202eabc\u202c", "東京都", "ไทย", "\ufffc", "\ufdd0", "𝔘"),
]
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=40).map("".join).filter(lambda text: text.strip())
NUMBERS = st.integers(0, 10_000)
KINDS = ("add", "relabel", "remove", "accept", "resize", "label_all", "remove_all", "accept_all", "undo", "redo")
GESTURES = st.tuples(st.sampled_from(KINDS), NUMBERS, NUMBERS, NUMBERS)


def suggestions(text: str, numbers: list[int]) -> tuple[Entity, ...]:
    """Some suggested entities, overlapping as chance has it, none of white space alone."""
    found = []
    for at, number in enumerate(numbers):
        start = number % len(text)
        core: dict[str, Any] = {"start": start, "end": min(start + 1 + number % 7, len(text)), "label": LABELS[at % 3]}
        if text[core["start"] : core["end"]].strip() == text[core["start"] : core["end"]]:
            score = number / 10_000
            found.append(Entity(id=f"e{at}", state=State.SUGGESTED, origin="m", score=score, suggested=core, **core))
    return tuple(found)


Core = tuple[int, int, str]


@dataclass(frozen=True)
class Item:
    """What the model knows of an entity."""

    core: Core
    state: State
    suggested: Core | None


class Refused(Exception):
    """What the program does not do."""


def over_lines(text: str, start: int, end: int) -> bool:
    """Whether a span runs over more than two lines, as none that a person makes may."""
    return len(re.findall("\r\n|[\n\r\u2028\u2029]", text[start:end])) > 1


class Model:
    """Entities as plain values by id; every gesture gives a new dictionary or, where it is refused, None."""

    def __init__(self, text: str, items: dict[str, Item]) -> None:
        self.text, self.items = text, items
        self.past: list[dict[str, Item]] = []
        self.future: list[dict[str, Item]] = []

    def step(self, after: dict[str, Item] | None) -> None:
        if after is not None and after != self.items:
            self.past.append(self.items)
            self.future.clear()
            self.items = after

    def undo(self) -> None:
        if self.past:
            self.future.append(self.items)
            self.items = self.past.pop()

    def redo(self) -> None:
        if self.future:
            self.past.append(self.items)
            self.items = self.future.pop()

    def change(self, items: dict[str, Item], id: str, core: Core) -> None:
        """A changed entity is edited, or accepted where it is now what the machine said; one's own stays so."""
        item = items[id]
        if core != item.core:
            state = State.ADDED if item.state is State.ADDED else _confirmed(core, item.suggested)
            items[id] = replace(item, core=core, state=state)

    def accept(self, items: dict[str, Item], id: str) -> None:
        item = items[id]
        if item.state in (State.SUGGESTED, State.REJECTED):
            items[id] = replace(item, state=_confirmed(item.core, item.suggested))

    def remove(self, items: dict[str, Item], id: str) -> None:
        if items[id].state is State.ADDED:
            del items[id]
        else:
            items[id] = replace(items[id], state=State.REJECTED)

    def label(self, items: dict[str, Item], span: Span, label: str, new: str) -> None:
        """A standing one with the label is accepted, else one on the span gets the label, else one is added."""
        on = [id for id, item in items.items() if item.core[:2] == span]
        standing = [id for id in on if items[id].state is not State.REJECTED]
        same = [id for id in standing if items[id].core[2] == label]
        there = same or sorted(on, key=lambda id: (id not in standing, items[id].core[2] != label, id))
        if not there and over_lines(self.text, *span):
            raise Refused
        if not there:
            items[new] = Item((*span, label), State.ADDED, None)
        elif items[there[0]].core[2] == label:
            self.accept(items, there[0])
        else:
            self.change(items, there[0], (*span, label))


def _confirmed(core: Core, suggested: Core | None) -> State:
    return State.EDITED if suggested is not None and core != suggested else State.ACCEPTED


def seen(document: Document) -> dict[str, Item]:
    """The document's entities as the model has them."""
    return {
        item.id: Item(
            (item.start, item.end, item.label), item.state, tuple(item.suggested.values()) if item.suggested else None
        )
        for item in document.entities
    }


def unnamed(items: dict[str, Item]) -> list[tuple[Core, str]]:
    """Without ids, for those the program has made up."""
    return sorted((item.core, str(item.state)) for item in items.values())


def everything(document: Document) -> tuple[Any, ...]:
    layer = document.layer
    bare = Layer(annotator=layer.annotator, status=layer.status, flag=layer.flag, labels=layer.labels)
    return list(document.entities), list(document.claims), list(document.line_marks), bare


class Bench:
    """A desk on a real file, with a model beside it."""

    def __init__(self, desk: Desk) -> None:
        assert desk.document is not None
        assert desk.project is not None
        self.desk, self.project, self.document = desk, desk.project, desk.document
        self.gestures = Gestures(desk)
        self.model = Model(self.document.text, seen(self.document))

    def do(self, kind: str, one: int, two: int, three: int) -> None:
        """One gesture, on the desk and in the model."""
        if kind in ("undo", "redo"):
            getattr(self.desk, kind)()
            getattr(self.model, kind)()
        else:
            self.model.step(getattr(self, f"_{kind}")(one, two, LABELS[three % 3]))

    def _span(self, one: int, two: int) -> Span:
        start = one % len(self.document.text)
        return Span(start, min(start + 1 + two % 9, len(self.document.text)))

    def _id(self, one: int) -> str | None:
        ids = [item.id for item in self.document.entities]
        return ids[one % len(ids)] if ids else None

    def _add(self, one: int, two: int, label: str) -> dict[str, Item] | None:
        span = self._span(one, two)
        self.gestures.label(span, None, label)
        words = self.document.text[span.start : span.end]
        bare = Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))
        return self._changed(lambda items: self.model.label(items, bare, label, "new")) if words.strip() else None

    def _relabel(self, one: int, _two: int, label: str) -> dict[str, Item] | None:
        return self._on_one(
            one, lambda id: self.gestures.relabel([id], label), lambda items, id: self._recore(items, id, label)
        )

    def _recore(self, items: dict[str, Item], id: str, label: str) -> None:
        self.model.change(items, id, (*items[id].core[:2], label))

    def _remove(self, one: int, _two: int, _label: str) -> dict[str, Item] | None:
        return self._on_one(one, lambda id: self.gestures.remove([id]), self.model.remove)

    def _accept(self, one: int, _two: int, _label: str) -> dict[str, Item] | None:
        return self._on_one(one, lambda id: self.gestures.accept([id]), self.model.accept)

    def _resize(self, one: int, two: int, _label: str) -> dict[str, Item] | None:
        id, span = self._id(one), self._span(two, one)
        if id is None:
            return None
        words = self.document.text[span.start : span.end]
        self.gestures.resize(id, span)
        if not words.strip():
            return None
        start, end = span.end - len(words.lstrip()), span.start + len(words.rstrip())
        before = self.model.items[id].core
        if not before[0] <= start <= end <= before[1] and over_lines(self.document.text, start, end):
            return None
        return self._changed(lambda items: self.model.change(items, id, (start, end, items[id].core[2])))

    def _label_all(self, one: int, two: int, label: str) -> dict[str, Item] | None:
        span = self._span(one, two)
        spans = groups.identical(self.document, span)
        places = [each.span for each in groups.to_label(self.document, spans, label, here=span) if each.chosen]
        self.desk.do(lambda document, by: edits.label_all(document, span, label, by(How.BULK), places))
        if not self.document.text[span.start : span.end].strip():
            return None

        def apply(items: dict[str, Item]) -> None:
            for number, place in enumerate(places):
                self.model.label(items, place, label, f"new{number}")

        return self._changed(apply)

    def _remove_all(self, one: int, two: int, _label: str) -> dict[str, Item] | None:
        span = self._span(one, two)
        places = [each.span for each in groups.to_remove(self.document, groups.identical(self.document, span))]
        self.desk.do(lambda document, by: edits.remove_all(document, span, by(How.BULK), places))
        return self._on_places(places, self.model.remove)

    def _accept_all(self, one: int, two: int, _label: str) -> dict[str, Item] | None:
        span = self._span(one, two)
        places = [each.span for each in groups.to_accept(self.document, groups.identical(self.document, span))]
        self.desk.do(lambda document, by: edits.accept_all(document, span, by(How.BULK), places))
        return self._on_places(places, lambda items, id: self.model.accept(items, id))

    def _on_places(self, places: list[Span], apply: Callable[[dict[str, Item], str], None]) -> dict[str, Item] | None:
        def all_of(items: dict[str, Item]) -> None:
            for id in list(items):
                if items[id].core[:2] in places and items[id].state is not State.REJECTED:
                    apply(items, id)

        return self._changed(all_of)

    def _on_one(
        self, one: int, act: Callable[[str], object], apply: Callable[[dict[str, Item], str], None]
    ) -> dict[str, Item] | None:
        id = self._id(one)
        if id is None:
            return None
        act(id)
        return self._changed(lambda items: apply(items, id))

    def _changed(self, apply: Callable[[dict[str, Item]], None]) -> dict[str, Item] | None:
        items = dict(self.model.items)
        try:
            apply(items)
        except Refused:
            return None
        return items

    def check(self) -> None:
        """The document is what the model says, and the file what the document is."""
        assert unnamed(seen(self.document)) == unnamed(self.model.items)
        self.model.items = seen(self.document)
        written, _ = self.project.load(self.document.article.id)
        assert everything(written) == everything(self.document)
        text = self.document.text
        assert all(0 <= item.start < item.end <= len(text) for item in self.document.entities)


def make_project(path: Path, text: str, entities: tuple[Entity, ...]) -> None:
    with Project.open(path, create=True, annotator="ada") as project:
        import_records(project, [Record(where="test", article=Article.of(text), entities=entities, own=True)])


def shown(steps: int, each: int, least: int) -> settings:
    """Hypothesis's settings for about so many steps."""
    return settings(
        max_examples=max(least, steps // each),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=not steps,
    )


def test_a_simple_model_says_the_same(qtbot: QtBot, request: pytest.FixtureRequest) -> None:
    @shown(request.config.getoption("--torture"), STEPS, 25)
    @given(TEXTS, st.lists(NUMBERS, max_size=6), st.lists(GESTURES, min_size=1, max_size=2 * STEPS))
    def run(text: str, numbers: list[int], gestures: list[tuple[str, int, int, int]]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "p.annotator"
            make_project(path, text, suggestions(text, numbers))
            desk = Desk()
            desk.open_project(path, "ada")
            desk.open_article(Article.of(text).id)
            bench = Bench(desk)
            start = everything(bench.document)
            for gesture in gestures:
                bench.do(*gesture)
                bench.check()
            while desk.undo():
                pass
            assert everything(bench.document) == start
            while desk.redo():
                pass
            desk.close_project()

    run()


SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
K = Qt.Key
PRESSES: list[tuple[Qt.Key, Qt.KeyboardModifier]] = [
    *((key, PLAIN) for key in (K.Key_Right, K.Key_Left, K.Key_Down, K.Key_Home, K.Key_Tab, K.Key_Space, K.Key_Escape)),
    *((key, PLAIN) for key in (K.Key_P, K.Key_O, K.Key_G, K.Key_Delete, K.Key_Return, K.Key_C, K.Key_S, K.Key_B)),
    *((key, SHIFT) for key in (K.Key_Right, K.Key_Left, K.Key_P, K.Key_G, K.Key_Delete, K.Key_Return, K.Key_Backtab)),
    *((key, ALT) for key in (K.Key_Right, K.Key_Left, K.Key_Return, K.Key_Down)),
    *((key, ALT | SHIFT) for key in (K.Key_Right, K.Key_Left, K.Key_Return)),
    *((key, CONTROL) for key in (K.Key_Right, K.Key_Left, K.Key_Z, K.Key_Y, K.Key_M, K.Key_R, K.Key_End)),
    *((key, CONTROL | SHIFT) for key in (K.Key_Right, K.Key_Left)),
]


def agree(window: MainWindow) -> None:
    """File, memory and every view show the same."""
    document, project = window.desk.document, window.desk.project
    assert document is not None
    assert project is not None
    written, _ = project.load(document.article.id)
    assert everything(written) == everything(document)
    standing = [item.id for item in document.entities if item.state is not State.REJECTED]
    assert sorted(window.views.entities.model.rows.ids) == sorted(standing)
    article = window.views.article
    assert article.text == document.text
    assert 0 <= article.selection().start <= article.selection().end <= len(document.text)
    assert article.selected_id is None or document.find(article.selected_id) is not None


def test_keys_in_the_window(window_on: WindowOn, request: pytest.FixtureRequest) -> None:
    @shown(request.config.getoption("--torture") // 4, KEYS, 4)
    @given(TEXTS, st.lists(NUMBERS, max_size=6), st.lists(st.sampled_from(PRESSES), min_size=KEYS // 2, max_size=KEYS))
    def run(text: str, numbers: list[int], presses: list[tuple[Qt.Key, Qt.KeyboardModifier]]) -> None:
        window = window_on(text, *suggestions(text, numbers))
        document = window.desk.document
        assert document is not None
        start = everything(document)
        for key, modifiers in presses:
            QTest.keyClick(window.views.article, key, modifiers)
            agree(window)
        while window.desk.undo():
            pass
        assert window.desk.document is not None
        assert everything(window.desk.document) == start
        agree(window)
        window.close()

    run()
