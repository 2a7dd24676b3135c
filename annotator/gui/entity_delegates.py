"""How cells of the entities table are drawn and edited: the label with its dot, note and link as text."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QBrush, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.domain.annotation import CONFIRMED, Entity
from annotator.domain.labels import LabelSet
from annotator.gui.entities_model import ITEM
from annotator.gui.label_words import tip
from annotator.gui.state_words import is_doubtful
from annotator.gui.theme import LabelColours, Theme

Index = QModelIndex | QPersistentModelIndex
DOT = 8
GAP = 8


def colours_of(label: str, labels: LabelSet, theme: Theme) -> LabelColours:
    """The colours of a label's family; a label the set does not know has those of its own kind."""
    return theme.label(labels[label].look if label in labels else "own")


class _LabelCombo(QComboBox):
    """Opens its list as soon as it is there, so that arrow keys choose in it and Enter takes.

    A list that is closed without a choice ends the editing.
    """

    dismissed = Signal()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.showPopup)

    def showPopup(self) -> None:
        super().showPopup()
        self.view().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            QTimer.singleShot(0, self, self.dismissed.emit)
        return super().eventFilter(watched, event)


class LabelDelegate(QStyledItemDelegate):
    """A dot in the family's colour and the label's name; a combo box where it is edited.

    The dot is full once a person has confirmed, a ring while it is to review, a dotted ring where the
    model doubts.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.labels = LabelSet()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        entity: Entity = index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self._draw_dot(painter, option.rect, entity)
        area = option.rect.adjusted(GAP + DOT + GAP, 0, -4, -2)
        painter.setPen(self.theme.text)
        name = option.fontMetrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()

    def _draw_dot(self, painter: QPainter, rect: QRect, entity: Entity) -> None:
        colour = colours_of(entity.label, self.labels, self.theme).strong
        confirmed = entity.state in CONFIRMED
        pen = QPen(colour, 1.5)
        if not confirmed and is_doubtful(entity.score):
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(QBrush(colour) if confirmed else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPoint(rect.left() + GAP + DOT // 2, rect.center().y()), DOT // 2, DOT // 2)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        combo = _LabelCombo(parent)
        for at, label in enumerate(label for label in self.labels if label.shown):
            combo.addItem(label.name)
            combo.setItemData(at, tip(label), Qt.ItemDataRole.ToolTipRole)
        combo.activated.connect(lambda *_: self._finish(combo, keep=True))
        combo.dismissed.connect(lambda: self._finish(combo, keep=False))
        return combo

    def _finish(self, combo: _LabelCombo, *, keep: bool) -> None:
        """Once: choosing also closes the list."""
        combo.blockSignals(True)
        if keep:
            self.commitData.emit(combo)
        self.closeEditor.emit(combo, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        name = index.data(Qt.ItemDataRole.EditRole)
        if editor.findText(name) < 0:
            editor.addItem(name)
        editor.setCurrentText(name)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentText())


class TextDelegate(QStyledItemDelegate):
    """Note and link: a line edit that asks for a change only where something was typed."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return QLineEdit(parent)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        if editor.isModified():
            model.setData(index, editor.text())
