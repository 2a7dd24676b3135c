"""The queue as a list of rows, filtered in Python; made for a hundred thousand articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.document import Status
from annotator.domain.queue import QueueRow
from annotator.gui.state_words import status_text
from annotator.gui.status import plain_tip

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
        self._hay: dict[int, str] = {}
        self._at: dict[str, int] = {}
        self._shown: list[int] = []
        self._place: dict[int, int] | None = None
        self._status = ALL
        self._words: list[str] = []
        self._places: Mapping[str, float] | None = None
        self._tally: Counter[str] = Counter()
        self.tip: Callable[[QueueRow], str] = lambda _: ""
        """What more is to be said of an article, under the mouse."""

    def set_rows(self, rows: Sequence[QueueRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._hay = {}
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

    def set_order(self, places: Mapping[str, float] | None) -> None:
        """Sort by these places, ascending, what has none behind; without any as the rows came."""
        self.beginResetModel()
        self._places = places
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        fits = _test(self._status)
        indexes = [index for index, row in enumerate(self._rows) if fits(row)]
        if self._places is not None:
            places, last = self._places, float("inf")
            indexes.sort(key=lambda index: places.get(self._rows[index].id, last))
        for word in self._words:
            indexes = [index for index in indexes if word in self._hay_of(index)]
        self._shown = indexes
        self._place = None

    def _hay_of(self, index: int) -> str:
        """What the words of the text filter are looked for in; made when somebody looks for the first time."""
        hay = self._hay.get(index)
        if hay is None:
            row = self._rows[index]
            hay = self._hay[index] = f"{row.title}\n{row.publisher}".casefold()
        return hay

    def put_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show what became of articles; those not seen before come last."""
        self._append([row for row in rows if row.id not in self._at])
        for row in rows:
            index = self._at[row.id]
            if self._rows[index] is not row:
                self._replace(index, row)

    def _replace(self, index: int, row: QueueRow) -> None:
        self._count(self._rows[index], -1)
        self._count(row, 1)
        self._rows[index] = row
        self._hay.pop(index, None)
        place = self.row_of(row.id)
        if place >= 0:
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def _count(self, row: QueueRow, by: int) -> None:
        self._tally[row.status] += by
        self._tally[FLAGGED] += by * row.flag

    def _append(self, rows: Sequence[QueueRow]) -> None:
        fits, fresh = _test(self._status), []
        for index, row in enumerate(rows, len(self._rows)):
            self._rows.append(row)
            self._at[row.id] = index
            self._count(row, 1)
            if fits(row) and all(word in self._hay_of(index) for word in self._words):
                fresh.append(index)
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(fresh) - 1)
            if self._place is not None:
                self._place.update(zip(fresh, range(len(self._shown), len(self._shown) + len(fresh)), strict=True))
            self._shown += fresh
            self.endInsertRows()

    def row_of(self, id: str) -> int:
        """The place of an article in the list, or -1 where the filter hides it."""
        if self._place is None:
            self._place = {index: place for place, index in enumerate(self._shown)}
        return self._place.get(self._at.get(id, -1), -1)

    def row_at(self, place: int) -> QueueRow:
        return self._rows[self._shown[place]]

    @property
    def filters(self) -> bool:
        """Whether the list shows less than all articles, or shows them in another order."""
        return self._status != ALL or bool(self._words) or self._places is not None

    def shown(self) -> list[QueueRow]:
        """The rows the filter lets through, in order."""
        return [self._rows[index] for index in self._shown]

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
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row_at(index.row())
            return plain_tip("\n".join(each for each in (row.title, self.tip(row)) if each))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row_at(index.row())
            return ", ".join(part for part in (row.title, row.publisher, status_text(row.status)) if part)
        return None


def _test(status: str) -> Callable[[QueueRow], bool]:
    if status == ALL:
        return lambda row: True
    if status == FLAGGED:
        return lambda row: row.flag
    wanted = Status(status)
    return lambda row: row.status is wanted
