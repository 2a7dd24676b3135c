"""Finding words in an article: offsets stay those of the text, whatever is folded."""

from __future__ import annotations

import re

from annotator.domain.document import Document
from annotator.domain.navigation import word_at
from annotator.domain.text import Span

_QUOTES = str.maketrans("’‘‚‛“”„‟«»", '\'\'\'\'""""""')
_SPACE = re.compile(r"[^\S ]")


class Haystack:
    """One document made ready for searching; what is worked out once serves every search."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._plain = self._folded = ""
        self._word = Span(0, 0)

    def find(self, wanted: str, *, match_case: bool = False, whole_word: bool = False) -> list[Span]:
        """Where the words stand, in order and without overlap.

        White space of any kind matches white space, a typewriter's quote any quote. A whole word is one
        as the keys understand words: "op" is none in "co-op", "Velmar" is one in "Velmar's".
        """
        needle = levelled(wanted)
        if not needle.strip():
            return []
        if not match_case:
            needle = folded(needle)
        hits = _occurrences(self._text(match_case), needle)
        return self._whole(hits) if whole_word else hits

    def _text(self, match_case: bool) -> str:
        self._plain = self._plain or levelled(self.document.text)
        if match_case:
            return self._plain
        self._folded = self._folded or folded(self._plain)
        return self._folded

    def _whole(self, hits: list[Span]) -> list[Span]:
        text = self.document.text
        found: list[Span] = []
        for hit in hits:
            torn = _joins(text, hit.start) or _joins(text, hit.end)
            if not torn and not self._cuts(hit.start) and not self._cuts(hit.end):
                found.append(hit)
        return found

    def _cuts(self, offset: int) -> bool:
        """Whether a word goes on at both sides of an offset, as "co-op" does at its hyphen."""
        text = self.document.text
        if not 0 < offset < len(text) or text[offset - 1].isspace() or text[offset].isspace():
            return False
        if not self._word.start <= offset <= self._word.end:  # a run can be as long as the text
            self._word = word_at(self.document, offset) or Span(offset, offset)
        return self._word.start < offset < self._word.end


def levelled(text: str) -> str:
    """The text with plain spaces and typewriter quotes, as many characters as before."""
    return _SPACE.sub(" ", text).translate(_QUOTES)


def folded(text: str) -> str:
    """The text without the difference between capital and small letters, as many characters as before.

    A letter that case folding would make longer (ß, ﬁ, İ) stays as it is.
    """
    whole = text.casefold()
    if len(whole) == len(text):
        return whole
    return text.translate({ord(one): one.casefold() for one in set(text) if len(one.casefold()) == 1})


def _occurrences(text: str, needle: str) -> list[Span]:
    found: list[Span] = []
    at = text.find(needle)
    while at >= 0:
        found.append(Span(at, at + len(needle)))
        at = text.find(needle, at + len(needle))
    return found


def _joins(text: str, offset: int) -> bool:
    """Whether an offset lies between two letters or digits."""
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()
