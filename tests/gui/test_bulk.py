"""Accepting many at once, each time one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from annotator.domain.annotation import State
from annotator.gui.bulk import visible_span
from annotator.gui.score_popup import ScorePopup
from annotator.gui.window import MainWindow
from tests.gui.articles import entity, place
from tests.gui.windows import WindowOn

TEXT = "Ada Okoro met Bo Lind. Bo Lind left Port Wren.\n" + "Nothing happened that day.\n" * 200 + "Odo Finch slept.\n"
SCORES = {"Ada Okoro": 0.999, "Bo Lind": 0.95, "Port Wren": 0.4, "Odo Finch": 0.9}
LABELS = {"Port Wren": "GPE"}
ENTITIES = [replace(entity(TEXT, w, LABELS.get(w, "PERSON")), score=score) for w, score in SCORES.items()]
ENTITIES.append(replace(entity(TEXT, "Bo Lind", "PERSON", nth=1), score=None))
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def window(window_on: WindowOn) -> MainWindow:
    return window_on(TEXT, *ENTITIES)


def accepted(window: MainWindow) -> list[str]:
    document = window.desk.document
    assert document is not None
    return [TEXT[e.start : e.end] for e in document.entities if e.state is State.ACCEPTED and e.how == "bulk"]


def taken_back(window: MainWindow) -> str:
    """What one undo takes back, in the menu's words."""
    undo = window.actions_by_id["undo"]
    words = undo.text()
    undo.trigger()
    assert accepted(window) == []
    assert not undo.isEnabled()
    return words


def menu_of(window: MainWindow) -> QMenu:
    return next(menu for menu in window.views.article.findChildren(QMenu) if menu.isVisible())


def test_the_sentence(window: MainWindow) -> None:
    window.views.article.set_caret(place(TEXT, "left").start)
    QTest.keyClick(window.views.article, Qt.Key.Key_Return, ALT)
    assert accepted(window) == ["Bo Lind", "Port Wren"]
    assert taken_back(window) == "Undo Accept the sentence: 2"


def test_what_is_visible(window: MainWindow) -> None:
    assert TEXT[: visible_span(window.views.article).end].endswith("day.")
    QTest.keyClick(window.views.article, Qt.Key.Key_Return, ALT | SHIFT)
    assert accepted(window) == ["Ada Okoro", "Bo Lind", "Bo Lind", "Port Wren"]
    assert taken_back(window) == "Undo Accept what is visible: 4"
    window.views.article.set_caret(len(TEXT))
    QTest.keyClick(window.views.article, Qt.Key.Key_Enter, ALT | SHIFT | Qt.KeyboardModifier.KeypadModifier)
    assert accepted(window) == ["Odo Finch"]


@pytest.mark.parametrize(
    ("key", "words", "undo"),
    [
        (Qt.Key.Key_1, ["Ada Okoro"], "Undo Accept the sure one: 1"),
        (Qt.Key.Key_2, ["Ada Okoro", "Bo Lind", "Odo Finch"], "Undo Accept the sure ones and those to check: 3"),
        (Qt.Key.Key_3, ["Ada Okoro", "Bo Lind", "Bo Lind", "Port Wren", "Odo Finch"], "Undo Accept all suggestions: 5"),
    ],
)
def test_from_a_score_on(window: MainWindow, key: Qt.Key, words: list[str], undo: str) -> None:
    QTest.keyClick(window.views.article, Qt.Key.Key_A, CONTROL | SHIFT)
    QTest.keyClick(menu_of(window), key)
    assert accepted(window) == words
    assert taken_back(window) == undo


