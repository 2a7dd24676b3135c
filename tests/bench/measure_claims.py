"""How well claims are pre-filled, against articles in which people marked them.

    python -m tests.bench.measure_claims --polnear FOLDER --split dev

``FOLDER`` holds ``SPLIT.jsonl`` of ``{"text", "claims": [{"content": [[s, e]..], "source": [..], "cue": [..]}]}``
lines (PolNeAR). Words are compared, so punctuation does not count, nor does a "that" at a content's head.
A proposal and a gold claim are a pair where their contents share at least half of their joint words
(IoU >= .5), each in one pair at most, the best pairs first.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Claim
from annotator.domain.quotes import quote_kind
from annotator.domain.text import Span
from annotator.nlp.models import load
from annotator.nlp.pipeline import Pipeline

SAID = frozenset({"say", "says", "said", "saying", "tell", "tells", "told", "telling", "according to"})
HALF = 0.5

_WORD = re.compile(r"\w+(?:['’]\w+)*")
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Story:
    """An article and the claims people marked in it; only their spans are set."""

    text: str
    claims: tuple[tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]], ...]


@dataclass
class Share:
    """Right ones among those proposed and among those wanted, in percent."""

    right: int = 0
    proposed: int = 0
    wanted: int = 0

    def add(self, right: int, proposed: int, wanted: int) -> None:
        self.right += right
        self.proposed += proposed
        self.wanted += wanted

    @property
    def precision(self) -> float:
        return 100 * self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f(self) -> float:
        return 200 * self.right / (self.proposed + self.wanted) if self.right else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:5.1f}  R {self.recall:5.1f}  F {self.f:5.1f}"


@dataclass
class Figures:
    """What `measure` found; ``found`` and ``there`` count the gold claims in pairs and all of them, by kind and cue."""

    claims: int = 0
    content: Share = field(default_factory=Share)
    half: Share = field(default_factory=Share)
    exact: Share = field(default_factory=Share)
    source: Share = field(default_factory=Share)
    sentences: Share = field(default_factory=Share)
    found: Counter[str] = field(default_factory=Counter)
    there: Counter[str] = field(default_factory=Counter)
    words: int = 0
    seconds: float = 0.0

    def recall_of(self, group: str) -> float:
        """The share of a group's gold claims that are in a pair, in percent."""
        return 100 * self.found[group] / self.there[group] if self.there[group] else 0.0

    def lines(self) -> Iterator[str]:
        yield f"claims           {self.claims} proposed, {self.half.wanted} wanted"
        for name, share in (
            ("content words", self.content),
            ("content IoU>=.5", self.half),
            ("content exact", self.exact),
            ("source words", self.source),
            ("sentence flag", self.sentences),
        ):
            yield f"{name:<16} {share}"
        for group in sorted(self.there):
            yield f"recall, {group:<9} {self.recall_of(group):5.1f} of {self.there[group]}"
        yield f"speed            {self.words / max(self.seconds, 1e-9):,.0f} words a CPU second"


@dataclass(frozen=True, slots=True)
class _Said:
    content: Words
    source: Words
    group: tuple[str, str]


def measure(pipeline: Pipeline, stories: Sequence[Story]) -> Figures:
    """Pre-fill the stories' texts and compare."""
    figures = Figures()
    start = time.process_time()
    suggestions = list(pipeline.suggest([story.text for story in stories]))
    figures.seconds = time.process_time() - start
    for story, suggestion in zip(stories, suggestions, strict=True):
        figures.words += len(_WORD.findall(story.text))
        gold = [_said(story.text, *roles) for roles in story.claims]
        proposed = [_said(story.text, *_roles(claim)) for claim in suggestion.claims]
        _compare(figures, proposed, gold)
        flags = [_flagged(suggestion.analysis.sentences, each) for each in (proposed, gold)]
        figures.sentences.add(len(flags[0] & flags[1]), len(flags[0]), len(flags[1]))
    return figures


def _roles(claim: Claim) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    return claim.content, claim.source, claim.cue


def _said(text: str, content: tuple[Span, ...], source: tuple[Span, ...], cue: tuple[Span, ...]) -> _Said:
    words = _words(text, content)
    head = min(words, default=0)
    if text[head : head + 5].lower().rstrip() == "that":
        words -= {head}
    kind = quote_kind(text, content, attributed=True)
    said = " ".join(text[start:end] for start, end in cue).lower() in SAID
    return _Said(words, _words(text, source), (str(kind), "said-type" if said else "other cue"))


def _words(text: str, spans: Iterable[Span]) -> Words:
    return frozenset(match.start() for start, end in spans for match in _WORD.finditer(text, start, end))


def _compare(figures: Figures, proposed: Sequence[_Said], gold: Sequence[_Said]) -> None:
    figures.claims += len(proposed)
    for share, role in ((figures.content, "content"), (figures.source, "source")):
        ours, theirs = (frozenset().union(*(getattr(each, role) for each in side)) for side in (proposed, gold))
        share.add(len(ours & theirs), len(ours), len(theirs))
    pairs = _pairs(proposed, gold)
    exact = sum(proposed[one].content == gold[other].content for one, other in pairs)
    figures.half.add(len(pairs), len(proposed), len(gold))
    figures.exact.add(exact, len(proposed), len(gold))
    matched = {other for _, other in pairs}
    for index, each in enumerate(gold):
        figures.there.update(each.group)
        figures.found.update(each.group if index in matched else ())


def _pairs(proposed: Sequence[_Said], gold: Sequence[_Said]) -> list[tuple[int, int]]:
    likeness = [
        (len(one.content & other.content) / len(one.content | other.content), left, right)
        for left, one in enumerate(proposed)
        for right, other in enumerate(gold)
        if one.content & other.content
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for share, left, right in sorted(likeness, reverse=True):
        if share >= HALF and left not in taken[0] and right not in taken[1]:
            taken[0].add(left)
            taken[1].add(right)
            pairs.append((left, right))
    return pairs


def _flagged(sentences: Sequence[int], said: Iterable[_Said]) -> set[int]:
    return {bisect_right(sentences, word) for each in said for word in each.content}


def read(path: Path) -> list[Story]:
    """The stories of a file of JSON lines."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [Story(row["text"], tuple(_gold(claim) for claim in row["claims"])) for row in rows]


def _gold(claim: dict[str, Any]) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    content, source, cue = (
        tuple(Span(start, end) for start, end in claim.get(role) or ()) for role in ("content", "source", "cue")
    )
    return content, source, cue


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--model", default="")
    given = parser.parse_args(arguments)
    pipeline = load(given.model)
    for line in measure(pipeline, read(given.polnear / f"{given.split}.jsonl")).lines():
        print(line)


if __name__ == "__main__":
    main()
