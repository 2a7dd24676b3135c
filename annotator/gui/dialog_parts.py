"""What the dialogs share: OK and Cancel with words of our own, quiet explanations."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout

from annotator.gui.theme import STEP


class AskingDialog(QDialog):
    """A dialog whose OK says what will happen. Open it with ``open()`` and listen to ``accepted``.

    Where `attempt` is set, OK calls it first: what it returns is said in the dialog, which stays open;
    nothing, and the dialog is accepted.
    """

    attempt: Callable[[], str] | None = None

    def accept(self) -> None:
        sentence = self.attempt() if self.attempt else ""
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
        if not sentence:
            super().accept()

    def add_buttons(self, action: str) -> QVBoxLayout:
        """OK (worded as ``action``) and Cancel, with room for a warning above them."""
        self.warning = quiet("")
        self.warning.setObjectName("warning")
        self.warning.hide()
        self.buttons = QDialogButtonBox(self)
        self.ok = QPushButton(action)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()
        foot.addWidget(self.warning)
        foot.addWidget(self.buttons)
        return foot


def quiet(text: str) -> QLabel:
    """A sentence that explains, below what it explains."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName("quiet")
    label.setContentsMargins(0, 0, 0, STEP)
    return label
