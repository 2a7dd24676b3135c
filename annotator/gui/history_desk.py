"""Going through an article's history: many undos or redos in a row, while the window stays alive."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from annotator.gui.child import Result

if TYPE_CHECKING:
    from annotator.gui.handlers import Handler
    from annotator.gui.window import MainWindow
    from annotator.services.history import Entry

SLICE_SECONDS = 0.01


class HistoryDesk(QObject):
    """Keeps the panel in step with the open article while it is in sight, and goes where it asks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._panel = window.desk, window.views.history
        self._left = 0
        self._article = ""
        self._panel.shown.connect(self.refresh)
        self._panel.go_requested.connect(self.go_to)
        for moved in (self._desk.article_opened, self._desk.changed, self._desk.labels_changed):
            moved.connect(self._refresh_soon)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)

    def table(self) -> dict[str, Handler]:
        """The handlers by action id."""
        return {"history": self.show, "forget_history": self.ask_what_to_forget}

    def show(self) -> None:
        """Bring the panel forward, with the keyboard in it."""
        self._window.views.panels.setCurrentWidget(self._panel)
        self._panel.setFocus()

    def ask_what_to_forget(self) -> None:
        """Ask how old the history is that is let go."""
        from annotator.gui.forget_dialog import ForgetDialog
        from annotator.services.history import old

        project = self._desk.project
        assert project is not None
        dialog = ForgetDialog(lambda days: old(project, days), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._forget(dialog.days.value()))
        dialog.open()

    def _forget(self, days: int) -> None:
        title = self.tr("Letting go of old history")
        self._window.background.run(title, ["history", "--forget", str(days)], self._forgotten)

    def _forgotten(self, code: int, result: Result, errors: list[str]) -> None:
        if code:
            self._window.views.status.show_error(errors[-1] if errors else self.tr("The history could not be let go."))
            return
        steps = result.get("steps")
        assert isinstance(steps, int)
        words = self.tr("1 step was let go.") if steps == 1 else self.tr("%n steps were let go.", "", steps)
        self._window.views.status.show_message(words)
        self._desk.reload()

    def refresh(self) -> None:
        """Read the steps of the open article; nothing while nobody looks."""
        if self._panel.isVisible():
            self._panel.fill(self._entries(), is_open=self._desk.session is not None)

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
