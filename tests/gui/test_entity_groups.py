"""The entities table by mention: counts, sentences, and one gesture for a whole group."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Article, Document, Layer
from annotator.gui.entities_panel import EntitiesPanel
from annotator.gui.entity_rows import Column, EntityRows
from annotator.gui.theme import LIGHT
from annotator.gui.window import MainWindow
from tests.gui.articles import entity
from tests.gui.samples import LABELS
from tests.gui.windows import WindowOn

TEXT = (
    "Velmar grew. Bo said that in all of these long years nobody had ever thought of asking Velmar's mayor. "
    "Velmar, as a club, lost to Wren.\nBo left Velmar.\n"
)
ENTITIES = (
    entity(TEXT, "Velmar", "GPE", State.ACCEPTED),
    entity(TEXT, "Velmar", "GPE", nth=1),
    entity(TEXT, "Velmar", "ORG", nth=2),
    entity(TEXT, "Velmar", "GPE", nth=3),
    entity(TEXT, "Wren", "ORG", State.REJECTED),
    entity(TEXT, "Bo", "PERSON"),
    entity(TEXT, "Bo", "PERSON", nth=1),
)


class Bench:
    """The panel of a window, with its rows in words."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.panel = window, window.views.entities
        self.table, self.model = self.panel.table, self.panel.model

    def rows(self, *columns: Column) -> list[tuple[str, ...]]:
        rows = range(self.model.rowCount())
        return [tuple(str(self.model.index(row, column).data()) for column in columns) for row in rows]

    def click(self, row: int, column: Column = Column.TEXT, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        middle = self.table.visualRect(self.model.index(row, column)).center()
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, modifier, middle)

    def states(self) -> list[str]:
        document = self.window.desk.document
        assert document is not None
        return [f"{item.id} {item.label} {item.state}" for item in document.entities]


@pytest.fixture
def bench(window_on: WindowOn) -> Bench:
    return Bench(window_on(TEXT, *ENTITIES))


def test_how_often_a_mention_stands_and_in_which_sentence(bench: Bench) -> None:
    rows = bench.rows(Column.TEXT, Column.COUNT)
    assert rows == [("Velmar", "4"), ("Bo", "2"), ("Velmar", "4"), ("Velmar", "4"), ("Bo", "2"), ("Velmar", "4")]
    context = [row[0] for row in bench.rows(Column.CONTEXT)]
    assert context[0] == "Velmar grew."
    assert context[2] == "…nobody had ever thought of asking Velmar's mayor."
    bench.window.handlers.gestures.remove(["Velmar/0"])
    assert bench.rows(Column.TEXT, Column.COUNT)[0] == ("Bo", "2")
    assert bench.rows(Column.TEXT, Column.COUNT)[1] == ("Velmar", "3")
    bench.table.sortByColumn(Column.COUNT, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in bench.rows(Column.COUNT)] == ["2", "2", "3", "3", "3"]


def test_a_group_is_one_row_and_its_first_waiting_one_is_gone_to(bench: Bench) -> None:
    bench.panel.group.click()
    assert not bench.table.isColumnHidden(Column.COUNT)
    assert bench.rows(Column.TEXT, Column.LABEL, Column.COUNT, Column.STATE) == [
        ("Velmar", "GPE", "3", "2 to review"),
        ("Bo", "PERSON", "2", "to review"),
        ("Velmar", "ORG", "1", "to review"),
    ]
    bench.click(0)
    assert bench.table.selected_ids() == ["Velmar/0", "Velmar/1", "Velmar/3"]
    assert bench.window.views.article.selected_id == "Velmar/1"
    bench.window.views.article.take_up("Velmar/3")
    assert bench.table.currentIndex().row() == 0
    assert bench.window.views.article.selected_id == "Velmar/3"


