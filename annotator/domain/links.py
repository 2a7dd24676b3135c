"""Which link a name got: the same words with the same label mean the same thing, until people say otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from annotator.domain.annotation import Entity
from annotator.domain.proposed import Words, is_name

Linked = Mapping[str, Mapping[str, Mapping[str, int]]]
"""How often a name with a label got a link."""

SURE = 0.6
"""A link is filled in that at least this share of a name's links were: as with labels."""


def linked(words: Words, confirmed: Iterable[Entity]) -> dict[str, dict[str, dict[str, int]]]:
    """What a finished article says of links; a name without one says nothing."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    for each in confirmed:
        key = words.key(each.start, each.end) if each.link else None
        if key and is_name(key):
            counts = found.setdefault(" ".join(key), {}).setdefault(each.label, {})
            counts[each.link] = counts.get(each.link, 0) + 1
    return found


class Links:
    """The links of many articles together."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[str, Counter[str]]] = {}

    def count(self, some: Linked, sign: int) -> None:
        """Add what an article says, or with -1 take it back."""
        for name, labels in some.items():
            for label, links in labels.items():
                counter = self._counts.setdefault(name, {}).setdefault(label, Counter())
                for link, count in links.items():
                    counter[link] += sign * count
                if not any(counter.values()):
                    del self._counts[name][label]
            if not self._counts[name]:
                del self._counts[name]

    def of(self, name: str, label: str) -> str:
        """The link of a name with this label; empty where there is none, or it is not clear which."""
        counter = self._counts.get(name, {}).get(label)
        if not counter:
            return ""
        link, count = max(sorted(counter.items()), key=lambda pair: pair[1])
        return link if count >= SURE * counter.total() else ""

    def of_name(self, name: str) -> tuple[tuple[str, str], ...]:
        """A name's labels that have a link, each with that."""
        return tuple((label, link) for label in sorted(self._counts.get(name, ())) if (link := self.of(name, label)))
