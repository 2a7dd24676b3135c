"""Finished articles about boats and people, invented by the dozen, for tests that train."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.annotation import Entity, State
from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.services.importing import import_records
from annotator.services.project import Project

PEOPLE = ("Ada Okoro", "Bo Lind", "Cy Marr", "Di Voss", "Ed Quill", "Flo Berg", "Gil Tarn", "Hal Wray")
BOATS = ("Grey Gull", "Blue Finch", "Red Heron", "Old Tern", "Wild Swan", "Last Plover", "Lone Stork")


def story(number: int) -> tuple[str, list[tuple[str, str]]]:
    """A text, and the words in it that are entities with their labels."""
    who, boat = PEOPLE[number % len(PEOPLE)], BOATS[number % len(BOATS)]
    text = f"{who} sailed the {boat} on trip {number}.\nThe {boat} is old, said {who}."
    return text, [(who, "PERSON"), (boat, "BOAT")]


def record(number: int) -> Record:
    text, named = story(number)
    found: list[Entity] = []
    for words, label in named:
        start = text.find(words)
        while start >= 0:
            found.append(
                Entity(id=f"e{len(found)}", start=start, end=start + len(words), label=label, state=State.SUGGESTED)
            )
            start = text.find(words, start + 1)
    return Record(where=str(number), article=Article.of(text, id=str(number)), entities=tuple(found))


def finish_articles(project: Project, numbers: Iterable[int]) -> None:
    """Take them in as if somebody had finished them."""
    report = import_records(project, map(record, numbers), accept=True)
    assert not report.refused
