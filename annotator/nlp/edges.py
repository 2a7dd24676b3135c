"""Where a suggested span may begin and end."""

from __future__ import annotations

import re
import unicodedata

from annotator.domain.text import LINE_END, Span, trim

_ADDRESS = re.compile(r"://|\bwww\.")
_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def within_line(text: str, span: Span) -> Span:
    """The span less outer white space and whatever lies behind the first line end in it, edges on whole characters.

    It may be empty.
    """
    span = trim(text, span)
    end = LINE_END.search(text, span.start, span.end)
    if end:
        span = trim(text, Span(span.start, end.start()))
    return whole_characters(text, span) if span.start < span.end else span


def is_address(text: str, span: Span) -> bool:
    """Whether the span is or holds a web address, which names nobody."""
    return _ADDRESS.search(text, span.start, span.end) is not None


def whole_characters(text: str, span: Span) -> Span:
    """The span grown so that no edge separates an emoji or a letter from what modifies it."""
    start, end = span
    while start > 0 and _continues(text, start):
        start -= 1
    while end < len(text) and _continues(text, end):
        end += 1
    return Span(start, end)


def _continues(text: str, offset: int) -> bool:
    """Whether a reader sees one character on both sides of the offset."""
    after = text[offset]
    return (
        _JOINER in (after, text[offset - 1]) or unicodedata.category(after) in ("Mn", "Me") or ord(after) in _SKIN_TONES
    )
