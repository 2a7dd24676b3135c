"""How well a title fits what is typed."""

from __future__ import annotations

import pytest

from annotator.domain.matching import fit, typed_words


@pytest.mark.parametrize(
    ("typed", "title", "wanted"),
    [
        ("coun", "Council approves tram", 0),
        ("coun tram", "Council approves tram", 0),
        ("TRAM", "Council approves tram", 1),
        ("rove", "Council approves tram", 2),
        ("tram ouncil", "Council approves tram", 2),
        ("ferry", "Council approves tram", None),
        ("council ferry", "Council approves tram", None),
        ("straSSE", "Neue Straße", 1),
        ("", "Council", 0),
    ],
)
def test_a_beginning_is_better_than_a_middle(typed: str, title: str, wanted: int | None) -> None:
    assert fit(title, typed_words(typed)) == wanted
