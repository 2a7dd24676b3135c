"""What a tokenizer and a model found in a text, and the small splitter that serves until they have."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.domain.text import LINE_END, Span

SPLITTER = "splitter"
FROM_FILE = "import"

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*%?|\w+(?:[-'’]\w+)*|[^\w\s]")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W\d_a-z])")


class Found(NamedTuple):
    """A span as a model gave it: its own label, and how sure it was (None: it does not say)."""

    start: int
    end: int
    label: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Tokens and sentence starts of one text, all code-point offsets in ascending order.

    ``model`` names who made it: ``NAME@VERSION`` of a spaCy pipeline, ``import`` where the tokens
    came with a file, ``splitter`` where nothing better was there. ``found`` is the model's own output,
    from which suggestions are made anew when people teach something; ``misses`` are words it passed
    over with some doubt, each with its best guess.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    sentences: Sequence[int]
    model: str
    found: Sequence[Found] = ()
    misses: Sequence[Found] = ()

    def token_range(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last token (inclusive) of the span, or None where it is not on token edges."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.ends, end)
        if first > last or last >= len(self.ends) or self.starts[first] != start or self.ends[last] != end:
            return None
        return first, last

    def snapped(self, span: Span) -> Span:
        """The span grown to the edges of the tokens it touches; unchanged where it touches none."""
        first = bisect_right(self.ends, span.start)
        last = bisect_left(self.starts, span.end) - 1
        if first > last:
            return span
        return Span(min(span.start, self.starts[first]), max(span.end, self.ends[last]))

    def sentence_at(self, offset: int, text: str) -> Span:
        """The sentence that holds ``offset``, from its first character to the next sentence's start."""
        index = max(bisect_right(self.sentences, offset) - 1, 0)
        start = self.sentences[index] if self.sentences else 0
        end = self.sentences[index + 1] if index + 1 < len(self.sentences) else len(text)
        return Span(start, end)


def split(text: str) -> Analysis:
    """A language-neutral guess at tokens and sentences; a line end always ends a sentence."""
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        possessive = _POSSESSIVE.search(text, start, end)
        cuts = (start, possessive.start(), end) if possessive else (start, end)
        starts.extend(cuts[:-1])
        ends.extend(cuts[1:])
    return Analysis(starts, ends, sentence_starts(text), SPLITTER)


def covering(analysis: Analysis, text: str) -> Analysis:
    """The same tokens, with further ones for all that stands between them but one space.

    Tokens with a flag for the space after them then give the text back, as spaCy and Prodigy want it.
    """
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end in [*zip(analysis.starts, analysis.ends, strict=True), (len(text), len(text))]:
        gap = at + (0 < at < start and text[at] == " ")
        if gap < start:
            starts.append(gap)
            ends.append(start)
        if start < end:
            starts.append(start)
            ends.append(end)
        at = end
    return Analysis(starts, ends, analysis.sentences, analysis.model)


def sentence_starts(text: str) -> list[int]:
    """Where sentences begin, by punctuation and line ends; always 0 first."""
    cuts = {match.end() for pattern in (LINE_END, _SENTENCE_END) for match in pattern.finditer(text)}
    return [0, *sorted(cut for cut in cuts if 0 < cut < len(text))]


def trim_word(text: str, span: Span) -> Span:
    """The span without outer white space and punctuation and without a possessive 's at its end.

    A percent sign or a currency sign beside a figure belongs to the word.
    """
    start, end = span
    while start < end and not _belongs(text, start, start, end):
        start += 1
    while end > start and not _belongs(text, end - 1, start, end):
        end -= 1
    if end - start > 2 and text[end - 1] == "s" and text[end - 2] in "'’":
        end -= 2
    return Span(start, end)


def _belongs(text: str, index: int, start: int, end: int) -> bool:
    character = text[index]
    if character.isalnum() or character == "_":
        return True
    if character in "%‰°$£€¥" and index > start and text[index - 1].isdigit():
        return True
    if character in "$£€¥#@":
        return index + 1 < end and text[index + 1].isalnum()
    return not character.isspace() and not _is_punctuation(character)


def _is_punctuation(character: str) -> bool:
    kind = unicodedata.category(character)[0]
    return kind in "PZ" or (kind in "SC" and not _is_emoji(character))


def _is_emoji(character: str) -> bool:
    return ord(character) >= 0x2600 and not 0x3000 <= ord(character) <= 0x303F
