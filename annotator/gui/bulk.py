"""Accepting many suggestions at once: what is on the screen, a sentence, a band of scores, a label."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from annotator.domain import bulk, edits
from annotator.domain.annotation import How
from annotator.domain.document import Document
from annotator.domain.navigation import sentence_at
from annotator.domain.text import Span
from annotator.gui.article_view import ArticleView
from annotator.gui.desk import Desk
from annotator.gui.popup_menu import PopupMenu
from annotator.gui.state_words import CHECK, SURE

Handler = Callable[[], object]


class BulkAccept(QObject):
    """Each gesture is one edit, and one step to undo."""

    def __init__(self, desk: Desk, article: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._article = desk, article

    def table(self) -> dict[str, Handler]:
        """The handlers by action id."""
        return {
            "accept_sentence": self.sentence,
            "accept_visible": self.visible,
            "accept_score": self.ask_score,
            "accept_label": self.label,
        }

    def sentence(self) -> None:
        """What waits in the sentence at the caret."""
        document = self._desk.document
        if document is not None:
            span = sentence_at(document, self._article.caret())
            self._accept(bulk.waiting_in(document, span, self._labels()), of="sentence")

    def visible(self) -> None:
        """What waits on the screen."""
        document = self._desk.document
        if document is not None:
            ids = bulk.waiting_in(document, visible_span(self._article), self._labels())
            self._accept(ids, of="visible")

    def label(self) -> None:
        """What waits with the label of the selected entity; where none is selected, one is asked for."""
        document, entity = self._desk.document, self._article.selected_entity
        if document is None:
            return
        if entity is not None:
            self._of_label(entity.label)
            return
        found = bulk.waiting_labels(document, self._labels())
        self._ask([(f"{name}: {count}", partial(self._of_label, name)) for name, count in found])

    def ask_score(self) -> None:
        """A menu of the bands with how many suggestions are in each."""
        document = self._desk.document
        if document is None:
            return
        everything = bulk.waiting_in(document, Span(0, len(document.text)), self._labels())
        bands = (
            (self.tr("&1  Only what the model is sure of: %1"), "sure", self._from(document, SURE)),
            (self.tr("&2  And what is to check: %1"), "check", self._from(document, CHECK)),
            (self.tr("&3  Everything, doubtful too: %1"), "all", everything),
        )
        self._ask(
            [(text.replace("%1", str(len(ids))), partial(self._accept, ids, of=of)) for text, of, ids in bands if ids]
        )

    def _from(self, document: Document, least: float) -> list[str]:
        return bulk.waiting_from(document, least, self._labels())

    def _of_label(self, name: str) -> None:
        if self._desk.document is not None:
            self._accept(bulk.waiting_of(self._desk.document, name), of="label", label=name)

    def _accept(self, ids: Sequence[str], **detail: str) -> None:
        if ids:
            self._desk.do(lambda document, by: edits.accept(document, ids, by(How.BULK), **detail))
        else:
            self._desk.said.emit(self.tr("Nothing is left to accept there."))

    def _labels(self) -> frozenset[str] | None:
        return self._desk.project.labels.shown if self._desk.project else None

    def _ask(self, rows: Sequence[tuple[str, Handler]]) -> None:
        """A menu at the caret; the first row is ready to be taken with Enter."""
        if not rows:
            self._accept(())
            return
        menu = PopupMenu(self._article)
        for text, do in rows:
            menu.addAction(text).triggered.connect(lambda _=False, do=do: do())
        menu.aboutToHide.connect(menu.deleteLater)
        port = self._article.viewport()
        at = self._article.rect_of(self._article.textCursor().position()).bottomLeft()
        inside = port.rect().contains(at)
        menu.popup(port.mapToGlobal(at if inside else port.rect().center()))
        menu.setActiveAction(menu.actions()[0])


def visible_span(article: ArticleView) -> Span:
    """From the first to the last character on the screen."""
    rect = article.viewport().rect()
    first = article.cursorForPosition(rect.topLeft()).position()
    last = article.cursorForPosition(rect.bottomRight()).position()
    return Span(article.offsets.to_text(first), article.offsets.to_text(last))
