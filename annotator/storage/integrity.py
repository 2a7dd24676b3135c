"""Whether a project file is sound. Every function works inside the caller's transaction."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, func, select

from annotator.domain.annotation import State
from annotator.storage import schema, settings
from annotator.storage.project_steps import HEAD
from annotator.storage.rows import TABLES, changes_of, load, title_of

MOST = 100
"""So many problems of one kind are named, as SQLite itself does."""
_layer, _journal, _article = schema.layer.c, schema.journal.c, schema.article.c
_OF_INDEXES = ("missing from index", "entries in index", "entry in index")
"""What SQLite says of an index that does not fit its table."""


T = TypeVar("T", list[Any], dict[str, Any])
_MOVES = ("undo", "redo")
PART = "part"
"""A row of a layer that tells what a step over the whole project did there."""


@dataclass(frozen=True, slots=True)
class History:
    """A layer with the changes of its steps that are done, oldest first, and the labels that count as one.

    ``unsure`` are the annotations of which the steps alone do not tell what stands: a step over the whole
    project changed them, and behind it something was undone or done again.
    """

    article: str
    annotator: str
    changes: Sequence[Sequence[Any]]
    labels: Mapping[str, str]
    unsure: Collection[tuple[str, str]] = ()


def file_problems(connection: Connection) -> list[str]:
    """What SQLite itself finds: damaged pages, references to rows that are not there."""
    damage = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    orphans = [
        f"a row of {table} refers to a {parent} that is not there"
        for table, _, parent, _ in islice(connection.exec_driver_sql("PRAGMA foreign_key_check"), MOST)
    ]
    return damage + orphans


def name_an_index(problems: Sequence[str]) -> bool:
    """Whether an index does not fit its table, in SQLite's words; it can be made anew."""
    return any(words in problem for words in _OF_INDEXES for problem in problems)


def make_indexes(connection: Connection) -> list[str]:
    """Make every index anew from its table; says so."""
    connection.exec_driver_sql("REINDEX")
    return ["the file's indexes did not fit its tables and are made anew"]


def repair_counts(connection: Connection) -> list[str]:
    """Count the suggestions that wait on each layer and mend the figures that are off; says which."""
    true: dict[int, int] = {}
    for table in TABLES.values():
        query = select(table.c.layer, func.count()).where(table.c.state == str(State.SUGGESTED)).group_by(table.c.layer)
        for number, count in connection.execute(query):
            true[number] = true.get(number, 0) + count
    wrong = [
        (number, counted, true.get(number, 0))
        for number, counted in connection.execute(select(_layer.number, _layer.waiting))
        if counted != true.get(number, 0)
    ]
    for number, _, right in wrong:
        connection.execute(schema.layer.update().where(_layer.number == number).values(waiting=right))
    return [f"layer {number}: {counted} suggestions were counted, {right} wait" for number, counted, right in wrong]


def drop_tokens(connection: Connection, ids: Sequence[str]) -> list[str]:
    """Take away what a model said of the tokens of articles that they do not fit; says which."""
    for id in ids:
        number = select(_article.number).where(_article.id == id).scalar_subquery()
        connection.execute(schema.analysis.delete().where(schema.analysis.c.article == number))
    return [f"article {id}: its tokens ran beyond the text; the next pre-fill makes them anew" for id in ids]


def setting_problems(connection: Connection) -> list[str]:
    """Settings that cannot be read, for which the program takes what it would without them."""
    return [f"the setting {name} cannot be read" for name in settings.unreadable(connection)[:MOST]]


def history_problems(connection: Connection) -> list[str]:
    """Steps of the journal that cannot be read, and layers whose history does not begin where they say."""
    broken = (
        f"step {row.number} of the history cannot be read"
        for row in connection.execute(select(schema.journal))
        if not _is_sound(row)
    )
    known = select(_journal.number)
    lost = select(_layer.number).where(_layer.head.is_not(None), _layer.head.not_in(known)).limit(MOST)
    headless = [f"layer {number}: its history is not there" for number in connection.execute(lost).scalars()]
    return [*islice(broken, MOST), *headless]


