"""Many articles with their layers in few statements, for exports and figures over a whole project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Claim, Entity, LineMark
from annotator.domain.document import Article, Layer
from annotator.storage import schema
from annotator.storage.rows import TABLES, analysis_of, article_of, claim_of, entity_of, layer_of, line_mark_of

SIZE = 20
"""Articles read at once: enough to make statements few, so few that long articles do not fill the memory."""

Pick = Callable[[list[tuple[int, str]]], Sequence[int]]
"""From an article's layers (number, annotator) the ones to read."""


@dataclass(slots=True)
class Stored:
    """One layer with what is on it."""

    layer: Layer
    entities: list[Entity]
    claims: list[Claim]
    line_marks: list[LineMark]


def _among(table: Table, column: str) -> Any:
    return select(table).where(table.c[column].in_(bindparam("numbers", expanding=True)))


_ARTICLES = _among(schema.article, "number").order_by(schema.article.c.number)
_ANALYSES = _among(schema.analysis, "article")
_LAYERS = _among(schema.layer, "article").order_by(schema.layer.c.number)
_ON_LAYERS = {kind: _among(table, "layer").order_by(table.c.layer) for kind, table in TABLES.items()}


def read(
    connection: Connection, numbers: Sequence[int], pick: Pick
) -> Iterator[tuple[Article, Analysis | None, list[Stored]]]:
    """The articles of these ascending numbers with their analyses and the picked layers, in order."""
    for start in range(0, len(numbers), SIZE):
        some = {"numbers": list(numbers[start : start + SIZE])}
        analyses = {row["article"]: analysis_of(dict(row)) for row in connection.execute(_ANALYSES, some).mappings()}
        layers = _layers(connection, some, pick)
        for row in connection.execute(_ARTICLES, some).mappings().all():
            yield article_of(dict(row)), analyses.get(row["number"]), layers.get(row["number"], [])


def articles(connection: Connection, numbers: Sequence[int]) -> Iterator[Article]:
    """The articles of these ascending numbers, in order."""
    for start in range(0, len(numbers), SIZE):
        rows = connection.execute(_ARTICLES, {"numbers": list(numbers[start : start + SIZE])}).mappings().all()
        yield from (article_of(dict(row)) for row in rows)


def _layers(connection: Connection, some: dict[str, list[int]], pick: Pick) -> dict[int, list[Stored]]:
    """The picked layers by article."""
    chosen = []
    rows = connection.execute(_LAYERS, some).mappings().all()
    for _, group in groupby(sorted(rows, key=lambda row: row["article"]), key=lambda row: row["article"]):
        there = list(group)
        picked = set(pick([(row["number"], row["annotator"]) for row in there]))
        chosen += [row for row in there if row["number"] in picked]
    stored = {row["number"]: Stored(layer_of(dict(row)), [], [], []) for row in chosen}
    wanted = {"numbers": list(stored)}
    for entity in connection.execute(_ON_LAYERS["entity"], wanted).all():
        stored[entity[0]].entities.append(entity_of(entity))
    for claim in connection.execute(_ON_LAYERS["claim"], wanted).mappings():
        stored[claim["layer"]].claims.append(claim_of(dict(claim)))
    for mark in connection.execute(_ON_LAYERS["line"], wanted).mappings():
        stored[mark["layer"]].line_marks.append(line_mark_of(dict(mark)))
    by_article: dict[int, list[Stored]] = {}
    for row in chosen:
        by_article.setdefault(row["article"], []).append(stored[row["number"]])
    return by_article
