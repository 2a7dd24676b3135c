"""The life of an annotation, row by row of the table in DESIGN 3."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import HUMAN, Annotation, Entity, State
from annotator.domain.changes import Change
from annotator.domain.decisions import accepted, added, changed, removed
from tests.unit.articles import BY, MODEL, suggested_claim, suggested_entity, suggested_mark

TEXT = "Tilda Voss said the mill is safe.\nSign up here"
SUGGESTED = suggested_entity(TEXT, "Tilda Voss")

GONE, STAYS = "gone", "stays"


def in_state(state: State) -> Entity:
    """The suggestion after a person's decision; an edited one has another end, an added one no suggestion."""
    if state is State.EDITED:
        return replace(SUGGESTED, state=state, end=SUGGESTED.end + 5)
    if state is State.ADDED:
        return replace(SUGGESTED, state=state, origin=HUMAN, suggested=None)
    return replace(SUGGESTED, state=state)


def outcome(change: Change | None) -> str:
    if change is None:
        return STAYS
    if change.after is None:
        return GONE
    assert isinstance(change.after, Entity)
    return str(change.after.state)


@pytest.mark.parametrize(
    ("state", "on_accept", "on_change", "on_change_back", "on_remove"),
    [
        (State.SUGGESTED, "accepted", "edited", "accepted", "rejected"),
        (State.ACCEPTED, STAYS, "edited", "accepted", "rejected"),
        (State.EDITED, STAYS, "edited", "accepted", "rejected"),
        (State.ADDED, STAYS, "added", "added", GONE),
        (State.REJECTED, "accepted", "edited", "accepted", STAYS),
    ],
)
def test_each_gesture_in_each_state(
    state: State, on_accept: str, on_change: str, on_change_back: str, on_remove: str
) -> None:
    item = in_state(state)
    assert outcome(accepted(item, BY)) == on_accept
    assert outcome(changed(item, BY, label="ORG")) == on_change
    assert outcome(changed(item, BY, end=SUGGESTED.end, note="as the machine had it")) == on_change_back
    assert outcome(removed(item, BY)) == on_remove


def test_accepting_an_edit_that_was_rejected_brings_the_edit_back() -> None:
    rejected = replace(in_state(State.EDITED), state=State.REJECTED)
    assert outcome(accepted(rejected, BY)) == "edited"


def test_a_change_to_the_same_values_is_none() -> None:
    assert changed(SUGGESTED, BY, label="PERSON") is None


@pytest.mark.parametrize(
    ("state", "fields", "becomes"),
    [
        (State.SUGGESTED, {"label": "ORG"}, "edited"),
        (State.ACCEPTED, {"label": "ORG"}, "edited"),
        (State.ACCEPTED, {"note": "sure"}, "accepted"),
        (State.EDITED, {"note": "sure"}, "edited"),
        (State.REJECTED, {"label": "ORG"}, "edited"),
    ],
)
def test_where_a_file_did_not_say_what_was_suggested_a_correction_still_is_an_edit(
    state: State, fields: dict[str, str], becomes: str
) -> None:
    item = replace(in_state(state), suggested=None)
    assert outcome(changed(item, BY, **fields)) == becomes


def test_a_decision_says_who_when_and_how_and_keeps_where_it_came_from() -> None:
    change = changed(SUGGESTED, BY, label="ORG")
    assert change is not None
    after = change.after
    assert isinstance(after, Entity)
    assert (after.annotator, after.decided, after.how) == ("ada", "2031-05-04T10:00:00Z", "each")
    assert (after.origin, after.suggested) == (MODEL, SUGGESTED.suggested)


def test_what_a_person_adds_is_a_persons_own() -> None:
    after = added(SUGGESTED, BY).after
    assert isinstance(after, Entity)
    assert (after.state, after.origin, after.suggested) == (State.ADDED, HUMAN, None)


@pytest.mark.parametrize(
    "item",
    [suggested_claim(TEXT, "the mill is safe", "Tilda Voss"), suggested_mark(TEXT, "Sign up here")],
    ids=["claim", "line mark"],
)
def test_claims_and_line_marks_live_the_same_life(item: Annotation) -> None:
    assert getattr(accepted(item, BY), "after").state is State.ACCEPTED  # noqa: B009
    assert getattr(removed(item, BY), "after").state is State.REJECTED  # noqa: B009
    back = replace(item, state=State.REJECTED)
    assert accepted(back, BY) == Change(back, replace(back, state=State.ACCEPTED, **BY.fields()))
