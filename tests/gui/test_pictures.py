"""The script that takes the pictures of every dialog, panel, popup and state: it leaves nothing out, nothing is cut."""

from __future__ import annotations

import importlib
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator import gui

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "take_pictures.py"
pytestmark = pytest.mark.skipif(not SCRIPT.exists(), reason="the pictures are no part of the wheel")


def widgets(kind: type[QWidget] = QWidget) -> Iterator[type[QWidget]]:
    """Our own classes of widgets."""
    for each in kind.__subclasses__():
        if each.__module__.startswith("annotator.gui"):
            yield each
        yield from widgets(each)


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """All pictures but that of the megabyte, in a small window."""
    folder = tmp_path_factory.mktemp("pictures")
    shots = shot_names()
    arguments = ["--all", str(folder), "--theme", "light", "--size", "900x650", *shots]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *arguments], env=environment, capture_output=True, text=True, check=False
    )
    return folder / "light-900x650-100", done


def shot_names() -> list[str]:
    code = "import shots; print(*shots.SHOTS, *shots.EMPTY_SHOTS, *shots.DAMAGED_SHOTS)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(SCRIPT.parent)))}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    ).stdout.split()


def test_nothing_is_cut_off_in_a_small_window(taken: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, done = taken
    assert done.returncode == 0, done.stderr
    assert {path.stem for path in folder.glob("*.png")} >= set(shot_names())


def test_every_widget_of_ours_is_in_a_picture(taken: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    for module in pkgutil.iter_modules(gui.__path__):
        importlib.import_module(f"annotator.gui.{module.name}")
    seen = set((taken[0] / "classes.txt").read_text(encoding="utf-8").split())
    ours = {each.__qualname__ for each in widgets()}
    assert len(ours) > 40
    assert sorted(ours - seen) == []


def test_what_is_cut_off_is_found(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SCRIPT.parent))
    cut_off = importlib.import_module("cuts").cut_off
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    label, button = QLabel("The council has voted"), QPushButton("Accept all of them")
    row.addWidget(label)
    row.addWidget(button)
    with qtbot.waitExposed(window):
        window.show()
    assert not list(cut_off(window))
    for widget in (label, button):
        room = widget.width()
        widget.setFixedWidth(room // 2)
        row.activate()
        assert any("px" in words for words in cut_off(window))
        widget.setFixedWidth(room)
    button.setParent(None)
    button.setParent(window)
    button.move(window.width() - 8, 0)
    button.show()
    assert any("sticks out" in words for words in cut_off(window))
