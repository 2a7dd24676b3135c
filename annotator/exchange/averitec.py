"""Fact-checks in the shape of AVeriTeC's data files: one JSON list of claims with questions and answers.

Names, verdicts and types are the data set's own (https://github.com/MichSchli/AVeriTeC); what it has and we
do not annotate is null or empty, so that its readers find every key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from annotator.domain.annotation import Claim
from annotator.domain.document import Article, Document
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked
from annotator.exchange.claim_words import claimer, day, statement
from annotator.exchange.json_out import write_list

LABELS = ("Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking")
CLAIM_TYPES = {
    "event_property": "Event/Property Claim",
    "numerical": "Numerical Claim",
    "causal": "Causal Claim",
    "quote": "Quote Verification",
    "position": "Position Statement",
}
_HELD = ("source", "source_name", "source_kind", "claim_types", "normalized", "verdict", "justification")
_ANSWERED = frozenset({"question", "answer", "url", "answer_type", "source_medium"})
_NO_LETTERS = re.compile(r"[\W_]+")


def _bare(words: str) -> str:
    return _NO_LETTERS.sub("", words).casefold()


_BY_NAME = {_bare(name): label for label in LABELS for name in (label, *label.split("/"))}


def write_averitec(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """Each claim whose verdict is one of AVeriTeC's four; the others are refused by name."""
    report = ExportReport(wanted.heard)
    write_list(_entries(picked(documents, wanted, report, "claim"), report), out)
    return report


def label_of(verdict: str) -> str | None:
    """AVeriTeC's label for a verdict, however it is spelled; None where it is none of the four."""
    return _BY_NAME.get(_bare(verdict))


def _entries(items: Iterable[Picked], report: ExportReport) -> Iterator[tuple[str, Any]]:
    for item in items:
        for claim in item.claims:
            label = label_of(claim.verdict)
            if label is None:
                why = f"its verdict {claim.verdict!r} is none of AVeriTeC's" if claim.verdict else "it has no verdict"
                report.refuse(item.article, claim, why)
                continue
            whole = all(row.get("question") and set(row) <= _ANSWERED for row in claim.evidence)
            report.lose_fields(item.article, claim, (*_HELD, "evidence") if whole else _HELD)
            yield item.article.id, _entry(claim, item.article, label)


def _entry(claim: Claim, article: Article, label: str) -> dict[str, Any]:
    date = day(article.published)
    return {
        "claim": statement(claim, article),
        "required_reannotation": False,
        "label": label,
        "justification": claim.justification,
        "claim_date": "-".join(reversed(date)) if date else None,
        "speaker": claimer(claim, article) or None,
        "original_claim_url": article.url or None,
        "cached_original_claim_url": None,
        "fact_checking_article": None,
        "reporting_source": article.publisher or None,
        "location_ISO_code": None,
        "claim_types": [CLAIM_TYPES[kind] for kind in claim.claim_types],
        "fact_checking_strategies": [],
        "questions": _questions(claim),
    }


def _questions(claim: Claim) -> list[dict[str, Any]]:
    """The evidence rows, those that answer the same question together, in order of appearance."""
    questions: dict[str, list[dict[str, Any]]] = {}
    for row in claim.evidence:
        if row.get("question"):
            questions.setdefault(str(row["question"]), []).append(_answer(row))
    return [{"question": question, "answers": answers} for question, answers in questions.items()]


def _answer(row: Any) -> dict[str, Any]:
    answer = {
        "answer": row.get("answer") or "No answer could be found.",
        "answer_type": row.get("answer_type") or _answer_type(row),
        "source_url": row.get("url") or None,
    }
    return {**answer, "source_medium": row["source_medium"]} if row.get("source_medium") else answer


def _answer_type(row: Any) -> str:
    """AVeriTeC's four types of answer, as far as the row tells."""
    answer = str(row.get("answer") or "")
    if not answer:
        return "Unanswerable"
    if answer.strip(" .").casefold() in ("yes", "no"):
        return "Boolean"
    return "Extractive" if answer in str(row.get("quote") or "") else "Abstractive"