def _is_sound(row: Any) -> bool:
    try:
        title_of(row.operation, row.detail)
        whole = load(row.changes) if row.layer is None else changes_of(row.changes)
        return isinstance(whole, list | dict) and isinstance(row.annotator, str) and isinstance(row.at, str)
    except (TypeError, ValueError):
        return False


def slices(connection: Connection, size: int) -> Iterator[list[int]]:
    """The numbers of all articles in pieces, ascending."""
    last = 0
    query = select(_article.number).order_by(_article.number).limit(size)
    while some := list(connection.execute(query.where(_article.number > last)).scalars()):
        yield some
        last = some[-1]


class Histories:
    """What the journal leads to on each layer, with the steps over the whole project that stand."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._standing = list(_standing_steps(connection))
        self._first, self._last_move, self._names = _project_events(connection)

    def article_id(self, number: int) -> str:
        return str(self._connection.execute(select(_article.id).where(_article.number == number)).scalar_one())

    def of(self, articles: Sequence[int]) -> Iterator[History]:
        """The layers of these articles."""
        query = (
            select(_layer.number, _layer.head, _layer.annotator, _article.id)
            .join(schema.article, _article.number == _layer.article)
            .where(_layer.article.in_(articles))
        )
        for layer in self._connection.execute(query).all():
            rows = self._connection.execute(select(schema.journal).where(_journal.layer == layer.number)).all()
            done = dict(_done(rows, layer.head))
            parts = {row.target: _changes(row.changes) for row in rows if row.kind == PART}
            done |= {step: part for step, part in parts.items() if step in self._standing}
            changes = [change for step in sorted(done) for change in done[step]]
            carried = self._carried(rows)
            unsure = {(kind, id) for part in parts.values() for kind, id, _, _ in part} if carried else ()
            yield History(layer.id, layer.annotator, changes, carried, unsure)

    def _carried(self, rows: Sequence[Any]) -> Mapping[str, str]:
        """Labels that stand for each other on a layer: where something was undone or done again behind a
        step over the whole project, a label may be the one that another was renamed to."""
        moves = [row.number for row in rows if row.kind in _MOVES]
        return self._names if max(self._last_move, *moves, 0) > self._first else {}


def _standing_steps(connection: Connection) -> Iterator[int]:
    """The steps over the whole project that are done, newest first."""
    number, seen = settings.get(connection, HEAD), set[int]()
    while number is not None and number not in seen:
        yield number
        seen.add(number)
        number = connection.execute(select(_journal.parent).where(_journal.number == number)).scalar_one_or_none()


def _project_events(connection: Connection) -> tuple[float, int, dict[str, str]]:
    """The first step over the whole project, the last one that was taken back or done again, and one name
    for all labels that were ever renamed or merged into each other."""
    first, last, names = math.inf, 0, dict[str, str]()
    query = select(_journal.number, _journal.kind, _journal.detail).where(_journal.layer.is_(None))
    for row in connection.execute(query.order_by(_journal.number)):
        first, last = min(first, row.number), row.number if row.kind in _MOVES else last
        detail = _read(row.detail, dict)
        old, new = (names.get(name, name) for name in (detail.get("from", ""), detail.get("to", "")))
        if new and new != old:
            names = {name: new if one == old else one for name, one in names.items()} | {old: new, new: new}
    return first, last, names


def _done(rows: Sequence[Any], head: int | None) -> Iterator[tuple[int, list[Any]]]:
    steps = {row.number: row for row in rows if row.kind == "do"}
    while head is not None and head in steps:
        step = steps.pop(head)
        yield step.number, _changes(step.changes)
        head = step.parent


def _changes(text: str) -> list[Any]:
    """The changes of a step; of one that cannot be read, which is told elsewhere, none."""
    try:
        return [*changes_of(text)]
    except (TypeError, ValueError):
        return []


def _read(text: str, kind: type[T]) -> T:
    try:
        value = load(text)
    except (TypeError, ValueError):
        return kind()
    return value if isinstance(value, kind) else kind()
