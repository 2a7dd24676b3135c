"""Where else the same words stand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.mentions import identical_mentions
from annotator.domain.text import Span
from tests.unit.articles import place


@pytest.mark.parametrize(
    ("text", "words", "starts"),
    [
        ("Ore met Orin; Ore, Ore's and “Ore”.", "Ore", [0, 14, 19, 30]),
        ("Bo said Bobo and bo", "Bo", [0]),
        ("U.N. and U.N.-led", "U.N.", [0, 9]),
        ("4,000 of 14,000 or 4,0001", "4,000", [0]),
        ("🚋🚋 🚋", "🚋", [0, 1, 3]),
    ],
)
def test_whole_words_are_found_in_order(text: str, words: str, starts: list[int]) -> None:
    found = identical_mentions(text, place(text, words))
    assert [span.start for span in found] == starts
    assert {text[start:end] for start, end in found} == {words}


def test_a_part_of_a_word_is_found_only_where_it_was_selected() -> None:
    assert identical_mentions("unhappy happy", Span(2, 7)) == [Span(2, 7), Span(8, 13)]
    assert identical_mentions("happy unhappy", Span(0, 5)) == [Span(0, 5)]


def test_nothing_selected_is_nowhere() -> None:
    assert identical_mentions("Ann", Span(1, 1)) == []


def test_the_selected_one_is_kept_where_it_overlaps_an_earlier_one() -> None:
    text = "Pago Pago Pago"
    assert identical_mentions(text, Span(5, 14)) == [Span(5, 14)]


@given(st.text(alphabet="ab ", min_size=1, max_size=20), st.data())
def test_the_selected_one_is_always_among_them_and_none_overlap(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = identical_mentions(text, span)
    assert span in found
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
