"""Claims on one block of text: a band below each part, staples between the parts, a bar in the margin, their roles."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QTextBlock

from annotator.domain.annotation import Claim
from annotator.domain.text import Span
from annotator.gui.drawing import LANES, Join, Line, Scene, Stroke, Wishes, first_of, lanes, line_of, wish_for
from annotator.gui.geometry import Piece
from annotator.gui.theme import Theme

if TYPE_CHECKING:
    from annotator.gui.scene import SceneBuilder

_NEAR = 9.0
"""A staple's leg stands where a part ends within this distance: a space may lie between."""


def claim_colour(theme: Theme, line: Line) -> QColor:
    """One colour for each state, and each with a line style of its own."""
    colours = {Line.SOLID: theme.claim_confirmed, Line.DOTTED: theme.claim_doubtful, Line.STRUCK: theme.muted}
    return colours.get(line, theme.claim)


def add_claims(builder: SceneBuilder, scene: Scene, block: QTextBlock, claims: list[Claim], wishes: Wishes) -> None:
    """Draw the claims of a block; those in lanes too deep are counted above their first word."""
    lane = lanes(claims)
    for claim in claims:
        if lane[claim.id] >= LANES:
            _count(builder, block, claim, wishes)
        else:
            _draw(builder, scene, block, claim, lane[claim.id])
    current = builder.document.claims.get(builder.claim)
    if current is not None:
        _add_roles(builder, block, current, wishes)


def _count(builder: SceneBuilder, block: QTextBlock, claim: Claim, wishes: Wishes) -> None:
    stretches = builder.pieces(block, Span(claim.start, claim.start + 1))
    if stretches:
        name = QCoreApplication.translate("ArticleView", "claim")
        wish = builder.wish(claim.id, name, stretches[0], builder.theme.page, builder.theme.claim, deep=True)
        wish_for(wishes, stretches, wish)


def _draw(builder: SceneBuilder, scene: Scene, block: QTextBlock, claim: Claim, lane: int) -> None:
    style = line_of(claim)
    colour = claim_colour(builder.theme, style)
    stretches = [piece for part in claim.content for piece in builder.pieces(block, part)]
    builder.add_bar(scene, block, claim, colour, style)
    if style is Line.STRUCK:
        builder.strike(scene, block, stretches)
        return
    gaps = [gap for one, other in pairwise(claim.content) for gap in builder.pieces(block, Span(one.end, other.start))]
    heights = _heights(builder, scene, [*stretches, *gaps], lane)
    for piece in stretches:
        scene.strokes.append(Stroke(piece.left, piece.right, heights[piece.line], colour, style, 0.8))
    for gap in gaps:
        row = [piece for piece in stretches if piece.line == gap.line]
        at_left = any(abs(piece.right - gap.left) < _NEAR for piece in row)
        at_right = any(abs(piece.left - gap.right) < _NEAR for piece in row)
        if at_left or at_right:
            scene.joins.append(Join(gap.left, gap.right, heights[gap.line], colour, at_left, at_right))


def _heights(builder: SceneBuilder, scene: Scene, pieces: list[Piece], lane: int) -> dict[int, float]:
    """Where the band of a claim lies on each line: below the entities that are there."""
    heights: dict[int, float] = {}
    for line in {piece.line for piece in pieces}:
        row = [piece for piece in pieces if piece.line == line]
        left, right = min(piece.left for piece in row), max(piece.right for piece in row)
        below = max(scene.depth(line, left, right), 1) + lane * 1.4
        heights[line] = row[0].baseline + builder.type.lane_top + builder.type.lane_step * below + 0.5
    return heights


def _add_roles(builder: SceneBuilder, block: QTextBlock, claim: Claim, wishes: Wishes) -> None:
    """The names of the current claim's source and cue."""
    source = QCoreApplication.translate("ArticleView", "source")
    cue = QCoreApplication.translate("ArticleView", "cue")
    for name, spans in ((source, claim.source), (cue, claim.cue)):
        for span in spans:
            stretches = builder.pieces(block, span)
            if stretches:
                wish = builder.wish(claim.id, name, first_of(stretches), builder.theme.page, builder.theme.claim)
                wish_for(wishes, stretches, wish)
