"""A project's worth of articles in and out: how fast beside bare msgspec on the same file, and in how much memory.

``--scale N`` is how many articles, with 30 entities each; 100,000 is what is planned for (DESIGN 8), fewer what
one has the time for. Speed is that of the services in this process, memory that of the commands in processes of
their own.
"""

from __future__ import annotations

import io
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.annotation import State
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.exporting import Wanted
from annotator.exchange.jsonl import write_jsonl
from annotator.services.exporting import Choice, export
from annotator.services.importing import import_records
from annotator.services.project import Project
from annotator.services.reading import read_inputs
from tests.bench.corpus import record
from tests.bench.figures import Figure, Reach, keep, milliseconds, once

CODE_POINTS, ENTITIES = 2_000, 30
FORMATS = ("jsonl", "spacy", "brat")
CHUNK = 2_000
"""So many lines or rows of a floor are in memory at once; reading them is not measured."""


def stories(count: int) -> Iterator[Document]:
    """Finished articles, alike but for the number in their first line."""
    first = record(CODE_POINTS, ENTITIES, "Story 0000000")
    life: dict[str, Any] = {"state": State.ACCEPTED, "how": "each", "annotator": "ada"}
    entities = [replace(each, **life, decided="2026-01-01T00:00:00Z") for each in first.entities]
    layer = Layer(annotator="ada", status=Status.DONE)
    for number in range(count):
        name = f"Story {number:07}"
        article = Article.of(name + first.article.text[len(name) :], name, publisher="The Velmar Post")
        yield Document(article, layer, analysis=first.analysis, entities=entities)


class Crowd(NamedTuple):
    """A folder with all articles and with a tenth of them, as ``COUNT.jsonl``."""

    folder: Path
    articles: int

    @property
    def tenth(self) -> int:
        return self.articles // 10

    @property
    def file(self) -> Path:
        return self.folder / f"{self.articles}.jsonl"

    @property
    def megabytes(self) -> float:
        return self.file.stat().st_size / 1e6

    @property
    def project(self) -> Path:
        """All of them in a project, made by the first who asks."""
        path = self.folder / "all.annotator"
        if not path.exists():
            taken_in(path, self.file, "jsonl")
        return path

    def exported(self, format: str) -> Path:
        """They in a file or folder of that format, made by the first who asks."""
        path = self.folder / f"all.{format}"
        if not path.exists():
            written(self.project, path, format)
        return path


@pytest.fixture(scope="module")
def crowd(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crowd]:
    made = Crowd(tmp_path_factory.mktemp("scale"), int(request.config.getoption("--scale")))
    for count in (made.articles, made.tenth):
        with (made.folder / f"{count}.jsonl").open("wb") as out:
            write_jsonl(stories(count), out, Wanted())
    yield made
    shutil.rmtree(made.folder)  # it may be many gigabytes


def taken_in(path: Path, source: Path, format: str) -> None:
    with Project.open(path, create=True, annotator="ada") as project:
        report = import_records(project, read_inputs([str(source)], format, io.BytesIO()))
    assert not report.refused


def written(path: Path, target: Path, format: str) -> None:
    with Project.open(path, annotator="ada") as project:
        export(project, target, format=format, choice=Choice(full=True))


def decoding(crowd: Crowd) -> float:
    """Milliseconds that msgspec takes to decode every line."""
    with crowd.file.open("rb") as lines:
        return sum(
            milliseconds(lambda: [msgspec.json.decode(line) for line in some])  # noqa: B023 - called at once
            for some in iter(lambda: list(islice(lines, CHUNK)), [])
        )


def encoding(crowd: Crowd, target: Path) -> float:
    """Milliseconds that msgspec takes to encode every record, and a file to take them."""
    spent = 0.0
    with crowd.file.open("rb") as lines, target.open("wb") as out:

        def write() -> None:
            for each in records:
                out.write(msgspec.json.encode(each) + b"\n")

        while records := [msgspec.json.decode(line) for line in islice(lines, CHUNK)]:
            spent += milliseconds(write)
    return spent


