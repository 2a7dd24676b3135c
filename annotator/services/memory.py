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
from annotator.domain.memory import Lesson, Memory, lesson
from annotator.domain.news import News
from annotator.domain.remembered import Kept
from annotator.storage import documents, settings
from annotator.storage import memory as kept
from annotator.storage.database import Database

SLICE = 200
"""Lessons read from the file at once."""
NAMES = 20
"""So many names that were said something of are as much work as a lesson."""
_NEVER = (-1, -1)
"""A stamp that no file has."""


class MemoryKeeper:
    """The memory of one open project. `now` is always right; `step` gets there a little at a time."""

    def __init__(self, database: Database, annotator: str) -> None:
        self._database = database
        self._annotator = annotator
        self._memory = Memory()
        self._known: dict[int, tuple[int, Lesson]] = {}
        self._names = _Names()
        self._seen: tuple[int, int] | None = None
        """The file as it was when everything was taken in."""
        self._looked: tuple[int, int] | None = None
        """The file as it was when `_left` was found: layers still to be taken in, with revision and article."""
        self._left: dict[int, tuple[int, int]] = {}
        self._news = News()
        self._all_is_new = True

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
        news = self._memory.everything() if self._all_is_new else self._news
        self.drop_news()
        return news

    def drop_news(self) -> None:
        """Nobody has to hear of what has changed so far."""
        self._news = News()
        self._all_is_new = not self.ready

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
        self._names.apply(self._memory, self._news, most * NAMES)
        self._looked = seen
        if made:
            self._keep(made)
        more = bool(self._left or self._names.left)
        if not more:
            self._seen = self._looked
        return more

    def _look(self, connection: Any) -> None:
        """Find what is to be taken in, and take back what is no longer finished."""
        self._names.look(connection, self._annotator)
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
        self._looked = None
        if self._seen is not None:
            self._seen = _NEVER

    def taught(self, name: str) -> list[int]:
        """The numbers of the layers whose lessons hold a name as one, as of the last look."""
        return sorted(number for number, (_, lesson) in self._known.items() if name in lesson.found)

    def _take(self, connection: Any, wanted: Mapping[int, tuple[int, int]]) -> dict[int, tuple[int, Lesson]]:
        """Learn these layers; returns the lessons that were not kept yet."""
        found = _lessons(connection, list(wanted)) if wanted else {}
        made = {}
        for number, (revision, article) in wanted.items():
            if number not in found or found[number][0] != revision:
                found[number] = made[number] = revision, lesson(documents.load(connection, article, number))
            before = self._known.get(number)
            self._known[number] = found[number]
            if self.ready:
                self._news.add(self._memory.exchange(before[1] if before else None, found[number][1]))
            else:
                self._first(before, found[number])
        return made

    def _first(self, before: tuple[int, Lesson] | None, found: tuple[int, Lesson]) -> None:
        """While nobody asks for news yet, which are most of the work."""
        if before:
            self._memory.take_back(before[1])
        self._memory.add(found[1])

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


class _Names:
    """What people said of names and what was brought, as far as a memory has it."""

    def __init__(self) -> None:
        self.left: dict[str, None] = {}
        """The names of which the memory has to be told."""
        self._turn = 0
        self._rows: dict[str, Kept] = {}
        self._told: dict[str, tuple[str | None, Lesson]] = {}
        self._labels, self._model_names = LabelSet(), ModelNames({}, LabelSet())
        self._words: object = None

    def look(self, connection: Any, annotator: str) -> None:
        """Find what has changed: what was written, or what labels are called."""
        labels = settings.labels(connection)
        model_names = ModelNames(settings.model_names(connection), labels)
        words = frozenset(label.name for label in labels), model_names.changed()
        if words != self._words:
            self._words, self._labels, self._model_names = words, labels, model_names
            self.left |= dict.fromkeys(self._rows)
        turn = kept.turn(connection)
        if turn != self._turn:
            with suppress(ProjectError):  # what is damaged is told by `check`
                rows = kept.names_since(connection, annotator, self._turn)
                self._rows |= rows
                self.left |= dict.fromkeys(rows)
            self._turn = turn

    def apply(self, memory: Memory, news: News, most: int) -> None:
        """Tell the memory of at most so many names."""
        for name in list(islice(self.left, most)):
            del self.left[name]
            said, brought = in_our_words(name, self._rows[name], self._labels, self._model_names)
            before = self._told.get(name, (None, Lesson()))
            news.add(memory.exchange(before[1], brought))
            if said != before[0]:
                news.add(memory.say(tuple(name.split(" ")), said))
            self._told[name] = said, brought


def in_our_words(name: str, row: Kept, labels: LabelSet, names: ModelNames) -> tuple[str | None, Lesson]:
    """What is said of a name, and the lesson that was brought, with labels called as they are after a rename or merge.

    What was said with a label that was deleted counts no longer; it does again when that is undone.
    """

    def here(label: str) -> str:
        return label if label in labels else names.of(label)

    said = here(row.said) or None if row.said else row.said
    found: dict[str, int] = {}
    for label, count in row.found.items():
        if here(label):
            found[here(label)] = found.get(here(label), 0) + count
    outside, inside, rejected = ({name: row.against[kind]} if kind in row.against else {} for kind in kept.AGAINST)
    return said, Lesson((), {name: found} if found else {}, outside, inside, rejected)
