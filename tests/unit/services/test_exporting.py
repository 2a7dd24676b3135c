"""Annotated articles out of the project: which, what of them, and whole or not at all."""

from __future__ import annotations

import io
import json
import signal
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import State
from annotator.domain.document import Layer, Status
from annotator.domain.errors import ExportError, UsageError
from annotator.domain.labels import Label
from annotator.services import formats
from annotator.services.exporting import Choice, export, record_values
from annotator.services.finishing import finish
from annotator.services.importing import import_records
from annotator.services.project import Ambiguous, Project
from annotator.services.reading import read_inputs
from tests.unit.articles import suggested_claim, suggested_entity, suggested_mark
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss met Bo Lind in May. Voss said the mill is safe.\nSign up here"


@pytest.fixture
def news(project: Project, take_in: TakeIn) -> Project:
    """Two articles, the first of them finished, with annotations in every state; dates are hidden."""
    names = ["Tilda Voss", "Bo Lind", "Voss said", "the mill"]
    states = [State.ACCEPTED, State.SUGGESTED, State.REJECTED, State.EDITED]
    entities = tuple(suggested_entity(TEXT, name, state=state) for name, state in zip(names, states, strict=True))
    hidden = suggested_entity(TEXT, "May", "MONTH", state=State.ACCEPTED)
    claim = suggested_claim(TEXT, "the mill is safe", "Voss", state=State.ADDED)
    mark = suggested_mark(TEXT, "Sign up here", state=State.ADDED)
    project.add_labels([Label("MONTH", shown=False)])
    given: dict[str, Any] = {"entities": (*entities, hidden), "claims": (claim,), "line_marks": (mark,)}
    take_in("done", TEXT, layer=Layer(annotator="ada", status=Status.DONE), **given)
    take_in("new", TEXT + " now")
    return project


def exported(project: Project, choice: Choice | None = None) -> list[dict[str, Any]]:
    out = io.BytesIO()
    export(project, out, choice=choice)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def words(record: dict[str, Any]) -> list[str]:
    return [span["text"] for span in record["spans"]]


CONFIRMED = ["Tilda Voss", "the mill"]


@pytest.mark.parametrize(
    ("choice", "ids", "spans"),
    [
        (None, ["done"], CONFIRMED),
        (Choice(done_only=False), ["done", "new"], CONFIRMED),
        (Choice(suggestions=True), ["done"], ["Tilda Voss", "Bo Lind", "the mill"]),
        (Choice(rejected=True), ["done"], ["Tilda Voss", "Voss said", "the mill"]),
        (Choice(suggestions=True, rejected=True), ["done"], ["Tilda Voss", "Bo Lind", "Voss said", "the mill"]),
        (Choice(full=True), ["done", "new"], ["Tilda Voss", "Bo Lind", "May", "Voss said", "the mill"]),
    ],
)
def test_what_was_chosen_is_written(news: Project, choice: Choice | None, ids: list[str], spans: list[str]) -> None:
    records = exported(news, choice)
    assert [record["meta"]["id"] for record in records] == ids
    assert words(records[0]) == spans


def test_a_task_that_is_off_is_not_exported(news: Project) -> None:
    news.save_setting("tasks", ["entities"])
    with Project.open(news.path, annotator="ada") as project:
        (record,) = exported(project)
    assert (words(record), record["claims"], len(record["lines"])) == (CONFIRMED, [], 1)


def test_progress_is_told_article_by_article(news: Project) -> None:
    heard: list[tuple[int, int]] = []
    summary = export(news, io.BytesIO(), choice=Choice(full=True), progress=lambda *done: heard.append(done))
    assert heard == [(1, 2), (2, 2)]
    assert (summary.articles, summary.cancelled) == (2, False)


def test_a_span_off_the_token_edges_is_named(project: Project, take_in: TakeIn) -> None:
    torn = suggested_entity(TEXT, "ilda", state=State.ADDED)
    take_in("a", TEXT, entities=(torn,), layer=Layer(annotator="ada", status=Status.DONE))
    summary = export(project, io.BytesIO())
    (loss,) = summary.losses
    assert str(loss) == (
        "a (Tilda Voss met Bo Lind in May. Voss said the mill is safe.): entity 'ilda' at 1 to 5 "
        "is not on token edges; token-wise trainers will miss it"
    )
    assert not summary.lost


