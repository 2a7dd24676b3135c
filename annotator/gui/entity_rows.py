"""Which entities a table shows and in which order: the part of the model that needs no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Document
from annotator.gui.state_words import state_text

Key = Callable[[Entity], tuple[Any, ...]]
WORDS_LIMIT = 300


class Column(IntEnum):
    TEXT = 0
    LABEL = 1
    STATE = 2
    SCORE = 3
    ORIGIN = 4
    NOTE = 5
    LINK = 6


_SORT_VALUES: dict[int, Callable[[Entity], Any]] = {
    Column.LABEL: lambda entity: entity.label,
    Column.STATE: lambda entity: list(State).index(entity.state),
    Column.SCORE: lambda entity: 2.0 if entity.score is None else entity.score,
    Column.ORIGIN: lambda entity: entity.origin,
    Column.NOTE: lambda entity: (not entity.note, entity.note.casefold()),
    Column.LINK: lambda entity: (not entity.link, entity.link),
}


class EntityRows:
    """Ids in the order of their rows. A changed row stays in its place until `arrange` is called."""

    def __init__(self, document: Document | None = None) -> None:
        self.ids: list[str] = []
        self.filter = ""
        self.show_rejected = False
        self.column = -1
        self.descending = False
        self._positions: dict[str, int] | None = None
        self.fill(document)

    def fill(self, document: Document | None) -> None:
        """Hold another document's entities, or none."""
        self._text = document.text if document else ""
        self.entities = {entity.id: entity for entity in document.entities} if document else {}
        self._states = Counter(entity.state for entity in self.entities.values())
        self.arrange()

    def arrange(self) -> None:
        """Filter and sort anew."""
        shown = [entity for entity in self.entities.values() if self.matches(entity)]
        shown.sort(key=self._key(), reverse=self.descending)
        self.ids = [entity.id for entity in shown]
        self._positions = None

    def take(self, change: Change) -> Entity | None:
        """Hold what the change says; the rows do not move yet."""
        old = self.entities.pop(change.id, None)
        if old is not None:
            self._states[old.state] -= 1
        after = change.after if isinstance(change.after, Entity) else None
        if after is not None:
            self.entities[after.id] = after
            self._states[after.state] += 1
        return after

    def insert(self, row: int, id: str) -> None:
        self.ids.insert(row, id)
        self._positions = None

    def delete(self, row: int) -> None:
        del self.ids[row]
        self._positions = None

    def place_for(self, entity: Entity) -> int:
        """The row where a new entity belongs."""
        key = self._key()
        wanted = key(entity)
        low, high = 0, len(self.ids)
        while low < high:
            middle = (low + high) // 2
            there = key(self.entities[self.ids[middle]])
            if (there > wanted) if self.descending else (there < wanted):
                low = middle + 1
            else:
                high = middle
        return low

    def positions(self) -> dict[str, int]:
        """The row of each id that is shown."""
        if self._positions is None:
            self._positions = {id: row for row, id in enumerate(self.ids)}
        return self._positions

    def at(self, row: int) -> Entity:
        return self.entities[self.ids[row]]

    def words(self, entity: Entity) -> str:
        """The entity's words on one line."""
        return " ".join(self._text[entity.start : min(entity.end, entity.start + WORDS_LIMIT)].split())

    def counts(self) -> tuple[int, int]:
        """How many entities stand (rejected ones aside), and how many of them are to review."""
        return len(self.entities) - self._states[State.REJECTED], self._states[State.SUGGESTED]

    def visible(self, entity: Entity) -> bool:
        return self.show_rejected or entity.state is not State.REJECTED

    def matches(self, entity: Entity) -> bool:
        """Whether the filter lets it through: every word typed stands somewhere in its row."""
        if not self.filter:
            return self.visible(entity)
        hay = " ".join((self.words(entity), entity.label, state_text(entity.state), entity.note, entity.link))
        hay = hay.casefold()
        return self.visible(entity) and all(word in hay for word in self.filter.casefold().split())

    def _key(self) -> Key:
        value = _SORT_VALUES.get(self.column)
        if self.column == Column.TEXT:
            return lambda entity: (self.words(entity).casefold(), entity.start, -entity.end, entity.id)
        if value is None:
            return lambda entity: (entity.start, -entity.end, entity.id)
        return lambda entity: (value(entity), entity.start, -entity.end, entity.id)
