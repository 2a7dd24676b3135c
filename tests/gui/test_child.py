"""A command in the background: what it prints that is not ours, and a program that cannot start."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from annotator.gui import child
from annotator.gui.child import Command


def test_lines_that_are_not_ours_are_passed_over() -> None:
    command = Command("Importing", ["import"])
    log: list[tuple[int, int]] = []
    command.progressed.connect(lambda done, total: log.append((done, total)))
    for line in (b"noise\n", b"[1]\n", b'{"done": 1}\n', b'{"done": "x", "total": 2}\n', b'{"done": 1, "total": 2}\n'):
        command.take(line)
    assert log == [(1, 2)]


def test_a_program_that_cannot_start_is_told_to_whoever_listens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def start(process: QProcess, _arguments: list[str]) -> None:
        process.start("/nowhere/at/all", [])

    monkeypatch.setattr(child, "start_own", start)
    command = Command("Importing", ["import"])
    ended: list[tuple[int, dict[str, object], list[str]]] = []
    command.ended.connect(lambda *values: ended.append(values))
    command.start()
    qtbot.waitUntil(lambda: bool(ended))
    ((code, result, errors),) = ended
    assert (code, result, len(errors)) == (1, {}, 1)


@pytest.fixture
def deaf() -> Iterator[None]:
    """As a program is that a script has started behind itself: Ctrl+C is not for it, nor for its children."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="there a command is ended from outside")
@pytest.mark.usefixtures("deaf")
def test_a_command_can_be_cancelled_from_its_first_moment(qtbot: QtBot) -> None:
    command = Command("Listing", ["formats"])
    with qtbot.waitSignal(command.ended) as ended:
        command._process.started.connect(command.cancel)
        command.start()
    assert ended.args is not None
    assert ended.args[0] != 0
