"""What a preset asks of a claim, and how it is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import Check, Claim, SourceKind, State
from annotator.domain.claim_presets import FIELDS, ClaimPreset, checked_name, is_filled, missing
from annotator.domain.document import Article
from annotator.domain.errors import EditRefused
from annotator.domain.text import Span

EMPTY = Claim(id="c", content=(Span(0, 3),), state=State.ADDED)
ALL = ClaimPreset("all", FIELDS, FIELDS)


def test_an_empty_claim_lacks_what_is_required_in_the_order_it_is_read() -> None:
    preset = ClaimPreset("mine", required=("note", "source", "check"))
    assert missing(EMPTY, preset) == ("source", "check", "note")
    assert missing(replace(EMPTY, note="x", source=(Span(4, 5),), check=Check.UNIMPORTANT), preset) == ()
    assert missing(EMPTY, ClaimPreset("none")) == ()


def test_fields_that_always_say_something_are_never_missing() -> None:
    assert not {"content", "act", "polarity"} & set(missing(EMPTY, ALL))
    assert {"source_kind", "evidence", "claim_types", "verdict"} <= set(missing(EMPTY, ALL))


def test_a_claim_of_the_authors_own_needs_no_words_for_its_source() -> None:
    author = replace(EMPTY, source_kind=SourceKind.AUTHOR)
    assert is_filled(author, "source")
    assert not is_filled(replace(EMPTY, source_kind=SourceKind.PERSON), "source")


def test_the_date_is_the_articles() -> None:
    preset = ClaimPreset("dated", required=("published",))
    assert missing(EMPTY, preset) == ()
    assert missing(EMPTY, preset, Article.of("A.")) == ("published",)
    assert missing(EMPTY, preset, Article.of("A.", published="2031-05-17")) == ()


def test_a_preset_goes_through_json() -> None:
    preset = ClaimPreset("mine", ("source", "note"), ("note",), ("Yes", "No"))
    assert ClaimPreset.of(preset.as_values()) == preset
    assert ClaimPreset.of({"name": "mine", "shown": ["note", "nonsense"], "required": "note"}) == ClaimPreset(
        "mine", ("note",)
    )


@pytest.mark.parametrize("name", ["", " x", "a\nb", "taken", "sic\x00"])
def test_a_name_that_cannot_be_kept_is_refused(name: str) -> None:
    with pytest.raises(EditRefused):
        checked_name(name, ("taken",))
    assert checked_name("free", ("taken",)) == "free"
