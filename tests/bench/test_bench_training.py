"""The window's pulse while a model is trained, takes over, and fills again what nobody has touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.gui.window import MainWindow
from annotator.services import models
from annotator.services.importing import import_records
from annotator.services.prefill import prefill
from annotator.services.project import Project
from tests.bench.figures import Figure, Reach, keep, once
from tests.bench.test_bench_window import Pulse, _copy, _pulse_beside, window_on
from tests.unit.services.schooling import finish_articles, story

__all__ = ["window_on"]
WORK_MS = 300_000
FINISHED, WAITING = 80, 60


def test_pulse_while_training(
    benchmark: BenchmarkFixture, window_on: Callable[..., MainWindow], qtbot: QtBot, home: Path
) -> None:
    path = home / "p.annotator"
    waiting = (Article.of(story(number)[0] * 5, id=str(number)) for number in range(1000, 1000 + WAITING))
    with Project.open(path, create=True, annotator="ada") as project:
        finish_articles(project, range(FINISHED))
        import_records(project, (Record(where=article.id, article=article) for article in waiting))
        prefill(project)
    floor = _pulse_beside(qtbot, ["train", "--progress", "json", "--project", str(_copy(path))])
    window = window_on(path)
    longest: list[float] = []

    def work() -> None:
        pulse = Pulse(window)
        window.training.look()
        qtbot.waitUntil(window.training.note.isVisible, timeout=WORK_MS)
        qtbot.wait(2000)
        longest.append(pulse.longest())

    once(benchmark, work)
    assert window.desk.project
    assert models.in_use(window.desk.project).startswith(str(home))
    assert window.desk.project.document("1000").analysis.model.endswith("_trained@1.0.0")
    keep(benchmark, Figure("longest gap, training", "bare window", floor, tuple(longest), Reach(most=50)))
