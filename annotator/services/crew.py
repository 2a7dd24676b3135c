"""Pre-fill by several processes of this program, each of which answers one chunk of texts after another.

They are the same workers that serve the window (`services.suggester`). One that dies is started again and its
chunk is given to it once more; if it dies again, each text is tried by itself and the one it dies over is left out.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import SimpleQueue
from typing import Any

from annotator import paths
from annotator.domain.errors import ModelError
from annotator.domain.suggestion import Suggestion
from annotator.services.engines import Answer, Answered, Chunk, Failed
from annotator.services.suggester import decode

ATTEMPTS = 2
"""How often a chunk is given to a worker that dies over it."""
AHEAD = 2
"""Chunks under way for each worker: one at work, one waiting, so that none is idle while answers are written."""

PATIENCE = 2
"""Seconds in which a process that has closed its output has to be gone."""


class _Died(Exception):
    """A worker ended before it answered; in words."""


class _Refused(Exception):
    """A worker's answer was that it cannot."""


class Crew:
    """An engine (`services.engines`) of ``count`` worker processes. Raises ModelError."""

    def __init__(self, model: str, count: int) -> None:
        self._workers = [_Worker(model) for _ in range(count)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._threads = ThreadPoolExecutor(count)
        try:
            for worker in self._workers:
                worker.start()
            for worker in self._workers:
                self.name, self.labels = worker.ready()
        except BaseException:
            self.close()
            raise
        for worker in self._workers:
            self._idle.put(worker)

    def answers(self, chunks: Iterable[Chunk], tasks: Collection[str], shown: Collection[str]) -> Iterator[Answered]:
        wanted = {"tasks": list(tasks), "shown": sorted(shown)}
        under_way: deque[Future[Answered]] = deque()
        for chunk in chunks:
            under_way.append(self._threads.submit(self._answered, chunk, wanted))
            if len(under_way) >= AHEAD * len(self._workers):
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()

    def close(self) -> None:
        for worker in self._workers:
            worker.end()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.tidy()

    def _answered(self, chunk: Chunk, wanted: dict[str, Any]) -> Answered:
        """On a thread of the pool: a chunk's answers from whichever worker is idle."""
        worker = self._idle.get()
        died: list[str] = []
        try:
            for _ in range(ATTEMPTS):
                try:
                    return Answered(worker.ask(chunk, wanted), died)
                except _Died as error:
                    died.append(str(error))
                except _Refused as error:
                    if len(chunk) == 1:
                        return Answered([Failed(str(error))], died)
                    break
            if len(chunk) == 1:
                return Answered([Failed(died[-1])], died)
            return Answered([_alone(worker, text, wanted) for text in chunk], died)
        finally:
            self._idle.put(worker)


def _alone(worker: _Worker, text: str, wanted: dict[str, Any]) -> Answer:
    try:
        return worker.ask([text], wanted)[0]
    except (_Died, _Refused) as error:
        return Failed(str(error))


class _Worker:
    """One process, started again whenever it is asked and is not there."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._process: subprocess.Popen[bytes] | None = None
        self._over = False
        self._changing = threading.Lock()

    def start(self) -> None:
        """Start it and let it load the model. Raises _Died where it has been ended for good."""
        program, first = paths.own_program()
        environment = {**os.environ, "PYTHONPATH": paths.search_path(os.environ.get("PYTHONPATH", ""))}
        with self._changing:
            if self._over:
                raise _Died("ended")
            self._process = subprocess.Popen(
                [program, *first, "--worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                **_APART,
            )
        self._send({"warm": self._model})

    def ready(self) -> tuple[str, list[str]]:
        """The model's name and labels, when it is loaded. Raises ModelError."""
        try:
            message = self._receive()
        except _Died as error:
            raise ModelError(f"it was being loaded when {error}", where=self._model) from error
        if "ready" not in message:
            raise ModelError(str(message.get("error")))
        return str(message["ready"]), list(message["labels"])

    def ask(self, chunk: Chunk, wanted: dict[str, Any]) -> list[Suggestion]:
        """What it proposes for these texts. Raises _Died and _Refused, and ModelError."""
        if self._process is None:
            self.start()
            self.ready()
        self._send({"id": 0, "model": self._model, "texts": list(chunk), **wanted})
        message = self._receive()
        if "suggestions" not in message:
            raise _Refused(str(message.get("error")))
        return [decode(each) for each in message["suggestions"]]

    def end(self) -> None:
        """Stop for good."""
        with self._changing:
            self._over = True
            if self._process:
                self._process.kill()
                self._process.wait()

    def tidy(self) -> None:
        """Close what led to it; behind `end`, when nobody waits for its answer any more."""
        if self._process:
            _close_pipes(self._process)

    def _send(self, message: dict[str, Any]) -> None:
        process = self._process
        assert process
        assert process.stdin
        try:
            process.stdin.write(json.dumps(message).encode("ascii") + b"\n")
            process.stdin.flush()
        except OSError:
            raise self._death(process) from None

    def _receive(self) -> dict[str, Any]:
        process = self._process
        assert process
        assert process.stdout
        line = process.stdout.readline()
        if not line.endswith(b"\n"):
            raise self._death(process)
        message: dict[str, Any] = json.loads(line)
        return message

    def _death(self, process: subprocess.Popen[bytes]) -> _Died:
        """What became of a process that no longer answers; the next one is started when it is needed."""
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            code = process.wait()
        with self._changing:
            self._process = None
        _close_pipes(process)
        return _Died(f"worker process {process.pid} ended ({_how(code)})")


def _close_pipes(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        assert pipe
        with suppress(OSError):
            pipe.close()


def _how(code: int) -> str:
    try:
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"
    except ValueError:
        return f"signal {-code}"


_APART: dict[str, Any] = (
    {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
    if sys.platform == "win32"
    else {"start_new_session": True}
)
"""Ctrl+C in the terminal is for the program that writes, which then ends its workers."""
