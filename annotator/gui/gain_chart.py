"""The chart of the gain: corrections for 100 entities, article after article, against the plain model's."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QDateTime, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from annotator.domain.gain import TOGETHER, Point
from annotator.gui.empty import EmptyHint
from annotator.gui.theme import STEP, Theme, small_font

LINES = 4
"""About so many lines across the chart."""
SAMPLE = 28
"""Width of a line's sample in the legend."""
DOT = 3.5
_FAR = 10


def nice_step(largest: float, lines: int) -> float:
    """A distance of 1, 2 or 5 times a power of ten, so that about so many lines reach the largest value."""
    rough = max(largest, 1) / lines
    power: float = 10 ** math.floor(math.log10(rough))
    return next(each * power for each in (1, 2, 5, 10) if each * power >= rough)


class GainChart(QWidget):
    """Two lines told apart by their strokes, their marks and their colours; a value is read with mouse or keys.

    Left and Right go from article to article, PgUp and PgDown by ten, Home and End to the ends.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._points: Sequence[Point] = ()
        self._at: int | None = None
        self.hint = EmptyHint(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(40 * STEP)
        self.setAccessibleName(self.tr("Chart of corrections for 100 entities"))
        self.set_points(())

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160 * STEP, 60 * STEP)

    def set_points(self, points: Sequence[Point]) -> None:
        """Show these averages, in the order of finishing."""
        self._points, self._at = points, None
        self.hint.say(
            ""
            if points
            else self.tr(
                "Nothing to show yet. Finish a pre-filled article with Ctrl+Enter, and its figures stand here."
            )
        )
        self._tell()
        self.update()

    def summary(self) -> str:
        """The whole chart in words."""
        if not self._points:
            return self.hint.text()
        first, last = self._points[0], self._points[-1]
        words = self.tr(
            "%1 articles in the order of finishing, each with the %2 before it averaged. Corrections for 100 entities: "
            "%3 at first, %4 lately. The plain model would have needed %5 at first, %6 lately."
        )
        values = (last.number, TOGETHER, first.edits, last.edits, first.plain, last.plain)
        return _filled(words, *values)

    def reading(self) -> str:
        """What stands at the article that is read; empty where none is."""
        if self._at is None:
            return ""
        point = self._points[self._at]
        words = self.tr("Article %1 (%2): %3 corrections for 100 entities, plain model %4; right for %5 of %6")
        values = (point.number, day_of(point.finished), point.edits, point.plain, point.right, point.held)
        return _filled(words, *values)

    def read(self, at: int | None) -> None:
        """Read the values at a place of the course; None: at none."""
        if at is not None:
            at = min(max(at, 0), len(self._points) - 1) if self._points else None
        if at != self._at:
            self._at = at
            self._tell()
            self.update()

    def _tell(self) -> None:
        """For who cannot see it: the value that is read, else all of it in words."""
        self.setAccessibleDescription(self.reading() or self.summary())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._points) - 1
        here = last if self._at is None else self._at
        goals = {
            Qt.Key.Key_Left: here - 1 if self._at is not None else last,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_PageUp: here - _FAR,
            Qt.Key.Key_PageDown: here + _FAR,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        goal = goals.get(Qt.Key(event.key()))
        if goal is None or not self._points:
            super().keyPressEvent(event)
        else:
            self.read(goal)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._points:
            number = self._number_at(event.position().x())
            numbers = [each.number for each in self._points]
            at = min(bisect_left(numbers, number), len(numbers) - 1)
            before = max(at - 1, 0)
            self.read(before if number - numbers[before] < numbers[at] - number else at)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.read(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.read(None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.theme.page)
        painter.setFont(small_font(self.font()))
        if self._points:
            self._draw_axes(painter)
            for name, pen, colour in self._series():
                self._draw_line(painter, name, pen, colour)
            self._draw_legend(painter)
            self._draw_reading(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _series(self) -> Iterator[tuple[str, QPen, QColor]]:
        """Each line with its stroke: what was needed is solid, what the plain model would have needed dashed."""
        dashed = QPen(self.theme.claim_doubtful, 2, Qt.PenStyle.CustomDashLine)
        dashed.setDashPattern([4, 3])
        yield "plain", dashed, self.theme.claim_doubtful
        yield "edits", QPen(self.theme.accent, 2.4), self.theme.accent

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(small_font(self.font()))

    def _area(self) -> QRectF:
        """Where the lines are; the rest is for numbers and words."""
        line = self._metrics().lineSpacing()
        left = self._metrics().horizontalAdvance("0000") + 2 * STEP
        top = 2 * line + 5 * STEP
        return QRectF(
            left, top, max(self.width() - left - 4 * STEP, 1), max(self.height() - top - 2 * line - 4 * STEP, 1)
        )

    def _highest(self) -> float:
        largest = max(max(each.edits, each.plain) for each in self._points)
        step = nice_step(largest, LINES)
        return max(step * math.ceil(largest / step), step)

    def _x(self, number: float) -> float:
        area, first, last = self._area(), self._points[0].number, self._points[-1].number
        if first == last:
            return area.center().x()
        return area.left() + area.width() * (number - first) / (last - first)

    def _number_at(self, x: float) -> float:
        area, first, last = self._area(), self._points[0].number, self._points[-1].number
        return first + (last - first) * (x - area.left()) / area.width()

    def _y(self, value: float) -> float:
        area = self._area()
        return area.bottom() - area.height() * value / self._highest()

    def _draw_axes(self, painter: QPainter) -> None:
        area, line, highest = self._area(), self._metrics().lineSpacing(), self._highest()
        step = nice_step(highest, LINES)
        for count in range(round(highest / step) + 1):
            y = self._y(count * step)
            painter.setPen(QPen(self.theme.muted if not count else self.theme.hairline, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self.theme.muted)
            room = QRectF(0, y - line / 2, area.left() - 2 * STEP, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _number(count * step))
        for number in self._marked():
            x = self._x(number)
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + STEP))
            room = QRectF(x - 40, area.bottom() + STEP, 80, line)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, QLocale().toString(number))
        below = QRectF(area.left(), area.bottom() + STEP + line, area.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.tr("finished articles"))

    def _marked(self) -> list[int]:
        """The articles named on the axis: the first, round ones, the last."""
        first, last = self._points[0].number, self._points[-1].number
        wide = self._metrics().horizontalAdvance(QLocale().toString(last)) + 6 * STEP
        step = max(int(nice_step(last - first, max(int(self._area().width() / wide), 1))), 1)
        inner = [each for each in range(step, last, step) if self._x(each) - self._x(first) > wide]
        kept = [each for each in inner if self._x(last) - self._x(each) > wide]
        return sorted({first, *kept, last})

    def _draw_line(self, painter: QPainter, name: str, pen: QPen, colour: QColor) -> None:
        places = [QPointF(self._x(each.number), self._y(getattr(each, name))) for each in self._points]
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        if len(places) == 1:
            self._draw_mark(painter, name, places[0], colour)

    @staticmethod
    def _draw_mark(painter: QPainter, name: str, place: QPointF, colour: QColor) -> None:
        """A dot on the one line, a square on the other."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if name == "edits":
            painter.drawEllipse(place, DOT + 1, DOT + 1)
        else:
            painter.drawRect(QRectF(place.x() - DOT, place.y() - DOT, 2 * DOT, 2 * DOT))

    def _draw_legend(self, painter: QPainter) -> None:
        """What the lines are, above them; in two rows where one is too narrow."""
        titles = {"edits": self.tr("corrections made"), "plain": self.tr("the plain model would have needed")}
        metrics, area = self._metrics(), self._area()
        line = metrics.lineSpacing()
        painter.setPen(self.theme.muted)
        top = QRectF(2 * STEP, 2 * STEP, self.width() - 4 * STEP, line)
        heading = self.tr("Corrections for 100 entities")
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, heading)
        x = area.left()
        for name, pen, colour in reversed(list(self._series())):
            y = top.bottom() + STEP + line / 2
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y), QPointF(x + SAMPLE, y))
            self._draw_mark(painter, name, QPointF(x + SAMPLE / 2, y), colour)
            painter.setPen(self.theme.text)
            x += SAMPLE + 2 * STEP
            painter.drawText(QPointF(x, y + metrics.ascent() / 2 - 1), titles[name])
            x += metrics.horizontalAdvance(titles[name]) + 6 * STEP

    def _draw_reading(self, painter: QPainter) -> None:
        """A line at the article that is read, a mark on each curve, and the values in a box beside it."""
        if self._at is None:
            return
        point, area = self._points[self._at], self._area()
        x = self._x(point.number)
        painter.setPen(QPen(self.theme.muted, 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        for name, _, colour in self._series():
            self._draw_mark(painter, name, QPointF(x, self._y(getattr(point, name))), colour)
        rows = self._box_rows(point)
        metrics = self._metrics()
        width = max(metrics.horizontalAdvance(row) for row in rows) + 4 * STEP
        height = metrics.lineSpacing() * len(rows) + 3 * STEP
        left = x + 2 * STEP if x + 2 * STEP + width < self.width() else x - 2 * STEP - width
        box = QRectF(max(left, 0), area.top(), width, height)
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.setBrush(self.theme.page)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self.theme.text)
        inside = box.adjusted(2 * STEP, 1.5 * STEP, 0, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, "\n".join(rows))

    def _box_rows(self, point: Point) -> list[str]:
        return [
            _filled(self.tr("Article %1, %2"), point.number, day_of(point.finished)),
            _filled(self.tr("corrections: %1"), point.edits),
            _filled(self.tr("plain model: %1"), point.plain),
            _filled(self.tr("right for %1 of %2"), point.right, point.held),
        ]


def day_of(moment: str) -> str:
    """The day of a time (UTC, ISO 8601) as a person here writes it; a dash where it is not known."""
    found = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return QLocale().toString(found.toLocalTime().date(), QLocale.FormatType.ShortFormat) if found.isValid() else "–"


def _number(value: float) -> str:
    return QLocale().toString(float(value), "f", 0 if value == round(value) else 1)


def _filled(words: str, *values: object) -> str:
    """The values in the places %1, %2 and so on; numbers as a person here writes them."""
    for place, value in enumerate(values, start=1):
        words = words.replace(f"%{place}", _number(round(value, 1)) if isinstance(value, int | float) else str(value))
    return words
