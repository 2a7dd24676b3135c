"""A search through all articles beside the window: in a thread, for SQLite does most of it without Python's lock."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal

from annotator.domain.errors import AnnotatorError
from annotator.gui.messages import error_text


class ProjectSearch(QObject):
    """The newest search wins; what an older one still finds is dropped."""

    looked = Signal(object)
    """What one more slice of the project has brought (a `Looked`)."""
    ended = Signal()
    failed = Signal(str)
    _came = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._given_up = Event()
        self._threads: list[Thread] = []
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self, path: Path, wanted: str) -> None:
        """Look for words in a project; no search before this one is heard of again."""
        self.cancel()
        self._given_up = Event()
        thread = Thread(target=self._look, args=(path, wanted, self._number, self._given_up), daemon=True)
        self._threads = [*(each for each in self._threads if each.is_alive()), thread]
        thread.start()

    def cancel(self) -> None:
        """Give up the search that is on."""
        self._given_up.set()
        self._number += 1

    def close(self) -> None:
        """Give up, and wait until nothing reads the file any more."""
        self.cancel()
        for thread in self._threads:
            thread.join()

    def _look(self, path: Path, wanted: str, number: int, given_up: Event) -> None:
        """In the thread. Only values leave it."""
        from annotator.services.searching import find_in_project

        try:
            for looked in find_in_project(path, wanted, given_up.is_set):
                self._came.emit(number, looked)
            self._came.emit(number, None)
        except AnnotatorError as error:
            self._came.emit(number, error_text(error))

    def _take(self, number: int, what: object) -> None:
        if number != self._number:
            return
        if what is None:
            self.ended.emit()
        elif isinstance(what, str):
            self.failed.emit(what)
        else:
            self.looked.emit(what)
