"""Nothing that was acknowledged is ever lost: processes are killed at random moments, and crowd into one project.

``--torture N`` kills N times and lets the crowd work for a minute.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.torture.work import WORK

ROOT = Path(__file__).parents[2]
KILLS, SECONDS, LONG_SECONDS = 200, 8, 60

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked on this system")


def run(module: str, folder: Path, *arguments: str) -> dict[str, Any]:
    """Run one of the programs of ``tests/torture``; what it prints."""
    command = [sys.executable, "-m", f"tests.torture.{module}", str(folder), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(folder / "data")}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def test_what_was_acknowledged_before_a_kill_is_there_afterwards(
    tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    kills = max(KILLS, request.config.getoption("--torture"))
    found = run("kills", tmp_path, "--kills", str(kills))
    with capsys.disabled():
        by_kind = ", ".join(f"{kind.name} {found[kind.name]}" for kind in WORK)
        print(f"\nkills survived: {found['kills']} ({by_kind}); acknowledged {found['acknowledged']}, lost 0")
    assert found["kills"] >= kills
    assert all(found[kind.name] for kind in WORK)
    assert found["acknowledged"] > kills


WORK_SECONDS = 1.0
"""What a gesture takes by itself, on a busy machine, beside the time it may wait for others."""


def test_four_processes_edit_one_project_and_no_edit_is_lost(
    tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    seconds = LONG_SECONDS if request.config.getoption("--torture") else SECONDS
    found = run("crowd", tmp_path, "--seconds", str(seconds))
    reports = found["reports"]
    acknowledged = sorted(number for report in reports for number in report["acknowledged"])
    conflicts = sum(report.get("conflict", 0) for report in reports)
    longest = max(report["longest"] for report in reports)
    with capsys.disabled():
        print(f"\nfour processes: {len(acknowledged)} edits acknowledged, {len(found['rows'])} in the journal, lost 0;")
        print(f"{conflicts} conflicts refused, longest wait {longest:.2f} s")
    assert found["rows"] == acknowledged
    assert all(report["journalled"] for report in reports)
    assert conflicts
    words = {words for report in reports for words in report["words"]}
    assert any("changed in another window" in each for each in words)
    assert longest < found["patience"] + WORK_SECONDS
