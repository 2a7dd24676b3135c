"""The list of articles, read a piece at a time, so that a long one never stops the window."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.errors import AnnotatorError
from annotator.domain.queue import Queue, QueueRow

if TYPE_CHECKING:
    from annotator.services.project import Project

SLICE = 1000
"""Articles read at once: a few milliseconds."""


class QueueReader(QObject):
    """Brings a queue up to the file. ``moved`` carries the rows that are new or have changed."""

    moved = Signal(list)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = Queue()
        self._slices: Iterator[list[QueueRow]] = iter(())
        self.busy = False
        self.seconds = 0.0
        """How long the last reading kept the window from anything else, all in all."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def read(self, project: Project, queue: Queue) -> None:
        """Read the list from its beginning, the first piece at once."""
        self._queue, self._slices = queue, project.slices(SLICE)
        self.busy, self.seconds = True, 0.0
        self._step()

    def finish(self) -> None:
        """Read what is left now: somebody needs the whole list."""
        while self.busy:
            self._step()

    def stop(self) -> None:
        self._timer.stop()
        self.busy = False

    def _step(self) -> None:
        began = time.monotonic()
        try:
            rows = next(self._slices)
        except AnnotatorError as error:
            self.stop()
            self.failed.emit(str(error))
            return
        if len(rows) == SLICE:
            # Rows hold no cycles; the collector need not walk a hundred thousand of them again and again.
            gc.freeze()
            self._timer.start(0)
        else:
            self.stop()
        moved = self._queue.take(rows)
        if moved:
            self.moved.emit(moved)
        self.seconds += time.monotonic() - began
