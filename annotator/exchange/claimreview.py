"""Fact-checks as schema.org ClaimReview in one JSON-LD document (https://schema.org/ClaimReview).

A review needs a verdict and an address (Google's "Fact check" structured data: claimReviewed, reviewRating,
url); a claim without them is refused by name. ``url`` is the page of the fact-check, ``review_url`` among the
article's free metadata; never the article's own, or the news would stand there as the check of itself.
Only absolute http(s) addresses are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from annotator.domain.annotation import Claim, SourceKind
from annotator.domain.article_details import REVIEW_URL, details_of, is_web_address, published_fault
from annotator.domain.document import Article, Document
from annotator.domain.exporting import ExportReport, Picked, Wanted, picked
from annotator.exchange.claim_words import claimer, day, statement
from annotator.exchange.json_out import write_list

_HEAD = b'{"@context":"https://schema.org","@graph":['
_HELD = ("source", "source_name", "source_kind", "topic", "normalized", "verdict", "justification")
_CITED = frozenset({"url", "quote", "date"})
_AUTHOR_TYPES = {
    SourceKind.PERSON: "Person",
    SourceKind.AUTHOR: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.DOCUMENT: "CreativeWork",
}
# "4/5", "4 of 5", "2.5 out of 5"
_SCALE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:/|of|out of)\s*(\d+(?:\.\d+)?)\s*")


def write_claimreview(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """Each claim with a verdict and an address as a ClaimReview; the others are refused by name."""
    report = ExportReport(wanted.heard)
    write_list(_reviews(picked(documents, wanted, report, "claim"), report), out, head=_HEAD, tail=b"]}")
    return report


def _reviews(items: Iterable[Picked], report: ExportReport) -> Iterator[tuple[str, Any]]:
    for item in items:
        article = item.article
        for claim in item.claims:
            refusal = _refusal(claim, article)
            if refusal:
                report.refuse(article, claim, f"it has {refusal}")
                continue
            for what in _left_out(claim, article):
                report.lose(article, claim, f"is written without {what}")
            cited = all(set(row) <= _CITED for row in claim.evidence)
            report.lose_fields(article, claim, (*_HELD, "evidence") if cited else _HELD)
            yield article.id, _review(claim, article, claim.annotator or item.layer.annotator)


def _refusal(claim: Claim, article: Article) -> str:
    """What a claim lacks to be a review; empty where nothing."""
    address = details_of(article)[REVIEW_URL]
    faults = [] if claim.verdict else ["no verdict"]
    if not address:
        faults.append("no review_url (the page of your fact-check)")
    elif not is_web_address(address):
        faults.append(f"a review_url that is no web address ({address!r:.80})")
    return " and ".join(faults)


def _left_out(claim: Claim, article: Article) -> Iterator[str]:
    """What is known and cannot be written as it is."""
    if article.url and not is_web_address(article.url):
        yield f"the article's address, which is no web address ({article.url!r:.80})"
    if article.published and not _day(article):
        yield f"the article's date, which is no ISO 8601 day ({article.published!r:.40})"
    for row in claim.evidence:
        if row.get("url") and not is_web_address(str(row["url"])):
            yield f"a citation that is no web address ({row['url']!r:.80})"


def _review(claim: Claim, article: Article, annotator: str) -> dict[str, Any]:
    return _filled(
        {
            "@type": "ClaimReview",
            "url": details_of(article)[REVIEW_URL],
            "datePublished": claim.decided,
            "author": {"@type": "Person", "name": annotator} if annotator else None,
            "claimReviewed": statement(claim, article),
            "reviewBody": claim.justification,
            "reviewRating": _rating(claim.verdict),
            "itemReviewed": _filled(
                {
                    "@type": "Claim",
                    "author": _author(claim, article),
                    "datePublished": _day(article),
                    "about": claim.topic,
                    "appearance": _appearance(article),
                }
            ),
            "citation": [_citation(row) for row in claim.evidence if is_web_address(str(row.get("url", "")))],
        }
    )


def _day(article: Article) -> str:
    """When the article appeared, where that is known to the day."""
    return article.published if day(article.published) and not published_fault(article.published) else ""


def _rating(verdict: str) -> dict[str, Any]:
    """The verdict in words and, where it is a figure on a scale, in numbers (without a worst one it is 1)."""
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": verdict}
    scale = _SCALE.fullmatch(verdict)
    if scale and float(scale[1]) <= float(scale[2]):
        rating |= {"ratingValue": _number(scale[1]), "bestRating": _number(scale[2])}
        if rating["ratingValue"] < 1:
            rating["worstRating"] = 0
    return rating


def _number(figure: str) -> int | float:
    return float(figure) if "." in figure else int(figure)


def _author(claim: Claim, article: Article) -> dict[str, str] | None:
    name = claimer(claim, article)
    if not name:
        return None
    kind = _AUTHOR_TYPES.get(claim.source_kind)
    return {"@type": kind, "name": name} if kind else {"name": name}


def _appearance(article: Article) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": article.publisher} if article.publisher else None
    return _filled(
        {
            "@type": "NewsArticle",
            "url": article.url if is_web_address(article.url) else "",
            "headline": article.headline,
            "datePublished": _day(article),
            "publisher": publisher,
        }
    )


def _citation(row: Any) -> dict[str, Any]:
    names = (("url", "url"), ("text", "quote"), ("datePublished", "date"))
    return {"@type": "CreativeWork", **{name: row[ours] for name, ours in names if row.get(ours)}}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
