"""The memory as a list: what a person says of a name stays above what articles teach; files that carry it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.domain import edits
from annotator.domain.document import Status
from annotator.domain.errors import EditRefused, InputError
from annotator.domain.remembered import Remembered
from annotator.services import label_steps, remembering
from annotator.services.finishing import finish
from annotator.services.integrity import check
from annotator.services.project import Project
from annotator.services.reproposal import learning
from annotator.services.session import Session
from tests.unit.articles import place
from tests.unit.services.conftest import TakeIn
from tests.unit.services.test_gain import prefilled

NAME = "Harbour Works"
KEY = ("Harbour", "Works")


def article(project: Project, take_in: TakeIn, id: str = "a", label: str = "ORG") -> Session:
    """A finished article with one name."""
    text = f"{NAME} won. {id}"
    take_in(id, text)
    session = Session(project, id)
    session.do(edits.label_all(session.document, place(text, NAME), label, session.by()))
    finish(project, id)
    return Session(project, id)


def known(project: Project) -> str:
    """What is proposed for the name, which must be what a project opened anew says."""
    with Project.open(project.path, annotator=project.annotator) as again:
        fresh = again.memory.now()
        found = project.memory.now()
        assert found.proposes(KEY) == fresh.proposes(KEY)
        assert sorted(map(repr, found.remembered())) == sorted(map(repr, fresh.remembered()))
    return found.proposes(KEY)


def names(project: Project, wanted: str = "") -> list[str]:
    return [each.name for each in remembering.listed(project, wanted).names]


def test_the_list_holds_what_articles_teach_most_places_first(project: Project, take_in: TakeIn) -> None:
    article(project, take_in, "a")
    article(project, take_in, "b")
    done = Session(project, "a")
    done.do(edits.add_entity(done.document, place(done.document.text, "won"), "ORG", done.by()))
    text = "Tilda Voss sang."
    take_in("c", text)
    other = Session(project, "c")
    other.do(edits.add_entity(other.document, place(text, "Tilda Voss"), "PERSON", other.by()))
    finish(project, "c")
    (first, second) = remembering.listed(project).names
    assert (first.name, first.label, first.proposed, first.found) == (NAME, "ORG", True, {"ORG": 2})
    assert second.name == "Tilda Voss"
    assert names(project, "harbour") == [NAME]
    assert names(project, "PERSON") == ["Tilda Voss"]
    assert names(project, "nobody") == []
    assert remembering.listed(project, most=1).total == 2


def test_a_label_that_is_set_stands_above_the_articles_until_it_is_taken_back(
    project: Project, take_in: TakeIn
) -> None:
    session = article(project, take_in)
    before = remembering.say(project, [NAME], "GPE")
    assert known(project) == "GPE"
    article(project, take_in, "b")
    session.do(edits.set_status(session.document, Status.STARTED, session.by()))
    assert known(project) == "GPE"
    remembering.put(project, before)
    assert known(project) == "ORG"


def test_a_forgotten_name_stays_forgotten_until_it_is_learnt_again(project: Project, take_in: TakeIn) -> None:
    article(project, take_in)
    remembering.forget(project, [NAME])
    assert known(project) == ""
    assert remembering.one(project, NAME).said == ""
    article(project, take_in, "b")
    assert known(project) == ""
    remembering.say(project, [NAME], None)
    assert known(project) == "ORG"
    assert remembering.one(project, NAME).said is None


def test_undo_of_many_puts_each_back_as_it_was(project: Project, take_in: TakeIn) -> None:
    article(project, take_in)
    remembering.say(project, ["Kelm"], "GPE")
    before = remembering.forget(project, [NAME, "Kelm"])
    again = remembering.put(project, before)
    assert known(project) == "ORG"
    assert remembering.one(project, "Kelm").said == "GPE"
    remembering.put(project, again)
    assert known(project) == ""


def test_the_queue_follows_what_is_set(project: Project, take_in: TakeIn) -> None:
    prefilled(project, take_in, "a")

    def kelm() -> str:
        document = project.document("a")
        return next((each.label for each in document.entities if document.text[each.start : each.end] == "Kelm"), "")

    with learning(project):
        remembering.say(project, ["Kelm"], "GPE")
    assert kelm() == "GPE"
    with learning(project):
        remembering.forget(project, ["Kelm"])
    assert kelm() == "PERSON"


def test_a_rejected_name_is_listed_and_can_be_allowed_again(project: Project, take_in: TakeIn) -> None:
    for id in "abc":
        session = prefilled(project, take_in, id)
        wrong = [
            each.id
            for each in session.document.entities
            if session.document.text[each.start : each.end] == "Kelm" and each.state == "suggested"
        ]
        session.do(edits.remove(session.document, wrong, session.by()))
        finish(project, id)
    found = remembering.one(project, "Kelm")
    assert (found.vetoed, found.rejected, found.label) == (True, 3, "")
    remembering.say(project, ["Kelm"], "GPE")
    assert not remembering.one(project, "Kelm").vetoed


def test_labels_renamed_merged_and_deleted_are_so_in_what_was_said(project: Project, take_in: TakeIn) -> None:
    remembering.say(project, [NAME], "ORG")
    label_steps.rename(project, "ORG", "FIRM")
    assert known(project) == "FIRM"
    label_steps.merge(project, "FIRM", "GPE")
    assert known(project) == "GPE"
    label_steps.delete(project, "GPE")
    assert known(project) == ""
    for label in ("GPE", "FIRM", "ORG"):
        label_steps.undo(project)
        assert known(project) == label


@pytest.mark.parametrize(("name", "label"), [("nothing", "ORG"), ("A  B", "ORG"), (NAME, "NOBODY"), ("X\0Y", "ORG")])
def test_what_makes_no_sense_is_refused(project: Project, name: str, label: str) -> None:
    with pytest.raises(EditRefused):
        remembering.say(project, [name], label)


def test_a_name_leads_to_the_articles_it_came_from(project: Project, take_in: TakeIn) -> None:
    for id in "ab":
        article(project, take_in, id)
    prefilled(project, take_in, "c")
    found = remembering.places(project, NAME)
    assert [each.id for each in found] == ["b", "a"]
    assert (found[0].words, found[0].behind, found[0].span, found[0].label) == (NAME, " won. b", (0, 13), "ORG")
    assert [each.id for each in remembering.places(project, NAME, most=1)] == ["b"]
    with pytest.raises(InputError, match="knows nothing"):
        remembering.one(project, "Nobody Here")


def test_a_memory_goes_into_another_project_and_comes_twice_without_doubling(
    project: Project, take_in: TakeIn, tmp_path: Path
) -> None:
    article(project, take_in)
    remembering.say(project, ["Kelm"], "GPE")
    remembering.forget(project, ["Old Junk"])
    file = tmp_path / "memory.jsonl"
    assert remembering.export(project, file) == 3
    with Project.open(tmp_path / "other.annotator", create=True, annotator="bo") as other:
        remembering.say(other, ["Kelm"], "ORG")
        for _ in range(2):
            report = remembering.take_in(other, file)
            assert (report.names, report.labels, report.refused) == (3, [], [])
            assert known(other) == "ORG"
        assert remembering.one(other, NAME).found == {"ORG": 1}
        assert remembering.one(other, "Kelm").said == "ORG"
        assert remembering.one(other, "Old Junk").said == ""
        again = tmp_path / "again.jsonl"
        remembering.export(other, again)
        assert [json.loads(line)["name"] for line in again.read_text().splitlines()] == [
            "Harbour Works",
            "Kelm",
            "Old Junk",
        ]
        remembering.put(other, report.before)
        assert known(other) == "ORG"
        remembering.forget(other, [NAME])
        assert known(other) == ""
    assert remembering.export(project, again) == 3
    assert again.read_bytes() == file.read_bytes()


def test_unknown_labels_join_and_a_bad_line_keeps_everything_out(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "memory.jsonl"
    good = '{"format":"article-annotator-memory/1","name":"Grey Gull","labels":{"BOAT":2}}\n'
    file.write_text(good + '{"format":"article-annotator-memory/1","name":"Tern","labels":{"BOAT":-1}}\n')
    report = remembering.take_in(project, file)
    assert report.refused == [f"{file}:2: labels.BOAT: -1 is no count; a whole number from 1 to 1,000,000,000"]
    assert names(project) == []
    assert "BOAT" not in project.labels
    file.write_text(good)
    assert remembering.take_in(project, file).labels == ["BOAT"]
    assert names(project) == ["Grey Gull"]
    with pytest.raises(InputError, match="cannot be read"):
        remembering.take_in(project, tmp_path / "none")


def test_check_names_what_was_said_that_cannot_be_read(project: Project) -> None:
    remembering.say(project, [NAME], "ORG")
    with project.database.writing() as connection:
        connection.exec_driver_sql("UPDATE remembered SET found = '{\"ORG\":-3}'")
    (problem,) = check(project).problems
    assert NAME in problem
    with Project.open(project.path) as again:
        assert list(again.memory.now().remembered()) == []


def test_check_names_a_label_that_is_none(project: Project) -> None:
    remembering.say(project, ["Marlow Quay"], "GPE")
    with project.database.writing() as connection:
        connection.exec_driver_sql("UPDATE remembered SET said = x'00'")
    assert check(project).problems


def test_nothing_to_put_back_changes_nothing(project: Project) -> None:
    remembering.say(project, ["Marlow Quay"], "GPE")
    remembering.put(project, {})
    assert names(project) == ["Marlow Quay"]


def test_nobody_else_has_said_it(project: Project) -> None:
    remembering.say(project, [NAME], "ORG")
    with Project.open(project.path, annotator="bo") as other:
        assert list(other.memory.now().remembered()) == []
    assert remembering.state(project, NAME) == Remembered(NAME, "ORG", True, False, "ORG")
