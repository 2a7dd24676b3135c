"""The lessons of finished layers. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, select

from annotator.domain.document import Status
from annotator.domain.memory import Lesson
from annotator.storage import schema
from annotator.storage.rows import dump, load, sound

_layer, _lesson = schema.layer.c, schema.lesson.c
_FINISHED = select(_layer.number, _layer.revision, _layer.article).where(
    _layer.annotator == bindparam("annotator"), _layer.status == str(Status.DONE)
)
_LESSONS = select(_lesson.layer, _lesson.revision, _lesson.counts).where(
    _lesson.layer.in_(bindparam("numbers", expanding=True))
)


def finished(connection: Connection, annotator: str) -> dict[int, tuple[int, int]]:
    """The annotator's finished layers by number: revision, and the article's number."""
    rows = connection.execute(_FINISHED.order_by(_layer.number), {"annotator": annotator})
    return {number: (revision, article) for number, revision, article in rows}


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
