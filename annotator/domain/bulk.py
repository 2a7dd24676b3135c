"""Which suggestions a gesture on many of them is about: ids for `edits.accept`, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from annotator.domain.annotation import Annotation, State
from annotator.domain.document import Document
from annotator.domain.edits import is_shown
from annotator.domain.text import Span

Labels = Collection[str] | None


def waiting_in(document: Document, span: Span, labels: Labels = None) -> list[str]:
    """The suggestions that share a character with a span: those of a sentence, or of what is on the screen."""
    found: list[Annotation] = [*document.entities.touching(*span), *document.claims.touching(*span)]
    found += document.line_marks.touching(*span)
    return [item.id for item in found if _waits(document, item, labels)]


def waiting_from(document: Document, least: float, labels: Labels = None) -> list[str]:
    """The suggestions of which the machine is at least so sure; one without a score never is."""
    return [item.id for item, score in _scored(document, labels) if score >= least]


def waiting_scores(document: Document, labels: Labels = None) -> list[float]:
    """How sure the machine is of each suggestion that waits, least first; 0 where it does not say."""
    items = [item for item in document.annotations() if _waits(document, item, labels)]
    return sorted(getattr(item, "score", None) or 0.0 for item in items)


def waiting_of(document: Document, label: str) -> list[str]:
    """The suggestions with one label."""
    return [item.id for item in document.entities if item.state is State.SUGGESTED and item.label == label]


def waiting_labels(document: Document, labels: Labels = None) -> list[tuple[str, int]]:
    """The labels on which suggestions wait, with how many, most first."""
    items = [item for item in document.entities if _waits(document, item, labels)]
    return sorted(Counter(item.label for item in items).items(), key=lambda each: (-each[1], each[0]))


def _scored(document: Document, labels: Labels) -> list[tuple[Annotation, float]]:
    items = [item for item in document.annotations() if _waits(document, item, labels)]
    return [(item, score) for item in items if (score := getattr(item, "score", None)) is not None]


def _waits(document: Document, item: Annotation, labels: Labels) -> bool:
    return item.state is State.SUGGESTED and is_shown(item, labels, document.layer.tasks)
