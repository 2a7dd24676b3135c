"""What a person judged about claims, gathered over finished articles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, select

from annotator.domain.annotation import Check, State
from annotator.domain.document import Status
from annotator.storage.rows import load
from annotator.storage.schema import article, claim, entity, layer

LATEST = 200
MOST = 800
"""Finished articles, and judged claims in them, that count: the last ones, so that learning never takes longer
than the window may stand still."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The words of a judged claim, the labels of the entities in it, and what the person said."""

    text: str
    labels: tuple[str, ...]
    check: Check


def state(connection: Connection, annotator: str) -> list[int]:
    """Two numbers that change whenever a finished article of this annotator comes, goes or is edited."""
    query = select(func.count(), func.coalesce(func.sum(layer.c.revision), 0)).where(_done(annotator))
    return list(connection.execute(query).one())


def judgements(connection: Connection, annotator: str) -> Iterator[Judgement]:
    """The judged claims that stand in the annotator's latest finished articles, the latest article first."""
    latest = select(layer.c.number).where(_done(annotator)).order_by(layer.c.number.desc()).limit(LATEST)
    query = select(claim.c.layer, claim.c.content, claim.c.check).where(
        claim.c.layer.in_(latest), claim.c.check != str(Check.UNSET), claim.c.state != str(State.REJECTED)
    )
    rows = connection.execute(query.order_by(claim.c.layer.desc(), claim.c.id).limit(MOST)).all()
    numbers = sorted({number for number, _, _ in rows})
    texts, entities = _texts(connection, numbers), _entities(connection, numbers)
    for number, content, check in rows:
        parts = load(content)
        words = " ".join(texts[number][start:end] for start, end in parts)
        yield Judgement(words, tuple(_inside(entities.get(number, []), parts)), Check(check))


def _done(annotator: str) -> ColumnElement[bool]:
    return and_(layer.c.annotator == annotator, layer.c.status == str(Status.DONE))


def _texts(connection: Connection, numbers: list[int]) -> dict[int, str]:
    query = select(layer.c.number, article.c.text).join(article, article.c.number == layer.c.article)
    rows = connection.execute(query.where(layer.c.number.in_(numbers)))
    return {row.number: row.text for row in rows}


def _entities(connection: Connection, numbers: list[int]) -> dict[int, list[tuple[int, int, str]]]:
    """By layer, start, end and label of each entity that stands, in order."""
    query = select(entity.c.layer, entity.c.start, entity.c.end, entity.c.label).where(
        entity.c.layer.in_(numbers), entity.c.state != str(State.REJECTED)
    )
    found: dict[int, list[tuple[int, int, str]]] = {}
    for number, *values in connection.execute(query.order_by(entity.c.layer, entity.c.start, entity.c.end)):
        found.setdefault(number, []).append((values[0], values[1], values[2]))
    return found


def _inside(entities: list[tuple[int, int, str]], parts: list[list[int]]) -> Iterator[str]:
    for start, end in parts:
        first = bisect_left(entities, (start, -1, ""))
        for entity_start, entity_end, label in entities[first:]:
            if entity_start >= end:
                break
            if entity_end <= end:
                yield label
