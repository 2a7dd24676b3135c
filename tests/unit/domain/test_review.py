"""The way through what is left to review: the doubtful, the possibly missed, the sure; round the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.analysis import Found, split
from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Document
from annotator.domain.review import Stop, at_caret, miss_around, miss_at, next_stop, possible_misses, stop_at
from annotator.domain.text import Span
from tests.unit.articles import document


def entity(id: str, start: int, end: int, score: float | None = None, state: State = State.SUGGESTED) -> Entity:
    return Entity(id=id, start=start, end=end, label="PERSON", state=state, score=score)


def article(*entities: Entity, misses: Sequence[tuple[int, int]] = (), length: int = 9000, **given: Any) -> Document:
    text = "x" * length
    found = tuple(Found(start, end, "GPE", 0.3) for start, end in misses)
    return document(text, analysis=replace(split(text), misses=found), entities=entities, **given)


def walk(doc: Document, at: Stop, step: int, count: int) -> list[str]:
    names = []
    for _ in range(count):
        found = next_stop(doc, at, step)
        assert found is not None
        at = found
        names.append(at.id or f"{at.start}-{at.end}")
    return names


def test_the_walk_is_in_reading_order_and_goes_round() -> None:
    decided = entity("c", 20, 22, state=State.ACCEPTED)
    claim = Claim(id="k", content=(Span(5, 40),), state=State.SUGGESTED)
    doc = article(entity("a", 5, 9), entity("b", 5, 7), decided, entity("d", 8500, 8502), claims=[claim])
    assert walk(doc, at_caret(0), 1, 5) == ["k", "a", "b", "d", "k"]
    assert walk(doc, at_caret(0), -1, 5) == ["d", "b", "a", "k", "d"]
    assert walk(doc, stop_at(decided), 1, 1) == ["d"]


def test_the_doubtful_come_first_then_the_missed_then_the_sure() -> None:
    doc = article(
        entity("sure", 1, 3, 0.95),
        entity("doubt", 40, 44, 0.3),
        entity("unknown", 8600, 8604),
        misses=((10, 14), (8000, 8003)),
    )
    order = ["doubt", "unknown", "10-14", "8000-8003", "sure"]
    assert walk(doc, at_caret(0), 1, 6) == [*order, "doubt"]
    assert walk(doc, stop_at(entity("doubt", 40, 44, 0.3)), -1, 5) == ["sure", "8000-8003", "10-14", "unknown", "doubt"]


def test_the_only_suggestion_is_found_from_itself_and_none_from_nowhere() -> None:
    doc = article(entity("a", 5, 9))
    for step in (1, -1):
        assert walk(doc, stop_at(entity("a", 5, 9)), step, 1) == ["a"]
        assert next_stop(article(length=0), at_caret(0), step) is None


def test_a_miss_is_none_where_an_entity_stands_or_was_rejected() -> None:
    rejected = entity("no", 20, 24, state=State.REJECTED)
    doc = article(entity("a", 5, 9), rejected, misses=((6, 12), (20, 24), (30, 34)))
    assert [each.start for each in possible_misses(doc, 0, 100)] == [30]
    assert miss_at(doc, 30, 34) == Found(30, 34, "GPE", 0.3)
    assert miss_at(doc, 30, 33) is None
    assert miss_at(doc, 6, 12) is None
    assert (miss_around(doc, 33), miss_around(doc, 34), miss_around(doc, 29)) == (Found(30, 34, "GPE", 0.3), None, None)


@given(st.lists(st.tuples(st.integers(0, 9000), st.sampled_from([None, 0.3, 0.99])), max_size=12), st.integers(0, 9000))
def test_every_stop_is_reached_once_a_round_in_both_directions(
    given: list[tuple[int, float | None]], caret: int
) -> None:
    entities = [entity(f"e{index}", start, start + 3, score) for index, (start, score) in enumerate(given)]
    doc = article(*entities, misses=((100, 103), (7000, 7004)), length=9100)
    count = len(entities) + len(possible_misses(doc, 0, 9100))
    there = walk(doc, at_caret(caret), 1, count) if count else []
    back = walk(doc, at_caret(caret), -1, count) if count else []
    assert len(set(there)) == count
    turned = back[::-1]
    assert sorted(there) == sorted(turned)
    assert not there or turned in [there[at:] + there[:at] for at in range(count)]
