"""A layer with its article, read as one document. Works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from annotator.domain.document import Document
from annotator.storage import articles, batches, layers


def several(connection: Connection, places: Mapping[int, int]) -> list[Document]:
    """The documents of articles' numbers with a layer's each, in the articles' order. Raises ProjectError."""
    wanted = set(places.values())

    def pick(found: list[tuple[int, str]]) -> list[int]:
        return [number for number, _ in found if number in wanted]

    return [
        Document(
            article,
            each.layer,
            analysis=analysis,
            entities=each.entities,
            claims=each.claims,
            line_marks=each.line_marks,
        )
        for article, analysis, stored in batches.read(connection, sorted(places), pick)
        for each in stored
    ]


def load(connection: Connection, article: int, layer: int) -> Document:
    """The document of an article's number and a layer's. Raises ProjectError where one cannot be read."""
    entities, claims, line_marks = layers.load_annotations(connection, layer)
    return Document(
        articles.load(connection, article),
        layers.load(connection, layer),
        analysis=articles.load_analysis(connection, article),
        entities=entities,
        claims=claims,
        line_marks=line_marks,
    )
