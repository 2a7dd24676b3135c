"""The models of a project: listed, chosen with their labels mapped, refilled, taken along."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
import spacy

from annotator import paths
from annotator.domain import edits
from annotator.domain.annotation import State
from annotator.domain.errors import AnnotatorError, ModelError, UsageError
from annotator.domain.text import Span
from annotator.services import label_sets, models
from annotator.services.models import Run
from annotator.services.prefill import prefill
from annotator.services.project import Project
from annotator.services.session import Session
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss met Bo Lind."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def ruled(tmp_path: Path) -> str:
    """A folder with a pipeline that has labels of its own."""
    nlp = spacy.blank("de", meta={"name": "own", "version": "1.0.0"})
    ner = nlp.add_pipe("ner")
    for label in ("PER", "SCHIFF", "SORT"):
        ner.add_label(label)
    nlp.initialize()
    nlp.to_disk(tmp_path / "own")
    return str(tmp_path / "own")


def test_the_installed_models_are_listed_with_the_one_in_use(project: Project) -> None:
    (row,) = [row for row in models.listed(project) if row.in_use]
    assert (row.kind, row.name) == ("installed", models.in_use(project))
    assert "PERSON" in row.labels


def test_a_folder_is_remembered_when_another_is_chosen(project: Project, ruled: str) -> None:
    assert models.use(project, ruled) == "de_own@1.0.0"
    models.use(project, "blank:fr")
    rows = {row.name: row for row in models.listed(project)}
    assert rows[ruled].kind == "folder"
    assert rows["blank:fr"].in_use
    assert not rows[ruled].in_use


def test_the_way_back_behind_the_models_that_are_kept_leads_to_the_first_one(project: Project, ruled: str) -> None:
    gone, here = "0123456789ab/1-0123456789ab", "0123456789ab/2-0123456789ab"
    run = Run(2, base=ruled, folder=here, used=True, replaced=str(paths.models() / gone))
    project.save_setting(models.RUNS, [asdict(run)])
    project.save_setting(models.MODEL, str(run.path))
    assert models.back(project) == "de_own@1.0.0"
    assert models.in_use(project) == ruled


def test_a_folder_that_is_gone_is_listed_with_what_is_wrong(project: Project) -> None:
    project.save_setting(models.MODEL, "/nowhere/model")
    (row,) = [row for row in models.listed(project) if row.in_use]
    assert "no such model" in row.trouble


def test_labels_of_the_model_become_labels_of_the_project(project: Project, ruled: str) -> None:
    assert models.guessed_names(project, ("PER", "SCHIFF", "ORG")) == {
        "PER": "PERSON",
        "SCHIFF": "SCHIFF",
        "ORG": "ORG",
    }
    models.use(project, ruled, names={"PER": "PERSON", "SORT": "", "SCHIFF": "BOAT"})
    names = project.model_names
    assert [names.of(label) for label in ("PER", "SORT", "SCHIFF")] == ["PERSON", "", "BOAT"]
    assert "BOAT" in project.labels
    assert not {"PER", "SORT", "SCHIFF"} & {label.name for label in project.labels}
    models.use(project, ruled, names={"SORT": "SORT"})
    assert "SORT" in project.labels


def test_labels_the_model_does_not_have_are_refused(project: Project, ruled: str) -> None:
    before = models.in_use(project)
    with pytest.raises(UsageError, match="has no label GHOST"):
        models.use(project, ruled, names={"GHOST": "PERSON"})
    assert models.in_use(project) == before


def test_a_folder_with_code_is_refused_until_it_is_trusted(project: Project, ruled: str) -> None:
    (Path(ruled) / "code.py").write_text("raise SystemExit", encoding="utf-8")
    with pytest.raises(ModelError, match="run code of its own"):
        models.use(project, ruled)
    models.use(project, ruled, trusted=True)
    assert models.in_use(project) == ruled


def test_a_new_model_fills_again_what_nobody_touched(project: Project, take_in: TakeIn, ruled: str) -> None:
    for id in "abc":
        take_in(id, f"{TEXT} {id}")
    prefill(project)
    session = Session(project, "b")
    session.do(edits.add_entity(session.document, Span(0, 10), "ORG", session.by()))
    take_in("d", TEXT + " d")
    models.use(project, "blank:en")
    report = models.refill(project)
    assert (report.model, report.filled) == ("en_blank@0.0.0", ["a", "c"])
    assert project.document("a").analysis.model == "en_blank@0.0.0"
    assert [each.state for each in project.document("a").entities] == []
    assert State.EDITED in {each.state for each in project.document("b").entities}
    assert models.refill(project).filled == []


def trained(project: Project, source: str) -> Run:
    """As if a model had been trained here."""
    run = Run(4, folder=f"{'0' * 12}/4-{'b' * 12}", used=True, replaced="blank:en", before=71.2, after=74.0, learned=24)
    assert run.path
    run.path.parent.mkdir(parents=True)
    spacy.load(source).to_disk(run.path)
    project.save_setting(models.RUNS, [{name: getattr(run, name) for name in Run.__slots__}])
    return run


def test_a_trained_model_is_listed_with_its_scores(project: Project, ruled: str) -> None:
    run = trained(project, ruled)
    (row,) = [row for row in models.listed(project) if row.kind == "trained"]
    assert (row.number, row.before, row.after, row.articles) == (4, 71.2, 74.0, 24)
    assert models.use(project, "4") == "de_own@1.0.0"
    assert models.in_use(project) == str(run.path)
    with pytest.raises(UsageError, match="no trained model 5"):
        models.use(project, "5")


def test_a_trained_model_opens_in_a_fresh_process_without_this_program(
    project: Project, ruled: str, tmp_path: Path
) -> None:
    trained(project, ruled)
    folder = models.export(project, 4, tmp_path / "out")
    program = (
        "import sys, spacy; nlp = spacy.load(sys.argv[1]); "
        "print(nlp.meta['name'], nlp.pipe_names, len(nlp('Ein Haus.')), 'annotator' in str(nlp.config))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", program, str(folder)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "own ['ner'] 3 False"
    with pytest.raises(AnnotatorError, match="there is something already"):
        models.export(project, 4, tmp_path / "out")


def test_labels_hidden_before_stay_hidden(project: Project, ruled: str) -> None:
    label_sets.change(project, "PERSON", shown=False)
    models.use(project, ruled, names={"PER": "PERSON"})
    assert "PERSON" not in project.labels.shown
