"""The real window on real files: edits, opening, scrolling, long lists, and its pulse while others work."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QProcess, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotator.domain.queue import Queue
from annotator.gui.child import start_own
from annotator.gui.window import MainWindow
from annotator.services.importing import import_records
from annotator.services.project import Project
from annotator.services.samples import sample_records
from tests.bench.corpus import LARGE, MIDDLE, ONE_LINE, SMALL, Line, crowd, fill, record, story
from tests.bench.figures import Figure, Reach, compare, keep, milliseconds, once

WORK_MS = 40_000
CONTROL = Qt.KeyboardModifier.ControlModifier
sizes = pytest.mark.parametrize("size", [SMALL, MIDDLE, LARGE, ONE_LINE], ids=["3kB", "100kB", "1MB", "line"])


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False

    def after(self, work: Callable[[], object]) -> None:
        """Work, and wait until the widget has been painted and nothing else is due."""
        before, latest = self.count, time.monotonic() + WORK_MS / 1000
        work()
        while self.count == before and time.monotonic() < latest:
            QApplication.processEvents()
        assert self.count > before
        QApplication.processEvents()


class Pulse(QObject):
    """Ticks every 10 ms and notes the longest time between two ticks."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(10)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def longest(self) -> float:
        self._timer.stop()
        return max(self.gaps)


