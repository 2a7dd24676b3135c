"""Where an article's own history and the steps over the whole project meet. Works in the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from annotator.domain.relabelling import Crossing
from annotator.storage import project_steps, schema
from annotator.storage.rows import load

_journal = schema.journal.c


@dataclass(frozen=True, slots=True)
class Newest:
    """A step over the project that changed a layer after the layer's own newest step; ``next`` is its turn."""

    operation: str
    detail: Mapping[str, Any]
    next: bool


@dataclass(frozen=True, slots=True)
class _Event:
    """One row of the project's journal, or of a layer's: what was done, undone or done again, and when."""

    number: int
    parent: int | None
    step: int
    kind: str


def crossings(connection: Connection, layer: int, since: int) -> list[Crossing]:
    """The steps over the project between the state in which journal row ``since`` of a layer was written and now.

    In the order in which they lead here: first those that were taken back since, newest first, then
    those that were done since.
    """
    events = _project_events(connection)
    then = _chain(events, _head_at(events, since))
    now = _chain(events, project_steps.top(connection))
    taken_back = [number for number in then if number not in now]
    done = [number for number in reversed(now) if number not in then]
    return [_crossing(connection, layer, number, undone=True) for number in taken_back] + [
        _crossing(connection, layer, number, undone=False) for number in done
    ]


def standing(connection: Connection) -> set[int]:
    """The steps over the project that are done and not undone."""
    return set(_chain(_project_events(connection), project_steps.top(connection)))


def newest_done(connection: Connection, layer: int, head: int | None) -> Newest | None:
    """The step over the project that stands between a layer and its ``head``; None where the head is newer.

    Also None where the layer went back behind that step already: a person was asked then.
    """
    touching = _touching(connection, layer)
    if not touching:
        return None
    events, top = _project_events(connection), project_steps.top(connection)
    step = next((number for number in _chain(events, top) if number in touching), None)
    if step is None:
        return None
    at = max(each.number for each in events if each.step == step and each.kind != "undo")
    own = _own_newest(connection, layer)
    if (head is not None and head > at) or (own and own.number > at and not (own.kind == "undo" and own.step > at)):
        return None
    return Newest(*project_steps.title(connection, step), next=step == top)


def newest_undone(connection: Connection, layer: int) -> Newest | None:
    """The step over the project that was taken back after the last thing that was done to a layer itself."""
    step = project_steps.undone(connection)
    if step is None or step not in _touching(connection, layer):
        return None
    at = max(each.number for each in _project_events(connection) if each.step == step)
    own = _own_newest(connection, layer)
    return None if own and own.number > at else Newest(*project_steps.title(connection, step), next=True)


def _touching(connection: Connection, layer: int) -> set[int]:
    """The steps over the project that changed a layer."""
    query = select(_journal.target).where(_journal.layer == layer, _journal.kind == "part")
    return set(connection.execute(query).scalars())


def _own_newest(connection: Connection, layer: int) -> _Event | None:
    columns = (_journal.number, _journal.parent, _journal.step, _journal.kind)
    query = select(*columns).where(_journal.layer == layer, _journal.kind != "part").order_by(_journal.number.desc())
    row = connection.execute(query.limit(1)).one_or_none()
    return _Event(*row) if row else None


def _project_events(connection: Connection) -> list[_Event]:
    """What happened to the project as a whole, oldest first."""
    columns = (_journal.number, _journal.parent, _journal.step, _journal.kind)
    query = select(*columns).where(_journal.layer.is_(None)).order_by(_journal.number)
    return [_Event(*row) for row in connection.execute(query)]


def _head_at(events: list[_Event], since: int) -> int | None:
    """The project's head when journal row ``since`` was written."""
    parents = {each.number: each.parent for each in events if each.kind == "do"}
    last = next((each for each in reversed(events) if each.number < since), None)
    if last is None:
        return None
    return parents[last.step] if last.kind == "undo" else last.step


def _chain(events: list[_Event], head: int | None) -> list[int]:
    """The steps that stand where ``head`` is the newest, newest first."""
    parents = {each.number: each.parent for each in events if each.kind == "do"}
    chain = []
    while head is not None:
        chain.append(head)
        head = parents[head]
    return chain


def _crossing(connection: Connection, layer: int, number: int, *, undone: bool) -> Crossing:
    operation, detail = project_steps.title(connection, number)
    query = select(_journal.changes).where(_journal.layer == layer, _journal.kind == "part", _journal.target == number)
    done = connection.execute(query).scalar_one_or_none()
    recorded = {(kind, id): (before, after) for kind, id, before, after in load(done or "[]")}
    return Crossing(operation, detail["from"], detail["to"], undone, recorded)
