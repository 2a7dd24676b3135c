"""Where a person was reading, noted while they rest, so that a crash loses the place no more than a close does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.gui.article_view import ArticleView
from annotator.gui.desk import Desk

REST_MS = 3000


class Bookmark(QObject):
    """Notes the article and the caret once the caret has rested."""

    def __init__(self, desk: Desk, article: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._article = desk, article
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._note)
        article.caret_moved.connect(self._rest.start)
        desk.article_opened.connect(self._rest.start)

    def _note(self) -> None:
        if not self._desk.file_trouble:
            self._desk.remember(self._article.caret())
