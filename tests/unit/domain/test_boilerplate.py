from __future__ import annotations

import pytest

from annotator.domain.annotation import LineKind
from annotator.domain.boilerplate import ORIGIN
from annotator.nlp.lines import line_marks

PROSE = "The river rose by a metre on Friday."


def kinds(line: str) -> list[LineKind]:
    return [mark.kind for mark in line_marks(f"A headline\n{PROSE}\n{line}\n{PROSE}")]


@pytest.mark.parametrize(
    "line",
    [
        "CLICK HERE TO GET THE VALLEY POST APP",
        "Tap below to read more",
        "Anna Berg and Tom Oak contributed to this report.",
        "Reporting by Anna Berg in Oslo; Editing by Tom Oak",
        "Read more: Who owns the river?",
        "Related: Ten years of rain",
        "Story continues below advertisement",
        "ADVERTISEMENT",
        "Sign up for our morning newsletter here",
        "Follow Anna Berg on Twitter @annaberg",
        "@valleypost",
        "Share",
        "© 2026 The Valley Post. All rights reserved.",
        "This material may not be published or rewritten.",
        "Updated: 5 May 2026, 10:14",
        "https://example.org/story",
    ],
)
def test_boilerplate(line: str) -> None:
    assert kinds(line) == [LineKind.BOILERPLATE]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Anna Berg",
        "A boat on the river. (Photo by Anna Berg/Valley Wire)",
        "The mayor at the bridge on Monday (Tom Oak/Valley Wire)",
        "The old bridge via Getty Images",
    ],
)
def test_captions(line: str) -> None:
    assert kinds(line) == [LineKind.CAPTION]


def test_capitals_between_two_lines_of_prose_promote_another_story() -> None:
    assert kinds("VILLAGE CHOIR DROWNS OUT DRILLING CREW") == [LineKind.PROMO]


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "Click. The door fell shut behind her, and she was alone.",
        "He asked people to follow the path to the river.",
        "She shared the photo with her sister, Anna, and laughed.",
        "SECRETARY OF THE RIVER BOARD: ANNA BERG OF OSLO",
        "NOBODY SAW THE RIVER COME.",
        "THE RIVER ROSE",
        "Anna Berg contributed to the bridge fund.",
        "Watch out for the river, the mayor said on Monday.",
        "Writing by hand is slow.",
        "",
    ],
)
def test_prose_is_left_alone(line: str) -> None:
    assert kinds(line) == []


def test_the_headline_is_never_marked() -> None:
    assert line_marks("Read more: a book about books\nIt is long.") == []


def test_a_mark_covers_the_line_without_its_end_and_says_where_it_is_from() -> None:
    text = f"Headline\r\n{PROSE}\r\n  Share \r\n{PROSE}"
    (mark,) = line_marks(text)
    assert text[mark.start : mark.end] == "Share"
    assert (mark.origin, mark.suggested) == (ORIGIN, mark.core)


def test_a_long_paragraph_is_prose_whatever_it_begins_with() -> None:
    assert kinds("Read more: " + "the river has an owner and " * 20) == []
