"""The suggester: in this process, and as a process of its own, spoken to through its pipes."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import spacy

from annotator.domain.annotation import State
from annotator.domain.errors import ModelError
from annotator.paths import resources
from annotator.services.suggester import decode, encode, main, open_model, serve

_START = "from annotator.services.suggester import main; raise SystemExit(main())"


def start(code: str = _START) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def ask(worker: subprocess.Popen[bytes], line: str | dict[str, Any]) -> dict[str, Any]:
    """The answer to one line; the news that a model is ready is passed over."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    text = line if isinstance(line, str) else json.dumps(line)
    worker.stdin.write(text.encode() + b"\n")
    worker.stdin.flush()
    answer: dict[str, Any] = json.loads(worker.stdout.readline())
    while "ready" in answer and "warm" not in text:
        answer = json.loads(worker.stdout.readline())
    return answer


@pytest.fixture(scope="module")
def worker() -> Iterator[subprocess.Popen[bytes]]:
    with start() as process:
        yield process
        process.kill()


def test_warming_names_the_model_and_its_labels(worker: subprocess.Popen[bytes]) -> None:
    answer = ask(worker, {"warm": ""})
    assert answer["ready"].startswith("en_core_web_sm")
    assert "PERSON" in answer["labels"]


def test_a_text_is_answered_with_its_suggestion(worker: subprocess.Popen[bytes]) -> None:
    text = "👍🏽 Maria Lopez said that Paris was cold."
    answer = ask(worker, {"id": 7, "model": "", "text": text, "tasks": ["entities", "claims"], "shown": None})
    suggestion = decode(answer["suggestion"])
    assert answer["id"] == 7
    assert {text[e.start : e.end] for e in suggestion.entities} == {"Maria Lopez", "Paris"}
    assert [text[c.start : c.end] for c in suggestion.claims] == ["Paris was cold"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("this is no JSON", "no JSON"),
        ("[1, 2]", "JSON object"),
        ('{"id": 3}', "no text"),
        ('{"id": 3, "text": "a\\u0000b"}', "NUL"),
        ('{"id": 3, "text": "x", "model": "nowhere"}', "nowhere"),
        ('{"id": 3, "text": "x", "tasks": 5}', "pre-fill failed"),
    ],
)
def test_a_broken_request_is_answered_and_the_worker_goes_on(
    worker: subprocess.Popen[bytes], line: str, words: str
) -> None:
    assert words in ask(worker, line)["error"]
    assert "suggestion" in ask(worker, {"id": 4, "text": "Paris."})


def test_the_end_of_input_ends_the_process() -> None:
    with start() as process:
        output, _ = process.communicate(b"", timeout=60)
    assert (process.returncode, output) == (0, b"")


def test_after_a_kill_a_new_one_answers() -> None:
    with start() as first:
        assert "error" in ask(first, "{")
        first.kill()
    with start() as second:
        assert "error" in ask(second, "{")
        second.kill()


def test_what_others_print_stays_off_the_answers() -> None:
    code = "import os, annotator.services.suggester as s\n"
    code += "old = s.serve\n"
    code += "def serve(a, b):\n    print('noise', flush=True); os.system('echo more noise'); old(a, b)\n"
    code += "s.serve = serve\nraise SystemExit(s.main())"
    with start(code) as process:
        output, errors = process.communicate(b"{\n", timeout=60)
    assert [list(json.loads(line)) for line in output.splitlines()] == [["error"]]
    assert errors.count(b"noise") == 2


def test_importing_the_services_does_not_load_spacy() -> None:
    code = "import sys, annotator.services.suggester; raise SystemExit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_suggestion_survives_the_pipe() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((resources() / "samples").glob("*.txt"))]
    for suggestion in open_model().suggest(texts):
        values = json.loads(json.dumps(encode(suggestion)))
        assert decode(values) == suggestion
        assert all(entity.state is State.SUGGESTED for entity in suggestion.entities)


def test_an_unknown_model_is_named_before_the_first_text() -> None:
    with pytest.raises(ModelError, match="nowhere"):
        open_model("nowhere")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A pipeline without any parts, quick to load."""
    folder = tmp_path_factory.mktemp("models") / "bare"
    spacy.blank("en", meta={"name": "bare", "version": "1.0.0"}).to_disk(folder)
    return str(folder)


def served(*requests: object) -> list[dict[str, Any]]:
    """The answers of a worker in this process."""
    lines = [request if isinstance(request, bytes) else json.dumps(request).encode() for request in requests]
    answers = io.BytesIO()
    serve(io.BytesIO(b"\n".join(lines)), answers)
    return [json.loads(line) for line in answers.getvalue().splitlines()]


def test_each_request_has_one_answer_and_blank_lines_none(bare: str) -> None:
    ready, first, second = served({"id": 1, "model": bare, "text": "One."}, b" ", {"id": 2, "model": bare, "text": ""})
    assert ready == {"ready": "en_bare@1.0.0", "labels": []}
    assert [first["id"], second["id"]] == [1, 2]
    assert decode(first["suggestion"]).analysis.ends == (3, 4)


def test_many_texts_are_answered_together_in_their_order(bare: str) -> None:
    _, many = served({"id": 5, "model": bare, "texts": ["One.", "One two three."]})
    assert [len(decode(each).analysis.ends) for each in many["suggestions"]] == [2, 4]


def test_a_model_is_loaded_once_until_another_is_asked_for(bare: str) -> None:
    answers = served({"warm": bare}, {"id": 1, "model": bare, "text": "One."}, {"warm": "xx_none"}, {"warm": bare})
    assert [next(iter(answer)) for answer in answers] == ["ready", "id", "error"]


def test_a_request_that_fails_is_answered_in_words(bare: str) -> None:
    answers = served(
        b"{",
        [1],
        {"id": 1},
        {"id": 2, "text": "\ud83d"},
        {"id": 3, "text": "x", "model": bare, "tasks": 5},
    )
    words = [answer.get("error", "") for answer in answers if "ready" not in answer]
    for sentence, part in zip(words, ["no JSON", "JSON object", "no text", "lone surrogate", "failed"], strict=True):
        assert part in sentence


@pytest.fixture
def output(capfd: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """What is written to standard output, which is as before in the end whatever is done to it."""
    kept = os.dup(1)
    yield capfd
    os.dup2(kept, 1)
    os.close(kept)


def give(monkeypatch: pytest.MonkeyPatch, *lines: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines))))


def test_answers_go_to_standard_output(output: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"{")
    assert main() == 0
    assert "error" in json.loads(output.readouterr().out)


def test_a_worker_nobody_listens_to_ends(output: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    os.dup2(writing, 1)
    os.close(writing)
    give(monkeypatch, b"{")
    assert main() == 1
