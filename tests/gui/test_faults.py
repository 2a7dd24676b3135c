"""Mistakes of our own, and what a person sees of them."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator import paths
from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change
from annotator.gui.fault_dialog import FaultDialog
from annotator.gui.start import _faults_told

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.window import MainWindow
    from tests.gui.windows import WindowOn

TEXT = "Ana Ruiz met Ben Oh. Ana Ruiz left."


def _break(window: MainWindow) -> None:
    """Let a view go wrong when an edit is shown, as a mistake of ours would."""

    def broken(_changes: object) -> None:
        raise KeyError(TEXT)

    window.desk.changed.connect(broken)


def test_the_window_lives_on_and_has_a_report_without_the_article(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    _break(window)
    with _faults_told(window):
        QTest.keyClick(window.views.article, Qt.Key.Key_P)
    assert "Problem report" in window.views.status.message.text()
    window.actions_by_id["fault_report"].trigger()
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    assert "KeyError" in dialog.text.toPlainText()
    assert "Ana Ruiz" not in dialog.text.toPlainText()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.words.setFocus()
    QTest.keyClick(dialog.words, Qt.Key.Key_Space)
    assert "Ana Ruiz" in dialog.text.toPlainText()
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with _faults_told(window):
        QTest.keyClick(window.views.article, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.document is not None
    assert not list(window.desk.document.annotations())


def test_after_a_fault_the_screen_shows_what_is_in_the_file(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    document = window.desk.document
    assert document is not None
    stray = Entity(id="stray", start=0, end=8, label="PERSON", state=State.ADDED)
    document.apply([Change(None, stray)])
    with qtbot.waitSignal(window.desk.article_opened):
        window.faults.tell(RuntimeError("lost"))
    assert window.desk.document is not None
    assert not list(window.desk.document.annotations())
    assert window.views.entities.model.rowCount() == 0


def test_a_fault_in_a_thread_is_told_too(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)

    def work() -> None:
        raise OSError("disc")

    with _faults_told(window):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: "Problem report" in window.views.status.message.text())


def test_a_crash_of_the_last_run_is_told_at_the_start(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    log = paths.last_crash_log()
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text('Fatal Python error: Aborted\n  File "annotator/gui/x.py", line 3 in paint\n')
    window.faults.tell_last_crash()
    assert "broke off last time" in window.views.status.message.text()


def test_without_a_fault_the_report_says_so(window_on: WindowOn) -> None:
    window = window_on(TEXT)
    window.actions_by_id["fault_report"].trigger()
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    assert "Nothing has gone wrong" in dialog.text.toPlainText()
    assert not dialog.copy.isEnabled()
    dialog.close()


def test_a_killed_program_opens_where_the_caret_rested(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    window.views.article.set_caret(13)
    project = window.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: project.setting("last", {}).get("caret") == 13, timeout=10_000)


def test_after_a_crash_the_next_start_names_the_place_in_the_code(window_on: WindowOn, tmp_path: Path) -> None:
    project = tmp_path / "broken.annotator"
    broken = subprocess.Popen([sys.executable, "-m", "annotator", str(project)])
    while not project.exists():
        assert broken.poll() is None
    broken.send_signal(signal.SIGSEGV)
    assert broken.wait(60) == -signal.SIGSEGV
    window = window_on(TEXT)
    with _faults_told(window):
        window.faults.tell_last_crash()
    window.actions_by_id["fault_report"].trigger()
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    assert "Segmentation fault" in dialog.text.toPlainText()
    assert 'File "annotator/gui/start.py"' in dialog.text.toPlainText()
    dialog.close()
