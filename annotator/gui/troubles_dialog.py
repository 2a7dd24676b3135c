"""What is to be said of an import: what stayed outside and why, what was there already, what was guessed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class TroublesDialog(QDialog):
    """One sentence a line; the rest of the import is in the project."""

    def __init__(self, sentences: Sequence[str], refused: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Not taken in") if refused else self.tr("About the import"))
        self.resize(720, 360)
        self.text = QPlainTextEdit("\n".join(sentences))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What is to be said of the import"))
        self.copy = QPushButton(self.tr("&Copy"))
        self.copy.clicked.connect(lambda *_: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        words = self.tr("%n could not be taken in. Everything else is in the project.", "", refused)
        title = QLabel(words if refused else self.tr("Everything is in the project. This was noticed:"))
        title.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (title, self.text, buttons):
            layout.addWidget(widget)
