"""The suite on a machine without Qt's system libraries: it runs, and says what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FAKE = 'raise ImportError("libEGL.so.1: cannot open shared object file")\n'


@pytest.fixture
def broken_qt(tmp_path: Path) -> dict[str, str]:
    """An environment in which every part of Qt fails to load."""
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text("")
    for part in ("QtCore", "QtGui", "QtWidgets", "QtTest"):
        (package / f"{part}.py").write_text(FAKE)
    return {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}", "PYTEST_ADDOPTS": ""}


def run(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/gui", "tests/unit/domain", "-q"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_the_window_is_skipped_and_the_rest_runs(broken_qt: dict[str, str]) -> None:
    done = run({**broken_qt, "ANNOTATOR_REQUIRE_GUI": ""})
    assert done.returncode == 0, done.stdout + done.stderr
    assert "apt-get install -y libegl1" in done.stdout.replace("\n", "")
    assert "passed" in done.stdout


def test_where_the_window_is_required_it_is_a_failure(broken_qt: dict[str, str]) -> None:
    done = run({**broken_qt, "ANNOTATOR_REQUIRE_GUI": "1"})
    assert done.returncode != 0
    assert "apt-get install -y libegl1" in done.stdout.replace("\n", "")
