"""A token a line: what is written is read back by spaCy, span by span, and what is missing is named."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.training import biluo_tags_to_spans, iob_to_biluo
from spacy.training.converters import conll_ner_to_docs
from spacy.vocab import Vocab

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Entity, State
from annotator.domain.document import Document
from annotator.domain.exporting import Overlaps
from annotator.domain.text import Span
from annotator.exchange.biluo import write_biluo
from annotator.exchange.conll import write_conll
from annotator.exchange.formats import Write
from annotator.exchange.iob2 import write_iob2
from tests.unit.articles import place
from tests.unit.exchange.documents import NASTY, documents, small, written

Place = tuple[int, int, str]


def added(start: int, end: int, label: str = "X", **fields: Any) -> Entity:
    values = {"id": f"{start}-{end}-{label}", "state": State.ADDED, **fields}
    return Entity(start=start, end=end, label=label, **values)


def rows(data: bytes) -> list[list[str]]:
    """The columns of each line, as a reader that splits at white space gets them."""
    lines = data.decode().split("\n")
    assert lines[-1] == ""
    return [line.split() for line in lines if line and not line.startswith("-DOCSTART-")]


def read_by_spacy(data: bytes, text: str) -> list[Place]:
    """The entities of one article in code points; the tokens must be the text but for white space."""
    columns = rows(data)
    words, tags = [row[0] for row in columns], [row[-1] for row in columns]
    places = token_places(words, text)
    spans = biluo_tags_to_spans(Doc(Vocab(), words=words), iob_to_biluo(tags))
    return [(places[s.start].start, places[s.end - 1].end, s.label_) for s in spans]


def token_places(words: list[str], text: str) -> list[Span]:
    """Where the tokens stand; they must be the text but for white space."""
    assert "".join(words) == "".join(text.split())
    found, at = [], 0
    for word in words:
        start = text.index(word, at)
        at = start + len(word)
        found.append(Span(start, at))
    return found


@pytest.mark.parametrize("write", [write_iob2, write_biluo, write_conll])
@given(document=documents(), overlaps=st.sampled_from(Overlaps))
def test_every_entity_is_there_or_named(write: Write, document: Document, overlaps: Overlaps) -> None:
    data, report, losses = written(write, document, overlaps=overlaps)
    found = sorted(read_by_spacy(data, document.text))
    named = [
        (loss.start, loss.end)
        for loss in losses
        if loss.gone and loss.kind == "entity" and "written without" not in loss.why
    ]
    given = sorted((entity.start, entity.end) for entity in document.entities)
    assert sorted([(start, end) for start, end, _ in found] + named) == given
    labels = {(entity.start, entity.end, entity.label.replace(" ", "_")) for entity in document.entities}
    assert set(found) <= labels
    assert report.lost.total() == sum(loss.gone for loss in losses)
    assert sum(loss.kind == "claim" for loss in losses) == len(document.claims)


@pytest.mark.parametrize("write", [write_iob2, write_biluo, write_conll])
def test_nasty_text_keeps_its_spans(write: Write) -> None:
    words = ["Ann O’Neil", "שלום", "good"]
    entities = [added(*place(NASTY, each), label="A b") for each in words]
    data, _, losses = written(write, small(NASTY, entities=entities))
    assert [NASTY[start:end] for start, end, _ in read_by_spacy(data, NASTY)] == words
    assert {(loss.why, loss.gone) for loss in losses} == {("is written with the label A_b", False)}


def test_spacy_converts_conll_2003_article_by_article() -> None:
    first = small("Ann left Graz. She sang.", entities=[added(0, 3, "PER"), added(9, 13, "LOC")])
    second = small("-DOCSTART- is a word in Linz.", entities=[added(24, 28, "LOC")])
    data = written(write_conll, first, second).data.decode()
    docs = list(conll_ner_to_docs(data, no_print=True))
    assert [[(span.text, span.label_) for span in doc.ents] for doc in docs] == [
        [("Ann", "PER"), ("Graz", "LOC")],
        [("Linz", "LOC")],
    ]
    assert [len(list(doc.sents)) for doc in docs] == [2, 1]


def test_a_word_of_the_text_never_begins_an_article() -> None:
    text = "-DOCSTART- of\u00a0it"
    whole = small(text, analysis=Analysis([0, 11], [10, 16], [0], "any@1"), entities=[added(11, 16)])
    for write in (write_iob2, write_conll):
        data = written(write, whole).data
        assert [row[0] for row in rows(data)] == ["-", "DOCSTART-", "of", "it"]
        assert read_by_spacy(data, text) == [(11, 16, "X")]


def test_the_columns_are_those_of_the_shared_task() -> None:
    data = written(write_conll, small("Ann left.", entities=[added(0, 3, "PER")])).data
    assert data == b"-DOCSTART- -X- O O\n\nAnn -X- O B-PER\nleft -X- O O\n. -X- O O\n\n"


def test_iob2_and_biluo_are_a_token_and_a_tag() -> None:
    document = small("Ann Lee Ray met Bo.", entities=[added(0, 11, "PER"), added(16, 18, "PER")])
    assert [row[1] for row in rows(written(write_iob2, document).data)] == [
        "B-PER",
        "I-PER",
        "I-PER",
        "O",
        "B-PER",
        "O",
    ]
    assert [row[1] for row in rows(written(write_biluo, document).data)] == [
        "B-PER",
        "I-PER",
        "L-PER",
        "O",
        "U-PER",
        "O",
    ]


@pytest.mark.parametrize(
    ("overlaps", "kept"),
    [(Overlaps.LONGEST, ["Bank of Graz"]), (Overlaps.SHORTEST, ["Bank", "Graz"]), (Overlaps.FIRST, ["Bank of Graz"])],
)
def test_one_of_two_that_overlap_stays(overlaps: Overlaps, kept: list[str]) -> None:
    text = "Bank of Graz"
    document = small(text, entities=[added(0, 12), added(0, 4), added(8, 12)])
    data, _, losses = written(write_iob2, document, overlaps=overlaps)
    assert [text[start:end] for start, end, _ in read_by_spacy(data, text)] == kept
    assert len(losses) == 3 - len(kept)
    assert {loss.why for loss in losses} == {"overlaps an entity that was kept"}


def test_what_has_no_tag_is_named_with_its_place_and_reason() -> None:
    document = small("Ann left Graz.", entities=[added(1, 3), added(4, 8, note="why?"), added(9, 13)])
    rejected = small("Bo ran.", entities=[added(0, 2, state=State.REJECTED)])
    losses = written(write_iob2, document, rejected).losses
    assert [str(loss) for loss in losses] == [
        "a1 (Ann left Graz.): entity 'nn' at 1 to 3 is not on token edges",
        "a1 (Ann left Graz.): entity 'left' at 4 to 8 is written without its note",
        "a1 (Bo ran.): entity 'Bo' at 0 to 2 is rejected, which the format cannot say",
    ]


def test_no_sentence_ends_within_an_entity() -> None:
    text = "Ann left. Bo ran."
    assert written(write_iob2, small(text)).data.split(b"\n\n")[1] == b"Bo\tO\nran\tO\n.\tO"
    across = small(text, entities=[added(4, 12)])
    assert written(write_iob2, across).data.count(b"\n\n") == 1
