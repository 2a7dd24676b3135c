"""Mistakes of our own: the window lives on, shows what is in the file, and has a report to hand on.

What makes the report is imported when there is something to report: it takes longer than the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow
    from annotator.services.fault_report import FaultReport

QUIET_MS = 5000
"""After a fault the article is read anew, but not again for this long: reading it may be what fails."""


class Faults(QObject):
    """Tells of a fault in the status bar; the report is opened from the Help menu."""

    _heard = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._report: FaultReport | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._heard.connect(self.tell)

    def tell(self, error: BaseException) -> None:
        """Note the fault and say so; what is on the screen is read from the file again."""
        from annotator.services.fault_report import report_of

        words = self.tr("Something went wrong in the program; what was saved is safe.")
        self._keep(report_of(error), words)
        if not self._quiet.isActive():
            self._quiet.start()
            QTimer.singleShot(0, self, self._window.desk.reload)

    def tell_from_thread(self, error: BaseException) -> None:
        """The same from any thread."""
        self._heard.emit(error)

    def tell_last_crash(self) -> None:
        """Say that the program broke off last time, once."""
        from annotator.services.fault_report import last_crash

        crash = last_crash()
        if crash is not None:
            self._keep(crash, self.tr("The program broke off last time; what was saved is safe."))

    def show(self) -> None:
        """Open the report of the last fault."""
        from annotator.gui.fault_dialog import FaultDialog

        FaultDialog(self._report, self._window).open()

    def _keep(self, report: FaultReport, words: str) -> None:
        from annotator.services.fault_report import note

        self._report = report
        note(report)
        more = self.tr("Help > Problem report shows more.")
        self._window.views.status.show_error(f"{words} {more}")
