"""The models of the project: which there are, how they did in their exam, which is in use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.gui.dialog_parts import choose_rows, foot, quiet, stack
from annotator.gui.languages import own_name
from annotator.gui.saying import name_choice
from annotator.gui.training_labels import LabelTable

LANGUAGES = (
    "ar",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fi",
    "fr",
    "hu",
    "it",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sv",
    "tr",
    "uk",
)
"""Languages for a blank pipeline that need no package of their own."""
BLANK = "blank:"
NONE = "–"
Row = Mapping[str, Any]
"""A model as ``annotator models --json`` prints it."""


class ModelsDialog(QDialog):
    """Shows the models and the labels of the one that is chosen; what is asked for is done by whoever listens."""

    use_requested = Signal(str, dict)
    look_requested = Signal(str)
    """What a model is that the list does not hold: a blank language's."""
    folder_requested = Signal()
    export_requested = Signal(int)
    train_requested = Signal()
    automatic_changed = Signal(bool)

    def __init__(self, shown: Sequence[str], *, automatic: bool, parent: QWidget | None = None) -> None:
        """``shown`` are the project's labels that are shown; ``automatic``: it trains by itself."""
        super().__init__(parent)
        self._rows: list[Row] = []
        self._busy = False
        self.setWindowTitle(self.tr("Models"))
        self.setMinimumWidth(600)
        self.resize(760, 560)
        self.table = QTableWidget(0, 4)
        self.labels = LabelTable(shown)
        self.says = quiet("")
        self.automatic = QCheckBox(self.tr("Train by itself at 30, 60, 100 and every 50 finished articles"))
        self.automatic.setChecked(automatic)
        self.train = QPushButton(self.tr("&Train…"))
        self.folder = QPushButton(self.tr("&Folder…"))
        self.language = QComboBox()
        self.export = QPushButton(self.tr("&Export…"))
        self.use = QPushButton(self.tr("&Use"))
        self.close_button = QPushButton(self.tr("Close"))
        self._prepare()
        self._lay_out()
        self._listen()
        self.set_busy(self.tr("Looking at the models…"))

    def _prepare(self) -> None:
        table = self.table
        titles = [self.tr("Model"), self.tr("Kind"), self.tr("Exam"), self.tr("Learned from")]
        table.setHorizontalHeaderLabels(titles)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        choose_rows(table, self.tr("Models"), 0)
        name_choice(self.language, self.tr("A language without a model"))
        self.language.addItem(self.tr("Language without a model…"), "")
        for code in sorted(LANGUAGES, key=own_name):
            self.language.addItem(own_name(code), code)

    def _lay_out(self) -> None:
        more = foot((self.folder, self.language), ())
        below = foot((self.train, self.export), (self.use, self.close_button))
        parts = (self.table, more, self.labels, self.says, self.automatic, below)
        stack(self, *parts, stretched=(3, 0, 2, 0, 0, 0))
        self.close_button.setDefault(True)

    def _listen(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_choice)
        self.use.clicked.connect(lambda *_: self._ask_use())
        self.export.clicked.connect(lambda *_: self._ask_export())
        self.folder.clicked.connect(lambda *_: self.folder_requested.emit())
        self.train.clicked.connect(lambda *_: self.train_requested.emit())
        self.language.activated.connect(lambda *_: self._ask_language())
        self.automatic.toggled.connect(self.automatic_changed)
        self.close_button.clicked.connect(lambda *_: self.reject())

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these models, with the one in use chosen."""
        self._rows = []
        self.table.setRowCount(0)
        self.set_busy("")
        for row in rows:
            self._add(row)
        self._choose(next((at for at, row in enumerate(rows) if row["in_use"]), 0))

    def add_row(self, row: Row) -> None:
        """Show one more model, and choose it."""
        self.set_busy("")
        at = next((at for at, each in enumerate(self._rows) if each["name"] == row["name"]), len(self._rows))
        if at == len(self._rows):
            self._add(row)
        self._choose(at)

    def _add(self, row: Row) -> None:
        at = self.table.rowCount()
        self._rows.append(row)
        self.table.insertRow(at)
        for column, words in enumerate(self._cells(row)):
            item = QTableWidgetItem(words)
            if row["in_use"]:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            item.setToolTip(row["name"])
            self.table.setItem(at, column, item)

    def _cells(self, row: Row) -> list[str]:
        kinds = {
            "installed": self.tr("installed"),
            "trained": self.tr("trained here"),
            "folder": self.tr("folder"),
            "blank": self.tr("tokens only"),
        }
        title = row["title"] or row["name"]
        if row["number"] is not None:
            title = self.tr("Model %1").replace("%1", str(row["number"])) + f": {title}"
        score = NONE if row["after"] is None else f"{row['before']:.1f} → {row['after']:.1f}"
        count = row["articles"]
        articles = NONE if count is None else self._articles(count)
        kind = kinds[row["kind"]]
        return [title, self.tr("%1, in use").replace("%1", kind) if row["in_use"] else kind, score, articles]

    def _articles(self, count: int) -> str:
        return self.tr("1 article") if count == 1 else self.tr("%n articles", "", count)

    def _choose(self, at: int) -> None:
        self.table.selectRow(at)
        self._show_choice()

    def _chosen(self) -> Row | None:
        at = self.table.currentRow()
        return self._rows[at] if self.table.selectedItems() and 0 <= at < len(self._rows) else None

    def _show_choice(self) -> None:
        row = self._chosen()
        self.labels.set_names(row["names"] if row else {})
        self.labels.setVisible(bool(row and row["names"]))
        self.use.setEnabled(row is not None and not row["trouble"] and not self._busy)
        self.export.setEnabled(row is not None and row["number"] is not None and not self._busy)
        if row and not self._busy:
            self.says.setText(self._consequence(row))

    def _consequence(self, row: Row) -> str:
        if row["trouble"]:
            return self.tr("This model cannot be used: %1").replace("%1", row["trouble"])
        if not row["labels"]:
            return self.tr("This one only finds words and sentences; entities come from you and from memory.")
        return self.tr("Articles that nobody has touched are pre-filled again when another model is used.")

    def set_busy(self, words: str) -> None:
        """Say what is going on, and offer nothing meanwhile; empty: it is over."""
        self._busy = bool(words)
        for widget in (self.folder, self.language, self.train):
            widget.setEnabled(not self._busy)
        self._show_choice()
        self.says.setText(words)

    def say(self, words: str) -> None:
        """How it ended."""
        self.set_busy("")
        self.says.setText(words)

    def _ask_use(self) -> None:
        row = self._chosen()
        if row is not None:
            self.use_requested.emit(row["name"], self.labels.names())

    def _ask_export(self) -> None:
        row = self._chosen()
        if row is not None:
            self.export_requested.emit(row["number"])

    def _ask_language(self) -> None:
        code = self.language.currentData()
        self.language.setCurrentIndex(0)
        if code:
            self.look_requested.emit(BLANK + code)
