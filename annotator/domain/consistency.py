"""One article, one meaning: the same name gets the same label wherever it stands.

Surnames follow full names, a name that is tagged somewhere is tagged everywhere, a name with several
labels gets the one the model was surest of. What people decided, and then what the list rule found,
outweighs all votes. It needs no learning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotator.domain.proposed import (
    CONSISTENCY,
    LIST_RULE,
    Key,
    People,
    Proposed,
    Roles,
    Taken,
    Words,
    capitals,
    is_name,
)
from annotator.domain.text import Span

TAGGED = 0.5
"""A name is tagged everywhere where at least this share of its places is tagged already."""
CLEAR = 0.6
"""The share of the votes that changes a label that is there."""
UNSURE = 0.5
"""The weight of a span without a score."""
DECIDED, LISTED = 1000.0, 10.0
"""The weight of a person's decision, and of the list rule, against the model's scores of 1 at most."""


@dataclass(slots=True)
class _Votes:
    """How often, and how surely, a name has which label."""

    labels: dict[str, float] = field(default_factory=dict)
    tagged: int = 0

    def add(self, each: Proposed, weight: float) -> None:
        self.labels[each.label] = self.labels.get(each.label, 0.0) + weight
        self.tagged += 1

    def winner(self) -> str:
        return max(sorted(self.labels), key=lambda label: self.labels[label])

    def clear_winner(self, label: str) -> str:
        """The winner where it has a clear majority, else the label that is there."""
        winner = self.winner()
        return winner if self.labels[winner] >= CLEAR * sum(self.labels.values()) else label


def agree(words: Words, spans: Sequence[Proposed], people: People, roles: Roles) -> list[Proposed]:
    """The spans with one label a name, and more of them where a name stood untagged; by place.

    What people decided votes and stays, and so does a place where they rejected something.
    """
    votes = _votes(words, spans, people.fixed, roles)
    surnames = _surnames(votes, roles)
    agreed = [_voted(words, each, votes, surnames, roles) for each in spans]
    taken = people.taken(agreed)
    rejected = {words.key(*span) for span in people.rejected}
    labels = {key: each.winner() for key, each in votes.items() if is_name(key) and key not in rejected}
    agreed += _spread(words, votes, labels, taken)
    agreed += _spread_capitals(words, labels, taken)
    agreed += _spread_surnames(words, surnames, rejected, taken, roles.person)
    return sorted(agreed)


def _votes(words: Words, spans: Sequence[Proposed], fixed: Sequence[Proposed], roles: Roles) -> dict[Key, _Votes]:
    votes: dict[Key, _Votes] = defaultdict(_Votes)
    for group, decided in ((spans, False), (fixed, True)):
        for each in group:
            key = words.key(each.start, each.end)
            if key is None or each.label in roles.unnamed:
                continue
            weight = DECIDED if decided else LISTED if each.origin == LIST_RULE else each.score or UNSURE
            votes[key].add(each, weight)
    return votes


def _surnames(votes: dict[Key, _Votes], roles: Roles) -> set[str]:
    """The last words of full names, but for those that a person or a list of places knows better."""
    if not roles.person:
        return set()
    last = {key[-1] for key, each in votes.items() if len(key) > 1 and each.winner() == roles.person}
    known = {
        key[0]
        for key, each in votes.items()
        if len(key) == 1 and each.winner() != roles.person and max(each.labels.values()) >= LISTED
    }
    return {word for word in last - known if len(word) > 2 and word[0].isupper()}


def _voted(words: Words, each: Proposed, votes: dict[Key, _Votes], surnames: set[str], roles: Roles) -> Proposed:
    key = words.key(each.start, each.end)
    if key is None or key not in votes or each.label in roles.unnamed:
        return each
    label = roles.person if len(key) == 1 and key[0] in surnames else votes[key].clear_winner(each.label)
    return each if label == each.label else Proposed(each.start, each.end, label, CONSISTENCY)


def _spread(words: Words, votes: dict[Key, _Votes], labels: dict[Key, str], taken: Taken) -> list[Proposed]:
    """Names that are tagged often enough, at their untagged places; longer names first."""
    made = []
    for key in sorted(labels, key=lambda key: (-len(key), key)):
        places = list(words.places(key))
        free = [span for span in places if taken.free(*span)]
        if free and votes[key].tagged >= TAGGED * (votes[key].tagged + len(free)):
            made += _put(free, labels[key], taken)
    return made


def _spread_capitals(words: Words, labels: dict[Key, str], taken: Taken) -> list[Proposed]:
    """The same names in lines in capitals."""
    made = []
    for key in sorted(labels, key=lambda key: (-len(key), key)):
        shout = capitals(key)
        if shout and shout not in labels and shout[0] in words:
            made += _put([span for span in words.places(shout) if taken.free(*span)], labels[key], taken)
    return made


def _spread_surnames(
    words: Words, surnames: set[str], rejected: set[Key | None], taken: Taken, label: str
) -> list[Proposed]:
    made = []
    for word in sorted(surnames):
        if (word,) not in rejected:
            free = [span for span in words.places((word,)) if taken.free(*span) and _stands_alone(words, span)]
            made += _put(free, label, taken)
    return made


def _stands_alone(words: Words, span: Span) -> bool:
    """Whether no other capitalised word stands beside it: it may be a part of another name then."""
    at = words.first(span.start)
    beside = words.words[max(at - 1, 0) : at] + words.words[at + 1 : at + 2]
    return not any(word[:1].isupper() for word in beside)


def _put(places: Iterable[Span], label: str, taken: Taken) -> list[Proposed]:
    made = []
    for span in places:
        taken.put(*span)
        made.append(Proposed(*span, label, CONSISTENCY))
    return made
