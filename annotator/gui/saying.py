"""What a screen reader says: names for what has no label, and words said in passing."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox, QWidget


def name_choice(box: QComboBox, name: str) -> None:
    """Name a choice that has no label beside it: on Linux readers call it by its value, and then read this."""
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)


def announce(widget: QWidget, words: str) -> None:
    """Have words read out, where a reader listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
