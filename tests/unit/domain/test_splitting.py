"""Dealing articles out: whole, the same each time, in the shares asked for, with near-duplicates together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import UsageError
from annotator.domain.splitting import ALIKE, By, Piece, dated, deal, likeness, shares, sketch
from annotator.domain.text import content_hash

WORDS = [f"word{number}" for number in range(400)]
STORY = " ".join(WORDS)


def piece(text: str, published: str = "", publisher: str = "") -> Piece:
    return Piece(text[:40], content_hash(text), published, publisher, sketch(text))


def stories(count: int, **fields: str) -> list[Piece]:
    return [
        piece(f"Story {number}: " + " ".join(f"w{number}x{at}" for at in range(30)), **fields)
        for number in range(count)
    ]


@pytest.mark.parametrize(("words", "parts"), [("80/10/10", (80, 10, 10)), ("4/1", (4, 1))])
def test_shares_are_read(words: str, parts: tuple[int, ...]) -> None:
    assert shares(words) == parts


@pytest.mark.parametrize("words", ["", "80", "80/0/20", "80/-1", "1/1/1/1", "a/b"])
def test_other_words_say_no_shares(words: str) -> None:
    with pytest.raises(UsageError, match="says no shares"):
        shares(words)


@given(order=st.permutations(range(30)), by=st.sampled_from(By))
def test_the_order_in_which_articles_come_changes_nothing(order: list[int], by: By) -> None:
    pieces = stories(30)
    assert deal([pieces[at] for at in order], (80, 10, 10), by) == deal(pieces, (80, 10, 10), by)


@pytest.mark.parametrize("by", By)
def test_the_shares_are_kept_and_nothing_is_left_out(by: By) -> None:
    pieces = stories(100)
    dealt = deal(pieces, (80, 10, 10), by)
    counts = [list(dealt.values()).count(name) for name in ("train", "dev", "test")]
    assert counts == [80, 10, 10]
    assert set(dealt) == {each.id for each in pieces}


def test_three_articles_are_enough_for_three_splits() -> None:
    assert sorted(deal(stories(3), (80, 10, 10), By.HASH).values()) == ["dev", "test", "train"]
    assert set(deal(stories(1), (1, 1), By.PUBLISHER).values()) == {"train"}
    assert deal([], (80, 20), By.HASH) == {}


def test_by_date_the_oldest_train() -> None:
    days = [piece(f"{each.id} {day}", f"2031-01-{day:02}") for day, each in enumerate(stories(10), 1)]
    dealt = deal([*days, *stories(2)], (75, 25), By.DATE)
    assert [dealt[each.id] for each in days] == ["train"] * 7 + ["dev"] * 3
    assert {dealt[each.id] for each in stories(2)} == {"train"}


def test_an_outlet_is_in_one_split() -> None:
    outlets = [
        piece(each.id + " of outlet", publisher=f"outlet {number % 4}") for number, each in enumerate(stories(40))
    ]
    dealt = deal(outlets, (50, 50), By.PUBLISHER)
    for name in {each.publisher for each in outlets}:
        assert len({dealt[each.id] for each in outlets if each.publisher == name}) == 1
    assert sorted(dealt.values()).count("train") == 20


@given(cut=st.integers(0, 40), at=st.integers(0, 399), by=st.sampled_from(By))
def test_articles_that_are_nearly_the_same_stay_together(cut: int, at: int, by: By) -> None:
    changed = WORDS.copy()
    changed[at] = "another"
    copy = f"Copy: {' '.join(changed[cut:])}"
    dealt = deal([piece(STORY), piece(copy), *stories(20)], (50, 50), by)
    assert dealt[STORY[:40]] == dealt[copy[:40]]


def test_likeness_is_the_share_of_common_shingles() -> None:
    half = " ".join([*WORDS[:270], *(f"other{number}" for number in range(130))])
    assert likeness(sketch(STORY), sketch(STORY)) == 1
    assert abs(likeness(sketch(STORY), sketch(half)) - 0.5) < 0.2
    assert likeness(sketch(STORY), sketch("Something else entirely stands here.")) < ALIKE
    assert likeness(sketch("One"), sketch("Two")) == 0


@pytest.mark.parametrize("published", ["last week", "March 3, 2031", "03.04.2031", "2031-13-01", "99999"])
def test_what_is_no_date_counts_as_undated(published: str) -> None:
    odd = piece("Odd one: " + STORY, published)
    days = [piece(f"{each.id} {day}", f"2031-01-{day:02} 10:00") for day, each in enumerate(stories(9), 1)]
    assert deal([odd, *days], (50, 50), By.DATE)[odd.id] == "train"
    assert dated(published) == ""


@pytest.mark.parametrize("published", ["2031", "2031-05", "2031-05-17", "2031-05-17T10:00:00+05:00"])
def test_dates_in_order_are_kept_as_they_are(published: str) -> None:
    assert dated(published) == published


def test_no_article_trains_that_is_later_than_what_is_tested_on() -> None:
    days = [piece(f"{each.id} {day}", f"2031-01-{day:02}") for day, each in enumerate(stories(10), 1)]
    early, late = piece(STORY, "2031-01-01"), piece("Copy: " + STORY, "2031-02-01")
    dealt = deal([*days, early, late], (75, 25), By.DATE)
    assert (dealt[early.id], dealt[late.id]) == ("dev", "dev")
