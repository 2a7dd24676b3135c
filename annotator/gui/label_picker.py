"""A list of labels that opens at the words to be labelled: type a few letters, Enter labels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.domain.labels import Label, LabelSet
from annotator.gui.dialog_parts import quiet
from annotator.gui.label_list import LABEL, LabelDrawer, LabelList
from annotator.gui.label_words import explained
from annotator.gui.saying import speak_for
from annotator.gui.theme import ROW_HEIGHT, STEP, Theme

WIDTH = 320
ROWS = 8
QUOTE_LENGTH = 36
_ROLL = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LabelPicker(QFrame):
    """``chosen`` carries a label and whether Shift asked for every identical mention."""

    chosen = Signal(str, bool)
    closed = Signal()

    def __init__(self, labels: LabelSet, theme: Theme, quote: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._labels = [label for label in labels if label.shown]
        self.model = LabelList(parent=self)
        self.title = QLabel(self.tr("Label “%1”").replace("%1", _short(quote)))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setObjectName("title")
        self.search = _Search(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(LabelDrawer(theme, self.list))
        speak_for(self.list, self.search)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.hint = quiet("")
        self._lay_out()
        self.search.textEdited.connect(self.filter)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._explain())
        self.list.clicked.connect(lambda index: self._choose(index.data(LABEL).name, everywhere=False))
        self.filter("")

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Type a label"))
        self.search.setAccessibleName(self.tr("Label"))
        self.list.setAccessibleName(self.tr("Labels"))
        self.setFixedWidth(WIDTH)
        self.list.setFixedHeight(min(max(len(self._labels), 1), ROWS) * ROW_HEIGHT + 2)
        self.hint.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, STEP)
        rows.setSpacing(STEP)
        for widget in (self.title, self.search, self.list, self.hint):
            rows.addWidget(widget)

    def open_at(self, place: QRect) -> None:
        """Open below a rectangle of the screen, above it where there is no room."""
        size = self.sizeHint().expandedTo(QSize(WIDTH, 0))
        screen = QGuiApplication.screenAt(place.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        left = min(max(place.left(), room.left()), room.right() - size.width())
        below = place.bottom() + STEP
        top = below if below + size.height() <= room.bottom() else place.top() - STEP - size.height()
        self.move(QPoint(left, max(top, room.top())))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def filter(self, typed: str) -> None:
        """Show the labels that fit: names that begin so, names that hold it, then what the words explain."""
        wanted = typed.strip().casefold()
        ranked = [(_rank(label, wanted), at, label) for at, label in enumerate(self._labels)]
        self.model.set_labels(label for rank, _, label in sorted(ranked, key=lambda each: each[:2]) if rank < _NO)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self._explain()

    def roll(self, event: QKeyEvent) -> None:
        """Arrow keys walk through the list while the typing goes on."""
        self.list.keyPressEvent(event)

    def take(self, *, everywhere: bool) -> None:
        """Choose the label that is marked."""
        label = self.list.currentIndex().data(LABEL)
        if label is not None:
            self._choose(label.name, everywhere=everywhere)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _choose(self, name: str, *, everywhere: bool) -> None:
        self.close()
        self.chosen.emit(name, everywhere)

    def _explain(self) -> None:
        label = self.list.currentIndex().data(LABEL)
        if label is not None:
            self.hint.setText(explained(label))
        elif self._labels:
            self.hint.setText(self.tr("No label is called so. Annotate > Labels… adds one."))
        else:
            self.hint.setText(self.tr("No label is shown. Annotate > Labels… shows or adds some."))


class _Search(QLineEdit):
    """Typing narrows the list; arrow keys and Enter go to it."""

    def __init__(self, picker: LabelPicker) -> None:
        super().__init__()
        self._picker = picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ROLL:
            self._picker.roll(event)
        elif event.key() in _ENTER:
            self._picker.take(everywhere=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self._picker.close()
        else:
            super().keyPressEvent(event)


_NO = 9


def _rank(label: Label, wanted: str) -> int:
    """How well a label fits what was typed: 0 best, ``_NO`` not at all."""
    name = label.name.casefold()
    if name.startswith(wanted):
        return 0
    if wanted == label.key:
        return 1
    if wanted in name:
        return 2
    return 3 if wanted in explained(label).casefold() else _NO


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= QUOTE_LENGTH else words[: QUOTE_LENGTH - 1].rstrip() + "…"
