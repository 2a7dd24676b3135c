"""What people reject of words that are no names: "today", "30-year-old", "35".

A model's dates, sums and numbers follow the guidelines it was trained on, and a person's often leave some of
them out. Names are remembered word for word (`domain.memory`); words without a capital by their shape, in
which every figure is the same, and by label, so that "35" may be a sum and no date.
On 200 articles of Worldwide Newswire (train) it took the edits an article from 23.0 to 21.8, with the
thresholds of names (`tests/bench/measure_learning.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.domain.annotation import CONFIRMED, Entity, State

Shape = tuple[str, str]
"""A label, and words with every figure as one sign."""
Tally = Mapping[str, Mapping[str, Sequence[int]]]
"""How often a label's shapes were confirmed, and how often rejected."""

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def shape(quote: str) -> str:
    """The words with every figure as one sign; empty where a capital makes them a name."""
    return "" if any(character.isupper() for character in quote) else _DIGITS.sub("#", " ".join(quote.split()))


def tally(text: str, entities: Iterable[Entity]) -> dict[str, dict[str, list[int]]]:
    """What a finished article says of shapes: a rejection counts for the label that was rejected."""
    found: dict[str, dict[str, list[int]]] = {}
    for each in entities:
        its = shape(text[each.start : each.end])
        if its and (each.state in CONFIRMED or each.state is State.REJECTED):
            counts = found.setdefault(each.label, {}).setdefault(its, [0, 0])
            counts[each.state is State.REJECTED] += 1
    return found


def shapes_in(some: Tally) -> Iterator[Shape]:
    """The shapes of which a tally says something."""
    return ((label, its) for label, counts in some.items() for its in counts)


class Shapes:
    """The tallies of many articles together."""

    def __init__(self) -> None:
        self._counts: dict[Shape, list[int]] = {}

    def __iter__(self) -> Iterator[Shape]:
        """Those of which anything was said."""
        return iter(self._counts)

    def count(self, some: Tally, sign: int) -> None:
        """Add a tally, or with -1 take it back."""
        for label, its in shapes_in(some):
            confirmed, rejected = some[label][its]
            counts = self._counts.setdefault((label, its), [0, 0])
            counts[0] += sign * confirmed
            counts[1] += sign * rejected
            if counts == [0, 0]:
                del self._counts[label, its]

    def vetoes(self, of: Shape, after: int, below: float) -> bool:
        """Whether it was rejected ``after`` times or more, and confirmed in fewer than ``below`` of its places."""
        confirmed, rejected = self._counts.get(of, (0, 0))
        return rejected >= after and confirmed < below * (confirmed + rejected)

    def vetoed(self, after: int, below: float) -> set[Shape]:
        """Every shape of which that is so."""
        return {each for each in self._counts if each[1] and self.vetoes(each, after, below)}
