"""Slips: each kind is found at its place, and sound annotations raise no voice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.domain import linting
from annotator.domain.analysis import split
from annotator.domain.annotation import CONFIRMED, Entity, State
from annotator.domain.document import Document, Layer, Status
from annotator.domain.exporting import OFF_EDGES
from tests.unit.articles import document, place, suggested_entity

TEXT = "Ann Lee (Graz) met Bo Lind, Ann Lee said."
DONE = Layer(annotator="ada", status=Status.DONE)


def named(words: str, label: str = "PERSON", nth: int = 0) -> Entity:
    start, end = place(TEXT, words, nth)
    return Entity(id=f"{words}{nth}{label}", start=start, end=end, label=label, state=State.ADDED)


def found(*entities: Entity, **given: Any) -> list[tuple[str, str, bool]]:
    analysed = replace(split(TEXT), model="any@1")
    made: Document = document(TEXT, entities=entities, analysis=analysed, **given)
    return [
        (loss.words, loss.why, certain)
        for loss, certain in linting.findings(made, lambda item: item.state in CONFIRMED)
    ]


@pytest.mark.parametrize(
    ("entities", "expected"),
    [
        ([named("Ann Lee"), named("Graz", "GPE"), named("Bo Lind")], []),
        ([named("Ann Lee "), named("Bo Lind")], [("Ann Lee ", linting.BLANK_EDGE, True)]),
        ([named("Bo Lind,")], [("Bo Lind,", linting.PUNCTUATION_EDGE, True)]),
        ([named("Graz)")], [("Graz)", linting.PUNCTUATION_EDGE, True)]),
        ([named("(Graz)")], []),
        ([named("o Lind")], [("o Lind", OFF_EDGES, True)]),
        ([named("Ann Lee"), replace(named("Ann Lee"), id="x")], [("Ann Lee", linting.TWICE, True)]),
        ([named("Ann Lee"), named("Ann Lee", "ORG")], [("Ann Lee", linting.TWO_LABELS, True)]),
        ([named("Graz) met"), named("met Bo")], [("met Bo", linting.CROSSING, True)]),
        ([named("Ann Lee"), named("Lee")], []),
        ([named("Ann Lee"), named("Ann Lee", "ORG", 1)], [("Ann Lee", linting.OTHER_LABEL, False)]),
    ],
)
def test_each_slip_is_found(entities: list[Entity], expected: list[tuple[str, str, bool]]) -> None:
    assert found(*entities) == expected


def test_a_finished_article_with_suggestions_or_with_nothing_is_told() -> None:
    waiting = suggested_entity(TEXT, "Bo Lind")
    assert found(waiting, layer=DONE) == [("Bo Lind", linting.UNREVIEWED, False)]
    assert found(waiting) == []
    assert found(layer=DONE) == [("", linting.EMPTY, False)]
    assert found(named("Ann Lee"), layer=DONE) == []


def test_suggestions_that_are_to_go_out_are_told_unless_the_whole_project_goes() -> None:
    made = document(TEXT, entities=[suggested_entity(TEXT, "Bo Lind")])
    told = [loss.why for loss, _ in linting.findings(made, lambda _: True)]
    assert told == [linting.UNREVIEWED]
    assert list(linting.findings(made, lambda _: True, whole=True)) == []


def test_what_is_rejected_or_not_wanted_is_no_slip() -> None:
    assert found(replace(named("Ann Lee "), state=State.REJECTED), named("Bo Lind")) == []
