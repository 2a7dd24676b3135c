"""Whether a project file is sound. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, select

from annotator.domain.annotation import State
from annotator.storage import schema, settings
from annotator.storage.project_steps import HEAD
from annotator.storage.rows import TABLES, load

MOST = 100
"""So many problems of one kind are named, as SQLite itself does."""
_layer, _journal, _article = schema.layer.c, schema.journal.c, schema.article.c
_OF_INDEXES = ("missing from index", "entries in index", "entry in index")
"""What SQLite says of an index that does not fit its table."""


@dataclass(frozen=True, slots=True)
class History:
    """A layer with the changes of its steps that are done, oldest first."""

    article: str
    annotator: str
    changes: Sequence[Sequence[Any]]


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


def history_problems(connection: Connection) -> list[str]:
    """Steps of the journal that cannot be read, and layers whose history does not begin where they say."""
    broken = (
        f"step {row.number} of the history cannot be read"
        for row in connection.execute(select(_journal.number, _journal.layer, _journal.detail, _journal.changes))
        if not _is_sound(row)
    )
    known = select(_journal.number)
    lost = select(_layer.number).where(_layer.head.is_not(None), _layer.head.not_in(known)).limit(MOST)
    headless = [f"layer {number}: its history is not there" for number in connection.execute(lost).scalars()]
    return [*islice(broken, MOST), *headless]


def _is_sound(row: Any) -> bool:
    try:
        changes, detail = load(row.changes), load(row.detail)
        return isinstance(detail, dict) and (row.layer is None or all(len(change) == 4 for change in changes))
    except (TypeError, ValueError):
        return False


def slices(connection: Connection, size: int) -> Iterator[list[int]]:
    """The numbers of all articles in pieces, ascending."""
    last = 0
    query = select(_article.number).order_by(_article.number).limit(size)
    while some := list(connection.execute(query.where(_article.number > last)).scalars()):
        yield some
        last = some[-1]


def article_id(connection: Connection, number: int) -> str:
    return str(connection.execute(select(_article.id).where(_article.number == number)).scalar_one())


def unfold_project_steps(connection: Connection) -> None:
    """Spread the steps over the whole project that are done over the layers they reach, in a table of this connection.

    One such step may reach every article, so that they are not all held in memory.
    """
    connection.exec_driver_sql("DROP TABLE IF EXISTS temp.reached")
    connection.exec_driver_sql("CREATE TEMP TABLE reached (layer INTEGER, step INTEGER, changes TEXT)")
    number = settings.get(connection, HEAD)
    while number is not None:
        connection.exec_driver_sql(
            "INSERT INTO temp.reached SELECT each.key, journal.number, each.value ->> '$[1]'"
            " FROM journal, json_each(journal.changes, '$.layers') AS each WHERE journal.number = ?",
            (number,),
        )
        parent = select(_journal.parent).where(_journal.number == number)
        number = connection.execute(parent).scalar_one_or_none()
    connection.exec_driver_sql("CREATE INDEX temp.by_layer ON reached (layer)")


def histories(connection: Connection, articles: Sequence[int]) -> Iterator[History]:
    """The layers of these articles with the steps that lead to what stands on them now."""
    query = (
        select(_layer.number, _layer.head, _layer.annotator, _article.id)
        .join(schema.article, _article.number == _layer.article)
        .where(_layer.article.in_(articles))
    )
    for layer in connection.execute(query).all():
        done = dict(_done(connection, layer.number, layer.head))
        done |= {step: load(changes) for step, changes in _reached(connection, layer.number)}
        changes = [change for step in sorted(done) for change in done[step]]
        yield History(layer.id, layer.annotator, changes)


def _done(connection: Connection, layer: int, head: int | None) -> Iterator[tuple[int, list[Any]]]:
    query = select(_journal.number, _journal.parent, _journal.changes)
    steps = {row.number: row for row in connection.execute(query.where(_journal.layer == layer, _journal.kind == "do"))}
    while head is not None and head in steps:
        step = steps.pop(head)
        yield step.number, load(step.changes)
        head = step.parent


def _reached(connection: Connection, layer: int) -> list[tuple[int, str]]:
    rows = connection.exec_driver_sql("SELECT step, changes FROM temp.reached WHERE layer = ?", (layer,))
    return [(row.step, row.changes) for row in rows]