def test_a_file_is_replaced_when_all_is_written(news: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("the old one")
    export(news, target)
    assert json.loads(target.read_text(encoding="utf-8"))["meta"]["id"] == "done"
    assert not list(tmp_path.glob(".*"))


def test_nothing_to_export_is_an_empty_file(project: Project, tmp_path: Path) -> None:
    assert export(project, tmp_path / "out.jsonl").articles == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def spoil(project: Project) -> None:
    """Let annotations lie outside their text."""
    connection = sqlite3.connect(project.path)
    connection.execute("UPDATE entity SET end = 9999")
    connection.commit()
    connection.close()


def test_where_writing_fails_midway_the_old_file_stays(news: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("the old one")
    spoil(news)
    stream = io.BytesIO()
    for place in (target, stream):
        with pytest.raises(ExportError, match="done"):
            export(news, place)
    assert target.read_text() == "the old one"
    assert stream.getvalue() == b""
    assert not list(tmp_path.glob(".*"))


def test_when_it_is_cancelled_the_old_file_stays(news: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("the old one")
    answers = iter([False, True])
    summary = export(news, target, choice=Choice(full=True), cancelled=lambda: next(answers))
    assert (summary.cancelled, summary.articles) == (True, 0)
    assert target.read_text() == "the old one"
    assert not list(tmp_path.glob(".*"))


def test_a_place_that_cannot_be_written_is_named(news: Project, tmp_path: Path) -> None:
    target = tmp_path / "no" / "out.jsonl"
    with pytest.raises(ExportError, match="cannot be written") as refusal:
        export(news, target)
    assert str(target) in str(refusal.value)


def test_a_full_disk_leaves_nothing_open(news: Project, take_in: TakeIn, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    take_in("long", "The tram ran late. " * 20_000)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, usual[1]))
    try:
        with pytest.raises(ExportError, match="cannot be written") as raised:
            export(news, tmp_path / "out.jsonl", choice=Choice(full=True))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    news.save_setting("still", "writable")
    assert raised.tb is not None


def test_the_project_itself_is_never_written_over(news: Project) -> None:
    before = news.path.read_bytes()
    with pytest.raises(ExportError, match="this is the project itself"):
        export(news, news.path)
    assert news.path.read_bytes() == before


@pytest.mark.parametrize(("format", "sentence"), [("txt", "txt is only read"), ("papyrus", "no format")])
def test_a_format_that_is_not_written_is_refused(news: Project, format: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        export(news, io.BytesIO(), format=format)


def test_whose_work_is_meant_has_to_be_clear(project: Project, take_in: TakeIn) -> None:
    for annotator in ("bo", "cy"):
        take_in("a", TEXT, layer=Layer(annotator=annotator, status=Status.DONE))
    with pytest.raises(Ambiguous, match=r"article a \(bo, cy\); name one with --annotator"):
        export(project, io.BytesIO())


def test_a_full_export_has_every_layer_of_every_article(project: Project, take_in: TakeIn) -> None:
    for annotator in ("bo", "cy"):
        take_in("a", TEXT, layer=Layer(annotator=annotator, status=Status.DONE))
    take_in("b", TEXT + "b")
    layers = [(record["meta"]["id"], record["meta"]["annotator"]) for record in exported(project, Choice(full=True))]
    assert layers == [("a", "bo"), ("a", "cy"), ("b", "ada")]


def test_an_article_is_had_with_everything_on_it_as_values(news: Project) -> None:
    values = record_values(news.document("done"))
    assert len(values["spans"]) == 5
    assert values["meta"]["status"] == "done"


def test_a_full_export_comes_back_as_it_was(news: Project, tmp_path: Path) -> None:
    finish(news, "done")
    export(news, tmp_path / "full.jsonl", choice=Choice(full=True))
    with Project.open(tmp_path / "again.annotator", create=True, annotator="cy") as again:
        import_records(again, read_inputs([str(tmp_path / "full.jsonl")], "auto", io.BytesIO()))
        assert exported(again, Choice(full=True)) == exported(news, Choice(full=True))
        before, after = news.document("done"), again.document("done")
        assert list(after.annotations()) == list(before.annotations())
        assert (after.layer.annotator, after.layer.status) == ("ada", Status.DONE)


# What a format cannot hold


def report(place: Path) -> list[str]:
    return place.with_name(f"{place.name}.report.txt").read_text(encoding="utf-8").splitlines()


def test_the_list_of_what_is_lost_stands_beside_the_file(news: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.iob2"
    summary = export(news, target, format="iob2")
    assert summary.report == tmp_path / "out.iob2.report.txt"
    heading, blank, *losses = report(target)
    assert heading == "What the export does not hold as it is in the project (IOB2, token and tag: 2)"
    assert blank == ""
    assert losses == [str(loss) for loss in summary.losses]
    assert summary.lost.total() == 2
    assert {loss.kind for loss in summary.losses} == {"claim", "line"}


def test_a_list_that_is_no_longer_true_goes(news: Project, tmp_path: Path) -> None:
    target = tmp_path / "out"
    export(news, target, format="iob2")
    foreign = tmp_path / "other.report.txt"
    foreign.write_text("my own notes")
    export(news, target, format="jsonl")
    export(news, tmp_path / "other", format="jsonl")
    assert not (tmp_path / "out.report.txt").exists()
    assert foreign.read_text() == "my own notes"


def test_nothing_is_put_beside_a_stream(news: Project, tmp_path: Path) -> None:
    summary = export(news, io.BytesIO(), format="iob2")
    assert (summary.report, summary.lost.total()) == (None, 2)
    assert export(news, Path("/dev/null"), format="iob2").report is None


@pytest.mark.parametrize(("format", "name"), [("iob2", "out.iob2"), ("polnear", "folder"), ("polnear", "out.zip")])
def test_strict_writes_nothing_where_something_would_be_lost(
    news: Project, tmp_path: Path, format: str, name: str
) -> None:
    before = set(tmp_path.iterdir())
    summary = export(news, tmp_path / name, format=format, strict=True)
    assert summary.stopped
    assert summary.lost.total() == sum(loss.gone for loss in summary.losses) > 0
    assert set(tmp_path.iterdir()) == before
    stream = io.BytesIO()
    assert export(news, stream, format="iob2", strict=True).stopped
    assert stream.getvalue() == b""


def test_strict_writes_what_the_format_can_hold(news: Project, tmp_path: Path) -> None:
    entities = Choice(only="entities")
    assert not export(news, tmp_path / "out.iob2", format="iob2", choice=entities, strict=True).stopped
    assert b"Tilda\tB-PERSON" in (tmp_path / "out.iob2").read_bytes()
    assert not export(news, tmp_path / "out.jsonl", strict=True).stopped


def test_what_was_cancelled_was_not_stopped_by_losses(news: Project, tmp_path: Path) -> None:
    summary = export(news, tmp_path / "out", format="iob2", strict=True, cancelled=lambda: True)
    assert (summary.cancelled, summary.stopped) == (True, False)


@pytest.mark.parametrize("format", ["iob2", "brat"])
def test_without_a_target_it_only_looks(news: Project, tmp_path: Path, format: str) -> None:
    before = set(tmp_path.iterdir())
    summary = export(news, None, format=format)
    assert summary.articles == 1
    assert (summary.lost.total() > 0) is (format == "iob2")
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(("only", "kinds"), [("entities", {"spans"}), ("claims", {"claims"})])
def test_only_what_is_named_is_written(news: Project, only: str, kinds: set[str]) -> None:
    for full in (False, True):
        record = exported(news, Choice(only=only, full=full))[0]
        assert {name for name in ("spans", "claims", "lines") if record[name]} == kinds


def test_a_folder_appears_when_it_is_whole(news: Project, tmp_path: Path) -> None:
    export(news, tmp_path / "data", format="brat")
    assert {path.name for path in (tmp_path / "data").iterdir()} == {"done.txt", "done.ann", "annotation.conf"}
    with pytest.raises(ExportError, match="this folder is not empty"):
        export(news, tmp_path / "data", format="brat")
    spoil(news)
    with pytest.raises(ExportError, match="done"):
        export(news, tmp_path / "new", format="brat")
    assert not (tmp_path / "new").exists()
    assert not list(tmp_path.glob(".annotator*"))


def test_a_folder_is_no_stream(news: Project) -> None:
    with pytest.raises(UsageError, match=r"the format csv is a folder of files; name a folder or a \.zip"):
        export(news, io.BytesIO(), format="csv")


@pytest.mark.parametrize("format", [row["name"] for row in formats.rows() if row["writes"]])
def test_every_format_is_written_and_twice_the_same(news: Project, tmp_path: Path, format: str) -> None:
    folder = next(row["suffix"] == "" for row in formats.rows() if row["name"] == format)
    names = [f"{number}.zip" if folder else str(number) for number in range(2)]
    first, second = (tmp_path / name for name in names)
    for target in (first, second):
        assert export(news, target, format=format, choice=Choice(done_only=False)).articles == 2
    assert first.read_bytes() == second.read_bytes() != b""


def test_slips_stop_a_strict_export_and_are_told_by_a_look(news: Project, take_in: TakeIn, tmp_path: Path) -> None:
    entity = suggested_entity("Ada sang. So.", "Ada ", state=State.ADDED)
    take_in("slip", "Ada sang. So.", layer=Layer(annotator="ada", status=Status.DONE), entities=(entity,))
    looked = export(news, None)
    assert ("entity", "begins or ends with white space") in looked.found
    assert (looked.slips >= 1, looked.lost.total()) == (True, 0)
    assert any(loss.article == "slip" and (loss.start, loss.end) == (0, 4) for loss in looked.losses)
    assert export(news, tmp_path / "out", strict=True).stopped
    assert not (tmp_path / "out").exists()
    assert not export(news, tmp_path / "out").found
