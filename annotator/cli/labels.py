"""The command that lists the labels and changes them over the whole project."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from annotator.cli.app import AnnotatorOption, JsonOption, ProgressOption, ProjectOption, app, opened
from annotator.cli.output import count, interruptible, progress, say, say_json, table
from annotator.services import label_sets, label_steps
from annotator.services.label_sets import Uses
from annotator.services.label_steps import Watch
from annotator.services.project import Project
from annotator.services.session import Step

Action = Literal["list", "rename", "merge", "delete", "undo", "redo"]
_NAMES = {"list": 0, "rename": 2, "merge": 2, "delete": 1, "undo": 0, "redo": 0}
FIGURES = ("confirmed", "suggested", "rejected", "articles")
_STEPS = {
    "rename_label": "rename {from} to {to}",
    "merge_label": "merge {from} into {to}",
    "delete_label": "delete {from}",
}


@app.command()
def labels(
    action: Annotated[Action, typer.Argument(help="What to do; undo and redo are about the last such step.")] = "list",
    names: Annotated[
        list[str] | None, typer.Argument(metavar="NAME...", help="The label, and its new name or the other label.")
    ] = None,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> None:
    """List the labels, or change one over the whole project. Example: annotator labels rename PERSON HUMAN"""
    given = names or []
    if len(given) != _NAMES[action]:
        raise typer.BadParameter(f"{action} takes {count(_NAMES[action], 'name')}, not {len(given)}")
    with opened(project, annotator) as target:
        if action == "list":
            _list(target, shown, as_json)
            return
        with progress(shown, "Changing labels") as heard, interruptible() as cancelled:
            step = _carry_out(target, action, [*given, "", ""], Watch(heard, cancelled))
    if shown == "json":
        say_json({"result": _values(step)}, indent=None)
    elif as_json:
        say_json(_values(step))
    else:
        words = _STEPS[step.operation].format(**step.detail)
        size = f"{count(step.detail['count'], 'annotation')} in {count(step.detail['articles'], 'article')}"
        say(f"{'undone: ' if action == 'undo' else ''}{words}: {size}")


def _carry_out(project: Project, action: Action, names: list[str], watch: Watch) -> Step:
    name, new, *_ = names
    if action == "rename":
        return label_steps.rename(project, name, new, watch)
    if action == "merge":
        return label_steps.merge(project, name, new, watch)
    if action == "delete":
        return label_steps.delete(project, name, watch)
    return label_steps.undo(project, watch) if action == "undo" else label_steps.redo(project, watch)


def _values(step: Step) -> dict[str, Any]:
    return {"operation": step.operation, "detail": dict(step.detail)}


def _list(project: Project, shown: str, as_json: bool) -> None:
    uses = label_sets.uses(project)
    rows = [
        {
            "name": label.name,
            "key": label.key,
            "shown": label.shown,
            **{name: getattr(uses.get(label.name, Uses()), name) for name in FIGURES},
            "description": label.description,
        }
        for label in project.labels
    ]
    if shown == "json":
        say_json({"result": {"labels": rows}}, indent=None)
    elif as_json:
        say_json(rows)
    else:
        cells = [
            [row["name"], row["key"].upper() or "-", "yes" if row["shown"] else "-"]
            + [str(row[name]) for name in FIGURES]
            + [row["description"]]
            for row in rows
        ]
        table(cells, ["LABEL", "KEY", "SHOWN", *(name.upper() for name in FIGURES), "DESCRIPTION"])
