"""Figures about a project."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from annotator.domain.annotation import CONFIRMED, IMPORTED, Annotation, State
from annotator.services.project import Project


@dataclass
class Statistics:
    """Counts of articles by status, annotations by state, confirmed entities by label.

    ``right`` and ``judged`` count the machine's suggestions a person decided on: accepted unchanged, and all.
    """

    articles: int = 0
    by_status: dict[str, int] = field(default_factory=dict)
    entities: dict[str, int] = field(default_factory=dict)
    claims: dict[str, int] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)
    right: int = 0
    judged: int = 0


def statistics(project: Project) -> Statistics:
    """Count over the layers that are meant. Raises Ambiguous."""
    project.check_layers()
    statuses: Counter[str] = Counter()
    entities: Counter[str] = Counter()
    claims: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    result = Statistics()
    for document in project.documents():
        statuses[str(document.layer.status)] += 1
        for entity in document.entities:
            entities[str(entity.state)] += 1
            labels[entity.label] += entity.state in CONFIRMED
        for claim in document.claims:
            claims[str(claim.state)] += 1
        decided = [item for item in document.annotations() if _is_judged(item)]
        result.judged += len(decided)
        result.right += sum(item.state is State.ACCEPTED for item in decided)
    result.articles = sum(statuses.values())
    result.by_status = dict(sorted(statuses.items()))
    result.entities = dict(sorted(entities.items()))
    result.claims = dict(sorted(claims.items()))
    result.labels = {label: count for label, count in labels.most_common() if count}
    return result


def _is_judged(item: Annotation) -> bool:
    """Whether a person has decided on something that pre-fill proposed."""
    return item.suggested is not None and item.state is not State.SUGGESTED and item.origin != IMPORTED
