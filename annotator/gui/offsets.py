"""The only place that knows how Qt counts: code points of the text against UTF-16 units of a QTextDocument.

The widget never sees the article's own text but `OffsetMap.display`, which has as many code points
and none of the characters that Qt drops, joins or turns into something else.
"""

from __future__ import annotations

import re
from bisect import bisect_left

SOFT_LIMIT = 6000
"""Qt lays out whole paragraphs; one longer than this is shown as several."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BREAKS = dict.fromkeys(map(ord, "\r\u2028\u2029"), "\n")
_UNSAFE = dict.fromkeys([0, *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), 0xFFFC, 0xFFFE, 0xFFFF], "\ufffd")
_TABLE = _BREAKS | _UNSAFE
_TRANSLATED = re.compile("[\x00\r\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")


class OffsetMap:
    """One text as Qt is given it, with both ways between the two countings."""

    def __init__(self, text: str) -> None:
        self.display = softened(display_text(text))
        self._astral = [match.start() for match in _ASTRAL.finditer(self.display)]
        self._units = [offset + index for index, offset in enumerate(self._astral)]
        self.units = len(self.display) + len(self._astral)

    def to_qt(self, offset: int) -> int:
        """The UTF-16 position of a code-point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_text(self, position: int) -> int:
        """The code-point offset of a UTF-16 position; one inside a surrogate pair counts as its start."""
        before = bisect_left(self._units, position)
        inside = before > 0 and self._units[before - 1] == position - 1
        return position - before if not inside else self._astral[before - 1]


def display_text(text: str) -> str:
    """The text with as many code points, every line end a newline and nothing Qt would swallow."""
    shown = text.replace("\r\n", "\u200b\n")
    if _TRANSLATED.search(shown):
        shown = shown.translate(_TABLE)
    return "\u2060" + shown[1:] if shown.startswith("\ufeff") else shown


def softened(display: str, limit: int = SOFT_LIMIT) -> str:
    """The same number of characters, with a space turned into a newline where a line is longer than ``limit``."""
    pieces: list[str] = []
    start = done = 0
    while (end := _line_end(display, start)) < len(display) or end - start > limit:
        cut = _soft_cut(display, start, end, limit) if end - start > limit else None
        if cut is None:
            start = end + 1
            if end == len(display):
                break
            continue
        pieces += [display[done:cut], "\n"]
        start = done = cut + 1
    return "".join([*pieces, display[done:]])


def _line_end(display: str, start: int) -> int:
    end = display.find("\n", start)
    return len(display) if end < 0 else end


def _soft_cut(display: str, start: int, end: int, limit: int) -> int | None:
    """A space to break at: behind a sentence if there is one, else the last that fits, else the next there is."""
    sentence = display.rfind(". ", start + limit // 2, start + limit)
    if sentence >= 0:
        return sentence + 1
    cut = display.rfind(" ", start + 1, start + limit)
    if cut < 0:
        cut = display.find(" ", start + limit, end)
    return cut if cut >= 0 else None
