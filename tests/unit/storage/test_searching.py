"""Which articles may hold some words: none that does is ever missed."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.document import Article
from annotator.domain.find import Folded
from annotator.storage import articles, searching
from annotator.storage.database import Database

NASTY = "aAbsSßẞtTfFiIlﬁﬂﬀﬃﬆkKİnŉ\u02bcé\u0301\u0307\u0323ς ’'\"“\n\r\u00a0%_\\🚋한\u1112\u1161"


@pytest.fixture(scope="module")
def sqlite() -> sqlite3.Connection:
    return sqlite3.connect(":memory:")


def matches(sqlite: sqlite3.Connection, text: str, wanted: str) -> bool:
    query = "SELECT ? LIKE ? ESCAPE '\\'"
    return any(sqlite.execute(query, (text, pattern)).fetchone()[0] for pattern in searching.patterns(wanted))


@given(st.text(alphabet=NASTY, max_size=20), st.text(alphabet=NASTY, min_size=1, max_size=4))
def test_whatever_the_search_finds_the_pattern_lets_through(sqlite: sqlite3.Connection, text: str, wanted: str) -> None:
    if any(Folded(text).find(Folded(wanted))):
        assert matches(sqlite, text, wanted)


@given(st.text(alphabet=NASTY, max_size=12), st.text(alphabet=NASTY, max_size=6), st.text(alphabet=NASTY, max_size=6))
def test_a_stretch_of_a_text_is_let_through(sqlite: sqlite3.Connection, wanted: str, before: str, behind: str) -> None:
    text = before + wanted + behind
    if any(Folded(text).find(Folded(wanted.upper()))):
        assert matches(sqlite, text, wanted.upper())


@pytest.mark.parametrize(
    ("text", "wanted", "fits"),
    [
        ("The ferry left", "FERRY", True),
        ("The ferry left", "fairy", False),
        ("100 percent", "100%", False),
        ("100 % and a_b", "0 % and a_b", True),
        ("a b", "a_b", False),
        ("a\\b", "a\\b", True),
        ("Straße", "STRASSE", True),
        ("STRASSE", "straße", True),
        ("trade", "straße", False),
        ("ﬁre", "fire", True),
        ("are", "fire", False),
        ("ß" * 9, "ss" * 9, True),
        ("“Anna O’Neil”", '"anna o\'neil"', True),
    ],
)
def test_the_pattern_is_not_too_wide(sqlite: sqlite3.Connection, text: str, wanted: str, fits: bool) -> None:
    assert matches(sqlite, text, wanted) is fits


def test_articles_come_in_their_order_within_bounds(database: Database) -> None:
    with database.writing() as connection:
        for number in range(6):
            articles.insert(connection, Article.of(f"Ferry {number}" if number % 2 else "No", id=f"a{number}"), "2031")
        assert searching.last_number(connection) == 6
        assert [text.id for text in searching.holding(connection, "ferry", 0, 6)] == ["a1", "a3", "a5"]
        assert [text.id for text in searching.holding(connection, "ferry", 2, 4)] == ["a3"]


def test_an_empty_project_has_no_last_article(database: Database) -> None:
    with database.reading() as connection:
        assert searching.last_number(connection) == 0
