"""How much slower JSONL goes in and out than the bare work of decoding, storing and encoding it.

The floor is measured in the same run; the ratio stands in ``extra_info``. Nothing here fails on time.
Run with ``pytest tests/bench --benchmark-only``.
"""

from __future__ import annotations

import io
import sqlite3
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.analysis import split
from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.exporting import Wanted
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.exchange.jsonl import read_jsonl, write_jsonl

ARTICLES = 200
SENTENCE = "The government of Austria said on Monday that 4,000 workers would lose their jobs, Maria Huber said. "
ROUNDS = 5


@cache
def documents() -> list[Document]:
    """Articles of some 2,500 characters with 25 entities and 5 claims each."""
    return [_document(number) for number in range(ARTICLES)]


def _document(number: int) -> Document:
    text = SENTENCE * 25 + f"Story {number}."
    starts = range(0, len(SENTENCE) * 25, len(SENTENCE))
    life: dict[str, Any] = {
        "state": State.ACCEPTED,
        "how": "each",
        "origin": "model:en_core_web_sm@3.8.0",
        "score": 0.93,
        "annotator": "kim",
        "decided": "2026-01-01T00:00:00Z",
    }
    entities = [
        Entity(
            id=f"{number:06x}{at:06x}",
            start=at + 18,
            end=at + 25,
            label="GPE",
            suggested={"start": at + 18, "end": at + 25, "label": "GPE"},
            **life,
        )
        for at in starts
    ]
    claims = [Claim(id=f"c{number:06x}{at:05x}", content=(Span(at, at + 80),), **life) for at in starts[::5]]
    layer = Layer(annotator="kim", status=Status.DONE)
    return Document(Article.of(text, str(number)), layer, analysis=split(text), entities=entities, claims=claims)


@cache
def exported() -> bytes:
    out = io.BytesIO()
    write_jsonl(documents(), out, Wanted())
    return out.getvalue()


def _best(work: Callable[[], object]) -> float:
    """Seconds the work takes when nothing else is in its way."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def compare(benchmark: BenchmarkFixture, work: Callable[[], object], floor: Callable[[], object]) -> None:
    lowest = _best(floor)
    benchmark(work)
    benchmark.extra_info["floor_ms"] = round(lowest * 1000, 1)
    benchmark.extra_info["ratio"] = round(_best(work) / lowest, 2)
    benchmark.extra_info["megabytes"] = round(len(exported()) / 1e6, 1)


def test_export(benchmark: BenchmarkFixture) -> None:
    records = [msgspec.json.decode(line) for line in exported().splitlines()]

    def floor() -> None:
        out = io.BytesIO()
        for record in records:
            out.write(msgspec.json.encode(record) + b"\n")

    compare(benchmark, lambda: write_jsonl(documents(), io.BytesIO(), Wanted()), floor)


def test_import(benchmark: BenchmarkFixture) -> None:
    """The floor also stores what it decodes; the reader alone does not."""

    def work() -> None:
        assert all(isinstance(item, Record) for item in read_jsonl(io.BytesIO(exported()), "bench"))

    def floor() -> None:
        with sqlite3.connect(":memory:") as database:
            database.execute("create table article (id, text, tokens)")
            database.execute("create table annotation (id primary key, article, kind, start, end, fields)")
            for line in exported().splitlines():
                _store(database, msgspec.json.decode(line))
        database.close()

    compare(benchmark, work, floor)


def _store(database: sqlite3.Connection, record: dict[str, Any]) -> None:
    id = record["meta"]["id"]
    encode = msgspec.json.encode
    database.execute("insert into article values (?, ?, ?)", (id, record["text"], encode(record["tokens"])))
    spans = [(one["id"], id, "entity", one["start"], one["end"], encode(one)) for one in record["spans"]]
    claims = [(one["id"], id, "claim", 0, 0, encode(one)) for one in record["claims"]]
    database.executemany("insert into annotation values (?, ?, ?, ?, ?, ?)", [*spans, *claims])
