"""Going through an article's history: many undos or redos in a row, while the window stays alive."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.gui.desk import Desk
from annotator.gui.history_panel import HistoryPanel

if TYPE_CHECKING:
    from annotator.services.history import Entry

SLICE_SECONDS = 0.01


class HistoryDesk(QObject):
    """Keeps the panel in step with the open article while it is in sight, and goes where it asks."""

    def __init__(self, desk: Desk, panel: HistoryPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, panel
        self._left = 0
        self._article = ""
        panel.shown.connect(self.refresh)
        panel.go_requested.connect(self.go_to)
        for moved in (desk.article_opened, desk.changed, desk.labels_changed):
            moved.connect(self._refresh_soon)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Read the steps of the open article; nothing while nobody looks."""
        if self._panel.isVisible():
            self._panel.fill(self._entries())

    def go_to(self, number: int) -> None:
        """Undo, or redo, until a step is the last one done; 0 undoes them all."""
        steps = [entry for entry in self._entries() if not entry.project]
        again = [entry for entry in steps if entry.standing == "undone" and entry.number <= number]
        back = [entry for entry in steps if entry.standing == "done" and entry.number > number]
        wanted = next((entry for entry in steps if entry.number == number), None)
        if wanted is not None and wanted.standing == "left":
            self._desk.said.emit(self.tr("This step was left behind when something else was done in its place."))
            return
        forward = wanted is not None and wanted.standing == "undone"
        self._left = len(again) if forward else -len(back)
        self._article = self._id
        self._go_on()

    def _go_on(self) -> None:
        """Some steps of the way; the rest when the window has had its turn."""
        until = time.monotonic() + SLICE_SECONDS
        while self._left and self._id == self._article:
            forward = self._left > 0
            if not (self._desk.redo() if forward else self._desk.undo()):
                self._left = 0
                return
            self._left -= 1 if forward else -1
            if time.monotonic() > until:
                QTimer.singleShot(0, self, self._go_on)
                return

    @property
    def _id(self) -> str:
        return self._desk.document.article.id if self._desk.document else ""

    def _entries(self) -> list[Entry]:
        from annotator.services.history import entries

        return entries(self._desk.session) if self._desk.session else []

    def _refresh_soon(self) -> None:
        if self._panel.isVisible():
            self._soon.start(0)
