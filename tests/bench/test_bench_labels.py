"""Labels changed over a large project, and one label at very many places of an article: is the window still there?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotator.domain.analysis import split
from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.gui.label_change_dialog import RENAME, LabelChange
from annotator.gui.prefiller import Prefiller
from annotator.gui.window import MainWindow
from tests.bench.corpus import crowd, fill
from tests.bench.figures import Figure, Reach, keep, milliseconds, once
from tests.bench.test_bench_window import WORK_MS, Pulse

ARTICLES, EACH = 20_000, 10
PLACES = 25_000


@pytest.fixture
def window_on(qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens a window without a worker: only what is measured runs."""
    for name in ("warm_up", "ask", "ask_first"):
        monkeypatch.setattr(Prefiller, name, lambda *_: None)
    windows: list[MainWindow] = []

    def opened(path: Path) -> MainWindow:
        window = MainWindow(path, "ada")
        windows.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.furnished)
        window.activateWindow()
        qtbot.waitUntil(lambda: window.desk.document is not None and not window.desk.reader.busy, timeout=WORK_MS)
        qtbot.wait(500)
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()


def test_pulse_while_a_label_is_renamed(
    benchmark: BenchmarkFixture, window_on: Callable[[Path], MainWindow], qtbot: QtBot, home: Path
) -> None:
    """A label of 100,000 among 200,000 annotations: counted, renamed, taken back."""
    crowd(home / "p.annotator", ARTICLES, EACH)
    window = window_on(home / "p.annotator")
    desk = window.labelling.desk
    bare = Pulse(window)
    qtbot.wait(1000)
    floor = bare.longest()
    longest: list[float] = []

    def work() -> None:
        done: list[str] = []
        desk.carried_out.connect(done.append)
        pulse = Pulse(window)
        desk.count()
        qtbot.waitUntil(lambda: bool(desk.counts()), timeout=WORK_MS)
        desk.carry_out(LabelChange(RENAME, "PERSON", "HUMAN"))
        qtbot.waitUntil(lambda: len(done) == 1, timeout=WORK_MS)
        desk.undo()
        qtbot.waitUntil(lambda: len(done) == 2, timeout=WORK_MS)
        qtbot.wait(1000)
        longest.append(pulse.longest())
        assert done == ["HUMAN", "PERSON"]

    once(benchmark, work)
    what = f"longest gap, a label renamed at {ARTICLES * EACH // 2:,} places"
    keep(benchmark, Figure(what, "window at rest", floor, tuple(longest), Reach(most=50)))


def test_one_label_at_very_many_places(
    benchmark: BenchmarkFixture, window_on: Callable[[Path], MainWindow], home: Path
) -> None:
    """Shift and a letter on words that stand 25,000 times in one article; then again, with another letter."""
    text = "\n".join(["Velmar met Anna Berg here at noon now. " * 6] * (PLACES // 6 + 1))
    fill(
        home / "p.annotator",
        Record(where="x", article=Article.of(text, id="x"), analysis=split(text), own=True),
    )
    window = window_on(home / "p.annotator")
    view = window.views.article
    view.set_caret(text.index("Anna Berg", len(text) // 2) + 2)
    view.setFocus()
    keys = cycle([Qt.Key.Key_P, Qt.Key.Key_O])
    values: list[float] = []

    def gesture() -> None:
        QTest.keyClick(view, next(keys), Qt.KeyboardModifier.ShiftModifier)
        QApplication.processEvents()

    once(benchmark, lambda: values.extend(milliseconds(gesture) for _ in range(4)))
    assert window.desk.document is not None
    assert len(window.desk.document.entities) >= PLACES
    floor = milliseconds(lambda: text.count("Anna Berg"))
    keep(benchmark, Figure("one label at 25,000 places", "str.count", floor, tuple(values), Reach(most=300)))
