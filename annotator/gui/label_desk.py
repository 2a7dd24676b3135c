"""The label set between its dialog and the services: every change is saved at once and told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.domain.errors import AnnotatorError, EditRefused, NotSaved
from annotator.domain.labels import LabelSet
from annotator.gui.child import Result, Then
from annotator.gui.desk import Desk
from annotator.gui.label_words import done_text, uses_text
from annotator.gui.messages import error_text

if TYPE_CHECKING:
    from annotator.gui.label_change_dialog import LabelChange
    from annotator.services.label_sets import Uses
    from annotator.services.project import Project
    from annotator.services.session import Step


T = TypeVar("T")
AT_ONCE = 20_000
"""Annotations that the window looks through itself: some 20 ms."""
CHANGED_AT_ONCE = 400
"""Annotations that the window changes itself: some 20 ms."""


class Run(Protocol):
    """Runs a command of our own; see `Background.run`."""

    def __call__(self, title: str, arguments: Sequence[str], then: Then, *, awaited: bool) -> bool: ...


class LabelDesk(QObject):
    """Asks the services; knows no widget."""

    changed = Signal()
    """The label set is another one, or annotations have other labels."""
    rows_moved = Signal()
    """Annotations of many articles have changed."""
    carried_out = Signal(str)
    """A step over the whole project is done; the name of the label that has come of it, empty where none has."""
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        parent: QObject | None = None,
        taken: Callable[[], Collection[str]] = frozenset,
        run: Run | None = None,
    ) -> None:
        """``taken`` says which letters actions have: those are no label's.

        ``run`` runs a command of our own in the background (see `Background.run`); without it nothing does.
        """
        super().__init__(parent)
        self._desk = desk
        self._taken = taken
        self._run = run
        self._running = False
        self._uses: Mapping[str, Uses] | None = None
        desk.labels_changed.connect(self.changed)

    @property
    def labels(self) -> LabelSet:
        return self._desk.project.labels if self._desk.project else LabelSet()

    def count(self) -> None:
        """Count anew where every label stands; in a large project that is known a moment later, and told."""
        from annotator.services import label_sets

        self._uses = None
        if self._size() <= AT_ONCE:
            self._uses = self._read(label_sets.uses)
        elif self._run is not None:
            self._run(self.tr("Counting labels"), ["labels", "list"], self._take_counts, awaited=False)

    def _take_counts(self, _code: int, result: Result, _errors: list[str]) -> None:
        from annotator.services.label_sets import Uses

        rows = result.get("labels")
        if isinstance(rows, list):
            names = ("confirmed", "suggested", "rejected", "articles")
            self._uses = {row["name"]: Uses(*(row[name] for name in names)) for row in rows}
            self.changed.emit()

    def counts(self) -> Mapping[str, int]:
        """How many annotations each label has, as far as that is known."""
        return {name: uses.standing for name, uses in (self._uses or {}).items() if uses.standing}

    def uses(self, name: str) -> Uses | None:
        """Where a label stands, with examples; None where that is not known yet."""
        from annotator.services.label_sets import Uses, examples

        found = self._read(lambda project: examples(project, name))
        if self._uses is None or found is None:
            return None
        return replace(self._uses.get(name, Uses()), examples=found)

    def uses_words(self, name: str) -> str:
        from annotator.services.label_sets import Uses

        return self.tr("Counting…") if self._uses is None else uses_text(self._uses.get(name, Uses()))

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

    def carry_out(self, change: LabelChange) -> None:
        """Rename, merge or delete over the whole project."""
        from annotator.gui.label_change_dialog import DELETE, MERGE, RENAME
        from annotator.services import label_steps

        steps: dict[str, Callable[[Project], Step]] = {
            RENAME: lambda project: label_steps.rename(project, change.name, change.new),
            MERGE: lambda project: label_steps.merge(project, change.name, change.new),
            DELETE: lambda project: label_steps.delete(project, change.name),
        }
        names = [change.name] if change.kind == DELETE else [change.name, change.new]
        uses = (self._uses or {}).get(change.name)
        self._everywhere([change.kind, "--", *names], uses.count if uses else 0, steps[change.kind])

    def next_undo(self) -> Step | None:
        """The step over the whole project that `undo` would take back."""
        from annotator.services import label_steps

        return self._read(label_steps.next_undo)

    def next_redo(self) -> Step | None:
        """The step over the whole project that `redo` would do again."""
        from annotator.services import label_steps

        return self._read(label_steps.next_redo)

    def undo(self) -> None:
        from annotator.services import label_steps

        self._everywhere(["undo"], _size_of(self.next_undo()), label_steps.undo)

    def redo(self) -> None:
        from annotator.services import label_steps

        self._everywhere(["redo"], _size_of(self.next_redo()), label_steps.redo)

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

    def _everywhere(self, arguments: Sequence[str], count: int, write: Callable[[Project], Step]) -> None:
        """A step over the whole project: a small one at once, a large one as a command of our own in the background."""
        if self._desk.project is None:
            return
        if self._running:
            self.said.emit(self.tr("A change over the whole project is still running."))
            return
        try:
            if self._desk.session and self._desk.session.unsaved:
                raise NotSaved("the last edit is not saved yet", todo="retry or drop it first")
            if self._run is None or (count <= CHANGED_AT_ONCE and self._size() <= AT_ONCE):
                step = write(self._desk.project)
                self._show(step.operation, step.detail, back=arguments[0] == "undo")
                return
        except AnnotatorError as error:
            self.said.emit(error_text(error))
            return
        done = partial(self._done, back=arguments[0] == "undo")
        self._running = self._run(self.tr("Changing labels"), ["labels", *arguments], done, awaited=True)
        if self._running:
            self.said.emit(self.tr("The whole project is being changed; you can go on meanwhile."))

    def _done(self, code: int, result: Result, errors: list[str], *, back: bool) -> None:
        """What came of a step in the background; an edit that waited for it is written now."""
        self._running = False
        operation, detail = result.get("operation"), result.get("detail")
        if code or not isinstance(operation, str) or not isinstance(detail, dict):
            reason = errors[-1] if errors else self.tr("the step did not succeed; nothing was changed")
            self.said.emit(reason[:1].upper() + reason[1:])
        else:
            # Labels, article and list were read again when the command ended, as after any other program.
            self.count()
            self._tell(operation, detail, back=back)
        if self._desk.session and self._desk.session.unsaved:
            self._desk.retry()

    def _show(self, operation: str, detail: Mapping[str, Any], *, back: bool) -> None:
        """The project after a step: the open article is read again."""
        self.count()
        self._desk.labels_changed.emit()
        self._desk.reload()
        self.rows_moved.emit()
        self._tell(operation, detail, back=back)

    def _tell(self, operation: str, detail: Mapping[str, Any], *, back: bool) -> None:
        self.carried_out.emit(detail["from"] if back else detail["to"])
        self.said.emit(done_text(operation, detail, back=back))

    def _size(self) -> int:
        from annotator.services.label_sets import size

        return self._read(size) or 0


def _size_of(step: Step | None) -> int:
    return int(step.detail["count"]) if step else 0
