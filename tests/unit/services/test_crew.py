"""Pre-fill by several processes: the same as by one, whatever becomes of them."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy

from annotator import paths
from annotator.cli.app import REFUSED, run
from annotator.domain.errors import ModelError
from annotator.domain.suggestion import Suggestion
from annotator.services.crew import Crew
from annotator.services.engines import Answer, Failed, Here
from annotator.services.prefill import prefill, waiting
from annotator.services.project import Project
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss met Bo Lind. The mayor said the mill is safe.\nSign up for our newsletter"
DEADLY = """
import os, signal, sys
from pathlib import Path
from annotator.nlp.pipeline import Pipeline
from annotator.services.suggester import main
suggest = Pipeline.suggest
def fragile(self, texts, *rest):
    texts = list(texts)
    if any("poison" in each for each in texts):
        os.kill(os.getpid(), signal.SIGKILL)
    once = Path(sys.argv[1])
    if any("stumble" in each for each in texts) and not once.exists():
        once.touch()
        os._exit(3)
    if any("riddle" in each for each in texts):
        raise ValueError("a riddle")
    return suggest(self, texts, *rest)
Pipeline.suggest = fragile
raise SystemExit(main())
"""


@pytest.fixture
def model(tmp_path: Path) -> str:
    """A pipeline of our own without any parts: it gives tokens, and the rules mark lines."""
    spacy.blank("en", meta={"name": "bare", "version": "1.0.0"}).to_disk(tmp_path / "bare")
    return str(tmp_path / "bare")


@pytest.fixture
def deadly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers die over a poison each time, over a stumble once, and cannot read a riddle."""
    first = ["-c", DEADLY, str(tmp_path / "stumbled")]
    monkeypatch.setattr(paths, "own_program", lambda: (sys.executable, first))


@pytest.fixture
def crew(model: str) -> Iterator[Crew]:
    crew = Crew(model, 2)
    yield crew
    crew.close()


def said(engine: Here | Crew, *chunks: list[str]) -> list[list[Answer]]:
    found = engine.answers(iter(chunks), ("entities", "claims"), ["PERSON"])
    return [list(each.answers) for each in found]


def unnumbered(answers: list[list[Answer]]) -> list[Any]:
    """What is in suggestions but the ids that were drawn for it."""
    return [
        (each.analysis, [mark.core for mark in each.line_marks])
        for chunk in answers
        for each in chunk
        if isinstance(each, Suggestion)
    ]


def test_several_processes_say_the_same_in_the_same_order_as_this_one(crew: Crew, model: str) -> None:
    chunks = [[f"{number} {TEXT} {part}" for part in range(3)] for number in range(9)]
    here = Here(model)
    assert (crew.name, list(crew.labels)) == (here.name, list(here.labels))
    assert unnumbered(said(crew, *chunks)) == unnumbered(said(here, *chunks))
    assert len(unnumbered(said(here, *chunks))) == 27


def test_only_some_chunks_are_asked_for_ahead(crew: Crew) -> None:
    asked: list[int] = []

    def chunks() -> Iterator[list[str]]:
        for number in range(40):
            asked.append(number)
            yield [f"{number} {TEXT}"]

    answers = crew.answers(chunks(), ("entities",), ["PERSON"])
    next(answers)
    assert len(asked) <= 4
    assert len(list(answers)) == 39


def test_an_unknown_model_is_told_as_such() -> None:
    with pytest.raises(ModelError, match="xx_none"):
        Crew("xx_none", 2)


@pytest.mark.usefixtures("deadly")
def test_a_text_that_kills_is_found_and_costs_no_other_its_suggestion(crew: Crew) -> None:
    first, second, third = crew.answers(
        iter([["one", "two poison", "three"], ["four stumble", "five"], ["six riddle", "seven"]]), (), []
    )
    assert [isinstance(each, Suggestion) for each in first.answers] == [True, False, True]
    assert [len(first.died), len(second.died), len(third.died)] == [2, 1, 0]
    assert all("SIGKILL" in each for each in first.died)
    assert "exit code 3" in second.died[0]
    assert all(isinstance(each, Suggestion) for each in second.answers)
    failed = third.answers[0]
    assert isinstance(failed, Failed)
    assert "a riddle" in failed.reason
    assert isinstance(third.answers[1], Suggestion)


def test_what_is_closed_leaves_no_process_behind(model: str) -> None:
    crew = Crew(model, 2)
    processes = [worker._process for worker in crew._workers]
    answers = crew.answers(([TEXT] * 8 for _ in range(100)), (), [])
    next(answers)
    crew.close()
    assert all(process and process.returncode == -signal.SIGKILL for process in processes)


@pytest.fixture
def news(project: Project, take_in: TakeIn) -> Project:
    for number in range(12):
        take_in(f"a{number:02}", f"Story {number}{' poison' * (number == 5)}. {TEXT}")
    return project


@pytest.mark.usefixtures("deadly")
def test_the_article_that_kills_is_named_and_the_rest_is_filled(
    news: Project, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    news.save_setting("model", model)
    arguments = ["prefill", "--workers", "2", "--json", "--project", str(news.path)]
    assert run(arguments, lambda *_: 0) == REFUSED
    out, err = capsys.readouterr()
    values = json.loads(out)
    assert (len(values["filled"]), list(values["failed"])) == (11, ["a05"])
    lines = err.splitlines()
    assert sum("a00 to a07: worker process" in line and "SIGKILL" in line for line in lines) == 2
    assert sum(line.startswith("a05: left out") for line in lines) == 1
    assert waiting(news) == ["a05"]


def test_what_cannot_be_read_here_is_named_too(news: Project, model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from annotator.nlp.pipeline import Pipeline

    suggest = Pipeline.suggest

    def fragile(self: Pipeline, texts: list[str], *rest: Any) -> Any:
        if any("poison" in each for each in texts):
            raise ValueError("a riddle")
        return suggest(self, texts, *rest)

    monkeypatch.setattr(Pipeline, "suggest", fragile)
    report = prefill(news, model=model)
    assert [id for id, _ in report.failed] == ["a05"]
    assert "a riddle" in report.failed[0][1]
    assert len(report.filled) == 11


@pytest.mark.skipif(not hasattr(os, "getpgid"), reason="process groups are of POSIX")
def test_ctrl_c_in_the_terminal_is_not_for_the_workers(crew: Crew) -> None:
    groups = {os.getpgid(worker._process.pid) for worker in crew._workers if worker._process}
    assert len(groups) == 2
    assert os.getpgid(0) not in groups
