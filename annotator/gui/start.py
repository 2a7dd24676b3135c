"""Starting the window: can it open at all, and what stands on the screen before anything is loaded."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from annotator import paths

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

    from annotator.gui.window import MainWindow

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
    from PySide6.QtCore import qInstallMessageHandler

    qInstallMessageHandler(_fatal_handler(without_display))
    application = make_application()
    from annotator.gui.window import MainWindow

    window = MainWindow(project, annotator)
    sys.excepthook = _reporter(window)
    window.show()
    return application.exec()


def make_application() -> QApplication:
    """The one QApplication, named and styled."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["annotator"])
    assert isinstance(application, QApplication)
    application.setApplicationName("article-annotator")
    application.setApplicationDisplayName("Article Annotator")
    application.setDesktopFileName("article-annotator")
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "annotator.svg")))
    application.setStyle("Fusion")
    return application


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


def _fatal_handler(code: int) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    """Qt aborts where its platform cannot start: say why in one line instead and leave with ``code``."""
    from PySide6.QtCore import QtMsgType

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

    return handle


def _reporter(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What happens to a mistake of ours: noted in a file, told in a sentence, and the window lives on."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log = paths.user_data() / "errors.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"--- {datetime.now(UTC):%Y-%m-%d %H:%M:%S}\n")
            traceback.print_exception(kind, error, trace, file=file)
        window.report_fault(log)

    return report
