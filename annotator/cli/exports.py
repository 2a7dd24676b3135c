"""The command that writes training data: export."""

from __future__ import annotations

import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from annotator.cli.app import ERROR, REFUSED, AnnotatorOption, ProgressOption, ProjectOption, app, opened
from annotator.cli.output import count, interruptible, note, progress, say, say_json
from annotator.domain.exporting import Overlaps
from annotator.domain.splitting import By, shares
from annotator.services import exporting
from annotator.services.datasets import Plan, export_dataset, split_sizes

SHOWN = 10
"""So many losses are named on standard error; the report beside the file has all."""

OutArgument = Annotated[
    str, typer.Argument(metavar="OUT", help="The file, folder or .zip to write; - is standard output.")
]
OnlyOption = Annotated[Literal["entities", "claims"] | None, typer.Option("--only", help="Leave out everything else.")]
OverlapsOption = Annotated[
    Overlaps, typer.Option("--overlaps", help="Which of two overlapping entities stays where only one can.")
]
StrictOption = Annotated[
    bool, typer.Option("--strict", help="Write nothing (exit 4) if the format cannot hold it all, or on slips.")
]
CheckOption = Annotated[
    bool, typer.Option("--check", help="Write nothing; say what the format cannot hold, and slips.")
]
SplitOption = Annotated[
    str, typer.Option("--split", metavar="80/10/10", help="A folder of train, dev and test data with a manifest.")
]
CountOption = Annotated[bool, typer.Option("--count", help="Write nothing; say how many articles --split puts where.")]
SplitByOption = Annotated[By, typer.Option("--split-by", help="What decides which articles go where.")]


@app.command()
def export(
    out: OutArgument,
    format: Annotated[str, typer.Option("--format", help="A format's name (see 'annotator formats').")] = "jsonl",
    status: Annotated[Literal["done", "all"], typer.Option("--status", help="Which articles.")] = "done",
    suggestions: Annotated[bool, typer.Option("--suggestions", help="Also what nobody has decided.")] = False,
    rejected: Annotated[bool, typer.Option("--rejected", help="Also rejected suggestions (negatives).")] = False,
    full: Annotated[bool, typer.Option("--full", help="All articles with everything: comes back losslessly.")] = False,
    only: OnlyOption = None,
    overlaps: OverlapsOption = Overlaps.LONGEST,
    strict: StrictOption = False,
    split: SplitOption = "",
    split_by: SplitByOption = By.HASH,
    count_only: CountOption = False,
    check: CheckOption = False,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    shown: ProgressOption = "bar",
) -> int:
    """Write annotated articles as training data. Example: annotator export train.jsonl"""
    if not out:
        raise typer.BadParameter("OUT names no file")
    choice = exporting.Choice(status == "done", suggestions, rejected, full, only or "", overlaps)
    if split and out == "-":
        raise typer.BadParameter("a data set is a folder: name one, or a .zip")
    plan = Plan(shares(split), split_by) if split else None
    if count_only:
        return _count(project, annotator, plan, choice, shown)
    target: Any = None if check else sys.stdout.buffer if out == "-" else Path(out)
    with (
        opened(project, annotator) as source,
        progress(shown, "Exporting") as heard,
        interruptible() as cancelled,
    ):
        write = partial(export_dataset, plan=plan) if plan else exporting.export
        summary = write(
            source, target, format=format, choice=choice, strict=strict, progress=heard, cancelled=cancelled
        )
    if summary.cancelled:
        return ERROR
    _tell_losses(summary, format)
    if shown == "json" and (check or out != "-"):
        say_json({"result": _values(summary)}, indent=None)
    if not summary.articles:
        every = full or status == "all"
        hint = "the project holds no article" if every else "no article is done yet (try --status all)"
        note(f"nothing to export: {hint}")
    elif shown != "json" and not summary.stopped:
        _tell_result(summary, out, check=check)
    return REFUSED if summary.stopped else 0


def _count(
    project: Path | None, annotator: str | None, plan: Plan | None, choice: exporting.Choice, shown: ProgressOption
) -> int:
    """How many articles go where, of a data set that is not written."""
    if plan is None:
        raise typer.BadParameter("--count goes with --split")
    with opened(project, annotator) as source, progress(shown, "Counting") as heard, interruptible() as cancelled:
        summary = split_sizes(source, plan, choice, progress=heard, cancelled=cancelled)
    if summary.cancelled:
        return ERROR
    if shown == "json":
        say_json({"result": {"splits": summary.splits}}, indent=None)
    else:
        say(_splits(summary))
    return 0


def _splits(summary: exporting.ExportSummary) -> str:
    return ", ".join(f"{number} in {name}" for name, number in summary.splits.items())


def _tell_losses(summary: exporting.ExportSummary, format: str) -> None:
    """The first losses by name and, where there are more, how many of each kind."""
    for loss in summary.losses[:SHOWN]:
        note(str(loss))
    if summary.lost.total() + summary.noted.total() + summary.found.total() > SHOWN:
        for sentence in _all_sentences(summary):
            note(f"in all: {sentence}")
    if summary.report:
        note(f"the whole list is in {summary.report}")
    if summary.stopped and summary.lost:
        note(f"nothing was written: {format} cannot hold {summary.lost.total()} of the annotations")
    if summary.stopped and summary.slips:
        note(f"nothing was written: {count(summary.slips, 'slip')} to be mended first")


def _all_sentences(summary: exporting.ExportSummary) -> list[str]:
    return _sentences(summary.found) + _sentences(summary.lost) + _sentences(summary.noted)


def _sentences(counts: Counter[tuple[str, str]]) -> list[str]:
    """How many of a kind met which fate, the most frequent first."""
    return [f"{number} × {kind} {why}" for (kind, why), number in counts.most_common()]


def _tell_result(summary: exporting.ExportSummary, out: str, *, check: bool) -> None:
    if check:
        say(f"{count(summary.articles, 'article')} looked at, {summary.lost.total()} annotations cannot be held")
        if summary.found:
            say(f"{count(summary.found.total(), 'probable slip')} found")
    elif out != "-":
        claims = "" if summary.claims is None else f"{count(summary.claims, 'claim')} of "
        where = f" ({_splits(summary)})" if summary.splits else ""
        say(f"{claims}{count(summary.articles, 'article')} written to {out}{where}")


def _values(summary: exporting.ExportSummary) -> dict[str, Any]:
    """For the window: how many of each reason, and the first one by one."""
    return {
        "articles": summary.articles,
        "claims": summary.claims,
        "reasons": [
            [slip, gone, kind, why, number]
            for counts, slip, gone in (
                (summary.found, True, False),
                (summary.lost, False, True),
                (summary.noted, False, False),
            )
            for (kind, why), number in counts.most_common()
        ],
        "losses": [loss._asdict() for loss in summary.losses],
        "report": str(summary.report or ""),
        "splits": summary.splits,
    }
