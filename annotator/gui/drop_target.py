"""Where articles are dropped: a dashed frame one sees before one drags, and that answers while one does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QFrame, QWidget

RADIUS = 8.0


class DropTarget(QFrame):
    """Its line is a hairline, and a thick one in the accent colour while something is dragged over the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False

    @property
    def lit(self) -> bool:
        """Whether what is dragged could be dropped here."""
        return self._lit

    @lit.setter
    def lit(self, lit: bool) -> None:
        self._lit = lit
        self.update()

    def paintEvent(self, _event: QEvent) -> None:
        palette = self.palette()
        colour = palette.color(QPalette.ColorRole.Accent if self._lit else QPalette.ColorRole.PlaceholderText)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 2.0 if self._lit else 1.0, Qt.PenStyle.DashLine))
            if self._lit:
                painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)
