"""The window learns: a correction is followed in the article, a finished one in the queue, a missed name is one key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from annotator.domain.analysis import Found, split
from annotator.domain.annotation import State
from annotator.domain.suggestion import Suggestion, suggested_entity
from annotator.gui.drawing import Line
from annotator.services.prefill import save_suggestion
from tests.gui.articles import place
from tests.gui.windows import WindowOn

pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.window import MainWindow

TEXT = "Kelm won in May. Then Kelm lost, and Kelm drew. Perhaps Tarn said so."
MORE = ("Kelm is back.", "Kelm again.", "Nothing here.")


def fill(window: MainWindow, text: str, id: str, *misses: str) -> None:
    """Pre-fill as a worker's answer does: every Kelm is a person, and some words may have been missed."""
    assert window.desk.project
    spans = [place(text, "Kelm", nth) for nth in range(text.count("Kelm"))]
    entities = tuple(suggested_entity(span, "PERSON", "model:tiny@1", 0.95) for span in spans)
    found = tuple(Found(*place(text, quote), "GPE", 0.4) for quote in misses)
    analysis = replace(split(text), model="tiny@1", misses=found)
    assert save_suggestion(window.desk.project, id, Suggestion(analysis, entities))


@pytest.fixture
def window(window_on: WindowOn, qtbot: QtBot) -> MainWindow:
    window = window_on(TEXT, more=MORE)
    assert window.desk.project
    qtbot.waitUntil(lambda: bool(window.desk.project and window.desk.project.memory.ready))
    for row, text in zip(window.desk.queue.rows, (TEXT, *MORE), strict=True):
        fill(window, text, row.id, *(["Tarn"] if text is TEXT else []))
    window.desk.reload()
    return window


def labels(window: MainWindow) -> list[tuple[str, str]]:
    document = window.desk.document
    assert document
    return [(each.label, str(each.state)) for each in document.entities]


def test_one_letter_corrects_the_name_everywhere_and_one_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    article = window.views.article
    before = labels(window)
    article.set_caret(0)
    qtbot.keyClick(article, Qt.Key.Key_G)
    assert labels(window) == [("GPE", "edited"), ("GPE", "suggested"), ("GPE", "suggested")]
    assert "2 suggestions changed with it" in window.views.status.message.text()
    assert "(+2)" in window.actions_by_id["undo"].text()
    qtbot.keyClick(article, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert labels(window) == before


def test_tab_comes_to_a_missed_name_and_enter_makes_it_one(window: MainWindow, qtbot: QtBot) -> None:
    article = window.views.article
    article.set_caret(0)
    article.clear_selection()
    article.select(None)
    qtbot.keyClick(article, Qt.Key.Key_Tab)
    assert article.text[slice(*article.selection())] == "Tarn"
    qtbot.keyClick(article, Qt.Key.Key_Return)
    assert labels(window)[-1] == ("GPE", "added")
    qtbot.keyClick(article, Qt.Key.Key_Tab)
    assert article.selected_entity is not None
    assert article.selected_entity.span == place(TEXT, "Kelm")


def test_a_missed_name_takes_a_letter_and_space_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    article = window.views.article
    article.set_selection(*place(TEXT, "Tarn"))
    qtbot.keyClick(article, Qt.Key.Key_O)
    assert labels(window)[-1] == ("ORG", "added")
    qtbot.keyClick(article, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    article.set_selection(*place(TEXT, "Tarn"))
    qtbot.keyClick(article, Qt.Key.Key_Space)
    assert labels(window)[-1] == ("GPE", "added")
    assert article.selected_entity is not None
    assert article.selected_entity.state is State.SUGGESTED


def test_a_missed_name_is_dashed_until_it_is_one(window: MainWindow, qtbot: QtBot) -> None:
    article = window.views.article

    def dashed() -> int:
        article.grab()
        placed = article.overlay.on_screen(article.viewport().rect())
        return sum(stroke.line is Line.DASHED for each in placed for stroke in each.scene.strokes)

    assert dashed() == 1
    article.set_selection(*place(TEXT, "Tarn"))
    qtbot.keyClick(article, Qt.Key.Key_G)
    assert dashed() == 0


def test_a_finished_article_changes_the_next_one_at_once_and_then_the_rest(window: MainWindow, qtbot: QtBot) -> None:
    article, project = window.views.article, window.desk.project
    assert project
    ids = [row.id for row in window.desk.queue.rows]
    article.set_caret(0)
    qtbot.keyClick(article, Qt.Key.Key_G)
    qtbot.keyClick(article, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.document
    assert window.desk.document.article.id == ids[1]
    assert labels(window) == [("GPE", "suggested")]
    qtbot.waitUntil(lambda: not window.learning.busy)
    assert [each.label for each in project.document(ids[2]).entities] == ["GPE"]
    assert not project.document(ids[2]).layer.touched
    assert list(project.document(ids[3]).entities) == []


def test_reopening_the_article_takes_back_what_it_taught(window: MainWindow, qtbot: QtBot) -> None:
    article, project = window.views.article, window.desk.project
    assert project
    ids = [row.id for row in window.desk.queue.rows]
    article.set_caret(0)
    qtbot.keyClick(article, Qt.Key.Key_G)
    qtbot.keyClick(article, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.learning.busy)
    window.desk.open_article(ids[0])
    window.actions_by_id["reopen"].trigger()
    qtbot.waitUntil(lambda: not window.learning.busy)
    assert [each.label for each in project.document(ids[2]).entities] == ["PERSON"]


def test_the_list_is_gone_through_in_the_order_that_was_chosen(window: MainWindow, qtbot: QtBot) -> None:
    queue, desk = window.views.queue, window.desk
    arrival = [row.id for row in desk.queue.rows]

    def shown() -> list[str]:
        return [row.id for row in queue.model.shown()]

    queue.sorting.setFocus()
    qtbot.keyClick(queue.sorting, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown() != arrival)
    assert sorted(shown()) == sorted(arrival)
    assert shown()[-1] == arrival[3]
    assert desk.document
    here = shown().index(desk.document.article.id)
    qtbot.keyClick(window.views.article, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert desk.document.article.id == shown()[here + 1]
    assert desk.project
    assert desk.project.setting("queue_order") == "useful"
    qtbot.keyClick(queue.sorting, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: shown() == arrival)
