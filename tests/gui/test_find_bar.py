"""Finding words in the article: hits, walking, leaving, labelling them all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import State
from annotator.domain.text import Span
from annotator.gui.article_view import ArticleView
from annotator.gui.find_bar import FindBar
from annotator.gui.window import MainWindow
from tests.gui.articles import entity, place
from tests.gui.windows import WindowOn

TEXT = (
    "Ferry late again\n\n🚋 The ferry to Port Wren was late. Ferry crews of Wren said the ferryman slept.\n"
    "Wren's port, Wren city council and the ferry.\n"
)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTITIES = (
    entity(TEXT, "Port Wren", "GPE", State.ACCEPTED),
    entity(TEXT, "Wren", "PERSON", nth=1),
    entity(TEXT, "Wren city council", "ORG"),
)


class Searcher:
    """Looks for words in a window."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.article, self.bar = window, window.views.article, window.views.find_bar

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QWidget)
        QTest.keyClick(focus, key, modifiers)

    def look_for(self, words: str) -> None:
        self.press(Qt.Key.Key_F, CONTROL)
        assert self.bar.field.hasFocus()
        QTest.keyClicks(self.bar.field, words)

    def at(self) -> int:
        assert self.article.selection() in self.article.hits.spans
        return self.article.hits.spans.index(self.article.selection())


@pytest.fixture
def searcher(window_on: WindowOn) -> Searcher:
    return Searcher(window_on(TEXT, *ENTITIES, more=("Another ferry, another day.\n",)))


def test_hits_are_counted_and_walked_round(searcher: Searcher) -> None:
    searcher.look_for("ferry")
    assert searcher.bar.count.text() == "1 of 5"
    seen = []
    for _ in range(5):
        seen.append(searcher.at())
        searcher.press(Qt.Key.Key_Return)
    assert seen == [0, 1, 2, 3, 4]
    assert searcher.at() == 0
    searcher.press(Qt.Key.Key_Enter, SHIFT)
    assert searcher.at() == 4
    assert searcher.bar.count.text() == "5 of 5"


def test_whole_words_and_case(searcher: Searcher) -> None:
    searcher.look_for("ferry")
    searcher.press(Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert searcher.bar.count.text() == "1 of 4"
    searcher.press(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert searcher.bar.count.text() == "1 of 2"
    searcher.bar.field.clear()
    QTest.keyClicks(searcher.bar.field, "zzz")
    assert searcher.bar.count.text() == "none"
    assert not searcher.bar.label_all.isEnabled()
    searcher.press(Qt.Key.Key_Return)


def test_esc_gives_the_keyboard_back_with_the_hit_selected(searcher: Searcher) -> None:
    searcher.look_for("crews")
    searcher.press(Qt.Key.Key_Escape)
    assert not searcher.bar.isVisible()
    assert searcher.article.hasFocus()
    assert searcher.article.selection() == place(TEXT, "crews")
    assert not searcher.article.hits.spans
    searcher.press(Qt.Key.Key_O)
    document = searcher.window.desk.document
    assert document is not None
    assert any(item.span == place(TEXT, "crews") and item.label == "ORG" for item in document.entities)


def test_it_begins_with_the_selected_words_and_f3_goes_on_in_the_text(searcher: Searcher) -> None:
    searcher.article.set_selection(*place(TEXT, "Wren", 1))
    searcher.press(Qt.Key.Key_F, CONTROL)
    assert searcher.bar.field.text() == "Wren"
    assert searcher.bar.count.text() == "2 of 4"
    searcher.article.setFocus()
    searcher.press(Qt.Key.Key_F3)
    assert searcher.article.selection() == place(TEXT, "Wren", 2)
    searcher.article.set_caret(0)
    searcher.press(Qt.Key.Key_F3, SHIFT)
    assert searcher.article.selection() == place(TEXT, "Wren", 3)


def test_all_hits_are_labelled_as_one_step_but_not_inside_others(searcher: Searcher, qtbot: QtBot) -> None:
    searcher.look_for("wren")
    searcher.press(Qt.Key.Key_L, CONTROL)
    menu = next(child for child in searcher.bar.findChildren(QMenu) if child.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert "Nationalities" in QToolTip.text()
    QTest.keyClick(menu, Qt.Key.Key_G)
    document = searcher.window.desk.document
    assert document is not None
    labelled = [TEXT[item.start : item.end] for item in document.entities if item.label == "GPE"]
    assert labelled == ["Port Wren", "Wren", "Wren"]
    popup = searcher.window.handlers.identical.popup
    assert popup.model.labels == ["inside GPE", "PERSON → GPE", "GPE", "inside ORG"]
    searcher.window.actions_by_id["undo"].trigger()
    assert [item.label for item in document.entities] == ["GPE", "PERSON", "ORG"]
    assert not searcher.window.actions_by_id["undo"].isEnabled()


def test_another_article_is_searched_anew(searcher: Searcher) -> None:
    searcher.look_for("another")
    assert searcher.bar.count.text() == "none"
    searcher.window.actions_by_id["next_article"].trigger()
    assert searcher.bar.count.text() == "2 hits"
    searcher.press(Qt.Key.Key_Return)
    assert searcher.bar.count.text() == "1 of 2"


def test_hits_are_painted_where_they_stand(searcher: Searcher) -> None:
    plain = searcher.article.viewport().grab().toImage()
    hits = [place(TEXT, "late", 1), place(TEXT, "slept")]
    searcher.article.hits.spans, searcher.article.hits.at = hits, 0
    marked = searcher.article.viewport().grab().toImage()
    for hit in hits:
        spot = searcher.article.rect_of(searcher.article.offsets.to_qt(hit.start)).center()
        x, y = spot.x() + 4, spot.y() + 9
        around = [(x + dx, y + dy) for dx in range(6) for dy in range(-6, 6)]
        assert any(plain.pixelColor(*at) != marked.pixelColor(*at) for at in around)
    searcher.article.hits.spans = ()
    assert searcher.article.viewport().grab().toImage() == plain


def test_nearest_goes_round(searcher: Searcher) -> None:
    hits = searcher.article.hits
    assert hits.nearest(4) == -1
    hits.spans = [Span(2, 4), Span(8, 9)]
    assert [hits.nearest(at) for at in (0, 2, 3, 8, 9)] == [0, 0, 1, 1, 0]


def test_a_switch_brings_the_bar_up(searcher: Searcher) -> None:
    searcher.press(Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert searcher.bar.field.hasFocus()
    assert searcher.bar.word.isChecked()
    assert "Alt+W" in searcher.bar.word.toolTip()


@pytest.mark.parametrize("width", range(320, 800, 40))
def test_no_button_is_cut_however_narrow_the_page_is(qtbot: QtBot, width: int) -> None:
    article = ArticleView()
    bar = FindBar(article)
    bar.use_actions(QAction("Match case"), QAction("Whole words only"))
    qtbot.addWidget(article)
    qtbot.addWidget(bar)
    bar.resize(width, bar.sizeHint().height())
    with qtbot.waitExposed(bar):
        bar.show()
    shown = [button for button in bar.findChildren(QAbstractButton) if button.isVisible() and button.parent() is bar]
    assert all(button.width() >= button.sizeHint().width() for button in shown)
    assert bar.close_button in shown
    assert width < 440 or bar.label_all in shown
