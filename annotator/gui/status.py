"""The slim bar above the article: where am I, what is left, is it safe."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from annotator.gui.elided import ElidedLabel
from annotator.gui.theme import STEP

MESSAGE_MS = 6000


class StatusBar(QWidget):
    """Title, position, what is to review, whether it is saved, running work, and quiet messages."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.title = ElidedLabel()
        self.title.setObjectName("title")
        self.message = ElidedLabel()
        self.message.setObjectName("quiet")
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.position, self.review, self.saved, self.work = (self._quiet() for _ in range(4))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(96, 6)
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.clicked.connect(lambda *_: self.cancel_requested.emit())
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(lambda: self.message.setText(""))
        self._lay_out()
        self.end_work()

    def _quiet(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("quiet")
        label.hide()
        return label

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * STEP, STEP, 3 * STEP, STEP)
        self._row.setSpacing(3 * STEP)
        ignored = QSizePolicy.Policy.Ignored
        self.title.setSizePolicy(ignored, QSizePolicy.Policy.Preferred)
        self.message.setSizePolicy(ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self.title, 3)
        self._row.addWidget(self.message, 2)
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

    def show_message(self, text: str, milliseconds: int = MESSAGE_MS) -> None:
        """A quiet word that goes by itself."""
        self.message.setText(text)
        self.timer.start(milliseconds)

    def show_work(self, text: str, done: int = 0, total: int = 0) -> None:
        """Work that is running; without a total the bar only shows that it goes on."""
        self._say(self.work, text)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.show()
        self.cancel.show()

    def end_work(self) -> None:
        self._say(self.work, "")
        self.progress.hide()
        self.cancel.hide()

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
