"""The mouse on the article: selecting words, taking up annotations, dragging the edges of an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from annotator.domain.navigation import Edge, dragged_edge, snapped_selection, word_at
from annotator.domain.text import Span
from annotator.gui.overlay import HANDLE

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from annotator.gui.article_view import ArticleView

_REACH = HANDLE + 3


class Pointer:
    """What one press, drag and release means. Each method says whether the event is dealt with."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._edge: Edge | None = None
        self._claim: str | None = None

    def press(self, event: QMouseEvent) -> bool:
        """Take up a handle, a chip or a bar; else begin a click or a selection."""
        if event.button() == Qt.MouseButton.RightButton:
            self._aim(event.position())
            return True
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not extends and self._take_up(event.position()):
            return True
        self._view.held = True
        self._claim = self._view.kept_claim
        if not extends and self._view.textCursor().hasSelection():
            self._view.set_caret(self._view.caret())  # or Qt would drag the words away
        return False

    def move(self, event: QMouseEvent) -> bool:
        """Drag an edge, or show what a press would take up."""
        if self._edge is not None:
            self._view.show_preview(self._resized(event))
            return True
        if not event.buttons():
            self._view.viewport().setCursor(self._shape(event.position()))
        return False

    def release(self, event: QMouseEvent) -> bool:
        """Finish dragging an edge: ask for the new span."""
        if self._edge is None:
            return False
        span, before = self._resized(event), self._view.selected_entity
        self._edge = None
        self._view.show_preview(None)
        if before is not None and span is not None and span != before.span:
            self._view.resize_requested.emit(before.id, span.start, span.end)
        return True

    def settle(self, event: QMouseEvent) -> None:
        """After Qt has placed the caret: snap a selection to words, or select what was clicked."""
        if not self._view.held or event.button() != Qt.MouseButton.LeftButton:
            return
        self._view.held = False
        span = self._view.selection()
        if span.start == span.end:
            at = self._view.offset_at(event.position())
            self._view.follow(self._view.caret() if at is None else at)
            return
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._select(span, snapped_selection(self._view.shown_document, span))
        self._view.follow(None)

    def double_click(self, event: QMouseEvent) -> bool:
        """Select the word under the pointer as this program understands words.

        Its first click chose the claim the word is in; yet a word is selected to be something of the claim before.
        """
        at = self._view.offset_at(event.position())
        word = word_at(self._view.shown_document, at) if at is not None else None
        if event.button() != Qt.MouseButton.LeftButton or word is None:
            return False
        self._view.keep_claim(self._claim)
        self._view.set_selection(word.start, word.end, scroll=False)
        return True

    def _select(self, before: Span, span: Span) -> None:
        """Select ``span`` in the direction the person dragged."""
        backwards = self._view.caret() == before.start
        anchor, caret = (span.end, span.start) if backwards else (span.start, span.end)
        self._view.set_selection(anchor, caret, scroll=False)

    def _take_up(self, point: QPointF) -> bool:
        self._edge = self._edge_at(point)
        if self._edge is not None:
            return True
        ids = self._view.overlay.ids_at(point)
        if ids:
            selected = self._view.selected_id or ""
            here = ids.index(selected) if selected in ids else -1
            self._view.take_up(ids[(here + 1) % len(ids)], scroll=False)
        return bool(ids)

    def _aim(self, point: QPointF) -> None:
        """Before a context menu: what is under the pointer becomes what the menu is about."""
        at = self._view.offset_at(point)
        span = self._view.selection()
        if at is not None and not span.start <= at < span.end:
            self._view.set_caret(at)
            self._view.follow(at)

    def _edge_at(self, point: QPointF) -> Edge | None:
        for edge, handle in self._view.overlay.handles().items():
            distance = point - handle
            if abs(distance.x()) <= _REACH and abs(distance.y()) <= _REACH * 2:
                return edge
        return None

    def _shape(self, point: QPointF) -> Qt.CursorShape:
        if self._edge_at(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        return Qt.CursorShape.PointingHandCursor if self._view.overlay.ids_at(point) else Qt.CursorShape.IBeamCursor

    def _resized(self, event: QMouseEvent) -> Span | None:
        """The selected entity's span with the edge at the pointer: by whole words, with Alt by characters."""
        entity = self._view.selected_entity
        if entity is None:
            return None
        at = self._view.offsets.to_text(self._view.cursorForPosition(event.position().toPoint()).position())
        assert self._edge is not None
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return dragged_edge(self._view.shown_document, entity.span, self._edge, at)
        if self._edge == "start":
            return Span(min(at, entity.end - 1), entity.end)
        return Span(entity.start, max(at, entity.start + 1))
