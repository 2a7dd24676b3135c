"""When training is due, what is exam only, which labels are new, and when a model is better."""

from __future__ import annotations

import pytest

from annotator.domain.text import content_hash
from annotator.domain.training import (
    Counts,
    Lesson,
    Named,
    f1,
    failed_labels,
    is_better,
    is_due,
    is_exam,
    marks,
    milestone,
    new_labels,
)

SHOWN = frozenset({"PERSON", "ORG"})


def lesson(*entities: Named, shown: frozenset[str] = SHOWN) -> Lesson:
    return Lesson("a", "x" * 90, entities, shown)


@pytest.mark.parametrize(
    ("finished", "expected"),
    [(0, 0), (29, 0), (30, 30), (59, 30), (60, 60), (99, 60), (100, 100), (149, 100), (150, 150), (731, 700)],
)
def test_training_starts_at_30_60_100_and_every_50(finished: int, expected: int) -> None:
    assert milestone(finished) == expected


def test_it_is_due_once_for_each_milestone() -> None:
    assert is_due(30, 0)
    assert not is_due(45, 30)
    assert not is_due(60, 61)
    assert is_due(100, 61)


def test_about_each_fifth_article_is_exam_and_always_the_same_ones() -> None:
    hashes = [content_hash(f"story {number}") for number in range(500)]
    exam = {each for each in hashes if is_exam(each)}
    assert 70 < len(exam) < 130
    assert exam == {each for each in reversed(hashes) if is_exam(each)}


def test_a_new_label_needs_spans_and_articles() -> None:
    many = [lesson(*(Named(at, at + 2, "BOAT") for at in range(0, 50, 10))) for _ in range(20)]
    assert new_labels(many, {"PERSON"}) == ["BOAT"]
    assert new_labels(many, {"BOAT"}) == []
    assert new_labels(many[:19], {"PERSON"}) == []
    few = [lesson(*(Named(at, at + 2, "BOAT") for at in range(0, 40, 10))) for _ in range(24)]
    assert new_labels(few, {"PERSON"}) == []


def test_marks_count_span_and_label_of_what_was_shown() -> None:
    gold = lesson(Named(0, 3, "PERSON"), Named(10, 14, "ORG"))
    said = [Named(0, 3, "PERSON"), Named(10, 14, "PERSON"), Named(20, 22, "DATE")]
    found = marks([gold], [said])
    assert found == {"PERSON": Counts(1, 2, 1), "ORG": Counts(0, 0, 1)}
    assert f1(found) == pytest.approx(50.0)
    assert f1({}) == 0.0


def test_a_model_takes_over_from_half_a_point_on() -> None:
    before = {"PERSON": Counts(700, 1000, 1000)}
    assert not is_better(before, {"PERSON": Counts(704, 1000, 1000)})
    assert is_better(before, {"PERSON": Counts(705, 1000, 1000)})
    assert not is_better(before, {"PERSON": Counts(600, 1000, 1000)})


def test_a_new_label_has_to_pass_for_itself_and_may_not_cost_the_others() -> None:
    before = {"PERSON": Counts(70, 100, 100), "BOAT": Counts(0, 0, 20)}
    learnt = {"PERSON": Counts(70, 100, 100), "BOAT": Counts(15, 20, 20)}
    assert failed_labels(before, learnt, ["BOAT"]) == []
    assert is_better(before, learnt, ["BOAT"])
    assert not is_better(before, {**learnt, "PERSON": Counts(69, 100, 100)}, ["BOAT"])
    assert failed_labels(before, {"BOAT": Counts(0, 9, 20)}, ["BOAT"]) == ["BOAT"]
    assert failed_labels(before, {}, ["BOAT", "KITE"]) == ["BOAT", "KITE"]
