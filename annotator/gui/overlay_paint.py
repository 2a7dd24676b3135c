"""Paints an overlay under and over the text, only where something has to be painted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.domain.annotation import Annotation, Claim, Entity
from annotator.domain.text import Span
from annotator.gui.chips import PADDING
from annotator.gui.drawing import Join, Line
from annotator.gui.overlay import HANDLE, REACH, Overlay, Placed
from annotator.gui.scene import SceneBuilder

_ROUND = 3.0
_GROUND, _LEG = 0.13, 2.0
PENS: dict[Line, tuple[float, Qt.PenStyle]] = {
    Line.SOLID: (2.0, Qt.PenStyle.SolidLine),
    Line.THIN: (1.0, Qt.PenStyle.SolidLine),
    Line.DOTTED: (1.6, Qt.PenStyle.DotLine),
    Line.STRUCK: (1.0, Qt.PenStyle.SolidLine),
    Line.DASHED: (1.4, Qt.PenStyle.DashLine),
}


def paint_under(overlay: Overlay, painter: QPainter, area: QRect) -> None:
    """Tints, before the text is drawn on them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if overlay.claim is not None:
        painter.setBrush(_faded(overlay.builder.theme.claim, _GROUND))
        for part in overlay.claim.content:
            for rect in overlay.rects_of(part, area):
                painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), _ROUND, _ROUND)
    top, bottom = area.top() - REACH, area.bottom() + REACH
    for placed in overlay.on_screen(area):
        y = placed.corner.y()
        for tint in placed.scene.tints:
            if top < tint.rect.top() + y < bottom:
                painter.setBrush(tint.colour)
                painter.drawRoundedRect(tint.rect.translated(placed.corner), _ROUND, _ROUND)


def paint_over(overlay: Overlay, painter: QPainter, area: QRect) -> None:
    """Veils, lines, chips, the current claim and what is selected, after the text."""
    builder = overlay.builder
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(builder.type.chip)
    veil = _faded(builder.theme.page, builder.theme.veil)
    for placed in overlay.on_screen(area):
        for rect in placed.scene.veils:
            painter.fillRect(rect.translated(placed.corner), veil)
        _paint_lines(painter, placed, area)
        _paint_chips(painter, placed, area)
    if overlay.claim is not None:
        _paint_roles(overlay, builder, overlay.claim, painter, area)
    if overlay.selected is not None:
        _paint_selected(overlay, builder, overlay.selected, painter, area)
    if overlay.preview is not None:
        _outline(painter, overlay.rects_of(overlay.preview, area), builder.theme.accent, Qt.PenStyle.DashLine)


def _paint_lines(painter: QPainter, placed: Placed, area: QRect) -> None:
    x, y = placed.corner.x(), placed.corner.y()
    for stroke in placed.scene.strokes:
        if area.top() - 3 < stroke.y + y < area.bottom() + 3:
            painter.setPen(_pen(stroke.colour, stroke.line, stroke.extra))
            painter.drawLine(QLineF(stroke.left + x, stroke.y + y, stroke.right + x, stroke.y + y))
    for join in placed.scene.joins:
        if area.top() - 3 < join.y + y < area.bottom() + 3:
            painter.setPen(QPen(join.colour, 1.0))
            painter.drawPolyline([point + placed.corner for point in _staple(join)])
    for bar in placed.scene.bars:
        painter.setPen(_pen(bar.colour, bar.line, extra=1.0))
        painter.drawLine(QLineF(bar.x + x, bar.top + y, bar.x + x, bar.bottom + y))


def _staple(join: Join) -> list[QPointF]:
    foot = join.y + _LEG
    points = [QPointF(join.left, foot), QPointF(join.right, foot)]
    if join.at_left:
        points.insert(0, QPointF(join.left, join.y))
    return [*points, QPointF(join.right, join.y)] if join.at_right else points


def _paint_chips(painter: QPainter, placed: Placed, area: QRect) -> None:
    for chip in placed.scene.chips:
        rect = chip.rect.translated(placed.corner)
        if rect.bottom() > area.top() and rect.top() < area.bottom():
            _paint_chip(painter, chip.name, rect, chip.strong, chip.tint)


def _paint_roles(overlay: Overlay, builder: SceneBuilder, claim: Claim, painter: QPainter, area: QRect) -> None:
    """Source (solid) and cue (dashed) of the current claim, in its colour."""
    roles: Iterable[tuple[tuple[Span, ...], Qt.PenStyle]] = (
        (claim.source, Qt.PenStyle.SolidLine),
        (claim.cue, Qt.PenStyle.DashLine),
    )
    for spans, style in roles:
        for span in spans:
            _outline(painter, overlay.rects_of(span, area), builder.theme.claim, style)


def _paint_selected(overlay: Overlay, builder: SceneBuilder, item: Annotation, painter: QPainter, area: QRect) -> None:
    """In the accent colour: the outline and knobs of an entity, the bar of anything else."""
    accent = builder.theme.accent
    if isinstance(item, Entity):
        _outline(painter, overlay.rects_of(item.span, area), accent, Qt.PenStyle.SolidLine)
        painter.setPen(QPen(builder.theme.page, 1.0))
        painter.setBrush(accent)
        for point in overlay.handles().values():
            painter.drawEllipse(point, HANDLE, HANDLE)
        _paint_whole_chip(overlay, builder, item, painter, area)
        return
    painter.setPen(QPen(accent, 4.0))
    for _, corner, scene in overlay.on_screen(area):
        for bar in scene.bars:
            if bar.id == item.id:
                painter.drawLine(QLineF(bar.x, bar.top, bar.x, bar.bottom).translated(corner))


def _paint_whole_chip(overlay: Overlay, builder: SceneBuilder, entity: Entity, painter: QPainter, area: QRect) -> None:
    """The selected entity's name inverted and in full, over whatever stands in its way."""
    name = entity.label.upper()
    strong = builder.colours(entity).strong
    for _, corner, scene in overlay.on_screen(area):
        for chip in scene.chips:
            if chip.id == entity.id and chip.name == name:
                _paint_chip(painter, name, chip.rect.translated(corner), builder.theme.page, strong)
                return
    width, height = builder.chip_width(name), builder.type.chip_height
    for rect in overlay.rects_of(Span(entity.start, entity.start + 1), area)[:1]:
        left = max(2.0, min(rect.left(), overlay.width() - width - 2))
        place = QRectF(left, rect.top() - height, width, height)
        _paint_chip(painter, name, place, builder.theme.page, strong)


def _outline(painter: QPainter, rects: list[QRectF], colour: QColor, style: Qt.PenStyle) -> None:
    painter.setPen(QPen(colour, 1.6, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1.5, -0.5, 1.5, 0.5), _ROUND, _ROUND)


def _faded(colour: QColor, opacity: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(opacity)
    return faded


def _pen(colour: QColor, line: Line, extra: float = 0.0) -> QPen:
    width, style = PENS[line]
    pen = QPen(colour, width + extra, style)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _paint_chip(painter: QPainter, name: str, rect: QRectF, ink: QColor, ground: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)
    painter.setPen(ink)
    painter.drawText(rect.adjusted(PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
