"""A row of colours of which one is chosen: those that were checked for contrast on both pages."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QWidget

from annotator.domain.colours import PALETTE
from annotator.gui.theme import STEP, Theme

SIZE = 26
COLUMNS = 9


class Swatch(QAbstractButton):
    """One colour: the letter in the strong shade on the tint; a ring where it is chosen."""

    def __init__(self, look: str, name: str, theme: Theme) -> None:
        super().__init__()
        self.look = look
        self._theme = theme
        self.setCheckable(True)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.label(self.look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.tint)
        painter.drawRoundedRect(box, STEP, STEP)
        painter.setPen(colours.strong)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "A")
        ring = self._theme.accent if self.hasFocus() else colours.strong
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ring, 2.0 if self.isChecked() else 1.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), STEP + 2, STEP + 2)


class Swatches(QWidget):
    """``chosen`` carries the colour word a person picked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(STEP // 2)
        self._grid.setColumnStretch(COLUMNS, 1)
        self.buttons: dict[str, Swatch] = {}
        for look in PALETTE:
            self._add(look)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.look))

    def show_value(self, look: str) -> None:
        """Mark a colour; one that is not in the palette stands in front of it."""
        for known in [each for each in self.buttons if each not in PALETTE and each != look]:
            button = self.buttons.pop(known)
            self._group.removeButton(button)
            self._grid.removeWidget(button)
            button.deleteLater()
        if look not in self.buttons:
            self._add(look)
        self.buttons[look].setChecked(True)
        order = sorted(self.buttons, key=lambda each: each in PALETTE)
        for at, each in enumerate(order):
            self._grid.addWidget(self.buttons[each], at // COLUMNS, at % COLUMNS)
        for each, following in pairwise(order):
            QWidget.setTabOrder(self.buttons[each], self.buttons[following])

    def _add(self, look: str) -> None:
        name = self.tr("Hue %1").replace("%1", look) if look.isdigit() else self.tr("Colour of %1").replace("%1", look)
        self.buttons[look] = Swatch(look, name, self._theme)
        self._group.addButton(self.buttons[look])
