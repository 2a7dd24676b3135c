"""The pre-fill against workers that misbehave: real processes that print what they like."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from annotator.gui.prefiller import Prefiller

WAIT_MS = 20_000
ECHO = """
import json, sys
def say(text):
    sys.stdout.write(text)
    sys.stdout.flush()
for line in sys.stdin:
    request = json.loads(line)
    if "warm" in request:
        say('{"ready": "m@1", "labels": ["ORG"]}\\n')
        continue
    number = request["id"]
    answer = json.dumps({"id": number, "suggestion": {"of": request["text"]}}) + "\\n"
    %s
"""

Made = Callable[..., tuple[Prefiller, list[tuple[str, Any]]]]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Made]:
    """A prefiller on a small program, and the log of all it says."""
    made: list[Prefiller] = []

    def one(code: str, request: Callable[[str], dict[str, Any] | None] = lambda id: {"text": id}) -> Any:
        log: list[tuple[str, Any]] = []

        def start(process: QProcess) -> None:
            log.append(("start", ""))
            process.start(sys.executable, ["-c", code])

        prefiller = Prefiller(request, start=start)
        prefiller.suggested.connect(lambda id, values: log.append((id, values)))
        prefiller.failed.connect(lambda sentence: log.append(("failed", sentence)))
        prefiller.no_model.connect(lambda sentence: log.append(("no model", sentence)))
        made.append(prefiller)
        return prefiller, log

    yield one
    for prefiller in made:
        prefiller.close()


def answers(log: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [(kind, value["of"]) for kind, value in log if isinstance(value, dict)]


@pytest.mark.parametrize(
    "noise",
    [
        "say('this is no JSON\\\\n' + answer)",
        "say('{\"id\": ' + '\\\\n' + answer)",
        "say(answer[:9]); import time; time.sleep(0.05); say(answer[9:])",
        "say(json.dumps({'id': 999, 'suggestion': {'of': 'nobody asked'}}) + '\\\\n' + answer)",
        "say(json.dumps({'id': number, 'suggestion': 'no values'}) + '\\\\n' + answer)",
        "say(json.dumps({'ready': 5}) + '\\\\n' + json.dumps([1]) + '\\\\n' + answer)",
        "say(json.dumps({'id': 999, 'error': 'of another question'}) + '\\\\n' + answer)",
        "say(answer + answer)",
        "sys.stdout.buffer.write(b'\\\\xff\\\\xfe\\\\n'); say(answer)",
    ],
    ids=["garbage", "broken", "in two halves", "unasked", "no values", "no labels", "other error", "twice", "bytes"],
)
def test_what_makes_no_sense_is_passed_over(qtbot: QtBot, make: Made, noise: str) -> None:
    prefiller, log = make(ECHO % noise.replace("\\\\", "\\"))
    prefiller.warm_up("")
    prefiller.ask(["a", "b"])
    qtbot.waitUntil(lambda: not prefiller.busy, timeout=WAIT_MS)
    assert answers(log) == [("a", "a"), ("b", "b")]
    assert not [entry for entry in log if entry[0] in ("failed", "no model")]


def test_half_a_line_from_a_worker_that_dies_is_asked_for_again(qtbot: QtBot, make: Made) -> None:
    prefiller, log = make(ECHO % "say(answer[:9]); raise SystemExit")
    prefiller.warm_up("")
    prefiller.ask(["a", "b"])
    qtbot.waitUntil(lambda: not prefiller.busy, timeout=WAIT_MS)
    assert [kind for kind, _ in log].count("failed") + [kind for kind, _ in log].count("no model") == 2
    assert [kind for kind, _ in log].count("start") == 4


def test_a_worker_that_never_comes_up_stops_the_queue(qtbot: QtBot, make: Made) -> None:
    prefiller, log = make("raise SystemExit(1)")
    prefiller.ask(["a", "b", "c"])
    qtbot.waitUntil(lambda: not prefiller.busy, timeout=WAIT_MS)
    assert [kind for kind, _ in log] == ["start", "start", "no model"]


def test_an_article_that_needs_nothing_after_the_death_is_not_waited_for(qtbot: QtBot, make: Made) -> None:
    asked: list[str] = []

    def request(id: str) -> dict[str, Any] | None:
        asked.append(id)
        return {"text": id} if asked.count("a") < 2 else None if id == "a" else {"text": id}

    prefiller, log = make(ECHO % "say(answer) if request['text'] == 'b' else sys.exit()", request)
    prefiller.warm_up("")
    prefiller.ask(["a", "b"])
    qtbot.waitUntil(lambda: not prefiller.busy, timeout=WAIT_MS)
    assert answers(log) == [("b", "b")]


def test_an_answer_to_a_question_of_before_is_not_taken_for_the_new_one(qtbot: QtBot, make: Made) -> None:
    texts = iter(["the old text", "the new text"])
    prefiller, log = make(ECHO % "say(answer)", lambda _id: {"text": next(texts)})
    prefiller.warm_up("")
    prefiller.ask(["a"])
    prefiller.cancel()
    prefiller.ask(["a"])
    qtbot.waitUntil(lambda: not prefiller.busy, timeout=WAIT_MS)
    assert answers(log) == [("a", "the new text")]


def test_without_a_model_the_queue_is_given_up_with_a_word(qtbot: QtBot, make: Made) -> None:
    prefiller, log = make('import sys\nfor line in sys.stdin:\n    print(\'{"error": "no such model"}\', flush=True)')
    prefiller.warm_up("nowhere")
    prefiller.ask(["a", "b"])
    qtbot.waitUntil(lambda: not prefiller.busy, timeout=WAIT_MS)
    assert ("no model", "no such model") in log


def test_what_could_not_be_written_is_asked_for_after_a_pause_that_grows(qtbot: QtBot, make: Made) -> None:
    prefiller, log = make(ECHO % "say(answer)")
    prefiller._pause.setInterval(1)
    prefiller.warm_up("")
    again: list[bool] = []
    prefiller.suggested.connect(lambda id, _: again.append(prefiller.ask_later(id)) if len(again) < 2 else None)
    prefiller.ask(["a"])
    qtbot.waitUntil(lambda: len(answers(log)) == 3, timeout=WAIT_MS)
    assert prefiller._pause.interval() > 1


def test_a_program_that_is_not_there_is_named(qtbot: QtBot) -> None:
    log: list[str] = []
    prefiller = Prefiller(lambda id: {"text": id}, start=lambda process: process.start("/nowhere/at/all", []))
    prefiller.failed.connect(log.append)
    prefiller.ask(["a"])
    qtbot.waitUntil(lambda: bool(log), timeout=WAIT_MS)
    assert not prefiller.busy
    prefiller.close()
