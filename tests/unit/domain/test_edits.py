"""Every edit a person can make: what it changes, and where it makes no sense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from annotator.domain import edits
from annotator.domain.annotation import Entity, LineKind, LineMark, QuoteKind, State
from annotator.domain.changes import Edit
from annotator.domain.document import TASKS, Article, Document, Layer, Status
from annotator.domain.errors import EditRefused
from annotator.domain.text import Span
from tests.unit.articles import (
    BY,
    document,
    place,
    suggested_claim,
    suggested_entity,
    suggested_mark,
)

TEXT = "Tilda Voss met Wren Mills. Voss said “the mill is safe”, and Wren Mills agreed.\n \nSign up here"


def news(**given: Any) -> Document:
    return document(TEXT, **given)


def carried_out(doc: Document, edit: Edit) -> Document:
    doc.apply(edit.changes)
    return doc


def entities(doc: Document) -> list[tuple[str, str, str]]:
    return [(TEXT[item.start : item.end], item.label, str(item.state)) for item in doc.entities]


VOSS = suggested_entity(TEXT, "Tilda Voss", "ORG", id="v")
MILLS = suggested_entity(TEXT, "Wren Mills", "ORG", id="m")
CLAIM = suggested_claim(TEXT, "the mill is safe", "Voss", id="c")
MARK = suggested_mark(TEXT, "Sign up here", id="l")


def test_a_span_is_labelled_without_the_white_space_around_it() -> None:
    doc = news()
    start = TEXT.index(" Wren Mills")
    edit = edits.add_entity(doc, Span(start, start + 11), "ORG", BY)
    assert entities(carried_out(doc, edit)) == [("Wren Mills", "ORG", "added")]
    assert (edit.operation, edit.detail) == ("add_entity", {"label": "ORG", "quote": "Wren Mills", "count": 1})


@pytest.mark.parametrize(
    ("there", "label", "becomes"),
    [
        (State.SUGGESTED, "ORG", "accepted"),
        (State.SUGGESTED, "PERSON", "edited"),
        (State.REJECTED, "ORG", "accepted"),
        (State.REJECTED, "PERSON", "edited"),
        (State.ACCEPTED, "PERSON", "edited"),
    ],
)
def test_labelling_a_span_that_is_an_entity_decides_on_that_one(there: State, label: str, becomes: str) -> None:
    doc = news(entities=[replace(MILLS, state=there)])
    edit = edits.add_entity(doc, MILLS.span, label, BY)
    assert entities(carried_out(doc, edit)) == [("Wren Mills", label, becomes)]


def test_of_several_entities_on_a_span_the_one_that_stands_is_relabelled() -> None:
    rejected = replace(MILLS, id="r", label="PERSON", state=State.REJECTED)
    doc = news(entities=[rejected, MILLS])
    (change,) = edits.add_entity(doc, MILLS.span, "PERSON", BY).changes
    assert change.id == "m"


def test_the_same_label_for_every_identical_mention_is_one_edit() -> None:
    doc = news(entities=[MILLS])
    edit = edits.label_all(doc, MILLS.span, "ORG", BY)
    assert entities(carried_out(doc, edit)) == [("Wren Mills", "ORG", "accepted"), ("Wren Mills", "ORG", "added")]
    assert edit.detail["count"] == 2


def test_only_the_chosen_places_are_labelled() -> None:
    doc = news()
    second = place(TEXT, "Wren Mills", 1)
    carried_out(doc, edits.label_all(doc, MILLS.span, "ORG", BY, places=[second]))
    assert [item.span for item in doc.entities] == [second]


def test_places_are_taken_without_the_white_space_around_them() -> None:
    at = TEXT.index("Wren Mills ")
    loose = [Span(at, at + 11), Span(at, at + 10), Span(TEXT.rindex(" Wren Mills"), TEXT.rindex("Mills") + 5)]
    doc = news()
    carried_out(doc, edits.label_all(doc, loose[0], "ORG", BY, loose[:1]))
    assert entities(doc) == [("Wren Mills", "ORG", "added")]
    with pytest.raises(EditRefused):
        edits.label_all(doc, loose[0], "ORG", BY, [Span(TEXT.index(" "), TEXT.index(" ") + 1)])
    doc = news(entities=[replace(MILLS, start=at, end=at + 10)])
    accepting = edits.accept_all(doc, loose[0], BY, loose)
    assert accepting.detail["quote"] == "Wren Mills"
    assert entities(carried_out(doc, accepting)) == [("Wren Mills", "ORG", "edited")]
    assert entities(carried_out(doc, edits.remove_all(doc, loose[0], BY, loose))) == [("Wren Mills", "ORG", "rejected")]


def test_every_identical_mention_is_removed_or_accepted() -> None:
    added = replace(MILLS, id="n", start=place(TEXT, "Wren Mills", 1).start, end=place(TEXT, "Wren Mills", 1).end)
    doc = news(entities=[VOSS, MILLS, replace(added, state=State.ADDED)])
    accepted = edits.accept_all(doc, MILLS.span, BY)
    assert [change.id for change in accepted.changes] == ["m"]
    carried_out(doc, edits.remove_all(doc, MILLS.span, BY))
    assert entities(doc) == [("Tilda Voss", "ORG", "suggested"), ("Wren Mills", "ORG", "rejected")]


def test_entities_on_chosen_places_only_are_removed_or_accepted() -> None:
    doc = news(entities=[VOSS, MILLS])
    elsewhere = [place(TEXT, "Wren Mills", 1)]
    with pytest.raises(EditRefused, match="nothing to change"):
        edits.remove_all(doc, MILLS.span, BY, places=elsewhere)
    with pytest.raises(EditRefused, match="nothing to change"):
        edits.accept_all(doc, MILLS.span, BY, places=elsewhere)


def test_entities_are_relabelled_together() -> None:
    doc = news(entities=[VOSS, replace(MILLS, label="PERSON")])
    carried_out(doc, edits.relabel(doc, ["v", "m"], "PERSON", BY))
    assert entities(doc) == [("Tilda Voss", "PERSON", "edited"), ("Wren Mills", "PERSON", "suggested")]


def test_an_entity_gets_other_edges() -> None:
    doc = news(entities=[VOSS])
    carried_out(doc, edits.resize(doc, "v", place(TEXT, " Voss "), BY))
    assert entities(doc) == [("Voss", "ORG", "edited")]


def test_a_link_or_a_note_confirms_an_entity() -> None:
    doc = news(entities=[VOSS])
    edit = edits.describe_entity(doc, "v", BY, link="Q7", note="the miller")
    carried_out(doc, edit)
    assert (doc.entities["v"].link, doc.entities["v"].note) == ("Q7", "the miller")
    assert doc.entities["v"].state is State.ACCEPTED
    assert edit.detail == {"fields": ["link", "note"], "confirms": True, "count": 1}
    again = edits.describe_entity(doc, "v", BY, note="the baker")
    assert "confirms" not in again.detail


def test_a_note_on_what_was_rejected_leaves_it_rejected() -> None:
    doc = news(entities=[VOSS])
    carried_out(doc, edits.remove(doc, ["v"], BY))
    before = doc.entities["v"]
    carried_out(doc, edits.describe_entity(doc, "v", BY, note="a river", link="Q1"))
    assert doc.entities["v"] == replace(before, note="a river", link="Q1")


def test_anything_suggested_is_accepted_or_removed_by_its_id() -> None:
    doc = news(entities=[VOSS], claims=[CLAIM], line_marks=[MARK])
    carried_out(doc, edits.accept(doc, ["v", "c"], BY))
    carried_out(doc, edits.remove(doc, ["v", "l"], BY))
    assert [str(item.state) for item in doc.annotations()] == ["rejected", "accepted", "rejected"]


LAST_LINE = place(TEXT, "Sign up here")


def marks(doc: Document) -> list[tuple[str, str]]:
    return [(str(mark.kind), str(mark.state)) for mark in doc.line_marks]


def test_a_line_is_marked_from_any_of_its_characters() -> None:
    doc = news()
    carried_out(doc, edits.mark_line(doc, LAST_LINE.start + 3, BY))
    assert [mark.span for mark in doc.line_marks] == [LAST_LINE]
    assert marks(doc) == [("boilerplate", "added")]


@pytest.mark.parametrize(
    ("there", "kind", "operation", "then"),
    [
        (State.SUGGESTED, LineKind.BOILERPLATE, "unmark_line", [("boilerplate", "rejected")]),
        (State.ADDED, LineKind.BOILERPLATE, "unmark_line", []),
        (State.SUGGESTED, LineKind.PROMO, "mark_line", [("promo", "edited")]),
        (State.REJECTED, LineKind.BOILERPLATE, "mark_line", [("boilerplate", "accepted")]),
        (State.REJECTED, LineKind.CAPTION, "mark_line", [("caption", "edited")]),
    ],
)
def test_marking_a_line_again_switches_its_mark(
    there: State, kind: LineKind, operation: str, then: list[tuple[str, str]]
) -> None:
    doc = news(line_marks=[replace(MARK, state=there)])
    edit = edits.mark_line(doc, LAST_LINE.start, BY, kind)
    assert edit.operation == operation
    assert marks(carried_out(doc, edit)) == then


@pytest.mark.parametrize(
    ("labels", "tasks", "accepted"),
    [
        (None, (), {"v", "m", "c", "l"}),
        (["ORG"], TASKS, {"v", "m", "c", "l"}),
        (["PERSON"], TASKS, {"c", "l"}),
        (None, ("entities",), {"v", "m", "l"}),
        (None, ("claims",), {"c", "l"}),
    ],
)
def test_done_accepts_what_is_left_of_the_shown_labels_and_tasks(
    labels: list[str] | None, tasks: tuple[str, ...], accepted: set[str]
) -> None:
    doc = news(entities=[VOSS, MILLS], claims=[CLAIM], line_marks=[MARK])
    carried_out(doc, edits.set_status(doc, Status.DONE, BY, labels=labels, tasks=tasks))
    assert {item.id for item in doc.annotations() if item.state is State.ACCEPTED} == accepted
    assert doc.layer == Layer(annotator="ada", status=Status.DONE, labels=tuple(labels or ()), tasks=tasks or TASKS)


def test_another_status_accepts_nothing() -> None:
    doc = news(entities=[VOSS])
    carried_out(doc, edits.set_status(doc, Status.SKIPPED, BY))
    assert (doc.layer.status, doc.to_review()) == (Status.SKIPPED, 1)


def test_a_flag_with_a_note_comes_and_goes() -> None:
    doc = news()
    carried_out(doc, edits.set_flag(doc, True, "half of it is missing"))
    assert (doc.layer.flag, doc.layer.flag_note) == (True, "half of it is missing")
    carried_out(doc, edits.set_flag(doc, False))
    assert doc.layer == Layer(annotator="ada")


Make = Callable[[Document], Edit]

REFUSALS: list[tuple[str, Make]] = [
    ("outside the text", lambda doc: edits.add_entity(doc, Span(0, 999), "ORG", BY)),
    ("outside the text", lambda doc: edits.add_entity(doc, Span(5, 3), "ORG", BY)),
    ("nothing is selected", lambda doc: edits.add_entity(doc, Span(5, 6), "ORG", BY)),
    ("nothing to change", lambda doc: edits.add_entity(doc, place(TEXT, "Voss said"), "ORG", BY)),
    ("no longer there", lambda doc: edits.relabel(doc, ["x"], "ORG", BY)),
    ("nothing to change", lambda doc: edits.relabel(doc, ["v"], "ORG", BY)),
    ("no longer there", lambda doc: edits.resize(doc, "c", VOSS.span, BY)),
    ("nothing to change", lambda doc: edits.resize(doc, "v", VOSS.span, BY)),
    ("no longer there", lambda doc: edits.describe_entity(doc, "x", BY, note="")),
    ("nothing to change", lambda doc: edits.describe_entity(doc, "v", BY, note="")),
    ("no longer there", lambda doc: edits.accept(doc, ["v", "x"], BY)),
    ("no longer there", lambda doc: edits.remove(doc, ["x"], BY)),
    ("nothing to change", lambda doc: edits.remove(doc, [], BY)),
    ("this line is empty", lambda doc: edits.mark_line(doc, TEXT.index(" \n"), BY)),
    ("nothing to change", lambda doc: edits.set_status(doc, Status.TODO, BY)),
    ("nothing to change", lambda doc: edits.set_flag(doc, False)),
    ("a NUL character at character 3", lambda doc: edits.describe_entity(doc, "v", BY, note="sic\x00")),
    ("a NUL character", lambda doc: edits.set_flag(doc, True, "\x00")),
]


@pytest.mark.parametrize(("words", "make"), REFUSALS)
def test_an_edit_that_makes_no_sense_is_refused_and_changes_nothing(words: str, make: Make) -> None:
    claim = replace(CLAIM, quote_kind=QuoteKind.DIRECT)
    there = [VOSS, suggested_entity(TEXT, "Voss said", "ORG", state=State.ACCEPTED)]
    doc = news(entities=there, claims=[claim], line_marks=[MARK])
    before = list(doc.annotations())
    with pytest.raises(EditRefused, match=words):
        make(doc)
    assert list(doc.annotations()) == before


def test_each_kind_of_item_has_its_task() -> None:
    person: Entity = replace(VOSS, label="PERSON")
    mark: LineMark = MARK
    assert edits.is_shown(person, {"PERSON"}, ["entities"])
    assert not edits.is_shown(person, {"ORG"}, ["entities"])
    assert not edits.is_shown(person, None, ["claims"])
    assert not edits.is_shown(CLAIM, None, ["entities"])
    assert edits.is_shown(mark, set(), [])


def test_a_name_may_be_broken_between_two_lines() -> None:
    doc = Document(Article.of("Prime\nMinister Voss"), Layer(annotator="ada"))
    carried_out(doc, edits.add_entity(doc, Span(0, 14), "PERSON", BY))
    assert [item.end for item in doc.entities] == [14]


def test_an_entity_never_runs_over_several_lines() -> None:
    text = "Voss\n\nand\nLind"
    doc = Document(Article.of(text), Layer(annotator="ada"), entities=[replace(VOSS, start=0, end=4)])
    whole = Span(0, len(text))
    attempts: tuple[Callable[[], Edit], ...] = (
        lambda: edits.add_entity(doc, whole, "ORG", BY),
        lambda: edits.label_all(doc, whole, "ORG", BY),
        lambda: edits.resize(doc, "v", whole, BY),
    )
    for make in attempts:
        with pytest.raises(EditRefused, match="cannot run over several lines"):
            make()


def test_an_entity_that_a_file_brought_over_a_line_end_can_be_made_smaller_and_relabelled() -> None:
    doc = news(entities=[replace(VOSS, end=len(TEXT))])
    carried_out(doc, edits.resize(doc, "v", Span(0, len(TEXT) - 3), BY))
    carried_out(doc, edits.label_all(doc, Span(0, len(TEXT) - 3), "PERSON", BY))
    assert [(item.end, item.label) for item in doc.entities] == [(len(TEXT) - 3, "PERSON")]
