"""The queue as a list of rows, filtered in Python; made for a hundred thousand articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.document import Status
from annotator.domain.queue import QueueRow

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
ALL = "all"
FLAGGED = "flagged"
FILTERS = (ALL, *(str(status) for status in Status), FLAGGED)


class QueueModel(QAbstractTableModel):
    """Rows in the order given. A changed row stays in sight until the filter is set again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QueueRow] = []
        self._hay: list[str] = []
        self._at: dict[str, int] = {}
        self._shown: list[int] = []
        self._place: dict[int, int] | None = None
        self._status = ALL
        self._words: list[str] = []
        self._tally: Counter[str] = Counter()

    def set_rows(self, rows: Sequence[QueueRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._hay = [_hay(row) for row in self._rows]
        self._at = {row.id: index for index, row in enumerate(self._rows)}
        self._tally = Counter(row.status for row in self._rows)
        self._tally[FLAGGED] = sum(row.flag for row in self._rows)
        self._filter()
        self.endResetModel()

    def set_filter(self, status: str, text: str) -> None:
        """Show rows of one status (or ``all``, ``flagged``) that hold every word of ``text``."""
        self.beginResetModel()
        self._status, self._words = status, text.casefold().split()
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        fits = _test(self._status)
        indexes = [index for index, row in enumerate(self._rows) if fits(row)]
        for word in self._words:
            indexes = [index for index in indexes if word in self._hay[index]]
        self._shown = indexes
        self._place = None

    def update_row(self, row: QueueRow) -> None:
        """Show what became of an article; one not seen before comes last."""
        index = self._at.get(row.id)
        self._count(row, 1)
        if index is None:
            self._append(row)
            return
        self._count(self._rows[index], -1)
        self._rows[index] = row
        self._hay[index] = _hay(row)
        place = self.row_of(row.id)
        if place >= 0:
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def _count(self, row: QueueRow, by: int) -> None:
        self._tally[row.status] += by
        self._tally[FLAGGED] += by * row.flag

    def _append(self, row: QueueRow) -> None:
        index = len(self._rows)
        self._rows.append(row)
        self._hay.append(_hay(row))
        self._at[row.id] = index
        if _test(self._status)(row) and all(word in self._hay[index] for word in self._words):
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown))
            self._shown.append(index)
            self._place = None
            self.endInsertRows()

    def row_of(self, id: str) -> int:
        """The place of an article in the list, or -1 where the filter hides it."""
        if self._place is None:
            self._place = {index: place for place, index in enumerate(self._shown)}
        return self._place.get(self._at.get(id, -1), -1)

    def row_at(self, place: int) -> QueueRow:
        return self._rows[self._shown[place]]

    def counts(self) -> dict[str, int]:
        """How many articles each filter would show, whatever the text filter."""
        return {ALL: len(self._rows), **{name: self._tally[name] for name in FILTERS[1:]}}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == ROW:
            return self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row_at(index.row()).title
        return None


def _hay(row: QueueRow) -> str:
    return f"{row.title}\n{row.publisher}".casefold()


def _test(status: str) -> Callable[[QueueRow], bool]:
    if status == ALL:
        return lambda row: True
    if status == FLAGGED:
        return lambda row: row.flag
    wanted = Status(status)
    return lambda row: row.status is wanted
