"""The label set between its dialog and the services: every change is saved at once and told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.domain.errors import AnnotatorError, EditRefused, NotSaved
from annotator.domain.labels import LabelSet
from annotator.gui.desk import Desk
from annotator.gui.label_change_dialog import DELETE, MERGE, RENAME, LabelChange
from annotator.gui.label_words import done_text, uses_text
from annotator.gui.messages import error_text

if TYPE_CHECKING:
    from annotator.services.label_sets import Uses
    from annotator.services.project import Project
    from annotator.services.session import Step


T = TypeVar("T")


class LabelDesk(QObject):
    """Asks the services; knows no widget."""

    changed = Signal()
    """The label set is another one, or annotations have other labels."""
    rows_moved = Signal()
    """Annotations of many articles have changed."""
    said = Signal(str)

    def __init__(
        self, desk: Desk, parent: QObject | None = None, taken: Callable[[], Collection[str]] = frozenset
    ) -> None:
        """``taken`` says which letters actions have: those are no label's."""
        super().__init__(parent)
        self._desk = desk
        self._taken = taken
        desk.labels_changed.connect(self.changed)

    @property
    def labels(self) -> LabelSet:
        return self._desk.project.labels if self._desk.project else LabelSet()

    def counts(self) -> Mapping[str, int]:
        """How many annotations each label has."""
        from annotator.services.label_sets import counts

        return self._read(counts) or {}

    def uses(self, name: str) -> Uses | None:
        """Where a label stands."""
        from annotator.services.label_sets import uses

        return self._read(lambda project: uses(project, name))

    def uses_words(self, name: str) -> str:
        found = self.uses(name)
        return uses_text(found) if found else ""

    def add(self, name: str) -> bool:
        from annotator.services import label_sets

        return self._set(lambda project: label_sets.add(project, name))

    def change(self, name: str, fields: Mapping[str, Any]) -> bool:
        from annotator.services import label_sets

        return self._set(lambda project: label_sets.change(project, name, **self._free(fields)))

    def _free(self, fields: Mapping[str, Any]) -> Mapping[str, Any]:
        """Refuse a letter that an action has. Raises EditRefused."""
        key = str(fields.get("key") or "").upper()
        if key in self._taken():
            raise EditRefused(
                f"{key} is the key of an action", todo="take another, or change that under Help > Change keys…"
            )
        return fields

    def choose_colour(self, name: str) -> bool:
        """The colour of its family, else the free hue farthest from those of the other labels."""
        label = self.labels.get(name)
        own = "" if label and label.family else self.labels.free_colour(besides=name)
        return self.change(name, {"colour": own})

    def move(self, name: str, step: int) -> bool:
        from annotator.services import label_sets

        return self._set(lambda project: label_sets.move(project, name, step))

    def use_preset(self, preset: str) -> bool:
        from annotator.services import label_sets

        return self._set(lambda project: label_sets.use_preset(project, preset))

    def carry_out(self, change: LabelChange) -> bool:
        """Rename, merge or delete over the whole project."""
        from annotator.services import label_steps

        steps: dict[str, Callable[[Project], Step]] = {
            RENAME: lambda project: label_steps.rename(project, change.name, change.new),
            MERGE: lambda project: label_steps.merge(project, change.name, change.new),
            DELETE: lambda project: label_steps.delete(project, change.name),
        }
        return self._everywhere(steps[change.kind])

    def next_undo(self) -> Step | None:
        """The step over the whole project that `undo` would take back."""
        from annotator.services import label_steps

        return self._read(label_steps.next_undo)

    def undo(self) -> bool:
        from annotator.services import label_steps

        return self._everywhere(label_steps.undo, back=True)

    def _read(self, read: Callable[[Project], T]) -> T | None:
        if self._desk.project is None:
            return None
        try:
            return read(self._desk.project)
        except AnnotatorError as error:
            self.said.emit(error_text(error))
            return None

    def _set(self, write: Callable[[Project], object]) -> bool:
        """A change to the label set alone; whether it was made."""
        if self._desk.project is None:
            return False
        try:
            write(self._desk.project)
        except AnnotatorError as error:
            self.said.emit(error_text(error))
            return False
        self.said.emit("")
        self._desk.labels_changed.emit()
        return True

    def _everywhere(self, write: Callable[[Project], Step], *, back: bool = False) -> bool:
        """A step over the whole project; the open article is read again."""
        if self._desk.project is None:
            return False
        try:
            if self._desk.session and self._desk.session.unsaved:
                raise NotSaved("the last edit is not saved yet", todo="retry or drop it first")
            step = write(self._desk.project)
        except AnnotatorError as error:
            self.said.emit(error_text(error))
            return False
        self._desk.labels_changed.emit()
        self._desk.reload()
        self.rows_moved.emit()
        self.said.emit(done_text(step.operation, step.detail, back=back))
        return True
