"""A step of one article taken back or done again, also where steps over the whole project lie in between.

A rename or merge is carried through: a step that gives back PERSON gives back HUMAN where PERSON has
been renamed so since. What a deletion took away is not brought back behind its back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change, Edit
from annotator.domain.document import Document
from annotator.domain.errors import EditRefused
from annotator.domain.fields import KINDS, from_fields, holds, kind_of, with_fields
from annotator.domain.relabelling import DELETE, MERGE, RENAME, Crossing
from annotator.storage.journal import Entry

_DONE = {RENAME: "renamed to {new}", MERGE: "merged into {new}", DELETE: "deleted"}

Values = Mapping[str, Any] | None


def edit_from(document: Document, entry: Entry, crossings: Sequence[Crossing], *, back: bool) -> Edit:
    """The edit that takes a journal row back, or does it again, on the document as it stands.

    Raises EditRefused where the document is no longer as the row left it, naming the label where a
    step over the whole project is the reason.
    """
    made = []
    for kind, id, before, after in reversed(entry.changes) if back else entry.changes:
        old, new = (after, before) if back else (before, after)
        try:
            change = _change(document, kind, id, _over(crossings, kind, id, old), _over(crossings, kind, id, new))
        except EditRefused:
            in_the_way = [each for each in crossings if (kind, id) in each.recorded]
            if in_the_way:
                raise _refusal(in_the_way[-1]) from None
            raise
        _check_label(change, crossings)
        made.append(change)
    return Edit(entry.operation, tuple(made), entry.detail)


def _over(crossings: Sequence[Crossing], kind: str, id: str, values: Values) -> Values:
    for crossing in crossings:
        values = None if values is None else crossing.over(kind, id, values)
    return values


def _change(document: Document, kind: str, id: str, old: Values, new: Values) -> Change:
    """One journalled change, checked against what stands now."""
    current = document.layer if kind == "layer" else document.find(id)
    if old is None:
        if current is not None or new is None:
            raise EditRefused("the article has changed since", todo="correct it by hand")
        return Change(None, from_fields(kind, new))
    if current is None or not isinstance(current, KINDS[kind]):
        raise EditRefused("the article has changed since", todo="correct it by hand")
    if not holds(current, old):
        raise EditRefused(f"the {kind_of(current)} has changed since", todo="correct it by hand")
    return Change(current, None if new is None else with_fields(current, new))


def _check_label(change: Change, crossings: Sequence[Crossing]) -> None:
    """Raises EditRefused where a change would give a label that was deleted since."""
    after = change.after
    if isinstance(after, Entity) and after.state is not State.REJECTED:
        for crossing in crossings:
            if crossing.operation == DELETE and not crossing.undone and crossing.name == after.label:
                raise _refusal(crossing)


def _refusal(crossing: Crossing) -> EditRefused:
    done = _DONE[crossing.operation].format(new=crossing.new)
    if crossing.undone:
        what = f"{crossing.name} is no longer {done} over the whole project"
        return EditRefused(what, todo="do that again first: Edit > Redo in project")
    what = f"{crossing.name} was {done} over the whole project since"
    return EditRefused(what, todo="take that back first: Edit > Undo in project; or correct it by hand")
