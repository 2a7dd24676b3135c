"""Label Studio's tasks: one JSON list, with what people confirmed as annotations and the rest as predictions.

It fits a labelling interface with ``<Text name="text" value="$text"/>`` and over it ``<Labels name="label">``
for entities and lines, ``<Labels name="claim">`` (content, source, cue) for claims, ``<Choices perRegion>``
named check, act, polarity, source_kind and claim_types, and ``<TextArea perRegion>`` named for the free fields
(https://labelstud.io/guide/task_format). Offsets are code points, as Label Studio has kept them since its
front end counts so (HumanSignal/label-studio-frontend pull request 308).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from annotator.domain.annotation import CONFIRMED, Annotation, Claim, Entity, State
from annotator.domain.document import Document, Status
from annotator.domain.exporting import ExportReport, Picked, Wanted, filled, picked
from annotator.exchange.json_out import write_list
from annotator.exchange.taking import NAMED, UNTOLD, marks_line

_ROLES = ("content", "source", "cue")
_CHOICES = ("check", "act", "polarity", "source_kind", "claim_types")
_WORDS = ("source_name", "topic", "normalized", "verdict", "justification", "note")
_HELD = ("source", "cue", *_CHOICES, *_WORDS)
_SUGGESTED = frozenset({State.SUGGESTED})

Results = list[dict[str, Any]]


def write_labelstudio(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """One task an article."""
    report = ExportReport(wanted.heard)
    items = picked(documents, wanted, report, "entity", "claim", "line")
    write_list(((item.article.id, _task(item, report)) for item in items), out)
    return report


def _task(item: Picked, report: ExportReport) -> dict[str, Any]:
    article = item.article
    data = {name: getattr(article, name) for name in NAMED if getattr(article, name)}
    suggested = _results(item, _SUGGESTED, report)
    annotation = {"result": _results(item, CONFIRMED, report), "was_cancelled": item.layer.status is Status.SKIPPED}
    return {
        "data": {"text": article.text, "article": article.id, **data},
        "annotations": [annotation],
        "predictions": [{"model_version": "suggested", "result": suggested}] if suggested else [],
    }


def _results(item: Picked, states: frozenset[State], report: ExportReport) -> Results:
    text = item.article.text
    results: Results = []
    for entity in item.entities:
        if entity.state in states:
            report.lose_fields(item.article, entity, ("note",))
            if marks_line(entity.label, entity.start, entity.end, text):
                report.note(item.article, entity, UNTOLD)
            results.append(_region(entity.id, "label", entity.label, (entity.start, entity.end), text))
            results.extend(_said(entity, entity.id, results[-1]["value"]))
    for claim in item.claims:
        if claim.state in states:
            report.lose_fields(item.article, claim, _HELD)
            results.extend(_claim(claim, text))
    for mark in item.line_marks:
        if mark.state in states:
            results.append(_region(mark.id, "label", mark.kind, (mark.start, mark.end), text))
    return results


def _claim(claim: Claim, text: str) -> Iterator[dict[str, Any]]:
    """A region for each part, what is said of the claim on the first one, and relations from there."""
    for role in _ROLES:
        for number, span in enumerate(getattr(claim, role)):
            id = claim.id if role == "content" and not number else f"{claim.id}-{role}-{number}"
            region = _region(id, "claim", role, span, text)
            yield region
            if id == claim.id:
                yield from _said(claim, id, region["value"])
            else:
                values = {"type": "relation", "from_id": claim.id, "to_id": id, "direction": "right"}
                yield {**values, "labels": [role]}


def _region(id: str, name: str, label: str, span: tuple[int, int], text: str) -> dict[str, Any]:
    start, end = span
    value = {"start": start, "end": end, "text": text[start:end], "labels": [label]}
    return {"id": id, "from_name": name, "to_name": "text", "type": "labels", "value": value}


def _said(item: Annotation, id: str, place: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What a person chose or wrote about a region, as results with its id."""
    at = {"start": place["start"], "end": place["end"]}
    names = ("note",) if isinstance(item, Entity) else (*_CHOICES, *_WORDS)
    for name in filled(item):
        if name not in names:
            continue
        value = getattr(item, name)
        kind, values = ("textarea", "text") if name in _WORDS else ("choices", "choices")
        said = {**at, values: list(value) if isinstance(value, tuple) else [value]}
        yield {"id": id, "from_name": name, "to_name": "text", "type": kind, "value": said}
