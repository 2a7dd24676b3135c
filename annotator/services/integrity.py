"""Checking a project: the file, its references, offsets against texts, the journal against what stands.

What is derived from the rest is repaired: counts, indexes, a model's tokens, what finished articles teach.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby

from annotator.domain.annotation import Annotation, Claim, Spans
from annotator.domain.document import Document
from annotator.domain.errors import NotSaved, ProjectError
from annotator.domain.fields import kind_of
from annotator.domain.replay import differences, expected
from annotator.domain.text import content_hash
from annotator.services import mending
from annotator.services.progress import Progress, unheard
from annotator.services.project import Project
from annotator.storage import articles, integrity

TOGETHER = 20
"""Articles looked at together."""


@dataclass
class CheckReport:
    """What was looked at, what is wrong, what was wrong and is repaired."""

    articles: int = 0
    problems: list[str] = field(default_factory=list)
    repaired: list[str] = field(default_factory=list)


def check(project: Project, progress: Progress = unheard) -> CheckReport:
    """Look at everything as it stood at one moment, then repair what can be derived.

    Raises ProjectError where the file cannot be read, NotSaved where a repair fails.
    """
    report = CheckReport()
    _check_file(project, report)
    stray: list[str] = []
    with project.database.reading() as connection:
        report.problems += integrity.setting_problems(connection)
        report.problems += integrity.history_problems(connection)
        report.problems += mending.name_problems(connection)
        total = articles.count(connection)
        histories = integrity.Histories(connection)
        for numbers in integrity.slices(connection, TOGETHER):
            report.problems += _problems(project, histories, numbers, stray)
            report.articles += len(numbers)
            progress(report.articles, total)
    with project.database.writing() as connection:
        report.repaired += integrity.repair_counts(connection)
        report.repaired += integrity.drop_tokens(connection, stray)
    report.repaired += mending.mend(project)
    return report


def _check_file(project: Project, report: CheckReport) -> None:
    """What SQLite finds. Indexes that are off are made anew at once, where all is well then."""
    with project.database.reading() as connection:
        problems = integrity.file_problems(connection)
    if integrity.name_an_index(problems):
        with suppress(NotSaved), project.database.writing() as connection:
            mended = integrity.make_indexes(connection)
            if integrity.file_problems(connection):
                raise NotSaved("more than the indexes is damaged")
            report.repaired += mended
            problems = []
    report.problems += problems


def _problems(
    project: Project, histories: integrity.Histories, numbers: Sequence[int], stray: list[str]
) -> Iterator[str]:
    """What is wrong with some articles and everything on them, read the way every other part reads it.

    Where one cannot be read, each is read for itself.
    """
    try:
        documents = project.every_layer(*numbers)
        led_to = list(histories.of(numbers))
    except ProjectError as error:
        if len(numbers) > 1:
            for number in numbers:
                yield from _problems(project, histories, [number], stray)
        else:
            yield f"article {histories.article_id(numbers[0])}: {error.what}"
        return
    for id, some in groupby(documents, key=lambda each: each.article.id):
        yield from _article_problems(id, list(some), stray)
    layers = {(each.article.id, each.layer.annotator): each for each in documents}
    for history in led_to:
        document = layers[history.article, history.annotator]
        wanted = {key: value for key, value in expected(history.changes).items() if key not in history.unsure}
        for words in differences(document, wanted, history.labels):
            yield f"article {history.article}, {history.annotator}: {words}"


def _article_problems(id: str, documents: Sequence[Document], stray: list[str]) -> Iterator[str]:
    first = documents[0]
    length = len(first.text)
    if content_hash(first.text) != first.article.sha256:
        yield f"article {id}: the text is not the one that was imported"
    if first.analysed and any(end > length for end in first.analysis.ends):
        stray.append(id)
    for document in documents:
        for item in document.annotations():
            for start, end in _spans(item):
                if not 0 <= start < end <= length:
                    place = f"{kind_of(item)} at {start} to {end}"
                    yield f"article {id}: {place} lies outside the text ({length} characters)"


def _spans(item: Annotation) -> Spans:
    return (*item.content, *item.source, *item.cue) if isinstance(item, Claim) else (item.span,)
