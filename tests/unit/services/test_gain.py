"""The gain over a project: right under undo, corrections, labels renamed, a damaged count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain import edits
from annotator.domain.analysis import split
from annotator.domain.document import Status
from annotator.domain.gain import gain
from annotator.domain.suggestion import Suggestion, suggested_entity
from annotator.services import gain as service
from annotator.services import history, label_steps
from annotator.services.finishing import finish
from annotator.services.integrity import check
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from annotator.services.session import Session
from tests.unit.articles import place
from tests.unit.services.conftest import TakeIn

TEXT = "Ada Berg met Bo Lind in Kelm."


def prefilled(project: Project, take_in: TakeIn, id: str) -> Session:
    """An article on which a model took a town for a person and missed a name."""
    text = f"{TEXT} {id}"
    take_in(id, text)
    entities = tuple(
        suggested_entity(place(text, name), "PERSON", "model:tiny@1", 0.9) for name in ("Ada Berg", "Kelm")
    )
    save_suggestion(project, id, Suggestion(replace(split(text), model="tiny@1"), entities))
    return Session(project, id)


def corrected(session: Session) -> None:
    (kelm,) = [each.id for each in session.document.entities if session.document.text[each.start : each.end] == "Kelm"]
    session.do(edits.relabel(session.document, [kelm], "GPE", session.by()))
    session.do(edits.add_entity(session.document, place(TEXT, "Bo Lind"), "PERSON", session.by()))


def done(session: Session, status: Status = Status.DONE) -> None:
    session.do(edits.set_status(session.document, status, session.by(), labels=["GPE", "ORG", "PERSON"]))


def counts(project: Project) -> tuple[int, int, list[tuple[int, int]]]:
    """Right of held, and of each article of the course; these are what counting everything anew says."""
    found = service.figures(project)
    fresh = [gain(each, project.model_names) for each in project.documents() if each.layer.status is Status.DONE]
    assert found.right == sum(each.right for each in fresh if each)
    assert found.held == sum(each.held for each in fresh if each)
    assert found.finished == len(fresh)
    return found.right, found.held, [(each.right, each.held) for each in found.course]


def test_an_article_counts_as_it_stands_and_as_long_as_it_is_finished(project: Project, take_in: TakeIn) -> None:
    session = prefilled(project, take_in, "a")
    assert counts(project) == (0, 0, [])
    assert service.of_article(project, "a") is None
    corrected(session)
    done(session)
    assert counts(project) == (1, 3, [(1, 3)])
    (point,) = service.figures(project).course
    assert [point.edits, point.plain] == pytest.approx([200 / 3, 200 / 3])
    session.undo()
    assert counts(project) == (0, 0, [])
    session.redo()
    assert counts(project) == (1, 3, [(1, 3)])
    (ada, *_) = session.document.entities
    session.do(edits.relabel(session.document, [ada.id], "ORG", session.by()))
    assert counts(project) == (0, 3, [(0, 3)])
    done(session, Status.STARTED)
    assert counts(project) == (0, 0, [])


def test_what_memory_put_right_is_no_correction_but_one_for_the_plain_model(project: Project, take_in: TakeIn) -> None:
    first = prefilled(project, take_in, "a")
    corrected(first)
    done(first)
    project.memory.now()
    second = prefilled(project, take_in, "b")
    done(second)
    last = service.of_article(project, "b")
    assert last is not None
    assert (last.right, last.held, last.edits, last.plain) == (3, 3, 0, 2)
    figures = service.figures(project)
    assert [(round(each.edits), round(each.plain)) for each in figures.course] == [(67, 67), (33, 67)]
    labels = {label: (each.proposed, each.right, each.missed) for label, each in figures.labels.items()}
    assert labels == {"GPE": (1, 1, 1), "PERSON": (4, 3, 1)}


def test_labels_renamed_merged_and_deleted_are_so_in_the_figures(project: Project, take_in: TakeIn) -> None:
    session = prefilled(project, take_in, "a")
    corrected(session)
    done(session)
    label_steps.rename(project, "PERSON", "HUMAN")
    assert counts(project) == (1, 3, [(1, 3)])
    assert set(service.figures(project).labels) == {"GPE", "HUMAN"}
    label_steps.merge(project, "GPE", "HUMAN")
    assert counts(project) == (2, 3, [(2, 3)])
    (point,) = service.figures(project).course
    assert point.plain == pytest.approx(100 / 3)
    label_steps.undo(project)
    assert counts(project) == (1, 3, [(1, 3)])


def test_the_order_is_that_of_finishing_also_when_the_history_is_let_go(
    project: Project, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter(f"2021-05-0{day}T10:00:00Z" for day in range(1, 9))
    monkeypatch.setattr("annotator.services.session.now", lambda: next(times))
    sessions = [prefilled(project, take_in, id) for id in "ab"]
    sessions[1].do(edits.set_status(sessions[1].document, Status.DONE, sessions[1].by()))
    corrected(sessions[0])
    done(sessions[0])
    expected = [(2, 2), (1, 3)]
    assert counts(project)[2] == expected
    assert history.forget(project, 0) > 0
    with project.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM gain")
    assert counts(project)[2] == expected


def test_what_was_counted_is_not_counted_again(project: Project, take_in: TakeIn) -> None:
    for id in "abc":
        done(prefilled(project, take_in, id))
    assert service.count(project) == 3
    assert service.count(project) == 0
    done(Session(project, "a"), Status.STARTED)
    assert service.count(project) == 0
    finish(project, "a")
    assert service.count(project) == 1


def test_an_imported_article_is_finished_but_counts_for_nothing(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, accept=True)
    finish(project, "a")
    figures = service.figures(project)
    assert (figures.finished, figures.course, dict(figures.labels)) == (1, [], {})


def test_a_finished_article_that_gets_a_models_tokens_later_is_counted_anew(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, accept=True)
    finish(project, "a")
    counts(project)
    save_suggestion(project, "a", Suggestion(replace(split(TEXT), model="tiny@1")))
    counts(project)
    assert check(project).repaired == []


def test_counting_stops_when_it_is_no_longer_wanted_and_goes_on_later(
    project: Project, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "SLICE", 1)
    for id in "ab":
        done(prefilled(project, take_in, id))
    heard: list[tuple[int, int]] = []
    assert service.count(project, lambda *each: heard.append(each), lambda: bool(heard)) == 1
    assert heard == [(1, 2)]
    assert service.count(project) == 1


@pytest.mark.parametrize(
    "damage", ["UPDATE gain SET right = 7", "UPDATE gain SET labels = '{}'", "UPDATE gain SET labels = 'no json'"]
)
def test_check_tells_a_wrong_figure_and_has_it_counted_anew(project: Project, take_in: TakeIn, damage: str) -> None:
    done(prefilled(project, take_in, "a"))
    before = counts(project)
    assert check(project).repaired == []
    with project.database.writing() as connection:
        connection.exec_driver_sql(damage)
    (told,) = check(project).repaired
    assert "what pre-fill was worth" in told
    assert counts(project) == before
    assert check(project).repaired == []


def test_nobody_elses_articles_count(project: Project, take_in: TakeIn) -> None:
    done(prefilled(project, take_in, "a"))
    with Project.open(project.path, annotator="bo") as other:
        assert service.figures(other).course == []
