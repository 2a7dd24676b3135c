"""What an article says is shown as it stands: markup in it is never obeyed, nothing is ever loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QTextBrowser, QTextEdit, QWidget

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.text import Span

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.window import MainWindow
    from tests.gui.windows import WindowOn

EVIL = '<b>Bold</b><img src="http://tracker.example/x.png">'
TEXT = f"{EVIL} wins\n{EVIL} said Ana Ruiz <i>met</i> Ben Oh."
ENTITY = Entity(id="e", start=0, end=len(EVIL), label="ORG", state=State.ADDED, note=EVIL, link=EVIL, annotator=EVIL)
CLAIM = Claim(
    id="c",
    content=(Span(0, len(EVIL) + 5),),
    source=(Span(len(EVIL) + 6, len(EVIL) + 12),),
    source_name=EVIL,
    normalized=EVIL,
    topic=EVIL,
    note=EVIL,
    state=State.ADDED,
    annotator=EVIL,
)


def obeyed(widget: QWidget) -> list[str]:
    """What in a widget and below it would be read as markup of the article's own."""
    found = []
    for label in [each for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]:
        if label.textFormat() is not Qt.TextFormat.PlainText and EVIL[:5] in label.text():
            found.append(f"{label.objectName()}: {label.text()}")
    for child in [widget, *widget.findChildren(QWidget)]:
        if "<img" in child.toolTip() or "<b>Bold" in child.toolTip():
            found.append(f"tip of {type(child).__name__}: {child.toolTip()}")
        if isinstance(child, QAbstractItemView) and child.model() is not None:
            found += tips(child)
        if isinstance(child, QTextEdit) and not isinstance(child, QTextBrowser) and "<img" in child.toHtml():
            found.append(f"{type(child).__name__}: {child.toHtml()[:200]}")
    return found


def tips(view: QAbstractItemView) -> list[str]:
    """Tooltips of a list's items that hold the article's markup unescaped."""
    model = view.model()
    top = QModelIndex()
    rows, columns = range(model.rowCount(top)), range(1 if isinstance(view, QListView) else model.columnCount(top))
    cells = [model.index(row, column) for row in rows for column in columns]
    found = [str(model.data(cell, Qt.ItemDataRole.ToolTipRole) or "") for cell in cells]
    return [tip for tip in found if "<img" in tip]


def everywhere(window: MainWindow, qtbot: QtBot) -> list[str]:
    found = []
    for panel in range(window.views.panels.count()):
        window.views.panels.setCurrentIndex(panel)
        found += obeyed(window)
    for id in ("legend", "find"):
        window.actions_by_id[id].trigger()
        found += obeyed(window)
    return found


def test_markup_in_an_article_is_shown_as_it_stands(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT, ENTITY, CLAIM)
    for id in ("e", "c"):
        window.views.article.select(id)
        window.handlers.follow(id)
        assert everywhere(window, qtbot) == []
    assert EVIL in window.views.article.toPlainText()


def test_a_message_that_quotes_an_article_is_plain(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT, ENTITY, CLAIM)
    window.views.status.show_error(f"{EVIL} cannot be saved")
    window.views.banner.show_reason(EVIL)
    window.views.article.select("e")
    QTest.keyClick(window.views.article, Qt.Key.Key_P)
    assert obeyed(window) == []


def test_the_test_itself_would_see_markup_that_is_obeyed(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    label = QLabel(EVIL, widget)
    label.show()
    assert len(obeyed(widget)) == 1
