"""What pre-fill was worth: of a finished article, of many one after another, and label by label.

Everything is worked out from what is stored: the finished article's entities, what the machine last said of
each of them (`suggested`), and the model's own output kept with the analysis. So it can be counted anew at
any time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.domain.analysis import FROM_FILE, Found
from annotator.domain.annotation import CONFIRMED, HUMAN, IMPORTED, Entity
from annotator.domain.document import Document
from annotator.domain.labels import ModelNames
from annotator.domain.text import Span
from annotator.domain.training import Named

TOGETHER = 10
"""Articles of one moving average. Lengths and kinds of articles differ so much that single ones say little."""
_MODEL = "model:"


@dataclass(frozen=True, slots=True)
class LabelGain:
    """Of one label: suggestions that a person decided on, those kept as they were, and entities in the end."""

    proposed: int = 0
    right: int = 0
    held: int = 0

    @property
    def missed(self) -> int:
        """Entities with this label that no suggestion had just so."""
        return self.held - self.right

    @property
    def share(self) -> float | None:
        """Which share of the suggestions was right; None where nothing was proposed."""
        return self.right / self.proposed if self.proposed else None


@dataclass(frozen=True, slots=True)
class Gain:
    """What pre-fill was worth on a finished article.

    "Right for ``right`` of ``held``": of the entities that the finished article holds, so many stand exactly as
    the machine last suggested them, with the same edges and label. ``proposed`` are all its suggestions, rejected
    ones too. ``edits`` is how many corrections lead from these suggestions to what stands (a label, an edge, one
    more, one less are one each; a label and an edge two); ``plain`` is the same from the model's own output,
    without anything that was learnt. Suggestions that followed a person's correction count as suggestions.
    """

    proposed: int = 0
    right: int = 0
    held: int = 0
    edits: int = 0
    plain: int = 0
    labels: Mapping[str, LabelGain] = field(default_factory=dict)


def gain(document: Document, names: ModelNames) -> Gain | None:
    """What pre-fill was worth; None where nothing was proposed that a person could have decided on.

    That is where entities were no task, where no model dealt with the article, and where it did so only when
    the article was finished. ``names`` are what the model's labels are called here.
    """
    layer, analysis = document.layer, document.analysis
    entities = [each for each in document.entities if _is_shown(each.label, layer.labels)]
    machines = [each for each in entities if each.suggested is not None and each.origin not in (HUMAN, IMPORTED)]
    if "entities" not in layer.tasks or not document.analysed or analysis.model == FROM_FILE:
        return None
    if analysis.found and not machines:
        return None
    held = {Named(each.start, each.end, each.label) for each in entities if each.state in CONFIRMED}
    said = {_said(each) for each in machines}
    output = analysis.found or [Found(*_said(each)) for each in machines if each.origin == _MODEL + analysis.model]
    plain = {Named(each.start, each.end, names.of(each.label)) for each in output}
    plain = {each for each in plain if each.label and _is_shown(each.label, layer.labels)}
    return Gain(len(said), len(said & held), len(held), edits(said, held), edits(plain, held), _by_label(said, held))


def _is_shown(label: str, shown: tuple[str, ...]) -> bool:
    return not shown or label in shown


def _said(entity: Entity) -> Named:
    """What the machine said last, whatever a person made of it."""
    said = {**entity.core, **(entity.suggested or {})}
    return Named(said["start"], said["end"], said["label"])


def _by_label(said: set[Named], held: set[Named]) -> dict[str, LabelGain]:
    right = said & held
    counts = {
        label: [sum(each.label == label for each in some) for some in (said, right, held)]
        for label in sorted({each.label for each in said | held})
    }
    return {label: LabelGain(*each) for label, each in counts.items()}


def edits(said: Iterable[Named], wanted: Iterable[Named]) -> int:
    """How many corrections lead from one set of labelled spans to another: the measure of `research/learning.md`.

    The same span with another label is one, so is one that only touches the wanted span (two where the label
    differs as well), and each that is left over on either side.
    """
    said, wanted = set(said), set(wanted)
    waiting: dict[Span, list[Named]] = {}
    for each in sorted(wanted - said):
        waiting.setdefault(Span(each.start, each.end), []).append(each)
    here, count = [], 0
    for each in sorted(said - wanted):
        there = waiting.get(Span(each.start, each.end))
        if there:
            there.pop()
            count += 1
        else:
            here.append(each)
    return count + _from_edges(here, [each for some in waiting.values() for each in some])


def _from_edges(here: list[Named], there: list[Named]) -> int:
    """Pair what touches, in reading order."""
    one = other = count = 0
    while one < len(here) and other < len(there):
        said, wanted = here[one], there[other]
        touch = said.start < wanted.end and wanted.start < said.end
        count += 1 + (touch and said.label != wanted.label)
        if touch or said.end <= wanted.start:
            one += 1
        if touch or wanted.end <= said.start:
            other += 1
    return count + len(here) - one + len(there) - other


@dataclass(frozen=True, slots=True)
class Worth:
    """One finished article in the order of finishing: when (UTC, ISO 8601), and the figures of its `Gain`."""

    finished: str
    right: int
    held: int
    edits: int
    plain: int


_NOTHING = Worth("", 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Point:
    """A place of the chart: the article's number, counted from 1, and edits per 100 entities over the last ones."""

    number: int
    finished: str
    edits: float
    plain: float
    right: int
    held: int


def course(articles: Iterable[Worth]) -> Iterator[Point]:
    """The moving averages, article by article; the first ones are over as many as there are."""
    window: deque[Worth] = deque()
    made = plain = held = 0
    for number, worth in enumerate(articles, start=1):
        gone = window.popleft() if len(window) == TOGETHER else _NOTHING
        window.append(worth)
        made += worth.edits - gone.edits
        plain += worth.plain - gone.plain
        held += worth.held - gone.held
        share = 100 / max(held, 1)
        yield Point(number, worth.finished, share * made, share * plain, worth.right, worth.held)


def thinned(points: list[Point], most: int) -> list[Point]:
    """At most so many points, evenly taken, the last one always among them."""
    if len(points) <= most:
        return points
    step = (len(points) - 1) / (most - 1)
    return [points[round(at * step)] for at in range(most)]
