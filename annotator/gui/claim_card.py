"""How a claim looks in the list: who and with which word, what, and how far it is judged."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.annotation import CONFIRMED, Check, Claim, QuoteKind, Spans, State
from annotator.gui.claim_bands import claim_colour
from annotator.gui.claims_model import ClaimsModel
from annotator.gui.drawing import line_of
from annotator.gui.state_words import check_text, is_doubtful, quote_kind_text, state_text
from annotator.gui.theme import STEP, Theme, small_font

Index = QModelIndex | QPersistentModelIndex
LINES = 3
PAD = 2 * STEP
BAR = 3
LEFT = PAD + BAR + 2 * STEP


class ClaimCard(QStyledItemDelegate):
    """A quiet line who said it, up to three lines of content, a quiet line of judgements; where there is reason
    for them, one with what the claim lacks and one with why it is ranked so.

    The bar at the left has the colour of the claim's band in the text; it is solid once a person has
    confirmed, dashed while it is to review, dotted where the machine doubts.
    """

    def __init__(self, model: ClaimsModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.theme = theme
        self._heights: dict[tuple[Spans, int, int], int] = {}
        self._measured = (-1, QFont())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, font = option.rect.width(), option.font
        if self._measured != (self.model.generation, font):
            self._measured = (self.model.generation, QFont(font))
            self._heights.clear()
        claim = self.model.claim_at(index.row())
        key = claim.content, len(self._below(claim)), width
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self._height(*key, font)
        return QSize(width, height)

    def _height(self, content: Spans, below: int, width: int, font: QFont) -> int:
        lines = len(_wrapped(self.model.quote(content), font, _room(width)))
        quiet = QFontMetrics(small_font(font)).lineSpacing()
        return lines * QFontMetrics(font).lineSpacing() + (1 + below) * quiet + STEP + 2 * PAD

    def _below(self, claim: Claim) -> list[str]:
        """The quiet lines below the content."""
        lines = [judgements(claim), self.model.needs(claim), self.model.rank_reasons(claim)]
        return [line for line in lines if line]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        claim = self.model.claim_at(index.row())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.selection)
        self._draw_frame(painter, option.rect, claim)
        room = _room(option.rect.width())
        small = small_font(option.font)
        quiet = QFontMetrics(small).lineSpacing()
        top = option.rect.top() + PAD
        left = option.rect.left() + LEFT
        painter.setPen(self.theme.muted)
        self._draw_line(painter, QRect(left, top, room, quiet), self._speaker(claim), small)
        top += quiet + STEP // 2
        painter.setPen(self.theme.muted if claim.state is State.REJECTED else self.theme.text)
        top = self._draw_content(painter, left, top, room, claim, option.font)
        painter.setPen(self.theme.muted)
        for line in self._below(claim):
            self._draw_line(painter, QRect(left, top + STEP // 2, room, quiet), line, small)
            top += quiet
        painter.restore()

    def _draw_frame(self, painter: QPainter, rect: QRect, claim: Claim) -> None:
        painter.setPen(self.theme.hairline)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        pen = QPen(claim_colour(self.theme, line_of(claim)), BAR)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if claim.state not in CONFIRMED:
            pen.setStyle(Qt.PenStyle.DotLine if is_doubtful(claim.score) else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        x = rect.left() + PAD + BAR / 2
        painter.drawLine(QPointF(x, rect.top() + PAD), QPointF(x, rect.bottom() - PAD))

    def _draw_content(self, painter: QPainter, left: int, top: int, room: int, claim: Claim, font: QFont) -> int:
        shown = QFont(font)
        shown.setStrikeOut(claim.state is State.REJECTED)
        spacing = QFontMetrics(font).lineSpacing()
        for line in _wrapped(self.model.quote(claim.content), font, room):
            self._draw_line(painter, QRect(left, top, room, spacing), line, shown)
            top += spacing
        return top

    def _draw_line(self, painter: QPainter, rect: QRect, text: str, font: QFont) -> None:
        painter.setFont(font)
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _speaker(self, claim: Claim) -> str:
        who = claim.source_name or self.model.quote(claim.source)
        parts = [who or (self.tr("No source yet") if claim.quote_kind is not QuoteKind.NONE or claim.cue else "")]
        parts.append(self.model.quote(claim.cue))
        return " · ".join(part for part in parts if part) or quote_kind_text(QuoteKind.NONE)


def judgements(claim: Claim) -> str:
    """State, check-worthiness and kind of quote, as far as they are known."""
    parts = [state_text(claim.state)]
    if claim.check is not Check.UNSET:
        parts.append(check_text(claim.check))
    if claim.quote_kind is not QuoteKind.NONE:
        parts.append(quote_kind_text(claim.quote_kind))
    return " · ".join(parts)


def _room(width: int) -> int:
    return max(width - LEFT - PAD, 40)


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
    """Up to three lines; the last one holds all that is left and is elided when it is drawn."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        end = None if len(lines) == LINES - 1 else start + line.textLength()
        lines.append(units[2 * start : None if end is None else 2 * end].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    return lines
