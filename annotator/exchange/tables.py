"""Two tables for spreadsheets: ``entities.csv`` and ``claims.csv``, a row an annotation.

UTF-8 with a byte order mark, since spreadsheet programs take it for something else without; commas, quotes
around what needs them, line breaks kept inside quotes (RFC 4180). A cell that a spreadsheet would compute
(it begins with = + - @, a tab or a line break, maybe behind apostrophes) gets an apostrophe in front
(https://owasp.org/www-community/attacks/CSV_Injection); whoever reads such a cell takes that one away again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Claim, Entity
from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked, spans_of, words_at, words_of

ENTITIES, CLAIMS = "entities.csv", "claims.csv"
_ARTICLE = ("article", "title", "url", "published")
_LIFE = ("state", "how", "origin", "score", "annotator", "decided", "id")
ENTITY_COLUMNS = (*_ARTICLE, "start", "end", "text", "label", "sentence", "link", "note", *_LIFE)
_SAID = ("source_name", "source_entity", "source_kind", "quote_kind", "act", "check", "polarity", "topic", "normalized")
_JUDGED = ("verdict", "justification", "note")
CLAIM_COLUMNS = (
    *(*_ARTICLE, "spans", "content", "source", "cue", *_SAID, "claim_types", "evidence"),
    *(*_JUDGED, *_LIFE),
)
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


def write_tables(documents: Iterable[Document], folder: Path, wanted: Wanted) -> ExportReport:
    """Write the two tables into a folder, rejected suggestions too: their state is a column."""
    report = ExportReport(wanted.heard)
    with _table(folder / ENTITIES) as entities, _table(folder / CLAIMS) as claims:
        first, second = csv.writer(entities), csv.writer(claims)
        first.writerow(ENTITY_COLUMNS)
        second.writerow(CLAIM_COLUMNS)
        for item in picked(documents, wanted, report, "entity", "claim", states=True):
            article = _article(item)
            first.writerows(_row(ENTITY_COLUMNS, {**article, **_entity(each, item)}) for each in item.entities)
            second.writerows(_row(CLAIM_COLUMNS, {**article, **_claim(each, item)}) for each in item.claims)
    return report


def _table(path: Path) -> io.TextIOWrapper:
    return path.open("w", encoding="utf-8-sig", newline="")


def _row(columns: tuple[str, ...], values: Mapping[str, Any]) -> list[Any]:
    return [_safe(values[column]) for column in columns]


def _safe(cell: Any) -> Any:
    """The cell as it stands in the file; only words can be formulas."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _entity(entity: Entity, item: Picked) -> dict[str, Any]:
    text = item.article.text
    sentence = item.analysis.sentence_at(entity.start, text)
    values = {name: getattr(entity, name) for name in ("start", "end", "label", "link", "note", *_LIFE)}
    words = {"text": words_of(item.article, entity), "sentence": text[sentence.start : sentence.end].strip()}
    return {**values, **words}


def _claim(claim: Claim, item: Picked) -> dict[str, Any]:
    return {
        **{name: getattr(claim, name) for name in (*_SAID, *_JUDGED, *_LIFE)},
        **{role: words_at(item.article, getattr(claim, role)) for role in ("content", "source", "cue")},
        "spans": " ".join(f"{start}..{end}" for start, end in spans_of(claim)),
        "claim_types": ", ".join(claim.claim_types),
        "evidence": "\n\n".join("\n".join(f"{name}: {value}" for name, value in row.items()) for row in claim.evidence),
    }


def _article(item: Picked) -> dict[str, str]:
    article = item.article
    return {"article": article.id, "title": article.headline, "url": article.url, "published": article.published}
