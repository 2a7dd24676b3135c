"""Every format beside JSONL, articles of some 2,500 characters: how long each takes for the same annotations."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.domain.exporting import Wanted
from annotator.exchange.formats import Format
from annotator.exchange.jsonl import write_jsonl
from annotator.services.formats import FORMATS
from tests.bench.test_bench_jsonl import compare, documents


def write(known: Format) -> None:
    if known.write is not None:
        known.write(documents(), io.BytesIO(), Wanted())
    elif known.write_folder is not None:
        with tempfile.TemporaryDirectory() as name:
            known.write_folder(documents(), Path(name), Wanted())


@pytest.mark.parametrize("known", [each for each in FORMATS if each.writes], ids=lambda each: each.name)
def test_formats(benchmark: BenchmarkFixture, known: Format) -> None:
    compare(benchmark, lambda: write(known), lambda: write_jsonl(documents(), io.BytesIO(), Wanted()))
