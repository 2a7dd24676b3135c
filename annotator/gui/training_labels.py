"""What a model's labels become in the project: a small table, one line for each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.gui.saying import name_choice
from annotator.gui.theme import ROW_HEIGHT

LEFT_OUT = ""


class LabelTable(QTableWidget):
    """The model's label, and the project's for it; a label that the project shows itself is always the same."""

    def __init__(self, shown: Sequence[str], parent: QWidget | None = None) -> None:
        """``shown`` are the project's labels that are shown."""
        super().__init__(0, 2, parent)
        self._shown = list(shown)
        self._before: dict[str, str] = {}
        self.setHorizontalHeaderLabels([self.tr("Label of the model"), self.tr("Label here")])
        self.setAccessibleName(self.tr("Labels of the model"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Show these labels with what each becomes."""
        self._before = dict(names)
        self.setRowCount(len(names))
        for row, (label, name) in enumerate(names.items()):
            self.setItem(row, 0, QTableWidgetItem(label))
            self.setCellWidget(row, 1, self._choice(label, name))

    def _choice(self, label: str, name: str) -> QComboBox:
        choice = QComboBox()
        name_choice(choice, self.tr("What %1 becomes").replace("%1", label))
        if label in self._shown:
            choice.addItem(label, label)
            choice.setEnabled(False)
            return choice
        for each in dict.fromkeys([label, *self._shown, *([name] if name else [])]):
            known = each in self._shown
            choice.addItem(each if known else self.tr("%1 (new)").replace("%1", each), each)
        choice.addItem(self.tr("leave out"), LEFT_OUT)
        choice.setCurrentIndex(choice.findData(name))
        return choice

    def names(self) -> dict[str, str]:
        """What was chosen for the labels that the project does not show itself."""
        found = {}
        for row, label in enumerate(self._before):
            choice = self.cellWidget(row, 1)
            if isinstance(choice, QComboBox) and choice.isEnabled():
                found[label] = str(choice.currentData())
        return found
