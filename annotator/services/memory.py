"""The memory of corrections: what the current annotator's finished articles teach, always as they stand now.

Nothing is counted along with edits. Each finished layer has a lesson made from it at one revision, and
whatever changes a layer (an undo, a label renamed over the project, an import) moves its revision: lessons
that no longer fit are taken back and made anew at the next look. What is kept in the file only saves time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any

from annotator.domain.errors import NotSaved, ProjectError
from annotator.domain.memory import Lesson, Memory, News, lesson
from annotator.storage import documents
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
        self._seen: tuple[int, int] | None = None
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
            wanted = kept.finished(connection, self._annotator)
            for number in [number for number in self._known if number not in wanted]:
                self._news.add(self._memory.exchange(self._known.pop(number)[1], None))
            fresh = (
                number
                for number, (revision, _) in wanted.items()
                if number not in self._known or self._known[number][0] != revision
            )
            some = {number: wanted[number] for number in islice(fresh, most)}
            made = self._take(connection, some)
        if len(some) < most:
            self._seen = seen
        if made:
            self._keep(made)
        return len(some) == most

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
        if self._seen is not None:
            self._seen = self._seen[0], self._database.stamp()[1]


def _lessons(connection: Any, numbers: Sequence[int]) -> dict[int, tuple[int, Lesson]]:
    try:
        return kept.lessons(connection, numbers)
    except ProjectError:
        return {}


def repair(connection: Any) -> list[str]:
    """Drop the kept lessons that are not what their layers teach; says so. Works in the caller's transaction."""
    wrong = [number for number, article in kept.fitting(connection) if not _is_right(connection, number, article)]
    kept.drop(connection, wrong)
    return [f"layer {number}: what it teaches was kept wrongly; it is counted anew" for number in wrong]


def _is_right(connection: Any, number: int, article: int) -> bool:
    try:
        document = documents.load(connection, article, number)
    except ProjectError:
        return True  # what is wrong with the article itself is told elsewhere
    found = _lessons(connection, [number])
    return number in found and found[number][1] == lesson(document)
