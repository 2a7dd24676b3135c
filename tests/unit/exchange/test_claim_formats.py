"""Fact-checks out: ClaimReview and AVeriTeC. What lacks something they need is refused by name."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given

from annotator.domain.annotation import Claim, SourceKind, State
from annotator.domain.document import Article, Document
from annotator.domain.exporting import Wanted
from annotator.exchange.averitec import LABELS, label_of, write_averitec
from annotator.exchange.claimreview import write_claimreview
from tests.unit.articles import places
from tests.unit.exchange.documents import documents, small, written

TEXT = "“Prices fell,” Ann Lee said, “twice.”"
ARTICLE = Article.of(
    TEXT,
    "a1",
    title="Prices",
    url="https://news.example/1",
    publisher="The Paper",
    author="Kim",
    published="2031-05-04",
    meta={"review_url": "https://facts.example/9"},
)
EVIDENCE = (
    {"question": "Did prices fall?", "answer": "Yes.", "url": "https://a.example"},
    {"question": "By how much?", "answer": "twofold", "quote": "a twofold drop", "url": "https://b.example"},
    {"question": "Did prices fall?", "answer": "For a while, said the bank."},
    {"question": "When?"},
)


def claim(**fields: Any) -> Claim:
    values: dict[str, Any] = {"id": "c1", "content": places(TEXT, "“Prices fell,”", "“twice.”"), "state": State.ADDED}
    values |= {"source": places(TEXT, "Ann Lee"), "annotator": "ada", "decided": "2031-06-01T10:00:00Z"}
    return Claim(**{**values, **fields})


def reviews(*claims: Claim, article: Article = ARTICLE) -> tuple[list[dict[str, Any]], list[str]]:
    export = written(write_claimreview, small(article=article, claims=claims))
    page = json.loads(export.data)
    assert page["@context"] == "https://schema.org"
    return page["@graph"], [str(loss) for loss in export.losses]


def entries(*claims: Claim, article: Article = ARTICLE) -> tuple[list[dict[str, Any]], list[str]]:
    export = written(write_averitec, small(article=article, claims=claims))
    return json.loads(export.data), [str(loss) for loss in export.losses]


def test_a_claim_review_says_who_claimed_what_and_what_came_of_it() -> None:
    given = claim(
        verdict="False", justification="They rose.", normalized="Prices fell twice.", source_name="Ann Lee MP"
    )
    ((review,), losses) = reviews(given)
    assert review == {
        "@type": "ClaimReview",
        "url": "https://facts.example/9",
        "datePublished": "2031-06-01T10:00:00Z",
        "author": {"@type": "Person", "name": "ada"},
        "claimReviewed": "Prices fell twice.",
        "reviewBody": "They rose.",
        "reviewRating": {"@type": "Rating", "alternateName": "False"},
        "itemReviewed": {
            "@type": "Claim",
            "author": {"name": "Ann Lee MP"},
            "datePublished": "2031-05-04",
            "appearance": {
                "@type": "NewsArticle",
                "url": "https://news.example/1",
                "headline": "Prices",
                "datePublished": "2031-05-04",
                "publisher": {"@type": "Organization", "name": "The Paper"},
            },
        },
    }
    assert not losses


@pytest.mark.parametrize(
    ("verdict", "rating"),
    [
        ("4/5", {"ratingValue": 4, "bestRating": 5}),
        ("2.5 out of 5", {"ratingValue": 2.5, "bestRating": 5}),
        ("0 of 4", {"ratingValue": 0, "bestRating": 4, "worstRating": 0}),
        ("7/5", {}),
        ("Half true", {}),
        ("3", {}),
    ],
)
def test_only_a_figure_on_a_scale_is_a_number(verdict: str, rating: dict[str, Any]) -> None:
    ((review,), _) = reviews(claim(verdict=verdict))
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": verdict, **rating}


@pytest.mark.parametrize(
    ("fields", "author"),
    [
        ({}, {"name": "Ann Lee"}),
        ({"source_kind": SourceKind.PERSON}, {"@type": "Person", "name": "Ann Lee"}),
        ({"source_kind": SourceKind.ORGANISATION}, {"@type": "Organization", "name": "Ann Lee"}),
        ({"source_kind": SourceKind.AUTHOR, "source": ()}, {"@type": "Person", "name": "Kim"}),
        ({"source": ()}, None),
    ],
)
def test_the_claims_author_is_its_source(fields: dict[str, Any], author: dict[str, str] | None) -> None:
    ((review,), _) = reviews(claim(verdict="False", **fields))
    assert review["itemReviewed"].get("author") == author


def test_a_news_story_is_never_the_check_of_itself() -> None:
    found, (loss,) = reviews(claim(verdict="False"), article=Article.of(TEXT, "a1", url="https://news.example/1"))
    assert not found
    assert loss.endswith("is refused: it has no review_url (the page of your fact-check)")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "facts.example/9", "//facts.example", "https://", "http://a b", "http://[x"]
)
def test_what_is_no_web_address_is_not_written(address: str) -> None:
    found, (loss,) = reviews(claim(verdict="False"), article=replace(ARTICLE, meta={"review_url": address}))
    assert not found
    assert "a review_url that is no web address" in loss
    cited = claim(verdict="False", evidence=({"url": address}, {"url": "http://b.example"}))
    ((review,), losses) = reviews(cited, article=replace(ARTICLE, url=address))
    assert review["citation"] == [{"@type": "CreativeWork", "url": "http://b.example"}]
    assert "url" not in review["itemReviewed"]["appearance"]
    assert [address in loss for loss in losses] == [True, True]


@pytest.mark.parametrize("date", ["4 May 2031", "2031-02-30", "2031-05", "2031-05-04T99:00"])
def test_a_date_that_cannot_be_written_is_named(date: str) -> None:
    ((review,), (loss,)) = reviews(claim(verdict="False"), article=replace(ARTICLE, published=date))
    assert "datePublished" not in review["itemReviewed"]
    assert date in loss


def test_only_the_claims_that_are_written_are_counted() -> None:
    report = write_claimreview(
        [small(article=ARTICLE, claims=(claim(), claim(id="c2", verdict="No")))], BytesIO(), Wanted()
    )
    assert (report.claims, report.articles, report.kinds) == (1, 1, ("claim",))


def test_reviews_that_lack_something_are_refused_by_name() -> None:
    found, losses = reviews(claim(), claim(id="c2", verdict="True"))
    assert len(found) == 1
    assert losses == ["a1 (Prices): claim '“Prices fell,” … “twice.”' at 0 to 37 is refused: it has no verdict"]
    bare = Article.of(TEXT, "a1")
    (loss,) = reviews(claim(), article=bare)[1]
    assert loss.endswith("is refused: it has no verdict and no review_url (the page of your fact-check)")


def test_what_a_review_leaves_out_is_named() -> None:
    cited = claim(verdict="False", evidence=({"url": "https://a.example", "quote": "a fall"},), note="odd")
    ((review,), losses) = reviews(cited)
    assert review["citation"] == [{"@type": "CreativeWork", "url": "https://a.example", "text": "a fall"}]
    assert losses[0].endswith("is written without its note")
    assert reviews(claim(verdict="False", evidence=EVIDENCE))[1][0].endswith("is written without its evidence")


def test_an_entry_has_averitecs_names() -> None:
    given = claim(verdict="refuted", justification="They rose.", claim_types=("numerical", "quote"), evidence=EVIDENCE)
    ((entry,), losses) = entries(given)
    assert entry == {
        "claim": "“Prices fell,” … “twice.”",
        "required_reannotation": False,
        "label": "Refuted",
        "justification": "They rose.",
        "claim_date": "04-05-2031",
        "speaker": "Ann Lee",
        "original_claim_url": "https://news.example/1",
        "cached_original_claim_url": None,
        "fact_checking_article": None,
        "reporting_source": "The Paper",
        "location_ISO_code": None,
        "claim_types": ["Numerical Claim", "Quote Verification"],
        "fact_checking_strategies": [],
        "questions": [
            {
                "question": "Did prices fall?",
                "answers": [
                    {"answer": "Yes.", "answer_type": "Boolean", "source_url": "https://a.example"},
                    {"answer": "For a while, said the bank.", "answer_type": "Abstractive", "source_url": None},
                ],
            },
            {
                "question": "By how much?",
                "answers": [{"answer": "twofold", "answer_type": "Extractive", "source_url": "https://b.example"}],
            },
            {
                "question": "When?",
                "answers": [{"answer": "No answer could be found.", "answer_type": "Unanswerable", "source_url": None}],
            },
        ],
    }
    assert datetime.strptime(entry["claim_date"], "%d-%m-%Y").year == 2031
    assert losses[0].endswith("is written without its evidence")


def test_evidence_without_a_question_is_named() -> None:
    ((entry,), losses) = entries(claim(verdict="Supported", evidence=({"url": "https://a.example"},)))
    assert entry["questions"] == []
    assert losses[0].endswith("is written without its evidence")


@pytest.mark.parametrize(
    ("verdict", "label"),
    [
        *((label, label) for label in LABELS),
        ("not enough EVIDENCE", "Not Enough Evidence"),
        ("cherrypicking", "Conflicting Evidence/Cherrypicking"),
        ("Conflicting evidence", "Conflicting Evidence/Cherrypicking"),
        ("conflicting_evidence/cherrypicking", "Conflicting Evidence/Cherrypicking"),
        ("true", None),
        ("", None),
    ],
)
def test_only_averitecs_four_verdicts_are_labels(verdict: str, label: str | None) -> None:
    assert label_of(verdict) == label


def test_other_verdicts_are_refused_by_name() -> None:
    found, losses = entries(claim(verdict="Pants on fire"), claim(id="c2"))
    assert not found
    assert losses[0].endswith("is refused: its verdict 'Pants on fire' is none of AVeriTeC's")
    assert losses[1].endswith("is refused: it has no verdict")


@pytest.mark.parametrize("write", [write_averitec, write_claimreview])
@given(document=documents())
def test_every_claim_is_there_or_named(write: Any, document: Document) -> None:
    export = written(write, document)
    values = json.loads(export.data)
    there = values if isinstance(values, list) else values["@graph"]
    named = [loss for loss in export.losses if loss.kind == "claim" and "written without" not in loss.why]
    assert len(there) + len(named) == len(document.claims)
