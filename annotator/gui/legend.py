"""What the lines, bars and chips mean: a small page that is its own example, drawn as the article is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.domain.analysis import Found, split
from annotator.domain.annotation import Claim, Entity, LineKind, LineMark, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.text import Span
from annotator.gui.annotated_column import AnnotatedColumn
from annotator.gui.theme import STEP, Theme

_FAMILIES = {"PERSON": "people", "ORG": "organisations", "GPE": "places", "DATE": "time"}
_ZOOM, _WIDTH = 85, 430


class Legend(QFrame):
    """Lies over the lower right corner of the article; its key closes it again."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self.setObjectName("popup")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._room = room
        title = QLabel(self.tr("Legend"))
        title.setObjectName("title")
        title.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 0)
        self.page = AnnotatedColumn()
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.page.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setAccessibleName(title.text())
        self.page.set_zoom(_ZOOM)
        self.page.show_rejected = True
        self.page.set_document(self._sample(), _FAMILIES)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.page)
        room.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self.page.set_theme(theme)

    def set_shown(self, shown: bool) -> None:
        """Show or hide it."""
        self.setVisible(shown)
        if shown:
            self._settle()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._room and event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    def _settle(self) -> None:
        """As large as its page, in the corner."""
        width = min(_WIDTH, self._room.width() - 4 * STEP)
        self.setFixedWidth(width)
        self.page.setFixedWidth(width - 4)
        height = round(self.page.document().size().height()) - _BELOW
        self.page.setFixedHeight(min(height, self._room.height() - 16 * STEP))
        self.adjustSize()
        self.move(self._room.width() - width - 4 * STEP, self._room.height() - self.height() - 3 * STEP)

    def _sample(self) -> Document:
        """A line for each thing that is drawn, marked with that very thing."""
        made = _Sample()
        made.entity(self.tr("A person decided: a solid line."), "PERSON", State.ACCEPTED, 2)
        made.entity(self.tr("A machine suggests: a thin line."), "ORG", State.SUGGESTED, 2)
        made.entity(self.tr("It doubts: a dotted line. Tab goes there."), "GPE", State.SUGGESTED, 2, score=0.5)
        made.missed(self.tr("Perhaps it missed a name: a dashed line."), 2)
        made.entity(self.tr("Rejected: struck through, hidden unless asked for."), "DATE", State.REJECTED, 1)
        made.nested(self.tr("Spans inside each other lie in lanes; +n counts what has no room, hover lists it."))
        made.claim(
            self.tr("A claim has a bar in the margin, a line below what is claimed, and staples between its parts.")
        )
        made.mark(self.tr("A line that is no part of the story is dimmed."))
        return made.document()


_BELOW = 96 - 3 * STEP
"""The page leaves room below the last line of an article; a legend needs none."""


class _Sample:
    """Builds a text line by line with what lies on it."""

    def __init__(self) -> None:
        self._text = ""
        self._entities: list[Entity] = []
        self._claims: list[Claim] = []
        self._marks: list[LineMark] = []
        self._misses: list[Found] = []

    def document(self) -> Document:
        return Document(
            Article.of(self._text),
            Layer(annotator=""),
            analysis=replace(split(self._text), misses=self._misses),
            entities=self._entities,
            claims=self._claims,
            line_marks=self._marks,
        )

    def entity(self, line: str, label: str, state: State, words: int, score: float | None = None) -> None:
        """A line whose first words are an entity."""
        start, end = self._add(line)
        self._put(Span(start, min(start + len(" ".join(line.rstrip(".").split(" ")[:words])), end)), label, state)
        self._entities[-1] = replace(self._entities[-1], score=score)

    def missed(self, line: str, words: int) -> None:
        """A line whose first words may have been missed."""
        start, _ = self._add(line)
        self._misses.append(Found(start, start + len(" ".join(line.split(" ")[:words])), ""))

    def nested(self, line: str) -> None:
        """A line with five spans around each other; the inner ones are short."""
        start, _ = self._add(line)
        words = line.split(" ")
        for depth, label in enumerate(("GPE", "ORG", "PERSON", "DATE", "ORG")):
            self._put(Span(start, start + len(" ".join(words[: depth + 1]))), label, State.ACCEPTED)

    def claim(self, line: str) -> None:
        """A line that is claimed but for some words in its middle."""
        start, end = self._add(line)
        words = line.split(" ")
        first, rest = len(" ".join(words[: len(words) // 3])), len(" ".join(words[: len(words) // 2])) + 1
        parts = (Span(start, start + first), Span(start + rest, end)) if 0 < first < rest < len(line) else None
        self._claims.append(Claim(id="claim", content=parts or (Span(start, end),), state=State.ACCEPTED))

    def mark(self, line: str) -> None:
        start, end = self._add(line)
        kind = LineKind.BOILERPLATE
        self._marks.append(LineMark(id="mark", start=start, end=end, kind=kind, state=State.ACCEPTED))

    def _add(self, line: str) -> Span:
        start = len(self._text)
        self._text += line + "\n"
        return Span(start, start + len(line))

    def _put(self, span: Span, label: str, state: State) -> None:
        id = f"e{len(self._entities)}"
        self._entities.append(Entity(id=id, start=span.start, end=span.end, label=label, state=state))
