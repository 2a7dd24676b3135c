"""Backups in the window: shown, made, put back with one click, noticed in other windows. The commands are real."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain import edits
from annotator.domain.backups import Reason
from annotator.domain.text import Span
from annotator.gui.backups_dialog import BackupsDialog
from annotator.services import backups as service
from annotator.services.project import Project
from annotator.storage import backups
from tests.gui.windows import WindowOn

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow

TEXT = "Tilda Voss opened the mill."
LEFT = Qt.MouseButton.LeftButton
COMMAND_MS = 30_000


@pytest.fixture
def window(window_on: WindowOn) -> MainWindow:
    return window_on(TEXT, more=("The ferry was late.",))


@pytest.fixture
def path(window: MainWindow) -> Path:
    assert window.desk.project
    return window.desk.project.path


def label(window: MainWindow, name: str = "PERSON") -> None:
    window.desk.do(lambda document, by: edits.add_entity(document, Span(0, 10), name, by()))


def labels(window: MainWindow) -> list[str]:
    return [each.label for each in window.desk.document.entities] if window.desk.document else ["nothing is open"]


def back_up(path: Path, reason: Reason = Reason.ASKED) -> Path:
    with Project.open(path, annotator="ada") as project:
        return service.back_up(project, reason)[0].path


def shown(window: MainWindow, qtbot: QtBot) -> BackupsDialog:
    """The dialog, with every backup counted."""
    window.actions_by_id["backups"].trigger()
    return counted(window, qtbot)


def counted(window: MainWindow, qtbot: QtBot) -> BackupsDialog:
    (dialog,) = window.findChildren(BackupsDialog)
    qtbot.waitUntil(lambda: "…" not in cells(dialog), timeout=COMMAND_MS)
    return dialog


def cells(dialog: BackupsDialog) -> list[str]:
    model = dialog.table.model()
    places = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return [str(model.data(place)) for place in places]


def closed(window: MainWindow) -> Callable[[], bool]:
    return lambda: not window.findChildren(BackupsDialog)


def test_every_backup_is_shown_with_what_it_holds(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    label(window)
    back_up(path)
    label(window, "ORG")
    dialog = shown(window, qtbot)
    assert cells(dialog)[1:2] + cells(dialog)[3:] == ["on request", "2", "0", "1"]
    assert "1 edit made since will not be in it" in dialog.preview.text()
    assert str(path.parent) in dialog.where.text()
    dialog.reject()


def test_without_backups_there_is_nothing_to_restore_and_one_can_be_made(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    window.actions_by_id["backups"].trigger()
    (dialog,) = window.findChildren(BackupsDialog)
    assert dialog.preview.text() == "There are no backups yet."
    assert not dialog.restore.isEnabled()
    QTest.mouseClick(dialog.make, LEFT)
    assert not dialog.make.isEnabled()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1 and "…" not in cells(dialog), timeout=COMMAND_MS)
    qtbot.waitUntil(dialog.make.isEnabled, timeout=COMMAND_MS)
    assert [each.stamp.reason for each in backups.found(path)] == [Reason.ASKED]
    dialog.reject()


def test_one_click_puts_a_backup_back_and_the_article_stays_open(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.handlers.go(window.desk.queue.rows[1].id)
    label(window)
    back_up(path)
    here = window.desk.document.article.id if window.desk.document else ""
    label(window, "ORG")
    dialog = shown(window, qtbot)
    QTest.mouseClick(dialog.restore, LEFT)
    qtbot.waitUntil(closed(window), timeout=COMMAND_MS)
    assert labels(window) == ["PERSON"]
    assert window.desk.document
    assert window.desk.document.article.id == here
    assert Reason.RESTORE in [each.stamp.reason for each in backups.found(path)]
    label(window, "GPE")
    assert labels(window) == ["GPE"]


def test_a_window_notices_what_another_process_restores(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    made = back_up(path)
    label(window)
    service.restore(path, str(made))
    qtbot.waitUntil(lambda: labels(window) == [])
    label(window, "ORG")
    assert labels(window) == ["ORG"]
    assert window.views.banner.isHidden()


def test_an_edit_that_waits_to_be_saved_is_asked_for_first(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    back_up(path)
    dialog = shown(window, qtbot)
    with Project.open(path, annotator="bo") as other, other.database.writing():
        label(window)
    assert window.desk.session
    assert window.desk.session.unsaved
    QTest.mouseClick(dialog.restore, LEFT)
    (box,) = window.findChildren(QMessageBox)
    assert "The last edit is not saved" in box.text()
    lose = next(each for each in box.findChildren(QPushButton) if each.text() == "Lose it")
    QTest.mouseClick(lose, LEFT)
    qtbot.waitUntil(closed(window), timeout=COMMAND_MS)
    assert window.desk.session
    assert not window.desk.session.unsaved


def question(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=COMMAND_MS)
    return window.findChildren(QMessageBox)[0]


def test_an_edit_that_waits_is_kept_when_another_process_restores_and_reopened_once_it_is_dropped(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    made = back_up(path)
    with Project.open(path, annotator="bo") as other, other.database.writing():
        label(window)
    service.restore(path, str(made))
    QTest.mouseClick(question(window, qtbot).button(QMessageBox.StandardButton.Cancel), LEFT)
    banner, desk = window.views.banner, window.desk
    for _ in range(2):
        QTest.mouseClick(banner.retry, LEFT)
        assert desk.session
        assert desk.session.unsaved
        assert "restored from a backup" in banner.reason.text()
        assert banner.elsewhere.isVisible()
    QTest.mouseClick(banner.drop, LEFT)
    qtbot.waitUntil(lambda: bool(desk.project and not desk.project.database.restored()), timeout=COMMAND_MS)
    label(window, "ORG")
    assert labels(window) == ["ORG"]
    assert banner.isHidden()


@pytest.mark.parametrize("left", [b"torn" * 2000, b"", None], ids=["torn", "empty", "gone"])
def test_a_project_that_does_not_open_can_be_restored(
    window_on: WindowOn, path: Path, tmp_path: Path, qtbot: QtBot, left: bytes | None
) -> None:
    from annotator.gui.window import MainWindow

    back_up(path)
    broken = tmp_path / "broken.annotator"
    if left is not None:
        broken.write_bytes(left)
    backups.folders(path)[0].rename(backups.folders(broken)[0])
    window = MainWindow(broken, "ada")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.furnished and window.no_project.isVisible())
    QTest.mouseClick(window.no_project.backups, LEFT)
    dialog = counted(window, qtbot)
    assert not dialog.make.isEnabled()
    QTest.mouseClick(dialog.restore, LEFT)
    qtbot.waitUntil(lambda: window.desk.document is not None, timeout=COMMAND_MS)
    assert window.desk.project
    assert window.desk.project.path == broken
    window.close()


def test_what_cannot_be_restored_is_said(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    made = back_up(path)
    dialog = shown(window, qtbot)
    made.write_bytes(b"torn")
    QTest.mouseClick(dialog.restore, LEFT)
    qtbot.waitUntil(lambda: dialog.preview.text().startswith("Not restored: "), timeout=COMMAND_MS)
    assert dialog.make.isEnabled()
    dialog.reject()


def test_a_backup_that_does_not_open_says_so(qtbot: QtBot) -> None:
    dialog = BackupsDialog("news", "/there")
    qtbot.addWidget(dialog)
    row = {"path": "a", "made": "2031-05-04T10:15:00Z", "reason": "hourly", "bytes": 12, "trouble": "it is torn"}
    dialog.set_rows([row])
    assert "does not open: it is torn" in cells(dialog)
    assert not dialog.restore.isEnabled()
    dialog.set_rows([{**row, "reason": "damaged"}])
    assert "damaged file, kept" in cells(dialog)


def test_the_window_has_a_backup_made_when_one_is_due(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.background.ended, timeout=COMMAND_MS):
        window.backing_up.look()
    assert [each.stamp.reason for each in backups.found(path)] == [Reason.HOURLY]
    label(window)
    with qtbot.assertNotEmitted(window.background.worked):
        window.backing_up.look()
