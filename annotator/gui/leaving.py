"""Before a project is left: what would be lost, and what is still running."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow


class Leaving(QObject):
    """Asks, without blocking, before the window closes or opens another project."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._closing = False
        self.may_lose = False
        """The person has said that what is not saved may be lost."""
        window.background.ended.connect(self._close_when_idle)

    def lose_or(self, go: Callable[[], None], lose: Callable[[], None]) -> None:
        """Go on; where something would be lost, ask first, and then ``lose`` it."""
        loss = self._loss()
        if loss:
            self._ask(loss, lose)
        else:
            go()

    def may_close(self) -> bool:
        """Whether the window may close at once; if not, the person is asked, or told what it waits for."""
        loss = "" if self.may_lose else self._loss()
        if loss:
            self._ask(loss, self._close_losing)
            return False
        awaited = self._window.background.awaited
        if not awaited or self._closing:
            return True
        self._closing = True
        words = self.tr("%1 is not finished; the window closes when it is. Close again to stop it.")
        self._window.views.status.show_error(words.replace("%1", awaited[0]))
        return False

    def stay(self, words: str) -> None:
        """What the person waited for needs an answer first: the window that would have closed stays, and says why."""
        if self._closing:
            self._closing = False
            self._window.views.status.show_error(words)

    def _close_losing(self) -> None:
        self.may_lose = True
        self._window.close()

    def _close_when_idle(self) -> None:
        """What the person waited for has ended."""
        if self._closing and not self._window.background.awaited:
            self._window.close()

    def _loss(self) -> str:
        """What would be lost if the project were closed now; empty where all is in the file."""
        desk = self._window.desk
        waited = bool(desk.session and desk.session.unsaved)
        refused: list[str] = []

        def note(reason: str) -> None:
            refused.append(reason)

        desk.not_saved.connect(note)
        self._window.views.flush()
        desk.not_saved.disconnect(note)
        desk.look_at_file()
        if waited and refused:
            return self.tr("The last edit and what is typed in the panel are not saved. Go on and lose both?")
        if desk.session and desk.session.unsaved:
            return self.tr("The last edit is not saved. Go on and lose it?")
        if desk.file_trouble:
            return self.tr("%1. Go on and lose everything that was done here?").replace("%1", desk.file_trouble)
        return ""

    def _ask(self, words: str, then: Callable[[], None]) -> None:
        """Only one question stands at a time."""
        from PySide6.QtWidgets import QMessageBox

        for box in self._window.findChildren(QMessageBox):
            box.close()
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Not saved"), words, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lose = box.addButton(self.tr("Lose it"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.buttonClicked.connect(lambda button: then() if button is lose else None)
        box.open()
