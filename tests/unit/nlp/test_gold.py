"""The pre-fill against what a person marks in the sample articles, with the real model."""

from __future__ import annotations

import pytest

from annotator.nlp.pipeline import Pipeline
from annotator.paths import resources
from tests.unit.nlp.claims import said_in
from tests.unit.nlp.gold import GOLD, KINDS, OWN

ARTICLES = list(dict.fromkeys(gold.article for gold in GOLD))


def text_of(article: str) -> str:
    return OWN if article == "own" else (resources() / "samples" / f"{article}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("article", ARTICLES)
def test_what_is_found_is_what_a_person_marks(pipeline: Pipeline, article: str) -> None:
    wanted = {gold.said for gold in GOLD if gold.article == article and gold.proposed}
    assert set(said_in(pipeline, text_of(article))) == wanted


def test_all_of_it_stands_in_the_articles() -> None:
    for gold in GOLD:
        assert all(part in text_of(gold.article) for part in (*gold.said.content, gold.said.source, gold.said.cue))


def test_every_sample_article_has_gold() -> None:
    assert {path.stem for path in (resources() / "samples").glob("*.txt")} == set(ARTICLES) - {"own"}


def test_every_kind_is_there_and_found() -> None:
    assert frozenset().union(*(gold.kinds for gold in GOLD if gold.marked and gold.proposed)) == set(KINDS)


def test_hardly_anything_is_missed_or_wrong() -> None:
    right = sum(gold.marked and gold.proposed for gold in GOLD)
    assert right / sum(gold.proposed for gold in GOLD) > 0.95
    assert right / sum(gold.marked for gold in GOLD) > 0.9
