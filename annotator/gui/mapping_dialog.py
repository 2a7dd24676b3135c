"""Which column of a table is the article's text, and which are its title, date and so on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.theme import STEP
from annotator.gui.words import QT_TRANSLATE_NOOP

TEXT = "text"
_FIELDS = (
    (TEXT, QT_TRANSLATE_NOOP("fields", "Te&xt")),
    ("title", QT_TRANSLATE_NOOP("fields", "&Title")),
    ("published", QT_TRANSLATE_NOOP("fields", "&Date")),
    ("author", QT_TRANSLATE_NOOP("fields", "&Author")),
    ("publisher", QT_TRANSLATE_NOOP("fields", "&Outlet")),
    ("url", QT_TRANSLATE_NOOP("fields", "Addre&ss")),
    ("language", QT_TRANSLATE_NOOP("fields", "&Language")),
    ("id", QT_TRANSLATE_NOOP("fields", "&Id")),
)
_CELL = 80
_WIDEST = 280
_PADDING = 6 * STEP
"""What the style sheet puts around cells and headings, of which the contents do not know."""
_LINE = 30


class MappingDialog(AskingDialog):
    """Shows the first rows and asks for the columns; the likeliest are chosen already."""

    def __init__(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        fields: Mapping[str, str],
        sources: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """``fields`` are the columns that are known by their names, ``sources`` the files this is about."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Which column is the text?"))
        self.resize(760, 400)
        self._columns = list(columns)
        self.preview = self._preview(rows)
        self.combos = {name: self._combo(fields.get(name, "")) for name, _ in _FIELDS}
        self.combos[TEXT].setCurrentText(_longest(columns, rows))
        self._lay_out(sources)
        self.combos[TEXT].currentIndexChanged.connect(lambda *_: self._check())
        self._check()
        self.combos[TEXT].setFocus()

    def _preview(self, rows: Sequence[Sequence[str]]) -> QTableWidget:
        table = QTableWidget(len(rows), len(self._columns))
        table.setHorizontalHeaderLabels(self._columns)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setMaximumSectionSize(_WIDEST)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setAccessibleName(self.tr("The first rows"))
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                table.setItem(number, column, QTableWidgetItem(" ".join(cell[:_CELL].split())))
        table.resizeColumnsToContents()
        for column in range(len(self._columns)):
            table.setColumnWidth(column, min(_WIDEST, table.columnWidth(column) + _PADDING))
        table.horizontalHeader().setStretchLastSection(True)
        table.setMinimumHeight(_LINE * (len(rows) + 2))
        return table

    def _combo(self, chosen: str) -> QComboBox:
        combo = QComboBox()
        combo.addItem(self.tr("(none)"), "")
        for column in self._columns:
            combo.addItem(column, column)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(14)
        return combo

    def _lay_out(self, sources: Sequence[str]) -> None:
        names = ", ".join(PurePath(source).name for source in sources[:3])
        more = self.tr(" and %n more", "", len(sources) - 3) if len(sources) > 3 else ""
        title = QLabel(names + more)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setObjectName("title")
        half = len(_FIELDS) // 2
        halves = QHBoxLayout()
        halves.setSpacing(6 * STEP)
        for part in (_FIELDS[:half], _FIELDS[half:]):
            form = QFormLayout()
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            form.setVerticalSpacing(2 * STEP)
            for name, words in part:
                form.addRow(QCoreApplication.translate("fields", words), self.combos[name])
            halves.addLayout(form, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * STEP)
        for widget in (title, quiet(self.tr("None of the columns has a name that says it is the text."))):
            layout.addWidget(widget)
        layout.addWidget(self.preview, 1)
        layout.addLayout(halves)
        layout.addWidget(quiet(self.tr("Every other column is kept with its article as it is.")))
        layout.addLayout(self.add_buttons(self.tr("Import")))

    def _check(self) -> None:
        column = self.combos[TEXT].currentIndex() - 1
        self.ok.setEnabled(column >= 0)
        self.preview.clearSelection()
        if column >= 0:
            self.preview.selectColumn(column)
            self.preview.scrollTo(self.preview.model().index(0, column))

    def fields(self) -> dict[str, str]:
        """The column of each field; empty for those that are in none."""
        return {name: str(combo.currentData()) for name, combo in self.combos.items()}


def _longest(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The column whose cells are the longest: that is mostly the text."""
    lengths = [sum(len(row[at]) for row in rows if at < len(row)) for at in range(len(columns))]
    longest = max(lengths, default=0)
    return columns[lengths.index(longest)] if longest else ""
