"""Finding words: offsets, folding, whole words."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.find import Folded, Haystack, levelled
from annotator.domain.text import Span
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
        ("STRASSE, Straße, Strasse", "straße", [(0, "STRASSE"), (9, "Straße"), (17, "Strasse")]),
        ("Straße", "stras", []),
        ("ße ss e", "s", [(3, "s"), (4, "s")]),
        ("Caf\u00e9 cafe\u0301 cafe", "CAF\u00c9", [(0, "Caf\u00e9"), (5, "cafe\u0301")]),
        ("Caf\u00e9 cafe\u0301 cafe", "cafe\u0301", [(0, "Caf\u00e9"), (5, "cafe\u0301")]),
        ("Caf\u00e9 cafe\u0301 cafe", "cafe", [(11, "cafe")]),
        ("ẹ\u0302 e\u0302\u0323 \u1ec7", "\u1ec7", [(0, "ẹ\u0302"), (3, "e\u0302\u0323"), (7, "\u1ec7")]),
        ("\ud55c\uad6d \u1112\u1161\u11ab\u1100\u116e\u11a8", "\ud55c", [(0, "\ud55c"), (3, "\u1112\u1161\u11ab")]),
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
    assert found("Café cafe\u0301", "café", match_case=True) == [(5, "cafe\u0301")]
    assert found("Straße STRASSE", "strasse", match_case=True) == []


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


NASTY = "aAsSßſefiﬁİıΣςσé\u0301\u0323ô\u1e9e ’'\n\r\u00a0🚋한\u1112\u1161\u11ab\u212a"


def canonical(text: str) -> str:
    """What Unicode calls a canonical caseless match, by its own definition."""
    nfd = unicodedata.normalize("NFD", levelled(text))
    return unicodedata.normalize("NFD", nfd.casefold())


@given(st.text(max_size=60))
def test_levelling_keeps_every_offset(text: str) -> None:
    assert len(levelled(text)) == len(text)


@given(st.text(alphabet=NASTY, max_size=30) | st.text(max_size=30))
def test_a_text_holds_itself_whole(text: str) -> None:
    hits = list(Folded(text).find(Folded(text)))
    assert hits == ([Span(0, len(text))] if text else [])
    assert canonical(Folded(text).folded) == canonical(text)


@given(st.text(alphabet=NASTY, max_size=30), st.text(alphabet=NASTY, min_size=1, max_size=4))
def test_hits_are_in_order_and_fold_to_what_was_wanted(text: str, wanted: str) -> None:
    hits = Haystack(document(text)).find(wanted)
    assert all(one.end <= other.start for one, other in itertools.pairwise(hits))
    assert all(canonical(text[start:end]) == canonical(wanted) for start, end in hits)


@given(
    st.lists(st.sampled_from(["é", "e\u0301", "É", "E\u0301", "ß", "ss", "ẞ", "x", " ", "🚋"]), max_size=12), st.data()
)
def test_however_letters_are_written_they_are_found(parts: list[str], data: st.DataObject) -> None:
    """Each run of whole letters is found at a place where it stands, written in any other way."""
    start = data.draw(st.integers(0, len(parts)))
    end = data.draw(st.integers(start, len(parts)))
    wanted = "".join(parts[start:end])
    for form in (str, str.upper, lambda text: unicodedata.normalize("NFD", text), str.casefold):
        hits = Haystack(document("".join(parts))).find(form(wanted))
        assert bool(hits) == bool(wanted.strip())


@given(st.text(alphabet=NASTY, max_size=25), st.text(alphabet=NASTY, max_size=25))
def test_both_ways_of_writing_have_as_many_hits(text: str, wanted: str) -> None:
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    counts = {len(Haystack(document(form)).find(wanted)) for form in forms}
    assert len(counts) == 1
