"""Which articles a model learns from and which it fills again. Every function works inside the caller's transaction."""

from __future__ import annotations

from sqlalchemy import Connection, exists, func, select

from annotator.domain.analysis import FROM_FILE
from annotator.domain.document import Status
from annotator.storage import schema

_article, _layer, _analysis = schema.article.c, schema.layer.c, schema.analysis.c


def count_finished(connection: Connection) -> int:
    """How many articles somebody has finished."""
    query = select(func.count(_layer.article.distinct())).where(_layer.status == str(Status.DONE))
    return int(connection.execute(query).scalar_one())


def finished(connection: Connection) -> list[str]:
    """The ids of these articles, in order of arrival."""
    query = (
        select(_article.id)
        .join(schema.layer, _layer.article == _article.number)
        .where(_layer.status == str(Status.DONE))
        .order_by(_article.number)
        .distinct()
    )
    return list(connection.execute(query).scalars())


def outdated(connection: Connection, model: str) -> list[str]:
    """The ids of the articles that another model has filled and no person has touched."""
    touched = exists().where(_layer.article == _article.number, _layer.touched)
    query = (
        select(_article.id)
        .join(schema.analysis, _analysis.article == _article.number)
        .where(_analysis.model.not_in((model, FROM_FILE)), ~touched)
        .order_by(_article.number)
    )
    return list(connection.execute(query).scalars())
