"""What "every identical mention" is about."""

from __future__ import annotations

from annotator.domain import edits, groups
from annotator.domain.annotation import Entity, State
from annotator.domain.decisions import By
from annotator.domain.document import Article, Document, Layer
from annotator.domain.text import Span
from tests.unit.articles import document, place

TEXT = "Velmar grew. Velmar's port, Velmar city council and old Velmar, said Bo. In Velmarton no velmar."


def entity(words: str, label: str, state: State = State.SUGGESTED, nth: int = 0) -> Entity:
    span = place(TEXT, words, nth)
    return Entity(id=f"{words}/{nth}", start=span.start, end=span.end, label=label, state=state)


DOC = document(
    TEXT,
    entities=[
        entity("Velmar", "ORG"),
        entity("Velmar's", "PERSON"),
        entity("Velmar city council", "ORG", State.ACCEPTED),
        entity("old Velmar, said", "GPE", State.REJECTED),
    ],
)


def test_labelled_or_not_but_not_inside_another_entity() -> None:
    spans = groups.identical(DOC, place(TEXT, "Velmar's"))
    assert [TEXT[start:end] for start, end in spans] == ["Velmar"] * 4
    places = groups.to_label(DOC, spans, "GPE")
    assert [(TEXT[s:e], p.entity and p.entity.label, p.chosen) for p in places for s, e in [p.span]] == [
        ("Velmar", "ORG", True),
        ("Velmar's", "PERSON", True),
        ("Velmar", None, False),
        ("Velmar", None, True),
    ]
    assert places[2].around is not None
    assert places[2].around.label == "ORG"


def test_the_place_of_the_gesture_is_always_chosen() -> None:
    inner = place(TEXT, "Velmar", 2)
    places = groups.to_label(DOC, groups.identical(DOC, inner), "GPE", here=inner)
    assert [place.chosen for place in places] == [True] * 4


def test_what_a_person_labelled_so_is_left_alone() -> None:
    places = groups.to_label(DOC, [place(TEXT, "Velmar city council"), place(TEXT, "Velmar")], "ORG")
    assert [place.chosen for place in places] == [False, True]


def test_only_what_stands_is_removed_and_only_what_waits_accepted() -> None:
    spans = [Span(0, 6), place(TEXT, "Velmar city council"), place(TEXT, "Bo")]
    assert [place.entity and place.entity.id for place in groups.to_remove(DOC, spans)] == [
        "Velmar/0",
        "Velmar city council/0",
    ]
    assert [place.span for place in groups.to_accept(DOC, spans)] == [Span(0, 6)]


def test_twins_on_one_span_are_one_place_and_each_is_changed_once() -> None:
    text = "Ada met Bob. Ada left."
    core = {"start": 0, "end": 3}
    twins = [
        Entity(
            id=id, start=0, end=3, label=id, state=State.SUGGESTED, origin="model:m@1", suggested={**core, "label": id}
        )
        for id in ("ORG", "GPE")
    ]
    doc = Document(Article.of(text), Layer(annotator="ada"), entities=twins)
    places = groups.to_remove(doc, groups.identical(doc, Span(0, 3)))
    assert [place.span for place in places] == [Span(0, 3)]
    edit = edits.remove_all(doc, Span(0, 3), By("ada", "now"), [Span(0, 3), Span(0, 3)])
    assert sorted(change.id for change in edit.changes) == ["GPE", "ORG"]
