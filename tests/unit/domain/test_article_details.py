"""What is known of an article beside its text: what is taken, what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.article_details import details_of, is_web_address, published_fault, with_details
from annotator.domain.document import Article
from annotator.domain.errors import EditRefused

ARTICLE = Article.of("Prices fell.", "a1", url="ftp://old", published="spring", meta={"desk": 3})


@pytest.mark.parametrize("words", ["https://a.example/x?y#z", "http://a.example", "HTTPS://A.EXAMPLE:8080/ü"])
def test_an_absolute_web_address(words: str) -> None:
    assert is_web_address(words)


@pytest.mark.parametrize(
    "words", ["", "a.example", "//a.example", "javascript:alert(1)", "https:", "http://a b", "http://[x"]
)
def test_no_web_address(words: str) -> None:
    assert not is_web_address(words)


@pytest.mark.parametrize(
    "words", ["", "2031", "2031-05", "2031-05-17", "2031-05-17T10:00", "2031-05-17T10:00:59.5+02:00"]
)
def test_a_date(words: str) -> None:
    assert published_fault(words) == ""


@pytest.mark.parametrize("words", ["May", "2031-13", "2031-02-30", "2031-05T10:00", "2031-05-17T", "2031-05-17T25:00"])
def test_no_date(words: str) -> None:
    assert published_fault(words)


def test_details_change_and_the_text_stays() -> None:
    given = {"title": "Prices", "review_url": "https://facts.example", "url": "ftp://old", "published": "spring"}
    article = with_details(ARTICLE, given)
    assert (article.title, article.url, article.published) == ("Prices", "ftp://old", "spring")
    assert (article.text, article.sha256, article.id) == (ARTICLE.text, ARTICLE.sha256, ARTICLE.id)
    assert article.meta == {"desk": 3, "review_url": "https://facts.example"}
    assert details_of(article)["review_url"] == "https://facts.example"
    assert with_details(article, {"review_url": ""}).meta == {"desk": 3}


@pytest.mark.parametrize(
    ("details", "why"),
    [
        ({"url": "javascript:x"}, "no web address"),
        ({"review_url": "facts"}, "no web address"),
        ({"published": "2031-13"}, "no month"),
        ({"title": "a\nb"}, "more than one line"),
        ({"author": "a\0b"}, "NUL|0000|character"),
    ],
)
def test_what_cannot_be_kept_is_refused(details: dict[str, Any], why: str) -> None:
    with pytest.raises(EditRefused, match=why):
        with_details(ARTICLE, details)
