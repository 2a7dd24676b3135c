"""Gestures on every identical mention: done at once as one step, then shown, so that single places can be unticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from annotator.domain import edits, groups
from annotator.domain.annotation import How
from annotator.domain.changes import Change, Edit
from annotator.domain.decisions import By
from annotator.domain.document import Document
from annotator.domain.groups import Place
from annotator.domain.text import Span
from annotator.gui.desk import Desk
from annotator.gui.messages import operation_text
from annotator.gui.places_popup import PlacesPopup
from annotator.gui.views import Views

Make = Callable[[Document, By, Sequence[Span]], Edit]


class Identical(QObject):
    """Does a gesture at all chosen places, and again with fewer or more of them while the list is open."""

    def __init__(self, desk: Desk, views: Views, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._article = desk, views.article
        self._views = views
        self.popup = PlacesPopup(views)
        self.key: QAction | None = None
        """The action that takes the keyboard into the list: its key is named there."""
        self._here = Span(0, 0)
        self._places: list[Place] = []
        self._make: Make | None = None
        self._word: Callable[[Place, bool], str] = _label_at
        self._stands = self._working = False
        self.popup.model.toggled.connect(lambda _: self._repeat())
        self.popup.left.connect(self.close)
        desk.changed.connect(self._left_behind)
        desk.article_opened.connect(self._left_behind)
        desk.not_saved.connect(self._left_behind)
        self._article.caret_moved.connect(self._caret_moved)
        self._article.verticalScrollBar().valueChanged.connect(self._left_behind)
        self._article.relaid.connect(self._left_behind)
        self._article.installEventFilter(self)

    def label(self, span: Span, name: str) -> None:
        """Give one label to every identical mention, tagged or not."""
        document = self._desk.document
        if document is not None:
            places = groups.to_label(document, groups.identical(document, span), name, here=span)
            self._do_label(span, places, name)

    def label_places(self, spans: Sequence[Span], name: str) -> None:
        """Give one label to the same words at other places: what a search found."""
        document = self._desk.document
        if document is not None and spans:
            places = groups.to_label(document, spans, name)
            whole = [
                each._replace(chosen=False) if groups.tears_a_word(document.text, each.span) else each
                for each in places
            ]
            self._do_label(spans[0], whole, name)

    def remove(self, span: Span) -> None:
        """Remove the entities on every identical mention."""
        document = self._desk.document
        if document is not None:
            places = groups.to_remove(document, groups.identical(document, span))
            make: Make = lambda document, by, chosen: edits.remove_all(document, span, by, chosen)  # noqa: E731
            self._begin(places, make, lambda place, chosen: self.tr("removed") if chosen else _label_at(place, chosen))

    def accept(self, span: Span) -> None:
        """Accept the suggestions on every identical mention."""
        document = self._desk.document
        if document is not None:
            places = groups.to_accept(document, groups.identical(document, span))
            make: Make = lambda document, by, chosen: edits.accept_all(document, span, by, chosen)  # noqa: E731
            waits = self.tr("to review")
            self._begin(places, make, lambda place, chosen: _label_at(place, chosen) if chosen else waits)

    def _do_label(self, span: Span, places: list[Place], name: str) -> None:
        make: Make = lambda document, by, chosen: edits.label_all(document, span, name, by, chosen)  # noqa: E731
        self._begin(places, make, lambda place, chosen: _relabelled(place, name) if chosen else self._as_it_was(place))

    def _as_it_was(self, place: Place) -> str:
        if place.entity is None and place.around is not None:
            return self.tr("inside %1").replace("%1", place.around.label)
        return _label_at(place, False)

    def _begin(self, places: list[Place], make: Make, word: Callable[[Place, bool], str]) -> None:
        self.close()
        self._here = self._article.target_span()
        self._places, self._make, self._word = places, make, word
        chosen = [place.chosen for place in places]
        self._stands = bool(self._attempt(chosen))
        if self._stands and len(places) > 1:
            self._open(chosen)

    def _attempt(self, chosen: Sequence[bool]) -> Sequence[Change]:
        make = self._make
        assert make is not None
        spans = [place.span for place, wanted in zip(self._places, chosen, strict=True) if wanted]
        self._working = True
        changes = self._desk.do(lambda document, by: make(document, by(How.BULK), spans))
        self._working = False
        return changes

    def _repeat(self) -> None:
        """Take the step back and do it again where it is still wanted: one step in all."""
        chosen = self.popup.model.chosen
        if self._stands:
            self._working = True
            undone = self._desk.undo()
            self._working = False
            if not undone:
                self.close()
                return
        self._stands = any(chosen) and bool(self._attempt(chosen))
        if any(chosen) and not self._stands:
            self.close()
            return
        self.popup.model.relabel(self._words(chosen))
        self._say()

    def _words(self, chosen: Sequence[bool]) -> list[str]:
        return [self._word(place, wanted) for place, wanted in zip(self._places, chosen, strict=True)]

    def _say(self) -> None:
        step = self._desk.session.next_undo() if self._desk.session and self._stands else None
        title = operation_text(step.operation, step.detail) if step else self.tr("Nothing is changed")
        keys = self.key.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if self.key else ""
        hint = (
            self.tr("%1 and Space: take single places back. Esc: close.").replace("%1", keys)
            if keys
            else self.tr("Esc: close.")
        )
        self.popup.say(title, hint)

    def _open(self, chosen: list[bool]) -> None:
        text = self._article.shown_document.text
        self.popup.set_theme(self._article.theme)
        self.popup.model.fill(text, [place.span for place in self._places], chosen, self._words(chosen))
        self._say()
        views, port = self._views, self._article.viewport()
        line = self._article.rect_of(self._article.offsets.to_qt(self._article.selection().start))
        room = QRect(port.mapTo(views, port.rect().topLeft()), port.size())
        self.popup.show_at(QRect(port.mapTo(views, line.topLeft()), line.size()), room)

    def take_keyboard(self) -> None:
        """Into the list, to untick places; where none is open, say how one opens."""
        if self.popup.isVisible():
            self.popup.take_keyboard()
        else:
            self._desk.said.emit(self.tr("Shift with a label's letter labels every identical mention and lists them."))

    def close(self) -> None:
        """Put the list away; what was done stays."""
        had_keyboard = self.popup.holds_keyboard()
        self.popup.hide()
        if had_keyboard:
            self._article.setFocus()

    def _left_behind(self, *_: object) -> None:
        """The person has gone on to something else."""
        if not self._working and self.popup.isVisible():
            self.close()

    def _caret_moved(self, offset: int) -> None:
        if not self._here.start <= offset <= self._here.end:
            self._left_behind()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        closes = event.key() == Qt.Key.Key_Escape and self.popup.isVisible()
        if closes:
            self.close()
        return closes


def _label_at(place: Place, _chosen: bool) -> str:
    return place.entity.label if place.entity is not None else ""


def _relabelled(place: Place, name: str) -> str:
    before = _label_at(place, False)
    return f"{before} → {name}" if before not in ("", name) else name
