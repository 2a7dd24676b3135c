"""Finishing an article accepts what is left of what is shown."""

from __future__ import annotations

import pytest

from annotator.domain.document import Status
from annotator.domain.errors import EditRefused, InputError
from annotator.domain.labels import Label
from annotator.domain.queue import QueueRow
from annotator.services.finishing import finish, finishing, left_over
from annotator.services.project import Project
from annotator.services.session import Session
from tests.unit.articles import suggested_claim, suggested_entity, suggested_mark
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss came in May. Voss said the mill is safe.\nSign up here"


@pytest.fixture
def news(project: Project, take_in: TakeIn) -> Project:
    project.add_labels([Label("MONTH", shown=False)])
    take_in(
        "a",
        TEXT,
        entities=(suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "May", "MONTH")),
        claims=(suggested_claim(TEXT, "the mill is safe", "Voss"),),
        line_marks=(suggested_mark(TEXT, "Sign up here"),),
    )
    return project


def states(project: Project) -> dict[str, str]:
    return {item.id: str(item.state) for item in project.document("a").annotations()}


def test_what_is_shown_is_accepted_as_a_part_of_finishing(news: Project) -> None:
    assert left_over(news.document("a"), news) == 3
    assert finish(news, "a") == 3
    assert states(news) == {
        "Tilda Voss": "accepted",
        "the mill is safe": "accepted",
        "Sign up here": "accepted",
    }
    doc = news.document("a")
    assert (doc.layer.status, doc.entities["Tilda Voss"].how) == (Status.DONE, "done")
    assert set(doc.layer.labels) == news.labels.shown


def test_suggestions_that_nobody_was_shown_go(news: Project) -> None:
    news.save_setting("tasks", ["claims"])
    with Project.open(news.path, annotator="ada") as project:
        assert finish(project, "a") == 2
        assert states(project) == {"the mill is safe": "accepted", "Sign up here": "accepted"}
        assert project.row("a") == QueueRow("a", "Tilda Voss came in May. Voss said the mill is safe.", "", Status.DONE)
        assert project.document("a").layer.tasks == ("claims",)


def test_finishing_is_one_step_to_undo(news: Project) -> None:
    finish(news, "a")
    Session(news, "a").undo()
    assert set(states(news).values()) == {"suggested"}
    assert news.document("a").layer.status is Status.TODO


def test_finishing_again_does_nothing(news: Project) -> None:
    finish(news, "a")
    assert finish(news, "a") == 0
    session = Session(news, "a")
    with pytest.raises(EditRefused, match="nothing to change"):
        finishing(session)


def test_an_unknown_article_is_named(news: Project) -> None:
    with pytest.raises(InputError, match="there is no article z"):
        finish(news, "z")
