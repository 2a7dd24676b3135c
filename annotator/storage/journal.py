"""The journal: every step a person took, as before and after values. It only grows.

Rows of kind ``do`` form a tree: each names the row that was on top when it was written. The layer's
``head`` is the row that undo takes back next. Undo moves the head to its parent, redo to its newest
child; a new edit after an undo begins a new branch, and what was undone stays as audit trail.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, select

from annotator.domain.changes import Edit
from annotator.storage import schema
from annotator.storage.bulk import insert_one
from annotator.storage.rows import change_values, changes_of, dump, sound, title_of

_journal, _layer = schema.journal.c, schema.layer.c
_HEAD = select(_layer.head).where(_layer.number == bindparam("layer"))
_OWN_STEP = schema.journal.update().where(_journal.number == bindparam("row")).values(step=_journal.number)


@dataclass(frozen=True, slots=True)
class Entry:
    """One journal row. ``changes`` are ``(kind, id, before, after)`` with JSON values."""

    number: int
    parent: int | None
    step: int
    kind: str
    operation: str
    detail: Mapping[str, Any]
    changes: Sequence[tuple[str, str, Mapping[str, Any] | None, Mapping[str, Any] | None]]
    annotator: str
    at: str


def head(connection: Connection, layer: int) -> int | None:
    """The number of the row that undo takes back next."""
    number: int | None = connection.execute(_HEAD, {"layer": layer}).scalar_one()
    return number


def write(connection: Connection, layer: int, edit: Edit, annotator: str, at: str) -> int:
    """Note an edit on top of the head; returns the row's number, which is its step too. The caller moves the head."""
    parent = head(connection, layer)
    values = {
        "layer": layer,
        "parent": parent,
        "step": 0,
        "kind": "do",
        "target": None,
        "operation": edit.operation,
        "detail": dump(edit.detail),
        "changes": dump([change_values(change) for change in edit.changes]),
        "annotator": annotator,
        "at": at,
    }
    number = insert_one(connection, schema.journal, values)
    connection.execute(_OWN_STEP, {"row": number})
    return number


def write_move(connection: Connection, layer: int, kind: str, target: Entry, annotator: str, at: str) -> None:
    """Note that a step was undone or redone (``kind``), for the audit trail."""
    values = {
        "layer": layer,
        "parent": None,
        "step": target.step,
        "kind": kind,
        "target": target.number,
        "operation": target.operation,
        "detail": dump(target.detail),
        "changes": "[]",
        "annotator": annotator,
        "at": at,
    }
    insert_one(connection, schema.journal, values)


def entry(connection: Connection, number: int) -> Entry:
    return _step(connection.execute(select(schema.journal).where(_journal.number == number)).mappings().one())


def newest_child(connection: Connection, layer: int, parent: int | None) -> Entry | None:
    """The step that redo brings back when the head is ``parent``."""
    query = (
        select(schema.journal)
        .where(_journal.layer == layer, _journal.kind == "do")
        .where(_journal.parent.is_(None) if parent is None else _journal.parent == parent)
        .order_by(_journal.number.desc())
        .limit(1)
    )
    row = connection.execute(query).mappings().one_or_none()
    return _step(row) if row else None


@sound
def _step(row: Any) -> Entry:
    operation, detail = title_of(row["operation"], row["detail"])
    return Entry(
        number=row["number"],
        parent=row["parent"],
        step=row["step"],
        kind=row["kind"],
        operation=operation,
        detail=detail,
        changes=changes_of(row["changes"]),
        annotator=row["annotator"],
        at=row["at"],
    )
