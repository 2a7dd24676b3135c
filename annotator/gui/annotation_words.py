"""An annotation in words, for tooltips: what it is, who says so, how sure, how it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Annotation, Claim, Entity, LineKind, State
from annotator.gui.state_words import band_text

_LONGEST = 60
"""So many characters of an annotation stand in a summary."""

translate = QCoreApplication.translate


def describe(item: Annotation) -> str:
    """Plain text in a few lines: label, state with score, origin, note."""
    parts = [what(item), state_of(item), origin_of(item), getattr(item, "note", "")]
    return "\n".join(part for part in parts if part)


def summary(text: str, item: Annotation) -> str:
    """One line: what it is, and its words, shortened."""
    return f"{what(item)}  {shortened(text, item)}"


def spoken(text: str, item: Annotation) -> str:
    """One line for a screen reader: what it is, how it stands, its words, shortened."""
    return f"{what(item)}, {state_of(item)}: {shortened(text, item)}"


def shortened(text: str, item: Annotation) -> str:
    """The beginning of an annotation's words."""
    words = " ".join(text[item.start : min(item.end, item.start + _LONGEST + 1)].split())
    return f"{words[:_LONGEST]}{'…' if len(words) > _LONGEST else ''}"


def what(item: Annotation) -> str:
    """The label of an entity, the word for anything else."""
    if isinstance(item, Entity):
        return item.label
    if isinstance(item, Claim):
        return translate("Annotation", "Claim") + (f": {item.normalized}" if item.normalized else "")
    names = {
        LineKind.BOILERPLATE: translate("Annotation", "Boilerplate line"),
        LineKind.CAPTION: translate("Annotation", "Caption"),
        LineKind.PROMO: translate("Annotation", "Promotion"),
    }
    return names[item.kind]


def state_of(item: Annotation) -> str:
    """The state, with how sure the machine is where it says so and nobody has decided yet: never a percentage."""
    names = {
        State.SUGGESTED: translate("Annotation", "Suggested, to review"),
        State.ACCEPTED: translate("Annotation", "Accepted"),
        State.EDITED: translate("Annotation", "Corrected"),
        State.REJECTED: translate("Annotation", "Rejected"),
        State.ADDED: translate("Annotation", "Added by a person"),
    }
    band = band_text(getattr(item, "score", None)) if item.state is State.SUGGESTED else ""
    return f"{names[item.state]} ({band})" if band else names[item.state]


def origin_of(item: Annotation) -> str:
    """Who proposed it; empty for a person's own."""
    kind, _, name = item.origin.partition(":")
    name = name.replace("@", " ")
    names = {
        "model": translate("Annotation", "Proposed by the model {name}"),
        "rule": translate("Annotation", "Proposed by the rule {name}"),
        "memory": translate("Annotation", "Proposed from earlier corrections"),
        "consistency": translate("Annotation", "Proposed because the same words are labelled elsewhere"),
    }
    return names.get(kind, "").format(name=name)
