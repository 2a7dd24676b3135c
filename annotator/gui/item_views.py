"""What the lists and tables of the panels have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QAbstractItemView

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def quietly_focused(view: QAbstractItemView, focus_in: Callable[[], None]) -> None:
    """Let a view take the focus without a row of its own choosing becoming the current one."""
    models = view.selectionModel()
    had = models.currentIndex().isValid()
    blocker = QSignalBlocker(models)
    focus_in()
    if not had:
        models.clearCurrentIndex()
    blocker.unblock()
