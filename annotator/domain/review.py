"""What is left to review in an article, in the order in which a person is led through it.

First what the machine doubts, or cannot say how sure it is of; then the words it may have missed; then
what it is sure of. Possible misses are no annotations: nothing is stored, exported or accepted of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from annotator.domain.analysis import Found
from annotator.domain.annotation import Annotation, State
from annotator.domain.document import Document

DOUBT = 0.9
"""A suggestion with a lower score is doubtful: some half of such spans are wrong, one in ten of the others."""
DOUBTFUL, MISSED, SURE = range(3)
_WINDOW = 4000
_LONGEST_MISS = 200


class Stop(NamedTuple):
    """A place to look at, by rank and in reading order within it. ``id`` is empty for a possible miss."""

    rank: int
    start: int
    backwards: int
    """The end, less than zero: of those that start together the longest comes first."""
    id: str

    @property
    def end(self) -> int:
        return -self.backwards


def stop_at(item: Annotation) -> Stop:
    """Where an annotation stands in that order, also after it was decided."""
    score = getattr(item, "score", None)
    return Stop(SURE if score is not None and score >= DOUBT else DOUBTFUL, item.start, -item.end, item.id)


def at_caret(offset: int) -> Stop:
    """Before everything that starts at this offset."""
    return Stop(DOUBTFUL, offset, -(1 << 62), "")


def possible_misses(document: Document, start: int, end: int) -> list[Found]:
    """What the model may have missed that starts in ``[start, end)``: not where an entity stands or was rejected."""
    misses = document.analysis.misses
    first = bisect_left(misses, (start,))
    last = bisect_left(misses, (end,))
    return [each for each in misses[first:last] if not document.entities.touching(each.start, each.end)]


def miss_at(document: Document, start: int, end: int) -> Found | None:
    """The possible miss that stands exactly here."""
    return next((each for each in possible_misses(document, start, start + 1) if each.end == end), None)


def miss_around(document: Document, offset: int) -> Found | None:
    """The possible miss that holds this offset."""
    behind = possible_misses(document, max(offset - _LONGEST_MISS, 0), offset + 1)
    return next((each for each in behind if offset < each.end), None)


def next_stop(document: Document, at: Stop, step: int) -> Stop | None:
    """What to review behind (``step`` > 0) or before ``at``, round the end; None where nothing is left."""
    ranks = [DOUBTFUL, MISSED, SURE]
    turn = ranks.index(at.rank)
    order = ranks[turn:] + ranks[: turn + 1] if step > 0 else ranks[turn::-1] + ranks[turn:][::-1]
    for index, rank in enumerate(order):
        for stop in _from(document, rank, at.start if index == 0 else None, step):
            if index > 0 or (stop > at if step > 0 else stop < at):
                return stop
    return None


def _from(document: Document, rank: int, offset: int | None, step: int) -> Iterator[Stop]:
    """The stops of one rank in order, from about an offset on, without looking at more than is asked for."""
    length = len(document.text) + 1
    if offset is None:
        offset = 0 if step > 0 else length - 1
    window = max(min(offset, length - 1), 0) // _WINDOW * _WINDOW
    while 0 <= window < length:
        yield from sorted(_stops(document, rank, window, window + _WINDOW), reverse=step < 0)
        window += _WINDOW if step > 0 else -_WINDOW


def _stops(document: Document, rank: int, start: int, end: int) -> list[Stop]:
    if rank == MISSED:
        return [Stop(MISSED, each.start, -each.end, "") for each in possible_misses(document, start, end)]
    found: list[Annotation] = [*document.entities.starting_in(start, end), *document.claims.starting_in(start, end)]
    found += document.line_marks.starting_in(start, end)
    stops = [stop_at(item) for item in found if item.state is State.SUGGESTED]
    return [stop for stop in stops if stop.rank == rank]
