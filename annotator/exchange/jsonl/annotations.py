"""Spans, claims and line marks of a record as entities, claims and line marks of the model.

What has no ``state`` came from elsewhere: it is a suggestion, and its own values are what was suggested.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from annotator.domain.annotation import (
    CLAIM_TYPES,
    HUMAN,
    IMPORTED,
    Act,
    Check,
    Claim,
    Entity,
    How,
    LineKind,
    LineMark,
    Polarity,
    QuoteKind,
    SourceKind,
    Spans,
    State,
    new_id,
)
from annotator.domain.errors import InputError
from annotator.domain.quotes import quote_kind
from annotator.domain.text import Span
from annotator.exchange.jsonl import schema
from annotator.exchange.jsonl.fields import Fields
from annotator.exchange.jsonl.strict import check_value, shown

_ORIGIN = re.compile(r"memory|consistency|(?:model|rule):.+", re.DOTALL)
_SPAN_CORE = frozenset({"start", "end", "label"})
_LINE_CORE = frozenset({"start", "end", "kind"})
_STATES = {state.value: state for state in State}
_HOWS = {how.value: how.value for how in How}
_HOW = frozenset({"", *_HOWS})
_SOURCE_KINDS = {kind.value: kind for kind in SourceKind}
_QUOTE_KINDS = {kind.value: kind for kind in QuoteKind}
_ACTS = {act.value: act for act in Act}
_CHECKS = {check.value: check for check in Check}
_POLARITIES = {polarity.value: polarity for polarity in Polarity}
_LINE_KINDS = {kind.value: kind for kind in LineKind}


def entity(values: Any, path: str, text: str) -> Entity:
    """One of ``spans``. Raises InputError naming the field."""
    return _at_once(values, text) or _entity(Fields(values, path), text)


def _at_once(values: Any, text: str) -> Entity | None:
    """The entity as our own exports have it, else None: the usual case, without a step a field."""
    try:
        span = msgspec.convert(values, schema.EntitySpan)
    except msgspec.ValidationError:
        return None
    start, end, label = span.start, span.end, span.label
    core = {"start": start, "end": end, "label": label}
    if not (0 <= start < end <= len(text) and text[start:end] == span.text and label.strip()):
        return None
    if not (span.id and _is_origin(span.origin) and span.how in _HOW and span.suggested in (None, core)):
        return None
    return Entity(
        id=span.id,
        start=start,
        end=end,
        label=label,
        state=span.state,
        how=span.how,
        origin=span.origin,
        score=span.score,
        suggested=span.suggested,
        link=span.link,
        note=span.note,
        annotator=span.annotator,
        decided=span.decided,
    )


def _entity(fields: Fields, text: str) -> Entity:
    start, end = _quoted_span(fields, text)
    label = fields.required("label")
    fields.typed("token_start", int)
    fields.typed("token_end", int)
    core = {"start": start, "end": end, "label": label}
    return Entity(
        start=start,
        end=end,
        label=label,
        score=fields.number("score"),
        link=fields.text("link"),
        note=fields.text("note"),
        extra=fields.rest(schema.SPAN_KEYS),
        **_life(fields, core, _suggested_span, text),
    )


def claim(values: Any, path: str, text: str) -> Claim:
    """One of ``claims``. Parts are put in order; parts that overlap are refused."""
    fields = Fields(values, path)
    content = _parts(fields, "content", text)
    if not content:
        raise fields.refuse("content", "is missing or empty", "a claim needs at least one span of content")
    source, cue = _parts(fields, "source", text), _parts(fields, "cue", text)
    name = fields.text("source_name")
    kind = fields.choice("quote_kind", _QUOTE_KINDS)
    core = {role: _core(spans) for role, spans in (("content", content), ("source", source), ("cue", cue))}
    return Claim(
        content=content,
        source=source,
        cue=cue,
        source_name=name,
        source_entity=fields.identifier("source_entity"),
        source_kind=fields.choice("source_kind", _SOURCE_KINDS) or SourceKind.UNKNOWN,
        quote_kind=kind or quote_kind(text, content, attributed=bool(source or cue or name)),
        act=fields.choice("act", _ACTS) or Act.STATEMENT,
        check=fields.choice("check", _CHECKS) or Check.UNSET,
        claim_types=_claim_types(fields),
        polarity=fields.choice("polarity", _POLARITIES) or Polarity.AFFIRMS,
        topic=fields.text("topic"),
        normalized=fields.text("normalized"),
        evidence=_evidence(fields),
        verdict=fields.text("verdict"),
        justification=fields.text("justification"),
        note=fields.text("note"),
        score=fields.number("score"),
        extra=fields.rest(schema.CLAIM_KEYS),
        **_life(fields, core, _suggested_claim, text),
    )


def line_mark(values: Any, path: str, text: str) -> LineMark:
    """One of ``lines``. Raises InputError naming the field."""
    fields = Fields(values, path)
    start, end = fields.span(len(text))
    kind = _line_kind(fields)
    core = {"start": start, "end": end, "kind": kind.value}
    extra = fields.rest(schema.LINE_KEYS)
    return LineMark(start=start, end=end, kind=kind, extra=extra, **_life(fields, core, _suggested_line, text))


def _life(
    fields: Fields, core: Mapping[str, Any], check_suggested: Callable[[Fields, str], None], text: str
) -> dict[str, Any]:
    """Id, state and provenance, which all annotations share."""
    state = fields.choice("state", _STATES)
    suggested = fields.typed("suggested", dict)
    if suggested is not None:
        check_suggested(Fields(suggested, f"{fields.path}.suggested"), text)
    return {
        "id": fields.identifier("id") or new_id(),
        "state": state or State.SUGGESTED,
        "how": fields.choice("how", _HOWS) or "",
        "origin": _origin(fields) or (HUMAN if state else _foreign_origin(fields)),
        "suggested": dict(core) if suggested is None and state is None else suggested,
        "annotator": fields.text("annotator"),
        "decided": fields.text("decided"),
    }


def _origin(fields: Fields) -> str:
    origin = fields.text("origin")
    if origin and not _is_origin(origin):
        todo = "use human, memory, consistency, model:NAME@VERSION or rule:NAME@VERSION"
        raise fields.refuse("origin", f"{shown(origin)} is unknown", todo)
    return origin


def _is_origin(name: str) -> bool:
    return name == HUMAN or _ORIGIN.fullmatch(name) is not None


def _foreign_origin(fields: Fields) -> str:
    """Prodigy names the model that proposed a span in ``source``."""
    source = fields.values.get("source")
    return f"model:{source}" if isinstance(source, str) and source else IMPORTED


def _quoted_span(fields: Fields, text: str) -> Span:
    """The span, checked against the words that the record says stand there."""
    quote = fields.text("text")
    try:
        span = fields.span(len(text))
    except InputError as error:
        if quote and (unit := _other_unit(fields, text, quote)):
            raise InputError(error.what, where=error.where, todo=unit) from None
        raise
    if quote and text[span.start : span.end] != quote:
        what = f"{shown(quote)} is not what stands there: {shown(text[span.start : span.end])}"
        raise fields.refuse("text", what, _other_unit(fields, text, quote) or "correct start and end")
    return span


def _other_unit(fields: Fields, text: str, quote: str) -> str:
    """What to do where the offsets fit once they are taken as UTF-16 units or as UTF-8 bytes; else nothing."""
    start, end = fields.values.get("start"), fields.values.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        return ""
    for encoding, size, unit in (("utf-16-le", 2, "UTF-16 units"), ("utf-8", 1, "UTF-8 bytes")):
        if text.encode(encoding)[start * size : end * size] == quote.encode(encoding):
            return f"the offsets are counted in {unit}; count code points"
    return ""


def _parts(fields: Fields, role: str, text: str) -> Spans:
    """The spans of one role in order; those that touch are joined, those that overlap refused."""
    found = sorted((_quoted_span(Fields(item, path), text), path) for path, item in fields.items(role))
    spans: list[Span] = []
    for span, path in found:
        if spans and span.start < spans[-1].end:
            raise InputError("overlaps another part of it", where=path, todo="give parts that do not overlap")
        if spans and span.start == spans[-1].end:
            span = Span(spans.pop().start, span.end)
        spans.append(span)
    return tuple(spans)


def _core(spans: Spans) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _claim_types(fields: Fields) -> tuple[str, ...]:
    names = tuple(item for _, item in fields.items("claim_types"))
    for path, name in fields.items("claim_types"):
        if name not in CLAIM_TYPES:
            todo = f"use one of {', '.join(CLAIM_TYPES)}"
            raise InputError(f"{shown(name)} is unknown", where=path, todo=todo)
    return names


def _evidence(fields: Fields) -> tuple[Mapping[str, Any], ...]:
    """Free-form objects, kept as they are."""
    found = []
    for path, item in fields.items("evidence"):
        check_value(Fields(item, path).values, path)
        found.append(item)
    return tuple(found)


def _line_kind(fields: Fields) -> LineKind:
    kind = fields.choice("kind", _LINE_KINDS)
    if kind is None:
        raise fields.refuse("kind", "is missing or empty", f"use one of {', '.join(_LINE_KINDS)}")
    return kind


def _suggested_span(fields: Fields, text: str) -> None:
    fields.span(len(text))
    fields.required("label")
    fields.rest(_SPAN_CORE)


def _suggested_claim(fields: Fields, text: str) -> None:
    if not _parts(fields, "content", text):
        raise fields.refuse("content", "is missing or empty")
    _parts(fields, "source", text)
    _parts(fields, "cue", text)
    check_value(fields.values, fields.path)


def _suggested_line(fields: Fields, text: str) -> None:
    fields.span(len(text))
    _line_kind(fields)
    fields.rest(_LINE_CORE)
