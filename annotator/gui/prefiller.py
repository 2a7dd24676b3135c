"""Pre-fill in the background: one long-lived worker process, JSON lines both ways.

The worker computes and answers; it never touches the database. When it dies it is started again
and the article at hand is asked for once more. Each question has a number of its own, so that an
answer that comes too late, or that nobody asked for, is known as such.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from annotator.gui.child import start_own

ATTEMPTS = 2
"""How often an article is sent to a worker that dies over it before it is left out."""
PAUSE_MS, LONGEST_PAUSE_MS = 1000, 60_000
"""How long an article waits whose suggestions could not be written; longer each time."""


def start_worker(process: QProcess) -> None:
    start_own(process, ["--worker"])


class Prefiller(QObject):
    """Sends one article at a time; ``suggested(id, values)`` is the worker's answer.

    ``ready(model, labels)`` comes when a model is loaded, ``no_model(sentence)`` where it cannot be.
    ``progressed(done, total)`` counts since the queue was last empty; ``failed(sentence)`` is for a person.
    """

    ready = Signal(str, list)
    no_model = Signal(str)
    suggested = Signal(str, dict)
    progressed = Signal(int, int)
    failed = Signal(str)

    def __init__(
        self,
        request: Callable[[str], dict[str, Any] | None],
        parent: QObject | None = None,
        start: Callable[[QProcess], None] = start_worker,
    ) -> None:
        """``request`` makes the question for an article, or None where it needs none any more."""
        super().__init__(parent)
        self._request = request
        self._start_process = start
        self._queue: deque[str] = deque()
        self._asked = ""
        self._number = 0
        self._attempts = 0
        self._done = 0
        self._closing = False
        self._model_ready = False
        self._later: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask_again)
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._not_started)

    @property
    def busy(self) -> bool:
        return bool(self._asked or self._queue)

    @property
    def process_id(self) -> int:
        """The worker's process, 0 where none runs."""
        return int(self._process.processId())

    def warm_up(self, model: str) -> None:
        """Start the worker and let it load the model before it is needed."""
        self._model_ready = False
        self._start()
        self._send({"warm": model})

    def ask(self, ids: Iterable[str]) -> None:
        """Queue articles that are not queued yet."""
        waiting = {*self._queue, self._asked, *self._later}
        self._queue.extend(id for id in ids if id not in waiting)
        self._next()

    def ask_first(self, id: str) -> None:
        """Put an article at the head of the queue: a person is looking at it."""
        if id == self._asked:
            return
        if id in self._queue:
            self._queue.remove(id)
        self._queue.appendleft(id)
        self._next()

    def ask_later(self, id: str) -> bool:
        """The answer could not be written: ask once more after a pause, which grows; whether it grew already."""
        if id not in self._later:
            self._later.append(id)
        if not self._pause.isActive():
            self._pause.start()
        return self._pause.interval() > PAUSE_MS

    def written(self) -> None:
        """An answer was written: the next pause is a short one again."""
        self._pause.setInterval(PAUSE_MS)

    def cancel(self) -> None:
        """Forget the queue; an answer that is under way is ignored."""
        self._queue.clear()
        self._later.clear()
        self._pause.stop()
        self._asked = ""
        self._done = 0

    def close(self) -> None:
        """End the worker: the end of its input is its sign to go."""
        self._closing = True
        self.cancel()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(300):
                self._process.kill()
                self._process.waitForFinished(1000)

    def _ask_again(self) -> None:
        ids, self._later = self._later, []
        self._pause.setInterval(min(2 * self._pause.interval(), LONGEST_PAUSE_MS))
        self.ask(ids)

    def _start(self) -> None:
        if self._process.state() is QProcess.ProcessState.NotRunning and not self._closing:
            self._start_process(self._process)

    def _next(self) -> None:
        while not self._asked and self._queue:
            self._attempts = 0
            self._put(self._queue.popleft())
        self._tell()

    def _put(self, id: str) -> None:
        """Ask for one article, unless it needs nothing any more."""
        question = self._request(id)
        self._asked = "" if question is None else id
        if question is None:
            return
        self._attempts += 1
        self._number += 1
        self._start()
        self._send({"id": self._number, **question})

    def _send(self, message: dict[str, Any]) -> None:
        self._process.write(json.dumps(message).encode("ascii") + b"\n")

    def _tell(self) -> None:
        left = len(self._queue) + bool(self._asked)
        self.progressed.emit(self._done, self._done + left)
        if not left:
            self._done = 0

    def _read(self) -> None:
        while self._process.canReadLine():
            try:
                message = json.loads(bytes(self._process.readLine().data()))
            except ValueError:
                continue
            if isinstance(message, dict):
                self._take(message)

    def _take(self, message: dict[str, Any]) -> None:
        """Act on what the worker says; what makes no sense is passed over."""
        name, labels, values = (message.get(key) for key in ("ready", "labels", "suggestion"))
        mine = bool(self._asked) and message.get("id") == self._number
        if isinstance(name, str) and isinstance(labels, list):
            self._model_ready = True
            self.ready.emit(name, labels)
        elif "error" in message:
            self._refused(str(message["error"]), about_one="id" in message, mine=mine)
        elif mine and isinstance(values, dict):
            id, self._asked = self._asked, ""
            self._model_ready = True
            self._done += 1
            self.suggested.emit(id, values)
            QTimer.singleShot(0, self, self._next)

    def _refused(self, sentence: str, *, about_one: bool, mine: bool) -> None:
        """Without a model nothing can be filled; with one, only this article is left out."""
        if not about_one or (mine and not self._model_ready):
            self.cancel()
            self.no_model.emit(sentence)
        elif mine:
            self._asked = ""
            self._done += 1
            self.failed.emit(sentence)
        self._next()

    def _ended(self) -> None:
        """The worker is gone: what it was asked, or what still waits, is for the next one."""
        if self._closing:
            return
        if self._asked and self._attempts < ATTEMPTS:
            self._put(self._asked)
        elif self._asked:
            words = self.tr("Pre-fill stopped twice over one article and leaves it out: %1")
            self._refused(words.replace("%1", self._asked), about_one=True, mine=True)
        self._next()

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.cancel()
            self.failed.emit(self._process.errorString())
            self._tell()
