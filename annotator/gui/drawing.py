"""What a scene is made of: tints, strokes, bars and the like, in which line styles and lanes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from annotator.domain.annotation import Annotation, State
from annotator.domain.review import DOUBT
from annotator.gui.chips import Chip, Wish
from annotator.gui.geometry import Piece

_BAR_LEFT, _BAR_STEP, _BAR_COLUMNS = -12.0, 6.0, 4
LANES = 3
"""So many spans may lie over each other and be drawn; deeper ones are counted."""

Wishes = dict[int, list[tuple[Wish, float]]]
"""The names that want to stand above each line, with the line's baseline."""


class Line(Enum):
    """How a line says where an annotation stands; never by its colour."""

    SOLID = "decided by a person"
    THIN = "a machine's suggestion"
    DOTTED = "a doubtful suggestion"
    STRUCK = "rejected: a line through the words"
    DASHED = "words a machine may have missed"


class Tint(NamedTuple):
    rect: QRectF
    colour: QColor


class Stroke(NamedTuple):
    left: float
    right: float
    y: float
    colour: QColor
    line: Line
    extra: float = 0.0
    """So much wider than the line style is."""


class Join(NamedTuple):
    """A staple below the words between two parts of one claim, open where a line ends."""

    left: float
    right: float
    y: float
    colour: QColor
    at_left: bool
    at_right: bool


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
    """Everything on one block, in the order it is painted; ``taken`` says which lanes are in use where on each line."""

    tints: list[Tint] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    veils: list[QRectF] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    taken: dict[int, list[tuple[float, float, int]]] = field(default_factory=dict)

    def depth(self, line: int, left: float, right: float) -> int:
        """How many lanes lie below a stretch of a line."""
        crossing = (lane + 1 for start, end, lane in self.taken.get(line, ()) if start < right and left < end)
        return max(crossing, default=0)


def line_of(item: Annotation) -> Line:
    """The line style that shows an annotation's state."""
    if item.state is State.REJECTED:
        return Line.STRUCK
    if item.state is not State.SUGGESTED:
        return Line.SOLID
    score = getattr(item, "score", None)
    return Line.DOTTED if score is not None and score < DOUBT else Line.THIN


def lanes(items: Iterable[Annotation], most: int = LANES) -> dict[str, int]:
    """A lane for each item so that no two in one lane overlap; inner ones come first, nearest to the text.

    What finds no place in so many lanes is too deep: it gets the number behind the last one.
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in range(most)]
    found: dict[str, int] = {}
    for item in sorted(items, key=lambda item: (item.end - item.start, item.start, item.id)):
        lane = next((number for number, spans in enumerate(taken) if _is_free(spans, item)), most)
        if lane < most:
            insort(taken[lane], (item.start, item.end))
        found[item.id] = lane
    return found


def side_by_side(bars: Iterable[Bar]) -> list[Bar]:
    """The bars of a block where none covers another, short ones nearest to the text; the margin ends that."""
    columns: list[list[Bar]] = [[] for _ in range(_BAR_COLUMNS)]
    for bar in sorted(bars, key=lambda bar: (bar.bottom - bar.top, bar.top, bar.id)):
        free = (
            number
            for number, column in enumerate(columns)
            if all(other.bottom <= bar.top or bar.bottom <= other.top for other in column)
        )
        number = next(free, _BAR_COLUMNS - 1)
        columns[number].append(bar._replace(x=_BAR_LEFT - _BAR_STEP * number))
    return [bar for column in columns for bar in column]


def _is_free(spans: list[tuple[int, int]], item: Annotation) -> bool:
    index = bisect_left(spans, (item.start, item.end))
    after = index == len(spans) or spans[index][0] >= item.end
    return after and (index == 0 or spans[index - 1][1] <= item.start)


def first_of(stretches: list[Piece]) -> Piece:
    """The stretch a reader meets first: the rightmost of the first line where that runs right to left."""
    row = [piece for piece in stretches if piece.line == stretches[0].line]
    return row[-1] if row[-1].rtl else row[0]


def wish_for(wishes: Wishes, stretches: list[Piece], wish: Wish) -> None:
    """Put a wish to the others of its line: the first of the stretches."""
    wishes.setdefault(stretches[0].line, []).append((wish, stretches[0].baseline))
