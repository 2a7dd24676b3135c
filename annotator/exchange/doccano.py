"""doccano's JSONL for sequence labelling with relations: ``text``, ``entities``, ``relations``.

The shape that doccano writes and reads for projects that use relations; what else stands in a line becomes
the document's metadata. A claim is its parts as spans CONTENT, SOURCE and CUE, with relations from its first
part. Offsets are code points.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from typing import Any, BinaryIO

from annotator.domain.annotation import Claim
from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked
from annotator.exchange.json_out import json_line

_META = ("title", "url", "publisher", "author", "published", "language")
RELATIONS = {"content": "continued", "source": "source", "cue": "cue"}
"""How the further parts of a claim hang on the first part of its content."""


def write_doccano(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """One article a line. Ids of spans and relations are numbers that occur once in the file."""
    report = ExportReport(wanted.heard)
    numbers = count(1)
    for item in picked(documents, wanted, report, "entity", "claim", "line"):
        article = item.article
        line = _Line(numbers)
        for entity in item.entities:
            line.span(entity.start, entity.end, entity.label)
            report.lose_fields(article, entity)
        for claim in item.claims:
            line.claim(claim)
            report.lose_fields(article, claim, ("source", "cue"))
        for mark in item.line_marks:
            line.span(mark.start, mark.end, mark.kind.upper())
        out.write(json_line({**_meta(item), "entities": line.entities, "relations": line.relations}, article.id))
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
    article = item.article
    named = {name: getattr(article, name) for name in _META if getattr(article, name)}
    return {"id": article.id, "text": article.text, **named}
