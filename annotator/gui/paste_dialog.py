"""An article from the clipboard or typed in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import AskingDialog, quiet


@dataclass(frozen=True, slots=True)
class PasteValues:
    title: str
    text: str


class PasteDialog(AskingDialog):
    """Title and text; without a title the first line serves."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste as article"))
        self.resize(640, 480)
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Empty: the first line of the text"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        layout = QVBoxLayout(self)
        for word, field in ((self.tr("&Title"), self.title), (self.tr("Te&xt"), self.text)):
            label = QLabel(word)
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
        layout.addWidget(quiet(self.tr("The text cannot be changed once it is an article.")))
        layout.addLayout(self.add_buttons(self.tr("Add article")))
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.ok.click)
        self.text.textChanged.connect(self._check)
        self.text.setPlainText(text)
        self._check()
        self.text.setFocus()

    def _check(self) -> None:
        self.ok.setEnabled(bool(self.values().text.strip()))

    def values(self) -> PasteValues:
        """What was entered. Read from the raw document, which keeps no-break spaces."""
        raw = self.text.document().toRawText()
        return PasteValues(self.title.text().strip(), raw.replace("\u2029", "\n"))
