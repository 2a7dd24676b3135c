"""Every colour a label can have is readable on both pages, and a new one is far from those in use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.colours import (
    CLAIM_HUE,
    DARK_PAGE,
    DARK_TEXT,
    FAMILY_HUES,
    LIGHT_PAGE,
    LIGHT_TEXT,
    PALETTE,
    STRONG_CONTRAST,
    TINT_CONTRAST,
    contrast,
    free_hue,
    hex_hue,
    hue_of,
    is_hue,
    shades,
)

HUES = st.integers(0, 359)


def between(one: int, other: int) -> int:
    return min((one - other) % 360, (other - one) % 360)


@given(HUES)
def test_every_hue_is_readable_on_both_pages(hue: int) -> None:
    found = shades(hue)
    assert contrast(found.strong_on_light, LIGHT_PAGE) >= STRONG_CONTRAST
    assert contrast(found.strong_on_dark, DARK_PAGE) >= STRONG_CONTRAST
    assert contrast(found.tint_on_light, LIGHT_TEXT) >= TINT_CONTRAST
    assert contrast(found.tint_on_dark, DARK_TEXT) >= TINT_CONTRAST


@given(HUES)
def test_the_shades_keep_the_hue(hue: int) -> None:
    found = shades(hue)
    for shade in (found.strong_on_light, found.strong_on_dark):
        assert between(round(hex_hue(shade)), hue) <= 2


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)


@given(st.lists(HUES, max_size=12))
def test_a_free_hue_is_as_far_as_can_be(used: list[int]) -> None:
    found = int(free_hue(str(hue) for hue in used))
    taken = [*used, CLAIM_HUE]
    distance = min(between(found, hue) for hue in taken)
    assert all(min(between(each, hue) for hue in taken) <= distance for each in range(360))


def test_own_labels_stay_apart_from_the_families_and_from_each_other() -> None:
    used = [name for name in FAMILY_HUES if name != "own"]
    for _ in range(4):
        used.append(free_hue(used))
    hues = sorted(hue for name in used if (hue := hue_of(name)) is not None)
    assert min(between(one, other) for one, other in zip(hues, [*hues[1:], hues[0]], strict=True)) >= 20


@pytest.mark.parametrize(
    ("word", "hue"), [("people", 301), ("amounts", None), ("210", 210), ("365", 5), ("", 105), ("mauve", 105)]
)
def test_a_colour_word_stands_for_a_hue(word: str, hue: int | None) -> None:
    assert hue_of(word) == hue


def test_only_plain_numbers_are_hues() -> None:
    assert [is_hue(word) for word in ("12", "", "-1", "1e2", "٣", "1000")] == [True, *[False] * 5]


def test_the_palette_holds_hues_and_grey() -> None:
    assert len(set(PALETTE)) == len(PALETTE)
    assert all(is_hue(word) or hue_of(word) is None for word in PALETTE)
