"""The guide and the list of keys, as the window shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from annotator.gui.guide_dialog import GuideDialog
    from annotator.gui.window import MainWindow


class HelpDesk(QObject):
    """F1 opens the guide at the page about the panel one is in; it stays open beside the work."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._guide: GuideDialog | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        return {"guide": self.show_guide, "help_keys": self.show_keys}

    def show_guide(self) -> None:
        from annotator.gui.guide_dialog import GuideDialog

        page = self._page_here()
        if self._guide is None:
            self._guide = GuideDialog(self._window)
        if page:
            self._guide.turn_to(page)
        self._guide.show()
        self._guide.activateWindow()

    def show_keys(self) -> None:
        from annotator.gui.help_dialog import HelpDialog

        dialog = HelpDialog(self._window.presenter.labels, self._window, self._window.keys)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _page_here(self) -> str:
        views, focus = self._window.views, self._window.focusWidget()
        pages = {
            views.queue: "02-articles.md",
            views.entities: "03-entities.md",
            views.claims: "04-claims.md",
            views.history: "08-safety.md",
        }
        return next((page for pane, page in pages.items() if focus and pane.isAncestorOf(focus)), "")
