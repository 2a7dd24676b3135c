"""What is dragged onto the window: files are offered for import, an address is asked about, a project is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow


class Dropping(QObject):
    """Lights up the start page's frame while something is dragged that could be dropped."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._target = window.views.welcome.target
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            self._target.lit = bool(_local(event.mimeData()) or _address(event.mimeData()))
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
        files = _local(data)
        if files:
            self._window.files.take_dropped(files)
        else:
            self._window.files.imports.ask_address(_address(data))


def _local(data: QMimeData) -> list[Path]:
    """The files and folders that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


def _address(data: QMimeData) -> str:
    """The web address that is dragged, if any; it is fetched only when a person has said so."""
    return next((url.toString() for url in data.urls() if url.scheme() in ("http", "https")), "")
