"""Checking a project: the file, its references, offsets against texts, and derived counts (which it repairs)."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.annotation import Annotation, Claim, Spans
from annotator.domain.errors import ProjectError
from annotator.domain.fields import kind_of
from annotator.domain.text import content_hash
from annotator.services.progress import Progress, unheard
from annotator.services.project import Project
from annotator.storage import articles, integrity


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
        report.problems += integrity.history_problems(connection)
        places = articles.numbers(connection)
    for done, (id, number) in enumerate(places, start=1):
        report.problems += _article_problems(project, id, number)
        progress(done, len(places))
    report.articles = len(places)
    with project.database.writing() as connection:
        report.repaired += integrity.repair_counts(connection)
    return report


def _article_problems(project: Project, id: str, number: int) -> list[str]:
    """What is wrong with one article and everything on it, read the way every other part reads it."""
    try:
        documents = project.every_layer(number)
    except ProjectError as error:
        return [f"article {id}: {error.what}"]
    text, sha256 = documents[0].text, documents[0].article.sha256
    problems = [] if content_hash(text) == sha256 else [f"article {id}: the text is not the one that was imported"]
    tokens = documents[0].analysis
    if tokens.ends and max(tokens.ends) > len(text):
        problems.append(f"article {id}: its tokens run beyond the text ({len(text)} characters)")
    problems += [
        f"article {id}: {kind_of(item)} at {start} to {end} lies outside the text ({len(text)} characters)"
        for document in documents
        for item in document.annotations()
        for start, end in _spans(item)
        if not 0 <= start < end <= len(text)
    ]
    return problems


def _spans(item: Annotation) -> Spans:
    return (*item.content, *item.source, *item.cue) if isinstance(item, Claim) else (item.span,)
