"""What becomes of the entities of one layer when a label is renamed, merged into another, or deleted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain.annotation import CONFIRMED, Entity, State
from annotator.domain.changes import Change
from annotator.domain.decisions import By, removed
from annotator.domain.document import Layer
from annotator.domain.text import Span


def renamed(entities: Iterable[Entity], name: str, new: str) -> list[Change]:
    """Put ``new`` for ``name`` everywhere, also in what the machine said: states stay as they are.

    Where both stood on the same span, one stays: a confirmed before a suggested before a rejected one.
    """
    entities = list(entities)
    doubled = _doubled(entities, name, new)
    changes = []
    for entity in entities:
        after = None if entity.id in doubled else under(entity, name, new)
        if after is not entity:
            changes.append(Change(entity, after))
    return changes


def withdrawn(entities: Iterable[Entity], name: str, by: By) -> list[Change]:
    """Reject what a machine suggested under this label, take away what a person added."""
    changes = [removed(entity, by) for entity in entities if entity.label == name]
    return [change for change in changes if change is not None]


def layer_renamed(layer: Layer, name: str, new: str) -> Change | None:
    """The labels that were shown when the article was finished, under the new name."""
    if name not in layer.labels:
        return None
    return Change(layer, replace(layer, labels=tuple(sorted({new if each == name else each for each in layer.labels}))))


def under(entity: Entity, name: str, new: str) -> Entity:
    """The entity with ``new`` for ``name``, also in what the machine said."""
    suggested, label = entity.suggested, entity.label
    if suggested is not None and suggested.get("label") == name:
        suggested = {**suggested, "label": new}
    elif label != name:
        return entity
    return replace(entity, label=new if label == name else label, suggested=suggested)


def _doubled(entities: Iterable[Entity], name: str, new: str) -> set[str]:
    """The ids of those that would stand on the same span under the same name as a stronger one."""
    together: dict[Span, list[Entity]] = {}
    for entity in entities:
        if entity.label in (name, new):
            together.setdefault(entity.span, []).append(entity)
    doubled: set[str] = set()
    for there in together.values():
        if len(there) > 1 and any(entity.label == name for entity in there):
            stays = max(there, key=lambda entity: (_rank(entity), entity.label == new))
            doubled |= {entity.id for entity in there} - {stays.id}
    return doubled


def _rank(entity: Entity) -> int:
    return 2 if entity.state in CONFIRMED else int(entity.state is State.SUGGESTED)
