"""The list of articles steps aside where the window is narrow, and comes back where it is wide again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW = 1100
"""Below this width of the window the article would be left with too little."""


class QueueFold(QObject):
    """``wide`` is what a person wants in a wide window; in a narrow one the list opens only when it is asked for."""

    def __init__(self, room: QWidget, splitter: QSplitter, instead: QWidget) -> None:
        """``room`` is as wide as the window; ``instead`` takes the keyboard when the splitter's first pane goes."""
        super().__init__(room)
        self._room, self._splitter, self._instead = room, splitter, instead
        queue = splitter.widget(0)
        assert queue is not None
        self._queue = queue
        self._width = 0
        self._others: list[int] = []
        self._action: QAction | None = None
        self._is_narrow = False
        self.wide = True
        room.installEventFilter(self)
        splitter.splitterMoved.connect(lambda *_: self.note())

    def use_action(self, action: QAction, wide: bool) -> None:
        """The switch that shows where the list stands, and what was wanted last time."""
        self._action, self.wide = action, wide
        self._is_narrow = self._room.window().width() < NARROW
        self._show(wide and not self._is_narrow)

    def toggle(self) -> None:
        """A person shows or hides the list."""
        shown = self._queue.isHidden()
        self._width = self._splitter.sizes()[0] or self._width
        if not self._is_narrow:
            self.wide = shown
        self._show(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            if (event.size().width() < NARROW) == self._is_narrow:
                self.note()
            else:
                self._is_narrow = not self._is_narrow
                self._show(self.wide and not self._is_narrow)
                self._unsqueeze()
        return False

    def note(self) -> None:
        """Keep in mind how wide list and panels are in a wide window: Qt squeezes them before a narrow one is known."""
        if not self._is_narrow:
            list_, _, *self._others = self._splitter.sizes()
            self._width = list_ or self._width

    def _unsqueeze(self) -> None:
        """What the panels had before the window changed is theirs; the article takes the rest."""
        list_, article, *others = self._splitter.sizes()
        if self._others:
            self._splitter.setSizes([list_, article + sum(others) - sum(self._others), *self._others])

    def _show(self, shown: bool) -> None:
        focus = self._room.window().focusWidget()
        had_keyboard = focus is not None and (focus is self._queue or self._queue.isAncestorOf(focus))
        self._give_room(shown)
        if had_keyboard and not shown:
            self._instead.setFocus()
        if self._action is not None:
            self._action.setChecked(shown)

    def _give_room(self, shown: bool) -> None:
        """The article, in the middle, gets what the list leaves, or gives what it takes."""
        list_, article, *others = self._splitter.sizes()
        self._width = self._width or list_
        if shown == self._queue.isHidden():
            self._queue.setVisible(shown)
            self._splitter.setSizes([self._width, article - self._width if shown else article + list_, *others])
