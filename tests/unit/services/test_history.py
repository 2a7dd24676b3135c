"""Who did what when, and letting go of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain import edits
from annotator.domain.document import Article, Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.services import history, label_steps
from annotator.services.history import Old, Standing
from annotator.services.importing import import_records
from annotator.services.integrity import check
from annotator.services.project import Project
from annotator.services.session import Session

TEXT = "Ana Ruiz met Ben Oh in Port Wren."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.open(tmp_path / "p.annotator", create=True, annotator="ada") as opened:
        records = [Record(where="test", article=Article.of(TEXT + str(n), id=f"a{n}")) for n in range(3)]
        import_records(opened, records)
        yield opened


def label(session: Session, span: Span, name: str = "PERSON") -> None:
    session.do(edits.add_entity(session.document, span, name, session.by()))


def told(project: Project, id: str = "a0") -> list[tuple[str, str]]:
    return [(each.quote, each.standing) for each in history.entries(Session(project, id))]


def test_every_step_is_told_with_who_and_when_the_newest_first(project: Project) -> None:
    session = Session(project, "a0")
    label(session, Span(0, 8))
    label(session, Span(13, 19))
    first, second = history.entries(Session(project, "a0"))
    assert (first.quote, second.quote) == ("Ben Oh", "Ana Ruiz")
    session.do(edits.relabel(session.document, [next(iter(session.document.entities)).id], "ORG", session.by()))
    assert history.entries(session)[0].quote == "Ana Ruiz"
    assert (first.operation, first.annotator, first.at[:2]) == ("add_entity", "ada", "20")


def test_an_article_nobody_has_begun_has_no_history(project: Project) -> None:
    assert history.entries(Session(project, "a0")) == []


def test_what_was_undone_can_be_told_from_what_was_left_behind(project: Project) -> None:
    session = Session(project, "a0")
    label(session, Span(0, 8))
    label(session, Span(13, 19))
    session.undo()
    label(session, Span(23, 32), "GPE")
    label(session, Span(0, 3), "GPE")
    session.undo()
    assert told(project) == [
        ("Ana", Standing.UNDONE),
        ("Port Wren", Standing.DONE),
        ("Ben Oh", Standing.LEFT),
        ("Ana Ruiz", Standing.DONE),
    ]


def test_a_step_over_the_project_is_told_on_each_of_its_articles(project: Project) -> None:
    for id in ("a0", "a1"):
        label(Session(project, id), Span(0, 8))
    label_steps.rename(project, "PERSON", "HUMAN")
    for id in ("a0", "a1"):
        newest = history.entries(Session(project, id))[0]
        assert (newest.operation, newest.project, newest.standing) == ("rename_label", True, Standing.DONE)
    label_steps.undo(project)
    assert history.entries(Session(project, "a0"))[0].standing is Standing.LEFT


def finish(project: Project, id: str) -> None:
    session = Session(project, id)
    label(session, Span(0, 8))
    session.do(edits.set_status(session.document, Status.DONE, session.by()))


def years_pass(project: Project) -> None:
    with project.database.writing() as connection:
        connection.exec_driver_sql("UPDATE journal SET at = '2020-01-01T00:00:00Z'")


def test_the_history_of_what_was_finished_long_ago_can_be_let_go_and_what_it_says_stays(project: Project) -> None:
    finish(project, "a0")
    label(Session(project, "a1"), Span(0, 8))
    assert history.old(project, 30) == Old(0, 0, 0)
    years_pass(project)
    there = history.old(project, 30)
    assert (there.articles, there.steps) == (1, 2)
    assert there.characters > 100
    assert history.forget(project, 30) == 2
    assert [entity.label for entity in project.document("a0").entities] == ["PERSON"]
    assert history.entries(Session(project, "a0")) == []
    assert Session(project, "a0").next_undo() is None
    assert len(history.entries(Session(project, "a1"))) == 1
    assert not check(project).problems


def test_articles_of_a_step_over_the_project_keep_their_history(project: Project) -> None:
    finish(project, "a0")
    label_steps.rename(project, "PERSON", "HUMAN")
    years_pass(project)
    assert history.forget(project, 30) == 0
    label_steps.undo(project)
    assert [entity.label for entity in project.document("a0").entities] == ["PERSON"]


def test_letting_go_can_be_stopped(project: Project) -> None:
    for id in ("a0", "a1"):
        finish(project, id)
    years_pass(project)
    assert history.forget(project, 30, cancelled=lambda: True) == 0
    assert len(history.entries(Session(project, "a0"))) == 2


def test_an_article_that_is_taken_up_again_meanwhile_keeps_its_steps(project: Project) -> None:
    for id in ("a0", "a1"):
        finish(project, id)
    years_pass(project)

    def take_up() -> bool:
        with Project.open(project.path, annotator="ada") as other:
            session = Session(other, "a0")
            session.do(edits.set_status(session.document, Status.STARTED, session.by()))
        return False

    assert history.forget(project, 30, cancelled=take_up) == 2
    assert len(history.entries(Session(project, "a0"))) == 3
    assert history.entries(Session(project, "a1")) == []


def test_a_negative_number_of_days_is_refused(project: Project) -> None:
    with pytest.raises(AnnotatorError, match="negative"):
        history.forget(project, -1)
