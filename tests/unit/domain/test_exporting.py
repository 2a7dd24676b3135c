"""What every export format has in common: what is picked, what is said to be lost, which overlap wins."""

from __future__ import annotations

import itertools
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import exporting
from annotator.domain.annotation import Check, Claim, Entity, LineKind, LineMark, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.errors import ExportError
from annotator.domain.exporting import ExportReport, Loss, Overlaps, Wanted, filled, picked, without_overlaps
from annotator.domain.text import Span

BOOKKEEPING = {
    Entity: {"id", "start", "end", "label"},
    Claim: {"id", "content", "quote_kind"},
}
LIFE = {"state", "how", "origin", "score", "suggested", "annotator", "decided", "extra"}


@pytest.mark.parametrize("kind", [Entity, Claim])
def test_every_field_is_either_said_by_a_person_or_bookkeeping(kind: Any) -> None:
    """A field that is new has to be sorted here, or formats would lose it in silence."""
    names = {each.name for each in fields(kind)}
    assert names == BOOKKEEPING[kind] | LIFE | set(exporting._SAID[kind])


def test_only_what_was_said_counts_as_filled() -> None:
    claim = Claim(id="c", content=(Span(0, 3),), state=State.ADDED, check=Check.CHECK_WORTHY, note="odd", score=0.5)
    assert filled(claim) == ["check", "note"]
    assert filled(Entity(id="e", start=0, end=3, label="X", state=State.ADDED)) == []
    assert filled(LineMark(id="l", start=0, end=3, kind=LineKind.PROMO, state=State.ADDED)) == []


def entity(first: int, last: int, label: str = "X") -> Entity:
    return Entity(id=f"{first}{last}{label}", start=first, end=last + 1, label=label, state=State.ADDED)


RANGES = st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(RANGES, max_size=10, unique=True), st.sampled_from(Overlaps))
def test_what_is_kept_never_overlaps_and_what_is_dropped_does(ranges: list[tuple[int, int]], rule: Overlaps) -> None:
    kept, dropped = without_overlaps([(entity(*each), each) for each in ranges], rule)
    places = [each for _, each in kept]
    assert places == sorted(places)
    assert all(one[1] < other[0] for one, other in itertools.pairwise(places))
    assert len(kept) + len(dropped) == len(ranges)
    for each in dropped:
        assert any(first < each.end and each.start <= last for first, last in places)


def test_of_twins_the_label_decides() -> None:
    twins = [(entity(0, 2, label), (0, 2)) for label in ("ORG", "FAC")]
    (kept,), (dropped,) = without_overlaps(twins, Overlaps.LONGEST)
    assert (kept[0].label, dropped.label) == ("FAC", "ORG")


def document(**given: Any) -> Document:
    return Document(Article.of("Ann left Graz.", "a1", title="T" * 80), Layer(annotator="kim"), **given)


def test_what_is_not_held_or_rejected_is_told_and_the_rest_is_picked() -> None:
    entities = [entity(0, 2), Entity(id="no", start=4, end=8, label="X", state=State.REJECTED)]
    claim = Claim(id="c", content=(Span(0, 3), Span(9, 13)), state=State.ADDED)
    heard: list[Loss] = []
    report = ExportReport(heard.append)
    (item,) = picked([document(entities=entities, claims=[claim])], Wanted(), report, "entity")
    assert item.entities == entities[:1]
    assert (report.articles, report.entities, report.claims) == (1, 1, 0)
    assert [(loss.kind, loss.words, loss.why) for loss in heard] == [
        ("entity", "left", "is rejected, which the format cannot say"),
        ("claim", "Ann … Graz", "is left out: the format has no place for it"),
    ]
    assert heard[0].title == "T" * 59 + "…"
    assert report.lost.total() == 2


@pytest.mark.parametrize(
    "item",
    [
        Entity(id="e", start=9, end=99, label="X", state=State.ADDED),
        Entity(id="e", start=3, end=3, label="X", state=State.ADDED),
        LineMark(id="l", start=-1, end=3, kind=LineKind.PROMO, state=State.ADDED),
        Claim(id="c", content=(Span(0, 3),), cue=(Span(9, 99),), state=State.ADDED),
    ],
)
def test_an_annotation_outside_its_text_stops_the_export(item: Any) -> None:
    name = {"Entity": "entities", "Claim": "claims", "LineMark": "line_marks"}[type(item).__name__]
    with pytest.raises(ExportError, match=r"a1: annotation . spans -?\d+ to \d+ in a text of 14 characters; run check"):
        list(picked([document(**{name: [item]})], Wanted(), ExportReport()))


def test_long_words_are_shortened_in_the_sentence() -> None:
    sentence = str(Loss("a1", "T", "entity", "x" * 500, 0, 500, "is lost", True))
    assert len(sentence) < 180
    assert sentence.endswith("…' at 0 to 500 is lost")
