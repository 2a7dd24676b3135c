"""Edges cleaned: what is trimmed, what stays a name's own, what goes because it would stand twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Entity, State
from annotator.domain.errors import EditRefused
from annotator.domain.linting import BLANK_EDGE, PUNCTUATION_EDGE, findings
from annotator.domain.text import Span
from annotator.domain.tidying import clean, trim_edges, untidy
from tests.unit.articles import BY, document, place, suggested_entity

TEXT = "Ann Lee (Graz) met “Bo Lind”, Ann Lee said; “Yahoo!” Corp. knew „Wien“, »Linz« and «Metz»."


def named(words: str, label: str = "PERSON", state: State = State.ADDED, nth: int = 0) -> Entity:
    start, end = place(TEXT, words, nth)
    return Entity(id=f"{words}{nth}{label}", start=start, end=end, label=label, state=state)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (" Ann Lee said; ", "Ann Lee said"),
        ("Bo Lind”, ", "Bo Lind"),
        ("“Bo Lind”", "“Bo Lind”"),
        ("Bo Lind”", "Bo Lind"),
        ("(Graz)", "(Graz)"),
        ("(Graz", "Graz"),
        ("Graz)", "Graz"),
        ("„Wien“", "„Wien“"),
        ("»Linz«", "»Linz«"),
        ("«Metz»", "«Metz»"),
        ("Wien“", "Wien"),
        ("Yahoo!", "Yahoo!"),
        ("Corp.", "Corp."),
        (";", ";"),
        (" ", ""),
    ],
)
def test_what_is_none_of_a_name_s_goes(words: str, left: str) -> None:
    span = clean(TEXT, place(TEXT, words))
    assert TEXT[span.start : span.end] == left


@given(st.text(alphabet="aB ,;:!?()[]«»„“”\n\u00a0🙂", max_size=12), st.data())
def test_a_clean_span_lies_in_the_old_one_and_stays_clean(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    after = clean(text, span)
    assert span.start <= after.start <= after.end <= span.end
    assert clean(text, after) == after
    assert bool(text[after.start : after.end]) == bool(text[span.start : span.end].strip())


def test_all_edges_are_one_edit_after_which_nothing_is_found() -> None:
    made = document(TEXT, entities=[named("Ann Lee ("), named("Graz) ", "GPE"), named("Bo Lind")])
    edit = trim_edges(made, lambda _: True, BY)
    assert (edit.operation, len(edit.changes)) == ("trim_edges", 2)
    made.apply(edit.changes)
    assert [TEXT[each.start : each.end] for each in made.entities] == ["Ann Lee", "Graz", "Bo Lind"]
    assert {loss.why for loss, _ in findings(made, lambda _: True)} & {BLANK_EDGE, PUNCTUATION_EDGE} == set()
    with pytest.raises(EditRefused, match="nothing to change"):
        trim_edges(made, lambda _: True, BY)


def test_what_would_stand_twice_or_on_nothing_goes() -> None:
    kept, double, other = named("Bo Lind"), named("Bo Lind”,"), named("Bo Lind”, ", "ORG")
    blank = replace(named(" "), id="blank")
    made = document(TEXT, entities=[kept, double, other, blank])
    made.apply(trim_edges(made, lambda _: True, BY).changes)
    assert [(each.id, TEXT[each.start : each.end]) for each in made.entities] == [
        (kept.id, "Bo Lind"),
        (other.id, "Bo Lind"),
    ]


def test_suggestions_and_what_is_not_kept_stay_as_they_are() -> None:
    waiting = suggested_entity(TEXT, "Bo Lind”")
    hidden = named("Graz) ", "GPE")
    made = document(TEXT, entities=[waiting, hidden])
    assert untidy(made, lambda item: item is not hidden) == []
