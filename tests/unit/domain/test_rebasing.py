"""An edit that meets what another one wrote to the same article in the meantime."""

from __future__ import annotations

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import claim_edits, edits
from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.changes import Edit
from annotator.domain.decisions import By
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.errors import EditRefused
from annotator.domain.rebasing import Clash, rebased
from annotator.domain.text import Span

TEXT = "Ana Ruiz met Ben Oh in Port Wren. Ana Ruiz left, Ben Oh said."
NAMES = [Span(0, 8), Span(13, 19), Span(23, 32)]
MINE, THEIRS = By("ada", "2026-01-01T10:00:00Z"), By("bo", "2026-01-01T10:00:01Z")


def document() -> Document:
    entities = [
        Entity(id=f"e{number}", start=span.start, end=span.end, label="ORG", state=State.SUGGESTED, origin="model:m@1")
        for number, span in enumerate(NAMES)
    ]
    return Document(Article.of(TEXT), Layer(annotator="ada", status=Status.STARTED), entities=entities)


def after(edit: Edit) -> Document:
    there = document()
    there.apply(edit.changes)
    return there


def test_an_edit_beside_theirs_stays_as_it_is() -> None:
    mine = edits.relabel(document(), ["e0"], "PERSON", MINE)
    assert rebased(mine, after(edits.accept(document(), ["e1"], THEIRS))) == mine


def test_the_same_decision_is_not_made_twice() -> None:
    mine = edits.relabel(document(), ["e0"], "PERSON", MINE)
    assert rebased(mine, after(edits.relabel(document(), ["e0"], "PERSON", THEIRS))).changes == ()
    mine = edits.add_entity(document(), Span(34, 42), "PERSON", MINE)
    assert rebased(mine, after(edits.add_entity(document(), Span(34, 42), "PERSON", THEIRS))).changes == ()
    mine = edits.remove(document(), ["e0"], MINE)
    assert rebased(mine, after(edits.remove(document(), ["e0"], THEIRS))).changes == ()


def test_different_labels_for_one_place_are_both_shown_and_mine_can_be_put_over_theirs() -> None:
    mine = edits.add_entity(document(), Span(34, 42), "PERSON", MINE)
    there = after(edits.add_entity(document(), Span(34, 42), "ORG", THEIRS))
    with pytest.raises(Clash) as raised:
        rebased(mine, there)
    there.apply(raised.value.mine.changes)
    assert [entity.label for entity in there.entities if entity.start == 34] == ["PERSON"]


def test_what_they_removed_can_be_had_again() -> None:
    mine = edits.relabel(document(), ["e0"], "PERSON", MINE)
    there = document()
    there.entities.drop("e0")
    with pytest.raises(Clash) as raised:
        rebased(mine, there)
    assert raised.value.versions[0].theirs is None
    there.apply(raised.value.mine.changes)
    assert there.entities["e0"].label == "PERSON"


def test_a_claim_of_the_same_words_keeps_my_source_over_theirs() -> None:
    content = (Span(34, 47),)
    mine = claim_edits.add_claim(document(), content, MINE, source=(NAMES[1],))
    there = after(claim_edits.add_claim(document(), content, THEIRS, source=(NAMES[0],)))
    with pytest.raises(Clash) as raised:
        rebased(mine, there)
    there.apply(raised.value.mine.changes)
    assert [claim.source for claim in there.claims] == [(NAMES[1],)]


def test_both_flagging_the_article_differently_is_a_clash_both_starting_it_is_none() -> None:
    fresh = document()
    fresh.layer = Layer(annotator="ada")
    there = deepcopy(fresh)
    there.apply(edits.set_status(fresh, Status.SKIPPED, THEIRS).changes)
    started = edits.set_status(fresh, Status.STARTED, MINE)
    assert rebased(started, there).changes == ()
    flagged = edits.set_flag(fresh, True, "why?")
    there.apply(edits.set_flag(there, True, "look").changes)
    with pytest.raises(Clash):
        rebased(flagged, there)


PLACES = st.sampled_from([*NAMES, Span(34, 42), Span(49, 55)])
LABELS = st.sampled_from(["PERSON", "ORG", "GPE"])


@st.composite
def gestures(draw: st.DrawFn) -> tuple[str, Span, str]:
    return draw(st.sampled_from(["label", "remove", "accept", "claim"])), draw(PLACES), draw(LABELS)


def made(there: Document, gesture: tuple[str, Span, str], by: By) -> Edit | None:
    kind, span, label = gesture
    ids = [entity.id for entity in there.entities.touching(*span) if entity.span == span]
    try:
        if kind == "label":
            return edits.add_entity(there, span, label, by)
        if kind == "claim":
            return claim_edits.add_claim(there, (span,), by)
        return (edits.remove if kind == "remove" else edits.accept)(there, ids, by)
    except EditRefused:
        return None


@given(gestures(), gestures())
def test_an_edit_holds_on_theirs_or_both_versions_are_kept(
    ours: tuple[str, Span, str], theirs: tuple[str, Span, str]
) -> None:
    mine, other = made(document(), ours, MINE), made(document(), theirs, THEIRS)
    if mine is None or other is None:
        return
    there = after(other)
    try:
        onto = rebased(mine, there)
    except Clash as clash:
        onto = clash.mine
    for change in onto.changes:
        assert change.before is None or there.find(change.id) == change.before
    there.apply(onto.changes)
    for change in mine.changes:
        assert any(_says(item, change.after) for item in there.annotations()) or change.after is None


def _says(item: object, wanted: object) -> bool:
    """Whether an annotation says what I wanted: the same place, kind and label, and it stands or not as I said."""
    if isinstance(item, Entity) and isinstance(wanted, Entity):
        return item.core == wanted.core and (item.state is State.REJECTED) == (wanted.state is State.REJECTED)
    return isinstance(item, Claim) and isinstance(wanted, Claim) and item.core == wanted.core
