"""A score to accept from, set by slider or figure, with how many that would accept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSlider, QSpinBox, QVBoxLayout, QWidget

from annotator.gui.state_words import CHECK
from annotator.gui.theme import STEP

WIDTH = 340


class ScorePopup(QFrame):
    """Arrow keys change the score, Enter accepts, Esc leaves. ``chosen`` carries the score in percent."""

    chosen = Signal(int)
    closed = Signal()

    def __init__(self, scores: Sequence[float], parent: QWidget) -> None:
        """``scores`` are those that wait, least first."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._scores = scores
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.figure = QSpinBox()
        self.count = QLabel()
        self.accept_button = QPushButton(self.tr("Accept"))
        self._lay_out()
        self.slider.valueChanged.connect(self.figure.setValue)
        self.figure.valueChanged.connect(self.slider.setValue)
        self.figure.valueChanged.connect(lambda _: self._say())
        self.accept_button.clicked.connect(lambda *_: self._choose())
        self.figure.setValue(round(100 * CHECK))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Accept at or above a score"))
        title.setObjectName("title")
        for widget in (self.slider, self.figure):
            widget.setRange(1, 100)
            widget.setAccessibleName(title.text())
        self.slider.setPageStep(10)
        self.accept_button.setAutoDefault(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        rows.setSpacing(2 * STEP)
        rows.addWidget(title)
        for pair in ((self.slider, self.figure), (self.count, self.accept_button)):
            row = QHBoxLayout()
            row.setSpacing(3 * STEP)
            row.addWidget(pair[0], 1)
            row.addWidget(pair[1])
            rows.addLayout(row)
        self.setFixedWidth(WIDTH)

    def open_at(self, place: QPoint) -> None:
        """Open below a point of the screen, as far as there is room."""
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        room, size = screen.availableGeometry(), self.sizeHint()
        fitting = QRect(room.topLeft(), room.size() - size)
        left = max(min(place.x(), fitting.right()), room.left())
        self.move(left, max(min(place.y() + STEP, fitting.bottom()), room.top()))
        self.show()
        self.figure.selectAll()
        self.figure.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _accepted(self) -> int:
        return len(self._scores) - bisect_left(self._scores, self.figure.value() / 100)

    def _say(self) -> None:
        words = self.tr("Accepts %1 of %2")
        self.count.setText(words.replace("%1", str(self._accepted())).replace("%2", str(len(self._scores))))
        self.accept_button.setEnabled(self._accepted() > 0)

    def _choose(self) -> None:
        if self._accepted():
            percent = self.figure.value()
            self.close()
            self.chosen.emit(percent)
