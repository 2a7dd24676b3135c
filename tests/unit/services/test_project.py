"""A project: who works, whose layer is meant, labels and settings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator import paths
from annotator.domain.analysis import split
from annotator.domain.document import TASKS, Layer
from annotator.domain.errors import AnnotatorError, ExportError, InputError, ProjectError
from annotator.domain.labels import Label
from annotator.services.project import Ambiguous, Project, current_annotator, now, preset_labels
from annotator.services.samples import sample_project, sample_records
from annotator.storage.batches import SIZE
from tests.unit.articles import suggested_claim, suggested_entity, suggested_mark
from tests.unit.services.conftest import TakeIn

TEXT = "Rain in Port Wren."
LOGIN = ("LOGNAME", "USER", "LNAME", "USERNAME")


@pytest.fixture
def login(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Somebody who is logged in as wren and has named no annotator."""
    monkeypatch.delenv("ANNOTATOR_NAME", raising=False)
    for name in LOGIN:
        monkeypatch.setenv(name, "wren")
    return monkeypatch


def test_the_annotator_is_the_one_named_else_of_the_environment_else_the_login(login: pytest.MonkeyPatch) -> None:
    assert current_annotator() == "wren"
    login.setenv("ANNOTATOR_NAME", "dee")
    assert current_annotator() == "dee"
    assert current_annotator("ada") == "ada"


def test_an_empty_name_is_none(login: pytest.MonkeyPatch) -> None:
    login.setenv("ANNOTATOR_NAME", "")
    assert current_annotator("") == "wren"


def test_whoever_the_system_does_not_know_has_a_name_too(login: pytest.MonkeyPatch) -> None:
    for name in LOGIN:
        login.delenv(name)
    login.setattr("os.getuid", lambda: 4_000_000_000, raising=False)
    assert current_annotator() == "annotator"


def test_a_name_that_no_file_keeps_is_refused(login: pytest.MonkeyPatch) -> None:
    login.setenv("ANNOTATOR_NAME", "\udcff")
    with pytest.raises(InputError, match="the annotator's name: a lone surrogate"):
        current_annotator()


def test_the_time_of_a_decision_is_utc_to_the_second() -> None:
    assert len(now()) == len("2031-05-04T10:00:00Z")
    assert now().endswith("Z")


def test_a_new_project_has_the_models_own_labels_all_shown(project: Project) -> None:
    assert list(project.labels) == list(preset_labels())
    assert project.labels.shown == {label.name for label in preset_labels()}
    assert project.tasks == TASKS
    assert project.count() == 0


def test_a_missing_project_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="there is no such project"):
        Project.open(tmp_path / "none.annotator")


def test_the_folder_for_projects_is_made_with_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "new"))
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path / "new" / "projects")
    Project.open(tmp_path / "new" / "projects" / "p.annotator", create=True).close()
    assert (tmp_path / "new" / "projects" / "p.annotator").is_file()


def test_where_that_folder_cannot_be_made_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(paths, "user_data", lambda: tmp_path / "file" / "projects")
    with pytest.raises(AnnotatorError, match="the folder for projects cannot be made") as refusal:
        Project.open(tmp_path / "file" / "projects" / "p.annotator", create=True)
    assert "--project" in str(refusal.value)


def test_any_other_folder_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="the folder does not exist"):
        Project.open(tmp_path / "no" / "p.annotator", create=True)


def test_labels_are_added_behind_those_that_are_there_and_stay(project: Project) -> None:
    known = [label.name for label in project.labels]
    project.add_labels([Label("PERSON", "q"), Label("POET", "q")])
    assert project.add_label_names(["VESSEL", "POET", "MOON", "MOON"]) == ["MOON", "VESSEL"]
    assert project.add_label_names(["PERSON"]) == []
    with Project.open(project.path) as again:
        assert [label.name for label in again.labels] == [*known, "POET", "MOON", "VESSEL"]
        assert again.labels["PERSON"].key == "p"


def test_settings_stay(project: Project) -> None:
    assert project.setting("model", "default") == "default"
    project.save_setting("model", "en_tiny")
    project.save_setting("tasks", ["claims"])
    with Project.open(project.path) as again:
        assert again.setting("model") == "en_tiny"
        assert again.tasks == ("claims",)


