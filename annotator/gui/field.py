"""Input fields that speak only when a person has finished and something is different."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from annotator.gui.item_views import ENTER

_WALK = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class Field(QLineEdit):
    """A line of text. ``finished`` carries a value that was typed and differs; Esc takes it back.

    What was typed stays until it comes back as written, also while something else is shown in between.
    Where it was refused it is asked for again only by Enter.
    """

    finished = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._subject = ""
        self._value = ""
        self._asked: str | None = None
        self._drafts: dict[str, str] = {}
        self.editingFinished.connect(self.flush)

    def show_value(self, value: str, subject: str = "") -> None:
        """Show what is written about ``subject``, unless another value is being typed over it."""
        if subject != self._subject:
            self._turn_to(subject)
        self._value = value
        if self.text() == value:
            self.take_back()
        elif not self.isModified():
            self.setText(value)
            self.setCursorPosition(0)

    def flush(self) -> None:
        """Ask for what was typed, if it was and differs."""
        if not self.isModified() or self.text() == self._asked:
            return
        if self.text() == self._value:
            self.take_back()
            return
        self._asked = self.text()
        self.finished.emit(self._asked)

    def take_back(self) -> None:
        """Show what is written; what was typed is forgotten."""
        self._asked = None
        self.setModified(False)
        if self.text() != self._value:
            self.show_value(self._value, self._subject)

    def drop(self) -> None:
        """Take back what was asked for and given up."""
        if self._asked is not None:
            self.take_back()

    def _turn_to(self, subject: str) -> None:
        """Keep what is not written yet for the next time its subject is shown."""
        if self.isModified() and self._subject:
            self._drafts[self._subject] = self.text()
        self._subject, self._asked = subject, None
        draft = self._drafts.pop(subject, None)
        if draft is not None:
            self.setText(draft)
            self._asked = draft
        self.setModified(draft is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.take_back()
            return
        if event.key() in ENTER:
            self._asked = None
        super().keyPressEvent(event)


class Choice(QComboBox):
    """One of some values. ``chosen`` carries another one that a person picked; the wheel scrolls past."""

    chosen = Signal(str)

    def __init__(self, choices: list[tuple[str, str]]) -> None:
        super().__init__()
        for value, word in choices:
            self.addItem(word, value)
        self._value = choices[0][0]
        self.activated.connect(self._on_activated)

    def show_value(self, value: str) -> None:
        self._value = value
        self.setCurrentIndex(self.findData(value))

    def _on_activated(self) -> None:
        picked = self.currentData()
        if picked != self._value:
            self.chosen.emit(picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that would walk through the values, writing each, open the list instead."""
        if event.key() in _WALK:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
