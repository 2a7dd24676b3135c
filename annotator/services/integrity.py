"""Checking a project: the file, its references, offsets against texts, and derived counts (which it repairs)."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.text import content_hash
from annotator.services.progress import Progress, unheard
from annotator.services.project import Project
from annotator.storage import integrity


@dataclass
class CheckReport:
    """What was looked at, what is wrong, what was wrong and is repaired."""

    articles: int = 0
    problems: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)


def check(project: Project, progress: Progress = unheard) -> CheckReport:
    """Look at everything. Raises ProjectError where the file cannot be read, NotSaved where a repair fails."""
    report = CheckReport()
    with project.database.reading() as connection:
        report.problems += integrity.file_problems(connection)
        places = list(integrity.places(connection))
    for done, (id, article, layers) in enumerate(places, start=1):
        with project.database.reading() as connection:
            report.problems += _article_problems(id, *integrity.stored(connection, article, layers))
        progress(done, len(places))
    report.articles = len(places)
    with project.database.writing() as connection:
        report.repaired += integrity.repair_counts(connection)
    return report


def _article_problems(id: str, text: str, sha256: str, spans: list[tuple[str, int, int]], torn: list[str]) -> list[str]:
    problems = [f"article {id}: the spans of claim {claim} cannot be read" for claim in torn]
    if content_hash(text) != sha256:
        problems.append(f"article {id}: the text is not the one that was imported")
    problems += [
        f"article {id}: {kind} at {start} to {end} lies outside the text ({len(text)} characters)"
        for kind, start, end in spans
        if not 0 <= start < end <= len(text)
    ]
    return problems
