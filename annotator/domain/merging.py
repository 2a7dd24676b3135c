"""What a file says of an article that is in the project already, as one edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain.annotation import Annotation, Claim, State, new_id
from annotator.domain.changes import Change, Edit
from annotator.domain.decisions import By, accepted, removed
from annotator.domain.document import Document, Layer, Status


def merge(document: Document, items: Iterable[Annotation]) -> Edit | None:
    """Bring in what is not there yet, and a person's decision where there is only a suggestion.

    What a person decided here stays as it is. None where the file brings nothing new.
    """
    known = {_values(item): item for item in document.annotations()}
    changes = []
    for item in _distinct(items):
        there = known.get(_values(item))
        if there is None:
            changes.append(Change(None, _fresh(document, item)))
        elif there.state is State.SUGGESTED and item.state is not State.SUGGESTED:
            suggested = there.suggested or item.suggested
            changes.append(Change(there, replace(item, id=there.id, origin=there.origin, suggested=suggested)))
    layer = document.layer
    if layer.status is Status.DONE and any(_is_suggestion(change.after) for change in changes):
        changes.append(Change(layer, replace(layer, status=Status.STARTED)))
    return Edit("import", tuple(changes), {"count": len(changes)}) if changes else None


def adopt(document: Document, items: Iterable[Annotation], by: By, layer_labels: Iterable[str] = ()) -> Edit | None:
    """Take the file's annotations as the truth: matches accepted, missing ones added, other suggestions
    rejected, the article done. None where all of that holds already."""
    known = {_values(item): item for item in document.annotations()}
    changes: list[Change | None] = []
    wanted = set()
    for item in _distinct(items):
        if item.state is State.REJECTED:
            continue
        there = known.get(_values(item))
        wanted.add(there.id if there else "")
        changes.append(accepted(there, by) if there else Change(None, confirmed(_fresh(document, item), by)))
    left = [item for item in document.annotations() if item.state is State.SUGGESTED and item.id not in wanted]
    changes += [removed(item, by) for item in left]
    done = replace(document.layer, status=Status.DONE, labels=tuple(layer_labels) or document.layer.labels)
    if done != document.layer:
        changes.append(Change(document.layer, done))
    real = tuple(change for change in changes if change is not None)
    return Edit("import", real, {"count": len(real)}) if real else None


def proposal(document: Document, items: Iterable[Annotation]) -> Edit:
    """A machine's suggestions for an article that a person has begun: nothing where that person was already.

    A suggestion that touches what a person stands behind, or covers exactly what was rejected, is left out.
    """
    changes = [Change(None, _fresh(document, item)) for item in _distinct(items) if not _is_taken(document, item)]
    return Edit("prefill", tuple(changes), {"count": len(changes)})


def _is_taken(document: Document, item: Annotation) -> bool:
    track = document.track(item)
    decided = [there for there in track.touching(item.start, item.end) if there.state is not State.SUGGESTED]
    return any(
        there.state is not State.REJECTED or there.core == item.core or _place(there) == _place(item)
        for there in decided
    )


def _place(item: Annotation) -> object:
    return item.content if isinstance(item, Claim) else (item.start, item.end)


def confirmed(item: Annotation, by: By) -> Annotation:
    """The same annotation as one that a person stands behind."""
    if item.state is not State.SUGGESTED:
        return item
    return replace(item, state=State.ACCEPTED, **by.fields())


def _is_suggestion(item: Annotation | Layer | None) -> bool:
    return item is not None and not isinstance(item, Layer) and item.state is State.SUGGESTED


def _distinct(items: Iterable[Annotation]) -> list[Annotation]:
    """The first of each with the same values: what stands twice in a file is said once."""
    return list({_values(item): item for item in reversed(list(items))}.values())[::-1]


def _values(item: Annotation) -> tuple[str, str]:
    return type(item).__name__, repr(item.core)


def _fresh(document: Document, item: Annotation) -> Annotation:
    """The annotation under an id that is free in the document."""
    return item if document.find(item.id) is None else replace(item, id=new_id())
