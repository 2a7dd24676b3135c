"""What lies on the text of the article and where: scenes per block, rectangles of spans, hits of the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QTextBlock

from annotator.domain.annotation import Annotation, Claim, Entity
from annotator.domain.navigation import Edge
from annotator.domain.text import Span
from annotator.gui.drawing import Scene
from annotator.gui.geometry import origin
from annotator.gui.scene import SceneBuilder

if TYPE_CHECKING:
    from annotator.gui.text_column import TextColumn

REACH = 24
"""How far beyond its lines a block may paint: chips above, claim bands below."""
HANDLE = 3.5
"""The radius of the knobs at the ends of the selected entity."""


class Placed(NamedTuple):
    """A block on screen with its scene and the viewport coordinates of its corner."""

    block: QTextBlock
    corner: QPointF
    scene: Scene


class Overlay:
    """The annotations of one column; scenes are built when first seen and dropped when they change."""

    def __init__(self, column: TextColumn, builder: SceneBuilder) -> None:
        self._column = column
        self._scenes: dict[int, Scene] = {}
        self.builder = builder
        self.selected: Annotation | None = None
        self.preview: Span | None = None

    @property
    def claim(self) -> Claim | None:
        """The current claim, whose words, source and cue are shown."""
        return self.builder.document.claims.get(self.builder.claim)

    def reset(self, builder: SceneBuilder) -> None:
        """Start anew with another document or look."""
        self.builder = builder
        self.forget()

    def width(self) -> int:
        """How wide the viewport is."""
        return self._column.viewport().width()

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
        found: list[QRectF] = []
        for block, corner, _ in self.on_screen(area):
            ascent, descent = self.builder.ascent_of(block), self.builder.type.descent
            found += [piece.rect(ascent, descent).translated(corner) for piece in self.builder.pieces(block, span)]
        return found

    def handles(self) -> dict[Edge, QPointF]:
        """The points at which the selected entity can be dragged larger or smaller, by edge."""
        if not isinstance(self.selected, Entity):
            return {}
        start, end = self.selected.span
        ends: list[tuple[Edge, Span]] = [("start", Span(start, start + 1)), ("end", Span(end - 1, end))]
        return {edge: point for edge, span in ends for point in self._edge_points(span, edge)}

    def _edge_points(self, span: Span, edge: Edge) -> list[QPointF]:
        """The outer side of one character: for a start its left, or its right where text runs right to left."""
        for block in self.blocks_of(span):
            scroll = self._column.verticalScrollBar().value()
            corner = origin(self._column.document(), block) - QPointF(0, scroll)
            for piece in self.builder.pieces(block, span):
                rect = piece.rect(self.builder.ascent_of(block), self.builder.type.descent).translated(corner)
                at_left = (edge == "start") != piece.rtl
                return [QPointF(rect.left() - 1.5 if at_left else rect.right() + 1.5, rect.center().y())]
        return []

    def ids_at(self, point: QPointF) -> tuple[str, ...]:
        """The annotation whose chip or bar is at a point of the viewport; all that a "+n" there stands for."""
        spot = QRect(point.toPoint(), point.toPoint()).adjusted(0, -1, 0, 1)
        for placed in self.on_screen(spot):
            local = point - placed.corner
            for chip in reversed(placed.scene.chips):
                if chip.rect.contains(local):
                    return chip.ids
            for bar in placed.scene.bars:
                if abs(local.x() - bar.x) <= 3 and bar.top <= local.y() <= bar.bottom:
                    return (bar.id,)
        return ()

    def _scene(self, block: QTextBlock) -> Scene:
        number = block.blockNumber()
        scene = self._scenes.get(number)
        if scene is None:
            if block.layout().lineCount() == 0:
                return Scene()  # not laid out yet: the view has never been shown
            scene = self._scenes[number] = self.builder.build(block)
        return scene
