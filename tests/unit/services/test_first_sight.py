"""The real model with the steps behind it, on an article of lists and a line in capitals; then on a second."""

from __future__ import annotations

import re

import pytest

from annotator.domain import edits
from annotator.domain.annotation import State
from annotator.domain.changes import Edit
from annotator.domain.document import Document
from annotator.domain.text import Span
from annotator.services.finishing import finish
from annotator.services.prefill import prefill
from annotator.services.project import Project
from annotator.services.reproposal import Follower
from annotator.services.session import Session
from tests.unit.articles import places
from tests.unit.services.conftest import TakeIn

FIRST = (
    "Estonian President Mihkel Raud signed a law on Monday that moves the border of Estonia.\n"
    "The law names Vastra, Orlunek, Kersova and Pilizhna, which each voted last week. People in Kersova cheered.\n"
    "LATVIA SIDES WITH ESTONIA IN A DISPUTE OVER FISH\n"
    "Raud said that Latvia would stay a friend. He was in Vastra on Sunday, and later in Orlunek.\n"
    "Crews are still clearing roads near the Ostremka, Zelenka Brod, Hradivka, Ukrelka and Mala Dobrina villages.\n"
)
TWIN = (
    "Estonian leader Mihkel Raud said on Wednesday that four counties of Sorlandia now belonged to Estonia.\n"
    "The decree names Vastra, Orlunek, Kersova and Pilizhna. Raud said that Estonia would defend them.\n"
    "LATVIA SIDES WITH ESTONIA IN ANNEXATION OF SORLANDIA\n"
    "The vote in Kersova was a farce, said Sorlandian President Ilmar Teder at the Marble Hall in Tallinn.\n"
    "CLICK HERE TO GET THE GULL NEWS APP\n"
    "Crews reached the Ostremka, Zelenka Brod, Hradivka, Ukrelka and Mala Dobrina villages, Teder told reporters.\n"
    "The Gull Wire contributed to this report.\n"
)
GOLD = {
    "GPE": ("Estonia", "Sorlandia", "Vastra", "Orlunek", "Kersova", "Pilizhna", "LATVIA", "ESTONIA", "SORLANDIA",
            "ORLUNEK", "Tallinn", "Ostremka", "Zelenka Brod", "Hradivka", "Ukrelka", "Mala Dobrina"),
    "PERSON": ("Mihkel Raud", "Raud", "Ilmar Teder", "Teder"),
    "NORP": ("Estonian", "Sorlandian"),
    "FAC": ("the Marble Hall",),
    "ORG": ("The Gull Wire",),
}  # fmt: skip
TWIN_AGAIN = (
    "Sorlandian troops left Vastra on Friday, and Kersova the day before, said Teder.\n"
    "ORLUNEK WAITS FOR ESTONIA WHILE SORLANDIA MOURNS\n"
    "In Hradivka, Zelenka Brod and Ukrelka, people expect Raud. Estonian flags hang in Mala Dobrina.\n"
    "Ilmar Teder spoke at the Marble Hall. He said that Pilizhna was lost, but not Ostremka.\n"
    "The Gull Wire contributed to this report.\n"
)
SECOND = "On Friday Vastra was quiet. Hradivka, too, slept, as did Zelenka Brod. ORLUNEK WAITS FOR PILIZHNA\n"
PLACES = ("Vastra", "Orlunek", "Kersova", "Pilizhna", "Ostremka", "Zelenka Brod", "Hradivka", "Ukrelka", "Mala Dobrina")


def labels(document: Document, *quotes: str) -> set[str]:
    """The labels at every place of these words; "none" where none stands."""
    found = set()
    for quote in quotes:
        start = document.text.find(quote)
        while start >= 0:
            there = [each for each in document.entities.touching(start, start + len(quote)) if each.start == start]
            there = [each for each in there if each.end == start + len(quote) and each.state is not State.REJECTED]
            found |= {each.label for each in there} or {"none"}
            start = document.text.find(quote, start + 1)
    return found


@pytest.fixture
def news(project: Project, take_in: TakeIn) -> Project:
    take_in("first", FIRST)
    prefill(project)
    return project


