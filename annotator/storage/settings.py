"""Project settings and the label set. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from annotator.domain.labels import Label, LabelSet
from annotator.storage import schema
from annotator.storage.rows import dump, load


def get(connection: Connection, name: str, default: Any = None) -> Any:
    """A setting's JSON value."""
    value = connection.execute(select(schema.setting.c.value).where(schema.setting.c.name == name)).scalar_one_or_none()
    return default if value is None else load(value)


def put(connection: Connection, name: str, value: Any) -> None:
    statement = insert(schema.setting).values(name=name, value=dump(value))
    connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )


def labels(connection: Connection) -> LabelSet:
    rows = connection.execute(select(schema.label).order_by(schema.label.c.position)).mappings()
    return LabelSet(
        Label(row["name"], row["key"], row["family"], row["description"], bool(row["shown"])) for row in rows
    )


def add_labels(connection: Connection, labels: Iterable[Label]) -> None:
    """Put labels behind those that are there; one that is there already stays as it is."""
    last = connection.execute(select(func.coalesce(func.max(schema.label.c.position), -1))).scalar_one()
    rows = [
        {
            "position": position,
            "name": label.name,
            "key": label.key,
            "family": label.family,
            "description": label.description,
            "shown": label.shown,
        }
        for position, label in enumerate(labels, start=last + 1)
    ]
    if rows:
        connection.execute(insert(schema.label).on_conflict_do_nothing(), rows)


def extend_labels(connection: Connection, names: Iterable[str]) -> tuple[LabelSet, list[str]]:
    """Make a label for each name that has none; the whole set, and the new names."""
    known = labels(connection)
    fresh = sorted({name for name in names if name not in known})
    extended = known.with_names(fresh)
    add_labels(connection, [extended[name] for name in fresh])
    return extended, fresh
