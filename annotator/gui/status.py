"""The slim bar above the article: where am I, what is left, is it safe."""

from __future__ import annotations

import html
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.gui.elided import ElidedLabel
from annotator.gui.motion import show_progress
from annotator.gui.saying import announce
from annotator.gui.theme import STEP

MESSAGE_MS, ERROR_MS = 6000, 20_000
MS_A_LETTER = 60
"""Long messages stay until they can have been read."""
TITLE_LEFT = 160
"""What the title keeps beside a message; one that needs more gets a line below the bar."""


class MessageLabel(ElidedLabel):
    """In the bar one line; below it as many as it takes."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.wordWrap():
            QLabel.paintEvent(self, event)
        else:
            super().paintEvent(event)


def plain_tip(text: str) -> str:
    """The text as a tooltip: wrapped, and whatever looks like markup shown as it is."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>" if text else ""


class StatusBar(QWidget):
    """Title, position, what is to review, whether it is saved, running work, and quiet messages.

    A message that is too long for the bar stands below it; so does the notice, which stays while it holds.
    A message may have a button, with what one does about it.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.title = ElidedLabel()
        self.title.setObjectName("title")
        self.message = MessageLabel()
        self.message.setObjectName("quiet")
        self.offered = QToolButton()
        self.offered.clicked.connect(lambda *_: self._take_offer())
        self._act: Callable[[], object] | None = None
        self._spoken = QWidget()
        self.notice = self._quiet()
        self.notice.setWordWrap(True)
        self.position, self.review, self.saved, self.work = (self._quiet() for _ in range(4))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(96, 6)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.clicked.connect(lambda *_: self.cancel_requested.emit())
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.clear_message)
        self._lay_out()
        self.end_work()

    def _quiet(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("quiet")
        label.hide()
        return label

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * STEP, STEP, 3 * STEP, STEP)
        self._column.setSpacing(STEP)
        self._row = QHBoxLayout()
        self._row.setSpacing(3 * STEP)
        self._column.addLayout(self._row)
        self._column.addWidget(self.notice)
        ignored = QSizePolicy.Policy.Ignored
        self.title.setSizePolicy(ignored, QSizePolicy.Policy.Preferred)
        self.message.setSizePolicy(ignored, QSizePolicy.Policy.Preferred)
        self._spoken.setSizePolicy(ignored, QSizePolicy.Policy.Preferred)
        spoken = QHBoxLayout(self._spoken)
        spoken.setContentsMargins(0, 0, 0, 0)
        spoken.setSpacing(2 * STEP)
        spoken.addWidget(self.message, 1)
        spoken.addWidget(self.offered)
        self.offered.hide()
        self._row.addWidget(self.title, 3)
        self._row.addWidget(self._spoken, 2)
        for widget in (self.work, self.progress, self.cancel, self.position, self.review, self.saved):
            self._row.addWidget(widget)

    def use_actions(self, previous: QAction, following: QAction) -> None:
        """Put buttons for the previous and the next article at the left end."""
        pair = QHBoxLayout()
        pair.setSpacing(0)
        for action in (previous, following):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            pair.addWidget(button)
        self._row.insertLayout(0, pair)

    def set_article(self, title: str, position: int = 0, total: int = 0) -> None:
        """Name the article and its place in the queue; 0 of 0 leaves the place out."""
        self.title.setText(title)
        place = self.tr("%1 of %2").replace("%1", str(position)).replace("%2", str(total))
        self._say(self.position, place if total else "")

    def set_to_review(self, count: int | None) -> None:
        """How many suggestions wait; None while no article is open."""
        if not count:
            self._say(self.review, "" if count is None else self.tr("nothing to review"))
        else:
            self._say(self.review, self.tr("%n to review", "", count))

    def set_saved(self, saved: bool | None) -> None:
        """Saved, not saved, or (None) nothing to say because nothing is open."""
        words = {None: "", True: self.tr("Saved"), False: self.tr("Not saved")}
        self._say(self.saved, words[saved])
        self.saved.setObjectName("warning" if saved is False else "quiet")
        self.saved.style().unpolish(self.saved)
        self.saved.style().polish(self.saved)

    def show_message(self, text: str, milliseconds: int = 0) -> None:
        """A quiet word that goes by itself when it can have been read, or after the time given."""
        self._forget_offer()
        self.message.setText(text)
        self.message.setToolTip(plain_tip(text))
        self.message.setAccessibleDescription(text)
        self._place_message()
        announce(self, text)
        self.timer.start(milliseconds or max(MESSAGE_MS, MS_A_LETTER * len(text)))

    def show_error(self, text: str) -> None:
        """A word that must not be missed: it stays until something is done, or for long."""
        self.show_message(text, ERROR_MS)

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Put a button behind the message that stands there; with it the message stays for long."""
        self._act = act
        self.offered.setText(words)
        self.offered.show()
        self._place_message()
        self.timer.start(max(ERROR_MS, self.timer.interval()))

    def _take_offer(self) -> None:
        if self._act is not None:
            self._act()

    def _forget_offer(self) -> None:
        self._act = None
        self.offered.hide()

    def clear_message(self) -> None:
        """What was said is over."""
        self.timer.stop()
        self._forget_offer()
        self.message.setText("")
        self.message.setToolTip("")
        self._place_message()

    def set_notice(self, text: str) -> None:
        """What holds until it is taken back; empty takes it back."""
        self._say(self.notice, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_message()

    def _place_message(self) -> None:
        """In the bar with all the room it needs, or below it."""
        needed = self.message.fontMetrics().horizontalAdvance(self.message.text()) + STEP
        if self._act is not None:
            needed += self.offered.sizeHint().width() + 2 * STEP
        room = self._room()
        below = needed > room - TITLE_LEFT
        if below != self.message.wordWrap():
            self._column.removeWidget(self._spoken)
            self._row.removeWidget(self._spoken)
            self.message.setWordWrap(below)
            side = Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag.AlignRight
            self.message.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            if below:
                self._column.insertWidget(1, self._spoken)
            else:
                self._row.insertWidget(self._row.indexOf(self.title) + 1, self._spoken)
        if not below:
            self._row.setStretchFactor(self.title, room - needed)
            self._row.setStretchFactor(self._spoken, needed)

    def _room(self) -> int:
        """What title and message share."""
        items = [self._row.itemAt(index) for index in range(self._row.count())]
        others = [item for item in items if item and item.widget() not in (self.title, self._spoken)]
        taken = sum(item.sizeHint().width() + self._row.spacing() for item in others if not item.isEmpty())
        margins = self._column.contentsMargins()
        return self.width() - margins.left() - margins.right() - taken - self._row.spacing()

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Work that is running; without a total the bar only shows that it goes on."""
        self._say(self.work, text)
        show_progress(self.progress, done, total)
        self.cancel.show()

    def end_work(self) -> None:
        self._say(self.work, "")
        self.progress.hide()
        self.cancel.hide()

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
