"""Ways to any place: words in all articles, and anything by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.gui.handlers import Handler
    from annotator.gui.search_dialog import SearchDialog
    from annotator.gui.window import MainWindow
    from annotator.services.searching import Found


class Searching(QObject):
    """What leads beyond the open article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: SearchDialog | None = None

    def table(self) -> dict[str, Handler]:
        """The handlers by action id."""
        return {"find_project": self.find_in_project, "go_to": self.go_to}

    def find_in_project(self) -> None:
        """Open the search over all articles, with the selected words."""
        window = self._window
        if window.desk.project is None:
            return
        if self.dialog is None:
            from annotator.gui.search_dialog import SearchDialog

            self.dialog = SearchDialog(window.theme, window)
            self.dialog.open_requested.connect(self._open)
        self.dialog.set_theme(window.theme)
        self.dialog.come_up(window.desk.project.path, window.views.find_bar.selected_words())

    def go_to(self) -> None:
        """Open the list of everything that has a name."""
        from annotator.gui.go_to import GoTo
        from annotator.gui.goals import goals

        window = self._window
        before = window.focusWidget() or window.views.article
        palette = GoTo(lambda: goals(window), window.theme, window)
        palette.closed.connect(before.setFocus)
        palette.open_over(window)

    def close(self) -> None:
        """Let go of the project's file."""
        if self.dialog is not None:
            self.dialog.forget()

    def _open(self, found: Found, words: str) -> None:
        window = self._window
        window.handlers.go(found.id)
        document = window.desk.document
        if document is not None and document.article.id == found.id:
            assert self.dialog is not None
            self.dialog.hide()
            window.activateWindow()
            window.views.find_bar.show_hit(words, found.span)
