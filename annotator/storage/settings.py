"""Project settings and the label set. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from annotator.domain.labels import Label, LabelSet
from annotator.storage import schema
from annotator.storage.rows import dump, load, sound

_LABEL = tuple(field.name for field in fields(Label))


def _is_place(value: Any) -> bool:
    """Whether it is an article and a caret in it."""
    if not isinstance(value, dict) or not isinstance(value.get("article"), str):
        return False
    caret = value.get("caret", 0)
    return isinstance(caret, int) and caret >= 0


_SHAPES: dict[str, Callable[[Any], bool]] = {
    "tasks": lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value),
    "last": _is_place,
    "model": lambda value: isinstance(value, str),
    "model_names": lambda value: isinstance(value, dict),
}
"""What a setting has to be, where it is not only of use to the part that wrote it."""


def get(connection: Connection, name: str, default: Any = None) -> Any:
    """A setting's JSON value; its default where it is not there, or is damaged, which `unreadable` tells of."""
    value = connection.execute(select(schema.setting.c.value).where(schema.setting.c.name == name)).scalar_one_or_none()
    return default if value is None or not _is_readable(name, value) else load(value)


def unreadable(connection: Connection) -> list[str]:
    """The names of settings that are no JSON."""
    rows = connection.execute(select(schema.setting.c.name, schema.setting.c.value)).all()
    return [str(row.name) for row in rows if not _is_readable(row.name, row.value)]


def put(connection: Connection, name: str, value: Any) -> None:
    statement = insert(schema.setting).values(name=name, value=dump(value))
    connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )


def labels(connection: Connection) -> LabelSet:
    rows = connection.execute(select(schema.label).order_by(schema.label.c.position)).mappings()
    return LabelSet(_label_of(dict(row)) for row in rows)


@sound
def _label_of(row: Mapping[str, Any]) -> Label:
    values = {name: row[name] for name in _LABEL}
    for name, value in values.items():
        if not isinstance(value, int if name == "shown" else str):
            raise TypeError(f"{name} is {value!r:.40}")
    return Label(**values)


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


def _is_readable(name: str, text: Any) -> bool:
    try:
        value = load(text)
    except (TypeError, ValueError):
        return False
    return name not in _SHAPES or _SHAPES[name](value)


def _columns(label: Label) -> dict[str, Any]:
    return {name: getattr(label, name) for name in _LABEL}
