"""Words that a person selected and that are an entity: what is done to what is selected is done to that entity."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import State
from annotator.gui.window import MainWindow
from tests.gui.articles import entity, place
from tests.gui.windows import WindowOn

TEXT = "Velmar asked Tomas Berg of Velmar Rowing Club to leave.\n"
KNOWN = (entity(TEXT, "Velmar", "ORG"), entity(TEXT, "Tomas Berg", "PERSON"))
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def double_click(window: MainWindow, words: str) -> None:
    article = window.views.article
    point = article.rect_of(article.offsets.to_qt(place(TEXT, words).start + 2)).center()
    QTest.mouseDClick(article.viewport(), Qt.MouseButton.LeftButton, NONE, point)


def walk_over(window: MainWindow, words: str) -> None:
    window.views.article.set_caret(place(TEXT, words).start)
    for _ in words.split():
        QTest.keyClick(window.views.article, Qt.Key.Key_Right, SHIFT)


def states(window: MainWindow) -> list[State]:
    assert window.desk.document is not None
    return [item.state for item in window.desk.document.entities]


@pytest.mark.parametrize(
    ("key", "state"),
    [(Qt.Key.Key_Return, State.ACCEPTED), (Qt.Key.Key_Delete, State.REJECTED)],
    ids=["accept", "remove"],
)
def test_a_key_means_the_entity_whose_words_are_selected(window_on: WindowOn, key: Qt.Key, state: State) -> None:
    window = window_on(TEXT, *KNOWN)
    double_click(window, "Velmar")
    QTest.keyClick(window.views.article, key)
    assert states(window) == [state, State.SUGGESTED]
    walk_over(window, "Tomas Berg")
    QTest.keyClick(window.views.article, key)
    assert states(window) == [state, state]
    assert not window.views.status.message.text()


def test_space_accepts_it_and_goes_on(window_on: WindowOn) -> None:
    window = window_on(TEXT, *KNOWN)
    double_click(window, "Velmar")
    QTest.keyClick(window.views.article, Qt.Key.Key_Space)
    assert states(window) == [State.ACCEPTED, State.SUGGESTED]
    assert window.views.article.selected_id == KNOWN[1].id


def test_its_edge_moves(window_on: WindowOn) -> None:
    window = window_on(TEXT, *KNOWN)
    double_click(window, "Velmar")
    QTest.keyClick(window.views.article, Qt.Key.Key_Right, ALT)
    assert window.desk.document is not None
    assert window.desk.document.entities[KNOWN[0].id].end == place(TEXT, "asked").end


def test_other_words_mean_no_entity(window_on: WindowOn) -> None:
    window = window_on(TEXT, *KNOWN)
    walk_over(window, "Tomas")
    QTest.keyClick(window.views.article, Qt.Key.Key_Delete)
    assert states(window) == [State.SUGGESTED, State.SUGGESTED]
    assert "Nothing is selected" in window.views.status.message.text()
