"""Ctrl+K: type a part of its name and go there: an article, an action, a label, an entity or a claim."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.domain.matching import fit, typed_words
from annotator.gui.empty import EmptyHint
from annotator.gui.roll_field import RollField
from annotator.gui.saying import speak_for
from annotator.gui.theme import ROW_HEIGHT, STEP, Theme

Index = QModelIndex | QPersistentModelIndex
GOAL = Qt.ItemDataRole.UserRole
WIDTH, ROWS, MOST = 560, 12, 60
SLICE, BUDGET = 500, 0.006
"""Titles compared before the clock is looked at, and seconds after which the window gets its turn."""


class Goal(NamedTuple):
    """Something one can go to or do: its title, what kind of thing it is, and the way."""

    title: str
    kind: str
    go: Callable[[], object]


class GoalModel(QAbstractListModel):
    """Those that fit best, best first. A long list is looked through in slices, so that no keystroke waits."""

    filled = Signal()

    def __init__(self, goals: Callable[[], Iterable[Goal]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._goals = goals
        self.rows: list[Goal] = []
        self._found: list[list[Goal]] = [[], [], []]
        self._words: list[str] = []
        self._rest: Iterator[Goal] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether something is still to be looked at."""
        return self._timer.isActive()

    def look_for(self, typed: str) -> None:
        """Look for other words."""
        self._words = typed_words(typed)
        self._rest = iter(self._goals())
        self._found = [[], [], []]
        self._step()

    def _step(self) -> None:
        until = time.monotonic() + BUDGET
        while goals := list(islice(self._rest, SLICE)):
            for goal in goals:
                fits = fit(goal.title, self._words)
                if fits is not None and len(self._found[fits]) < MOST:
                    self._found[fits].append(goal)
            if len(self._found[0]) >= MOST:
                break
            if time.monotonic() > until:
                self._timer.start(0)
                break
        else:
            self._timer.stop()
        self._show()

    def _show(self) -> None:
        rows = [goal for goals in self._found for goal in goals][:MOST]
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        self.filled.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        goal = self.rows[index.row()]
        if role == GOAL:
            return goal
        return f"{goal.title}, {goal.kind}" if role == Qt.ItemDataRole.DisplayRole else None


class _Drawer(QStyledItemDelegate):
    """The title, and quietly what it is."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        goal: Goal = index.data(GOAL)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.selection)
        area = option.rect.adjusted(2 * STEP, 0, -2 * STEP, 0)
        metrics = option.fontMetrics
        middle = Qt.AlignmentFlag.AlignVCenter
        kind = metrics.elidedText(goal.kind, Qt.TextElideMode.ElideRight, area.width() // 2)
        painter.setPen(self._theme.muted)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, kind)
        room = area.width() - metrics.horizontalAdvance(kind) - 4 * STEP
        title = metrics.elidedText(" ".join(goal.title.split()), Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._theme.text)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, title)


class GoTo(QFrame):
    """A field and a list over the window. Enter goes to what is chosen, Esc gives the keyboard back."""

    closed = Signal()

    def __init__(self, goals: Callable[[], Iterable[Goal]], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.model = GoalModel(goals, self)
        self.list = QListView()
        self.field = RollField(self.list)
        self.hint = EmptyHint(self.list.viewport())
        self._lay_out(theme)
        self.model.filled.connect(self._filled)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._go)
        self.list.clicked.connect(lambda _: self._go())
        self._walked_to: Goal | None = None
        self.model.modelAboutToBeReset.connect(self._keep)
        self._look("")

    def _lay_out(self, theme: Theme) -> None:
        self.field.setPlaceholderText(self.tr("Go to an article, action, label, entity or claim"))
        self.field.setAccessibleName(self.tr("Go to"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Drawer(theme, self.list))
        self.list.setUniformItemSizes(True)
        speak_for(self.list, self.field)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Where to go"))
        self.list.setFixedHeight(ROWS * ROW_HEIGHT + 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        rows.setSpacing(2 * STEP)
        rows.addWidget(self.field)
        rows.addWidget(self.list)

    def open_over(self, window: QWidget) -> None:
        """Come up in the upper middle of a window."""
        self.setFixedWidth(min(WIDTH, window.width() - 8 * STEP))
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, window.height() // 8)))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _look(self, typed: str) -> None:
        self.list.setCurrentIndex(QModelIndex())
        self.model.look_for(typed)

    def _keep(self) -> None:
        """Remember where a person has walked to while more is coming."""
        row = self.list.currentIndex().row()
        self._walked_to = self.model.rows[row] if row > 0 else None

    def _filled(self) -> None:
        rows = self.model.rows
        if rows and not self.list.currentIndex().isValid():
            there = next((row for row, goal in enumerate(rows) if goal is self._walked_to), 0)
            self.list.setCurrentIndex(self.model.index(there))
        nothing = not rows and not self.model.busy
        words = self.tr("Nothing here is called that. %1 looks into the texts.")
        self.hint.say(words if nothing else "", "find_project")

    def _go(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            goal: Goal = index.data(GOAL)
            self.close()
            goal.go()
