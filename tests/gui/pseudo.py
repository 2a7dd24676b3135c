"""A made-up language: every string of ours between ⟦ and ⟧, and longer. What is shown without them is untranslated."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QTabBar,
    QWidget,
)

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "translate.py"
_TRANSLATED = re.compile(r"⟦[^⟦⟧]*⟧")
_MARKUP = re.compile(r"<[^>]*>|&nbsp;")
_PATH = re.compile(r"(?:/[\w.-]+){2,}")
_KEY = re.compile(
    r"\b(Ctrl|Alt|Shift|Enter|Esc|Tab|Space|Delete|Del|Ins|Insert|Menu|Left|Right|Up|Down|Home|End|PgUp|PgDown|F\d+)\b"
)
_ROWS = 60


def make(folder: Path) -> Path:
    """The language, compiled."""
    file = folder / "annotator_eo.qm"
    subprocess.run([sys.executable, SCRIPT, "--pseudo", file], check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    return file


def bare(text: str, known: frozenset[str] = frozenset()) -> str:
    """What of a text no translation covers: words, but keys, single letters and what is ``known`` to be of others."""
    before = ""
    while before != text:
        before, text = text, _TRANSLATED.sub(" ", text)
    rest = _KEY.sub(" ", _MARKUP.sub(" ", _PATH.sub(" ", text)))
    for word in sorted(known, key=len, reverse=True):
        rest = rest.replace(word, " ")
    found = [word for word in re.findall(r"[^\W\d_]+", rest) if len(word) > 1]
    return " ".join(found)


def shown(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text in a window a person can read or hear, and where it is."""
    yield "title", window.windowTitle() if isinstance(window, QDialog | QMainWindow) else ""
    if isinstance(window, QFileDialog):
        return
    for child in [window, *window.findChildren(QWidget)]:
        if child.window() is window.window() and child.isVisibleTo(window) and not _is_qts_own(child):
            for text in _texts(child):
                yield type(child).__name__, text
    for action in window.actions():
        yield "action", action.text()
        yield "action's tip", action.toolTip()


def _is_qts_own(widget: QWidget | None) -> bool:
    """Whether it is part of a file dialog or of the field for a key, which Qt has translated itself."""
    while widget is not None:
        if isinstance(widget, QFileDialog | QKeySequenceEdit):
            return True
        widget = widget.parentWidget()
    return False


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QAbstractSpinBox | QKeySequenceEdit):
        return
    elif isinstance(widget, QAbstractItemView):
        yield from _items(widget)


def _items(view: QAbstractItemView) -> Iterator[str]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
            cell = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                value = cell.data(role)
                yield value if isinstance(value, str) else ""
