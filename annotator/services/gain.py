"""What pre-fill was worth over a project: counted once for each finished article, then only added up.

What is kept goes with a layer's revision, so that whatever changes an article (an undo, a label renamed over the
project) has it counted anew at the next look, and with what the model's labels are called.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document, Status
from annotator.domain.errors import ProjectError
from annotator.domain.gain import Gain, LabelGain, Point, course, gain, thinned
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project
from annotator.storage import documents
from annotator.storage import gain as stored
from annotator.storage.gain import Counted
from annotator.storage.rows import dump

SLICE = 20
"""Articles counted in one go: what they lead to is written in some milliseconds."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The gain over a project.

    ``finished`` articles are done; on those in ``course`` something was proposed. ``right`` of the ``held``
    entities of these stood as proposed.
    """

    finished: int
    right: int
    held: int
    course: list[Point]
    labels: Mapping[str, LabelGain]


def of_document(project: Project, document: Document) -> Gain | None:
    """What pre-fill was worth on an article; None where it is not finished or nothing was proposed."""
    return gain(document, project.model_names) if document.layer.status is Status.DONE else None


def of_article(project: Project, id: str) -> Gain | None:
    """The same by the article's id, from what is kept where that still fits. Raises InputError, Ambiguous."""
    with project.database.reading() as connection:
        article = project.number(connection, id)
        layer = project.layer_on(connection, article, id)
        if layer is None:
            return None
        if stored.is_fitting(connection, layer, digest(project)):
            return stored.kept(connection, layer)
    return of_document(project, project.document(id))


def kept(project: Project, id: str) -> Gain | None:
    """The same where it is counted already, so that nothing has to be read; else None."""
    with project.database.reading() as connection:
        layer = project.layer_on(connection, project.number(connection, id), id)
        fits = layer is not None and stored.is_fitting(connection, layer, digest(project))
        return stored.kept(connection, layer) if fits and layer is not None else None


def count(project: Project, progress: Progress = unheard, cancelled: Cancelled = never) -> int:
    """Count the finished articles that were not counted as they stand; returns how many. Raises NotSaved."""
    names = digest(project)
    with project.database.reading() as connection:
        wanted = stored.uncounted(connection, project.annotator, names)
    for done in range(0, len(wanted), SLICE):
        if cancelled():
            return done
        some = wanted[done : done + SLICE]
        with project.database.reading() as connection:
            made = {number: _counted(project, connection, number, article, at) for number, article, at in some}
        with project.database.writing() as connection:
            stored.save(connection, made, names)
        progress(min(done + SLICE, len(wanted)), len(wanted))
    return len(wanted)


def _counted(project: Project, connection: Any, number: int, article: int, revision: int) -> Counted:
    try:
        document = documents.load(connection, article, number)
    except ProjectError:
        return Counted(revision, "", None)  # what is wrong with the article itself is told by `check`
    at = stored.finished_at(connection, number) or max((_decided(each) for each in document.annotations()), default="")
    return Counted(document.layer.revision, at, gain(document, project.model_names))


def _decided(item: Annotation) -> str:
    return item.decided


def figures(project: Project, progress: Progress = unheard, cancelled: Cancelled = never) -> Figures:
    """Everything over the finished articles, in the order of finishing. Raises NotSaved."""
    count(project, progress, cancelled)
    with project.database.reading() as connection:
        articles, labels = stored.worth(connection, project.annotator)
        finished = stored.finished(connection, project.annotator)
    right, held = (sum(getattr(each, name) for each in articles) for name in ("right", "held"))
    return Figures(finished, right, held, list(course(articles)), labels)


def values(figures: Figures, points: int) -> dict[str, Any]:
    """The figures as JSON values, with at most so many points of the course."""
    return {
        "finished": figures.finished,
        "counted": len(figures.course),
        "right": figures.right,
        "held": figures.held,
        "course": [asdict(each) for each in thinned(figures.course, points)],
        "labels": [
            {"label": label, **asdict(each), "missed": each.missed, "share": each.share}
            for label, each in figures.labels.items()
        ],
    }


def digest(project: Project) -> str:
    """Of what the model's labels are called: the plain model's figure hangs on it."""
    return sha256(dump(project.model_names.changed()).encode()).hexdigest()[:16]
