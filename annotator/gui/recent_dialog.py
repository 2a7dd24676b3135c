"""Which of the recent projects to open; those that are gone can be taken off the list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import quiet
from annotator.gui.empty import EmptyHint
from annotator.gui.recent_list import RecentList
from annotator.gui.theme import STEP


class RecentDialog(QDialog):
    """A list with the keyboard in it, and what it can do as buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recent projects"))
        self.resize(560, 420)
        self.list = RecentList()
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.hint = EmptyHint(self.list.viewport())
        self.open_it = QPushButton(self.tr("&Open"))
        self.forget = QPushButton(self.tr("&Take off the list"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.open_it.setDefault(True)
        self.open_it.clicked.connect(lambda *_: self.list.open_current())
        self.forget.clicked.connect(lambda *_: self.list.forget_current())
        self.cancel.clicked.connect(lambda *_: self.reject())
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.forget)
        foot.addStretch(1)
        foot.addWidget(self.open_it)
        foot.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.addWidget(self.list, 1)
        rows.addWidget(quiet(self.tr("Enter opens, Delete takes off the list. The file itself stays where it is.")))
        rows.addLayout(foot)

    def fill(self, projects: Sequence[Path]) -> None:
        """Show these projects."""
        self.list.fill(projects)
        words = self.tr("No other project was opened yet. %1 opens one from a file.")
        self.hint.say("" if projects else words, "open_project")
        for button in (self.open_it, self.forget):
            button.setEnabled(bool(projects))
        self.list.setFocus()
