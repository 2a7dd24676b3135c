"""White space and punctuation taken off the edges of what people confirmed."""

from __future__ import annotations

from annotator.domain.annotation import CONFIRMED, Entity
from annotator.domain.changes import Change, Edit
from annotator.domain.decisions import By, changed, removed
from annotator.domain.document import Document
from annotator.domain.edit_parts import edit
from annotator.domain.exporting import Keep
from annotator.domain.text import Span, trim

_NO_START, _NO_END = frozenset(",;:!?"), frozenset(",;:")
_CLOSED_BY = {"(": ")", "[": "]", "{": "}", "“": "”", "„": "“”", "«": "»", "»": "«"}
_IN_PAIRS = frozenset("".join((*_CLOSED_BY, *_CLOSED_BY.values())))
"""Brackets and quotation marks, also as German and French set them: at an edge they need their other half inside."""


def clean(text: str, span: Span) -> Span:
    """The span without white space at its edges, and without punctuation that is none of a name's.

    Of punctuation alone one character stays; of white space alone nothing.
    """
    start, end = trim(text, span)
    while end - start > 1:
        if _is_loose_start(text, start, end):
            start, end = trim(text, Span(start + 1, end))
        elif _is_loose_end(text, start, end):
            start, end = trim(text, Span(start, end - 1))
        else:
            break
    return Span(start, end)


def _is_loose_start(text: str, start: int, end: int) -> bool:
    mark = text[start]
    if mark not in _IN_PAIRS:
        return mark in _NO_START
    return not any(other in _CLOSED_BY.get(mark, "") for other in text[start + 1 : end])


def _is_loose_end(text: str, start: int, end: int) -> bool:
    mark = text[end - 1]
    if mark not in _IN_PAIRS:
        return mark in _NO_END
    return not any(mark in _CLOSED_BY.get(other, "") for other in text[start : end - 1])


def untidy(document: Document, keep: Keep) -> list[Entity]:
    """The confirmed entities with something to clean, of those that ``keep`` says yes to; suggestions wait."""
    text = document.text
    confirmed = [each for each in document.entities if each.state in CONFIRMED and keep(each)]
    return [each for each in confirmed if clean(text, each.span) != each.span]


def trim_edges(document: Document, keep: Keep, by: By) -> Edit:
    """Clean the edges of all entities that need it.

    One that comes to stand on another of its label goes, and so does one of white space alone.
    Raises EditRefused where all edges are clean.
    """
    taken = {(each.span, each.label) for each in document.entities if each.state in CONFIRMED}
    return edit("trim_edges", [_cleaned(document.text, each, taken, by) for each in untidy(document, keep)])


def _cleaned(text: str, entity: Entity, taken: set[tuple[Span, str]], by: By) -> Change | None:
    span = clean(text, entity.span)
    if span.start == span.end or (span, entity.label) in taken:
        return removed(entity, by)
    taken.add((span, entity.label))
    return changed(entity, by, start=span.start, end=span.end)
