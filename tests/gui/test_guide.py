"""F1: the guide beside the work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.guide import pages
from annotator.gui.guide_dialog import GuideDialog
from annotator.gui.window import MainWindow
from tests.gui.windows import WindowOn

_BACKWARD = QTextDocument.FindFlag.FindBackward


@pytest.fixture
def window(window_on: WindowOn) -> MainWindow:
    return window_on("Velmar grew.")


def guide_of(window: MainWindow, qtbot: QtBot) -> GuideDialog:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    (guide,) = window.findChildren(GuideDialog)
    qtbot.waitUntil(guide.isActiveWindow)
    return guide


def titles(guide: GuideDialog) -> list[str]:
    items = [guide.list.item(row) for row in range(guide.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def on_page(guide: GuideDialog) -> str:
    return guide.text.toPlainText().partition("\n")[0]


def test_it_opens_at_the_first_page_and_leaves_the_window_usable(window: MainWindow, qtbot: QtBot) -> None:
    guide = guide_of(window, qtbot)

    assert on_page(guide) == "The first five minutes"
    assert not guide.isModal()
    assert titles(guide) == [page.title for page in pages()]


def test_it_opens_at_what_the_panel_is_about(window: MainWindow, qtbot: QtBot) -> None:
    window.views.panels.setCurrentWidget(window.views.claims)
    QTest.keyClick(window.views.article, Qt.Key.Key_F6)
    assert window.views.claims.isAncestorOf(window.focusWidget())

    assert on_page(guide_of(window, qtbot)) == "Claims"


def test_typing_leaves_the_pages_that_hold_it_and_enter_walks_through_them(window: MainWindow, qtbot: QtBot) -> None:
    guide = guide_of(window, qtbot)
    QTest.keyClicks(guide.search, "evidence")
    assert titles(guide) == [page.title for page in pages() if "evidence" in page.text.casefold()]
    first = guide.text.textCursor()
    assert first.selectedText().casefold() == "evidence"

    QTest.keyClick(guide.search, Qt.Key.Key_Return)

    assert guide.text.textCursor().selectedText().casefold() == "evidence"
    assert guide.text.textCursor().position() != first.position()
    guide.search.clear()
    assert len(titles(guide)) == len(pages())


def test_down_in_the_field_turns_the_page(window: MainWindow, qtbot: QtBot) -> None:
    guide = guide_of(window, qtbot)
    QTest.keyClick(guide.search, Qt.Key.Key_Down)
    assert on_page(guide) == pages()[1].title


def test_a_link_turns_to_its_page(window: MainWindow, qtbot: QtBot) -> None:
    guide = guide_of(window, qtbot)
    cursor = guide.text.document().find("Entities", guide.text.document().characterCount(), _BACKWARD)
    cursor.setPosition(cursor.position() - 2)
    guide.text.setTextCursor(QTextCursor(cursor))
    guide.text.ensureCursorVisible()
    place = guide.text.cursorRect(cursor).center()
    QTest.mouseClick(guide.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert on_page(guide) == "Entities"


def test_it_opens_again_where_one_was(window: MainWindow, qtbot: QtBot) -> None:
    guide = guide_of(window, qtbot)
    QTest.keyClick(guide.search, Qt.Key.Key_Down)
    QTest.keyClick(guide.search, Qt.Key.Key_Escape)
    assert not guide.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.views.article.hasFocus()
    assert on_page(guide_of(window, qtbot)) == pages()[1].title