def test_of_the_selected_label_or_of_one_that_is_asked_for(window: MainWindow) -> None:
    window.views.article.set_caret(place(TEXT, "Port").start)
    QTest.keyClick(window.views.article, Qt.Key.Key_L, CONTROL | SHIFT)
    assert accepted(window) == ["Port Wren"]
    assert taken_back(window) == "Undo Accept every GPE: 1"
    window.views.article.set_caret(place(TEXT, "left").start)
    QTest.keyClick(window.views.article, Qt.Key.Key_L, CONTROL | SHIFT)
    menu = menu_of(window)
    assert [action.text() for action in menu.actions()] == ["PERSON: 4", "GPE: 1"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert accepted(window) == ["Ada Okoro", "Bo Lind", "Bo Lind", "Odo Finch"]


def test_where_nothing_waits_it_says_so(window: MainWindow) -> None:
    window.views.article.set_caret(place(TEXT, "Nothing").start)
    QTest.keyClick(window.views.article, Qt.Key.Key_Return, ALT)
    assert window.views.status.message.text() == "Nothing is left to accept there."


def popup_of(window: MainWindow) -> ScorePopup:
    return next(popup for popup in window.findChildren(ScorePopup) if popup.isVisible())


def test_any_score_is_set_by_key_with_the_count_beside_it(window: MainWindow) -> None:
    QTest.keyClick(window.views.article, Qt.Key.Key_A, CONTROL | SHIFT)
    QTest.keyClick(menu_of(window), Qt.Key.Key_4)
    popup = popup_of(window)
    assert popup.figure.hasFocus()
    assert popup.count.text() == "Accepts 3 of 5"
    QTest.keyClick(popup.figure, Qt.Key.Key_Up)
    assert popup.count.text() == "Accepts 2 of 5"
    QTest.keyClicks(popup.figure, "5")
    QTest.keyClick(popup.figure, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(popup.figure, "40")
    assert popup.count.text() == "Accepts 4 of 5"
    popup.grab()
    QTest.keyClick(popup.figure, Qt.Key.Key_Return)
    assert accepted(window) == ["Ada Okoro", "Bo Lind", "Port Wren", "Odo Finch"]
    assert taken_back(window) == "Undo Accept those at or above a score: 4"
    assert window.views.article.hasFocus()


def test_a_score_nothing_reaches_accepts_nothing_and_escape_leaves(window: MainWindow) -> None:
    window.handlers.bulk.choose_score()
    popup = popup_of(window)
    popup.slider.setValue(100)
    assert popup.count.text() == "Accepts 0 of 5"
    QTest.keyClick(popup.figure, Qt.Key.Key_Return)
    assert popup.isVisible()
    QTest.keyClick(popup.figure, Qt.Key.Key_Escape)
    assert accepted(window) == []
    assert window.views.article.hasFocus()


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ((0.95, 0.5), ["What is to check: 1", "Everything, doubtful too: 2", "At or above a score…"]),
        ((0.999, 0.999), ["Only what the model is sure of: 2", "At or above a score…"]),
        ((0.3, 0.5), ["Everything, all of it doubtful: 2", "At or above a score…"]),
        ((None, None), ["Everything, all of it doubtful: 2"]),
    ],
)
def test_the_menu_says_what_there_is(window_on: WindowOn, scores: tuple[float | None, ...], words: list[str]) -> None:
    names = zip(("Ada Okoro", "Bo Lind"), scores, strict=True)
    window = window_on(TEXT, *(replace(entity(TEXT, name, "PERSON"), score=score) for name, score in names))
    QTest.keyClick(window.views.article, Qt.Key.Key_A, CONTROL | SHIFT)
    assert [action.text()[4:] for action in menu_of(window).actions()] == words


@pytest.mark.parametrize("line", ["בנק ישראל הודיע היום.\n", "The bank of Israel said so today.\n"])
def test_the_last_visible_line_counts_whole_whichever_way_it_runs(window_on: WindowOn, line: str) -> None:
    text = line * 100
    article = window_on(text).views.article
    for scrolled in range(0, article.type.line * 2, 7):
        article.verticalScrollBar().setValue(scrolled)
        span = visible_span(article)
        assert text[span.start : span.end].count(line.strip()) == text[span.start : span.end].count("\n") + 1
