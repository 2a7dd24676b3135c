"""What a person does to claims, each gesture one edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from annotator.domain import claim_edits, edits
from annotator.domain.annotation import Check, Claim, How, State
from annotator.domain.changes import Change
from annotator.domain.claim_sources import entity_named, name_of_words
from annotator.domain.navigation import sentence_at
from annotator.domain.text import Span, trim
from annotator.gui.claim_words import kept_text
from annotator.gui.desk import Desk


class ClaimGestures(QObject):
    """Gestures on claims of the desk's open article."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def add(self, selection: Span) -> str:
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
                self._desk.do(lambda document, by: edits.accept(document, [same.id], by()))
            return same.id
        return _made(self._desk.do(lambda document, by: claim_edits.add_claim(document, (span,), by())))

    def set_role(self, id: str, role: str, span: Span) -> None:
        """Make the span the claim's content, source or cue; a source's name follows where none was given."""
        document = self._desk.document
        claim = document.claims.get(id) if document else None
        if document is None or claim is None:
            self.say_none()
            return
        fields: dict[str, Any] = {}
        if role == "source" and claim.source_name in (
            "",
            *(name_of_words(document, claim, each) for each in claim.source),
        ):
            name = name_of_words(document, claim, span)
            fields = {"source_name": name, "source_entity": entity_named(document, name)}
        self._desk.do(lambda document, by: claim_edits.set_role(document, id, role, span, by(), **fields))

    def add_content(self, id: str, span: Span) -> None:
        self._desk.do(lambda document, by: claim_edits.add_content(document, id, span, by()))

    def remove_content(self, id: str, span: Span) -> None:
        self._desk.do(lambda document, by: claim_edits.remove_content(document, id, span, by()))

    def change(self, id: str, fields: dict[str, Any]) -> None:
        """Set fields of a claim; one whose source is named is tied to the entity of that name."""
        document = self._desk.document
        if document is not None and "source_name" in fields:
            fields = {**fields, "source_entity": entity_named(document, fields["source_name"])}
        self._desk.do(lambda document, by: claim_edits.change_claim(document, id, by(), **fields))

    def judge(self, ids: Sequence[str], check: Check) -> None:
        """Give claims a class of check-worthiness, as one step."""
        how = How.EACH if len(ids) == 1 else How.BULK
        self._desk.do(lambda document, by: claim_edits.judge_claims(document, ids, check, by(how)))

    def split(self, id: str, at: Span) -> None:
        """Make two claims of one, at the selection, the caret, or between its spans."""
        self._desk.do(lambda document, by: claim_edits.split_claim(document, id, at, by()))

    def duplicate(self, id: str) -> str:
        """Make a second claim of the same words; returns its id."""
        return _made(self._desk.do(lambda document, by: claim_edits.duplicate_claim(document, id, by())))

    def merge(self, ids: Sequence[str]) -> str:
        """Make one claim of several, or of one and the next; returns the id of the one that stays."""
        document = self._desk.document
        if document is None:
            return ""
        standing = [claim.id for claim in document.claims if claim.state is not State.REJECTED]
        wanted = [id for id in standing if id in ids]
        if len(wanted) == 1:
            wanted += standing[standing.index(wanted[0]) + 1 :][:1]
        changes = self._desk.do(lambda document, by: claim_edits.merge_claims(document, wanted, by()))
        step = self._desk.session.next_undo() if self._desk.session and changes else None
        said = kept_text(step.detail.get("kept", ())) if step else ""
        if said:
            self._desk.said.emit(said)
        return wanted[0] if changes else ""

    def say_none(self) -> None:
        """A gesture on a claim without one."""
        self._desk.said.emit(self.tr("Select a claim first, or press C to make one."))


def _made(changes: Sequence[Change]) -> str:
    """The id of the claim that an edit made."""
    return next((each.id for each in changes if each.before is None and isinstance(each.after, Claim)), "")
