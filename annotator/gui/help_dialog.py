"""Ctrl+F1: every key, by menu, and what each label is for, found by typing."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.domain.labels import LabelSet
from annotator.gui.actions import key_groups
from annotator.gui.keymap import KeyMap
from annotator.gui.label_words import explained

_ROLL = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _Search(QLineEdit):
    """A search field that leaves the arrow keys to the list below it."""

    def __init__(self, below: QTreeWidget) -> None:
        super().__init__()
        self._below = below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ROLL:
            self._below.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class HelpDialog(QDialog):
    """The keys of the program and of the project's labels, and the guidelines: descriptions and examples of these."""

    def __init__(
        self, labels: LabelSet | None = None, parent: QWidget | None = None, keys: KeyMap | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and guidelines"))
        self.resize(680, 620)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setAccessibleName(self.tr("Keys and guidelines"))
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.setColumnWidth(1, 200)
        self.search = _Search(self.tree)
        self.search.setPlaceholderText(self.tr("Search keys and labels"))
        self.search.setAccessibleName(self.tr("Search keys and labels"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.filter)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.tree)
        for title, rows in key_groups(labels, keys):
            self._add_group(title, rows)
        guidelines = [(explained(label), label.name) for label in labels or () if label.shown and explained(label)]
        if guidelines:
            self._add_group(self.tr("Guidelines"), guidelines)
        self.search.setFocus()

    def _add_group(self, title: str, rows: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem(self.tree, [title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for row in rows:
            item = QTreeWidgetItem(group, [text.replace("\n", " · ") for text in row])
            item.setToolTip(0, _plain(row[0]))
        group.setExpanded(True)

    def filter(self, text: str) -> None:
        """Show the rows whose title or key holds every word of ``text``."""
        words = text.casefold().split()
        for index in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(index)
            assert group is not None
            shown = [self._filter_row(group.child(row), words) for row in range(group.childCount())]
            group.setHidden(not any(shown))

    @staticmethod
    def _filter_row(row: QTreeWidgetItem | None, words: list[str]) -> bool:
        assert row is not None
        hay = f"{row.text(0)} {row.text(1)}".casefold()
        shown = all(word in hay for word in words)
        row.setHidden(not shown)
        return shown


def _plain(words: str) -> str:
    """A tooltip of words that are never read as markup."""
    return f'<p style="white-space: pre-wrap">{escape(words)}</p>'
