"""Where else the same words stand in a text."""

from __future__ import annotations

from annotator.domain.text import Span


def identical_mentions(text: str, span: Span) -> list[Span]:
    """Every place, in order, where exactly ``text[start:end]`` stands as whole words (the span itself too)."""
    surface = text[span.start : span.end]
    found: list[Span] = []
    if not surface:
        return found
    at = text.find(surface)
    while at >= 0:
        end = at + len(surface)
        apart = end <= span.start or span.end <= at
        if at == span.start or (apart and _edge(text, at) and _edge(text, end)):
            found.append(Span(at, end))
            at = text.find(surface, end)
        else:
            at = text.find(surface, at + 1)
    return found


def _edge(text: str, offset: int) -> bool:
    """Whether a word could begin or end here: not between two letters or digits."""
    return not (0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum())
