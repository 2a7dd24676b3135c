"""The form of a claim: what a preset shows, names that are offered, hints, and the way of the keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QCheckBox
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Claim, State
from annotator.domain.claim_presets import AVERITEC_VERDICTS, FIELDS, ClaimPreset
from annotator.domain.text import Span
from annotator.gui.claim_editor import ClaimEditor
from annotator.gui.claim_rows import TypesRow
from annotator.gui.claim_source_row import SourceRow
from tests.gui.claim_room import EVERYTHING, NOTES, PLAIN, SHE, Room, focus
from tests.gui.samples import TEXT, span

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_preset_decides_what_stands_first_and_the_rest_is_behind_more(qtbot: QtBot) -> None:
    room = Room(qtbot, NOTES, replace(PLAIN, topic="ferries"))
    assert room.visible() == ["content", "note"]
    assert room.editor.more.text() == "More (1 filled)"
    QTest.mouseClick(room.editor.more, Qt.MouseButton.LeftButton)
    assert room.visible() == list(FIELDS)
    assert room.editor.more.text() == "Less"
    room.panel.set_presets([EVERYTHING], EVERYTHING)
    assert room.visible() == list(FIELDS)
    assert not room.editor.more.isVisible()


def test_what_is_missing_is_named_on_the_card_and_in_the_form_and_blocks_nothing(qtbot: QtBot) -> None:
    room = Room(qtbot, NOTES, PLAIN)
    model = room.panel.model
    assert room.editor.needs.text() == model.needs(room.claim) == "needs: Topic, Note"
    room.editor.edit("topic")
    QTest.keyClicks(focus(), "ferries")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert room.editor.needs.text() == "needs: Note"
    assert "needs: Note" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.needs(replace(room.claim, state=State.REJECTED)) == ""


def test_tab_goes_as_the_eye_does(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, replace(PLAIN, evidence=({"question": "q"},)))
    room.editor.edit("source_name")
    walked = []
    form = room.editor.rows["note"].parentWidget() or room.editor
    for _ in range(40):
        walked.append(focus())
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        if not room.editor.isAncestorOf(focus()):
            break
    places = [widget.mapTo(form, QPoint()).y() // 12 for widget in walked]
    assert places == sorted(places)
    assert {"source_name", "source_kind", "check", "topic", "normalized", "verdict", "justification", "note"} <= {
        widget.objectName() for widget in walked
    }


def test_the_keyboard_comes_to_the_first_required_field_that_is_empty_and_esc_leads_back(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, replace(PLAIN, source_name="Odo Finch"))
    left: list[None] = []
    room.panel.left.connect(lambda: left.append(None))
    room.editor.edit_first()
    assert focus().objectName() == "verdict"
    room.editor.edit("note")
    QTest.keyClicks(focus(), "half")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert (room.editor.fields["note"].text(), left, room.log) == ("", [], [])
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert len(left) == 1


def test_where_all_is_said_the_keyboard_comes_to_the_first_field(qtbot: QtBot) -> None:
    room = Room(qtbot, ClaimPreset("p", ("content", "note")), replace(PLAIN, note="n"))
    room.editor.edit_first()
    assert focus().objectName() == "note"
    room.editor.edit("topic")
    assert focus().objectName() == "topic"
    assert room.editor.more.text() == "Less"


def source_row(room: Room) -> SourceRow:
    row = room.editor.rows["source_name"]
    assert isinstance(row, SourceRow)
    return row


def popup(room: Room) -> QAbstractItemView:
    names = source_row(room).field.names.popup()
    assert names is not None
    return names


def test_the_articles_names_are_offered_to_the_mouse_and_to_the_arrow(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, PLAIN)
    row = source_row(room)
    QTest.mouseClick(row.field, Qt.MouseButton.LeftButton)
    assert popup(room).isVisible()
    assert row.field.model.stringList() == ["Mara Quill", "Odo Finch", "Harbour Works"]
    QTest.keyClick(popup(room), Qt.Key.Key_Down)
    QTest.keyClick(popup(room), Qt.Key.Key_Down)
    QTest.keyClick(popup(room), Qt.Key.Key_Return)
    assert room.log == [{"source_name": "Odo Finch"}]
    QTest.keyClick(row.field, Qt.Key.Key_Down)
    assert popup(room).isVisible()


def test_a_click_on_the_source_s_words_asks_who_that_is(qtbot: QtBot) -> None:
    room = Room(qtbot, NOTES, SHE)
    room.editor.open_more(True)
    QTest.mouseClick(room.editor.quotes["source"], Qt.MouseButton.LeftButton)
    assert focus() is source_row(room).field
    assert popup(room).isVisible()
    room.panel.select("")
    assert room.editor.quotes["source"].text() == ""


def test_a_name_that_is_meant_is_proposed_and_only_enter_takes_it(qtbot: QtBot) -> None:
    he = Span(TEXT.index("he ferry"), TEXT.index(" ferry"))
    pronoun = Claim(id="c", content=(span("paid for"),), source=(he,), state=State.ADDED)
    room = Room(qtbot, EVERYTHING, pronoun)
    row = source_row(room)
    assert row.hint.text() == "he = Mara Quill? Enter takes it"
    assert (row.field.text(), room.log) == ("", [])
    row.field.setFocus()
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert room.log == [{"source_name": "Mara Quill"}]
    assert not row.hint.isVisible()


def test_typing_sends_the_proposal_away(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, SHE)
    row = source_row(room)
    assert row.field.proposal == "Mara Quill"
    row.field.setFocus()
    QTest.keyClicks(row.field, "M. Q.")
    assert (row.field.proposal, row.hint.isVisible()) == ("", False)
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert room.log == [{"source_name": "M. Q."}]


def test_a_claim_leads_to_its_entity(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, replace(SHE, source_name="Mara Quill", source_entity="e1"))
    gone: list[str] = []
    room.panel.entity_requested.connect(gone.append)
    row = source_row(room)
    assert row.link.text() == "→ Mara Quill · PERSON"
    QTest.mouseClick(row.link, Qt.MouseButton.LeftButton)
    assert gone == ["e1"]
    room._change("c", {"source_entity": "nobody"})
    assert not row.link.isVisible()


def test_words_of_a_role_are_taken_away(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, SHE)
    buttons = room.editor.rows["source"].buttons  # type: ignore[attr-defined]
    QTest.mouseClick(buttons["clear"], Qt.MouseButton.LeftButton)
    assert room.claim.source == ()
    assert not buttons["clear"].isVisible()


def test_types_are_several_and_foreign_ones_stay(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, replace(PLAIN, claim_types=("causal", "other")))
    row = room.editor.rows["claim_types"]
    assert isinstance(row, TypesRow)
    row.boxes["numerical"].setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Space)
    assert room.types() == ("numerical", "causal", "other")
    QTest.keyClick(row.boxes["causal"], Qt.Key.Key_Space)
    assert room.types() == ("numerical", "other")


def test_the_presets_verdicts_are_offered_and_another_one_is_kept(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, replace(PLAIN, verdict="Half true"))
    verdict = room.editor.choices["verdict"]
    offered = [verdict.itemText(at) for at in range(verdict.count())]
    assert offered == ["none yet", "Yes", "No", "Half true"]
    assert verdict.currentText() == "Half true"
    room.panel.set_presets([NOTES], NOTES)
    assert [verdict.itemData(at) for at in range(verdict.count())] == ["", *AVERITEC_VERDICTS, "Half true"]


def test_the_project_s_topics_are_offered(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, PLAIN)
    room.editor.edit("topic")
    QTest.keyClicks(focus(), "mon")
    completer = room.editor.fields["topic"].completer()  # type: ignore[union-attr]
    assert completer.currentCompletion() == "money"


def test_a_rewriting_is_judged_quietly(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, PLAIN)
    row = room.editor.rows["normalized"]
    room.editor.edit("normalized")
    QTest.keyClicks(focus(), "He will sail tomorrow")
    assert row.hint.text() == "4 words · unclear when read alone: He, tomorrow"  # type: ignore[attr-defined]
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert room.log == [{"normalized": "He will sail tomorrow"}]
    QTest.keyClicks(focus(), " and" * 40)
    assert "44 words · perhaps two claims" in row.hint.text()  # type: ignore[attr-defined]


def test_shift_enter_begins_another_line_and_enter_is_the_end(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, PLAIN)
    room.editor.edit("justification")
    low = focus().height()
    for words in ("one", "two", "three"):
        QTest.keyClicks(focus(), words)
        QTest.keyClick(focus(), Qt.Key.Key_Return, SHIFT)
    qtbot.waitUntil(lambda: focus().height() > low)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert room.log == [{"justification": "one\ntwo\nthree\n"}]


@pytest.mark.parametrize("width", [300, 380, 500])
def test_every_row_has_the_height_its_words_need(qtbot: QtBot, width: int) -> None:
    """Whatever preset or claim was shown before, and however wide the panel was."""
    long, short = replace(PLAIN, content=(Span(0, 200),)), replace(PLAIN, id="short", content=(Span(0, 4),))
    room = Room(qtbot, NOTES, long, short)
    for preset in (EVERYTHING, NOTES, EVERYTHING):
        room.panel.set_presets([preset], preset)
        for other in (340, width):
            room.panel.resize(other, 900)
            for id in ("short", long.id, "short", long.id):
                room.panel.select(id)
                qtbot.waitUntil(lambda: not cut(room.editor))


def cut(editor: ClaimEditor) -> list[str]:
    """The rows and lines that are lower than what they say."""
    every = [editor.reason, editor.needs, *editor.rows.values(), *editor.quotes.values()]
    lacking = [each for each in every if each.isVisible() and each.height() < each.heightForWidth(each.width())]
    types = editor.rows["claim_types"]
    outside = [box for box in types.findChildren(QCheckBox) if not types.rect().contains(box.geometry())]
    return [each.objectName() for each in (*lacking, *(outside if types.isVisible() else []))]


def test_a_field_behind_more_is_brought_into_sight(qtbot: QtBot) -> None:
    room = Room(qtbot, ClaimPreset("bare", ("content",)), PLAIN)
    room.panel.resize(340, 420)
    room.editor.edit("note")
    port = room.editor.viewport()
    assert port.rect().contains(focus().mapTo(port, focus().rect().center()))


def test_a_name_that_says_the_same_is_not_asked_about(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, replace(PLAIN, source=(span("Odo Finch"),)))
    row = room.editor.rows["source_name"]
    assert isinstance(row, SourceRow)
    assert row.hint.text() == "Enter takes Odo Finch"


def test_undo_after_enter_is_of_the_edit_and_not_of_the_letters(qtbot: QtBot) -> None:
    room = Room(qtbot, EVERYTHING, PLAIN)
    undone: list[None] = []
    undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), room.panel)
    undo.activated.connect(lambda: undone.append(None))
    for field in ("note", "justification"):
        room.editor.edit(field)
        QTest.keyClicks(focus(), "half")
        QTest.keyClick(focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (room.editor.fields[field].text(), undone) == ("", [])
        QTest.keyClicks(focus(), "whole")
        QTest.keyClick(focus(), Qt.Key.Key_Return)
        QTest.keyClick(focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert room.editor.fields[field].text() == "whole"
        assert undone.pop() is None
