"""An exported line is training data as it is: spaCy finds the same words and spans in it."""

from __future__ import annotations

import json

from hypothesis import given, settings
from spacy import blank
from spacy.tokens import Doc

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Entity, State
from annotator.domain.document import Document
from tests.unit.exchange.documents import documents, exported, small

NLP = blank("en")
TEXT = "Ann O'Neil, of Graz,  didn't pay $4,000.\r\n\r\nDr. Li said: “No 😀”\u00a0– twice. \n "


def trained_on(line: bytes) -> None:
    """Take the line apart as a trainer would, and compare."""
    record = json.loads(line)
    words = [token["text"] for token in record["tokens"]]
    spaces = [token["ws"] for token in record["tokens"]]
    doc = Doc(NLP.vocab, words=words, spaces=spaces)
    assert doc.text == record["text"]
    assert [token.idx for token in doc] == [token["start"] for token in record["tokens"]]
    for span in record["spans"]:
        found = doc.char_span(span["start"], span["end"], span["label"])
        assert (found is None) == ("token_start" not in span)
        if found is not None:
            assert found.text == span["text"]
            assert (found.start, found.end - 1) == (span["token_start"], span["token_end"])


@given(documents())
@settings(max_examples=50)
def test_the_spans_are_found_again_whatever_the_text(document: Document) -> None:
    trained_on(exported(document)[0])


def test_spacys_own_tokens_go_out_unchanged() -> None:
    doc = NLP.make_doc(TEXT)
    starts = [token.idx for token in doc]
    ends = [token.idx + len(token) for token in doc]
    entities = [
        Entity(id="e1", start=0, end=10, label="PERSON", state=State.ADDED),
        Entity(id="e2", start=15, end=19, label="GPE", state=State.ADDED),
        Entity(id="e3", start=1, end=4, label="ORG", state=State.ADDED),
    ]
    line, report = exported(small(TEXT, analysis=Analysis(starts, ends, [0], "blank@3"), entities=entities))
    trained_on(line)
    tokens = json.loads(line)["tokens"]
    assert [token["text"] for token in tokens] == [token.text for token in doc]
    assert [token["ws"] for token in tokens] == [bool(token.whitespace_) for token in doc]
    assert report.noted.total() == 1


def test_the_splitters_tokens_serve_too() -> None:
    trained_on(exported(small(TEXT))[0])
