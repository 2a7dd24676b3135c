"""Domain objects as rows and back."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar

from sqlalchemy import Table

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Annotation, Claim, Entity, LineKind, LineMark, State
from annotator.domain.changes import Change
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import ProjectError
from annotator.domain.fields import differing, kind_of, to_fields, typed
from annotator.storage import schema

TABLES: dict[str, Table] = {"entity": schema.entity, "claim": schema.claim, "line": schema.line}

_JSON = frozenset({"content", "source", "cue", "claim_types", "evidence", "suggested", "extra", "labels", "tasks"})
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_STATES = {str(state): state for state in State}
_NOTHING: dict[str, Any] = {}


R = TypeVar("R")
T = TypeVar("T")


def sound(make: Callable[[R], T]) -> Callable[[R], T]:
    """Make a damaged value a ProjectError: what no version of the program writes, somebody else has written."""

    @wraps(make)
    def made(row: R) -> T:
        try:
            return make(row)
        except (KeyError, TypeError, ValueError) as error:
            kind = make.__name__.strip("_").removesuffix("_of").replace("_", " ")
            name = row["id"] if isinstance(row, Mapping) and "id" in row else ""
            raise ProjectError(
                " ".join(f"the {kind} {name} holds a value that no version of this program writes ({error})".split()),
                todo="run 'annotator check' to see where, or restore a backup",
            ) from error

    return made


def dump(value: Any) -> str:
    """A JSON value as compact text."""
    return _ENCODER.encode(value)


def load(text: str) -> Any:
    return json.loads(text)


def to_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Field values (of `domain.fields`) as column values."""
    return {
        name: dump(value) if name in _JSON and value is not None else value
        for name, value in values.items()
        if name not in ("revision", "touched")
    }


def annotation_row(layer: int, item: Annotation) -> dict[str, Any]:
    """A whole row for `item`."""
    if isinstance(item, Entity):
        return _entity_row(layer, item)
    return {"layer": layer, **to_columns(to_fields(item))}


def _entity_row(layer: int, item: Entity) -> dict[str, Any]:
    """Written out because pre-fill inserts entities by the thousand."""
    return {
        "layer": layer,
        "id": item.id,
        "start": item.start,
        "end": item.end,
        "label": item.label,
        "score": item.score,
        "link": item.link,
        "note": item.note,
        "state": str(item.state),
        "how": item.how,
        "origin": item.origin,
        "suggested": None if item.suggested is None else dump(item.suggested),
        "annotator": item.annotator,
        "decided": item.decided,
        "extra": dump(item.extra) if item.extra else "{}",
    }


@sound
def entity_of(row: Sequence[Any]) -> Entity:
    """The entity of a row of `schema.entity`, columns in the table's order."""
    (_, id, start, end, label, score, link, note, state, how, origin, suggested, annotator, decided, extra) = row
    return Entity(
        id=id,
        start=start,
        end=end,
        label=label,
        state=_STATES[state],
        how=how,
        origin=origin,
        score=score,
        suggested=None if suggested is None else load(suggested),
        link=link,
        note=note,
        annotator=annotator,
        decided=decided,
        extra=_NOTHING if extra == "{}" else load(extra),
    )


@sound
def claim_of(row: Mapping[str, Any]) -> Claim:
    """The claim of a row of `schema.claim`."""
    return Claim(**_typed("claim", row))


@sound
def line_mark_of(row: Mapping[str, Any]) -> LineMark:
    """The line mark of a row of `schema.line`."""
    return LineMark(**{**_typed("line", row), "kind": LineKind(row["kind"])})


def _typed(kind: str, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: typed(kind, name, load(value) if name in _JSON and value is not None else value)
        for name, value in row.items()
        if name != "layer"
    }


def article_row(article: Article, added: str) -> dict[str, Any]:
    """A row of `schema.article`, without its number."""
    return {
        "id": article.id,
        "headline": article.headline,
        "title": article.title,
        "url": article.url,
        "publisher": article.publisher,
        "author": article.author,
        "published": article.published,
        "language": article.language,
        "sha256": article.sha256,
        "added": added,
        "meta": dump(article.meta),
        "extra": dump(article.extra),
        "text": article.text,
    }


@sound
def article_of(row: Mapping[str, Any]) -> Article:
    values = {name: value for name, value in row.items() if name not in ("number", "headline")}
    return Article(**{**values, "meta": load(row["meta"]), "extra": load(row["extra"])})


@sound
def layer_of(row: Mapping[str, Any]) -> Layer:
    return Layer(
        annotator=row["annotator"],
        status=Status(row["status"]),
        flag=row["flag"],
        flag_note=row["flag_note"],
        labels=tuple(load(row["labels"])),
        tasks=tuple(load(row["tasks"])),
        revision=row["revision"],
        touched=row["touched"],
    )


def pack(offsets: Sequence[int]) -> bytes:
    """Offsets as little-endian 32-bit numbers."""
    return struct.pack(f"<{len(offsets)}I", *offsets)


def unpack(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data)


@sound
def analysis_of(row: Mapping[str, Any]) -> Analysis:
    return Analysis(unpack(row["starts"]), unpack(row["ends"]), unpack(row["sentences"]), row["model"])


def change_values(change: Change) -> list[Any]:
    """A change for the journal: ``[kind, id, before, after]``; of an alteration only what differs."""
    item = change.after if change.after is not None else change.before
    assert item is not None
    if change.before is not None and change.after is not None:
        before, after = differing(change.before, change.after)
        return [kind_of(item), item.id, before, after]
    whole = to_fields(item)
    return [kind_of(item), item.id, None if change.before is None else whole, None if change.after is None else whole]
