"""What came of a training, above the article, with the one click that takes it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.gui.theme import STEP


class TrainingNote(QWidget):
    """Hidden until `show_result`; it never takes the keyboard by itself."""

    back_requested = Signal()

    def __init__(self, home: QWidget, parent: QWidget | None = None) -> None:
        """``home`` gets the keyboard when the note goes while it has it."""
        super().__init__(parent)
        self._home = home
        self.setAutoFillBackground(True)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.back = QPushButton(self.tr("&Back to the model before"))
        self.close_button = QPushButton(self.tr("Close"))
        self.back.clicked.connect(lambda *_: self._go_back())
        self.close_button.clicked.connect(lambda *_: self.leave())
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self.words, 1)
        for button in (self.back, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.hide()

    def show_result(self, words: str, *, can_go_back: bool) -> None:
        self.words.setText(words)
        self.back.setVisible(can_go_back)
        self.show()

    def leave(self) -> None:
        if self.back.hasFocus() or self.close_button.hasFocus():
            self._home.setFocus()
        self.hide()

    def _go_back(self) -> None:
        self.leave()
        self.back_requested.emit()
