"""Words with what stands around them, on one line of a list."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from annotator.gui.theme import Theme

Snippet = tuple[str, str, str]
"""What stands before, the words, what stands behind."""


def on_one_line(before: str, words: str, behind: str) -> Snippet:
    """Each part with plain single spaces, those at its ends kept."""
    parts = (" ".join(f"|{part}|".split()).strip("|") for part in (before, words, behind))
    return next(parts), next(parts), next(parts)


def draw_words(painter: QPainter, area: QRect, snippet: Snippet, theme: Theme, *, marked: bool = False) -> None:
    """The words at two fifths of the room, what stands around them muted and cut off at the sides."""
    before, words, behind = snippet
    metrics = painter.fontMetrics()
    width = min(metrics.horizontalAdvance(words), area.width())
    side = max(0, min((area.width() - width) * 2 // 5, metrics.horizontalAdvance(before)))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(theme.muted)
    text = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, side)
    painter.drawText(QRect(area.left(), area.top(), side, area.height()), Qt.AlignmentFlag.AlignRight | middle, text)
    rest = QRect(area.left() + side + width, area.top(), area.width() - side - width, area.height())
    painter.drawText(rest, middle, metrics.elidedText(behind, Qt.TextElideMode.ElideRight, rest.width()))
    place = QRect(area.left() + side, area.top(), width, area.height())
    if marked:
        painter.fillRect(place, theme.selection)
    painter.setPen(theme.text)
    painter.drawText(place, middle, words)
