"""Judgements move the weights, and no further than they should."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.checkworthiness import PRIOR, rank
from annotator.domain.refitting import Judged, fitted

FERRIES = [Judged(f"the ferry to island {name} is late", (), worth=True) for name in "abcdefgh"]
GULLS = [Judged(f"the gull over island {name} is loud", (), worth=False) for name in "abcdefgh"]


def test_without_judgements_the_rule_stands() -> None:
    assert fitted([]) == PRIOR


def test_words_are_learnt() -> None:
    weights = fitted([*FERRIES, *GULLS])
    assert weights.words["ferry"] > 0 > weights.words["gull"]
    assert weights.words.get("island", 0) == 0
    assert rank("a ferry", (), weights).score > rank("a gull", (), weights).score


def test_what_a_person_does_not_care_for_loses_weight() -> None:
    figures = [Judged(f"it has {number} steps", (), worth=False) for number in range(40)]
    others = [Judged(f"it is {word}", (), worth=True) for word in ("red", "old", "lost", "open") * 10]
    assert fitted([*figures, *others]).each["number"] < PRIOR.each["number"]


def test_the_more_judgements_the_further_the_weights_move() -> None:
    figures = [Judged("it has 7 steps", (), worth=False)]
    few, many = fitted(figures), fitted(figures * 100)
    assert PRIOR.each["number"] > few.each["number"] > many.each["number"]


def test_the_same_judgements_give_the_same_weights() -> None:
    assert fitted([*FERRIES, *GULLS]) == fitted([*FERRIES, *GULLS])


WORDS = st.sampled_from(["ferry", "gull", "7", "8,000%", "$5", "I", "should?", "paid", "Velmar"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(WORDS, max_size=400), st.booleans()), max_size=12))
def test_whatever_is_judged_gives_weights_that_rate(judged: list[tuple[list[str], bool]]) -> None:
    weights = fitted([Judged(" ".join(words), (), worth) for words, worth in judged])
    assert all(-100 < value < 100 for value in [weights.start, *weights.each.values(), *weights.words.values()])
    assert 0 <= rank("Velmar paid $5", (), weights).score <= 1
