"""Pre-fill meets a person: what was begun gets one edit around what that person did, what is finished nothing."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.domain import claim_edits, edits
from annotator.domain.analysis import Analysis, split
from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Status
from annotator.domain.errors import NotSaved
from annotator.domain.suggestion import Suggestion
from annotator.domain.text import Span
from annotator.services.prefill import question, save_suggestion, waiting
from annotator.services.project import Project
from annotator.services.session import Session, Step
from tests.unit.services.conftest import TakeIn

TEXT = "Mayor Ada Okoro met Bo Lind in Port Wren. The bridge is safe, she said."


def place(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


def entity(surface: str, label: str) -> Entity:
    start, end = place(surface)
    values = {"start": start, "end": end, "label": label}
    return Entity(
        id=f"m-{surface}",
        start=start,
        end=end,
        label=label,
        state=State.SUGGESTED,
        origin="model:m@1",
        suggested=values,
    )


def claim(surface: str) -> Claim:
    return Claim(id=f"m-{surface}", content=(place(surface),), state=State.SUGGESTED, origin="rule:attribution@1")


def suggestion(*items: Any, model: str = "m@1") -> Suggestion:
    words = split(TEXT)
    analysis = Analysis(tuple(words.starts), tuple(words.ends), tuple(words.sentences), model)
    entities = tuple(item for item in items if isinstance(item, Entity))
    return Suggestion(analysis, entities, tuple(item for item in items if isinstance(item, Claim)))


MODEL = suggestion(
    entity("Ada Okoro", "PERSON"), entity("Bo Lind", "ORG"), entity("Port Wren", "GPE"), claim("The bridge is safe")
)


@pytest.fixture
def session(project: Project, take_in: TakeIn) -> Session:
    take_in("tram", TEXT)
    return Session(project, "tram")


def found(session: Session) -> dict[str, str]:
    return {TEXT[item.start : item.end]: str(item.state) for item in session.document.annotations()}


def test_what_nobody_touched_is_replaced_without_journal(project: Project, session: Session) -> None:
    assert save_suggestion(project, "tram", MODEL)
    assert save_suggestion(project, "tram", suggestion(entity("Bo Lind", "PERSON"), model="m@2"))
    session.reload()
    assert found(session) == {"Bo Lind": "suggested"}
    assert session.next_undo() is None


def test_an_article_that_was_begun_is_filled_around_what_the_person_did(project: Project, session: Session) -> None:
    session.do(edits.add_entity(session.document, place("Mayor Ada Okoro"), "PERSON", session.by()))
    session.do(claim_edits.add_claim(session.document, (place("bridge is safe"),), session.by()))
    assert save_suggestion(project, "tram", MODEL, session)
    assert found(session) == {
        "Mayor Ada Okoro": "added",
        "bridge is safe": "added",
        "Bo Lind": "suggested",
        "Port Wren": "suggested",
    }
    assert session.document.analysed
    assert session.next_undo() == Step("prefill", {"count": 2})
    assert found(Session(project, "tram")) == found(session)
    assert question(project, "tram") is None


def test_undo_takes_the_proposal_first_and_then_the_persons_own_steps(project: Project, session: Session) -> None:
    session.do(edits.add_entity(session.document, place("Ada Okoro"), "ORG", session.by()))
    save_suggestion(project, "tram", MODEL, session)
    session.undo()
    assert found(session) == {"Ada Okoro": "added"}
    session.redo()
    assert len(found(session)) == 4
    session.undo()
    session.undo()
    assert found(session) == {}
    assert session.document.layer.status is Status.TODO


def test_a_rejected_place_stays_rejected(project: Project, take_in: TakeIn) -> None:
    take_in("tram", TEXT, entities=(entity("Bo Lind", "PERSON"),))
    session = Session(project, "tram")
    (brought,) = session.document.entities
    session.do(edits.remove(session.document, [brought.id], session.by()))
    assert save_suggestion(project, "tram", MODEL)
    session.reload()
    assert found(session)["Bo Lind"] == "rejected"
    assert len(session.document.entities) == 3


def test_a_finished_article_only_gets_its_tokens(project: Project, session: Session) -> None:
    session.do(edits.set_status(session.document, Status.DONE, session.by()))
    assert not save_suggestion(project, "tram", MODEL)
    session.reload()
    assert found(session) == {}
    assert session.document.analysed
    assert session.document.layer.status is Status.DONE
    assert waiting(project) == []


def test_nothing_to_propose_leaves_nothing_to_undo(project: Project, session: Session) -> None:
    session.do(edits.add_entity(session.document, place("Bo Lind"), "ORG", session.by()))
    assert not save_suggestion(project, "tram", suggestion(entity("Bo Lind", "PERSON")), session)
    assert session.document.analysed
    step = session.next_undo()
    assert step is not None
    assert step.operation == "add_entity"


def test_what_was_filled_before_the_person_came_is_left_alone(project: Project, session: Session) -> None:
    save_suggestion(project, "tram", MODEL)
    session.reload()
    session.do(edits.accept(session.document, ["m-Bo Lind"], session.by()))
    assert not save_suggestion(project, "tram", suggestion(entity("Port Wren", "LOC"), model="m@2"))
    session.reload()
    assert len(found(session)) == 4


def test_the_proposal_waits_while_an_edit_is_not_saved(project: Project, session: Session, tmp_path: Any) -> None:
    session.do(edits.add_entity(session.document, place("Bo Lind"), "ORG", session.by()))
    project.path.rename(tmp_path / "aside")
    with pytest.raises(NotSaved, match="is gone"):
        session.do(edits.add_entity(session.document, place("Port Wren"), "ORG", session.by()))
    (tmp_path / "aside").rename(project.path)
    with pytest.raises(NotSaved, match="is gone"):
        save_suggestion(project, "tram", MODEL, session)
    session.retry()
    assert save_suggestion(project, "tram", MODEL, session)


def test_a_session_that_is_behind_reads_again(project: Project, session: Session) -> None:
    other = Session(project, "tram")
    other.do(edits.add_entity(other.document, place("Bo Lind"), "ORG", other.by()))
    with pytest.raises(NotSaved, match="article"):
        save_suggestion(project, "tram", MODEL, session)
    assert save_suggestion(project, "tram", MODEL, session)
