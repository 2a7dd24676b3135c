"""The pre-fill against what a person marks in the sample articles, with the real model."""

from __future__ import annotations

import pytest

from annotator.nlp.pipeline import Pipeline
from annotator.paths import resources
from tests.unit.nlp.claims import said_in
from tests.unit.nlp.gold import GOLD, KINDS, OWN, Gold

ARTICLES = list(dict.fromkeys(gold.article for gold in GOLD))

PRECISION, RECALL = 0.9, 0.85
"""Of claims that agree with a person's in every word; the rules had 92 % and 86 % when this was written."""


def text_of(article: str) -> str:
    return OWN if article == "own" else (resources() / "samples" / f"{article}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("article", ARTICLES)
def test_what_is_found_is_what_a_person_marks(pipeline: Pipeline, article: str) -> None:
    wanted = [gold.said for gold in GOLD if gold.article == article and gold.proposed]
    assert sorted(said_in(pipeline, text_of(article))) == sorted(wanted)


def test_all_of_it_stands_in_the_articles() -> None:
    for gold in GOLD:
        assert all(part in text_of(gold.article) for part in (*gold.said.content, gold.said.source, gold.said.cue))


def test_every_sample_article_has_gold() -> None:
    assert {path.stem for path in (resources() / "samples").glob("*.txt")} == set(ARTICLES) - {"own"}


def found_right(pipeline: Pipeline) -> tuple[list[Gold], int]:
    """The gold that the rules propose word for word, and how many claims they propose in all."""
    proposed = {article: said_in(pipeline, text_of(article)) for article in ARTICLES}
    right = [gold for gold in GOLD if gold.marked and gold.said in proposed[gold.article]]
    return right, sum(len(claims) for claims in proposed.values())


def test_every_kind_is_found(pipeline: Pipeline) -> None:
    right, _ = found_right(pipeline)
    assert frozenset().union(*(gold.kinds for gold in right)) == set(KINDS)


def test_few_are_missed_or_wrong(pipeline: Pipeline) -> None:
    right, proposed = found_right(pipeline)
    assert len(right) / proposed > PRECISION
    assert len(right) / sum(gold.marked for gold in GOLD) > RECALL
