"""What the claim rules make of sentences, with the real model."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Claim, QuoteKind, SourceKind
from annotator.nlp.pipeline import Pipeline


def claims_of(pipeline: Pipeline, text: str) -> list[tuple[list[str], str, str]]:
    """Content, source and cue of each claim, as words."""
    return [
        ([text[s:e] for s, e in claim.content], words(text, claim.source), words(text, claim.cue))
        for claim in found(pipeline, text)
    ]


def words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " | ".join(text[start:end] for start, end in spans)


def found(pipeline: Pipeline, text: str) -> tuple[Claim, ...]:
    (suggestion,) = pipeline.suggest([text])
    return suggestion.claims


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("The mayor said that the river had risen.", ["the river had risen"], "The mayor", "said"),
        ('"The river is high," said Anna Berg.', ['"The river is high,"'], "Anna Berg", "said"),
        ("“It is late,” he said, “and we are tired.”", ["“It is late,”", "“and we are tired.”"], "he", "said"),
        ("The plan, he said, is bad.", ["The plan", "is bad"], "he", "said"),
        ("According to the guild, trade has fallen.", ["trade has fallen"], "the guild", "According to"),
        ("Trade has fallen, according to the guild.", ["Trade has fallen"], "the guild", "according to"),
        ("The senator called the plan a joke.", ["the plan a joke"], "The senator", "called"),
        ("The company promised to pay the workers.", ["to pay the workers"], "The company", "promised"),
        ("Taxes to rise in May, minister says", ["Taxes to rise in May"], "minister", "says"),
    ],
)
def test_one_claim(pipeline: Pipeline, text: str, content: list[str], source: str, cue: str) -> None:
    assert claims_of(pipeline, text) == [(content, source, cue)]


def test_a_subject_is_shared_over_but(pipeline: Pipeline) -> None:
    text = "The minister said the offer would stay open, but added that he understood the answer."
    assert [source for _, source, _ in claims_of(pipeline, text)] == ["The minister", "The minister"]


def test_only_the_outermost_claim_is_suggested(pipeline: Pipeline) -> None:
    text = "The minister said that the police believed that the bell was stolen."
    ((content, source, _),) = claims_of(pipeline, text)
    assert source == "The minister"
    assert content[0].endswith("stolen")


def test_a_second_sentence_of_speech_joins_the_first(pipeline: Pipeline) -> None:
    text = "“They were waiting,” said Maeve Tierney. “So was he.”"
    ((content, _, _),) = claims_of(pipeline, text)
    assert content == ["“They were waiting,”", "“So was he.”"]


def test_speech_left_open_goes_on_with_the_same_speaker(pipeline: Pipeline) -> None:
    text = "“We have lost the boat,” Noah Delaney said. “It was old.\n“And the harbour was cold that night.”"
    first, second = found(pipeline, text)
    assert second.source == first.source
    assert second.cue == ()
    assert second.source_name == "Noah Delaney"


def test_a_dateline_is_no_part_of_a_claim(pipeline: Pipeline) -> None:
    text = "OSLO, Norway — The river has risen by a metre, the mayor said on Friday."
    ((content, source, _),) = claims_of(pipeline, text)
    assert content == ["The river has risen by a metre"]
    assert source == "the mayor"


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


def test_a_title_in_quote_marks_is_no_claim(pipeline: Pipeline) -> None:
    assert found(pipeline, "He played “Blue Rain” on the piano.") == ()
