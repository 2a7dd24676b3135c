"""What a machine would propose for one text, on its way through the steps of pre-fill."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.domain.analysis import Analysis
from annotator.domain.text import Span

CONSISTENCY = "consistency"
MEMORY = "memory"
LIST_RULE = "rule:list@1"
OWN_STEPS = frozenset({CONSISTENCY, MEMORY, LIST_RULE})
"""The origins of what the steps behind the model propose."""

Key = tuple[str, ...]
"""A name as the exact words of its tokens, case kept."""


class Proposed(NamedTuple):
    """A labelled span with who proposes it and how sure the model was of it, if the model did."""

    start: int
    end: int
    label: str
    origin: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Roles:
    """What the project calls people and places; empty where it has no label for them."""

    person: str = "PERSON"
    place: str = "GPE"
    places: frozenset[str] = frozenset({"GPE", "LOC"})
    """Labels that are places too, each as good as ``place`` for a list of them."""
    unnamed: frozenset[str] = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
    """Labels of what has no name: the same words need not mean the same twice."""


class Words:
    """The tokens of one text: what they say, and where they say it again."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self.text = text
        self._analysis = analysis
        self.starts, self.ends = analysis.starts, analysis.ends
        self.words = [text[start:end] for start, end in zip(analysis.starts, analysis.ends, strict=True)]
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            self._at[word].append(at)
        self._keys: dict[tuple[int, int], Key | None] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._at

    def key(self, start: int, end: int) -> Key | None:
        """The words of a span; None where it does not sit on token edges."""
        try:
            return self._keys[start, end]  # each step asks for the same spans again
        except KeyError:
            found = self._analysis.token_range(start, end)
            key = None if found is None else tuple(self.words[found[0] : found[1] + 1])
            self._keys[start, end] = key
            return key

    def first(self, start: int) -> int:
        """The first token that starts at ``start`` or behind it."""
        return bisect_left(self.starts, start)

    def places(self, key: Key) -> Iterator[Span]:
        """Where exactly these words stand, in order."""
        size = len(key)
        for at in self._at.get(key[0], ()):
            if size == 1 or tuple(self.words[at : at + size]) == key:
                yield Span(self.starts[at], self.ends[at + size - 1])

    def begin(self) -> Iterable[str]:
        """Every word once."""
        return self._at


@dataclass(frozen=True, slots=True)
class People:
    """What people decided on an article: what they stand behind, where they rejected something, and where a
    suggestion stood whose edges they moved."""

    fixed: Sequence[Proposed] = ()
    rejected: Sequence[Span] = ()
    moved: Sequence[Span] = ()

    def taken(self, spans: Iterable[Proposed]) -> Taken:
        """The places that are no longer free: these spans, and what people decided."""
        taken = Taken.of((each.start, each.end) for each in [*spans, *self.fixed])
        for span in self.rejected:
            taken.put(*span)
        return taken


NOBODY = People()


@dataclass(slots=True)
class Taken:
    """Spans that do not share a character, found by place."""

    _spans: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Taken:
        taken = cls()
        for start, end in spans:
            taken.put(start, end)
        return taken

    def free(self, start: int, end: int) -> bool:
        """Whether nothing taken lies on the span."""
        at = bisect_left(self._spans, (start, end))
        behind = at == len(self._spans) or self._spans[at][0] >= end
        return behind and (at == 0 or self._spans[at - 1][1] <= start)

    def touching(self, start: int, end: int) -> list[tuple[int, int]]:
        """What is taken of which some lies on the span."""
        at = bisect_left(self._spans, (start, end))
        while at > 0 and self._spans[at - 1][1] > start:
            at -= 1
        found = []
        while at < len(self._spans) and self._spans[at][0] < end:
            found.append(self._spans[at])
            at += 1
        return found

    def put(self, start: int, end: int) -> None:
        """Take a span; one that lies on another joins it."""
        at = bisect_left(self._spans, (start, end))
        while at > 0 and self._spans[at - 1][1] > start:
            at -= 1
        last = at
        while last < len(self._spans) and self._spans[last][0] < end:
            start, end = min(start, self._spans[last][0]), max(end, self._spans[last][1])
            last += 1
        self._spans[at:last] = [(start, end)]


def is_name(key: Sequence[str]) -> bool:
    """Whether words may be remembered as a name: a capital or a digit in them, no bare number, no single sign."""
    joined = "".join(key)
    if len(joined) < 2 or not any(character.isalpha() for character in joined):
        return False
    return any(character.isupper() or character.isdigit() for character in joined)


def capitals(key: Key) -> Key | None:
    """The same name as a line in capitals has it; None where a word is so short that it may mean anything."""
    shout = tuple(word.upper() for word in key)
    return shout if shout != key and all(len(word) > 3 for word in key) else None
