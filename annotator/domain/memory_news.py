"""What a memory has changed its mind about, so that only the articles that hold it are looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.domain.proposed import Key, capitals
from annotator.domain.shapes import Shape

_LETTERS = re.compile(r"[^\W\d_]+")
_NOTHING = (False, ())
"""No veto, and no link."""


class Said(NamedTuple):
    """What a memory says of one name."""

    label: str
    proposed: str
    vetoed: bool
    links: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class News:
    """What a memory has changed its mind about: names, forms of lines, and shapes of what is no name.

    Names that are ``plain`` got a label or another one, are perhaps proposed from now on, and nothing else;
    ``links`` are those that have another link now.
    """

    names: set[Key] = field(default_factory=set)
    plain: set[Key] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    shapes: set[Shape] = field(default_factory=set)
    links: set[Key] = field(default_factory=set)

    def add(self, other: News) -> None:
        more = (self.names - self.plain) | (other.names - other.plain)
        self.names |= other.names
        self.plain = self.names - more
        self.forms |= other.forms
        self.shapes |= other.shapes
        self.links |= other.links

    def names_as_written(self) -> list[tuple[Key, Key]]:
        """Each name as it may stand in a text, also in capitals, and as it is known."""
        shouted = [(shout, key) for key in self.names if (shout := capitals(key))]
        return sorted([(key, key) for key in self.names] + shouted)

    def form_words(self) -> list[str]:
        """Words of which a text with such a line holds one at least: the longest of each form."""
        return sorted({_longest_word(each) for each in self.forms} - {""})

    def shape_words(self) -> list[str]:
        """The same for the shapes; empty for one of figures alone, which any text may hold."""
        return sorted({_longest_word(its) for _, its in self.shapes})


def changed(before: Mapping[Key, Said], says: Callable[[Key], Said]) -> tuple[set[Key], set[Key]]:
    """The names of which ``says`` no longer tells what it told before, and those of them that are plain (`News`)."""
    found, plain = set(), set()
    for key, was in before.items():
        now = says(key)
        if now != was:
            found.add(key)
            if now.label and bool(now.proposed) >= bool(was.proposed) and was[2:] == now[2:] == _NOTHING:
                plain.add(key)
    return found, plain


def _longest_word(words: str) -> str:
    return max(_LETTERS.findall(words), key=len, default="")
