"""The commands about models and training, through the program's own door."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from annotator.services.project import Project
from tests.end2end.test_command_line import Shell
from tests.unit.services.schooling import finish_articles


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def finish(shell: Shell, count: int) -> None:
    with Project.open(shell.project, create=True, annotator="ada") as project:
        finish_articles(project, range(count))


def in_use(shell: Shell) -> str:
    (name,) = [row["name"] for row in json.loads(shell.good("models", "--json")) if row["in_use"]]
    return str(name)


def trained_folders(shell: Shell) -> list[Path]:
    return sorted((shell.folder / "data").glob("article-annotator/models/*/*"))


def test_models_are_listed_chosen_and_mapped(shell: Shell) -> None:
    finish(shell, 1)
    first = in_use(shell)
    assert "yes" in shell.good("models").splitlines()[1]
    assert shell.good("models", "use", "blank:de") == "de_blank@0.0.0 is in use\n"
    assert in_use(shell) == "blank:de"
    shell.good("models", "use", first, "--map", "CARDINAL=", "--map", "GPE=PLACE")
    labels = {row["name"] for row in json.loads(shell.good("labels", "--json"))}
    assert "PLACE" in labels
    assert "has no label GHOST" in shell.fails(2, "models", "use", first, "--map", "GHOST=PLACE")
    assert "MODEL=LABEL" in shell.fails(2, "models", "use", first, "--map", "GHOST")
    assert "use takes 1 name, not 0" in shell.fails(2, "models", "use")
    assert "no such model" in shell.fails(1, "models", "use", "no_such_model")
    assert "none to go back to" in shell.fails(2, "models", "back")
    assert shell.good("models", "auto", "off") == "training by itself is off\n"


def test_a_folder_with_code_needs_a_word(shell: Shell) -> None:
    finish(shell, 1)
    folder = shell.folder / "odd"
    spacy.blank("en").to_disk(folder)
    (folder / "odd.py").write_text("raise SystemExit('it ran')", encoding="utf-8")
    said = shell.fails(1, "models", "use", str(folder))
    assert "would run code of its own (the file odd.py)" in said
    assert "--trust" in said
    assert "run code of its own" in shell.fails(1, "prefill", "--model", str(folder))
    shell.good("models", "use", str(folder), "--trust")
    assert in_use(shell) == str(folder)


def test_training_is_told_used_listed_exported_and_taken_back(shell: Shell) -> None:
    finish(shell, 60)
    shell.good("models", "use", "blank:en")
    lines = [json.loads(line) for line in shell.good("train", "--progress", "json").splitlines()]
    assert lines[0]["done"] <= lines[0]["total"]
    run = lines[-1]["result"]
    assert (run["number"], run["used"], run["before"]) == (1, True, 0.0)
    assert run["after"] > 50
    assert in_use(shell) == run["model"]
    assert "-> " in next(line for line in shell.good("models").splitlines() if " trained " in line)
    said = shell.good("models", "export", "1", "out")
    assert said.startswith("model 1 is in out;")
    program = "import spacy; print(spacy.load('out').meta['name'])"
    named = subprocess.run(
        [sys.executable, "-I", "-c", program], cwd=shell.folder, capture_output=True, text=True, check=True
    )
    assert named.stdout == "blank_trained\n"
    assert shell.good("models", "back") == "en_blank@0.0.0 is in use\n"


def test_with_nothing_finished_there_is_a_word(shell: Shell) -> None:
    finish(shell, 1)
    assert "too little is finished" in shell.fails(1, "train")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to a child there")
def test_ctrl_c_leaves_nothing_of_a_training(shell: Shell) -> None:
    finish(shell, 60)
    shell.good("models", "use", "blank:en")
    command = [sys.executable, "-m", "annotator", "train", "--progress", "json"]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=shell.environment, cwd=shell.folder
    )
    assert running.stdout is not None
    running.stdout.readline()
    assert os.getpriority(os.PRIO_PROCESS, running.pid) > os.getpriority(os.PRIO_PROCESS, 0), "others come first"
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 1
    assert b"cancelled; the model in use stays as it is" in errors
    assert in_use(shell) == "blank:en"
    assert trained_folders(shell) == []
