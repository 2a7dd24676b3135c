"""What a project file holds, so short that two states can be compared; and small projects to begin with."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.domain.annotation import Entity, State
from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.services.importing import import_records
from annotator.services.integrity import check
from annotator.services.project import Project

Digests = dict[str, str]
NAMES = ("Tilda Voss", "Bo Lind", "Port Ellery", "the Gull", "Ada Okoro", "Harbour Board")
TABLES = ("article", "entity", "claim", "line", "layer", "label", "setting", "journal")
MODEL = "model:en_tiny@1"


def text(number: int) -> str:
    """An article of our own in which every name stands several times."""
    lines = [f"{who} told {NAMES[(at + number) % len(NAMES)]} of plan {at}." for at, who in enumerate(NAMES * 2)]
    return f"Story {number}\n" + "\n".join(lines)


def record(number: int) -> Record:
    """An article as a model has filled it."""
    words = text(number)
    entities = []
    for at, name in enumerate(NAMES):
        start = words.index(name)
        core: dict[str, Any] = {"start": start, "end": start + len(name), "label": "PERSON"}
        entities.append(Entity(id=f"e{at}", state=State.SUGGESTED, origin=MODEL, suggested=core, score=0.5, **core))
    return Record(where=f"story {number}", article=Article.of(words, id=f"a{number}"), entities=tuple(entities))


def make(path: Path, articles: int) -> None:
    """A small pre-filled project of Ada's."""
    with Project.open(path, create=True, annotator="ada") as project:
        import_records(project, [record(number) for number in range(articles)])


def digests(path: Path, rows: int = -1) -> Digests:
    """A digest of every table's rows; of the journal only the first ``rows``, and how many there are.

    What a step over the project did to each of its layers (``part``) belongs to the step's own row.
    """
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("BEGIN")
        found = {}
        for table in TABLES:
            only, limit = ("WHERE kind != 'part'", rows) if table == "journal" else ("", -1)
            content = connection.execute(f"SELECT * FROM {table} {only} ORDER BY 1, 2 LIMIT ?", (limit,))
            found[table] = hashlib.sha256(repr(content.fetchall()).encode()).hexdigest()[:12]
        found["rows"] = str(connection.execute("SELECT count(*) FROM journal WHERE kind != 'part'").fetchone()[0])
    return found


def sound(path: Path) -> None:
    """Fails unless `check` finds nothing at all, not even something to repair."""
    with Project.open(path, annotator="ada") as project:
        report = check(project)
    assert not report.problems, report.problems[:3]
    assert not report.repaired, report.repaired[:3]
    assert not (half := _half_done(path)), f"steps {half} are in the journal and were neither done nor undone"


def _half_done(path: Path) -> list[int]:
    """The steps that do not stand and were not undone, or stand although they were."""
    with closing(sqlite3.connect(path)) as connection:
        chain = (
            "WITH RECURSIVE standing(number) AS (SELECT head FROM layer WHERE head IS NOT NULL"
            " UNION SELECT parent FROM journal JOIN standing USING (number) WHERE parent IS NOT NULL)"
        )
        undone = (
            "(SELECT total(CASE kind WHEN 'undo' THEN 1 WHEN 'redo' THEN -1 END)"
            " FROM journal WHERE target = step.number)"
        )
        rows = connection.execute(
            f"{chain} SELECT number FROM journal AS step WHERE kind = 'do' AND layer IS NOT NULL"
            f" AND {undone} = (number IN standing)"
        )
        return [number for (number,) in rows]
