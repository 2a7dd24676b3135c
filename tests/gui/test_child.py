"""A command in the background: what it prints that is not ours, and a program that cannot start."""

from __future__ import annotations

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
