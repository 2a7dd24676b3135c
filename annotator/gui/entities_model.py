"""The entities of a document as a Qt table; sorted and filtered in Python, without a proxy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Document
from annotator.gui.entity_rows import Column, EntityRows
from annotator.gui.state_words import band_text, origin_text, state_text

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
MANY = 50
"""From this many rows appearing, disappearing or changing at once the table is read anew instead."""

EDITABLE = {Column.LABEL: "label", Column.NOTE: "note", Column.LINK: "link"}


class EntitiesModel(QAbstractTableModel):
    """Typed values are not stored but asked for through ``edited`` (id, field, value)."""

    edited = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = EntityRows()

    def set_document(self, document: Document | None) -> None:
        """Show another document's entities, or none."""
        self.beginResetModel()
        self.rows.fill(document)
        self.endResetModel()

    def apply(self, changes: Iterable[Change]) -> None:
        """Take over written changes; those of other kinds are passed over."""
        ours = [change for change in changes if isinstance(change.after or change.before, Entity)]
        if self.rows.grouped:
            self._apply_groups(ours)
        else:
            self._apply_each(ours)

    def _apply_each(self, changes: Iterable[Change]) -> None:
        appearing: list[Entity] = []
        leaving: list[str] = []
        altered: list[int] = []
        for change in changes:
            row = self.rows.positions().get(change.id)
            after = self.rows.take(change)
            if after is not None and row is not None and self.rows.visible(after):
                altered.append(row)
            elif row is not None:
                leaving.append(change.id)
            elif after is not None and self.rows.matches(after):
                appearing.append(after)
        if len(appearing) + len(leaving) > MANY:
            self._rearrange()
        else:
            self._tell_altered(altered)
            self._move_rows(appearing, leaving)
            if self.rows.counted and self.rows.ids:
                self.dataChanged.emit(self.index(0, Column.COUNT), self.index(len(self.rows.ids) - 1, Column.COUNT))

    def _tell_altered(self, rows: Sequence[int]) -> None:
        """Rows have other values; of many all between the first and the last are told in one."""
        stretches = [(row, row) for row in rows] if len(rows) <= MANY else [(min(rows), max(rows))]
        for first, last in stretches:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _apply_groups(self, changes: Sequence[Change]) -> None:
        touched = dict.fromkeys(
            self.rows.groups.key(item)
            for change in changes
            for item in (self.rows.entities.get(change.id), change.after)
            if isinstance(item, Entity)
        )
        for change in changes:
            self.rows.take(change)
        if len(touched) > MANY:
            self._rearrange()
            return
        for key in touched:
            before, now = self.rows.groups.renew(key, self.rows.entities, self.rows.matches)
            self._renew_row(self.rows.ids.index(before) if before else -1, now)

    def _renew_row(self, row: int, now: str) -> None:
        """A group's row (-1: it had none) is for ``now`` from here on ("": it has no entity left)."""
        if row >= 0 and now:
            self.rows.replace(row, now)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        elif row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            self.rows.delete(row)
            self.endRemoveRows()
        elif now:
            row = self.rows.place_for(self.rows.entities[now])
            self.beginInsertRows(QModelIndex(), row, row)
            self.rows.insert(row, now)
            self.endInsertRows()

    def _move_rows(self, appearing: list[Entity], leaving: list[str]) -> None:
        for id in leaving:
            row = self.rows.positions()[id]
            self.beginRemoveRows(QModelIndex(), row, row)
            self.rows.delete(row)
            self.endRemoveRows()
        for entity in appearing:
            row = self.rows.place_for(entity)
            self.beginInsertRows(QModelIndex(), row, row)
            self.rows.insert(row, entity.id)
            self.endInsertRows()

    def set_filter(self, text: str) -> None:
        """Show only rows that hold every word of ``text``."""
        self.rows.filter = text
        self._rearrange()

    def set_show_rejected(self, show: bool) -> None:
        self.rows.show_rejected = show
        self._rearrange()

    def set_grouped(self, grouped: bool) -> None:
        """One row for each mention and label, or one for each entity."""
        self.rows.grouped = grouped
        self._rearrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order of the text."""
        self.rows.column = column
        self.rows.descending = column >= 0 and order is Qt.SortOrder.DescendingOrder
        self._rearrange()

    def _rearrange(self) -> None:
        """Sort and filter anew; the panel keeps the selection by its ids."""
        self.beginResetModel()
        self.rows.arrange()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        titles = (
            self.tr("Words"),
            self.tr("Label"),
            self.tr("State"),
            self.tr("Model is"),
            self.tr("From"),
            self.tr("Note"),
            self.tr("Link"),
            self.tr("Count"),
            self.tr("Sentence"),
        )
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entity = self.rows.at(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._display(entity, index.column())
        if role == ITEM:
            return entity
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and index.column() == Column.TEXT:
            said = (entity.label, self._state(entity), band_text(entity.score))
            return ", ".join(part for part in said if part)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == Column.COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and entity.state is State.REJECTED and index.column() == Column.TEXT:
            font = QFont()
            font.setStrikeOut(True)
            return font
        return None

    def _display(self, entity: Entity, column: int) -> str:
        if column == Column.TEXT:
            return self.rows.words(entity)
        if column == Column.STATE:
            return self._state(entity)
        if column == Column.COUNT:
            return str(self.rows.count(entity))
        if column == Column.CONTEXT:
            return self.rows.context(entity)
        if column == Column.SCORE:
            return band_text(entity.score)
        if column == Column.ORIGIN:
            return origin_text(entity.origin)
        return str(getattr(entity, EDITABLE[Column(column)]))

    def _state(self, entity: Entity) -> str:
        """The state, and for a group how many are in it where they differ."""
        members = self.rows.members(entity.id)
        alike = sum(self.rows.entities[id].state is entity.state for id in members)
        text = state_text(entity.state)
        return text if alike == len(members) else f"{alike} {text}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a change; the row shows it once it has been written and comes back through `apply`."""
        entity = self.rows.at(index.row())
        field = EDITABLE[Column(index.column())]
        if role == Qt.ItemDataRole.EditRole and value != getattr(entity, field):
            self.edited.emit(entity.id, field, value)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        editable = index.column() == Column.LABEL if self.rows.grouped else index.column() in EDITABLE
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags
