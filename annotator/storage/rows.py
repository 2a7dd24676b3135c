"""Domain objects as rows and back."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, wraps
from operator import ge
from typing import Any, TypeVar

from sqlalchemy import Boolean, Float, Integer, LargeBinary, Table, Text
from sqlalchemy.types import TypeEngine

from annotator.domain.analysis import Analysis, Found
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
        except (AttributeError, LookupError, TypeError, ValueError, struct.error) as error:
            kind = make.__name__.strip("_").removesuffix("_of").replace("_", " ")
            name = row.get("id", row.get("number", "")) if isinstance(row, Mapping) else ""
            raise ProjectError(
                " ".join(f"the {kind} {name} holds a value that no version of this program writes ({error})".split()),
                todo="run 'annotator check' to see where, or restore a backup",
            ) from error

    return made


def dump(value: Any) -> str:
    """A JSON value as compact text."""
    return _ENCODER.encode(value)


def load(text: str) -> Any:
    """The value of compact text. Raises ValueError and TypeError for what is none."""
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


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
    if isinstance(item, Claim):
        return _claim_row(layer, item)
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
        "suggested": None if item.suggested is None else _suggestion(item),
        "annotator": item.annotator,
        "decided": item.decided,
        "extra": dump(item.extra) if item.extra else "{}",
    }


def _claim_row(layer: int, item: Claim) -> dict[str, Any]:
    """The same of claims: spans are written as lists of two."""
    return {
        "layer": layer,
        "id": item.id,
        "content": dump(item.content),
        "source": dump(item.source) if item.source else "[]",
        "cue": dump(item.cue) if item.cue else "[]",
        "source_name": item.source_name,
        "source_entity": item.source_entity,
        "source_kind": str(item.source_kind),
        "quote_kind": str(item.quote_kind),
        "act": str(item.act),
        "check": str(item.check),
        "claim_types": dump(item.claim_types) if item.claim_types else "[]",
        "polarity": str(item.polarity),
        "topic": item.topic,
        "normalized": item.normalized,
        "evidence": dump(item.evidence) if item.evidence else "[]",
        "verdict": item.verdict,
        "justification": item.justification,
        "note": item.note,
        "state": str(item.state),
        "how": item.how,
        "origin": item.origin,
        "score": item.score,
        "suggested": None if item.suggested is None else dump(item.suggested),
        "annotator": item.annotator,
        "decided": item.decided,
        "extra": dump(item.extra) if item.extra else "{}",
    }


def _suggestion(item: Entity) -> str:
    """What was suggested: mostly what stands, with keys in this order, so no encoder is needed."""
    if item.suggested == item.core and tuple(item.suggested) == ("start", "end", "label"):
        return core_text(item.start, item.end, item.label)
    return dump(item.suggested)


def core_text(start: int, end: int, label: str) -> str:
    """What a machine said of an entity, as a column ``suggested`` has it."""
    return f'{{"start":{start},"end":{end},"label":{_quoted(label)}}}'


@lru_cache(maxsize=1000)
def _quoted(label: str) -> str:
    return dump(label)


_KINDS: dict[type[TypeEngine[Any]], tuple[type, ...]] = {
    Text: (str,),
    Integer: (int,),
    Boolean: (bool, int),
    Float: (float, int),
    LargeBinary: (bytes,),
}


def _kinds_of(table: Table) -> dict[str, tuple[type, ...]]:
    """What each column may hold: SQLite itself would take anything."""
    return {
        column.name: _KINDS[type(column.type)] + ((type(None),) if column.nullable else ()) for column in table.columns
    }


_COLUMNS = {
    table.name: _kinds_of(table)
    for table in (schema.article, schema.analysis, schema.layer, schema.entity, schema.claim, schema.line)
}


def _check_columns(table: str, row: Mapping[str, Any]) -> None:
    for name, kinds in _COLUMNS[table].items():
        if not isinstance(row[name], kinds):
            raise TypeError(f"{name} is {row[name]!r:.40}")


def _object(text: str) -> dict[str, Any]:
    value = load(text)
    if not isinstance(value, dict):
        raise TypeError(f"{text:.40} is no object")
    return value


@sound
def entity_of(row: Sequence[Any]) -> Entity:
    """The entity of a row of `schema.entity`, columns in the table's order."""
    (_, id, start, end, label, score, link, note, state, how, origin, suggested, annotator, decided, extra) = row
    if type(start) is not int or type(end) is not int or type(label) is not str:
        raise TypeError(f"{label!r:.40} at {start!r:.20} to {end!r:.20}")
    if score is not None and not isinstance(score, float | int):
        raise TypeError(f"score is {score!r:.40}")
    return Entity(
        id=id,
        start=start,
        end=end,
        label=label,
        state=_STATES[state],
        how=how,
        origin=origin,
        score=score,
        suggested=None if suggested is None else _suggested(suggested, start, end, label),
        link=link,
        note=note,
        annotator=annotator,
        decided=decided,
        extra=_NOTHING if extra == "{}" else _object(extra),
    )


def _suggested(text: str, start: int, end: int, label: str) -> dict[str, Any]:
    """The value of a column ``suggested``, which mostly says what stands."""
    if text == core_text(start, end, label):
        return {"start": start, "end": end, "label": label}
    return _object(text)


@sound
def claim_of(row: Mapping[str, Any]) -> Claim:
    """The claim of a row of `schema.claim`."""
    _check_columns("claim", row)
    claim = Claim(**_typed("claim", row))
    spans = [*claim.content, *claim.source, *claim.cue]
    if not claim.content or not all(type(offset) is int for span in spans for offset in span):
        raise ValueError(f"content is {row['content']:.40}")
    if not all(isinstance(item, dict) for item in claim.evidence):
        raise TypeError(f"evidence is {row['evidence']:.40}")
    return claim


@sound
def line_mark_of(row: Mapping[str, Any]) -> LineMark:
    """The line mark of a row of `schema.line`."""
    _check_columns("line", row)
    return LineMark(**{**_typed("line", row), "kind": LineKind(row["kind"])})


def _typed(kind: str, row: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: load(value) if name in _JSON and value is not None else value for name, value in row.items()}
    for name in ("suggested", "extra"):
        if not isinstance(values[name], dict) and not (name == "suggested" and values[name] is None):
            raise TypeError(f"{name} is {row[name]:.40}")
    return {name: typed(kind, name, value) for name, value in values.items() if name != "layer"}


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
    _check_columns("article", row)
    values = {name: value for name, value in row.items() if name not in ("number", "headline")}
    return Article(**{**values, "meta": _object(row["meta"]), "extra": _object(row["extra"])})


@sound
def layer_of(row: Mapping[str, Any]) -> Layer:
    _check_columns("layer", row)
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


def changes_of(text: str) -> list[tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]]:
    """The changes of a journal row. Raises what `sound` takes for damage."""
    changes = [(kind, id, before, after) for kind, id, before, after in load(text)]
    for kind, id, *values in changes:
        if not (kind in (*TABLES, "layer") and isinstance(id, str)):
            raise TypeError(f"{kind!r:.40} {id!r:.40}")
        if not all(value is None or isinstance(value, dict) for value in values):
            raise TypeError(f"{values!r:.40}")
    return changes


def title_of(operation: Any, detail: Any) -> tuple[str, dict[str, Any]]:
    """Operation and detail of a journal row. Raises what `sound` takes for damage."""
    if not isinstance(operation, str):
        raise TypeError(f"operation is {operation!r:.40}")
    return operation, _object(detail)


def pack(offsets: Sequence[int]) -> bytes:
    """Offsets as little-endian 32-bit numbers."""
    return struct.pack(f"<{len(offsets)}I", *offsets)


def unpack(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data)


@sound
def analysis_of(row: Mapping[str, Any]) -> Analysis:
    _check_columns("analysis", row)
    starts, ends = unpack(row["starts"]), unpack(row["ends"])
    if len(starts) != len(ends) or any(map(ge, starts, ends)):
        raise ValueError("tokens do not fit together")
    return Analysis(starts, ends, unpack(row["sentences"]), row["model"], _found(row["found"]), _found(row["misses"]))


def _found(text: str) -> tuple[Found, ...]:
    if text == "[]":
        return ()
    found = tuple(Found(*values) for values in load(text))
    if not all(type(each.start) is int and type(each.end) is int and type(each.label) is str for each in found):
        raise TypeError(f"{text:.40}")
    return found


def change_values(change: Change) -> list[Any]:
    """A change for the journal: ``[kind, id, before, after]``; of an alteration only what differs."""
    item = change.after if change.after is not None else change.before
    assert item is not None
    if change.before is not None and change.after is not None:
        before, after = differing(change.before, change.after)
        return [kind_of(item), item.id, before, after]
    whole = to_fields(item)
    return [kind_of(item), item.id, None if change.before is None else whole, None if change.after is None else whole]
