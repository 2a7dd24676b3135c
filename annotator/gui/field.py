"""Input fields that speak only when a person has finished and something is different."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit


class Field(QLineEdit):
    """A line of text. ``finished`` carries a value that was typed and differs; Esc takes it back."""

    finished = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._value = ""
        self.editingFinished.connect(self.flush)

    def show_value(self, value: str) -> None:
        """Show what is written, unless another value is being typed over it."""
        self._value = value
        if not self.isModified() and self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def flush(self) -> None:
        """Ask for what was typed, if it was and differs."""
        typed = self.isModified()
        self.setModified(False)
        if typed and self.text() != self._value:
            self.finished.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setModified(False)
            self.show_value(self._value)
        else:
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
