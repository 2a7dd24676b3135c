"""Finding words: offsets, folding, whole words."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.find import Haystack, folded, levelled
from tests.unit.articles import document


def found(text: str, wanted: str, *, match_case: bool = False, whole_word: bool = False) -> list[tuple[int, str]]:
    hits = Haystack(document(text)).find(wanted, match_case=match_case, whole_word=whole_word)
    return [(start, text[start:end]) for start, end in hits]


@pytest.mark.parametrize(
    ("text", "wanted", "hits"),
    [
        ("Ore or ore, ORE", "ore", [(0, "Ore"), (7, "ore"), (12, "ORE")]),
        ("🚋 Bahn 🚋 bahn", "BAHN", [(2, "Bahn"), (9, "bahn")]),
        ("İzmir, Straße, IZMIR", "straße", [(7, "Straße")]),
        ("İİ Ore", "ore", [(3, "Ore")]),
        ("ΟΔΟΣ οδος", "οδοσ", [(0, "ΟΔΟΣ"), (5, "οδος")]),
        ("New\nYork, New\u00a0York", "new york", [(0, "New\nYork"), (10, "New\u00a0York")]),
        ("Anna O’Neil said “no”", 'o\'neil said "no"', [(5, "O’Neil said “no”")]),
        ("aaaa", "aa", [(0, "aa"), (2, "aa")]),
        ("a.c abc", "a.c", [(0, "a.c")]),
        ("Ann", "  ", []),
        ("Ann", "", []),
    ],
)
def test_any_case(text: str, wanted: str, hits: list[tuple[int, str]]) -> None:
    assert found(text, wanted) == hits


def test_match_case() -> None:
    assert found("Ore or ore", "ore", match_case=True) == [(7, "ore")]


@pytest.mark.parametrize(
    ("text", "wanted", "hits"),
    [
        ("Velmar, Velmar's and Velmarton", "Velmar", 2),
        ("a co-op opened", "op", 0),
        ("a co-op opened", "co-op", 1),
        ("4,000 and 14,000 and 4", "4,000", 1),
        ("4,000 and 14,000 and 4", "4", 1),
        ("(Bo) said: “Bo!”", "bo", 2),
        ("Bo said: no", "said:", 1),
        ("O'Neil", "neil", 0),
    ],
)
def test_whole_words_as_the_keys_understand_them(text: str, wanted: str, hits: int) -> None:
    assert len(found(text, wanted, whole_word=True)) == hits


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(levelled(text)) == len(text)


@given(st.text(alphabet="aAbİß ’'\n🚋", max_size=30), st.text(alphabet="aAbß '🚋", min_size=1, max_size=4))
def test_hits_are_in_order_and_fold_to_what_was_wanted(text: str, wanted: str) -> None:
    hits = Haystack(document(text)).find(wanted)
    assert all(one.end <= other.start for one, other in itertools.pairwise(hits))
    wanted = levelled(wanted)
    assert all(folded(levelled(text))[start:end] == folded(wanted) for start, end in hits)
