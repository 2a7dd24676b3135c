"""What a memory has changed its mind about, so that only the articles that hold it are looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotator.domain.proposed import Key, capitals
from annotator.domain.shapes import Shape

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class News:
    """What a memory has changed its mind about: names, forms of lines, and shapes of what is no name.

    ``links`` are those of the names that have another link now.
    """

    names: set[Key] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    shapes: set[Shape] = field(default_factory=set)
    links: set[Key] = field(default_factory=set)

    def add(self, other: News) -> None:
        self.names |= other.names
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


def _longest_word(words: str) -> str:
    return max(_LETTERS.findall(words), key=len, default="")
