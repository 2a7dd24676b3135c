"""Project settings and the label set. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from annotator.domain.labels import Label, LabelSet
from annotator.storage import schema
from annotator.storage.rows import dump, load

_LABEL = tuple(field.name for field in fields(Label))


def get(connection: Connection, name: str, default: Any = None) -> Any:
    """A setting's JSON value; its default where it is not there, or is damaged, which `unreadable` tells of."""
    value = connection.execute(select(schema.setting.c.value).where(schema.setting.c.name == name)).scalar_one_or_none()
    try:
        return default if value is None else load(value)
    except (TypeError, ValueError):
        return default


def unreadable(connection: Connection) -> list[str]:
    """The names of settings that are no JSON."""
    rows = connection.execute(select(schema.setting.c.name, schema.setting.c.value)).all()
    return [str(row.name) for row in rows if not _is_json(row.value)]


def put(connection: Connection, name: str, value: Any) -> None:
    statement = insert(schema.setting).values(name=name, value=dump(value))
    connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )


def labels(connection: Connection) -> LabelSet:
    rows = connection.execute(select(schema.label).order_by(schema.label.c.position)).mappings()
    return LabelSet(Label(**{name: row[name] for name in _LABEL}) for row in rows)


def add_labels(connection: Connection, labels: Iterable[Label]) -> None:
    """Put labels behind those that are there; one that is there already stays as it is."""
    last = connection.execute(select(func.coalesce(func.max(schema.label.c.position), -1))).scalar_one()
    rows = [{"position": position, **_columns(label)} for position, label in enumerate(labels, start=last + 1)]
    if rows:
        connection.execute(insert(schema.label).on_conflict_do_nothing(), rows)


def put_labels(connection: Connection, labels: LabelSet) -> None:
    """Make the label set what is given."""
    connection.execute(schema.label.delete())
    add_labels(connection, labels)


def extend_labels(connection: Connection, names: Iterable[str]) -> tuple[LabelSet, list[str]]:
    """Make a label for each name that has none; the whole set, and the new names."""
    known = labels(connection)
    fresh = sorted({name for name in names if name not in known})
    extended = known.with_names(fresh)
    add_labels(connection, [extended[name] for name in fresh])
    return extended, fresh


def model_names(connection: Connection) -> dict[str, str]:
    """What the model's labels are called in the project where that is another name; empty for "not wanted"."""
    found = get(connection, "model_names", {})
    return {str(name): str(new) for name, new in found.items()} if isinstance(found, dict) else {}


def put_model_names(connection: Connection, names: Mapping[str, str]) -> None:
    put(connection, "model_names", dict(names))


def _is_json(value: Any) -> bool:
    try:
        load(value)
    except (TypeError, ValueError):
        return False
    return True


def _columns(label: Label) -> dict[str, Any]:
    return {name: getattr(label, name) for name in _LABEL}
