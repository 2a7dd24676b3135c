"""The list of articles in wide and narrow windows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.preferences import Preferences
from annotator.gui.window import MainWindow
from tests.gui.windows import WindowOn

TEXT = "Mara Quill said so. Odo Finch slept. Nobody came."


def sizes(window: MainWindow, qtbot: QtBot, width: int) -> bool:
    """Whether the list is seen in a window of a width."""
    window.resize(width, 650)
    qtbot.waitUntil(lambda: window.views.width() == width)
    return window.views.queue.isVisible()


def test_it_steps_aside_in_a_narrow_window_and_comes_back(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    assert sizes(window, qtbot, 1280)
    before = window.views.splitter.sizes()
    assert not sizes(window, qtbot, 900)
    assert not window.actions_by_id["show_queue"].isChecked()
    assert window.views.article.width() >= 450
    assert sizes(window, qtbot, 1280)
    assert window.views.splitter.sizes() == before


def test_a_key_shows_and_hides_it_and_the_keyboard_is_never_lost(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    sizes(window, qtbot, 1280)
    QTest.keyClick(window.views.article, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.views.queue.list.hasFocus()
    QTest.keyClick(window.views.queue.list, Qt.Key.Key_F9)
    assert not window.views.queue.isVisible()
    assert window.views.article.hasFocus()
    QTest.keyClick(window.views.article, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert not window.views.article.hasFocus()
    assert not sizes(window, qtbot, 900)
    assert not sizes(window, qtbot, 1280)
    QTest.keyClick(window.views.article, Qt.Key.Key_F9)
    assert window.views.queue.isVisible()


def test_in_a_narrow_window_it_opens_when_asked_for(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    sizes(window, qtbot, 900)
    QTest.keyClick(window.views.article, Qt.Key.Key_F9)
    assert window.views.queue.isVisible()
    assert sizes(window, qtbot, 1280)
    assert not sizes(window, qtbot, 900)


def test_what_was_wanted_is_kept(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    sizes(window, qtbot, 1280)
    QTest.keyClick(window.views.article, Qt.Key.Key_F9)
    window.close()
    assert not Preferences().queue_shown
    again = window_on(TEXT)
    assert not again.views.queue.isVisible()
    assert not again.actions_by_id["show_queue"].isChecked()
