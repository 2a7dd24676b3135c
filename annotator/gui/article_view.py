"""The article: text with its annotations on it, walked through and marked by mouse and keyboard.

The view changes nothing. It shows a document, says what a person points at, and leaves edits to the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.domain.annotation import Annotation, Claim, Entity, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.navigation import (
    Edge,
    extended,
    moved_edge,
    next_sentence,
    next_to_review,
    next_word,
    target_at,
)
from annotator.domain.text import Span
from annotator.gui.annotation_words import describe
from annotator.gui.article_mouse import Pointer
from annotator.gui.geometry import character_at
from annotator.gui.overlay import REACH, Overlay
from annotator.gui.scene import SceneBuilder
from annotator.gui.text_column import TextColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from annotator.domain.changes import Change

_MANY = 40
"""From this many changes on, everything on screen is drawn anew instead of strip by strip."""
_EMPTY = Document(Article.of(""), Layer(annotator=""))
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class ArticleView(TextColumn):
    """Shows one document. Offsets everywhere are code points of its text."""

    selected = Signal(str)
    """A person has moved to another annotation: its id, or "" for none."""
    caret_moved = Signal(int)
    resize_requested = Signal(str, int, int)
    """An edge of an entity was dragged: id, new start, new end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown_document = _EMPTY
        self.overlay = Overlay(self)
        self._families: Mapping[str, str] = {}
        self._show_rejected = False
        self._selected_id = ""
        self._claim_id = ""
        self._placing = False
        self._pointer = Pointer(self)
        self._keys = self._key_table()
        self.setAccessibleName(self.tr("Article text"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cursorPositionChanged.connect(self._caret_changed)
        self.selectionChanged.connect(self._selection_changed)
        self.relaid.connect(self._renew)
        self._renew()

    # -- what is shown

    def set_document(self, document: Document | None, families: Mapping[str, str]) -> None:
        """Show a document from its top, nothing selected; ``families`` gives each label's colour family."""
        self.shown_document = document or _EMPTY
        self._families = dict(families)
        self._selected_id = self._claim_id = ""
        self.overlay.selected = self.overlay.preview = None
        self.set_text(self.shown_document.text)

    def refresh(self) -> None:
        """Draw everything anew: the document's annotations changed as a whole."""
        self.overlay.forget()
        self._keep_selected()
        self.viewport().update()

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

    @property
    def show_rejected(self) -> bool:
        """Whether rejected suggestions are drawn (dashed)."""
        return self._show_rejected

    @show_rejected.setter
    def show_rejected(self, shown: bool) -> None:
        self._show_rejected = shown
        self._renew()

    # -- what is selected

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
        """The claim that was selected last: what "source" and "cue" refer to while words elsewhere are selected."""
        return self._claim_id or None

    def select(self, annotation_id: str | None) -> None:
        """Go to an annotation without announcing it; scroll only if it is out of sight."""
        item = self.shown_document.find(annotation_id or "")
        if item is not None and item.id != self._selected_id:
            self._place(item.start)
        self._choose(item, announce=False)

    def take_up(self, annotation_id: str) -> None:
        """A person chose this annotation: go to it and say so."""
        item = self.shown_document.find(annotation_id)
        if item is not None:
            self._place(item.start)
            self._choose(item)

    def follow(self, offset: int | None) -> None:
        """Select the annotation at an offset, none for None."""
        self._choose(None if offset is None else self.annotation_at(offset))

    def entity_at(self, offset: int) -> Entity | None:
        """The innermost entity that holds an offset; rejected ones only while they are shown."""
        there = [item for item in self.shown_document.entities.touching(offset, offset) if self._is_shown(item)]
        return min(there, key=lambda item: item.end - item.start, default=None)

    def annotation_at(self, offset: int) -> Annotation | None:
        """The innermost entity at an offset, else the shortest claim whose content holds it."""
        claims = [
            claim
            for claim in self.shown_document.claims.touching(offset, offset)
            if self._is_shown(claim) and any(start <= offset < end for start, end in claim.content)
        ]
        return self.entity_at(offset) or min(claims, key=lambda claim: claim.end - claim.start, default=None)

    def offset_at(self, point: QPointF) -> int | None:
        """The character drawn at a point of the viewport, None beside the text."""
        position = character_at(self.document(), point + QPointF(0, self.verticalScrollBar().value()))
        return None if position is None else self.offsets.to_text(position)

    def target_span(self) -> Span:
        """What a label key is about: the selection, the selected entity, else the name or word at the caret."""
        span = self.selection()
        if span.start < span.end:
            return span
        entity = self.selected_entity
        return entity.span if entity is not None else target_at(self.shown_document, span.start)

    # -- moving

    def move_word(self, step: int, extend: bool = False) -> None:
        """Put the caret on the next or previous word."""
        if extend:
            self.extend_selection(step)
            return
        span = self.selection()
        start = next_word(self.shown_document, span.end if step > 0 else span.start, step)
        self.set_caret(start if start is not None else (len(self.text) if step > 0 else 0))

    def move_sentence(self, step: int) -> None:
        """Put the caret on the first word of the next sentence, or back to where a sentence begins."""
        start = next_sentence(self.shown_document, self.caret(), step)
        if start is not None:
            self.set_caret(start)

    def extend_selection(self, step: int) -> None:
        """Take one more word into the selection at the caret's side, or give one back."""
        anchor = self.offsets.to_text(self.textCursor().anchor())
        self.set_selection(*extended(self.shown_document, anchor, self.caret(), step))

    def clear_selection(self) -> None:
        """Select no words, the caret stays where they began; a second time leaves the current claim too."""
        if self.textCursor().hasSelection():
            self.set_caret(self.selection().start)
        else:
            self._choose(None)
            self._set_claim(None)

    def to_review(self, step: int) -> bool:
        """Go to the next or previous undecided suggestion in reading order; False if there is none left."""
        item = self.shown_document.find(self._selected_id)
        at = (item.start, item.end, item.id) if item is not None else (self.caret(), len(self.text) + 1, "")
        found = next_to_review(self.shown_document, at, step)
        if found is None:
            return False
        self.take_up(found.id)
        return True

    def move_edge(self, end: Edge, step: int) -> Span:
        """The selected entity's span with one edge moved by a word (nothing is edited); else the selection."""
        entity = self.selected_entity
        if entity is None:
            return self.selection()
        return moved_edge(self.shown_document, entity.span, end, step)

    def show_preview(self, span: Span | None) -> None:
        """Outline what an entity would become while its edge is dragged."""
        self.overlay.preview = span
        self.viewport().update()

    # -- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        action = self._keys.get((Qt.Key(event.key()), modifiers))
        if action is not None:
            action()
            event.accept()
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.release(event):
            super().mouseReleaseEvent(event)
            self._pointer.settle(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.double_click(event):
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def tip_at(self, point: QPointF) -> str:
        """The tooltip for a point of the viewport, escaped so that no article's text is read as markup."""
        offset = self.offset_at(point)
        item = self.shown_document.find(self.overlay.chip_at(point))
        if item is None and offset is not None:
            marks = self.shown_document.line_marks.touching(offset, offset)
            item = self.annotation_at(offset) or next(iter(marks), None)
        return f'<p style="white-space: pre-wrap">{escape(describe(item))}</p>' if item is not None else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self.overlay.paint_under(painter, event.rect())
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self.overlay.paint_over(painter, event.rect())

    # -- inside

    def _key_table(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], None]]:
        right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
        return {
            (right, _NONE): lambda: self.move_word(1),
            (left, _NONE): lambda: self.move_word(-1),
            (right, _SHIFT): lambda: self.extend_selection(1),
            (left, _SHIFT): lambda: self.extend_selection(-1),
            (right, _CONTROL): lambda: self.move_sentence(1),
            (left, _CONTROL): lambda: self.move_sentence(-1),
            (Qt.Key.Key_Escape, _NONE): self.clear_selection,
        }

    def _renew(self) -> None:
        """Start the drawing anew: another document, other sizes, other colours."""
        builder = SceneBuilder(
            self.shown_document,
            self.offsets,
            self.type,
            self.theme,
            self._families,
            self._show_rejected,
            self._claim_id,
        )
        self.overlay.reset(builder)
        self.viewport().update()

    def _is_shown(self, item: Annotation) -> bool:
        return self._show_rejected or item.state is not State.REJECTED

    def _place(self, offset: int) -> None:
        """Move the caret without selecting what is there."""
        self._placing = True
        self.set_caret(offset)
        self._placing = False

    def _caret_changed(self) -> None:
        if self._filling:
            return
        self.caret_moved.emit(self.caret())
        if not self._placing and not self._pointer.pressed:
            self.follow(None if self.textCursor().hasSelection() else self.caret())

    def _selection_changed(self) -> None:
        """A selection that was cleared without moving the caret leaves the caret on its annotation."""
        if not (self._filling or self._placing or self._pointer.pressed or self.textCursor().hasSelection()):
            self.follow(self.caret())

    def _choose(self, item: Annotation | None, *, announce: bool = True) -> None:
        id = item.id if item is not None else ""
        if id == self._selected_id:
            return
        for old in (self.overlay.selected, item):
            self._redraw(old)
        self._selected_id = id
        self.overlay.selected = item
        if isinstance(item, Claim):
            self._set_claim(item)
        if announce:
            self.selected.emit(id)

    def _set_claim(self, claim: Claim | None) -> None:
        old = self.shown_document.claims.get(self._claim_id)
        self._claim_id = claim.id if claim is not None else ""
        if self.overlay.builder is not None:
            self.overlay.builder.claim = self._claim_id
        for item in (old, claim):
            self._redraw(item, anew=True)

    def _redraw(self, item: Annotation | None, anew: bool = False) -> None:
        for span in _spans_of(item):
            if anew:
                self.overlay.drop(span)
            self._update_lines(span)

    def _keep_selected(self) -> None:
        """The selected annotation as it is now; nothing if it is gone."""
        item = self.shown_document.find(self._selected_id)
        if item is None:
            self._choose(None)
        self.overlay.selected = item

    def _update_lines(self, span: Span) -> None:
        """Ask for a repaint of the lines a span is on, and of those of the entities it shares them with."""
        view = self.viewport().rect()
        spans = [span, *(entity.span for entity in self.shown_document.entities.touching(*span)[:_MANY])]
        rects = [rect for each in spans for rect in self.overlay.rects_of(each, view)]
        if rects:
            top, bottom = min(rect.top() for rect in rects), max(rect.bottom() for rect in rects)
            self.viewport().update(QRect(0, int(top) - REACH, view.width(), int(bottom - top) + 2 * REACH))


def _spans_of(item: Annotation | Layer | None) -> list[Span]:
    if item is None or isinstance(item, Layer):
        return []
    return [item.span, *item.source, *item.cue] if isinstance(item, Claim) else [item.span]
