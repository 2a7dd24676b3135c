"""The lessons of finished layers. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from annotator.domain.analysis import SPLITTER
from annotator.domain.document import Status
from annotator.domain.errors import ProjectError
from annotator.domain.memory import Lesson
from annotator.domain.remembered import Kept
from annotator.storage import schema, settings
from annotator.storage.bulk import insert_all
from annotator.storage.rows import dump, load, sound

TURN = "memory_turn"
"""The setting that counts how often anything was written of names."""
AGAINST = ("outside", "inside", "rejected")
SLICE = 500
"""Names asked for in one statement."""

_layer, _lesson, _name, _analysis = schema.layer.c, schema.lesson.c, schema.remembered.c, schema.analysis.c
_FINISHED = (
    select(_layer.number, _layer.revision, _layer.article, func.coalesce(_analysis.model, SPLITTER))
    .outerjoin(schema.analysis, _analysis.article == _layer.article)
    .where(_layer.annotator == bindparam("annotator"), _layer.status == str(Status.DONE))
)
_LESSONS = select(_lesson.layer, _lesson.revision, _lesson.counts).where(
    _lesson.layer.in_(bindparam("numbers", expanding=True))
)


def finished(connection: Connection, annotator: str) -> dict[int, tuple[int, int, str]]:
    """The annotator's finished layers by number: revision, the article's number, and what made its tokens."""
    rows = connection.execute(_FINISHED.order_by(_layer.number), {"annotator": annotator})
    return {number: (revision, article, tokens) for number, revision, article, tokens in rows}


def lessons(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[int, Lesson]]:
    """What is kept of these layers, with the revision it was made from."""
    rows = connection.execute(_LESSONS, {"numbers": list(numbers)}).all()
    return {number: (revision, _read(counts)) for number, revision, counts in rows}


def fitting(connection: Connection) -> list[tuple[int, int]]:
    """The layers, with their articles, whose kept lesson was made from them as they stand."""
    query = select(_layer.number, _layer.article).join(schema.lesson, _lesson.layer == _layer.number)
    rows = connection.execute(query.where(_lesson.revision == _layer.revision).order_by(_layer.number))
    return [(number, article) for number, article in rows]


@sound
def _read(counts: str) -> Lesson:
    return Lesson.read(load(counts))


def save(connection: Connection, made: Mapping[int, tuple[int, Lesson]]) -> None:
    """Keep lessons by layer, with the revision each was made from."""
    drop(connection, made)
    for number, (revision, lesson) in made.items():
        values = {"layer": number, "revision": revision, "counts": dump(lesson.values())}
        connection.execute(schema.lesson.insert().values(values))


def drop(connection: Connection, numbers: Iterable[int]) -> None:
    """Forget what is kept of these layers; it is made anew when it is needed."""
    connection.execute(schema.lesson.delete().where(_lesson.layer.in_(list(numbers))))


def turn(connection: Connection) -> int:
    """A number that grows whenever `put_names` writes."""
    found = settings.get(connection, TURN, 0)
    return found if isinstance(found, int) else 0


def names(connection: Connection, annotator: str, wanted: Iterable[str]) -> dict[str, Kept]:
    """What an annotator said of these names, and what was brought. Raises ProjectError."""
    query = select(schema.remembered).where(_name.annotator == annotator)
    found: dict[str, Kept] = {}
    every = list(wanted)
    for start in range(0, len(every), SLICE):
        some = query.where(_name.name.in_(every[start : start + SLICE]))
        found |= {row["name"]: _kept(dict(row)) for row in connection.execute(some).mappings()}
    return found


def names_since(connection: Connection, annotator: str, turn: int) -> dict[str, Kept]:
    """What was written of names after a turn; of a name of which there is nothing any more, nothing."""
    query = select(schema.remembered).where(_name.annotator == annotator, _name.turn > turn)
    return {row["name"]: _kept(dict(row)) for row in connection.execute(query).mappings()}


def unreadable_names(connection: Connection) -> list[str]:
    """Names of which somebody else has written something that no version of the program does."""
    return [
        str(row["name"]) for row in connection.execute(select(schema.remembered)).mappings() if not _is_sound(dict(row))
    ]


def _is_sound(row: Mapping[str, Any]) -> bool:
    try:
        return _kept(row) is not None
    except ProjectError:
        return False


@sound
def _kept(row: Mapping[str, Any]) -> Kept:
    found, against = load(row["found"]), load(row["against"])
    counts = [*found.items(), *against.items()]
    if not all(type(count) is int and count >= 0 for _, count in counts) or not against.keys() <= set(AGAINST):
        raise TypeError(f"counts are {row['found']:.40} and {row['against']:.40}")
    if row["said"] is not None and not isinstance(row["said"], str):
        raise TypeError(f"said is {row['said']!r:.40}")
    return Kept(row["said"], found, against)


def put_names(connection: Connection, annotator: str, rows: Mapping[str, Kept]) -> None:
    """Write what is kept of these names, in a turn of its own."""
    now = turn(connection) + 1
    every = list(rows)
    for start in range(0, len(every), SLICE):
        some = every[start : start + SLICE]
        connection.execute(schema.remembered.delete().where(_name.annotator == annotator, _name.name.in_(some)))
    values = [
        {
            "annotator": annotator,
            "name": name,
            "said": each.said,
            "found": dump(dict(each.found)),
            "against": dump(dict(each.against)),
            "turn": now,
        }
        for name, each in rows.items()
    ]
    if values:
        insert_all(connection, schema.remembered, values)
    settings.put(connection, TURN, now)
