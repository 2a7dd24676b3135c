"""Who did what when on an article, and letting go of the history of what is finished.

The journal never shrinks by itself. `forget` is for a person who says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from annotator.domain.document import Document
from annotator.domain.errors import AnnotatorError
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project
from annotator.services.session import Session
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
    """One step on an article. ``project`` marks its part of a step over the whole project.

    ``quote`` is the text that one changed annotation covers; empty where there are several, or it is gone.
    """

    number: int
    operation: str
    detail: Mapping[str, Any]
    quote: str
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


def entries(session: Session) -> list[Entry]:
    """Every step on the open article, the newest first."""
    if session.layer is None:
        return []
    with session.project.database.reading() as connection:
        rows = history.rows(connection, session.layer)
        head = journal.head(connection, session.layer)
        whole = project_history.standing(connection)
    own = [row for row in rows if row.project is None]
    done, undone = _chain(own, head), _again(own, head)
    done |= {row.number for row in rows if row.project in whole}

    def entry(row: history.Row) -> Entry:
        left = Standing.UNDONE if row.number in undone else Standing.LEFT
        standing = Standing.DONE if row.number in done else left
        quote = _quote(session.document, row)
        of_project = row.project is not None
        return Entry(row.number, row.operation, row.detail, quote, row.annotator, row.at, standing, of_project)

    return [entry(row) for row in reversed(rows)]


def _quote(document: Document, row: history.Row) -> str:
    """The words that a step was about, where it was about one thing."""
    if "quote" in row.detail:
        return str(row.detail["quote"])
    item = document.find(row.ids[0]) if len(row.ids) == 1 else None
    return document.text[item.start : item.end] if item else ""


def old(project: Project, days: int) -> Old:
    """What `forget` would let go."""
    with project.database.reading() as connection:
        numbers = history.old_layers(connection, _before(days))
        return Old(len(numbers), *history.size(connection, numbers))


def forget(project: Project, days: int, progress: Progress = unheard, cancelled: Cancelled = never) -> int:
    """Let the steps of articles go that were finished more than ``days`` ago; returns how many went.

    What the articles say stays. The file shrinks where nobody else has it open. Raises NotSaved.
    An article that somebody else takes up again before its turn comes keeps its steps.
    """
    before, gone = _before(days), 0
    with project.database.reading() as connection:
        numbers = history.old_layers(connection, before)
    for done in range(0, len(numbers), SLICE):
        if cancelled():
            break
        with project.database.writing() as connection:
            still = history.old_layers(connection, before, numbers[done : done + SLICE])
            gone += sum(history.forget(connection, number) for number in still)
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
