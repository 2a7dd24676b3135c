"""How the names of labels share the room above a line without moving or covering each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

PADDING = 3.0
GAP = 2.0
SHORTEST = 20.0
"""A chip narrower than this would show no readable part of its name."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A name that wants to stand above a line, beginning (or, right to left, ending) at its span."""

    id: str
    name: str
    width: float
    left: float
    right: float
    rtl: bool
    strong: QColor
    tint: QColor

    @property
    def wanted(self) -> float:
        """Where the chip's left edge would be if it were alone."""
        return self.right - self.width if self.rtl else self.left


@dataclass(frozen=True, slots=True)
class Chip:
    """A name where it is drawn; ``name`` may be shortened."""

    id: str
    name: str
    rect: QRectF
    strong: QColor
    tint: QColor


def arranged(
    wishes: Sequence[Wish],
    top: float,
    height: float,
    limit: float,
    shorten: Callable[[str, float], tuple[str, float]],
) -> list[Chip]:
    """The chips of one line from left to right, none over another nor right of ``limit``.

    A chip grows over free room; where there is too little it slides left, then is shortened, then left out.
    ``shorten`` makes a name fit a width and says how wide it has become.
    """
    ordered = sorted(wishes, key=lambda wish: wish.wanted)
    chips: list[Chip] = []
    free = float("-inf")
    for index, wish in enumerate(ordered):
        later = (other.wanted - GAP for other in ordered[index + 1 :] if other.wanted > wish.wanted + 1)
        end = min(limit, next(later, limit))
        left = max(wish.wanted, free)
        if end - left < wish.width:
            slide = max(wish.width / 2, wish.width - (wish.right - wish.left))
            left = max(free, min(left, end - wish.width), wish.wanted - slide, min(0.0, wish.wanted))
        width = min(wish.width, end - left)
        if width < min(SHORTEST, wish.width):
            continue
        name = wish.name
        if width < wish.width:
            name, width = shorten(name, width)
        chips.append(Chip(wish.id, name, QRectF(left, top, width, height), wish.strong, wish.tint))
        free = left + width + GAP
    return chips
