"""Line ends inside paragraphs, told from those between them."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.wrapping import unwrapped
from annotator.paths import resources

SAMPLES = sorted((resources() / "samples").glob("*.txt"))


def paragraphs(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_text_with_a_paragraph_in_each_line_stays(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unwrapped(text) == text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("width", [60, 72, 90])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_text_broken_at_a_width_is_put_together(path: Path, width: int, end: str) -> None:
    rows = [
        fill(each, width, break_on_hyphens=False, break_long_words=False).replace("\n", end)
        for each in paragraphs(path)
    ]
    flat = unwrapped((end * 2).join(rows))
    assert [" ".join(line.split()) for line in flat.splitlines() if line] == paragraphs(path)


@pytest.mark.parametrize(
    "text",
    [
        "eggs\nmilk\nflour\nsalt\nyeast",
        "The bridge is closed for the whole winter\nOfficials said that it was old.",
        "One thing is said in this sentence here.\nAnother thing is said in that one.\n" * 4,
        "The mayor said that it would be open\n\nin May.",
        "",
        "\n \n\t\n",
    ],
)
def test_other_line_ends_stay(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="ab A.,\n\r\t\u2028“”é😀") | st.lists(st.text("abc .", max_size=60)).map("\n".join))
def test_nothing_but_line_ends_changes_and_offsets_hold(text: str) -> None:
    flat = unwrapped(text)
    assert len(flat) == len(text)
    assert all(new == old or (new == " " and old.isspace()) for new, old in zip(flat, text, strict=True))
    assert unwrapped(flat).split() == text.split()
