"""Taking the members of a JSON object one by one, each refused in words where it has the wrong shape.

``null`` stands for absent everywhere. The ``where`` of each InputError is the field: ``spans[3].end``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from annotator.domain.errors import InputError
from annotator.domain.text import Span
from annotator.exchange.jsonl.strict import check_value, member, shown

T = TypeVar("T")

_NAMES = {bool: "true or false", str: "a string", int: "a whole number", list: "a list", dict: "an object"}


class Fields:
    """One object of a record, with the path that leads to it."""

    __slots__ = ("path", "values")

    def __init__(self, values: Any, path: str) -> None:
        if type(values) is not dict:
            raise InputError(f"must be an object, not {_what(values)}", where=path)
        self.values: dict[str, Any] = values
        self.path = path

    def refuse(self, key: str, what: str, todo: str = "") -> InputError:
        return InputError(what, where=member(self.path, key), todo=todo)

    def typed(self, key: str, kind: type[T]) -> T | None:
        """The member if it has exactly this type, None where it is absent."""
        value = self.values.get(key)
        if value is None or type(value) is kind:
            return value
        raise self.refuse(key, f"must be {_NAMES[kind]}, not {_what(value)}")

    def text(self, key: str) -> str:
        value = self.values.get(key)
        if value is None:
            return ""
        return value if type(value) is str else self.typed(key, str) or ""

    def required(self, key: str) -> str:
        value = self.text(key)
        if value and not value.isspace():
            return value
        raise self.refuse(key, "is missing or empty")

    def identifier(self, key: str) -> str:
        """A string or a whole number, as a string; empty where it is absent."""
        value = self.values.get(key)
        return str(value) if type(value) is int else self.text(key)

    def typeable(self, key: str) -> str:
        """An identifier that a person can type: printable, without white space at its ends."""
        name = self.identifier(key)
        if name.isprintable() and name == name.strip():
            return name
        raise self.refuse(
            key, f"{shown(self.values[key])} cannot be typed", "use printable characters without outer spaces"
        )

    def words(self, key: str) -> str:
        """A string, or what other programs put in its place: a number, or a list of strings joined by commas."""
        value = self.values.get(key)
        if type(value) in (int, float):
            return str(value)
        if type(value) is list and all(type(item) is str for item in value):
            check_value(value, member(self.path, key))
            return ", ".join(value)
        return self.text(key)

    def number(self, key: str) -> float | None:
        value = self.values.get(key)
        if value is None or type(value) is float:
            return value
        if type(value) is not int:
            raise self.refuse(key, f"must be a number, not {_what(value)}")
        return float(value)

    def choice(self, key: str, allowed: Mapping[str, T]) -> T | None:
        """The value that the member names, None where it is absent or empty."""
        value = self.values.get(key)
        if type(value) is str and value in allowed:
            return allowed[value]
        if not self.text(key):
            return None
        raise self.refuse(key, f"{shown(value)} is unknown", f"use one of {', '.join(allowed)}")

    def items(self, key: str) -> Iterator[tuple[str, Any]]:
        """The entries of a list, each with its path; none where the list is absent."""
        path = member(self.path, key)
        return ((f"{path}[{index}]", item) for index, item in enumerate(self.typed(key, list) or ()))

    def span(self, length: int) -> Span:
        """``start`` and ``end``, checked against a text of ``length`` code points."""
        start, end = self.values.get("start"), self.values.get("end")
        if type(start) is int and type(end) is int and 0 <= start < end <= length:
            return Span(start, end)
        raise self._bad_span(length)

    def _bad_span(self, length: int) -> InputError:
        offsets = []
        for key in ("start", "end"):
            offset = self.typed(key, int)
            if offset is None:
                return self.refuse(key, "is missing")
            if not 0 <= offset <= length:
                what = f"offset {shown(offset)} is outside the text of {length} characters"
                return self.refuse(key, what, "count code points from 0")
            offsets.append(offset)
        what = f"the span {offsets[0]} to {offsets[1]} is {'empty' if offsets[0] == offsets[1] else 'reversed'}"
        return self.refuse("end", what, "the end is the offset after the last character")

    def rest(self, known: frozenset[str]) -> dict[str, Any]:
        """The members that are not ours, checked to be something that can be kept."""
        if self.values.keys() <= known:
            return {}
        rest = {key: value for key, value in self.values.items() if key not in known}
        check_value(rest, self.path)
        return rest


def _what(value: Any) -> str:
    """A value's type and, where it is short, the value, as JSON users name them."""
    if type(value) is float:
        return f"the number {shown(value)}"
    if value is None or type(value) in (int, bool):
        return "null" if value is None else shown(value).lower()
    return _NAMES[type(value)]
