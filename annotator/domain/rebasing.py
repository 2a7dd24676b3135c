"""An edit that meets what another window or process wrote to the same article in the meantime.

Where the other left the edit's own places alone, the edit holds as it is. Where both touched the same
annotation, neither is dropped unseen: a `Clash` carries both versions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.domain.annotation import CONFIRMED, Annotation, Claim, Entity, How, LineMark, State
from annotator.domain.changes import Change, Edit
from annotator.domain.decisions import By, changed
from annotator.domain.document import Document, Layer, Status
from annotator.domain.errors import NotSaved

_LAYER = ("status", "flag", "flag_note", "labels", "tasks")


@dataclass(frozen=True, slots=True)
class Versions:
    """What both made of one thing; None where it was removed."""

    mine: Annotation | Layer | None
    theirs: Annotation | Layer | None


class Clash(NotSaved):
    """An edit that is not written because another one got to the same places first.

    ``versions`` are for a person to choose from; ``mine`` is the edit that puts theirs aside.
    """

    def __init__(self, versions: tuple[Versions, ...], mine: Edit) -> None:
        super().__init__(
            "this was changed in another window or by a command at the same time",
            todo="choose which version stays",
        )
        self.versions = versions
        self.mine = mine


def rebased(edit: Edit, document: Document) -> Edit:
    """The edit on the document as it stands now, less what the other did too. Raises Clash."""
    changes: list[Change] = []
    versions: list[Versions] = []
    for change in edit.changes:
        theirs = _standing(change, document)
        if _same(theirs, change):
            continue
        if isinstance(change.after, Layer):
            change, clashes = _on_layer(change, document.layer)
        else:
            clashes = theirs is not None if change.before is None else theirs != change.before
        if clashes:
            versions.append(Versions(change.after, theirs))
            change = _over(theirs, change)
        if change.before != change.after:
            changes.append(change)
    onto = replace(edit, changes=tuple(changes))
    if versions:
        raise Clash(tuple(versions), onto)
    return onto


def _standing(change: Change, document: Document) -> Annotation | Layer | None:
    """What stands where the change wants to go: the thing itself, or one like it that the other made."""
    if isinstance(change.after, Layer):
        return document.layer
    if change.before is not None:
        return document.find(change.id)
    return next((item for item in _alike(change.after, document) if item.state is not State.REJECTED), None)


def _alike(new: Annotation | None, document: Document) -> Iterable[Annotation]:
    if isinstance(new, Entity):
        return (item for item in document.entities.touching(*new.span) if item.span == new.span)
    if isinstance(new, Claim):
        return (item for item in document.claims.touching(*new.span) if item.content == new.content)
    if isinstance(new, LineMark):
        return document.line_marks.touching(*new.span)
    return ()


def _same(theirs: Annotation | Layer | None, change: Change) -> bool:
    """Whether the other did the same: no matter who or when, nor under which id where both added something."""
    mine = change.after
    if theirs is None or mine is None or isinstance(theirs, Layer) or isinstance(mine, Layer):
        return theirs is mine
    if change.before is None:
        return theirs.core == mine.core and theirs.state in CONFIRMED
    return replace(theirs, how=mine.how, annotator=mine.annotator, decided=mine.decided) == mine


def _on_layer(change: Change, now: Layer) -> tuple[Change, bool]:
    """A layer's change, laid on the layer as it is now; whether the other moved the same fields.

    That an article is started by its first edit is no decision: whatever the other made of it stays.
    """
    before, after = change.before, change.after
    assert isinstance(before, Layer)
    assert isinstance(after, Layer)
    moved = {name: getattr(after, name) for name in _LAYER if getattr(after, name) != getattr(before, name)}
    if moved == {"status": Status.STARTED} and before.status is Status.TODO:
        return Change(now, now if now.status is not Status.TODO else replace(now, status=Status.STARTED)), False
    clashes = any(getattr(now, name) not in (getattr(before, name), value) for name, value in moved.items())
    return Change(now, replace(now, **moved)), clashes


def _over(theirs: Annotation | Layer | None, change: Change) -> Change:
    """My change in place of theirs; what both added at one place stays theirs, with my values."""
    after = change.after
    if change.before is not None or theirs is None or isinstance(theirs, Layer):
        return Change(theirs, after)
    assert after is not None
    assert not isinstance(after, Layer)
    by = By(after.annotator, after.decided, How(after.how))
    return changed(theirs, by, **_values(after)) or Change(theirs, theirs)


def _values(item: Annotation) -> dict[str, object]:
    """What a person said of its place."""
    if isinstance(item, Entity):
        return {"label": item.label}
    if isinstance(item, Claim):
        return {"source": item.source, "cue": item.cue}
    return {"kind": item.kind}
