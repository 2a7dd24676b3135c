"""The details of the open article: asked for, written, shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from annotator.domain.article_details import details_of
from annotator.domain.errors import AnnotatorError
from annotator.gui.desk import Desk
from annotator.gui.messages import error_text
from annotator.gui.views import Views


class ArticleDetails(QObject):
    """Opens the dialog; what it asks for is written at once and has no undo."""

    def __init__(self, desk: Desk, views: Views, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._views = desk, views
        views.claims.details_requested.connect(self.ask)

    def table(self) -> dict[str, Callable[[], object]]:
        """The handlers by action id."""
        return {"article_details": lambda: self.ask("title")}

    def ask(self, name: str) -> None:
        """Ask for the details, first for the one that is named."""
        from annotator.gui.article_details_dialog import ArticleDetailsDialog

        document = self._desk.document
        if document is None:
            return
        self._views.flush()
        dialog = ArticleDetailsDialog(details_of(document.article), self._views.window())
        id = document.article.id
        dialog.save = lambda details: self._save(id, details)
        dialog.ask(name)

    def _save(self, id: str, details: Mapping[str, str]) -> str:
        from annotator.services import article_details

        project = self._desk.project
        if project is None:
            return ""
        try:
            article_details.save(project, id, details)
        except AnnotatorError as error:
            return error_text(error)
        row = project.row(id)
        if row is not None:
            self._desk.put_row(row)
        self._desk.reload()
        return ""
