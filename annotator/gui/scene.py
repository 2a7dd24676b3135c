"""What is drawn on one block of text, worked out once and kept until the block's annotations change.

All coordinates are those of the block, so scrolling costs no new layout.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QTextBlock

from annotator.domain.annotation import Annotation, Claim, Entity, State
from annotator.domain.document import Document
from annotator.domain.text import Span
from annotator.gui.chips import PADDING, Chip, Wish, arranged
from annotator.gui.geometry import BlockText, Piece, pieces
from annotator.gui.offsets import OffsetMap
from annotator.gui.reading_type import MARGIN, ReadingType
from annotator.gui.theme import LabelColours, Theme

DOUBT = 0.9
"""A suggestion with a lower score is drawn as doubtful."""
LANES = 3
_BAR_LEFT, _BAR_STEP = -12.0, 6.0


Wishes = dict[int, list[tuple[Wish, float]]]
"""The names that want to stand above each line, with the line's baseline."""


class Line(Enum):
    """How a line says where an annotation stands; never by its colour."""

    SOLID = "decided by a person"
    THIN = "a machine's suggestion"
    DOTTED = "a doubtful suggestion"
    STRUCK = "rejected: a line through the words"


class Tint(NamedTuple):
    rect: QRectF
    colour: QColor


class Stroke(NamedTuple):
    left: float
    right: float
    y: float
    colour: QColor
    line: Line


class Bar(NamedTuple):
    """A claim or a marked line in the left margin."""

    id: str
    x: float
    top: float
    bottom: float
    colour: QColor
    line: Line


@dataclass(slots=True)
class Scene:
    """Everything on one block, in the order it is painted; ``depth`` counts the lanes in use on each line."""

    tints: list[Tint] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    veils: list[QRectF] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    depth: dict[int, int] = field(default_factory=dict)


def line_of(item: Annotation) -> Line:
    """The line style that shows an annotation's state."""
    if item.state is State.REJECTED:
        return Line.STRUCK
    if item.state is not State.SUGGESTED:
        return Line.SOLID
    score = getattr(item, "score", None)
    return Line.DOTTED if score is not None and score < DOUBT else Line.THIN


def lanes(items: Iterable[Annotation]) -> dict[str, int]:
    """A lane for each item so that no two in one lane overlap; inner ones come first, nearest to the text."""
    taken: list[list[tuple[int, int]]] = []
    found: dict[str, int] = {}
    for item in sorted(items, key=lambda item: (item.end - item.start, item.start, item.id)):
        lane = next((number for number, spans in enumerate(taken) if _is_free(spans, item)), len(taken))
        if lane == len(taken):
            taken.append([])
        insort(taken[lane], (item.start, item.end))
        found[item.id] = lane
    return found


