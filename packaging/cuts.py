"""Finds what is cut off in a window: words with too little room, widgets that stick out of what holds them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from annotator.gui.dialog_look import MARGIN
from annotator.gui.elided import ElidedLabel

ARROW = 24
"""What a combo box needs beside its words."""


def cut_off(top: QWidget) -> Iterator[str]:
    """A sentence for each widget of a window that is not to be seen in full."""
    screen = top.screen().availableGeometry()
    if top.width() > screen.width() or top.height() > screen.height():
        yield f"{_name(top)} is {top.width()}x{top.height()}, larger than the screen"
    if isinstance(top, QDialog) and not isinstance(top, QMessageBox | QFileDialog):
        layout = top.layout()
        if layout is None or layout.contentsMargins() != QMargins(MARGIN, MARGIN, MARGIN, MARGIN):
            yield f"{_name(top)} has margins of its own"
    for each in top.findChildren(QWidget):
        if each.isVisible() and not each.visibleRegion().isEmpty():
            lacking = _lacking(each)
            if lacking:
                yield f"{_name(each)} {lacking}"


def _lacking(widget: QWidget) -> str:
    parent = widget.parentWidget()
    if parent and not widget.isWindow() and not _scrolls(widget):
        inside = QRect(parent.rect()).adjusted(-1, -1, 1, 1).contains(widget.geometry())
        if not inside and not isinstance(parent, QComboBox | QLineEdit):
            return f"sticks out of {_name(parent)}: {widget.geometry()} in {parent.size()}"
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, QComboBox):
        needed = widget.fontMetrics().horizontalAdvance(widget.currentText()) + ARROW
        return f"has {widget.width()} of {needed} px" if needed > widget.width() else ""
    if isinstance(widget, QAbstractButton) and widget.text():
        needed = widget.minimumSizeHint().width()
        return f"has {widget.width()} of {needed} px" if needed > widget.width() + 1 else ""
    return ""


def _label(label: QLabel) -> str:
    if not label.text() or isinstance(label, ElidedLabel):
        return ""
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return f"has {label.height()} px of {needed} in height" if needed > label.height() + 1 else ""
    needed = label.sizeHint().width()
    return f"has {label.width()} px of {needed}" if needed > label.width() + 1 else ""


def _scrolls(widget: QWidget) -> bool:
    """Whether a widget is what a scroll area moves."""
    above = widget.parentWidget()
    return bool(above and isinstance(above.parentWidget(), QAbstractScrollArea))


def _name(widget: QWidget) -> str:
    words = getattr(widget, "text", lambda: "")()
    if isinstance(widget, QComboBox):
        words = widget.currentText()
    words = words or widget.accessibleName() or widget.objectName() or widget.windowTitle()
    return f"{type(widget).__name__} “{words[:60]}”" if words else type(widget).__name__
