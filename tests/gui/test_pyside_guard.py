"""PySide6 6.12.0 on Python 3.11 loses a reference to None with each void call and aborts in the end."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QPainter, QPixmap, Qt
from PySide6.QtWidgets import QLabel, QTextEdit
from pytestqt.qtbot import QtBot

CALLS = 1000
COPY_AND_LEAVE = """
from PySide6.QtWidgets import QApplication
from annotator.gui.article_view import ArticleView
app = QApplication([])
view = ArticleView()
view.set_text("Copied words.")
view.selectAll()
view.copy()
print(app.clipboard().text())
"""


def painter_calls() -> None:
    pixmap = QPixmap(8, 8)
    with QPainter(pixmap) as painter:
        painter.setPen(Qt.GlobalColor.black)
        painter.drawRoundedRect(1, 1, 4, 4, 1, 1)


@pytest.mark.parametrize("kind", ["setText", "setPlainText", "update", "painter"])
def test_calls_that_return_none_give_none_back(qtbot: QtBot, kind: str) -> None:
    label, edit = QLabel(), QTextEdit()
    qtbot.addWidget(label)
    qtbot.addWidget(edit)
    calls: dict[str, Callable[[], None]] = {
        "setText": lambda: label.setText("a"),
        "setPlainText": lambda: edit.setPlainText("a"),
        "update": edit.update,
        "painter": painter_calls,
    }
    call = calls[kind]
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    assert sys.getrefcount(None) > before - CALLS // 2


def test_the_program_ends_in_peace_after_something_was_copied() -> None:
    done = subprocess.run([sys.executable, "-c", COPY_AND_LEAVE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "Copied words.\n"), done.stderr
