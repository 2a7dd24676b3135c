"""DocBin: spaCy reads every span back where it was, or the report names it."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import msgspec
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin
from spacy.training import Corpus
from spacy.util import filter_spans

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Article, Document
from annotator.domain.errors import ExportError
from annotator.domain.exporting import Overlaps, without_overlaps
from annotator.domain.text import Span
from annotator.nlp import docbin_file
from annotator.nlp.docbin import write_docbin
from tests.unit.articles import place, places
from tests.unit.exchange.documents import NASTY, Written, documents, small, written

NLP = spacy.blank("en")


def added(start: int, end: int, label: str = "X", **fields: Any) -> Entity:
    return Entity(id=f"{start}-{end}-{label}", start=start, end=end, label=label, state=State.ADDED, **fields)


def docs(export: Written) -> list[Doc]:
    return list(DocBin().from_bytes(export.data).get_docs(NLP.vocab))


@settings(deadline=None)  # a disk may be busy
@given(document=documents(), overlaps=st.sampled_from(Overlaps))
def test_every_span_is_there_or_named(document: Document, overlaps: Overlaps) -> None:
    export = written(write_docbin, document, overlaps=overlaps)
    (doc,) = docs(export)
    assert doc.text == document.text
    found = sorted((span.start_char, span.end_char, span.label_) for span in doc.spans["sc"])
    gone = {loss.start for loss in export.losses if loss.gone and "written without" not in loss.why}
    expected = sorted((each.start, each.end, each.label) for each in document.entities)
    assert set(found) <= set(expected)
    assert all(start in gone for start, *_ in set(expected) - set(found))
    assert {(span.start_char, span.end_char, span.label_) for span in doc.ents} <= set(found)
    noted = sum(not loss.gone for loss in export.losses)
    assert len(doc.ents) + noted == len(found)
    assert not any(span[0].is_space or span[-1].is_space for span in doc.ents)


def test_overlapping_entities_are_all_in_the_span_group() -> None:
    text = "Bank of Graz"
    entities = [added(0, 12, "ORG"), added(0, 12, "FAC"), added(8, 12, "GPE", link="Q13298")]
    export = written(write_docbin, small(text, entities=entities))
    (doc,) = docs(export)
    assert [(span.text, span.label_) for span in doc.ents] == [("Bank of Graz", "FAC")]
    group = doc.spans["sc"]
    assert {(s.text, s.label_, s.kb_id_) for s in group} == {
        ("Bank of Graz", "ORG", ""),
        ("Bank of Graz", "FAC", ""),
        ("Graz", "GPE", "Q13298"),
    }
    assert not export.report.lost
    assert export.report.noted.total() == 2


def test_shortest_first_is_the_other_choice() -> None:
    export = written(
        write_docbin, small("Bank of Graz", entities=[added(0, 12), added(8, 12)]), overlaps=Overlaps.SHORTEST
    )
    assert [span.text for span in docs(export)[0].ents] == ["Graz"]


def test_the_parts_of_a_claim_share_its_number() -> None:
    text = "“Prices fell,” Ann said, “twice.”"
    parts = places(text, "“Prices fell,”", "“twice.”")
    source, cue = places(text, "Ann"), places(text, "said")
    claim = Claim(id="c1", content=parts, source=source, cue=cue, state=State.ADDED, topic="prices")
    export = written(write_docbin, small(text, claims=[claim]))
    (doc,) = docs(export)
    group = doc.spans["claims"]
    assert [(s.text, s.label_, s.id_) for s in group] == [
        ("“Prices fell,”", "CONTENT", "1"),
        ("“twice.”", "CONTENT", "1"),
        ("Ann", "SOURCE", "1"),
        ("said", "CUE", "1"),
    ]
    assert [loss.why for loss in export.losses] == ["is written without its topic"]


def test_a_part_of_a_claim_off_the_token_edges_is_named() -> None:
    claim = Claim(id="c1", content=(Span(0, 8),), cue=(Span(5, 8),), state=State.ADDED)
    export = written(write_docbin, small("Ann left.", claims=[claim]))
    (doc,) = docs(export)
    assert [span.text for span in doc.spans["claims"]] == ["Ann left"]
    assert [loss.why for loss in export.losses] == ["has a cue that is not on token edges: 'eft'"]


def test_white_space_at_an_edge_never_reaches_the_parser() -> None:
    text = "Ann  left"
    document = small(text, entities=[added(0, 5)])
    (loss,) = written(write_docbin, document).losses
    assert "white space at an edge" in loss.why
    (doc,) = docs(written(write_docbin, document))
    assert [span.text for span in doc.spans["sc"]] == ["Ann  "]
    assert not doc.ents


def test_nasty_text_and_the_articles_name_come_through() -> None:
    entities = [added(*place(NASTY, words)) for words in ("Ann O’Neil", "שלום")]
    article = Article.of(NASTY, "a/1", title="Ann", url="https://news.example/1")
    export = written(write_docbin, small(NASTY, article=article, entities=entities))
    (doc,) = docs(export)
    assert doc.text == NASTY
    assert [span.text for span in doc.ents] == ["Ann O’Neil", "שלום"]
    (data,) = [d.user_data for d in DocBin(store_user_data=True).from_bytes(export.data).get_docs(NLP.vocab)]
    assert data == {"id": "a/1", "title": "Ann", "url": "https://news.example/1"}


def test_spacy_trains_from_the_file(tmp_path: Path) -> None:
    text = "Ann left Graz. Bo met Ann."
    entities = [added(0, 3, "PER"), added(9, 13, "LOC"), added(15, 17, "PER"), added(22, 25, "PER")]
    (tmp_path / "train.spacy").write_bytes(written(write_docbin, small(text, entities=entities)).data)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = list(Corpus(tmp_path / "train.spacy")(nlp))
    optimizer = nlp.initialize(lambda: iter(examples))
    losses: dict[str, float] = {}
    for _ in range(30):
        losses = nlp.update(examples, sgd=optimizer)
    assert losses["ner"] < 1
    assert [(span.text, span.label_) for span in nlp(text).ents] == [
        ("Ann", "PER"),
        ("Graz", "LOC"),
        ("Bo", "PER"),
        ("Ann", "PER"),
    ]


@pytest.mark.parametrize("count", [0, 3])
def test_the_same_articles_make_the_same_file(count: int) -> None:
    given = [small(f"Ann left Graz {number}.", entities=[added(0, 3)]) for number in range(count)]
    first, second = written(write_docbin, *given), written(write_docbin, *given)
    assert first.data == second.data
    assert len(docs(first)) == count


def test_the_file_is_the_one_spacy_itself_would_write() -> None:
    given = [small(f"Ann left Graz {number}.", entities=[added(0, 3, link="Q1")]) for number in range(3)]
    data = written(write_docbin, *given).data
    again = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "ENT_KB_ID"], store_user_data=True)
    for doc in DocBin().from_bytes(data).get_docs(spacy.vocab.Vocab()):
        again.add(doc)
    ours, theirs = (msgspec.msgpack.decode(zlib.decompress(each)) for each in (data, again.to_bytes()))
    assert {**ours, "strings": set(ours["strings"])} == {**theirs, "strings": set(theirs["strings"])}


def test_more_than_spacy_can_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docbin_file, "_LARGEST", 100)
    with pytest.raises(ExportError, match="too much for one DocBin; export fewer articles at a time"):
        written(write_docbin, small("Ann left Graz."))


RANGES = st.tuples(st.integers(0, 12), st.integers(1, 7)).map(lambda pair: (pair[0], pair[0] + pair[1]))
TWENTY = Doc(NLP.vocab, words=["x"] * 20)


@given(st.lists(RANGES, max_size=10, unique=True))
def test_longest_first_is_spacys_filter_spans(ranges: list[tuple[int, int]]) -> None:
    expected = [(span.start, span.end - 1) for span in filter_spans([TWENTY[a:b] for a, b in ranges])]
    kept, _ = without_overlaps([(added(a, b), (a, b - 1)) for a, b in ranges], Overlaps.LONGEST)
    assert [place for _, place in kept] == expected
