"""What each action of the table does when a person triggers it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt

from annotator.domain.annotation import State
from annotator.domain.changes import Change
from annotator.domain.document import Status
from annotator.domain.labels import Label
from annotator.domain.navigation import Edge
from annotator.domain.queue import Queue
from annotator.domain.text import Span
from annotator.gui.article_details import ArticleDetails
from annotator.gui.bulk import BulkAccept
from annotator.gui.claim_handlers import ClaimHandlers
from annotator.gui.desk import Desk
from annotator.gui.gestures import Gestures
from annotator.gui.identical import Identical
from annotator.gui.label_words import tip
from annotator.gui.popup_menu import PopupMenu
from annotator.gui.travel import to_show
from annotator.gui.views import Views

Handler = Callable[[], object]


class Handlers(QObject):
    """Reads from the views what a gesture is about, and asks the desk for it."""

    def __init__(self, desk: Desk, views: Views, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._views = desk, views
        self._article = views.article
        self.gestures = Gestures(desk)
        self.identical = Identical(desk, views, self)
        self.bulk = BulkAccept(desk, views.article, self)
        self.claims = ClaimHandlers(desk, views, self._show, self)
        self.details = ArticleDetails(desk, views, self)

    def table(self) -> dict[str, Handler]:
        """The handlers of everything that concerns articles and annotations, by action id."""
        gestures, desk, article = self.gestures, self._desk, self._article
        return {
            "undo": lambda: self.travel(desk.undo),
            "redo": lambda: self.travel(desk.redo),
            "done_next": self._done_next,
            "skip": self._skip,
            "reopen": lambda: desk.set_status(Status.STARTED),
            "flag": lambda: desk.set_flag(not (desk.document and desk.document.layer.flag)),
            "next_article": lambda: self.go(self._walked().neighbour(self._here, 1)),
            "previous_article": lambda: self.go(self._walked().neighbour(self._here, -1)),
            "next_review": lambda: self._review(1),
            "previous_review": lambda: self._review(-1),
            "accept": self._accept,
            "accept_next": self._accept_next,
            "remove": lambda: self._on_selected(gestures.remove),
            "accept_identical": lambda: self.identical.accept(article.target_span()),
            "remove_identical": lambda: self.identical.remove(article.target_span()),
            "places": self.identical.take_keyboard,
            **self.bulk.table(),
            **self.claims.table(),
            **self.details.table(),
            "boilerplate": lambda: gestures.toggle_boilerplate(article.caret()),
            "end_left": lambda: self._move_edge("end", -1),
            "end_right": lambda: self._move_edge("end", 1),
            "start_left": lambda: self._move_edge("start", -1),
            "start_right": lambda: self._move_edge("start", 1),
            "find": self._views.find_bar.open,
            "find_next": lambda: self._views.find_bar.step(1),
            "find_previous": lambda: self._views.find_bar.step(-1),
            "find_case": self._views.find_bar.look_again,
            "find_word": self._views.find_bar.look_again,
            "label_hits": self._views.find_bar.choose_label,
            "next_pane": lambda: self._views.focus_next(1),
            "previous_pane": lambda: self._views.focus_next(-1),
        }

    def join(self) -> None:
        """Listen to what the views ask for."""
        views, gestures = self._views, self.gestures
        views.queue.open_requested.connect(self._open)
        views.banner.drop_requested.connect(views.drop)
        views.article.selected.connect(self.follow)
        views.article.resize_requested.connect(lambda id, start, end: gestures.resize(id, Span(start, end)))
        views.entities.selected.connect(views.article.select)
        views.entities.relabel_requested.connect(gestures.relabel)
        views.entities.describe_requested.connect(gestures.describe)
        self.claims.join()
        for panel in (views.entities, views.claims):
            panel.accept_requested.connect(gestures.accept)
            panel.remove_requested.connect(gestures.remove)
        views.label_bar.label_requested.connect(self.label)
        views.find_bar.label_requested.connect(self._label_hits)

    def label(self, name: str, everywhere: bool = False) -> None:
        """Label the selection, the selected span, or the name at the caret."""
        span = self._article.target_span()
        if everywhere:
            self.identical.label(span, name)
        else:
            self.gestures.label(span, self._article.selected_entity, name)
        document = self._desk.document
        there = [each for each in document.entities.touching(*span) if each.span == span] if document else []
        self._show(next((each.id for each in there if each.label == name), ""))

    def go(self, id: str) -> None:
        """Open another article."""
        if id and id != self._here:
            self._views.flush()
            self._desk.remember(self._article.caret())
            self._desk.open_article(id)

    def follow(self, id: str) -> None:
        """The panels follow the article."""
        document = self._desk.document
        self._views.select(document.find(id) if document else None, self._article.current_claim or "")

    @property
    def _here(self) -> str:
        return self._desk.document.article.id if self._desk.document else ""

    def _open(self, id: str) -> None:
        """An article was chosen in the list: the keyboard goes with it."""
        self.go(id)
        if id == self._here:
            self._article.setFocus()

    def _walked(self) -> Queue:
        """The articles in the order they are gone through: those the list shows, where the open one is among them."""
        self._desk.reader.finish()
        shown = self._views.queue.filtered()
        return shown if shown is not None and shown.place(self._here) else self._desk.queue

    def context_menu(self, point: QPoint, actions: Sequence[object], labels: Iterable[Label]) -> None:
        """The menu at a place of the article: actions (None is a line), and the labels with their letters."""
        menu = PopupMenu(self._article)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in actions:
            menu.addAction(action) if action is not None else menu.addSeparator()  # type: ignore[call-overload]
        menu.addSeparator()
        menu.setToolTipsVisible(True)
        for label in labels:
            words = f"{label.name}\t{label.key.upper()}" if label.key else label.name
            menu.addAction(words, partial(self.label, label.name)).setToolTip(tip(label))
        menu.popup(self._article.viewport().mapToGlobal(point))

    def _label_hits(self, spans: list[Span], name: str) -> None:
        """Label what was found; the keyboard goes to the text, where single places can be taken back."""
        self._article.setFocus()
        self.identical.label_places(spans, name)

    def _show(self, id: str) -> None:
        if id:
            self._article.select(id)
            self.follow(id)

    def _on_selected(self, gesture: Callable[[Sequence[str]], object]) -> None:
        self._article.take_up_words()
        if self._article.selected_id:
            gesture([self._article.selected_id])
        else:
            self._desk.said.emit(self.tr("Nothing is selected. Tab goes to the next suggestion."))

    def _accept(self) -> None:
        """Accept what is selected; words that may have been missed get the label the machine thinks of."""
        missed, project = self._article.missed(), self._desk.project
        label = project.model_names.of(missed.label) if missed and project else ""
        if label and not self._article.selected_id:
            self.label(label)
        else:
            self._on_selected(self.gestures.accept)

    def _accept_next(self) -> None:
        """Accept what is selected where it waits, and go on; nothing is lost where it was decided before."""
        self._article.take_up_words()
        document, id = self._desk.document, self._article.selected_id
        item = document.find(id) if document and id else None
        if item is None and self._article.missed():
            self._accept()
            self._review(1)
        elif item is None or item.state is not State.SUGGESTED or self.gestures.accept([item.id]):
            self._review(1)

    def _move_edge(self, edge: Edge, step: int) -> None:
        self._article.take_up_words()
        entity = self._article.selected_entity
        if entity:
            self.gestures.resize(entity.id, self._article.move_edge(edge, step))
            self._article.select(entity.id)

    def _review(self, step: int) -> None:
        if not self._article.to_review(step):
            self._desk.said.emit(self.tr("Nothing is left to review here. Ctrl+Enter: done, next article."))

    def travel(self, move: Callable[[], Sequence[Change]]) -> None:
        """Go a step back or forth in the article's history, and show where that was."""
        self._views.flush()
        article = self._article
        selected, caret = article.selected_id or "", article.caret()
        self._show(to_show(move(), selected, caret, article.is_in_sight))

    def _done_next(self) -> None:
        self._views.flush()
        if self._desk.finish():
            self._go_on()

    def _skip(self) -> None:
        self._views.flush()
        if self._desk.set_status(Status.SKIPPED):
            self._go_on()

    def _go_on(self) -> None:
        id = self._walked().next_open(self._here)
        if id:
            self.go(id)
        elif self._desk.next_open():
            self._desk.said.emit(self.tr("Every article in the filtered list is finished."))
        else:
            self._desk.said.emit(self.tr("Every article is finished. Ctrl+E exports them."))
