"""Articles and their analyses in a project file. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, or_, select
from sqlalchemy.sql.selectable import Select

from annotator.domain.analysis import SPLITTER, Analysis
from annotator.domain.document import Article, Status
from annotator.domain.queue import QueueRow
from annotator.storage import schema
from annotator.storage.rows import analysis_of, article_of, article_row, pack

_STATUSES: dict[str | None, Status] = {None: Status.TODO, **{str(status): status for status in Status}}
_article, _layer, _analysis = schema.article.c, schema.layer.c, schema.analysis.c


def insert(connection: Connection, article: Article, added: str) -> int:
    """Add an article; returns its number. The id must be new."""
    result = connection.execute(schema.article.insert().values(article_row(article, added)))
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def find(connection: Connection, id: str) -> tuple[int, str] | None:
    """Number and sha256 of the article with this id."""
    row = connection.execute(select(_article.number, _article.sha256).where(_article.id == id)).one_or_none()
    return (row.number, row.sha256) if row else None


def with_hash(connection: Connection, sha256: str) -> str | None:
    """The id of an article with this text."""
    query = select(_article.id).where(_article.sha256 == sha256).order_by(_article.number).limit(1)
    return connection.execute(query).scalar_one_or_none()


def load(connection: Connection, number: int) -> Article:
    row = connection.execute(select(schema.article).where(_article.number == number)).mappings().one()
    return article_of(dict(row))


def count(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(schema.article)).scalar_one())


def load_analysis(connection: Connection, number: int) -> Analysis | None:
    row = connection.execute(select(schema.analysis).where(_analysis.article == number)).mappings().one_or_none()
    return analysis_of(dict(row)) if row else None


def save_analysis(connection: Connection, number: int, analysis: Analysis) -> None:
    connection.execute(schema.analysis.delete().where(_analysis.article == number))
    connection.execute(
        schema.analysis.insert().values(
            article=number,
            model=analysis.model,
            starts=pack(analysis.starts),
            ends=pack(analysis.ends),
            sentences=pack(analysis.sentences),
        )
    )


def unfilled(connection: Connection, *, redo: bool = False) -> list[tuple[int, str]]:
    """Number and id of the articles no model has pre-filled yet (with ``redo``: all), in order of arrival."""
    query = select(_article.number, _article.id).order_by(_article.number)
    if not redo:
        query = query.outerjoin(schema.analysis, _analysis.article == _article.number).where(
            or_(_analysis.article.is_(None), _analysis.model == SPLITTER)
        )
    return [(row.number, row.id) for row in connection.execute(query)]


def _with_layer(query: Select[Any]) -> Select[Any]:
    """Join each article with the layer that is meant: the annotator's own, else the only one."""
    other = schema.layer.alias()
    mine = and_(other.c.article == _article.number, other.c.annotator == bindparam("annotator"))
    own = select(other.c.number).where(mine).correlate(schema.article).scalar_subquery()
    only = (
        select(func.min(other.c.number))
        .where(other.c.article == _article.number)
        .having(func.count() == 1)
        .correlate(schema.article)
        .scalar_subquery()
    )
    return query.outerjoin(schema.layer, _layer.number == func.coalesce(own, only))


_QUEUE = _with_layer(
    select(
        _article.id,
        _article.headline,
        _article.publisher,
        _layer.status,
        _layer.waiting,
        _layer.flag,
    ).select_from(schema.article)
)


def queue(connection: Connection, annotator: str, id: str | None = None) -> Iterator[QueueRow]:
    """What the list of articles shows, in order of arrival; with ``id``, that article's row only."""
    query = _QUEUE.order_by(_article.number)
    if id is not None:
        query = query.where(_article.id == id)
    for article_id, headline, publisher, status, waiting, flag in connection.execute(query, {"annotator": annotator}):
        yield QueueRow(article_id, headline, publisher, _STATUSES[status], waiting or 0, bool(flag))


def layer_numbers(connection: Connection, annotator: str, number: int) -> list[tuple[int, str]]:
    """The layer that is meant on an article: the annotator's own, else every other one (number, annotator)."""
    query = select(_layer.number, _layer.annotator).where(_layer.article == number).order_by(_layer.number)
    found = [(row.number, row.annotator) for row in connection.execute(query)]
    own = [pair for pair in found if pair[1] == annotator]
    return own or found


def unclear(connection: Connection, annotator: str) -> tuple[str, list[str]] | None:
    """The first article on which several others, but not this annotator, have layers: its id and their names."""
    mine = func.max(_layer.annotator == annotator)
    crowded = select(_layer.article).group_by(_layer.article).having(func.count() > 1, mine == 0)
    number = connection.execute(crowded.order_by(_layer.article).limit(1)).scalar_one_or_none()
    if number is None:
        return None
    id = connection.execute(select(_article.id).where(_article.number == number)).scalar_one()
    return id, [name for _, name in layer_numbers(connection, annotator, number)]
