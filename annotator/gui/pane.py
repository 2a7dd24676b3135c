"""A part of the window that has a main thing in it, such as a list under a filter."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class Pane(QWidget):
    """Given the keyboard it hands it to ``home``; as a focus proxy that would keep Tab from what stands before it."""

    home: QWidget

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.home.setFocus(event.reason())
