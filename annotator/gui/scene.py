"""What is drawn on one block of text, worked out once and kept until the block's annotations change.

All coordinates are those of the block, so scrolling costs no new layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFontMetricsF, QTextBlock

from annotator.domain.annotation import Annotation, Entity, State
from annotator.domain.document import Document
from annotator.domain.review import possible_misses
from annotator.domain.text import Span
from annotator.gui.chips import PADDING, Room, Wish, arranged
from annotator.gui.claim_bands import add_claims
from annotator.gui.drawing import (
    LANES,
    Bar,
    Line,
    Scene,
    Stroke,
    Tint,
    Wishes,
    first_of,
    lanes,
    line_of,
    side_by_side,
    wish_for,
)
from annotator.gui.geometry import BlockText, Piece, pieces
from annotator.gui.offsets import OffsetMap
from annotator.gui.reading_type import MARGIN, ReadingType
from annotator.gui.theme import LabelColours, Theme


@dataclass(slots=True)
class SceneBuilder:
    """Works out scenes for one document in one look."""

    document: Document
    offsets: OffsetMap
    type: ReadingType
    theme: Theme
    families: Mapping[str, str]
    show_rejected: bool = False
    claim: str = ""
    metrics: QFontMetricsF = field(init=False)
    _widths: dict[str, float] = field(init=False, default_factory=dict)
    _texts: dict[int, BlockText] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.metrics = QFontMetricsF(self.type.chip)

    def build(self, block: QTextBlock) -> Scene:
        """The scene of one block that has been laid out."""
        scene = Scene()
        start = self.offsets.to_text(block.position())
        end = max(self.offsets.to_text(block.position() + block.length() - 1), start + 1)
        wishes: Wishes = {}
        self._add_entities(
            scene, block, [e for e in self.document.entities.touching(start, end) if self._shown(e)], wishes
        )
        claims = [claim for claim in self.document.claims.touching(start, end) if self._shown(claim)]
        add_claims(self, scene, block, claims, wishes)
        self._add_misses(scene, block, start, end)
        self._add_marks(scene, block, start, end)
        scene.bars = side_by_side(scene.bars)
        ascent = self.ascent_of(block)
        limit = block.layout().lineAt(0).width() + MARGIN - 2
        for row in wishes.values():
            top = row[0][1] - ascent - self.type.chip_height
            room = Room(top, self.type.chip_height, limit, self.theme.muted, self.theme.chrome)
            scene.chips += arranged([wish for wish, _ in row], room, self.chip_width)
        return scene

    def colours(self, entity: Entity) -> LabelColours:
        """The colours of an entity's label."""
        return self.theme.label(self.families.get(entity.label, ""))

    def ascent_of(self, block: QTextBlock) -> float:
        """How far the tint of a span reaches above the baseline in this block."""
        is_heading = block.blockFormat().lineHeight() == self.type.heading_line
        return (self.type.heading_ascent if is_heading else self.type.ascent) * 0.96

    def pieces(self, block: QTextBlock, span: Span) -> list[Piece]:
        """Where the part of a span that lies in this block stands."""
        first = block.position()
        start, end = self.offsets.to_qt(span.start) - first, self.offsets.to_qt(span.end) - first
        if end <= 0 or start >= block.length():
            return []
        text = self._texts.get(first)
        if text is None:
            text = self._texts[first] = BlockText(block.text())
        return pieces(block, text, max(start, 0), min(end, block.length() - 1))

    def wish(self, id: str, name: str, piece: Piece, strong: QColor, tint: QColor, deep: bool = False) -> Wish:
        """The wish of an annotation for a chip with a name."""
        name = name.upper()
        return Wish(id, name, self.chip_width(name), piece.left, piece.right, piece.rtl, strong, tint, deep)

    def _shown(self, item: Annotation) -> bool:
        return self.show_rejected or item.state is not State.REJECTED

    def chip_width(self, name: str) -> float:
        """How wide a chip with this name is."""
        width = self._widths.get(name)
        if width is None:
            width = self._widths[name] = self.metrics.horizontalAdvance(name) + 2 * PADDING + 1
        return width

    def _add_entities(self, scene: Scene, block: QTextBlock, entities: list[Entity], wishes: Wishes) -> None:
        lane = lanes(entity for entity in entities if entity.state is not State.REJECTED)
        deep_ones: dict[int, list[Piece]] = {}
        for entity in entities:
            deep = lane.get(entity.id, 0) >= LANES
            if deep and entity.start not in deep_ones:
                deep_ones[entity.start] = self.pieces(block, Span(entity.start, entity.start + 1))
            stretches = deep_ones[entity.start] if deep else self.pieces(block, entity.span)
            if entity.id not in lane:
                self.strike(scene, block, stretches)
            elif not deep:
                self._draw_entity(scene, block, entity, stretches, lane[entity.id])
            if stretches and self.offsets.to_qt(entity.start) >= block.position():
                colours = self.colours(entity)
                wish = self.wish(entity.id, entity.label, first_of(stretches), colours.strong, colours.tint, deep)
                wish_for(wishes, stretches, wish)

    def _draw_entity(self, scene: Scene, block: QTextBlock, entity: Entity, stretches: list[Piece], lane: int) -> None:
        colours, style, ascent = self.colours(entity), line_of(entity), self.ascent_of(block)
        for piece in stretches:
            scene.tints.append(Tint(piece.rect(ascent, self.type.descent), colours.tint))
            scene.taken.setdefault(piece.line, []).append((piece.left, piece.right, lane))
            y = piece.baseline + self.type.lane_top + self.type.lane_step * lane
            scene.strokes.append(Stroke(piece.left, piece.right, y, colours.strong, style))

    def _add_misses(self, scene: Scene, block: QTextBlock, start: int, end: int) -> None:
        """A dashed line below words that may be a name after all; they belong to no label yet."""
        for miss in possible_misses(self.document, start, end):
            for piece in self.pieces(block, Span(miss.start, miss.end)):
                y = piece.baseline + self.type.lane_top
                scene.strokes.append(Stroke(piece.left, piece.right, y, self.theme.muted, Line.DASHED))

    def strike(self, scene: Scene, block: QTextBlock, stretches: list[Piece]) -> None:
        """A line through rejected words."""
        for piece in stretches:
            y = piece.baseline - self.ascent_of(block) * 0.33
            scene.strokes.append(Stroke(piece.left, piece.right, y, self.theme.muted, Line.STRUCK))

    def _add_marks(self, scene: Scene, block: QTextBlock, start: int, end: int) -> None:
        for mark in self.document.line_marks.touching(start, end):
            if mark.state is State.REJECTED:
                continue
            stretches = self.pieces(block, mark.span)
            scene.veils += [piece.rect(self.ascent_of(block) + 1, self.type.descent + 1) for piece in stretches]
            self.add_bar(scene, block, mark, self.theme.muted, line_of(mark))

    def add_bar(self, scene: Scene, block: QTextBlock, item: Annotation, colour: QColor, style: Line) -> None:
        """A bar in the margin beside all that lies between the first and the last word of an item."""
        stretches = self.pieces(block, item.span)
        if stretches:
            top = stretches[0].baseline - self.ascent_of(block)
            bottom = stretches[-1].baseline + self.type.descent
            scene.bars.append(Bar(item.id, 0.0, top, bottom, colour, style))
