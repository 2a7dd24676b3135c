"""What all dialogs have in common to look at: margins, the room between their parts, a size that fits the screen.

It is given to each dialog when it first comes up, so that none has to ask for it and none can forget it.
"""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, QObject, QSize
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from annotator.gui.theme import STEP

MARGIN, SPACING = 4 * STEP, 2 * STEP
FRAME = 10 * STEP
"""What a window's title and frame may take of the screen's height."""


class DialogLook(QObject):
    """Watches over the dialogs of a window, and over theirs."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QDialog) and not isinstance(child, QMessageBox | QFileDialog):
                _dress(child)
                child.installEventFilter(self)
        return False


def _dress(dialog: QDialog) -> None:
    layout = dialog.layout()
    if layout is not None:
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACING)
    screen = dialog.screen().availableSize() - QSize(0, FRAME)
    if dialog.size() != dialog.size().boundedTo(screen):
        dialog.resize(dialog.size().boundedTo(screen))
