"""Lines, trimming and what no text may hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import InputError
from annotator.domain.text import Span, check_text, first_line, line_at, lines, trim
from tests.unit.articles import quotes

ENDS = ["\n", "\r\n", "\r", "\u2028", "\u2029"]
MIXED = "one\ntwo\r\nthree\rfour\u2028five\u2029six"


def test_each_of_the_five_ends_ends_a_line() -> None:
    assert quotes(MIXED, lines(MIXED)) == ["one", "two", "three", "four", "five", "six"]


@pytest.mark.parametrize("end", ENDS)
def test_a_last_line_end_begins_no_line(end: str) -> None:
    assert quotes(f"a{end}{end}b{end}", lines(f"a{end}{end}b{end}")) == ["a", "", "b"]


def test_other_white_space_ends_no_line() -> None:
    assert len(lines("a\u0085b\x0bc\x0cd\x1ce")) == 1


def test_an_empty_text_is_one_empty_line() -> None:
    assert lines("") == [Span(0, 0)]


@given(st.lists(st.sampled_from([*ENDS, "a", "b "]), min_size=1, max_size=12).map("".join), st.data())
def test_a_character_is_on_the_line_that_holds_it_or_ends_with_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    assert line_at(text, offset) == [line for line in lines(text) if line.start <= offset][-1]


def test_behind_the_last_line_end_is_an_empty_line() -> None:
    assert line_at("a\n", 2) == Span(2, 2)


def test_trimming_leaves_an_empty_span_at_the_end_of_white_space() -> None:
    assert trim("  a b \n", Span(0, 7)) == Span(2, 5)
    assert trim("  \n", Span(0, 3)) == Span(3, 3)


@pytest.mark.parametrize(
    ("text", "words"),
    [("ab\x00", "a NUL character at character 2"), ("\udc41", r"a lone surrogate \(U\+DC41\) at character 0")],
)
def test_what_no_file_keeps_is_named_with_its_place(text: str, words: str) -> None:
    with pytest.raises(InputError, match=f"line 3: {words}; remove it"):
        check_text(text, where="line 3")


def test_a_sound_text_passes() -> None:
    check_text("Ada 🚋 \ufffd \ufeff")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n  \r\n Reopened \nMore", "Reopened"),
        ("Mill of Wrenport", "Mill of…"),
        ("Mill of W", "Mill of W"),
        (" \n", ""),
    ],
)
def test_a_title_is_the_first_line_with_words(text: str, line: str) -> None:
    assert first_line(text, limit=9) == line


@given(st.text(alphabet="ab  \n\r\u2028\x1c\u00a0", max_size=40), st.integers(2, 12))
def test_a_title_is_what_all_lines_say_without_reading_them_all(text: str, limit: int) -> None:
    stripped = (text[start:end].strip() for start, end in lines(text))
    line = next((line for line in stripped if line), "")
    assert first_line(text, limit) == (line if len(line) <= limit else line[: limit - 1].rstrip() + "…")
