"""Whom a source means."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Claim, State
from annotator.domain.document import Document
from annotator.domain.pronouns import proposed_name
from tests.unit.articles import document, place, places, suggested_entity

TEXT = (
    "Mayor Orla Devane met Fintan Behan, a harbour councillor, on Monday. He said the pier was sold. "
    "Devane's answer came at night. The mayor said Tom Oak had signed nothing. She added that the ledger was open. "
    "The councillor called it a joke. They said it would rain. The Ellery Packet said so too."
)
PEOPLE = ("Orla Devane", "Fintan Behan", "Devane's", "Tom Oak")


def claim(content: str, *source: str, nth: int = 0) -> Claim:
    spans = (place(TEXT, source[0], nth),) if source else ()
    return Claim(id=content, content=places(TEXT, content), source=spans, state=State.SUGGESTED)


def article(*claims: Claim, label: str = "PERSON", **fields: State) -> Document:
    entities = [
        suggested_entity(TEXT, name, label, state=fields.get(name.split()[0], State.SUGGESTED)) for name in PEOPLE
    ]
    return document(TEXT, entities=entities, claims=claims)


@pytest.mark.parametrize(
    ("content", "source", "nth", "name"),
    [
        ("the pier was sold", "He", 0, "Fintan Behan"),
        ("Tom Oak had signed nothing", "The mayor", 0, "Orla Devane"),
        ("it a joke", "The councillor", 0, "Fintan Behan"),
        ("the pier was sold", "Devane", 1, "Orla Devane"),
        ("the pier was sold", "Mayor Orla Devane", 0, "Orla Devane"),
        ("it would rain", "They", 0, ""),
        ("so too", "The Ellery Packet", 0, ""),
    ],
)
def test_the_name_behind_a_source(content: str, source: str, nth: int, name: str) -> None:
    if source == "Devane":
        source, nth = "Devane's", 0
    made = claim(content, source, nth=nth)
    assert proposed_name(article(made), made) == name


def test_who_is_only_talked_about_is_not_who_talks() -> None:
    said = claim("Tom Oak had signed nothing", "The mayor")
    added = claim("the ledger was open", "She")
    assert proposed_name(article(said, added), added) == "Orla Devane"
    assert proposed_name(article(added), added) == "Tom Oak"


def test_a_rejected_person_is_nobody() -> None:
    he = claim("the pier was sold", "He")
    assert proposed_name(article(he, Fintan=State.REJECTED), he) == "Orla Devane"


def test_labels_of_people_differ() -> None:
    he = claim("the pier was sold", "He")
    assert proposed_name(article(he, label="PER"), he) == "Fintan Behan"
    assert proposed_name(article(he, label="ORG"), he) == ""


def test_a_pronoun_before_every_name_means_nobody() -> None:
    text = "He said that it rained. Bo Lind agreed."
    made = Claim(id="c", content=places(text, "it rained"), source=places(text, "He"), state=State.SUGGESTED)
    assert proposed_name(document(text, entities=[suggested_entity(text, "Bo Lind")], claims=[made]), made) == ""


def test_no_source_no_name() -> None:
    made = claim("the pier was sold")
    assert proposed_name(article(made), made) == ""
