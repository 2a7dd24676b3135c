"""Which fields of a claim a project works with: those shown, those required, and the verdicts offered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from annotator.domain.annotation import Check, Claim, SourceKind
from annotator.domain.article_details import REVIEW_URL, details_of
from annotator.domain.document import Article
from annotator.domain.errors import EditRefused, InputError
from annotator.domain.text import check_text

FIELDS = (
    *("content", "source", "cue", "source_name", "source_kind", "published", "review_url", "check", "act", "polarity"),
    *("claim_types", "topic", "normalized", "evidence", "verdict", "justification", "note"),
)
"""Every field of a claim that a person sets, in the order they are read.

The article's date and the address of its fact-check are among them.
"""
OF_ARTICLE = ("published", REVIEW_URL)

AVERITEC_VERDICTS = ("Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking")
"""The four labels of AVeriTeC (Schlichtkrull, Guo and Vlachos 2023, section 3)."""


@dataclass(frozen=True, slots=True)
class ClaimPreset:
    """``shown`` fields stand in the form at once, the others behind "More"; without ``required`` ones a claim is
    named as incomplete, which keeps nobody from working on."""

    name: str
    shown: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> ClaimPreset:
        """From JSON values; fields that do not exist are left out. Raises KeyError without a name."""
        shown, required, verdicts = (_words(values.get(key)) for key in ("shown", "required", "verdicts"))
        return cls(str(values["name"]), _known(shown), _known(required), verdicts)

    def as_values(self) -> dict[str, Any]:
        """The same as JSON values."""
        return asdict(self)


def _known(listed: Collection[str]) -> tuple[str, ...]:
    return tuple(field for field in FIELDS if field in listed)


def _words(values: Any) -> tuple[str, ...]:
    return tuple(str(each) for each in values) if isinstance(values, list | tuple) else ()


def missing(claim: Claim, preset: ClaimPreset, article: Article | None = None) -> tuple[str, ...]:
    """The required fields that say nothing yet, in the order of `FIELDS`.

    What is the article's is asked for only where the article is given.
    """
    return tuple(field for field in FIELDS if field in preset.required and not is_filled(claim, field, article))


def is_filled(claim: Claim, field: str, article: Article | None = None) -> bool:
    """Whether a field of the claim says anything."""
    if field in OF_ARTICLE:
        return article is None or bool(details_of(article)[field])
    return _FILLED[field](claim) if field in _FILLED else bool(getattr(claim, field))


_FILLED: dict[str, Callable[[Claim], bool]] = {
    # A claim of the author's own has no words that name its source.
    "source": lambda claim: bool(claim.source) or claim.source_kind is SourceKind.AUTHOR,
    "source_kind": lambda claim: claim.source_kind is not SourceKind.UNKNOWN,
    "check": lambda claim: claim.check is not Check.UNSET,
    "act": lambda _: True,
    "polarity": lambda _: True,
}


NAME_LENGTH = 60
"""A longer name of a preset would not be read anywhere."""


def checked_name(name: str, taken: tuple[str, ...]) -> str:
    """A preset's name as it can be kept. Raises EditRefused."""
    try:
        check_text(name)
    except InputError as error:
        raise EditRefused(error.what, todo=error.todo) from error
    if not name.strip() or name != name.strip() or len(name.splitlines()) > 1:
        raise EditRefused("a preset needs a name of one line", todo="type one without blanks around it")
    if len(name) > NAME_LENGTH:
        raise EditRefused(f"this name has {len(name)} characters", todo=f"use {NAME_LENGTH} at most")
    if name.casefold() in map(str.casefold, taken):
        raise EditRefused(f"there is a preset {name} already", todo="choose another name")
    return name
