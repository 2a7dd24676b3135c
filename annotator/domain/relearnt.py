"""What a memory's change of mind about names does to suggestions that stand, without running the chain for it.

The steps before the memory (`domain.proposal`) know nothing of it, and where the memory puts a name does not
depend on what it is called. So another label for a name changes the label of its tagged places, and a name that
is proposed from now on goes on its free places; whatever is less simple than that is for the chain.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from annotator.domain.proposed import MEMORY, Key
from annotator.domain.text import Span


class Standing(NamedTuple):
    """What has to be known of a suggestion here; ``origin`` is empty where it is none, or not the only one there."""

    id: str
    label: str
    origin: str


class Name(NamedTuple):
    """A name as it may stand in a text, what it is now called, and whether it is now proposed where it is untagged.

    It is not ``plain`` where something may come of it besides that: it was no name before, or is none any more.
    """

    form: Key
    label: str
    proposed: bool
    plain: bool


Tokens = tuple[Sequence[int], Sequence[int]]
"""Starts and ends."""
Spans = Mapping[tuple[int, int], Standing]


@dataclass(slots=True)
class Relearnt:
    """The suggestions that get another label, and the places that get a suggestion, each with the label."""

    renamed: list[tuple[Span, Standing, str]] = field(default_factory=list)
    fresh: list[tuple[Span, str]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.renamed or self.fresh)


def relearnt(text: str, tokens: Tokens, standing: Spans, names: Iterable[Name]) -> Relearnt | None:
    """What changes, with suggestions that stand as the memory had it before; None where the chain has to say so.

    That is also where the memory named a place before: what was there without it is not known here.
    """
    found = Relearnt()
    at = {start: number for number, start in enumerate(tokens[0])}
    for name in names:
        for place in _places(text, tokens, at, name.form):
            there = standing.get(place)
            if not name.plain or (there is not None and there.label != name.label and there.origin == MEMORY):
                return None
            if there is None:
                found.fresh += [(place, name.label)] if name.proposed else []
            elif there.label != name.label:
                found.renamed.append((place, there, name.label))
    if found.fresh:
        free = _free(sorted(standing), standing, [place for place, _ in found.fresh])
        if free is None:
            return None
        found.fresh = [(place, label) for place, label in found.fresh if place in free]
    return found


def _free(spans: Sequence[tuple[int, int]], standing: Spans, places: Sequence[Span]) -> set[Span] | None:
    """The places on which nothing stands; None where spans cross one, or each other.

    And where the memory put the next one beside: a name of its may lie there over something that reached
    up to here, which had gone before this name's turn came.
    """
    ordered = sorted(places)
    if any(one[1] > other[0] for each in (spans, ordered) for one, other in pairwise(each)):
        return None
    free = set()
    for place in ordered:
        at = bisect_left(spans, place)
        beside = spans[max(at - 1, 0) : at + 1]
        touching = [span for span in beside if span[0] < place.end and place.start < span[1]]
        if any(span[0] <= place.start and place.end <= span[1] for span in touching):
            continue
        if touching or any(standing[span].origin == MEMORY for span in beside):
            return None
        free.add(place)
    return free


def _places(text: str, tokens: Tokens, at: Mapping[int, int], key: Key) -> Iterable[Span]:
    """Where these words stand as tokens one behind the other, whatever is between them; see `Words.places`."""
    starts, ends = tokens
    word, more = key[0], key[1:]
    start = text.find(word)
    while start >= 0:
        first = at.get(start, -1)
        last = first + len(more)
        if first < 0 or ends[first] != start + len(word) or last >= len(starts):
            pass
        elif not more or all(text[starts[n] : ends[n]] == other for n, other in enumerate(more, first + 1)):
            yield Span(start, ends[last])
        start = text.find(word, start + 1)
