"""brat's ``.ann`` in: one line an annotation (https://brat.nlplab.org/standoff.html)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.domain.errors import InputError
from annotator.domain.text import Span
from annotator.exchange.standoff import joined

_OFFSETS = re.compile(r"(\d+) (\d+)")


class Bound(NamedTuple):
    """A text-bound annotation: its type, the parts it stands in, and its line for messages."""

    kind: str
    parts: tuple[Span, ...]
    where: str


class Event(NamedTuple):
    kind: str
    trigger: str
    roles: list[tuple[str, str]]
    line: str


@dataclass(slots=True)
class Annotations:
    """What stands in one ``.ann``. What is said of an annotation is filed under its id."""

    bound: dict[str, Bound] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    attributes: dict[str, dict[str, str | bool]] = field(default_factory=dict)
    references: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    notes: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    """Relations, equivalences and whatever else there is, as it stands."""


def read_annotations(ann: str, text: str, name: str) -> Annotations:
    """The lines of an ``.ann``. Raises InputError naming the line whose span is not in the text or not in order."""
    found = Annotations()
    for number, line in enumerate(ann.split("\n"), 1):
        line = line.rstrip("\r")
        if not line.strip():
            continue
        id, _, rest = line.partition("\t")
        where = f"{name}:{number}"
        try:
            _file(found, id, rest, line, text, where)
        except ValueError:
            raise InputError("is no line of brat's", where=where, todo="correct or delete the line") from None
    return found


def _file(found: Annotations, id: str, rest: str, line: str, text: str, where: str) -> None:
    head, _, tail = rest.partition("\t")
    if id.startswith("T"):
        found.bound[id] = _bound(head, tail, text, where)
    elif id.startswith("E"):
        (kind, trigger), *roles = (_pair(part, ":") for part in head.split())
        found.events[id] = Event(kind, trigger, roles, line)
    elif id.startswith(("A", "M")):
        name, target, *value = head.split(" ", 2)
        found.attributes.setdefault(target, {})[name] = value[0] if value else True
    elif id.startswith("N"):
        _, target, reference = head.split(" ", 2)
        found.references.setdefault(target, []).append(_pair(reference, ":"))
    elif id.startswith("#"):
        kind, _, target = head.partition(" ")
        found.notes.setdefault(target, []).append((kind, tail))
    else:
        found.others.append(line)


def _pair(words: str, sign: str) -> tuple[str, str]:
    first, _, second = words.partition(sign)
    return first, second


def _bound(head: str, words: str, text: str, where: str) -> Bound:
    kind, _, offsets = head.partition(" ")
    parts = []
    for piece in offsets.split(";"):
        match = _OFFSETS.fullmatch(piece)
        if match is None or not kind:
            raise ValueError(piece)
        parts.append(Span(int(match[1]), int(match[2])))
    if any(not 0 <= start < end <= len(text) for start, end in parts):
        todo = "check that the .txt is the one that was annotated"
        raise InputError(f"{offsets} is not in the text of {len(text)} characters", where=where, todo=todo)
    there = " ".join(text[start:end] for start, end in parts)
    if words and _ink(there) != _ink(words):
        raise InputError(f'"{words[:40]}" is not what stands there: "{there[:40]}"', where=where, todo=_MOVED)
    return Bound(kind, joined(text, in_order(parts)), where)


_MOVED = "check that the .txt is the one that was annotated, and that offsets count characters"


def in_order(parts: Sequence[Span]) -> list[Span]:
    """The parts by place, those that overlap or touch as one."""
    ordered: list[Span] = []
    for part in sorted(parts):
        if ordered and part.start <= ordered[-1].end:
            part = Span(ordered[-1].start, max(part.end, ordered.pop().end))
        ordered.append(part)
    return ordered


def _ink(words: str) -> str:
    return "".join(words.split())
