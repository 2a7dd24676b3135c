"""A thin bar beside the article: where suggestions are still to be reviewed and what a search found.

A click goes to the nearest suggestion, or to the nearest hit while there are any.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.annotation import Annotation, State
from annotator.gui.drawing import Line, line_of
from annotator.gui.theme import STEP

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from annotator.gui.article_view import ArticleView

WIDTH = 3 * STEP
_MARK = 2
_FAINT = 0.3
_WAIT_MS = 150
"""Counting takes some milliseconds in a very long article, so it follows the edits at a little distance."""


class Mark(NamedTuple):
    """How many suggestions one mark stands for, and how many of them are doubtful."""

    total: int
    doubtful: int


class ReviewRuler(QWidget):
    """The article from top to bottom, a mark for undecided suggestions, a longer and darker one for doubtful ones."""

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._waiting: list[tuple[float, bool, str]] = []
        self._marks: dict[int, Mark] = {}
        self._marks_rows = 0
        """For how many rows they were worked out: 0 where that is still to do."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.count)
        view.annotations_changed.connect(self._timer.start)
        view.relaid.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("What is left to review, or what a search found; click to go there"))
        view.hits_changed.connect(self.update)
        self.count()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 4 * WIDTH)

    def count(self) -> None:
        """Look at the document again."""
        document = self._view.shown_document
        length = max(len(document.text), 1)
        self._waiting = [
            (item.start / length, _is_doubtful(item), item.id)
            for item in document.annotations()
            if item.state is State.SUGGESTED
        ]
        self._marks_rows = 0
        self.update()

    def marks(self) -> dict[int, Mark]:
        """Where marks are drawn, and how much each stands for."""
        if self._marks_rows != self._rows():
            self._marks_rows = self._rows()
            every = Counter(self._y_of(place) for place, _, _ in self._waiting)
            doubtful = Counter(self._y_of(place) for place, doubts, _ in self._waiting if doubts)
            self._marks = {y: Mark(count, doubtful[y]) for y, count in every.items()}
        return self._marks

    def hit_marks(self) -> list[int]:
        """Where hits of a search are marked. It asks for each place on the bar: there can be very many hits."""
        rows, length = self._rows(), max(len(self._view.text), 1)
        edges = [round((row - 0.5) / rows * length) for row in range(rows + 2)]
        found = [bisect_left(self._view.hits.spans, edge, key=lambda span: span.start) for edge in edges]
        return [row * _MARK for row, (first, last) in enumerate(pairwise(found)) if first < last]

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._view.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.page)
            self._paint_marks(painter)
            for y in self.hit_marks():
                painter.fillRect(QRect(0, y, WIDTH, _MARK), theme.accent)

    def _paint_marks(self, painter: QPainter) -> None:
        """Where many stand at one place the marks are as long as they are many, the doubtful as dark as their share."""
        marks, theme = self.marks(), self._view.theme
        most = max((mark.total for mark in marks.values()), default=1)
        most_doubtful = max((mark.doubtful for mark in marks.values()), default=0)
        dark = QColor(theme.text)
        for y, mark in marks.items():
            painter.fillRect(QRect(0, y, max(WIDTH // 2 * mark.total // most, 1), _MARK), theme.muted)
            if mark.doubtful:
                dark.setAlphaF(_FAINT + (1 - _FAINT) * mark.doubtful / mark.total)
                painter.fillRect(QRect(0, y, max((WIDTH - 1) * mark.doubtful // most_doubtful, 2), _MARK), dark)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        y = event.position().y()
        hit = self._view.hits.closest(round(y / _MARK / self._rows() * len(self._view.text)))
        nearest = min(self._waiting, key=lambda mark: abs(self._y_of(mark[0]) - y), default=None)
        if hit is not None:
            self._view.set_selection(*hit)
        elif nearest is not None:
            self._view.take_up(nearest[2])

    def _y_of(self, place: float) -> int:
        return round(place * self._rows()) * _MARK

    def _rows(self) -> int:
        """How many marks have room below each other, but for one."""
        return max(self.height() // _MARK - 2, 1)


def _is_doubtful(item: Annotation) -> bool:
    return line_of(item) is Line.DOTTED
