"""The memory of corrections: what the current annotator's finished articles teach, always as they stand now.

Nothing is counted along with edits. Each finished layer has a lesson made from it at one revision, and
whatever changes a layer (an undo, a label renamed over the project, an import) moves its revision: lessons
that no longer fit are taken back and made anew at the next look. What is kept in the file only saves time.
Beside them stands what a person said of names in the memory's own list, and what was brought from another
project: that is kept by name, and no article changes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from annotator.domain.errors import NotSaved, ProjectError
from annotator.domain.labels import LabelSet, ModelNames
from annotator.domain.memory import Lesson, Memory, News, lesson
from annotator.domain.remembered import FORGOTTEN, Kept
from annotator.storage import documents, settings
from annotator.storage import memory as kept
from annotator.storage.database import Database

SLICE = 200
"""Lessons read from the file at once."""


class MemoryKeeper:
    """The memory of one open project. `now` is always right; `step` gets there a little at a time."""

    def __init__(self, database: Database, annotator: str) -> None:
        self._database = database
        self._annotator = annotator
        self._memory = Memory()
        self._known: dict[int, tuple[int, Lesson]] = {}
        self._turn: object = None
        self._said: dict[str, str] = {}
        self._brought: Lesson | None = None
        self._seen: tuple[int, int] | None = None
        """The file as it was when everything was taken in."""
        self._looked: tuple[int, int] | None = None
        """The file as it was when `_left` was found: layers still to be taken in, with revision and article."""
        self._left: dict[int, tuple[int, int]] = {}
        self._news = News()

    @property
    def ready(self) -> bool:
        """Whether everything has been taken in once."""
        return self._seen is not None

    @property
    def so_far(self) -> Memory:
        """The memory as it was at the last look."""
        return self._memory

    def news(self) -> News:
        """What the memory has changed its mind about since this was asked last."""
        news, self._news = self._news, News()
        return news

    def now(self) -> Memory:
        """The memory as the file has it. Raises ProjectError."""
        while self.step(SLICE):
            pass
        return self._memory

    def step(self, most: int) -> bool:
        """Take in at most so many articles that were finished or changed; whether more are left."""
        seen = self._database.stamp()
        if seen == self._seen:
            return False
        with self._database.reading() as connection:
            if seen != self._looked:
                self._look(connection)
            some = {number: self._left[number] for number in islice(self._left, most)}
            made = self._take(connection, some)
        for number in some:
            del self._left[number]
        self._looked = seen
        if made:
            self._keep(made)
        if not self._left:
            self._seen = self._looked
        return bool(self._left)

    def _look(self, connection: Any) -> None:
        """Find what is to be taken in, and take back what is no longer finished."""
        self._take_names(connection)
        wanted = kept.finished(connection, self._annotator)
        for number in [number for number in self._known if number not in wanted]:
            self._news.add(self._memory.exchange(self._known.pop(number)[1], None))
        self._left = {
            number: place
            for number, place in wanted.items()
            if number not in self._known or self._known[number][0] != place[0]
        }

    def start_anew(self) -> None:
        """Take everything back; the next look counts it as the file has it."""
        for number in list(self._known):
            self._news.add(self._memory.exchange(self._known.pop(number)[1], None))
        self._seen = self._looked = None

    def taught(self, name: str) -> list[int]:
        """The numbers of the layers whose lessons hold a name as one, as of the last look."""
        return sorted(number for number, (_, lesson) in self._known.items() if name in lesson.found)

    def _take_names(self, connection: Any) -> None:
        """What people said of names and what was brought, with the labels called as they are now."""
        labels = settings.labels(connection)
        model_names = ModelNames(settings.model_names(connection), labels)
        turn = kept.turn(connection), frozenset(label.name for label in labels), model_names.changed()
        if turn == self._turn:
            return
        self._turn = turn
        rows = _names(connection, self._annotator)
        said, brought = in_our_words(rows, labels, model_names)
        self._news.add(self._memory.exchange(self._brought, brought))
        for name in self._said.keys() | said.keys():
            if self._said.get(name) != said.get(name):
                self._news.add(self._memory.say(tuple(name.split(" ")), said.get(name)))
        self._said, self._brought = said, brought

    def _take(self, connection: Any, wanted: Mapping[int, tuple[int, int]]) -> dict[int, tuple[int, Lesson]]:
        """Learn these layers; returns the lessons that were not kept yet."""
        found = _lessons(connection, list(wanted)) if wanted else {}
        made = {}
        for number, (revision, article) in wanted.items():
            if number not in found or found[number][0] != revision:
                found[number] = made[number] = revision, lesson(documents.load(connection, article, number))
            before = self._known.get(number)
            self._known[number] = found[number]
            self._news.add(self._memory.exchange(before[1] if before else None, found[number][1]))
        return made

    def _keep(self, made: Mapping[int, tuple[int, Lesson]]) -> None:
        """Only a saving of time: a file that is busy elsewhere costs nothing but the next look."""
        with suppress(NotSaved), self._database.writing() as connection:
            kept.save(connection, made)
        if self._looked is not None:
            self._looked = self._looked[0], self._database.stamp()[1]


def _lessons(connection: Any, numbers: Sequence[int]) -> dict[int, tuple[int, Lesson]]:
    try:
        return kept.lessons(connection, numbers)
    except ProjectError:
        return {}


def _names(connection: Any, annotator: str) -> dict[str, Kept]:
    """What is kept of names; nothing where that is damaged, which `check` tells of."""
    try:
        return kept.names(connection, annotator)
    except ProjectError:
        return {}


def in_our_words(rows: Mapping[str, Kept], labels: LabelSet, names: ModelNames) -> tuple[dict[str, str], Lesson]:
    """What is said of names, and the lesson that was brought, with labels as they are called after a rename or merge.

    What was said with a label that was deleted counts no longer; it does again when that is undone.
    """

    def here(label: str) -> str:
        return label if label in labels else names.of(label)

    said = {name: here(row.said) for name, row in rows.items() if row.said is not None}
    said = {name: label for name, label in said.items() if label or rows[name].said == FORGOTTEN}
    found: dict[str, dict[str, int]] = {}
    for name, row in rows.items():
        for label, count in row.found.items():
            if here(label):
                counts = found.setdefault(name, {})
                counts[here(label)] = counts.get(here(label), 0) + count
    outside, inside, rejected = (
        {name: count for name, row in rows.items() if (count := row.against.get(kind, 0))} for kind in kept.AGAINST
    )
    return said, Lesson((), found, outside, inside, rejected)
