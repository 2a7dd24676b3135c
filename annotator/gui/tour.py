"""The first minute: five steps on a sample article, each of them really done by the person.

The tour only watches. It is loaded when it is begun, works in a project of its own, and goes back to the
person's own when it is left or over.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from annotator import paths
from annotator.domain.changes import Change
from annotator.domain.errors import AnnotatorError
from annotator.domain.text import Span
from annotator.gui.actions import key_text
from annotator.gui.messages import error_text
from annotator.gui.reading_type import GUTTER
from annotator.gui.tour_card import TourCard
from annotator.gui.tour_steps import CLAIM, DONE, EVERYWHERE, EXPORT, RELABEL, STEPS, done_by, righted

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow
    from annotator.services.tour import Sample

CHIP = 24
"""Above a line there is room for the chips of its spans: the card stays clear of them."""


class Tour(QObject):
    """Says what to do next, beside what it is about, until all five steps are done or a person leaves."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._views, self._desk, self._article = window.views, window.desk, window.views.article
        self._sample: Sample | None = None
        self._done: set[str] = set()
        self._back: Path | None = None
        self._file = ""
        self._opening = False
        self.card = window.views.tour_card = TourCard(window.views)
        self.card.leave_requested.connect(self.leave)
        self.card.show_requested.connect(self._show_again)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._settle)
        self._listen()

    def _listen(self) -> None:
        article, desk = self._article, self._desk
        desk.changed.connect(self._look)
        desk.closing.connect(self._end)
        desk.article_opened.connect(self._soon.start)
        self._window.files.exports.exported.connect(self._exported)
        article.caret_moved.connect(self._soon.start)
        article.relaid.connect(self._soon.start)
        article.verticalScrollBar().valueChanged.connect(self._soon.start)
        article.installEventFilter(self)
        self._views.installEventFilter(self)

    @property
    def running(self) -> bool:
        return self._sample is not None

    @property
    def step(self) -> str:
        """The step that is next; empty where all are done."""
        return next((step for step in STEPS if step not in self._done), "")

    def begin(self) -> None:
        """Open the sample, afresh, and begin; where something would be lost, the person is asked first."""
        self._window.leaving.lose_or(self._open, self._open)

    def _open(self) -> None:
        from annotator.services.tour import new_tour_project

        desk, window = self._desk, self._window
        if not self.running:
            self._back = desk.project.path if desk.project else window.preferences.last_project
        desk.remember(self._article.caret())
        self._opening = True
        desk.close_project()
        try:
            path, self._sample = new_tour_project(window.annotator)
            window.open_project(path)
        except AnnotatorError as error:
            self._sample = None
            self._go_back()
            self._views.status.show_error(self.tr("There is no tour: %1").replace("%1", error_text(error)))
        finally:
            self._opening = False
        self._done, self._file = set(), ""
        if self.running and desk.document is not None:
            self._say()
            self._show_again()

    def leave(self) -> None:
        """The person has had enough, or all of it: back to their own articles."""
        if self.running:
            self._end()
            self._go_back()
            self._views.status.show_message(self.tr("The tour is in the Help menu whenever you want it."))

    def _go_back(self) -> None:
        self._window.open_project(self._back or paths.default_project())

    def _end(self) -> None:
        """The tour's project is left, whoever wants that: it is not begun again unasked."""
        if self.running and not self._opening:
            self._window.preferences.tour = "left" if self.step else "done"
            self._window.preferences.write()
            self._sample = None
            self.card.hide()

    def _look(self, changes: Sequence[Change]) -> None:
        sample, document = self._sample, self._desk.document
        if sample is not None and document is not None:
            wrongs = {RELABEL: sample.relabel, EVERYWHERE: sample.everywhere}
            self._note(done_by(changes) | {step for step, wrong in wrongs.items() if righted(document, wrong)})

    def _exported(self, destination: str) -> None:
        if self.running:
            self._file = destination
            self._note({EXPORT})

    def _note(self, steps: set[str]) -> None:
        """What was done leads on, as soon as the gesture that did it is over."""
        before = self.step
        self._done |= steps
        if self.step == before:
            return
        if not self.step:
            self._window.preferences.tour = "done"
        self._say()
        QTimer.singleShot(0, self, self._show)

    def _say(self) -> None:
        if not self.step:
            words = self.tr("That was all of it. Your article is in %1. Your own are next: drop them on the window.")
            leave = self.tr("To my articles (Esc)")
            self.card.say(self.tr("Well done"), "", words.replace("%1", self._file), [], leave)
            return
        title, sentence, keys = self._words(self.step)
        place = self.tr("%1 of %2").replace("%1", str(STEPS.index(self.step) + 1)).replace("%2", str(len(STEPS)))
        self.card.say(title, place, sentence, keys, self.tr("Leave the tour (Esc)"))

    def _words(self, step: str) -> tuple[str, str, list[tuple[str, str]]]:
        """Title, sentence and keys of a step."""
        sample = self._sample
        assert sample is not None
        if step == RELABEL:
            words = self.tr("The machine took “%1” for an organisation. She is a person.")
            keys = [(self._letter(sample.relabel.label), self.tr("gives what is selected the right label"))]
            return self.tr("Relabel"), words.replace("%1", sample.relabel.words), keys
        if step == EVERYWHERE:
            words = self.tr("“%1” is a town, and it is taken for a person in every place.")
            letter = self.tr("Shift+%1").replace("%1", self._letter(sample.everywhere.label))
            keys = [(letter, self.tr("gives all of them the right label at once"))]
            return self.tr("The same everywhere"), words.replace("%1", sample.everywhere.words), keys
        if step == CLAIM:
            words = self.tr("In this sentence somebody says how things are, and nobody has marked it.")
            return self.tr("Claim"), words, [(self._key("claim"), self.tr("makes a claim of the sentence"))]
        if step == DONE:
            words = self.tr("The other suggestions are right. Finishing the article accepts them.")
            return self.tr("Done"), words, [(self._key("done_next"), self.tr("done, and on to the next article"))]
        keys = [(self._key("export"), self.tr("asks where to")), (self.tr("Enter"), self.tr("writes the file"))]
        return self.tr("Export"), self.tr("What is finished becomes training data."), keys

    def _key(self, id: str) -> str:
        """The first key that is in force for an action."""
        sequence = self._window.actions_by_id[id].shortcut().toString()
        return key_text([sequence])

    def _letter(self, label: str) -> str:
        return self._window.presenter.labels[label].key.upper()

    def _spoken_of(self) -> Span | None:
        """The words in the article that the present step is about."""
        sample = self._sample
        if sample is None or self._desk.document is None:
            return None
        spans = {RELABEL: sample.relabel.span, EVERYWHERE: sample.everywhere.span, CLAIM: sample.claim}
        return spans.get(self.step)

    def _show_again(self) -> None:
        self._show()
        self._article.setFocus()

    def _show(self) -> None:
        """Go to what the step is about, so that its key does the right thing."""
        span = self._spoken_of()
        if span is not None:
            entity = self._article.entity_at(span.start) if self.step != CLAIM else None
            if entity is not None:
                self._article.take_up(entity.id)
            else:
                self._article.set_selection(span.end, span.start)
            self._article.reveal(span.start)
        self._settle()

    def _settle(self) -> None:
        """Put the card beside what it speaks of, as that stands now."""
        if not self.running:
            return
        span, article = self._spoken_of(), self._article
        page = QRect(article.mapTo(self._views, article.rect().topLeft()), article.size())
        at_it = span is None or (span.start <= article.selection().start < span.end and self._sees(span))
        self.card.again.setVisible(not at_it)
        self.card.settle(self._lines(span), page, article.viewportMargins().right())

    def _sees(self, span: Span) -> bool:
        return self._article.is_in_sight(span.start)

    def _lines(self, span: Span | None) -> QRect | None:
        """Where the words stand, with the chips above them; None where they are out of sight, or all of it is meant."""
        article, port = self._article, self._article.viewport()
        if span is None or not self._sees(span):
            return None
        first, last = (article.rect_of(article.offsets.to_qt(offset)) for offset in span)
        lines = first.united(last).adjusted(0, -CHIP, 0, 0)
        lines.setLeft(first.left() if first.top() == last.top() else GUTTER)
        return QRect(port.mapTo(self._views, lines.topLeft()), lines.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.running:
            return False
        if watched is self._views and event.type() == QEvent.Type.Resize:
            self._soon.start()
        if watched is self._article and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            leaves = event.key() == Qt.Key.Key_Escape and not self._window.handlers.identical.popup.isVisible()
            if leaves:
                self.leave()
            return leaves
        return False
