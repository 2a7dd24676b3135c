"""Starting the window: can it open at all, and what stands on the screen before anything is loaded."""

from __future__ import annotations

import builtins
import faulthandler
import gc
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from annotator import paths

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtWidgets import QApplication

    from annotator.gui.window import MainWindow

BROKEN = 1
DEBIAN_PACKAGES = (
    "libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0"
)
"""What Qt needs of the system on a bare Debian or Ubuntu."""


def start(project: Path | None, annotator: str | None, without_display: int) -> int:
    """Run the window until it is closed; returns the exit code.

    Where Qt's system libraries or a display are missing, one line on standard error says so and the
    result is ``without_display``.
    """
    problem = _missing_display() or _missing_libraries()
    if problem:
        _say(problem)
        return without_display
    gc.disable()
    _import_plainly()
    with _fatal_named(without_display):
        application = make_application()
    from annotator.gui.languages import use
    from annotator.gui.preferences import Preferences
    from annotator.gui.window import MainWindow

    use(application, Preferences().language)
    window = MainWindow(project, annotator)
    window.settled.connect(_collect_again)
    with _faults_told(window):
        window.show()
        return application.exec()


def make_application() -> QApplication:
    """The one QApplication, named and styled."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["annotator"])
    assert isinstance(application, QApplication)
    application.setApplicationName("article-annotator")
    application.setApplicationDisplayName("Article Annotator")
    application.setDesktopFileName("article-annotator")
    application.setStyle("Fusion")
    return application


def _import_plainly() -> None:
    """Import as Python does.

    PySide reads the source of each module that is imported after it, to see whether that uses its names in
    snake_case. Ours use none, and reading them takes a tenth of the time to the first article.
    """
    plain = vars(builtins).get("__orig_import__")
    if plain is not None:
        builtins.__import__ = plain


def _collect_again() -> None:
    """Look for garbage from now on, but not among what a start has made: it stays."""
    gc.freeze()
    gc.enable()


def _say(problem: str) -> None:
    sys.stderr.write(f"the window cannot open: {problem}\n")


def _missing_display() -> str:
    wanted = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if wanted or not sys.platform.startswith("linux"):
        return ""
    return "there is no display; the commands do the same work (annotator --help)"


def _missing_libraries() -> str:
    try:
        from PySide6 import QtWidgets
    except ImportError as error:
        return f"a system library is missing ({error}); on Debian: apt-get install -y {DEBIAN_PACKAGES}"
    assert QtWidgets
    return ""


@contextmanager
def _fatal_named(code: int) -> Iterator[None]:
    """Qt aborts where its platform cannot start: say why in one line instead and leave with ``code``."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    heard: list[str] = []

    def handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            reason = " ".join((heard or [text])[0].split())
            _say(f"{reason} On Debian: apt-get install -y {DEBIAN_PACKAGES}")
            sys.stderr.flush()
            sys.stdout.flush()
            os._exit(code)
        if str(context.category).startswith("qt.qpa"):
            heard.append(text)

    before = qInstallMessageHandler(handle)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


@contextmanager
def _faults_told(window: MainWindow) -> Iterator[None]:
    """A mistake of ours is noted in a file and told in a sentence, and the window lives on.

    Where the interpreter itself breaks off it notes the place in the code, to be told at the next start.
    """
    from PySide6.QtCore import QCoreApplication

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if window.furnished:
            window.faults.tell(error)
        else:
            before(kind, error, trace)
            QCoreApplication.exit(BROKEN)

    def report_thread(fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value and window.furnished:
            window.faults.tell_from_thread(fault.exc_value)

    before, sys.excepthook = sys.excepthook, report
    before_thread, threading.excepthook = threading.excepthook, report_thread
    try:
        with _crash_noted():
            yield
    finally:
        sys.excepthook, threading.excepthook = before, before_thread


@contextmanager
def _crash_noted() -> Iterator[None]:
    log = paths.crash_log()
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size:
            log.replace(paths.last_crash_log())
        file = log.open("a", encoding="utf-8")
    except OSError:
        yield
        return
    with file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()
