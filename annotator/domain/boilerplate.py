"""Lines that are not the article's own prose: adverts, credits, captions, promotional lines in capitals."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotator.domain.annotation import LineKind, LineMark, State, new_id
from annotator.domain.memory import Memory
from annotator.domain.proposed import MEMORY
from annotator.domain.text import Span, lines, trim

ORIGIN = "rule:lines@1"

LONGEST = 320
"""Code points of the longest line a pattern may claim; a longer one is a paragraph."""

PROMO_WORDS = 5
PROMO_CAPITALS = 0.9
"""A line in capitals is a promotion from this many words, with more than this share of capital letters."""

Patterns = Mapping[LineKind, Sequence[re.Pattern[str]]]

_PROSE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")

_NO_HEADLINE = re.compile(r"\b(?:newsletters?|our app|click here|advertisement|all rights reserved)\b", re.IGNORECASE)
"""What the pattern of a first line must speak of to be believed."""


def compiled(patterns: Mapping[str, Sequence[str]]) -> Patterns:
    """Whole-line patterns by kind; case does not matter. Raises ValueError on an unknown kind."""
    return {
        LineKind(kind): [re.compile(pattern, re.IGNORECASE) for pattern in group] for kind, group in patterns.items()
    }


def mark_lines(text: str, patterns: Patterns) -> list[LineMark]:
    """A suggested mark for every line that is not prose, in order; a mark covers the line without its end.

    The first line is the headline, unless it asks for a subscription.
    """
    spans = [span for span in (trim(text, line) for line in lines(text)) if span.start < span.end]
    contents = [text[span.start : span.end] for span in spans]
    marks = []
    for index in range(len(spans)):
        if index == 0 and not _NO_HEADLINE.search(contents[0]):
            continue
        kind = _kind(contents[index], patterns) or _promo(contents, index)
        if kind is not None:
            marks.append(_mark(spans[index], kind))
    return marks


def known_lines(text: str, marks: Sequence[LineMark], memory: Memory) -> tuple[LineMark, ...]:
    """The marks as finished articles teach them: lines that people marked or unmarked there, by their form."""
    by_place = {mark.span: mark for mark in marks}
    for line in (trim(text, each) for each in lines(text)):
        kind = memory.line_kind(text[line.start : line.end]) if line.start < line.end else None
        there = by_place.get(line)
        if kind == "":
            by_place.pop(line, None)
        elif kind is not None and (there is None or there.kind != kind):
            by_place[line] = replace(_mark(line, LineKind(kind)), origin=MEMORY)
    return tuple(sorted(by_place.values(), key=lambda mark: mark.start))


def _kind(line: str, patterns: Patterns) -> LineKind | None:
    if len(line) > LONGEST:
        return None
    return next((kind for kind, group in patterns.items() if any(each.fullmatch(line) for each in group)), None)


def _promo(contents: list[str], index: int) -> LineKind | None:
    """A line in capitals between two lines of prose: a link to another story that lost its link."""
    line = contents[index]
    if ":" in line or _PROSE_END.search(line) or len(line.split()) < PROMO_WORDS or not _in_capitals(line):
        return None
    neighbours = contents[index - 1 : index] + contents[index + 1 : index + 2]
    prose = len(neighbours) == 2 and all(_PROSE_END.search(each) for each in neighbours)
    return LineKind.PROMO if prose else None


def _in_capitals(line: str) -> bool:
    letters = [character for character in line if character.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) > PROMO_CAPITALS * len(letters)


def _mark(span: Span, kind: LineKind) -> LineMark:
    mark = LineMark(id=new_id(), start=span.start, end=span.end, kind=kind, state=State.SUGGESTED, origin=ORIGIN)
    return replace(mark, suggested=mark.core)
