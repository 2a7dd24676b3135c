"""Ctrl+Shift+F: words in all articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.project_search import ProjectSearch
from annotator.gui.search_dialog import SearchDialog
from annotator.gui.window import MainWindow
from tests.gui.articles import place
from tests.gui.windows import WindowOn

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FIRST = "Ferry late\n\nThe ferry of Port Wren slept.\n"
SECOND = "No boats today.\n"
THIRD = "In Wren\n\nA long day, and then one more ferry. The ferry came.\n"


class Asker:
    """Looks for words in all articles of a window's project."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window.views.article, Qt.Key.Key_F, CONTROL | SHIFT)
        dialog = window.searching.dialog
        assert dialog is not None
        self.dialog: SearchDialog = dialog
        qtbot.waitUntil(self.dialog.field.hasFocus)

    def look_for(self, words: str) -> list[tuple[str, int]]:
        with self.qtbot.waitSignal(self.dialog.search.ended):
            self.dialog.field.clear()
            QTest.keyClicks(self.dialog.field, words)
        return [(found.title, found.hits) for found in self.dialog.model.rows]

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.dialog.field, key)


@pytest.fixture
def asker(window_on: WindowOn, qtbot: QtBot) -> Asker:
    return Asker(window_on(FIRST, more=(SECOND, THIRD)), qtbot)


def test_articles_are_listed_with_their_hits(asker: Asker) -> None:
    assert asker.look_for("FERRY") == [("Ferry late", 2), ("In Wren", 2)]
    assert asker.dialog.count.text() == "Articles: 2"
    assert asker.look_for("boats") == [("No boats today.", 1)]
    asker.dialog.grab()


def test_nothing_found_and_nothing_wanted_are_said(asker: Asker) -> None:
    assert asker.look_for("zeppelin") == []
    assert asker.dialog.hint.text() == "No article holds these words. Fewer letters find more."
    asker.dialog.field.clear()
    assert asker.dialog.hint.text() == "Type the words to look for; Enter opens what is found."
    asker.press(Qt.Key.Key_Return)
    assert asker.dialog.isVisible()


def test_enter_opens_the_article_at_the_hit_with_the_find_bar_filled(asker: Asker) -> None:
    asker.look_for("ferry")
    asker.press(Qt.Key.Key_Down)
    asker.press(Qt.Key.Key_Return)
    article, bar = asker.window.views.article, asker.window.views.find_bar
    assert article.text == THIRD
    assert article.selection() == place(THIRD, "ferry")
    assert bar.isVisible()
    assert bar.field.text() == "ferry"
    assert bar.count.text() == "1 of 2"
    asker.qtbot.waitUntil(article.hasFocus)
    assert not asker.dialog.isVisible()
    QTest.keyClick(article, Qt.Key.Key_F3)
    assert article.selection() == place(THIRD, "ferry", 1)


def test_it_opens_again_with_what_it_found_and_escape_leaves(asker: Asker) -> None:
    asker.look_for("ferry")
    asker.press(Qt.Key.Key_Escape)
    assert not asker.dialog.isVisible()
    again = Asker(asker.window, asker.qtbot)
    assert again.dialog is asker.dialog
    assert len(again.dialog.model.rows) == 2


def test_the_selected_words_are_looked_for(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(FIRST, more=(SECOND, THIRD))
    window.views.article.set_selection(*place(FIRST, "Wren"))
    asker = Asker(window, qtbot)
    assert asker.dialog.field.text() == "Wren"
    qtbot.waitUntil(lambda: [found.title for found in asker.dialog.model.rows] == ["Ferry late", "In Wren"])


def test_another_project_leaves_nothing(asker: Asker, tmp_path: Path) -> None:
    asker.look_for("ferry")
    asker.window.open_project(tmp_path / "other.annotator")
    assert not asker.dialog.isVisible()
    assert asker.dialog.model.rows == []


@pytest.fixture
def search(qtbot: QtBot) -> Iterator[ProjectSearch]:
    made = ProjectSearch()
    yield made
    made.close()


def test_the_newest_search_wins(window_on: WindowOn, search: ProjectSearch, qtbot: QtBot) -> None:
    project = window_on(FIRST, more=(SECOND, THIRD)).desk.project
    assert project is not None
    heard: list[str] = []
    search.looked.connect(lambda looked: heard.extend(found.words for found in looked.found))
    with qtbot.waitSignal(search.ended):
        for words in ("ferry", "Wren", "boats"):
            search.start(project.path, words)
    assert heard == ["boats"]


def test_a_file_that_is_gone_is_told(search: ProjectSearch, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(search.failed) as caught:
        search.start(tmp_path / "none.annotator", "ferry")
    assert "no such project" in caught.args[0]
