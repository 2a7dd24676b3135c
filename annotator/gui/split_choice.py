"""Whether an export is a data set of several splits: their shares, what deals the articles out, how many go where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.errors import UsageError
from annotator.domain.splitting import NAMES, By, shares
from annotator.gui.dialog_parts import quiet
from annotator.gui.saying import name_choice
from annotator.gui.theme import STEP

USUAL = "80/10/10"


@dataclass(frozen=True, slots=True)
class Split:
    """Shares as ``80/10/10``, and what decides; without shares it is one file and no data set."""

    shares: str = ""
    by: str = str(By.HASH)

    def arguments(self) -> list[str]:
        return ["--split", self.shares, "--split-by", self.by] if self.shares else []


UNSPLIT = Split()


class SplitChoice(QWidget):
    """A switch; when it is on, the shares and the rule, and below them what will come of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.on = QCheckBox(self.tr("&Train, dev and test data with a manifest"))
        self.shares = QLineEdit(USUAL)
        self.shares.setAccessibleName(self.tr("Shares of train, dev and test data"))
        self.shares.setMaximumWidth(28 * STEP)
        self.by = QComboBox()
        name_choice(self.by, self.tr("What decides which articles go where"))
        self.by.addItem(self.tr("by the hash of the text"), str(By.HASH))
        self.by.addItem(self.tr("by date, the oldest train"), str(By.DATE))
        self.by.addItem(self.tr("by outlet, each in one"), str(By.PUBLISHER))
        self.summary = quiet("")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.summary.setMinimumHeight(2 * self.summary.fontMetrics().lineSpacing() + STEP)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.shares)
        row.addWidget(self.by, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(STEP)
        rows.addWidget(self.on)
        rows.addLayout(row)
        rows.addWidget(self.summary)
        self.on.toggled.connect(lambda *_: self._change())
        self.shares.textChanged.connect(lambda *_: self._change())
        self.by.currentIndexChanged.connect(lambda *_: self._change())
        self._change()

    def _change(self) -> None:
        for control in (self.shares, self.by):
            control.setEnabled(self.on.isChecked())
        self.summary.setText(self.trouble() or (self.tr("Counting…") if self.on.isChecked() else self._plain()))
        self.changed.emit()

    def _plain(self) -> str:
        return self.tr("Otherwise all articles go into one.")

    def trouble(self) -> str:
        """Why the shares cannot be meant; empty where they can."""
        if not self.on.isChecked():
            return ""
        try:
            shares(self.shares.text().strip())
        except UsageError:
            return self.tr("Write the shares as 80/10/10 or 80/20.")
        return ""

    def value(self) -> Split:
        """What was chosen."""
        if not self.on.isChecked():
            return UNSPLIT
        return Split(self.shares.text().strip(), str(self.by.currentData()))

    def show_sizes(self, sizes: Mapping[str, int]) -> None:
        """How many articles go where, and what else will be in the folder; nothing where that is not known."""
        if not sizes:
            self.summary.setText("")
            return
        if not any(sizes.values()):
            self.summary.setText(self.tr("There is no article to deal out yet."))
            return
        words = self.tr(
            "Articles: %1. Nearly the same ones stay together. In the folder: manifest.json and a data card, README.md."
        )
        self.summary.setText(words.replace("%1", sizes_text(sizes)))


def sizes_text(sizes: Mapping[str, int]) -> str:
    """``train 80, dev 10, test 10``."""
    return ", ".join(f"{name} {sizes[name]}" for name in NAMES if name in sizes)
