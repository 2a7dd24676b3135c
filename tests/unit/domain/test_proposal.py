"""The chain behind the model: lists of places, one label a name, what articles taught, what a person decided here."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.analysis import split
from annotator.domain.consistency import agree
from annotator.domain.list_rule import list_places
from annotator.domain.memory import Memory
from annotator.domain.proposal import propose
from annotator.domain.proposed import NOBODY, People, Proposed, Roles, Taken, Words
from annotator.domain.text import Span
from tests.unit.articles import place

ROLES = Roles()
VILLAGES = (
    "The laws name Ostrel, Varn, Kelmen and Zarnitsa, which each held a vote in Ostrel.\n"
    "OSTREL SIDES WITH VARN IN A DISPUTE OVER KELMEN\n"
    "Varn, Kelmen and Zarnitsa lie along the border. Troops took the Lubim, Zolota Brod, Ukrel and Mala Orka villages."
)


def words(text: str) -> Words:
    return Words(text, split(text))


def said(text: str, quote: str, label: str, nth: int = 0, score: float = 0.9) -> Proposed:
    return Proposed(*place(text, quote, nth), label, "model:tiny@1", score)


def labels(text: str, spans: list[Proposed]) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.label) for each in spans]


def test_names_in_a_list_are_places_where_a_noun_says_so() -> None:
    text = "Troops took the Lubim, Zolota Brod, Ukrel and Mala Orka villages. Later Ada met Bo, Cy and Di."
    spans = [said(text, "Lubim", "ORG"), said(text, "Zolota Brod", "PERSON"), said(text, "Mala Orka", "NORP")]
    spans += [said(text, name, "PERSON") for name in ("Ada", "Bo", "Cy", "Di")]
    found = list_places(words(text), spans, NOBODY, ROLES)
    assert [each for each in labels(text, found) if each[1] == "GPE"] == [
        ("Lubim", "GPE"),
        ("Zolota Brod", "GPE"),
        ("Ukrel", "GPE"),
        ("Mala Orka", "GPE"),
    ]
    assert {each.origin for each in found if each.label == "GPE"} == {"rule:list@1"}


def test_a_noun_before_the_list_says_so_too() -> None:
    text = "It hit towns such as Lubim, Ukrel and Brod."
    found = list_places(words(text), [said(text, "Ukrel", "PERSON")], NOBODY, ROLES)
    assert labels(text, found) == [("Lubim", "GPE"), ("Ukrel", "GPE"), ("Brod", "GPE")]


def test_names_in_a_list_follow_those_that_are_places_elsewhere() -> None:
    text = "Ostrel, Varn and Kelmen voted. She was in Ostrel and in Varn."
    spans = [said(text, "Ostrel", "PERSON"), said(text, "Kelmen", "PERSON")]
    spans += [said(text, "Ostrel", "GPE", 1), said(text, "Varn", "GPE", 1)]
    found = list_places(words(text), sorted(spans), NOBODY, ROLES)
    assert set(labels(text, found)) == {("Ostrel", "GPE"), ("Varn", "GPE"), ("Kelmen", "GPE")}


def test_a_list_with_a_person_known_by_a_full_name_stays() -> None:
    text = "Ada Lind, the mayor, saw Ostrel and Varn. Ostrel, Varn and Lind agreed."
    spans = [said(text, "Ada Lind", "PERSON"), said(text, "Ostrel", "GPE"), said(text, "Varn", "GPE")]
    assert list_places(words(text), spans, NOBODY, ROLES) == spans


def test_a_list_of_two_or_of_days_is_none() -> None:
    text = "Varn and Ostrel regions. On Monday, Tuesday and Friday towns slept."
    spans = [said(text, day, "DATE") for day in ("Monday", "Tuesday", "Friday")]
    assert list_places(words(text), spans, NOBODY, ROLES) == spans


def test_without_a_label_for_places_nothing_is_one() -> None:
    text = "the Lubim, Ukrel and Brod villages"
    assert list_places(words(text), [], NOBODY, Roles(place="", places=frozenset())) == []


def test_surnames_follow_full_names() -> None:
    text = "Tilda Voss spoke. Voss left. Voss Street is long. In Voss it rained."
    spans = [said(text, "Tilda Voss", "PERSON"), said(text, "Voss", "GPE", 3)]
    found = agree(words(text), spans, NOBODY, ROLES)
    assert labels(text, found) == [("Tilda Voss", "PERSON"), ("Voss", "PERSON"), ("Voss", "PERSON")]
    assert [each.origin for each in found[1:]] == ["consistency", "consistency"]


def test_a_name_tagged_in_half_of_its_places_is_tagged_in_all() -> None:
    text = "Varn won. Varn lost. Kelm, Kelm, Kelm."
    found = agree(words(text), [said(text, "Varn", "ORG"), said(text, "Kelm", "ORG")], NOBODY, ROLES)
    assert labels(text, found) == [("Varn", "ORG"), ("Varn", "ORG"), ("Kelm", "ORG")]


def test_the_surer_votes_decide_between_labels_only_where_they_are_clear() -> None:
    text = "Varn, Varn, Varn. Kelm. Kelm."
    spans = [said(text, "Varn", "GPE"), said(text, "Varn", "GPE", 1), said(text, "Varn", "ORG", 2, 0.4)]
    spans += [said(text, "Kelm", "GPE"), said(text, "Kelm", "ORG", 1)]
    found = labels(text, agree(words(text), spans, NOBODY, ROLES))
    assert found == [("Varn", "GPE")] * 3 + [("Kelm", "GPE"), ("Kelm", "ORG")]


def test_the_same_words_of_a_date_need_not_mean_the_same() -> None:
    text = "In May. May won. May lost."
    spans = [said(text, "May", "DATE"), said(text, "May", "PERSON", 1), said(text, "May", "PERSON", 2)]
    assert agree(words(text), spans, NOBODY, ROLES) == spans


def test_a_line_in_capitals_holds_the_names_of_the_article() -> None:
    text = "Varn sides with Kel.\nVARN SIDES WITH KEL"
    found = agree(words(text), [said(text, "Varn", "GPE"), said(text, "Kel", "GPE")], NOBODY, ROLES)
    assert labels(text, found) == [("Varn", "GPE"), ("Kel", "GPE"), ("VARN", "GPE")]


def test_a_list_a_vote_and_capitals_together() -> None:
    """The shape of the article this was made for, in our own words."""
    model = [
        said(VILLAGES, "Ostrel", "GPE", 0, 0.45),
        said(VILLAGES, "Varn", "PERSON"),
        said(VILLAGES, "Ostrel", "GPE", 1),
    ]
    model += [said(VILLAGES, name, "PERSON", nth) for name in ("Kelmen", "Zarnitsa") for nth in (0, 1)]
    model += [
        said(VILLAGES, "Lubim", "ORG"),
        said(VILLAGES, "Zolota Brod", "PERSON"),
        said(VILLAGES, "Mala Orka", "NORP"),
    ]
    model += [said(VILLAGES, "Varn", "GPE", 1)]
    found = propose(words(VILLAGES), sorted(model), Memory(), ROLES)
    assert {label for _, label in labels(VILLAGES, found)} == {"GPE"}
    quotes = [quote for quote, _ in labels(VILLAGES, found)]
    assert [quotes.count(name) for name in ("Ostrel", "Varn", "Kelmen", "Zarnitsa", "Ukrel")] == [2, 2, 2, 2, 1]
    assert {"OSTREL", "VARN", "KELMEN", "Mala Orka"} <= set(quotes)


def test_what_a_person_decided_outvotes_the_rest_of_the_article() -> None:
    text = "Kelm won. Kelm lost. Kelm drew. Kelm."
    spans = [said(text, "Kelm", "PERSON", nth) for nth in (1, 2)]
    people = People(fixed=[Proposed(*place(text, "Kelm"), "GPE")])
    found = propose(words(text), spans, Memory(), ROLES, people)
    assert labels(text, found) == [("Kelm", "GPE")] * 3
    assert place(text, "Kelm") not in [(each.start, each.end) for each in found]


def test_a_person_who_moved_the_edges_moves_them_everywhere() -> None:
    text = "Mayor Ada Okoro spoke. Then Mayor Ada Okoro left."
    model = [said(text, "Mayor Ada Okoro", "PERSON", nth) for nth in (0, 1)]
    people = People(fixed=[Proposed(*place(text, "Ada Okoro"), "PERSON")], moved=[place(text, "Mayor Ada Okoro")])
    assert labels(text, propose(words(text), model, Memory(), ROLES, people)) == [("Ada Okoro", "PERSON")]
    wider = People(fixed=[Proposed(*place(text, "Mayor Ada Okoro"), "PERSON")], moved=[place(text, "Ada Okoro")])
    shorter = [said(text, "Ada Okoro", "PERSON", 1)]
    assert labels(text, propose(words(text), shorter, Memory(), ROLES, wider)) == [("Mayor Ada Okoro", "PERSON")]


def test_one_rejection_is_about_its_place_two_are_about_the_name() -> None:
    text = "Slideshow. Slideshow. Slideshow. Slideshow."
    spans = [said(text, "Slideshow", "PERSON", nth) for nth in range(4)]
    once = propose(words(text), spans, Memory(), ROLES, People(rejected=[place(text, "Slideshow")]))
    assert len(once) == 3
    twice = People(rejected=[place(text, "Slideshow"), place(text, "Slideshow", 1)])
    assert propose(words(text), spans, Memory(), ROLES, twice) == []


def test_a_name_that_was_rejected_somewhere_is_not_put_anywhere() -> None:
    text = "Kelm won. Kelm lost. Kelm drew."
    people = People(fixed=[Proposed(*place(text, "Kelm"), "GPE")], rejected=[place(text, "Kelm", 1)])
    assert propose(words(text), [], Memory(), ROLES, people) == []


NAMES = ["Ada", "Bo", "Varn", "Kelm Orka", "the", "saw", ",", "and", "Ada Voss", "VARN", "villages", ".\n"]
LABELS = st.sampled_from(["PERSON", "GPE", "ORG", "DATE"])


@st.composite
def articles(draw: st.DrawFn) -> tuple[Words, list[Proposed], People]:
    text = " ".join(draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=30)))
    its = words(text)
    picked = draw(st.lists(st.tuples(st.integers(0, len(its.words) - 1), st.integers(0, 2), st.integers(0, 3), LABELS)))
    spans: list[list[Proposed]] = [[], [], []]
    taken = Taken()
    for first, more, kind, label in picked:
        last = min(first + more, len(its.words) - 1)
        span = Span(its.starts[first], its.ends[last])
        if taken.free(*span):
            taken.put(*span)
            spans[min(kind, 2)].append(Proposed(*span, label, "model:tiny@1", 0.8))
    return its, sorted(spans[2]), People(sorted(spans[0]), [Span(each.start, each.end) for each in spans[1]])


@given(articles())
def test_proposals_share_no_character_and_leave_what_a_person_decided(
    given: tuple[Words, list[Proposed], People],
) -> None:
    its, spans, people = given
    found = propose(its, spans, Memory(), ROLES, people)
    taken = Taken.of((each.start, each.end) for each in people.fixed)
    for each in found:
        assert taken.free(each.start, each.end)
        taken.put(each.start, each.end)
        assert Span(each.start, each.end) not in people.rejected
    assert propose(its, spans, Memory(), ROLES, people) == found


@given(articles())
def test_without_people_consistency_keeps_every_place_of_the_model(given: tuple[Words, list[Proposed], People]) -> None:
    its, spans, _ = given
    places = {(each.start, each.end) for each in agree(its, spans, NOBODY, ROLES)}
    assert {(each.start, each.end) for each in spans} <= places
