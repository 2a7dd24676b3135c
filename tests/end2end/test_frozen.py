"""The frozen program, run as a person would who has no Python: in an empty home, from another folder."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator import __version__
from annotator.services.suggester import decode
from annotator.storage import migrate, schema
from tests.unit.exchange.articles.files import SAMPLES as ARTICLE_FILES

OLD_PROJECTS = Path(__file__).parents[2] / "tests/unit/storage/data"
PATIENCE = 60
"""Seconds after which the window has certainly not pre-filled one short article."""
TEXT = "Mayor Zoë Okafor said the tram “will open in May”. Velmar Transit denied that fares rise."


class Frozen:
    """The built program and a home for it."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.program = str(folder / ("annotator.exe" if sys.platform == "win32" else "annotator"))
        self.home = home
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ},
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "LC_ALL": "C",
        }

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [self.program, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.home,
            env={**self.environment, **environment},
        )

    def good(self, *arguments: str) -> str:
        with self.start(*arguments) as process:
            said, errors = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, errors.decode()
        return said.decode()

    def listed(self, *arguments: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = json.loads(self.good("list", "--json", *arguments))
        return rows


@pytest.fixture
def frozen(request: pytest.FixtureRequest, tmp_path: Path) -> Frozen:
    folder = request.config.getoption("--frozen")
    if not folder:
        pytest.skip("build the program with packaging/freeze, then run: pytest --frozen dist/annotator")
    return Frozen(Path(folder).resolve(), tmp_path)


def test_it_says_its_version(frozen: Frozen) -> None:
    assert frozen.good("--version") == f"annotator {__version__}\n"


def test_articles_come_in_and_training_data_goes_out(frozen: Frozen) -> None:
    (frozen.home / "tram.txt").write_text(TEXT, encoding="utf-8")
    assert "1 article added" in frozen.good("import", "tram.txt")
    assert list((frozen.home / "data").rglob("*.annotator"))
    (row,) = frozen.listed()
    assert row["to_review"] > 2
    frozen.good("done", row["id"])
    frozen.good("export", "train.jsonl")
    record = json.loads((frozen.home / "train.jsonl").read_text(encoding="utf-8"))
    assert record["text"].strip() == TEXT
    assert "Zoë Okafor" in [span["text"] for span in record["spans"]]
    assert record["claims"]


def test_it_reads_every_kind_of_article(frozen: Frozen) -> None:
    for format, data in ARTICLE_FILES.items():
        (frozen.home / f"story.{format}").write_bytes(data)
    names = [f"story.{format}" for format in ARTICLE_FILES]
    result = json.loads(frozen.good("import", "--no-prefill", "--json", *names))
    assert not result["refused"]
    assert "Port Wren ferry sails again" in " ".join(row["title"] for row in frozen.listed())


def test_it_carries_its_samples_and_runs_without_a_display(frozen: Frozen) -> None:
    with frozen.start("demo") as process:
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors.decode()
    assert b"no display" in errors
    assert len((frozen.home / "demo.jsonl").read_bytes().splitlines()) == 8


def test_the_worker_answers_over_pipes_and_ends_with_its_input(frozen: Frozen) -> None:
    request = {"id": 7, "model": "", "text": TEXT, "tasks": ["entities", "claims"], "shown": None}
    with frozen.start("--worker") as worker:
        assert worker.stdin
        assert worker.stdout
        worker.stdin.write(json.dumps(request).encode() + b"\n")
        worker.stdin.flush()
        ready = json.loads(worker.stdout.readline())
        assert "PERSON" in ready.get("labels", ()), ready
        answer = json.loads(worker.stdout.readline())
        assert answer["id"] == 7
        assert "suggestion" in answer, answer
        suggestion = decode(answer["suggestion"])
        assert "Zoë Okafor" in [TEXT[entity.start : entity.end] for entity in suggestion.entities]
        assert suggestion.claims
        rest, _ = worker.communicate(timeout=PATIENCE)
    assert (rest, worker.returncode) == (b"", 0)


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """A screen of its own, that nobody sees."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("needs Xvfb and xdotool")
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        with os.fdopen(told) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


def test_a_person_corrects_an_article_in_the_window(frozen: Frozen, display: str) -> None:
    """With real keys on a real screen: to the name, another label for it, done; then it is exported."""

    def does(*arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env={**os.environ, "DISPLAY": display}, check=True, timeout=PATIENCE)

    def comes(found: Callable[[dict[str, Any]], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not found(frozen.listed("--project", "tram.annotator")[0]):
            assert window.poll() is None, window.communicate()
            assert time.monotonic() < end

    (frozen.home / "tram.txt").write_text(TEXT, encoding="utf-8")
    frozen.good("import", "--no-prefill", "--project", "tram.annotator", "tram.txt")
    with frozen.start("tram.annotator", DISPLAY=display, QT_QPA_PLATFORM="xcb") as window:
        try:
            comes(lambda row: row["to_review"] > 0)
            # No window manager is there to give the keyboard to anybody.
            does("search", "--sync", "--onlyvisible", "--name", "tram", "windowfocus", "--sync")
            does("key", "--delay", "100", "ctrl+Home", "Right", "w", "ctrl+Return")
            comes(lambda row: row["status"] == "done")
            does("key", "ctrl+q")
            window.wait(PATIENCE)
        finally:
            window.kill()
        _, errors = window.communicate(timeout=PATIENCE)
    assert (window.returncode, errors.decode()) == (0, "")
    frozen.good("export", "--project", "tram.annotator", "train.jsonl")
    record = json.loads((frozen.home / "train.jsonl").read_text(encoding="utf-8"))
    (edited,) = [span for span in record["spans"] if span["state"] == "edited"]
    assert (edited["text"], edited["label"]) == ("Zoë Okafor", "WORK_OF_ART")
    assert edited["suggested"]["label"] != "WORK_OF_ART"


def test_the_window_opens_and_its_worker_fills_the_project(frozen: Frozen) -> None:
    (frozen.home / "tram.txt").write_text(TEXT, encoding="utf-8")
    frozen.good("import", "--no-prefill", "--project", "tram.annotator", "tram.txt")
    assert [row["to_review"] for row in frozen.listed("--project", "tram.annotator")] == [0]
    with frozen.start("tram.annotator", QT_QPA_PLATFORM="offscreen") as window:
        try:
            end = time.monotonic() + PATIENCE
            while not frozen.listed("--project", "tram.annotator")[0]["to_review"]:
                assert window.poll() is None, window.communicate()
                assert time.monotonic() < end
        finally:
            window.terminate()
        _, errors = window.communicate(timeout=PATIENCE)
    # The offscreen platform says of itself what it cannot do.
    assert [line for line in errors.splitlines() if not line.startswith(b"This plugin does not support")] == []
    assert not list(frozen.home.rglob("errors.log"))


@pytest.mark.parametrize("revision", schema.REVISIONS)
def test_projects_of_every_revision_open(frozen: Frozen, revision: str) -> None:
    path = frozen.home / "old.annotator"
    path.write_bytes(gzip.decompress((OLD_PROJECTS / f"schema-{revision}.annotator.gz").read_bytes()))
    frozen.good("check", "--project", str(path))
    assert frozen.listed("--project", str(path), "--annotator", "ada")


def test_it_carries_the_licences_of_its_parts(frozen: Frozen) -> None:
    listed = (frozen.folder / "LICENSES.txt").read_text(encoding="utf-8")
    for part in ("pyside6-essentials", "spacy", "numpy", "sqlalchemy", "python"):
        assert f"\n{part} " in listed
    for text in ("LGPL-3.txt", "GPL-3.txt", "spacy/LICENSE"):
        assert (frozen.folder / "licenses" / text).is_file()


def test_nothing_under_the_gpl_is_in_it(frozen: Frozen) -> None:
    assert not [path.name for path in frozen.folder.rglob("*") if path.name.startswith(("libreadline", "libgmp"))]


def test_the_steps_of_alembic_are_files_in_it(frozen: Frozen) -> None:
    there = frozen.folder / "_internal" / "annotator" / "storage" / "migrations" / "versions"
    assert {step.stem for step in there.glob("0*.py")} == {step.stem for step in migrate.SCRIPTS.glob("versions/0*.py")}
