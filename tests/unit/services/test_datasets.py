"""Data sets: splits in a folder, what their manifest and card say, and spaCy that trains from them at once."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from annotator.domain.annotation import State
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import ExportError, UsageError
from annotator.domain.record import Record
from annotator.domain.splitting import By
from annotator.exchange.jsonl import read_jsonl
from annotator.services.datasets import Plan, export_dataset, split_sizes
from annotator.services.exporting import Choice
from annotator.services.importing import import_records
from annotator.services.project import Project
from tests.unit.articles import suggested_entity
from tests.unit.services.conftest import TakeIn

PLAN = Plan((60, 20, 20))
NAMES = ["Tilda Voss", "Bo Lind", "Ada Okoro", "Mia Berg", "Jon Hale"]


@pytest.fixture
def news(project: Project, take_in: TakeIn) -> Project:
    """Ten finished articles with one name each."""
    fill(take_in, 10)
    return project


def fill(take_in: TakeIn, count: int) -> None:
    for number in range(count):
        name = NAMES[number % len(NAMES)]
        text = f"{name} opened mill number {number} in the valley of {number * 7} rivers today. {name} left."
        entity = suggested_entity(text, name, state=State.ACCEPTED, annotator="ada")
        take_in(f"a{number}", text, layer=Layer(annotator="ada", status=Status.DONE), entities=(entity,))


def test_a_data_set_says_what_is_in_it(news: Project, tmp_path: Path) -> None:
    summary = export_dataset(news, tmp_path / "set", PLAN)
    manifest = json.loads((tmp_path / "set" / "manifest.json").read_text(encoding="utf-8"))
    assert summary.articles == 10
    assert [split["articles"] for split in manifest["splits"].values()] == [6, 2, 2]
    assert (manifest["format"], manifest["annotators"]) == ("jsonl", ["ada"])
    assert manifest["models"] == ["en_tiny@1"]
    ids = set()
    for name, split in manifest["splits"].items():
        data = (tmp_path / "set" / split["path"]).read_bytes()
        assert split["sha256"] == {f"{name}.jsonl": hashlib.sha256(data).hexdigest()}
        records = [each for each in read_jsonl(io.BytesIO(data), name) if isinstance(each, Record)]
        assert sum(split["labels"].values()) == sum(len(each.entities) for each in records) == split["articles"]
        ids |= {each.article.id for each in records}
    assert len(ids) == 10
    card = (tmp_path / "set" / "README.md").read_text(encoding="utf-8")
    assert "| articles | 6 | 2 | 2 |" in card
    assert "| PERSON | 6 | 2 | 2 |" in card


@pytest.mark.parametrize("by", list(By))
def test_how_many_go_where_is_known_before_anything_is_written(news: Project, tmp_path: Path, by: By) -> None:
    plan, heard = Plan((70, 30), by), []
    told = split_sizes(news, plan, Choice(), progress=lambda done, total: heard.append((done, total)))
    assert told.splits == export_dataset(news, tmp_path / "set", plan).splits
    assert (sum(told.splits.values()), heard[-1]) == (10, (10, 10))
    assert split_sizes(news, plan, Choice(), cancelled=lambda: True).cancelled


@pytest.mark.parametrize("format", ["jsonl", "brat", "spacy", "conll"])
def test_the_same_articles_give_the_same_bytes(news: Project, tmp_path: Path, format: str) -> None:
    for name in ("one.zip", "two.zip"):
        export_dataset(news, tmp_path / name, PLAN, format=format)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {name.split("/")[0].split(".")[0] for name in archive.namelist()} >= {"train", "dev", "test", "manifest"}


def test_nothing_is_written_where_something_would_be_lost(news: Project, tmp_path: Path, take_in: TakeIn) -> None:
    entity = suggested_entity("Graz-Ost is odd.", "raz", state=State.ADDED)
    take_in("odd", "Graz-Ost is odd.", layer=Layer(annotator="ada", status=Status.DONE), entities=(entity,))
    summary = export_dataset(news, tmp_path / "set", PLAN, format="conll", strict=True)
    assert (summary.stopped, summary.lost.total()) == (True, 1)
    assert not (tmp_path / "set").exists()
    assert export_dataset(news, None, PLAN, format="conll").lost.total() == 1
    assert export_dataset(news, tmp_path / "set", PLAN, format="conll").report == tmp_path / "set.report.txt"


def test_a_data_set_that_is_cancelled_or_has_no_place_is_not_there(news: Project, tmp_path: Path) -> None:
    assert export_dataset(news, tmp_path / "set", PLAN, cancelled=lambda: True).cancelled
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    with pytest.raises(ExportError, match="not empty"):
        export_dataset(news, tmp_path / "full", PLAN)
    with pytest.raises(UsageError, match="only read"):
        export_dataset(news, tmp_path / "set", PLAN, format="txt")
    assert not (tmp_path / "set").exists()


def test_spacy_trains_from_a_data_set_with_no_further_step(news: Project, tmp_path: Path) -> None:
    export_dataset(news, tmp_path / "set", Plan((60, 40), By.DATE), format="spacy")
    command = [sys.executable, "-m", "spacy", "train", "config.cfg", "--output", "model"]
    short = ["--training.max_steps", "10", "--training.eval_frequency", "5"]
    done = subprocess.run([*command, *short], cwd=tmp_path / "set", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "set" / "model" / "model-last" / "ner").is_dir()


def test_spacy_finds_no_fault_in_a_data_set(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """``spacy debug data`` fails on fewer than a hundred articles, and says what it finds in those that are there."""
    fill(take_in, 180)
    export_dataset(project, tmp_path / "set", Plan((60, 40), By.DATE), format="spacy")
    command = [sys.executable, "-m", "spacy", "debug", "data", "config.cfg", "--no-format", "--verbose"]
    done = subprocess.run(command, cwd=tmp_path / "set", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for sentence in (
        "108 training docs",
        "72 evaluation docs",
        "No overlap between training and evaluation data",
        "Labels in train data: 'PERSON' (108)",
        "0 missing value(s)",
        "No entities consisting of or starting/ending with whitespace",
        "No entities crossing sentence boundaries",
    ):
        assert sentence in done.stdout


def test_who_finished_an_article_without_annotations_is_named(
    project: Project, tmp_path: Path, take_in: TakeIn
) -> None:
    take_in("none", "Nothing to mark here.", layer=Layer(annotator="bo", status=Status.DONE))
    export_dataset(project, tmp_path / "set", PLAN)
    assert json.loads((tmp_path / "set" / "manifest.json").read_text(encoding="utf-8"))["annotators"] == ["bo"]


def test_articles_without_a_date_are_counted(project: Project, tmp_path: Path) -> None:
    for number, published in enumerate(["2031-05-17", "last week", ""]):
        article = Article.of(f"Nothing {number} to mark here.", f"a{number}", published=published)
        layer = Layer(annotator="bo", status=Status.DONE)
        import_records(project, [Record(where="news.jsonl", article=article, layer=layer)])
    export_dataset(project, tmp_path / "set", Plan((60, 40), By.DATE))
    manifest = json.loads((tmp_path / "set" / "manifest.json").read_text(encoding="utf-8"))
    assert sum(split["undated"] for split in manifest["splits"].values()) == 2
    assert manifest["published"] == ["2031-05-17", "2031-05-17"]
    assert "2 without a date" in (tmp_path / "set" / "README.md").read_text(encoding="utf-8")
