"""The command that tells who did what when, and lets go of the history of what is finished."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from annotator.cli.app import AnnotatorOption, JsonOption, ProgressOption, ProjectOption, app, opened
from annotator.cli.output import count, interruptible, note, progress, say, say_json, table
from annotator.domain.backups import Reason
from annotator.services.project import Project


@app.command()
def history(
    id: Annotated[str, typer.Argument(metavar="[ID]", help="An article's id, as 'list' prints it.")] = "",
    forget: Annotated[
        int | None,
        typer.Option("--forget", metavar="DAYS", help="Let go of the steps of articles finished longer ago than that."),
    ] = None,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> None:
    """Tell who did what when on an article, the newest first. Example: annotator history 5903a4cd14264f41"""
    if bool(id) == (forget is not None):
        raise typer.BadParameter("name an article, or say --forget DAYS")
    with opened(project, annotator) as source:
        if forget is None:
            _tell(source, id, as_json)
        else:
            _forget(source, forget, shown, as_json)


def _tell(project: Project, id: str, as_json: bool) -> None:
    from annotator.services.history import entries
    from annotator.services.session import Session

    found = entries(Session(project, id))
    if as_json:
        say_json([asdict(entry) for entry in found])
    elif found:
        rows = [[each.at, each.annotator, each.standing, f"{_words(each.operation)} {each.quote}"] for each in found]
        table(rows, ["WHEN", "WHO", "STANDING", "STEP"])
    else:
        note("nothing has been done to this article yet")


def _words(operation: str) -> str:
    return operation.replace("_", " ")


def _forget(project: Project, days: int, shown: str, as_json: bool) -> None:
    """What goes is in a backup, which is made first."""
    from annotator.services import backups
    from annotator.services import history as service

    there = service.old(project, days)
    if there.steps:
        backups.back_up(project, Reason.ASKED)
    with progress(shown, "Letting go") as heard, interruptible() as cancelled:
        gone = service.forget(project, days, heard, cancelled)
    result = {"articles": there.articles, "steps": gone}
    if shown == "json":
        say_json({"result": result}, indent=None)
    elif as_json:
        say_json(result)
    else:
        say(f"{count(gone, 'step')} of {count(there.articles, 'finished article')} let go; what they say stays")
