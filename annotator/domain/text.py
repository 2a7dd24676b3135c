"""The text of an article: what is allowed in it, and where its lines are.

Offsets everywhere are Python code points, half-open.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from annotator.domain.errors import InputError

LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_INK = re.compile(r"\S")
_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")
# What https://www.w3.org/TR/xml/#charsets leaves out; said the other way round it takes Python six times as long.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Span(NamedTuple):
    """A stretch of text, ``text[start:end]``."""

    start: int
    end: int


def forbidden_character(text: str) -> int | None:
    """The offset of the first NUL or lone surrogate, or None where the text is sound."""
    match = _FORBIDDEN.search(text)
    return match.start() if match else None


def check_text(text: str, where: str = "") -> None:
    """Refuse NUL and lone surrogates: no file format or database keeps them reliably.

    Raises InputError naming the character and its offset.
    """
    offset = forbidden_character(text)
    if offset is not None:
        name = "a NUL character" if text[offset] == "\x00" else f"a lone surrogate (U+{ord(text[offset]):04X})"
        raise InputError(f"{name} at character {offset}", where=where, todo="remove it from the text")


def not_in_xml(text: str) -> tuple[str, int | None]:
    """The text with a space for each character that XML 1.0 cannot hold, and where the first of those is."""
    match = _NOT_IN_XML.search(text)
    return (text, None) if match is None else (_NOT_IN_XML.sub(" ", text), match.start())


def content_hash(text: str) -> str:
    """The sha256 of the text's UTF-8 bytes as 64 hex digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def lines(text: str) -> list[Span]:
    r"""The lines of the text without their ends (``\n``, ``\r\n``, ``\r``, U+2028, U+2029)."""
    return list(_each_line(text))


def _each_line(text: str) -> Iterator[Span]:
    start = 0
    for end in LINE_END.finditer(text):
        yield Span(start, end.start())
        start = end.end()
    if start < len(text) or not start:
        yield Span(start, len(text))


def line_at(text: str, offset: int) -> Span:
    """The line, without its end, that holds the character at ``offset``."""
    start = 0
    for end in LINE_END.finditer(text):
        if offset < end.end():
            return Span(start, end.start())
        start = end.end()
    return Span(start, len(text))


def trim(text: str, span: Span) -> Span:
    """The span without white space at its edges; empty (at its start) if nothing else is left."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def first_line(text: str, limit: int = 120) -> str:
    """The first line that is not blank, shortened to ``limit`` code points: a title for want of one.

    It looks no further than that: the line may be a million characters long.
    """
    first = _INK.search(text)
    if first is None:
        return ""
    start, cut = first.start(), first.start() + limit + 1
    end = LINE_END.search(text, start, cut)
    line = text[start : end.start() if end else cut].rstrip()
    if end or (len(line) <= limit and not _goes_on(text, cut)):
        return line
    return line[: limit - 1].rstrip() + "…"


def _goes_on(text: str, offset: int) -> bool:
    """Whether anything but white space follows in the line."""
    more = _INK.search(text, offset)
    return more is not None and LINE_END.search(text, offset, more.start()) is None
