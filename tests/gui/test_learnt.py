"""What was learnt, in the window: the chart is read with keys and mouse, the list corrected, the queue follows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.domain.analysis import split
from annotator.domain.gain import Point, Worth, course
from annotator.domain.suggestion import Suggestion, suggested_entity
from annotator.gui.theme import LIGHT
from annotator.services import remembering
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from tests.gui.articles import place
from tests.gui.windows import WindowOn

pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QTableWidget

from annotator.gui.gain_chart import GainChart, nice_step
from annotator.gui.gain_panel import GainPanel
from annotator.gui.learnt_dialog import LearntDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.learnt_reader import LearntReader
from annotator.gui.learnt_reader import LearntReader
from annotator.gui.window import MainWindow

TEXT = "Kelm won in May. Then Tarn lost."
MORE = ("Kelm is back.", "Kelm again.")
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
COMMAND_MS = 60_000


@pytest.fixture
def window(window_on: WindowOn, qtbot: QtBot) -> MainWindow:
    """Three articles, pre-filled: every Kelm is a person."""
    window = window_on(TEXT, more=MORE)
    project = project_of(window)
    qtbot.waitUntil(lambda: project.memory.ready)
    for row, text in zip(window.desk.queue.rows, (TEXT, *MORE), strict=True):
        entities = (suggested_entity(place(text, "Kelm"), "PERSON", "model:tiny@1", 0.95),)
        assert save_suggestion(project, row.id, Suggestion(replace(split(text), model="tiny@1"), entities))
    window.desk.reload()
    return window


def project_of(window: MainWindow) -> Project:
    assert window.desk.project
    return window.desk.project


def finish(window: MainWindow, qtbot: QtBot, *letters: Qt.Key) -> None:
    """Correct the first Kelm with these letters, then Ctrl+Enter."""
    article = window.views.article
    article.set_caret(0)
    for letter in letters:
        qtbot.keyClick(article, letter)
    qtbot.keyClick(article, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not window.learning.busy)


def dialog_of(window: MainWindow, qtbot: QtBot, names: int) -> LearntDialog:
    qtbot.keyClick(window.views.article, Qt.Key.Key_G, CTRL | Qt.KeyboardModifier.AltModifier)
    (dialog,) = window.findChildren(LearntDialog)
    qtbot.waitUntil(lambda: dialog.memory.table.rowCount() == names, timeout=COMMAND_MS)
    dialog.tabs.setCurrentWidget(dialog.memory)
    return dialog


def cells(table: QTableWidget) -> list[list[str]]:
    return [
        [item.text() for column in range(table.columnCount()) if (item := table.item(row, column))]
        for row in range(table.rowCount())
    ]


def labels_of(window: MainWindow, at: int) -> list[str]:
    id = window.desk.queue.rows[at].id
    return [each.label for each in project_of(window).document(id).entities]


def click_row(dialog: LearntDialog, qtbot: QtBot, name: str, *, more: bool = False) -> None:
    table = dialog.memory.table
    row = [each[0] for each in cells(table)].index(name)
    item = table.item(row, 0)
    assert item
    point = table.visualItemRect(item).center()
    qtbot.mouseClick(table.viewport(), LEFT, CTRL if more else Qt.KeyboardModifier.NoModifier, point)


def test_finishing_says_quietly_how_right_prefill_was(window: MainWindow, qtbot: QtBot) -> None:
    first = window.desk.queue.rows[0].id
    finish(window, qtbot, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: window.views.status.message.text() == "Pre-fill was right for 0 of 1.")
    assert "right for" not in window.views.facts.text()
    window.desk.open_article(first)
    assert window.views.facts.text().endswith("done · pre-fill was right for 0 of 1")
    assert "plain model would have needed 1" in window.views.facts.toolTip()
    qtbot.keyClick(window.views.article, Qt.Key.Key_R, CTRL)
    assert "right for" not in window.views.facts.text()


def test_the_figures_stand_in_chart_and_table_and_follow_what_is_finished(window: MainWindow, qtbot: QtBot) -> None:
    finish(window, qtbot, Qt.Key.Key_G)
    dialog = dialog_of(window, qtbot, 1)
    qtbot.waitUntil(lambda: "0 of the 1 entities in 1" in dialog.gain.says.text(), timeout=COMMAND_MS)
    assert cells(dialog.gain.table) == [["PERSON", "1", "0", "0 %", "0"], ["GPE", "0", "0", "–", "1"]]
    list_model = window.views.queue.model
    tip = list_model.data(list_model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "right for 0 of 1" in tip
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.views.article.setFocus()
    finish(window, qtbot)
    qtbot.waitUntil(lambda: "1 of the 2 entities in 2" in dialog.gain.says.text(), timeout=COMMAND_MS)
    assert "corrections for 100 entities" in dialog.gain.chart.accessibleDescription().lower()


def test_a_name_is_forgotten_with_one_key_and_undo_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    finish(window, qtbot, Qt.Key.Key_G)
    assert labels_of(window, 2) == ["GPE"]
    dialog = dialog_of(window, qtbot, 1)
    memory = dialog.memory
    assert cells(memory.table) == [["Kelm", "GPE", "1", "0", "proposed"]]
    click_row(dialog, qtbot, "Kelm")
    qtbot.keyClick(memory.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: cells(memory.table)[0][4] == "forgotten")
    qtbot.waitUntil(lambda: labels_of(window, 2) == ["PERSON"])
    assert memory.chosen() == ["Kelm"]
    qtbot.keyClick(memory.table, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: cells(memory.table)[0][4] == "proposed")
    qtbot.waitUntil(lambda: labels_of(window, 2) == ["GPE"])
    assert not memory.undo.isEnabled()


def test_a_label_is_set_with_the_mouse_and_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    finish(window, qtbot, Qt.Key.Key_G)
    dialog = dialog_of(window, qtbot, 1)
    memory = dialog.memory
    assert not memory.set_label.isEnabled()
    click_row(dialog, qtbot, "Kelm")
    assert memory.label.currentText() == "GPE"
    memory.label.setFocus()
    qtbot.keyClicks(memory.label, "ORG")
    qtbot.mouseClick(memory.set_label, LEFT)
    qtbot.waitUntil(lambda: cells(memory.table) == [["Kelm", "ORG", "1", "0", "set by you"]])
    qtbot.waitUntil(lambda: labels_of(window, 2) == ["ORG"])
    qtbot.mouseClick(memory.learn, LEFT)
    qtbot.waitUntil(lambda: cells(memory.table)[0][1] == "GPE")
    assert not memory.learn.isEnabled()


def test_several_are_forgotten_together_and_the_list_is_searched(window: MainWindow, qtbot: QtBot) -> None:
    article = window.views.article
    article.set_selection(*place(TEXT, "Tarn"))
    qtbot.keyClick(article, Qt.Key.Key_O)
    finish(window, qtbot, Qt.Key.Key_G)
    dialog = dialog_of(window, qtbot, 2)
    memory = dialog.memory
    click_row(dialog, qtbot, "Kelm")
    click_row(dialog, qtbot, "Tarn", more=True)
    assert memory.chosen() == ["Kelm", "Tarn"]
    assert memory.places.count() == 0
    qtbot.mouseClick(memory.forget, LEFT)
    qtbot.waitUntil(lambda: [each[4] for each in cells(memory.table)] == ["forgotten", "forgotten"])
    qtbot.mouseClick(memory.undo, LEFT)
    qtbot.waitUntil(lambda: [each[4] for each in cells(memory.table)] == ["proposed", "proposed"])
    memory.filter.setFocus()
    qtbot.keyClicks(memory.filter, "tar")
    qtbot.waitUntil(lambda: [each[0] for each in cells(memory.table)] == ["Tarn"])
    qtbot.keyClicks(memory.filter, "zzz")
    qtbot.waitUntil(lambda: memory.hint.text() == "No name holds these words.")
    qtbot.keyClick(memory.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: memory.table.rowCount() == 2)
    assert dialog.isVisible()


def test_enter_leads_from_a_name_to_the_article_it_came_from(window: MainWindow, qtbot: QtBot) -> None:
    first = window.desk.queue.rows[0].id
    finish(window, qtbot, Qt.Key.Key_G)
    dialog = dialog_of(window, qtbot, 1)
    memory = dialog.memory
    click_row(dialog, qtbot, "Kelm")
    qtbot.waitUntil(lambda: memory.places.count() == 1)
    qtbot.keyClick(memory.table, Qt.Key.Key_Return)
    qtbot.keyClick(memory.places, Qt.Key.Key_Return)
    assert window.desk.document
    assert window.desk.document.article.id == first
    entity = window.views.article.selected_entity
    assert entity is not None
    assert entity.span == place(TEXT, "Kelm")


def test_the_memory_goes_to_a_file_and_comes_from_one(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    finish(window, qtbot, Qt.Key.Key_G)
    dialog = dialog_of(window, qtbot, 1)
    memory, file = dialog.memory, tmp_path / "memory.jsonl"

    def choose(path: Path) -> None:
        (chooser,) = dialog.findChildren(QFileDialog)
        chooser.fileSelected.emit(str(path))
        chooser.reject()
        qtbot.waitUntil(lambda: not dialog.findChildren(QFileDialog))

    qtbot.mouseClick(memory.export, LEFT)
    choose(file)
    qtbot.waitUntil(file.exists)
    bad = tmp_path / "bad.jsonl"
    bad.write_text(file.read_text() + '{"format":"article-annotator-memory/1","name":"x"}\n')
    qtbot.mouseClick(memory.bring, LEFT)
    choose(bad)
    qtbot.waitUntil(lambda: "bad.jsonl:2: name" in memory.says.text())
    assert "Nothing was taken in" in memory.says.text()
    good = tmp_path / "good.jsonl"
    good.write_text('{"format":"article-annotator-memory/1","name":"Grey Gull","labels":{"BOAT":2}}\n')
    qtbot.mouseClick(memory.bring, LEFT)
    choose(good)
    qtbot.waitUntil(lambda: ["Grey Gull", "BOAT", "2", "0", "proposed"] in cells(memory.table))
    assert memory.label.findText("BOAT") >= 0
    qtbot.mouseClick(memory.undo, LEFT)
    qtbot.waitUntil(lambda: [each[0] for each in cells(memory.table)] == ["Kelm"])


def test_wrong_counts_are_told_and_made_anew(window: MainWindow, qtbot: QtBot) -> None:
    finish(window, qtbot, Qt.Key.Key_G)
    dialog = dialog_of(window, qtbot, 1)
    qtbot.mouseClick(dialog.memory.check, LEFT)
    qtbot.waitUntil(lambda: dialog.memory.says.text() == "All counts are right.", timeout=COMMAND_MS)


def test_what_was_asked_to_be_done_is_done_before_the_file_is_let_go(window: MainWindow) -> None:
    assert window.desk.project
    done: list[str] = []
    looked_up: list[str] = []
    reader = LearntReader(window)
    reader.open(window.desk.project.path, "ada")
    reader.do(lambda project: done.append(project.annotator), lambda _: None)
    reader.look_up("list", lambda project: looked_up.append(project.annotator), lambda _: None)

    reader.close()

    assert done == ["ada"]
    assert looked_up == []


def test_another_project_closes_it_and_takes_its_undo_along(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    finish(window, qtbot, Qt.Key.Key_G)
    dialog = dialog_of(window, qtbot, 1)
    click_row(dialog, qtbot, "Kelm")
    qtbot.keyClick(dialog.memory.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.memory.undo.isEnabled())
    window.open_project(tmp_path / "other.annotator")
    qtbot.waitUntil(lambda: not window.findChildren(LearntDialog))
    with Project.open(tmp_path / "0.annotator", annotator="ada") as first:
        assert remembering.one(first, "Kelm").said == ""


def points(count: int) -> list[Point]:
    return list(course(Worth(f"2031-05-04T10:{at:02}:00Z", 20 - at, 20, at, 2 * at) for at in range(count)))


@pytest.fixture
def chart(qtbot: QtBot) -> GainChart:
    chart = GainChart(LIGHT)
    qtbot.addWidget(chart)
    chart.resize(640, 300)
    chart.set_points(points(20))
    chart.show()
    chart.activateWindow()
    qtbot.waitUntil(chart.isActiveWindow)
    chart.setFocus()
    return chart


def test_the_chart_is_read_with_keys(chart: GainChart, qtbot: QtBot) -> None:
    assert chart.reading() == ""
    assert chart.accessibleDescription() == chart.summary()
    assert "20 articles" in chart.summary()
    for key, article in (
        (Qt.Key.Key_Left, 20),
        (Qt.Key.Key_Left, 19),
        (Qt.Key.Key_PageUp, 9),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_PageDown, 12),
        (Qt.Key.Key_End, 20),
    ):
        qtbot.keyClick(chart, key)
        assert chart.reading().startswith(f"Article {article} ")
    assert chart.accessibleDescription() == chart.reading()
    assert "72.5 corrections for 100 entities, plain model 145; right for 1 of 20" in chart.reading()
    chart.clearFocus()
    assert chart.reading() == ""


def test_the_chart_is_read_with_the_mouse(chart: GainChart, qtbot: QtBot) -> None:
    for x, article in ((chart.width() - 1, 20), (40, 1)):
        qtbot.mouseMove(chart, QPoint(x, 150))
        qtbot.waitUntil(lambda article=article: chart.reading().startswith(f"Article {article} "))  # type: ignore[misc]


def test_the_lines_differ_in_more_than_their_colour(chart: GainChart) -> None:
    strokes = {name: pen for name, pen, _ in chart._series()}
    assert strokes["edits"].style() != strokes["plain"].style()


@pytest.mark.parametrize("count", [0, 1, 2, 500])
@pytest.mark.parametrize("width", [120, 900])
def test_any_number_of_articles_is_drawn_at_any_width(chart: GainChart, count: int, width: int) -> None:
    chart.resize(width, 200)
    chart.set_points([replace(point, number=at + 1) for at, point in enumerate(points(20) * 25)][:count])
    assert not chart.grab().isNull()
    assert ("Ctrl+Enter" in chart.hint.text()) == (count == 0)
    assert chart.summary()


@pytest.mark.parametrize(("largest", "step"), [(0, 0.5), (3, 1), (7.9, 2), (18, 5), (60, 20), (430, 200)])
def test_the_axis_has_round_numbers(largest: float, step: float) -> None:
    assert nice_step(largest, 4) == pytest.approx(step)


def test_the_table_is_sorted_by_value_where_one_clicks(qtbot: QtBot) -> None:
    panel = GainPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(700, 500)
    panel.show()
    rows = [("A", 100, 9, None, 3), ("B", 9, 9, 1.0, 20), ("C", 20, 10, 0.5, 0)]
    names = ("label", "proposed", "right", "share", "missed")
    labels = [dict(zip(names, row, strict=True)) for row in rows]
    panel.set_figures({"finished": 3, "counted": 2, "right": 1, "held": 2, "course": [], "labels": labels})
    assert "1 more" in panel.says.text()

    def order() -> str:
        return "".join(row[0] for row in cells(panel.table))

    assert order() == "ACB"
    header = panel.table.horizontalHeader()
    for column, expected in ((4, "CAB"), (3, "ACB"), (0, "ABC")):
        at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        qtbot.mouseClick(header.viewport(), LEFT, pos=at)
        assert order() == expected
