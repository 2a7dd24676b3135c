"""Finding words in a text: offsets stay those of the text, whatever is folded."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from annotator.domain.document import Document
from annotator.domain.navigation import word_at
from annotator.domain.text import Span

_QUOTES = str.maketrans("’‘‚‛“”„‟«»", '\'\'\'\'""""""')
_SPACE = re.compile(r"[^\S ]")
_JAMO = "\u1160-\u11ff"
"""Letters that end a Hangul syllable written in parts: they go with what stands before them."""


class Folded:
    """A text without the differences a search looks past, and the way back to the text's own offsets.

    Composed and decomposed letters are one (Unicode's NFC, letter by letter), white space of any kind is a
    plain space, and any quote a typewriter's; without ``match_case`` capitals are small and ß is ss.
    """

    def __init__(self, text: str, *, match_case: bool = False) -> None:
        self._starts: list[int] = []
        self._odd: list[tuple[int, int, Span]] = []
        self.folded = "".join(self._parts(levelled(text), match_case))

    def find(self, needle: Folded) -> Iterator[Span]:
        """Where another folded text stands, in order, without overlap, in the text's own offsets.

        A hit begins and ends between letters: "e" is none in "é", nor "s" in "ß".
        """
        wanted = needle.folded
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            start, end = self._own(at), self._own(at + len(wanted))
            whole = start is not None and end is not None
            if whole:
                yield Span(start, end)  # type: ignore[arg-type]
            at = self.folded.find(wanted, at + (len(wanted) if whole else 1))

    def _parts(self, text: str, match_case: bool) -> Iterator[str]:
        """The folded text in pieces; letters that do not stay one character are noted with both their places."""
        if text.isascii():
            yield text if match_case else text.lower()
            return
        folds = {letter: _fold(letter, match_case) for letter in set(text)}
        plain = _exchanged(text, folds, match_case)
        odd = "".join(sorted(re.escape(letter) for letter, fold in folds.items() if len(fold) != 1))
        joined = "".join(sorted(re.escape(letter) for letter in folds if unicodedata.combining(letter)))
        clusters = re.compile(f"(?s).[{_JAMO}{joined}]+" + (f"|[{odd}]" if odd else ""))
        done = shift = 0
        for match in clusters.finditer(text):
            start, end = match.span()
            fold = _fold(match[0], match_case)
            yield plain[done:start]
            yield fold
            self._starts.append(start + shift)
            self._odd.append((start + shift, start + shift + len(fold), Span(start, end)))
            shift += len(fold) - (end - start)
            done = end
        yield plain[done:]

    def _own(self, offset: int) -> int | None:
        """The text's offset for one of the folded text, None inside a letter."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return offset
        start, end, own = self._odd[number]
        if offset == start:
            return own.start
        return own.end + offset - end if offset >= end else None


class Haystack:
    """One document made ready for searching; what is worked out once serves every search."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._word = Span(0, 0)

    def find(self, wanted: str, *, match_case: bool = False, whole_word: bool = False) -> list[Span]:
        """Where the words stand, in order and without overlap.

        `Folded` says what is looked past. A whole word is one as the keys understand words: "op" is none
        in "co-op", "Velmar" is one in "Velmar's".
        """
        if not wanted.strip():
            return []
        text = self._plain if match_case else self._caseless
        hits = list(text.find(Folded(wanted, match_case=match_case)))
        return self._whole(hits) if whole_word else hits

    @cached_property
    def _plain(self) -> Folded:
        return Folded(self.document.text, match_case=True)

    @cached_property
    def _caseless(self) -> Folded:
        return Folded(self.document.text)

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


def _exchanged(text: str, folds: Mapping[str, str], match_case: bool) -> str:
    """Each letter that folds to one other by that one; as many characters as before."""
    plain = text if match_case else text.lower()
    if len(plain) != len(text):  # a capital İ among them: slower, letter by letter
        return text.translate({ord(letter): fold for letter, fold in folds.items() if len(fold) == 1})
    for letter in set(plain):
        fold = _fold(letter, match_case)
        if len(fold) == 1 and fold != letter:
            plain = plain.replace(letter, fold)
    return plain


@lru_cache(maxsize=4096)
def _fold(letters: str, match_case: bool) -> str:
    """Unicode's canonical caseless matching (section 3.13), written in composed letters."""
    plain = unicodedata.normalize("NFD", letters)
    return unicodedata.normalize("NFC", plain if match_case else unicodedata.normalize("NFD", plain.casefold()))


def _joins(text: str, offset: int) -> bool:
    """Whether an offset lies between two letters or digits."""
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()
