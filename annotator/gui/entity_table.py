"""The table view of the entities: columns, keys in the table, and a selection kept by ids."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QMenu, QTableView

from annotator.gui.entities_model import EDITABLE, EntitiesModel
from annotator.gui.entity_delegates import LabelDelegate, TextDelegate
from annotator.gui.entity_rows import Column
from annotator.gui.item_views import DELETE, ENTER, quietly_focused
from annotator.gui.theme import ROW_HEIGHT, STEP, Theme

_WIDTHS = {Column.LABEL: 112, Column.STATE: 76, Column.SCORE: 72, Column.ORIGIN: 96, Column.NOTE: 120, Column.LINK: 96}
_WIDTHS |= {Column.COUNT: 56, Column.CONTEXT: 280}
NARROW = 95 * STEP
"""Below this width the words keep their room and how sure the model is goes; each label's dot tells of doubt too."""
_HIDDEN = (Column.ORIGIN, Column.NOTE, Column.LINK, Column.COUNT, Column.CONTEXT)


class EntityTable(QTableView):
    """Enter accepts, Delete removes, F2 edits; letters only search, they never label.

    ``moved`` says that the current row is another one; sorting and filtering keep it and are silent.
    """

    accept_pressed = Signal()
    remove_pressed = Signal()
    moved = Signal()

    def __init__(self, model: EntitiesModel, theme: Theme) -> None:
        super().__init__()
        self.entities = model
        self.setModel(model)
        self.label_delegate = LabelDelegate(theme, self)
        self.text_delegate = TextDelegate(self)
        self.setItemDelegateForColumn(Column.LABEL, self.label_delegate)
        for column in (Column.NOTE, Column.LINK):
            self.setItemDelegateForColumn(column, self.text_delegate)
        self._set_up_behaviour()
        self._set_up_rows()
        self._set_up_columns()
        self._ungrouped = {Column.COUNT: True, Column.SCORE: False}
        self._narrow = self._grouped = self._folded = False
        self._kept: tuple[list[str], str] = ([], "")
        self._restoring = False
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._on_current())

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setAccessibleName(self.tr("Entities"))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _set_up_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(52)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.columns_menu().popup(header.mapToGlobal(QPoint(at))))
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        for column in _HIDDEN:
            self.setColumnHidden(column, True)
        self.setSortingEnabled(True)

    def columns_menu(self) -> QMenu:
        """A menu to show and hide every column but the words."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in list(Column)[1:]:
            action = menu.addAction(self.entities.headerData(column, Qt.Orientation.Horizontal))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(lambda shown, column=column: self.setColumnHidden(column, not shown))
        return menu

    def show_groups(self, grouped: bool) -> None:
        """Of a group the count is told, and not how sure the model is of one of them; afterwards all is as before."""
        self._unfold()
        if grouped:
            self._ungrouped = {column: self.isColumnHidden(column) for column in self._ungrouped}
        self._grouped = grouped
        for column, hidden in self._ungrouped.items():
            self.setColumnHidden(column, column is Column.SCORE if grouped else hidden)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.size().width() < NARROW) != self._narrow:
            self._narrow = not self._narrow
            self._fold()

    def _fold(self) -> None:
        """Hide or show how sure the model is, as the width has it, where a person wants to see that at all."""
        self._unfold()
        if self._narrow and not self._grouped and not self.isColumnHidden(Column.SCORE):
            self._folded = True
            self.setColumnHidden(Column.SCORE, True)

    def _unfold(self) -> None:
        if self._folded:
            self._folded = False
            self.setColumnHidden(Column.SCORE, False)

    def save_state(self) -> QByteArray:
        """Widths, order and visibility of the columns, as a person wants them."""
        self._unfold()
        state = self.horizontalHeader().saveState()
        self._fold()
        return state

    def restore_state(self, state: QByteArray) -> bool:
        """The columns as they were; False where the state is from another version."""
        restored = self.horizontalHeader().restoreState(state)
        self._folded = False
        self._fold()
        return restored

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if not editing and event.key() in ENTER:
            self.accept_pressed.emit()
        elif not editing and event.key() in DELETE:
            self.remove_pressed.emit()
        elif not editing and event.key() == Qt.Key.Key_F2:
            self._edit_current()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to the row the article is at, or to none: Qt would go to the first."""
        quietly_focused(self, lambda: super(EntityTable, self).focusInEvent(event))

    def finish_editing(self) -> None:
        """Ask for what is typed in an open cell, and close it."""
        if self.state() != QAbstractItemView.State.EditingState:
            return
        for column in EDITABLE:
            editor = self.indexWidget(self.currentIndex().siblingAtColumn(column))
            if editor is not None:
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _edit_current(self) -> None:
        """Edit the cell the keyboard is on; the label where that one cannot be edited."""
        index = self.currentIndex()
        if index.isValid():
            editable = index.column() in EDITABLE and not self.entities.rows.grouped
            self.edit(index if editable else index.siblingAtColumn(Column.LABEL))

    def _keep(self) -> None:
        self._kept = (self.selected_ids(), self.current_id())

    def _restore(self) -> None:
        self._restoring = True
        self.select_ids(*self._kept)
        self._restoring = False

    def _on_current(self) -> None:
        if not self._restoring:
            self.moved.emit()

    def current_id(self) -> str:
        """The id of the row the keyboard is on, or nothing."""
        index = self.currentIndex()
        return self.entities.rows.ids[index.row()] if index.isValid() else ""

    def selected_ids(self) -> list[str]:
        """The ids of the rows selected, in the order of the rows; all of a group."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [id for row in rows for id in self.entities.rows.members(self.entities.rows.ids[row])]

    def holds_current(self, id: str) -> bool:
        """Whether the keyboard is on the row of ``id``, and no other row is selected."""
        row = self.entities.rows.positions().get(id)
        alone = len(self.selectionModel().selectedRows()) <= 1
        return row is not None and alone and self.currentIndex().row() == row

    def select_ids(self, ids: Iterable[str], current: str) -> None:
        """Select these rows, as far as they are shown, and put the keyboard on one of them."""
        positions = self.entities.rows.positions()
        chosen = QItemSelection()
        for row in sorted({positions[id] for id in ids if id in positions}):
            chosen.select(self.entities.index(row, 0), self.entities.index(row, len(Column) - 1))
        models = self.selectionModel()
        if current in positions:
            index = self.entities.index(positions[current], max(self.currentIndex().column(), 0))
            models.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            models.clearCurrentIndex()
        models.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
