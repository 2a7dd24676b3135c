"""Claims in the real window: keys in the article and in the list, presets of the project, ranking, ties to entities."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Check, Claim, Entity, State
from annotator.gui.claim_preset_dialog import REQUIRED, SHOWN, PresetDialog
from annotator.gui.window import MainWindow
from annotator.services import claim_presets
from tests.gui.articles import place
from tests.gui.windows import WindowOn

TEXT = (
    "Harbour line opens\n\n"
    "Mayor Ada Okoro said the line is paid for. “It is cheap,” Okoro said, “and it cost 4,000 crowns.” "
    "She denied that Velmar paid.\n"
)
ALT, CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


def entity(words: str, label: str, nth: int = 0) -> Entity:
    span = place(TEXT, words, nth)
    return Entity(id=f"{words}/{nth}", start=span.start, end=span.end, label=label, state=State.ACCEPTED)


def claim(id: str, *parts: str, **fields: Any) -> Claim:
    return Claim(id=id, content=tuple(place(TEXT, part) for part in parts), state=State.ADDED, **fields)


CLAIMS = (
    claim("a", "the line is paid for"),
    claim("b", "“It is cheap,”", "“and it cost 4,000 crowns.”"),
    claim("c", "Velmar paid"),
)
ENTITIES = (entity("Ada Okoro", "PERSON"), entity("Okoro", "PERSON", 1), entity("Velmar", "ORG"))


class Room:
    """The window, and what stands in its article."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.article, self.panel = window, window.views.article, window.views.claims

    def claims(self) -> dict[str, list[str]]:
        document = self.window.desk.document
        assert document is not None
        standing = [each for each in document.claims if each.state is not State.REJECTED]
        return {each.id: [TEXT[start:end] for start, end in each.content] for each in standing}

    def claim(self, id: str) -> Claim:
        document = self.window.desk.document
        assert document is not None
        return document.claims[id]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(focus(), key, modifiers)

    def choose_words(self, words: str, nth: int = 0) -> None:
        self.article.set_selection(*place(TEXT, words, nth))

    def undo(self) -> str:
        action = self.window.actions_by_id["undo"]
        words = action.text()
        action.trigger()
        return words

    def said(self) -> str:
        return self.window.views.status.message.text()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def desk(window_on: WindowOn) -> Room:
    return Room(window_on(TEXT, *ENTITIES, *CLAIMS))


def test_words_join_the_content_and_leave_it(desk: Room) -> None:
    desk.article.take_up("c")
    desk.choose_words("She denied")
    desk.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert desk.claims()["c"] == ["She denied", "Velmar paid"]
    desk.choose_words("denied")
    desk.press(Qt.Key.Key_X, CONTROL | SHIFT)
    assert desk.claims()["c"] == ["She", "Velmar paid"]
    assert desk.undo() == "Undo Cut “denied” out of the content"
    assert desk.undo() == "Undo Add “She denied” to the content"
    assert desk.claims()["c"] == ["Velmar paid"]


def test_the_form_s_buttons_do_the_same(desk: Room) -> None:
    desk.article.take_up("c")
    desk.choose_words("She denied")
    buttons = desk.panel.editor.rows["content"].buttons  # type: ignore[attr-defined]
    buttons["add"].click()
    assert desk.claims()["c"] == ["She denied", "Velmar paid"]
    desk.choose_words("She denied")
    buttons["remove"].click()
    assert desk.claims()["c"] == ["Velmar paid"]
    desk.article.set_caret(0)
    buttons["set"].click()
    assert desk.said() == "Select the words first."


def test_keys_without_a_claim_or_without_words_say_what_is_wanting(desk: Room) -> None:
    for key, modifiers in ((Qt.Key.Key_S, NONE), (Qt.Key.Key_1, NONE), (Qt.Key.Key_F2, NONE), (Qt.Key.Key_M, ALT)):
        desk.window.views.status.clear_message()
        desk.press(key, modifiers)
        assert desk.said() == "Select a claim first, or press C to make one."
    desk.article.take_up("a")
    desk.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert desk.said() == "Select the words first."


def test_source_and_cue_are_taken_at_the_caret_and_the_name_is_tied_to_its_entity(desk: Room) -> None:
    desk.article.take_up("a")
    desk.article.set_caret(place(TEXT, "Okoro").start)
    desk.press(Qt.Key.Key_S)
    made = desk.claim("a")
    assert (made.source_name, made.source_entity) == ("Ada Okoro", "Ada Okoro/0")
    desk.article.set_caret(place(TEXT, "said").start)
    desk.press(Qt.Key.Key_U)
    assert desk.claim("a").cue == (place(TEXT, "said"),)


