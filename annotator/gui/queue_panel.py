"""The list of articles: which are to do, which is open, and a way to any of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.document import Status
from annotator.domain.queue import Queue, QueueRow
from annotator.gui.empty import EmptyHint
from annotator.gui.field import Filter
from annotator.gui.item_views import ENTER
from annotator.gui.pane import Pane
from annotator.gui.queue_model import ALL, FILTERS, FLAGGED, QueueModel
from annotator.gui.saying import name_choice
from annotator.gui.state_words import status_text
from annotator.gui.theme import STEP, Theme, small_font

Index = QModelIndex | QPersistentModelIndex
BAR = 3
LEFT = 3 * STEP


def row_height(font: QFont) -> int:
    return QFontMetrics(font).lineSpacing() + QFontMetrics(small_font(font)).lineSpacing() + 4 * STEP


class QueueDelegate(QStyledItemDelegate):
    """Two lines: the title, and quietly where it is from, how far it is and what is left."""

    def __init__(self, model: QueueModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.theme = theme
        self.current = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self.model.row_at(index.row())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.selection)
        is_open = row.id == self.current
        if is_open:
            painter.fillRect(QRect(option.rect.topLeft(), QSize(BAR, option.rect.height())), self.theme.accent)
        title = QFont(option.font)
        title.setBold(is_open)
        finished = row.status in (Status.DONE, Status.SKIPPED) and not is_open
        painter.setPen(self.theme.muted if finished else self.theme.text)
        area = option.rect.adjusted(LEFT, 2 * STEP - 1, -2 * STEP, 0)
        self._draw(painter, area, row.title, title)
        painter.setPen(self.theme.muted)
        area.translate(0, QFontMetrics(title).lineSpacing() + 1)
        self._draw_second_line(painter, area, row, small_font(option.font))
        painter.restore()

    @staticmethod
    def _draw(painter: QPainter, area: QRect, text: str, font: QFont) -> None:
        painter.setFont(font)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.left(), area.top() + metrics.ascent(), text)

    def _draw_second_line(self, painter: QPainter, area: QRect, row: QueueRow, font: QFont) -> None:
        """Where there is no room for all, the publisher is shortened, never the rest."""
        metrics = QFontMetrics(font)
        standing = self.standing(row)
        publisher = f"{row.publisher} · " if row.publisher else ""
        room = area.width() - metrics.horizontalAdvance(standing)
        if metrics.horizontalAdvance(publisher) > room:
            room -= metrics.horizontalAdvance(" · ")
            publisher = metrics.elidedText(row.publisher, Qt.TextElideMode.ElideRight, max(room, 0)) + " · "
        self._draw(painter, area, publisher + standing, font)

    def standing(self, row: QueueRow) -> str:
        """Status, what is to review, flag; what is empty is left out."""
        review = self.tr("%n to review", "", row.to_review) if row.to_review else ""
        parts = (status_text(row.status), review, self.tr("flagged") if row.flag else "")
        return " · ".join(part for part in parts if part)


class QueueList(QTableView):
    """One column, rows of one height; Enter opens. (A QListView lays all rows out anew for each change.)"""

    open_pressed = Signal()

    def __init__(self, model: QueueModel, delegate: QueueDelegate) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAccessibleName(self.tr("Articles"))
        self.horizontalHeader().setVisible(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.open_pressed.emit()
        else:
            super().keyPressEvent(event)


class QueueFilter(Filter):
    """Down goes to the list, Enter opens its first article."""

    down_pressed = Signal()
    enter_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() in ENTER:
            self.enter_pressed.emit()
        else:
            super().keyPressEvent(event)


class QueuePanel(Pane):
    """Text filter, status filter and list. ``open_requested`` carries the id of the article wanted."""

    open_requested = Signal(str)
    order_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QueueModel(self)
        self.delegate = QueueDelegate(self.model, theme, self)
        self.list = QueueList(self.model, self.delegate)
        self.filter = QueueFilter(self.tr("Filter articles"))
        self.status = QComboBox()
        name_choice(self.status, self.tr("Articles to show"))
        self.sorting = self._sorting()
        self.hint = EmptyHint(self.list.viewport())
        self._lay_out()
        for value in FILTERS:
            self.status.addItem("", value)
        self.list.clicked.connect(lambda *_: self._open_current())
        self.list.open_pressed.connect(self._open_current)
        self.filter.down_pressed.connect(self._to_list)
        self.filter.enter_pressed.connect(self._open_first)
        self.filter.textChanged.connect(lambda *_: self._set_filter())
        self.status.currentIndexChanged.connect(lambda *_: self._set_filter())
        self._refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * STEP, 0, 0)
        layout.setSpacing(2 * STEP)
        for widget in (self.filter, self.status, self.sorting):
            margin = QVBoxLayout()
            margin.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
            margin.addWidget(widget)
            layout.addLayout(margin)
        layout.addWidget(self.list, 1)
        self.home = self.list

    def _sorting(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Order of articles"))
        titles = (
            ("arrival", self.tr("In order of arrival")),
            ("useful", self.tr("Most useful first")),
            ("random", self.tr("In random order")),
        )
        for value, title in titles:
            box.addItem(title, value)
        tip = self.tr("Most useful: where a word read mends most. What was chosen is kept for the project.")
        box.setToolTip(tip)
        box.activated.connect(lambda *_: self.order_chosen.emit(self.order()))
        return box

    def order(self) -> str:
        """The order that is chosen."""
        return str(self.sorting.currentData())

    def chosen_filter(self) -> tuple[str, str]:
        """The status that is shown, and the words that are looked for."""
        return str(self.status.currentData()), self.filter.text()

    def show_filter(self, status: str, words: str) -> None:
        """Show only these articles; all of them where no such status is known."""
        self.status.setCurrentIndex(max(self.status.findData(status), 0))
        self.filter.setText(words)

    def show_order(self, name: str) -> None:
        self.sorting.setCurrentIndex(max(self.sorting.findData(name), 0))

    def set_order(self, places: Mapping[str, float] | None) -> None:
        """Sort the list (see `QueueModel.set_order`); the open article stays in sight."""
        self.model.set_order(places)
        self._follow_current()

    def set_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show a queue; the list stays where it is as long as its current article is still there."""
        index, bar = self.list.currentIndex(), self.list.verticalScrollBar()
        current, place = self.model.row_at(index.row()).id if index.isValid() else "", bar.value()
        self.model.set_rows(rows)
        if self.model.row_of(current) >= 0:
            self._make_current(self.model.row_of(current))
            bar.setValue(place)
        else:
            self._follow_current()
        self._refresh()

    def put_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show what became of some articles; those not seen before come last."""
        before = self.model.row_of(self.delegate.current)
        self.model.put_rows(rows)
        if before < 0 <= self.model.row_of(self.delegate.current):
            self._follow_current()
        self._refresh()

    def set_current(self, id: str) -> None:
        """Mark the open article and bring it in sight."""
        self.delegate.current = id
        self._follow_current()
        self.list.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self.delegate.theme = theme
        self.list.viewport().update()

    def _follow_current(self) -> None:
        place = self.model.row_of(self.delegate.current)
        if place >= 0:
            self._make_current(place)
            self.list.scrollTo(self.model.index(place, 0))
        else:
            self.list.clearSelection()

    def _make_current(self, place: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.model.index(place, 0), flag)

    def _to_list(self) -> None:
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self._make_current(0)
        self.list.setFocus()

    def _open_first(self) -> None:
        if self.model.rowCount():
            self._make_current(0)
            self._open_current()

    def filtered(self) -> Queue | None:
        """The articles that are shown, in their order; None where nothing is filtered out."""
        return Queue(self.model.shown()) if self.model.filters else None

    def _open_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.open_requested.emit(self.model.row_at(index.row()).id)

    def _set_filter(self) -> None:
        self.model.set_filter(self.status.currentData(), self.filter.text())
        self._follow_current()
        self._refresh()

    def _refresh(self) -> None:
        counts = self.model.counts()
        for index, value in enumerate(FILTERS):
            self.status.setItemText(index, f"{self._filter_title(value)} ({counts[value]})")
        self.hint.say(self._hint(counts[ALL]), "import")

    def _filter_title(self, value: str) -> str:
        if value == ALL:
            return self.tr("All articles")
        word = self.tr("flagged") if value == FLAGGED else status_text(Status(value))
        return word[:1].upper() + word[1:]

    def _hint(self, count: int) -> str:
        if self.model.rowCount():
            return ""
        if count and self.filter.text():
            return self.tr("No article matches the filter. Esc in it shows all.")
        if count:
            return self.tr("No article is like this. “All articles” above shows the others.")
        return self.tr("No articles yet. Drop files here or press %1.")
