"""Words in all articles of a project: the same rules as the search in one article, a slice of the project at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from annotator.domain.find import Folded
from annotator.domain.text import Span
from annotator.services.progress import Cancelled, never
from annotator.storage import searching
from annotator.storage.database import Database

SLICE = 200
"""Articles looked through at once: a millisecond or two, more where they are very long."""
MOST = 1000
"""More articles than this nobody goes through: the search ends."""
COUNTED = 100
"""Hits of one article are counted up to here."""
_CONTEXT = 80


@dataclass(frozen=True, slots=True)
class Found:
    """An article that holds the words: the first place with what stands around it, and how many there are."""

    id: str
    title: str
    span: Span
    before: str
    words: str
    behind: str
    hits: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What one slice of the project has brought, and how far the search is; ``more`` says it ended at `MOST`."""

    found: list[Found]
    done: int
    total: int
    more: bool = False


def find_in_project(path: Path, wanted: str, cancelled: Cancelled = never) -> Iterator[Looked]:
    """Look through a project in order of arrival, on a connection of its own. Raises ProjectError.

    Each step of the iterator looks through one slice; between steps it can be cancelled.
    """
    if not wanted.strip():
        return
    database = Database.open(path)
    try:
        with database.reading() as connection:
            total = searching.last_number(connection)
        needle, count = Folded(wanted), 0
        for after in range(0, total, SLICE):
            if cancelled():
                return
            with database.reading() as connection:
                texts = searching.holding(connection, wanted, after, after + SLICE)
            found = list(islice(_found(texts, needle, cancelled), MOST - count))
            count += len(found)
            yield Looked(found, min(after + SLICE, total), total, count >= MOST)
            if count >= MOST:
                return
    finally:
        database.close()


def _found(texts: list[searching.Text], needle: Folded, cancelled: Cancelled) -> Iterator[Found]:
    for id, headline, text in texts:
        if cancelled():
            return
        hits = list(islice(Folded(text).find(needle), COUNTED))
        if hits:
            start, end = hits[0]
            yield Found(
                id,
                headline,
                hits[0],
                text[max(0, start - _CONTEXT) : start],
                text[start : min(end, start + _CONTEXT)],
                text[end : end + _CONTEXT],
                len(hits),
            )
