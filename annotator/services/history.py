"""Who did what when on an article, and letting go of the history of what is finished.

The journal never shrinks by itself. `forget` is for a person who says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any

from annotator.domain.errors import AnnotatorError
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project
from annotator.storage import history, journal, project_history

SLICE = 50
"""Layers whose history goes in one transaction, so that nobody else's edit waits for long."""


class Standing(StrEnum):
    """Whether a step holds, can be done again, or was left behind when something else was done instead."""

    DONE = "done"
    UNDONE = "undone"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Entry:
    """One step on an article. ``project`` marks its part of a step over the whole project."""

    number: int
    operation: str
    detail: Mapping[str, Any]
    annotator: str
    at: str
    standing: Standing
    project: bool = False


@dataclass(frozen=True, slots=True)
class Old:
    """What there is to let go: articles, their steps, and about how many characters these take."""

    articles: int
    steps: int
    characters: int


def entries(project: Project, id: str) -> list[Entry]:
    """Every step of the current annotator on an article, the newest first."""
    layer = project.load(id)[1].layer
    return [] if layer is None else entries_of(project, layer)


def entries_of(project: Project, layer: int) -> list[Entry]:
    """Every step on a layer, the newest first."""
    with project.database.reading() as connection:
        rows = history.rows(connection, layer)
        head = journal.head(connection, layer)
        whole = project_history.standing(connection)
    own = [row for row in rows if row.project is None]
    done, undone = _chain(own, head), _again(own, head)
    done |= {row.number for row in rows if row.project in whole}

    def standing(row: history.Row) -> Standing:
        if row.number in done:
            return Standing.DONE
        return Standing.UNDONE if row.number in undone else Standing.LEFT

    return [
        Entry(row.number, row.operation, row.detail, row.annotator, row.at, standing(row), row.project is not None)
        for row in reversed(rows)
    ]


def old(project: Project, days: int) -> Old:
    """What `forget` would let go."""
    with project.database.reading() as connection:
        numbers = history.old_layers(connection, _before(days))
        return Old(len(numbers), *history.size(connection, numbers))


def forget(project: Project, days: int, progress: Progress = unheard, cancelled: Cancelled = never) -> int:
    """Let the steps of articles go that were finished more than ``days`` ago; returns how many went.

    What the articles say stays. The file shrinks where nobody else has it open. Raises NotSaved.
    """
    with project.database.reading() as connection:
        numbers = history.old_layers(connection, _before(days))
    left, gone = iter(numbers), 0
    for done in range(0, len(numbers), SLICE):
        if cancelled():
            break
        with project.database.writing() as connection:
            gone += sum(history.forget(connection, number) for number in islice(left, SLICE))
        progress(min(done + SLICE, len(numbers)), len(numbers))
    project.database.shrink()
    return gone


def _before(days: int) -> str:
    if days < 0:
        raise AnnotatorError("the number of days is negative", todo="give 0 for everything that is finished")
    return (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _chain(rows: list[history.Row], head: int | None) -> set[int]:
    """The steps that lead to the head."""
    parents = {row.number: row.parent for row in rows}
    chain: set[int] = set()
    while head in parents:
        chain.add(head)
        head = parents[head]
    return chain


def _again(rows: list[history.Row], head: int | None) -> set[int]:
    """The steps that redo would bring back one after the other: the newest on top of each."""
    newest = {row.parent: row.number for row in rows}
    again: set[int] = set()
    while head in newest and newest[head] not in again:
        head = newest[head]
        again.add(head)
    return again
