"""Where to, in which format, and what of it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
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

from annotator.domain.exporting import Overlaps
from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.split_choice import UNSPLIT, Split, SplitChoice
from annotator.gui.theme import STEP
from annotator.gui.words import format_words

if TYPE_CHECKING:
    from annotator.services.exporting import Choice


ABOUT_LINES = 4
"""What a format holds and loses fits into so many lines; the dialog does not jump from one to the other."""


@dataclass(frozen=True, slots=True)
class ExportValues:
    """What to export and where to; ``only`` and ``overlaps`` as `services.exporting.Choice` has them."""

    format: str
    status: str
    suggestions: bool
    rejected: bool
    full: bool
    destination: Path
    title: str = ""
    only: str = ""
    overlaps: str = str(Overlaps.LONGEST)
    split: Split = UNSPLIT

    def arguments(self) -> list[str]:
        """The same for the command line."""
        arguments = ["export", str(self.destination), "--format", self.format, "--status", self.status]
        chosen = (("--suggestions", self.suggestions), ("--rejected", self.rejected), ("--full", self.full))
        arguments += [name for name, wanted in chosen if wanted]
        arguments += ["--only", self.only] if self.only else []
        return [*arguments, "--overlaps", self.overlaps, *self.split.arguments()]

    def choice(self) -> Choice:
        """The same for the services."""
        from annotator.services.exporting import Choice

        done = self.status == "done"
        return Choice(done, self.suggestions, self.rejected, self.full, self.only, Overlaps(self.overlaps))


class ExportDialog(AskingDialog):
    """Format, which articles, which annotations, and the file or folder to write.

    What the format holds and loses stands below its name; its usual suffix follows the choice.
    """

    counting = Signal()
    """What goes into which split may be another than before."""

    def __init__(
        self,
        formats: Sequence[Mapping[str, Any]],
        destination: str = "",
        parent: QWidget | None = None,
        folder: Path | None = None,
    ) -> None:
        """``formats`` as `services.formats.rows` has them; ``folder`` is where a bare name goes."""
        super().__init__(parent)
        self._folder = folder or Path()
        self._suffix = str(formats[0]["suffix"]) if formats else ""
        self.setWindowTitle(self.tr("Export"))
        self.resize(620, 460)
        self.format = QComboBox()
        for row in formats:
            self.format.addItem(format_words(str(row["title"])), dict(row))
        self.about = quiet("")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setFixedHeight(ABOUT_LINES * self.about.fontMetrics().lineSpacing() + STEP)
        self.status = QComboBox()
        self.status.addItem(self.tr("Finished articles"), "done")
        self.status.addItem(self.tr("All articles"), "all")
        self.suggestions = QCheckBox(self.tr("&Suggestions nobody has reviewed"))
        self.negatives = QCheckBox(self.tr("&Rejected suggestions, as negatives"))
        self.full = QCheckBox(self.tr("&Everything, to be imported again without loss"))
        self.only = QComboBox()
        for words, name in ((self.tr("Entities and claims"), ""), (self.tr("Entities only"), "entities")):
            self.only.addItem(words, name)
        self.only.addItem(self.tr("Claims only"), "claims")
        self.overlaps = QComboBox()
        self.overlaps.addItem(self.tr("keep the longest"), str(Overlaps.LONGEST))
        self.overlaps.addItem(self.tr("keep the shortest"), str(Overlaps.SHORTEST))
        self.overlaps.addItem(self.tr("keep the first"), str(Overlaps.FIRST))
        self.split = SplitChoice()
        self.destination = QLineEdit(destination)
        self.browse = QPushButton(self.tr("&Browse…"))
        self._lay_out()
        self.browse.clicked.connect(lambda *_: self._choose())
        self.destination.textChanged.connect(lambda *_: self._check())
        self.full.toggled.connect(lambda *_: self._check())
        self.full.toggled.connect(lambda *_: self.counting.emit())
        self.status.currentIndexChanged.connect(lambda *_: self.counting.emit())
        self.split.changed.connect(self._follow_split)
        self.format.currentIndexChanged.connect(lambda *_: self._follow_format())
        self.attempt = self._trouble
        self._describe()
        self._check()

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self.destination, 1)
        where.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(self.tr("For&mat"), self.format)
        form.addRow("", self.about)
        form.addRow(self.tr("&Articles"), self.status)
        form.addRow(self.tr("A&nnotations"), self.only)
        form.addRow(self.tr("Also"), self.suggestions)
        form.addRow("", self.negatives)
        form.addRow("", self.full)
        form.addRow(self.tr("&Of overlapping ones"), self.overlaps)
        form.addRow(self.tr("Data set"), self.split)
        title = QLabel(self.tr("&Write to"))
        title.setBuddy(self.destination)
        form.addRow(title, where)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(quiet(self.tr("What a person has confirmed is written as far as the format holds it.")))
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
        if not destination.is_file() or self._trouble():
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

    def _describe(self) -> None:
        row = self.format.currentData()
        if row:
            self.overlaps.setEnabled(bool(row.get("picks")))
            holds, loses = format_words(row["holds"]), format_words(row["loses"])
            words = self.tr("Holds %1.\nLoses %2.").replace("%1", holds).replace("%2", loses)
            self.about.setText(words)

    def _follow_format(self) -> None:
        """The usual suffix takes the place of the former one; what a person typed instead stays."""
        self._describe()
        before, self._suffix = self._suffix, "" if self.split.value().shares else self.format.currentData()["suffix"]
        name = self.destination.text()
        if before and name.endswith(before):
            self.destination.setText(name.removesuffix(before) + self._suffix)
        elif name and not before and "." not in Path(name).name:
            self.destination.setText(name + self._suffix)

    def _follow_split(self) -> None:
        self._follow_format()
        self._check()
        self.counting.emit()

    def _trouble(self) -> str:
        """Why the destination or the split cannot be meant; empty where both can."""
        values = self.values()
        destination = values.destination
        if self.split.trouble():
            return self.split.trouble()
        is_folder = bool(values.split.shares) or not self.format.currentData()["suffix"]
        folder = is_folder and destination.suffix.lower() != ".zip"
        if destination.is_dir() and not folder:
            return self.tr("This is a folder. Name a file in it.")
        if destination.is_dir() and any(destination.iterdir()):
            return self.tr("This folder is not empty. Name a new folder, or a file that ends in .zip.")
        if destination.is_file() and folder:
            return self.tr("This is a file. Name a new folder, or a file that ends in .zip.")
        return ""

    def _check(self) -> None:
        full = self.full.isChecked()
        for control in (self.status, self.suggestions, self.negatives):
            control.setEnabled(not full)
        self.ok.setEnabled(bool(self.destination.text().strip()) and self.format.count() > 0)

    def values(self) -> ExportValues:
        """What was chosen; everything means all articles with suggestions and rejected ones."""
        full = self.full.isChecked()
        row = self.format.currentData()
        return ExportValues(
            format=row["name"],
            status="all" if full else self.status.currentData(),
            suggestions=full or self.suggestions.isChecked(),
            rejected=full or self.negatives.isChecked(),
            full=full,
            destination=self._folder / os.path.expanduser(self.destination.text().strip()),
            title=row["title"],
            only=self.only.currentData(),
            overlaps=self.overlaps.currentData(),
            split=self.split.value(),
        )
