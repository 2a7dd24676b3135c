"""What speaks for checking a claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.checkworthiness import PRIOR, REASONS, RULE, Weights, features, rank


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("The council paid €4 million", {"number", "money", "quantity", "past_verb"}),
        ("taxes fell by 12 percent", {"number", "percent", "quantity", "past_verb"}),
        ("taxes fell by 12%", {"number", "percent", "past_verb"}),
        ("the offer came from Anna Berg", {"past_verb", "name"}),
        ("I think we should dance", set()),
        ("", set()),
    ],
)
def test_reasons_name_what_is_there(text: str, reasons: set[str]) -> None:
    assert set(rank(text).reasons) == reasons


def test_reasons_stand_by_weight() -> None:
    assert rank("Anna Berg cut 3 jobs").reasons[0] == "number"


def test_figures_rank_before_opinions() -> None:
    texts = ["I hope it will be nice?", "It is a shame", "Unemployment rose to 7.4 percent, the ministry reported"]
    assert sorted(texts, key=lambda text: rank(text).score) == texts


def test_entity_labels_count_where_the_words_hide_them() -> None:
    assert rank("velmar bought it", ["GPE"]).reasons == ("past_verb", "name")
    assert rank("it cost a fortune", ["MONEY"]).reasons == ("money",)
    assert rank("on monday", ["DATE"]).reasons == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("they voted and won", 2),
        ("they have voted", 0),
        ("she hadn't paid", 1),
        ("the bill was paid", 1),
        ("the proposed bill in the United States", 0),
        ("they've not ever lied but they agreed", 1),
        ("a hundred people need to succeed", 0),
        ("nobody didn’t know", 1),
    ],
)
def test_verbs_in_the_past(text: str, count: int) -> None:
    assert features(text).get("past_verb", 0) == count


def test_known_words_speak_too() -> None:
    weights = Weights(PRIOR.start, PRIOR.each, {"ferry": 2.0, "weather": -2.0})
    ferry, weather = rank("the ferry is late", (), weights), rank("the weather is late", (), weights)
    assert ferry.reasons == ("words",)
    assert ferry.score > rank("the ferry is late").score > weather.score


@given(st.text(), st.lists(st.sampled_from(["MONEY", "PERSON", "PERCENT", "X"])))
def test_any_text_has_a_worth(text: str, labels: list[str]) -> None:
    worth = rank(text, labels)
    assert 0 <= worth.score <= 1
    assert set(worth.reasons) <= set(REASONS)
    assert set(features(text, labels)) <= set(RULE)
