"""Ctrl+K: go to anything by its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import State
from annotator.gui import go_to
from annotator.gui.go_to import Goal, GoalModel, GoTo
from annotator.gui.window import MainWindow
from tests.gui.articles import claim, entity, place
from tests.gui.windows import WindowOn

TEXT = "Ferry late\n\nBo Lind said the ferry of Port Wren slept. Bo Lind left.\n"
OTHER = "Council of Velmar approves tram\n\nAt last.\n"
ITEMS = (
    entity(TEXT, "Bo Lind", "PERSON"),
    entity(TEXT, "Bo Lind", "PERSON", nth=1),
    entity(TEXT, "Port Wren", "GPE", State.REJECTED),
    claim(TEXT, "c", "the ferry of Port Wren slept", "Bo Lind", "said"),
)


class Goer:
    """Goes somewhere by typing."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        QTest.keyClick(window.views.article, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.palette = next(each for each in window.findChildren(GoTo) if each.isVisible())

    def type(self, words: str) -> list[str]:
        self.palette.field.clear()
        QTest.keyClicks(self.palette.field, words)
        return [goal.title for goal in self.palette.model.rows]

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.palette.field, key)


@pytest.fixture
def window(window_on: WindowOn) -> MainWindow:
    return window_on(TEXT, *ITEMS, more=(OTHER,))


def test_an_article(window: MainWindow) -> None:
    goer = Goer(window)
    assert goer.type("tram velm") == ["Council of Velmar approves tram"]
    goer.press(Qt.Key.Key_Return)
    assert window.views.article.text == OTHER
    assert window.views.article.hasFocus()


def test_an_action_with_its_key(window: MainWindow) -> None:
    goer = Goer(window)
    assert goer.type("flag art") == ["Flag article"]
    assert goer.palette.model.rows[0].kind == "Ctrl+M"
    goer.press(Qt.Key.Key_Return)
    document = window.desk.document
    assert document is not None
    assert document.layer.flag


def test_a_label_for_the_words_at_the_caret(window: MainWindow) -> None:
    window.views.article.set_selection(*place(TEXT, "Port Wren"))
    goer = Goer(window)
    assert goer.type("gpe")[0] == "GPE"
    goer.press(Qt.Key.Key_Return)
    document = window.desk.document
    assert document is not None
    standing = document.entities.touching(*place(TEXT, "Port Wren"))
    assert [each.state for each in standing if each.label == "GPE"] == [State.ACCEPTED]


def test_an_entity_once_and_a_claim(window: MainWindow) -> None:
    goer = Goer(window)
    assert goer.type("bo lind") == ["Bo Lind"]
    assert goer.type("port wren") == ["the ferry of Port Wren slept"]
    goer.press(Qt.Key.Key_Return)
    assert window.views.article.current_claim == "c"
    assert window.views.article.hasFocus()


def test_arrows_walk_and_escape_gives_the_keyboard_back(window: MainWindow) -> None:
    goer = Goer(window)
    titles = goer.type("next")
    assert len(titles) > 2
    goer.press(Qt.Key.Key_Down)
    assert goer.palette.list.currentIndex().row() == 1
    goer.palette.grab()
    goer.press(Qt.Key.Key_Escape)
    assert window.views.article.hasFocus()
    assert not [each for each in window.findChildren(GoTo) if each.isVisible()]


def test_nothing_of_that_name_is_said(window: MainWindow) -> None:
    goer = Goer(window)
    assert goer.type("zeppelin") == []
    assert goer.palette.hint.text()
    goer.press(Qt.Key.Key_Return)
    assert goer.palette.isVisible()


def test_a_long_list_is_looked_through_in_slices(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go_to, "BUDGET", 0.0)
    monkeypatch.setattr(go_to, "SLICE", 10)
    found = [Goal(f"{number} story", "", lambda: None) for number in range(95)] + [Goal("Story", "", lambda: None)]
    model = GoalModel(lambda: found)
    model.look_for("story")
    assert model.busy
    assert len(model.rows) == 10
    qtbot.waitUntil(lambda: not model.busy)
    assert len(model.rows) == go_to.MOST
    assert model.rows[0].title == "Story"
    model.look_for("94 sto")
    model.look_for("stor")
    qtbot.waitUntil(lambda: not model.busy)
    assert model.rows[0].title == "Story"
