"""When a model is trained on finished articles, what it learns from, and whether the new one is better.

The figures were measured on five streams of real news articles with the small English model: below 30
articles training did harm as often as good, each fifth article is enough for an exam, and a label of a
person's own needs some 100 spans before a model finds it by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

MILESTONES = (30, 60, 100)
EVERY = 50
"""Training starts by itself at the milestones, and behind the last one each time so many more are finished."""
EXAM_SHARE = 5
"""One of so many finished articles is exam only."""
LEAST_GAIN = 0.5
"""Points of F1 on the exam by which a new model must be better."""
NEW_LABEL_SPANS, NEW_LABEL_ARTICLES = 100, 20
"""What a label that the model does not know must have before it is taught."""
KEPT = 3
"""Trained models that are kept."""


class Named(NamedTuple):
    """A labelled stretch of a text."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A finished article: its entities, and the labels that were shown to the person who finished it."""

    id: str
    text: str
    entities: tuple[Named, ...]
    shown: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entities were found right, found at all, and to be found."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def f1(self) -> float:
        """In percent; 0 where there is nothing."""
        both = self.found + self.wanted
        return 200 * self.right / both if both else 0.0


Marks = Mapping[str, Counts]
"""What came of an exam, by label."""


def is_exam(sha256: str) -> bool:
    """Whether an article is exam only: that hangs on its text alone, so that no model ever learns from it."""
    return int(sha256[:8], 16) % EXAM_SHARE == 0


def milestone(finished: int) -> int:
    """The last number of finished articles at which training starts by itself, 0 before the first."""
    if finished >= MILESTONES[-1]:
        return finished - (finished - MILESTONES[-1]) % EVERY
    return max((each for each in MILESTONES if each <= finished), default=0)


def is_due(finished: int, last: int) -> bool:
    """Whether to train, where the last training saw ``last`` finished articles."""
    return milestone(finished) > last


def new_labels(lessons: Iterable[Lesson], known: Collection[str]) -> list[str]:
    """The labels that no model knows yet and that are frequent enough to be taught."""
    spans: dict[str, int] = {}
    articles: dict[str, int] = {}
    for lesson in lessons:
        labels = [entity.label for entity in lesson.entities if entity.label not in known]
        for label in labels:
            spans[label] = spans.get(label, 0) + 1
        for label in set(labels):
            articles[label] = articles.get(label, 0) + 1
    return sorted(label for label in spans if spans[label] >= NEW_LABEL_SPANS and articles[label] >= NEW_LABEL_ARTICLES)


def marks(lessons: Iterable[Lesson], answers: Iterable[Collection[Named]]) -> dict[str, Counts]:
    """Compare what a model says of exam articles with what a person said; labels not shown then do not count."""
    found: dict[str, Counts] = {}
    for lesson, answer in zip(lessons, answers, strict=True):
        wanted = set(lesson.entities)
        said = {each for each in answer if each.label in lesson.shown}
        for label in {each.label for each in wanted | said}:
            one, other = ({each for each in part if each.label == label} for part in (said, wanted))
            found[label] = found.get(label, Counts()) + Counts(len(one & other), len(one), len(other))
    return found


def f1(result: Marks, without: Collection[str] = ()) -> float:
    """Over all labels, less those ``without`` which."""
    return sum((counts for label, counts in result.items() if label not in without), Counts()).f1


def is_better(before: Marks, after: Marks, fresh: Collection[str] = ()) -> bool:
    """Whether the new model takes over: better by `LEAST_GAIN` on what both know.

    With a ``fresh`` label that passed for itself it is enough not to be worse there.
    """
    gain = f1(after, fresh) - f1(before, fresh)
    return gain >= LEAST_GAIN or (bool(fresh) and gain >= 0)


def failed_labels(before: Marks, after: Marks, fresh: Iterable[str]) -> list[str]:
    """The new labels that the exam does not show to have been learnt."""
    none = Counts()
    return [label for label in fresh if after.get(label, none).f1 < before.get(label, none).f1 + LEAST_GAIN]
