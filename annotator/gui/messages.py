"""Edits in words, for the undo and redo entries of the menu, and errors as the window says them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import LineKind
from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError
from annotator.gui.words import QT_TRANSLATE_NOOP

QUOTE_LENGTH = 32

_ONE_AND_MANY = {
    "add_entity": (QT_TRANSLATE_NOOP("edits", "Label “%q” %l"), QT_TRANSLATE_NOOP("edits", "Label “%q” %l")),
    "label_all": (
        QT_TRANSLATE_NOOP("edits", "Label “%q” %l"),
        QT_TRANSLATE_NOOP("edits", "Label %n mentions of “%q” %l"),
    ),
    "remove_all": (QT_TRANSLATE_NOOP("edits", "Remove “%q”"), QT_TRANSLATE_NOOP("edits", "Remove “%q” at %n places")),
    "accept_all": (QT_TRANSLATE_NOOP("edits", "Accept “%q”"), QT_TRANSLATE_NOOP("edits", "Accept “%q” at %n places")),
    "relabel": (QT_TRANSLATE_NOOP("edits", "Relabel as %l"), QT_TRANSLATE_NOOP("edits", "Relabel %n mentions as %l")),
    "resize": (QT_TRANSLATE_NOOP("edits", "Move the edges to “%q”"),) * 2,
    "accept": (QT_TRANSLATE_NOOP("edits", "Accept"), QT_TRANSLATE_NOOP("edits", "Accept %n annotations")),
    "remove": (QT_TRANSLATE_NOOP("edits", "Remove"), QT_TRANSLATE_NOOP("edits", "Remove %n annotations")),
    "add_claim": (QT_TRANSLATE_NOOP("edits", "Claim “%q”"),) * 2,
    "add_content": (QT_TRANSLATE_NOOP("edits", "Add “%q” to the content"),) * 2,
    "remove_content": (QT_TRANSLATE_NOOP("edits", "Cut “%q” out of the content"),) * 2,
    "split_claim": (QT_TRANSLATE_NOOP("edits", "Split the claim at “%q”"),) * 2,
    "duplicate_claim": (QT_TRANSLATE_NOOP("edits", "Duplicate the claim “%q”"),) * 2,
    "trim_edges": (
        QT_TRANSLATE_NOOP("edits", "Trim an edge"),
        QT_TRANSLATE_NOOP("edits", "Trim the edges of %n entities"),
    ),
    "merge_claims": (QT_TRANSLATE_NOOP("edits", "Merge claims"), QT_TRANSLATE_NOOP("edits", "Merge %n claims")),
}
_ACCEPTED = {
    "sentence": QT_TRANSLATE_NOOP("edits", "Accept the sentence: %n"),
    "visible": QT_TRANSLATE_NOOP("edits", "Accept what is visible: %n"),
    "sure": QT_TRANSLATE_NOOP("edits", "Accept the sure ones: %n"),
    "check": QT_TRANSLATE_NOOP("edits", "Accept the sure ones and those to check: %n"),
    "to_check": QT_TRANSLATE_NOOP("edits", "Accept those to check: %n"),
    "score": QT_TRANSLATE_NOOP("edits", "Accept those at or above a score: %n"),
    "all": QT_TRANSLATE_NOOP("edits", "Accept all suggestions: %n"),
    "label": QT_TRANSLATE_NOOP("edits", "Accept every %l: %n"),
}
_FIELDS = {
    "note": QT_TRANSLATE_NOOP("edits", "Change the note"),
    "link": QT_TRANSLATE_NOOP("edits", "Change the link"),
    "content": QT_TRANSLATE_NOOP("edits", "Change the content"),
    "source": QT_TRANSLATE_NOOP("edits", "Change the source"),
    "cue": QT_TRANSLATE_NOOP("edits", "Change the cue"),
    "source_name": QT_TRANSLATE_NOOP("edits", "Change the source's name"),
    "source_kind": QT_TRANSLATE_NOOP("edits", "Change the kind of source"),
    "act": QT_TRANSLATE_NOOP("edits", "Change the act"),
    "check": QT_TRANSLATE_NOOP("edits", "Judge check-worthiness"),
    "polarity": QT_TRANSLATE_NOOP("edits", "Change the stance"),
    "topic": QT_TRANSLATE_NOOP("edits", "Change the topic"),
    "normalized": QT_TRANSLATE_NOOP("edits", "Change the claim in full"),
    "claim_types": QT_TRANSLATE_NOOP("edits", "Change the types"),
    "evidence": QT_TRANSLATE_NOOP("edits", "Change the evidence"),
    "verdict": QT_TRANSLATE_NOOP("edits", "Change the verdict"),
    "justification": QT_TRANSLATE_NOOP("edits", "Change the reasons of the verdict"),
}
_DESCRIBED = {
    _FIELDS["note"]: QT_TRANSLATE_NOOP("edits", "Accept with a note"),
    _FIELDS["link"]: QT_TRANSLATE_NOOP("edits", "Accept with a link"),
}
"""What a note or a link on a suggestion does besides."""
_STATUSES = {
    Status.TODO: QT_TRANSLATE_NOOP("edits", "Put back to do"),
    Status.STARTED: QT_TRANSLATE_NOOP("edits", "Reopen the article"),
    Status.DONE: QT_TRANSLATE_NOOP("edits", "Finish the article"),
    Status.SKIPPED: QT_TRANSLATE_NOOP("edits", "Skip the article"),
}
_MARKS = {
    LineKind.BOILERPLATE: QT_TRANSLATE_NOOP("edits", "Mark a boilerplate line"),
    LineKind.CAPTION: QT_TRANSLATE_NOOP("edits", "Mark a caption"),
    LineKind.PROMO: QT_TRANSLATE_NOOP("edits", "Mark a promotion"),
}
_CHANGE_CLAIM = QT_TRANSLATE_NOOP("edits", "Change the claim")
_CHANGE_ENTITY = QT_TRANSLATE_NOOP("edits", "Describe the entity")
_UNMARK = QT_TRANSLATE_NOOP("edits", "Unmark a line")
_FLAG = QT_TRANSLATE_NOOP("edits", "Flag the article")
_UNFLAG = QT_TRANSLATE_NOOP("edits", "Take the flag away")
_PREFILL = QT_TRANSLATE_NOOP("edits", "Pre-fill")
_FOLLOWED = QT_TRANSLATE_NOOP("edits", " (+%n)")
_OTHER = QT_TRANSLATE_NOOP("edits", "Edit")


def error_text(error: AnnotatorError) -> str:
    """An error for the window: what happened first, where it happened last."""
    what, todo = (QCoreApplication.translate("errors", part) if part else "" for part in (error.what, error.todo))
    what = what[:1].upper() + what[1:]
    sentence = f"{what}; {todo}" if todo else what
    return f"{sentence} ({error.where})" if error.where else sentence


def _say(text: str, count: int = -1) -> str:
    """Only what names the number has plural forms: asked for with a number, anything else would not be found."""
    return QCoreApplication.translate("edits", text, None, count if "%n" in text else -1)


def operation_text(operation: str, detail: Mapping[str, Any]) -> str:
    """What an edit did, as a menu says it: "Relabel 4 mentions as ORG". Unknown operations are "Edit"."""
    followed = int(detail.get("followed", 0))
    return _own_text(operation, detail) + (_say(_FOLLOWED, followed) if followed else "")


def _own_text(operation: str, detail: Mapping[str, Any]) -> str:
    """The same without what followed from it."""
    if operation in _ONE_AND_MANY:
        count = int(detail.get("count", 1))
        bulk = _ACCEPTED.get(detail.get("of", "")) if operation == "accept" else None
        text = _say(bulk or _ONE_AND_MANY[operation][count != 1], count)
        return text.replace("%l", str(detail.get("label", ""))).replace("%q", _quote(detail))
    return _say(_plain(operation, detail))


def _plain(operation: str, detail: Mapping[str, Any]) -> str:
    if operation in ("change_claim", "describe_entity"):
        fields = detail.get("fields", ())
        general = _CHANGE_CLAIM if operation == "change_claim" else _CHANGE_ENTITY
        text = _FIELDS.get(fields[0], general) if len(fields) == 1 else general
        return _DESCRIBED.get(text, text) if detail.get("confirms") else text
    if operation == "set_status":
        return _STATUSES.get(detail.get("status", ""), _OTHER)
    if operation == "set_flag":
        return _FLAG if detail.get("flag") else _UNFLAG
    if operation == "mark_line":
        return _MARKS.get(detail.get("kind", ""), _OTHER)
    return {"unmark_line": _UNMARK, "prefill": _PREFILL}.get(operation, _OTHER)


def _quote(detail: Mapping[str, Any]) -> str:
    words = " ".join(str(detail.get("quote", "")).split())
    return words if len(words) <= QUOTE_LENGTH else words[: QUOTE_LENGTH - 1].rstrip() + "…"


def undo_text(operation: str, detail: Mapping[str, Any]) -> str:
    """The undo entry of the menu."""
    return QCoreApplication.translate("edits", "Undo %1").replace("%1", operation_text(operation, detail))


def redo_text(operation: str, detail: Mapping[str, Any]) -> str:
    """The redo entry of the menu."""
    return QCoreApplication.translate("edits", "Redo %1").replace("%1", operation_text(operation, detail))
