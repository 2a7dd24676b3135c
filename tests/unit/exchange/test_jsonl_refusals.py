"""A record that cannot be taken in is named with file, line and field, and the rest of the file goes on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from annotator.domain.errors import InputError
from annotator.domain.record import Record
from tests.unit.exchange.documents import taken_in

TEXT = "Ann left Graz."


def refusal(line: bytes | dict[str, Any]) -> str:
    """The sentence for a record that stands between two good ones."""
    data = line if isinstance(line, bytes) else json.dumps(line).encode()
    first, refused, last = taken_in(b'{"text":"one"}\n' + data + b'\n{"text":"two"}\n')
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert isinstance(refused, InputError)
    return str(refused)


def with_span(**members: Any) -> dict[str, Any]:
    return {"text": TEXT, "spans": [{"start": 0, "end": 3, "label": "PERSON"} | members]}


def with_claim(**members: Any) -> dict[str, Any]:
    return {"text": TEXT, "claims": [{"content": [{"start": 0, "end": 3}]} | members]}


def with_line(**members: Any) -> dict[str, Any]:
    return {"text": TEXT, "lines": [{"start": 0, "end": 14, "kind": "promo"} | members]}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b'{"text":"\xff"}', "news.jsonl:2: no UTF-8 at byte 10; save the file as UTF-8"),
        (b'{"text":"a"', "broken JSON at column 12 (Expecting ',' delimiter)"),
        (b'{"text":"a"} x', "broken JSON at column 14 (Extra data)"),
        (b'{"text":"a\tb"}', "broken JSON at column 11 (Invalid control character at)"),
        (b"[1,2]", "must be an object, not a list"),
        (b'"text"', "must be an object, not a string"),
        (b"null", "must be an object, not null"),
        (b"7", "must be an object, not 7"),
        (b"true", "must be an object, not true"),
        (b'{"text":"a","text":"b"}', 'the key "text" stands twice'),
        (b'{"text":"a","meta":{"k":1,"k":1}}', 'news.jsonl:2: meta: the key "k" stands twice'),
        (b'{"text":"a","x":[{},{"a b":{"k":":","k":2}}]}', "news.jsonl:2: x[1]['a b']: the key \"k\" stands twice"),
        (b'{"text":"a","k\\u003a":1,"k\\u003a":1}', 'the key "k:" stands twice'),
        (b'{"text":"a","k\\u003A":1,"k\\u003A":1,"k\\u003A":1}', 'the key "k:" stands twice'),
        (b'{"text":"a","x":NaN}', "news.jsonl:2: x: NaN is no JSON number"),
        (b'{"text":"a","x":[-Infinity]}', "news.jsonl:2: x[0]: -Infinity is no JSON number"),
        (b'{"text":"a","x":1e999}', "news.jsonl:2: x: the number 1e999 is too large"),
        (b'{"text":"a","x":18446744073709551616}', "x: the number beyond 64 bits is too large"),
        (b'{"text":"a","x":-9223372036854775809}', "x: the number beyond 64 bits is too large"),
        (b'{"text":"a","x":' + b"9" * 9999 + b"}", "x: the number "),
        (b'{"text":"a\\u0000b"}', "news.jsonl:2: text: a NUL character at character 1"),
        (b'{"text":"a\\ud800b"}', "news.jsonl:2: text: a lone surrogate (U+D800) at character 1"),
        (b'{"text":"a","meta":{"b\\udc00":1}}', "meta['b\\udc00']: a lone surrogate (U+DC00) at character 1"),
        (b'{"text":"a","x":{"\\u0000":1}}', "x['\\x00']: a NUL character at character 0"),
        (b'{"text":"a","x":' + b"[" * 70 + b"]" * 70 + b"}", "nested more than 64 levels deep"),
        (b'{"text":"a","x":' + b"[" * 200_000 + b"]" * 200_000 + b"}", "the JSON is nested too deep; flatten it"),
    ],
)
def test_json_is_taken_strictly(line: bytes, sentence: str) -> None:
    assert sentence in refusal(line)


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        ({}, "news.jsonl:2: text: is missing or empty"),
        ({"text": " \n"}, "text: is missing or empty"),
        ({"text": None}, "text: is missing or empty"),
        ({"text": 7}, "text: must be a string, not 7"),
        ({"text": ["a"]}, "text: must be a string, not a list"),
        ({"text": TEXT, "id": 1.5}, "id: must be a string, not the number 1.5"),
        ({"text": TEXT, "id": True}, "id: must be a string, not true"),
        ({"text": TEXT, "meta": []}, "meta: must be an object, not a list"),
        ({"text": TEXT, "meta": {"published": {}}}, "meta.published: must be a string, not an object"),
        ({"text": TEXT, "meta": {"status": "ready"}}, 'meta.status: "ready" is unknown; use one of todo, started'),
        ({"text": TEXT, "meta": {"id": "a\nb"}}, 'meta.id: "a\\nb" cannot be typed'),
        ({"text": TEXT, "meta": {"sha256": "00"}}, "meta.sha256: is not the hash of this text"),
        ({"text": TEXT, "answer": "maybe"}, 'answer: "maybe" is unknown; use one of accept, reject, ignore'),
        ({"text": TEXT, "format": "article-annotator/2"}, "was written by another version of this program"),
        ({"text": TEXT, "format": "html"}, 'format: "html" is unknown; leave "format" out'),
        ({"text": TEXT, "spans": {}}, "spans: must be a list, not an object"),
        ({"text": TEXT, "spans": ["Ann"]}, "spans[0]: must be an object, not a string"),
        (with_span(start="0"), "spans[0].start: must be a whole number, not a string"),
        (with_span(end=3.0), "spans[0].end: must be a whole number, not the number 3.0"),
        (with_span(start=True), "spans[0].start: must be a whole number, not true"),
        (with_span(start=None), "spans[0].start: is missing"),
        (with_span(start=-1), "spans[0].start: offset -1 is outside the text of 14 characters"),
        (with_span(end=15), "spans[0].end: offset 15 is outside the text of 14 characters"),
        (with_span(start=3), "spans[0].end: the span 3 to 3 is empty"),
        (with_span(start=5), "spans[0].end: the span 5 to 3 is reversed"),
        (with_span(text="Bob"), 'spans[0].text: "Bob" is not what stands there: "Ann"; correct start and end'),
        (with_span(label=" "), "spans[0].label: is missing or empty"),
        (with_span(token_start="0"), "spans[0].token_start: must be a whole number"),
        (with_span(score="high"), "spans[0].score: must be a number, not a string"),
        (with_span(score=True), "spans[0].score: must be a number, not true"),
        (with_span(state="maybe"), '"maybe" is unknown; use one of suggested, accepted, edited, rejected, added'),
        (with_span(how="once"), 'spans[0].how: "once" is unknown; use one of each, bulk, done'),
        (with_span(state=1), "spans[0].state: must be a string, not 1"),
        (with_span(origin="spacy"), 'spans[0].origin: "spacy" is unknown; use human, memory'),
        (with_span(suggested=[]), "spans[0].suggested: must be an object, not a list"),
        (with_span(suggested={"start": 0, "end": 99, "label": "X"}), "spans[0].suggested.end: offset 99 is outside"),
        (with_span(suggested={"start": 0, "end": 3}), "spans[0].suggested.label: is missing or empty"),
        (with_claim(content=[]), "claims[0].content: is missing or empty; a claim needs at least one span"),
        (
            with_claim(content=[{"start": 4, "end": 8}, {"start": 0, "end": 5}]),
            "claims[0].content[0]: overlaps another part of it",
        ),
        (with_claim(cue=[{"start": 4, "end": 8, "text": "went"}]), 'claims[0].cue[0].text: "went" is not what stands'),
        (with_claim(check="true"), 'claims[0].check: "true" is unknown; use one of unset, not_factual, unimportant'),
        (with_claim(act="x"), "claims[0].act"),
        (with_claim(polarity="x"), "claims[0].polarity"),
        (with_claim(quote_kind="x"), "claims[0].quote_kind"),
        (with_claim(source_kind="x"), "claims[0].source_kind"),
        (with_claim(claim_types=["causal", "odd"]), 'claims[0].claim_types[1]: "odd" is unknown; use one of event_'),
        (with_claim(claim_types=[[]]), "claims[0].claim_types[0]: [] is unknown"),
        (with_claim(evidence=["x"]), "claims[0].evidence[0]: must be an object, not a string"),
        (with_claim(suggested={"content": []}), "claims[0].suggested.content: is missing or empty"),
        (with_line(kind=None), "lines[0].kind: is missing or empty; use one of boilerplate, caption, promo"),
        (with_line(kind="advert"), 'lines[0].kind: "advert" is unknown'),
        (with_line(suggested={"start": 0, "end": 1, "kind": "x"}), "lines[0].suggested.kind"),
        ({"text": TEXT, "spans": [with_span(id="a")["spans"][0]] * 2}, 'id: the id "a" stands twice'),
        (with_span(id="a") | with_claim(id="a"), 'id: the id "a" stands twice'),
        (
            {"text": "Ann 😀 left", "spans": [{"start": 7, "end": 11, "label": "X", "text": "left"}]},
            "spans[0].end: offset 11 is outside the text of 10 characters; the offsets are counted in UTF-16 units",
        ),
        (
            {"text": "é😀 Ann left", "spans": [{"start": 7, "end": 10, "label": "X", "text": "Ann"}]},
            'spans[0].text: "Ann" is not what stands there: "lef"; the offsets are counted in UTF-8 bytes',
        ),
        (with_span(start=None, text="Ann"), "spans[0].start: is missing"),
        (with_span(start=20, end=23, text="Ann"), "spans[0].start: offset 20 is outside the text"),
    ],
)
def test_what_is_wrong_is_named_with_its_field(record: dict[str, Any], sentence: str) -> None:
    assert sentence in refusal(record)


@pytest.mark.parametrize(
    ("tokens", "sentence"),
    [
        ([{"text": "An", "start": 0, "end": 3, "id": 0}], 'tokens[0].text: "An" is not what stands there: "Ann"'),
        ([{"text": "Ann", "start": 0, "end": 3, "id": 1}], "tokens[0].id: must be 0, the token's place in the list"),
        ([{"text": "Ann", "start": False, "end": 3, "id": 0}], "tokens[0].start: must be a whole number, not false"),
        ([{"text": "Ann", "start": 0, "end": 99, "id": 0}], "tokens[0].end: offset 99 is outside"),
        ([{"text": "", "start": 0, "end": 0, "id": 0}], "tokens[0].end: the span 0 to 0 is empty"),
        ([{"text": ".", "start": -1, "end": 14, "id": 0}], "tokens[0].start: offset -1 is outside"),
        (
            [{"text": "Ann", "start": 0, "end": 3, "id": 0}, {"text": "n l", "start": 2, "end": 5, "id": 1}],
            "tokens[1]: begins before the token in front of it ends",
        ),
        (["Ann"], "tokens[0]: must be an object, not a string"),
        ([[1, 2, 3, 4]], "tokens[0]: must be an object, not a list"),
    ],
)
def test_tokens_that_do_not_fit_the_text_are_refused(tokens: list[Any], sentence: str) -> None:
    assert sentence in refusal({"text": TEXT, "tokens": tokens})


def test_a_name_in_a_message_is_short_and_without_control_characters() -> None:
    sentence = refusal({"text": TEXT, "meta": {"status": "\x1b[31m" + "x" * 500}})
    assert sentence.isprintable()
    assert len(sentence) < 200


def test_a_line_beyond_the_limit_is_refused_and_skipped() -> None:
    data = b'{"text":"' + b"a" * 3_000_000 + b'"}\n{"text":"good"}\n{"text":"a' + b"b" * 90
    long, good, unfinished = taken_in(data, line_limit=50)
    assert str(long) == "news.jsonl:1: the line is longer than 50 bytes; one article a line"
    assert isinstance(good, Record)
    assert good.where == "news.jsonl:2"
    assert isinstance(unfinished, InputError)


def test_a_line_of_exactly_the_limit_is_read() -> None:
    line = b'{"text":"good"}\n'
    assert [type(one) for one in taken_in(line * 2, line_limit=len(line))] == [Record, Record]


def test_a_utf_16_file_is_refused_once() -> None:
    (refused,) = taken_in('{"text":"a"}\n{"text":"b"}\n'.encode("utf-16"))
    assert str(refused) == "news.jsonl:1: the file is UTF-16; save it as UTF-8"


def test_colons_and_escapes_that_only_look_wrong_are_taken() -> None:
    line = rb'{"text":"a\u003ab \\u0000 \ud83d\ude00 {\"k\":1,\"k\":1}","x:y":":"}'
    (record,) = taken_in(line)
    assert isinstance(record, Record)
    assert record.article.text == 'a:b \\u0000 😀 {"k":1,"k":1}'
    assert record.article.extra == {"x:y": ":"}
