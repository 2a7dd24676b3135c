"""From starting the program to what stands on the screen, beside a bare window started in the same minute."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from tests.bench.corpus import SMALL, fill, record
from tests.bench.figures import Reach, compare

ROUNDS = 7
BARE = """
import sys
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
def painted():
    {then}
    print("seen", flush=True)
    application.quit()
class Window(QMainWindow):
    def event(self, event):
        done = super().event(event)
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, painted)
        return done
window = Window()
window.setCentralWidget(QTextEdit())
window.resize(1280, 800)
window.show()
application.exec()
"""
OURS = """
import sys
from annotator import __main__ as door
from PySide6.QtCore import QEvent, QObject, QTimer
from annotator.gui import window as module
from time import perf_counter
def seen():
    print("seen", flush=True)
class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, seen)
        return False
class Watched(module.MainWindow):
    def _open_first(self):
        seen() if {first_paint} else super()._open_first()
    def _show_project(self):
        super()._show_project()
        self.eye = Eye()
        self.views.article.viewport().installEventFilter(self.eye)
        self.views.article.viewport().update()
module.MainWindow = Watched
sys.argv = ["annotator", *sys.argv[1:]]
door.main()
"""


def seen(script: str, *arguments: str) -> None:
    """Run a script until it says that it is on the screen."""
    child = subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "seen\n"
    finally:
        child.kill()
        child.communicate()


def test_first_paint(benchmark: BenchmarkFixture, home: Path) -> None:
    bare = BARE.format(then="pass")
    ours = OURS.format(first_paint=True)
    project = str(home / "p.annotator")
    fill(Path(project), record(*SMALL, "Ferry"))
    seen(bare)
    seen(ours, project)
    compare(
        benchmark,
        "first window painted",
        lambda: seen(ours, project),
        "bare window",
        lambda: seen(bare),
        Reach(ratio=1.5),
        rounds=ROUNDS,
    )


def test_last_article(benchmark: BenchmarkFixture, home: Path) -> None:
    bare = BARE.format(then="import sqlalchemy")
    ours = OURS.format(first_paint=False)
    project = str(home / "p.annotator")
    fill(Path(project), record(*SMALL, "Ferry"), record(*SMALL, "Tram"))
    seen(bare)
    seen(ours, project)
    compare(
        benchmark,
        "last article on screen",
        lambda: seen(ours, project),
        "bare + sqlalchemy",
        lambda: seen(bare),
        Reach(ratio=1.5),
        rounds=ROUNDS,
    )
