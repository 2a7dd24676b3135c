"""Long jobs as the program's own command line in a child process."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from annotator import paths

Result = dict[str, object]
Then = Callable[[int, Result, list[str]], None]
"""Gets a command's exit code, what it printed last, and its lines on standard error."""


def start_own(process: QProcess, arguments: Sequence[str]) -> None:
    """Start the program again with these arguments; it can be imported wherever it was started from."""
    program, first = paths.own_program()
    environment = QProcessEnvironment.systemEnvironment()
    if first:
        environment.insert("PYTHONPATH", paths.search_path(environment.value("PYTHONPATH")))
    environment.insert("PYTHONIOENCODING", "utf-8")
    process.setProcessEnvironment(environment)
    if sys.platform != "win32":  # who starts this program behind a script has it ignore what `Command.cancel` sends
        flags = QProcess.UnixProcessFlag
        process.setUnixProcessParameters(flags.ResetSignalHandlers | flags.UseVFork)
    process.start(program, [*first, *arguments])


class Command(QObject):
    """One command running in the background, told with ``--progress json``; `start` it when all are listening.

    ``progressed(done, total)``; ``ended(code, result, errors)`` once: ``result`` is what the command
    printed last, ``errors`` its lines on standard error.
    """

    progressed = Signal(int, int)
    ended = Signal(int, dict, list)

    def __init__(
        self, title: str, arguments: Sequence[str], *, awaited: bool = True, parent: QObject | None = None
    ) -> None:
        """``title`` says what it does, for a person; ``awaited`` whether that person waits for its end."""
        super().__init__(parent)
        self.title = title
        self.awaited = awaited
        self._arguments = [arguments[0], "--progress", "json", *arguments[1:]]
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)
        self._result: Result = {}

    def start(self) -> None:
        start_own(self._process, self._arguments)

    def cancel(self) -> None:
        """Stop after the item at hand; what is finished stays."""
        if sys.platform == "win32":
            self._process.kill()
        elif self._process.processId():
            os.kill(self._process.processId(), signal.SIGINT)

    def wait(self) -> None:
        """Let it end, but not for ever: it only waits for its last transaction."""
        if not self._process.waitForFinished(3000):
            self._process.kill()
            self._process.waitForFinished(1000)

    def _read(self) -> None:
        while self._process.canReadLine():
            self.take(bytes(self._process.readLine().data()))

    def take(self, line: bytes) -> None:
        """Act on one line of the command's output; what is no JSON of ours is passed over."""
        try:
            values = json.loads(line)
        except ValueError:
            return
        if not isinstance(values, dict):
            return
        result, done, total = (values.get(name) for name in ("result", "done", "total"))
        if isinstance(result, dict):
            self._result = result
        elif isinstance(done, int) and isinstance(total, int):
            self.progressed.emit(done, total)

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        crashed = status is not QProcess.ExitStatus.NormalExit
        self.ended.emit(1 if crashed else code, self._result, text.splitlines())

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit(1, {}, [self._process.errorString()])
