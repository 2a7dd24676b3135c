"""How many fixes an article may need. Works inside the caller's transaction."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, case, func, select

from annotator.domain.annotation import State
from annotator.storage import schema

WRONG = ((0.4, 0.71), (0.6, 0.49), (0.8, 0.45), (0.9, 0.36), (0.97, 0.25), (0.99, 0.13))
"""The share of spans with a score below the first number that were wrong, measured on Reuters articles of 2020."""
WRONG_IF_SURE, WRONG_IF_UNKNOWN, REAL_MISSES = 0.05, 0.25, 0.7
TOKEN = 4
"""Bytes a token takes in the analysis."""

_article, _layer, _entity, _analysis = schema.article.c, schema.layer.c, schema.entity.c, schema.analysis.c
_DOUBT = case(
    (_entity.score.is_(None), WRONG_IF_UNKNOWN),
    *((_entity.score < below, share) for below, share in WRONG),
    else_=WRONG_IF_SURE,
)
_FIXES = (
    select(func.coalesce(func.sum(_DOUBT), 0.0))
    .where(_entity.layer == _layer.number, _entity.state == str(State.SUGGESTED))
    .correlate(schema.layer)
    .scalar_subquery()
)
_SLICE = (
    select(
        _article.number,
        _article.id,
        _FIXES + REAL_MISSES * func.json_array_length(_analysis.misses),
        func.length(_analysis.starts),
    )
    .join(schema.analysis, _analysis.article == _article.number)
    .join(schema.layer, _layer.article == _article.number)
    .where(_article.number > bindparam("after"), _layer.annotator == bindparam("annotator"))
    .order_by(_article.number)
    .limit(bindparam("size"))
)


def fixes_a_word(connection: Connection, annotator: str, after: int, size: int) -> tuple[dict[str, float], int]:
    """Expected fixes a word by article id, of at most so many articles behind ``after``; the number of the last one."""
    found = connection.execute(_SLICE, {"annotator": annotator, "after": after, "size": size}).all()
    values = {id: fixes * TOKEN / max(length, TOKEN) for _, id, fixes, length in found}
    return values, found[-1][0] if len(found) == size else 0
