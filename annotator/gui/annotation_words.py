"""An annotation in words, for tooltips: what it is, who says so, how sure, how it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Annotation, Claim, Entity, LineKind, State
from annotator.gui.scene import DOUBT


def _tr(words: str) -> str:
    return QCoreApplication.translate("Annotation", words)


def describe(item: Annotation) -> str:
    """Plain text in a few lines: label, state with score, origin, note."""
    parts = [what(item), state_of(item), origin_of(item), getattr(item, "note", "")]
    return "\n".join(part for part in parts if part)


def what(item: Annotation) -> str:
    """The label of an entity, the word for anything else."""
    if isinstance(item, Entity):
        return item.label
    if isinstance(item, Claim):
        return _tr("Claim") + (f": {item.normalized}" if item.normalized else "")
    names = {
        LineKind.BOILERPLATE: _tr("Boilerplate line"),
        LineKind.CAPTION: _tr("Caption"),
        LineKind.PROMO: _tr("Promotion"),
    }
    return names[item.kind]


def state_of(item: Annotation) -> str:
    """The state, with the machine's score where it has one and nobody has decided yet."""
    names = {
        State.SUGGESTED: _tr("Suggested, not decided"),
        State.ACCEPTED: _tr("Accepted"),
        State.EDITED: _tr("Corrected"),
        State.REJECTED: _tr("Rejected"),
        State.ADDED: _tr("Added by a person"),
    }
    words = names[item.state]
    score = getattr(item, "score", None)
    if item.state is not State.SUGGESTED or score is None:
        return words
    if score < DOUBT:
        return _tr("Doubtful, not decided ({score} %)").format(score=round(score * 100))
    return _tr("Suggested, not decided ({score} %)").format(score=round(score * 100))


def origin_of(item: Annotation) -> str:
    """Who proposed it; empty for a person's own."""
    kind, _, name = item.origin.partition(":")
    name = name.replace("@", " ")
    names = {
        "model": _tr("Proposed by the model {name}"),
        "rule": _tr("Proposed by the rule {name}"),
        "memory": _tr("Proposed from earlier corrections"),
        "consistency": _tr("Proposed because the same words are labelled elsewhere in this article"),
    }
    return names.get(kind, "").format(name=name)
