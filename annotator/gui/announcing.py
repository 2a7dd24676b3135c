"""Which annotation the caret is on, said to a screen reader.

Qt shows a reader the article's text, its caret and its selection by itself; annotations are painted over it, so
they have to be said.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from annotator.gui.annotation_words import spoken
from annotator.gui.article_view import ArticleView
from annotator.gui.saying import announce


class Announcer(QObject):
    """What is selected is read out, and describes the article as long as that holds."""

    def __init__(self, article: ArticleView) -> None:
        super().__init__(article)
        self._article = article
        article.selected.connect(self._say)
        # The caret moves before what it stands on is selected.
        article.cursorPositionChanged.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def _say(self) -> None:
        article = self._article
        item = article.shown_document.find(article.selected_id or "")
        words = spoken(article.text, item) if item is not None else ""
        if words != article.accessibleDescription():
            article.setAccessibleDescription(words)
            if article.hasFocus():
                announce(article, words)
