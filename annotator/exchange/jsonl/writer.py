"""JSONL out, one article and layer a line, in the contract's order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import isfinite
from typing import Any, BinaryIO

import msgspec

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Annotation, Claim, Entity, LineMark, Spans
from annotator.domain.document import Article, Document, Layer
from annotator.domain.errors import ExportError
from annotator.exchange.jsonl import schema
from annotator.exchange.jsonl.tokens import write_tokens
from annotator.exchange.report import ExportReport, OffToken

Keep = Callable[[Annotation], bool]

_ENCODER = msgspec.json.Encoder()
# Legal in JSON as they are, but line ends to many a reader.
_LINE_ENDS = ((b"\xe2\x80\xa8", rb"\u2028"), (b"\xe2\x80\xa9", rb"\u2029"), (b"\xc2\x85", rb"\u0085"))


def write_jsonl(documents: Iterable[Document], out: BinaryIO, *, keep: Keep) -> ExportReport:
    """Write each document as a line, with the annotations that ``keep`` says yes to.

    Raises ExportError where an annotation does not fit its text; what was written before stays.
    """
    report = ExportReport()
    for document in documents:
        out.write(_line(document, keep, report))
        report.articles += 1
    return report


def _line(document: Document, keep: Keep, report: ExportReport) -> bytes:
    article, layer = document.article, document.layer
    analysis, tokens = write_tokens(document.analysis, article.text)
    record: dict[str, Any] = {
        "format": schema.FORMAT,
        "text": article.text,
        "meta": _with(_meta(article, layer), article.meta, schema.META_KEYS if layer.flag else schema.FREE_KEYS),
        "tokens": tokens,
        "spans": [_span(entity, article, analysis, report) for entity in document.entities if keep(entity)],
        "claims": [_claim(claim, article) for claim in document.claims if keep(claim)],
        "lines": [_mark(mark, article) for mark in document.line_marks if keep(mark)],
    }
    report.entities += len(record["spans"])
    report.claims += len(record["claims"])
    report.lines += len(record["lines"])
    if answer := schema.ANSWERS.get(layer.status):
        record["answer"] = answer
    try:
        line = _ENCODER.encode(_with(record, article.extra, schema.RECORD_KEYS))
    except UnicodeEncodeError as error:
        raise ExportError(f"a lone surrogate in {error.object[:40]!a}", where=article.id) from None
    if not line.isascii():
        for raw, escaped in _LINE_ENDS:
            line = line.replace(raw, escaped)
    return line + b"\n"


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
    quote = _quote(article, entity.id, entity.start, entity.end)
    tokens = analysis.token_range(entity.start, entity.end)
    if tokens is None:
        report.off_token.append(OffToken(article.id, quote, entity.start, entity.end))
    span = schema.EntitySpan(
        id=entity.id,
        start=entity.start,
        end=entity.end,
        token_start=tokens[0] if tokens else msgspec.UNSET,
        token_end=tokens[1] if tokens else msgspec.UNSET,
        label=entity.label,
        text=quote,
        state=entity.state,
        how=entity.how,
        origin=entity.origin,
        score=_score(entity.score),
        suggested=entity.suggested,
        link=entity.link,
        note=entity.note,
        annotator=entity.annotator,
        decided=entity.decided,
    )
    return _with(span, entity.extra, schema.SPAN_KEYS)


def _claim(claim: Claim, article: Article) -> Any:
    values = schema.ClaimSpans(
        id=claim.id,
        content=_parts(article, claim.id, claim.content),
        source=_parts(article, claim.id, claim.source),
        cue=_parts(article, claim.id, claim.cue),
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


def _mark(mark: LineMark, article: Article) -> Any:
    _quote(article, mark.id, mark.start, mark.end)
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


def _parts(article: Article, id: str, spans: Spans) -> list[schema.Part]:
    return [schema.Part(start, end, _quote(article, id, start, end)) for start, end in spans]


def _quote(article: Article, id: str, start: int, end: int) -> str:
    """The words a span stands on. Raises ExportError where it stands on none."""
    if 0 <= start < end <= len(article.text):
        return article.text[start:end]
    what = f"annotation {id} spans {start} to {end} in a text of {len(article.text)} characters"
    raise ExportError(what, where=article.id, todo="run check on the project")


def _score(score: float | None) -> float | None:
    """A finite number or nothing: JSON knows no other."""
    return float(score) if score is not None and isfinite(score) else None
