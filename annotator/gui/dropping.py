"""What is dragged onto the window or copied: files are offered for import, an address is asked about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow


class Dropping(QObject):
    """Lights up the start page's frame while something is dragged that could be dropped."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._target = window.views.welcome.target
        window.setAcceptDrops(True)
        for field in window.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # a file that is dropped on a filter is for the window, not a text to look for
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            self._target.lit = bool(local_paths(event.mimeData()) or web_address(event.mimeData()))
            if self._target.lit:
                event.acceptProposedAction()
        elif kind == QEvent.Type.DragLeave:
            self._target.lit = False
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._target.lit = False
            self._take(event.mimeData())
        else:
            return False
        return True

    def _take(self, data: QMimeData) -> None:
        files = local_paths(data)
        if files:
            self._window.files.take_dropped(files)
        else:
            self._window.files.imports.ask_address(web_address(data))


def local_paths(data: QMimeData) -> list[Path]:
    """The files and folders."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


def web_address(data: QMimeData) -> str:
    """The web address, if any; it is fetched only when a person has said so."""
    return next((url.toString() for url in data.urls() if url.scheme() in ("http", "https")), "")