def test_a_typed_name_is_tied_to_its_entity_too(desk: Room) -> None:
    desk.article.take_up("c")
    desk.press(Qt.Key.Key_F2)
    QTest.keyClicks(focus(), "Velmar")
    desk.press(Qt.Key.Key_Return)
    assert (desk.claim("c").source_name, desk.claim("c").source_entity) == ("Velmar", "Velmar/0")
    assert desk.undo() == "Undo Change the source's name"
    assert desk.claim("c").source_entity == ""


def test_checks_by_number(desk: Room) -> None:
    desk.article.take_up("a")
    for key, check in (
        (Qt.Key.Key_1, Check.CHECK_WORTHY),
        (Qt.Key.Key_2, Check.UNIMPORTANT),
        (Qt.Key.Key_3, Check.NOT_FACTUAL),
        (Qt.Key.Key_0, Check.UNSET),
    ):
        desk.press(key)
        assert desk.claim("a").check is check


def test_several_claims_of_the_list_are_judged_as_one_step(desk: Room) -> None:
    desk.article.take_up("a")
    desk.panel.list.setFocus()
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_3)
    assert [desk.claim(id).check for id in "abc"] == [Check.NOT_FACTUAL, Check.NOT_FACTUAL, Check.UNSET]
    assert desk.undo() == "Undo Judge check-worthiness"
    assert {desk.claim(id).check for id in "abc"} == {Check.UNSET}