def _is_free(spans: list[tuple[int, int]], item: Annotation) -> bool:
    index = bisect_left(spans, (item.start, item.end))
    after = index == len(spans) or spans[index][0] >= item.end
    return after and (index == 0 or spans[index - 1][1] <= item.start)


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
        self._add_claims(scene, block, [c for c in self.document.claims.touching(start, end) if self._shown(c)], wishes)
        self._add_marks(scene, block, start, end)
        ascent = self.ascent_of(block)
        limit = block.layout().lineAt(0).width() + MARGIN - 2
        for row in wishes.values():
            top = row[0][1] - ascent - self.type.chip_height
            scene.chips += arranged([w for w, _ in row], top, self.type.chip_height, limit, self._shortened)
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

    def wish(self, id: str, name: str, piece: Piece, strong: QColor, tint: QColor) -> Wish:
        name = name.upper()
        return Wish(id, name, self.chip_width(name), piece.left, piece.right, piece.rtl, strong, tint)

    def _shown(self, item: Annotation) -> bool:
        return self.show_rejected or item.state is not State.REJECTED

    def _shortened(self, name: str, width: float) -> tuple[str, float]:
        letters = len(name)
        while letters > 1 and self.chip_width(name[:letters] + "…") > width:
            letters -= 1
        return name[:letters] + "…", self.chip_width(name[:letters] + "…")

    def chip_width(self, name: str) -> float:
        """How wide a chip with this name is."""
        width = self._widths.get(name)
        if width is None:
            width = self._widths[name] = self.metrics.horizontalAdvance(name) + 2 * PADDING + 1
        return width

    def _add_entities(self, scene: Scene, block: QTextBlock, entities: list[Entity], wishes: Wishes) -> None:
        lane = lanes(entity for entity in entities if entity.state is not State.REJECTED)
        hidden = [entity for entity in entities if lane.get(entity.id, 0) >= LANES]
        for entity in entities:
            stretches = self.pieces(block, entity.span) if lane.get(entity.id, 0) < LANES else []
            if entity.id in lane:
                self._draw_entity(scene, block, entity, stretches, lane[entity.id])
            else:
                self._strike(scene, block, stretches)
            if stretches and self.offsets.to_qt(entity.start) >= block.position():
                colours = self.colours(entity)
                wish = self.wish(entity.id, entity.label, _first(stretches), colours.strong, colours.tint)
                _wish_for(wishes, stretches, wish)
        self._add_more(block, hidden, wishes)

    def _draw_entity(self, scene: Scene, block: QTextBlock, entity: Entity, stretches: list[Piece], lane: int) -> None:
        colours, style, ascent = self.colours(entity), line_of(entity), self.ascent_of(block)
        for piece in stretches:
            scene.tints.append(Tint(piece.rect(ascent, self.type.descent), colours.tint))
            scene.depth[piece.line] = max(scene.depth.get(piece.line, 0), lane + 1)
            y = piece.baseline + self.type.lane_top + self.type.lane_step * lane
            scene.strokes.append(Stroke(piece.left, piece.right, y, colours.strong, style))

    def _strike(self, scene: Scene, block: QTextBlock, stretches: list[Piece]) -> None:
        """A line through rejected words."""
        for piece in stretches:
            y = piece.baseline - self.ascent_of(block) * 0.33
            scene.strokes.append(Stroke(piece.left, piece.right, y, self.theme.muted, Line.STRUCK))

    def _add_more(self, block: QTextBlock, hidden: list[Entity], wishes: Wishes) -> None:
        """A "+n" above the spans that lie too deep to be drawn."""
        if not hidden:
            return
        stretches = self.pieces(block, hidden[0].span)
        if stretches:
            wish = self.wish(hidden[0].id, f"+{len(hidden)}", stretches[0], self.theme.muted, self.theme.chrome)
            _wish_for(wishes, stretches, wish)

    def _add_claims(self, scene: Scene, block: QTextBlock, claims: list[Claim], wishes: Wishes) -> None:
        lane = lanes(claims)
        for claim in claims:
            style = line_of(claim)
            depth = min(lane[claim.id], LANES - 1)
            stretches = [piece for part in claim.content for piece in self.pieces(block, part)]
            colour = self.theme.muted if style is Line.STRUCK else self.theme.claim
            self._add_bar(scene, block, claim, colour, style, depth)
            if style is Line.STRUCK:
                self._strike(scene, block, stretches)
                continue
            for piece in stretches:
                below = max(scene.depth.get(piece.line, 0), 1) + min(depth, 1)
                y = piece.baseline + self.type.lane_top + self.type.lane_step * below + 0.5
                scene.strokes.append(Stroke(piece.left, piece.right, y, colour, style))
        current = self.document.claims.get(self.claim)
        if current is not None:
            self._add_roles(block, current, wishes)

    def _add_roles(self, block: QTextBlock, claim: Claim, wishes: Wishes) -> None:
        source = QCoreApplication.translate("ArticleView", "source")
        cue = QCoreApplication.translate("ArticleView", "cue")
        for name, spans in ((source, claim.source), (cue, claim.cue)):
            for span in spans:
                stretches = self.pieces(block, span)
                if stretches:
                    wish = self.wish(claim.id, name, _first(stretches), self.theme.page, self.theme.claim)
                    _wish_for(wishes, stretches, wish)

    def _add_marks(self, scene: Scene, block: QTextBlock, start: int, end: int) -> None:
        for mark in self.document.line_marks.touching(start, end):
            if mark.state is State.REJECTED:
                continue
            stretches = self.pieces(block, mark.span)
            scene.veils += [piece.rect(self.ascent_of(block) + 1, self.type.descent + 1) for piece in stretches]
            self._add_bar(scene, block, mark, self.theme.muted, line_of(mark), 0)

    def _add_bar(
        self, scene: Scene, block: QTextBlock, item: Annotation, colour: QColor, style: Line, depth: int
    ) -> None:
        stretches = self.pieces(block, item.span)
        if stretches:
            top = stretches[0].baseline - self.ascent_of(block)
            bottom = stretches[-1].baseline + self.type.descent
            scene.bars.append(Bar(item.id, _BAR_LEFT - _BAR_STEP * depth, top, bottom, colour, style))


def _first(stretches: list[Piece]) -> Piece:
    """The stretch a reader meets first: the rightmost of the first line where that runs right to left."""
    row = [piece for piece in stretches if piece.line == stretches[0].line]
    return row[-1] if row[-1].rtl else row[0]


def _wish_for(wishes: Wishes, stretches: list[Piece], wish: Wish) -> None:
    wishes.setdefault(stretches[0].line, []).append((wish, stretches[0].baseline))