def test_one_gesture_is_for_all_of_it_and_one_step(bench: Bench) -> None:
    before = bench.states()
    bench.panel.group.click()
    bench.click(0)
    bench.click(1, modifier=Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(bench.table, Qt.Key.Key_Return)
    assert sum("accepted" in state for state in bench.states()) == 5
    bench.window.actions_by_id["undo"].trigger()
    assert bench.states() == before
    bench.click(0)
    QTest.keyClick(bench.table, Qt.Key.Key_Delete)
    assert sum("rejected" in state for state in bench.states()) == 4
    assert [row[0] for row in bench.rows(Column.TEXT)] == ["Bo", "Velmar"]
    bench.window.actions_by_id["undo"].trigger()
    bench.panel.select("")
    bench.model.setData(bench.model.index(0, Column.LABEL), "ORG")
    assert ("Velmar", "ORG", "4") in bench.rows(Column.TEXT, Column.LABEL, Column.COUNT)
    bench.window.actions_by_id["undo"].trigger()
    assert bench.states() == before
    assert not bench.window.actions_by_id["undo"].isEnabled()


def test_filter_and_sort_go_on_working(bench: Bench) -> None:
    bench.panel.group.click()
    bench.panel.filter.setText("velm")
    assert bench.rows(Column.TEXT, Column.COUNT) == [("Velmar", "3"), ("Velmar", "1")]
    bench.panel.filter.clear()
    bench.table.sortByColumn(Column.COUNT, Qt.SortOrder.DescendingOrder)
    assert [row[0] for row in bench.rows(Column.COUNT)] == ["3", "2", "1"]
    note = bench.model.index(0, Column.NOTE)
    assert not bench.model.flags(note) & Qt.ItemFlag.ItemIsEditable
    bench.panel.group.click()
    assert bench.model.rowCount() == 6


def test_grouping_is_remembered_and_older_columns_still_fit(bench: Bench, qtbot: QtBot) -> None:
    plain = bench.panel.save_state()
    bench.panel.group.click()
    other = EntitiesPanel(LIGHT)
    qtbot.addWidget(other)
    assert other.restore_state(bench.panel.save_state())
    assert other.model.rows.grouped
    assert other.restore_state(plain)
    assert not other.model.rows.grouped


def test_many_rows_are_the_same_in_groups_however_they_came(qtbot: QtBot) -> None:
    words = ["ab", "cd", "ef", "gh"]
    text = " ".join(words[at % 4] for at in range(2000))
    items = [Entity(id=f"n{at}", start=at * 3, end=at * 3 + 2, label="ORG", state=State.ADDED) for at in range(2000)]
    panel = EntitiesPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.set_document(Document(Article.of(text), Layer(annotator="ann")), LABELS)
    panel.group.click()
    panel.apply([Change(None, item) for item in items])
    assert [panel.model.index(row, Column.COUNT).data() for row in range(panel.model.rowCount())] == ["500"] * 4
    for item in (*items[:7:2], *items[9:1800:300]):
        panel.apply([Change(item, replace(item, label="GPE"))])
    panel.apply([Change(items[5], None), Change(items[11], replace(items[11], state=State.REJECTED))])
    kept = panel.model.rows
    shown = {kept.entities[id].label + str(sorted(kept.members(id))) for id in kept.ids}
    kept.arrange()
    assert shown == {kept.entities[id].label + str(sorted(kept.members(id))) for id in kept.ids}
    whole = EntityRows(Document(Article.of(text), Layer(annotator="ann"), entities=items))
    whole.grouped = True
    whole.arrange()
    assert whole.ids == ["n0", "n1", "n2", "n3"]


def test_groups_show_the_count_and_leave_room_for_the_words(bench: Bench) -> None:
    table = bench.table

    def shown() -> tuple[bool, bool]:
        return not table.isColumnHidden(Column.COUNT), not table.isColumnHidden(Column.SCORE)

    bench.panel.group.setChecked(False)
    before = shown()
    bench.panel.group.setChecked(True)
    assert shown() == (True, False)
    bench.panel.group.setChecked(False)
    assert shown() == before == (False, True)


def test_after_delete_in_the_article_row_details_and_article_agree(bench: Bench) -> None:
    article = bench.window.views.article
    article.take_up("Bo/0")
    QTest.keyClick(article, Qt.Key.Key_Delete)
    assert article.selected_id == "Bo/0"
    assert (bench.table.selected_ids(), bench.panel.details.isEnabled()) == ([], False)
    bench.window.actions_by_id["show_rejected"].trigger()
    assert (bench.table.selected_ids(), bench.panel.details.words.text()) == (["Bo/0"], "“Bo”")


def test_the_details_are_those_of_the_one_the_article_is_at(bench: Bench) -> None:
    bench.panel.group.click()
    article, details = bench.window.views.article, bench.panel.details
    article.take_up("Velmar/3")
    QTest.keyClick(article, Qt.Key.Key_Return)
    details.note.setFocus()
    QTest.keyClicks(details.note, "club")
    QTest.keyClick(details.note, Qt.Key.Key_Return)
    assert bench.window.desk.document is not None
    assert [item.id for item in bench.window.desk.document.entities if item.note] == ["Velmar/3"]


@pytest.mark.parametrize("grouped", [True, False])
def test_after_relabelling_the_keyboard_is_in_the_table_on_the_same_mentions(
    bench: Bench, qtbot: QtBot, grouped: bool
) -> None:
    bench.panel.group.setChecked(grouped)
    bench.click(0)
    bench.click(1, modifier=Qt.KeyboardModifier.ControlModifier)
    chosen = bench.table.selected_ids()
    QTest.keyClick(bench.table, Qt.Key.Key_F2)
    combo = bench.table.findChild(QComboBox)
    assert combo is not None
    qtbot.waitUntil(lambda: combo.view().isVisible())
    combo.view().setCurrentIndex(combo.model().index(combo.findText("ORG"), 0))
    QTest.keyClick(combo.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.table.findChild(QComboBox) is None)
    assert bench.table.hasFocus()
    assert set(chosen) <= set(bench.table.selected_ids())
    relabelled = [state for state in bench.states() if state.split()[0] in chosen]
    assert relabelled
    assert all(" ORG " in state for state in relabelled)
