"""Names that a source may have, and the ties between claims and entities."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import Claim, State
from annotator.domain.claim_sources import claims_of, entity_named, name_of_words, names
from tests.unit.articles import document, place, suggested_claim, suggested_entity

TEXT = "The Velmar council heard Ada Okoro.\nOkoro said the line pays. Odo Finch of Velmar said he doubts it on Monday."
PEOPLE = ("PERSON", "ORG")


def at(words: str, nth: int = 0, label: str = "PERSON", **fields: object) -> object:
    span = place(TEXT, words, nth)
    values = {"id": f"{words}/{nth}", "start": span.start, "end": span.end, "label": label, **fields}
    return replace(suggested_entity(TEXT, words), **values)  # type: ignore[arg-type]


ENTITIES = (
    at("Velmar council", label="ORG"),
    at("Ada Okoro"),
    at("Okoro", 1),
    at("Odo Finch"),
    at("Velmar", 1, "ORG"),
    at("Monday", label="DATE"),
)


def claim(content: str, source: str, nth: int = 0, **fields: object) -> Claim:
    made = replace(suggested_claim(TEXT, content, id=content), source=(place(TEXT, source, nth),))
    return replace(made, **fields)  # type: ignore[arg-type]


def test_what_the_source_means_comes_first_then_what_shares_a_word() -> None:
    doc = document(TEXT, entities=ENTITIES)
    found = names(doc, claim("the line pays", "Okoro", 1), PEOPLE)
    assert found == ["Ada Okoro", "Okoro", "Velmar council", "Odo Finch", "Velmar"]


def test_without_a_source_the_names_stand_as_the_article_has_them_longer_forms_first() -> None:
    doc = document(TEXT, entities=[replace(ENTITIES[3], state=State.REJECTED), *ENTITIES[1:3]])  # type: ignore[type-var]
    assert names(doc, None, PEOPLE) == ["Ada Okoro", "Okoro"]
    assert names(document(TEXT), None, PEOPLE) == []


def test_a_claim_is_tied_to_the_entity_of_that_name_and_found_from_each_of_its_mentions() -> None:
    twice = [*ENTITIES, at("Ada Okoro", id="again", start=place(TEXT, "Odo Finch").start)]
    doc = document(TEXT, entities=twice)
    assert entity_named(doc, "Ada Okoro") == "Ada Okoro/0"
    assert entity_named(doc, "Ada") == entity_named(doc, "") == ""
    tied = claim("the line pays", "Okoro", 1, source_entity="Ada Okoro/0")
    doc = document(TEXT, entities=ENTITIES, claims=[tied, claim("he doubts it", "Odo Finch")])
    assert claims_of(doc, doc.entities["Ada Okoro/0"]) == [tied]
    assert claims_of(doc, doc.entities["Odo Finch/0"]) == []


def test_a_name_that_is_broken_between_lines_is_found() -> None:
    text = "Said Ada\nOkoro."
    broken = replace(suggested_entity(text, "Ada\nOkoro"), id="b")
    assert entity_named(document(text, entities=[broken]), "Ada Okoro") == "b"


def test_the_name_of_a_sources_words_is_no_guess() -> None:
    text = "Mayor Ada Okoro met the board. She said the mayor would go. Okoro and the board agreed that it rains."
    doc = document(text, entities=[suggested_entity(text, "Ada Okoro")])
    bare = suggested_claim(text, "would go")
    found = {words: name_of_words(doc, bare, place(text, words)) for words in ("Mayor Ada Okoro", "She", "the mayor")}
    assert found == {"Mayor Ada Okoro": "Ada Okoro", "She": "", "the mayor": ""}
    assert [name_of_words(doc, bare, place(text, words)) for words in ("the board", "it")] == ["the board", ""]
