"""Labels renamed, merged and deleted over the whole project, and such a step taken back or done again.

A step is one transaction and one step of the project's journal. It is taken back as one, or refused,
naming the articles that were changed since.

Why one transaction, and not many short ones: a label that is half renamed has no name. Every reader
(an export, the window, another program) would have to know of the half that is still to come, and so
would whatever opens the file after a kill. What can be done before the file is locked is done before:
the changes are worked out in a reading transaction, in which everybody else may write, and are worked
out again where somebody did. A large step is for a process of its own (``annotator labels``), killed
or cancelled at any moment without a trace; an edit made in the window while it writes waits as *not
saved* and is written when the step ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from annotator.domain.annotation import Entity, How, State
from annotator.domain.changes import Change
from annotator.domain.decisions import By
from annotator.domain.errors import EditRefused
from annotator.domain.fields import from_fields, holds, with_fields
from annotator.domain.labels import Label, LabelSet
from annotator.domain.relabelling import DELETE, MERGE, RENAME, layer_renamed, renamed, under, withdrawn
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project, now
from annotator.services.session import Step
from annotator.storage import project_steps, settings
from annotator.storage.project_steps import ProjectEntry, Rows, Touched

NAMED = 5
"""So many articles are named where an undo is refused."""
ATTEMPTS = 3
"""So often changes are worked out while others may write; the last time nobody may."""
LAYERS = 1000
"""Worked out between two looks at whether the step is still wanted."""

T = TypeVar("T")
Changes = dict[int, list[Change]]


@dataclass(frozen=True, slots=True)
class _Work:
    """What a step will write: rows, its parts for the journal, its size."""

    rows: Rows
    parts: Sequence[dict[str, Any]]
    count: int
    articles: int

    @classmethod
    def of(cls, changes: Changes, layers: Mapping[int, Touched]) -> _Work:
        parts = [project_steps.part(layers[number], some) for number, some in changes.items()]
        count = sum(isinstance(each.before, Entity) for some in changes.values() for each in some)
        return cls(_rows(changes), parts, count, len({each.article for each in layers.values()}))


class _Moved(Exception):
    """Somebody has written since the changes were worked out."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches a step and may call it off until its end: nothing is written then."""

    progress: Progress = unheard
    cancelled: Cancelled = never

    def tell(self, done: int, total: int) -> None:
        """Raises EditRefused where the step is no longer wanted."""
        if self.cancelled():
            raise EditRefused("the step was stopped; nothing was changed")
        self.progress(done, total)


NOBODY = Watch()


def rename(project: Project, name: str, new: str, watch: Watch = NOBODY) -> Step:
    """Give a label another name, on every annotation of the project. Raises EditRefused, NotSaved."""
    return _do(project, RENAME, name, new, watch)


def merge(project: Project, name: str, into: str, watch: Watch = NOBODY) -> Step:
    """Make one label of two: annotations of ``name`` become ``into``. Raises EditRefused, NotSaved."""
    return _do(project, MERGE, name, into, watch)


def delete(project: Project, name: str, watch: Watch = NOBODY) -> Step:
    """Take a label away: what a machine suggested under it is rejected, what people added is removed.

    Raises EditRefused, NotSaved.
    """
    return _do(project, DELETE, name, "", watch)


def next_undo(project: Project) -> Step | None:
    """The step over the whole project that `undo` would take back."""
    with project.database.reading() as connection:
        return _titled(connection, project_steps.top(connection))


def next_redo(project: Project) -> Step | None:
    """The step over the whole project that `redo` would do again."""
    with project.database.reading() as connection:
        return _titled(connection, project_steps.undone(connection))


def _titled(connection: Any, number: int | None) -> Step | None:
    return None if number is None else Step(*project_steps.title(connection, number))


def undo(project: Project, watch: Watch = NOBODY) -> Step:
    """Take the last step over the whole project back, all of it. Returns what it was.

    Raises EditRefused where an article has been changed since, naming it, and NotSaved.
    """

    def plan(connection: Any, labels: LabelSet) -> tuple[ProjectEntry, Rows]:
        entry = _entry(connection, project_steps.top(connection), "there is nothing to undo in the project")
        changes = _traced(connection, entry, project.annotator, watch, back=True)
        return entry, _rows(changes | _named_since(connection, entry, changes))

    return _move(project, "undo", plan, _labels_before, watch)


def redo(project: Project, watch: Watch = NOBODY) -> Step:
    """Do again what `undo` took back last. Returns what it was.

    Raises EditRefused where an article has been changed since, naming it, and NotSaved.
    """

    def plan(connection: Any, labels: LabelSet) -> tuple[ProjectEntry, Rows]:
        entry = _entry(connection, project_steps.undone(connection), "there is nothing to redo in the project")
        return entry, _rows(_traced(connection, entry, project.annotator, watch, back=False))

    def labels_after(connection: Any, labels: LabelSet, entry: ProjectEntry) -> LabelSet:
        return _labels_after(connection, labels, entry.operation, entry.detail["from"], entry.detail["to"])

    return _move(project, "redo", plan, labels_after, watch)