def test_a_copy_is_a_project_of_its_own(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    take_in("a", TEXT)
    project.save_copy(tmp_path / "copy.annotator")
    take_in("b", TEXT + "b")
    with Project.open(tmp_path / "copy.annotator") as copy:
        assert [row.id for row in copy.rows()] == ["a"]


def test_rows_are_listed_in_order_of_arrival_or_asked_for_one_by_one(project: Project, take_in: TakeIn) -> None:
    take_in("b", TEXT)
    take_in("a", TEXT + "a")
    assert [row.id for row in project.rows()] == ["b", "a"]
    assert project.row("a") == project.rows()[1]
    assert project.row("z") is None
    assert project.rows_of(["z", "a"]) == [project.row("a")]


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_the_list_is_had_in_pieces_too(project: Project, take_in: TakeIn, size: int) -> None:
    for id in ("c", "a", "b"):
        take_in(id, TEXT + id)
    pieces = list(project.slices(size))
    assert [row for piece in pieces for row in piece] == project.rows()
    assert all(len(piece) == size for piece in pieces[:-1])


def test_an_article_is_had_with_each_of_its_layers(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    assert [document.layer for document in project.documents(every_layer=True)] == [Layer(annotator="ada")]
    for annotator in ("cy", "bo"):
        take_in("a", TEXT, layer=Layer(annotator=annotator))
    assert [document.layer.annotator for document in project.documents(every_layer=True)] == ["cy", "bo"]


def test_many_articles_at_once_are_as_they_are_one_by_one(project: Project, take_in: TakeIn) -> None:
    entity, claim, mark = suggested_entity(TEXT, "Port Wren"), suggested_claim(TEXT, "Rain"), suggested_mark(TEXT, TEXT)
    ids = [str(number) for number in range(2 * SIZE + 1)]
    for number, id in enumerate(ids):
        items = {"entities": (entity,), "claims": (claim,), "line_marks": (mark,)} if number % 3 else {}
        take_in(id, TEXT + id, analysis=split(TEXT) if number % 2 else None, **items)
    for document, id in zip(project.documents(), ids, strict=True):
        alone = project.document(id)
        assert document.article == alone.article
        assert (document.layer, document.analysis) == (alone.layer, alone.analysis)
        assert list(document.annotations()) == list(alone.annotations())
    assert [document.article.id for document in project.documents(["7", "3", "none"])] == ["3", "7"]


def test_inside_a_snapshot_another_processs_work_does_not_show(project: Project, take_in: TakeIn) -> None:
    with Project.open(project.path) as reader, reader.snapshot():
        assert reader.count() == 0
        take_in("a", TEXT)
        assert reader.count() == 0
    assert project.count() == 1


def test_a_copy_never_takes_the_place_of_the_project(project: Project) -> None:
    with pytest.raises(ExportError, match="this is the project itself"):
        project.save_copy(project.path)


def test_an_unknown_article_is_named(project: Project) -> None:
    with pytest.raises(InputError, match=r"p\.annotator: there is no article z; see 'annotator list'"):
        project.document("z")


@pytest.mark.parametrize(
    ("there", "opened"),
    [([], "ada"), (["ada"], "ada"), (["bo"], "bo"), (["bo", "ada"], "ada")],
)
def test_the_own_layer_is_opened_else_the_only_one_else_a_new_one(
    project: Project, take_in: TakeIn, there: list[str], opened: str
) -> None:
    take_in("a", TEXT)
    for annotator in there:
        take_in("a", TEXT, layer=Layer(annotator=annotator))
    document, place = project.load("a")
    assert document.layer.annotator == opened
    assert (place.layer is None) == (not there)
    project.check_layers()


def test_where_several_others_worked_a_command_asks_and_the_window_or_who_is_named_begins_anew(
    project: Project, take_in: TakeIn
) -> None:
    for annotator in ("bo", "cy"):
        take_in("a", TEXT, layer=Layer(annotator=annotator))
    for ask in (project.check_layers, lambda: project.document("a")):
        with pytest.raises(Ambiguous, match=r"several people worked on article a \(bo, cy\); name one with"):
            ask()
    with Project.open(project.path, asks=False) as window, Project.open(project.path, annotator="ada") as named:
        for unasked in (window, named):
            unasked.check_layers()
            assert unasked.document("a").layer == Layer(annotator="ada")


def test_the_samples_are_articles_with_a_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = list(sample_records())
    listed = json.loads((paths.resources() / "samples" / "samples.json").read_text(encoding="utf-8"))
    assert [record.article.id + ".txt" for record in records] == [row["file"] for row in listed]
    assert all(record.article.text and record.article.publisher for record in records)
    assert not any(record.annotated for record in records)
    assert sample_project() == paths.user_data() / "demo.annotator"
