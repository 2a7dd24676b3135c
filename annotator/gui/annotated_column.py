"""The article with its annotations on it: what is shown, what is selected, what is painted anew.

Nothing here changes a document. `ArticleView` adds the mouse and the keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotation, Claim, Entity, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.text import Span
from annotator.gui.geometry import character_at
from annotator.gui.hits import Hits
from annotator.gui.overlay import REACH, Overlay
from annotator.gui.overlay_paint import paint_over, paint_under
from annotator.gui.scene import SceneBuilder
from annotator.gui.text_column import CARET, TextColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.domain.changes import Change

_MANY = 40
"""From this many changes on, everything on screen is drawn anew instead of strip by strip."""
_EMPTY = Document(Article.of(""), Layer(annotator=""))


class AnnotatedColumn(TextColumn):
    """Shows one document and knows which annotation a person is at. Offsets are code points of its text."""

    selected = Signal(str)
    """A person has moved to another annotation: its id, or "" for none."""
    caret_moved = Signal(int)
    hits_changed = Signal()
    annotations_changed = Signal()
    """Another document is shown, or other annotations on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown_document = _EMPTY
        self.held = False
        """A mouse button is down: what is under the caret is not selected before it is let go."""
        self._families: Mapping[str, str] = {}
        self._show_rejected = False
        self._selected_id = ""
        self._claim_id = ""
        self._claim_kept = False
        self._placing = False
        self.overlay = Overlay(self, self._builder())
        self.hits = Hits()
        self.cursorPositionChanged.connect(self._caret_changed)
        self.selectionChanged.connect(self._selection_changed)
        self.relaid.connect(self._renew)

    def set_document(self, document: Document | None, families: Mapping[str, str]) -> None:
        """Show a document from its top, nothing selected; ``families`` gives each label's colour family."""
        self.shown_document = document or _EMPTY
        self._families = dict(families)
        self._selected_id = self._claim_id = ""
        self._claim_kept = False
        self.overlay.selected = self.overlay.preview = None
        self.setCursorWidth(CARET if document is not None else 0)
        self.set_text(self.shown_document.text)
        self.annotations_changed.emit()

    def replace_document(self, document: Document, families: Mapping[str, str]) -> None:
        """The same article was read anew: caret, selection, what a person is at and the place on the screen stay."""
        selected, claim = self.shown_document.find(self._selected_id), self.shown_document.claims.get(self._claim_id)
        self.shown_document = document
        self._families = dict(families)
        self._claim_id = _again(document, claim)
        self._renew()
        if selected is not None and document.find(selected.id) is None:
            self._choose(document.find(_again(document, selected)), passing=True)
        self._keep_selected()
        self.annotations_changed.emit()

    def set_families(self, families: Mapping[str, str]) -> None:
        """Other colour families for the labels."""
        self._families = dict(families)
        self._renew()

    def refresh(self) -> None:
        """Draw everything anew: the document's annotations changed as a whole."""
        self.overlay.forget()
        self._keep_selected()
        self.viewport().update()
        self.annotations_changed.emit()

    def repaint_changes(self, changes: Iterable[Change]) -> None:
        """The document has taken these changes: draw the lines they are on anew."""
        spans = [span for change in changes for item in (change.before, change.after) for span in _spans_of(item)]
        if len(spans) > _MANY:
            self.refresh()
            return
        for span in spans:
            self.overlay.drop(span)
        for span in spans:
            self._update_lines(span)
        self._keep_selected()
        self.annotations_changed.emit()

    @property
    def show_rejected(self) -> bool:
        """Whether rejected suggestions are drawn (struck through)."""
        return self._show_rejected

    @show_rejected.setter
    def show_rejected(self, shown: bool) -> None:
        self._show_rejected = shown
        self._renew()

    @property
    def selected_id(self) -> str | None:
        """The annotation a person is at."""
        return self._selected_id or None

    @property
    def selected_entity(self) -> Entity | None:
        """The same if it is an entity."""
        return self.shown_document.entities.get(self._selected_id)

    @property
    def current_claim(self) -> str | None:
        """The claim that "source" and "cue" speak of while the caret is elsewhere.

        It is the one that was made, clicked, tabbed to or taken from a list last, until `leave`: a caret that
        only passes through another claim does not change it. While none was chosen so, it is the one at the caret.
        """
        return self._claim_id or None

    @property
    def kept_claim(self) -> str | None:
        """The same, where it was chosen and is not only the one at the caret."""
        return self._claim_id if self._claim_kept else None

    def keep_claim(self, id: str | None) -> None:
        """Make a claim the current one, as if it had been clicked, wherever the caret is."""
        claim = self.shown_document.claims.get(id or "")
        if claim is not None:
            self._set_claim(claim)
            self._claim_kept = True

    def select(self, annotation_id: str | None, *, stay: bool = False) -> None:
        """Go to an annotation without announcing it; scroll only if it is out of sight.

        With ``stay`` the caret stays where it is.
        """
        item = self.shown_document.find(annotation_id or "")
        if item is not None and item.id != self._selected_id and not stay:
            self._place(item.start)
        elif item is not None and not self.is_in_sight(item.start):
            self.reveal(item.start)
        self._choose(item, announce=False)

    def take_up(self, annotation_id: str, scroll: bool = True) -> None:
        """A person chose this annotation: go to it and say so."""
        item = self.shown_document.find(annotation_id)
        if item is not None:
            self._place(item.start, scroll)
            self._choose(item)

    def take_up_words(self) -> None:
        """Words that were selected and are an entity's mean that entity; where one is selected, nothing happens."""
        span = self.selection()
        there = (item for item in self.shown_document.entities.touching(*span) if item.span == span)
        entity = next(filter(self._is_shown, there), None)
        if entity is not None and not self._selected_id:
            self.take_up(entity.id)

    def follow(self, offset: int | None, *, passing: bool = False) -> None:
        """Select the annotation at an offset, none for None; ``passing`` by, a current claim that was chosen stays."""
        self._choose(None if offset is None else self.annotation_at(offset), passing=passing)

    def entity_at(self, offset: int) -> Entity | None:
        """The innermost entity that holds an offset; rejected ones only while they are shown."""
        there = [item for item in self.shown_document.entities.touching(offset, offset) if self._is_shown(item)]
        return min(there, key=lambda item: item.end - item.start, default=None)

    def annotation_at(self, offset: int) -> Annotation | None:
        """The innermost entity at an offset, else the claim there."""
        return self.entity_at(offset) or self.claim_at(offset)

    def claim_at(self, offset: int) -> Claim | None:
        """The shortest claim whose content holds an offset; rejected ones only while they are shown."""
        claims = [
            claim
            for claim in self.shown_document.claims.touching(offset, offset)
            if self._is_shown(claim) and any(start <= offset < end for start, end in claim.content)
        ]
        return min(claims, key=lambda claim: claim.end - claim.start, default=None)

    def offset_at(self, point: QPointF) -> int | None:
        """The character drawn at a point of the viewport, None beside the text."""
        position = character_at(self.document(), point + QPointF(0, self.verticalScrollBar().value()))
        return None if position is None else self.offsets.to_text(position)

    def show_preview(self, span: Span | None) -> None:
        """Outline what an entity would become while its edge is dragged."""
        self.overlay.preview = span
        self.viewport().update()

    def mark_hits(self, spans: Sequence[Span], at: int) -> None:
        """Mark what a search has found, and the hit a person is at (-1: none)."""
        moved = spans is not self.hits.spans
        self.hits.spans, self.hits.at = spans, at
        self.viewport().update()
        if moved:
            self.hits_changed.emit()

    def leave(self) -> None:
        """Select no annotation and let go of the current claim."""
        self._set_claim(None)
        self._claim_kept = False
        self._choose(None, announce=False)
        self.selected.emit("")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            paint_under(self.overlay, painter, event.rect())
            self.hits.paint(self.overlay, painter, event.rect())
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            paint_over(self.overlay, painter, event.rect())

    def _renew(self) -> None:
        """Start the drawing anew: another document, other sizes, other colours."""
        self.overlay.reset(self._builder())
        self.viewport().update()

    def _builder(self) -> SceneBuilder:
        return SceneBuilder(
            self.shown_document,
            self.offsets,
            self.type,
            self.theme,
            self._families,
            self._show_rejected,
            self._claim_id,
        )

    def _is_shown(self, item: Annotation) -> bool:
        return self._show_rejected or item.state is not State.REJECTED

    def _place(self, offset: int, scroll: bool = True) -> None:
        """Move the caret without selecting what is there."""
        self._placing = True
        self.set_selection(offset, offset, scroll)
        self._placing = False

    def _caret_changed(self) -> None:
        if self._filling:
            return
        self.caret_moved.emit(self.caret())
        if not self._placing and not self.held:
            self.follow(None if self.textCursor().hasSelection() else self.caret(), passing=True)

    def _selection_changed(self) -> None:
        """A selection that was cleared without moving the caret leaves the caret on its annotation."""
        if not (self._filling or self._placing or self.held or self.textCursor().hasSelection()):
            self.follow(self.caret(), passing=True)

    def _choose(self, item: Annotation | None, *, announce: bool = True, passing: bool = False) -> None:
        id, before = item.id if item is not None else "", (self._selected_id, self._claim_id)
        if id != self._selected_id:
            for old in (self.overlay.selected, item):
                self._redraw(old)
            self._selected_id = id
            self.overlay.selected = item
        if isinstance(item, Claim) and not (passing and self._claim_kept):
            self._set_claim(item)
            self._claim_kept = not passing
        if announce and before != (self._selected_id, self._claim_id):
            self.selected.emit(id)

    def _set_claim(self, claim: Claim | None) -> None:
        if self._claim_id == (claim.id if claim is not None else ""):
            return
        old = self.shown_document.claims.get(self._claim_id)
        self._claim_id = claim.id if claim is not None else ""
        self.overlay.builder.claim = self._claim_id
        for item in (old, claim):
            self._redraw(item, anew=True)

    def _redraw(self, item: Annotation | None, anew: bool = False) -> None:
        for span in _spans_of(item):
            if anew:
                self.overlay.drop(span)
            self._update_lines(span)

    def _keep_selected(self) -> None:
        """The selected annotation as it is now, and the current claim; nothing if it is gone."""
        if self._claim_id not in self.shown_document.claims:
            self._set_claim(None)
            self._claim_kept = False
        item = self.shown_document.find(self._selected_id)
        if item is None:
            self._choose(None)
        self.overlay.selected = item

    def _update_lines(self, span: Span) -> None:
        """Ask for a repaint of the lines a span is on, and of a line above and below, where lanes may have moved."""
        view = self.viewport().rect()
        rects = self.overlay.rects_of(span, view)
        if rects:
            reach = REACH + self.type.line
            top, bottom = min(rect.top() for rect in rects), max(rect.bottom() for rect in rects)
            self.viewport().update(QRect(0, int(top) - reach, view.width(), int(bottom - top) + 2 * reach))


def _again(document: Document, item: Annotation | None) -> str:
    """The id under which an annotation stands in another reading of its article; empty where it is gone."""
    if item is None or document.find(item.id) is not None:
        return item.id if item is not None else ""
    track: Iterable[Annotation] = document.entities if isinstance(item, Entity) else document.claims
    there = (other for other in track if type(other) is type(item) and other.span == item.span)
    return next((other.id for other in there), "")


def _spans_of(item: Annotation | Layer | None) -> list[Span]:
    if item is None or isinstance(item, Layer):
        return []
    return [item.span, *item.source, *item.cue] if isinstance(item, Claim) else [item.span]
