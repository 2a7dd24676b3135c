"""Prodigy's tasks for ``ner_manual`` and ``spans_manual``, with nothing in them that Prodigy does not document.

Text, tokens, spans with character and token offsets (``token_end`` is the last token), meta, answer:
https://prodi.gy/docs/api-interfaces#ner_manual and #spans_manual.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from annotator.domain.document import Article, Document, Status
from annotator.domain.exporting import OFF_EDGES, ExportReport, Picked, Wanted, picked
from annotator.exchange.json_out import json_line
from annotator.exchange.jsonl.tokens import write_tokens

_ANSWERS = {Status.DONE: "accept", Status.SKIPPED: "ignore"}
_META = ("title", "url", "publisher", "author", "published", "language")


def write_prodigy(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """One task a line. An entity off the token edges is left out: the manual interfaces refuse such tasks."""
    report = ExportReport(wanted.heard)
    for item in picked(documents, wanted, report, "entity"):
        out.write(json_line(_task(item, report), item.article.id))
    return report


def _task(item: Picked, report: ExportReport) -> dict[str, Any]:
    article = item.article
    analysis, tokens = write_tokens(item.analysis, article.text)
    spans = []
    for entity in item.entities:
        report.lose_fields(article, entity)
        found = analysis.token_range(entity.start, entity.end)
        if found is None:
            report.lose(article, entity, OFF_EDGES)
            continue
        values = {"start": entity.start, "end": entity.end, "token_start": found[0], "token_end": found[1]}
        spans.append({**values, "label": entity.label})
    task: dict[str, Any] = {"text": article.text, "meta": _meta(article), "tokens": tokens, "spans": spans}
    if answer := _ANSWERS.get(item.layer.status):
        task["answer"] = answer
    return task


def _meta(article: Article) -> dict[str, str]:
    return {"id": article.id, **{name: getattr(article, name) for name in _META if getattr(article, name)}}
