"""Which claims are most worth checking, as the person's own finished articles teach it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from annotator.domain.annotation import Check, Claim, State
from annotator.domain.checkworthiness import PRIOR, Weights, Worth, rank
from annotator.domain.document import Document
from annotator.domain.errors import NotSaved
from annotator.domain.refitting import Judged, fitted
from annotator.services.project import Project
from annotator.storage import judgements

SETTING = "worth"
VERSION = 1
"""Of what the weights mean: others are learnt anew."""

Scorer = Callable[[Document, Claim], Worth]


def scorer(project: Project) -> Scorer:
    """Rates claims by the rule of thumb and what the current annotator judged in finished articles.

    The weights are kept in the project and learnt anew once a finished article has come or changed
    (some 50 ms at most). Rating needs no file: 30 claims take a millisecond.
    """
    weights = _weights(project)

    def rate(document: Document, claim: Claim) -> Worth:
        text = " ".join(document.text[start:end] for start, end in claim.content)
        return rank(text, _labels(document, claim), weights)

    return rate


def _labels(document: Document, claim: Claim) -> list[str]:
    """The labels of the entities inside the content."""
    return [
        entity.label
        for start, end in claim.content
        for entity in document.entities.starting_in(start, end)
        if entity.end <= end and entity.state is not State.REJECTED
    ]


def _weights(project: Project) -> Weights:
    with project.database.reading() as connection:
        state = [VERSION, project.annotator, *judgements.state(connection, project.annotator)]
    kept = project.setting(SETTING)
    if isinstance(kept, dict) and kept.get("of") == state:
        return _read(kept)
    with project.database.reading() as connection:
        found = list(judgements.judgements(connection, project.annotator))
    if not found and kept is None:
        return PRIOR
    weights = fitted([Judged(each.text, each.labels, each.check is Check.CHECK_WORTHY) for each in found])
    _keep(project, {"of": state, "start": weights.start, "each": dict(weights.each), "words": dict(weights.words)})
    return weights


def _read(kept: dict[str, Any]) -> Weights:
    """The kept weights; the rule's own where somebody else has written there."""
    try:
        each = {name: float(kept["each"][name]) for name in PRIOR.each}
        words = {str(word): float(value) for word, value in kept["words"].items()}
        return Weights(float(kept["start"]), each, words)
    except (AttributeError, KeyError, TypeError, ValueError):
        return PRIOR


def _keep(project: Project, values: dict[str, Any]) -> None:
    """Only a saving of time: a file that is busy elsewhere costs nothing but the next fit."""
    try:
        project.save_setting(SETTING, values)
    except NotSaved:
        return
