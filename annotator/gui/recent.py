"""The recent projects, wherever the window lists them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotator.gui.recent_list import RecentList

if TYPE_CHECKING:
    from annotator.gui.handlers import Handler
    from annotator.gui.recent_dialog import RecentDialog
    from annotator.gui.window import MainWindow


class Recent(QObject):
    """Fills the lists and does what is asked for in them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: RecentDialog | None = None
        for page in (window.views.welcome, window.no_project):
            page.shown.connect(self._fill)
            self._serve(page.recent)
        window.desk.project_opened.connect(self._fill_again)

    def table(self) -> dict[str, Handler]:
        """The handlers by action id."""
        return {"recent_projects": self.ask}

    def others(self) -> list[Path]:
        """The recent projects but the one that is open."""
        project = self._window.desk.project
        here = project.path.resolve() if project else None
        return [path for path in self._window.preferences.recent_projects if path != here]

    def ask(self) -> None:
        """Let one be chosen from a list."""
        from annotator.gui.recent_dialog import RecentDialog

        dialog = RecentDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        self._serve(dialog.list)
        self._dialog = dialog
        dialog.fill(self.others())
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None

    def _serve(self, list_: RecentList) -> None:
        list_.open_requested.connect(self._open)
        list_.forget_requested.connect(self._forget)

    def _open(self, path: Path) -> None:
        """A file that is gone is not made anew: that would look as if its articles were lost."""
        if not path.is_file():
            self._fill()
            words = self.tr("%1 is not there any more. Delete takes it off the list.")
            self._window.views.status.show_error(words.replace("%1", str(path)))
            return
        if self._dialog:
            self._dialog.accept()
        self._window.open_project(path)

    def _forget(self, path: Path) -> None:
        preferences = self._window.preferences
        preferences.recent_projects = [each for each in preferences.recent_projects if each != path]
        self._fill()

    def _fill_again(self) -> None:
        """From one empty project to another the start page stays where it is."""
        if self._window.views.welcome.isVisible():
            self._fill()

    def _fill(self) -> None:
        projects = self.others()
        self._window.views.welcome.show_recent(projects)
        self._window.no_project.show_recent(projects)
        if self._dialog:
            self._dialog.fill(projects)
