"""What is written comes back, byte for byte, whatever the text and the annotations hold."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given

from annotator.domain.analysis import Analysis, sentence_starts
from annotator.domain.annotation import Claim, Entity, LineKind, LineMark, State
from annotator.domain.document import Article, Document, Layer, Status
from annotator.domain.errors import ExportError
from annotator.domain.exporting import Wanted
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.exchange.jsonl import write_jsonl
from tests.unit.exchange.documents import as_document, documents, exported, small, taken_in


@given(documents())
def test_a_full_export_comes_back_byte_for_byte(document: Document) -> None:
    first, _ = exported(document)
    (record,) = taken_in(first)
    assert isinstance(record, Record), record
    again = as_document(record)
    assert exported(again)[0] == first
    assert again.article == document.article
    assert list(again.entities) == list(document.entities)
    assert list(again.claims) == list(document.claims)
    assert list(again.line_marks) == list(document.line_marks)
    assert again.layer == document.layer
    assert record.own


@given(documents())
def test_a_line_is_one_line_to_every_reader(document: Document) -> None:
    line, _ = exported(document)
    assert len(line.decode().splitlines()) == 1
    assert json.loads(line)["text"] == document.text


@given(documents())
def test_the_words_with_their_spaces_are_the_text(document: Document) -> None:
    tokens = json.loads(exported(document)[0])["tokens"]
    assert "".join(token["text"] + " " * token["ws"] for token in tokens) == document.text
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    for token in tokens:
        assert document.text[token["start"] : token["end"]] == token["text"]


ENTITY = Entity(
    id="e1",
    start=0,
    end=3,
    label="PERSON",
    state=State.EDITED,
    how="each",
    origin="model:en@1",
    score=0.5,
    suggested={"start": 0, "end": 3, "label": "ORG"},
    link="Q1",
    note="n",
    annotator="kim",
    decided="2026-01-01T00:00:00Z",
    extra={"color": "red"},
)


def test_keys_stand_in_the_contracts_order_with_foreign_ones_last() -> None:
    claim = Claim(id="c1", content=(Span(0, 3), Span(9, 13)), source=(Span(4, 8),), state=State.ADDED, extra={"z": 1})
    mark = LineMark(id="l1", start=0, end=14, kind=LineKind.PROMO, state=State.ADDED)
    article = Article.of("Ann left Graz.", "a1", title="T", language="en", meta={"desk": 1}, extra={"_task_hash": -5})
    layer = Layer(annotator="kim", status=Status.DONE, flag=True, flag_note="odd")
    document = small(article=article, layer=layer, entities=[ENTITY], claims=[claim], line_marks=[mark])
    line, report = exported(document)
    expected = (
        '{"format":"article-annotator/1","text":"Ann left Graz.",'
        '"meta":{"id":"a1","title":"T","language":"en","sha256":"' + article.sha256 + '","status":"done",'
        '"annotator":"kim","flag":true,"flag_note":"odd","desk":1},'
        '"tokens":[{"text":"Ann","start":0,"end":3,"id":0,"ws":true},{"text":"left","start":4,"end":8,"id":1,"ws":true},'
        '{"text":"Graz","start":9,"end":13,"id":2,"ws":false},{"text":".","start":13,"end":14,"id":3,"ws":false}],'
        '"spans":[{"id":"e1","start":0,"end":3,"token_start":0,"token_end":0,"label":"PERSON","text":"Ann",'
        '"state":"edited","how":"each","origin":"model:en@1","score":0.5,"suggested":{"start":0,"end":3,"label":"ORG"},'
        '"link":"Q1","note":"n","annotator":"kim","decided":"2026-01-01T00:00:00Z","color":"red"}],'
        '"claims":[{"id":"c1","content":[{"start":0,"end":3,"text":"Ann"},{"start":9,"end":13,"text":"Graz"}],'
        '"source":[{"start":4,"end":8,"text":"left"}],"quote_kind":"none","act":"statement","polarity":"affirms",'
        '"state":"added","origin":"human","z":1}],'
        '"lines":[{"id":"l1","start":0,"end":14,"kind":"promo","state":"added","origin":"human"}],'
        '"answer":"accept","_task_hash":-5}\n'
    )
    assert line.decode() == expected
    assert (report.articles, report.entities, report.claims, report.lines) == (1, 1, 1, 1)


def test_spans_stand_by_start_then_longest_first_then_id() -> None:
    places = {"b": (0, 3), "a": (0, 3), "c": (0, 8), "d": (9, 13)}
    entities = [
        Entity(id=id, start=start, end=end, label="X", state=State.ADDED) for id, (start, end) in places.items()
    ]
    line, _ = exported(small(entities=entities))
    assert [span["id"] for span in json.loads(line)["spans"]] == ["c", "a", "b", "d"]


@pytest.mark.parametrize(
    ("status", "answer"), [("todo", None), ("started", None), ("done", "accept"), ("skipped", "ignore")]
)
def test_the_answer_follows_from_the_status(status: str, answer: str | None) -> None:
    line, _ = exported(small(layer=Layer(annotator="", status=Status(status))))
    assert json.loads(line).get("answer") == answer


def test_only_what_is_wanted_is_written() -> None:
    suggested = Entity(id="e2", start=4, end=8, label="X", state=State.SUGGESTED)
    out = io.BytesIO()
    report = write_jsonl([small(entities=[ENTITY, suggested])], out, Wanted(lambda item: item.state is State.EDITED))
    assert [span["id"] for span in json.loads(out.getvalue())["spans"]] == ["e1"]
    assert report.entities == 1


def test_a_span_off_the_token_edges_has_no_tokens_and_is_reported() -> None:
    line, report = exported(small(entities=[Entity(id="e", start=1, end=8, label="X", state=State.ADDED)]))
    (span,) = json.loads(line)["spans"]
    assert "token_start" not in span
    assert "token_end" not in span
    assert report.noted == {("entity", "is not on token edges; token-wise trainers will miss it"): 1}
    assert not report.lost


def test_foreign_keys_never_take_the_place_of_ours() -> None:
    article = Article.of("Ann left Graz.", "a1", meta={"id": "x", "title": "x"}, extra={"answer": "reject", "id": 7})
    line, _ = exported(small(article=article))
    record = json.loads(line)
    assert record["meta"]["id"] == "a1"
    assert "title" not in record["meta"]
    assert "answer" not in record
    assert record["id"] == 7


def test_the_tokens_come_back_with_sentences_of_their_own() -> None:
    text = "Ann left. Bob stayed."
    analysis = Analysis([0, 4, 10, 14], [3, 9, 13, 21], [0, 4], "en@1")
    (record,) = taken_in(exported(small(text, analysis=analysis))[0])
    assert isinstance(record, Record)
    assert record.analysis is not None
    assert record.analysis.model == "import"
    assert list(record.analysis.starts) == [0, 4, 10, 14]
    assert record.analysis.sentences == sentence_starts(text) == [0, 10]


@pytest.mark.parametrize("score", [float("nan"), float("inf"), None])
def test_a_score_that_json_cannot_hold_is_left_out(score: float | None) -> None:
    line, _ = exported(small(entities=[Entity(id="e", start=0, end=3, label="X", state=State.ADDED, score=score)]))
    assert "score" not in json.loads(line)["spans"][0]


@pytest.mark.parametrize(("start", "end"), [(0, 99), (3, 3), (5, 2), (-1, 2)])
def test_an_annotation_that_does_not_fit_its_text_is_not_written(start: int, end: int) -> None:
    entity = Entity(id="e", start=start, end=end, label="X", state=State.ADDED)
    with pytest.raises(ExportError, match=f"annotation e spans {start} to {end} in a text of 14 characters"):
        exported(small(entities=[entity]))


def test_a_lone_surrogate_is_not_written() -> None:
    entity = Entity(id="e", start=0, end=3, label="X", state=State.ADDED, note="\ud800")
    with pytest.raises(ExportError, match="lone surrogate"):
        exported(small(entities=[entity]))
