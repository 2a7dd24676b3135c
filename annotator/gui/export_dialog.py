"""Where to, in which format, and what of it."""

from __future__ import annotations

import os
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
    QLabel,
    QLineEdit,
    QMessageBox,
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

    def __init__(
        self,
        formats: Sequence[tuple[str, str]],
        destination: str = "",
        parent: QWidget | None = None,
        folder: Path | None = None,
    ) -> None:
        """``folder`` is where a destination without a folder goes."""
        super().__init__(parent)
        self._folder = folder or Path()
        self.setWindowTitle(self.tr("Export"))
        self.resize(560, 270)
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
        title = QLabel(self.tr("&Write to"))
        title.setBuddy(self.destination)
        form.addRow(title, where)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(quiet(self.tr("What a person has confirmed is always written.")))
        layout.addStretch(1)
        layout.addLayout(self.add_buttons(self.tr("Export")))

    def _choose(self) -> None:
        chooser = QFileDialog(self)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.setOption(QFileDialog.Option.DontConfirmOverwrite)
        chooser.fileSelected.connect(self.destination.setText)
        chooser.open()

    def accept(self) -> None:
        """A file that is there is only replaced after a question, which does not block."""
        destination = self.values().destination
        if not destination.is_file():
            super().accept()
            return
        words = self.tr("%1 exists already. Replace it?").replace("%1", str(destination))
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Replace the file"), words, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.buttonClicked.connect(lambda button: super(ExportDialog, self).accept() if button is replace else None)
        box.open()

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
            destination=self._folder / os.path.expanduser(self.destination.text().strip()),
        )
