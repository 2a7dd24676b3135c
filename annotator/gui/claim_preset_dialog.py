"""A dialog for one claim preset: its name, which fields it shows and requires, and the verdicts it offers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.claim_presets import FIELDS, ClaimPreset
from annotator.gui.claim_words import field_text, preset_text, preset_titles
from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.theme import ROW_HEIGHT, STEP

SHOWN, REQUIRED = 1, 2


class PresetDialog(AskingDialog):
    """``save`` gets the preset and the name of the one it replaces (empty for a new one); it says why not."""

    delete_requested = Signal()
    save: Callable[[ClaimPreset, str], str]

    def __init__(self, preset: ClaimPreset, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Fields of a claim"))
        self._before = preset.name if own else ""
        self.name = QLineEdit(preset.name if own else self.tr("My %1").replace("%1", preset_text(preset.name)))
        self.name.setAccessibleName(self.tr("Name"))
        self.table = self._table(preset)
        self.verdicts = QPlainTextEdit("\n".join(preset.verdicts))
        self.verdicts.setTabChangesFocus(True)
        self.verdicts.setPlaceholderText(self.tr("One a line; AVeriTeC's four where it stays empty"))
        self.verdicts.setFixedHeight(5 * self.fontMetrics().lineSpacing() + 3 * STEP)
        self.delete_button = QPushButton(self.tr("Delete preset"))
        self.delete_button.setAutoDefault(False)
        self.delete_button.setVisible(own)
        self.delete_button.clicked.connect(lambda *_: self._delete())
        self.attempt = self._save
        self._lay_out(own)
        self.name.selectAll()
        self.resize(440, 620)

    def _lay_out(self, own: bool) -> None:
        words = (
            self.tr("Changes hold for this project.")
            if own
            else self.tr("A preset of your own is made of this one. It belongs to this project.")
        )
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Verdicts"), self.verdicts)
        rows = QVBoxLayout(self)
        rows.setSpacing(2 * STEP)
        rows.addWidget(quiet(words))
        rows.addLayout(form)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addLayout(self.add_buttons(self.tr("Save and use")))

    def _table(self, preset: ClaimPreset) -> QTableWidget:
        table = QTableWidget(len(FIELDS), 3)
        table.setHorizontalHeaderLabels([self.tr("Field"), self.tr("Shown"), self.tr("Required")])
        table.setAccessibleName(self.tr("Fields"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, field in enumerate(FIELDS):
            table.setItem(row, 0, _item(field_text(field)))
            table.setItem(row, SHOWN, _item("", field in preset.shown))
            table.setItem(row, REQUIRED, _item("", field in preset.required))
        table.setCurrentCell(0, SHOWN)
        table.itemChanged.connect(self._agree)
        return table

    def preset(self) -> ClaimPreset:
        """What the dialog says now."""
        shown, required = (tuple(f for at, f in enumerate(FIELDS) if self._ticked(at, c)) for c in (SHOWN, REQUIRED))
        verdicts = [line.strip() for line in self.verdicts.toPlainText().splitlines()]
        return ClaimPreset(self.name.text(), shown, required, tuple(dict.fromkeys(line for line in verdicts if line)))

    def _box(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None
        return item

    def _ticked(self, row: int, column: int) -> bool:
        return self._box(row, column).checkState() is Qt.CheckState.Checked

    def _agree(self, item: QTableWidgetItem) -> None:
        """What is required is shown too, and what is not shown is not required."""
        row, column = item.row(), item.column()
        if column == REQUIRED and self._ticked(row, REQUIRED):
            self._box(row, SHOWN).setCheckState(Qt.CheckState.Checked)
        elif column == SHOWN and not self._ticked(row, SHOWN):
            self._box(row, REQUIRED).setCheckState(Qt.CheckState.Unchecked)

    def _save(self) -> str:
        if self.name.text().strip().casefold() in map(str.casefold, preset_titles()):
            return self.tr("There is a preset %1 already; choose another name.").replace("%1", self.name.text())
        return self.save(self.preset(), self._before)

    def _delete(self) -> None:
        self.delete_requested.emit()
        self.reject()


def _item(words: str, ticked: bool | None = None) -> QTableWidgetItem:
    item = QTableWidgetItem(words)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    if ticked is not None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item
