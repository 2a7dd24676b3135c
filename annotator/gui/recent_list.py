"""The projects that were opened last, as a list: on the start page, where none is open, and in a dialog of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.item_views import DELETE, ENTER
from annotator.gui.theme import STEP, small_font

Index = QModelIndex | QPersistentModelIndex
PROJECT = Qt.ItemDataRole.UserRole
THERE = Qt.ItemDataRole.UserRole + 1
WIDEST = 560
"""On a page of its own it gets no wider than this."""


class RecentModel(QAbstractListModel):
    """Projects, each with whether its file is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[Path, bool]] = []

    def fill(self, projects: Sequence[Path]) -> None:
        self.beginResetModel()
        self.rows = [(path, path.is_file()) for path in projects]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        path, there = self.rows[index.row()]
        if role == PROJECT:
            return path
        if role == THERE:
            return there
        if role == Qt.ItemDataRole.DisplayRole:
            return path.stem
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([path.stem, str(path.parent)] + ([] if there else [self.tr("not there any more")]))
        return None


class _Drawer(QStyledItemDelegate):
    """The name, and below it quietly the folder; of a file that is gone it is said, and the name struck through."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(small_font(option.font))
        return QSize(0, option.fontMetrics.lineSpacing() + small.lineSpacing() + 3 * STEP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        path, there = index.data(PROJECT), index.data(THERE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        area = option.rect.adjusted(3 * STEP, STEP + 1, -3 * STEP, 0)
        muted = option.palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text) if there else muted)
        font = option.font
        font.setStrikeOut(not there)
        painter.setFont(font)
        self._draw(painter, area, path.stem)
        area.translate(0, option.fontMetrics.lineSpacing() + 1)
        font.setStrikeOut(False)
        painter.setFont(small_font(font))
        painter.setPen(muted)
        words = "%1" if there else self.tr("not there any more: %1")
        room = area.width() - painter.fontMetrics().horizontalAdvance(words.replace("%1", ""))
        folder = painter.fontMetrics().elidedText(str(path.parent), Qt.TextElideMode.ElideMiddle, room)
        self._draw(painter, area, words.replace("%1", folder))
        painter.restore()

    @staticmethod
    def _draw(painter: QPainter, area: QRect, text: str) -> None:
        metrics = painter.fontMetrics()
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.left(), area.top() + metrics.ascent(), words)


class RecentList(QListView):
    """Enter or a click opens a project, Delete takes it off the list; the file is never touched."""

    open_requested = Signal(object)
    forget_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.recent = RecentModel(self)
        self.setModel(self.recent)
        self.setItemDelegate(_Drawer(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Recent projects"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda *_: self.open_current())

    def fill(self, projects: Sequence[Path]) -> None:
        """Show these; the row that was current, or the one that took its place, stays so."""
        row = max(self.currentIndex().row(), 0)
        self.recent.fill(projects)
        self.updateGeometry()
        if projects:
            self.setCurrentIndex(self.recent.index(min(row, len(projects) - 1)))

    def current(self) -> Path | None:
        """The project the keyboard is on."""
        index = self.currentIndex()
        return index.data(PROJECT) if index.isValid() else None

    def open_current(self) -> None:
        if self.current() is not None:
            self.open_requested.emit(self.current())

    def forget_current(self) -> None:
        if self.current() is not None:
            self.forget_requested.emit(self.current())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHintForRow(0) if self.recent.rowCount() else 0)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(super().sizeHint().width(), self.sizeHintForRow(0) * self.recent.rowCount() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.open_current()
        elif event.key() in DELETE:
            self.forget_current()
        else:
            super().keyPressEvent(event)
