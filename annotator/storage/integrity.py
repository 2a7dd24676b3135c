"""Whether a project file is sound. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from annotator.domain.annotation import State
from annotator.storage import schema
from annotator.storage.rows import TABLES, load

_layer = schema.layer.c


def file_problems(connection: Connection) -> list[str]:
    """What SQLite itself finds: damaged pages, references to rows that are not there."""
    damage = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check") if row[0] != "ok"]
    orphans = [
        f"a row of {table} refers to a {parent} that is not there"
        for table, _, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check")
    ]
    return damage + orphans


def places(connection: Connection) -> Iterator[tuple[str, int, list[int]]]:
    """Every article: its id, its number, the numbers of its layers."""
    found: dict[int, list[int]] = {}
    for row in connection.execute(select(_layer.article, _layer.number)):
        found.setdefault(row.article, []).append(row.number)
    for row in connection.execute(select(schema.article.c.id, schema.article.c.number).order_by("number")):
        yield row.id, row.number, found.get(row.number, [])


def stored(
    connection: Connection, article: int, layers: list[int]
) -> tuple[str, str, list[tuple[str, int, int]], list[str]]:
    """An article's text and hash, every span on these layers as (kind, start, end), and claims whose spans are torn."""
    columns = schema.article.c
    text, sha256 = connection.execute(select(columns.text, columns.sha256).where(columns.number == article)).one()
    spans: list[tuple[str, int, int]] = []
    torn: list[str] = []
    for kind in ("entity", "line"):
        table = TABLES[kind]
        query = select(table.c.start, table.c.end).where(table.c.layer.in_(layers))
        spans += [(kind, row.start, row.end) for row in connection.execute(query)]
    claims = schema.claim.c
    query = select(claims.id, claims.content, claims.source, claims.cue).where(claims.layer.in_(layers))
    for row in connection.execute(query):
        try:
            roles: list[Any] = [load(role) for role in (row.content, row.source, row.cue)]
            spans += [("claim", start, end) for spans_of_role in roles for start, end in spans_of_role]
        except (TypeError, ValueError):
            torn.append(row.id)
    return text, sha256, spans, torn


def repair_counts(connection: Connection) -> list[str]:
    """Count the suggestions that wait on each layer and mend the figures that are off; says which."""
    true: dict[int, int] = {}
    for table in TABLES.values():
        query = select(table.c.layer, func.count()).where(table.c.state == str(State.SUGGESTED)).group_by(table.c.layer)
        for number, count in connection.execute(query):
            true[number] = true.get(number, 0) + count
    mended = []
    for row in connection.execute(select(_layer.number, _layer.waiting)).all():
        right = true.get(row.number, 0)
        if row.waiting != right:
            connection.execute(schema.layer.update().where(_layer.number == row.number).values(waiting=right))
            mended.append(f"layer {row.number}: {row.waiting} suggestions were counted, {right} wait")
    return mended
