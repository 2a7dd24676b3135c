"""The bar that shows what is left to review."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain import edits
from annotator.domain.annotation import Entity, State
from annotator.domain.decisions import By
from annotator.domain.document import Article, Document, Layer
from annotator.gui.article_view import ArticleView
from annotator.gui.review_ruler import WIDTH, ReviewRuler
from tests.gui.articles import FAMILIES, article, place


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
    assert any(mark.doubtful for mark in ruler.marks().values())
    ruler.grab()
    last = max(ruler.marks())
    with qtbot.waitSignal(view.selected) as caught:
        QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, last))
    assert caught.args == ["Tomas Berg/0"]
    edit = edits.set_status(view.shown_document, view.shown_document.layer.status.DONE, By("ann", ""))
    view.shown_document.apply(edit.changes)
    view.repaint_changes(edit.changes)
    qtbot.waitUntil(lambda: ruler.marks() == {})


def test_it_shows_and_goes_to_hits(qtbot: QtBot) -> None:
    view = ArticleView()
    ruler = ReviewRuler(view)
    qtbot.addWidget(view)
    qtbot.addWidget(ruler)
    ruler.resize(WIDTH, 404)
    view.set_document(article(), FAMILIES)
    hits = [place(view.text, "Velmar"), place(view.text, "Tomas Berg")]
    with qtbot.waitSignal(view.hits_changed):
        view.mark_hits(hits, 0)
    wanted = [hit.start / len(view.text) * 400 for hit in hits]
    assert all(abs(y - near) <= 2 for y, near in zip(ruler.hit_marks(), wanted, strict=True))
    ruler.grab()
    for y, hit in zip(ruler.hit_marks(), hits, strict=True):
        QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, y + 1))
        assert view.selection() == hit
    view.mark_hits([], -1)
    assert ruler.hit_marks() == []


def dark(ruler: ReviewRuler, y: int) -> list[int]:
    """How dark a mark is drawn, pixel by pixel."""
    picture = ruler.grab().toImage()
    return [255 - picture.pixelColor(x, y).lightness() for x in range(WIDTH)]


def test_in_a_very_full_article_it_shows_where_there_is_more(qtbot: QtBot) -> None:
    view = ArticleView()
    ruler = ReviewRuler(view)
    qtbot.addWidget(view)
    qtbot.addWidget(ruler)
    ruler.resize(WIDTH, 400)
    text = "ab " * 6000
    starts = [*range(0, 9000, 3), *range(9000, 18000, 60)]
    entities = [
        Entity(
            id=f"n{at}",
            start=at,
            end=at + 2,
            label="ORG",
            state=State.SUGGESTED,
            score=0.1 if 3000 < at < 3200 else 0.99,
        )
        for at in starts
    ]
    view.set_document(Document(Article.of(text), Layer(annotator="ann"), entities=entities), FAMILIES)
    qtbot.waitUntil(lambda: len(ruler.marks()) > 100)
    assert sum(mark.total for mark in ruler.marks().values()) == len(entities)
    full = [y for y in sorted(ruler.marks()) if y < 190 and not ruler.marks()[y].doubtful]
    sparse = [y for y in sorted(ruler.marks()) if y > 210 and not ruler.marks()[y].doubtful]
    assert sum(dark(ruler, full[0])) > sum(dark(ruler, sparse[0])) > 0
    doubtful = next(y for y, mark in ruler.marks().items() if mark.doubtful)
    assert sum(dark(ruler, doubtful)) > sum(dark(ruler, full[0]))
    ruler.resize(WIDTH, 200)
    assert max(ruler.marks()) < 200
