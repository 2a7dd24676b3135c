"""Changing keys: choose an action, press the new key. It is in force at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.labels import LabelSet
from annotator.gui.action_table import ACTIONS, MENUS, VIEW
from annotator.gui.actions import key_text
from annotator.gui.keymap import SPECS, KeyMap, Slot, slots
from annotator.gui.theme import STEP

_SLOT = Qt.ItemDataRole.UserRole


class _Tree(QTreeWidget):
    """Enter goes on to the field for the key."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class KeyDialog(QDialog):
    """Every action with its keys. ``changed`` says that the key map has another key in it."""

    changed = Signal()

    def __init__(self, keys: KeyMap, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self._labels = keys, labels
        self._rows: dict[Slot, QTreeWidgetItem] = {}
        self.setWindowTitle(self.tr("Change keys"))
        self.resize(560, 640)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search actions"))
        self.search.setAccessibleName(self.tr("Search actions"))
        self.search.setClearButtonEnabled(True)
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.editor = QKeySequenceEdit()
        self.editor.setMaximumSequenceLength(1)
        self.editor.installEventFilter(self)
        self.editor.setAccessibleName(self.tr("New key"))
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setObjectName("quiet")
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + STEP)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset_all = QPushButton(self.tr("Reset all"))
        self.done_button = QPushButton(self.tr("Close"))
        self._fill()
        self._lay_out()
        self._connect()
        self.tree.setCurrentItem(next(iter(self._rows.values())))
        self.search.setFocus()

    def _fill(self) -> None:
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.setColumnWidth(1, 200)
        for name, title in (*MENUS, ("", self.tr("In the text"))):
            group = QTreeWidgetItem(self.tree, [QCoreApplication.translate("actions", title).replace("&", "")])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for spec in ACTIONS:
                if spec.menu == name and (name or spec.scope == VIEW):
                    self._add_rows(group, slots(spec))
            group.setExpanded(True)
        self._show_keys()

    def _add_rows(self, group: QTreeWidgetItem, places: list[Slot]) -> None:
        ways = {-1: "", 0: self.tr(" (back)"), 1: self.tr(" (on)")}
        for slot in places:
            title = QCoreApplication.translate("actions", SPECS[slot.id].title) + ways[slot.direction]
            row = QTreeWidgetItem(group, [title])
            row.setData(0, _SLOT, slot)
            self._rows[slot] = row

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.setSpacing(2 * STEP)
        bottom.addWidget(QLabel(self.tr("New key")))
        bottom.addWidget(self.editor, 1)
        bottom.addWidget(self.reset)
        last = QHBoxLayout()
        last.addWidget(self.reset_all)
        last.addStretch(1)
        last.addWidget(self.done_button)
        for button in (self.reset, self.reset_all, self.done_button):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setSpacing(2 * STEP)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(bottom)
        column.addWidget(self.message)
        column.addLayout(last)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.tree.setFocus)
        self.tree.currentItemChanged.connect(lambda *_: self._show_current())
        self.tree.entered.connect(self.editor.setFocus)
        self.tree.itemDoubleClicked.connect(lambda *_: self.editor.setFocus())
        self.editor.editingFinished.connect(self._take)
        self.reset.clicked.connect(lambda *_: self._reset())
        self.reset_all.clicked.connect(lambda *_: self._reset_all())
        self.done_button.clicked.connect(lambda *_: self.accept())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shift+Tab leaves the editor: by itself it would only lead to the line in it, which gives it back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Backtab:
            self.tree.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return bool(super().eventFilter(watched, event))

    def current(self) -> Slot | None:
        """The action whose key would change."""
        row = self.tree.currentItem()
        data = row.data(0, _SLOT) if row is not None else None
        return Slot(*data) if data else None

    def choose(self, slot: Slot) -> None:
        """Make an action the one whose key would change."""
        self.tree.setCurrentItem(self._rows[slot])

    def _take(self) -> None:
        slot, key = self.current(), self.editor.keySequence().toString()
        if slot is None or not key or key == self._keys.key(slot):
            return
        refusal = self._keys.refusal(slot, key, self._labels)
        if refusal:
            self._show_current(refusal)
            return
        self._keys.assign(slot, key)
        self._after(self.tr("Changed. It works from now on."))

    def _reset(self) -> None:
        slot = self.current()
        if slot is not None:
            refusal = self._keys.reset(slot.id, self._labels)
            self._after(refusal or self.tr("This action has its first keys again."))

    def _reset_all(self) -> None:
        whole = self._keys.reset_all(self._labels)
        said = self.tr("Every action has its first keys again.")
        self._after(said if whole else self.tr("Done, but for keys that labels have now."))

    def _after(self, message: str) -> None:
        self._show_keys()
        self._show_current(message)
        self.changed.emit()

    def _show_keys(self) -> None:
        for slot, row in self._rows.items():
            spec = SPECS[slot.id]
            keys = self._keys.keys(spec) if slot.direction < 0 else (self._keys.key(slot),)
            row.setText(1, key_text([key for key in keys if key]))
            font = row.font(1)
            font.setBold(slot.id in self._keys.changed)
            row.setFont(1, font)

    def _show_current(self, message: str = "") -> None:
        slot = self.current()
        self.editor.setEnabled(slot is not None)
        self.reset.setEnabled(slot is not None and slot.id in self._keys.changed)
        self.reset_all.setEnabled(bool(self._keys.changed))
        self.editor.blockSignals(True)
        self.editor.setKeySequence(QKeySequence(self._keys.key(slot) if slot else ""))
        self.editor.blockSignals(False)
        self.message.setText(message)

    def _filter(self, text: str) -> None:
        """Show the rows whose title or key holds every word of ``text``."""
        words = text.casefold().split()
        first: QTreeWidgetItem | None = None
        for row in self._rows.values():
            hay = f"{row.text(0)} {row.text(1)}".casefold()
            row.setHidden(not all(word in hay for word in words))
            first = first or (None if row.isHidden() else row)
        for index in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(index)
            assert group is not None
            group.setHidden(all(row.isHidden() for row in self._rows.values() if row.parent() is group))
        if first is not None:
            self.tree.setCurrentItem(first)
