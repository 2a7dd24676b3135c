"""Where characters stand: from stretches of a text block to rectangles, and from a point to a character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")


class Piece(NamedTuple):
    """One unbroken stretch on one line, in the coordinates of its block."""

    line: int
    left: float
    right: float
    baseline: float
    rtl: bool

    def rect(self, ascent: float, descent: float) -> QRectF:
        """The box from ``ascent`` above the baseline to ``descent`` below it."""
        return QRectF(self.left, self.baseline - ascent, self.right - self.left, ascent + descent)


class BlockText:
    """What has to be known of a block's text to place stretches of it; read once, for it can be long."""

    def __init__(self, text: str) -> None:
        self.mixed = _RIGHT_TO_LEFT.search(text) is not None
        self._units = text.encode("utf-16-le", "surrogatepass")

    def without_space(self, start: int, end: int) -> int:
        """``end`` before the white space that a wrapped line ends with."""
        while end > start and self._units[2 * end - 2 : 2 * end] == b" \x00":
            end -= 1
        return end


def pieces(block: QTextBlock, text: BlockText, start: int, end: int) -> list[Piece]:
    """The stretches that ``[start, end)`` (UTF-16, from the block's start) covers; one or more a line.

    White space where a line was broken is left out.
    """
    found: list[Piece] = []
    for number, line in _lines_of(block, start, end):
        first = max(start, line.textStart())
        last = text.without_space(first, min(end, line.textStart() + line.textLength()))
        if first >= last:
            continue
        baseline = line.y() + line.ascent()
        stretches = _visual_runs(line, first, last) if text.mixed else [(_x_of(line, first), _x_of(line, last), False)]
        found += [Piece(number, left, right, baseline, rtl) for left, right, rtl in stretches]
    return found


def origin(document: QTextDocument, block: QTextBlock) -> QPointF:
    """The top left corner of a block's lines in the document."""
    return document.documentLayout().blockBoundingRect(block).topLeft()


def character_at(document: QTextDocument, point: QPointF) -> int | None:
    """The UTF-16 position of the character drawn at ``point`` (document coordinates), or None beside the text."""
    position = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(position, 0))
    corner = origin(document, block)
    layout = block.layout()
    line = layout.lineForTextPosition(min(max(position, 0) - block.position(), max(block.length() - 1, 0)))
    if not line.isValid():
        return None
    x = point.x() - corner.x()
    extent = line.naturalTextRect()
    if not extent.left() <= x < extent.right():
        return None
    found = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
    return int(block.position() + min(found, max(block.length() - 2, 0)))


def _lines_of(block: QTextBlock, start: int, end: int) -> Iterator[tuple[int, QTextLine]]:
    layout = block.layout()
    first = layout.lineForTextPosition(start)
    if not first.isValid():
        return
    for number in range(first.lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            return
        yield number, line


def _x_of(line: QTextLine, position: int) -> float:
    x: Any = line.cursorToX(position)
    return float(x[0])  # PySide6 gives the adjusted position along


def _visual_runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float, bool]]:
    """Where the glyphs of mixed-direction text stand: one stretch for each run of one direction."""
    found: list[tuple[float, float, bool]] = []
    for run in line.glyphRuns(start, end - start):
        positions = [point.x() for point in run.positions()]
        advances = [point.x() for point in run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())]
        if positions:
            left = min(positions)
            right = max(x + advance for x, advance in zip(positions, advances, strict=True))
            found.append((left, right, run.isRightToLeft()))
    return _joined(sorted(found))


def _joined(stretches: list[tuple[float, float, bool]]) -> list[tuple[float, float, bool]]:
    joined: list[tuple[float, float, bool]] = []
    for left, right, rtl in stretches:
        if joined and left <= joined[-1][1] + 0.75:
            before = joined.pop()
            joined.append((before[0], max(before[1], right), before[2] and rtl))
        else:
            joined.append((left, right, rtl))
    return joined
