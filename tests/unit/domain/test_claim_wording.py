"""Words of a rewriting that only its article explains."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.claim_wording import leaning, word_count


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He said that the bridge is safe", ("He",)),
        ("Ada Okoro said that her bridge is safe", ()),
        ("The bridge will open this week", ("this",)),
        ("It is unsafe and it leaks", ("It",)),
        ("The bridge is unsafe because it leaks", ()),
        ("They’ve lost, and we won yesterday", ("They", "we", "yesterday")),
        ("The council met last Friday and lost its last appeal", ("last", "Friday")),
        ("Velmar paid 4,000 crowns in May 2031", ()),
        ("", ()),
    ],
)
def test_words_that_lean_on_the_article_are_named_once(words: str, found: tuple[str, ...]) -> None:
    assert leaning(words) == found


@given(st.text())
def test_any_text_will_do(words: str) -> None:
    assert len(leaning(words)) <= word_count(words)
    assert all(word in words for word in leaning(words))


def test_words_are_counted() -> None:
    assert word_count("O’Neil’s co-op paid 4,000.") == 5
