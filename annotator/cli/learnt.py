"""The commands about what was learnt: what pre-fill is worth, and the memory of names."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from annotator.cli.app import ERROR, AnnotatorOption, JsonOption, ProgressOption, ProjectOption, app, opened
from annotator.cli.output import count, interruptible, note, progress, say, say_json, table
from annotator.services.project import Project

if TYPE_CHECKING:
    from annotator.domain.remembered import Remembered
    from annotator.services.gain import Figures

Action = Literal["list", "places", "set", "forget", "learn", "export", "import", "check"]
_NAMES: dict[str, tuple[int, int]] = {
    "list": (0, 1),
    "places": (1, 1),
    "set": (2, 100_000),
    "forget": (1, 100_000),
    "learn": (1, 100_000),
    "export": (1, 1),
    "import": (1, 1),
    "check": (0, 0),
}
"""The least and the most names that go with an action."""
POINTS = 1000
"""Points of the course that are printed: a chart has no more room."""


@app.command()
def gain(
    id: Annotated[str, typer.Argument(metavar="[ID]", help="Of one article, as 'list' prints it.")] = "",
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> None:
    """Tell how many corrections pre-fill leaves, and what the plain model would need. Example: annotator gain"""
    from annotator.services import gain as service

    with opened(project, annotator) as source:
        if id:
            found = service.of_article(source, id)
            _tell_one(asdict(found) if found else None, as_json)
            return
        with progress(shown, "Counting") as heard, interruptible() as cancelled:
            figures = service.figures(source, heard, cancelled)
    if shown == "json":
        say_json({"result": service.values(figures, POINTS)}, indent=None)
    elif as_json:
        say_json(service.values(figures, POINTS))
    else:
        _tell(figures)


def _tell_one(values: dict[str, Any] | None, as_json: bool) -> None:
    if as_json:
        say_json(values)
    elif values:
        say(f"pre-fill was right for {values['right']} of {values['held']} entities")
        say(f"{count(values['edits'], 'correction')}; the plain model would have needed {values['plain']}")
    else:
        note("the article is not finished, or nothing was proposed there")


def _tell(figures: Figures) -> None:
    say(f"{count(figures.finished, 'finished article')}, pre-filled: {len(figures.course)}")
    if not figures.course:
        note("finish a pre-filled article, and its figures stand here")
        return
    say(f"pre-fill was right for {figures.right} of {figures.held} entities")
    last = figures.course[-1]
    say(f"corrections for 100 entities lately: {last.edits:.1f}; the plain model would need {last.plain:.1f}")
    rows = [
        [label, str(each.proposed), str(each.right), _percent(each.share), str(each.missed)]
        for label, each in figures.labels.items()
    ]
    table(rows, ["LABEL", "PROPOSED", "RIGHT", "SHARE", "MISSED"])


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.0f} %"


@app.command()
def memory(
    action: Annotated[Action, typer.Argument(help="What to do; learn takes back what was set or forgotten.")] = "list",
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME...",
            help="list: words to look for; places, forget, learn: names; set: a label and names; "
            "export, import: a file (- is standard output).",
        ),
    ] = None,
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
    shown: ProgressOption = "bar",
) -> int:
    """List what finished articles taught, or change it. Example: annotator memory forget "Harbour Works" """
    given = names or []
    least, most = _NAMES[action]
    if not least <= len(given) <= most:
        raise typer.BadParameter(f"{action} takes {count(max(least, min(most, 2)), 'name')}, not {len(given)}")
    with opened(project, annotator) as target:
        if action == "list":
            _list(target, given[0] if given else "", as_json)
        elif action == "places":
            _places(target, given[0], as_json)
        elif action == "export":
            _export(target, given[0], as_json)
        elif action == "import":
            return _import(target, Path(given[0]), as_json)
        elif action == "check":
            _check(target, shown, as_json)
        else:
            _say(target, action, given, as_json)
    return 0


def _list(project: Project, wanted: str, as_json: bool) -> None:
    from annotator.services import remembering

    found = remembering.listed(project, wanted, most=sys.maxsize).names
    if as_json:
        say_json([asdict(each) for each in found])
    elif found:
        rows = [[each.label or "-", str(each.places), str(each.outside), _standing(each), each.name] for each in found]
        table(rows, ["LABEL", "PLACES", "NO NAME", "STANDING", "NAME"])
    else:
        note("the memory holds no such name" if wanted else "nothing is remembered yet; finish an article first")


def _standing(each: Remembered) -> str:
    """What comes of a name: proposed wherever it stands, only its label where a model finds it, or neither."""
    if each.said is not None:
        return f"set to {each.said}" if each.said else "forgotten"
    if each.vetoed:
        return "rejected"
    return "proposed" if each.proposed else "label only" if each.label else "unclear"


def _places(project: Project, name: str, as_json: bool) -> None:
    from annotator.services import remembering

    remembering.one(project, name)
    found = remembering.places(project, name)
    if as_json:
        say_json([{**asdict(each), "span": list(each.span)} for each in found])
    elif found:
        rows = [[each.id, each.label, each.title, f"{each.before}{each.words}{each.behind}"] for each in found]
        table(rows, ["ARTICLE", "LABEL", "TITLE", "WORDS"])
    else:
        note("no finished article here teaches this name")


def _say(project: Project, action: str, given: list[str], as_json: bool) -> None:
    """Have names known as a label, forgotten, or learnt from the articles again; the queue follows."""
    from annotator.services import remembering
    from annotator.services.reproposal import learning

    said = {"set": given[0], "forget": "", "learn": None}[action]
    names = given[1:] if action == "set" else given
    with learning(project):
        for name in names if action != "set" else ():
            remembering.one(project, name)
        remembering.say(project, names, said)
    rows = [asdict(remembering.state(project, name)) for name in names]
    if as_json:
        say_json(rows)
    else:
        words = {"set": f"set to {said}", "forget": "forgotten", "learn": "as finished articles teach it"}[action]
        for name in names:
            say(f"{name}: {words}")


def _export(project: Project, target: str, as_json: bool) -> None:
    from annotator.services import remembering

    if target == "-":
        remembering.write(project, sys.stdout.buffer)
        return
    written = remembering.export(project, Path(target))
    if as_json:
        say_json({"path": target, "names": written})
    else:
        say(f"{count(written, 'name')} written to {target}")


def _import(project: Project, source: Path, as_json: bool) -> int:
    from annotator.services import remembering
    from annotator.services.reproposal import learning

    with learning(project):
        report = remembering.take_in(project, source)
    for refused in report.refused:
        note(refused)
    if as_json:
        say_json({"names": report.names, "labels": report.labels, "refused": report.refused})
    elif report.refused:
        note("nothing was taken in")
    else:
        say(f"{count(report.names, 'name')} taken in")
        if report.labels:
            say(f"new labels: {', '.join(report.labels)}")
    return ERROR if report.refused else 0


def _check(project: Project, shown: str, as_json: bool) -> None:
    """Compare what is kept with the articles, and count anew what is off."""
    from annotator.services import gain as service
    from annotator.services.mending import mend
    from annotator.services.reproposal import learning

    with progress(shown, "Counting") as heard:
        with learning(project):
            mended = mend(project, heard)
            project.memory.start_anew()
        service.count(project)
    if shown == "json":
        say_json({"result": {"repaired": mended}}, indent=None)
    elif as_json:
        say_json({"repaired": mended})
    else:
        for each in mended:
            say(f"repaired: {each}")
        say("all counts are right" if not mended else f"{count(len(mended), 'count')} made anew")
