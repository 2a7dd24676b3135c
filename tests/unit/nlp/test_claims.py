"""What the claim rules make of sentences, with the real model."""

from __future__ import annotations

from textwrap import fill

import pytest

from annotator.domain.annotation import QuoteKind, SourceKind
from annotator.nlp.pipeline import Pipeline
from annotator.paths import resources
from tests.unit.nlp.claims import Said, found, said_in


def test_speech_that_goes_on_has_the_name_of_its_speaker(pipeline: Pipeline) -> None:
    text = "“We have lost the boat,” Noah Delaney said. “It was old.\n“And the harbour was cold that night.”"
    assert [claim.source_name for claim in found(pipeline, text)] == ["Noah Delaney", "Noah Delaney"]


def test_a_dateline_is_no_part_of_a_claim(pipeline: Pipeline) -> None:
    text = "OSLO, Norway — The river has risen by a metre, the mayor said on Friday."
    assert said_in(pipeline, text) == [Said(("The river has risen by a metre",), "the mayor", "said")]


def test_kinds_are_filled_in(pipeline: Pipeline) -> None:
    text = "The trade group, Norsk Industri, said that prices were “a scandal.” Anna Berg said: “I will not pay.”"
    first, second = found(pipeline, text)
    assert first.quote_kind is QuoteKind.MIXED
    assert second.quote_kind is QuoteKind.DIRECT
    assert second.source_kind is SourceKind.PERSON
    assert second.source_name == "Anna Berg"


def test_a_name_deep_inside_a_source_does_not_name_it(pipeline: Pipeline) -> None:
    ((claim),) = found(pipeline, "A friend of the singer Anna Berg said that the tour was over.")
    assert claim.source_name == ""
    assert claim.source_kind is SourceKind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The study found that prices had doubled.", SourceKind.DOCUMENT),
        ("Officials said that the bridge was safe.", SourceKind.UNNAMED),
        ("She said that the bridge was safe.", SourceKind.UNKNOWN),
    ],
)
def test_a_source_without_a_name_is_told_by_its_noun(pipeline: Pipeline, text: str, kind: SourceKind) -> None:
    assert [claim.source_kind for claim in found(pipeline, text)] == [kind]


@pytest.mark.parametrize("name", ["harbour-bell", "tram-line"])
def test_a_text_broken_at_a_width_has_the_same_claims_at_the_same_places(pipeline: Pipeline, name: str) -> None:
    lines = (resources() / "samples" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    broken = "\n\n".join(fill(line, 70, break_on_hyphens=False) for line in lines)
    whole = said_in(pipeline, "\n\n".join(lines))
    assert [
        Said(tuple(map(_flat, each.content)), _flat(each.source), each.cue) for each in said_in(pipeline, broken)
    ] == whole


def _flat(words: str) -> str:
    return " ".join(words.split())
