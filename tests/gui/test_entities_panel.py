"""The entities table: what it shows, what it asks for, and that it follows without echo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Article, Document, Layer
from annotator.gui.entities_panel import EntitiesPanel
from annotator.gui.entity_rows import Column
from annotator.gui.theme import DARK, LIGHT
from tests.gui.samples import LABELS, document, entity


class Bench:
    """A panel with a document, and a log of its signals."""

    def __init__(self, qtbot: QtBot) -> None:
        self.document = document()
        self.panel = EntitiesPanel(LIGHT)
        self.log: list[tuple[Any, ...]] = []
        for name in ("selected", "relabel_requested", "describe_requested", "accept_requested", "remove_requested"):
            getattr(self.panel, name).connect(lambda *args, name=name: self.log.append((name, *args)))
        qtbot.addWidget(self.panel)
        self.panel.resize(420, 500)
        self.panel.set_document(self.document, LABELS)
        self.panel.show()
        self.table = self.panel.table
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    def ids(self) -> list[str]:
        return self.panel.model.rows.ids

    def cell(self, row: int, column: Column) -> str:
        return str(self.panel.model.index(row, column).data())

    def click(self, row: int, column: Column = Column.TEXT, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, modifier, self.middle(row, column))

    def middle(self, row: int, column: Column) -> QPoint:
        return self.table.visualRect(self.panel.model.index(row, column)).center()

    def change(self, id: str, **fields: Any) -> Entity:
        before = self.document.entities[id]
        after = replace(before, **fields)
        changes = [Change(before, after)]
        self.document.apply(changes)
        self.panel.apply(changes)
        return after


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_rows_stand_in_text_order_without_the_rejected(bench: Bench) -> None:
    assert bench.ids() == ["e1", "e2", "e3", "e5"]
    assert bench.panel.count.text() == "4 entities · 2 to review"
    assert [bench.cell(row, Column.SCORE) for row in range(4)] == ["sure", "doubtful", "to check", ""]
    assert [bench.cell(row, Column.ORIGIN) for row in (0, 3)] == ["tiny", "you"]


def test_rejected_ones_are_shown_on_demand(bench: Bench) -> None:
    bench.panel.set_show_rejected(True)
    assert bench.ids() == ["e1", "e2", "e3", "e4", "e5"]
    font = bench.panel.model.index(3, Column.TEXT).data(Qt.ItemDataRole.FontRole)
    assert font.strikeOut()


def test_a_click_selects_and_following_does_not_echo(bench: Bench) -> None:
    bench.click(1)
    assert bench.log == [("selected", "e2")]
    bench.panel.select("e5")
    assert bench.table.selected_ids() == ["e5"]
    bench.panel.select("e4")
    assert bench.table.selected_ids() == []
    assert bench.log == [("selected", "e2")]


def test_enter_and_delete_ask_for_all_selected(bench: Bench) -> None:
    bench.click(0)
    bench.click(1, modifier=Qt.KeyboardModifier.ShiftModifier)
    bench.log.clear()
    QTest.keyClick(bench.table, Qt.Key.Key_Return)
    QTest.keyClick(bench.table, Qt.Key.Key_Delete)
    assert bench.log == [("accept_requested", ["e1", "e2"]), ("remove_requested", ["e1", "e2"])]


def test_letters_do_not_label(bench: Bench) -> None:
    bench.click(0)
    bench.log.clear()
    QTest.keyClick(bench.table, Qt.Key.Key_P)
    assert [entry for entry in bench.log if entry[0] != "selected"] == []


def opened(bench: Bench, qtbot: QtBot) -> QComboBox:
    combo = bench.table.findChild(QComboBox)
    assert combo is not None
    qtbot.waitUntil(lambda: combo.view().isVisible())
    return combo


def test_f2_on_the_words_edits_the_label(bench: Bench, qtbot: QtBot) -> None:
    QTest.keyClick(bench.table, Qt.Key.Key_F2)
    assert bench.table.findChild(QComboBox) is None
    bench.click(0)
    QTest.keyClick(bench.table, Qt.Key.Key_F2)
    combo = opened(bench, qtbot)
    bench.log.clear()
    QTest.keyClicks(combo.view(), "g")
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    assert bench.log == [("relabel_requested", ["e1"], "GPE")]


def test_a_label_is_chosen_from_a_combo(bench: Bench, qtbot: QtBot) -> None:
    bench.click(0, Column.LABEL)
    bench.click(1, Column.LABEL, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(bench.table, Qt.Key.Key_F2)
    combo = opened(bench, qtbot)
    assert combo.currentText() == "DATE"
    bench.log.clear()
    QTest.keyClick(combo.view(), Qt.Key.Key_Up)
    assert bench.log == []
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    assert bench.log == [("relabel_requested", ["e1", "e2"], "GPE")]
    assert bench.cell(1, Column.LABEL) == "DATE"


def test_a_note_is_asked_for_only_when_typed(bench: Bench) -> None:
    bench.table.setColumnHidden(Column.NOTE, False)
    bench.click(3, Column.NOTE)
    bench.log.clear()
    QTest.keyClick(bench.table, Qt.Key.Key_F2)
    editor = bench.table.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert bench.log == []


def opened_cell(bench: Bench, column: Column = Column.NOTE) -> QLineEdit:
    bench.table.setColumnHidden(column, False)
    bench.click(0, column)
    QTest.keyClick(bench.table, Qt.Key.Key_F2)
    editor = bench.table.viewport().findChild(QLineEdit)
    assert editor is not None
    return editor


@pytest.mark.parametrize("column", [Column.NOTE, Column.LINK])
def test_leaving_the_article_asks_for_the_unfinished_cell(bench: Bench, column: Column) -> None:
    QTest.keyClicks(opened_cell(bench, column), "Q42")
    bench.log.clear()
    bench.panel.flush()
    bench.panel.set_document(None, LABELS)
    assert bench.log == [("describe_requested", "e1", column.name.lower(), "Q42")]


def test_one_escape_closes_the_choice_of_a_label(bench: Bench, qtbot: QtBot) -> None:
    bench.click(0)
    QTest.keyClick(bench.table, Qt.Key.Key_F2)
    combo = opened(bench, qtbot)
    bench.log.clear()
    QTest.keyClick(combo.view(), Qt.Key.Key_Down)
    QTest.keyClick(combo.view(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bench.table.findChild(QComboBox) is None)
    assert bench.table.hasFocus()
    assert bench.log == []


def test_details_write_note_and_link_of_the_selected(bench: Bench) -> None:
    bench.click(2)
    bench.log.clear()
    details = bench.panel.details
    assert details.words.text() == "“Odo Finch”"
    assert details.origin.text() == "corrected · from tiny · was PERSON · to check"
    details.note.setFocus()
    QTest.keyClicks(details.note, "spokesman")
    QTest.keyClick(details.note, Qt.Key.Key_Return)
    details.link.setFocus()
    assert bench.log == [("describe_requested", "e3", "note", "spokesman")]


def test_what_is_being_typed_survives_a_change_from_elsewhere(bench: Bench) -> None:
    bench.click(2)
    QTest.keyClicks(bench.panel.details.note, "half a")
    bench.change("e3", label="PERSON")
    assert bench.panel.details.note.text() == "half a"
    QTest.keyClick(bench.panel.details.note, Qt.Key.Key_Escape)
    assert bench.panel.details.note.text() == ""


def test_what_was_refused_stays_and_is_asked_for_again_by_enter_only(bench: Bench) -> None:
    bench.click(2)
    note = bench.panel.details.note
    QTest.keyClicks(note, "spokesman")
    bench.log.clear()
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_Return)
    bench.panel.details.link.setFocus()
    bench.change("e3", label="PERSON")
    bench.panel.flush()
    assert bench.log == [("describe_requested", "e3", "note", "spokesman")]
    bench.panel.select("e5")
    assert note.text() == "invented"
    bench.panel.select("e3")
    assert note.text() == "spokesman"
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert bench.log == [("describe_requested", "e3", "note", "spokesman")] * 2
    bench.change("e3", note="spokesman")
    assert not note.isModified()


def test_giving_an_edit_up_takes_back_what_was_typed_for_it(bench: Bench) -> None:
    bench.click(4 - 1)
    note, link = bench.panel.details.note, bench.panel.details.link
    QTest.keyClicks(link, "Q4")
    QTest.keyClicks(note, " port")
    QTest.keyClick(note, Qt.Key.Key_Return)
    bench.panel.drop()
    assert note.text() == "invented"
    assert link.text() == "Q4"


def test_leaving_the_article_asks_for_the_unfinished_note(bench: Bench) -> None:
    bench.click(0)
    bench.log.clear()
    QTest.keyClicks(bench.panel.details.note, "late")
    bench.panel.flush()
    bench.panel.set_document(None, LABELS)
    assert bench.log == [("describe_requested", "e1", "note", "late")]
    assert bench.panel.count.text() == ""


def test_a_written_change_repaints_its_row_only(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.panel.model.dataChanged) as blocker:
        bench.change("e2", label="GPE", state=State.EDITED)
    assert blocker.args is not None
    assert blocker.args[0].row() == blocker.args[1].row() == 1
    assert bench.panel.count.text() == "4 entities · 1 to review"


def test_rows_come_and_go_in_their_place(bench: Bench) -> None:
    bench.click(1)
    bench.log.clear()
    bench.change("e1", state=State.REJECTED)
    assert bench.ids() == ["e2", "e3", "e5"]
    assert bench.table.selected_ids() == ["e2"]
    new = entity("e9", "Harbour Works", "ORG", State.ADDED)
    bench.panel.apply([Change(None, new)])
    assert bench.ids() == ["e2", "e3", "e9", "e5"]
    bench.panel.apply([Change(new, None)])
    assert bench.ids() == ["e2", "e3", "e5"]
    assert bench.log == []


def test_removing_in_the_table_goes_on_with_the_next(bench: Bench) -> None:
    bench.click(0)
    bench.log.clear()
    bench.change("e1", state=State.REJECTED)
    assert bench.log == [("selected", "e2")]


def test_enter_and_delete_go_on_with_the_next(bench: Bench) -> None:
    bench.click(0)
    bench.change("e1", state=State.REJECTED)
    assert bench.table.selected_ids() == ["e2"]
    bench.log.clear()
    QTest.keyClick(bench.table, Qt.Key.Key_Delete)
    assert bench.log == [("remove_requested", ["e2"])]


def test_the_keyboard_comes_to_no_row_of_its_own(bench: Bench) -> None:
    bench.panel.filter.setFocus()
    bench.panel.setFocus()
    assert bench.table.hasFocus()
    assert bench.log == []
    assert bench.table.current_id() == ""
    QTest.keyClick(bench.table, Qt.Key.Key_Down)
    assert bench.log == [("selected", "e1")]


def test_a_filter_that_hid_the_selected_row_gives_it_back(bench: Bench) -> None:
    bench.panel.select("e2")
    bench.panel.filter.setText("Mara")
    assert bench.table.selected_ids() == []
    bench.panel.filter.clear()
    assert (bench.table.current_id(), bench.table.selected_ids()) == ("e2", ["e2"])
    assert bench.log == []


@pytest.mark.parametrize("fresh", [3, 80])
def test_the_article_read_anew_keeps_place_selection_and_typing(bench: Bench, fresh: int) -> None:
    many = [Entity(id=f"n{n}", start=n, end=n + 1, label="ORG", state=State.SUGGESTED) for n in range(40)]
    bench.panel.apply([Change(None, item) for item in many])
    bench.click(2)
    selected = bench.table.current_id()
    QTest.keyClicks(bench.panel.details.note, "half a")
    bench.table.verticalScrollBar().setValue(5)
    bench.log.clear()
    after = [Entity(id=f"m{n}", start=40 + n, end=41 + n, label="ORG", state=State.SUGGESTED) for n in range(fresh)]
    whole = Document(bench.document.article, bench.document.layer, entities=[*bench.document.entities, *many, *after])
    bench.panel.replace_document(whole)
    assert len(bench.ids()) == 44 + fresh
    assert bench.table.selected_ids() == [selected]
    assert bench.table.verticalScrollBar().value() == 5
    assert bench.panel.details.note.text() == "half a"
    assert bench.log == []


def test_an_open_cell_survives_a_small_change_from_elsewhere_and_is_taken_over_before_a_large_one(bench: Bench) -> None:
    editor = opened_cell(bench)
    QTest.keyClicks(editor, "half a")
    bench.log.clear()
    bench.panel.replace_document(bench.document)
    assert editor.isVisible()
    many = [Entity(id=f"n{n}", start=n, end=n + 1, label="ORG", state=State.SUGGESTED) for n in range(80)]
    whole = Document(bench.document.article, bench.document.layer, entities=[*bench.document.entities, *many])
    bench.panel.replace_document(whole)
    assert bench.log == [("describe_requested", "e1", "note", "half a")]


def test_removing_in_the_article_does_not_move_it(bench: Bench) -> None:
    bench.click(0)
    bench.panel.filter.setFocus()
    bench.log.clear()
    bench.change("e1", state=State.REJECTED)
    assert bench.log == []
    assert bench.table.selected_ids() == []
    assert not bench.panel.details.isEnabled()
    assert bench.panel.details.words.text() == ""


def test_many_changes_keep_the_selection(bench: Bench) -> None:
    bench.click(1)
    many = [Entity(id=f"n{n}", start=n, end=n + 1, label="ORG", state=State.SUGGESTED) for n in range(80)]
    bench.panel.apply([Change(None, item) for item in many])
    assert len(bench.ids()) == 84
    assert bench.table.selected_ids() == ["e2"]


def test_filter_and_sort_keep_the_selection(bench: Bench) -> None:
    bench.click(3)
    bench.panel.filter.setFocus()
    QTest.keyClicks(bench.panel.filter, "invent")
    assert bench.ids() == ["e5"]
    bench.panel.filter.clear()
    bench.log.clear()
    bench.table.sortByColumn(Column.LABEL, Qt.SortOrder.DescendingOrder)
    assert bench.log == []
    assert bench.ids() == ["e1", "e3", "e5", "e2"]
    assert bench.table.selected_ids() == ["e5"]
    bench.panel.apply([Change(None, entity("e8", "pier", "FAC"))])
    assert bench.ids() == ["e1", "e3", "e5", "e8", "e2"]
    for column in Column:
        bench.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        assert len(bench.ids()) == 5


def test_empty_places_say_what_to_do(bench: Bench) -> None:
    assert not bench.panel.hint.isVisible()
    QTest.keyClicks(bench.panel.filter, "zzz")
    assert bench.panel.hint.text() == "No entity matches the filter. Esc in it shows all."
    bench.panel.filter.clear()
    bench.panel.set_document(Document(Article.of("A."), Layer(annotator="ann")), LABELS)
    assert "press a label's letter" in bench.panel.hint.text()


def test_columns_are_chosen_and_remembered(bench: Bench, qtbot: QtBot) -> None:
    menu = bench.table.columns_menu()
    note = next(action for action in menu.actions() if action.text() == "Note")
    note.trigger()
    assert not bench.table.isColumnHidden(Column.NOTE)
    other = EntitiesPanel(DARK)
    qtbot.addWidget(other)
    assert other.table.isColumnHidden(Column.NOTE)
    assert other.restore_state(bench.panel.save_state())
    assert not other.table.isColumnHidden(Column.NOTE)


def test_rows_have_one_height_and_paint_in_both_themes(bench: Bench) -> None:
    assert {bench.table.rowHeight(row) for row in range(4)} == {28}
    light = bench.panel.grab().toImage()
    bench.panel.set_theme(DARK)
    QApplication.processEvents()
    assert bench.panel.grab().toImage() != light
