"""Long jobs as the program's own command line in a child process."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal


def own_program() -> tuple[str, list[str]]:
    """The program and the arguments that start this program again, frozen or not."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, ["-m", "annotator"]


def start_own(process: QProcess, arguments: Sequence[str]) -> None:
    """Start the program again with these arguments; it can be imported wherever it was started from."""
    program, first = own_program()
    environment = QProcessEnvironment.systemEnvironment()
    if first:
        environment.insert("PYTHONPATH", _search_path(environment.value("PYTHONPATH")))
    environment.insert("PYTHONIOENCODING", "utf-8")
    process.setProcessEnvironment(environment)
    process.start(program, [*first, *arguments])


def _search_path(present: str) -> str:
    import annotator

    home = os.path.dirname(os.path.dirname(os.path.abspath(annotator.__file__)))
    return os.pathsep.join(part for part in (home, present) if part)


class Command(QObject):
    """One command running in the background, told with ``--progress json``.

    ``progressed(done, total)``; ``ended(code, result, errors)`` once: ``result`` is what the command
    printed last, ``errors`` its lines on standard error.
    """

    progressed = Signal(int, int)
    ended = Signal(int, dict, list)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)
        self._result: dict[str, object] = {}
        start_own(self._process, [*arguments, "--progress", "json"])

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
            line = json.loads(bytes(self._process.readLine().data()))
            if "result" in line:
                self._result = line["result"]
            else:
                self.progressed.emit(line["done"], line["total"])

    def _finish(self, code: int) -> None:
        self._read()
        text = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self.ended.emit(code, self._result, text.splitlines())

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit(1, {}, [self._process.errorString()])
