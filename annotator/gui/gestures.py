"""What a person does to entities, claims and lines, each gesture one edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotator.domain import claim_edits, edits
from annotator.domain.annotation import Claim, Entity, How, State
from annotator.domain.navigation import sentence_at
from annotator.domain.text import Span, trim
from annotator.gui.desk import Desk


class Gestures:
    """Gestures on the desk's open article."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def label(self, span: Span, selected: Entity | None, name: str) -> None:
        """Label a span, or give the selected entity on it another label."""
        if selected is not None and selected.span == span:
            if selected.label == name:
                self._desk.do(lambda document, by: edits.accept(document, [selected.id], by()))
            else:
                self._desk.do(lambda document, by: edits.relabel(document, [selected.id], name, by()))
        else:
            self._desk.do(lambda document, by: edits.add_entity(document, span, name, by()))

    def relabel(self, ids: Sequence[str], name: str) -> None:
        how = _how(ids)
        self._desk.do(lambda document, by: edits.relabel(document, ids, name, by(how)))

    def resize(self, id: str, span: Span) -> None:
        self._desk.do(lambda document, by: edits.resize(document, id, span, by()))

    def describe(self, id: str, field: str, value: str) -> None:
        """Set an entity's link or note."""
        self._desk.do(lambda document, by: edits.describe_entity(document, id, by(), **{field: value}))

    def accept(self, ids: Sequence[str]) -> bool:
        """Accept annotations; whether that is written."""
        how = _how(ids)
        return bool(self._desk.do(lambda document, by: edits.accept(document, ids, by(how))))

    def remove(self, ids: Sequence[str]) -> None:
        how = _how(ids)
        self._desk.do(lambda document, by: edits.remove(document, ids, by(how)))

    def add_claim(self, selection: Span) -> str:
        """Make a claim of the selection, else of the sentence at the caret; returns its id, empty where refused.

        Where there is such a claim it is that one: a suggested one is accepted, a rejected one brought back.
        """
        document = self._desk.document
        if document is None:
            return ""
        span = selection
        if span.start == span.end:
            span = sentence_at(document, selection.start)
        span = trim(document.text, span)
        same = claim_edits.claim_with(document, (span,)) if span.start < span.end else None
        if same is not None:
            if same.state in (State.SUGGESTED, State.REJECTED):
                self.accept([same.id])
            return same.id
        changes = self._desk.do(lambda document, by: claim_edits.add_claim(document, (span,), by()))
        return next((change.id for change in changes if isinstance(change.after, Claim)), "")

    def set_role(self, id: str, role: str, span: Span) -> None:
        """Make the span the claim's content, source or cue; a source's name follows where none was given."""
        document = self._desk.document
        claim = document.claims.get(id) if document else None
        if document is None or claim is None:
            self._desk.said.emit(self._desk.tr("Select a claim first, or press C to make one."))
            return
        fields: dict[str, Any] = {role: (span,)}
        if role == "source" and claim.source_name in ("", *(document.text[s:e] for s, e in claim.source)):
            fields["source_name"] = document.text[span.start : span.end]
        self.change_claim(id, fields)

    def change_claim(self, id: str, fields: dict[str, Any]) -> None:
        self._desk.do(lambda document, by: claim_edits.change_claim(document, id, by(), **fields))

    def toggle_boilerplate(self, offset: int) -> None:
        self._desk.do(lambda document, by: edits.mark_line(document, offset, by()))


def _how(ids: Sequence[str]) -> How:
    return How.EACH if len(ids) == 1 else How.BULK
