"""The label set: its labels one by one, presets, and where a label stands.

What reaches annotations (renaming, merging, deleting) is in `label_steps`.
"""

from __future__ import annotations

from collections.abc import Mapping
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

    confirmed: int = 0
    suggested: int = 0
    rejected: int = 0
    articles: int = 0
    examples: tuple[Example, ...] = ()

    @property
    def count(self) -> int:
        return self.confirmed + self.suggested + self.rejected

    @property
    def standing(self) -> int:
        """Without the rejected ones."""
        return self.confirmed + self.suggested


def uses(project: Project) -> dict[str, Uses]:
    """What a rename, merge or deletion of each label would touch, without examples; labels without any are left out."""
    with project.database.reading() as connection:
        states, articles = project_steps.uses(connection)
    return {name: _uses(counts, articles.get(name, 0)) for name, counts in states.items()}


def _uses(states: Mapping[str, int], articles: int) -> Uses:
    confirmed = sum(states.get(str(state), 0) for state in CONFIRMED)
    return Uses(confirmed, states.get(str(State.SUGGESTED), 0), states.get(str(State.REJECTED), 0), articles)


def examples(project: Project, name: str) -> tuple[Example, ...]:
    """Some entities with a label."""
    with project.database.reading() as connection:
        return tuple(Example(*each) for each in project_steps.examples(connection, name, EXAMPLES))


def size(project: Project) -> int:
    """About how many annotations a question about labels has to look at; known at once, whatever their number."""
    with project.database.reading() as connection:
        return project_steps.entity_rows(connection)


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
