"""Labels as a list: colour, name, letter; with a tick for those that are shown where that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.labels import Label
from annotator.gui.label_words import tip
from annotator.gui.theme import ROW_HEIGHT, STEP, Theme

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LABEL = Qt.ItemDataRole.UserRole
COUNT = int(Qt.ItemDataRole.UserRole) + 1
KEY_WIDTH = 24
SWATCH = 14


class LabelList(QAbstractListModel):
    """The labels in order; ``ticked`` carries a label and whether it is to be shown."""

    ticked = Signal(str, bool)

    def __init__(self, *, ticks: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticks = ticks
        self.labels: list[Label] = []
        self._counts: Mapping[str, int] = {}

    def set_labels(self, labels: Iterable[Label], counts: Mapping[str, int] | None = None) -> None:
        self.beginResetModel()
        self.labels = list(labels)
        self._counts = counts or {}
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """Where a label stands; -1 where it does not."""
        return next((row for row, label in enumerate(self.labels) if label.name == name), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        label = self.labels[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks:
            return Qt.CheckState.Checked if label.shown else Qt.CheckState.Unchecked
        if role == COUNT:
            return self._counts.get(label.name, 0)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(label)
        if role == LABEL:
            return label
        return label.name if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(self.labels[index.row()].name, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if self._ticks else usual


class LabelDrawer(QStyledItemDelegate):
    """A swatch and the name, the number of annotations and the letter at the right; hidden labels are muted."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + SWATCH + KEY_WIDTH, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        label: Label = index.data(LABEL)
        area = QRectF(style.subElementRect(style.SubElement.SE_ItemViewItemText, option, option.widget))
        area.setRight(option.rect.right() - 2 * STEP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._swatch(painter, area, label)
        self._letter(painter, option.font, area, label)
        self._words(painter, option, area, label, index.data(COUNT))
        painter.restore()

    def _swatch(self, painter: QPainter, area: QRectF, label: Label) -> None:
        colours = self.theme.label(label.look)
        painter.setPen(colours.strong)
        painter.setBrush(colours.tint)
        top = area.center().y() - SWATCH / 2 + 0.5
        painter.drawRoundedRect(QRectF(area.left() + STEP + 0.5, top, SWATCH, SWATCH), 3, 3)

    def _letter(self, painter: QPainter, font: QFont, area: QRectF, label: Label) -> None:
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self.theme.label(label.look).strong if label.shown else self.theme.muted)
        box = QRectF(area.right() - KEY_WIDTH, area.top(), KEY_WIDTH, area.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label.key.upper())

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, label: Label, count: int) -> None:
        painter.setFont(option.font)
        text = area.adjusted(SWATCH + 3 * STEP, 0, -KEY_WIDTH - STEP, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if count:
            painter.setPen(self.theme.muted)
            number = f"{count:,}"
            painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, number)
            text.setRight(text.right() - option.fontMetrics.horizontalAdvance(number) - 2 * STEP)
        painter.setPen(self.theme.text if label.shown else self.theme.muted)
        name = option.fontMetrics.elidedText(label.name, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignLeft, name)
