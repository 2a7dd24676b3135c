"""Every edit a person can make of entities, lines and the article, as a pure function from a document to an `Edit`.

Those of claims are in `claim_edits`.

Each raises EditRefused, with a sentence for the person, where the edit makes no sense; none of them
changes anything. `services.session` writes the result and only then applies it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from annotator.domain.annotation import (
    Annotation,
    Claim,
    Entity,
    LineKind,
    LineMark,
    State,
    new_id,
)
from annotator.domain.changes import Change, Edit
from annotator.domain.decisions import By, accepted, added, changed, removed
from annotator.domain.document import Document, Status
from annotator.domain.edit_parts import check_words, checked, edit, get, quote
from annotator.domain.errors import EditRefused
from annotator.domain.fields import altered
from annotator.domain.mentions import identical_mentions
from annotator.domain.text import LINE_END, Span, line_at, trim


def add_entity(document: Document, span: Span, label: str, by: By) -> Edit:
    """Label a span. A rejected suggestion with the same span comes back instead of standing beside it."""
    span = checked(document, span)
    changes = [_label_span(document, span, label, by)]
    return edit("add_entity", changes, label=label, quote=quote(document, span))


def label_all(document: Document, span: Span, label: str, by: By, places: Collection[Span] | None = None) -> Edit:
    """Give one label to every identical mention (or to those in ``places``), labelled so far or not."""
    span = checked(document, span)
    wanted = _mentions(document, span, places)
    changes = [_label_span(document, place, label, by) for place in wanted]
    return edit("label_all", changes, label=label, quote=quote(document, span))


def remove_all(document: Document, span: Span, by: By, places: Collection[Span] | None = None) -> Edit:
    """Remove the entities on every identical mention (or on those in ``places``)."""
    wanted = _mentions(document, span, places)
    changes = [removed(entity, by) for entity in _entities_at(document, wanted)]
    return edit("remove_all", changes, quote=quote(document, trim(document.text, span)))


def accept_all(document: Document, span: Span, by: By, places: Collection[Span] | None = None) -> Edit:
    """Accept the entities on every identical mention (or on those in ``places``)."""
    wanted = _mentions(document, span, places)
    waiting = [entity for entity in _entities_at(document, wanted) if entity.state is State.SUGGESTED]
    changes = [accepted(entity, by) for entity in waiting]
    return edit("accept_all", changes, quote=quote(document, trim(document.text, span)))


def relabel(document: Document, ids: Iterable[str], label: str, by: By) -> Edit:
    """Give other labels to entities that stand."""
    entities = [get(document.entities.get(id)) for id in ids]
    return edit("relabel", [changed(entity, by, label=label) for entity in entities], label=label)


def resize(document: Document, id: str, span: Span, by: By) -> Edit:
    """Move the edges of an entity."""
    entity = get(document.entities.get(id))
    span = checked(document, span)
    if not entity.start <= span.start <= span.end <= entity.end:
        _check_in_line(document, span)
    return edit("resize", [changed(entity, by, start=span.start, end=span.end)], quote=quote(document, span))


def describe_entity(document: Document, id: str, by: By, **fields: str) -> Edit:
    """Set an entity's ``link`` or ``note``; whoever does so has confirmed a suggestion. What was rejected stays so."""
    entity = get(document.entities.get(id))
    check_words(fields)
    change = changed(entity, by, **fields)
    if change is not None and entity.state is State.REJECTED:
        change = Change(entity, altered(entity, fields))
    confirms = {"confirms": True} if entity.state is State.SUGGESTED else {}
    return edit("describe_entity", [change], fields=sorted(fields), **confirms)


def accept(document: Document, ids: Iterable[str], by: By, **detail: Any) -> Edit:
    """Accept suggestions (or bring rejected ones back); ``detail`` says for the wording which ones they are."""
    items = [get(document.find(id)) for id in ids]
    return edit("accept", [accepted(item, by) for item in items], **detail)


def remove(document: Document, ids: Iterable[str], by: By) -> Edit:
    """Reject suggestions, delete a person's own annotations."""
    items = [get(document.find(id)) for id in ids]
    return edit("remove", [removed(item, by) for item in items])


