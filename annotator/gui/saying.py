"""What a screen reader says: names for what has no label, and words said in passing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QWidget

SPOKEN_FOR = "spoken for"
"""The property of a list that never has the keyboard itself."""


def name_choice(box: QComboBox, name: str) -> None:
    """Name a choice that has no label beside it: on Linux readers call it by its value, and then read this."""
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)


def speak_for(view: QAbstractItemView, field: QLineEdit) -> None:
    """A list that is walked through from the field above it: what is chosen there is said, and describes the field."""

    def say(current: QModelIndex) -> None:
        words = current.data(Qt.ItemDataRole.AccessibleTextRole) or current.data() or ""
        field.setAccessibleDescription(str(words))
        announce(field, str(words))

    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setProperty(SPOKEN_FOR, True)
    view.selectionModel().currentChanged.connect(say)


def announce(widget: QWidget, words: str) -> None:
    """Have words read out, where a reader listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
