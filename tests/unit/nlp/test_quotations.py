"""Quote marks and attributions joined, without a model."""

from __future__ import annotations

from annotator.domain.text import Span
from annotator.nlp.attribution import Attribution
from annotator.nlp.quotations import merged, outermost, with_quotes


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def attribution(text: str, content: str, source: str, cue: str) -> Attribution:
    parts = (at(text, content),) if content else ()
    return Attribution(parts, at(text, source) if source else None, at(text, cue))


def test_spans_that_touch_become_one() -> None:
    assert merged([Span(5, 9), Span(0, 3), Span(3, 4), Span(8, 12)]) == (Span(0, 4), Span(5, 12))


def test_content_grows_to_the_quote_marks_it_touches() -> None:
    text = "She said the plan was “a scandal and a shame” today."
    (found,) = with_quotes(text, [attribution(text, "the plan was “a scandal", "She", "said")])
    assert found.content == (at(text, "the plan was “a scandal and a shame”"),)


def test_a_verb_without_words_takes_the_quotation_beside_it() -> None:
    text = 'He wrote: "Nobody came."'
    (found,) = with_quotes(text, [attribution(text, "", "He", "wrote")])
    assert found.content == (at(text, '"Nobody came."'),)


def test_a_verb_without_words_and_quotation_is_no_claim() -> None:
    text = "He wrote every day."
    assert with_quotes(text, [attribution(text, "", "He", "wrote")]) == []


def test_a_reporting_verb_inside_speech_belongs_to_the_speech() -> None:
    text = "“I said that it rained all day,” Ann told us."
    inner = attribution(text, "it rained all day", "I", "said")
    (found,) = with_quotes(text, [inner, attribution(text, "", "Ann", "told")])
    assert found.cue == at(text, "told")


def test_long_speech_without_a_verb_is_a_claim_without_source() -> None:
    text = "“The water came up in the night and took the bridge.”"
    (found,) = with_quotes(text, [])
    assert (found.content, found.source) == ((Span(0, len(text)),), None)


def test_outermost_drops_what_another_contains() -> None:
    outer = Attribution((Span(10, 50),), Span(0, 3), Span(4, 8))
    inner = Attribution((Span(30, 50),), Span(15, 18), Span(20, 24))
    assert outermost([inner, outer]) == [outer]


def test_a_source_inside_a_quotation_is_none() -> None:
    text = "“We,” said Dahl, “will not sell.”"
    (found,) = with_quotes(text, [attribution(text, "will not sell", "We", "said")])
    assert found.source is None


def test_of_two_that_share_words_the_longer_one_stays() -> None:
    text = "He said it rained and she said it rained hard."
    short = attribution(text, "it rained and", "He", "said")
    long = attribution(text, "it rained and she said it rained hard", "He", "said")
    assert with_quotes(text, [short, long]) == [long]
