"""The memory follows what is finished: through undo, re-opening, labels renamed, other processes, a damaged file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain import edits
from annotator.domain.analysis import split
from annotator.domain.document import Status
from annotator.domain.memory import Memory, lesson
from annotator.domain.suggestion import Suggestion
from annotator.services import label_steps
from annotator.services.finishing import finish
from annotator.services.integrity import check
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from annotator.services.session import Session
from tests.unit.articles import place
from tests.unit.services.conftest import TakeIn

TEXT = "Harbour Works won. Harbour Works paid."
NAME = ("Harbour", "Works")


@pytest.fixture
def session(project: Project, take_in: TakeIn) -> Session:
    """Of an article with one added entity, begun and not finished."""
    take_in("a", TEXT)
    session = Session(project, "a")
    session.do(edits.label_all(session.document, place(TEXT, "Harbour Works"), "ORG", session.by()))
    return session


def done(session: Session) -> None:
    session.do(edits.set_status(session.document, Status.DONE, session.by()))


def known(project: Project) -> str:
    """What the memory says of the name, which must be what counting everything anew says."""
    fresh = Memory(lesson(each) for each in project.documents() if each.layer.status is Status.DONE)
    found = project.memory.now().proposes(NAME)
    assert found == fresh.proposes(NAME)
    return found


def test_an_article_teaches_as_long_as_it_is_finished(project: Project, session: Session) -> None:
    assert known(project) == ""
    done(session)
    assert known(project) == "ORG"
    session.undo()
    assert known(project) == ""
    session.redo()
    assert known(project) == "ORG"
    session.do(edits.set_status(session.document, Status.STARTED, session.by()))
    assert known(project) == ""


def test_a_finished_article_that_is_corrected_teaches_the_correction(project: Project, session: Session) -> None:
    done(session)
    assert known(project) == "ORG"
    ids = [each.id for each in session.document.entities]
    session.do(edits.relabel(session.document, ids, "GPE", session.by()))
    assert known(project) == "GPE"
    session.do(edits.remove(session.document, ids[:1], session.by()))
    assert known(project) == ""
    session.undo()
    assert known(project) == "GPE"


def test_a_label_renamed_merged_or_deleted_is_so_in_the_memory(project: Project, session: Session) -> None:
    done(session)
    label_steps.rename(project, "ORG", "FIRM")
    assert known(project) == "FIRM"
    label_steps.merge(project, "FIRM", "GPE")
    assert known(project) == "GPE"
    label_steps.undo(project)
    assert known(project) == "FIRM"
    label_steps.delete(project, "FIRM")
    assert known(project) == ""


def test_what_another_process_finishes_is_learnt_too(project: Project, session: Session) -> None:
    assert known(project) == ""
    with Project.open(project.path, annotator="ada") as other:
        finish(other, "a")
    assert known(project) == "ORG"


def test_another_annotators_work_teaches_nothing_here(project: Project, session: Session) -> None:
    done(session)
    with Project.open(project.path, annotator="bo") as other:
        assert len(other.memory.now()) == 0


def test_what_is_kept_in_the_file_serves_the_next_start(project: Project, session: Session) -> None:
    done(session)
    assert known(project) == "ORG"
    with project.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM lesson").scalar() == 1
    with Project.open(project.path) as again:
        stamp = again.database.stamp()
        assert known(again) == "ORG"
        assert again.database.stamp() == stamp


def test_steps_get_there_a_little_at_a_time(project: Project, take_in: TakeIn) -> None:
    for id in "abc":
        take_in(id, f"{TEXT} {id}")
        finish(project, id)
    assert project.memory.step(2)
    assert not project.memory.step(2)
    assert not project.memory.step(2)


@pytest.mark.parametrize("counts", ['{"labels":[],"found":{"X Y":{"ORG":7}}}', "no json"])
def test_check_drops_a_lesson_that_is_wrong(project: Project, session: Session, counts: str) -> None:
    done(session)
    project.memory.now()
    assert check(project).repaired == []
    with project.database.writing() as connection:
        connection.exec_driver_sql("UPDATE lesson SET counts = ?", (counts,))
    (repaired,) = check(project).repaired
    assert "counted anew" in repaired
    with Project.open(project.path) as again:
        assert known(again) == "ORG"


def test_the_memory_says_once_what_it_changed_its_mind_about(project: Project, session: Session) -> None:
    done(session)
    project.memory.now()
    assert project.memory.news().names == {NAME}
    assert project.memory.news().names == set()
    session.undo()
    project.memory.now()
    assert project.memory.news().names == {NAME}


def test_a_finished_article_teaches_on_the_tokens_it_has_now(project: Project, take_in: TakeIn) -> None:
    text = "The B-52s played."
    take_in("a", text)
    session = Session(project, "a")
    session.do(edits.add_entity(session.document, place(text, "B-52s"), "ORG", session.by()))
    done(session)
    project.memory.now()
    starts, ends = (0, 4, 5, 6, 10, 16), (3, 5, 6, 9, 16, 17)
    analysis = replace(split(text), starts=starts, ends=ends, model="tiny@1")
    save_suggestion(project, "a", Suggestion(analysis))
    assert check(project).repaired == []
    assert project.memory.now().proposes(("B", "-", "52s")) == "ORG"
    with Project.open(project.path) as again:
        assert again.memory.now().proposes(("B", "-", "52s")) == "ORG"
    assert check(project).repaired == []
