"""The backups of the project: when each was made, what it holds, and one button that puts it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.gui.dialog_parts import choose_rows, foot, quiet, stack

UNKNOWN, NONE = "…", "–"
LEAST_WIDTH = 600
Row = Mapping[str, Any]
"""A backup as ``annotator restore --list --json`` prints it; without counts as long as nobody has counted."""


class BackupsDialog(QDialog):
    """Shows the backups, newest first; what is asked for is done by whoever listens."""

    restore_requested = Signal(str)
    backup_requested = Signal()

    def __init__(self, project: str, folder: str, parent: QWidget | None = None) -> None:
        """``project`` is its name, ``folder`` where the backups are, both for a person."""
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._busy = False
        self._titles = [
            self.tr("Made"),
            self.tr("Why"),
            self.tr("Size"),
            self.tr("Articles"),
            self.tr("Done"),
            self.tr("Annotations"),
        ]
        self.setWindowTitle(self.tr("Backups of %1").replace("%1", project))
        self.setMinimumWidth(LEAST_WIDTH)
        self.resize(720, 460)
        self.table = QTableWidget(0, len(self._titles))
        words = self.tr("Made every hour while you work, and before updates and restores. Folder: %1")
        self.where = quiet(words.replace("%1", folder))
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.preview = quiet("")
        self.make = QPushButton(self.tr("&Back up now"))
        self.restore = QPushButton(self.tr("&Restore"))
        self.close_button = QPushButton(self.tr("Close"))
        self._prepare_table()
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._show_choice)
        self.make.clicked.connect(lambda *_: self.backup_requested.emit())
        self.restore.clicked.connect(lambda *_: self._ask_restore())
        self.close_button.clicked.connect(lambda *_: self.reject())
        self.set_rows(())

    def _prepare_table(self) -> None:
        table = self.table
        for column, title in enumerate(self._titles):
            item = QTableWidgetItem(title)
            item.setTextAlignment(_side(column))
            table.setHorizontalHeaderItem(column, item)
        choose_rows(table, self.tr("Backups"), 1)

    def _lay_out(self) -> None:
        below = foot((self.make,), (self.restore, self.close_button))
        stack(self, self.where, self.table, self.preview, below, stretched=(0, 1, 0, 0))
        self.close_button.setDefault(True)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these backups; the one that was chosen stays so."""
        chosen = self._chosen()
        self._rows = rows
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, words in enumerate(self._cells(row)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(_side(column))
                self.table.setItem(at, column, item)
        names = [row["path"] for row in rows]
        if rows:
            self.table.selectRow(names.index(chosen["path"]) if chosen and chosen["path"] in names else 0)
        self._show_choice()

    def _cells(self, row: Row) -> list[str]:
        locale = QLocale()
        made = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(row["made"]).timestamp()))
        counts = [row.get(name) for name in ("articles", "done", "annotations")]
        unknown = NONE if row.get("trouble") else UNKNOWN
        return [
            locale.toString(made, QLocale.FormatType.ShortFormat),
            self._why(row),
            locale.formattedDataSize(row["bytes"], 1, QLocale.DataSizeFormat.DataSizeSIFormat),
            *(unknown if each is None else locale.toString(each) for each in counts),
        ]

    def _why(self, row: Row) -> str:
        words = {
            "hourly": self.tr("hourly"),
            "asked": self.tr("on request"),
            "before-update": self.tr("before an update"),
            "before-restore": self.tr("before a restore"),
            "damaged": self.tr("damaged file, kept"),
        }
        if row.get("trouble") and row["reason"] != "damaged":
            return self.tr("does not open: %1").replace("%1", row["trouble"])
        return words[row["reason"]]

    def set_busy(self, words: str) -> None:
        """Say what is going on, and offer nothing meanwhile; empty: it is over."""
        self._busy = bool(words)
        self.make.setEnabled(not self._busy)
        self._show_choice()
        if words:
            self.preview.setText(words)

    def say(self, words: str) -> None:
        """How it ended."""
        self.preview.setText(words)

    def _chosen(self) -> Row | None:
        at = self.table.currentRow()
        return self._rows[at] if self.table.selectedItems() and 0 <= at < len(self._rows) else None

    def _show_choice(self) -> None:
        row = self._chosen()
        self.restore.setEnabled(row is not None and not row.get("trouble") and not self._busy)
        if row is None:
            self.preview.setText(self.tr("There are no backups yet."))
        elif not self._busy:
            self.preview.setText(self._consequence(row))

    def _consequence(self, row: Row) -> str:
        if row.get("trouble"):
            return self.tr("This file cannot be restored.")
        since = row.get("steps_since")
        kept = self.tr("What the project is now is backed up first.")
        if not since:
            return self.tr("Restore puts this state in the project's place.") + " " + kept
        lost = (
            self.tr("1 edit made since will not be in it.")
            if since == 1
            else self.tr("%n edits made since will not be in it.", "", since)
        )
        return self.tr("Restore puts this state in the project's place.") + f" {lost} {kept}"

    def _ask_restore(self) -> None:
        row = self._chosen()
        if row is not None:
            self.restore_requested.emit(row["path"])


def _side(column: int) -> Qt.AlignmentFlag:
    """Words begin at the left, numbers end at the right."""
    return (Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
