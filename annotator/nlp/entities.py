"""Suggested entities as values."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import Entity, State, new_id
from annotator.domain.text import Span


def suggested(span: Span, label: str, origin: str, score: float | None) -> Entity:
    """A new suggestion that remembers what the machine said."""
    entity = Entity(
        id=new_id(),
        start=span.start,
        end=span.end,
        label=label,
        state=State.SUGGESTED,
        origin=origin,
        score=score,
    )
    return replace(entity, suggested=entity.core)


def moved(entity: Entity, offset: int) -> Entity:
    """The same suggestion in a text that has ``offset`` more code points before it."""
    if not offset:
        return entity
    entity = replace(entity, start=entity.start + offset, end=entity.end + offset)
    return replace(entity, suggested=entity.core)
