"""The words for what the domain calls states, bands, origins and kinds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import HUMAN, Act, Check, Polarity, QuoteKind, SourceKind, State
from annotator.domain.document import Status
from annotator.gui.words import QT_TRANSLATE_NOOP

SURE = 0.99
CHECK = 0.9

_STATES = {
    State.SUGGESTED: QT_TRANSLATE_NOOP("words", "to review"),
    State.ACCEPTED: QT_TRANSLATE_NOOP("words", "accepted"),
    State.EDITED: QT_TRANSLATE_NOOP("words", "corrected"),
    State.REJECTED: QT_TRANSLATE_NOOP("words", "rejected"),
    State.ADDED: QT_TRANSLATE_NOOP("words", "added"),
}
_STATUSES = {
    Status.TODO: QT_TRANSLATE_NOOP("words", "to do"),
    Status.STARTED: QT_TRANSLATE_NOOP("words", "started"),
    Status.DONE: QT_TRANSLATE_NOOP("words", "done"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("words", "skipped"),
}
_CHECKS = {
    Check.UNSET: QT_TRANSLATE_NOOP("words", "not judged"),
    Check.NOT_FACTUAL: QT_TRANSLATE_NOOP("words", "not factual"),
    Check.UNIMPORTANT: QT_TRANSLATE_NOOP("words", "unimportant"),
    Check.CHECK_WORTHY: QT_TRANSLATE_NOOP("words", "check-worthy"),
}
_SOURCE_KINDS = {
    SourceKind.UNKNOWN: QT_TRANSLATE_NOOP("words", "unknown"),
    SourceKind.PERSON: QT_TRANSLATE_NOOP("words", "person"),
    SourceKind.ORGANISATION: QT_TRANSLATE_NOOP("words", "organisation"),
    SourceKind.DOCUMENT: QT_TRANSLATE_NOOP("words", "document"),
    SourceKind.UNNAMED: QT_TRANSLATE_NOOP("words", "unnamed"),
    SourceKind.AUTHOR: QT_TRANSLATE_NOOP("words", "the author"),
}
_ACTS = {
    Act.STATEMENT: QT_TRANSLATE_NOOP("words", "statement"),
    Act.BELIEF: QT_TRANSLATE_NOOP("words", "belief"),
    Act.INTENTION: QT_TRANSLATE_NOOP("words", "intention"),
    Act.DECREE: QT_TRANSLATE_NOOP("words", "decree"),
    Act.OTHER: QT_TRANSLATE_NOOP("words", "other"),
}
_POLARITIES = {
    Polarity.AFFIRMS: QT_TRANSLATE_NOOP("words", "affirms"),
    Polarity.DENIES: QT_TRANSLATE_NOOP("words", "denies"),
}
_QUOTE_KINDS = {
    QuoteKind.DIRECT: QT_TRANSLATE_NOOP("words", "direct quote"),
    QuoteKind.MIXED: QT_TRANSLATE_NOOP("words", "partly quoted"),
    QuoteKind.INDIRECT: QT_TRANSLATE_NOOP("words", "reported"),
    QuoteKind.NONE: QT_TRANSLATE_NOOP("words", "no speaker"),
}
_ORIGINS = {
    HUMAN: QT_TRANSLATE_NOOP("words", "you"),
    "memory": QT_TRANSLATE_NOOP("words", "memory"),
    "consistency": QT_TRANSLATE_NOOP("words", "same article"),
}
_CHOICES: Mapping[str, Mapping[Any, str]] = {
    "source_kind": _SOURCE_KINDS,
    "act": _ACTS,
    "check": _CHECKS,
    "polarity": _POLARITIES,
}


def _say(text: str) -> str:
    return QCoreApplication.translate("words", text)


def state_text(state: State) -> str:
    return _say(_STATES[state])


def status_text(status: Status) -> str:
    return _say(_STATUSES[status])


def quote_kind_text(kind: QuoteKind) -> str:
    return _say(_QUOTE_KINDS[kind])


def check_text(check: Check) -> str:
    return _say(_CHECKS[check])


def choices(field: str) -> list[tuple[str, str]]:
    """Value and word for each value of a claim's field: source_kind, act, check or polarity."""
    return [(str(value), _say(word)) for value, word in _CHOICES[field].items()]


def is_doubtful(score: float | None) -> bool:
    return score is not None and score < CHECK


def band_text(score: float | None) -> str:
    """How sure a model is, in a word: never a percentage, which nobody could act on."""
    if score is None:
        return ""
    if score >= SURE:
        return QCoreApplication.translate("words", "sure")
    if score >= CHECK:
        return QCoreApplication.translate("words", "to check")
    return QCoreApplication.translate("words", "doubtful")


def origin_text(origin: str) -> str:
    """Who made it: ``model:NAME@VERSION`` and ``rule:NAME@VERSION`` by their name."""
    if origin in _ORIGINS:
        return _say(_ORIGINS[origin])
    return origin.partition(":")[2].partition("@")[0] or origin
