"""What a person does to entities and lines, and to annotations of any kind, each gesture one edit."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain import edits
from annotator.domain.annotation import Entity, How
from annotator.domain.text import Span
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

    def toggle_boilerplate(self, offset: int) -> None:
        self._desk.do(lambda document, by: edits.mark_line(document, offset, by()))


def _how(ids: Sequence[str]) -> How:
    return How.EACH if len(ids) == 1 else How.BULK
