"""The start page: what stands where the article will be while there is none, and the ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.drop_target import DropTarget
from annotator.gui.empty import centred
from annotator.gui.flow_layout import FlowLayout
from annotator.gui.recent_list import WIDEST, RecentList
from annotator.gui.theme import STEP

SIDE = 4 * STEP
LEAST_LIST = 26 * STEP
"""Less than this is no room for a list with its title."""


class Welcome(QWidget):
    """Lies over the page; hidden as soon as there is an article."""

    import_requested = Signal()
    samples_requested = Signal()
    tour_requested = Signal()
    shown = Signal()
    """It came up: the recent projects are wanted."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.target = DropTarget()
        self.sentence = self._quiet("")
        self.name_key("Ctrl+I")
        self.open_files = QPushButton(self.tr("Import articles…"))
        self.open_samples = QPushButton(self.tr("Try the sample articles"))
        self.take_tour = QPushButton(self.tr("Take the tour"))
        self.open_files.clicked.connect(lambda *_: self.import_requested.emit())
        self.open_samples.clicked.connect(lambda *_: self.samples_requested.emit())
        self.take_tour.clicked.connect(lambda *_: self.tour_requested.emit())
        self.recent_title = self._quiet(self.tr("Recent projects"))
        self.recent = RecentList()
        self._lay_out()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.hide()
        over.installEventFilter(self)

    def _quiet(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("quiet")
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.setSpacing(3 * STEP)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.open_files, self.open_samples, self.take_tour):
            flow.addWidget(button)
        inside = QVBoxLayout(self.target)
        inside.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        inside.setSpacing(4 * STEP)
        inside.addWidget(self.sentence)
        inside.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        column.setSpacing(3 * STEP)
        column.addStretch(2)
        for widget in (self.target, self.recent_title, self.recent):
            column.addLayout(centred(widget, WIDEST))
        column.addStretch(3)

    def name_key(self, key: str) -> None:
        """Name the key that imports."""
        words = self.tr("Drop articles here: files, folders, archives. %1 imports them too.")
        self.sentence.setText(words.replace("%1", key))

    def show_for(self, project: bool, articles: int) -> None:
        """Visible while a project is open that holds no article."""
        self.setVisible(project and not articles)

    def show_recent(self, projects: Sequence[Path]) -> None:
        """List the projects one might mean instead; without any the list is not there."""
        self.recent.fill(projects)
        self._fit()

    def _fit(self) -> None:
        """The frame gets the height its words need; the list stands below it where some rows have room."""
        width = min(WIDEST, self.width() - 2 * SIDE)
        self.target.setMinimumHeight(self.target.heightForWidth(width))
        rest = self.height() - self.target.minimumHeight() - 2 * SIDE
        listed = self.recent.recent.rowCount() > 0 and rest > LEAST_LIST
        for widget in (self.recent_title, self.recent):
            widget.setVisible(listed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
            self._fit()
        return False