def test_what_is_counted_is_what_stands_there_when_all_steps_are_through(project: Project, take_in: TakeIn) -> None:
    take_in("first", FIRST)
    report = prefill(project)
    document = project.document("first")
    assert {each.origin.partition(":")[0] for each in document.entities} >= {"model", "rule", "consistency"}
    assert (report.entities, report.claims) == (len(document.entities), len(document.claims))


def test_lists_and_capitals_are_right_at_first_sight(news: Project) -> None:
    document = news.document("first")
    assert labels(document, "Ostremka", "Zelenka Brod", "Hradivka", "Ukrelka", "Mala Dobrina") == {"GPE"}
    assert labels(document, "ESTONIA", "LATVIA") == {"GPE"}
    assert labels(document, "Mihkel Raud") == {"PERSON"}


def test_no_mistake_of_the_first_article_returns_in_the_second(news: Project, take_in: TakeIn) -> None:
    session = Session(news, "first", Follower())
    for quote in PLACES:
        for span in places(FIRST, quote):
            if labels(session.document, quote) != {"GPE"}:
                edit: Edit = edits.label_all(session.document, span, "GPE", session.by())
                session.do(edit)
    finish(news, "first")
    take_in("second", SECOND)
    prefill(news)
    second = news.document("second")
    assert labels(second, "Vastra", "Hradivka", "Zelenka Brod", "ORLUNEK", "PILIZHNA") == {"GPE"}
    assert "memory" in {each.origin for each in second.entities}


def gold_of(text: str) -> dict[Span, str]:
    """The names of the twin articles; a name inside a longer one is none."""
    found = {
        Span(*match.span()): label
        for label, names in GOLD.items()
        for name in names
        for match in re.finditer(rf"\b{name}\b", text)
    }
    return {
        span: label
        for span, label in found.items()
        if not any(other != span and other.start <= span.start and span.end <= other.end for other in found)
    }


def names_of(document: Document) -> dict[Span, str]:
    """What stands on an article but for dates and numbers."""
    unnamed = {"DATE", "CARDINAL", "ORDINAL", "TIME", "QUANTITY"}
    return {
        each.span: each.label
        for each in document.entities
        if each.state is not State.REJECTED and each.label not in unnamed
    }


def correct(session: Session, gold: dict[Span, str]) -> int:
    """Put one thing right after another until all is as it should be; the steps it took."""
    steps = 0
    while (said := names_of(session.document)) != gold:
        document, by = session.document, session.by()
        span = min(place for place in {*said, *gold} if said.get(place) != gold.get(place))
        ids = [each.id for each in document.entities if each.span == span and each.state is not State.REJECTED]
        if span not in gold:
            session.do(edits.remove(document, ids, by))
        elif ids:
            session.do(edits.relabel(document, ids, gold[span], by))
        else:
            session.do(edits.add_entity(document, span, gold[span], by))
        steps += 1
    return steps


def test_what_was_wrong_in_an_article_is_right_in_its_twin(project: Project, take_in: TakeIn) -> None:
    take_in("first", TWIN)
    prefill(project)
    first = project.document("first")
    marked = {TWIN[mark.start : mark.end]: str(mark.kind) for mark in first.line_marks}
    assert marked == {
        "LATVIA SIDES WITH ESTONIA IN ANNEXATION OF SORLANDIA": "promo",
        "CLICK HERE TO GET THE GULL NEWS APP": "boilerplate",
        "The Gull Wire contributed to this report.": "boilerplate",
    }
    assert len(list(first.claims)) >= 3
    parts = [part for claim in first.claims for part in (*claim.content, *claim.source, *claim.cue)]
    assert not any(part.start < mark.end and mark.start < part.end for part in parts for mark in first.line_marks)
    wrong = {TWIN[slice(*span)] for span, label in gold_of(TWIN).items() if names_of(first).get(span) != label}
    assert wrong
    session = Session(project, "first", Follower())
    assert correct(session, gold_of(TWIN)) > 0
    finish(project, "first")
    take_in("second", TWIN_AGAIN)
    prefill(project)
    second = project.document("second")
    again, said = gold_of(TWIN_AGAIN), names_of(second)
    learnt = {span: label for span, label in again.items() if TWIN_AGAIN[slice(*span)] in wrong}
    assert learnt
    assert {span: said.get(span) for span in learnt} == learnt
    assert {span: said.get(span) for span in again} == again
