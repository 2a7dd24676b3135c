"""Who did what when on the open article, the newest first; from any step one can go back to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QVBoxLayout, QWidget

from annotator.gui.empty import EmptyHint
from annotator.gui.item_views import ENTER
from annotator.gui.label_words import step_text
from annotator.gui.messages import operation_text
from annotator.gui.pane import Pane
from annotator.gui.theme import STEP, Theme

if TYPE_CHECKING:
    from annotator.services.history import Entry

Index = QModelIndex | QPersistentModelIndex
WHAT, WHO, WHEN = range(3)
BEGINNING = 0
"""Stands for the article as it was before the first step."""


def words(entry: Entry) -> str:
    """What a step did."""
    if entry.project:
        return step_text(entry.operation, entry.detail)
    text = operation_text(entry.operation, entry.detail)
    quote = " ".join(entry.quote.split())
    return text if not quote or "quote" in entry.detail else f"{text}: {quote}"


class HistoryModel(QAbstractTableModel):
    """One row a step, and below the oldest one the beginning."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.entries: Sequence[Entry] = ()

    def fill(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or not self.entries else len(self.entries) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def number(self, row: int) -> int:
        """The step of a row; `BEGINNING` for the last one."""
        return self.entries[row].number if row < len(self.entries) else BEGINNING

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Step"), self.tr("Who"), self.tr("When"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()] if index.row() < len(self.entries) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, index.column())
        if entry is None or entry.standing == "done":
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self.theme.muted
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setItalic(True)
            font.setStrikeOut(entry.standing == "left")
            return font
        return None

    def _text(self, entry: Entry | None, column: int) -> str:
        if entry is None:
            return self.tr("The article as it came") if column == WHAT else ""
        if column == WHO:
            return entry.annotator
        if column == WHEN:
            return when(entry.at)
        undone = self.tr("undone: %1") if entry.standing != "done" else "%1"
        return undone.replace("%1", words(entry))


def when(at: str) -> str:
    """A time of the journal (UTC) as the person's own clock has it; of today only the hour."""
    try:
        local = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    locale = QLocale()
    moment = QDateTime.fromSecsSinceEpoch(int(local.timestamp()))
    if local.date() == datetime.now().astimezone().date():
        return locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    return locale.toString(moment, QLocale.FormatType.ShortFormat)


class HistoryList(QTreeView):
    """Enter, or a double click, goes to the step."""

    go_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.go_pressed.emit()
        else:
            super().keyPressEvent(event)


class HistoryPanel(Pane):
    """Asks for the entries when it comes into sight (``shown``) and for going to a step (``go_requested``)."""

    shown = Signal()
    go_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HistoryModel(theme, self)
        self.list = HistoryList()
        self.list.setModel(self.model)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setAccessibleName(self.tr("History"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(WHO, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WHEN, QHeaderView.ResizeMode.ResizeToContents)
        self.list.go_pressed.connect(self._go)
        self.list.doubleClicked.connect(self._go)
        self.list.setToolTip(self.tr("Enter goes back, or forward, to where a step was just done"))
        self.hint = EmptyHint(self.list.viewport())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, STEP, 0, 0)
        layout.addWidget(self.list)
        self.home = self.list

    def fill(self, entries: Sequence[Entry], *, is_open: bool = True) -> None:
        """Show an article's steps, the newest first, or that none is open; the row that was current stays so."""
        here = self.list.currentIndex()
        number = self.model.number(here.row()) if here.isValid() else None
        self.model.fill(entries)
        rows = range(self.model.rowCount())
        row = next((row for row in rows if self.model.number(row) == number), 0)
        self.list.setCurrentIndex(self.model.index(row, WHAT))
        if entries:
            self.hint.say("")
        elif is_open:
            words = self.tr("Nothing has been done to this article yet. Each step will stand here; %1 takes it back.")
            self.hint.say(words, "undo")
        else:
            self.hint.say(self.tr("What was done to an article stands here. %1 imports articles."), "import")

    def set_theme(self, theme: Theme) -> None:
        self.model.theme = theme
        self.list.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def _go(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.go_requested.emit(self.model.number(index.row()))
