"""Ctrl+Shift+F: words in all articles, each article with its first hit; Enter opens it there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QDialog, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from annotator.gui.dialog_parts import quiet
from annotator.gui.empty import EmptyHint
from annotator.gui.project_search import ProjectSearch
from annotator.gui.roll_field import RollField
from annotator.gui.saying import speak_for
from annotator.gui.snippets import draw_words, on_one_line
from annotator.gui.theme import STEP, Theme, small_font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.services.searching import Found, Looked

Index = QModelIndex | QPersistentModelIndex
FOUND = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractListModel):
    """The articles in which words were found, in order of arrival."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Found] = []

    def clear(self) -> None:
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def add(self, found: list[Found]) -> None:
        """More of them."""
        if found:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(found) - 1)
            self.rows += found
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.rows[index.row()]
        if role == FOUND:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{found.title}: {found.before}{found.words}{found.behind}"
        return None


class _Drawer(QStyledItemDelegate):
    """Two lines: the title and how many hits, below it the first one with what stands around it."""

    theme: Theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(small_font(option.font))
        return QSize(0, option.fontMetrics.lineSpacing() + small.lineSpacing() + 4 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, self.theme.selection)
            painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), self.theme.accent)
        area = option.rect.adjusted(3 * STEP, 2 * STEP - 1, -3 * STEP, -2 * STEP)
        first = QRect(area.left(), area.top(), area.width(), option.fontMetrics.lineSpacing())
        self._draw_title(painter, first, found, option.font)
        painter.setFont(small_font(option.font))
        second = QRect(area.left(), first.bottom() + 2, area.width(), painter.fontMetrics().lineSpacing())
        draw_words(painter, second, on_one_line(found.before, found.words, found.behind), self.theme, marked=True)

    def _draw_title(self, painter: QPainter, area: QRect, found: Found, font: QFont) -> None:
        hits = self.tr("%n hits", "", found.hits) if found.hits > 1 else ""
        painter.setFont(small_font(font))
        room = painter.fontMetrics().horizontalAdvance(hits) + 3 * STEP
        painter.setPen(self.theme.muted)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hits)
        painter.setFont(font)
        painter.setPen(self.theme.text)
        title = " ".join(found.title.split())
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width() - room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)


class SearchDialog(QDialog):
    """Stays beside the window with what it has found; ``open_requested`` carries a `Found` and the words."""

    open_requested = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stale = False
        self.setWindowTitle(self.tr("Find in all articles"))
        self.resize(640, 560)
        self.search = ProjectSearch(self)
        self.model = FoundModel(self)
        self.list = QListView()
        self.field = RollField(self.list)
        self.count = quiet("")
        self._drawer = _Drawer(self.list)
        self.hint = EmptyHint(self.list.viewport())
        self._lay_out()
        self.set_theme(theme)
        self.field.textChanged.connect(lambda _: self._start())
        self.field.returnPressed.connect(self._open_current)
        self.list.clicked.connect(lambda _: self._open_current())
        self.search.looked.connect(self._take)
        self.search.ended.connect(self._end)
        self.search.failed.connect(self._fail)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in all articles"))
        self.field.setAccessibleName(self.tr("Find in all articles"))
        self.field.setClearButtonEnabled(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._drawer)
        self.list.setUniformItemSizes(True)
        speak_for(self.list, self.field)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Articles with these words"))
        rows = QVBoxLayout(self)
        rows.setSpacing(2 * STEP)
        for widget, stretch in ((self.field, 0), (self.list, 1), (self.count, 0)):
            rows.addWidget(widget, stretch)

    def set_theme(self, theme: Theme) -> None:
        self._drawer.theme = theme
        self.list.viewport().update()

    def come_up(self, path: Path, words: str) -> None:
        """Show the dialog for a project, with other words to look for if there are any."""
        if path != self._path:
            self._path = path
            self._start()
        if words:
            self.field.setText(words)
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget(self) -> None:
        """Another project: nothing of this one stays, nor is read any more."""
        self.hide()
        self.search.close()
        self._path = None
        self.model.clear()

    def _start(self) -> None:
        """Look for what stands in the field; what was found before stays in sight until something comes."""
        words = self.field.text()
        self.search.cancel()
        self._stale = True
        if self._path is None or not words.strip():
            self._drop_stale()
            self.count.clear()
            self.hint.say(self.tr("Type the words to look for; Enter opens what is found."))
            return
        self.hint.say("")
        self.count.setText(self.tr("Looking…"))
        self.search.start(self._path, words)

    def _drop_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.model.clear()

    def _take(self, looked: Looked) -> None:
        if looked.found:
            self._drop_stale()
            self.model.add(looked.found)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0))
        self._say(looked)

    def _say(self, looked: Looked) -> None:
        count = self.model.rowCount() if not self._stale else 0
        if looked.more:
            self.count.setText(self.tr("The first %n articles; more hold these words", "", count))
        elif looked.done < looked.total:
            percent = 100 * looked.done // looked.total
            self.count.setText(self.tr("Articles: %n · looking, %1 %", "", count).replace("%1", str(percent)))
        else:
            self.count.setText(self.tr("Articles: %n", "", count))

    def _end(self) -> None:
        self._drop_stale()
        if not self.model.rows:
            self.count.clear()
            self.hint.say(self.tr("No article holds these words. Fewer letters find more."))

    def _fail(self, reason: str) -> None:
        self._drop_stale()
        self.count.clear()
        self.hint.say(reason)

    def _open_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid() and not self._stale:
            self.open_requested.emit(index.data(FOUND), self.field.text())
