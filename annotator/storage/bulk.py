"""Whole rows to the driver, past the work that SQLAlchemy does for each value: import and pre-fill bring them by the
thousand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, UpdateBase
from sqlalchemy.engine import Dialect


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, one at least, that give every column the first of them gives."""
    statement, names = _compiled(table, tuple(rows[0]), connection.dialect)
    connection.exec_driver_sql(statement, [tuple([row[name] for name in names]) for row in rows])


def insert_one(connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
    """Insert a row; returns the number it got."""
    statement, names = _compiled(table, tuple(row), connection.dialect)
    return int(connection.exec_driver_sql(statement, tuple([row[name] for name in names])).lastrowid)


def run_all(connection: Connection, statement: UpdateBase, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run an update or delete, whose every value is a named parameter, for each row.

    Its text is kept for the next time: pass the same statement again, not one like it.
    """
    text, names = _positional(statement, connection.dialect)
    connection.exec_driver_sql(text, [tuple([row[name] for name in names]) for row in rows])


def run_one(connection: Connection, statement: UpdateBase, row: Mapping[str, Any]) -> int:
    """The same for one row; how many rows of the table it changed."""
    text, names = _positional(statement, connection.dialect)
    return connection.exec_driver_sql(text, tuple([row[name] for name in names])).rowcount


@cache
def _positional(statement: UpdateBase, dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    compiled = statement.compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ())


@cache
def _compiled(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """The statement, and the columns in the order in which it takes their values."""
    compiled = table.insert().compile(dialect=dialect, column_keys=list(names))
    return str(compiled), tuple(compiled.positiontup or names)
