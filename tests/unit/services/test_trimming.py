"""Edges cleaned over a whole project: one step in each article, which undo takes back there."""

from __future__ import annotations

from annotator.domain.annotation import State
from annotator.domain.document import Layer, Status
from annotator.services.project import Project
from annotator.services.session import Session
from annotator.services.trimming import trim_everywhere
from tests.unit.articles import suggested_entity
from tests.unit.services.conftest import TakeIn

TEXT = "Ada Okoro, who met Bo Lind; left."


def words(project: Project, id: str) -> list[str]:
    document = project.document(id)
    return [document.text[each.start : each.end] for each in document.entities]


def take_three(take_in: TakeIn) -> None:
    for id, surface, state in (
        ("one", "Ada Okoro, ", State.ACCEPTED),
        ("two", "Bo Lind; ", State.ACCEPTED),
        ("wait", "Bo Lind;", State.SUGGESTED),
    ):
        entity = suggested_entity(TEXT, surface, state=state, annotator="ada")
        take_in(id, f"{TEXT} {id}", layer=Layer(annotator="ada", status=Status.DONE), entities=(entity,))


def test_each_article_is_cleaned_in_one_step_of_its_own(project: Project, take_in: TakeIn) -> None:
    take_three(take_in)
    heard: list[tuple[int, int]] = []
    report = trim_everywhere(project, progress=lambda done, total: heard.append((done, total)))
    assert (report.articles, report.entities, report.cancelled) == (["one", "two"], 2, False)
    assert heard == [(0, 2), (1, 2)]
    assert [words(project, id) for id in ("one", "two", "wait")] == [["Ada Okoro"], ["Bo Lind"], ["Bo Lind;"]]
    assert project.document("one").layer.status is Status.DONE
    session = Session(project, "two")
    session.undo()
    assert [words(project, id) for id in ("one", "two")] == [["Ada Okoro"], ["Bo Lind; "]]


def test_what_was_cleaned_stays_when_the_work_stops_and_goes_on_later(project: Project, take_in: TakeIn) -> None:
    take_three(take_in)
    answers = iter([False, True])
    assert trim_everywhere(project, cancelled=lambda: next(answers)).cancelled
    assert [words(project, id) for id in ("one", "two")] == [["Ada Okoro"], ["Bo Lind; "]]
    assert trim_everywhere(project).articles == ["two"]
    assert trim_everywhere(project).articles == []
