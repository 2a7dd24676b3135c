"""The commands about models: which there are, which is in use, and training one on finished articles."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from annotator.cli.app import ERROR, AnnotatorOption, JsonOption, ProgressOption, ProjectOption, app, opened
from annotator.cli.output import count, interruptible, note, progress, say, say_json, table
from annotator.domain.errors import UntrustedModel
from annotator.services.project import Project

if TYPE_CHECKING:
    from annotator.services.models import Model, Run

Action = Literal["list", "use", "back", "export", "auto"]
_ARGUMENTS = {"list": (0, 1), "use": (1, 1), "back": (0, 0), "export": (2, 2), "auto": (1, 1)}
"""The least and the most names that go with an action."""
_NICENESS = 10
"""How far training steps back behind other programs."""


@app.command()
def models(
    action: Annotated[Action, typer.Argument(help="What to do; back goes to the model before a training.")] = "list",
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME...",
            help="use, list: a package, a folder, blank:LANGUAGE or a trained one's number; "
            "export: a number and a new folder; auto (training by itself): on or off.",
        ),
    ] = None,
    trust: Annotated[bool, typer.Option("--trust", help="use: a folder that would run code of its own, too.")] = False,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="MODEL=LABEL", help="use: your label for the model's; empty leaves it out."),
    ] = None,
    no_prefill: Annotated[bool, typer.Option("--no-prefill", help="Do not run the model.")] = False,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> int:
    """List the models, choose one, or take a trained one along. Example: annotator models use de_core_news_sm"""
    given = names or []
    least, most = _ARGUMENTS[action]
    if not least <= len(given) <= most:
        raise typer.BadParameter(f"{action} takes {count(most, 'name')}, not {len(given)}")
    with opened(project, annotator) as target:
        if action == "list":
            _list(target, given, shown, as_json)
            return 0
        try:
            values = _carry_out(target, action, given, trust=trust, names=_mapping(map_ or []))
        except UntrustedModel as error:
            if shown == "json":
                say_json({"result": {"needs_trust": error.reasons}}, indent=None)
            raise
        if action in ("use", "back") and not no_prefill:
            _refill(target, values, shown)
    if shown == "json":
        say_json({"result": values}, indent=None)
    elif as_json:
        say_json(values)
    else:
        say(values["said"] + _refilled(values))
    return ERROR if values.get("cancelled") else 0


def _mapping(pairs: list[str]) -> dict[str, str]:
    if not all("=" in pair for pair in pairs):
        raise typer.BadParameter("--map takes MODEL=LABEL")
    return {name: label for name, _, label in (pair.partition("=") for pair in pairs)}


def _carry_out(
    project: Project, action: Action, given: list[str], *, trust: bool, names: dict[str, str]
) -> dict[str, Any]:
    from annotator.services import models as service
    from annotator.services.training import AUTOMATIC

    if action == "export":
        if not given[0].isdigit():
            raise typer.BadParameter("export takes a trained model's number and a folder")
        folder = service.export(project, int(given[0]), Path(given[1]))
        return {"folder": str(folder), "said": f"model {given[0]} is in {folder}; spacy.load opens it"}
    if action == "auto":
        if given[0] not in ("on", "off"):
            raise typer.BadParameter("auto takes on or off")
        project.save_setting(AUTOMATIC, given[0] == "on")
        return {"auto": given[0] == "on", "said": f"training by itself is {given[0]}"}
    title = service.back(project) if action == "back" else service.use(project, given[0], trusted=trust, names=names)
    return {"model": title, "said": f"{title} is in use"}


def _refill(project: Project, values: dict[str, Any], shown: Literal["bar", "json"]) -> None:
    """The model in use fills again what nobody has touched."""
    from annotator.services.models import refill

    with progress(shown, "Pre-filling") as heard, interruptible() as cancelled:
        report = refill(project, heard, cancelled)
    values.update(filled=len(report.filled), cancelled=report.cancelled)


def _refilled(values: dict[str, Any]) -> str:
    filled = values.get("filled", 0)
    return f"; {count(filled, 'article')} pre-filled again" if filled else ""


def _list(project: Project, given: list[str], shown: str, as_json: bool) -> None:
    from annotator.services import models as service

    rows = [service.describe(name) for name in given] or service.listed(project)
    values = [{**service.values(row), "names": service.guessed_names(project, row.labels)} for row in rows]
    if shown == "json":
        say_json({"result": {"models": values}}, indent=None)
    elif as_json:
        say_json(values)
    else:
        table([_cells(row) for row in rows], ["IN USE", "KIND", "SCORE", "ARTICLES", "TITLE", "NAME"])


def _cells(row: Model) -> list[str]:
    score = "-" if row.after is None or row.before is None else f"{row.before:.1f} -> {row.after:.1f}"
    articles = "-" if row.articles is None else str(row.articles)
    name = row.name if row.number is None else f"{row.number}: {row.name}"
    return ["yes" if row.in_use else "-", row.kind, score, articles, row.title or row.trouble, name]


@app.command()
def train(
    model: Annotated[str, typer.Option("--model", metavar="BASE", help="The model to begin with.")] = "",
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="The same seed gives the same model.")] = 0,
    no_prefill: Annotated[bool, typer.Option("--no-prefill", help="Do not run the new model.")] = False,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> int:
    """Fine-tune the model on finished articles; it is used if it proves better. Example: annotator train"""
    _step_back()
    from annotator.services import training

    with opened(project, annotator) as target:
        with progress(shown, "Training") as heard, interruptible() as cancelled:
            run = training.train(target, base=model, seed=seed, progress=heard, cancelled=cancelled)
        if run is None:
            note("cancelled; the model in use stays as it is")
            return ERROR
        values = _values(run)
        if run.used and not no_prefill:
            _refill(target, values, shown)
    if shown == "json":
        say_json({"result": values}, indent=None)
    elif as_json:
        say_json(values)
    else:
        say(_sentence(run) + _refilled(values))
        if run.failed:
            note(f"not taught, the exam does not show that it was learned: {', '.join(run.failed)}")
    return ERROR if values.get("cancelled") else 0


def _step_back() -> None:
    """Leave the processor to whoever works in the window; one thread, so that a seed gives one model."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of processthreadsapi.h
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(_NICENESS)


def _values(run: Run) -> dict[str, Any]:
    return {
        "number": run.number,
        "base": run.base,
        "model": str(run.path or ""),
        "used": run.used,
        "before": run.before,
        "after": run.after,
        "labels": run.labels,
        "new_labels": run.fresh,
        "not_taught": run.failed,
        "learned": run.learned,
        "exam": run.exam,
        "seconds": run.seconds,
    }


def _sentence(run: Run) -> str:
    what = f"model {run.number}: {run.before:.1f} -> {run.after:.1f}"
    size = f"{count(run.learned, 'article')} learned, {run.exam} examined, {run.seconds:.0f} s"
    return f"{what}, in use ({size})" if run.used else f"{what}: no gain, the model in use stays ({size})"
