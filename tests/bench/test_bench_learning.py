"""A correction that others follow, and a queue of a thousand articles after one is finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotator.domain import edits
from annotator.domain.analysis import split
from annotator.domain.record import Record
from annotator.domain.suggestion import Suggestion
from annotator.gui.prefiller import Prefiller
from annotator.gui.window import MainWindow
from annotator.services.importing import import_records
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from annotator.services.reproposal import Follower
from annotator.services.session import Session
from tests.bench.corpus import SMALL, article, entities
from tests.bench.figures import Figure, Reach, compare, keep, milliseconds, once
from tests.bench.test_bench_window import WORK_MS, Pulse

ARTICLES = 1000


def queue(path: Path, count: int) -> None:
    """So many everyday articles as a model filled them."""
    with Project.open(path, create=True, annotator="ada") as project:
        project.memory.now()
        for number in range(count):
            made = article(SMALL[0], f"Story {number} of Velmar")
            analysis = replace(split(made.text), model="invented@1")
            import_records(project, [Record(where=made.id, article=made)])
            save_suggestion(project, made.id, Suggestion(analysis, tuple(entities(made.text, SMALL[1]))))


@pytest.fixture
def window(qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window on a thousand pre-filled articles, without a worker."""
    for name in ("warm_up", "ask", "ask_first"):
        monkeypatch.setattr(Prefiller, name, lambda *_: None)
    queue(home / "p.annotator", ARTICLES)
    window = MainWindow(home / "p.annotator", "ada")
    window.show()
    qtbot.waitUntil(lambda: window.furnished)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.desk.document is not None and not window.learning.busy, timeout=WORK_MS)
    qtbot.wait(500)
    yield window
    window.close()
    window.deleteLater()


def test_a_correction_and_what_follows(benchmark: BenchmarkFixture, home: Path) -> None:
    queue(home / "p.annotator", 1)
    with Project.open(home / "p.annotator", annotator="ada") as project:
        session = Session(project, project.rows()[0].id)
        document, follow = session.document, Follower()
        person = next(each for each in document.entities if each.label == "PERSON")
        edit = edits.relabel(document, [person.id], "ORG", session.by())
        assert len(follow(project, document, edit)) > SMALL[1] // 8
        what = "what follows a correction, 3 kB"
        compare(
            benchmark,
            what,
            lambda: follow(project, document, edit),
            "splitting the text into words",
            lambda: split(document.text),
            Reach(median=10),
            rounds=50,
        )


def test_the_queue_after_a_finished_article(benchmark: BenchmarkFixture, window: MainWindow, qtbot: QtBot) -> None:
    """Anna Berg becomes an organisation in one article; every other one holds her."""
    view, desk = window.views.article, window.desk
    assert desk.project
    with desk.project.database.reading() as connection:
        texts = milliseconds(lambda: connection.exec_driver_sql("SELECT text FROM article").all())
    bare = Pulse(window)
    qtbot.wait(1000)
    floor = bare.longest()
    view.set_caret(view.text.index("Anna Berg"))
    QTest.keyClick(view, Qt.Key.Key_O)
    longest: list[float] = []

    def finish() -> None:
        pulse = Pulse(window)
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: not window.learning.busy, timeout=WORK_MS)
        longest.append(pulse.longest())

    values = (milliseconds(finish),)
    once(benchmark, lambda: None)
    last = desk.project.document(desk.queue.rows[-1].id)
    assert {each.label for each in last.entities if last.text[each.start : each.end] == "Anna Berg"} == {"ORG"}
    keep(benchmark, Figure("every one of 1,000 articles proposed anew", "reading the texts", texts, values, Reach()))
    keep(benchmark, Figure("longest gap meanwhile", "window at rest", floor, tuple(longest), Reach(most=50)))
