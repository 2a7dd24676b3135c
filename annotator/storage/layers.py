"""Layers and the annotations on them. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Table, Update, bindparam, select

from annotator.domain.annotation import Annotation, Claim, Entity, LineMark, State
from annotator.domain.changes import Change
from annotator.domain.document import Layer
from annotator.domain.errors import Conflict
from annotator.domain.fields import differing, kind_of
from annotator.storage import schema
from annotator.storage.bulk import insert_all, insert_one, run_all, run_one
from annotator.storage.rows import (
    TABLES,
    annotation_row,
    claim_of,
    dump,
    entity_of,
    layer_of,
    line_mark_of,
    to_columns,
)

_layer = schema.layer.c
_LOAD = select(schema.layer).where(_layer.number == bindparam("number"))
_ADD_WAITING = (
    schema.layer.update()
    .where(_layer.number == bindparam("of_layer"))
    .values(waiting=_layer.waiting + bindparam("more"))
)
_CLEAR = [
    table.delete().where(
        table.c.layer == bindparam("layer"),
        table.c.state == str(State.SUGGESTED),
        table.c.origin.in_(bindparam("origins", expanding=True)),
    )
    for table in TABLES.values()
]
_ALL = {kind: select(table).where(table.c.layer == bindparam("layer")) for kind, table in TABLES.items()}


def insert(connection: Connection, article: int, layer: Layer, items: Sequence[Annotation] = ()) -> int:
    """Make a layer with what is on it, without journal; returns its number."""
    values = {
        "article": article,
        "annotator": layer.annotator,
        "status": str(layer.status),
        "flag": layer.flag,
        "flag_note": layer.flag_note,
        "labels": dump(layer.labels),
        "tasks": dump(layer.tasks),
        "revision": layer.revision,
        "touched": layer.touched,
        "waiting": sum(_is_waiting(item) for item in items),
    }
    number = insert_one(connection, schema.layer, values)
    _insert_rows(connection, number, items)
    return number


def load(connection: Connection, number: int) -> Layer:
    return layer_of(dict(connection.execute(_LOAD, {"number": number}).mappings().one()))


def load_annotations(connection: Connection, number: int) -> tuple[list[Entity], list[Claim], list[LineMark]]:
    """Everything on a layer, in no particular order."""
    entities = [entity_of(row) for row in connection.execute(_ALL["entity"], {"layer": number}).all()]
    claims = connection.execute(_ALL["claim"], {"layer": number}).mappings()
    lines = connection.execute(_ALL["line"], {"layer": number}).mappings()
    return entities, [claim_of(dict(row)) for row in claims], [line_mark_of(dict(row)) for row in lines]


def insert_annotations(connection: Connection, number: int, items: Sequence[Annotation]) -> None:
    """Put annotations on a layer, without journal: for what a file or a machine brings."""
    _insert_rows(connection, number, items)
    _add_waiting(connection, number, sum(_is_waiting(item) for item in items))


def _add_waiting(connection: Connection, number: int, more: int) -> None:
    run_one(connection, _ADD_WAITING, {"of_layer": number, "more": more})


def _insert_rows(connection: Connection, number: int, items: Iterable[Annotation]) -> None:
    rows: dict[str, list[dict[str, Any]]] = {}
    for item in items:
        rows.setdefault(kind_of(item), []).append(annotation_row(number, item))
    for kind, values in rows.items():
        insert_all(connection, TABLES[kind], values)


def clear_suggestions(connection: Connection, number: int, origins: Collection[str]) -> None:
    """Take the undecided suggestions of these origins off a layer; whatever else a file brought stays."""
    wanted = {"layer": number, "origins": list(origins)}
    gone = sum(connection.execute(statement, wanted).rowcount for statement in _CLEAR)
    if gone:
        _add_waiting(connection, number, -gone)


def advance(connection: Connection, number: int, revision: int, *, touched: bool, head: Any = ...) -> int:
    """Move a layer on by one revision; returns the new one.

    Raises Conflict where the layer is no longer at ``revision``.
    """
    values: dict[str, Any] = {"revision": revision + 1}
    if touched:
        values["touched"] = True
    if head is not ...:
        values["head"] = head
    row = {f"to_{name}": value for name, value in values.items()} | {"of_layer": number, "of_revision": revision}
    if run_one(connection, _advance_of(tuple(values)), row) != 1:
        raise Conflict(
            "this article was changed in another window or by a command",
            todo="it has been read again; repeat the edit if it is still wanted",
        )
    return revision + 1


def take_over(connection: Connection, number: int, annotator: str) -> None:
    """Make a layer somebody else's: of one that no person has touched yet, whoever begins it."""
    connection.execute(schema.layer.update().where(_layer.number == number).values(annotator=annotator))


def write_changes(connection: Connection, number: int, changes: Sequence[Change]) -> None:
    """Carry out changes on a layer's rows; alike ones go to the database together."""
    inserts: dict[str, list[dict[str, Any]]] = {}
    deletes: dict[str, list[dict[str, Any]]] = {}
    updates: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = {}
    waiting = 0
    for change in changes:
        waiting += _is_waiting(change.after) - _is_waiting(change.before)
        if change.before is None:
            assert change.after is not None
            assert not isinstance(change.after, Layer)
            inserts.setdefault(kind_of(change.after), []).append(annotation_row(number, change.after))
        elif change.after is None:
            deletes.setdefault(kind_of(change.before), []).append({"of_layer": number, "of_id": change.id})
        else:
            values = to_columns(differing(change.before, change.after)[1])
            row = {f"to_{name}": value for name, value in values.items()} | {"of_layer": number, "of_id": change.id}
            updates.setdefault((kind_of(change.after), tuple(values)), []).append(row)
    for kind, rows in deletes.items():
        run_all(connection, _delete_of(kind), rows)
    for (kind, names), rows in updates.items():
        if names:
            run_all(connection, _update_of(kind, names), rows)
    for kind, rows in inserts.items():
        insert_all(connection, TABLES[kind], rows)
    if waiting:
        _add_waiting(connection, number, waiting)


@cache
def _advance_of(names: tuple[str, ...]) -> Update:
    of = (_layer.number == bindparam("of_layer"), _layer.revision == bindparam("of_revision"))
    return schema.layer.update().where(*of).values({name: bindparam(f"to_{name}") for name in names})


@cache
def _delete_of(kind: str) -> Delete:
    return TABLES[kind].delete().where(*_this(TABLES[kind]))


@cache
def _update_of(kind: str, names: tuple[str, ...]) -> Update:
    """Sets these columns of one row from ``to_`` parameters."""
    values: dict[str, Any] = {name: bindparam(f"to_{name}") for name in names}
    if kind == "layer":
        return schema.layer.update().where(_layer.number == bindparam("of_layer")).values(values)
    return TABLES[kind].update().where(*_this(TABLES[kind])).values(values)


def _this(table: Table) -> tuple[Any, Any]:
    return table.c.layer == bindparam("of_layer"), table.c.id == bindparam("of_id")


def _is_waiting(item: Annotation | Layer | None) -> bool:
    return item is not None and not isinstance(item, Layer) and item.state is State.SUGGESTED
