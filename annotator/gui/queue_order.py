"""Puts the list of articles into the order that was chosen, without stopping the window for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.domain.errors import AnnotatorError
from annotator.gui.messages import error_text

if TYPE_CHECKING:
    from annotator.gui.desk import Desk
    from annotator.gui.queue_panel import QueuePanel


class QueueOrder(QObject):
    """Asks the service for places, some at a time, and gives them to the panel when all are there."""

    def __init__(self, desk: Desk, panel: QueuePanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, panel
        self._found: dict[str, float] = {}
        self._work: Iterator[dict[str, float]] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        panel.order_chosen.connect(self._choose)
        desk.project_opened.connect(self._open)
        desk.closing.connect(self._stop)

    def _open(self) -> None:
        from annotator.services.queue_order import chosen

        if self._desk.project:
            self._panel.show_order(chosen(self._desk.project))
            self._sort()

    def _choose(self, name: str) -> None:
        """A person chose an order: it is kept for the project."""
        from annotator.services.queue_order import SETTING

        try:
            if self._desk.project:
                self._desk.project.save_setting(SETTING, name)
        except AnnotatorError as error:
            self._desk.failed.emit(error_text(error))
        self._sort()

    def _sort(self) -> None:
        from annotator.services.queue_order import Order, places

        self._stop()
        order = Order(self._panel.order())
        if self._desk.project and order is not Order.ARRIVAL:
            self._work = places(self._desk.project, order)
            self._timer.start()
        else:
            self._panel.set_order(None)

    def _step(self) -> None:
        try:
            some = next(self._work, None)
        except AnnotatorError as error:
            self._desk.failed.emit(error_text(error))
            return
        if some is None:
            self._panel.set_order(self._found)
        else:
            self._found |= some
            self._timer.start()

    def _stop(self) -> None:
        self._timer.stop()
        self._work, self._found = iter(()), {}
