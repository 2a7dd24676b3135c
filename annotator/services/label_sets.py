"""The label set: its labels one by one, presets, and renaming, merging and deleting over the whole project.

A step over the whole project is one transaction and one row of the project's journal. It is taken
back as one, or refused, naming the articles that were changed since.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.domain.annotation import CONFIRMED, Entity, How, State
from annotator.domain.changes import Change
from annotator.domain.decisions import By
from annotator.domain.errors import EditRefused
from annotator.domain.fields import from_fields, holds, with_fields
from annotator.domain.labels import Label, LabelSet
from annotator.domain.relabelling import layer_renamed, renamed, withdrawn
from annotator.services.project import Project, now, preset_labels, preset_rows
from annotator.services.session import Step
from annotator.storage import project_steps, settings

PRESETS = ("ontonotes", "conll", "news", "own")
EXAMPLES = 6
NAMED = 5
"""So many articles are named where an undo is refused."""


@dataclass(frozen=True, slots=True)
class Example:
    """An entity in its place: the article's headline, and the text around it."""

    headline: str
    before: str
    words: str
    behind: str


@dataclass(frozen=True, slots=True)
class Uses:
    """Where a label stands: how many annotations in how many articles, and some of them."""

    confirmed: int
    suggested: int
    rejected: int
    articles: int
    examples: tuple[Example, ...] = ()

    @property
    def count(self) -> int:
        return self.confirmed + self.suggested + self.rejected


def uses(project: Project, name: str) -> Uses:
    """What a rename, merge or deletion of this label would touch."""
    with project.database.reading() as connection:
        states, articles = project_steps.uses(connection, name)
        examples = project_steps.examples(connection, name, EXAMPLES)
    confirmed = sum(states.get(str(state), 0) for state in CONFIRMED)
    waiting, rejected = states.get(str(State.SUGGESTED), 0), states.get(str(State.REJECTED), 0)
    return Uses(confirmed, waiting, rejected, articles, tuple(Example(*each) for each in examples))


def counts(project: Project) -> dict[str, int]:
    """How many annotations each label has in the whole project, rejected ones aside."""
    with project.database.reading() as connection:
        return project_steps.used_labels(connection)


def add(project: Project, name: str) -> Label:
    """A new label at the end, with the first free letter and a free colour. Raises EditRefused, NotSaved."""
    project.change_labels(lambda _, labels: labels.with_names([labels.checked_name(name)]))
    return project.labels[name]


def change(project: Project, name: str, **fields: Any) -> None:
    """Set key, colour, description, examples or whether a label is shown. Raises EditRefused, NotSaved."""
    project.change_labels(lambda _, labels: labels.with_changed(name, **fields))


def move(project: Project, name: str, step: int) -> None:
    """Put a label nearer to the top (-1) or the end (1). Raises EditRefused, NotSaved."""
    project.change_labels(lambda _, labels: labels.with_moved(name, step))


def use_preset(project: Project, preset: str) -> None:
    """Show the labels of a preset and hide all others; no annotation changes. Raises NotSaved.

    What a model calls otherwise is suggested under the preset's labels from now on.
    """
    labels = preset_labels(preset)
    rename = {model: row["name"] for row in preset_rows(preset) for model in row.get("models", ())}

    def apply(connection: Any, known: LabelSet) -> LabelSet:
        settings.put_model_names(connection, {**settings.model_names(connection), **rename})
        return known.with_preset(labels)

    project.change_labels(apply)


def rename(project: Project, name: str, new: str) -> Step:
    """Give a label another name, on every annotation of the project. Raises EditRefused, NotSaved."""

    def labels_after(labels: LabelSet) -> LabelSet:
        return labels.with_renamed(name, new)

    return _replace(project, "rename_label", name, new, labels_after)


def merge(project: Project, name: str, into: str) -> Step:
    """Make one label of two: annotations of ``name`` become ``into``. Raises EditRefused, NotSaved."""

    def labels_after(labels: LabelSet) -> LabelSet:
        if name == into or into not in labels or name not in labels:
            raise EditRefused(f"{name} and {into} are not two labels", todo="choose another label")
        return labels.without(name)

    return _replace(project, "merge_label", name, into, labels_after)


def delete(project: Project, name: str) -> Step:
    """Take a label away: what a machine suggested under it is rejected, what people added is removed.

    Raises EditRefused, NotSaved.
    """
    by = By(project.annotator, now(), How.BULK)

    def step(connection: Any, labels: LabelSet) -> LabelSet:
        if name not in labels:
            raise EditRefused(f"there is no label {name}")
        found = project_steps.with_labels(connection, [name])
        changes: dict[int, list[Change]] = {
            number: made for number, entities in found.items() if (made := withdrawn(entities, name, by))
        }
        _write(connection, labels, "delete_label", (name, ""), changes, by)
        return labels.without(name)

    project.change_labels(step)
    return _next(project)


