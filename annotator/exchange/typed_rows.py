"""An article as one row of typed columns: what Parquet and Hugging Face data sets share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from annotator.domain.annotation import Claim, Spans
from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked

_ARTICLE = ("id", "text", "title", "url", "publisher", "author", "published", "language")
_LIFE = ("state", "origin", "annotator")
_SAID = (
    *("source_name", "source_entity", "source_kind", "quote_kind", "act", "check", "polarity", "topic", "normalized"),
    *("verdict", "justification", "note"),
)
_HELD = ("source", "cue", "claim_types", *_SAID)
_SPAN = {"start": "int32", "end": "int32"}

SCHEMA: dict[str, Any] = {
    **dict.fromkeys(_ARTICLE, "string"),
    "tokens": [_SPAN],
    "entities": [{"id": "string", **_SPAN, **dict.fromkeys(("label", "text", "link", "note", *_LIFE), "string")}],
    "claims": [
        {
            "id": "string",
            **{role: [_SPAN] for role in ("content", "source", "cue")},
            "claim_types": ["string"],
            **dict.fromkeys((*_SAID, *_LIFE), "string"),
        }
    ],
    "lines": [{**_SPAN, **dict.fromkeys(("kind", *_LIFE), "string")}],
}
"""The columns: a type's name, a list of one type, or an object of named ones."""


def rows(documents: Iterable[Document], wanted: Wanted, report: ExportReport) -> Iterator[dict[str, Any]]:
    """Each article as values of the columns; rejected annotations too, since their state is one of them."""
    for item in picked(documents, wanted, report, "entity", "claim", "line", states=True):
        yield _row(item, report)


def _row(item: Picked, report: ExportReport) -> dict[str, Any]:
    article, text = item.article, item.article.text
    for claim in item.claims:
        report.lose_fields(article, claim, _HELD)
    entities = [
        {**_named(each, ("id", "start", "end", "label")), "text": text[each.start : each.end], **_rest(each)}
        for each in item.entities
    ]
    return {
        **_named(article, _ARTICLE),
        "tokens": _spans(zip(item.analysis.starts, item.analysis.ends, strict=True)),
        "entities": entities,
        "claims": [_claim(each) for each in item.claims],
        "lines": [_named(each, ("start", "end", "kind", *_LIFE)) for each in item.line_marks],
    }


def _rest(entity: Any) -> dict[str, Any]:
    return _named(entity, ("link", "note", *_LIFE))


def _claim(claim: Claim) -> dict[str, Any]:
    roles: dict[str, Spans] = {"content": claim.content, "source": claim.source, "cue": claim.cue}
    return {
        "id": claim.id,
        **{role: _spans(spans) for role, spans in roles.items()},
        "claim_types": list(claim.claim_types),
        **_named(claim, (*_SAID, *_LIFE)),
    }


def _named(item: Any, names: Iterable[str]) -> dict[str, Any]:
    """Members of an object as plain values."""
    values = {name: getattr(item, name) for name in names}
    return {name: str(value) if isinstance(value, str) else value for name, value in values.items()}


def _spans(spans: Iterable[tuple[int, int]]) -> list[dict[str, int]]:
    return [{"start": start, "end": end} for start, end in spans]
