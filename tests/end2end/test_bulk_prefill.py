"""Many articles pre-filled by the program itself, killed on the way: the result is as if nothing had happened.

``--torture N`` does it with 2,000 articles instead of some dozens.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest

from annotator.services.prefill import TOGETHER
from tests.torture.stories import stories

FEW, MANY = 60, 2000
TABLES = ("article", "analysis", "layer", "entity", "claim", "line", "label", "setting")
DRAWN = {"id", "number", "layer", "added", "source_entity"}
"""Columns with ids, numbers and times; what refers to an id is looked up instead."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kills processes and looks at /proc")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "annotator", *arguments]


def succeed(*arguments: str) -> list[dict[str, Any]]:
    """Run a command to its end; its JSON lines."""
    done = subprocess.run(command(*arguments), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


@pytest.fixture(scope="module")
def count(request: pytest.FixtureRequest) -> int:
    return MANY if request.config.getoption("--torture") else FEW


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory, count: int) -> Path:
    """A project with articles that no model has seen; some are finished, so that there is a memory."""
    folder = tmp_path_factory.mktemp("bulk")
    path, learnt = folder / "bare.annotator", folder / "learnt.jsonl"
    (folder / "s.jsonl").write_text("".join(json.dumps(each) + "\n" for each in stories(count)), encoding="utf-8")
    text = "Hradivka and Tarnholm are towns. Teal Motors is there."
    spans = [{"start": text.index(name), "end": text.index(name) + len(name), "label": "FAC"} for name in ("Hradivka",)]
    learnt.write_text(json.dumps({"id": "learnt", "text": text, "spans": spans}) + "\n", encoding="utf-8")
    succeed("import", str(folder / "s.jsonl"), "--no-prefill", "--project", str(path), "--annotator", "ada")
    succeed("import", str(learnt), "--accept", "--no-prefill", "--project", str(path), "--annotator", "ada")
    return path


@pytest.fixture(scope="module")
def undisturbed(bare: Path) -> dict[str, list[Any]]:
    path = bare.with_name("undisturbed.annotator")
    shutil.copy(bare, path)
    succeed("prefill", "--project", str(path), "--annotator", "ada")
    return rows(path)


def rows(path: Path) -> dict[str, list[Any]]:
    """Every row of every table, by the article it belongs to, without what is drawn or counted anew each time."""
    found: dict[str, list[Any]] = {}
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        articles = {row["number"]: row["id"] for row in connection.execute("SELECT number, id FROM article")}
        owners = {row["number"]: articles[row["article"]] for row in connection.execute("SELECT * FROM layer")}
        spans = {row["id"]: [row["start"], row["end"]] for row in connection.execute("SELECT * FROM entity")}
        for table in TABLES:
            found[table] = []
            for row in map(dict, connection.execute(f"SELECT * FROM {table}")):
                whose = owners.get(row.get("layer", 0), articles.get(row.get("article", row.get("number", 0)), ""))
                source = spans.get(row.get("source_entity", ""), "")
                kept = {name: value for name, value in row.items() if name not in DRAWN}
                found[table].append((whose, repr(source), repr(sorted(kept.items()))))
            found[table].sort()
    return found


def children(process: int) -> list[int]:
    """The workers that a process has started."""
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def killed_after(lines: int, path: Path, workers: int) -> int:
    """Start a pre-fill and kill it behind so many lines of progress; how many articles it had reported."""
    arguments = ["prefill", "--workers", str(workers), "--progress", "json", "--annotator", "ada", "--project"]
    with subprocess.Popen(command(*arguments, str(path)), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for _ in range(lines):
            assert json.loads(process.stdout.readline())["total"]
        left = [os.pidfd_open(each) for each in children(process.pid)]
        assert len(left) == (workers if workers > 1 else 0)
        process.send_signal(signal.SIGKILL)
        reported = [json.loads(line) for line in process.stdout.read().splitlines() if line.endswith("}")]
        assert process.wait() == -signal.SIGKILL
    for each in left:
        assert select.select([each], [], [], 60)[0], "a worker outlived the program that started it"
        os.close(each)
    return int(reported[-1]["done"]) if reported else lines - 1


@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_pre_fill_goes_on_where_it_stopped(
    bare: Path, undisturbed: dict[str, list[Any]], count: int, workers: int
) -> None:
    path = bare.with_name(f"killed{workers}.annotator")
    shutil.copy(bare, path)
    done = killed_after(Random(workers).randint(count // 5, count // 2), path, workers)
    went_on = succeed(
        "prefill", "--workers", str(workers), "--progress", "json", "--annotator", "ada", "--project", str(path)
    )
    left = count + 1 - done  # the finished one gets its tokens too
    assert left - TOGETHER <= went_on[0]["total"] <= left, "the last ones written may not have been reported any more"
    succeed("check", "--project", str(path))
    result = rows(path)
    for table in TABLES:
        assert result[table] == undisturbed[table], table
    assert len(result["layer"]) == count + 1
    assert any("memory" in row for _, _, row in result["entity"])
    assert {"claim", "line"} <= {table for table in TABLES if result[table]}
