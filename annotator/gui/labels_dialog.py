"""The labels of the project: what they are called, look like and mean, and which of them are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialog_parts import quiet
from annotator.gui.field import Field
from annotator.gui.label_change_dialog import DELETE, MERGE, RENAME, LabelChange, LabelChangeDialog
from annotator.gui.label_desk import LabelDesk
from annotator.gui.label_form import LabelForm
from annotator.gui.label_list import LABEL, LabelDrawer, LabelList
from annotator.gui.label_words import redo_step_text, undo_step_text
from annotator.gui.saying import name_choice
from annotator.gui.theme import STEP, Theme

LIST_WIDTH = 280


class LabelsDialog(QDialog):
    """Every change is saved at once; there is nothing to confirm but what reaches annotations."""

    def __init__(self, desk: LabelDesk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Labels"))
        self.resize(900, 620)
        self.model = LabelList(ticks=True, parent=self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(LabelDrawer(theme, self.list))
        self.list.setAccessibleName(self.tr("Labels"))
        self.preset = QComboBox()
        self.use_preset = QPushButton(self.tr("Show &these"))
        self.new = Field(self.tr("New label, Enter adds it"))
        self.up = QPushButton(self.tr("&Up"))
        self.down = QPushButton(self.tr("Do&wn"))
        self.form = LabelForm(theme)
        self.message = quiet("")
        self.undo = QPushButton()
        self.redo = QPushButton()
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self._join()
        self.refresh()
        self._choose(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        for name, title in (
            ("ontonotes", self.tr("OntoNotes (18 labels)")),
            ("conll", self.tr("CoNLL (4 labels)")),
            ("news", self.tr("News (8 labels)")),
            ("own", self.tr("Own (none of these)")),
        ):
            self.preset.addItem(title, name)
        name_choice(self.preset, self.tr("Label set"))
        self.preset.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preset.setMinimumContentsLength(20)
        self.new.setAccessibleName(self.tr("New label"))
        left = QVBoxLayout()
        left.setSpacing(2 * STEP)
        left.addLayout(_line(self.preset, self.use_preset, stretch=0))
        left.addWidget(self.list, 1)
        left.addLayout(_line(self.new, self.up, self.down, stretch=0))
        side = QWidget()
        side.setFixedWidth(LIST_WIDTH + 60)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        middle.setSpacing(6 * STEP)
        middle.addWidget(side)
        middle.addWidget(self.form, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        rows.addLayout(middle, 1)
        rows.addWidget(self.message)
        foot = QHBoxLayout()
        foot.addWidget(self.undo)
        foot.addWidget(self.redo)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        rows.addLayout(foot)
        for button in (self.use_preset, self.up, self.down, self.undo, self.redo, self.close_button):
            button.setAutoDefault(False)
        for button in (self.form.merge, self.form.delete, self.form.automatic):
            button.setAutoDefault(False)

    def _join(self) -> None:
        desk, form = self._desk, self.form
        desk.changed.connect(self.refresh)
        desk.said.connect(self.say)
        desk.carried_out.connect(self.choose)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.model.ticked.connect(lambda name, on: desk.change(name, {"shown": on}))
        self.use_preset.clicked.connect(lambda *_: desk.use_preset(self.preset.currentData()))
        self.new.finished.connect(self._add)
        self.up.clicked.connect(lambda *_: desk.move(self.current, -1))
        self.down.clicked.connect(lambda *_: desk.move(self.current, 1))
        for keys, button in (("Alt+Up", self.up), ("Alt+Down", self.down)):
            button.setToolTip(keys)
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        form.changed.connect(self._change)
        form.renamed.connect(self._rename)
        form.automatic_wanted.connect(lambda: desk.choose_colour(self.current))
        form.merge_wanted.connect(lambda: self._ask(LabelChange(MERGE, self.current)))
        form.delete_wanted.connect(lambda: self._ask(LabelChange(DELETE, self.current)))
        self.undo.clicked.connect(lambda *_: desk.undo())
        self.redo.clicked.connect(lambda *_: desk.redo())
        self.close_button.clicked.connect(self.accept)

    @property
    def current(self) -> str:
        """The name of the label that is chosen; empty where there is none."""
        label = self.list.currentIndex().data(LABEL)
        return label.name if label is not None else ""

    def choose(self, name: str) -> None:
        """Show this label; the one that is shown stays where there is none of that name."""
        row = self.model.row_of(name)
        if row >= 0:
            self._choose(row)

    def refresh(self) -> None:
        """The label set as it is now; the same label, or the same place, stays chosen."""
        name, row = self.current, self.list.currentIndex().row()
        self.model.set_labels(self._desk.labels, self._desk.counts())
        known = self.model.row_of(name)
        self._choose(known if known >= 0 else max(0, min(row, self.model.rowCount() - 1)))
        self._show_current()
        undo, redo = self._desk.next_undo(), self._desk.next_redo()
        self.undo.setVisible(undo is not None)
        self.undo.setText(undo_step_text(undo.operation, undo.detail).replace("&", "&&") if undo else "")
        self.redo.setVisible(redo is not None)
        self.redo.setText(redo_step_text(redo.operation, redo.detail).replace("&", "&&") if redo else "")

    def say(self, words: str) -> None:
        self.message.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finishes a field and nothing else: a dialog would press the default button of one it has opened."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self.form.flush()
        self.new.flush()
        super().done(result)

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _show_current(self) -> None:
        name = self.current
        self.form.show_label(self._desk.labels.get(name), self._desk.uses_words(name) if name else "")
        row = self.list.currentIndex().row()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.model.rowCount() - 1)

    def _add(self, name: str) -> None:
        if self._desk.add(name.strip()):
            self.new.clear()
            self.choose(name.strip())
            self.form.key.setFocus()

    def _change(self, fields: dict[str, object]) -> None:
        if not self._desk.change(self.current, fields):
            self._show_current()

    def _rename(self, new: str) -> None:
        """At once where nothing has the label yet; else with a preview."""
        name, new = self.current, new.strip()
        change = LabelChange(MERGE if new in self._desk.labels else RENAME, name, new)
        uses = self._desk.uses(name)
        if new == name or not new or (uses and not uses.count and change.kind == RENAME):
            if new and new != name:
                self._desk.carry_out(change)
            self._show_current()
        else:
            self._ask(change)

    def _ask(self, wish: LabelChange) -> None:
        """Show what would happen, then do it."""
        uses = self._desk.uses(wish.name)
        if uses is None:
            self._show_current()
            self.say(self.tr("The labels are still being counted; try again in a moment."))
            return
        others = [label.name for label in self._desk.labels if label.name != wish.name]
        dialog = LabelChangeDialog(wish, uses, others, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._carry_out(dialog.change()))
        dialog.rejected.connect(self._show_current)
        dialog.open()

    def _carry_out(self, change: LabelChange) -> None:
        self._desk.carry_out(change)
        self._show_current()


def _line(*widgets: QWidget, stretch: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(STEP)
    for at, widget in enumerate(widgets):
        line.addWidget(widget, 1 if at == stretch else 0)
    return line
