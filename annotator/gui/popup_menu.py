"""A menu at a place in the article, in which one types without the article's own keys firing."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu


class PopupMenu(QMenu):
    """While it is open the focus stays in the article, whose letters and digits would be taken for shortcuts."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return bool(super().event(event))
