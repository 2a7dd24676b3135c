"""doccano's JSONL for sequence labelling with relations: ``text``, ``entities``, ``relations``.

The shape that doccano writes and reads for projects that use relations; what else stands in a line becomes
the document's metadata. A claim is its parts as spans CONTENT, SOURCE and CUE, with relations from its first
part. Offsets are code points.

Both shapes of its exports are read: this one, and that of projects without relations, where ``label`` (in some
versions ``labels``) is a list of ``[start, end, label]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any, BinaryIO, NamedTuple

from annotator.domain.annotation import Claim
from annotator.domain.document import Document
from annotator.domain.errors import InputError
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked
from annotator.domain.record import Item, Note
from annotator.exchange.json_out import json_line
from annotator.exchange.jsonl.fields import Fields
from annotator.exchange.taking import NAMED, ROLES, UNTOLD, Taken, article, each_record, marks_line

RELATIONS = {"content": "continued", "source": "source", "cue": "cue"}
"""How the further parts of a claim hang on the first part of its content."""
_KNOWN = frozenset({"id", "text", "entities", "relations", "label", "labels", "Comments"})


def write_doccano(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """One article a line. Ids of spans and relations are numbers that occur once in the file."""
    report = ExportReport(wanted.heard)
    numbers = count(1)
    for item in picked(documents, wanted, report, "entity", "claim", "line"):
        written = item.article
        line = _Line(numbers)
        for entity in item.entities:
            line.span(entity.start, entity.end, entity.label)
            if entity.label == "CONTENT" or marks_line(entity.label, *entity.span, written.text):
                report.note(written, entity, UNTOLD)
            report.lose_fields(written, entity)
        for claim in item.claims:
            line.claim(claim)
            report.lose_fields(written, claim, ("source", "cue"))
        for mark in item.line_marks:
            line.span(mark.start, mark.end, mark.kind.upper())
        out.write(json_line({**_meta(item), "entities": line.entities, "relations": line.relations}, written.id))
    return report


class _Line:
    """The spans and relations of one article."""

    def __init__(self, numbers: count[int]) -> None:
        self._numbers = numbers
        self.entities: list[dict[str, Any]] = []
        self.relations: list[dict[str, Any]] = []

    def span(self, start: int, end: int, label: str) -> int:
        number = next(self._numbers)
        self.entities.append({"id": number, "label": label, "start_offset": start, "end_offset": end})
        return number

    def claim(self, claim: Claim) -> None:
        first = 0
        for role, relation in RELATIONS.items():
            for start, end in getattr(claim, role):
                number = self.span(start, end, role.upper())
                if first:
                    values = {"id": next(self._numbers), "from_id": first, "to_id": number, "type": relation}
                    self.relations.append(values)
                first = first or number


def _meta(item: Picked) -> dict[str, Any]:
    named = {name: getattr(item.article, name) for name in NAMED if getattr(item.article, name)}
    return {"id": item.article.id, "text": item.article.text, **named}


def read_doccano(stream: BinaryIO, name: str) -> Iterator[Item]:
    """One article a line, its spans as suggestions. A span CONTENT is a claim; other relations are named and left out.

    Comments are kept with the article's other metadata, under ``comments``.
    """
    yield from each_record(stream, name, _read)


class _Place(NamedTuple):
    label: str
    start: int
    end: int
    path: str


def _read(fields: Fields, where: str) -> list[Item]:
    taken = Taken(fields.required("text"), lines=True)
    places = dict(_places(fields))
    left = _add_claims(taken, places, _relations(fields, places))
    for number, place in places.items():
        taken.span(place.label, place.start, place.end, place.path, id=number)
    comments = _comments(fields)
    meta = Fields({**fields.values, "comments": comments}, "")
    made = article(taken.text, fields.typeable("id"), meta, _KNOWN if comments else _KNOWN | {"comments"})
    notes = [Note(where, f"relations of other kinds were left out: {left}")] if left else []
    return [taken.record(where, made), *notes]


def _comments(fields: Fields) -> list[Any]:
    return fields.typed("Comments", list) or fields.typed("comments", list) or []


def _places(fields: Fields) -> Iterator[tuple[str, _Place]]:
    """Every span under its id, or under its place in the list where it has none."""
    for path, item in fields.items("entities"):
        span = Fields(item, path)
        start, end = span.typed("start_offset", int), span.typed("end_offset", int)
        if start is None or end is None:
            raise InputError("has no start_offset or no end_offset", where=path)
        yield span.identifier("id") or path, _Place(span.required("label"), start, end, path)
    for key in ("label", "labels"):
        for path, item in fields.items(key):
            if not (isinstance(item, list) and len(item) == 3 and [type(each) for each in item] == [int, int, str]):
                raise InputError("must be a list of start, end and label", where=path)
            yield path, _Place(item[2], item[0], item[1], path)


def _relations(fields: Fields, places: Mapping[str, _Place]) -> list[tuple[str, str, str]]:
    found = []
    for path, item in fields.items("relations"):
        relation = Fields(item, path)
        ends = relation.identifier("from_id"), relation.identifier("to_id")
        for end in ends:
            if end not in places:
                raise InputError(f"there is no span {end}", where=path)
        found.append((*ends, relation.text("type")))
    return found


def _add_claims(taken: Taken, places: dict[str, _Place], relations: list[tuple[str, str, str]]) -> int:
    """Take the spans that are parts of claims out of ``places``; how many relations are none of a claim's."""
    parts_of: dict[str, list[tuple[str, str]]] = {}
    left = 0
    roles = {relation: role for role, relation in RELATIONS.items()}
    for first, other, kind in relations:
        role = roles.get(kind)
        if role and places[first].label == "CONTENT" and places[other].label == role.upper():
            parts_of.setdefault(first, []).append((role, other))
        else:
            left += 1
    hanging = {other for parts in parts_of.values() for _, other in parts}
    heads = [number for number, place in places.items() if place.label == "CONTENT" and number not in hanging]
    for head in heads:
        spans: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
        path = places[head].path
        for role, number in [("content", head), *parts_of.get(head, ())]:
            spans[role].append((places[number].start, places[number].end))
        taken.claim(spans, path, id=head)
    for number in {*heads, *hanging}:
        del places[number]
    return left
