"""Commands that keep a project safe: check, backup, restore."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.cli.app import (
    ERROR,
    AnnotatorOption,
    JsonOption,
    ProgressOption,
    ProjectOption,
    app,
    opened,
    project_path,
)
from annotator.cli.output import count, interruptible, note, progress, say, say_json, table

if TYPE_CHECKING:
    from annotator.services.backups import Listed

_UNITS = ("bytes", "kB", "MB", "GB", "TB")


@app.command()
def check(
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> int:
    """Check the project file and repair what can be derived. Example: annotator check"""
    from annotator.services import integrity

    with opened(project, annotator) as source, progress(shown, "Checking") as heard:
        report = integrity.check(source, heard)
    if shown == "json":
        say_json({"result": asdict(report)}, indent=None)
    elif as_json:
        say_json(asdict(report))
    else:
        for problem in report.problems:
            note(problem)
        for repair in report.repaired:
            say(f"repaired: {repair}")
        say(f"{count(report.articles, 'article')} checked, {count(len(report.problems), 'problem')}")
    return ERROR if report.problems else 0


@app.command()
def backup(
    out: Annotated[str, typer.Argument(metavar="[OUT]", help="A file to write, instead of one more backup.")] = "",
    hourly: Annotated[
        bool, typer.Option("--hourly", help="Only if the last one is an hour old and something has changed since.")
    ] = False,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> int:
    """Back the project up into a folder beside it; old hourly backups make room. Example: annotator backup"""
    from annotator.domain.backups import Reason
    from annotator.services import backups

    values: dict[str, Any] = {"path": "", "bytes": 0, "removed": []}
    with (
        opened(project, annotator) as source,
        progress(shown, "Backing up") as heard,
        interruptible() as cancelled,
    ):
        if out:
            target = _file_in(Path(out), source.path)
            values.update(path=str(target), bytes=backups.copy_to(source, target, heard, cancelled))
        elif not hourly or backups.is_due(source.path):
            reason = Reason.HOURLY if hourly else Reason.ASKED
            made, gone = backups.back_up(source, reason, heard, cancelled)
            values.update(path=str(made.path), bytes=made.size, removed=[str(each.path) for each in gone])
    if shown == "json":
        say_json({"result": values}, indent=None)
    elif as_json:
        say_json(values)
    else:
        for gone_path in values["removed"]:
            say(f"removed, it has had its time: {gone_path}")
        say(f"{size(values['bytes'])} written to {values['path']}" if values["path"] else "no backup is due")
    return 0


def _file_in(target: Path, project: Path) -> Path:
    """A folder means a file in it of the project's own name."""
    return target / project.name if target.is_dir() else target


@app.command()
def restore(
    backup: Annotated[str, typer.Argument(metavar="[BACKUP]", help="A file, or a name that --list prints.")] = "",
    list_: Annotated[bool, typer.Option("--list", help="Show the project's backups, newest first.")] = False,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> int:
    """Put a backup in the project's place; what it replaces is backed up first. Example: annotator restore --list"""
    from annotator.services import backups

    path = project_path(project)
    if list_ == bool(backup):
        raise typer.BadParameter("name a BACKUP, or ask for --list")
    if list_:
        with progress(shown, "Looking") as heard:
            rows = backups.listed(path, heard)
        _tell_list(rows, path, as_json, shown)
        return 0
    with progress(shown, "Restoring") as heard, interruptible() as cancelled:
        source, replaced = backups.restore(path, backup, heard, cancelled)
    values = {"restored": str(source), "replaced": str(replaced.path) if replaced else ""}
    if shown == "json":
        say_json({"result": values}, indent=None)
    elif as_json:
        say_json(values)
    else:
        say(f"{path} is now what {source} holds")
        if replaced:
            say(f"what it was before is in {replaced.path}")
    return 0


def _tell_list(rows: list[Listed], path: Path, as_json: bool, shown: str) -> None:
    values = [row.values() for row in rows]
    if shown == "json":
        say_json({"result": {"backups": values}}, indent=None)
    elif as_json:
        say_json(values)
    elif rows:
        header = ["NAME", "SIZE", "ARTICLES", "DONE", "ANNOTATIONS", "STEPS SINCE"]
        table([[*_cells(row), row.trouble] for row in rows], [*header, ""])
        say(f"{count(len(rows), 'backup')}, {size(sum(row.backup.size for row in rows))} together")
    else:
        note(f"{path}: there are no backups; make one with 'annotator backup'")


def _cells(row: Listed) -> list[str]:
    counts = (row.articles, row.done, row.annotations, row.steps_since)
    return [row.backup.path.name, size(row.backup.size), *("-" if each is None else str(each) for each in counts)]


def size(number: float) -> str:
    """A file's size as a person says it: ``12 kB``, ``3.4 MB``."""
    for unit in _UNITS[:-1]:
        if number < 1000:
            return f"{number:.0f} {unit}" if number >= 10 or unit == _UNITS[0] else f"{number:.1f} {unit}"
        number /= 1000
    return f"{number:.1f} {_UNITS[-1]}"
