"""The program as a library: the example that comes with it runs as it is, and does what it says."""

from __future__ import annotations

import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin

from annotator import paths, services
from annotator.services.importing import import_records
from annotator.services.prefill import prefill
from annotator.services.project import Project
from annotator.services.reading import read_inputs
from tests.end2end.test_command_line import Shell

EXAMPLE = paths.resources() / "examples" / "read_correct_export.py"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=Shell(folder).environment,
        encoding="utf-8",
        capture_output=True,
        check=False,
    )


def run_example(folder: Path, stories: Path, words: str, label: str) -> subprocess.CompletedProcess[str]:
    return run(folder, str(EXAMPLE), str(stories), "news.annotator", "train.spacy", words, label)


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "a.txt").write_text("Velmar sang in Velmar.\n\n“It rained,” said Ada Okoro.", encoding="utf-8")
    (folder / "b.txt").write_text("On Monday Ada Okoro slept.", encoding="utf-8")
    return folder


def test_the_example_takes_in_corrects_and_exports(tmp_path: Path, stories: Path) -> None:
    done = run_example(tmp_path, stories, "Velmar", "FAC")

    assert done.returncode == 0, done.stderr
    assert done.stdout.count("FAC        Velmar") == 2
    assert "  Ada Okoro: “It rained,”" in done.stdout
    assert "2 articles in train.spacy" in done.stdout
    docs = {doc.text: doc for doc in DocBin().from_disk(tmp_path / "train.spacy").get_docs(spacy.blank("en").vocab)}
    sang = docs["Velmar sang in Velmar.\n\n“It rained,” said Ada Okoro."]
    assert [(span.start_char, span.end_char) for span in sang.ents if span.label_ == "FAC"] == [(0, 6), (15, 21)]
    with Project.open(tmp_path / "news.annotator") as project:
        assert all(document.layer.status == "done" for document in project.documents())


def test_what_goes_wrong_is_one_sentence(tmp_path: Path, stories: Path) -> None:
    (tmp_path / "news.annotator").write_text("no project at all, only words", encoding="utf-8")

    done = run_example(tmp_path, stories, "Velmar", "FAC")

    assert done.returncode == 1
    assert "news.annotator" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_example_in_the_readme_runs(
    tmp_path: Path, stories: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(tmp_path / "news.annotator", create=True) as project:
        import_records(project, read_inputs([str(stories)]))
        prefill(project)
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    (example,) = [each for each in re.findall(r"```python\n(.*?)```", readme, re.DOTALL) if "Project.open" in each]
    monkeypatch.chdir(tmp_path)

    exec(example, {"Path": Path})

    assert "PERSON Ada Okoro" in capsys.readouterr().out


def test_every_call_the_library_names_is_there() -> None:
    named = re.findall(r"\| ``(.+?)``", services.__doc__ or "")

    assert len(named) == 10
    for call in named:
        module, _, name = call.partition(".")
        assert callable(pkgutil.resolve_name(f"annotator.services.{module}:{name}"))


def test_without_its_arguments_the_example_says_how_it_is_called(tmp_path: Path) -> None:
    done = run(tmp_path, str(EXAMPLE))

    assert done.returncode == 1
    assert "python read_correct_export.py stories/ " in done.stderr
    assert "Traceback" not in done.stderr


def test_the_python_in_the_readme_runs_as_it_stands(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    snippets = re.findall(r"^```python\n(.*?)^```", readme, flags=re.MULTILINE | re.DOTALL)
    (tmp_path / "a.txt").write_text("Ada Okoro sang in London on Monday.", encoding="utf-8")
    with Project.open(tmp_path / "news.annotator", create=True) as project:
        import_records(project, read_inputs([str(tmp_path / "a.txt")]))
        prefill(project)
    installed = "import annotator.nlp.component\n"  # what spaCy's entry point does where the package is installed
    for snippet, printed in zip(snippets, ("DATE Monday", "verb"), strict=True):
        done = run(tmp_path, "-c", installed + snippet)
        assert done.returncode == 0, done.stderr
        assert printed in done.stdout
