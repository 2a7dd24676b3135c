"""Records that other programs wrote: Prodigy's tasks and plain texts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from annotator.domain.annotation import Check, QuoteKind, SourceKind, State
from annotator.domain.document import Layer, Status
from annotator.domain.record import Record
from annotator.domain.text import Span, content_hash
from tests.unit.exchange.documents import as_document, exported, taken_in

PRODIGY = {
    "text": "Ann left Graz.",
    "meta": {"source": "The Paper", "score": 0.4},
    "_input_hash": -1842734674,
    "_task_hash": 636683182,
    "tokens": [
        {"text": "Ann", "start": 0, "end": 3, "id": 0, "ws": True, "disabled": False},
        {"text": "left", "start": 4, "end": 8, "id": 1, "ws": True},
        {"text": "Graz", "start": 9, "end": 13, "id": 2, "ws": False},
        {"text": ".", "start": 13, "end": 14, "id": 3, "ws": False},
    ],
    "spans": [
        {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "PERSON", "source": "en_core_web_sm"},
        {"start": 9, "end": 13, "token_start": 2, "token_end": 2, "label": "GPE", "input_hash": 7},
    ],
    "_view_id": "ner_manual",
    "answer": "accept",
}


def read(record: dict[str, Any]) -> Record:
    (found,) = taken_in(json.dumps(record).encode())
    assert isinstance(found, Record), found
    return found


def test_a_prodigy_task_comes_in_as_suggestions() -> None:
    record = read(PRODIGY)
    first, second = record.entities
    assert (first.label, first.state, first.origin) == ("PERSON", State.SUGGESTED, "model:en_core_web_sm")
    assert first.suggested == first.core
    assert first.extra == {"source": "en_core_web_sm"}
    assert (second.origin, second.extra) == ("rule:import@1", {"input_hash": 7})
    assert record.answer == "accept"
    assert record.layer is None
    assert not record.own
    assert record.annotated


def test_a_prodigy_tasks_keys_go_out_where_they_came_in() -> None:
    record = read({**PRODIGY, "id": 12})
    layer = Layer(annotator="kim", status=Status.TODO)
    (again,) = taken_in(exported(as_document(read({**PRODIGY, "id": 12, "meta": {"annotator": "kim"}})))[0])
    assert isinstance(again, Record)
    assert again.layer == layer
    written = json.loads(exported(as_document(again))[0])
    assert written["_input_hash"] == PRODIGY["_input_hash"]
    assert written["id"] == 12
    assert written["meta"]["id"] == record.article.id == "12"
    assert written["spans"][1]["input_hash"] == 7
    assert list(written)[-4:] == ["_input_hash", "_task_hash", "_view_id", "id"]


@pytest.mark.parametrize(
    ("record", "id"),
    [
        ({"meta": {"id": "m"}, "id": "t"}, "m"),
        ({"id": "t"}, "t"),
        ({"id": 5, "meta": {"id": None}}, "5"),
        ({"meta": {"id": 0}}, "0"),
        ({}, content_hash("Hello")[:16]),
        ({"id": ""}, content_hash("Hello")[:16]),
    ],
)
def test_the_id_is_the_metas_then_the_records_then_the_texts_hash(record: dict[str, Any], id: str) -> None:
    assert read({"text": "Hello", **record}).article.id == id


def test_a_plain_record_brings_text_and_metadata() -> None:
    record = read({"text": "a\r\nb", "title": "stays", "meta": {"title": "T", "url": None, "desk": [1]}})
    assert record.article.text == "a\r\nb"
    assert (record.article.title, record.article.url) == ("T", "")
    assert record.article.meta == {"desk": [1]}
    assert record.article.extra == {"title": "stays"}
    assert record.analysis is None
    assert not record.annotated


def test_the_text_is_kept_exactly() -> None:
    text = "\ufeffa\r\nb\rc\u2028d\u00a0e\u0301 👩‍👩‍👧"
    assert read({"text": text}).article.text == text


def test_blank_lines_and_a_byte_order_mark_are_passed_over() -> None:
    first, second = taken_in(b'\xef\xbb\xbf{"text":"a"}\r\n\r\n   \n{"text":"b"}')
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.where, second.where) == ("news.jsonl:1", "news.jsonl:4")


def test_null_means_absent() -> None:
    record = read({"text": "a", "meta": None, "tokens": None, "spans": None, "claims": None, "answer": None})
    assert not record.entities
    assert record.answer == ""


@pytest.mark.parametrize(
    ("meta", "layer"),
    [
        ({}, None),
        ({"annotator": "kim"}, Layer(annotator="kim")),
        ({"status": "skipped"}, Layer(annotator="", status=Status.SKIPPED)),
        ({"flag": True, "flag_note": "odd"}, Layer(annotator="", flag=True, flag_note="odd")),
        ({"status": "done", "annotator": "kim"}, Layer(annotator="kim", status=Status.DONE)),
    ],
)
def test_the_layer_follows_from_status_and_annotator(meta: dict[str, Any], layer: Layer | None) -> None:
    assert read({"text": "a", "meta": meta}).layer == layer


def test_a_done_record_with_suggestions_was_only_started() -> None:
    record = read({"text": "Ann", "meta": {"status": "done"}, "spans": [{"start": 0, "end": 3, "label": "PERSON"}]})
    assert record.layer is not None
    assert record.layer.status is Status.STARTED


def test_an_uppercase_hash_is_the_same_hash() -> None:
    assert read({"text": "a", "meta": {"sha256": content_hash("a").upper()}}).article.sha256 == content_hash("a")


def test_a_span_with_a_state_keeps_what_it_says() -> None:
    span = {"id": 9, "start": 0, "end": 3, "label": "X", "state": "accepted", "score": 1, "origin": None}
    (entity,) = read({"text": "Ann", "spans": [span]}).entities
    assert (entity.id, entity.state, entity.origin, entity.suggested) == ("9", State.ACCEPTED, "human", None)
    assert entity.score == 1.0


def test_a_suggestion_may_name_its_origin_and_what_was_suggested() -> None:
    suggested = {"start": 4, "end": 8, "label": "Y", "why": "list"}
    span = {"start": 0, "end": 3, "label": "X", "origin": "memory", "suggested": suggested, "source": 3}
    (entity,) = read({"text": "Ann left", "spans": [span]}).entities
    assert (entity.origin, entity.suggested, entity.extra) == ("memory", suggested, {"source": 3})


def test_a_bare_claim_is_filled_in() -> None:
    text = "“Prices fell,” Ann said."
    content = [{"start": 1, "end": 13, "text": "Prices fell,"}]
    claim = {"content": content, "source": [{"start": 15, "end": 18}], "cue": None, "source_entity": 4, "mood": "calm"}
    (found,) = read({"text": text, "claims": [claim]}).claims
    assert (found.content, found.source, found.cue) == ((Span(1, 13),), (Span(15, 18),), ())
    assert found.quote_kind is QuoteKind.DIRECT
    assert (found.check, found.source_kind) == (Check.UNSET, SourceKind.UNKNOWN)
    assert (found.state, found.origin, found.source_entity) == (State.SUGGESTED, "rule:import@1", "4")
    assert found.suggested == found.core
    assert found.extra == {"mood": "calm"}


def test_the_parts_of_a_claim_are_put_in_order_and_joined_where_they_touch() -> None:
    parts = [{"start": 9, "end": 13}, {"start": 3, "end": 5}, {"start": 0, "end": 3}]
    (found,) = read({"text": "Ann left Graz.", "claims": [{"content": parts}]}).claims
    assert found.content == (Span(0, 5), Span(9, 13))


def test_tokens_without_text_id_or_ws_are_taken() -> None:
    record = read({"text": "Ann left", "tokens": [{"start": 0, "end": 3}, {"start": 4, "end": 8}]})
    assert record.analysis is not None
    assert list(record.analysis.ends) == [3, 8]


def test_no_tokens_at_all_are_no_analysis() -> None:
    assert read({"text": "Ann left", "tokens": []}).analysis is None


def test_what_stands_beside_the_text_of_a_plain_record_is_the_articles() -> None:
    beside = {"headline": "Mill opens", "date": "2024-05-06", "outlet": "The Paper", "authors": ["Ann", "Bo"]}
    record = read({"text": "Ann left Graz.", **beside, "url": 7, "_timestamp": "1", "spans": PRODIGY["spans"]})
    article = record.article
    assert (article.title, article.published, article.url) == ("Mill opens", "2024-05-06", "")
    assert (article.publisher, article.author) == ("The Paper", "Ann, Bo")
    assert article.extra == {**beside, "url": 7, "_timestamp": "1"}
    assert len(record.entities) == 2


def test_in_our_own_records_what_stands_beside_the_text_is_kept_and_no_more() -> None:
    record = read({"format": "article-annotator/1", "text": "Ann left Graz.", "title": "theirs"})
    assert (record.article.title, record.article.extra) == ("", {"title": "theirs"})
