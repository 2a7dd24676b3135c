"""Choosing the language of the window; it is spoken from the next start."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.languages import SOURCE, available, own_name
from annotator.gui.theme import STEP


class LanguageDialog(AskingDialog):
    """``language()`` is the code that was chosen; empty follows the system."""

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Language"))
        self.choice = QComboBox()
        self.choice.addItem(self.tr("As the system"), "")
        for code in sorted({SOURCE, *available()}, key=own_name):
            self.choice.addItem(own_name(code), code)
        self.choice.setCurrentIndex(max(self.choice.findData(chosen), 0))
        label = QLabel(self.tr("&Language of the window"))
        label.setBuddy(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(label)
        column.addWidget(self.choice)
        column.addWidget(quiet(self.tr("The window speaks it from the next start. Articles stay as they are.")))
        column.addLayout(self.add_buttons(self.tr("Use it")))

    def language(self) -> str:
        """The code of the language, or nothing: as the system."""
        return str(self.choice.currentData())
