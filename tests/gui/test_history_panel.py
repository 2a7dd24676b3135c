"""The history beside the article: who did what when, and the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.forget_dialog import ForgetDialog
from annotator.gui.history_panel import WHAT, WHEN, WHO, when

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.window import MainWindow
    from tests.gui.windows import WindowOn

TEXT = "Ana Ruiz met Ben Oh in Port Wren."
CONTROL = Qt.KeyboardModifier.ControlModifier


def label(window: MainWindow, words: str, key: Qt.Key) -> None:
    start = TEXT.index(words)
    window.views.article.set_selection(start, start + len(words))
    QTest.keyClick(window.views.article, key)


def steps(window: MainWindow, column: int = WHAT) -> list[str]:
    model = window.views.history.model
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def surfaces(window: MainWindow) -> list[str]:
    document = window.desk.document
    assert document is not None
    return [document.text[entity.start : entity.end] for entity in document.entities]


def go(window: MainWindow, qtbot: QtBot, row: int, expected: list[str]) -> None:
    listed = window.views.history.list
    listed.setCurrentIndex(window.views.history.model.index(row, WHAT))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: surfaces(window) == expected)


def opened(window_on: WindowOn, qtbot: QtBot) -> MainWindow:
    window = window_on(TEXT)
    label(window, "Ana Ruiz", Qt.Key.Key_P)
    label(window, "Ben Oh", Qt.Key.Key_P)
    label(window, "Port Wren", Qt.Key.Key_G)
    QTest.keyClick(window.views.article, Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(window.views.history.list.hasFocus)
    return window


def test_the_steps_are_told_with_who_and_when(window_on: WindowOn, qtbot: QtBot) -> None:
    window = opened(window_on, qtbot)
    assert len(steps(window)) == 4
    assert "GPE" in steps(window)[0]
    assert "Port Wren" in steps(window)[0]
    assert steps(window, WHO)[0] == "ada"
    assert steps(window, WHEN)[0]
    assert steps(window)[-1] == "The article as it came"


def test_one_can_go_back_to_a_step_and_forward_again(window_on: WindowOn, qtbot: QtBot) -> None:
    window = opened(window_on, qtbot)
    go(window, qtbot, 2, ["Ana Ruiz"])
    qtbot.waitUntil(lambda: [text.startswith("undone: ") for text in steps(window)] == [True, True, False, False])
    go(window, qtbot, 0, ["Ana Ruiz", "Ben Oh", "Port Wren"])
    go(window, qtbot, 3, [])


def test_what_was_left_behind_is_told_and_cannot_be_gone_to(window_on: WindowOn, qtbot: QtBot) -> None:
    window = opened(window_on, qtbot)
    go(window, qtbot, 1, ["Ana Ruiz", "Ben Oh"])
    window.views.article.setFocus()
    label(window, "Port Wren", Qt.Key.Key_O)
    qtbot.waitUntil(lambda: len(steps(window)) == 5)
    listed = window.views.history.list
    listed.setFocus()
    listed.setCurrentIndex(window.views.history.model.index(1, WHAT))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert "left behind" in window.views.status.message.text()
    assert surfaces(window) == ["Ana Ruiz", "Ben Oh", "Port Wren"]


def test_an_untouched_article_says_so(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    QTest.keyClick(window.views.article, Qt.Key.Key_H, CONTROL)
    qtbot.waitUntil(window.views.history.isVisible)
    assert steps(window) == []
    assert "Nothing has been done" in window.views.history.hint.text()


def test_a_time_that_makes_no_sense_is_shown_as_it_stands() -> None:
    assert when("yesterday") == "yesterday"
    assert "20" in when("2020-01-02T03:04:05Z")


def test_old_history_is_let_go_when_a_person_says_so(window_on: WindowOn, qtbot: QtBot) -> None:
    window = opened(window_on, qtbot)
    window.views.article.setFocus()
    QTest.keyClick(window.views.article, Qt.Key.Key_Return, CONTROL)
    project = window.desk.project
    assert project is not None
    with project.database.writing() as connection:
        connection.exec_driver_sql("UPDATE journal SET at = '2020-01-01T00:00:00Z'")
    window.actions_by_id["forget_history"].trigger()
    dialog = window.findChild(ForgetDialog)
    assert dialog is not None
    assert "4 steps of 1 article" in dialog.found.text()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "4 steps were let go" in window.views.status.message.text(), timeout=30_000)
    assert steps(window) == []
    assert len(surfaces(window)) == 3


def test_where_nothing_is_old_enough_nothing_can_be_let_go(window_on: WindowOn, qtbot: QtBot) -> None:
    window = opened(window_on, qtbot)
    window.actions_by_id["forget_history"].trigger()
    dialog = window.findChild(ForgetDialog)
    assert dialog is not None
    assert dialog.found.text() == "There is nothing that old."
    assert not dialog.ok.isEnabled()
    dialog.close()
