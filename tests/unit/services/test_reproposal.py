"""Suggestions made anew: with a correction in the open article, after a finished article in the queue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain import edits
from annotator.domain.analysis import Analysis, Found, split
from annotator.domain.annotation import ATTRIBUTION, Entity, State
from annotator.domain.document import Status
from annotator.domain.relearnt import Relearnt, Standing
from annotator.domain.suggestion import Suggestion, suggested_entity
from annotator.domain.text import Span
from annotator.services import reproposal
from annotator.services.finishing import finish
from annotator.services.integrity import check
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from annotator.services.reproposal import Follower, repropose, repropose_one
from annotator.services.session import Session
from annotator.storage import reproposal as stored
from tests.unit.articles import place, suggested_claim
from tests.unit.services.conftest import TakeIn

TEXT = "Kelm won in May. Then Kelm lost to Varn, and Kelm drew. Ada Voss said so. Kelm left."


def model_says(text: str, *given: tuple[str, str, int]) -> Suggestion:
    entities = tuple(
        suggested_entity(place(text, quote, nth), label, "model:tiny@1", 0.9) for quote, label, nth in given
    )
    words = split(text)
    return Suggestion(Analysis(tuple(words.starts), tuple(words.ends), tuple(words.sentences), "tiny@1"), entities)


@pytest.fixture
def session(project: Project, take_in: TakeIn) -> Session:
    take_in("a", TEXT)
    given = [
        ("Kelm", "PERSON", 0),
        ("Kelm", "PERSON", 1),
        ("Kelm", "ORG", 3),
        ("May", "DATE", 0),
        ("Ada Voss", "PERSON", 0),
    ]
    save_suggestion(project, "a", model_says(TEXT, *given))
    return Session(project, "a", Follower())


def labels(document_entities: object, quote: str) -> list[tuple[str, str]]:
    assert hasattr(document_entities, "__iter__")
    return [(each.label, str(each.state)) for each in document_entities if TEXT[each.start : each.end] == quote]


def entity(session: Session, quote: str, nth: int = 0) -> Entity:
    return [each for each in session.document.entities if TEXT[each.start : each.end] == quote][nth]


def relabelled(session: Session) -> None:
    session.do(edits.relabel(session.document, [entity(session, "Kelm").id], "GPE", session.by()))


def test_one_correction_is_followed_by_the_same_name_elsewhere(session: Session) -> None:
    assert labels(session.document.entities, "Kelm") == [("PERSON", "suggested")] * 4
    ids = [each.id for each in session.document.entities]
    relabelled(session)
    assert labels(session.document.entities, "Kelm") == [("GPE", "edited")] + [("GPE", "suggested")] * 3
    assert [each.id for each in session.document.entities] == ids
    assert {each.origin for each in session.document.entities if each.label == "GPE"} == {"model:tiny@1", "consistency"}
    step = session.next_undo()
    assert step is not None
    assert (step.operation, step.detail["followed"]) == ("relabel", 3)


def test_undo_and_redo_take_both_and_run_nothing_anew(session: Session, project: Project) -> None:
    before = list(session.document.entities)
    relabelled(session)
    after = list(session.document.entities)
    session.undo()
    assert list(session.document.entities) == before
    session.redo()
    assert list(session.document.entities) == after
    assert list(Session(project, "a").document.entities) == after
    assert check(project).problems == []


def test_what_a_person_decided_is_not_moved_by_another_decision(session: Session) -> None:
    second = entity(session, "Kelm", 1)
    session.do(edits.accept(session.document, [second.id], session.by()))
    relabelled(session)
    assert labels(session.document.entities, "Kelm")[:2] == [("GPE", "edited"), ("PERSON", "accepted")]


def test_a_name_that_is_added_is_proposed_at_its_other_places(session: Session) -> None:
    text = session.document.text
    session.do(edits.add_entity(session.document, place(text, "Varn"), "GPE", session.by()))
    assert labels(session.document.entities, "Varn") == [("GPE", "added")]
    session.do(edits.remove(session.document, [entity(session, "Kelm").id], session.by()))
    assert labels(session.document.entities, "Kelm")[0][1] == "rejected"
    session.do(edits.remove(session.document, [entity(session, "Kelm", 1).id], session.by()))
    assert [state for _, state in labels(session.document.entities, "Kelm")] == ["rejected", "rejected"]


def test_marks_claims_and_finishing_start_nothing(session: Session) -> None:
    session.do(edits.set_flag(session.document, True))
    session.do(edits.mark_line(session.document, 0, session.by()))
    step = session.next_undo()
    assert step is not None
    assert "followed" not in step.detail
    session.do(edits.set_status(session.document, Status.DONE, session.by()))
    assert {each.state for each in session.document.entities} == {State.ACCEPTED}


def test_an_article_without_a_models_output_is_left_as_it_is(project: Project, take_in: TakeIn) -> None:
    take_in("b", TEXT)
    session = Session(project, "b", Follower())
    session.do(edits.add_entity(session.document, place(TEXT, "Kelm"), "GPE", session.by()))
    assert len(session.document.entities) == 1


def test_a_very_long_article_is_skipped_and_that_is_known(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reproposal, "MOST_ENTITIES", 2)
    follower = Follower()
    edit = edits.relabel(session.document, [entity(session, "Kelm").id], "GPE", session.by())
    assert follower(session.project, session.document, edit) == ()
    assert follower.skipped


def test_an_article_filled_before_outputs_were_kept_is_followed_from_what_stands(session: Session) -> None:
    session.document.analysis = replace(session.document.analysis, found=())
    relabelled(session)
    assert labels(session.document.entities, "Kelm") == [("GPE", "edited")] + [("GPE", "suggested")] * 3


def test_a_correction_is_laid_onto_what_another_window_wrote(session: Session, project: Project) -> None:
    other = Session(project, "a")
    other.do(edits.accept(other.document, [entity(session, "Kelm", 2).id], other.by()))
    relabelled(session)
    assert labels(session.document.entities, "Kelm") == [
        ("GPE", "edited"),
        ("GPE", "suggested"),
        ("PERSON", "accepted"),
        ("GPE", "suggested"),
    ]


@pytest.fixture
def queue(project: Project, take_in: TakeIn) -> Project:
    """Four pre-filled articles; in the first one Kelm is corrected."""
    for id in "abcd":
        text = f"Kelm won. {id}"
        take_in(id, text)
        save_suggestion(project, id, model_says(text, ("Kelm", "PERSON", 0)))
    session = Session(project, "d")
    session.do(edits.set_flag(session.document, True))
    session = Session(project, "a")
    (one,) = session.document.entities
    session.do(edits.relabel(session.document, [one.id], "GPE", session.by()))
    return project


def said_of(project: Project, id: str) -> tuple[str, str]:
    (one,) = project.document(id).entities
    return one.label, one.origin


def learn(project: Project) -> list[str]:
    project.memory.now()
    return [id for ids in repropose(project, project.memory.news()) for id in ids]


def test_finishing_an_article_changes_the_untouched_ones_behind_it(queue: Project) -> None:
    finish(queue, "a")
    assert learn(queue) == ["b", "c"]
    assert [said_of(queue, id) for id in "bcd"] == [("GPE", "memory")] * 2 + [("PERSON", "model:tiny@1")]
    assert [row.to_review for row in queue.rows()] == [0, 1, 1, 1]
    assert Session(queue, "b").next_undo() is None
    assert learn(queue) == []
    assert check(queue).repaired == []


def test_a_name_that_is_new_goes_on_the_places_where_it_stood_untagged(queue: Project, take_in: TakeIn) -> None:
    text = "Varn came. It is said that Kelm left Varn. "
    for id in "ef":
        take_in(id, text + id)
        save_suggestion(queue, id, model_says(text + id, ("Kelm", "PERSON", 0)))
    queue.memory.now()
    queue.memory.drop_news()
    session = Session(queue, "e")
    session.do(edits.label_all(session.document, place(text, "Varn"), "GPE", session.by()))
    finish(queue, "e")
    assert learn(queue) == ["f"]
    found = [(text[each.start : each.end], each.label, each.origin) for each in queue.document("f").entities]
    assert found == [("Varn", "GPE", "memory"), ("Kelm", "PERSON", "model:tiny@1"), ("Varn", "GPE", "memory")]
    row = queue.row("f")
    assert row
    assert row.to_review == 3
    assert not any(reproposal.untouched_changes(queue, queue.document(id)) for id in "bcf"), "the chain adds nothing"
    assert check(queue).repaired == []


def test_an_article_with_what_a_file_brought_goes_through_the_chain(queue: Project, take_in: TakeIn) -> None:
    text = "Kelm won. Then Kelm lost."
    brought = replace(suggested_entity(place(text, "Kelm", 1), "ORG", "model:other@7"), suggested={"label": "ORG"})
    take_in("e", text, entities=(brought,))
    save_suggestion(queue, "e", model_says(text, ("Kelm", "PERSON", 0)))
    queue.memory.now()
    queue.memory.drop_news()
    finish(queue, "a")
    assert "e" in learn(queue)
    document = queue.document("e")
    found = sorted((each.start, each.label) for each in document.entities)
    assert found == [(0, "GPE"), (15, "GPE"), (15, "ORG")]
    assert reproposal.untouched_changes(queue, document) == []


def test_what_was_written_in_between_is_not_written_over(queue: Project) -> None:
    with queue.database.reading() as connection:
        (seen,) = stored.untouched_one(connection, "ada", "b")
    (one,) = queue.document("b").entities
    save_suggestion(queue, "b", model_says(queue.document("b").text, ("Kelm", "ORG", 0)))
    change = Relearnt(renamed=[(one.span, Standing(one.id, one.label, one.origin), "GPE")])
    with queue.database.writing() as connection:
        assert not stored.write_relearnt(connection, seen, change)
    assert said_of(queue, "b") == ("ORG", "model:tiny@1")


def test_what_was_rejected_in_two_articles_is_taken_out_of_the_untouched_ones_and_comes_back(
    project: Project, take_in: TakeIn
) -> None:
    ages = {"a": "30-year-old", "b": "41-year-old", "c": "7-year-old", "d": "no age"}
    for id, age in ages.items():
        text = f"The winner, {age}, wept. {id}"
        take_in(id, text)
        save_suggestion(project, id, model_says(text, (age, "DATE", 0)))
    for id in "ab":
        session = Session(project, id)
        session.do(edits.remove(session.document, [each.id for each in session.document.entities], session.by()))
        finish(project, id)
    assert learn(project) == ["c"]
    assert [len(list(project.document(id).entities)) for id in "cd"] == [0, 1]
    Session(project, "b").undo()
    assert learn(project) == ["c"]
    assert said_of(project, "c") == ("DATE", "model:tiny@1")


def test_a_link_is_filled_in_from_memory_in_the_untouched_articles_and_in_new_ones(
    project: Project, take_in: TakeIn
) -> None:
    def links(id: str) -> list[str]:
        return [each.link for each in project.document(id).entities]

    for id in "abc":
        text = f"They sailed to Kelm. {id}"
        take_in(id, text)
        if id != "c":
            save_suggestion(project, id, model_says(text, ("Kelm", "GPE", 0)))
    session = Session(project, "a")
    session.do(edits.accept(session.document, [each.id for each in session.document.entities], session.by()))
    finish(project, "a")
    learn(project)
    assert links("b") == [""]
    session.reload()
    (kelm,) = session.document.entities
    session.do(edits.describe_entity(session.document, kelm.id, session.by(), link="Q7"))
    assert learn(project) == ["b"]
    save_suggestion(project, "c", model_says("They sailed to Kelm. c", ("Kelm", "GPE", 0)))
    assert (links("b"), links("c")) == (["Q7"], ["Q7"])
    session.undo()
    assert learn(project) == ["b", "c"]
    assert (links("b"), links("c")) == ([""], [""])
    assert check(project).problems == []


def test_an_article_that_is_opened_again_takes_its_lesson_back(queue: Project) -> None:
    finish(queue, "a")
    learn(queue)
    session = Session(queue, "a")
    session.undo()
    assert learn(queue) == ["b", "c"]
    assert said_of(queue, "b") == ("PERSON", "model:tiny@1")


def test_one_article_is_proposed_anew_before_it_is_opened(queue: Project) -> None:
    finish(queue, "a")
    queue.memory.now()
    assert repropose_one(queue, "c")
    assert not repropose_one(queue, "c")
    assert not repropose_one(queue, "d")
    assert (said_of(queue, "b"), said_of(queue, "c")) == (("PERSON", "model:tiny@1"), ("GPE", "memory"))


def test_the_next_pre_fill_knows_what_was_learnt(queue: Project, take_in: TakeIn) -> None:
    finish(queue, "a")
    queue.memory.now()
    text = "KELM won. Kelm."
    take_in("e", text)
    save_suggestion(queue, "e", model_says(text))
    found = [(text[each.start : each.end], each.label, each.origin) for each in queue.document("e").entities]
    assert found == [("KELM", "GPE", "memory"), ("Kelm", "GPE", "memory")]
    assert list(queue.document("e").analysis.found) == []
    assert list(queue.document("b").analysis.found) == [Found(0, 4, "PERSON", 0.9)]


def test_a_line_marked_in_two_articles_is_marked_in_the_next_and_loses_its_claims(
    project: Project, take_in: TakeIn
) -> None:
    for id in "abc":
        text = f"Ada spoke. {id}\nGull desk, page {ord(id)}: it is said"
        take_in(id, text)
        claim = suggested_claim(text, "it is said", origin=ATTRIBUTION)
        save_suggestion(project, id, replace(model_says(text), claims=(claim,)))
    for id in "ab":
        session = Session(project, id)
        session.do(edits.mark_line(session.document, len(session.document.text) - 1, session.by()))
        finish(project, id)
    assert learn(project) == ["c"]
    document = project.document("c")
    assert [(mark.origin, str(mark.state)) for mark in document.line_marks] == [("memory", "suggested")]
    assert list(document.claims) == []
    assert Span(*next(iter(document.line_marks)).span).start == document.text.index("Gull")


def test_another_models_suggestions_that_a_file_brought_stay_where_they_are(project: Project, take_in: TakeIn) -> None:
    text = "Kelm won. Then Kelm lost."
    brought = replace(suggested_entity(place(text, "Kelm", 1), "ORG", "model:other@7"), suggested={"label": "ORG"})
    take_in("f", text, entities=(brought,))
    save_suggestion(project, "f", model_says(text, ("Kelm", "PERSON", 0), ("Kelm", "PERSON", 1)))
    session = Session(project, "f", Follower())
    mine = next(each for each in session.document.entities if each.label == "PERSON")
    session.do(edits.relabel(session.document, [mine.id], "GPE", session.by()))
    assert sorted((each.start, each.label, each.origin) for each in session.document.entities) == [
        (0, "GPE", "model:tiny@1"),
        (15, "GPE", "consistency"),
        (15, "ORG", "model:other@7"),
    ]


def test_a_suggestion_whose_first_words_are_half_known_is_followed_too(session: Session, project: Project) -> None:
    session.document.analysis = replace(session.document.analysis, found=())
    kelm = entity(session, "Kelm")
    odd = replace(kelm, suggested={"label": "PERSON"}, state=State.EDITED, end=kelm.end + 4)
    session.document.entities.put(odd)
    edit = edits.accept(session.document, [entity(session, "Kelm", 0).id], session.by())
    assert Follower()(project, session.document, edit) == []
