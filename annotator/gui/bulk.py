"""Accepting many suggestions at once: what is on the screen, a sentence, a band of scores, a label."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint

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
        """A menu of the bands with how many suggestions are in each, and a way to any other score."""
        document = self._desk.document
        if document is None:
            return
        sure, check = self._from(document, SURE), self._from(document, CHECK)
        everything = bulk.waiting_in(document, Span(0, len(document.text)), self._labels())
        bands = [(self.tr("Only what the model is sure of: %1"), "sure", sure)]
        if sure and len(check) > len(sure):
            bands.append((self.tr("What it is sure of and what is to check: %1"), "check", check))
        elif not sure:
            bands.append((self.tr("What is to check: %1"), "to_check", check))
        if len(everything) > len(check):
            words = self.tr("Everything, doubtful too: %1") if check else self.tr("Everything, all of it doubtful: %1")
            bands.append((words, "all", everything))
        rows: list[tuple[str, Handler]] = [
            (text.replace("%1", str(len(ids))), partial(self._accept, ids, of=of)) for text, of, ids in bands if ids
        ]
        if any(bulk.waiting_scores(document, self._labels())):
            rows.append((self.tr("At or above a score…"), self.choose_score))
        self._ask([(f"&{number}  {text}", do) for number, (text, do) in enumerate(rows, 1)])

    def choose_score(self) -> None:
        """Let a person set the score, and see how many are accepted with it."""
        from annotator.gui.score_popup import ScorePopup

        document = self._desk.document
        if document is not None:
            popup = ScorePopup(bulk.waiting_scores(document, self._labels()), self._article.window())
            popup.chosen.connect(self._from_score)
            popup.closed.connect(self._article.setFocus)
            popup.open_at(self._place())

    def _from_score(self, percent: int) -> None:
        if self._desk.document is not None:
            self._accept(self._from(self._desk.document, percent / 100), of="score")

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
        menu.popup(self._place())
        menu.setActiveAction(menu.actions()[0])

    def _place(self) -> QPoint:
        """Below the caret, or in the middle of the text where that is out of sight."""
        port = self._article.viewport()
        at = self._article.rect_of(self._article.textCursor().position()).bottomLeft()
        return port.mapToGlobal(at if port.rect().contains(at) else port.rect().center())


def visible_span(article: ArticleView) -> Span:
    """From the first to the last line whose letters are seen in full, whichever way they run; empty without one."""
    port, type = article.viewport().rect(), article.type
    seen: list[int] = []
    for block, corner, _ in article.overlay.on_screen(port):
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            baseline = corner.y() + line.y() + line.ascent()
            if baseline - type.ascent >= 0 and baseline + type.descent <= port.height():
                start = block.position() + line.textStart()
                seen += [start, start + line.textLength()]
    if not seen:
        return Span(article.caret(), article.caret())
    return Span(article.offsets.to_text(min(seen)), article.offsets.to_text(max(seen)))
