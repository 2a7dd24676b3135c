"""Figures about a project."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import State
from annotator.domain.document import Layer, Status
from annotator.services.project import Ambiguous, Project
from annotator.services.statistics import Statistics, statistics
from tests.unit.articles import suggested_claim, suggested_entity
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss met Bo Lind. Voss said the mill is safe."
VOSS, LIND = suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Bo Lind", "ORG")


def test_an_empty_project_has_figures_too(project: Project) -> None:
    assert statistics(project) == Statistics()


def test_articles_annotations_and_confirmed_labels_are_counted(project: Project, take_in: TakeIn) -> None:
    own = replace(VOSS, id="own", state=State.ADDED, suggested=None, label="ORG")
    take_in(
        "a",
        TEXT,
        layer=Layer(annotator="ada", status=Status.DONE),
        entities=(replace(VOSS, state=State.ACCEPTED), replace(LIND, state=State.EDITED), own),
        claims=(suggested_claim(TEXT, "the mill is safe", state=State.REJECTED),),
    )
    take_in("b", TEXT + "b", entities=(VOSS, replace(LIND, state=State.REJECTED)))
    take_in("c", TEXT + "c")
    figures = statistics(project)
    assert (figures.articles, figures.by_status) == (3, {"done": 1, "todo": 2})
    assert figures.entities == {"accepted": 1, "added": 1, "edited": 1, "rejected": 1, "suggested": 1}
    assert figures.claims == {"rejected": 1}
    assert list(figures.labels.items()) == [("ORG", 2), ("PERSON", 1)]


def test_the_machine_was_right_where_its_suggestion_was_accepted_as_it_was(project: Project, take_in: TakeIn) -> None:
    decided = [replace(VOSS, state=State.ACCEPTED), replace(LIND, state=State.REJECTED)]
    take_in("a", TEXT, entities=tuple(decided))
    figures = statistics(project)
    assert (figures.right, figures.judged) == (1, 2)


def test_whose_work_is_meant_has_to_be_clear(project: Project, take_in: TakeIn) -> None:
    for annotator in ("bo", "cy"):
        take_in("a", TEXT, layer=Layer(annotator=annotator))
    with pytest.raises(Ambiguous):
        statistics(project)
