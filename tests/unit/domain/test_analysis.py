"""Words, tokens and sentences of the small splitter, and spans on their edges."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.analysis import Analysis, split, trim_word
from annotator.domain.text import Span
from tests.unit.articles import place, quotes


@pytest.mark.parametrize(
    ("run", "word"),
    [
        ("“O'Neil,”", "O'Neil"),
        ("O’Neil’s", "O’Neil"),
        ("(4,000)", "4,000"),
        ("12%.", "12%"),
        ("%", ""),
        ("co-op's;", "co-op"),
        ("$500m,", "$500m"),
        ("500€,", "500€"),
        ("US$", "US"),
        ("$", ""),
        ("#snow!", "#snow"),
        ("snake_case:", "snake_case"),
        ("🚋!", "🚋"),
        ("“🚋”", "🚋"),
        ("「東京」，", "東京"),
        ("—", ""),
        (" \n ", ""),
        ("e\u0301clair.", "e\u0301clair"),
        ("players'", "players"),
    ],
)
def test_a_word_is_a_run_without_what_is_loose_around_it(run: str, word: str) -> None:
    span = trim_word(run, Span(0, len(run)))
    assert run[span.start : span.end] == word


@given(st.text(alphabet="aB7 '’s.,%$€🚋\u0301"), st.data())
def test_trimming_stays_inside_and_leaves_nothing_more_to_trim(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    word = trim_word(text, span)
    assert span.start <= word.start <= word.end <= span.end


TEXT = "Ann's co-op paid $4,000 (12%). “Fine,” said O'Neil.\nNo end"


def test_the_splitter_cuts_tokens_at_punctuation_and_possessives() -> None:
    found = split(TEXT)
    tokens = quotes(TEXT, zip(found.starts, found.ends, strict=True))
    assert " ".join(tokens) == "Ann 's co-op paid $ 4,000 ( 12% ) . “ Fine , ” said O'Neil . No end"


def test_the_splitter_ends_sentences_at_full_stops_and_line_ends() -> None:
    found = split(TEXT)
    edges = [*found.sentences, len(TEXT)]
    sentences = [TEXT[start:end].strip() for start, end in itertools.pairwise(edges)]
    assert sentences == ["Ann's co-op paid $4,000 (12%).", "“Fine,” said O'Neil.", "No end"]


def test_a_sentence_is_found_from_any_of_its_characters() -> None:
    found = split(TEXT)
    assert {found.sentence_at(offset, TEXT) for offset in range(found.sentences[1])} == {Span(0, found.sentences[1])}
    assert found.sentence_at(len(TEXT), TEXT) == Span(found.sentences[2], len(TEXT))


def test_without_sentences_all_is_one() -> None:
    assert Analysis((), (), (), "none").sentence_at(3, TEXT) == Span(0, len(TEXT))


@pytest.mark.parametrize(
    ("words", "tokens"),
    [
        ("Ann", (0, 0)),
        ("Ann's co-op", (0, 2)),
        ("end", (18, 18)),
        ("nn", None),
        ("co", None),
        ("co-op ", None),
        (" ", None),
    ],
)
def test_a_span_has_tokens_only_where_it_sits_on_their_edges(words: str, tokens: tuple[int, int] | None) -> None:
    assert split(TEXT).token_range(*place(TEXT, words)) == tokens


def test_a_span_behind_the_last_token_has_none() -> None:
    assert split("One. ").token_range(4, 5) is None


@pytest.mark.parametrize(
    ("dragged", "grown"),
    [("nn's c", "Ann's co-op"), ("co-op", "co-op"), ("O'N", "O'Neil"), (" ", " "), ("No en", "No end")],
)
def test_a_torn_token_is_taken_whole(dragged: str, grown: str) -> None:
    assert split(TEXT).snapped(place(TEXT, dragged)) == place(TEXT, grown)


@given(st.text(alphabet="ab .'-1\n"), st.data())
def test_tokens_never_overlap_and_a_snapped_span_sits_on_their_edges(text: str, data: st.DataObject) -> None:
    found = split(text)
    edges = [0, *(edge for token in zip(found.starts, found.ends, strict=True) for edge in token)]
    assert edges == sorted(edges)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    grown = found.snapped(span)
    assert grown.start <= span.start <= span.end <= grown.end
    assert found.snapped(grown) == grown
