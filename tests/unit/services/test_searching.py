"""Words in all articles of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.errors import ProjectError
from annotator.domain.text import Span
from annotator.services import searching
from annotator.services.project import Project
from annotator.services.searching import Found, find_in_project
from tests.unit.services.conftest import TakeIn


def found(project: Project, wanted: str) -> list[Found]:
    return [each for looked in find_in_project(project.path, wanted) for each in looked.found]


def test_articles_come_in_order_with_their_first_hit(project: Project, take_in: TakeIn) -> None:
    take_in("a", "Ferry late\n\nThe 🚋 and the FERRY.")
    take_in("b", "Nothing of the kind.")
    take_in("c", "x" * 200 + "die Fähre, Fa\u0308hre")
    first = found(project, "ferry")
    assert [(each.id, each.title, each.span, each.hits) for each in first] == [("a", "Ferry late", Span(0, 5), 2)]
    (each,) = found(project, "FÄHRE")
    assert (each.id, each.span, each.words, each.hits) == ("c", Span(204, 209), "Fähre", 2)
    assert each.before.endswith("xdie ")
    assert each.behind == ", Fa\u0308hre"


def test_what_only_may_hold_the_words_is_left_out(project: Project, take_in: TakeIn) -> None:
    take_in("a", "cafx")
    take_in("b", "café")
    assert [each.id for each in found(project, "CAFÉ")] == ["b"]


def test_nothing_is_wanted(project: Project, take_in: TakeIn) -> None:
    take_in("a", "Ferry")
    assert list(find_in_project(project.path, "  ")) == []


def test_it_goes_on_slice_by_slice_and_tells_how_far_it_is(
    project: Project, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "SLICE", 2)
    for number in range(5):
        take_in(f"a{number}", f"Ferry {number}")
    looked = list(find_in_project(project.path, "ferry"))
    assert [(len(each.found), each.done, each.total) for each in looked] == [(2, 2, 5), (2, 4, 5), (1, 5, 5)]


def test_it_stops_when_it_is_cancelled(project: Project, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "SLICE", 1)
    for number in range(5):
        take_in(f"a{number}", f"Ferry {number}")
    stopped: list[str] = []
    steps = find_in_project(project.path, "ferry", lambda: bool(stopped))
    assert next(steps).found
    stopped.append("now")
    assert list(steps) == []


def test_it_ends_at_more_articles_than_anybody_reads(
    project: Project, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "MOST", 3)
    for number in range(5):
        take_in(f"a{number}", f"Ferry {number}")
    (looked,) = find_in_project(project.path, "ferry")
    assert len(looked.found) == 3
    assert looked.more


def test_a_project_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProjectError):
        list(find_in_project(tmp_path / "none.annotator", "ferry"))
