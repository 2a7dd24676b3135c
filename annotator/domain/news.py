"""What a memory says differently than before, and by which words a text may hold some of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotator.domain.proposed import Key, capitals
from annotator.domain.shapes import Shape

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class News:
    """What a memory has changed its mind about: names, forms of lines, and shapes of what is no name.

    Those that are ``plain`` got a label or another one, are perhaps proposed from now on, and nothing else.
    """

    names: set[Key] = field(default_factory=set)
    plain: set[Key] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    shapes: set[Shape] = field(default_factory=set)

    def add(self, other: News) -> None:
        more = (self.names - self.plain) | (other.names - other.plain)
        self.names |= other.names
        self.plain = self.names - more
        self.forms |= other.forms
        self.shapes |= other.shapes

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