def inserting(crowd: Crowd, target: Path) -> float:
    """Milliseconds that sqlite3 takes to insert the rows of the project into tables like its own."""
    source, empty = sqlite3.connect(crowd.project), sqlite3.connect(target)
    empty.execute("PRAGMA journal_mode=WAL")
    tables = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC"
    for (statement,) in source.execute(tables):
        empty.execute(statement)
    spent = 0.0
    for table in ("article", "analysis", "layer", "entity"):
        rows = source.execute(f"SELECT * FROM {table}")
        while some := rows.fetchmany(CHUNK):
            marks = ",".join("?" * len(some[0]))
            spent += milliseconds(lambda: empty.executemany(f"INSERT INTO {table} VALUES ({marks})", some))  # noqa: B023
    spent += milliseconds(empty.commit)
    source.close()
    empty.close()
    return spent


def tell(
    benchmark: BenchmarkFixture, crowd: Crowd, what: str, spent: float, floors: dict[str, tuple[float, Reach]]
) -> None:
    """The figure beside each of its floors."""
    rate = crowd.megabytes / spent * 1000
    benchmark.extra_info["megabytes_a_second"] = round(rate, 1)
    for name, (floor, reach) in floors.items():
        words = f"{what} of {crowd.articles} articles, {rate:.0f} MB/s of JSONL"
        keep(benchmark, Figure(words, f"{name}, {crowd.megabytes / floor * 1000:.0f} MB/s", floor, (spent,), reach))


@pytest.mark.parametrize("format", FORMATS)
def test_import(benchmark: BenchmarkFixture, crowd: Crowd, format: str) -> None:
    source = crowd.file if format == "jsonl" else crowd.exported(format)
    target = crowd.folder / f"from-{format}.annotator"
    spent: list[float] = []
    once(benchmark, lambda: spent.append(milliseconds(lambda: taken_in(target, source, format))))
    bare = decoding(crowd)
    floors = {"bare decode": (bare, Reach())}
    if format == "jsonl":
        raw = bare + inserting(crowd, crowd.folder / "floor.db")
        floors["decode + raw inserts"] = (raw, Reach(ratio=3))
    tell(benchmark, crowd, f"import from {format}", spent[0], floors)


@pytest.mark.parametrize("format", FORMATS)
def test_export(benchmark: BenchmarkFixture, crowd: Crowd, format: str) -> None:
    project, target = crowd.project, crowd.folder / f"out.{format}"
    spent: list[float] = []
    once(benchmark, lambda: spent.append(milliseconds(lambda: written(project, target, format))))
    floor = encoding(crowd, crowd.folder / "floor.jsonl")
    reach = Reach(ratio=3) if format == "jsonl" else Reach()
    tell(benchmark, crowd, f"export as {format}", spent[0], {"bare encode": (floor, reach)})


MEMORY = """
import sys
from annotator.__main__ import main
assert main(sys.argv[1:]) == 0
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(peak, file=sys.stderr)
"""


def peak(*arguments: str) -> float:
    """Megabytes that the command had in memory at most."""
    command = [sys.executable, "-c", MEMORY, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stderr.splitlines()[-1]) / 1024


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize("command", ["import", *(f"export as {format}" for format in FORMATS)])
def test_memory_is_flat(benchmark: BenchmarkFixture, crowd: Crowd, home: Path, command: str) -> None:
    """The same command on ten times as many articles."""
    format = command.split()[-1]

    def megabytes(count: int) -> float:
        source, project = str(crowd.folder / f"{count}.jsonl"), str(home / f"{count}.annotator")
        reading = ("import", source, "--no-prefill", "--project", project)
        if command == "import":
            return peak(*reading)
        if count != crowd.articles:
            peak(*reading)
        else:
            project = str(crowd.project)
        return peak("export", str(home / f"{count}.{format}"), "--format", format, "--full", "--project", project)

    values: list[float] = []
    once(benchmark, lambda: values.append(megabytes(crowd.articles)))
    what = f"memory, {command} of {crowd.articles}"
    keep(benchmark, Figure(what, f"of {crowd.tenth}", megabytes(crowd.tenth), tuple(values), Reach(ratio=1.2), "MB"))
    shutil.rmtree(home)
