"""The order articles are gone through in: what mends most a word first, or a shuffle that stays."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.analysis import Found, split
from annotator.domain.annotation import State
from annotator.domain.document import Layer
from annotator.domain.suggestion import Suggestion
from annotator.services import queue_order
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from annotator.services.queue_order import Order, chosen, places
from tests.unit.articles import suggested_entity
from tests.unit.services.conftest import TakeIn


def said(text: str, score: float | None, *, missed: bool = False) -> Suggestion:
    misses = (Found(0, 3, "ORG", 0.5),) if missed else ()
    return Suggestion(replace(split(text), model="tiny@1", misses=misses), (suggested_entity(text, "Bo", score=score),))


def sorted_ids(project: Project, order: Order) -> list[str]:
    found: dict[str, float] = {}
    for some in places(project, order):
        found |= some
    return sorted(found, key=lambda id: found[id])


def test_the_most_useful_has_the_most_doubt_a_word(project: Project, take_in: TakeIn) -> None:
    given = {"sure": (0.999, False), "odd": (0.3, False), "none": (None, False), "missed": (0.999, True)}
    for id, (score, missed) in given.items():
        take_in(id, f"Ada and Bo. {id}")
        save_suggestion(project, id, said(f"Ada and Bo. {id}", score, missed=missed))
    take_in("long", "Ada and Bo. " + "And so on. " * 50)
    save_suggestion(project, "long", said("Ada and Bo. " + "And so on. " * 50, 0.3))
    assert sorted_ids(project, Order.USEFUL) == ["missed", "odd", "none", "sure", "long"]


def test_what_was_decided_and_what_is_anothers_counts_for_nothing(project: Project, take_in: TakeIn) -> None:
    decided = suggested_entity("Ada and Bo.", "Bo", score=0.2, state=State.ACCEPTED)
    take_in("a", "Ada and Bo.", entities=(decided,), analysis=split("Ada and Bo."), own=True)
    take_in("b", "Bo and Ada.", layer=Layer(annotator="bo"), analysis=split("Bo and Ada."), own=True)
    assert [dict(some) for some in places(project, Order.USEFUL)] == [{"a": 0.0}]


def test_a_random_order_is_the_same_again_and_another_by_another_seed(project: Project, take_in: TakeIn) -> None:
    for id in "abcdefgh":
        take_in(id, f"Story {id}")
    first = sorted_ids(project, Order.RANDOM)
    assert sorted(first) == list("abcdefgh") != first
    assert sorted_ids(project, Order.RANDOM) == first
    project.save_setting(queue_order.SEED, 7)
    assert sorted_ids(project, Order.RANDOM) != first


def test_the_order_of_arrival_needs_no_places_and_is_what_a_strange_setting_means(project: Project) -> None:
    assert list(places(project, Order.ARRIVAL)) == []
    assert chosen(project) is Order.ARRIVAL
    project.save_setting(queue_order.SETTING, "random")
    assert chosen(project) is Order.RANDOM
    project.save_setting(queue_order.SETTING, "by mood")
    assert chosen(project) is Order.ARRIVAL
