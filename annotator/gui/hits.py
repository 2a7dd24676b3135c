"""What a search has found, marked in the text: only what is on the screen is looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.text import Span
from annotator.gui.overlay import Overlay

_GROUND, _GROUND_HERE, _ROUND = 0.22, 0.38, 3.0


class Hits:
    """Hits in order and without overlap, and the one a person is at (-1: none)."""

    def __init__(self) -> None:
        self.spans: Sequence[Span] = ()
        self.at = -1

    def nearest(self, offset: int) -> int:
        """The first hit at or behind an offset, from the top again behind the last one; -1 without hits."""
        found = bisect_left(self.spans, offset, key=lambda span: span.start)
        return found % len(self.spans) if self.spans else -1

    def closest(self, offset: int) -> Span | None:
        """The hit that begins nearest to an offset."""
        found = bisect_left(self.spans, offset, key=lambda span: span.start)
        around = self.spans[max(found - 1, 0) : found + 1]
        return min(around, key=lambda span: abs(span.start - offset), default=None)

    def paint(self, overlay: Overlay, painter: QPainter, area: QRect) -> None:
        """A ground in the accent colour under each hit near ``area``, a stronger one under the present."""
        if not self.spans:
            return
        offsets, type = overlay.builder.offsets, overlay.builder.type
        accent = overlay.builder.theme.accent
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, corner, _ in overlay.on_screen(area):
            start = offsets.to_text(block.position())
            end = offsets.to_text(block.position() + block.length())
            ascent = overlay.builder.ascent_of(block)
            first = bisect_left(self.spans, start, key=lambda span: span.end - 1)
            for number in range(first, len(self.spans)):
                if self.spans[number].start >= end:
                    break
                here = number == self.at
                painter.setPen(QPen(accent, 1.4) if here else Qt.PenStyle.NoPen)
                painter.setBrush(_ground(accent, _GROUND_HERE if here else _GROUND))
                for piece in overlay.builder.pieces(block, self.spans[number]):
                    rect = piece.rect(ascent, type.descent).translated(corner)
                    if rect.bottom() >= area.top() and rect.top() <= area.bottom():
                        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), _ROUND, _ROUND)


def _ground(colour: QColor, opacity: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(opacity)
    return faded
