from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, Claim, State
from annotator.domain.suggestion import Suggestion
from annotator.domain.suggestion_reason import REASONS, claim_reason
from annotator.domain.text import LINE_END, Span
from annotator.nlp import pipeline as module
from annotator.nlp.pipeline import Pipeline
from annotator.paths import resources

ODD = [
    "",
    " ",
    "\n\n\n",
    "\r\n \t\u2028",
    "👩‍👩‍👧‍👦 Anna Berg moved to Oslo 👍🏽.\r\nShe said 🎉 it was cold.",
    "ليلى خوري said that Haifa was quiet. מרים אדלר agreed.",
    "  Mary Lind lives in Bergen.  \u2029  Tom Oak lives in Rome.",
    "“An open quote\nsaid nobody\r\r“Another",
    "e\u0301cole Zürich\u200b Paris\u00a0France",
]


def spans(item: Annotation) -> list[Span]:
    return [*item.content, *item.source, *item.cue] if isinstance(item, Claim) else [item.span]


def check(text: str, suggestion: Suggestion) -> None:
    """Every promise that holds for whatever text."""
    analysis = suggestion.analysis
    assert list(analysis.starts) == sorted(analysis.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(analysis.starts, analysis.ends, strict=True))
    assert analysis.sentences[0] == 0
    items: list[Annotation] = [*suggestion.entities, *suggestion.claims, *suggestion.line_marks]
    for item in items:
        assert item.state is State.SUGGESTED
        assert item.suggested is not None
        assert {name: item.suggested[name] for name in item.core} == item.core
        assert not isinstance(item, Claim) or claim_reason(item)[0] in REASONS
        for start, end in spans(item):
            piece = text[start:end]
            assert 0 <= start < end <= len(text)
            assert piece == piece.strip()
            assert not LINE_END.search(piece)


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_keep_every_promise(pipeline: Pipeline, text: str) -> None:
    (suggestion,) = pipeline.suggest([text])
    check(text, suggestion)


def test_the_samples_keep_every_promise_and_have_claims_and_scores(pipeline: Pipeline) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((resources() / "samples").glob("*.txt"))]
    for text, suggestion in zip(texts, pipeline.suggest(iter(texts)), strict=True):
        check(text, suggestion)
        assert suggestion.claims
        assert all(entity.score is not None for entity in suggestion.entities)
        assert {entity.origin for entity in suggestion.entities} == {f"model:{pipeline.name}"}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80))
def test_any_text_keeps_every_promise(pipeline: Pipeline, text: str) -> None:
    (suggestion,) = pipeline.suggest([text])
    check(text, suggestion)


def test_a_line_end_ends_a_sentence_and_an_entity(pipeline: Pipeline) -> None:
    text = "Talks open in Vienna\r\nGermany and France\u2028met on Monday"
    (suggestion,) = pipeline.suggest([text])
    assert set(suggestion.analysis.sentences) >= {0, 22, 41}
    assert {text[e.start : e.end] for e in suggestion.entities} >= {"Vienna", "Germany", "France"}


def test_a_web_address_is_no_entity(pipeline: Pipeline) -> None:
    text = "https://news.example.org/oslo-mayor-anna-berg-resigns\n\nOslo is quiet."
    (suggestion,) = pipeline.suggest([text])
    assert all("://" not in text[e.start : e.end] for e in suggestion.entities)


def test_a_label_that_is_not_shown_is_not_suggested(pipeline: Pipeline) -> None:
    text = "Maria Lopez flew to Paris on Monday."
    (suggestion,) = pipeline.suggest([text], shown=["GPE"])
    assert [text[e.start : e.end] for e in suggestion.entities] == ["Paris"]


def test_only_the_tasks_asked_for_are_done(pipeline: Pipeline) -> None:
    text = "Maria Lopez said that the river had risen."
    (entities,) = pipeline.suggest([text], tasks=["entities"])
    (claims,) = pipeline.suggest([text], tasks=["claims"])
    assert (len(entities.entities), len(entities.claims)) == (1, 0)
    assert (len(claims.entities), len(claims.claims)) == (0, 1)
    assert claims.claims[0].source_name == "Maria Lopez"
    assert claims.claims[0].source_entity == ""


def test_a_source_links_to_the_entity_row_it_is_named_by(pipeline: Pipeline) -> None:
    (suggestion,) = pipeline.suggest(["Maria Lopez said that the river had risen."])
    assert suggestion.claims[0].source_entity == suggestion.entities[0].id


def test_a_long_text_is_cut_at_line_ends_and_put_together_again(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n".join(["Maria Lopez flew to Paris.", "The mayor said that the river had risen."] * 20)
    (whole,) = pipeline.suggest([text])
    monkeypatch.setattr(module, "PIECE", 90)
    (cut, short) = pipeline.suggest([text, "Rome."])
    assert cut.analysis == whole.analysis
    assert [e.core for e in cut.entities] == [e.core for e in whole.entities]
    assert [c.core for c in cut.claims] == [c.core for c in whole.claims]
    assert len(short.analysis.starts) == 2


def test_lines_that_are_no_prose_get_marks_and_entities_but_no_claims(pipeline: Pipeline) -> None:
    text = "Rain is near\nPhoto: Maria Lopez said that the river had risen\nIt rained."
    (suggestion,) = pipeline.suggest([text])
    assert [mark.kind for mark in suggestion.line_marks] == ["caption"]
    assert suggestion.claims == ()
    assert "Maria Lopez" in {text[e.start : e.end] for e in suggestion.entities}
