"""Which entities a table shows and in which order: the part of the model that needs no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Document
from annotator.domain.groups import mention
from annotator.gui.entity_groups import Groups, place
from annotator.gui.state_words import state_text

Key = Callable[[Entity], tuple[Any, ...]]
WORDS_LIMIT = 300
CONTEXT_BEFORE = 40


class Column(IntEnum):
    TEXT = 0
    LABEL = 1
    STATE = 2
    SCORE = 3
    ORIGIN = 4
    NOTE = 5
    LINK = 6
    COUNT = 7
    CONTEXT = 8


_SORT_VALUES: dict[int, Callable[[Entity], Any]] = {
    Column.LABEL: lambda entity: entity.label,
    Column.STATE: lambda entity: list(State).index(entity.state),
    Column.SCORE: lambda entity: 2.0 if entity.score is None else entity.score,
    Column.ORIGIN: lambda entity: entity.origin,
    Column.NOTE: lambda entity: (not entity.note, entity.note.casefold()),
    Column.LINK: lambda entity: (not entity.link, entity.link),
}


class EntityRows:
    """Ids in the order of their rows. A changed row stays in its place until `arrange` is called.

    While ``grouped``, one row stands for all entities with the same words and label; its id is that of
    the first of them that waits, else of the first.
    """

    def __init__(self, document: Document | None = None) -> None:
        self.ids: list[str] = []
        self.filter = ""
        self.show_rejected = False
        self.grouped = False
        self.column = -1
        self.descending = False
        self._positions: dict[str, int] | None = None
        self.fill(document)

    def fill(self, document: Document | None) -> None:
        """Hold another document's entities, or none."""
        self._document = document
        self._text = document.text if document else ""
        self._surfaces: dict[str, str] = {}
        self._tally: Counter[str] | None = None
        self.groups = Groups(lambda entity: (self.surface(entity), entity.label))
        self.entities = {entity.id: entity for entity in document.entities} if document else {}
        self._states = Counter(entity.state for entity in self.entities.values())
        self.arrange()

    def arrange(self) -> None:
        """Filter and sort anew."""
        shown = [entity for entity in self.entities.values() if self.matches(entity)]
        if self.grouped:
            self.groups.fill(self.entities.values())
            shown = self.groups.arrange(shown)
        shown.sort(key=self._key(), reverse=self.descending)
        self.ids = [entity.id for entity in shown]
        self._positions = None

    def members(self, id: str) -> list[str]:
        """The ids a row stands for, in the order of the text."""
        return self.groups.members.get(id, [id]) if self.grouped else [id]

    def take(self, change: Change) -> Entity | None:
        """Hold what the change says; the rows do not move yet."""
        old = self.entities.pop(change.id, None)
        if old is not None:
            self._states[old.state] -= 1
            self._count(old, -1)
            if self.grouped:
                self.groups.drop(old)
        after = change.after if isinstance(change.after, Entity) else None
        if old is not None and (after is None or after.span != old.span):
            self._surfaces.pop(change.id, None)
        if after is not None:
            self.entities[after.id] = after
            self._states[after.state] += 1
            self._count(after, 1)
            if self.grouped:
                self.groups.add(after)
        return after

    def insert(self, row: int, id: str) -> None:
        self.ids.insert(row, id)
        self._positions = None

    def replace(self, row: int, id: str) -> None:
        self.ids[row] = id
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
        """The row of each id that is shown, alone or in a group."""
        if self._positions is None:
            self._positions = {id: row for row, first in enumerate(self.ids) for id in self.members(first)}
        return self._positions

    def at(self, row: int) -> Entity:
        return self.entities[self.ids[row]]

    def words(self, entity: Entity) -> str:
        """The entity's words on one line."""
        return " ".join(self._text[entity.start : min(entity.end, entity.start + WORDS_LIMIT)].split())

    def surface(self, entity: Entity) -> str:
        """The words by which mentions are the same: possessive 's aside."""
        found = self._surfaces.get(entity.id)
        if found is None:
            start, end = mention(self._text, entity.span)
            found = self._surfaces[entity.id] = " ".join(self._text[start:end].split())
        return found

    def count(self, entity: Entity) -> int:
        """How many entities stand on the same words in this article; in a group, how many it holds."""
        if self.grouped:
            return len(self.members(entity.id))
        return self.tally()[self.surface(entity)]

    def tally(self) -> Counter[str]:
        """How often each mention stands; worked out when it is first asked for."""
        if self._tally is None:
            standing = (one for one in self.entities.values() if one.state is not State.REJECTED)
            self._tally = Counter(self.surface(one) for one in standing)
        return self._tally

    @property
    def counted(self) -> bool:
        """Whether anyone has asked how often mentions stand."""
        return self._tally is not None

    def _count(self, entity: Entity, step: int) -> None:
        if self._tally is not None and entity.state is not State.REJECTED:
            self._tally[self.surface(entity)] += step

    def context(self, entity: Entity) -> str:
        """The entity's sentence on one line, its beginning cut off where the words stand far inside."""
        if self._document is None:
            return ""
        sentence = self._document.analysis.sentence_at(entity.start, self._text)
        start = max(sentence.start, entity.start - CONTEXT_BEFORE)
        if start > sentence.start:
            start = max(self._text.find(" ", start, entity.start), start)
        words = " ".join(self._text[start : min(max(sentence.end, entity.end), start + WORDS_LIMIT)].split())
        return words if start == sentence.start else "…" + words

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
        if self.column == Column.COUNT:
            value = self.count
        if self.column == Column.TEXT:
            return lambda entity: (self.words(entity).casefold(), *self._place(entity))
        if value is None:
            return self._place
        return lambda entity: (value(entity), *self._place(entity))

    def _place(self, entity: Entity) -> tuple[int, int, str]:
        """Where a row stands in the order of the text: a group where its first entity does."""
        return place(self.entities[self.members(entity.id)[0]] if self.grouped else entity)
