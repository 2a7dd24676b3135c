"""Fine-tuning on finished articles: when it is due, what it learns from, and whether the result is used."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation import CONFIRMED, new_id
from annotator.domain.document import Document, Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.text import content_hash
from annotator.domain.training import (
    KEPT,
    Counts,
    Lesson,
    Marks,
    Named,
    f1,
    failed_labels,
    is_better,
    is_due,
    is_exam,
    marks,
    new_labels,
)
from annotator.services import models
from annotator.services.models import Run
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project, now
from annotator.storage import settings, training

if TYPE_CHECKING:
    from annotator.nlp.training import Trainee

AUTOMATIC = "auto_train"
FROM_START = 300
"""Up to so many articles a model is trained from its beginning; behind that it goes on from where it is.

Going on takes the new articles and as many old ones, so its cost does not grow. With 157 articles to learn
from, beginning again was better (71.1 against less than half a point over 70.2 on other articles, in 66 s
of a processor against 54 s; `tests/bench/measure_training.py` on Worldwide Newswire); some two minutes in
the background are the most one should take.
"""
ROUNDS_GOING_ON = 4
_TRAINED = "_trained"
"""Behind the name of the model it began with."""


@dataclass(frozen=True, slots=True)
class Material:
    """The finished articles: those that teach and those that examine."""

    lessons: list[Lesson]
    exam: list[Lesson]


def finished(project: Project) -> int:
    """How many articles are finished."""
    with project.database.reading() as connection:
        return training.count_finished(connection)


def due(project: Project) -> bool:
    """Whether training should start by itself now."""
    if not project.setting(AUTOMATIC, True) or "entities" not in project.tasks:
        return False
    done = models.runs(project)
    return is_due(finished(project), done[-1].finished if done else 0)


def material(project: Project) -> Material:
    """What there is to learn from. Raises Ambiguous where it is not clear whose layers are meant."""
    project.check_layers()
    with project.database.reading() as connection:
        ids = set(training.finished(connection))
    found = Material([], [])
    for document in project.documents(ids):
        if document.layer.status is Status.DONE and "entities" in document.layer.tasks:
            (found.exam if is_exam(content_hash(document.text)) else found.lessons).append(_lesson(project, document))
    return found


def _lesson(project: Project, document: Document) -> Lesson:
    entities = [each for each in document.entities if each.state in CONFIRMED]
    shown = frozenset(document.layer.labels or project.labels.shown)
    named = tuple(Named(each.start, each.end, each.label) for each in entities if each.label in shown)
    return Lesson(document.article.id, document.text, named, shown)


def train(
    project: Project,
    *,
    base: str = "",
    seed: int = 0,
    progress: Progress = unheard,
    cancelled: Cancelled = never,
) -> Run | None:
    """Train a model on the finished articles and use it if the exam says so; None where it was cancelled.

    ``base`` is the model to begin with (default: the one that the model in use was trained from). A
    cancelled training leaves nothing behind. Raises AnnotatorError.
    """
    began = time.monotonic()
    current = models.in_use(project)
    run = Run(number=len(models.runs(project)) + 1, replaced=current, seed=seed)
    course = _course(project, run, base)
    learnt = course.learn(progress, cancelled)
    if learnt is None:
        return None
    trainee, run = learnt
    if run.used:
        run = _kept(project, trainee, run)
    run = replace(run, seconds=round(time.monotonic() - began, 1), made=now())
    _note(project, run)
    return run


@dataclass(frozen=True, slots=True)
class _Course:
    """Everything one training needs to know."""

    project: Project
    run: Run
    start: str
    rounds: int
    lessons: list[Lesson]
    exam: list[Lesson]

    def learn(self, progress: Progress, cancelled: Cancelled) -> tuple[Trainee, Run] | None:
        """Train and examine; once more without the new labels that the exam does not show to be learnt."""
        trainee = self._trainee(self.start)
        current = trainee if self.start == self.run.replaced else self._trainee(self.run.replaced)
        known, before = current.knows(), self._examined(current)
        fresh, failed = new_labels(self.lessons, trainee.knows()), list[str]()
        while True:
            going = trainee.teach(
                self.lessons, fresh, seed=self.run.seed, rounds=self.rounds, progress=progress, cancelled=cancelled
            )
            if not going:
                return None
            after = self._examined(trainee)
            untried = [label for label in fresh if label not in known]
            lost = failed_labels(before, after, untried)
            failed += lost
            fresh = [label for label in fresh if label not in lost]
            if not lost or not (fresh or self._trainee(self.start).knows()):
                break
            trainee = self._trainee(self.start)
        better = not lost and is_better(before, after, untried)
        run = replace(self.run, used=better, fresh=fresh, failed=failed, **_scores(before, after))
        return trainee, replace(run, articles=[lesson.id for lesson in self.lessons])

    def _trainee(self, name: str) -> Trainee:
        from annotator.nlp.training import Trainee

        return Trainee(name, self.project.model_names)

    def _examined(self, trainee: Trainee) -> dict[str, Any]:
        return marks(self.exam, trainee.answers(lesson.text for lesson in self.exam))


def _scores(before: Marks, after: Marks) -> dict[str, Any]:
    """Both exams for the record, over all labels and for each."""
    none = Counts()
    labels = {
        label: [round(part.get(label, none).f1, 1) for part in (before, after)] for label in sorted({*before, *after})
    }
    return {"before": round(f1(before), 1), "after": round(f1(after), 1), "labels": labels}


def _course(project: Project, run: Run, base: str) -> _Course:
    """What to begin with and what to teach. Raises AnnotatorError where that is too little."""
    found = material(project)
    if not any(lesson.entities for lesson in found.lessons) or not any(lesson.entities for lesson in found.exam):
        raise AnnotatorError(
            f"too little is finished to learn from ({len(found.lessons)} articles) and to examine ({len(found.exam)})",
            todo="finish more articles first; 30 are a good beginning",
        )
    last = models.run_of(project, run.replaced)
    root = base or (last.base if last else run.replaced)
    run = replace(run, base=root, finished=finished(project), learned=len(found.lessons), exam=len(found.exam))
    if base or last is None or len(found.lessons) <= FROM_START:
        return _Course(project, run, root, 0, found.lessons, found.exam)
    lessons = _newest(found.lessons, set(last.articles), run.seed)
    run = replace(run, learned=len(lessons))
    return _Course(project, run, run.replaced, ROUNDS_GOING_ON, lessons, found.exam)


def _newest(lessons: Sequence[Lesson], learnt: set[str], seed: int) -> list[Lesson]:
    """What the model has not learned yet, and as many others."""
    fresh = [lesson for lesson in lessons if lesson.id not in learnt]
    old = [lesson for lesson in lessons if lesson.id in learnt]
    drawn = random.Random(seed).sample(old, min(len(fresh), len(old)))
    return fresh + drawn


def _kept(project: Project, trainee: Trainee, run: Run) -> Run:
    """Write the model to a folder of its own."""
    run = replace(run, folder=f"{_key(project)}/{run.number}-{new_id()}")
    assert run.path
    try:
        run.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AnnotatorError(f"the model cannot be kept ({error.strerror})", where=str(run.path)) from error
    trainee.save(run.path, trainee.name.removesuffix(_TRAINED) + _TRAINED, f"{run.number}.0.0")
    return run


def _key(project: Project) -> str:
    """The name of the folder for this project's models."""
    known = next((run.folder.partition("/")[0] for run in models.runs(project) if run.path), "")
    return known or new_id()


def _note(project: Project, run: Run) -> None:
    """Write what came of it, let a better model take over, and drop the oldest ones. Raises NotSaved."""
    rows = [*models.runs(project), run]
    needed = {run.replaced, str(run.path)}
    gone = [each for each in [each for each in rows if each.path][:-KEPT] if str(each.path) not in needed]
    rows = [replace(each, folder="", articles=[]) if each in gone else each for each in rows]
    with project.database.writing() as connection:
        settings.put(connection, models.RUNS, [asdict(each) for each in rows])
        if run.used:
            settings.put(connection, models.MODEL, str(run.path))
    for each in gone:
        if each.path:
            shutil.rmtree(each.path, ignore_errors=True)