def _do(project: Project, operation: str, name: str, new: str, watch: Watch) -> Step:
    by = By(project.annotator, now(), How.BULK)
    made: list[Step] = []

    def plan(connection: Any, labels: LabelSet) -> _Work:
        _check(labels, operation, name, new)
        if operation == DELETE:
            found = project_steps.with_labels(connection, [name])
            changes = _worked_out(found, lambda entities: withdrawn(entities, name, by), watch)
        else:
            found = project_steps.with_labels(connection, [name, new])
            changes = _worked_out(found, lambda entities: renamed(entities, name, new), watch)
            _rename_finished(connection, changes, name, new)
        return _Work.of(changes, project_steps.touched(connection, changes))

    def write(connection: Any, labels: LabelSet, work: _Work) -> LabelSet:
        kept = {
            "label": _fields(labels[name]),
            "place": labels.place(name),
            "model_name": settings.model_names(connection).get(name),
        }
        _apply(connection, work.rows, watch)
        detail = {"from": name, "to": new, "count": work.count, "articles": work.articles}
        project_steps.note(connection, operation, detail, kept, work.parts, (by.annotator, by.at))
        made.append(Step(operation, detail))
        return _labels_after(connection, labels, operation, name, new)

    _everywhere(project, plan, write)
    return made[-1]


def _rename_finished(connection: Any, changes: Changes, name: str, new: str) -> None:
    """The same for the labels that were shown when articles were finished."""
    finished = project_steps.touched(connection, project_steps.finished_with(connection, name))
    for number, there in finished.items():
        relabelled = layer_renamed(there.layer, name, new)
        if relabelled is not None:
            changes.setdefault(number, []).append(relabelled)


def _move(
    project: Project,
    kind: str,
    plan: Callable[[Any, LabelSet], tuple[ProjectEntry, Rows]],
    labels_then: Callable[[Any, LabelSet, ProjectEntry], LabelSet],
    watch: Watch,
) -> Step:
    by = (project.annotator, now())
    moved: list[Step] = []

    def write(connection: Any, labels: LabelSet, planned: tuple[ProjectEntry, Rows]) -> LabelSet:
        entry, rows = planned
        _apply(connection, rows, watch)
        project_steps.note_move(connection, kind, entry, by)
        moved.append(Step(entry.operation, entry.detail))
        return labels_then(connection, labels, entry)

    _everywhere(project, plan, write)
    return moved[-1]


def _everywhere(
    project: Project, plan: Callable[[Any, LabelSet], T], write: Callable[[Any, LabelSet, T], LabelSet]
) -> None:
    """Work changes out while others may write, then write them; again where somebody wrote in between."""
    for _ in range(ATTEMPTS - 1):
        with suppress(_Moved):
            return _attempt(project, plan, write, last=False)
    return _attempt(project, plan, write, last=True)


def _attempt(
    project: Project, plan: Callable[[Any, LabelSet], T], write: Callable[[Any, LabelSet, T], LabelSet], *, last: bool
) -> None:
    """Raises _Moved where somebody wrote in between and this is not the last attempt."""
    with project.database.reading() as connection:
        seen = project.database.data_version()
        planned = plan(connection, settings.labels(connection))

    def step(connection: Any, labels: LabelSet) -> LabelSet:
        moved = project.database.data_version() != seen
        if moved and not last:
            raise _Moved
        return write(connection, labels, plan(connection, labels) if moved else planned)

    project.change_labels(step)


def _worked_out(
    found: Mapping[int, Sequence[Entity]], changed: Callable[[Sequence[Entity]], list[Change]], watch: Watch
) -> Changes:
    """By layer what becomes of its entities, where anything does."""
    changes: Changes = {}
    for done, (number, entities) in enumerate(found.items()):
        if done % LAYERS == 0:
            watch.tell(done, 2 * len(found))
        made = changed(entities)
        if made:
            changes[number] = made
    return changes


def _rows(changes: Changes) -> Rows:
    rows = Rows()
    for number, some in changes.items():
        rows.take(number, some)
    return rows


def _apply(connection: Any, rows: Rows, watch: Watch) -> None:
    for done in project_steps.apply(connection, rows):
        watch.tell(len(rows) + done, 2 * len(rows))


def _check(labels: LabelSet, operation: str, name: str, new: str) -> None:
    """Raises EditRefused where the label set does not allow the step."""
    if operation == RENAME:
        labels.with_renamed(name, new)
    elif operation == MERGE and (name == new or new not in labels or name not in labels):
        raise EditRefused(f"{name} and {new} are not two labels", todo="choose another label")
    elif name not in labels:
        raise EditRefused(f"there is no label {name}")


