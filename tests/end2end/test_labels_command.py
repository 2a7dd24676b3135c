"""The labels command: what it lists and changes, and that a kill at any moment leaves all of a step or nothing."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end2end.test_command_line import Shell, write_jsonl

TEXT = "Ada Okoro met Bo Lind in Port Wren."
SPANS = [{"start": 0, "end": 9, "label": "PERSON"}, {"start": 25, "end": 34, "label": "GPE"}]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def fill(shell: Shell, count: int) -> None:
    records = ({"text": f"{TEXT} {number}", "id": str(number), "spans": SPANS} for number in range(count))
    shell.good("import", "--no-prefill", str(write_jsonl(shell.folder / "in.jsonl", *records)))


def figures(shell: Shell) -> dict[str, int]:
    rows = json.loads(shell.good("labels", "--json"))
    return {row["name"]: row["suggested"] for row in rows if row["suggested"]}


def test_labels_are_listed_and_changed_over_the_whole_project(shell: Shell) -> None:
    fill(shell, 3)
    assert shell.good("labels").splitlines()[1].split()[:7] == ["PERSON", "P", "yes", "0", "3", "0", "3"]
    assert figures(shell) == {"PERSON": 3, "GPE": 3}
    said = shell.good("labels", "rename", "PERSON", "HUMAN")
    assert said == "rename PERSON to HUMAN: 3 annotations in 3 articles\n"
    assert shell.good("labels", "merge", "HUMAN", "GPE").startswith("merge HUMAN into GPE: 3 ")
    assert figures(shell) == {"GPE": 6}
    assert shell.good("labels", "undo").startswith("undone: merge HUMAN into GPE")
    detail = {"from": "HUMAN", "to": "GPE", "count": 3, "articles": 3}
    assert json.loads(shell.good("labels", "redo", "--json")) == {"operation": "merge_label", "detail": detail}
    shell.good("labels", "delete", "--", "GPE")
    assert figures(shell) == {}
    for _ in range(3):
        shell.good("labels", "undo")
    assert figures(shell) == {"PERSON": 3, "GPE": 3}
    assert "0 problems" in shell.good("check")


def test_what_makes_no_sense_is_refused(shell: Shell) -> None:
    fill(shell, 1)
    assert "there is no label GHOST" in shell.fails(1, "labels", "delete", "GHOST")
    assert "there is a label GPE already" in shell.fails(1, "labels", "rename", "PERSON", "GPE")
    assert "there is nothing to undo in the project" in shell.fails(1, "labels", "undo")
    assert "there is nothing to redo in the project" in shell.fails(1, "labels", "redo")
    assert "rename takes 2 names, not 1" in shell.fails(2, "labels", "rename", "PERSON")
    assert "list takes 0 names, not 1" in shell.fails(2, "labels", "list", "PERSON")


def content(path: Path) -> object:
    connection = sqlite3.connect(path)
    tables = ("entity", "label", "layer", "journal", "setting")
    rows = [connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]
    connection.close()
    return rows


def test_a_kill_at_any_moment_leaves_nothing_of_a_step(shell: Shell) -> None:
    fill(shell, 3000)
    before = content(shell.project)
    command = [sys.executable, "-m", "annotator", "labels", "rename", "PERSON", "HUMAN", "--progress", "json"]
    survived = 0
    for line in range(100):
        running = subprocess.Popen(command, stdout=subprocess.PIPE, env=shell.environment, cwd=shell.folder)
        assert running.stdout is not None
        lines = [running.stdout.readline() for _ in range(line + 1)]
        running.kill()
        running.wait()
        running.stdout.close()
        if b"result" in lines[-1]:
            break
        done = json.loads(lines[-1])
        if done["done"] == done["total"]:
            assert content(shell.project) == before or "HUMAN" in figures(shell)
            break
        assert content(shell.project) == before
        survived += 1
    assert survived >= 3
    assert "0 problems" in shell.good("check")
