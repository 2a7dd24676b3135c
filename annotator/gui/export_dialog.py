"""Where to, in which format, and what of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialog_parts import AskingDialog, quiet


@dataclass(frozen=True, slots=True)
class ExportValues:
    format: str
    status: str
    suggestions: bool
    rejected: bool
    full: bool
    destination: Path


class ExportDialog(AskingDialog):
    """Format, which articles, which annotations, and the file to write."""

    def __init__(self, formats: Sequence[tuple[str, str]], destination: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.resize(560, 340)
        self.format = QComboBox()
        for name, title in formats:
            self.format.addItem(title, name)
        self.status = QComboBox()
        self.status.addItem(self.tr("Finished articles"), "done")
        self.status.addItem(self.tr("All articles"), "all")
        self.suggestions = QCheckBox(self.tr("&Suggestions nobody has reviewed"))
        self.negatives = QCheckBox(self.tr("&Rejected suggestions, as negatives"))
        self.full = QCheckBox(self.tr("&Everything, to be imported again without loss"))
        self.destination = QLineEdit(destination)
        self.browse = QPushButton(self.tr("&Browse…"))
        self._lay_out()
        self.browse.clicked.connect(lambda *_: self._choose())
        self.destination.textChanged.connect(lambda *_: self._check())
        self.full.toggled.connect(lambda *_: self._check())
        self._check()

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self.destination, 1)
        where.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(self.tr("For&mat"), self.format)
        form.addRow(self.tr("&Articles"), self.status)
        form.addRow(self.tr("Also"), self.suggestions)
        form.addRow("", self.negatives)
        form.addRow("", self.full)
        form.addRow(self.tr("&Write to"), where)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(quiet(self.tr("What a person has confirmed is always written.")))
        layout.addStretch(1)
        layout.addWidget(self.add_buttons(self.tr("Export")))

    def _choose(self) -> None:
        chooser = QFileDialog(self)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.fileSelected.connect(self.destination.setText)
        chooser.open()

    def _check(self) -> None:
        full = self.full.isChecked()
        for control in (self.status, self.suggestions, self.negatives):
            control.setEnabled(not full)
        self.ok.setEnabled(bool(self.destination.text().strip()) and self.format.count() > 0)

    def values(self) -> ExportValues:
        """What was chosen; everything means all articles with suggestions and rejected ones."""
        full = self.full.isChecked()
        return ExportValues(
            format=self.format.currentData(),
            status="all" if full else self.status.currentData(),
            suggestions=full or self.suggestions.isChecked(),
            rejected=full or self.negatives.isChecked(),
            full=full,
            destination=Path(self.destination.text().strip()),
        )
