"""The journal as a person reads it, and what of it a person lets go. Works in the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, func, select

from annotator.domain.document import Status
from annotator.storage import project_steps, schema
from annotator.storage.rows import changes_of, sound, title_of

_journal, _layer = schema.journal.c, schema.layer.c
_OWN = ("do", "undo", "redo")
_FINISHED = (str(Status.DONE), str(Status.SKIPPED))


@dataclass(frozen=True, slots=True)
class Row:
    """One step on an article; ``project`` is the step over the whole project that it is a part of, if any.

    ``ids`` are those of the annotations it changed.
    """

    number: int
    parent: int | None
    project: int | None
    operation: str
    detail: Mapping[str, Any]
    annotator: str
    at: str
    ids: tuple[str, ...]


def rows(connection: Connection, layer: int) -> list[Row]:
    """Every step on a layer, those that were undone too, oldest first."""
    columns = (_journal.number, _journal.parent, _journal.kind, _journal.target, _journal.operation)
    query = select(*columns, _journal.detail, _journal.changes, _journal.annotator, _journal.at)
    wanted = query.where(_journal.layer == layer, _journal.kind.in_(("do", "part"))).order_by(_journal.number)
    found = []
    for row in connection.execute(wanted).mappings():
        step = _step(row)
        title = project_steps.title(connection, step.project) if step.project else (step.operation, step.detail)
        found.append(replace(step, operation=title[0], detail=title[1]))
    return found


@sound
def _step(row: Any) -> Row:
    whole = row["target"] if row["kind"] == "part" else None
    operation, detail = title_of(row["operation"], row["detail"])
    ids = tuple(id for kind, id, _, _ in changes_of(row["changes"]) if kind != "layer")
    return Row(row["number"], row["parent"], whole, operation, detail, row["annotator"], row["at"], ids)


def old_layers(connection: Connection, before: str, among: Collection[int] | None = None) -> list[int]:
    """Finished layers whose last step is older than a time (UTC, ISO 8601), without those of a step over the project.

    Such a step is undone on all its articles or on none, so theirs stay. ``among``: only of these layers.
    """
    newest = func.max(_journal.at)
    parts = select(_journal.layer).where(_journal.kind == "part")
    query = (
        select(_journal.layer)
        .join(schema.layer, _layer.number == _journal.layer)
        .where(_layer.status.in_(_FINISHED), _journal.layer.not_in(parts))
        .group_by(_journal.layer)
        .having(newest < before)
    )
    if among is not None:
        query = query.where(_journal.layer.in_(among))
    return list(connection.execute(query).scalars())


def size(connection: Connection, numbers: Collection[int]) -> tuple[int, int]:
    """How many steps the journal has of these layers, and how many characters they take."""
    steps = taken = 0
    for number in numbers:
        query = select(func.count(), func.coalesce(func.sum(func.length(_journal.changes)), 0))
        row = connection.execute(query.where(_journal.layer == number)).one()
        steps, taken = steps + row[0], taken + row[1]
    return steps, taken


def forget(connection: Connection, layer: int) -> int:
    """Let a layer's steps go: nothing of them can be undone any more. Returns how many they were."""
    gone = connection.execute(schema.journal.delete().where(_journal.layer == layer, _journal.kind.in_(_OWN)))
    connection.execute(schema.layer.update().where(_layer.number == layer).values(head=None))
    return int(gone.rowcount)
