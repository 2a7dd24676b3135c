"""How the names of labels share the room above a line without moving or covering each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

PADDING = 3.0
GAP = 2.0
SHORTEST = 20.0
"""A chip narrower than this would show no readable part of its name."""

_PUSH, _FOOT = 24.0, 8.0
"""A name makes room for one before it by at most so much, and goes on standing over so much of its span."""
_REACH = 8
"""A "+n" stands at most so many of its widths from the first name it stands for, or another makes room."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A name that wants to stand above a line, beginning (or, right to left, ending) at its span.

    A ``deep`` one belongs to what lies too deep to be drawn: it is only counted.
    """

    id: str
    name: str
    width: float
    left: float
    right: float
    rtl: bool
    strong: QColor
    tint: QColor
    deep: bool = False

    @property
    def wanted(self) -> float:
        """Where the chip's left edge would be if it were alone."""
        return self.right - self.width if self.rtl else self.left


@dataclass(frozen=True, slots=True)
class Chip:
    """A name where it is drawn; ``name`` may be shortened. A "+n" stands for all ``ids`` not named on its line."""

    ids: tuple[str, ...]
    name: str
    rect: QRectF
    strong: QColor
    tint: QColor

    @property
    def id(self) -> str:
        return self.ids[0]


class Room(NamedTuple):
    """What there is for the chips of one line: up to ``limit``, and the colours of a "+n"."""

    top: float
    height: float
    limit: float
    strong: QColor
    tint: QColor


def arranged(wishes: Sequence[Wish], room: Room, width_of: Callable[[str], float]) -> list[Chip]:
    """The chips of one line from left to right, none over another nor right of the room's limit.

    A chip grows over free room; where there is too little those behind it make room as far as they have some,
    it slides left, then is shortened, then only counted by a "+n", for which others make room.
    ``width_of`` says how wide a chip with a name is.
    """
    ordered = sorted((wish for wish in wishes if not wish.deep), key=lambda wish: wish.wanted)
    placed, missing = _laid_out(ordered, room, width_of)
    missing = sorted([wish for wish in wishes if wish.deep] + missing, key=lambda wish: wish.wanted)
    if not missing:
        return [chip for _, chip in placed]
    wanted = missing[0].wanted
    while (counter := _counter(missing, [chip for _, chip in placed], room, width_of)) is None:
        nearest = min(range(len(placed)), key=lambda number: abs(placed[number][1].rect.left() - wanted))
        missing.append(placed.pop(nearest)[0])
    return sorted([*(chip for _, chip in placed), counter], key=lambda chip: chip.rect.left())


def _laid_out(
    ordered: list[Wish], room: Room, width_of: Callable[[str], float]
) -> tuple[list[tuple[Wish, Chip]], list[Wish]]:
    """The names that find a place with their chips, and those that do not."""
    placed: list[tuple[Wish, Chip]] = []
    left_out: list[Wish] = []
    free = float("-inf")
    latest = _latest(ordered, room)
    for index, wish in enumerate(ordered):
        behind = range(index + 1, len(ordered))
        later = (latest[other] - GAP for other in behind if ordered[other].wanted > wish.wanted + 1)
        end = min(room.limit, next(later, room.limit))
        left = max(wish.wanted, free)
        if end - left < wish.width:
            slide = max(wish.width / 2, wish.width - (wish.right - wish.left))
            left = max(free, min(left, end - wish.width), wish.wanted - slide, min(0.0, wish.wanted))
        width = min(wish.width, end - left)
        if width < min(SHORTEST, wish.width):
            left_out.append(wish)
            continue
        name = wish.name
        if width < wish.width:
            name, width = _shortened(name, width, width_of)
        rect = QRectF(left, room.top, width, room.height)
        placed.append((wish, Chip((wish.id,), name, rect, wish.strong, wish.tint)))
        free = left + width + GAP
    return placed, left_out


def _latest(ordered: Sequence[Wish], room: Room) -> list[float]:
    """How far to the right each name may begin without a need to be shortened, or to shorten those behind it."""
    found: list[float] = []
    limit = room.limit + GAP
    for wish in reversed(ordered):
        own = 0.0 if wish.rtl else min(_PUSH, max(wish.right - wish.left - _FOOT, 0.0))
        limit = max(wish.wanted, min(wish.wanted + own, limit - GAP - wish.width))
        found.append(limit)
    return found[::-1]


def _counter(missing: list[Wish], chips: list[Chip], room: Room, width_of: Callable[[str], float]) -> Chip | None:
    """A "+n" in the gap that is nearest to the first name it stands for; None where none near it is wide enough."""
    ids = tuple(dict.fromkeys(wish.id for wish in missing))
    name = f"+{len(missing)}"
    width, wanted = width_of(name), missing[0].wanted
    starts = [min(0.0, wanted), *(chip.rect.right() + GAP for chip in chips)]
    ends = [*(chip.rect.left() - GAP for chip in chips), room.limit]
    gaps = ((min(max(wanted, start), end - width), start) for start, end in zip(starts, ends, strict=True))
    left = min((left for left, start in gaps if left >= start), key=lambda left: abs(left - wanted), default=None)
    if chips and (left is None or abs(left - wanted) > _REACH * width):
        return None
    left = room.limit - width if left is None else left
    return Chip(ids, name, QRectF(left, room.top, width, room.height), room.strong, room.tint)


def _shortened(name: str, width: float, width_of: Callable[[str], float]) -> tuple[str, float]:
    """A name that fits a width, and how wide it has become."""
    letters = len(name)
    while letters > 1 and width_of(name[:letters] + "…") > width:
        letters -= 1
    return name[:letters] + "…", width_of(name[:letters] + "…")
