"""Annotations and layers as plain JSON values and back: for the journal and for the worker's pipe.

The exchange formats have shapes of their own; this one only has to be exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from annotator.domain.annotation import (
    Act,
    Annotation,
    Check,
    Claim,
    Entity,
    LineKind,
    LineMark,
    Polarity,
    QuoteKind,
    SourceKind,
    State,
)
from annotator.domain.document import Layer, Status
from annotator.domain.text import Span

KINDS: dict[str, type[Entity] | type[Claim] | type[LineMark] | type[Layer]] = {
    "entity": Entity,
    "claim": Claim,
    "line": LineMark,
    "layer": Layer,
}
_FIELDS = {cls: tuple(field.name for field in fields(cls)) for cls in KINDS.values()}
_NAMES = {cls: name for name, cls in KINDS.items()}
_ENUMS: dict[tuple[str, str], type[StrEnum]] = {
    ("claim", "source_kind"): SourceKind,
    ("claim", "quote_kind"): QuoteKind,
    ("claim", "act"): Act,
    ("claim", "check"): Check,
    ("claim", "polarity"): Polarity,
    ("line", "kind"): LineKind,
    ("layer", "status"): Status,
}
_SPAN_LISTS = ("content", "source", "cue")
_TUPLES = ("claim_types", "evidence", "labels", "tasks")


def kind_of(item: Annotation | Layer) -> str:
    """``entity``, ``claim``, ``line`` or ``layer``."""
    return _NAMES[type(item)]


def to_fields(item: Annotation | Layer) -> dict[str, Any]:
    """Every field as a JSON value."""
    return {name: _plain(getattr(item, name)) for name in _FIELDS[type(item)]}


def differing(before: Annotation | Layer, after: Annotation | Layer) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields in which two states of one thing differ, as JSON values of both."""
    names = [name for name in _FIELDS[type(after)] if getattr(before, name) != getattr(after, name)]
    return _named(before, names), _named(after, names)


def holds(item: Annotation | Layer, values: Mapping[str, Any]) -> bool:
    """Whether the item has these JSON values."""
    return _named(item, values) == values


def _named(item: Annotation | Layer, names: Iterable[str]) -> dict[str, Any]:
    return {name: _plain(getattr(item, name)) for name in names}


def from_fields(kind: str, values: Mapping[str, Any]) -> Any:
    """The annotation that `to_fields` took apart. Raises KeyError, TypeError or ValueError on foreign values."""
    return KINDS[kind](**{name: typed(kind, name, value) for name, value in values.items()})


def with_fields(item: Annotation | Layer, values: Mapping[str, Any]) -> Any:
    """The same item with some fields given as JSON values."""
    kind = kind_of(item)
    return replace(item, **{name: typed(kind, name, value) for name, value in values.items()})


def typed(kind: str, name: str, value: Any) -> Any:
    """One JSON value as the field's own type."""
    if name in _SPAN_LISTS and kind == "claim":
        return tuple(Span(start, end) for start, end in value)
    if name in _TUPLES:
        return tuple(value)
    if name == "state":
        return State(value)
    enum = _ENUMS.get((kind, name))
    return enum(value) if enum else value


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [list(part) if isinstance(part, Span) else part for part in value]
    return str(value) if isinstance(value, StrEnum) else value
