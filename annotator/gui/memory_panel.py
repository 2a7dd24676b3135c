"""The memory as a list: what it knows of names, and what a person says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialog_parts import quiet
from annotator.gui.empty import EmptyHint
from annotator.gui.field import Filter
from annotator.gui.flow_layout import FlowLayout
from annotator.gui.gain_panel import NONE, Figure
from annotator.gui.item_views import ENTER
from annotator.gui.saying import name_choice
from annotator.gui.theme import ROW_HEIGHT, STEP

if TYPE_CHECKING:
    from annotator.domain.remembered import Remembered
    from annotator.services.remembering import Listed, Taught

PLACE = Qt.ItemDataRole.UserRole


class MemoryPanel(QWidget):
    """Shows names and the articles they came from; what is asked for is done by whoever listens."""

    search_requested = Signal(str)
    places_requested = Signal(str)
    label_requested = Signal(list, str)
    forget_requested = Signal(list)
    learn_requested = Signal(list)
    undo_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    check_requested = Signal()
    open_requested = Signal(object)
    """A place (a `Taught`)."""

    def __init__(self, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[Remembered] = []
        self.filter = Filter(self.tr("Find a name or a label"))
        self.table = QTableWidget(0, 5)
        self.places = QListWidget()
        self.says = quiet("")
        self.hint = EmptyHint(self.table.viewport())
        self.label = QComboBox()
        self.label.addItems(list(labels))
        self.set_label = QPushButton(self.tr("&Set label"))
        self.forget = QPushButton(self.tr("&Forget"))
        self.learn = QPushButton(self.tr("&Learn again"))
        self.undo = QPushButton(self.tr("&Undo"))
        self.bring = QPushButton(self.tr("&Import…"))
        self.export = QPushButton(self.tr("&Export…"))
        self.check = QPushButton(self.tr("&Count anew"))
        self._prepare()
        self._explain()
        self._lay_out()
        self._listen()
        self.set_can_undo(False)
        self._show_choice()

    def _prepare(self) -> None:
        table = self.table
        heads = (
            (self.tr("Name"), ""),
            (self.tr("Label"), self.tr("What it is remembered as, with the counts where there are several")),
            (self.tr("Places"), self.tr("In how many places of finished articles it was an entity")),
            (self.tr("No name"), self.tr("In how many places the same words were none")),
            (self.tr("What comes of it"), ""),
        )
        for column, (title, tip) in enumerate(heads):
            item = QTableWidgetItem(title)
            side = Qt.AlignmentFlag.AlignRight if column in (2, 3) else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(tip)
            table.setHorizontalHeaderItem(column, item)
        table.setAccessibleName(self.tr("Names that are remembered"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.installEventFilter(self)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.setAccessibleName(self.tr("Articles that taught the name"))
        self.places.installEventFilter(self)

    def _explain(self) -> None:
        name_choice(self.label, self.tr("Label to set"))
        tips = {
            self.set_label: self.tr("The chosen names are this from now on, whatever articles say"),
            self.forget: self.tr("Propose nothing for the chosen names any more (Del)"),
            self.learn: self.tr("Let finished articles speak again for the chosen names"),
            self.undo: self.tr("Take back what was done last in this list (Ctrl+Z)"),
            self.bring: self.tr("Take in the memory of another project"),
            self.export: self.tr("Write the memory to a file for another project"),
            self.check: self.tr("Compare the counts with the finished articles, and mend what is off"),
        }
        for widget, tip in tips.items():
            widget.setToolTip(tip)
            widget.setAutoDefault(False)

    def _lay_out(self) -> None:
        chosen, whole = FlowLayout(), FlowLayout()
        for widget in (self.label, self.set_label, self.forget, self.learn, self.undo):
            chosen.addWidget(widget)
        for button in (self.bring, self.export, self.check):
            whole.addWidget(button)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.table, 1)
        column.addLayout(chosen)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(upper)
        halves.addWidget(self.places)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 0)
        rows.setSpacing(2 * STEP)
        rows.addWidget(self.filter)
        rows.addWidget(halves, 1)
        rows.addWidget(self.says)
        foot = QHBoxLayout()
        foot.addLayout(whole)
        rows.addLayout(foot)

    def _listen(self) -> None:
        self.filter.textChanged.connect(self.search_requested)
        self.table.itemSelectionChanged.connect(self._show_choice)
        self.set_label.clicked.connect(lambda *_: self._ask_label())
        self.forget.clicked.connect(lambda *_: self._ask_forget())
        self.learn.clicked.connect(lambda *_: self.learn_requested.emit(self.chosen()))
        self.undo.clicked.connect(lambda *_: self.undo_requested.emit())
        self.bring.clicked.connect(lambda *_: self.import_requested.emit())
        self.export.clicked.connect(lambda *_: self.export_requested.emit())
        self.check.clicked.connect(lambda *_: self.check_requested.emit())
        self.places.itemDoubleClicked.connect(self._ask_open)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.undo.click)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del forgets; Enter goes from the names to their places, and from a place to its article."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.table and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._ask_forget()
        elif watched is self.table and event.key() in ENTER and self.places.count():
            self.places.setCurrentRow(max(self.places.currentRow(), 0))
            self.places.setFocus()
        elif watched is self.places and event.key() in ENTER and self.places.currentItem():
            self._ask_open(self.places.currentItem())
        else:
            return False
        return True

    def chosen(self) -> list[str]:
        """The names that are chosen, in the order of the list."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [item.text() for row in rows if (item := self.table.item(row, 0))]

    def show_names(self, listed: Listed, wanted: str) -> None:
        """Show what was found; the names that were chosen stay so."""
        chosen, table = set(self.chosen()), self.table
        self._names = listed.names
        table.blockSignals(True)
        table.setSortingEnabled(False)
        table.setRowCount(len(listed.names))
        for row, each in enumerate(listed.names):
            for column, item in enumerate(self._cells(each)):
                table.setItem(row, column, item)
        if table.horizontalHeader().sortIndicatorSection() >= 0:
            table.setSortingEnabled(True)
        table.clearSelection()
        table.blockSignals(False)
        table.setSortingEnabled(True)
        self._choose(chosen)
        self.hint.say("" if listed.names else self._nothing(wanted))
        self.says.setText(self._counted(listed))

    def _choose(self, chosen: set[str]) -> None:
        table, model = self.table, self.table.selectionModel()
        flag = model.SelectionFlag.Select | model.SelectionFlag.Rows
        for row in range(table.rowCount()):
            item = table.item(row, 0)
            if item and item.text() in chosen:
                model.select(table.model().index(row, 0), flag)
        self._show_choice()

    def _nothing(self, wanted: str) -> str:
        if wanted.strip():
            return self.tr("No name holds these words.")
        return self.tr("Nothing is remembered yet. Each article that is finished with Ctrl+Enter teaches its names.")

    def _counted(self, listed: Listed) -> str:
        shown = len(listed.names)
        if shown < listed.total:
            words = self.tr("The first %1 of %2 names; find others above.")
            return words.replace("%1", QLocale().toString(shown)).replace("%2", QLocale().toString(listed.total))
        return self.tr("Names: %n", "", shown) if shown else ""

    def _cells(self, each: Remembered) -> list[QTableWidgetItem]:
        locale = QLocale()
        counts = ", ".join(f"{label} {locale.toString(count)}" for label, count in each.found.items())
        label = QTableWidgetItem(each.label or (counts if each.said is None else "") or NONE)
        label.setToolTip(counts)
        word, sentence = self._standing(each)
        standing = QTableWidgetItem(word)
        standing.setToolTip(sentence)
        return [
            QTableWidgetItem(each.name),
            label,
            Figure(locale.toString(each.places), each.places),
            Figure(locale.toString(each.outside), each.outside),
            standing,
        ]

    def _standing(self, each: Remembered) -> tuple[str, str]:
        """What comes of a name, in a word and in a sentence."""
        if each.said:
            return self.tr("set by you"), self.tr("You said what this is; articles do not change it.")
        if each.said is not None:
            return self.tr("forgotten"), self.tr("You had it forgotten; it is not learnt until you say so.")
        if each.vetoed:
            return self.tr("rejected"), self.tr("It was rejected so often that nothing is proposed for it.")
        if each.proposed:
            return self.tr("proposed"), self.tr("It is proposed wherever the words stand.")
        if each.label:
            return self.tr("label only"), self.tr(
                "Where a model finds it, it gets this label; often the words are none."
            )
        return self.tr("not clear"), self.tr("It was too many things to be proposed.")

    def _show_choice(self) -> None:
        """What can be done with the chosen names; where one is chosen, the places it came from."""
        chosen = self.chosen()
        said = {each.name: each.said for each in self._names}
        for widget in (self.set_label, self.forget):
            widget.setEnabled(bool(chosen))
        self.learn.setEnabled(any(said.get(name) is not None for name in chosen))
        if len(chosen) == 1:
            known = next((each.label for each in self._names if each.name == chosen[0]), "")
            if self.label.findText(known) >= 0:
                self.label.setCurrentText(known)
            self.places_requested.emit(chosen[0])
        else:
            self.show_places([])

    def show_places(self, places: Sequence[Taught]) -> None:
        """Where the chosen name stands."""
        self.places.clear()
        for each in places:
            words = " ".join(f"{each.before}{each.words}{each.behind}".split())
            item = QListWidgetItem(f"{each.title}  ·  {each.label}  ·  … {words} …")
            item.setData(PLACE, each)
            self.places.addItem(item)

    def set_can_undo(self, can: bool) -> None:
        self.undo.setEnabled(can)

    def set_labels(self, labels: Sequence[str]) -> None:
        """The project's labels as they are now."""
        current = self.label.currentText()
        self.label.clear()
        self.label.addItems(list(labels))
        self.label.setCurrentText(current)

    def say(self, words: str) -> None:
        """What came of it."""
        self.says.setText(words)

    def _ask_label(self) -> None:
        if self.chosen() and self.label.currentText():
            self.label_requested.emit(self.chosen(), self.label.currentText())

    def _ask_forget(self) -> None:
        if self.chosen():
            self.forget_requested.emit(self.chosen())

    def _ask_open(self, item: QListWidgetItem) -> None:
        self.open_requested.emit(item.data(PLACE))
