"""Work on several articles in any order, with restarts between: what is kept is what counting from nothing says."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress

import pytest

from annotator.domain import edits
from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.gain import gain
from annotator.domain.remembered import Remembered
from annotator.services import gain as gains
from annotator.services import label_steps, remembering
from annotator.services.finishing import finishing
from annotator.services.integrity import check
from annotator.services.memory import MemoryKeeper
from annotator.services.project import Project
from annotator.services.session import Session
from tests.unit.articles import place
from tests.unit.services.conftest import TakeIn

NAMES = ("Kelm", "KELM", "Harbour Works", "HARBOUR WORKS", "Ada Berg")
TEXT = " met ".join(NAMES) + ". " + " and ".join(NAMES) + "."
LABELS = ("ORG", "GPE", "PERSON", "FIRM")


def recalled(keeper: MemoryKeeper) -> list[Remembered]:
    return sorted(keeper.now().remembered(), key=lambda each: each.name)


def is_right(project: Project) -> None:
    anew = MemoryKeeper(project.database, project.annotator)
    assert recalled(project.memory) == recalled(anew)
    for name in NAMES:
        form = tuple(name.split(" "))
        assert [project.memory.now().link(form, label) for label in LABELS] == [
            anew.now().link(form, label) for label in LABELS
        ]
    figures = gains.figures(project)
    fresh = [gain(each, project.model_names) for each in project.documents() if each.layer.status is Status.DONE]
    assert (figures.finished, figures.held) == (len(fresh), sum(each.held for each in fresh if each))


def steps(project: Project, draw: random.Random) -> dict[str, Callable[[Session], object]]:
    """What can be done to an article, or to the project beside it."""
    name, label, other = draw.choice(NAMES), draw.choice(LABELS), draw.choice(LABELS)
    span = place(TEXT, name)
    return {
        "label": lambda session: session.do(edits.label_all(session.document, span, label, session.by())),
        "link": lambda session: session.do(
            edits.describe_entity(
                session.document, draw.choice([*session.document.entities]).id, session.by(), link=name
            )
        ),
        "remove": lambda session: session.do(edits.remove_all(session.document, span, session.by())),
        "finish": lambda session: session.do(finishing(session)),
        "open": lambda session: session.do(edits.set_status(session.document, Status.STARTED, session.by())),
        "skip": lambda session: session.do(edits.set_status(session.document, Status.SKIPPED, session.by())),
        "undo": lambda session: session.undo(),
        "redo": lambda session: session.redo(),
        "rename": lambda _: label_steps.rename(project, label, other),
        "merge": lambda _: label_steps.merge(project, label, other),
        "undo all": lambda _: label_steps.undo(project),
        "say": lambda _: remembering.say(project, [name], draw.choice([label, "", None])),
    }


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_work_leaves_the_counts_that_counting_anew_gives(
    project: Project, take_in: TakeIn, seed: int
) -> None:
    draw = random.Random(seed)
    for id in "abc":
        take_in(id, f"{TEXT} {id}")
    ids = [row.id for row in project.rows()]
    for at in range(40):
        every = steps(project, draw)
        with suppress(AnnotatorError, IndexError):
            every[draw.choice([*every])](Session(project, draw.choice(ids)))
        if at % 4 == 0:
            is_right(project)
    with Project.open(project.path) as again:
        is_right(again)
    report = check(project)
    assert (report.problems, report.repaired) == ([], [])
