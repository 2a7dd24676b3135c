"""The sample of the tour: what it says is wrong is wrong, and nothing else; its project is nobody's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator import paths
from annotator.domain.annotation import State
from annotator.domain.document import Article
from annotator.domain.errors import AnnotatorError
from annotator.domain.mentions import identical_mentions
from annotator.domain.navigation import sentence_at
from annotator.domain.record import Record
from annotator.services.importing import import_records
from annotator.services.prefill import waiting
from annotator.services.project import Project
from annotator.services.samples import sample_records
from annotator.services.tour import ARTICLE, new_tour_project, sample


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def test_the_sample_is_wrong_where_it_says_so_and_nowhere_else() -> None:
    made = sample()
    text, entities = made.record.article.text, made.record.entities
    labels = {entity.span: entity.label for entity in entities}
    for wrong, places in ((made.relabel, 1), (made.everywhere, 3)):
        assert text[wrong.span.start : wrong.span.end] == wrong.words
        there = identical_mentions(text, wrong.span)
        assert wrong.places == len(there) == places
        assert all(labels[span] != wrong.label for span in there)
    assert all(entity.state is State.SUGGESTED and entity.suggested == entity.core for entity in entities)
    others = {(text[e.start : e.end], e.label) for e in entities} - {("Selwick", "PERSON"), ("Ines Falk", "ORG")}
    assert others == {
        ("forty years", "DATE"),
        ("April", "DATE"),
        ("Tuesday", "DATE"),
        ("Tormund", "GPE"),
        ("Falk", "PERSON"),
    }


def test_its_claim_is_one_sentence_that_no_machine_has_marked() -> None:
    made = sample()
    (known,) = made.record.claims
    assert known.end <= made.claim.start
    with Project.open(new_tour_project("ada")[0], annotator="ada") as project:
        assert sentence_at(project.document(ARTICLE), made.claim.start).end >= made.claim.end
    text = made.record.article.text
    assert [text[span.start : span.end] for span in (*known.source, *known.cue)] == ["Falk", "said"]


def test_it_is_no_sample_article_of_the_demo() -> None:
    assert sample().record.article.id not in {record.article.id for record in sample_records()}


def test_the_project_holds_the_sample_alone_and_waits_for_no_model() -> None:
    path, _ = new_tour_project("ada")
    with Project.open(path, annotator="ada") as project:
        assert [row.id for row in project.rows()] == [ARTICLE]
        assert not waiting(project)
        assert project.document(ARTICLE).analysed
        assert project.document(ARTICLE).to_review() == 11


def test_a_second_tour_begins_afresh_and_keeps_what_somebody_put_beside_the_first() -> None:
    path, _ = new_tour_project("ada")
    with Project.open(path, annotator="ada") as project:
        project.save_setting("last", {"article": ARTICLE, "caret": 7})
    new_tour_project("ada")
    assert not list(path.parent.glob("tour-*"))
    with Project.open(path, annotator="ada") as project:
        assert project.setting("last") is None
    with Project.open(path, annotator="ada") as project:
        import_records(project, [Record(where="test", article=Article.of("My own.", id="mine"))])
    new_tour_project("ada")
    kept = path.with_name("tour-2.annotator")
    with Project.open(kept, annotator="ada") as project:
        assert {row.id for row in project.rows()} == {ARTICLE, "mine"}
    with Project.open(paths.tour_project(), annotator="ada") as project:
        assert [row.id for row in project.rows()] == [ARTICLE]


def test_a_file_of_that_name_that_is_no_project_is_kept() -> None:
    paths.tour_project().parent.mkdir(parents=True)
    paths.tour_project().write_text("my diary")
    new_tour_project("ada")
    assert paths.tour_project().with_name("tour-2.annotator").read_text() == "my diary"


def test_a_tour_that_is_being_taken_in_another_window_is_not_pulled_away() -> None:
    path, _ = new_tour_project("ada")
    with Project.open(path, annotator="ada") as project:
        with pytest.raises(AnnotatorError, match="another window"):
            new_tour_project("ada")
        project.save_setting("last", {"article": ARTICLE, "caret": 7})
    with Project.open(path, annotator="ada") as project:
        assert project.setting("last") == {"article": ARTICLE, "caret": 7}


def test_what_a_crash_left_of_a_tour_is_no_other_window() -> None:
    """The log is still there, and nobody has it open."""
    path, _ = new_tour_project("ada")
    script = """
import os, sys
from pathlib import Path
from annotator.services.project import Project
project = Project.open(Path(sys.argv[1]))
project.save_setting("last", {})
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert path.with_name(path.name + "-wal").exists()
    new_tour_project("ada")
