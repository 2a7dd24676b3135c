"""Parquet and Hugging Face data sets, read by pyarrow and datasets: every value where it was."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import State
from annotator.domain.document import Document
from annotator.domain.errors import ExportError
from annotator.exchange import parquet
from annotator.exchange.hf import write_hf
from annotator.exchange.parquet import write_parquet
from tests.unit.exchange.documents import NASTY, nasty, small, written, written_folder
from tests.unit.exchange.test_foreign_readers import foreign


def crowded() -> Document:
    """Rejected entities, and a claim with evidence, which Parquet has no column for."""
    made = nasty(state=State.REJECTED)
    claim = replace(made.claims["c"], evidence=({"url": "https://a.example"},))
    return small(article=made.article, entities=made.entities, claims=[claim], line_marks=made.line_marks)


def check(row: dict[str, Any]) -> None:
    assert row["text"] == NASTY
    given = crowded()
    assert [(each["start"], each["end"], each["label"]) for each in row["entities"]] == [
        (each.start, each.end, each.label) for each in given.entities
    ]
    assert {each["state"] for each in row["entities"]} == {"rejected"}
    (claim,) = row["claims"]
    for role in ("content", "source", "cue"):
        assert [(part["start"], part["end"]) for part in claim[role]] == list(getattr(given.claims["c"], role))
    assert list(claim["claim_types"]) == ["numerical", "causal"]
    (line,) = row["lines"]
    assert (line["start"], line["end"], line["kind"]) == (0, NASTY.index("\r"), "promo")


def test_pyarrow_reads_parquet() -> None:
    reader = foreign("pyarrow.parquet")
    data, report, losses = written(write_parquet, crowded(), small("Bo left."))
    first, second = reader.read_table(io.BytesIO(data)).to_pylist()
    check(first)
    assert second["entities"] == []
    assert report.articles == 2
    assert [loss.why for loss in losses] == ["is written without its evidence"]


def test_without_pyarrow_one_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda name: None)
    with pytest.raises(ExportError, match=r"pip install .*\[parquet\]"):
        written(write_parquet, small())


def test_datasets_loads_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    datasets = foreign("datasets")
    written_folder(write_hf, tmp_path / "set", crowded(), small("Bo left."))
    loaded = datasets.load_dataset(str(tmp_path / "set"), split="train", cache_dir=str(tmp_path / "cache"))
    check(loaded[0])
    assert loaded[1]["claims"] == []
    assert loaded.features["entities"].feature["start"].dtype == "int32"
    assert set(json.loads((tmp_path / "set" / "features.json").read_text())) == set(loaded.features)
