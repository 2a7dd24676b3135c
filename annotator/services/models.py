"""The models of a project: which there are, which is in use, one step back, and taking one along.

The model in use is the setting ``model``: a package's name, a folder, or ``blank:LANGUAGE``. Models
trained here are folders in the user's data; what is known of each stands in the project (`Run`).
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.domain.errors import AnnotatorError, ModelError, UsageError
from annotator.domain.labels import ModelNames
from annotator.services.prefill import PrefillReport, prefill
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project, preset_rows
from annotator.storage import settings, training

MODEL, FOLDERS, RUNS = "model", "model_folders", "trained"
INSTALLED, TRAINED, FOLDER, BLANK = "installed", "trained", "folder", "blank"
_PRESETS = ("ontonotes", "conll", "news")
_FOLDER = re.compile(r"[0-9a-f]{12}/\d{1,6}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Run:
    """One training: what it began from, what it learned from, and what the exam said before and after.

    ``folder`` is empty where the model was not kept, ``replaced`` is the model that was in use before.
    ``labels`` has the exam's F1 before and after for each label.
    """

    number: int
    base: str = ""
    folder: str = ""
    replaced: str = ""
    used: bool = False
    finished: int = 0
    learned: int = 0
    exam: int = 0
    before: float = 0.0
    after: float = 0.0
    labels: dict[str, list[float]] = field(default_factory=dict)
    fresh: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    seed: int = 0
    seconds: float = 0.0
    made: str = ""
    articles: list[str] = field(default_factory=list)

    @property
    def path(self) -> Path | None:
        """Where the model is; None where it was not kept."""
        return paths.models() / self.folder if _FOLDER.fullmatch(self.folder) else None


@dataclass(frozen=True, slots=True)
class Model:
    """A model one can choose: ``name`` is what `use` takes, ``trouble`` why it cannot be used."""

    name: str
    kind: str
    title: str = ""
    language: str = ""
    labels: tuple[str, ...] = ()
    in_use: bool = False
    number: int | None = None
    before: float | None = None
    after: float | None = None
    articles: int | None = None
    made: str = ""
    trouble: str = ""


def runs(project: Project) -> list[Run]:
    """Every training of this project, the oldest first; what makes no sense is passed over."""
    stored = project.setting(RUNS, [])
    known = {each.name for each in fields(Run)}
    rows = [row for row in stored if isinstance(row, dict)] if isinstance(stored, list) else []
    return [Run(**{name: row[name] for name in known & set(row)}) for row in rows if isinstance(row.get("number"), int)]


def run_of(project: Project, model: str) -> Run | None:
    """The training that made this model, where it was one of ours."""
    return next((run for run in reversed(runs(project)) if run.path and str(run.path) == model), None)


def in_use(project: Project) -> str:
    """The model in use, as `use` takes it. Raises ModelError where there is none. Imports spaCy."""
    from annotator.nlp import models

    return str(project.setting(MODEL, "")) or models.default()


def listed(project: Project) -> list[Model]:
    """The models one can choose, installed ones first. Imports spaCy, but loads none of them."""
    from annotator.nlp import models

    current = str(project.setting(MODEL, "")) or (models.installed() or [""])[0]
    rows = [_described(Model(name, INSTALLED)) for name in models.installed()]
    rows += [_described(Model(name, FOLDER)) for name in _folders(project)]
    for run in runs(project):
        if run.path and run.path.is_dir():
            rows.append(
                _described(
                    Model(
                        str(run.path),
                        TRAINED,
                        number=run.number,
                        before=run.before,
                        after=run.after,
                        articles=run.learned,
                        made=run.made,
                    )
                )
            )
    if current not in {row.name for row in rows}:
        kind = BLANK if current.startswith(models.BLANK) else FOLDER
        rows.append(_described(Model(current, kind)))
    return [_changed(row, in_use=row.name == current) for row in rows]


def describe(wanted: str) -> Model:
    """A model that may not be known to the project, as the list would show it. Raises ModelError. Imports spaCy."""
    from annotator.nlp import models

    kind = BLANK if wanted.startswith(models.BLANK) else INSTALLED if wanted in models.installed() else FOLDER
    known = models.facts(wanted)
    return Model(wanted, kind, title=known.title, language=known.language, labels=known.labels)


def _described(model: Model) -> Model:
    from annotator.nlp import models

    try:
        known = models.facts(model.name)
    except ModelError as error:
        return _changed(model, trouble=error.what)
    return _changed(model, title=known.title, language=known.language, labels=known.labels)


def _changed(model: Model, **values: Any) -> Model:
    return Model(**{**{each.name: getattr(model, each.name) for each in fields(model)}, **values})


def _folders(project: Project) -> list[str]:
    stored = project.setting(FOLDERS, [])
    return [str(name) for name in stored] if isinstance(stored, list) else []


def use(project: Project, wanted: str, *, trusted: bool = False, names: Mapping[str, str] | None = None) -> str:
    """Let the project use a model; returns its title. Raises ModelError, UsageError, NotSaved.

    ``wanted`` is a package's name, a folder, ``blank:LANGUAGE``, or the number of a model trained here.
    ``names`` gives the project's label for the model's, empty for one that is not wanted. A folder
    that would run code is refused unless it is ``trusted`` from now on.
    """
    from annotator.nlp import model_trust, models

    name = _resolved(project, wanted)
    if trusted and Path(name).is_dir():
        model_trust.trust(models.folder_of(name))
    pipeline = models.load(name)
    unknown = sorted(set(names or {}) - set(pipeline.labels))
    if unknown:
        raise UsageError(f"the model has no label {', '.join(unknown)}", where=wanted)
    if names:
        _rename(project, names)
    project.add_model_labels(pipeline.labels)
    _put_in_use(project, name)
    return pipeline.name


def _resolved(project: Project, wanted: str) -> str:
    """The name as it is stored: a number is a model trained here, a folder its full path."""
    from annotator.nlp import models

    if wanted.isascii() and wanted.isdigit():
        return str(path_of(project, int(wanted)))
    if wanted.startswith(models.BLANK) or wanted in models.installed():
        return wanted
    return str(models.folder_of(wanted).resolve())


def path_of(project: Project, number: int) -> Path:
    """The folder of a model trained here. Raises UsageError where it is not kept."""
    for run in runs(project):
        if run.number == number and run.path and run.path.is_dir():
            return run.path
    raise UsageError(f"there is no trained model {number}", todo="see 'annotator models'")


def _put_in_use(project: Project, name: str) -> None:
    with project.database.writing() as connection:
        settings.put(connection, MODEL, name)
        own = {str(run.path) for run in runs(project)}
        known = _folders(project)
        if Path(name).is_dir() and name not in {*own, *known}:
            settings.put(connection, FOLDERS, [*known, name])


def back(project: Project) -> str:
    """Let the project use the model that the one in use took over from; returns its title. Raises AnnotatorError.

    Where that is no longer kept, it is the model that all of them began with.
    """
    run = run_of(project, in_use(project))
    if run is None:
        raise UsageError("the model in use was not trained here, so there is none to go back to")
    return use(project, run.replaced if _is_there(run.replaced) else run.base)


def _is_there(model: str) -> bool:
    """Whether a model is not a folder that is gone: of those trained here only the last ones are kept."""
    return not Path(model).is_absolute() or Path(model).is_dir()


def can_go_back(project: Project) -> bool:
    """Whether the model in use took over from another one."""
    return run_of(project, str(project.setting(MODEL, ""))) is not None


def refill(project: Project, progress: Progress = unheard, cancelled: Cancelled = never) -> PrefillReport:
    """Let the model in use fill again what another one filled and no person has touched. Raises AnnotatorError."""
    from annotator.nlp import models

    title = models.facts(in_use(project)).title
    with project.database.reading() as connection:
        ids = training.outdated(connection, title)
    if not ids:
        return PrefillReport(model=title)
    return prefill(project, redo=True, ids=ids, progress=progress, cancelled=cancelled)


def export(project: Project, number: int, folder: Path) -> Path:
    """Copy a trained model to a new folder that `spacy.load` opens without this program. Raises AnnotatorError."""
    source = path_of(project, number)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AnnotatorError("there is something already", where=str(folder), todo="name a new folder")
    try:
        shutil.copytree(source, folder, dirs_exist_ok=True)
    except (OSError, shutil.Error) as error:
        raise AnnotatorError(f"the model cannot be written ({error})", where=str(folder)) from error
    return folder


def guessed_names(project: Project, labels: tuple[str, ...]) -> dict[str, str]:
    """What each of a model's labels becomes: as it is set, else a label of the same meaning, else itself."""
    names: ModelNames = project.model_names
    alike: dict[str, set[str]] = {}
    for preset in _PRESETS:
        for row in preset_rows(preset):
            for name in (row["name"], *row.get("models", ())):
                alike.setdefault(name, set()).update((row["name"], *row.get("models", ())))
    found = {}
    for label in labels:
        name = names.of(label)
        if name and name not in project.labels:
            near = alike.get(label, ())
            name = next((each.name for each in project.labels if each.shown and each.name in near), name)
        found[label] = name
    return found


def _rename(project: Project, names: Mapping[str, str]) -> None:
    """Note what the model's labels are called; a label of the same name needs no note."""
    project.add_label_names(name for name in names.values() if name)

    def change(connection: Any, labels: Any) -> Any:
        known = {label: name for label, name in settings.model_names(connection).items() if label not in names}
        changed = {label: name for label, name in names.items() if name != label}
        settings.put_model_names(connection, {**known, **changed})
        return labels

    project.change_labels(change)


def values(model: Model) -> dict[str, Any]:
    """A model as the command line prints it."""
    return asdict(model)
