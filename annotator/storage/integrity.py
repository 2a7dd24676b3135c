"""Whether a project file is sound. Every function works inside the caller's transaction."""

from __future__ import annotations

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


def history_problems(connection: Connection) -> list[str]:
    """Steps of the journal that cannot be read, and layers whose history does not begin where they say."""
    columns = schema.journal.c
    problems = []
    for row in connection.execute(select(columns.number, columns.layer, columns.detail, columns.changes)):
        try:
            changes, detail = load(row.changes), load(row.detail)
            of_a_layer = row.layer is not None
            broken = not isinstance(detail, dict) or (of_a_layer and any(len(change) != 4 for change in changes))
        except (TypeError, ValueError):
            broken = True
        if broken:
            problems.append(f"step {row.number} of the history cannot be read")
    known = select(columns.number)
    lost = select(_layer.number).where(_layer.head.is_not(None), _layer.head.not_in(known))
    problems += [f"layer {number}: its history is not there" for number in connection.execute(lost).scalars()]
    return problems
