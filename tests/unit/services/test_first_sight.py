"""The real model with the steps behind it, on an article of lists and a line in capitals; then on a second."""

from __future__ import annotations

import pytest

from annotator.domain import edits
from annotator.domain.annotation import State
from annotator.domain.changes import Edit
from annotator.domain.document import Document
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