def next_undo(project: Project) -> Step | None:
    """The step over the whole project that `undo` would take back."""
    with project.database.reading() as connection:
        found = project_steps.title(connection)
    return Step(*found) if found else None


def undo(project: Project) -> Step:
    """Take the last step over the whole project back, all of it. Returns what it was.

    Raises EditRefused where an article has been changed since, naming it, and NotSaved.
    """
    by = By(project.annotator, now(), How.BULK)
    done: list[Step] = []

    def back(connection: Any, labels: LabelSet) -> LabelSet:
        entry = project_steps.top(connection)
        if entry is None:
            raise EditRefused("there is nothing to undo in the project")
        project_steps.apply(connection, _reversed(connection, entry))
        project_steps.note_undo(connection, entry, (by.annotator, by.at))
        done.append(Step(entry.operation, entry.detail))
        return _labels_before(connection, labels, entry)

    project.change_labels(back)
    return done[0]


def _next(project: Project) -> Step:
    step = next_undo(project)
    assert step is not None
    return step


def _replace(project: Project, operation: str, name: str, new: str, labels_after: Any) -> Step:
    by = By(project.annotator, now(), How.BULK)

    def step(connection: Any, labels: LabelSet) -> LabelSet:
        after: LabelSet = labels_after(labels)
        found = project_steps.with_labels(connection, [name, new])
        changes: dict[int, list[Change]] = {
            number: list(made) for number, entities in found.items() if (made := renamed(entities, name, new))
        }
        finished = project_steps.touched(connection, project_steps.finished_with(connection, name))
        for number, there in finished.items():
            relabelled = layer_renamed(there.layer, name, new)
            if relabelled is not None:
                changes.setdefault(number, []).append(relabelled)
        _write(connection, labels, operation, (name, new), changes, by)
        return after

    project.change_labels(step)
    return _next(project)


def _write(
    connection: Any,
    labels: LabelSet,
    operation: str,
    names: tuple[str, str],
    changes: Mapping[int, Sequence[Change]],
    by: By,
) -> None:
    """Carry a step out on the layers and note it."""
    name, new = names
    layers = project_steps.touched(connection, changes)
    count = sum(isinstance(each.before, Entity) for some in changes.values() for each in some)
    detail = {"from": name, "to": new, "count": count, "articles": len({each.article for each in layers.values()})}
    model_names = settings.model_names(connection)
    kept = {"label": _fields(labels[name]), "place": labels.place(name), "model_name": model_names.get(name)}
    settings.put_model_names(connection, {**model_names, name: new})
    heads = {number: layer.head for number, layer in layers.items()}
    project_steps.apply(connection, changes)
    project_steps.note(connection, operation, detail, kept, changes, heads, (by.annotator, by.at))


def _fields(label: Label) -> dict[str, Any]:
    return {name: getattr(label, name) for name in Label.__slots__}


def _reversed(connection: Any, entry: project_steps.ProjectEntry) -> dict[int, list[Change]]:
    """The changes that take a step back. Raises EditRefused, naming the articles that moved on."""
    layers = project_steps.touched(connection, entry.layers)
    names = [name for name in (entry.detail["from"], entry.detail["to"]) if name]
    standing = project_steps.with_labels(connection, names)
    changes: dict[int, list[Change]] = {}
    moved: list[str] = []
    for number, (head, some) in entry.layers.items():
        layer = layers.get(number)
        if layer is None:
            continue
        things: dict[str, Any] = {entity.id: entity for entity in standing.get(number, ())}
        things[layer.layer.id] = layer.layer
        made = [_back(things.get(id), kind, old, new) for kind, id, old, new in some]
        if layer.head != head or None in made:
            moved.append(layer.article)
        changes[number] = [each for each in made if each is not None]
    if moved:
        listed = ", ".join(moved[:NAMED]) + (f" and {len(moved) - NAMED} more" if len(moved) > NAMED else "")
        raise EditRefused(f"changed since: {listed}", todo="undo those changes first, or correct by hand")
    return changes


def _back(current: Any, kind: str, old: Mapping[str, Any], new: Mapping[str, Any] | None) -> Change | None:
    """One change the other way round; None where the annotation is no longer as the step left it."""
    if new is None:
        return Change(None, from_fields(kind, old)) if current is None else None
    if current is None or not holds(current, new):
        return None
    return Change(current, with_fields(current, old))


def _labels_before(connection: Any, labels: LabelSet, entry: project_steps.ProjectEntry) -> LabelSet:
    """The label set with the step taken back; what was done to it since stays."""
    name, new = entry.detail["from"], entry.detail["to"]
    model_names = settings.model_names(connection)
    before = entry.labels["model_name"]
    model_names.pop(name, None)
    settings.put_model_names(connection, model_names if before is None else {**model_names, name: before})
    if name in labels:
        return labels
    still_used = project_steps.uses(connection, new)[1]
    if entry.operation == "rename_label" and new in labels and not still_used:
        return labels.with_renamed(new, name)
    return labels.with_label(Label(**entry.labels["label"]), entry.labels["place"])