def test_the_keys_work_in_the_list_and_esc_leads_back(desk: Room) -> None:
    desk.article.take_up("a")
    desk.panel.list.setFocus()
    desk.press(Qt.Key.Key_1)
    assert desk.claim("a").check is Check.CHECK_WORTHY
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_M, ALT)
    assert list(desk.claims()) == ["a"]
    assert desk.undo() == "Undo Merge 3 claims"
    assert list(desk.claims()) == ["a", "b", "c"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.article.hasFocus()


def test_a_merge_says_in_what_the_claims_differed(desk: Room) -> None:
    for id, note in (("a", "first"), ("b", "second")):
        desk.window.handlers.claims.gestures.change(id, {"note": note})
    desk.article.take_up("a")
    desk.press(Qt.Key.Key_M, ALT)
    assert desk.claim("a").note == "first"
    assert desk.said() == "The claims differed; the first one's stays: Note."
    desk.press(Qt.Key.Key_M, ALT)
    assert list(desk.claims()) == ["a"]
    desk.press(Qt.Key.Key_M, ALT)
    assert "a merge needs two claims" in desk.said().lower()


def test_a_claim_is_split_and_copied(desk: Room) -> None:
    desk.article.take_up("b")
    desk.press(Qt.Key.Key_S, ALT)
    assert [*desk.claims().values()][1:3] == [["“It is cheap,”"], ["“and it cost 4,000 crowns.”"]]
    desk.article.take_up("c")
    desk.press(Qt.Key.Key_D, ALT)
    copy = desk.article.current_claim
    assert copy not in ("c", None)
    assert desk.claims()[copy or ""] == ["Velmar paid"]
    assert desk.panel.list.selected_ids() == [copy]


def test_claims_are_ranked_on_demand_with_their_reasons(desk: Room) -> None:
    model = desk.panel.model
    assert [model.claim_at(row).id for row in range(3)] == ["a", "b", "c"]
    desk.article.take_up("c")
    desk.panel.header.rank.click()
    assert model.claim_at(0).id == "b"
    assert "a number" in model.rank_reasons(model.claim_at(0))
    assert desk.panel.list.selected_ids() == ["c"]
    desk.article.take_up("a")
    desk.choose_words("“and it cost 4,000 crowns.”")
    desk.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert "a number" in model.rank_reasons(desk.claim("a"))
    desk.panel.header.rank.click()
    assert [model.claim_at(row).id for row in range(3)] == ["a", "b", "c"]
    assert model.rank_reasons(model.claim_at(1)) == ""
    assert all(desk.claim(id).check is Check.UNSET for id in "abc")


def test_an_entity_leads_to_its_claims_and_a_claim_to_its_entity(desk: Room) -> None:
    desk.window.handlers.claims.gestures.change("b", {"source_name": "Ada Okoro"})
    desk.article.take_up("Ada Okoro/0")
    entities = desk.window.views.entities
    assert desk.window.views.panels.currentWidget() is entities
    (way,) = entities.details.ways()
    assert way.text().startswith("“It is cheap,”")
    way.click()
    assert desk.article.selected_id == "b"
    assert desk.window.views.panels.currentWidget() is desk.panel
    desk.panel.editor.rows["source_name"].link.click()  # type: ignore[attr-defined]
    assert desk.article.selected_id == "Ada Okoro/0"
    desk.article.take_up("Velmar/0")
    assert entities.details.ways() == []


def test_the_preset_is_chosen_in_the_panel_and_remembered_in_the_project(desk: Room) -> None:
    choice = desk.panel.header.preset
    assert choice.currentText() == "Attribution"
    desk.article.take_up("a")
    assert desk.panel.editor.needs.text() == "needs: Source, Cue"
    choice.setFocus()
    desk.press(Qt.Key.Key_Down)
    view = choice.view()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert choice.currentText() == "Fact-check"
    assert "Verdict" in desk.panel.editor.needs.text()
    assert desk.window.desk.project is not None
    assert claim_presets.chosen(desk.window.desk.project).name == "fact_check"
    assert desk.panel.list.selected_ids() == ["a"]


def dialog_of(window: MainWindow) -> PresetDialog:
    return next(each for each in window.findChildren(PresetDialog) if each.isVisible())


def test_a_preset_of_ones_own_is_made_renamed_and_deleted(desk: Room, qtbot: QtBot) -> None:
    header = desk.panel.header
    header.fields.click()
    dialog = dialog_of(desk.window)
    assert not dialog.delete_button.isVisible()
    dialog.name.setText("attribution")
    dialog.ok.click()
    assert "there is a preset attribution already" in dialog.warning.text().lower()
    dialog.name.setText("fact-Check")
    dialog.ok.click()
    assert "there is a preset fact-check already" in dialog.warning.text().lower()
    dialog.name.setText("Short")
    box = dialog.table.item(1, REQUIRED)
    assert box is not None
    box.setCheckState(Qt.CheckState.Unchecked)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.table.setFocus()
    dialog.table.setCurrentCell(7, REQUIRED)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.table.item(7, SHOWN).checkState() is Qt.CheckState.Checked  # type: ignore[union-attr]
    dialog.ok.click()
    assert header.preset.currentText() == "Short"
    desk.article.take_up("a")
    assert desk.panel.editor.needs.text() == "needs: Cue, Check"
    header.fields.click()
    again = dialog_of(desk.window)
    again.name.setText("Shorter")
    again.table.item(7, SHOWN).setCheckState(Qt.CheckState.Unchecked)  # type: ignore[union-attr]
    again.ok.click()
    assert [header.preset.itemText(at) for at in range(4, header.preset.count())] == ["Shorter"]
    assert desk.panel.editor.needs.text() == "needs: Cue"
    header.fields.click()
    dialog_of(desk.window).delete_button.click()
    assert (header.preset.currentText(), header.preset.count()) == ("Attribution", 4)


def test_words_in_a_card_s_tooltip_are_no_markup(desk: Room) -> None:
    desk.window.handlers.claims.gestures.change("a", {"note": "<b>bold</b>"})
    tip = desk.panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;bold" in tip


def test_what_cannot_be_written_is_said_where_one_is(desk: Room) -> None:
    project = desk.window.desk.project
    assert project is not None
    desk.panel.header.fields.click()
    blocker = sqlite3.connect(project.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    dialog = dialog_of(desk.window)
    dialog.ok.click()
    assert dialog.isVisible()
    assert dialog.warning.text()
    desk.panel.header.preset_chosen.emit("fact_check")
    assert desk.said()
    assert desk.panel.header.preset.currentText() == "Attribution"
    blocker.execute("ROLLBACK")
    blocker.close()
    dialog.ok.click()
    assert desk.panel.header.preset.currentText() == "My Attribution"


def test_with_several_claims_selected_it_is_asked_which_one_to_split_or_copy(desk: Room) -> None:
    desk.panel.list.selectAll()
    before = desk.claims()
    for key in (Qt.Key.Key_S, Qt.Key.Key_D):
        QTest.keyClick(desk.panel.list, key, ALT)
        assert "Several claims" in desk.window.views.status.message.text()
    assert desk.claims() == before
