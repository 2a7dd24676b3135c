"""The queue: filters, opening, and the mark of the article that is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.document import Status
from annotator.domain.queue import QueueRow
from annotator.gui.queue_model import ROW
from annotator.gui.queue_panel import QueuePanel
from annotator.gui.theme import DARK, LIGHT

ROWS = [
    QueueRow("a", "Ferry sails in March", "The Gull", Status.TODO, 3),
    QueueRow("b", "Pier is safe, says port", "The Gull", Status.STARTED, 1, flag=True),
    QueueRow("c", "Council approves tram", "Ellmouth Post", Status.DONE),
    QueueRow("d", "Rain", "", Status.SKIPPED),
]


class Bench:
    def __init__(self, qtbot: QtBot) -> None:
        self.panel = QueuePanel(LIGHT)
        self.opened: list[str] = []
        self.panel.open_requested.connect(self.opened.append)
        qtbot.addWidget(self.panel)
        self.panel.resize(240, 500)
        self.panel.set_rows(ROWS)
        self.panel.show()

    def ids(self) -> list[str]:
        model = self.panel.model
        return [model.row_at(place).id for place in range(model.rowCount())]

    def choose(self, value: str) -> None:
        self.panel.status.setCurrentIndex(self.panel.status.findData(value))


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


@pytest.mark.parametrize(
    ("value", "ids"),
    [("all", "abcd"), ("todo", "a"), ("started", "b"), ("done", "c"), ("skipped", "d"), ("flagged", "b")],
)
def test_the_status_filter(bench: Bench, value: str, ids: str) -> None:
    bench.choose(value)
    assert bench.ids() == list(ids)
    assert bench.panel.status.currentText().endswith(f"({len(ids)})")


def test_the_text_filter_takes_title_and_publisher(bench: Bench) -> None:
    QTest.keyClicks(bench.panel.filter, "gull pier")
    assert bench.ids() == ["b"]
    QTest.keyClicks(bench.panel.filter, "x")
    assert bench.panel.hint.text() == "No article matches the filter. Esc in it shows all."


def test_a_click_opens_and_so_does_enter(bench: Bench) -> None:
    place = bench.panel.list.visualRect(bench.panel.model.index(1, 0)).center()
    QTest.mouseClick(bench.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(bench.panel.list, Qt.Key.Key_Down)
    QTest.keyClick(bench.panel.list, Qt.Key.Key_Return)
    assert bench.opened == ["b", "c"]


def test_the_open_article_is_marked_without_opening_it_again(bench: Bench) -> None:
    bench.panel.set_current("c")
    assert bench.panel.list.currentIndex().row() == 2
    bench.choose("done")
    assert bench.panel.list.currentIndex().row() == 0
    bench.choose("todo")
    assert not bench.panel.list.selectionModel().hasSelection()
    assert bench.opened == []


def test_a_row_is_updated_in_place_and_a_new_one_comes_last(bench: Bench) -> None:
    bench.choose("todo")
    bench.panel.put_rows([ROWS[0]._replace(status=Status.DONE, to_review=0)])
    assert bench.ids() == ["a"]
    assert bench.panel.delegate.standing(bench.panel.model.row_at(0)) == "done"
    assert bench.panel.status.currentText() == "To do (0)"
    bench.panel.put_rows([QueueRow("e", "Snow")])
    bench.panel.put_rows([QueueRow("f", "Hail", status=Status.DONE)])
    assert bench.ids() == ["a", "e"]
    bench.choose("done")
    assert bench.ids() == ["a", "c", "f"]
    bench.panel.put_rows([ROWS[1]])


def test_the_list_stays_where_a_person_went_while_rows_move(bench: Bench) -> None:
    many = [QueueRow(f"n{number}", f"Article {number}") for number in range(60)]
    bench.panel.set_rows(many)
    bench.panel.set_current("n0")
    bench.panel.list.setCurrentIndex(bench.panel.model.index(30, 0))
    place = bench.panel.list.verticalScrollBar().value()
    assert place
    bench.panel.put_rows([many[0]._replace(status=Status.DONE), QueueRow("z", "Snow")])
    bench.panel.set_rows([*many[:20], QueueRow("y", "Hail"), *many[20:]])
    assert bench.panel.list.currentIndex().row() == 31
    assert bench.panel.list.verticalScrollBar().value() == place
    bench.choose("done")
    bench.choose("todo")
    bench.panel.set_current("gone")
    bench.panel.list.setCurrentIndex(bench.panel.model.index(3, 0))
    bench.panel.put_rows([QueueRow("x", "Ice")])
    assert bench.panel.list.selectionModel().hasSelection()
    bench.panel.set_rows(ROWS)
    assert not bench.panel.list.selectionModel().hasSelection()


def test_the_keys_of_the_filter(bench: Bench, qtbot: QtBot) -> None:
    bench.panel.activateWindow()
    qtbot.waitUntil(bench.panel.isActiveWindow)
    field = bench.panel.filter
    field.setFocus()
    QTest.keyClicks(field, "pier")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.opened == ["b"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.hasFocus()) == ("", True)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert bench.panel.list.hasFocus()
    QTest.keyClick(bench.panel.list, Qt.Key.Key_Down)
    assert bench.opened == ["b"]
    QTest.keyClicks(field, "nothing")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert bench.opened == ["b"]


def test_what_the_filter_shows_can_be_walked(bench: Bench) -> None:
    assert bench.panel.filtered() is None
    QTest.keyClicks(bench.panel.filter, "gull")
    shown = bench.panel.filtered()
    assert shown is not None
    assert [row.id for row in shown.rows] == ["a", "b"]
    assert (shown.neighbour("a", 1), shown.neighbour("b", 1)) == ("b", "")


def test_the_second_line_says_what_is_left(bench: Bench) -> None:
    line = bench.panel.delegate.standing
    assert line(ROWS[0]) == "to do · 3 to review"
    assert line(ROWS[1]) == "started · 1 to review · flagged"
    assert line(ROWS[3]) == "skipped"


def test_a_screen_reader_hears_title_and_status(bench: Bench) -> None:
    index = bench.panel.model.index(3, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Rain, skipped"
    assert index.data() == "Rain"
    assert index.data(ROW) == ROWS[3]
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_an_empty_queue_says_what_to_do(bench: Bench) -> None:
    bench.panel.set_rows([])
    assert bench.panel.hint.text() == "No articles yet. Drop files here or press Ctrl+I."
    QTest.keyClick(bench.panel.list, Qt.Key.Key_Return)
    assert bench.opened == []


def test_it_paints_in_both_themes(bench: Bench) -> None:
    bench.panel.set_current("a")
    light = bench.panel.grab().toImage()
    bench.panel.set_theme(DARK)
    QApplication.processEvents()
    assert bench.panel.grab().toImage() != light
