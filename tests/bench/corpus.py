"""Invented articles of any size, and projects full of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.analysis import split
from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.services.importing import import_records
from annotator.services.project import Project

SENTENCE = "The council of Velmar met Anna Berg on Monday and paid 4,000 euros. "
PARAGRAPH = SENTENCE * 6 + "\n\n"
QUOTES = (("Velmar", "GPE"), ("Anna Berg", "PERSON"), ("Monday", "DATE"), ("4,000 euros", "MONEY"))
ORIGIN = "model:invented@1"
SMALL, MIDDLE, LARGE = (3_000, 60), (100_000, 2_000), (1_000_000, 20_000)
"""Code points and entities of an everyday article, of a long one, and of the largest that is planned for."""


class Line(tuple[int, int]):
    """The size of an article that is one line from its first to its last character."""


ONE_LINE = Line(LARGE)


def story(size: tuple[int, int], name: str) -> Record:
    """An article of one of these sizes, with a claim to sixty entities."""
    return record(*size, name, claims=size[1] // 60, one_line=isinstance(size, Line))


def article(size: int, name: str, *, one_line: bool = False) -> Article:
    if one_line:
        return Article.of((f"{name} " + SENTENCE * (size // len(SENTENCE) + 1))[:size].rstrip(), id=name)
    body = (PARAGRAPH * (size // len(PARAGRAPH) + 1))[: size - len(name) - 2]
    return Article.of(f"{name}\n\n{body}", id=name)


def entities(text: str, count: int) -> Iterator[Entity]:
    """Suggested entities, evenly spread over the sentences."""
    starts = _starts(text)
    for number in range(count):
        quote, label = QUOTES[number % len(QUOTES)]
        start = starts[number * len(starts) // count] + SENTENCE.index(quote)
        core: dict[str, Any] = {"start": start, "end": start + len(quote), "label": label}
        score = 0.6 + number % 40 / 100
        yield Entity(id=f"e{number}", **core, state=State.SUGGESTED, score=score, origin=ORIGIN, suggested=core)


def _starts(text: str) -> list[int]:
    found, at = [], text.find(SENTENCE)
    while at >= 0:
        found.append(at)
        at = text.find(SENTENCE, at + len(SENTENCE))
    return found


def record(size: int, count: int, name: str, claims: int = 0, *, one_line: bool = False) -> Record:
    """An article with ``count`` suggested entities, as a file would bring it."""
    made = article(size, name, one_line=one_line)
    starts = _starts(made.text)[:claims]
    said = [Claim(id=f"c{at}", content=(Span(at, at + 66),), state=State.SUGGESTED, origin=ORIGIN) for at in starts]
    return Record(
        where=name,
        article=made,
        analysis=split(made.text),
        entities=tuple(entities(made.text, count)),
        claims=tuple(said),
        own=True,
    )


def fill(path: Path, *records: Record) -> None:
    """A project with these articles."""
    with Project.open(path, create=True, annotator="ada") as project:
        import_records(project, records)


def crowd(path: Path, count: int, labelled: int = 0) -> None:
    """A project with so many short articles, ``labelled`` suggestions on each, put there without ceremony."""
    from sqlalchemy import insert

    from annotator.domain.document import Layer
    from annotator.storage import schema
    from annotator.storage.rows import article_row, dump

    with Project.open(path, create=True, annotator="ada") as project, project.database.writing() as connection:
        stories = (article(200, f"Story {number} of Velmar") for number in range(count))
        rows = [article_row(story, "2026-01-01T00:00:00Z") for story in stories]
        connection.execute(insert(schema.article), rows)
        layer = Layer(annotator="ada")
        values = {
            "annotator": "ada", "status": "todo", "flag": False, "flag_note": "", "labels": "[]",
            "tasks": dump(layer.tasks), "revision": 1, "touched": False, "waiting": 5,
        }  # fmt: skip
        connection.execute(insert(schema.layer), [{"article": number + 1, **values} for number in range(count)])
        connection.exec_driver_sql(
            "INSERT INTO analysis (article, model, starts, ends, sentences) "
            "SELECT number, 'm@1', x'', x'', x'' FROM article"
        )
        core = """'{"start":' || at || ',"end":' || (at + 1) || ',"label":"' || name || '"}'"""
        connection.exec_driver_sql(
            "WITH RECURSIVE place(at) AS"
            " (SELECT 0 WHERE :many > 0 UNION ALL SELECT at + 1 FROM place WHERE at + 1 < :many),"
            " labelled(at, name) AS (SELECT at, iif(at % 2, 'GPE', 'PERSON') FROM place) "
            "INSERT INTO entity (layer, id, start, end, label, link, note, state, how, origin, suggested,"
            " annotator, decided, extra) "
            f"SELECT number, 'e' || at, at, at + 1, name, '', '', 'suggested', '', 'model:m@1', {core}, '', '', '{{}}' "
            "FROM layer, labelled",
            {"many": labelled},
        )
