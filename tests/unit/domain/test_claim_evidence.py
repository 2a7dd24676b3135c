"""Rows of evidence: setting, moving and removing them, and their dates."""

from __future__ import annotations

import pytest

from annotator.domain.claim_evidence import date_fault, with_row_moved, with_value, without_row

ROWS = ({"question": "a", "source_medium": "web"}, {"question": "b"})


def test_a_value_is_set_and_what_else_a_file_brought_stays() -> None:
    assert with_value(ROWS, 0, "answer", "x")[0] == {"question": "a", "source_medium": "web", "answer": "x"}
    assert with_value(ROWS, 0, "question", "") == ({"source_medium": "web"}, {"question": "b"})
    assert "answer" not in ROWS[0]


def test_a_row_is_new_behind_the_last_and_goes_when_it_says_nothing() -> None:
    assert with_value(ROWS, 7, "url", "u") == (*ROWS, {"url": "u"})
    assert with_value(ROWS, 1, "question", "") == ROWS[:1]


def test_rows_move_as_far_as_there_is_room() -> None:
    assert with_row_moved(ROWS, 0, 1) == ROWS[::-1] == with_row_moved(ROWS, 1, -1)
    assert with_row_moved(ROWS, 1, 1) == ROWS == with_row_moved(ROWS, 0, -1) == with_row_moved(ROWS, 5, -1)
    assert without_row(ROWS, 0) == ROWS[1:]


@pytest.mark.parametrize("words", ["", "2031", "2031-05", "2031-05-17", "2032-02-29"])
def test_a_day_a_month_a_year_or_nothing_is_a_date(words: str) -> None:
    assert date_fault(words) == ""


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("17.5.2031", "“17.5.2031” is no date"),
        ("2031-5-17", "“2031-5-17” is no date"),
        ("2031-13", "there is no month 2031-13"),
        ("2031-02-29", "there is no day 2031-02-29"),
        ("0000", "“0000” is no date"),
        ("２０３１", "“２０３１” is no date"),
    ],
)
def test_anything_else_is_none(words: str, fault: str) -> None:
    assert date_fault(words) == fault
