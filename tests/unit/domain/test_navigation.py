"""Words, sentences, runs of names and the walk from suggestion to suggestion."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.document import Article, Document, Layer
from annotator.domain.navigation import (
    Edge,
    capitalised_run,
    dragged_edge,
    extended,
    extended_by_sentence,
    moved_edge,
    next_sentence,
    next_word,
    sentence_at,
    snapped_selection,
    target_at,
    word_at,
)
from annotator.domain.text import Span

TEXT = "Prime Minister Anna O'Neil's co-op paid 12% (of 4,000 euros), she said. In Riga, “nothing” moved."


def document(text: str, **annotations: object) -> Document:
    return Document(Article.of(text), Layer(annotator="ann"), **annotations)  # type: ignore[arg-type]


def quote(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize("word", ["O'Neil", "co-op", "12%", "4,000", "euros", "said", "nothing", "moved"])
def test_a_word_is_found_from_each_of_its_characters(word: str) -> None:
    at = TEXT.index(word)
    for offset in range(at, at + len(word) + 1):
        assert quote(TEXT, word_at(document(TEXT), offset)) == word


def test_between_words_there_is_none() -> None:
    assert word_at(document("a  b"), 3) == Span(3, 4)
    assert word_at(document("a  b"), 1) == Span(0, 1)
    assert word_at(document("a   b"), 2) is None
    assert word_at(document("a - b"), 2) is None
    assert word_at(document(""), 0) is None


def test_walking_right_and_left_meets_the_same_words() -> None:
    doc = document(TEXT)
    right, offset = [0], 0
    while (found := next_word(doc, offset, 1)) is not None:
        right.append(offset := found)
    left = []
    offset = len(TEXT)
    while (found := next_word(doc, offset, -1)) is not None:
        left.append(offset := found)
    assert right == left[::-1]
    assert [TEXT[at : at + 2] for at in right[:5]] == ["Pr", "Mi", "An", "O'", "co"]


def test_sentences() -> None:
    text = "One is here. Two is there.\n\n“Three” follows.\n"
    doc = document(text)
    assert next_sentence(doc, 0, 1) == text.index("Two")
    assert next_sentence(doc, text.index("Two"), 1) == text.index("Three")
    assert next_sentence(doc, text.index("Three"), 1) is None
    assert next_sentence(doc, text.index("there"), -1) == text.index("Two")
    assert next_sentence(doc, text.index("Two"), -1) == 0
    assert next_sentence(doc, 0, -1) is None
    assert quote(text, sentence_at(doc, text.index("is there"))) == "Two is there."


def test_extending_takes_words_and_gives_them_back() -> None:
    text = "one two, three four"
    doc = document(text)
    assert extended(doc, 4, 4, 1) == (4, 7)
    assert extended(doc, 4, 7, 1) == (4, 14)
    assert extended(doc, 4, 14, -1) == (4, 7)
    assert extended(doc, 4, 7, -1) == (4, 4)
    assert extended(doc, 4, 4, -1) == (3, 0)
    assert extended(doc, 3, 0, 1) == (3, 3)
    assert extended(doc, 3, 0, -1) == (3, 0)
    assert extended(doc, 15, 19, 1) == (15, 19)
    assert extended(doc, 19, 19, 1) == (19, 19)
    assert extended(doc, 0, 0, -1) == (0, 0)


@pytest.mark.parametrize(
    ("before", "step", "taken"),
    [
        ("who", -1, "US"),
        ("left", -1, "no"),
        ("cat", -1, "Anna"),
        ("", -1, "cat"),
        ("(US", 1, "US"),
        (" (US", 1, "US"),
        ("’s cat", 1, "cat"),
    ],
)
def test_what_stands_beside_the_caret_is_not_taken_with_the_word(before: str, step: int, taken: str) -> None:
    text = "Ada Okoro (US), who said “no”, left; Anna’s cat."
    caret = text.index(before) if before else len(text)
    anchor, caret = extended(document(text), caret, caret, step)
    assert text[min(anchor, caret) : max(anchor, caret)] == taken
    assert (caret > anchor) == (step > 0)


def test_extending_from_inside_a_word_takes_all_of_it() -> None:
    doc = document("one two three")
    assert extended(doc, 5, 5, 1) == (4, 7)
    assert extended(doc, 5, 5, -1) == (7, 4)


@given(st.text(alphabet="aB' .,\n-%1s“”(", max_size=30), st.data())
def test_a_selection_by_words_begins_and_ends_with_a_word(text: str, data: st.DataObject) -> None:
    doc = document(text)
    words = [word for word in (word_at(doc, offset) for offset in range(len(text) + 1)) if word]
    anchor = caret = data.draw(st.integers(0, len(text)))
    for step in data.draw(st.lists(st.sampled_from([1, -1]), max_size=8)):
        before = min(anchor, caret), max(anchor, caret)
        anchor, caret = extended(doc, anchor, caret, step)
        start, end = min(anchor, caret), max(anchor, caret)
        if start < end:
            assert start in {word.start for word in words}
            assert end in {word.end for word in words}
        inside = {word for word in words if start <= word.start and word.end <= end}
        held = {word for word in words if before[0] <= word.start and word.end <= before[1]}
        assert len(inside ^ held) <= 1


@given(st.text(alphabet="aB' .,\n-%1s“”(", max_size=30), st.data())
def test_left_takes_the_words_that_right_took(text: str, data: st.DataObject) -> None:
    doc = document(text)
    anchor = caret = data.draw(st.integers(0, len(text)))
    taken = {Span(anchor, caret)}
    for _ in range(data.draw(st.integers(1, 5))):
        anchor, caret = extended(doc, anchor, caret, 1)
        taken.add(Span(anchor, caret))
    back = caret, caret
    for _ in range(sum(start < end for start, end in taken)):
        back = extended(doc, *back, -1)
    assert back == (caret, anchor)


def test_extending_by_sentence_takes_sentences_and_gives_them_back() -> None:
    text = "One. Two two.\n \nThree."
    doc = document(text)
    two, three = Span(5, 13), Span(16, 22)
    assert extended_by_sentence(doc, 7, 7, 1) == two
    assert extended_by_sentence(doc, 7, 7, -1) == (two.end, two.start)
    assert extended_by_sentence(doc, 5, 5, 1) == two
    assert extended_by_sentence(doc, *two, 1) == (5, three.end)
    assert extended_by_sentence(doc, 5, three.end, 1) == (5, three.end)
    assert extended_by_sentence(doc, 5, three.end, -1) == two
    assert extended_by_sentence(doc, *two, -1) == (5, 5)
    assert extended_by_sentence(doc, 16, 16, -1) == (16, 5)
    assert extended_by_sentence(doc, 16, 5, -1) == (16, 0)
    assert extended_by_sentence(doc, 16, 0, -1) == (16, 0)
    assert extended_by_sentence(doc, 16, 0, 1) == (16, 5)
    assert extended_by_sentence(doc, 16, 5, 1) == (16, 16)
    assert extended_by_sentence(document(""), 0, 0, 1) == (0, 0)


def test_edges_move_by_words_and_never_past_each_other() -> None:
    text = "the mayor Anna Berg, of Riga"
    doc = document(text)
    span = Span(text.index("Anna"), text.index("Berg") + 4)
    assert quote(text, moved_edge(doc, span, "start", -1)) == "mayor Anna Berg"
    assert quote(text, moved_edge(doc, span, "start", 1)) == "Berg"
    assert quote(text, moved_edge(doc, span, "end", 1)) == "Anna Berg, of"
    assert quote(text, moved_edge(doc, span, "end", -1)) == "Anna"
    one = Span(text.index("Riga"), len(text))
    assert moved_edge(doc, one, "end", 1) == moved_edge(doc, one, "end", -1) == one
    assert moved_edge(doc, one, "start", 1) == one


@pytest.mark.parametrize(
    ("edge", "to", "left"),
    [
        ("end", "erg, of", "Anna Berg"),
        ("end", " (Riga", "Anna Berg, of"),
        ("end", " of", "Anna Berg"),
        ("end", "iga)", "Anna Berg, of (Riga"),
        ("end", ") paid", "Anna Berg, of (Riga"),
        ("end", "nna", "Anna"),
        ("end", "mayor", "Anna"),
        ("end", "", "Anna Berg, of (Riga) paid"),
        ("start", "ayor", "mayor Anna Berg"),
        ("start", "Berg", "Berg"),
        ("start", "Riga", "Berg"),
        ("start", "", "Berg"),
    ],
)
def test_a_dragged_edge_goes_by_words_and_leaves_one(edge: Edge, to: str, left: str) -> None:
    text = "the mayor Anna Berg, of (Riga) paid."
    span = Span(text.index("Anna"), text.index(","))
    offset = text.index(to) if to else len(text)
    assert quote(text, dragged_edge(document(text), span, edge, offset)) == left


@given(st.text(alphabet="aB' .,\n(s", min_size=1, max_size=30), st.data())
def test_a_dragged_edge_never_passes_the_other(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    for edge in get_args(Edge):
        found = dragged_edge(document(text), span, edge, data.draw(st.integers(0, len(text))))
        assert 0 <= found.start < found.end <= len(text)
        assert found.end == span.end if edge == "start" else found.start == span.start


@pytest.mark.parametrize(
    ("dragged", "meant"),
    [
        ("nna O'Ne", "Anna O'Neil"),
        (" co-op ", "co-op"),
        ("2% (of 4,0", "12% (of 4,000"),
        ("euros), ", "euros"),
        ("(of 4,000 euros), ", "(of 4,000 euros)"),
        ("O'Neil's ", "O'Neil"),
        ("“nothing", "nothing"),
        ("nothing” ", "nothing"),
        ("“nothing” moved.", "“nothing” moved"),
        ("she said.", "she said"),
        ("“nothing” ", "“nothing”"),
        ("In Riga, “nothing” moved.", "In Riga, “nothing” moved."),
        (" ", ""),
    ],
)
def test_snapping_takes_what_was_meant(dragged: str, meant: str) -> None:
    start = TEXT.index(dragged)
    assert quote(TEXT, snapped_selection(document(TEXT), Span(start, start + len(dragged)))) == meant


@pytest.mark.parametrize(
    ("dragged", "meant"),
    [
        ("US), ", "US"),
        ("(US", "US"),
        ("(US), ", "(US)"),
        ("Velmar’", "Velmar"),
        ("Velmar’s", "Velmar"),
        ("„No“", "„No“"),
    ],
)
def test_snapping_leaves_half_a_pair_and_a_possessive_out(dragged: str, meant: str) -> None:
    text = "Ada (US), of Velmar’s board: „No“ she said"
    start = text.index(dragged)
    assert quote(text, snapped_selection(document(text), Span(start, start + len(dragged)))) == meant


def test_snapping_leaves_a_dash_before_the_words_out() -> None:
    text = "Velmar – Anna Berg"
    assert quote(text, snapped_selection(document(text), Span(7, len(text)))) == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "word", "run"),
    [
        (TEXT, "Anna", "Prime Minister Anna O'Neil"),
        ("The Bank of Latvia rose.", "Latvia", "Bank of Latvia"),
        ("The Bank of Latvia rose.", "Bank", "Bank of Latvia"),
        ("The Bank of Latvia rose.", "The", "The Bank of Latvia"),
        ("In Riga it rained.", "Riga", "Riga"),
        ("He met Ursula von der Berg there.", "Berg", "Ursula von der Berg"),
        ("Anna Berg, Carl Dahl", "Carl", "Carl Dahl"),
        ("Anna  Berg", "Berg", "Berg"),
        ("the end of it", "end", None),
        ("Bank of it", "Bank", "Bank"),
    ],
)
def test_a_run_of_capitalised_words(text: str, word: str, run: str | None) -> None:
    assert quote(text, capitalised_run(document(text), text.index(word))) == run


def test_target_without_a_name_is_the_word() -> None:
    doc = document("the cost - rose")
    assert target_at(doc, 5) == Span(4, 8)
    assert target_at(document("a   b"), 2) == Span(2, 2)


@pytest.mark.parametrize(
    ("text", "word", "run"),
    [
        ("PORT ELLERY VOTES FOR ITS TRAMS TODAY", "ELLERY", "ELLERY"),
        ("The BANK OF PORT ELLERY said no.", "PORT", "BANK OF PORT ELLERY"),
    ],
)
def test_a_line_in_capitals_says_nothing_about_names(text: str, word: str, run: str) -> None:
    assert quote(text, capitalised_run(document(text), text.index(word))) == run
