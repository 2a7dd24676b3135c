"""Parquet and Hugging Face data sets, read by pyarrow and datasets: every value where it was."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import Claim, Entity, LineKind, LineMark, State
from annotator.domain.document import Document
from annotator.domain.errors import ExportError
from annotator.exchange import parquet
from annotator.exchange.hf import write_hf
from annotator.exchange.parquet import write_parquet
from tests.unit.articles import place, places
from tests.unit.exchange.documents import NASTY, small, written, written_folder
from tests.unit.exchange.test_foreign_readers import foreign

WORDS = ["Ann O’Neil", "Graz-Ost", "שלום", "good"]


def nasty() -> Document:
    entities = [
        Entity(id=each, start=place(NASTY, each).start, end=place(NASTY, each).end, label="X", state=State.REJECTED)
        for each in WORDS
    ]
    content = places(NASTY, "Lakes", "good")
    claim = Claim(
        id="c",
        content=content,
        source=places(NASTY, "she"),
        state=State.ADDED,
        claim_types=("causal",),
        evidence=({"url": "https://a.example"},),
    )
    mark = LineMark(id="l", start=0, end=3, kind=LineKind.PROMO, state=State.ADDED)
    return small(NASTY, entities=entities, claims=[claim], line_marks=[mark])


def check(row: dict[str, Any]) -> None:
    assert row["text"] == NASTY
    assert [NASTY[each["start"] : each["end"]] for each in row["entities"]] == WORDS
    assert {each["state"] for each in row["entities"]} == {"rejected"}
    (claim,) = row["claims"]
    assert [NASTY[each["start"] : each["end"]] for each in claim["content"]] == ["Lakes", "good"]
    assert (list(claim["claim_types"]), list(claim["cue"])) == (["causal"], [])
    assert row["lines"][0]["kind"] == "promo"


def test_pyarrow_reads_parquet() -> None:
    reader = foreign("pyarrow.parquet")
    data, report, losses = written(write_parquet, nasty(), small("Bo left."))
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
    written_folder(write_hf, tmp_path / "set", nasty(), small("Bo left."))
    loaded = datasets.load_dataset(str(tmp_path / "set"), split="train", cache_dir=str(tmp_path / "cache"))
    check(loaded[0])
    assert loaded[1]["claims"] == []
    assert loaded.features["entities"].feature["start"].dtype == "int32"
    assert set(json.loads((tmp_path / "set" / "features.json").read_text())) == set(loaded.features)
