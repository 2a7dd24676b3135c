"""Annotated articles out of the project, whole or not at all."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from annotator.domain.annotation import CONFIRMED, Annotation, State
from annotator.domain.document import Document, Status
from annotator.domain.edits import is_shown
from annotator.domain.errors import UsageError
from annotator.services.output import whole_file, whole_stream
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project


@dataclass(frozen=True, slots=True)
class Choice:
    """What to export: by default what people confirmed in finished articles.

    ``full`` is everything: all articles, every annotator's layer, suggestions, rejected ones, hidden labels.
    """

    done_only: bool = True
    suggestions: bool = False
    rejected: bool = False
    full: bool = False

    def articles(self, project: Project) -> set[str]:
        """The ids of the articles to write. Raises Ambiguous."""
        if not self.full:
            project.check_layers()
        every = self.full or not self.done_only
        return {row.id for row in project.rows() if every or row.status is Status.DONE}

    def keep(self, project: Project) -> Callable[[Annotation], bool]:
        """Which annotations to write."""
        if self.full:
            return lambda item: True
        states = set(CONFIRMED)
        if self.suggestions:
            states.add(State.SUGGESTED)
        if self.rejected:
            states.add(State.REJECTED)
        shown, tasks = project.labels.shown, project.tasks
        return lambda item: item.state in states and is_shown(item, shown, tasks)


@dataclass
class ExportSummary:
    """How many articles were written, and what the format could not hold, a sentence each."""

    articles: int = 0
    losses: list[str] = field(default_factory=list)
    cancelled: bool = False


class _Stopped(Exception):
    """The export is no longer wanted; nothing of it stays."""


def export(
    project: Project,
    target: Path | BinaryIO,
    *,
    format: str = "jsonl",
    choice: Choice | None = None,
    progress: Progress = unheard,
    cancelled: Cancelled = never,
) -> ExportSummary:
    """Write the chosen articles to a file or a stream.

    A file appears (or is replaced) only when all of it is written. Raises UsageError for an unknown
    format, Ambiguous, and ExportError where the file cannot be written.
    """
    from annotator.exchange import formats

    chosen = formats.by_name(format)
    if chosen.write is None:
        raise UsageError(f"the format {format} is only read", todo="see 'annotator formats'")
    writer = chosen.write
    chosen_by = choice or Choice()
    keep = chosen_by.keep(project)
    summary = ExportSummary()

    def documents() -> Iterator[Document]:
        with project.snapshot():
            ids = chosen_by.articles(project)
            written: set[str] = set()
            for document in project.documents(ids, every_layer=chosen_by.full):
                if cancelled():
                    raise _Stopped
                yield document
                written.add(document.article.id)
                summary.articles = len(written)
                progress(summary.articles, len(ids))

    def write(out: BinaryIO) -> None:
        summary.losses = [
            f"{loss.article}: {loss.quote!r} at {loss.start} to {loss.end} is not on token edges; "
            "token-wise trainers will miss it"
            for loss in writer(documents(), out, keep=keep).off_token
        ]

    try:
        if isinstance(target, Path):
            project.check_is_other(target)
            whole_file(target, write)
        else:
            whole_stream(target, write)
    except _Stopped:
        return ExportSummary(cancelled=True)
    return summary


def record_values(document: Document) -> Any:
    """An article with everything on it, as a full JSONL export has it, as JSON values."""
    from annotator.exchange.jsonl import write_jsonl

    buffer = io.BytesIO()
    write_jsonl([document], buffer, keep=lambda item: True)
    return json.loads(buffer.getvalue())
