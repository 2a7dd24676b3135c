"""What a screen reader would find without a name, asked of Qt's own accessible tree."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTextEdit,
    QWidget,
)

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)
_LABELLED = QAccessible.RelationFlag.Label


def controls(window: QWidget) -> Iterator[QWidget]:
    """What a person can use in a window; the insides of Qt's own widgets are Qt's."""
    if isinstance(window, QFileDialog):
        return
    for child in [window, *window.findChildren(QWidget)]:
        here = child.window() is window.window() and child.isVisibleTo(window)
        if here and isinstance(child, _CONTROLS) and not _is_inside(child, window):
            yield child


def _is_inside(child: QWidget, window: QWidget) -> bool:
    """Whether it is part of another control: a combo box's list, a spin box's line, a button that clears, a header."""
    if isinstance(child, QScrollBar) or child.metaObject().className() == "QTableCornerButton":
        return True
    parent = child.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, _CONTROLS) and not _is_our_own(child):
            return True
        parent = parent.parentWidget()
    return False


def _is_our_own(child: QWidget) -> bool:
    return not child.objectName().startswith("qt_") and type(child).__module__.startswith("annotator.")


def name_of(widget: QWidget) -> str:
    """What a reader calls it: its name, or that of the label beside it."""
    found = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, (QComboBox, QAbstractSpinBox)):
        own = widget.accessibleName()
    else:
        own = found.text(QAccessible.Text.Name) if found else widget.accessibleName()
    labels = [other.text(QAccessible.Text.Name) for other, _ in found.relations(_LABELLED)] if found else []
    return own.strip() or " ".join(labels).strip()


def nameless(window: QWidget) -> list[str]:
    """The controls that a reader could only call by what they are."""
    found = [described(each) for each in controls(window) if not any(map(str.isalnum, name_of(each)))]
    if isinstance(window, QDialog) and not window.windowTitle():
        found.append(f"{type(window).__name__} has no title")
    return found


def misread(window: QWidget) -> list[str]:
    """Descriptions that would be read out with their markup, and choices a reader cannot tell apart."""
    found = []
    for each in controls(window):
        reader = QAccessible.queryAccessibleInterface(each)
        words = reader.text(QAccessible.Text.Description) if reader else ""
        if "<p" in words or "style=" in words:
            found.append(f"{described(each)}: {words[:60]}")
        if isinstance(each, QComboBox) and not words and not _buddies(each):
            found.append(f"{described(each)} is read by its value alone")
    return found


def _buddies(widget: QWidget) -> bool:
    found = QAccessible.queryAccessibleInterface(widget)
    return bool(found and found.relations(_LABELLED))


def described(widget: QWidget) -> str:
    """Enough to find it in the code."""
    chain: list[str] = []
    up: QWidget | None = widget
    while up is not None:
        chain.append(up.objectName() or type(up).__name__)
        up = up.parentWidget()
    text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {text!r} in {' < '.join(chain[1:5])}"
