"""Pre-fill in the background: one long-lived worker process, JSON lines both ways.

The worker computes and answers; it never touches the database. When it dies it is started again
and the article at hand is asked for once more.
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


class Prefiller(QObject):
    """Sends one article at a time; ``suggested(id, values)`` is the worker's answer.

    ``ready(model, labels)`` comes when a model is loaded. ``progressed(done, total)`` counts since the
    queue was last empty; ``failed(sentence)`` is for a person.
    """

    ready = Signal(str, list)
    suggested = Signal(str, dict)
    progressed = Signal(int, int)
    failed = Signal(str)

    def __init__(self, request: Callable[[str], dict[str, Any] | None], parent: QObject | None = None) -> None:
        """``request`` makes the question for an article, or None where it needs none any more."""
        super().__init__(parent)
        self._request = request
        self._queue: deque[str] = deque()
        self._asked = ""
        self._attempts = 0
        self._done = 0
        self._closing = False
        self._model_ready = False
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
        self._start()
        self._send({"warm": model})

    def ask(self, ids: Iterable[str]) -> None:
        """Queue articles that are not queued yet."""
        waiting = {*self._queue, self._asked}
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

    def cancel(self) -> None:
        """Forget the queue; an answer that is under way is ignored."""
        self._queue.clear()
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

    def _start(self) -> None:
        if self._process.state() is QProcess.ProcessState.NotRunning and not self._closing:
            start_own(self._process, ["--worker"])

    def _next(self) -> None:
        while not self._asked and self._queue:
            id = self._queue.popleft()
            question = self._request(id)
            if question is None:
                continue
            self._asked = id
            self._attempts = 1
            self._start()
            self._send({"id": id, **question})
        self._tell()

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
        if "ready" in message:
            self._model_ready = True
            self.ready.emit(message["ready"], message["labels"])
        elif "error" in message:
            self._refused(message)
        elif self._asked and message.get("id") == self._asked:
            id, self._asked = self._asked, ""
            self._done += 1
            self.suggested.emit(id, message["suggestion"])
            QTimer.singleShot(0, self, self._next)

    def _refused(self, message: dict[str, Any]) -> None:
        """Without a model nothing can be filled; with one, only this article is left out."""
        if not self._model_ready:
            self.cancel()
        elif message.get("id") == self._asked:
            self._asked = ""
        self.failed.emit(str(message["error"]))
        self._next()

    def _ended(self) -> None:
        if self._closing or not self.busy:
            return
        if self._asked and self._attempts >= ATTEMPTS:
            id = self._asked
            self._asked = ""
            self.failed.emit(self.tr("Pre-fill stopped twice over one article and leaves it out: %1").replace("%1", id))
            self._next()
        elif self._asked:
            self._attempts += 1
            question = self._request(self._asked)
            self._start()
            if question is not None:
                self._send({"id": self._asked, **question})

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.cancel()
            self.failed.emit(self._process.errorString())
