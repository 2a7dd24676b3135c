"""What a person set up is found again when the window is closed and another one opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.gui.entity_rows import Column
from annotator.gui.prefiller import Prefiller
from annotator.gui.window import MainWindow
from annotator.services.importing import import_records
from annotator.services.project import Project
from tests.gui.articles import claim, entity

LEFT = Qt.MouseButton.LeftButton
CONTROL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
FITS = QSize(780, 600)
"""The screen of these tests is 800 wide: a larger window comes up smaller."""
TEXTS = {
    "ferry": "The ferry to Port Wren was late. Ada Okoro waited for it, and so did the gulls.",
    "tram": "The tram is back. Odo Finch drove it down the hill, and nobody was late.",
    "bell": "The bell rings again. It hung in the tower before.",
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ANNOTATOR_PROJECT", "ANNOTATOR_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("warm_up", "ask", "ask_first"):
        monkeypatch.setattr(Prefiller, name, lambda *_: None)
    for name in ("news", "sport"):
        with Project.open(tmp_path / f"{name}.annotator", create=True, annotator="ada") as project:
            import_records(project, [record(id, text) for id, text in TEXTS.items()])
    return tmp_path


def record(id: str, text: str) -> Record:
    if id != "ferry":
        return Record(where="test", article=Article.of(text, id=id))
    entities = (entity(text, "Port Wren", "GPE"), entity(text, "Ada Okoro", "PERSON"))
    claims = (claim(text, "c1", "The ferry to Port Wren was late", "Ada Okoro", "waited"),)
    return Record(where="test", article=Article.of(text, id=id), entities=entities, claims=claims, own=True)


@pytest.fixture
def starts(qtbot: QtBot, home: Path) -> Iterator[Callable[..., MainWindow]]:
    """Starts the program as often as one likes: without a name it opens the project of before."""
    windows: list[MainWindow] = []

    def start(name: str = "") -> MainWindow:
        for window in windows:
            window.close()
        window = MainWindow(home / f"{name}.annotator" if name else None, "ada")
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.furnished and window.desk.document is not None)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QApplication.processEvents()
        return window

    yield start
    for window in windows:
        window.close()


Starts = Callable[..., MainWindow]


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(widget, key, modifiers)


def drag(widget: QWidget, start: QPoint, by: QPoint) -> None:
    QTest.mousePress(widget, LEFT, NONE, start)
    QTest.mouseMove(widget, start + by / 2)
    QTest.mouseMove(widget, start + by)
    QTest.mouseRelease(widget, LEFT, NONE, start + by)


def drag_handle(splitter: QSplitter, number: int, by: QPoint) -> None:
    handle = splitter.handle(number)
    drag(handle, handle.rect().center(), by)


def header(window: MainWindow) -> QHeaderView:
    return window.views.entities.table.horizontalHeader()


def click_header(window: MainWindow, column: Column, times: int) -> None:
    bar = header(window)
    for _ in range(times):
        at = QPoint(bar.sectionViewportPosition(column) + bar.sectionSize(column) // 2, bar.height() // 2)
        QTest.mouseClick(bar.viewport(), LEFT, NONE, at)


def widen_column(window: MainWindow) -> None:
    bar = header(window)
    edge = QPoint(bar.sectionViewportPosition(Column.LABEL) + bar.sectionSize(Column.LABEL) - 1, bar.height() // 2)
    QTest.mouseMove(bar.viewport(), edge)
    drag(bar.viewport(), edge, QPoint(24, 0))


def click_tab(window: MainWindow, number: int) -> None:
    bar = window.views.panels.tabBar()
    QTest.mouseClick(bar, LEFT, NONE, bar.tabRect(number).center())


def open_more(window: MainWindow) -> None:
    click_tab(window, 1)
    cards = window.views.claims.list
    QTest.mouseClick(cards.viewport(), LEFT, NONE, cards.visualRect(cards.claims.index(0)).center())
    QTest.mouseClick(window.views.claims.editor.more, LEFT)


def share_window(window: MainWindow) -> None:
    window.resize(FITS)
    QApplication.processEvents()
    drag_handle(window.views.splitter, 2, QPoint(-24, 0))


def share_claims(window: MainWindow) -> None:
    click_tab(window, 1)
    drag_handle(window.views.claims.splitter, 1, QPoint(0, -60))


def rank(window: MainWindow) -> None:
    click_tab(window, 1)
    QTest.mouseClick(window.views.claims.header.rank, LEFT)


def group(window: MainWindow) -> None:
    QTest.mouseClick(window.views.entities.group, LEFT)


def show_note(window: MainWindow) -> None:
    menu = window.views.entities.table.columns_menu()
    next(action for action in menu.actions() if action.text() == "Note").trigger()


def walk(window: MainWindow) -> None:
    article = window.views.article
    press(article, Qt.Key.Key_PageDown, CONTROL)
    press(article, Qt.Key.Key_Right, times=4)


def place(window: MainWindow) -> tuple[str, int]:
    assert window.desk.document is not None
    return window.desk.document.article.id, window.views.article.caret()


def words(window: MainWindow) -> list[str]:
    rows = window.views.entities.model
    return [str(rows.data(rows.index(row, Column.TEXT))) for row in range(rows.rowCount())]


def choose(box: QWidget, times: int) -> None:
    box.setFocus()
    press(box, Qt.Key.Key_Down, times=times)


def action(id: str) -> Callable[[MainWindow], object]:
    return lambda window: window.actions_by_id[id].isChecked()


SETTINGS: dict[str, tuple[Callable[[MainWindow], object], Callable[[MainWindow], object]]] = {
    "size": (lambda window: window.resize(FITS), lambda window: window.size()),
    "splitter": (
        share_window,
        lambda window: window.views.splitter.sizes(),
    ),
    "folded list": (
        lambda window: press(window.views.article, Qt.Key.Key_F9),
        lambda window: window.views.queue.isVisible(),
    ),
    "zoom": (
        lambda window: press(window.views.article, Qt.Key.Key_Minus, CONTROL, times=2),
        lambda window: window.views.article.zoom,
    ),
    "theme": (lambda window: window.actions_by_id["theme_dark"].trigger(), lambda window: window.theme.name),
    "article and caret": (walk, place),
    "panel in front": (
        lambda window: click_tab(window, 2),
        lambda window: window.views.panels.currentIndex(),
    ),
    "column width": (widen_column, lambda window: header(window).sectionSize(Column.LABEL)),
    "columns shown": (show_note, lambda window: window.views.entities.table.isColumnHidden(Column.NOTE)),
    "sort order": (
        lambda window: click_header(window, Column.TEXT, 1),
        lambda window: (header(window).sortIndicatorSection(), words(window)),
    ),
    "grouped": (group, lambda window: window.views.entities.group.isChecked()),
    "filter of the list": (
        lambda window: QTest.keyClicks(window.views.queue.filter, "bell"),
        lambda window: (window.views.queue.filter.text(), window.views.queue.model.rowCount()),
    ),
    "status of the list": (
        lambda window: choose(window.views.queue.status, 1),
        lambda window: window.views.queue.chosen_filter()[0],
    ),
    "order of the list": (
        lambda window: choose(window.views.queue.sorting, 2),
        lambda window: window.views.queue.order(),
    ),
    "room for the claim's form": (share_claims, lambda window: window.views.claims.splitter.sizes()[1]),
    "what is behind More": (open_more, lambda window: window.views.claims.editor.is_open),
    "ranked": (rank, lambda window: window.views.claims.header.rank.isChecked()),
    "rejected shown": (
        lambda window: window.actions_by_id["show_rejected"].trigger(),
        lambda window: (action("show_rejected")(window), window.views.article.show_rejected),
    ),
    "legend": (
        lambda window: press(window.views.article, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier),
        lambda window: (action("legend")(window), window.views.legend.isVisible()),
    ),
    "case in searches": (
        lambda window: press(window.views.article, Qt.Key.Key_C, ALT),
        action("find_case"),
    ),
}


@pytest.mark.parametrize("what", SETTINGS)
def test_after_a_restart_it_is_as_it_was_left(qtbot: QtBot, starts: Starts, what: str) -> None:
    act, look = SETTINGS[what]
    first = starts("news")
    fresh = look(first)
    act(first)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: look(first) != fresh)
    left = look(first)
    again = starts()
    assert again is not first
    qtbot.waitUntil(lambda: look(again) == left)


def test_each_project_has_its_own_panel_and_filter(qtbot: QtBot, starts: Starts) -> None:
    window = starts("news")
    QTest.keyClicks(window.views.queue.filter, "bell")
    click_tab(window, 1)
    other = starts("sport")
    assert other.views.queue.chosen_filter() == ("all", "")
    assert other.views.panels.currentWidget() is other.views.entities
    QTest.keyClicks(other.views.queue.filter, "tram")
    assert window.desk.project is None
    first = starts("news")
    assert first.views.queue.filter.text() == "bell"
    assert first.views.panels.currentWidget() is first.views.claims
    assert first.desk.project is not None
    first.open_project(first.desk.project.path.with_stem("sport"))
    assert first.views.queue.filter.text() == "tram"
    assert first.views.panels.currentWidget() is first.views.entities


def test_the_panes_keep_their_shares_over_many_restarts(starts: Starts) -> None:
    sizes = []
    for name in ("news", "", ""):
        window = starts(name)
        window.resize(FITS)
        QApplication.processEvents()
        sizes.append(window.views.splitter.sizes())
    assert sizes[0] == sizes[1] == sizes[2]


def test_a_window_that_was_larger_than_the_screen_comes_up_inside_it(starts: Starts) -> None:
    first = starts("news")
    first.resize(QSize(9000, 7000))
    again = starts()
    assert again.screen().availableGeometry().size().width() >= again.width()
