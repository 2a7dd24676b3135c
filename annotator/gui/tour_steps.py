"""The steps of the tour, and how what happened to the article tells that a person has done one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotation import CONFIRMED, Claim, Entity
from annotator.domain.changes import Change
from annotator.domain.document import Document, Layer, Status
from annotator.domain.mentions import identical_mentions

if TYPE_CHECKING:
    from annotator.services.tour import Wrong

RELABEL, EVERYWHERE, CLAIM, DONE, EXPORT = STEPS = ("relabel", "everywhere", "claim", "done", "export")
"""In the order in which they are shown. The last one is told by the export itself."""


def done_by(changes: Sequence[Change]) -> set[str]:
    """The steps that an edit is, whichever way it was made; what finishing an article accepts is none of its own."""
    if any(isinstance(each.after, Layer) and each.after.status is Status.DONE for each in changes):
        return {DONE}
    relabelled = [each for each in changes if _relabels(each)]
    found = {EVERYWHERE} if len(relabelled) > 1 else {RELABEL} if relabelled else set()
    if any(isinstance(each.after, Claim) and each.after.state in CONFIRMED for each in changes):
        found.add(CLAIM)
    return found


def righted(document: Document, wrong: Wrong) -> bool:
    """Whether a person gave the words the right label everywhere, be it one place after the other."""
    right = {each.span for each in document.entities if each.label == wrong.label and each.state in CONFIRMED}
    return right.issuperset(identical_mentions(document.text, wrong.span))


def _relabels(change: Change) -> bool:
    """Whether a person gave an entity another label."""
    before, after = change.before, change.after
    return (
        isinstance(before, Entity)
        and isinstance(after, Entity)
        and before.label != after.label
        and after.state in CONFIRMED
    )
