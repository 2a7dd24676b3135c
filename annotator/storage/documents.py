"""A layer with its article, read as one document. Works inside the caller's transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from annotator.domain.document import Document
from annotator.storage import articles, layers


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
