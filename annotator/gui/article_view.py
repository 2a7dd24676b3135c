"""The article view: an annotated column that is walked through and marked by mouse and keyboard.

The view changes nothing. It shows a document, says what a person points at, and leaves edits to the window.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.domain.analysis import Found
from annotator.domain.navigation import (
    Edge,
    extended,
    extended_by_sentence,
    moved_edge,
    next_sentence,
    next_word,
    target_at,
)
from annotator.domain.review import Stop, at_caret, miss_around, miss_at, next_stop, stop_at
from annotator.domain.text import Span
from annotator.gui.annotated_column import AnnotatedColumn
from annotator.gui.annotation_words import describe, summary
from annotator.gui.article_mouse import Pointer
from annotator.gui.keymap import KeyMap, Slot, combination

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_LISTED = 20
"""A tooltip lists no more annotations than this."""


class ArticleView(AnnotatedColumn):
    """The room in which an article is read and marked."""

    resize_requested = Signal(str, int, int)
    """An edge of an entity was dragged: id, new start, new end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self)
        self._stopped: Stop | None = None
        self._keys: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]] = {}
        self.use_keys(KeyMap())
        self.setAccessibleName(self.tr("Article text"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def target_span(self) -> Span:
        """What a label key is about: the selection, the selected entity, else the name or word at the caret."""
        span = self.selection()
        if span.start < span.end:
            return span
        entity = self.selected_entity
        return entity.span if entity is not None else target_at(self.shown_document, span.start)

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

    def extend_by_sentence(self, step: int) -> None:
        """Take the sentence, or one more, into the selection at the caret's side, or give one back."""
        anchor = self.offsets.to_text(self.textCursor().anchor())
        self.set_selection(*extended_by_sentence(self.shown_document, anchor, self.caret(), step))

    def clear_selection(self) -> None:
        """Select no words, the caret stays where they began; a second time leaves the current claim too."""
        if self.textCursor().hasSelection():
            self.set_caret(self.selection().start)
        else:
            self.leave()

    def to_review(self, step: int) -> bool:
        """Go to what is next to review, or was before; a possible miss gets selected. False if nothing is left."""
        found = next_stop(self.shown_document, self._stop(), step)
        if found is None:
            return False
        self._stopped = found
        if found.id:
            self.take_up(found.id)
        else:
            self.set_selection(found.start, found.end)
        return True

    def missed(self) -> Found | None:
        """The possible miss whose words are selected."""
        return miss_at(self.shown_document, *self.selection())

    def _stop(self) -> Stop:
        """Where the walk goes on from: where it stopped last if a person is still there, else at what is selected."""
        item, last = self.shown_document.find(self._selected_id), self._stopped
        here = item.span if item is not None else self.selection()
        if last is not None and not last.id and here == (last.start, last.end):
            return last
        return stop_at(item) if item is not None else at_caret(self.caret())

    def move_edge(self, end: Edge, step: int) -> Span:
        """The selected entity's span with one edge moved by a word (nothing is edited); else the selection."""
        entity = self.selected_entity
        if entity is None:
            return self.selection()
        return moved_edge(self.shown_document, entity.span, end, step)

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
        """The tooltip for a point of the viewport; over a "+n", a line for each annotation it stands for."""
        ids = self.overlay.ids_at(point)
        if len(ids) > 1:
            items = [item for id in ids if (item := self.shown_document.find(id)) is not None]
            lines = [summary(self.text, item) for item in items[:_LISTED]]
            if len(items) > _LISTED:
                lines.append(self.tr("%n more", "", len(items) - _LISTED))
            return _markup("\n".join(lines))
        item = self.shown_document.find(ids[0]) if ids else None
        offset = self.offset_at(point)
        if item is None and offset is not None:
            marks = self.shown_document.line_marks.touching(offset, offset)
            item = self.annotation_at(offset) or next(iter(marks), None)
        if item is not None:
            return _markup(describe(item))
        miss = miss_around(self.shown_document, offset) if offset is not None else None
        return _markup(self.tr("Possibly missed: %1?").replace("%1", miss.label)) if miss else ""

    def use_keys(self, keys: KeyMap) -> None:
        """Walk with these keys from now on."""
        right, left = 1, -1
        walks: dict[str, Callable[[int], object]] = {
            "word": self.move_word,
            "extend_word": self.extend_selection,
            "sentence": self.move_sentence,
            "extend_sentence": self.extend_by_sentence,
        }
        table: dict[str, Callable[[], object]] = {keys.key(Slot("clear")): self.clear_selection}
        for id, walk in walks.items():
            table[keys.key(Slot(id, 0))] = partial(walk, left)
            table[keys.key(Slot(id, 1))] = partial(walk, right)
        pressed = [(combination(name), act) for name, act in table.items() if name]
        self._keys = {(key.key(), key.keyboardModifiers()): act for key, act in pressed}


def _markup(text: str) -> str:
    """Escaped, so that no article's text is read as markup."""
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
