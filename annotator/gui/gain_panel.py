"""What pre-fill is worth: a sentence, the chart, and how right the suggestions of each label were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.gain import Point
from annotator.gui.dialog_parts import quiet
from annotator.gui.gain_chart import GainChart
from annotator.gui.theme import ROW_HEIGHT, STEP, Theme

NONE = "–"
Values = Mapping[str, Any]
"""What ``annotator gain --json`` prints."""


class Figure(QTableWidgetItem):
    """A cell that is sorted by its value, however it is written; nothing at all comes last."""

    def __init__(self, words: str, value: float) -> None:
        super().__init__(words)
        self.value = value
        self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return self.value < other.value if isinstance(other, Figure) else super().__lt__(other)


class GainPanel(QWidget):
    """Shows the figures of a project; it reads nothing itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says = quiet("")
        self.chart = GainChart(theme)
        self.table = QTableWidget(0, 5)
        self._prepare()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 0)
        rows.setSpacing(2 * STEP)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.chart)
        halves.addWidget(self.table)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        rows.addWidget(self.says)
        rows.addWidget(halves, 1)

    def _prepare(self) -> None:
        table = self.table
        heads = (
            (self.tr("Label"), ""),
            (self.tr("Proposed"), self.tr("Suggestions with this label that were decided on")),
            (self.tr("Right"), self.tr("Those that stand in the finished articles just as they were proposed")),
            (self.tr("Share"), self.tr("How many of the proposed were right")),
            (self.tr("Missed"), self.tr("Entities with this label that were not proposed just so")),
        )
        for column, (title, tip) in enumerate(heads):
            item = QTableWidgetItem(title)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(tip)
            table.setHorizontalHeaderItem(column, item)
        table.setAccessibleName(self.tr("How right the suggestions of each label were"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setMinimumHeight(4 * ROW_HEIGHT)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        table.sortByColumn(1, Qt.SortOrder.DescendingOrder)

    def set_theme(self, theme: Theme) -> None:
        self.chart.set_theme(theme)

    def set_figures(self, values: Values) -> None:
        """Show what was counted."""
        self.chart.set_points([Point(**each) for each in values["course"]])
        self._fill(values["labels"])
        self.says.setText(self._summary(values))

    def say(self, words: str) -> None:
        """That it is counted, or why not."""
        self.says.setText(words)

    def _summary(self, values: Values) -> str:
        if not values["counted"]:
            return self.tr("%n articles are finished; on none of them anything was proposed.", "", values["finished"])
        words = self.tr(
            "Pre-fill was right for %1 of the %2 entities in %3 finished articles. How much memory helps hangs on how "
            "often topics come again."
        )
        for place, name in enumerate(("right", "held", "counted"), start=1):
            words = words.replace(f"%{place}", QLocale().toString(values[name]))
        left = values["finished"] - values["counted"]
        return words + (" " + self.tr("%n more came finished or without pre-fill.", "", left) if left else "")

    def _fill(self, labels: Sequence[Values]) -> None:
        table, locale = self.table, QLocale()
        table.setSortingEnabled(False)
        table.setRowCount(len(labels))
        for row, each in enumerate(labels):
            table.setItem(row, 0, QTableWidgetItem(each["label"]))
            for column, name in ((1, "proposed"), (2, "right"), (4, "missed")):
                table.setItem(row, column, Figure(locale.toString(each[name]), each[name]))
            share = each["share"]
            words = NONE if share is None else self.tr("%1 %").replace("%1", locale.toString(100 * share, "f", 0))
            table.setItem(row, 3, Figure(words, -1 if share is None else share))
        table.setSortingEnabled(True)
