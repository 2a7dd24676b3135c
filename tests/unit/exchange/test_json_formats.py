"""Prodigy, doccano, Label Studio, W3C: each span is compared with what was given, each missing one is named."""

from __future__ import annotations

import json
from typing import Any

import pytest
import spacy
from hypothesis import given
from spacy.tokens import Doc

from annotator.domain.annotation import CONFIRMED, Check, Claim, Entity, LineKind, LineMark, State
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.record import Record
from annotator.exchange.doccano import write_doccano
from annotator.exchange.formats import Write
from annotator.exchange.labelstudio import write_labelstudio
from annotator.exchange.prodigy import write_prodigy
from annotator.exchange.w3c import write_w3c
from tests.unit.articles import place, places
from tests.unit.exchange.documents import NASTY, documents, small, taken_in, written

TEXT = "“Prices fell,” Ann Lee said, “twice.”"
CLAIM = Claim(
    id="c1",
    content=places(TEXT, "“Prices fell,”", "“twice.”"),
    source=places(TEXT, "Ann Lee"),
    cue=places(TEXT, "said"),
    state=State.ADDED,
    check=Check.CHECK_WORTHY,
    note="odd",
    claim_types=("numerical", "causal"),
)
PERSON = Entity(id="e1", start=15, end=22, label="PERSON", state=State.ADDED, note="who?", link="Q42")
LINE = LineMark(id="l1", start=0, end=37, kind=LineKind.PROMO, state=State.ADDED)
BUSY = small(TEXT, entities=[PERSON], claims=[CLAIM], line_marks=[LINE])

Place = tuple[int, int, str]
VOCAB = spacy.blank("en").vocab


def values(write: Write, *given: Document) -> Any:
    """One JSON value a line, or one in all."""
    data = written(write, *given).data.decode()
    return (
        [json.loads(line) for line in data.splitlines()]
        if write in (write_prodigy, write_doccano)
        else json.loads(data)
    )


def prodigy_spans(document: Document) -> list[Place]:
    (task,) = values(write_prodigy, document)
    tokens = task["tokens"]
    doc = Doc(VOCAB, words=[t["text"] for t in tokens], spaces=[t["ws"] for t in tokens])
    assert doc.text == task["text"] == document.text
    for span in task["spans"]:
        there = doc[span["token_start"] : span["token_end"] + 1]
        assert (there.start_char, there.end_char) == (span["start"], span["end"])
    return [(span["start"], span["end"], span["label"]) for span in task["spans"]]


def doccano_spans(document: Document) -> list[Place]:
    (line,) = values(write_doccano, document)
    assert line["text"] == document.text
    ids = [each["id"] for each in line["entities"] + line["relations"]]
    assert len(set(ids)) == len(ids)
    assert {end for each in line["relations"] for end in (each["from_id"], each["to_id"])} <= set(ids)
    return [(each["start_offset"], each["end_offset"], each["label"]) for each in line["entities"]]


def labelstudio_spans(document: Document) -> list[Place]:
    (task,) = values(write_labelstudio, document)
    text = task["data"]["text"]
    assert text == document.text
    found = []
    for result in [*task["annotations"], *task["predictions"]]:
        for region in result["result"]:
            if region["type"] == "labels":
                value = region["value"]
                assert value["text"] == text[value["start"] : value["end"]]
                found.append((value["start"], value["end"], value["labels"][0].upper()))
    return found


def w3c_spans(document: Document) -> list[Place]:
    found = []
    for each in values(write_w3c, document)["items"]:
        for target in each["target"]:
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert quote["exact"] == document.text[start:end]
            assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in document.text
            found.append((start, end, each["motivation"]))
    return found


@given(documents())
def test_prodigy_has_every_entity_or_it_is_named(document: Document) -> None:
    losses = [loss for loss in written(write_prodigy, document).losses if loss.kind == "entity"]
    named = [(loss.start, loss.end) for loss in losses if "written without" not in loss.why]
    there = [(start, end) for start, end, _ in prodigy_spans(document)]
    assert sorted(there + named) == sorted((each.start, each.end) for each in document.entities)


def marked(document: Document) -> list[tuple[int, int]]:
    """Every stretch that is not rejected."""
    found = []
    for item in document.annotations():
        if item.state is not State.REJECTED:
            claim = isinstance(item, Claim)
            found += [*item.content, *item.source, *item.cue] if claim else [item.span]  # type: ignore[union-attr]
    return sorted((start, end) for start, end in found)


@pytest.mark.parametrize("spans", [doccano_spans, labelstudio_spans, w3c_spans])
@given(document=documents())
def test_formats_with_offsets_have_every_stretch(spans: Any, document: Document) -> None:
    assert sorted((start, end) for start, end, _ in spans(document)) == marked(document)


@pytest.mark.parametrize("spans", [prodigy_spans, doccano_spans, labelstudio_spans, w3c_spans])
def test_nasty_text_keeps_its_spans(spans: Any) -> None:
    words = ["Ann O’Neil", "שלום", "good"]
    entities = [
        Entity(id=each, start=place(NASTY, each).start, end=place(NASTY, each).end, label="X", state=State.ADDED)
        for each in words
    ]
    found = spans(small(NASTY, entities=entities))
    assert [NASTY[start:end] for start, end, _ in found] == words


