"""Where undo and redo leave the person: at what they changed, without a jump where that is in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeGuard

from annotator.domain.annotation import Annotation, State
from annotator.domain.changes import Change
from annotator.domain.document import Layer, Status


def to_show(changes: Sequence[Change], selected: str, caret: int, in_sight: Callable[[int], bool]) -> str:
    """The annotation to go to after a step; empty to stay.

    ``selected`` is what the person was at before it. To do or undo "done" changes everything and leads nowhere.
    """
    if any(_finishes(change) for change in changes):
        return ""
    standing = [item for change in changes if (item := change.after) and _stands(item)]
    if any(change.id == selected for change in changes):
        return selected if any(item.id == selected for item in standing) else ""
    near = [item for item in standing if in_sight(item.start)]
    if not near and any(in_sight(item.start) for change in changes if (item := change.before) and _placed(item)):
        return ""
    nearest = min(near or standing, key=lambda item: abs(item.start - caret), default=None)
    return nearest.id if nearest else ""


def _finishes(change: Change) -> bool:
    layers = [item for item in (change.before, change.after) if isinstance(item, Layer)]
    return len({layer.status for layer in layers}) > 1 and any(layer.status is Status.DONE for layer in layers)


def _placed(item: Annotation | Layer) -> TypeGuard[Annotation]:
    return not isinstance(item, Layer)


def _stands(item: Annotation | Layer) -> TypeGuard[Annotation]:
    return not isinstance(item, Layer) and item.state is not State.REJECTED
