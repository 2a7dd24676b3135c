"""What a person can say of an article beside its text: where and when it appeared, and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from annotator.domain.claim_evidence import date_fault
from annotator.domain.document import Article
from annotator.domain.errors import EditRefused, InputError
from annotator.domain.text import check_text

FIELDS = ("title", "url", "publisher", "author", "published", "language")
REVIEW_URL = "review_url"
"""In an article's free metadata: the address of the page on which its claims are checked."""
DETAILS = (*FIELDS, REVIEW_URL)

_BLANK = re.compile(r"\s")
_TIME = re.compile(r"T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?")


def is_web_address(words: str) -> bool:
    """Whether the words are an absolute http(s) address: what else can be clicked may do anything."""
    try:
        parts = urlsplit(words)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(host) and not _BLANK.search(words)


def published_fault(words: str) -> str:
    """Why the words are no ISO 8601 date, with or without a time; empty where they are one, or nothing."""
    day, mark, _ = words.partition("T")
    if mark and (len(day) < len("2031-05-17") or not _TIME.fullmatch(words[len(day) :])):
        return f"“{words}” is no date"
    return date_fault(day)


def details_of(article: Article) -> dict[str, str]:
    """The details by name; empty where nothing is said."""
    given = article.meta.get(REVIEW_URL)
    values = {name: getattr(article, name) for name in FIELDS}
    return {**values, REVIEW_URL: given if isinstance(given, str) else ""}


def with_details(article: Article, details: Mapping[str, str]) -> Article:
    """The article with other details; text and hash stay. Raises EditRefused naming what is wrong.

    What has not changed is not looked at: a file may have brought anything.
    """
    before = details_of(article)
    changed = {name: words for name, words in details.items() if words != before[name]}
    for name, words in changed.items():
        _check(name, words)
    meta = dict(article.meta)
    if REVIEW_URL in changed:
        meta[REVIEW_URL] = changed.pop(REVIEW_URL)
        if not meta[REVIEW_URL]:
            del meta[REVIEW_URL]
    return replace(article, meta=meta, **changed)  # type: ignore[arg-type]  # the names are those of FIELDS


def _check(name: str, words: str) -> None:
    try:
        check_text(words)
    except InputError as error:
        raise EditRefused(error.what, todo=error.todo) from error
    if len(words.splitlines()) > 1:
        raise EditRefused("this has more than one line", todo="write it in one")
    if name in ("url", REVIEW_URL) and words and not is_web_address(words):
        raise EditRefused(f"“{words}” is no web address", todo="begin it with https:// or http://")
    fault = published_fault(words) if name == "published" else ""
    if fault:
        raise EditRefused(fault, todo="write it as 2031-05-17, 2031-05 or 2031")