def test_a_prodigy_task_has_only_documented_members() -> None:
    layer = Layer(annotator="kim", status=Status.DONE)
    article = Article.of(TEXT, "a1", title="Prices", url="https://news.example/1")
    export = written(write_prodigy, small(article=article, layer=layer, entities=[PERSON], claims=[CLAIM]))
    task = json.loads(export.data)
    assert list(task) == ["text", "meta", "tokens", "spans", "answer"]
    assert task["meta"] == {"id": "a1", "title": "Prices", "url": "https://news.example/1"}
    assert task["spans"] == [{"start": 15, "end": 22, "token_start": 5, "token_end": 6, "label": "PERSON"}]
    assert set(task["tokens"][0]) == {"text", "start", "end", "id", "ws"}
    assert task["answer"] == "accept"
    assert [(loss.kind, loss.why) for loss in export.losses] == [
        ("claim", "is left out: the format has no place for it"),
        ("entity", "is written without its link and note"),
    ]


def test_a_claim_in_doccano_is_spans_with_relations() -> None:
    export = written(write_doccano, BUSY)
    line = json.loads(export.data)
    by_id = {each["id"]: TEXT[each["start_offset"] : each["end_offset"]] for each in line["entities"]}
    related = [(by_id[each["from_id"]], each["type"], by_id[each["to_id"]]) for each in line["relations"]]
    assert related == [
        ("“Prices fell,”", "continued", "“twice.”"),
        ("“Prices fell,”", "source", "Ann Lee"),
        ("“Prices fell,”", "cue", "said"),
    ]
    assert [each["label"] for each in line["entities"]] == ["PERSON", "CONTENT", "CONTENT", "SOURCE", "CUE", "PROMO"]
    assert [loss.why for loss in export.losses] == [
        "is written without its link and note",
        "is written without its check, claim types and note",
    ]


def test_doccanos_numbers_occur_once_in_the_file() -> None:
    first, second = values(write_doccano, BUSY, BUSY)
    ids = [each["id"] for line in (first, second) for each in line["entities"] + line["relations"]]
    assert len(set(ids)) == len(ids) == 18


def test_label_studio_has_what_is_said_of_a_region() -> None:
    export = written(write_labelstudio, BUSY)
    (task,) = json.loads(export.data)
    (annotation,) = task["annotations"]
    said = {
        (result["id"], result["from_name"]): result["value"].get("choices") or result["value"].get("text")
        for result in annotation["result"]
        if result["type"] in ("choices", "textarea")
    }
    assert said == {
        ("e1", "note"): ["who?"],
        ("c1", "check"): ["check_worthy"],
        ("c1", "claim_types"): ["numerical", "causal"],
        ("c1", "note"): ["odd"],
    }
    relations = [result for result in annotation["result"] if result["type"] == "relation"]
    assert [(each["from_id"], each["to_id"], each["labels"]) for each in relations] == [
        ("c1", "c1-content-1", ["content"]),
        ("c1", "c1-source-0", ["source"]),
        ("c1", "c1-cue-0", ["cue"]),
    ]
    assert [loss.why for loss in export.losses] == ["is written without its link"]


@given(documents())
def test_label_studio_keeps_suggestions_apart(document: Document) -> None:
    (task,) = values(write_labelstudio, document)
    for results, states in ((task["annotations"], CONFIRMED), (task["predictions"], {State.SUGGESTED})):
        ids = {region["id"] for result in results for region in result["result"] if region["type"] == "labels"}
        items = [item for item in document.annotations() if item.state in states]
        assert {item.id for item in items} <= ids


def test_web_annotations_link_source_and_cue_to_their_claim() -> None:
    export = written(write_w3c, BUSY)
    page = json.loads(export.data)
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    claim = next(each for each in page["items"] if each["motivation"] == "describing")
    links = [each for each in page["items"] if each["motivation"] == "linking"]
    assert [(each["body"][0], each["body"][1]["value"]) for each in links] == [
        (claim["id"], "source"),
        (claim["id"], "cue"),
    ]
    assert len({each["id"] for each in page["items"]}) == len(page["items"])
    assert [body["value"] for body in claim["body"]] == [
        "claim",
        "check: check_worthy",
        "claim_type: numerical",
        "claim_type: causal",
        "odd",
    ]
    assert not export.losses


def test_a_target_is_the_articles_address_where_it_has_one() -> None:
    article = Article.of(TEXT, "a/1 ü", url="https://news.example/1")
    decided = Entity(
        id="e", start=0, end=1, label="X", state=State.ADDED, annotator="kim", decided="2031-05-04T10:00:00Z"
    )
    (item,) = values(write_w3c, small(article=article, entities=[decided]))["items"]
    assert item["target"][0]["source"] == "https://news.example/1"
    assert item["id"] == "urn:article-annotator:a%2F1%20%C3%BC:e"
    assert item["creator"] == {"type": "Person", "name": "kim"}
    assert item["created"] == "2031-05-04T10:00:00Z"


@pytest.mark.parametrize("write", [write_prodigy, write_doccano, write_labelstudio, write_w3c])
def test_the_same_articles_make_the_same_bytes(write: Write) -> None:
    assert written(write, BUSY, BUSY).data == written(write, BUSY, BUSY).data
    empty = written(write).data
    assert empty == b"" or json.loads(empty) is not None


@given(documents())
def test_what_prodigy_gets_our_reader_takes_in_again(document: Document) -> None:
    data = written(write_prodigy, document).data
    (record,) = taken_in(data)
    assert isinstance(record, Record), record
    assert record.article.text == document.text
    assert [(each.start, each.end, each.label) for each in record.entities] == prodigy_spans(document)
