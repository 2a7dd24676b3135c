"""Entities gathered by mention and label: one of each group stands for all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from annotator.domain.annotation import Entity, State

Key = tuple[str, str]


class Groups:
    """Kept up to date change by change once it was filled; ``members`` and ``keys`` go by the one that stands."""

    def __init__(self, key: Callable[[Entity], Key]) -> None:
        self.key = key
        self._all: dict[Key, set[str]] = {}
        self.members: dict[str, list[str]] = {}
        self.stands: dict[Key, str] = {}

    def fill(self, entities: Iterable[Entity]) -> None:
        """Index entities anew, shown or not."""
        self._all = {}
        for entity in entities:
            self.add(entity)

    def add(self, entity: Entity) -> None:
        self._all.setdefault(self.key(entity), set()).add(entity.id)

    def drop(self, entity: Entity) -> None:
        self._all.get(self.key(entity), set()).discard(entity.id)

    def arrange(self, shown: Iterable[Entity]) -> list[Entity]:
        """Gather the shown entities; those that stand for a group, by the place of its first one."""
        found: dict[Key, list[Entity]] = {}
        for entity in sorted(shown, key=place):
            found.setdefault(self.key(entity), []).append(entity)
        self.members, self.stands = {}, {}
        return [self._gather(key, group) for key, group in found.items()]

    def renew(self, key: Key, entities: dict[str, Entity], shown: Callable[[Entity], bool]) -> tuple[str, str]:
        """Gather one group anew: the id that stood for it, and the one that does now ("" for none)."""
        before = self.stands.pop(key, "")
        self.members.pop(before, None)
        there = (entities[id] for id in self._all.get(key, ()))
        group = sorted((entity for entity in there if shown(entity)), key=place)
        return before, self._gather(key, group).id if group else ""

    def _gather(self, key: Key, group: list[Entity]) -> Entity:
        first = next((one for one in group if one.state is State.SUGGESTED), group[0])
        self.members[first.id] = [one.id for one in group]
        self.stands[key] = first.id
        return first


def place(entity: Entity) -> tuple[int, int, str]:
    """The order of the text."""
    return (entity.start, -entity.end, entity.id)
