"""Commands that change a project or open it: gui, demo, import, prefill, done, trim."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from annotator import paths
from annotator.cli.app import (
    ERROR,
    NO_DISPLAY,
    REFUSED,
    AnnotatorOption,
    JsonOption,
    OpenWindow,
    ProgressOption,
    ProjectOption,
    app,
    opened,
)
from annotator.cli.output import count, interruptible, note, progress, say, say_json
from annotator.domain.errors import ExportError, InputError
from annotator.domain.record import Item, Note, Record
from annotator.services.importing import TOLD, ImportReport, import_records, tables_without_text
from annotator.services.prefill import PrefillReport
from annotator.services.progress import Progress
from annotator.services.project import Project
from annotator.services.reading import Inputs

_WHOLE = 1000


@app.command()
def gui(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="[PROJECT]", help="The project to open.")] = None,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
) -> int:
    """Open the window. Example: annotator gui news.annotator"""
    return _open_window(context, file or project or paths.project_from_environment(), annotator)


@app.command()
def demo(context: typer.Context, project: ProjectOption = None, annotator: AnnotatorOption = None) -> int:
    """Try the program on its own sample articles. Example: annotator demo"""
    from annotator.services.exporting import Choice, export
    from annotator.services.prefill import prefill
    from annotator.services.samples import sample_project, sample_records

    named = project or paths.project_from_environment()
    path = named or sample_project()
    with Project.open(path, create=True, annotator=annotator) as sample:
        if not named or not sample.count():
            import_records(sample, sample_records())
        with progress("bar", "Pre-filling") as heard, interruptible() as cancelled:
            filled = prefill(sample, progress=heard, cancelled=cancelled)
        if filled.cancelled:
            return ERROR
        say(f"{count(sample.count(), 'article')} in {path}")
        target = Path("demo.jsonl")
        try:
            export(sample, target, choice=Choice(full=True))
            say(f"their annotations are in {target.resolve()}")
        except ExportError as error:
            note(str(error))
    return _open_window(context, path, annotator, without_display=0)


def _open_window(
    context: typer.Context, project: Path | None, annotator: str | None, without_display: int = NO_DISPLAY
) -> int:
    """The command line does not know the window; its caller hands it over."""
    opener: OpenWindow = context.obj
    sys.stdout.flush()
    return opener(project, annotator, without_display)


@app.command("import")
def import_(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE|FOLDER|URL|-...", help="What to take in; - is standard input.")
    ],
    format: Annotated[str, typer.Option("--format", help="A format's name; auto looks at the file.")] = "auto",
    columns: Annotated[
        str, typer.Option("--map", metavar="FIELD=COLUMN,...", help="Which column of a table is the text, title, ...")
    ] = "",
    accept: Annotated[bool, typer.Option("--accept", help="The files' annotations are confirmed.")] = False,
    no_prefill: Annotated[bool, typer.Option("--no-prefill", help="Do not run the model.")] = False,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> int:
    """Take in articles, with or without annotations. Example: annotator import stories/ notes.jsonl"""
    from annotator.services.prefill import prefill
    from annotator.services.reading import STANDARD_INPUT, asked_fields, read_inputs

    stdin = sys.stdin.buffer if sys.stdin else io.BytesIO()
    records = read_inputs(files, format, stdin, asked_fields(columns))
    before, first = _up_to_the_first(records)
    if first is None:
        report = ImportReport.of(before)
        _tell_import(report, shown, as_json)
        return REFUSED if report.refused else 0
    waits = STANDARD_INPUT in files
    with opened(project, annotator, create=True) as target, interruptible(at_once=waits) as cancelled:
        with progress(shown, "Importing") as heard:
            everything = chain(before, [first], records)
            told = _by_share(records, heard)
            report = import_records(target, everything, accept=accept, progress=told, cancelled=cancelled)
        _tell_import(report, shown, as_json)
        fresh = set() if no_prefill or report.cancelled else set(report.added).difference(report.annotated)
        if fresh:
            with progress(shown, "Pre-filling") as heard:
                filled = prefill(target, ids=fresh, progress=heard, cancelled=cancelled)
            report.cancelled = filled.cancelled
            _tell_trouble(filled)
            if not as_json and shown != "json":
                say(_prefill_sentence(filled))
    if report.cancelled:
        return ERROR
    return REFUSED if report.refused else 0


def _by_share(records: Inputs, heard: Progress) -> Progress:
    """Progress in thousandths of what is to be read; where nobody knows how much that is, in records."""

    def tell(done: int, _total: int) -> None:
        share = records.share
        heard(*((round(_WHOLE * share), _WHOLE) if share else (done, 0)))

    return tell


def _up_to_the_first(records: Iterator[Item | None]) -> tuple[list[InputError | Note], Record | None]:
    """What is said before the first good record: where there is none, no project has to be made."""
    before: list[InputError | Note] = []
    for item in records:
        if isinstance(item, Record):
            return before, item
        if item is not None:
            before.append(item)
    return before, None


def _tell_import(report: ImportReport, shown: str, as_json: bool) -> None:
    for where, known in report.duplicates:
        note(_double(where, known))
    for where in report.skipped:
        note(f"{where}: its answer is not accept; skipped")
    for word in report.notes:
        note(str(word))
    for refusal in report.refused:
        note(str(refusal))
    if report.new_labels:
        note(f"new labels: {', '.join(sorted(set(report.new_labels)))}")
    values = {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "duplicates": [known for _, known in report.duplicates],
        "skipped": len(report.skipped),
        "refused": [str(refusal) for refusal in report.refused],
        "notes": [str(word) for word in report.notes],
        "tables": tables_without_text(report),
    }
    if shown == "json":
        more = {
            "new_labels": sorted(set(report.new_labels)),
            "doubles": [_double(*each) for each in (report.duplicates + report.seen_again)[:TOLD]],
            "cancelled": report.cancelled,
        }
        say_json({"result": {**values, **more}}, indent=None)
    elif as_json:
        say_json(values)
    else:
        say(_import_sentence(report))


def _double(where: str, known: str) -> str:
    return f"{where}: the same text is article {known} already; skipped"


def _import_sentence(report: ImportReport) -> str:
    parts = [f"{count(len(report.added), 'article')} added"]
    for name, number in (
        ("updated", len(report.updated)),
        ("unchanged", len(report.unchanged)),
        ("duplicate", len(report.duplicates)),
        ("skipped", len(report.skipped)),
        ("refused", len(report.refused)),
    ):
        if number:
            parts.append(f"{number} {name}")
    return ", ".join(parts)


@app.command()
def prefill(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID...]", help="Only these articles.")] = None,
    model: Annotated[str, typer.Option("--model", metavar="NAME|FOLDER", help="The pipeline to use.")] = "",
    redo: Annotated[bool, typer.Option("--redo", help="Also articles that were pre-filled already.")] = False,
    workers: Annotated[
        int, typer.Option("--workers", metavar="N", min=1, help="Processes that compute; 1 is this one.")
    ] = 1,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> int:
    """Let the model propose entities and claims. Example: annotator prefill --redo"""
    from annotator.services import prefill as service

    with (
        opened(project, annotator) as target,
        progress(shown, "Pre-filling") as heard,
        interruptible() as cancelled,
    ):
        report = service.prefill(
            target, model=model, redo=redo, ids=ids or None, workers=workers, progress=heard, cancelled=cancelled
        )
    for id in report.unknown:
        note(f"there is no article {id}; see 'annotator list'")
    _tell_trouble(report)
    for id in report.left_alone:
        note(f"{id}: left alone, a person has worked on it")
    values = {
        "model": report.model,
        "filled": report.filled,
        "left_alone": report.left_alone,
        "failed": dict(report.failed),
        "entities": report.entities,
        "claims": report.claims,
    }
    if as_json:
        say_json(values)
    elif shown != "json":
        say(_prefill_sentence(report))
    if report.cancelled:
        return ERROR
    return REFUSED if report.unknown or report.failed else 0


def _tell_trouble(report: PrefillReport) -> None:
    for sentence in report.died:
        note(sentence)
    for id, reason in report.failed:
        note(f"{id}: left out, nothing could be proposed ({reason})")


def _prefill_sentence(report: PrefillReport) -> str:
    found = f"{count(report.entities, 'entity', 'entities')} and {count(report.claims, 'claim')}"
    return f"{count(len(report.filled), 'article')} pre-filled by {report.model}: {found} proposed"


@app.command()
def done(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Article ids, as 'list' prints them.")],
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
) -> int:
    """Mark articles as done; suggestions that are left count as accepted. Example: annotator done 5903a4cd14264f41"""
    from annotator.services.finishing import finish
    from annotator.services.reproposal import learning

    refused = 0
    with opened(project, annotator) as target, learning(target):
        for id in ids:
            try:
                accepted = finish(target, id)
            except InputError as error:
                note(str(error))
                refused += 1
            else:
                say(f"{id}: done, {count(accepted, 'suggestion')} accepted")
    return REFUSED if refused else 0


@app.command()
def trim(project: ProjectOption = None, annotator: AnnotatorOption = None, shown: ProgressOption = "bar") -> int:
    """Take white space and stray punctuation off the edges of confirmed entities. Example: annotator trim"""
    from annotator.services.trimming import trim_everywhere

    with opened(project, annotator) as target, progress(shown, "Trimming") as heard, interruptible() as cancelled:
        report = trim_everywhere(target, progress=heard, cancelled=cancelled)
    if shown == "json":
        say_json({"result": {"articles": report.articles, "entities": report.entities}}, indent=None)
    else:
        entities = count(report.entities, "entity", "entities")
        say(f"{entities} trimmed in {count(len(report.articles), 'article')}; each can be undone there")
    return ERROR if report.cancelled else 0
