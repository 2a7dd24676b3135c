"""Annotated articles out of the project, whole or not at all."""

from __future__ import annotations

import io
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.domain.annotation import CONFIRMED, Annotation, State
from annotator.domain.document import Document, Status
from annotator.domain.edits import is_shown
from annotator.domain.errors import UsageError
from annotator.domain.exporting import ExportReport, Loss, Overlaps, Wanted, kind_of
from annotator.services.lint import linted
from annotator.services.loss_report import LossReport
from annotator.services.output import whole_file, whole_folder, whole_stream
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project

if TYPE_CHECKING:
    from annotator.exchange.formats import Format

ONLY = {"entities": "entity", "claims": "claim"}
"""What an export can be limited to, as the kind of annotation."""
_TOGETHER = 1000


@dataclass(frozen=True, slots=True)
class Choice:
    """What to export: by default what people confirmed in finished articles.

    ``full`` is everything: all articles, every annotator's layer, suggestions, rejected ones, hidden labels.
    ``only`` leaves out all other kinds of annotation (see `ONLY`); what is not asked for is not lost either.
    """

    done_only: bool = True
    suggestions: bool = False
    rejected: bool = False
    full: bool = False
    only: str = ""
    overlaps: Overlaps = Overlaps.LONGEST

    def articles(self, project: Project) -> set[str]:
        """The ids of the articles to write. Raises Ambiguous."""
        if not self.full:
            project.check_layers()
        every = self.full or not self.done_only
        slices = project.slices(_TOGETHER)
        return {row.id for rows in slices for row in rows if every or row.status is Status.DONE}

    def keep(self, project: Project) -> Callable[[Annotation], bool]:
        """Which annotations to write."""
        kinds = {ONLY[self.only]} if self.only else {"entity", "claim", "line"}
        if self.full:
            return lambda item: kind_of(item) in kinds
        states = set(CONFIRMED)
        if self.suggestions:
            states.add(State.SUGGESTED)
        if self.rejected:
            states.add(State.REJECTED)
        shown, tasks = project.labels.shown, project.tasks
        return lambda item: item.state in states and kind_of(item) in kinds and is_shown(item, shown, tasks)


@dataclass
class ExportSummary:
    """What an export came to; ``claims`` are counted where the format holds nothing else.

    ``losses`` are the first of the annotations that the format could not hold (or that are in the file but
    off the token edges), ``lost`` counts the former, ``noted`` the latter, by kind and reason. ``found`` counts
    the probable slips of people, ``slips`` those among them that are certain. ``report`` is the file that names
    them all. ``stopped``: nothing was written, since something would be lost or is a slip. ``splits`` are the
    articles in each split of a data set.
    """

    articles: int = 0
    claims: int | None = None
    losses: list[Loss] = field(default_factory=list)
    lost: Counter[tuple[str, str]] = field(default_factory=Counter)
    noted: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    slips: int = 0
    report: Path | None = None
    splits: dict[str, int] = field(default_factory=dict)
    stopped: bool = False
    cancelled: bool = False


class Stopped(Exception):
    """The export is no longer wanted; nothing of it stays."""


def export(
    project: Project,
    target: Path | BinaryIO | None,
    *,
    format: str = "jsonl",
    choice: Choice | None = None,
    strict: bool = False,
    progress: Progress = unheard,
    cancelled: Cancelled = never,
) -> ExportSummary:
    """Write the chosen articles to a file, a folder or a stream; without a target only look what would be lost.

    A file appears (or is replaced) only when all of it is written; with ``strict`` only when nothing is
    lost and no slip is found (they are looked for with ``strict`` and without a target). Beside it stands
    ``NAME.report.txt`` where something was. Raises UsageError for an unknown format, Ambiguous, and ExportError
    where the file cannot be written.
    """
    chosen = writable(format, target)
    by = choice or Choice()
    keep = by.keep(project)
    summary = ExportSummary(stopped=strict)
    with LossReport() as heard:

        def write(writer: Callable[..., ExportReport], out: Any) -> None:
            with closing(_documents(project, by, summary, progress, cancelled)) as found:
                documents = (
                    linted(found, keep, summary, heard.take, whole=by.full) if strict or target is None else found
                )
                report = writer(documents, out, Wanted(keep, by.overlaps, heard.take))
            summary.lost, summary.noted, summary.losses = report.lost, report.noted, heard.first
            summary.claims = report.claims if report.kinds == ("claim",) else None
            if strict and (report.lost or summary.slips):
                raise Stopped

        try:
            _put(project, chosen, target, write)
        except Stopped:
            return summary if strict and (summary.lost or summary.slips) else ExportSummary(cancelled=True)
        summary.stopped = False
        if isinstance(target, Path):
            summary.report = heard.put_beside(target, chosen.title)
    return summary


def writable(name: str, target: Path | BinaryIO | None) -> Format:
    """The format of that name. Raises UsageError where there is none, or it cannot be written there."""
    from annotator.services import formats

    chosen = formats.by_name(name)
    if not chosen.writes:
        raise UsageError(f"the format {name} is only read", todo="see 'annotator formats'")
    if chosen.write is None and target is not None and not isinstance(target, Path):
        raise UsageError(f"the format {name} is a folder of files", todo="name a folder or a .zip")
    return chosen


def _documents(
    project: Project, by: Choice, summary: ExportSummary, progress: Progress, cancelled: Cancelled
) -> Generator[Document]:
    with project.snapshot():
        ids = by.articles(project)
        last = ""
        for document in project.documents(ids, every_layer=by.full):
            if cancelled():
                raise Stopped
            yield document
            summary.articles += document.article.id != last
            last = document.article.id
            progress(summary.articles, len(ids))


def _put(
    project: Project,
    chosen: Format,
    target: Path | BinaryIO | None,
    write: Callable[[Callable[..., ExportReport], Any], None],
) -> None:
    """Let the format's writer fill the target, or what is thrown away again where there is none."""
    if isinstance(target, Path):
        project.check_is_other(target)
    if chosen.write_folder is not None:
        fill_folder = chosen.write_folder
        if isinstance(target, Path):
            whole_folder(target, lambda folder: write(fill_folder, folder))
        else:
            with tempfile.TemporaryDirectory(prefix="annotator-") as name:
                write(fill_folder, Path(name))
    elif chosen.write is not None:
        fill = chosen.write
        if isinstance(target, Path):
            whole_file(target, lambda out: write(fill, out))
        elif target is not None:
            whole_stream(target, lambda out: write(fill, out))
        else:
            with tempfile.TemporaryFile() as nowhere:
                write(fill, nowhere)


def record_values(document: Document) -> Any:
    """An article with everything on it, as a full JSONL export has it, as JSON values."""
    from annotator.exchange.jsonl import write_jsonl

    buffer = io.BytesIO()
    write_jsonl([document], buffer, Wanted())
    return json.loads(buffer.getvalue())
