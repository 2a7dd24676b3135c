"""Sets a text as a page: margins, line heights, small gaps for blank lines, a headline."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from annotator.gui.offsets import OffsetMap
from annotator.gui.reading_type import GUTTER, MARGIN, ReadingType

_TOP, _BOTTOM = 20, 96
_HEADING_LIMIT = 160
_BLANK = re.compile(r"^[^\S\n]*$", re.MULTILINE)


def set_text(document: QTextDocument, offsets: OffsetMap, type: ReadingType) -> None:
    """Fill the document with the display string; formats only, not one character more."""
    document.clear()
    document.setDocumentMargin(0)
    _set_margins(document)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(_block_format(type.line, type.gap))
    cursor.insertText(offsets.display)
    _shrink_blank_lines(cursor, offsets, type)
    _enlarge_heading(cursor, offsets, type)
    cursor.endEditBlock()


def heading_end(display: str) -> int:
    """Where the first line ends if it looks like a headline (short, no sentence, text behind it), else 0."""
    end = max(display.find("\n"), 0)
    line = display[:end].strip()
    return end if line and len(line) <= _HEADING_LIMIT and not line.endswith((".", ":", ",")) else 0


def _set_margins(document: QTextDocument) -> None:
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(GUTTER)
    frame.setRightMargin(MARGIN)
    frame.setTopMargin(_TOP)
    frame.setBottomMargin(_BOTTOM)
    document.rootFrame().setFrameFormat(frame)


def _block_format(height: int, gap: int) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setBottomMargin(gap)
    return block


def _shrink_blank_lines(cursor: QTextCursor, offsets: OffsetMap, type: ReadingType) -> None:
    blank = _block_format(type.blank_line, 0)
    for match in _BLANK.finditer(offsets.display):
        cursor.setPosition(offsets.to_qt(match.start()))
        cursor.setBlockFormat(blank)


def _enlarge_heading(cursor: QTextCursor, offsets: OffsetMap, type: ReadingType) -> None:
    end = heading_end(offsets.display)
    if not end:
        return
    look = QTextCharFormat()
    look.setFont(type.heading, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
    cursor.setPosition(0)
    cursor.setPosition(offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(look)
    cursor.setBlockFormat(_block_format(type.heading_line, type.gap * 2))
