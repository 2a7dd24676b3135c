"""How many articles a split puts where, counted in a process of its own while one still chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.gui.child import Result

if TYPE_CHECKING:
    from annotator.gui.background import Background
    from annotator.gui.export_dialog import ExportDialog

PAUSE_MS = 300
"""Nothing is counted while somebody types."""


class SplitCount(QObject):
    """Keeps the summary of a dialog up to what is chosen; one count at a time, and a late one is dropped."""

    def __init__(self, dialog: ExportDialog, background: Background) -> None:
        super().__init__(dialog)
        self._dialog, self._background = dialog, background
        self._over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._count)
        self._asked: list[str] = []
        self._busy = False
        dialog.counting.connect(self._timer.start)
        dialog.finished.connect(self._end)

    def _end(self) -> None:
        """The dialog is going; a count that still runs is for nobody."""
        self._over = True
        self._timer.stop()

    def _count(self) -> None:
        values = self._dialog.values()
        if self._busy or not values.split.shares or self._dialog.split.trouble():
            return
        self._asked = values.arguments()
        self._busy = self._background.run(self.tr("Counting"), [*self._asked, "--count"], self._counted, awaited=False)

    def _counted(self, code: int, result: Result, errors: list[str]) -> None:
        self._busy = False
        if self._over:
            return
        sizes = result.get("splits")
        if self._asked != self._dialog.values().arguments():
            self._count()
        elif code or not isinstance(sizes, dict):
            self._dialog.split.summary.setText(errors[-1] if errors else "")
        else:
            self._dialog.split.show_sizes(sizes)
