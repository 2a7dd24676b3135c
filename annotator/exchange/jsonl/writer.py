"""JSONL out, one article and layer a line, in the contract's order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any, BinaryIO

import msgspec

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Claim, Entity, LineMark, Spans
from annotator.domain.document import Article, Document, Layer
from annotator.domain.exporting import OFF_EDGES, ExportReport, Picked, Wanted, picked
from annotator.exchange.json_out import json_line
from annotator.exchange.jsonl import schema
from annotator.exchange.jsonl.tokens import write_tokens


def write_jsonl(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """Write each document as a line, with the annotations that are wanted.

    An entity off the token edges is written without token numbers, and noted.
    Raises ExportError where an annotation does not fit its text; what was written before stays.
    """
    report = ExportReport(wanted.heard)
    for item in picked(documents, wanted, report, "entity", "claim", "line", states=True):
        out.write(_line(item, report))
    return report


def _line(item: Picked, report: ExportReport) -> bytes:
    article, layer = item.article, item.layer
    analysis, tokens = write_tokens(item.analysis, article.text)
    record: dict[str, Any] = {
        "format": schema.FORMAT,
        "text": article.text,
        "meta": _with(_meta(article, layer), article.meta, schema.META_KEYS if layer.flag else schema.FREE_KEYS),
        "tokens": tokens,
        "spans": [_span(entity, article, analysis, report) for entity in item.entities],
        "claims": [_claim(claim, article) for claim in item.claims],
        "lines": [_mark(mark) for mark in item.line_marks],
    }
    if answer := schema.ANSWERS.get(layer.status):
        record["answer"] = answer
    return json_line(_with(record, article.extra, schema.RECORD_KEYS), article.id)


def _with(values: Any, extra: Mapping[str, Any], known: frozenset[str]) -> Any:
    """The values, with foreign members after them; a foreign one never takes the place of ours."""
    if not extra:
        return values
    ours = values if isinstance(values, dict) else msgspec.to_builtins(values)
    return {**ours, **{key: value for key, value in extra.items() if key not in known}}


def _meta(article: Article, layer: Layer) -> schema.Meta:
    return schema.Meta(
        id=article.id,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
        author=article.author,
        published=article.published,
        language=article.language,
        sha256=article.sha256,
        status=layer.status,
        annotator=layer.annotator,
        flag=layer.flag,
        flag_note=layer.flag_note if layer.flag else "",
    )


def _span(entity: Entity, article: Article, analysis: Analysis, report: ExportReport) -> Any:
    start, end, score = entity.start, entity.end, entity.score
    tokens = analysis.token_range(start, end)
    if tokens is None:
        report.note(article, entity, f"{OFF_EDGES}; token-wise trainers will miss it")
    span = schema.EntitySpan(
        id=entity.id,
        start=start,
        end=end,
        token_start=tokens[0] if tokens else msgspec.UNSET,
        token_end=tokens[1] if tokens else msgspec.UNSET,
        label=entity.label,
        text=article.text[start:end],
        state=entity.state,
        how=entity.how,
        origin=entity.origin,
        score=None if score is None else _score(score),
        suggested=entity.suggested,
        link=entity.link,
        note=entity.note,
        annotator=entity.annotator,
        decided=entity.decided,
    )
    return _with(span, entity.extra, schema.SPAN_KEYS) if entity.extra else span


def _claim(claim: Claim, article: Article) -> Any:
    values = schema.ClaimSpans(
        id=claim.id,
        content=_parts(article, claim.content),
        source=_parts(article, claim.source),
        cue=_parts(article, claim.cue),
        source_name=claim.source_name,
        source_entity=claim.source_entity,
        source_kind=claim.source_kind,
        quote_kind=claim.quote_kind,
        act=claim.act,
        check=claim.check,
        claim_types=list(claim.claim_types),
        polarity=claim.polarity,
        topic=claim.topic,
        normalized=claim.normalized,
        evidence=list(claim.evidence),
        verdict=claim.verdict,
        justification=claim.justification,
        note=claim.note,
        state=claim.state,
        how=claim.how,
        origin=claim.origin,
        score=_score(claim.score),
        suggested=claim.suggested,
        annotator=claim.annotator,
        decided=claim.decided,
    )
    return _with(values, claim.extra, schema.CLAIM_KEYS)


def _mark(mark: LineMark) -> Any:
    line = schema.Line(
        id=mark.id,
        start=mark.start,
        end=mark.end,
        kind=mark.kind,
        state=mark.state,
        origin=mark.origin,
        how=mark.how,
        suggested=mark.suggested,
        annotator=mark.annotator,
        decided=mark.decided,
    )
    return _with(line, mark.extra, schema.LINE_KEYS)


def _parts(article: Article, spans: Spans) -> list[schema.Part]:
    return [schema.Part(start, end, article.text[start:end]) for start, end in spans]


def _score(score: float | None) -> float | None:
    """A finite number or nothing: JSON knows no other."""
    return float(score) if score is not None and isfinite(score) else None
