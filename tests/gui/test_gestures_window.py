"""Random keys and mouse gestures in the real window on nasty texts, beside a model that works by brute force.

After each the document is what the model says, the file what the document is, and no entity has a blank at
its edges; undo leads to the start. ``--torture N`` lets them run for about N steps.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import State
from annotator.domain.navigation import word_at
from annotator.domain.text import Span
from annotator.gui.window import MainWindow
from tests.gui.test_gestures_model import (
    ALT,
    CONTROL,
    NUMBERS,
    PLAIN,
    SHIFT,
    TEXTS,
    Item,
    K,
    Model,
    Refused,
    agree,
    everything,
    over_lines,
    seen,
    shown,
    suggestions,
    unnamed,
)
from tests.gui.windows import WindowOn

STEPS = 120
LETTERS = {"PERSON": K.Key_P, "ORG": K.Key_O, "GPE": K.Key_G}
LABELS = tuple(LETTERS)
Items = dict[str, Item]
NAMES = [
    "Velmar",
    "Velmar's",
    "Velmar’s",
    "Bo",
    "Bo Lind",
    "e\u0301",
    "👩‍👩‍👧‍👦",
    "שלום",
    "4,000",
    "(Bo)",
    "“Velmar”,",
    "x",
]
GAPS = [" ", "\u00a0", "\r\n", "\n", " said ", ". ", "\u2029"]
REPEATED = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(GAPS)), min_size=3, max_size=16).map(
    lambda parts: "".join(name + gap for name, gap in parts)
)


class Spot(NamedTuple):
    """One place of a gesture on every identical mention."""

    span: Span
    chosen: bool


class Hands:
    """Presses and drags in the window, and does the same to the model."""

    def __init__(self, window: MainWindow) -> None:
        assert window.desk.document is not None
        self.window, self.document = window, window.desk.document
        self.article = window.views.article
        self.text = self.document.text
        self.model = Model(self.text, seen(self.document))
        found = (word_at(self.document, offset) for offset in range(len(self.text) + 1))
        self.words = sorted({word for word in found if word is not None})

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.article, key, modifiers)

    def key_there(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """A key for what has the keyboard."""
        there = QApplication.focusWidget()
        assert there is not None
        QTest.keyClick(there, key, modifiers)

    def walk(self, one: int, two: int) -> None:
        step = (K.Key_Right, K.Key_Left)[one % 2]
        modifiers = (PLAIN, PLAIN, SHIFT, SHIFT, CONTROL)[two % 5]
        self.key(step, modifiers)

    def jump(self, one: int, _two: int) -> None:
        presses = ((K.Key_Tab, PLAIN), (K.Key_Backtab, SHIFT), (K.Key_Escape, PLAIN), (K.Key_Home, CONTROL))
        self.key(*presses[one % 4])

    def label(self, one: int, _two: int) -> None:
        label = LABELS[one % 3]
        after = self._labelled(label)
        self.key(LETTERS[label])
        self.model.step(after)

    def label_all(self, one: int, two: int) -> None:
        label = LABELS[one % 3]
        target = self.article.target_span()
        spots = self._spots_to_label(target, label)
        self.key(LETTERS[label], SHIFT)
        self._step_on(spots, label)
        if two % 2 == 0:
            self._untick(two, spots, label)

    def pick(self, one: int, two: int) -> None:
        """A label through the picker, for all identical mentions every other time."""
        label, everywhere = LABELS[one % 3], bool(two % 2)
        target = self.article.target_span()
        spots, after = self._spots_to_label(target, label), self._labelled(label)
        self.key(K.Key_Space, CONTROL)
        if target.start == target.end:
            return
        for letter in label:
            self.key_there(getattr(K, f"Key_{letter}"))
        self.key_there(K.Key_Return, SHIFT if everywhere else PLAIN)
        if everywhere:
            self._step_on(spots, label)
        else:
            self.model.step(after)

    def remove(self, _one: int, _two: int) -> None:
        after = self._on_selected(self.model.remove)
        self.key(K.Key_Delete)
        self.model.step(after)

    def accept(self, one: int, _two: int) -> None:
        selected = self.model.items.get(self._meant() or "")
        after = self._on_selected(self.model.accept)
        self.key(K.Key_Space if one % 2 else K.Key_Return)
        if not one % 2 or (selected is not None and selected.state is State.SUGGESTED):
            self.model.step(after)

    def decide_all(self, one: int, _two: int) -> None:
        """Accept or remove every identical mention."""
        spans = {span for place in self._same(self.article.target_span()) for span in self._on(place)}
        accepts = bool(one % 2)
        self.key(K.Key_Return if accepts else K.Key_Delete, SHIFT)
        items = dict(self.model.items)
        for id, item in self.model.items.items():
            if item.core[:2] in spans and item.state is State.SUGGESTED and accepts:
                self.model.accept(items, id)
            elif item.core[:2] in spans and item.state is not State.REJECTED and not accepts:
                self.model.remove(items, id)
        self.model.step(items)

    def edge(self, one: int, two: int) -> None:
        """An edge by a key: to the next edge of a word that leaves something."""
        is_end, right = bool(one % 2), bool(two % 2)
        self._to_an_entity()
        entity = self.document.entities.get(self._meant() or "")
        self.key(K.Key_Right if right else K.Key_Left, ALT if is_end else ALT | SHIFT)
        if entity is None:
            return
        start, end = entity.span
        here = end if is_end else start
        edges = [word.end if is_end else word.start for word in self.words]
        beyond = [edge for edge in edges if (edge > here if right else edge < here)]
        wanted = here if not beyond else min(beyond) if right else max(beyond)
        self._resized(entity.id, Span(start, wanted) if is_end else Span(wanted, end))

    def handle(self, one: int, two: int) -> None:
        """An edge by the mouse: to a word's edge, at least one word is left."""
        self._to_an_entity()
        handles, entity = self.article.overlay.handles(), self.article.selected_entity
        which = "end" if one % 2 else "start"
        point = self._point(two)
        if entity is None or which not in handles or not self._is_in_sight(handles[which].toPoint(), point):
            return
        taken = {edge for edge, place in handles.items() if (place - handles[which]).manhattanLength() < 40}
        if len(taken) > 1:
            return
        at = self.article.offsets.to_text(self.article.cursorForPosition(point).position())
        self._mouse(handles[which].toPoint(), point)
        start, end = entity.span
        if which == "end" and at != end:
            nearest = max((word.end for word in self.words if word.start < at), default=start)
            least = min((word.end for word in self.words if word.end > start), default=end)
            end = max(nearest, min(least, end))
        elif which == "start" and at != start:
            nearest = min((word.start for word in self.words if word.end > at), default=end)
            most = max((word.start for word in self.words if word.start < end), default=start)
            start = min(nearest, max(most, start))
        self._resized(entity.id, Span(start, end))

    def drag(self, one: int, two: int) -> None:
        """Words selected with the mouse, with Alt any characters; nothing is held that a press could take up."""
        free = one % 3 == 0
        self.key(K.Key_Escape)
        self.key(K.Key_Escape)
        points = self._point(one), self._point(two)
        if self._is_in_sight(*points):
            self._mouse(*points, ALT if free else PLAIN)
        selection = self.article.selection()
        words = self.text[selection.start : selection.end]
        assert free or words == words.strip()

    def undo(self, _one: int, _two: int) -> None:
        self.key(K.Key_Z, CONTROL)
        self.model.undo()

    def redo(self, _one: int, _two: int) -> None:
        self.key(K.Key_Y, CONTROL)
        self.model.redo()

    def check(self) -> None:
        assert unnamed(seen(self.document)) == unnamed(self.model.items)
        self.model.items = seen(self.document)
        agree(self.window)
        for item in self.document.entities:
            words = self.text[item.start : item.end]
            assert words
            assert words == words.strip()

    def _to_an_entity(self) -> None:
        if self.article.selected_entity is None:
            self.key(K.Key_Tab)

    def _point(self, number: int) -> QPoint:
        offset = number % (len(self.text) + 1)
        return self.article.rect_of(self.article.offsets.to_qt(offset)).center()

    def _is_in_sight(self, *points: QPoint) -> bool:
        return all(self.article.viewport().rect().contains(point) for point in points)

    def _mouse(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        port, button = self.article.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, button, PLAIN, start)
        QTest.mouseMove(port, (start + end) / 2)
        QTest.mouseMove(port, end)
        QTest.mouseRelease(port, button, modifiers, end)

    def _labelled(self, label: str) -> Items | None:
        """What a plain letter makes of the items."""
        span, selected = self.article.target_span(), self.article.selected_entity
        words = self.text[span.start : span.end]
        if not words.strip():
            return None
        items = dict(self.model.items)
        if selected is not None and selected.span == span:
            core = (*span, label)
            if items[selected.id].core == core:
                self.model.accept(items, selected.id)
            else:
                self.model.change(items, selected.id, core)
            return items
        bare = Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))
        return self._tried(items, lambda: self.model.label(items, bare, label, "new"))

    def _tried(self, items: Items, apply: Callable[[], object]) -> Items | None:
        try:
            apply()
        except Refused:
            return None
        return items

    def _on_selected(self, apply: Callable[[Items, str], None]) -> Items | None:
        id = self._meant()
        if id is None:
            return None
        items = dict(self.model.items)
        apply(items, id)
        return items

    def _meant(self) -> str | None:
        """What is selected, else what is shown on exactly the words that are."""
        span = self.article.selection()
        on = [item for item in self.document.entities if item.span == span]
        shown = [item.id for item in on if item.state is not State.REJECTED or self.article.show_rejected]
        return self.article.selected_id or next(iter(shown), None)

    def _resized(self, id: str, span: Span) -> None:
        item = self.model.items[id]
        start, end, label = item.core
        inside = start <= span.start <= span.end <= end
        if span.start >= span.end or (not inside and over_lines(self.text, *span)):
            return
        items = dict(self.model.items)
        self.model.change(items, id, (*span, label))
        self.model.step(items)

    def _bare(self, span: Span) -> Span:
        """Without outer blanks and a possessive 's."""
        words = self.text[span.start : span.end]
        start, end = span.end - len(words.lstrip()), span.start + len(words.rstrip())
        return (
            Span(start, end - 2)
            if end - start > 2 and self.text[start:end].endswith(("'s", "’s"))
            else Span(start, end)
        )

    def _same(self, target: Span) -> list[Span]:
        """Where the same words stand, not as a part of longer words; the target in any case."""
        if not self.text[target.start : target.end].strip():
            return []
        here = self._bare(target)
        words, found, at = self.text[here.start : here.end], [], 0
        while at <= len(self.text) - len(words):
            end = at + len(words)
            torn = any(0 < edge < len(self.text) and self.text[edge - 1 : edge + 1].isalnum() for edge in (at, end))
            free = not torn and (end <= here.start or here.end <= at)
            if self.text[at:end] == words and (at == here.start or free):
                found.append(Span(at, end))
                at = end
            else:
                at += 1
        return found

    def _on(self, place: Span) -> list[Span]:
        """Where entities stand on a place, possessive 's aside."""
        standing = {Span(*item.core[:2]) for item in self.model.items.values() if item.state is not State.REJECTED}
        return sorted(span for span in standing if self._bare(span) == place)

    def _spots_to_label(self, target: Span, label: str) -> list[Spot]:
        spots = []
        for place in self._same(target):
            for span in self._on(place):
                there = [item for id, item in sorted(self.model.items.items()) if item.core[:2] == span]
                item = next(item for item in there if item.state is not State.REJECTED)
                spots.append(Spot(span, item.core[2] != label or item.state is State.SUGGESTED))
            if not self._on(place):
                is_here = target.start <= place.start < target.end
                spots.append(Spot(place, is_here or not self._is_crossed(place)))
        return spots

    def _is_crossed(self, place: Span) -> bool:
        """Whether an entity goes beyond the place on one side or both."""
        cores = [item.core for item in self.model.items.values() if item.state is not State.REJECTED]
        touching = [core for core in cores if core[0] < place.end and place.start < core[1]]
        return any(core[0] < place.start or place.end < core[1] for core in touching)

    def _step_on(self, spots: list[Spot], label: str) -> bool:
        """All the chosen spots get the label, or none where one is refused."""
        items = dict(self.model.items)

        def apply() -> None:
            for number, spot in enumerate(spots):
                if spot.chosen:
                    self.model.label(items, spot.span, label, f"new{number}")

        before = self.model.items
        self.model.step(self._tried(items, apply))
        return self.model.items is not before

    def _untick(self, number: int, spots: list[Spot], label: str) -> None:
        """Into the list, tick or untick one, and back."""
        popup = self.window.handlers.identical.popup
        if not popup.isVisible():
            return
        assert popup.model.chosen == [spot.chosen for spot in spots]
        self.check()
        row = number % len(spots)
        self.key(K.Key_Down, ALT)
        self.key_there(K.Key_Home)
        for _ in range(row):
            self.key_there(K.Key_Down)
        self.key_there(K.Key_Space)
        self.model.undo()
        spots[row] = spots[row]._replace(chosen=not spots[row].chosen)
        self._step_on(spots, label)
        self.key_there(K.Key_Escape)
        assert self.article.hasFocus()


MOVES = ("walk", "walk", "walk", "jump", "jump", "drag")
EDITS = ("label", "label_all", "pick", "remove", "accept", "decide_all", "edge", "edge", "handle", "undo", "redo")
GESTURES = st.tuples(st.sampled_from((*MOVES, *EDITS)), NUMBERS, NUMBERS)


def test_every_gesture_in_the_window_does_what_a_simple_model_says(
    window_on: WindowOn, request: pytest.FixtureRequest
) -> None:
    @shown(request.config.getoption("--torture"), STEPS, 20)
    @given(
        TEXTS | REPEATED | REPEATED,
        st.lists(NUMBERS, max_size=6),
        st.lists(GESTURES, min_size=STEPS // 2, max_size=2 * STEPS),
    )
    def run(text: str, numbers: list[int], gestures: list[tuple[str, int, int]]) -> None:
        window = window_on(text, *suggestions(text, numbers))
        hands = Hands(window)
        start = everything(hands.document)
        for kind, one, two in gestures:
            getattr(hands, kind)(one, two)
            hands.check()
        while window.desk.session and window.desk.session.next_undo():
            hands.undo(0, 0)
            hands.check()
        assert everything(hands.document) == start
        window.close()

    run()
