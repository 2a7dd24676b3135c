"""Lists of places: "Orsk, Velm and Tarn", "the Orsk, Velm and Tarn villages".

A small model calls unknown names in a list persons or organisations. Where a noun says what the list
holds, or where enough of its names are places elsewhere in the article, the others are places too.
Names in the rule: none. The thresholds (two names, a third of the list) are those that repaired every
such list of the measured articles and changed next to nothing elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.proposed import LIST_RULE, Key, People, Proposed, Roles, Words
from annotator.domain.text import LINE_END, Span

LEAST_ITEMS = 3
LEAST_KNOWN, SHARE_KNOWN = 2, 1 / 3

_AND = frozenset({"and", "or", "&"})
_SAID = """
    villages towns cities regions provinces districts counties countries oblasts municipalities governorates
    prefectures territories neighbourhoods neighborhoods suburbs settlements hamlets boroughs
"""
_NOUNS = frozenset(_SAID.split())
"""What a list of places is called; singular nouns and what may also be people ("communities") are left out."""
_LEADING = frozenset(["of", "in", "like", "including", "include", "are", "were", "namely", "such", "as", ":", ","])
"""What may stand between such a noun and its list."""


@dataclass(slots=True)
class _Item:
    """One name of a list, tokens ``first`` to ``last`` inclusive, with what is proposed on it."""

    first: int
    last: int
    there: Proposed | None = None


def list_places(words: Words, spans: Sequence[Proposed], people: People, roles: Roles) -> list[Proposed]:
    """The spans, with those in lists of places as places; names of such lists that had no span get one.

    What people decided is evidence, and stays.
    """
    if not roles.place:
        return list(spans)
    evidence = _Evidence(words, [*people.fixed, *spans], roles)
    decided = people.taken(())
    made: dict[Span, Proposed] = {}
    for items in _lists(words, [*people.fixed, *spans], roles):
        if _is_of_places(words, items, evidence):
            for item in items:
                place = Span(words.starts[item.first], words.ends[item.last])
                if (item.there is None or item.there.label not in roles.places) and decided.free(*place):
                    made[place] = Proposed(*place, roles.place, LIST_RULE)
    return sorted([each for each in spans if Span(each.start, each.end) not in made] + list(made.values()))


class _Evidence:
    """Which names are places anywhere in the article, and which are surely people."""

    def __init__(self, words: Words, spans: Sequence[Proposed], roles: Roles) -> None:
        self.places: set[Key] = set()
        self.people: set[str] = set()
        for each in spans:
            key = words.key(each.start, each.end)
            if key and each.label in roles.places:
                self.places.add(key)
            elif key and each.label == roles.person and len(key) > 1:
                self.people.add(key[-1])


def _is_of_places(words: Words, items: Sequence[_Item], evidence: _Evidence) -> bool:
    if _has_noun(words, items):
        return True
    keys = [tuple(words.words[item.first : item.last + 1]) for item in items]
    if any(key[-1] in evidence.people for key in keys):
        return False
    known = sum(key in evidence.places for key in keys)
    return known >= LEAST_KNOWN and known >= SHARE_KNOWN * len(keys)


def _has_noun(words: Words, items: Sequence[_Item]) -> bool:
    """Whether a noun behind the list, or before it, says that these are places."""
    behind = items[-1].last + 1
    if behind < len(words.words) and words.words[behind].lower() in _NOUNS:
        return True
    at = items[0].first - 1
    while at >= 0 and words.words[at] in _LEADING:
        at -= 1
    return at >= 0 and words.words[at].lower() in _NOUNS


def _lists(words: Words, spans: Sequence[Proposed], roles: Roles) -> Iterator[list[_Item]]:
    """Every run of names with nothing but commas, "and" and "or" between them."""
    by_start = {each.start: each for each in spans}
    covered = _covered(words, spans)
    items: list[_Item] = []
    behind = 0
    for at in [at for at, word in enumerate(words.words) if word[:1].isupper()]:
        if at < behind:
            continue
        item = _item(words, at, by_start, covered)
        if item is None or (item.there and item.there.label in roles.unnamed):
            items = []
            continue
        items.append(item)
        behind = _joined(words, item.last + 1)
        if behind == item.last + 1:
            if len(items) >= LEAST_ITEMS:
                yield items
            items = []


def _covered(words: Words, spans: Sequence[Proposed]) -> dict[int, Proposed]:
    """The span on each token that has one."""
    found = {}
    for each in spans:
        at = words.first(each.start)
        while at < len(words.starts) and words.starts[at] < each.end:
            found[at] = each
            at += 1
    return found


def _item(words: Words, first: int, by_start: dict[int, Proposed], covered: dict[int, Proposed]) -> _Item | None:
    """The name that begins with this token: the span there, else a run of capitalised words without one."""
    there = by_start.get(words.starts[first])
    if there is not None:
        last = first
        while last + 1 < len(words.ends) and words.ends[last + 1] <= there.end:
            last += 1
        capitalised = all(words.words[at][:1].isupper() for at in range(first, last + 1))
        return _Item(first, last, there) if capitalised and words.ends[last] == there.end else None
    last = first
    while last < len(words.words) and last not in covered and words.words[last][:1].isupper():
        last += 1
    return _Item(first, last - 1) if last > first and last not in covered else None


def _joined(words: Words, at: int) -> int:
    """The token behind what joins two names of a list; ``at`` itself where nothing does."""
    here = at
    if here < len(words.words) and words.words[here] == ",":
        here += 1
    if here < len(words.words) and words.words[here] in _AND:
        here += 1
    if here == at or here >= len(words.words) or not words.words[here][:1].isupper():
        return at
    return at if LINE_END.search(words.text, words.starts[at - 1], words.starts[here]) else here