def _labels_after(connection: Any, labels: LabelSet, operation: str, name: str, new: str) -> LabelSet:
    _check(labels, operation, name, new)
    settings.put_model_names(connection, {**settings.model_names(connection), name: new})
    return labels.with_renamed(name, new) if operation == RENAME else labels.without(name)


def _labels_before(connection: Any, labels: LabelSet, entry: ProjectEntry) -> LabelSet:
    """The label set with the step taken back; what was done to it since stays."""
    name, new = entry.detail["from"], entry.detail["to"]
    model_names = settings.model_names(connection)
    before = entry.labels["model_name"]
    model_names.pop(name, None)
    settings.put_model_names(connection, model_names if before is None else {**model_names, name: before})
    if name in labels:
        return labels
    if entry.operation == RENAME and new in labels:
        return labels.with_renamed(new, name)
    return labels.with_label(Label(**entry.labels["label"]), entry.labels["place"])


def _fields(label: Label) -> dict[str, Any]:
    return {name: getattr(label, name) for name in Label.__slots__}


def _entry(connection: Any, number: int | None, nothing: str) -> ProjectEntry:
    if number is None:
        raise EditRefused(nothing)
    return project_steps.entry(connection, number)


def _traced(connection: Any, entry: ProjectEntry, annotator: str, watch: Watch, *, back: bool) -> Changes:
    """The changes that take a step back, or do it again. Raises EditRefused, naming the articles that moved on."""
    layers = project_steps.touched(connection, entry.layers)
    names = [name for name in (entry.detail["from"], entry.detail["to"]) if name]
    standing = project_steps.with_labels(connection, names)
    changes: Changes = {}
    moved: list[Touched] = []
    for done, (number, layer) in enumerate(layers.items()):
        if done % LAYERS == 0:
            watch.tell(done, 2 * len(layers))
        head, some = entry.layers[number]
        things: dict[str, Any] = {entity.id: entity for entity in standing.get(number, ())}
        things[layer.layer.id] = layer.layer
        made = [_change(things.get(id), kind, *((new, old) if back else (old, new))) for kind, id, old, new in some]
        if back and not layer.layer.touched:  # suggestions may have been made anew: what is as it was left goes back
            made = [each for each in made if None not in made or (each and each.before and each.after)]
        elif layer.head != head or None in made:
            moved.append(layer)
        changes[number] = [each for each in made if each is not None]
    if not back:
        fresh = [number for number, there in standing.items() if _has_more(entry, there, changes.get(number, ()))]
        moved += project_steps.touched(connection, fresh).values()
    if moved:
        raise EditRefused(
            f"changed since: {_named(connection, moved, annotator)}",
            todo="undo those changes first, or correct by hand",
        )
    return changes


def _named_since(connection: Any, entry: ProjectEntry, changes: Changes) -> Changes:
    """What was given the new name of a label since, in articles that the renaming did not reach: the old one again.

    Rejected ones under it may be older than the renaming, of a label that had been deleted.
    """
    name, new = entry.detail["from"], entry.detail["to"]
    if entry.operation != RENAME:
        return {}
    found: Changes = {}
    for number, entities in project_steps.with_labels(connection, [new]).items():
        known = {change.id for change in changes.get(number, ())}
        fresh = [each for each in entities if each.id not in known and each.state is not State.REJECTED]
        made = [Change(each, under(each, new, name)) for each in fresh]
        if made:
            found[number] = [*changes.get(number, ()), *made]
    return found


def _change(current: Any, kind: str, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> Change | None:
    """One change from ``old`` to ``new``; None where the annotation no longer is as ``old`` says."""
    if old is None:
        return Change(None, from_fields(kind, new or {})) if current is None else None
    if current is None or not holds(current, old):
        return None
    return Change(current, None if new is None else with_fields(current, new))


def _has_more(entry: ProjectEntry, there: Iterable[Entity], changes: Iterable[Change]) -> bool:
    """Whether annotations would keep the label that the step is about: they were made since."""
    name, known = entry.detail["from"], {change.id for change in changes}
    if entry.operation == DELETE:
        return any(each.label == name and each.state is not State.REJECTED and each.id not in known for each in there)
    return any(name in (each.label, (each.suggested or {}).get("label")) and each.id not in known for each in there)


def _named(connection: Any, moved: Iterable[Touched], annotator: str) -> str:
    """Articles by their titles; with the id where that says too little, and whose layer it is where that is another."""
    layers = list({(each.article, each.layer.annotator): each for each in moved}.values())
    doubled = project_steps.same_titles(connection, {each.title for each in layers[:NAMED]})
    words = []
    for each in layers[:NAMED]:
        more = [each.article] if not each.title or each.title in doubled else []
        more += [each.layer.annotator] if each.layer.annotator != annotator else []
        title = f"“{each.title}”" if each.title else ""
        words.append(" ".join(part for part in (title, f"({', '.join(more)})" if more else "") if part))
    rest = f" and {len(layers) - NAMED} more" if len(layers) > NAMED else ""
    return ", ".join(words) + rest
