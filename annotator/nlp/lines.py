"""The shipped line patterns, applied."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol, TypeVar

from annotator.domain.annotation import LineMark
from annotator.domain.boilerplate import Patterns, compiled, mark_lines
from annotator.paths import resources


class Placed(Protocol):
    """What reaches from somewhere to somewhere."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


@cache
def shipped_patterns() -> Patterns:
    """The whole-line patterns of ``resources/lines.json``."""
    return compiled(json.loads((resources() / "lines.json").read_text(encoding="utf-8")))


def line_marks(text: str) -> list[LineMark]:
    """Suggested marks for the lines of the text that are not prose."""
    return mark_lines(text, shipped_patterns())


def without_marked(items: Iterable[P], marks: Sequence[LineMark]) -> list[P]:
    """The items that share no character with a marked line; ``marks`` in ascending order."""
    starts = [mark.start for mark in marks]
    kept = []
    for item in items:
        before = bisect_right(starts, item.end - 1) - 1
        if before < 0 or marks[before].end <= item.start:
            kept.append(item)
    return kept
