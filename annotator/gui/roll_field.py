"""A field above a list: one types in the one and walks in the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

_ROLL = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class RollField(QLineEdit):
    """Leaves the arrow and page keys to the list below it."""

    def __init__(self, below: QAbstractItemView) -> None:
        super().__init__()
        self._below = below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ROLL:
            QApplication.sendEvent(self._below, event)
        else:
            super().keyPressEvent(event)
