"""Taking articles in: what becomes of each record, and what a file's annotations count for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.analysis import FROM_FILE, SPLITTER, split
from annotator.domain.annotation import State
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import InputError, NotSaved
from annotator.domain.record import Note, Record
from annotator.exchange.articles.field_map import NoTextColumn
from annotator.services.importing import ImportReport, import_records, pasted, tables_without_text
from annotator.services.project import Project
from annotator.services.session import Session
from tests.unit.articles import document, suggested_claim, suggested_entity
from tests.unit.services.conftest import TakeIn

TEXT = "Tilda Voss met Bo Lind. Voss said the mill is safe."
VOSS, LIND = suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Bo Lind")
CLAIM = suggested_claim(TEXT, "the mill is safe", "Voss")
BOS = Layer(annotator="bo", status=Status.STARTED)


def states(project: Project, id: str = "a") -> dict[str, str]:
    return {item.id: str(item.state) for item in project.document(id).annotations()}


def analysed_by(project: Project, id: str) -> str:
    return project.document(id).analysis.model


def test_a_new_article_is_added_without_a_layer(project: Project, take_in: TakeIn) -> None:
    report = take_in("a", TEXT)
    assert (report.added, report.annotated) == (["a"], [])
    assert project.load("a")[1].layer is None
    assert project.count() == 1


def test_a_new_article_with_annotations_comes_as_the_file_has_it(project: Project, take_in: TakeIn) -> None:
    report = take_in("a", TEXT, entities=(VOSS, replace(LIND, state=State.REJECTED)), claims=(CLAIM,))
    assert (report.added, report.annotated) == (["a"], ["a"])
    assert states(project) == {"Tilda Voss": "suggested", "Bo Lind": "rejected", "the mill is safe": "suggested"}
    assert project.document("a").layer == Layer(annotator="ada", touched=True)
    assert Session(project, "a").next_undo() is None


def test_suggestions_alone_leave_an_article_untouched(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, entities=(VOSS,))
    assert not project.document("a").layer.touched


def test_a_layer_is_for_the_annotator_whom_the_file_names(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, layer=BOS)
    take_in("b", TEXT + "b", layer=Layer(annotator="", status=Status.SKIPPED))
    assert project.document("a").layer.annotator == "bo"
    assert (project.document("b").layer.annotator, project.document("b").layer.status) == ("ada", Status.SKIPPED)


def test_the_tokens_of_our_own_annotated_export_count_as_a_models(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, analysis=split(TEXT), entities=(VOSS,), own=True)
    take_in("b", TEXT + "b", analysis=split(TEXT), entities=(VOSS,))
    take_in("c", TEXT + "c", analysis=split(TEXT), own=True)
    assert [analysed_by(project, id) for id in "abc"] == [FROM_FILE, SPLITTER, SPLITTER]


def test_the_same_record_again_changes_nothing(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, entities=(VOSS,))
    assert take_in("a", TEXT, entities=(VOSS,)).unchanged == ["a"]
    assert take_in("a", TEXT).unchanged == ["a"]


def test_news_of_a_known_article_is_one_edit_that_can_be_undone(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, entities=(VOSS,))
    assert take_in("a", TEXT, entities=(VOSS, LIND), claims=(CLAIM,)).updated == ["a"]
    assert set(states(project)) == {"Tilda Voss", "Bo Lind", "the mill is safe"}
    Session(project, "a").undo()
    assert set(states(project)) == {"Tilda Voss"}


def test_annotations_of_an_article_nobody_began_begin_it(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    assert take_in("a", TEXT, entities=(VOSS,)).updated == ["a"]
    assert states(project) == {"Tilda Voss": "suggested"}


def test_what_names_nobody_is_for_the_only_layer_there_is(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, layer=BOS)
    take_in("a", TEXT, entities=(VOSS,))
    assert project.document("a").layer.annotator == "bo"
    assert states(project) == {"Tilda Voss": "suggested"}


def test_what_names_another_annotator_is_a_layer_beside_the_others(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, layer=BOS, entities=(VOSS,))
    take_in("a", TEXT, layer=replace(BOS, annotator="cy"), entities=(LIND,))
    take_in("a", TEXT, layer=BOS, claims=(CLAIM,))
    with Project.open(project.path, annotator="bo") as bos, Project.open(project.path, annotator="cy") as cys:
        assert set(states(bos)) == {"Tilda Voss", "the mill is safe"}
        assert set(states(cys)) == {"Bo Lind"}


def test_another_text_under_a_known_id_is_refused(take_in: TakeIn) -> None:
    take_in("a", TEXT)
    (refusal,) = take_in("a", TEXT + " Later.").refused
    assert str(refusal) == (
        "a.jsonl:1: article a is in the project with another text; give the new text an id of its own"
    )


def test_a_known_text_under_a_new_id_is_a_duplicate(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    assert take_in("b", TEXT, entities=(VOSS,)).duplicates == [("b.jsonl:1", "a")]
    assert (project.count(), states(project)) == (1, {})


def test_a_refused_record_never_stops_the_rest(project: Project) -> None:
    broken = InputError("is torn", where="f:1")
    report = import_records(project, [broken, Record(where="f:2", article=Article.of(TEXT, id="a"))])
    assert (report.refused, report.added) == ([broken], ["a"])


def test_unknown_labels_join_the_label_set_and_are_named(project: Project, take_in: TakeIn) -> None:
    report = take_in("a", TEXT, entities=(VOSS, replace(LIND, label="POET")))
    assert report.new_labels == ["POET"]
    with Project.open(project.path) as again:
        assert "POET" in again.labels


def test_accepting_a_new_article_confirms_what_the_file_says(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, accept=True, entities=(VOSS, replace(LIND, state=State.REJECTED)))
    doc = project.document("a")
    assert states(project) == {"Tilda Voss": "accepted", "Bo Lind": "rejected"}
    assert (doc.layer.status, doc.layer.touched) == (Status.DONE, True)
    assert doc.entities["Tilda Voss"].annotator == "ada"


def test_accepting_an_article_without_annotations_says_that_there_are_none(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, accept=True)
    take_in("b", TEXT + "b")
    assert take_in("b", TEXT + "b", accept=True).updated == ["b"]
    assert [row.status for row in project.rows()] == [Status.DONE, Status.DONE]


def test_accepting_a_known_article_takes_the_file_as_the_truth_in_one_edit(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, entities=(VOSS, LIND))
    assert take_in("a", TEXT, accept=True, entities=(VOSS,), claims=(CLAIM,)).updated == ["a"]
    assert states(project) == {"Tilda Voss": "accepted", "Bo Lind": "rejected", "the mill is safe": "accepted"}
    (row,) = project.rows()
    assert (row.status, row.to_review) == (Status.DONE, 0)
    assert take_in("a", TEXT, accept=True, entities=(VOSS,), claims=(CLAIM,)).unchanged == ["a"]
    Session(project, "a").undo()
    assert states(project) == {"Tilda Voss": "suggested", "Bo Lind": "suggested"}


@pytest.mark.parametrize("known", [False, True])
def test_an_accepted_files_new_labels_were_shown_when_it_was_finished(
    project: Project, take_in: TakeIn, known: bool
) -> None:
    if known:
        take_in("a", TEXT, entities=(VOSS,))
    take_in("a", TEXT, accept=True, entities=(replace(LIND, label="POET"),))
    assert set(project.document("a").layer.labels) == project.labels.shown
    assert "POET" in project.labels.shown


@pytest.mark.parametrize("answer", ["reject", "ignore"])
def test_what_was_answered_with_no_is_not_accepted(project: Project, take_in: TakeIn, answer: str) -> None:
    assert take_in("a", TEXT, accept=True, answer=answer).skipped == ["a.jsonl:1"]
    assert project.count() == 0
    assert take_in("a", TEXT, answer=answer).added == ["a"]


def many(count: int) -> Iterator[Record]:
    for number in range(count):
        text = f"Story {number}. {TEXT}"
        yield Record(where=f"many:{number}", article=Article.of(text, id=str(number)), entities=(VOSS,))


def test_no_transaction_grows_with_the_number_of_records(project: Project) -> None:
    heard: list[tuple[int, int]] = []
    report = import_records(project, many(300), progress=lambda *done: heard.append(done))
    assert len(report.added) == 300
    assert len(heard) > 1
    assert heard[-1] == (300, 0)


def test_while_the_next_record_is_read_another_process_may_write(project: Project) -> None:
    other = sqlite3.connect(project.path, isolation_level=None, timeout=0)

    def slow_source() -> Iterator[Record]:
        for record in many(100):
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
            yield record

    assert len(import_records(project, slow_source()).added) == 100
    other.close()


def test_what_has_come_is_written_before_the_next_is_waited_for(project: Project) -> None:
    def typed_in() -> Iterator[Record | None]:
        for count, record in enumerate(many(3), start=1):
            yield record
            yield None
            with Project.open(project.path) as other:
                assert other.count() == count
        yield None

    assert len(import_records(project, typed_in()).added) == 3


def test_a_finished_article_with_news_is_begun_again(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, accept=True, entities=(VOSS,))
    take_in("a", TEXT, entities=(LIND,))
    assert project.document("a").layer.status is Status.STARTED


def test_what_is_finished_stays_when_the_import_is_cancelled(project: Project) -> None:
    report = import_records(project, many(5000), cancelled=lambda: True)
    assert report.cancelled
    assert 0 < len(report.added) < 5000
    assert [row.id for row in project.rows()] == report.added


def test_an_import_that_is_through_is_not_cancelled_any_more(project: Project) -> None:
    report = import_records(project, many(1), cancelled=lambda: True)
    assert report.added == ["0"]
    assert not report.cancelled


def test_nothing_to_import_is_nothing(project: Project) -> None:
    assert import_records(project, []).added == []


def test_a_project_that_cannot_be_written_stops_the_import(project: Project) -> None:
    blocker = sqlite3.connect(project.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with Project.open(project.path, patience_ms=0) as impatient, pytest.raises(NotSaved, match="is writing"):
        import_records(impatient, many(1))
    blocker.close()


def test_a_pasted_text_has_plain_line_ends_and_no_blank_edges() -> None:
    record = pasted("Title", "\r\n  One.\r\nTwo.\u2028Three.\r")
    assert (record.article.text, record.article.title) == ("One.\nTwo.\nThree.", "Title")


@pytest.mark.parametrize(
    ("title", "text", "words"),
    [
        ("", " \r\n\u2029", "there is no text"),
        ("", "a\x00b", "the pasted text: a NUL character at character 1"),
        ("\ud83d", "Fine.", "the title: a lone surrogate"),
    ],
)
def test_what_cannot_be_kept_is_refused_when_it_is_pasted(title: str, text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        pasted(title, text)


def test_the_invented_annotations_fit_their_text() -> None:
    items: Any = document(TEXT, entities=[VOSS, LIND], claims=[CLAIM])
    assert len(list(items.annotations())) == 3


def test_notes_are_kept_beside_the_articles(project: Project) -> None:
    said = Note("a.txt", "read as Windows-1252")
    report = import_records(project, [said, *many(2)])
    assert (report.notes, len(report.added)) == ([said], 2)


def test_the_same_text_twice_in_one_import_is_a_duplicate(project: Project) -> None:
    twice = [Record(where=where, article=Article.of(TEXT)) for where in ("a.txt", "b.txt")]
    report = import_records(project, twice)
    assert report.duplicates == [("b.txt", twice[0].article.id)]
    assert import_records(project, twice).unchanged == [twice[0].article.id] * 2


def test_a_long_file_can_be_left_in_the_middle(project: Project) -> None:
    seen = []

    def pages() -> Iterator[Record | None]:
        for page in range(100):
            seen.append(page)
            yield None
        yield from many(1)

    report = import_records(project, pages(), cancelled=lambda: len(seen) > 10)
    assert report.cancelled
    assert len(seen) == 11
    assert project.count() == 0


def test_an_import_that_was_cancelled_goes_on_where_it_was(project: Project) -> None:
    records = list(many(1000))
    first = import_records(project, records, cancelled=lambda: project.count() >= 1)
    second = import_records(project, records)
    assert first.cancelled
    assert second.unchanged == first.added
    assert len(first.added) + len(second.added) == 1000


def test_tables_without_a_text_column_come_with_what_there_is_to_choose_from() -> None:
    report = ImportReport.of([NoTextColumn("a.csv", ["x", "Date"], [["1", "2"]]), InputError("no"), Note("b", "c")])
    (table,) = tables_without_text(report)
    assert (table["columns"], table["rows"], table["fields"]) == (("x", "Date"), (("1", "2"),), {"published": "Date"})
    assert table["said"] == str(report.refused[0])
    assert (len(report.refused), len(report.notes)) == (2, 1)


def test_a_pasted_title_has_an_end() -> None:
    with pytest.raises(InputError, match="the title has more than 1000 characters"):
        pasted("x" * 1001, TEXT)


def test_accepting_a_file_does_not_accept_what_its_machine_said(project: Project) -> None:
    text = "Ada Okoro met Bo Lind."
    said, proposed = suggested_entity(text, "Ada Okoro"), suggested_entity(text, "Bo Lind")
    both = Record(
        where="x", article=Article.of(text, "both"), entities=(said, proposed), predicted=frozenset({"Bo Lind"})
    )
    text += " Again."
    only = Record(where="x", article=Article.of(text, "only"), entities=(proposed,), predicted=frozenset({"Bo Lind"}))

    import_records(project, [both, only, Note("x", "odd")], accept=True)

    assert states(project, "both") == {"Ada Okoro": "accepted", "Bo Lind": "rejected"}
    assert states(project, "only") == {"Bo Lind": "suggested"}
    assert project.document("only").layer.status is Status.TODO
