"""The life of an annotation: how a person's gesture turns one state into the next.

=========  ==================  ==============================  =======================
state      accept              change                          remove
=========  ==================  ==============================  =======================
suggested  accepted            edited (same core: accepted)    rejected
accepted   (stays)             edited                          rejected
edited     (stays)             edited (core back: accepted)    rejected
added      (stays)             added                           gone
rejected   accepted or edited  edited (same core: accepted)    (stays)
=========  ==================  ==============================  =======================
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain.annotation import HUMAN, Annotation, How, State
from annotator.domain.changes import Change
from annotator.domain.fields import altered


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, when (UTC, ISO 8601) and with which gesture."""

    annotator: str
    at: str
    how: How = How.EACH

    def fields(self) -> dict[str, Any]:
        return {"annotator": self.annotator, "decided": self.at, "how": str(self.how)}


def added(item: Annotation, by: By) -> Change:
    """A new annotation of a person's own."""
    return Change(None, altered(item, {"state": State.ADDED, "origin": HUMAN, "suggested": None, **by.fields()}))


def accepted(item: Annotation, by: By) -> Change | None:
    """The suggestion is right; None where that was decided already."""
    if item.state not in (State.SUGGESTED, State.REJECTED):
        return None
    return Change(item, altered(item, {"state": _confirmed(item), **by.fields()}))


def changed(item: Annotation, by: By, **fields: Any) -> Change | None:
    """Some values are different; None where they are the same as before."""
    after = altered(item, fields)
    if after == item:
        return None
    return Change(item, altered(after, {"state": _changed_state(item, after), **by.fields()}))


def removed(item: Annotation, by: By) -> Change | None:
    """Wrong: a person's own disappears, a machine's stays as a rejected one (a negative to learn from)."""
    if item.state is State.REJECTED:
        return None
    if item.state is State.ADDED:
        return Change(item, None)
    return Change(item, altered(item, {"state": State.REJECTED, **by.fields()}))


def _changed_state(before: Annotation, after: Annotation) -> State:
    if before.state is State.ADDED:
        return State.ADDED
    if before.suggested is None and (before.state is State.EDITED or before.core != after.core):
        return State.EDITED
    return _confirmed(after)


def _confirmed(item: Annotation) -> State:
    return State.EDITED if item.suggested is not None and not _same(item.core, item.suggested) else State.ACCEPTED


def _same(core: Mapping[str, Any], suggested: Mapping[str, Any]) -> bool:
    return all(suggested.get(key, value) == value for key, value in core.items())
