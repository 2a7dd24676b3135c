"""What the claim formats say of a claim in words: the claim itself, who makes it, when."""

from __future__ import annotations

import re

from annotator.domain.annotation import Claim, SourceKind
from annotator.domain.document import Article
from annotator.domain.exporting import words_at

_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def statement(claim: Claim, article: Article) -> str:
    """The claim as a sentence of its own: the normalized one, else the article's words."""
    return claim.normalized or words_at(article, claim.content)


def claimer(claim: Claim, article: Article) -> str:
    """Who makes the claim: the name a person gave, else the article's author or words, else nothing."""
    if claim.source_name:
        return claim.source_name
    if claim.source_kind is SourceKind.AUTHOR and article.author:
        return article.author
    return words_at(article, claim.source)


def day(moment: str) -> tuple[str, str, str] | None:
    """Year, month and day of an ISO 8601 date or time, None where it is none."""
    match = _ISO_DATE.match(moment)
    return (match[1], match[2], match[3]) if match else None
