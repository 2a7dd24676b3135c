"""Articles come into a real window: dropped, pasted, stopped and gone on with; whatever is noticed is told."""

from __future__ import annotations

import json
import os
import signal
import sys
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.import_dialog import ImportDialog
from annotator.gui.mapping_dialog import MappingDialog
from annotator.gui.troubles_dialog import TroublesDialog
from annotator.gui.window import MainWindow
from tests.gui.windows import WindowOn

COMMAND_MS = 60_000
LEFT = Qt.MouseButton.LeftButton
TEXT = "The ferry to Port Wren was late."
WEST = "Ein Café in Graz öffnete wieder, sagte Jürgen Groß über die Straße."
MANY = 20_000


def drop(on: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and let go; whether anybody wanted them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPointF(on.rect().center()), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(where.toPoint(), copy, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    QApplication.sendEvent(on, enter)
    if enter.isAccepted():
        QApplication.sendEvent(on, QDropEvent(where, copy, data, LEFT, Qt.KeyboardModifier.NoModifier))
    return enter.isAccepted()


def offered(window: MainWindow) -> ImportDialog | None:
    found = [dialog for dialog in window.findChildren(ImportDialog) if dialog.isVisible()]
    return found[-1] if found else None


def take_in(window: MainWindow, qtbot: QtBot, *paths: Path) -> str:
    """Import without pre-fill; what was said at the end."""
    start(window, *paths)
    qtbot.waitUntil(lambda: not window.background.awaited, timeout=COMMAND_MS)
    return window.views.status.message.text()


def start(window: MainWindow, *paths: Path) -> None:
    window.files.ask_import(paths)
    dialog = offered(window)
    assert dialog is not None
    dialog.prefill.setChecked(False)
    QTest.mouseClick(dialog.ok, LEFT)


def details(window: MainWindow) -> list[str]:
    QTest.mouseClick(window.views.status.offered, LEFT)
    dialog = next(dialog for dialog in window.findChildren(TroublesDialog) if dialog.isVisible())
    found = dialog.text.toPlainText().splitlines()
    dialog.reject()
    return found


def test_files_can_be_dropped_anywhere_also_on_a_filter_and_on_the_dialog(window_on: WindowOn, tmp_path: Path) -> None:
    window = window_on(TEXT)
    views = window.views
    for number, place in enumerate((views.article.viewport(), views.queue, views.claims, window)):
        assert drop(place, tmp_path / f"{number}.txt"), place
        dialog = offered(window)
        assert dialog is not None
        assert dialog.values().sources == (str(tmp_path / f"{number}.txt"),)
        dialog.reject()
    for field in window.findChildren(QLineEdit):
        drop(field, tmp_path / "x.txt")
        assert field.text() == ""
        dialog = offered(window)
        assert dialog is not None
        dialog.reject()
    window.files.ask_import([tmp_path / "a.txt"])
    dialog = offered(window)
    assert dialog is not None
    for place in (dialog, dialog.paths.viewport(), dialog.format):
        assert drop(place, tmp_path / "b.zip", tmp_path / "a.txt")
    assert dialog.values().sources == (str(tmp_path / "a.txt"), str(tmp_path / "b.zip"))
    dialog.reject()


def test_files_in_the_clipboard_are_taken_as_files(window_on: WindowOn, tmp_path: Path) -> None:
    window = window_on(TEXT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_by_id["paste_article"].trigger()
    QGuiApplication.clipboard().clear()  # Qt would destroy what Python made when Python is gone
    dialog = offered(window)
    assert dialog is not None
    assert dialog.values().sources == (str(tmp_path / "a.txt"),)
    dialog.reject()


def test_encodings_doubles_and_what_was_refused_are_told_by_name(
    window_on: WindowOn, qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(TEXT)
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("west.txt", WEST.encode("cp1252"))
        archive.writestr("same.txt", TEXT)
        archive.writestr("broken.pdf", b"%PDF-1.4 nothing")
        archive.writestr("good.md", "# Tram\n\nThe tram ran.")
        archive.writestr("photo.png", b"x")
    said = take_in(window, qtbot, tmp_path / "news.zip")
    assert said.startswith("2 articles added, 1 already in the project, 1 refused: ")
    lines = details(window)
    for words in ("broken.pdf", "west.txt", "same.txt: the same text is article", "left out: 1"):
        assert sum(words in line for line in lines) == 1, (words, lines)
    assert any("west.txt" in line and "encoding" in line for line in lines), lines


def test_what_was_only_noticed_is_a_click_away_and_opens_nothing(
    window_on: WindowOn, qtbot: QtBot, tmp_path: Path
) -> None:
    window = window_on(TEXT)
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_bytes(f"{WEST} {name}".encode("cp1252"))
    said = take_in(window, qtbot, tmp_path / "one.txt", tmp_path / "two.txt")
    assert said == "2 articles added, 2 things noticed"
    assert not any(dialog.isVisible() for dialog in window.findChildren(TroublesDialog))
    assert ["one.txt" in details(window)[0], "two.txt" in details(window)[1]] == [True, True]
    (tmp_path / "three.txt").write_text("Plain.")
    assert take_in(window, qtbot, tmp_path / "three.txt") == "1 article added"
    assert not window.views.status.offered.isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="a process is only interrupted by a signal elsewhere")
@pytest.mark.parametrize("end", ["cancelled", "killed"])
def test_an_import_that_was_stopped_goes_on_without_doubles(
    window_on: WindowOn, qtbot: QtBot, tmp_path: Path, end: str
) -> None:
    window = window_on(TEXT)
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps({"text": f"Story {number} of the ferry."}) + "\n" for number in range(MANY)))
    start(window, file)
    qtbot.waitUntil(lambda: window.views.status.progress.value() > 0, timeout=COMMAND_MS)
    if end == "cancelled":
        QTest.mouseClick(window.views.status.cancel, LEFT)
    else:
        os.kill(window.background._commands[0]._process.processId(), signal.SIGKILL)
    qtbot.waitUntil(lambda: not window.background.awaited, timeout=COMMAND_MS)
    project = window.desk.project
    assert project is not None
    there = project.count()
    assert 1 < there < MANY + 1
    if end == "cancelled":
        assert window.views.status.message.text() == (
            f"{there - 1} articles added, stopped; import the same again to go on"
        )
    assert take_in(window, qtbot, file) == (f"{MANY + 1 - there} articles added, {there - 1} already in the project")
    assert project.count() == MANY + 1


def test_tables_are_asked_about_before_the_rest_is_listed(window_on: WindowOn, qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(TEXT)
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("t.csv", "Kopf,Leib\nLied,Ada sang in Graz.\nTanz,Bo danced in Wels.\n")
        archive.writestr("one.pdf", b"x")
        archive.writestr("two.txt", b"")
    assert take_in(window, qtbot, tmp_path / "news.zip").startswith("0 articles added, 2 refused: ")
    dialog = window.findChild(MappingDialog)
    assert isinstance(dialog, MappingDialog)
    for column in range(2):
        assert dialog.preview.columnWidth(column) >= dialog.preview.sizeHintForColumn(column) + 12
    assert not window.findChildren(TroublesDialog)
    QTest.mouseClick(dialog.ok, LEFT)
    listed = window.findChild(TroublesDialog)
    assert isinstance(listed, TroublesDialog)
    assert "t.csv" not in listed.text.toPlainText()
    listed.reject()
    qtbot.waitUntil(lambda: not window.background.awaited, timeout=COMMAND_MS)
    assert window.views.status.message.text().startswith("2 articles added, 2 refused")


def test_a_table_alone_is_no_error_but_a_question(window_on: WindowOn, qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(TEXT)
    (tmp_path / "t.csv").write_text("Kopf,Leib\nLied,Ada sang in Graz.\n")
    assert take_in(window, qtbot, tmp_path / "t.csv") == "0 articles added, 1 table to ask about"


def test_enter_imports_what_was_dropped(window_on: WindowOn, qtbot: QtBot, tmp_path: Path) -> None:
    window = window_on(TEXT)
    (tmp_path / "a.txt").write_text("Another story.")
    drop(window.views.article.viewport(), tmp_path / "a.txt")
    dialog = offered(window)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.background.awaited, timeout=COMMAND_MS)
    assert window.views.status.message.text() == "1 article added"
