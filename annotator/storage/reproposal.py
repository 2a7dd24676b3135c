"""The articles that wait untouched, to be proposed anew. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from annotator.domain.analysis import FROM_FILE, SPLITTER
from annotator.domain.changes import Change
from annotator.domain.document import Status
from annotator.domain.errors import Conflict
from annotator.domain.text import Span
from annotator.storage import layers, schema

_article, _layer, _analysis, _entity = schema.article.c, schema.layer.c, schema.analysis.c, schema.entity.c
_UNTOUCHED = (
    select(_layer.number, _layer.article, _article.id)
    .join(schema.article, _article.number == _layer.article)
    .join(schema.analysis, _analysis.article == _layer.article)
    .where(
        _layer.annotator == bindparam("annotator"),
        _layer.touched.is_(False),
        _layer.status == str(Status.TODO),
        _analysis.model.not_in((SPLITTER, FROM_FILE)),
    )
)
_SOME = _UNTOUCHED.where(_article.number > bindparam("behind")).order_by(_article.number).limit(bindparam("limit"))
_ONE = _UNTOUCHED.where(_article.id == bindparam("id"))
_STANDING = select(_entity.layer, _entity.start, _entity.end, _entity.label).where(
    _entity.layer.in_(bindparam("numbers", expanding=True))
)
_TEXTS = select(_article.number, _article.text).where(_article.number.in_(bindparam("numbers", expanding=True)))


@dataclass(frozen=True, slots=True)
class Place:
    """A pre-filled layer that nobody has touched."""

    layer: int
    article: int
    id: str


def untouched(connection: Connection, annotator: str, behind: int, limit: int) -> list[Place]:
    """The annotator's untouched layers that a model has filled, in order of arrival: the next behind an article."""
    values = {"annotator": annotator, "behind": behind, "limit": limit}
    return [Place(*row) for row in connection.execute(_SOME, values)]


def untouched_one(connection: Connection, annotator: str, id: str) -> list[Place]:
    """The same for one article: itself, or nothing."""
    return [Place(*row) for row in connection.execute(_ONE, {"annotator": annotator, "id": id})]


def texts(connection: Connection, places: Sequence[Place]) -> dict[int, str]:
    """The texts by article number."""
    rows = connection.execute(_TEXTS, {"numbers": [place.article for place in places]})
    return {row.number: row.text for row in rows}


def standing(connection: Connection, places: Sequence[Place]) -> dict[int, dict[Span, str]]:
    """The label on each span, by layer."""
    found: dict[int, dict[Span, str]] = {place.layer: {} for place in places}
    for layer, start, end, label in connection.execute(_STANDING, {"numbers": list(found)}):
        found[layer][Span(start, end)] = label
    return found


def write(connection: Connection, place: Place, revision: int, changes: Sequence[Change]) -> bool:
    """Change suggestions without journal; False where the layer is no longer at that revision."""
    try:
        layers.advance(connection, place.layer, revision, touched=False)
    except Conflict:
        return False
    layers.write_changes(connection, place.layer, changes)
    return True
