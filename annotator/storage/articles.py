"""Articles and their analyses in a project file. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, not_, or_, select
from sqlalchemy.sql.selectable import Select

from annotator.domain.analysis import SPLITTER, Analysis
from annotator.domain.document import Article, Status
from annotator.domain.queue import QueueRow
from annotator.storage import schema
from annotator.storage.bulk import insert_all, insert_one
from annotator.storage.rows import analysis_of, article_of, article_row, dump, pack, sound

_STATUSES: dict[str | None, Status] = {None: Status.TODO, **{str(status): status for status in Status}}
_article, _layer, _analysis = schema.article.c, schema.layer.c, schema.analysis.c

# Statements that run often are built once.
_FIND = select(_article.number, _article.sha256).where(_article.id == bindparam("id"))
_WITH_HASH = select(_article.id).where(_article.sha256 == bindparam("sha256")).order_by(_article.number).limit(1)
_LOAD = select(schema.article).where(_article.number == bindparam("number"))
_LOAD_ANALYSIS = select(schema.analysis).where(_analysis.article == bindparam("number"))
_LAYERS = (
    select(_layer.number, _layer.annotator, _layer.touched)
    .where(_layer.article == bindparam("number"))
    .order_by(_layer.number)
)


def insert(connection: Connection, article: Article, added: str) -> int:
    """Add an article; returns its number. The id must be new."""
    return insert_one(connection, schema.article, article_row(article, added))


def find(connection: Connection, id: str) -> tuple[int, str] | None:
    """Number and sha256 of the article with this id."""
    row = connection.execute(_FIND, {"id": id}).one_or_none()
    return (row.number, row.sha256) if row else None


def with_hash(connection: Connection, sha256: str) -> str | None:
    """The id of an article with this text."""
    return connection.execute(_WITH_HASH, {"sha256": sha256}).scalar()


def load(connection: Connection, number: int) -> Article:
    return article_of(dict(connection.execute(_LOAD, {"number": number}).mappings().one()))


def of_layer(connection: Connection, layer: int) -> int:
    """The number of the article that a layer is on."""
    return int(connection.execute(select(_layer.article).where(_layer.number == layer)).scalar_one())


def save_details(connection: Connection, number: int, article: Article) -> None:
    """Write everything that is known of an article but its id and its text."""
    kept = ("id", "text", "sha256", "added", "extra")
    values = {name: value for name, value in article_row(article, "").items() if name not in kept}
    connection.execute(schema.article.update().where(_article.number == number).values(values))


def count(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(schema.article)).scalar_one())


def load_analysis(connection: Connection, number: int) -> Analysis | None:
    row = connection.execute(_LOAD_ANALYSIS, {"number": number}).mappings().one_or_none()
    return analysis_of(dict(row)) if row else None


def save_analysis(connection: Connection, number: int, analysis: Analysis) -> None:
    """Put an analysis in the place of the last one; what pre-fill was worth, counted on that, is counted anew."""
    layers = select(schema.layer.c.number).where(schema.layer.c.article == number)
    connection.execute(schema.gain.delete().where(schema.gain.c.layer.in_(layers)))
    connection.execute(schema.analysis.delete().where(_analysis.article == number))
    insert_analysis(connection, number, analysis)


def insert_analysis(connection: Connection, number: int, analysis: Analysis) -> None:
    """Save the first analysis of an article on which nobody has worked."""
    values = {
        "article": number,
        "model": analysis.model,
        "starts": pack(analysis.starts),
        "ends": pack(analysis.ends),
        "sentences": pack(analysis.sentences),
        "found": dump(analysis.found),
        "misses": dump(analysis.misses),
    }
    insert_all(connection, schema.analysis, [values])


def unfilled(connection: Connection, *, redo: bool = False, own: str = "") -> list[tuple[int, str]]:
    """Number and id of the articles no model has pre-filled yet (with ``redo``: all), in order of arrival.

    ``own``: also those that others have worked on, where this annotator begins a layer of their own.
    """
    query = select(_article.number, _article.id).order_by(_article.number)
    if not redo:
        query = query.outerjoin(schema.analysis, _analysis.article == _article.number).where(
            or_(_analysis.article.is_(None), _analysis.model == SPLITTER, *_to_begin(own))
        )
    return [(number, id) for number, id in connection.execute(query).all()]


def _to_begin(annotator: str) -> list[Any]:
    """That others have touched an article and this annotator has no layer there."""
    others = _article.number.in_(select(_layer.article).where(_layer.touched))
    mine = _article.number.in_(select(_layer.article).where(_layer.annotator == annotator))
    return [and_(others, not_(mine))] if annotator else []


def _with_layer(query: Select[Any]) -> Select[Any]:
    """Join each article with the layer that is meant: the annotator's own, else the only one.

    With the parameter ``own`` that one only as long as no person has touched it.
    """
    other = schema.layer.alias()
    mine = and_(other.c.article == _article.number, other.c.annotator == bindparam("annotator"))
    own = select(other.c.number).where(mine).correlate(schema.article).scalar_subquery()
    only = (
        select(func.min(other.c.number))
        .where(other.c.article == _article.number)
        .having(func.count() == 1, or_(not_(bindparam("own")), func.max(other.c.touched) == 0))
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


_QUEUE_ROW = _QUEUE.where(_article.id == bindparam("id"))
_QUEUE_ROWS = _QUEUE.where(_article.id.in_(bindparam("ids", expanding=True)))
_QUEUE_SLICE = (
    _QUEUE.add_columns(_article.number)
    .where(_article.number > bindparam("after"))
    .order_by(_article.number)
    .limit(bindparam("size"))
)


def queue(
    connection: Connection, annotator: str, after: int = 0, size: int = -1, *, own: bool = False
) -> tuple[list[QueueRow], int]:
    """What the list of articles shows, in order of arrival, from behind the article ``after`` on.

    At most ``size`` rows where that is given. Also returns the number of the last article.
    ``own`` as in `layer_numbers`.
    """
    wanted = {"annotator": annotator, "after": after, "size": size, "own": own}
    found = connection.execute(_QUEUE_SLICE, wanted).all()
    return [_queue_row(columns) for columns in found], found[-1].number if found else after


def queue_row(connection: Connection, annotator: str, id: str, *, own: bool = False) -> QueueRow | None:
    """One article of the list."""
    row = connection.execute(_QUEUE_ROW, {"annotator": annotator, "id": id, "own": own}).one_or_none()
    return _queue_row(row) if row else None


def queue_rows(connection: Connection, annotator: str, ids: Sequence[str], *, own: bool = False) -> list[QueueRow]:
    """Some articles of the list, in no particular order."""
    wanted = {"annotator": annotator, "ids": list(ids), "own": own}
    return [_queue_row(columns) for columns in connection.execute(_QUEUE_ROWS, wanted).all()]


@sound
def _queue_row(row: Sequence[Any]) -> QueueRow:
    id, headline, publisher, status, waiting, flag = row[:6]
    return QueueRow(id, headline, publisher, _STATUSES[status], waiting or 0, bool(flag))


def layer_numbers(connection: Connection, annotator: str, number: int, *, own: bool = False) -> list[tuple[int, str]]:
    """The layer that is meant on an article: the annotator's own, else every other one (number, annotator).

    ``own``: an only one that a person has touched is left to whoever that was.
    """
    rows = connection.execute(_LAYERS, {"number": number}).all()
    mine = [(row.number, row.annotator) for row in rows if row.annotator == annotator]
    if not mine and own and len(rows) == 1 and rows[0].touched:
        return []
    return mine or [(row.number, row.annotator) for row in rows]


def unclear(connection: Connection, annotator: str) -> tuple[str, list[str]] | None:
    """The first article on which several others, but not this annotator, have layers: its id and their names."""
    mine = func.max(_layer.annotator == annotator)
    crowded = select(_layer.article).group_by(_layer.article).having(func.count() > 1, mine == 0)
    number = connection.execute(crowded.order_by(_layer.article).limit(1)).scalar_one_or_none()
    if number is None:
        return None
    id = connection.execute(select(_article.id).where(_article.number == number)).scalar_one()
    return id, [name for _, name in layer_numbers(connection, annotator, number)]


def numbers(connection: Connection) -> Iterator[tuple[str, int]]:
    """Id and number of every article, in order of arrival."""
    query = select(_article.id, _article.number).order_by(_article.number)
    return ((row.id, row.number) for row in connection.execute(query))
