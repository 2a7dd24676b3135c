from __future__ import annotations

import pytest

from annotator.domain.text import Span
from annotator.nlp.edges import whole_characters, within_line
from annotator.nlp.line_ends import pieces


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        (" Oslo ", (0, 6), "Oslo"),
        ("Oslo\nBergen", (0, 11), "Oslo"),
        ("\r\nOslo", (0, 6), "Oslo"),
        ("   ", (0, 3), ""),
        ("👍🏽", (0, 1), "👍🏽"),
        ("👩‍👧 Anna", (2, 3), "👩‍👧"),
    ],
)
def test_a_span_keeps_to_its_line_and_to_whole_characters(text: str, span: tuple[int, int], expected: str) -> None:
    start, end = within_line(text, Span(*span))
    assert text[start:end] == expected


def test_a_plain_letter_is_not_grown() -> None:
    assert whole_characters("Oslo", Span(1, 2)) == Span(1, 2)


@pytest.mark.parametrize("text", ["", "short", "one\r\ntwo\r\nthree", "no line end at all in here", "x" * 50])
def test_pieces_cover_the_text_without_gap(text: str) -> None:
    cut = pieces(text, 8)
    assert "".join(text[start:end] for start, end in cut) == text
    assert all(end - start <= 8 for start, end in cut)


def test_a_carriage_return_stays_with_its_line_feed() -> None:
    text = "1234567\r\nabc"
    assert all(not text[:end].endswith("\r") for _, end in pieces(text, 8) if end < len(text))
