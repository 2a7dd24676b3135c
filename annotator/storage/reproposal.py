"""The articles that wait untouched, to be proposed anew. Every function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from annotator.domain.analysis import FROM_FILE, SPLITTER
from annotator.domain.annotation import State
from annotator.domain.changes import Change
from annotator.domain.document import Status
from annotator.domain.errors import Conflict
from annotator.domain.proposed import MEMORY
from annotator.domain.relearnt import Relearnt, Standing, Tokens
from annotator.domain.suggestion import suggested_entity
from annotator.storage import layers, schema
from annotator.storage.bulk import run_all
from annotator.storage.rows import core_text, unpack

_article, _layer, _analysis, _entity = schema.article.c, schema.layer.c, schema.analysis.c, schema.entity.c
_UNTOUCHED = (
    select(_layer.number, _layer.article, _article.id, _layer.revision)
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
_STANDING = select(
    _entity.layer, _entity.start, _entity.end, _entity.id, _entity.label, _entity.origin, _entity.state
).where(_entity.layer.in_(bindparam("numbers", expanding=True)))
_TOKENS = select(_analysis.article, _analysis.model, _analysis.starts, _analysis.ends).where(
    _analysis.article.in_(bindparam("numbers", expanding=True)), _analysis.found != "[]"
)
_RELABEL = (
    schema.entity.update()
    .where(_entity.layer == bindparam("of_layer"), _entity.id == bindparam("of_id"))
    .values({name: bindparam(f"to_{name}") for name in ("label", "origin", "score", "suggested")})
)
_TEXTS = select(_article.number, _article.text).where(_article.number.in_(bindparam("numbers", expanding=True)))


@dataclass(frozen=True, slots=True)
class Place:
    """A pre-filled layer that nobody has touched."""

    layer: int
    article: int
    id: str
    revision: int


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


def standing(connection: Connection, places: Sequence[Place]) -> dict[int, dict[tuple[int, int], Standing]]:
    """What stands on each span, by layer."""
    found: dict[int, dict[tuple[int, int], Standing]] = {place.layer: {} for place in places}
    for layer, start, end, id, label, origin, state in connection.execute(_STANDING, {"numbers": list(found)}).all():
        there = found[layer]
        alone = state == State.SUGGESTED and (start, end) not in there
        there[start, end] = Standing(id, label, origin if alone else "")
    return found


def tokens(connection: Connection, places: Sequence[Place]) -> dict[int, tuple[str, Tokens]]:
    """The model and the tokens by article number, where the model's own output was kept."""
    rows = connection.execute(_TOKENS, {"numbers": [place.article for place in places]})
    return {row.article: (row.model, (unpack(row.starts), unpack(row.ends))) for row in rows}


def write_relearnt(connection: Connection, place: Place, found: Relearnt) -> bool:
    """Write what a memory's change of mind does, without journal; False as for `write`."""
    if not _advance(connection, place.layer, place.revision):
        return False
    rows = [
        {
            "of_layer": place.layer,
            "of_id": there.id,
            "to_label": label,
            "to_origin": MEMORY,
            "to_score": None,
            "to_suggested": core_text(*span, label),
        }
        for span, there, label in found.renamed
    ]
    if rows:
        run_all(connection, _RELABEL, rows)
    if found.fresh:
        fresh = [suggested_entity(span, label, MEMORY) for span, label in found.fresh]
        layers.insert_annotations(connection, place.layer, fresh)
    return True


def write(connection: Connection, place: Place, revision: int, changes: Sequence[Change]) -> bool:
    """Change suggestions without journal; False where the layer is no longer at that revision."""
    if not _advance(connection, place.layer, revision):
        return False
    layers.write_changes(connection, place.layer, changes)
    return True


def _advance(connection: Connection, layer: int, revision: int) -> bool:
    try:
        layers.advance(connection, layer, revision, touched=False)
    except Conflict:
        return False
    return True
