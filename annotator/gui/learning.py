"""What was just finished improves what comes next: the article that is opened, then the rest of the queue.

All of it runs on the window's own connection, a few milliseconds at a time, between a person's keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.domain.changes import Change
from annotator.domain.document import Layer, Status
from annotator.domain.errors import AnnotatorError
from annotator.gui.desk import Desk

if TYPE_CHECKING:
    from annotator.services.project import Project

LESSONS = 8
"""Finished articles learnt from at once."""
REST_MS = 1
"""Between two slices, so that keys and paints come first."""


class Learning(QObject):
    """Keeps the memory in step with what is finished, and the untouched articles in step with the memory."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work: Iterator[list[str]] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._step)
        desk.project_opened.connect(self._begin)
        desk.moved.connect(self._begin)
        desk.closing.connect(self.stop)
        desk.opening.connect(self._prepare)
        desk.changed.connect(self._look)

    @property
    def busy(self) -> bool:
        return self._timer.isActive()

    def stop(self) -> None:
        """Leave the rest of the queue as it is: each article is looked at again when it is opened."""
        self._timer.stop()
        self._work = iter(())

    def catch_up(self) -> None:
        """Something was said of names in the memory's list: go through the queue for it."""
        self._learn()

    def start_anew(self) -> None:
        """What was kept was wrong: count all of it again, a little at a time."""
        project = self._desk.project
        if project is not None:
            project.memory.start_anew()
            self._work = self._take_in_anew(project)
            self._timer.start()

    @staticmethod
    def _take_in_anew(project: Project) -> Iterator[list[str]]:
        from annotator.services.reproposal import repropose

        while project.memory.step(LESSONS):
            yield []
        yield from repropose(project, project.memory.news())

    def _begin(self) -> None:
        """Another project: take in what was finished before; the queue has it already."""
        self._work = self._take_in()
        self._timer.start()

    def _take_in(self) -> Iterator[list[str]]:
        memory = self._desk.project.memory if self._desk.project else None
        while memory and memory.step(LESSONS):
            yield []
        if memory:
            memory.drop_news()

    def _look(self, changes: Sequence[Change]) -> None:
        if any(_finishes(change) for change in changes):
            self._learn()

    def _learn(self) -> None:
        """Take in what was finished, and go through the queue for what that changes."""
        project = self._desk.project
        if project is None or not project.memory.ready:
            return
        try:
            project.memory.step(LESSONS)
            self._work = _one_after_another(self._work, self._take_in_anew(project))
            self._timer.start()
        except AnnotatorError:
            self.stop()

    def _prepare(self, id: str) -> None:
        """The article that is about to be opened comes before all others."""
        from annotator.services.reproposal import repropose_one

        project = self._desk.project
        if project is None or not project.memory.ready:
            return
        try:
            project.memory.step(LESSONS)
            if repropose_one(project, id):
                self._show([id])
        except AnnotatorError:
            self.stop()

    def _step(self) -> None:
        try:
            changed = next(self._work, None)
            self._show(changed or [])
        except AnnotatorError:
            changed = None
        if changed is None:
            self.stop()
        else:
            self._timer.start()

    def _show(self, ids: Sequence[str]) -> None:
        project, document = self._desk.project, self._desk.document
        for row in project.rows_of(ids) if project and ids else ():
            self._desk.put_row(row)
        if document and document.article.id in ids:
            self._desk.reload()


def _finishes(change: Change) -> bool:
    """Whether an article became finished, or no longer is."""
    layers = [item for item in (change.before, change.after) if isinstance(item, Layer)]
    return sum(layer.status is Status.DONE for layer in layers) == 1


def _one_after_another(*works: Iterator[list[str]]) -> Iterator[list[str]]:
    for work in works:
        yield from work
