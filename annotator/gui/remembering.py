"""Everything is found again as it was left: sizes and switches for the window, list and panel for each project."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow

APPLIED, QUIET = ("show_rejected", "legend"), ("find_case", "find_word")
"""Switches that do something when they are on, and those that only wait for a search."""
MORE = "claim_more"
SETTING = "view"
"""The project's setting: the panel in front, the filter of the list, whether claims are ranked."""


class Remembering(QObject):
    """Restores when the window is furnished and a project opened; keeps when a project is left and at the end."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._views = window, window.views
        self._preferences = window.preferences
        self._first = True
        window.desk.project_opened.connect(self._show_view)
        window.desk.closing.connect(self._keep_view)

    @property
    def _panels(self) -> dict[str, Any]:
        return {"entities": self._views.entities, "claims": self._views.claims, "history": self._views.history}

    def restore(self) -> None:
        """What holds for the window, whatever project it shows; to be called when it has its size and is laid out.

        The splitter would share out a smaller width otherwise, and the panes would not come back as they were.
        """
        window, views, kept = self._window, self._views, self._preferences
        views.queue_fold.use_action(window.actions_by_id["show_queue"], kept.queue_shown)
        views.splitter.restoreState(kept.state("splitter"))
        views.queue_fold.note()
        views.entities.restore_state(kept.state("entities"))
        views.claims.splitter.restoreState(kept.state("claims"))
        views.article.set_zoom(kept.zoom)
        views.claims.editor.open_more(MORE in kept.switches)
        for id in kept.switches.intersection(QUIET):
            window.actions_by_id[id].setChecked(True)

    def keep(self) -> None:
        """The same, to disk."""
        window, views, kept = self._window, self._views, self._preferences
        kept.keep_state("window", window.saveGeometry())
        kept.queue_shown = views.queue_fold.wide
        kept.keep_state("splitter", views.save_splitter())
        kept.keep_state("entities", views.entities.save_state())
        kept.keep_state("claims", views.claims.splitter.saveState())
        on = {id for id in (*APPLIED, *QUIET) if window.actions_by_id[id].isChecked()}
        kept.switches = on | ({MORE} if views.claims.editor.is_open else set())
        kept.write()

    def _show_view(self) -> None:
        """What was in front in this project; one that is new shows all there is."""
        project = self._window.desk.project
        view = project.setting(SETTING, {}) if project else {}
        views = self._views
        views.queue.show_filter(str(view.get("status", "")), str(view.get("filter", "")))
        views.panels.setCurrentWidget(self._panels.get(view.get("panel", ""), views.entities))
        if view.get("ranked"):
            QTimer.singleShot(0, self, lambda: views.claims.header.rank.setChecked(True))
        if self._first:
            self._first = False
            self._restore_late()

    def _restore_late(self) -> None:
        """What needs the window's true size, and what the first project's preset has shared out anew."""
        self._views.claims.splitter.restoreState(self._preferences.state("claims"))
        for id in self._preferences.switches.intersection(APPLIED):
            self._window.actions_by_id[id].trigger()

    def _keep_view(self) -> None:
        """No loss, and no word, where that fails."""
        project, views = self._window.desk.project, self._views
        status, words = views.queue.chosen_filter()
        front = next(name for name, panel in self._panels.items() if panel is views.panels.currentWidget())
        view = {"panel": front, "status": status, "filter": words, "ranked": views.claims.header.rank.isChecked()}
        with suppress(AnnotatorError):
            if project and project.setting(SETTING, {}) != view:
                project.save_setting(SETTING, view)
