"""The offset map against the real thing: a QTextDocument filled with the display string."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from annotator.gui.offsets import SOFT_LIMIT, OffsetMap, softened

PIECES = [
    "a",
    "Z",
    " ",
    "\n",
    "\r",
    "\r\n",
    "\u2028",
    "\u2029",
    "\u0085",
    "\u000b",
    "\u000c",
    "\t",
    "\ufeff",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u200d",
    "\u0301",
    "é",
    "😀",
    "👩\u200d👩\u200d👧",
    "🇱🇻",
    "👍🏽",
    "שלום",
    "عربي",
    "漢字",
    "𝒳",
    "\U0010ffff",
    "\ufdd0",
    "\ufdef",
    "\ufffe",
    "\uffff",
    "\ufffc",
    "\ufffd",
    "\u2060",
    "\x00",
    "\ud800",
    "\udc00",
]

texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)


def filled(offsets: OffsetMap) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    QTextCursor(document).insertText(offsets.display)
    return document


@given(texts)
@settings(max_examples=400, deadline=None)
def test_qt_holds_exactly_the_display_string(text: str) -> None:
    offsets = OffsetMap(text)
    document = filled(offsets)
    assert len(offsets.display) == len(text)
    assert document.characterCount() - 1 == offsets.units
    blocks = []
    block = document.begin()
    while block.isValid():
        blocks.append(block.text())
        block = block.next()
    assert "\n".join(blocks) == offsets.display


@given(texts)
@settings(max_examples=200, deadline=None)
def test_every_character_is_where_the_map_says(text: str) -> None:
    offsets = OffsetMap(text)
    document = filled(offsets)
    cursor = QTextCursor(document)
    for offset, character in enumerate(offsets.display):
        cursor.setPosition(offsets.to_qt(offset))
        cursor.setPosition(offsets.to_qt(offset + 1), QTextCursor.MoveMode.KeepAnchor)
        expected = "\u2029" if character == "\n" else character
        assert cursor.selectedText().replace("\u00a0", " ") == expected.replace("\u00a0", " ")


@given(texts)
def test_both_ways_agree_and_a_torn_pair_floors(text: str) -> None:
    offsets = OffsetMap(text)
    for offset, character in enumerate(offsets.display):
        position = offsets.to_qt(offset)
        assert offsets.to_text(position) == offset
        if character > "\uffff":
            assert offsets.to_text(position + 1) == offset
    assert offsets.to_text(offsets.units) == len(text)
    assert offsets.to_qt(len(text)) == offsets.units


@given(texts)
def test_line_ends_of_the_text_and_only_those_break_lines(text: str) -> None:
    shown = OffsetMap(text).display
    plain = text.replace("\r\n", "x\n")
    assert [character == "\n" for character in shown] == [character in "\n\r\u2028\u2029" for character in plain]


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "a\r\n", "😀"])
def test_smallest_texts(text: str) -> None:
    offsets = OffsetMap(text)
    assert filled(offsets).characterCount() - 1 == offsets.units


@given(st.text(alphabet=["a", "b", " ", ".", "\n"], max_size=300), st.integers(2, 30))
def test_softening_only_turns_spaces_into_line_ends(text: str, limit: int) -> None:
    soft = softened(text, limit)
    assert len(soft) == len(text)
    assert all(a == b or (a, b) == (" ", "\n") for a, b in zip(text, soft, strict=True))
    assert all(len(line) <= limit or " " not in line[1:] for line in soft.split("\n"))


def test_a_megabyte_in_one_line_is_shown_in_parts() -> None:
    text = "The council met again. " * 45_000
    lines = OffsetMap(text).display.split("\n")
    assert max(map(len, lines)) <= SOFT_LIMIT
    assert all(line.endswith(".") for line in lines[:-1])


def test_a_long_run_without_a_space_stays_whole() -> None:
    assert OffsetMap("x" * 20_000).display == "x" * 20_000
