"""What finished articles teach, and that it can be taken back to the last count."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.analysis import split
from annotator.domain.annotation import Entity, LineKind, State
from annotator.domain.document import Document, Layer, Status
from annotator.domain.memory import Lesson, Memory, form, lesson, remember
from annotator.domain.proposed import Proposed, Words
from annotator.domain.shapes import shape
from tests.unit.articles import document, place, suggested_entity, suggested_mark


def finished(text: str, *given: tuple[str, str], labels: Sequence[str] = (), rejected: str = "") -> Document:
    """An article in which each place of each name was confirmed, and those of one name rejected."""
    entities: list[Entity] = []
    for quote, label in given:
        for nth in range(text.count(quote)):
            span = place(text, quote, nth)
            core = {"start": span.start, "end": span.end}
            made = suggested_entity(text, quote, label, id=f"{quote}{nth}", state=State.ACCEPTED, **core)
            entities.append(replace(made, suggested={**core, "label": label}))
    if rejected:
        entities.append(suggested_entity(text, rejected, "ORG", id="no", state=State.REJECTED))
    layer = Layer(annotator="ada", status=Status.DONE, labels=tuple(labels))
    return document(text, layer=layer, analysis=split(text), entities=entities)


def memory(*documents: Document) -> Memory:
    return Memory(lesson(each) for each in documents)


def recalled(text: str, known: Memory, *spans: Proposed) -> list[tuple[str, str, str]]:
    found = remember(Words(text, split(text)), list(spans), known)
    return [(text[each.start : each.end], each.label, each.origin) for each in found]


def test_one_finished_article_is_enough_to_propose_and_to_relabel() -> None:
    known = memory(finished("Harbour Works won.", ("Harbour Works", "ORG")))
    text = "Said Harbour Works. And Harbour Works did."
    model = Proposed(*place(text, "Harbour Works", 1), "PERSON", "model:tiny@1", 0.9)
    assert recalled(text, known, model) == [("Harbour Works", "ORG", "memory")] * 2


def test_words_that_were_often_no_name_are_not_proposed_but_still_relabelled() -> None:
    known = memory(
        finished("Spring Fair: Spring came. Spring.", ("Spring Fair", "EVENT")),
        finished("Spring won.", ("Spring", "ORG")),
    )
    text = "Spring is here."
    assert recalled(text, known) == []
    assert recalled(text, known, Proposed(0, 6, "PERSON")) == [("Spring", "ORG", "memory")]


def test_a_name_with_two_labels_gets_none() -> None:
    known = memory(finished("Oklahoma won.", ("Oklahoma", "ORG")), finished("In Oklahoma.", ("Oklahoma", "GPE")))
    assert recalled("Oklahoma", known) == []
    assert recalled("Oklahoma", known, Proposed(0, 8, "FAC")) == [("Oklahoma", "FAC", "")]


def test_a_name_is_known_in_capitals_too_unless_it_is_short() -> None:
    known = memory(finished("Varn and Kel.", ("Varn", "GPE"), ("Kel", "GPE")))
    assert recalled("VARN MEETS KEL", known) == [("VARN", "GPE", "memory")]


def test_a_name_in_capitals_means_itself_and_else_the_name_whichever_was_learnt_last() -> None:
    town = lesson(finished("Harbour Works won.", ("Harbour Works", "ORG")))
    loud = lesson(finished("HARBOUR WORKS won.", ("HARBOUR WORKS", "EVENT")))
    text = "At HARBOUR WORKS today."
    for known in (Memory([town, loud]), Memory([loud, town])):
        assert recalled(text, known) == [("HARBOUR WORKS", "EVENT", "memory")]
        known.take_back(loud)
        assert recalled(text, known) == [("HARBOUR WORKS", "ORG", "memory")]
        known.take_back(town)
        assert recalled(text, known) == []


def test_what_was_rejected_twice_is_vetoed() -> None:
    first, second = (finished(f"{words} Slideshow here.", rejected="Slideshow") for words in ("One", "Two"))
    model = Proposed(0, 9, "PERSON")
    assert recalled("Slideshow", memory(first), model) == [("Slideshow", "PERSON", "")]
    assert recalled("Slideshow", memory(first, second), model) == []


def test_bare_numbers_and_small_words_are_no_names() -> None:
    taught = lesson(
        finished("The 12 of us saw X in May.", ("12", "CARDINAL"), ("us", "ORG"), ("X", "ORG"), ("May", "DATE"))
    )
    assert dict(taught.found) == {"May": {"DATE": 1}}


def test_a_name_lies_over_what_is_inside_it_and_stays_away_from_what_holds_it() -> None:
    known = memory(finished("Port Wren is old.", ("Port Wren", "GPE")))
    text = "Port Wren. Port Wren Museum."
    inner, outer = Proposed(5, 9, "PERSON"), Proposed(11, 27, "FAC")
    assert recalled(text, known, inner, outer) == [("Port Wren", "GPE", "memory"), ("Port Wren Museum", "FAC", "")]


def test_labels_that_were_not_shown_teach_nothing() -> None:
    known = memory(
        finished("Bofors fired. Bofors.", labels=["ORG"]),
        finished("Bofors hit.", ("Bofors", "WEAPON"), labels=["WEAPON"]),
    )
    assert recalled("Bofors", known) == [("Bofors", "WEAPON", "memory")]
    strict = memory(
        finished("Bofors fired. Bofors.", labels=["ORG", "WEAPON"]), finished("Bofors hit.", ("Bofors", "WEAPON"))
    )
    assert recalled("Bofors", strict) == []


def test_small_words_at_the_edges_of_a_name_are_counted_with_its_core() -> None:
    known = memory(
        finished("the Gull Line", ("the Gull Line", "ORG")),
        finished("Gull Line, Gull Line, Gull Line", rejected="Gull"),
    )
    assert recalled("the Gull Line", known) == []


def test_lines_are_known_by_their_form_from_the_second_article_on() -> None:
    text = "News.\nPage 4 of 7"
    mark = suggested_mark(text, "Page 4 of 7", state=State.ADDED, suggested=None)
    doc = document(text, line_marks=[mark])
    assert form("Page  4 of 12") == "Page # of #"
    assert memory(doc).line_kind("Page 1 of 9") is None
    assert memory(doc, doc).line_kind("Page 1 of 9") == LineKind.BOILERPLATE
    off = document(text, line_marks=[replace(mark, state=State.REJECTED)])
    assert memory(off, off).line_kind("Page 1 of 9") == ""
    assert memory(doc, doc, off, off).line_kind("Page 1 of 9") is None


def dated(text: str, quote: str, state: State) -> Document:
    """An article with one date in it, and what became of it."""
    one = suggested_entity(text, quote, "DATE", id="date", state=state)
    return document(text, layer=Layer(annotator="ada", status=Status.DONE), analysis=split(text), entities=[one])


def dates(text: str, known: Memory, quote: str, label: str = "DATE") -> list[str]:
    return [words for words, *_ in recalled(text, known, Proposed(*place(text, quote), label))]


def test_words_without_a_capital_that_are_rejected_again_and_again_are_no_longer_proposed() -> None:
    once = dated("It rained today.", "today", State.REJECTED)
    assert dates("Not today!", memory(once), "today") == ["today"]
    assert dates("Not today!", memory(once, once), "today") == []
    assert dates("Not today!", memory(once, once), "today", "EVENT") == ["today"]
    kept = dated("It rained today.", "today", State.ACCEPTED)
    assert dates("Not today!", memory(once, once, kept), "today") == ["today"]


def test_what_differs_in_its_figures_only_is_one_shape() -> None:
    rejected = [dated(f"A {age}-year-old won.", f"{age}-year-old", State.REJECTED) for age in (30, 41)]
    text = "A 7-year-old, one of 1,500 in 2,000 years, wept."
    assert dates(text, memory(*rejected), "7-year-old") == []
    assert dates(text, memory(*rejected), "2,000 years") == ["2,000 years"]
    assert (shape("2,000.5\nyears"), shape("in May 2022")) == ("# years", "")


def test_a_memory_says_which_shapes_it_changed_its_mind_about() -> None:
    known, taught = Memory(), lesson(dated("It rained 2 days.", "2 days", State.REJECTED))
    assert known.exchange(None, taught).shapes == set()
    news = known.exchange(None, taught)
    assert (news.shapes, news.shape_words()) == ({("DATE", "# days")}, ["days"])
    assert known.exchange(taught, None).shapes == {("DATE", "# days")}
    assert known.exchange(taught, None).shapes == set()
    assert dates("In 9 days.", known, "9 days") == ["9 days"]


def test_a_memory_says_what_it_changed_its_mind_about() -> None:
    known = Memory()
    first = lesson(finished("Varn won.", ("Varn", "GPE")))
    news = known.exchange(None, first)
    assert news.names == {("Varn",)}
    assert news.names_as_written() == [(("VARN",), ("Varn",)), (("Varn",), ("Varn",))]
    assert known.exchange(None, first).names == set()
    assert known.exchange(first, lesson(finished("Varn. Varn.", ("Varn", "ORG")))).names == {("Varn",)}


WORDS = st.lists(
    st.sampled_from(["Ada", "Bo Lind", "Varn", "varn", "saw", "the", "Lind", "7"]), min_size=1, max_size=12
)
SOME = st.lists(st.tuples(WORDS, st.sampled_from(["Ada", "Varn", "Lind"]), st.sampled_from(["ORG", "GPE"])), max_size=5)


@given(SOME, SOME)
def test_lessons_taken_back_leave_nothing(
    kept: list[tuple[list[str], str, str]], gone: list[tuple[list[str], str, str]]
) -> None:
    def learnt(some: list[tuple[list[str], str, str]]) -> list[Lesson]:
        return [lesson(finished(" ".join(words), (name, label))) for words, name, label in some]

    stays, goes = learnt(kept), learnt(gone)
    known = Memory([*goes, *stays])
    for each in goes:
        known.take_back(each)
    only = Memory(stays)
    for name in ("Ada", "Varn", "Lind", "Bo Lind", "VARN"):
        text = f"x {name} y"
        assert recalled(text, known) == recalled(text, only)
        model = Proposed(2, 2 + len(name), "FAC")
        assert recalled(text, known, model) == recalled(text, only, model)
    assert len(known) == len(only)


@given(WORDS)
def test_a_lesson_survives_json(words: list[str]) -> None:
    taught = lesson(finished(" ".join(words), ("Ada", "PERSON"), labels=["PERSON"]))
    assert Lesson.read(json.loads(json.dumps(taught.values()))) == taught
    taught = lesson(dated(" ".join([*words, "today"]), "today", State.REJECTED))
    assert Lesson.read(json.loads(json.dumps(taught.values()))) == taught


def linked(text: str, quote: str, label: str, *links: str) -> Document:
    """An article in which each place of a name got one of these links."""
    made = finished(text, (quote, label))
    entities = [replace(each, link=link) for each, link in zip(made.entities, links, strict=True)]
    return document(text, layer=made.layer, analysis=made.analysis, entities=entities)


def test_a_name_gets_the_link_it_got_before_with_the_same_label_also_in_capitals() -> None:
    kelm = linked("Kelm won.", "Kelm", "GPE", "Q7")
    known = memory(kelm)
    assert (known.link(("Kelm",), "GPE"), known.link(("KELM",), "GPE")) == ("Q7", "Q7")
    assert (known.link(("Kelm",), "PERSON"), known.link(("Voss",), "GPE")) == ("", "")
    known.add(lesson(linked("Kelm lost.", "Kelm", "GPE", "Q8")))
    assert known.link(("Kelm",), "GPE") == ""
    known.take_back(lesson(linked("Kelm lost.", "Kelm", "GPE", "Q8")))
    known.say(("Kelm",), "")
    assert known.link(("Kelm",), "GPE") == ""
    known.say(("Kelm",), None)
    known.take_back(lesson(kelm))
    assert known.link(("Kelm",), "GPE") == ""


def test_a_link_alone_is_news_and_survives_json() -> None:
    before, after = lesson(linked("Kelm won.", "Kelm", "GPE", "")), lesson(linked("Kelm won.", "Kelm", "GPE", "Q7"))
    known = Memory([before])
    assert known.exchange(before, Lesson.read(json.loads(json.dumps(after.values())))).names == {("Kelm",)}
    assert known.link(("Kelm",), "GPE") == "Q7"


def test_what_an_older_version_kept_is_not_taken_for_whole() -> None:
    values = Lesson().values()
    del values["tokens"]
    with pytest.raises(KeyError):
        Lesson.read(values)


def test_everything_it_says_holds_what_is_forgotten_so_that_it_goes_from_the_queue_after_a_restart_too() -> None:
    known = memory(finished("Harbour Works won.", ("Harbour Works", "ORG")))
    known.say(("Harbour", "Works"), "")
    known.say(("Old", "Tern"), "")
    assert known.everything().names == {("Harbour", "Works"), ("Old", "Tern")}
