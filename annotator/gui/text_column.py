"""A column of read-only text with a caret, counted in the text's own code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from annotator.domain.text import Span
from annotator.gui.offsets import OffsetMap
from annotator.gui.page import set_text
from annotator.gui.reading_type import GUTTER, MARGIN, ReadingType
from annotator.gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPalette, QResizeEvent

ZOOM_RANGE = (60, 300)
_ZOOM_STEP = 10
CARET = 2
"""How wide the caret is."""


class TextColumn(QTextEdit):
    """Shows a text at a readable width, with a caret for mouse and keyboard; nobody can type into it."""

    zoom_changed = Signal(int)
    relaid = Signal()
    """The text has moved or changed its colours: what was worked out about places is out of date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.zoom = 100
        self.type = ReadingType.at(self.zoom)
        self.text = ""
        self.offsets = OffsetMap("")
        self._filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(CARET)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoFillBackground(True)
        self.viewport().setMouseTracking(True)
        self.set_theme(LIGHT)
        self.set_text("")

    def set_theme(self, theme: Theme) -> None:
        """Take over the page's colours."""
        self.theme = theme
        palette: QPalette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.page)
        self.setPalette(palette)
        self.relaid.emit()
        self.viewport().update()

    def set_text(self, text: str) -> None:
        """Show another text from its top."""
        self.text = text
        self.offsets = OffsetMap(text)
        self._fill()
        self.verticalScrollBar().setValue(0)

    def set_zoom(self, percent: int) -> None:
        """Scale the article's type; the caret, the selection and the first line on screen stay."""
        percent = min(max(percent, ZOOM_RANGE[0]), ZOOM_RANGE[1])
        if percent == self.zoom:
            return
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        scrolled = self.verticalScrollBar().value() > 0
        top = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        self.zoom = percent
        self.type = ReadingType.at(percent)
        self._fill()
        self._filling = True
        self._put_cursor(anchor, position)
        self._filling = False
        self.verticalScrollBar().setValue(0)
        if scrolled:
            self._scroll_to(top, 0)
        self.zoom_changed.emit(percent)

    def caret(self) -> int:
        """The caret as an offset into the text."""
        return self.offsets.to_text(self.textCursor().position())

    def set_caret(self, offset: int) -> None:
        """Put the caret somewhere, without a selection; scroll only if that is out of sight."""
        self.set_selection(offset, offset)

    def selection(self) -> Span:
        """What is selected; empty, at the caret, if nothing is."""
        cursor = self.textCursor()
        return Span(self.offsets.to_text(cursor.selectionStart()), self.offsets.to_text(cursor.selectionEnd()))

    def set_selection(self, anchor: int, caret: int, scroll: bool = True) -> None:
        """Select from ``anchor`` to ``caret``; scroll only if the caret is out of sight, or not at all."""
        length = len(self.text)
        before = self.verticalScrollBar().value()
        self._put_cursor(*(self.offsets.to_qt(min(max(offset, 0), length)) for offset in (anchor, caret)))
        self.verticalScrollBar().setValue(before)
        if scroll:
            self.reveal(caret)

    def is_in_sight(self, offset: int) -> bool:
        """Whether the caret would be seen at an offset."""
        return self.viewport().rect().intersects(self.rect_of(self.offsets.to_qt(offset)))

    def reveal(self, offset: int) -> None:
        """Scroll so that ``offset`` is a third down the view, unless it is in sight already."""
        position = self.offsets.to_qt(min(max(offset, 0), len(self.text)))
        rect = self.rect_of(position)
        room = self.type.line // 2
        if rect.top() < room // 2 or rect.bottom() > self.viewport().height() - room // 2:
            self._scroll_to(position, self.viewport().height() // 3)

    def rect_of(self, position: int) -> QRect:
        """Where a caret at a UTF-16 position would stand in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The article's true text, not what was shown for it.

        The object has to be Qt's own: the clipboard keeps it, and one made here would be destroyed
        after Python has gone, which crashes. Asking for its text makes Qt fill it before it is emptied.
        """
        data = super().createMimeDataFromSelection()
        start, end = self.selection()
        data.text()
        data.clear()
        data.setText(self.text[start:end])
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._centre()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.relaid.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            self.set_zoom(self.zoom + round(steps * _ZOOM_STEP))
            event.accept()
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):  # over the margins, where Qt would let it pass
            self.wheelEvent(event)
            return True
        return bool(super().event(event))

    def _put_cursor(self, anchor: int, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _scroll_to(self, position: int, height: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rect_of(position).top() - height)

    def _centre(self) -> None:
        free = self.width() - self.verticalScrollBar().sizeHint().width() - (GUTTER + self.type.column + MARGIN)
        side = max(0, free // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def _fill(self) -> None:
        """Put the display string into the document with the formats of the present type."""
        self._filling = True
        self.setFont(self.type.font)
        set_text(self.document(), self.offsets, self.type)
        self._put_cursor(0, 0)
        self._centre()
        self._filling = False
        self.relaid.emit()
