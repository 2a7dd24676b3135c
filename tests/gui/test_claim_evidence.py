"""Evidence in the form of a claim: rows by keyboard, dates, addresses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.gui.claim_evidence_row import EvidenceEditor
from tests.gui.claim_room import EVERYTHING, PLAIN, Room, focus
from tests.gui.samples import claim

ALT = Qt.KeyboardModifier.AltModifier


TAKE: Any = "take"
"""PySide6 wants the slot's name as str; its stub says bytes."""


class Opener(QObject):
    """Takes addresses in the browser's place."""

    def __init__(self, taken: list[QUrl]) -> None:
        super().__init__()
        self._taken = taken

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self._taken.append(url)


def evidence(room: Room) -> EvidenceEditor:
    row = room.editor.rows["evidence"]
    assert isinstance(row, EvidenceEditor)
    return row


def test_evidence_is_added_filled_moved_and_removed_by_keyboard(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, replace(PLAIN, evidence=({"question": "old", "source_medium": "web"},)))
    rows = evidence(room)
    rows.rows[0].fields["note"].setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Insert, ALT)
    assert room.log == []
    QTest.keyClicks(focus(), "new")
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    QTest.keyClicks(focus(), "yes")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    new = {"question": "new", "answer": "yes"}
    assert room.evidence() == ({"question": "old", "source_medium": "web"}, new)
    QTest.keyClick(focus(), Qt.Key.Key_Up, ALT)
    assert room.evidence()[0] == new
    assert focus() is rows.rows[0].fields["question"]
    QTest.keyClick(focus(), Qt.Key.Key_Down, ALT)
    assert room.evidence()[1] == new
    QTest.keyClick(focus(), Qt.Key.Key_Delete, ALT)
    assert room.evidence() == ({"question": "old", "source_medium": "web"},)
    assert len(room.log) == 5


def test_an_empty_row_that_was_begun_is_given_up_again(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, PLAIN)
    rows = evidence(room)
    QTest.mouseClick(rows.add, Qt.MouseButton.LeftButton)
    assert focus() is rows.rows[0].fields["question"]
    QTest.keyClick(focus(), Qt.Key.Key_Delete, ALT)
    assert (room.log, focus()) == ([], rows.add)
    assert not rows.rows[0].isVisible()


def test_evidence_that_could_not_be_written_stays_in_sight(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, PLAIN)
    room.refuses = True
    evidence(room).begin_row()
    QTest.keyClicks(focus(), "why")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    room.panel.apply([])
    assert evidence(room).rows[0].fields["question"].text() == "why"
    assert evidence(room).rows[0].isVisible()
    room.refuses = False
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert room.evidence() == ({"question": "why"},)
    room.panel.drop()
    assert [row.isVisible() for row in evidence(room).rows] == [True]


def test_what_is_no_date_is_said_and_not_written(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, replace(PLAIN, evidence=({"question": "q"},)))
    row = evidence(room).rows[0]
    row.fields["date"].setFocus()
    QTest.keyClicks(focus(), "17.5.2031")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert "no date" in row.warning.text()
    assert room.log == []
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    QTest.keyClicks(focus(), "2031-05-17")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert room.evidence() == ({"question": "q", "date": "2031-05-17"},)
    assert not row.warning.isVisible()


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("https://example.org/a", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("nowhere", False),
    ],
)
def test_an_address_is_opened_only_when_asked_and_only_on_the_web(qtbot: QtBot, address: str, opened: bool) -> None:
    room = Room(qtbot, EVERYTHING, replace(PLAIN, evidence=({"url": address},)))
    taken: list[QUrl] = []
    row = evidence(room).rows[0]
    handler = Opener(taken)
    for scheme in ("https", "http", "file", "javascript"):
        QDesktopServices.setUrlHandler(scheme, handler, TAKE)
    try:
        row.open.setFocus()
        QTest.keyClick(focus(), Qt.Key.Key_Space)
    finally:
        for scheme in ("https", "http", "file", "javascript"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert [url.toString() for url in taken] == ([address] if opened else [])
    assert bool(row.warning.text()) is not opened


def test_typing_goes_to_the_claim_it_was_typed_for(qtbot: QtBot) -> None:
    other = claim("d", "that the pier is unsafe")
    room = Room(qtbot, EVERYTHING, PLAIN, other)
    evidence(room).begin_row()
    QTest.keyClicks(focus(), "why")
    room.panel.select("d")
    assert room.document.claims["c"].evidence == ({"question": "why"},)
    assert room.document.claims["d"].evidence == ()
    assert not any(row.isVisible() for row in evidence(room).rows)
