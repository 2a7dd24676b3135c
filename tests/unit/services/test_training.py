"""Training on finished articles: when, on what, what the exam decides, and that nothing half remains."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator import paths
from annotator.domain import edits
from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError, UsageError
from annotator.domain.training import Counts, is_exam
from annotator.services import models, training
from annotator.services.models import Run
from annotator.services.project import Project
from annotator.services.session import Session
from tests.unit.services.conftest import TakeIn
from tests.unit.services.schooling import finish_articles


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def german(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose model knows nothing yet: training it is quick."""
    monkeypatch.setattr("annotator.nlp.training.ROUNDS_FROM_NOTHING", 8)
    models.use(project, "blank:de")
    return project


def folders() -> list[Path]:
    return sorted(paths.models().glob("*/*"))


def test_it_is_due_at_thirty_and_once_only(german: Project) -> None:
    finish_articles(german, range(29))
    assert not training.due(german)
    finish_articles(german, [29])
    assert training.due(german)
    german.save_setting(models.RUNS, [{"number": 1, "finished": 30}])
    assert not training.due(german)
    finish_articles(german, range(30, 60))
    assert training.due(german)


def test_it_is_never_due_where_it_is_turned_off_or_entities_are_no_task(german: Project) -> None:
    finish_articles(german, range(30))
    german.save_setting("tasks", ["claims"])
    with Project.open(german.path) as again:
        assert not training.due(again)
    german.save_setting(training.AUTOMATIC, False)
    assert not training.due(german)


def test_exam_articles_are_kept_apart_and_unfinished_ones_left_out(german: Project, take_in: TakeIn) -> None:
    finish_articles(german, range(40))
    take_in("open", "Nobody has finished this.")
    session = Session(german, "7")
    session.do(edits.set_status(session.document, Status.STARTED, session.by()))
    found = training.material(german)
    assert len(found.lessons) + len(found.exam) == 39
    hashes = {each.id: german.document(each.id).article.sha256 for each in [*found.lessons, *found.exam]}
    assert {each.id for each in found.exam} == {id for id, sha256 in hashes.items() if is_exam(sha256)}
    assert "7" not in hashes


def test_what_was_shown_and_confirmed_is_what_teaches(german: Project) -> None:
    finish_articles(german, [0])
    session = Session(german, "0")
    session.do(edits.set_status(session.document, Status.STARTED, session.by()))
    boat = next(each for each in session.document.entities if each.label == "BOAT")
    session.do(edits.remove(session.document, [boat.id], session.by()))
    session.do(edits.set_status(session.document, Status.DONE, session.by(), labels=["BOAT", "PERSON"]))
    found = training.material(german)
    (lesson,) = [*found.lessons, *found.exam]
    assert lesson.shown == {"BOAT", "PERSON"}
    assert sorted(each.label for each in lesson.entities) == ["BOAT", "PERSON", "PERSON"]


def test_a_better_model_takes_over_and_one_step_leads_back(german: Project) -> None:
    finish_articles(german, range(60))
    heard: list[tuple[int, int]] = []
    run = training.train(german, progress=lambda *done: heard.append(done))
    assert run
    assert (run.number, run.used, run.base, run.finished) == (1, True, "blank:de", 60)
    assert run.learned + run.exam == 60
    assert run.fresh == ["BOAT", "PERSON"]
    assert run.before == 0.0
    assert run.after > 50
    assert heard[-1][0] == heard[-1][1] > 0
    assert models.in_use(german) == str(run.path)
    assert folders() == [run.path]
    assert [each.number for each in models.listed(german) if each.in_use] == [1]
    assert not training.due(german)
    assert models.can_go_back(german)
    assert models.back(german) == "de_blank@0.0.0"
    assert models.in_use(german) == "blank:de"
    assert models.use(german, "1") == "de_blank_trained@1.0.0"
    models.back(german)
    with pytest.raises(UsageError, match="none to go back to"):
        models.back(german)


def test_what_brings_nothing_is_said_and_not_kept(german: Project) -> None:
    finish_articles(german, range(60))
    first = training.train(german)
    again = training.train(german, seed=0)
    assert first
    assert again
    assert (again.number, again.used, again.before, again.after) == (2, False, first.after, first.after)
    assert again.base == "blank:de"
    assert models.in_use(german) == str(first.path)
    assert folders() == [first.path]
    assert [run.number for run in models.runs(german)] == [1, 2]


def test_a_cancelled_training_leaves_nothing(german: Project) -> None:
    finish_articles(german, range(60))
    before = models.in_use(german)
    assert training.train(german, cancelled=lambda: True) is None
    assert (models.in_use(german), models.runs(german), folders()) == (before, [], [])


def test_a_label_below_a_hundred_spans_stays_with_the_memory(german: Project) -> None:
    finish_articles(german, range(30))
    with pytest.raises(AnnotatorError, match="no entity that could be taught"):
        training.train(german)
    assert models.runs(german) == []


def test_with_too_little_there_is_a_word(german: Project) -> None:
    with pytest.raises(AnnotatorError, match="too little is finished to learn from"):
        training.train(german)


def test_a_new_label_that_the_exam_does_not_show_is_left_out(german: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    finish_articles(german, range(60))
    seen: list[list[str]] = []

    def strict(_before: object, _after: object, fresh: list[str]) -> list[str]:
        seen.append(list(fresh))
        return [label for label in fresh if label == "BOAT"]

    monkeypatch.setattr(training, "failed_labels", strict)
    run = training.train(german)
    assert run
    assert (seen, run.fresh, run.failed) == ([["BOAT", "PERSON"], ["PERSON"]], ["PERSON"], ["BOAT"])
    assert "BOAT" not in models.describe(str(run.path)).labels


def test_the_last_three_models_are_kept_and_the_ones_needed(german: Project, home: Path) -> None:
    base = "blank:de"
    for number in range(1, 6):
        run = replace(Run(number), base=base, replaced=models.in_use(german), used=True)
        run = replace(run, folder=f"{'0' * 12}/{number}-{'a' * 12}")
        assert run.path
        run.path.mkdir(parents=True)
        german.save_setting(models.MODEL, models.in_use(german))
        training._note(german, run)
    assert [path.name[0] for path in folders()] == ["3", "4", "5"]
    assert [bool(run.path) for run in models.runs(german)] == [False, False, True, True, True]


def test_behind_many_articles_a_model_goes_on_from_where_it_is(
    german: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training, "FROM_START", 40)
    finish_articles(german, range(60))
    first = training.train(german)
    assert first
    finish_articles(german, range(60, 70))
    course = training._course(german, Run(2, replaced=models.in_use(german), seed=3), "")
    assert (course.start, course.rounds, course.run.base) == (str(first.path), 4, "blank:de")
    new = {lesson.id for lesson in course.lessons} - set(first.articles)
    assert new == {str(number) for number in range(60, 70)} & {lesson.id for lesson in course.lessons}
    assert len(course.lessons) == 2 * len(new)
    named = training._course(german, Run(2, replaced=models.in_use(german)), "blank:en")
    assert (named.start, named.rounds) == ("blank:en", 0)


def test_runs_that_make_no_sense_are_passed_over(german: Project) -> None:
    german.save_setting(models.RUNS, [7, {"number": "x"}, {"number": 3, "folder": "../../etc", "more": 1}])
    (run,) = models.runs(german)
    assert (run.number, run.path) == (3, None)
    german.save_setting(models.RUNS, "nonsense")
    assert models.runs(german) == []


def test_marks_of_nothing_are_nothing() -> None:
    assert Counts().f1 == 0.0
