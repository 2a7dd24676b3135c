"""What the dialogs share: OK and Cancel with words of our own, quiet explanations."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton

from annotator.gui.theme import STEP


class AskingDialog(QDialog):
    """A dialog whose OK says what will happen. Open it with ``open()`` and listen to ``accepted``."""

    def add_buttons(self, action: str) -> QDialogButtonBox:
        """OK (worded as ``action``) and Cancel."""
        self.buttons = QDialogButtonBox(self)
        self.ok = QPushButton(action)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        return self.buttons


def quiet(text: str) -> QLabel:
    """A sentence that explains, below what it explains."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName("quiet")
    label.setContentsMargins(0, 0, 0, STEP)
    return label
