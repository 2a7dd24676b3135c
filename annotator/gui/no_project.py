"""What stands in the window while no project is open because one could not be: why, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.empty import centred
from annotator.gui.recent_list import WIDEST, RecentList
from annotator.gui.theme import STEP


class NoProject(QWidget):
    """Covers lists and article, whose own hints would not hold; hidden until `show_reason`.

    It lies beside them in their parent: a splitter would make a pane of it.
    """

    open_requested = Signal()
    new_requested = Signal()
    backups_requested = Signal()
    shown = Signal()
    """It came up: the recent projects are wanted."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over.parentWidget())
        self._over = over
        self.setAutoFillBackground(True)
        self.reason = QLabel()
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reason.setWordWrap(True)
        self.open_other = QPushButton(self.tr("Open another project…"))
        self.make_new = QPushButton(self.tr("New project…"))
        self.backups = QPushButton(self.tr("Backups…"))
        self.open_other.clicked.connect(lambda *_: self.open_requested.emit())
        self.make_new.clicked.connect(lambda *_: self.new_requested.emit())
        self.backups.clicked.connect(lambda *_: self.backups_requested.emit())
        self.recent = RecentList()
        buttons = QHBoxLayout()
        buttons.setSpacing(3 * STEP)
        buttons.addStretch(1)
        buttons.addWidget(self.open_other)
        buttons.addWidget(self.make_new)
        buttons.addWidget(self.backups)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12 * STEP, 0, 12 * STEP, 0)
        column.setSpacing(4 * STEP)
        column.addStretch(2)
        column.addWidget(self.reason)
        column.addLayout(buttons)
        column.addLayout(centred(self.recent, WIDEST))
        column.addStretch(3)
        self.hide()
        over.installEventFilter(self)

    def show_reason(self, sentence: str, *, backups: bool = False) -> None:
        """Say it; with ``backups``, a button leads to them."""
        self.reason.setText(sentence)
        self.backups.setVisible(backups)
        self.setGeometry(self._over.geometry())
        self.show()
        self.raise_()
        (self.backups if backups else self.open_other).setFocus()

    def show_recent(self, projects: Sequence[Path]) -> None:
        """List the projects one might open instead."""
        self.recent.fill(projects)
        self.recent.setVisible(bool(projects))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._over.geometry())
        return False
