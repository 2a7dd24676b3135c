"""The words for claims: fields, presets, types of claim, why one was proposed and why one looks worth checking."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import CLAIM_TYPES, Claim
from annotator.domain.suggestion_reason import claim_reason
from annotator.gui.words import QT_TRANSLATE_NOOP

_FIELDS = {
    "content": QT_TRANSLATE_NOOP("claims", "Content"),
    "source": QT_TRANSLATE_NOOP("claims", "Source"),
    "cue": QT_TRANSLATE_NOOP("claims", "Cue"),
    "source_name": QT_TRANSLATE_NOOP("claims", "Name"),
    "source_kind": QT_TRANSLATE_NOOP("claims", "Kind"),
    "published": QT_TRANSLATE_NOOP("claims", "Date"),
    "review_url": QT_TRANSLATE_NOOP("claims", "Own page"),
    "check": QT_TRANSLATE_NOOP("claims", "Check"),
    "act": QT_TRANSLATE_NOOP("claims", "Act"),
    "polarity": QT_TRANSLATE_NOOP("claims", "Stance"),
    "claim_types": QT_TRANSLATE_NOOP("claims", "Types"),
    "topic": QT_TRANSLATE_NOOP("claims", "Topic"),
    "normalized": QT_TRANSLATE_NOOP("claims", "In full"),
    "evidence": QT_TRANSLATE_NOOP("claims", "Evidence"),
    "verdict": QT_TRANSLATE_NOOP("claims", "Verdict"),
    "justification": QT_TRANSLATE_NOOP("claims", "Reasons"),
    "note": QT_TRANSLATE_NOOP("claims", "Note"),
}
_PRESETS = {
    "attribution": QT_TRANSLATE_NOOP("claims", "Attribution"),
    "check_worthiness": QT_TRANSLATE_NOOP("claims", "Check-worthiness"),
    "fact_check": QT_TRANSLATE_NOOP("claims", "Fact-check"),
    "claim_review": QT_TRANSLATE_NOOP("claims", "ClaimReview"),
}
_TYPES = {
    "event_property": QT_TRANSLATE_NOOP("claims", "event or property"),
    "numerical": QT_TRANSLATE_NOOP("claims", "numbers"),
    "causal": QT_TRANSLATE_NOOP("claims", "cause"),
    "quote": QT_TRANSLATE_NOOP("claims", "quotation"),
    "position": QT_TRANSLATE_NOOP("claims", "position"),
}
_REASONS = {
    "verb": QT_TRANSLATE_NOOP("claims", "“%1”: a reporting verb"),
    "quote": QT_TRANSLATE_NOOP("claims", "words in quotation marks"),
    "according_to": QT_TRANSLATE_NOOP("claims", "“%1”: names a source"),
    "noun": QT_TRANSLATE_NOOP("claims", "“%1”: a noun that announces a claim"),
    "headline": QT_TRANSLATE_NOOP("claims", "a headline with a colon"),
}
_WORTH = {
    "number": QT_TRANSLATE_NOOP("claims", "a number"),
    "percent": QT_TRANSLATE_NOOP("claims", "a share"),
    "money": QT_TRANSLATE_NOOP("claims", "money"),
    "quantity": QT_TRANSLATE_NOOP("claims", "an amount"),
    "past_verb": QT_TRANSLATE_NOOP("claims", "a past verb"),
    "name": QT_TRANSLATE_NOOP("claims", "a name"),
    "words": QT_TRANSLATE_NOOP("claims", "words you judged"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("claims", text)


def field_text(field: str) -> str:
    """What a field of a claim is called beside its input."""
    return _say(_FIELDS[field])


def preset_text(name: str) -> str:
    """The title of a preset; one's own have their name."""
    return _say(_PRESETS[name]) if name in _PRESETS else name


def preset_titles() -> list[str]:
    """The titles of the presets that come with the program."""
    return [_say(title) for title in _PRESETS.values()]


def type_choices() -> list[tuple[str, str]]:
    """Value and word for each type of claim."""
    return [(value, _say(_TYPES[value])) for value in CLAIM_TYPES]


def needs_text(missing: Iterable[str]) -> str:
    """Which required fields say nothing yet; empty where all do."""
    names = ", ".join(field_text(field) for field in missing)
    return _say(QT_TRANSLATE_NOOP("claims", "needs: %1")).replace("%1", names) if names else ""


def reason_text(claim: Claim) -> str:
    """Why the claim was proposed, in one phrase; empty where nobody knows or a person made it."""
    kind, word = claim_reason(claim)
    words = _say(_REASONS[kind]).replace("%1", word) if kind in _REASONS else ""
    return _say(QT_TRANSLATE_NOOP("claims", "Proposed for %1")).replace("%1", words) if words else ""


def worth_text(reasons: Iterable[str]) -> str:
    """Why a claim stands where it does when claims are ranked; a reason without a word of its own is said as it is."""
    words = ", ".join(_say(_WORTH[each]) if each in _WORTH else each.replace("_", " ") for each in reasons)
    return _say(QT_TRANSLATE_NOOP("claims", "ranked for %1")).replace("%1", words) if words else ""


def kept_text(fields: Iterable[str]) -> str:
    """After a merge: in which fields the claims differed."""
    names = ", ".join(field_text(field) for field in fields)
    words = QT_TRANSLATE_NOOP("claims", "The claims differed; the first one's stays: %1.")
    return _say(words).replace("%1", names) if names else ""