def mark_line(document: Document, offset: int, by: By, kind: LineKind = LineKind.BOILERPLATE) -> Edit:
    """Switch the mark of the line at ``offset``: on, to another kind, or off where it is of this kind already."""
    line = line_at(document.text, offset)
    if not document.text[line.start : line.end].strip():
        raise EditRefused("this line is empty", todo="put the caret on a line with text")
    for mark in document.line_marks.touching(*line):
        if mark.state is not State.REJECTED and mark.kind is kind:
            return edit("unmark_line", [removed(mark, by)], kind=kind)
        return edit("mark_line", [changed(mark, by, kind=kind) or accepted(mark, by)], kind=kind)
    mark = LineMark(id=new_id(), start=line.start, end=line.end, kind=kind, state=State.ADDED)
    return edit("mark_line", [added(mark, by)], kind=kind)


def set_status(
    document: Document, status: Status, by: By, *, labels: Sequence[str] | None = None, tasks: Sequence[str] = ()
) -> Edit:
    """Move the article on. ``done`` accepts what is still suggested among the shown labels and tasks.

    Suggestions outside them go: nobody has looked at them, and a done article holds no suggestions.
    ``labels`` None means every label is shown; ``tasks`` empty means all of them.
    """
    changes: list[Change | None] = []
    after = replace(document.layer, status=status)
    if status is Status.DONE:
        after = replace(after, labels=tuple(labels or ()), tasks=tuple(tasks) or document.layer.tasks)
        waiting = [item for item in document.annotations() if item.state is State.SUGGESTED]
        shown = [item for item in waiting if is_shown(item, labels, after.tasks)]
        changes += [accepted(item, by) for item in shown]
        kept = {item.id for item in shown}
        changes += [Change(item, None) for item in waiting if item.id not in kept]
    if after != document.layer:
        changes.append(Change(document.layer, after))
    return edit("set_status", changes, status=str(status))


def set_flag(document: Document, flag: bool, note: str = "") -> Edit:
    """Put a flag with a note on the article, or take it away."""
    check_words(note)
    after = replace(document.layer, flag=flag, flag_note=note if flag else "")
    return edit("set_flag", [Change(document.layer, after)] if after != document.layer else [], flag=flag)


def is_shown(item: Annotation, labels: Collection[str] | None, tasks: Collection[str]) -> bool:
    """Whether an annotation belongs to the work at hand: its task is on and its label is shown."""
    if isinstance(item, Entity):
        return "entities" in tasks and (labels is None or item.label in labels)
    return "claims" in tasks if isinstance(item, Claim) else True


def _label_span(document: Document, span: Span, label: str, by: By) -> Change | None:
    there = [entity for entity in document.entities.touching(*span) if entity.span == span]
    if any(entity.label == label and entity.state is not State.REJECTED for entity in there):
        same = next(entity for entity in there if entity.label == label and entity.state is not State.REJECTED)
        return accepted(same, by)
    for entity in sorted(there, key=lambda entity: (entity.state is State.REJECTED, entity.label != label)):
        return changed(entity, by, label=label) or accepted(entity, by)
    _check_in_line(document, span)
    entity = Entity(id=new_id(), start=span.start, end=span.end, label=label, state=State.ADDED)
    return added(entity, by)


def _mentions(document: Document, span: Span, places: Collection[Span] | None) -> list[Span]:
    """The chosen places or every identical mention, each once; without outer white space where no entity has it."""
    if places is None:
        return identical_mentions(document.text, checked(document, span))
    return sorted({place if _entities_on(document, place) else checked(document, place) for place in places})


def _entities_at(document: Document, places: Iterable[Span]) -> list[Entity]:
    """The entities that stand on these places, each once, however often its place is named."""
    return list({entity.id: entity for place in places for entity in _entities_on(document, place)}.values())


def _entities_on(document: Document, span: Span) -> list[Entity]:
    return [
        entity
        for entity in document.entities.touching(*span)
        if entity.span == span and entity.state is not State.REJECTED
    ]


def _check_in_line(document: Document, span: Span) -> None:
    """A name may be broken between two lines of a wrapped text; nothing runs over more."""
    if len(LINE_END.findall(document.text, *span)) > 1:
        raise EditRefused("an entity cannot run over several lines", todo="select fewer words")
