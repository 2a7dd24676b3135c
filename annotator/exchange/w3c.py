"""W3C Web Annotation: one JSON-LD page of annotations that point into the articles' texts.

Each target has two selectors for the same words: their position in code points, and the words with some of
what stands around them (https://www.w3.org/TR/annotation-model/ 4.2). A claim is one annotation on the parts
of its content; its source and cue are annotations that link to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from annotator.domain.annotation import Annotation, Claim, Entity
from annotator.domain.document import Article, Document
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked
from annotator.domain.text import Span
from annotator.exchange.claim_words import day
from annotator.exchange.json_out import write_list

_HEAD = b'{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:article-annotator:page","type":"AnnotationPage","items":['
_AROUND = 32
"""Code points before and after the words that tell them from the same words elsewhere."""
_TAGGED = ("check", "act", "polarity", "source_kind", "verdict", "topic")
_UNSAID = frozenset({"unset", "statement", "affirms", "unknown", ""})
_DESCRIBED = ("normalized", "source_name", "justification")
_HELD = ("source", "cue", "claim_types", "note", *_TAGGED, *_DESCRIBED)


def write_w3c(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """Every annotation as one or more Web Annotations."""
    report = ExportReport(wanted.heard)
    items = picked(documents, wanted, report, "entity", "claim", "line")
    found = ((item.article.id, values) for item in items for values in _annotations(item, report))
    write_list(found, out, head=_HEAD, tail=b"]}")
    return report


def _annotations(item: Picked, report: ExportReport) -> Iterator[dict[str, Any]]:
    article = item.article
    for entity in item.entities:
        yield _annotation(entity, "tagging", _entity_bodies(entity), [entity.span], article)
    for claim in item.claims:
        report.lose_fields(article, claim, _HELD)
        yield _annotation(claim, "describing", _claim_bodies(claim), claim.content, article)
        for role in ("source", "cue"):
            if spans := getattr(claim, role):
                values = _annotation(
                    claim, "linking", [_iri(article, claim.id), _text("tagging", role)], spans, article
                )
                yield {**values, "id": f"{values['id']}:{role}"}
    for mark in item.line_marks:
        yield _annotation(mark, "classifying", [_text("classifying", mark.kind)], [mark.span], article)


def _annotation(
    item: Annotation, motivation: str, bodies: list[Any], spans: Iterable[Span], article: Article
) -> dict[str, Any]:
    values: dict[str, Any] = {"id": _iri(article, item.id), "type": "Annotation", "motivation": motivation}
    if item.annotator:
        values["creator"] = {"type": "Person", "name": item.annotator}
    if day(item.decided) and "T" in item.decided:
        values["created"] = item.decided
    return {**values, "body": bodies, "target": [_target(span, article) for span in spans]}


def _entity_bodies(entity: Entity) -> list[Any]:
    bodies: list[Any] = [_text("tagging", entity.label)]
    if entity.link:
        bodies.append(_text("identifying", entity.link))
    if entity.note:
        bodies.append(_text("commenting", entity.note))
    return bodies


def _claim_bodies(claim: Claim) -> list[Any]:
    """A named value is written as ``name: value``, since a body of text has no name of its own."""
    bodies: list[Any] = [_text("tagging", "claim")]
    tags = [(name, str(getattr(claim, name))) for name in _TAGGED]
    bodies += [_text("tagging", f"{name}: {value}") for name, value in tags if value not in _UNSAID]
    bodies += [_text("tagging", f"claim_type: {kind}") for kind in claim.claim_types]
    said = [(name, getattr(claim, name)) for name in _DESCRIBED]
    bodies += [_text("describing", f"{name}: {value}") for name, value in said if value]
    return [*bodies, _text("commenting", claim.note)] if claim.note else bodies


def _text(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _target(span: Span, article: Article) -> dict[str, Any]:
    text, (start, end) = article.text, span
    words = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(start - _AROUND, 0) : start],
        "suffix": text[end : end + _AROUND],
    }
    selectors = [{"type": "TextPositionSelector", "start": start, "end": end}, words]
    return {"source": article.url or _iri(article), "selector": selectors}


def _iri(article: Article, id: str = "") -> str:
    """A name for the article, or for an annotation of it, that holds whatever their ids hold."""
    return ":".join(["urn:article-annotator", *(quote(part, safe="") for part in (article.id, id) if part)])
