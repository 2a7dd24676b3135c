"""Which annotation the caret is on, said to a screen reader.

Qt shows a reader the article's text, its caret and its selection by itself; annotations are painted over it, so
they have to be said.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.gui.annotation_words import spoken
from annotator.gui.article_view import ArticleView
from annotator.gui.saying import announce


class Announcer(QObject):
    """What is selected is read out, and describes the article as long as that holds."""

    def __init__(self, article: ArticleView) -> None:
        super().__init__(article)
        self._article = article
        article.selected.connect(self._say)

    def _say(self, id: str) -> None:
        item = self._article.shown_document.find(id)
        words = spoken(self._article.text, item) if item is not None else ""
        self._article.setAccessibleDescription(words)
        announce(self._article, words)
