"""Backups from the window: one an hour by itself, one on request, and one put back. All run as our own commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from annotator.gui.child import Result

if TYPE_CHECKING:
    from annotator.gui.backups_dialog import BackupsDialog
    from annotator.gui.window import MainWindow

FIRST_MS, AGAIN_MS = 60_000, 600_000
"""A minute after a project was opened, then every ten, it is asked whether a backup is due."""


class BackingUp(QObject):
    """Keeps the open project's backups fresh, and shows them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: BackupsDialog | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        window.desk.project_opened.connect(lambda: self._timer.start(FIRST_MS))
        window.background.restored.connect(self._reopen)

    def look(self) -> None:
        """Have a backup made where one is due."""
        from annotator.services.backups import may_be_due

        self._timer.start(AGAIN_MS)
        project = self._window.desk.project
        if project and may_be_due(project.path):
            self._window.background.run(self.tr("Backing up"), ["backup", "--hourly"], self._backed_up, awaited=False)

    def _backed_up(self, code: int, _result: Result, errors: list[str]) -> None:
        if code and errors:
            self._window.views.status.show_error(self.tr("No backup: %1").replace("%1", errors[-1]))

    def there_are(self, path: Path) -> bool:
        """Whether there is a backup of a project, open or not."""
        from annotator.services import backups

        return bool(backups.made(path))

    def show(self) -> None:
        """The backups of the open project, or of the one that could not be opened."""
        from annotator.gui.backups_dialog import BackupsDialog
        from annotator.services import backups

        project = self._window.desk.project
        path = project.path if project else self._window.tried
        dialog = BackupsDialog(path.stem, str(backups.folder(path)), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.set_rows([each.values() for each in backups.made(path)])
        dialog.make.setEnabled(project is not None)
        dialog.restore_requested.connect(lambda name: self._restore(dialog, path, name))
        dialog.backup_requested.connect(lambda: self._make(dialog, path))
        self._dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()
        self._count(path)

    def _forget(self) -> None:
        self._dialog = None

    def _count(self, path: Path) -> None:
        """Have every backup opened and counted."""
        self._window.background.run(
            self.tr("Looking at backups"), ["restore", "--list"], self._counted, awaited=False, path=path
        )

    def _counted(self, code: int, result: Result, errors: list[str]) -> None:
        rows = result.get("backups")
        if self._dialog and isinstance(rows, list):
            self._dialog.set_rows(rows)
        elif self._dialog and code and errors:
            self._dialog.say(errors[-1])

    def _make(self, dialog: BackupsDialog, path: Path) -> None:
        title = self.tr("Backing up")
        if self._window.background.run(title, ["backup"], lambda *ended: self._made(path, *ended)):
            dialog.set_busy(self.tr("Backing up…"))

    def _made(self, path: Path, code: int, _result: Result, errors: list[str]) -> None:
        if self._dialog:
            self._dialog.set_busy("")
            if code:
                self._dialog.say(self.tr("No backup: %1").replace("%1", errors[-1] if errors else ""))
            else:
                self._count(path)

    def _restore(self, dialog: BackupsDialog, path: Path, name: str) -> None:
        """Put it in the project's place; where an edit waits to be written, ask first."""

        def lose() -> None:
            self._window.desk.drop()
            go()

        def go() -> None:
            dialog.set_busy(self.tr("Restoring…"))
            title, command = self.tr("Restoring"), ["restore", "--", name]
            self._window.background.run(title, command, lambda *ended: self._restored(path, *ended), path=path)

        self._window.leaving.lose_or(go, lose)

    def _restored(self, path: Path, code: int, _result: Result, errors: list[str]) -> None:
        dialog, desk, status = self._dialog, self._window.desk, self._window.views.status
        if dialog:
            dialog.set_busy("")
        if code:
            words = self.tr("Not restored: %1").replace("%1", errors[-1] if errors else "")
            dialog.say(words) if dialog else status.show_error(words)
            return
        if dialog:
            dialog.accept()
        if desk.project is None or desk.file_trouble or desk.project.database.restored():
            self._window.reopen(path)
        status.show_message(self.tr("Restored. What the project was before is among the backups."))

    def _reopen(self) -> None:
        if self._window.desk.project:
            self._window.reopen(self._window.desk.project.path)
