"""Paints annotations under and over the text of the article, only where something has to be painted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from annotator.domain.annotation import Annotation, Claim, Entity
from annotator.domain.navigation import Edge
from annotator.domain.text import Span
from annotator.gui.chips import PADDING
from annotator.gui.geometry import origin
from annotator.gui.scene import Line, Scene, SceneBuilder

if TYPE_CHECKING:
    from annotator.gui.text_column import TextColumn

REACH = 24
"""How far beyond its lines a block may paint: chips above, claim bands below."""
HANDLE = 3.5
_ROUND = 3.0
_PENS = {
    Line.SOLID: (2.0, Qt.PenStyle.SolidLine),
    Line.THIN: (1.0, Qt.PenStyle.SolidLine),
    Line.DOTTED: (1.6, Qt.PenStyle.DotLine),
    Line.DASHED: (1.2, Qt.PenStyle.DashLine),
}


class Placed(NamedTuple):
    """A block on screen with its scene and the viewport coordinates of its corner."""

    block: QTextBlock
    corner: QPointF
    scene: Scene


class Overlay:
    """The annotations of one column; scenes are built when first seen and dropped when they change."""

    def __init__(self, column: TextColumn) -> None:
        self._column = column
        self._scenes: dict[int, Scene] = {}
        self.builder: SceneBuilder | None = None
        self.selected: Annotation | None = None
        self.preview: Span | None = None

    @property
    def claim(self) -> Claim | None:
        """The current claim, whose words, source and cue are shown."""
        return self.builder.document.claims.get(self.builder.claim) if self.builder is not None else None

    def reset(self, builder: SceneBuilder | None) -> None:
        """Start anew with another document or look."""
        self.builder = builder
        self.forget()

    def forget(self) -> None:
        """Every rectangle has moved."""
        self._scenes.clear()

    def drop(self, span: Span) -> None:
        """The annotations on ``span`` have changed."""
        for block in self.blocks_of(span):
            self._scenes.pop(block.blockNumber(), None)

    def blocks_of(self, span: Span) -> Iterator[QTextBlock]:
        """The blocks that a span lies in."""
        offsets, document = self._column.offsets, self._column.document()
        last = offsets.to_qt(max(span.end - 1, span.start))
        block = document.findBlock(offsets.to_qt(span.start))
        while block.isValid() and block.position() <= last:
            yield block
            block = block.next()

    def on_screen(self, area: QRect) -> Iterator[Placed]:
        """The blocks that may paint inside ``area`` of the viewport."""
        if self.builder is None:
            return
        document = self._column.document()
        scroll = self._column.verticalScrollBar().value()
        above = QPointF(0, max(0, area.top() + scroll - REACH))
        position = document.documentLayout().hitTest(above, Qt.HitTestAccuracy.FuzzyHit)
        block = document.findBlock(max(position, 0))
        block = block.previous() if block.previous().isValid() else block
        while block.isValid():
            corner = origin(document, block) - QPointF(0, scroll)
            if corner.y() > area.bottom() + REACH:
                return
            yield Placed(block, corner, self._scene(block))
            block = block.next()

    def rects_of(self, span: Span, area: QRect) -> list[QRectF]:
        """Where the part of a span near ``area`` stands in the viewport."""
        if self.builder is None:
            return []
        found: list[QRectF] = []
        for block, corner, _ in self.on_screen(area):
            ascent, descent = self.builder.ascent_of(block), self.builder.type.descent
            found += [piece.rect(ascent, descent).translated(corner) for piece in self.builder.pieces(block, span)]
        return found

    def paint_under(self, painter: QPainter, area: QRect) -> None:
        """Tints, before the text is drawn on them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top, bottom = area.top() - REACH, area.bottom() + REACH
        self._paint_claim_ground(painter, area)
        for placed in self.on_screen(area):
            y = placed.corner.y()
            for tint in placed.scene.tints:
                if top < tint.rect.top() + y < bottom:
                    painter.setBrush(tint.colour)
                    painter.drawRoundedRect(tint.rect.translated(placed.corner), _ROUND, _ROUND)

    def paint_over(self, painter: QPainter, area: QRect) -> None:
        """Veils, lines, chips and what is selected, after the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.builder is None:
            return
        painter.setFont(self.builder.type.chip)
        for placed in self.on_screen(area):
            self._paint_veils(painter, placed)
            self._paint_lines(painter, placed, area)
            self._paint_chips(painter, placed, area)
        self._paint_roles(painter, area)
        self._paint_selected(painter, area)
        if self.preview is not None:
            self._outline(painter, self.rects_of(self.preview, area), self._column.theme.accent, Qt.PenStyle.DashLine)

    def handles(self) -> dict[Edge, QPointF]:
        """The points at which the selected entity can be dragged larger or smaller, by edge."""
        if not isinstance(self.selected, Entity):
            return {}
        start, end = self.selected.span
        ends: list[tuple[Edge, Span]] = [("start", Span(start, start + 1)), ("end", Span(end - 1, end))]
        return {edge: point for edge, span in ends for point in self._edge_points(span, edge)}

    def _edge_points(self, span: Span, edge: Edge) -> list[QPointF]:
        """The outer side of one character: for a start its left, or its right where text runs right to left."""
        if self.builder is None:
            return []
        for block in self.blocks_of(span):
            scroll = self._column.verticalScrollBar().value()
            corner = origin(self._column.document(), block) - QPointF(0, scroll)
            for piece in self.builder.pieces(block, span):
                rect = piece.rect(self.builder.ascent_of(block), self.builder.type.descent).translated(corner)
                at_left = (edge == "start") != piece.rtl
                return [QPointF(rect.left() - 1.5 if at_left else rect.right() + 1.5, rect.center().y())]
        return []

    def chip_at(self, point: QPointF) -> str:
        """The id of the annotation whose chip or bar is at a point of the viewport."""
        spot = QRect(point.toPoint(), point.toPoint()).adjusted(0, -1, 0, 1)
        for placed in self.on_screen(spot):
            local = point - placed.corner
            for chip in reversed(placed.scene.chips):
                if chip.rect.contains(local):
                    return chip.id
            for bar in placed.scene.bars:
                if abs(local.x() - bar.x) <= 3 and bar.top <= local.y() <= bar.bottom:
                    return bar.id
        return ""

    def _scene(self, block: QTextBlock) -> Scene:
        number = block.blockNumber()
        scene = self._scenes.get(number)
        if scene is None:
            assert self.builder is not None
            scene = self._scenes[number] = self.builder.build(block)
        return scene

    def _paint_claim_ground(self, painter: QPainter, area: QRect) -> None:
        """The words of the current claim."""
        if self.claim is None:
            return
        ground = QColor(self._column.theme.claim)
        ground.setAlphaF(0.13)
        painter.setBrush(ground)
        for part in self.claim.content:
            for rect in self.rects_of(part, area):
                painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), _ROUND, _ROUND)

    def _paint_veils(self, painter: QPainter, placed: Placed) -> None:
        veil = QColor(self._column.theme.page)
        veil.setAlphaF(0.4)
        for rect in placed.scene.veils:
            painter.fillRect(rect.translated(placed.corner), veil)

    def _paint_lines(self, painter: QPainter, placed: Placed, area: QRect) -> None:
        x, y = placed.corner.x(), placed.corner.y()
        for stroke in placed.scene.strokes:
            if area.top() - 3 < stroke.y + y < area.bottom() + 3:
                painter.setPen(_pen(stroke.colour, stroke.line))
                painter.drawLine(QLineF(stroke.left + x, stroke.y + y, stroke.right + x, stroke.y + y))
        for bar in placed.scene.bars:
            painter.setPen(_pen(bar.colour, bar.line, extra=1.0))
            painter.drawLine(QLineF(bar.x + x, bar.top + y, bar.x + x, bar.bottom + y))

    def _paint_chips(self, painter: QPainter, placed: Placed, area: QRect) -> None:
        for chip in placed.scene.chips:
            rect = chip.rect.translated(placed.corner)
            if rect.bottom() > area.top() and rect.top() < area.bottom():
                _paint_chip(painter, chip.name, rect, chip.strong, chip.tint)

    def _paint_roles(self, painter: QPainter, area: QRect) -> None:
        """Source and cue of the current claim, in its colour."""
        claim, colour = self.claim, self._column.theme.claim
        if claim is None:
            return
        for span in claim.source:
            self._outline(painter, self.rects_of(span, area), colour, Qt.PenStyle.SolidLine)
        for span in claim.cue:
            self._outline(painter, self.rects_of(span, area), colour, Qt.PenStyle.DashLine)

    def _paint_selected(self, painter: QPainter, area: QRect) -> None:
        accent, item = self._column.theme.accent, self.selected
        if item is None:
            return
        if isinstance(item, Entity):
            self._outline(painter, self.rects_of(item.span, area), accent, Qt.PenStyle.SolidLine)
            painter.setPen(QPen(self._column.theme.page, 1.0))
            painter.setBrush(accent)
            for point in self.handles().values():
                painter.drawEllipse(point, HANDLE, HANDLE)
            self._paint_whole_chip(painter, item, area)
            return
        painter.setPen(QPen(accent, 4.0))
        for _, corner, scene in self.on_screen(area):
            for bar in scene.bars:
                if bar.id == item.id:
                    painter.drawLine(QLineF(bar.x, bar.top, bar.x, bar.bottom).translated(corner))

    def _paint_whole_chip(self, painter: QPainter, entity: Entity, area: QRect) -> None:
        """The selected entity's name in full, over whatever stands in its way."""
        assert self.builder is not None
        colours = self._column.theme.label(self.builder.families.get(entity.label, ""))
        rects = self.rects_of(Span(entity.start, entity.start + 1), area)
        name = entity.label.upper()
        width = self.builder.metrics.horizontalAdvance(name) + 2 * PADDING + 1
        height = self.builder.type.chip_height
        for rect in rects[:1]:
            left = min(rect.left(), self._column.viewport().width() - width - 2)
            place = QRectF(left, rect.top() - height, width, height)
            _paint_chip(painter, name, place, self._column.theme.page, colours.strong)

    def _outline(self, painter: QPainter, rects: list[QRectF], colour: QColor, style: Qt.PenStyle) -> None:
        painter.setPen(QPen(colour, 1.6, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-1.5, -0.5, 1.5, 0.5), _ROUND, _ROUND)


def _pen(colour: QColor, line: Line, extra: float = 0.0) -> QPen:
    width, style = _PENS[line]
    pen = QPen(colour, width + extra, style)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _paint_chip(painter: QPainter, name: str, rect: QRectF, ink: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)
    painter.setPen(ink)
    painter.drawText(rect.adjusted(PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
