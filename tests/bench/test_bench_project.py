"""Whole services beside the bare work: import, export and pre-fill of a project file."""

from __future__ import annotations

import io
import itertools
import sqlite3
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.exchange.jsonl import read_jsonl
from annotator.services.exporting import Choice, export
from annotator.services.importing import import_records
from annotator.services.project import Project
from annotator.services.samples import sample_records
from tests.bench.corpus import fill, record
from tests.bench.figures import Reach, compare

ARTICLES = 150


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The full export of a project with annotated articles of 3,000 characters."""
    path = tmp_path_factory.mktemp("stories") / "p.annotator"
    fill(path, *(record(3_000, 40, f"Story {number}", claims=6) for number in range(ARTICLES)))
    out = io.BytesIO()
    with Project.open(path, annotator="ada") as project:
        export(project, out, choice=Choice(full=True))
    return out.getvalue()


def test_import_through_services(benchmark: BenchmarkFixture, home: Path, stories: bytes) -> None:
    numbers = itertools.count()
    source = home / "source.annotator"
    _import(source, stories)
    rows = _rows(source)

    def floor() -> None:
        target = _empty_like(source, home / f"floor{next(numbers)}.db")
        for line in stories.splitlines():
            msgspec.json.decode(line)
        for table, values in rows.items():
            if values:
                marks = ",".join("?" * len(values[0]))
                target.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
        target.commit()
        target.close()

    compare(
        benchmark,
        f"import of {ARTICLES} articles, {len(stories) / 1e6:.1f} MB",
        lambda: _import(home / f"ours{next(numbers)}.annotator", stories),
        "decode + raw inserts",
        floor,
        Reach(ratio=3),
    )


def _import(path: Path, stories: bytes) -> None:
    with Project.open(path, create=True, annotator="ada") as project:
        report = import_records(project, read_jsonl(io.BytesIO(stories), "stories"))
    assert len(report.added) == ARTICLES


def _rows(path: Path) -> dict[str, list[Any]]:
    with sqlite3.connect(path) as connection:
        tables = ("article", "analysis", "layer", "entity", "claim", "line")
        rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    connection.close()
    return rows


def _empty_like(path: Path, target: Path) -> sqlite3.Connection:
    with sqlite3.connect(path) as connection:
        tables = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC"
        schema = [sql for (sql,) in connection.execute(tables)]
    connection.close()
    empty = sqlite3.connect(target)
    empty.execute("PRAGMA journal_mode=WAL")
    for statement in schema:
        empty.execute(statement)
    return empty


def test_export_through_services(benchmark: BenchmarkFixture, home: Path, stories: bytes) -> None:
    path = home / "p.annotator"
    _import(path, stories)
    records = [msgspec.json.decode(line) for line in stories.splitlines()]

    def floor() -> None:
        with (home / "floor.jsonl").open("wb") as out:
            for each in records:
                out.write(msgspec.json.encode(each) + b"\n")

    def ours() -> None:
        with Project.open(path, annotator="ada") as project:
            export(project, home / "ours.jsonl", choice=Choice(full=True))

    compare(benchmark, "export of the same", ours, "bare msgspec encode", floor, Reach(ratio=3))


def test_prefill(benchmark: BenchmarkFixture) -> None:
    """Articles a second beside the bare pipeline: 0.9x of its speed is a ratio of 1.11 in time."""
    from annotator.nlp.component import COMPONENT as CLAIMS
    from annotator.nlp.line_ends import COMPONENT as LINE_ENDS
    from annotator.services.suggester import open_model

    pipeline = open_model()
    texts = [each.article.text for each in sample_records()] * 3

    def bare() -> None:
        for doc in pipeline._nlp.pipe(texts, batch_size=8, disable=[CLAIMS, LINE_ENDS]):
            assert len(doc)

    compare(
        benchmark,
        "pre-fill of 24 samples",
        lambda: list(pipeline.suggest(texts)),
        "bare nlp.pipe",
        bare,
        Reach(ratio=1.11),
        rounds=4,
    )
