"""The evidence for and against a claim: rows of question, answer, URL, quote, date and note (after AVeriTeC)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

COLUMNS = ("question", "answer", "url", "quote", "date", "note")

Evidence = tuple[Mapping[str, Any], ...]

_DATE = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def with_value(evidence: Evidence, row: int, column: str, value: str) -> Evidence:
    """The evidence with one value set; a row behind the last one is new, one that says nothing goes.

    What else a file brought in a row stays there.
    """
    rows = [dict(each) for each in evidence]
    if row >= len(rows):
        rows.append({})
        row = len(rows) - 1
    if value:
        rows[row][column] = value
    else:
        rows[row].pop(column, None)
    return tuple(each for each in rows if each)


def without_row(evidence: Evidence, row: int) -> Evidence:
    return evidence[:row] + evidence[row + 1 :]


def with_row_moved(evidence: Evidence, row: int, step: int) -> Evidence:
    """One row a place up (-1) or down (1); the same where there is no such place."""
    to = row + step
    if not (0 <= row < len(evidence) and 0 <= to < len(evidence)):
        return evidence
    rows = list(evidence)
    rows[row], rows[to] = rows[to], rows[row]
    return tuple(rows)


def date_fault(words: str) -> str:
    """Why the words are no date (ISO 8601: a day, a month or a year); empty where they are one, or nothing."""
    if not words:
        return ""
    match = _DATE.fullmatch(words)
    if match is None:
        return f"“{words}” is no date"
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return f"there is no day {words}" if day else f"there is no month {words}"
    return ""
