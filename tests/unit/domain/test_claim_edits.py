"""Every edit of a claim: what it changes, and where it makes no sense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import claim_edits
from annotator.domain.annotation import Check, Claim, QuoteKind, SourceKind, State
from annotator.domain.changes import Change, Edit
from annotator.domain.document import Document
from annotator.domain.errors import EditRefused
from annotator.domain.text import Span
from tests.unit.articles import BY, document, place, places, quotes, suggested_claim

TEXT = "Tilda Voss met Wren Mills. Voss said “the mill is safe”, and Wren Mills agreed.\n \nSign up here"
CLAIM = suggested_claim(TEXT, "the mill is safe", "Voss", id="c")


def news(*claims: Claim, text: str = TEXT, **given: Any) -> Document:
    return document(text, claims=claims, **given)


def done(doc: Document, edit: Edit) -> Document:
    doc.apply(edit.changes)
    return doc


def contents(doc: Document) -> list[list[str]]:
    return [quotes(doc.text, claim.content) for claim in doc.claims if claim.state is not State.REJECTED]


def claim_of(edit: Edit) -> Claim:
    (change,) = edit.changes
    assert isinstance(change.after, Claim)
    return change.after


def test_a_claim_is_made_of_its_parts_in_order_joined_where_they_touch() -> None:
    doc = news()
    parts = (*places(TEXT, "is safe”", " met Wren"), *places(TEXT, "the mill ", "mill is"))
    claim = claim_of(claim_edits.add_claim(doc, parts, BY, source=places(TEXT, " Voss"), cue=places(TEXT, "said")))
    assert quotes(TEXT, claim.content) == ["met Wren", "the mill is safe”"]
    assert quotes(TEXT, claim.source + claim.cue) == ["Voss", "said"]
    assert (claim.state, claim.quote_kind) == (State.ADDED, QuoteKind.MIXED)


def test_a_quoted_claim_is_direct() -> None:
    claim = claim_of(claim_edits.add_claim(news(), places(TEXT, "the mill is safe"), BY))
    assert claim.quote_kind is QuoteKind.DIRECT


def test_a_source_that_is_only_named_attributes_a_claim_too() -> None:
    doc = news(suggested_claim(TEXT, "Wren Mills agreed", id="c"))
    assert claim_of(claim_edits.change_claim(doc, "c", BY, source_name="a clerk")).quote_kind is QuoteKind.INDIRECT


def test_the_kind_of_quotation_follows_a_claims_spans() -> None:
    doc = news(CLAIM)
    edit = claim_edits.change_claim(doc, "c", BY, content=places(TEXT, "Wren Mills agreed"), check=Check.CHECK_WORTHY)
    claim = claim_of(edit)
    assert (claim.quote_kind, claim.check, claim.state) == (QuoteKind.INDIRECT, Check.CHECK_WORTHY, State.EDITED)
    assert edit.detail["fields"] == ["check", "content"]
    assert claim_of(claim_edits.change_claim(doc, "c", BY, source=(), topic="mills")).source == ()


def test_a_claim_is_found_by_its_content() -> None:
    rejected = replace(CLAIM, id="r", state=State.REJECTED)
    doc = news(rejected)
    start, end = place(TEXT, "the mill is safe")
    assert claim_edits.claim_with(doc, (Span(start, end),)) == rejected
    doc = news(rejected, CLAIM)
    assert claim_edits.claim_with(doc, (Span(start - 1, end),)) is None
    assert claim_edits.claim_with(doc, (Span(start, end),)) == CLAIM
    assert claim_edits.claim_with(doc, ()) is None


QUOTE = "“The mill is safe,” she said, “and Mills knows that it is safe.” Voss added that she sleeps there."


def quoted(content: str = "“The mill is safe,”", id: str = "c", **fields: Any) -> Claim:
    return suggested_claim(QUOTE, content, id=id, **fields)


def test_the_other_half_of_an_interrupted_quotation_joins_the_content() -> None:
    doc = news(quoted(), text=QUOTE)
    edit = claim_edits.add_content(doc, "c", place(QUOTE, " “and Mills knows that it is safe.”"), BY)
    assert contents(done(doc, edit)) == [["“The mill is safe,”", "“and Mills knows that it is safe.”"]]
    assert (edit.operation, claim_of(edit).state, claim_of(edit).quote_kind) == (
        "add_content",
        State.EDITED,
        QuoteKind.DIRECT,
    )


def test_words_in_the_middle_leave_two_spans() -> None:
    doc = news(quoted(QUOTE[: QUOTE.index(" Voss")]), text=QUOTE)
    done(doc, claim_edits.remove_content(doc, "c", place(QUOTE, "she said,"), BY))
    assert contents(doc) == [["“The mill is safe,”", "“and Mills knows that it is safe.”"]]


def test_source_and_cue_leave_the_content_with_the_commas_they_were_set_off_by() -> None:
    doc = news(quoted(QUOTE[: QUOTE.index(" Voss")], state=State.ADDED, suggested=None), text=QUOTE)
    done(doc, claim_edits.set_role(doc, "c", "source", place(QUOTE, "she"), BY))
    done(doc, claim_edits.set_role(doc, "c", "cue", place(QUOTE, "said"), BY))
    assert contents(doc) == [["“The mill is safe,”", "“and Mills knows that it is safe.”"]]
    (claim,) = doc.claims
    assert quotes(QUOTE, claim.source + claim.cue) == ["she", "said"]


def test_the_word_that_goes_with_the_cue() -> None:
    doc = news(quoted("Voss added that she sleeps there."), text=QUOTE)
    done(doc, claim_edits.set_role(doc, "c", "source", place(QUOTE, "Voss"), BY))
    done(doc, claim_edits.set_role(doc, "c", "cue", place(QUOTE, "added"), BY, source_name="Tilda Voss"))
    assert contents(doc) == [["she sleeps there."]]
    assert doc.claims["c"].source_name == "Tilda Voss"


def test_a_word_has_one_role_whichever_comes_first() -> None:
    doc = news(replace(quoted(), source=places(QUOTE, "she"), cue=places(QUOTE, "said")), text=QUOTE)
    for words in ("she", "said", "she said"):
        with pytest.raises(EditRefused, match="source or cue"):
            claim_edits.add_content(doc, "c", place(QUOTE, words), BY)
        with pytest.raises(EditRefused, match="source or cue"):
            claim_edits.set_role(doc, "c", "content", place(QUOTE, words), BY)
    done(doc, claim_edits.add_content(doc, "c", place(QUOTE, QUOTE[: QUOTE.index(" Voss")]), BY))
    assert contents(doc) == [["“The mill is safe,”", "“and Mills knows that it is safe.”"]]
    done(doc, claim_edits.set_role(doc, "c", "source", place(QUOTE, "she said"), BY))
    (claim,) = doc.claims
    assert (quotes(QUOTE, claim.source), claim.cue) == (["she said"], ())


def test_a_source_that_would_leave_no_content_is_refused() -> None:
    doc = news(quoted("she said"), text=QUOTE)
    for words in ("she said", "she said, “and Mills"):
        for role in ("source", "cue"):
            with pytest.raises(EditRefused, match="no content would be left"):
                claim_edits.set_role(doc, "c", role, place(QUOTE, words), BY)


def test_a_source_outside_the_content_leaves_it_as_it_is() -> None:
    doc = news(quoted("she"), text=QUOTE)
    done(doc, claim_edits.set_role(doc, "c", "source", place(QUOTE, "Voss"), BY))
    assert contents(doc) == [["she"]]
    done(doc, claim_edits.set_role(doc, "c", "source", place(QUOTE, "Mills"), BY))
    done(doc, claim_edits.set_role(doc, "c", "content", place(QUOTE, "Voss added"), BY))
    assert contents(doc) == [["Voss added"]]


def two_parts(**fields: Any) -> Claim:
    parts = places(QUOTE, "“The mill is safe,”", "“and Mills knows that it is safe.”")
    claim = quoted(**{"source": "she", "cue": places(QUOTE, "said"), **fields})
    return replace(
        claim, content=parts, suggested={**claim.core, "content": [{"start": s, "end": e} for s, e in parts]}
    )


def test_a_claim_splits_between_its_parts_and_both_halves_keep_the_speaker() -> None:
    doc = news(two_parts(check=Check.CHECK_WORTHY, note="all of it", extra={"x": 1}), text=QUOTE)
    done(doc, claim_edits.split_claim(doc, "c", Span(0, 0), BY))
    first, second = doc.claims
    assert contents(doc) == [["“The mill is safe,”"], ["“and Mills knows that it is safe.”"]]
    assert first.source == second.source == places(QUOTE, "she")
    assert (first.check, second.check) == (Check.CHECK_WORTHY,) * 2
    assert (first.note, second.note) == ("all of it", "")
    assert (first.state, second.state, second.origin, second.suggested) == (State.EDITED, State.ADDED, "human", None)
    assert (first.extra, second.extra) == ({"x": 1}, {})


def test_a_claim_splits_at_the_caret_or_gives_the_selected_words_away() -> None:
    doc = news(quoted("Mills knows that it is safe"), text=QUOTE)
    at = place(QUOTE, "that it").start
    done(doc, claim_edits.split_claim(doc, "c", Span(at, at), BY))
    assert contents(doc) == [["Mills knows"], ["that it is safe"]]
    doc = news(quoted("Mills knows that it is safe"), text=QUOTE)
    done(doc, claim_edits.split_claim(doc, "c", place(QUOTE, "knows that it"), BY))
    assert contents(doc) == [["Mills", "is safe"], ["knows that it"]]


def test_a_copy_says_the_same_and_is_ones_own() -> None:
    doc = news(two_parts(score=0.4, note="n"), text=QUOTE)
    done(doc, claim_edits.duplicate_claim(doc, "c", BY))
    copy = next(claim for claim in doc.claims if claim.id != "c")
    assert (copy.content, copy.source, copy.note) == (doc.claims["c"].content, doc.claims["c"].source, "n")
    assert (copy.state, copy.score, copy.origin, copy.suggested) == (State.ADDED, None, "human", None)
    assert doc.claims["c"].state is State.SUGGESTED


def test_merged_claims_are_one_that_says_what_the_first_says() -> None:
    first = quoted(id="a", note="first", topic="mills", evidence=({"url": "u"},), claim_types=("quote",))
    second = quoted(
        "“and Mills knows that it is safe.”",
        id="b",
        source="she",
        source_name="Voss",
        source_kind=SourceKind.PERSON,
        note="second",
        check=Check.UNIMPORTANT,
        evidence=({"url": "u"}, {"url": "v"}),
        claim_types=("causal",),
    )
    third = quoted("she sleeps there", id="d", state=State.ADDED, suggested=None, topic="mills", verdict="Refuted")
    doc = news(first, second, third, quoted("Voss", id="r", state=State.REJECTED), text=QUOTE)
    edit = claim_edits.merge_claims(doc, ["d", "a", "b", "r"], BY)
    done(doc, edit)
    merged = doc.claims["a"]
    assert contents(doc) == [["“The mill is safe,”", "“and Mills knows that it is safe.”", "she sleeps there"]]
    assert (quotes(QUOTE, merged.source), merged.source_name, merged.source_kind) == (["she"], "Voss", "person")
    assert (merged.note, merged.check, merged.verdict, merged.state) == ("first", "unimportant", "Refuted", "edited")
    assert (merged.evidence, merged.claim_types) == (({"url": "u"}, {"url": "v"}), ("causal", "quote"))
    assert edit.detail["kept"] == ["note"]
    assert {claim.id: str(claim.state) for claim in doc.claims} == {"a": "edited", "b": "rejected", "r": "rejected"}


def test_several_claims_are_judged_in_one_edit() -> None:
    doc = news(quoted(id="a"), quoted("Voss", id="b", check=Check.UNIMPORTANT), text=QUOTE)
    edit = claim_edits.judge_claims(doc, ["a", "b"], Check.UNIMPORTANT, BY)
    assert [change.id for change in edit.changes] == ["a"]
    done(doc, edit)
    assert (doc.claims["a"].check, doc.claims["a"].state) == (Check.UNIMPORTANT, State.ACCEPTED)


def test_a_date_of_evidence_is_checked_where_it_is_new() -> None:
    doc = news(quoted(evidence=({"date": "long ago"},)), text=QUOTE)
    row = {"date": "long ago", "note": "n"}
    with pytest.raises(EditRefused, match="“long ago” is no date"):
        claim_edits.change_claim(doc, "c", BY, evidence=(row,))
    done(doc, claim_edits.change_claim(doc, "c", BY, evidence=({"date": "long ago"}, {"date": "2031-05"})))
    assert len(doc.claims["c"].evidence) == 2


Make = Callable[[Document], Edit]
REFUSALS: list[tuple[str, Make]] = [
    ("at least one character of content", lambda doc: claim_edits.add_claim(doc, (), BY)),
    ("nothing is selected", lambda doc: claim_edits.add_claim(doc, (Span(3, 3),), BY)),
    ("no longer there", lambda doc: claim_edits.change_claim(doc, "v", BY, topic="mills")),
    ("delete the claim instead", lambda doc: claim_edits.change_claim(doc, "c", BY, content=())),
    (
        "nothing to change",
        lambda doc: claim_edits.change_claim(doc, "c", BY, topic="", quote_kind=QuoteKind.NONE),
    ),
    ("a lone surrogate", lambda doc: claim_edits.change_claim(doc, "c", BY, topic="\ud83d")),
    ("a lone surrogate", lambda doc: claim_edits.change_claim(doc, "c", BY, evidence=({"answer": "\ud83d"},))),
    ("nothing to change", lambda doc: claim_edits.add_content(doc, "c", place(TEXT, "mill"), BY)),
    ("nothing to change", lambda doc: claim_edits.remove_content(doc, "c", place(TEXT, "Tilda"), BY)),
    ("delete the claim instead", lambda doc: claim_edits.remove_content(doc, "c", place(TEXT, "the mill is safe"), BY)),
    ("nothing to split", lambda doc: claim_edits.split_claim(doc, "c", Span(0, 0), BY)),
    ("nothing to split", lambda doc: claim_edits.split_claim(doc, "c", place(TEXT, "Tilda"), BY)),
    ("needs two claims", lambda doc: claim_edits.merge_claims(doc, ["c", "x"], BY)),
    ("no longer there", lambda doc: claim_edits.duplicate_claim(doc, "x", BY)),
]


@pytest.mark.parametrize(("words", "make"), REFUSALS)
def test_an_edit_that_makes_no_sense_is_refused_and_changes_nothing(words: str, make: Make) -> None:
    doc = news(replace(CLAIM, quote_kind=QuoteKind.DIRECT))
    before = list(doc.annotations())
    with pytest.raises(EditRefused, match=words):
        make(doc)
    assert list(doc.annotations()) == before


WORDS = st.lists(
    st.sampled_from(["“Ja,”", "er", "sagt", ",", "that", "\n", " ", "  ", "🚋", "e\u0301", "mill."]), max_size=30
)
OFFSETS = st.integers(0, 10_000)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "split", "merge", "duplicate", "source", "cue", "content"]),
        *(OFFSETS,) * 3,
    ),
    max_size=12,
)


def attempt(doc: Document, step: tuple[str, int, int, int]) -> Edit | None:
    kind, which, one, other = step
    claims = [claim for claim in doc.claims if claim.state is not State.REJECTED]
    if not claims:
        return None
    id = claims[which % len(claims)].id
    start, end = sorted((one % (len(doc.text) + 1), other % (len(doc.text) + 1)))
    span = Span(start, end)
    makes: dict[str, Callable[[], Edit]] = {
        "add": lambda: claim_edits.add_content(doc, id, span, BY),
        "remove": lambda: claim_edits.remove_content(doc, id, span, BY),
        "split": lambda: claim_edits.split_claim(doc, id, span, BY),
        "merge": lambda: claim_edits.merge_claims(doc, [id, claims[one % len(claims)].id], BY),
        "duplicate": lambda: claim_edits.duplicate_claim(doc, id, BY),
    }
    try:
        return makes.get(kind, lambda: claim_edits.set_role(doc, id, kind, span, BY))()
    except EditRefused:
        return None


def covered(doc: Document) -> set[int]:
    """The places of the characters, white space aside, that are anybody's content."""
    spans = [span for claim in doc.claims if claim.state is not State.REJECTED for span in claim.content]
    return {at for start, end in spans for at in range(start, end) if not doc.text[at].isspace()}


@given(WORDS, STEPS)
def test_spans_stay_sound_and_undo_leads_back(words: list[str], steps: list[tuple[str, int, int, int]]) -> None:
    text = "Ada sagt " + " ".join(words)
    doc = news(suggested_claim(text, text.strip(), id="c"), text=text)
    past: list[tuple[list[Any], Edit]] = []
    for step in steps:
        before, words_before = list(doc.annotations()), covered(doc)
        edit = attempt(doc, step)
        if edit is None:
            assert list(doc.annotations()) == before
            continue
        past.append((before, edit))
        done(doc, edit)
        if step[0] in ("split", "merge", "duplicate"):
            assert covered(doc) == words_before
        for claim in doc.claims:
            for spans in (claim.content, claim.source, claim.cue):
                assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
                assert all(one.end < other.start for one, other in pairwise(spans))
            assert claim.content
    for before, edit in reversed(past):
        doc.apply(Change(change.after, change.before) for change in reversed(edit.changes))
        assert list(doc.annotations()) == before
