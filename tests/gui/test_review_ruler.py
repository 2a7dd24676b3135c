"""The bar that shows what is left to review."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain import edits
from annotator.domain.decisions import By
from annotator.gui.article_view import ArticleView
from annotator.gui.review_ruler import WIDTH, ReviewRuler
from tests.gui.articles import FAMILIES, article


def test_it_shows_and_goes_to_what_is_left(qtbot: QtBot) -> None:
    view = ArticleView()
    ruler = ReviewRuler(view)
    qtbot.addWidget(view)
    qtbot.addWidget(ruler)
    ruler.resize(WIDTH, 400)
    assert ruler.marks() == {}
    with qtbot.waitSignal(view.annotations_changed):
        view.set_document(article(), FAMILIES)
    qtbot.waitUntil(lambda: len(ruler.marks()) >= 5)
    assert True in ruler.marks().values()
    ruler.grab()
    last = max(ruler.marks())
    with qtbot.waitSignal(view.selected) as caught:
        QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, last))
    assert caught.args == ["Tomas Berg/0"]
    edit = edits.set_status(view.shown_document, view.shown_document.layer.status.DONE, By("ann", ""))
    view.shown_document.apply(edit.changes)
    view.repaint_changes(edit.changes)
    qtbot.waitUntil(lambda: ruler.marks() == {})
