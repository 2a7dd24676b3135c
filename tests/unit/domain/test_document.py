"""Annotations found by place, whatever came and went; a document that changes only by `apply`."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.analysis import FROM_FILE, SPLITTER, split
from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change, differences
from annotator.domain.document import Article, Document, Layer, Status, Track
from annotator.domain.record import Record
from tests.unit.articles import document, suggested_claim, suggested_entity, suggested_mark

offsets = st.integers(0, 12)


@st.composite
def items(draw: st.DrawFn) -> Entity:
    start = draw(offsets)
    length = draw(st.integers(1, 12))
    id = draw(st.sampled_from("abcdefgh"))
    state = draw(st.sampled_from([State.ADDED, State.SUGGESTED]))
    return Entity(id=id, start=start, end=start + length, label="X", state=state)


Put = Entity
Drop = str


@given(st.lists(items(), max_size=4), st.lists(items() | st.sampled_from("abcdefgh"), max_size=12), offsets, offsets)
def test_a_track_finds_what_a_plain_list_would(
    given: list[Entity], steps: list[Put | Drop], start: int, end: int
) -> None:
    naive = {item.id: item for item in given}
    track = Track(given)
    for step in steps:
        if isinstance(step, Entity):
            track.put(step)
            naive[step.id] = step
        else:
            track.drop(step)
            naive.pop(step, None)
    ordered = sorted(naive.values(), key=lambda item: (item.start, -item.end, item.id))
    assert list(track) == ordered
    assert len(track) == len(ordered)
    assert track.waiting == sum(item.state is State.SUGGESTED for item in ordered)
    last = max(end, start + 1)
    assert track.touching(start, end) == [item for item in ordered if item.start < last and item.end > start]
    assert track.starting_in(start, end) == [item for item in ordered if start <= item.start < end]
    for id in "abcdefgh":
        assert (id in track, track.get(id)) == (id in naive, naive.get(id))


def test_what_is_in_a_track_is_had_by_its_id() -> None:
    track = Track([suggested_entity("Ada sang.", "Ada")])
    assert track["Ada"].end == 3
    with pytest.raises(KeyError):
        track["Bo"]


TEXT = "Ada sang.\nSign up"
ADA, SANG, MARK = suggested_entity(TEXT, "Ada"), suggested_claim(TEXT, "Ada sang"), suggested_mark(TEXT, "Sign up")


def test_an_articles_id_and_hash_follow_from_its_text() -> None:
    article = Article.of("Ada 🎷")
    assert article.sha256 == hashlib.sha256("Ada 🎷".encode()).hexdigest()
    assert article.id == article.sha256[:16]
    assert Article.of("Ada", id="a1").id == "a1"


def test_an_article_is_called_by_its_title_else_by_its_first_line() -> None:
    assert Article.of("First line\nmore", title="Given").headline == "Given"
    assert Article.of("First line\nmore").headline == "First line"


def test_until_a_model_has_read_it_the_splitter_serves() -> None:
    doc = document(TEXT)
    assert not doc.analysed
    assert doc.analysis.model == SPLITTER
    assert not doc.analysed
    found = split(TEXT)
    doc.analysis = type(found)(found.starts, found.ends, found.sentences, FROM_FILE)
    assert doc.analysed


def test_annotations_of_every_kind_are_listed_and_found() -> None:
    doc = document(TEXT, entities=[ADA], claims=[SANG], line_marks=[MARK])
    assert list(doc.annotations()) == [ADA, SANG, MARK]
    assert [doc.find(item.id) for item in (ADA, SANG, MARK)] == [ADA, SANG, MARK]
    assert doc.find("none") is None
    assert doc.to_review() == 3


def test_changes_of_every_kind_are_carried_out_and_taken_back() -> None:
    doc = document(TEXT)
    done = Layer(annotator="ada", status=Status.DONE)
    changes = [Change(None, ADA), Change(None, SANG), Change(None, MARK), Change(doc.layer, done)]
    doc.apply(changes)
    assert (list(doc.annotations()), doc.layer) == ([ADA, SANG, MARK], done)
    doc.apply([Change(change.after, change.before) for change in changes])
    assert (list(doc.annotations()), doc.layer) == ([], Layer(annotator="ada"))


def test_a_change_has_the_id_of_what_it_changes() -> None:
    assert (Change(None, ADA).id, Change(ADA, None).id) == ("Ada", "Ada")


def test_differences_lead_from_one_reading_to_another() -> None:
    same, old, gone, new = (suggested_entity("Ada", "Ada", id=id) for id in ("same", "old", "gone", "new"))
    before = {item.id: item for item in (same, old, gone)}
    altered = replace(old, label="ORG")
    found = differences(before, [same, altered, new])
    assert found == [Change(gone, None), Change(old, altered), Change(None, new)]


def test_a_change_of_nothing_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="no annotation: None"):
        document(TEXT).apply([Change(None, None)])


def test_a_record_is_annotated_where_the_file_says_anything_about_it() -> None:
    article = Article.of(TEXT)
    assert not Record(where="f:1", article=article).annotated
    assert Record(where="f:1", article=article, own=True).annotated
    assert Record(where="f:1", article=article, line_marks=(MARK,)).annotated


def test_a_document_keeps_what_it_was_given() -> None:
    doc = Document(Article.of(TEXT), Layer(annotator="bo"))
    assert (doc.text, doc.layer.annotator) == (TEXT, "bo")
