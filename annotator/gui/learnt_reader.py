"""The memory's list beside the window: one thread with a connection of its own that looks things up and writes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from annotator.domain.errors import AnnotatorError
from annotator.gui.messages import error_text

if TYPE_CHECKING:
    from annotator.services.project import Project

Work = Callable[["Project"], Any]
Then = Callable[[Any], None]


class _Asked(NamedTuple):
    """``number`` is 0 for what has to be done whatever is asked for after it."""

    kind: str
    number: int
    work: Work
    then: Then


class LearntReader(QObject):
    """Does one thing after another; of things to look up, the newest of each kind alone."""

    failed = Signal(str)
    _came = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: SimpleQueue[_Asked | None] = SimpleQueue()
        self._newest: dict[str, int] = {}
        self._thread: Thread | None = None
        self._leaving = Event()
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def open(self, path: Path, annotator: str) -> None:
        """Begin on a project."""
        self.close()
        self._asked, self._leaving = SimpleQueue(), Event()
        self._thread = Thread(target=self._run, args=(path, annotator, self._asked, self._leaving), daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let go of the project's file: what was to be looked up is dropped, what was to be done is done."""
        if self._thread is not None:
            self._leaving.set()
            for kind in self._newest:
                self._newest[kind] += 1
            self._asked.put(None)
            self._thread.join()
            self._thread = None

    def look_up(self, kind: str, work: Work, then: Then) -> None:
        """Have something looked up; nobody hears of an older question of the same kind any more."""
        self._newest[kind] = self._newest.get(kind, 0) + 1
        self._asked.put(_Asked(kind, self._newest[kind], work, then))

    def do(self, work: Work, then: Then) -> None:
        """Have something done, behind all that was asked for before."""
        self._asked.put(_Asked("", 0, work, then))

    def _run(self, path: Path, annotator: str, asked: SimpleQueue[_Asked | None], leaving: Event) -> None:
        """In the thread. Only values leave it. Nobody waits until the memory of a large project is read."""
        from annotator.services.memory import SLICE
        from annotator.services.project import Project

        try:
            with Project.open(path, annotator=annotator, asks=False) as project:
                while not leaving.is_set() and project.memory.step(SLICE):
                    pass
                for each in iter(asked.get, None):
                    self._answer(project, each)
        except AnnotatorError as error:
            self._came.emit(None, error_text(error))

    def _answer(self, project: Project, asked: _Asked) -> None:
        if asked.number and asked.number != self._newest[asked.kind]:
            return
        try:
            self._came.emit(asked, asked.work(project))
        except AnnotatorError as error:
            self._came.emit(None, error_text(error))

    def _take(self, asked: _Asked | None, what: object) -> None:
        if asked is None:
            self.failed.emit(str(what))
        elif not asked.number or asked.number == self._newest[asked.kind]:
            asked.then(what)
