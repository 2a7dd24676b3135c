"""A small list beside the text: the places a gesture on identical mentions has dealt with, each with a tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.text import Span
from annotator.gui.elided import ElidedLabel
from annotator.gui.snippets import Snippet, draw_words, on_one_line
from annotator.gui.theme import STEP, Theme

Index = QModelIndex | QPersistentModelIndex
CONTEXT = 48
ROWS, ROW, WIDTH = 7, 24, 520
_WORDS = Qt.ItemDataRole.UserRole
_BOX, _LABEL_WIDTH = 14, 128


class PlacesModel(QAbstractListModel):
    """Places with their context; ``toggled`` says that a person ticked or unticked one."""

    toggled = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._spans: Sequence[Span] = ()
        self.chosen: list[bool] = []
        self.labels: list[str] = []

    def fill(self, text: str, spans: Sequence[Span], chosen: list[bool], labels: list[str]) -> None:
        """Other places."""
        self.beginResetModel()
        self._text, self._spans, self.chosen, self.labels = text, spans, chosen, labels
        self.endResetModel()

    def relabel(self, labels: list[str]) -> None:
        """The same places, but other words stand behind them."""
        self.labels = labels
        self.dataChanged.emit(self.index(0), self.index(len(labels) - 1))

    def toggle(self, row: int) -> None:
        self.chosen[row] = not self.chosen[row]
        self.toggled.emit(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._spans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if role == _WORDS:
            return self._words(self._spans[row]), self.labels[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{''.join(self._words(self._spans[row]))} · {self.labels[row]}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.chosen[row] else Qt.CheckState.Unchecked
        return None

    def _words(self, span: Span) -> Snippet:
        """Before, mention and behind, each on one line."""
        parts = (
            self._text[max(0, span.start - CONTEXT) : span.start],
            self._text[span.start : min(span.end, span.start + CONTEXT)],
            self._text[span.end : span.end + CONTEXT],
        )
        return on_one_line(*parts)


class _PlaceDelegate(QStyledItemDelegate):
    """A tick, the words with the mention in their middle, and the label that stands there now."""

    theme: Theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, widget = option.rect, option.widget
        if option.state & QStyle.StateFlag.State_Selected and widget.hasFocus():
            painter.fillRect(rect, self.theme.selection)
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self._draw_tick(painter, rect, chosen)
        (before, words, behind), label = index.data(_WORDS)
        left = rect.left() + 2 * STEP + _BOX + 2 * STEP
        area = QRect(left, rect.top(), rect.right() - left - _LABEL_WIDTH - 2 * STEP, rect.height())
        draw_words(painter, area, (before, words, behind), self.theme)
        painter.setPen(self.theme.text if chosen else self.theme.muted)
        place = QRect(rect.right() - _LABEL_WIDTH - STEP, rect.top(), _LABEL_WIDTH - STEP, rect.height())
        text = option.fontMetrics.elidedText(label, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_tick(self, painter: QPainter, rect: QRect, chosen: bool) -> None:
        box = QRectF(rect.left() + 2 * STEP + 0.5, rect.center().y() - _BOX / 2 + 0.5, _BOX - 1, _BOX - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.accent if chosen else self.theme.muted, 1.0))
        painter.setBrush(self.theme.accent if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if chosen:
            painter.setPen(QPen(self.theme.page, 1.8))
            left, middle = box.left() + 3, box.center().y()
            painter.drawPolyline([QPointF(left, middle), QPointF(left + 3, middle + 3), QPointF(left + 8, middle - 3)])
        painter.restore()


class _PlacesList(QListView):
    """Space or a click ticks; the keyboard comes in only when it is called."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space and isinstance(model, PlacesModel) and self.currentIndex().isValid():
            model.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class PlacesPopup(QFrame):
    """Lies over the window without taking the keyboard, so that one types on; ``left`` gives it back."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.model = PlacesModel(self)
        self._delegate = _PlaceDelegate(self)
        self.title, self.hint = ElidedLabel(), QLabel()
        self.title.setObjectName("title")
        self.hint.setObjectName("quiet")
        self.list = _PlacesList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Places"))
        self.list.clicked.connect(lambda index: self.model.toggle(index.row()))
        self.list.left.connect(self.left)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for widget in (self.title, self.list, self.hint):
            rows.addWidget(widget)
        for label in (self.title, self.hint):
            label.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme

    def say(self, title: str, hint: str) -> None:
        """What was done, and with which keys to go on."""
        self.title.setText(title)
        self.hint.setText(hint)

    def show_at(self, line: QRect, room: QRect) -> None:
        """Below a line of text, or above it where there is more room; both in the parent's coordinates."""
        width = min(WIDTH, room.width() - 2 * STEP)
        self.list.setFixedHeight(ROW * min(ROWS, self.model.rowCount()) + 2)
        self.setFixedWidth(width)
        self.adjustSize()
        below = line.bottom() + STEP
        above = line.top() - STEP - self.height()
        top = below if below + self.height() <= room.bottom() or above < room.top() else above
        left = min(max(room.left() + STEP, line.left()), room.right() - STEP - width)
        self.move(QPoint(left, top))
        self.list.scrollToTop()
        self.list.selectionModel().clear()
        self.show()
        self.raise_()

    def take_keyboard(self) -> None:
        """Let arrow keys and Space work in the list."""
        self.list.setCurrentIndex(self.model.index(max(self.list.currentIndex().row(), 0)))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def holds_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)
