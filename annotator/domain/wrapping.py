"""Texts whose lines were broken at a width, as plain mail does: where a line end is only a space."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotator.domain.text import Span, lines, trim

WIDEST = 100
"""Code points of the longest row; a text with longer ones has a paragraph in each line."""

FEWEST = 4
"""Rows that another follows before a text can be said to have a width."""

SHORTEST = 28
"""Code points of a row that may run on, and of the narrowest width; shorter ones are entries of a list."""

_ENDS = '.!?…:;"”’»)]'


def unwrapped(text: str) -> str:
    """The text with spaces for the line ends inside paragraphs: as long as it was, so that offsets hold.

    A line end is inside a paragraph where the next row starts in lower case in mid-sentence, and in a text
    broken at a width also behind each row that the next word would not have fitted in.
    """
    pairs = [(row, after) for row, after in pairwise(_rows(text)) if row.start < row.end and after.start < after.end]
    width = _width(text, pairs)
    parts = []
    done = 0
    for row, after in pairs:
        if _runs_on(text, row, after) or (width and _fills(text, row, after, width)):
            end = trim(text, row).end
            gap = trim(text, after).start
            parts += [text[done:end], " " * (gap - end)]
            done = gap
    return "".join([*parts, text[done:]]) if parts else text


def _rows(text: str) -> Iterator[Span]:
    """The lines without white space behind their words; empty where they have none."""
    for line in lines(text):
        words = trim(text, line)
        yield Span(line.start, words.end) if words.start < words.end else Span(line.start, line.start)


def _width(text: str, pairs: Sequence[tuple[Span, Span]]) -> int:
    """The width at which the text was broken, 0 where it was not."""
    sizes = sorted(row.end - row.start for row, _ in pairs)
    if len(sizes) < FEWEST:
        return 0
    width = sizes[int(0.9 * (len(sizes) - 1))]
    full = [row for row, after in pairs if _fills(text, row, after, width)]
    in_sentence = sum(text[row.end - 1] not in _ENDS for row in full)
    return width if SHORTEST <= width <= WIDEST and 2 * len(full) > len(pairs) and 2 * in_sentence > len(full) else 0


def _fills(text: str, row: Span, after: Span, width: int) -> bool:
    """Whether the next row's first word had no place in this one; a row set in further begins a paragraph."""
    word = text[after.start : after.end].split(maxsplit=1)[0]
    return row.end - row.start + 1 + len(word) > width and _indent(text, after) <= _indent(text, row)


def _indent(text: str, row: Span) -> int:
    return trim(text, row).start - row.start


def _runs_on(text: str, row: Span, after: Span) -> bool:
    size = row.end - row.start
    first = text[trim(text, after).start]
    return SHORTEST <= size <= WIDEST and text[row.end - 1] not in _ENDS and first.islower()
