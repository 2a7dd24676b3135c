"""Annotations and layers as plain JSON values and back: for the journal and for the worker's pipe.

The exchange formats have shapes of their own; this one only has to be exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeVar

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
_FIELDS: dict[type, tuple[str, ...]] = {cls: tuple(field.name for field in fields(cls)) for cls in KINDS.values()}
_VALUES: dict[type, attrgetter[tuple[Any, ...]]] = {cls: attrgetter(*names) for cls, names in _FIELDS.items()}
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
_NO_JSON = {
    cls: tuple(
        name for name in names if name == "state" or name in _SPAN_LISTS + _TUPLES or (_NAMES[cls], name) in _ENUMS
    )
    for cls, names in _FIELDS.items()
}
"""The fields whose values are no JSON values as they are. Edits of 25,000 places leave no time to ask each value."""
A = TypeVar("A", bound=Annotation | Layer)


def kind_of(item: Annotation | Layer) -> str:
    """``entity``, ``claim``, ``line`` or ``layer``."""
    return _NAMES[type(item)]


def to_fields(item: Annotation | Layer) -> dict[str, Any]:
    """Every field as a JSON value."""
    kind = type(item)
    values = dict(zip(_FIELDS[kind], _VALUES[kind](item), strict=True))
    for name in _NO_JSON[kind]:
        values[name] = _plain(values[name])
    return values


def altered(item: A, values: Mapping[str, Any]) -> A:
    """The same item with other values in some fields: `dataclasses.replace` in a third of the time."""
    kind = type(item)
    return kind(**{**dict(zip(_FIELDS[kind], _VALUES[kind](item), strict=True)), **values})


def differing(before: Annotation | Layer, after: Annotation | Layer) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields in which two states of one thing differ, as JSON values of both."""
    kind = type(after)
    values = zip(_FIELDS[kind], _VALUES[kind](before), _VALUES[kind](after), strict=True)
    differ = [(name, old, new) for name, old, new in values if old != new]
    return {name: _plain(old) for name, old, _ in differ}, {name: _plain(new) for name, _, new in differ}


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
    return altered(item, {name: typed(kind, name, value) for name, value in values.items()})


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
