"""The article in words alone, to be read out or read line by line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.gui.theme import STEP


class WordsDialog(QDialog):
    """A page of plain text with a caret; nobody can type into it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Article in words"))
        self.resize(640, 560)
        self.page = QPlainTextEdit(words)
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(self.tr("The article with its annotations in words"))
        by = Qt.TextInteractionFlag
        self.page.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)
        buttons = QDialogButtonBox(self)
        self.done_button = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.page, 1)
        column.addWidget(buttons)
        self.page.setFocus()
