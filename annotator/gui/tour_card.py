"""The card that the tour speaks from: it lies beside what it speaks of, and takes neither room nor keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.theme import STEP

LETTERS = 50
"""How wide the card is, in letters of its type."""
GAP = 2 * STEP


def placed(size: QSize, anchor: QRect | None, room: QRect, free: int) -> QPoint:
    """Where a card of this size goes in a room: beside what it speaks of where the text leaves so much free
    at its right, else below it, else above it; in the lower right corner where that is out of sight."""
    right, bottom = room.right() - GAP - size.width(), room.bottom() - GAP - size.height()
    if anchor is None:
        return QPoint(max(right, room.left()), max(bottom, room.top()))
    if free >= size.width() + 2 * GAP:
        return QPoint(room.right() - free + GAP, max(min(anchor.top(), bottom), room.top()))
    left = max(min(anchor.left(), right), room.left())
    below, above = anchor.bottom() + GAP, anchor.top() - 2 * GAP - size.height()
    return QPoint(left, below if below <= bottom or above < room.top() else above)


class TourCard(QFrame):
    """A title, how far one is, a sentence, the keys to press, and the way out."""

    leave_requested = Signal()
    show_requested = Signal()
    """The thing the card speaks of is to be shown again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.title, self.place, self.sentence = (self._label(name) for name in ("title", "quiet", ""))
        self.sentence.setWordWrap(True)
        self._keys = QVBoxLayout()
        self._keys.setSpacing(STEP)
        self.again = QPushButton(self.tr("Show me"))
        self.leave = QPushButton()
        for button, signal in ((self.again, self.show_requested), (self.leave, self.leave_requested)):
            button.setObjectName("small")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda *_, signal=signal: signal.emit())
        self.setFocusProxy(self.leave)
        self._lay_out()
        self.hide()

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.place)
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addLayout(self._keys)
        column.addLayout(foot)

    def say(self, title: str, place: str, sentence: str, keys: Sequence[tuple[str, str]], leave: str) -> None:
        """Speak of the next thing; ``keys`` are keys with what each does."""
        self.title.setText(title)
        self.place.setText(place)
        self.sentence.setText(sentence)
        self.leave.setText(leave)
        while (item := self._keys.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.deleteLater()
                row.hide()
        for key, does in keys:
            self._keys.addWidget(self._key_row(key, does))
        self._announce(" ".join([f"{title}.", sentence, *(f"{key}: {does}." for key, does in keys)]))

    def _key_row(self, key: str, does: str) -> QWidget:
        row, cap, words = QWidget(), self._label("key"), self._label("")
        cap.setText(key)
        words.setText(does)
        words.setWordWrap(True)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(cap)
        layout.addWidget(words, 1)
        return row

    def _announce(self, words: str) -> None:
        """Let a screen reader say it: the keyboard stays where it is."""
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def settle(self, anchor: QRect | None, room: QRect, free: int) -> None:
        """Go where there is room for it; all in the parent's coordinates."""
        width = min(LETTERS * self.fontMetrics().averageCharWidth(), room.width() - 2 * GAP)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        size = QSize(width, layout.totalHeightForWidth(width))
        place = placed(size, anchor, room, free)
        place.setY(max(min(place.y(), self._room.height() - size.height()), 0))
        self.setGeometry(QRect(place, size))
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)
