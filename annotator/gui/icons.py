"""The program's few icons, drawn as strokes and coloured by the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.gui.theme import Theme
from annotator.paths import resources

SIZES = (16, 20, 32, 40)


def icon(name: str, theme: Theme) -> QIcon:
    """accept, remove, previous, next or search in the theme's text colour, muted while disabled."""
    drawing = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.text), (QIcon.Mode.Disabled, theme.hairline)):
        for size in SIZES:
            made.addPixmap(_drawn(drawing, colour, size), mode)
    return made


def _drawn(drawing: str, colour: QColor, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour.name()).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def app_icon() -> QIcon:
    """The program's own icon, in the sizes a desktop asks for."""
    drawing = (resources() / "icons" / "annotator.svg").read_text("utf-8")
    made = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        made.addPixmap(_drawn(drawing, QColor(), size))
    return made
