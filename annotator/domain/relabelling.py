"""What becomes of the entities of one layer when a label is renamed, merged into another, or deleted,
and what an older step of that layer says once that has happened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from annotator.domain.annotation import CONFIRMED, Entity, State
from annotator.domain.changes import Change
from annotator.domain.decisions import By, removed
from annotator.domain.document import Layer
from annotator.domain.text import Span

RENAME, MERGE, DELETE = "rename_label", "merge_label", "delete_label"
"""The operations over a whole project."""

Recorded = tuple[Mapping[str, Any] | None, Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Crossing:
    """A step over the project that lies between an older step of a layer and now: done since, or ``undone`` since.

    ``recorded`` is what it did to that layer: the values before and after, by kind and id.
    """

    operation: str
    name: str
    new: str
    undone: bool
    recorded: Mapping[tuple[str, str], Recorded]

    def over(self, kind: str, id: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Journalled values as they read on this side.

        A rename reads the same for everything. A merge is taken back for what it did; what was given
        the other label by itself keeps that. A deletion changes no name.
        """
        if self.operation == DELETE:
            return dict(values)
        if not self.undone:
            return {field: _named(kind, field, value, self.name, self.new) for field, value in values.items()}
        before, after = self.recorded.get((kind, id), (None, None))
        if before is not None and after is not None:
            values = {
                field: before[field] if after.get(field, _NONE) == value else value for field, value in values.items()
            }
        if self.operation == MERGE:
            return dict(values)
        return {field: _named(kind, field, value, self.new, self.name) for field, value in values.items()}


_NONE = object()


def _named(kind: str, field: str, value: Any, name: str, new: str) -> Any:
    """One journalled value with ``new`` for ``name``."""
    if kind == "entity" and field == "label" and value == name:
        return new
    if kind == "entity" and field == "suggested" and value is not None and value.get("label") == name:
        return {**value, "label": new}
    if kind == "layer" and field == "labels" and name in value:
        return sorted({new if each == name else each for each in value})
    return value


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