@pytest.fixture
def window_on(qtbot: QtBot, home: Path) -> Iterator[Callable[[Path], MainWindow]]:
    windows: list[MainWindow] = []

    def opened(path: Path, *, waits: bool = True) -> MainWindow:
        window = MainWindow(path, "ada")
        windows.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.furnished)
        window.activateWindow()
        if waits:
            qtbot.waitUntil(lambda: window.desk.project is not None, timeout=WORK_MS)
            qtbot.waitUntil(lambda: not window.background.prefiller.busy, timeout=WORK_MS)
            qtbot.waitUntil(lambda: window.background.prefiller._model_ready, timeout=WORK_MS)
            qtbot.wait(300)
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def commit(home: Path) -> Iterator[Callable[[], None]]:
    """The least that saving an edit takes: one row changed and one written, on disk."""
    connection = sqlite3.connect(home / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE entity (id INTEGER PRIMARY KEY, label)")
    connection.execute("CREATE TABLE journal (id INTEGER PRIMARY KEY, changes)")
    connection.execute("INSERT INTO entity VALUES (1, 'GPE')")

    def committed() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE entity SET label = 'ORG' WHERE id = 1")
        connection.execute("INSERT INTO journal (changes) VALUES (?)", ("x" * 300,))
        connection.execute("COMMIT")

    yield committed
    connection.close()


def _words(size: tuple[int, int]) -> str:
    return f"{size[0]:,} characters" + (" in one line" if isinstance(size, Line) else "")


@sizes
def test_edit(
    benchmark: BenchmarkFixture,
    window_on: Callable[[Path], MainWindow],
    home: Path,
    commit: Callable[[], None],
    size: tuple[int, int],
) -> None:
    """Relabel the selected entity: from the key to the painted, committed change."""
    fill(home / "p.annotator", story(size, "Ferry"))
    window = window_on(home / "p.annotator")
    view = window.views.article
    assert window.desk.document is not None
    entities = list(window.desk.document.entities)
    chosen = entities[len(entities) // 2]
    view.set_caret(chosen.start)
    view.select(chosen.id)
    view.setFocus()
    paints = Paints(view.viewport())
    keys = cycle([Qt.Key.Key_O, Qt.Key.Key_P])
    for _ in range(5):
        paints.after(lambda: QTest.keyClick(view, next(keys)))
    assert window.desk.document.entities[chosen.id].label in ("ORG", "PERSON")
    compare(
        benchmark,
        f"one edit, {_words(size)}",
        lambda: paints.after(lambda: QTest.keyClick(view, next(keys))),
        "bare commit",
        commit,
        Reach(median=16, p99=50),
        rounds=120,
    )


@sizes
def test_open_article(
    benchmark: BenchmarkFixture, window_on: Callable[[Path], MainWindow], home: Path, size: tuple[int, int]
) -> None:
    names = ("Ferry", "Tram")
    fill(home / "p.annotator", *(story(size, name) for name in names))
    window = window_on(home / "p.annotator")
    paints = Paints(window.views.article.viewport())
    wanted = cycle(["Tram", "Ferry"])
    bare = QTextEdit()
    bare.resize(800, 700)
    bare.show()
    bare_paints = Paints(bare.viewport())
    text = window.views.article.text
    compare(
        benchmark,
        f"open an article, {_words(size)}",
        lambda: paints.after(lambda: window.desk.open_article(next(wanted))),
        "bare setPlainText",
        lambda: bare_paints.after(lambda: bare.setPlainText(text)),
        Reach(median=50 if size == SMALL else 500),
        rounds=6,
    )
    bare.close()
    assert window.views.article.text


@sizes
def test_scroll(
    benchmark: BenchmarkFixture, window_on: Callable[[Path], MainWindow], home: Path, size: tuple[int, int]
) -> None:
    fill(home / "p.annotator", story(size, "Ferry"))
    window = window_on(home / "p.annotator")
    view = window.views.article
    view.set_caret(size[0] // 2)
    bare = QTextEdit()
    bare.resize(view.size())
    bare.setPlainText(view.text)
    bare.show()

    def scrolled(edit: QTextEdit, paints: Paints) -> None:
        bar = edit.verticalScrollBar()
        if bar.maximum() == 0:  # so short a text stands in a plain view as a whole: it is painted again where it is
            paints.after(edit.viewport().update)
            return
        below = bar.value() + 60
        paints.after(lambda: bar.setValue(below if below <= bar.maximum() else 0))

    ours, floors = Paints(view.viewport()), Paints(bare.viewport())
    scrolled(view, ours)
    compare(
        benchmark,
        f"one scroll step, {_words(size)}",
        lambda: scrolled(view, ours),
        "bare QTextEdit",
        lambda: scrolled(bare, floors),
        Reach(median=16),
        rounds=100,
    )
    bare.close()


def test_many_articles(
    benchmark: BenchmarkFixture, window_on: Callable[[Path], MainWindow], qtbot: QtBot, home: Path
) -> None:
    path = home / "p.annotator"
    crowd(path, 100_000)
    window = window_on(path)
    paints = Paints(window.views.queue.list.viewport())
    floor = milliseconds(lambda: _rows(path))
    usable: list[float] = []
    longest: list[float] = []

    def read() -> None:
        window.desk.queue = Queue()
        window.presenter.show_project()
        usable.append(milliseconds(lambda: paints.after(window.presenter.refresh_rows)))
        pulse = Pulse(window)
        qtbot.waitUntil(lambda: not window.desk.reader.busy, timeout=WORK_MS)
        longest.append(pulse.longest())

    def reads() -> None:
        for _ in range(5):
            read()

    once(benchmark, reads)
    assert len(window.presenter.rows) == 100_000
    what = "100,000 articles: list usable"
    keep(benchmark, Figure(what, "bare select of all", floor, tuple(usable), Reach(median=300)))
    keep(benchmark, Figure("longest gap while it is read", "bare select of all", floor, tuple(longest), Reach(most=50)))


def _rows(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        columns = "id, headline, publisher, status, waiting, flag"
        query = f"SELECT {columns} FROM article JOIN layer ON article = article.number"
        count = len(connection.execute(query).fetchall())
    connection.close()
    return count


@pytest.mark.parametrize("step", ["next article", "done and next", "filter by text"])
def test_step_among_many(
    benchmark: BenchmarkFixture,
    window_on: Callable[[Path], MainWindow],
    home: Path,
    commit: Callable[[], None],
    step: str,
) -> None:
    crowd(home / "p.annotator", 100_000)
    window = window_on(home / "p.annotator")
    article_paints = Paints(window.views.article.viewport())
    list_paints = Paints(window.views.queue.list.viewport())
    words = cycle(["story 99", "velmar", "story 777", ""])
    steps: dict[str, Callable[[], None]] = {
        "next article": lambda: article_paints.after(lambda: window.actions_by_id["next_article"].trigger()),
        "done and next": lambda: article_paints.after(lambda: window.actions_by_id["done_next"].trigger()),
        "filter by text": lambda: list_paints.after(lambda: window.views.queue.filter.setText(next(words))),
    }
    compare(
        benchmark,
        f"100,000 articles: {step}",
        steps[step],
        "bare commit",
        commit,
        Reach(median=100 if step == "filter by text" else 50),
        rounds=20,
    )


def test_pulse_while_pre_filling(
    benchmark: BenchmarkFixture, window_on: Callable[..., MainWindow], qtbot: QtBot, home: Path
) -> None:
    """From the opened project on, while the worker imports spaCy, loads the model and fills our samples."""
    path = home / "p.annotator"
    with Project.open(path, create=True, annotator="ada") as project:
        import_records(project, sample_records())
    floor = _pulse_beside(qtbot, ["prefill", "--progress", "json", "--project", str(_copy(path))])
    longest: list[float] = []

    def work() -> None:
        window = window_on(path, waits=False)
        qtbot.waitUntil(lambda: window.desk.project is not None, timeout=WORK_MS)
        pulse = Pulse(window)
        qtbot.waitUntil(lambda: window.background.prefiller.busy, timeout=WORK_MS)
        qtbot.waitUntil(lambda: not window.background.prefiller.busy, timeout=WORK_MS)
        longest.append(pulse.longest())

    once(benchmark, work)
    keep(benchmark, Figure("longest gap, pre-fill", "bare window", floor, tuple(longest), Reach(most=50)))


def test_pulse_while_importing(
    benchmark: BenchmarkFixture, window_on: Callable[..., MainWindow], qtbot: QtBot, home: Path
) -> None:
    """While a child process imports 500 annotated articles into the open project."""
    path, file = home / "p.annotator", home / "stories.jsonl"
    stories(file, 500)
    window = window_on(path)
    floor = _pulse_beside(qtbot, ["import", str(file), "--no-prefill", "--project", str(home / "other.annotator")])
    codes: list[int] = []
    longest: list[float] = []

    def work() -> None:
        pulse = Pulse(window)
        window.background.run("Importing", ["import", str(file), "--no-prefill"], lambda code, *_: codes.append(code))
        qtbot.waitUntil(lambda: bool(codes), timeout=WORK_MS)
        qtbot.wait(1000)
        longest.append(pulse.longest())

    once(benchmark, work)
    assert codes == [0]
    assert len(window.presenter.rows) == 500
    keep(benchmark, Figure("longest gap, import of 500", "bare window", floor, tuple(longest), Reach(most=50)))


def test_pulse_at_a_huge_answer(
    benchmark: BenchmarkFixture, window_on: Callable[..., MainWindow], qtbot: QtBot, home: Path
) -> None:
    """When the largest answer that the window takes itself arrives and is written."""
    from annotator.domain.record import Record
    from annotator.domain.suggestion import Suggestion
    from annotator.gui.long_articles import LONG_TEXT
    from annotator.services.suggester import encode

    path = home / "p.annotator"
    fill(path, record(*SMALL, "Ferry"))
    count = LONG_TEXT // 50
    huge = record(LONG_TEXT, count, "Tram", claims=LONG_TEXT // 3000)
    assert huge.analysis is not None
    answer = encode(Suggestion(huge.analysis, huge.entities, huge.claims, ()))
    window = window_on(path)
    window.background.prefiller.close()
    assert window.desk.project is not None
    import_records(window.desk.project, [Record(where="", article=huge.article)])
    longest: list[float] = []

    def work() -> None:
        pulse = Pulse(window)
        qtbot.wait(50)
        window.background.prefiller.suggested.emit("Tram", answer)
        qtbot.waitUntil(lambda: _entities(path) == count + SMALL[1], timeout=WORK_MS)
        qtbot.wait(50)
        longest.append(pulse.longest())

    floor = milliseconds(lambda: json.loads(json.dumps(answer)))
    once(benchmark, work)
    keep(
        benchmark,
        Figure(
            f"longest gap, answer for {LONG_TEXT:,} characters",
            "json of the answer",
            floor,
            tuple(longest),
            Reach(most=50),
        ),
    )


def _entities(path: Path) -> int:
    connection = sqlite3.connect(path)
    (count,) = connection.execute("SELECT count(*) FROM entity").fetchone()
    connection.close()
    return int(count)


def stories(file: Path, count: int) -> None:
    """A JSONL file of annotated articles, as our own export writes it."""
    with file.open("w", encoding="utf-8") as out:
        for number in range(count):
            made = record(3_000, 40, f"Story {number}", claims=6)
            spans = [{"id": e.id, "start": e.start, "end": e.end, "label": e.label} for e in made.entities]
            out.write(json.dumps({"text": made.article.text, "meta": {"id": made.article.id}, "spans": spans}) + "\n")


def _copy(path: Path) -> Path:
    target = path.with_name("copy.annotator")
    with Project.open(path, annotator="ada") as project:
        project.save_copy(target)
    return target


def _pulse_beside(qtbot: QtBot, arguments: list[str]) -> float:
    """The longest gap of a bare window while a child process does the same work."""
    bare = QTextEdit()
    qtbot.addWidget(bare)
    bare.show()
    process = QProcess(bare)
    pulse = Pulse(bare)
    start_own(process, arguments)
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.NotRunning, timeout=WORK_MS)
    assert process.exitCode() == 0
    return pulse.longest()


MEMORY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTextEdit
from annotator.gui.start import make_application
application = make_application()
def look():
    if ours and not (window.furnished and window.desk.document):
        return QTimer.singleShot(50, look)
    QTimer.singleShot(1500, told)
def told():
    print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")), flush=True)
    window.close()
ours = sys.argv[1].endswith(".annotator")
if ours:
    from annotator.gui.window import MainWindow
    window = MainWindow(Path(sys.argv[1]), "ada")
else:
    window = QTextEdit()
    window.resize(800, 700)
    window.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
window.show()
QTimer.singleShot(50, look)
application.exec()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@sizes
def test_memory(benchmark: BenchmarkFixture, home: Path, size: tuple[int, int]) -> None:
    path, text = home / "p.annotator", home / "bare.txt"
    made = story(size, "Ferry")
    fill(path, made)
    text.write_text(made.article.text, encoding="utf-8")
    values: list[float] = []
    once(benchmark, lambda: values.append(_megabytes(path)))
    what = f"memory, article of {_words(size)}"
    keep(benchmark, Figure(what, "bare setPlainText", _megabytes(text), tuple(values), Reach(most=250), "MB"))


def _megabytes(file: Path) -> float:
    done = subprocess.run([sys.executable, "-c", MEMORY, str(file)], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024
