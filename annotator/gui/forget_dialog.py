"""Asks how much of the history of finished articles is let go; what the articles say stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import AskingDialog, quiet

if TYPE_CHECKING:
    from annotator.services.history import Old

DAYS, MOST_DAYS = 90, 3650


class ForgetDialog(AskingDialog):
    """A number of days, and what that would let go; ``count`` tells it."""

    def __init__(self, count: Callable[[int], Old], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Let go of old history"))
        self._count = count
        self.days = QSpinBox()
        self.days.setRange(0, MOST_DAYS)
        self.days.setValue(DAYS)
        self.days.setSuffix(self.tr(" days"))
        self.found = quiet("")
        self._lay_out()
        self.days.valueChanged.connect(self._look)
        self._look()

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Finished more than this long ago:"))
        label.setBuddy(self.days)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.days)
        row.addStretch()
        words = self.tr(
            "The steps of these articles can no longer be undone and nobody can look up who took them. "
            "What the articles say stays. A backup is made first. Articles that a change of labels over the "
            "whole project has reached keep their history."
        )
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.found)
        layout.addWidget(quiet(words))
        layout.addLayout(self.add_buttons(self.tr("Let go")))

    def _look(self) -> None:
        old = self._count(self.days.value())
        size = QLocale().formattedDataSize(old.characters)
        steps = self.tr("1 step") if old.steps == 1 else self.tr("%n steps", "", old.steps)
        articles = self.tr("1 article") if old.articles == 1 else self.tr("%n articles", "", old.articles)
        words = self.tr("%1 of %2, about %3").replace("%1", steps).replace("%2", articles).replace("%3", size)
        self.found.setText(words if old.steps else self.tr("There is nothing that old."))
        self.ok.setEnabled(old.steps > 0)
