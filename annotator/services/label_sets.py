"""The label set: its labels one by one, presets, and where a label stands.

What reaches annotations (renaming, merging, deleting) is in `label_steps`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from annotator.domain.annotation import CONFIRMED, State
from annotator.domain.labels import Label, LabelSet
from annotator.services.project import Project, preset_labels, preset_rows
from annotator.storage import project_steps, settings

PRESETS = ("ontonotes", "conll", "news", "own")
EXAMPLES = 6


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
