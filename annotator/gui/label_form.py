"""What one label is: name, letter, colour, what it is for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.domain.labels import Label
from annotator.gui.dialog_parts import quiet
from annotator.gui.field import Field
from annotator.gui.swatches import Swatches
from annotator.gui.theme import STEP, Theme

KEY_FIELD_WIDTH = 48


class LabelForm(QWidget):
    """Shows a label; every signal carries a wish, nothing is changed here."""

    renamed = Signal(str)
    changed = Signal(dict)
    """Fields of the label and their new values."""
    automatic_wanted = Signal()
    merge_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Field()
        self.key = Field()
        self.key.setMaxLength(1)
        self.key.setFixedWidth(KEY_FIELD_WIDTH)
        self.swatches = Swatches(theme)
        self.automatic = QPushButton(self.tr("&Automatic"))
        self.automatic.setObjectName("small")
        self.automatic.setToolTip(self.tr("The family's colour, else a free one far from the other labels'"))
        self.description = Field(self.tr("What it is for; shown where a label is chosen"))
        self.examples = Field(self.tr("Mara Quill, the harbour master"))
        self.shown = QCheckBox(self.tr("&Shown: suggested, accepted by “done” and exported"))
        self.uses = quiet("")
        self.merge = QPushButton(self.tr("&Merge into…"))
        self.delete = QPushButton(self.tr("&Delete…"))
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(2 * STEP)
        colours = QHBoxLayout()
        colours.addWidget(self.swatches, 1)
        colours.addWidget(self.automatic, 0, Qt.AlignmentFlag.AlignTop)
        key = QLabel(self.tr("&Key"))
        key.setBuddy(self.key)
        letter = QHBoxLayout()
        letter.setSpacing(2 * STEP)
        letter.addWidget(self.key)
        reserved = QLabel(self.tr("one letter that no action has"))
        reserved.setObjectName("quiet")
        letter.addWidget(reserved, 1)
        for words, part in (
            (self.tr("&Name"), self.name),
            (key, letter),
            (self.tr("Colour"), colours),
            (self.tr("Descri&ption"), self.description),
            (self.tr("E&xamples"), self.examples),
            ("", self.shown),
        ):
            form.addRow(words, part)
        whole = QHBoxLayout()
        whole.addWidget(self.merge)
        whole.addWidget(self.delete)
        whole.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(form)
        rows.addSpacing(2 * STEP)
        rows.addWidget(self.uses)
        rows.addLayout(whole)
        rows.addStretch(1)

    def _join(self) -> None:
        self.name.finished.connect(self.renamed)
        self.key.finished.connect(lambda value: self.changed.emit({"key": value.strip()}))
        self.swatches.chosen.connect(lambda look: self.changed.emit({"colour": look}))
        self.automatic.clicked.connect(lambda *_: self.automatic_wanted.emit())
        self.description.finished.connect(lambda value: self.changed.emit({"description": value}))
        self.examples.finished.connect(lambda value: self.changed.emit({"examples": value}))
        self.shown.clicked.connect(lambda on: self.changed.emit({"shown": on}))
        self.merge.clicked.connect(lambda *_: self.merge_wanted.emit())
        self.delete.clicked.connect(lambda *_: self.delete_wanted.emit())

    def show_label(self, label: Label | None, uses: str) -> None:
        """Show a label as it is now; None where there is none."""
        self.setEnabled(label is not None)
        label = label or Label("")
        for field, value in (
            (self.name, label.name),
            (self.key, label.key.upper()),
            (self.description, label.description),
            (self.examples, label.examples),
        ):
            field.setModified(False)
            field.show_value(value)
        self.swatches.show_value(label.look)
        self.shown.setChecked(label.shown)
        self.uses.setText(uses)

    def flush(self) -> None:
        """Ask for what is typed but not finished."""
        for field in (self.name, self.key, self.description, self.examples):
            field.flush()
