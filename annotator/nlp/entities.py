"""Suggested entities of a part of a text."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import Entity


def moved(entity: Entity, offset: int) -> Entity:
    """The same suggestion in a text that has ``offset`` more code points before it."""
    if not offset:
        return entity
    entity = replace(entity, start=entity.start + offset, end=entity.end + offset)
    return replace(entity, suggested=entity.core)
