"""Input fields that speak only when a person has finished and something is different."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy

from annotator.gui.item_views import ENTER

_WALK = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class Written:
    """What fields of text share: a value that is written about a subject, and what is typed over it.

    ``finished`` carries a value that was typed and differs; Esc takes it back. What was typed stays until
    it comes back as written, also while something else is shown in between. Where it was refused it is
    asked for again only by Enter.
    """

    finished: SignalInstance
    text: Callable[[], str]
    setText: Callable[..., None]
    isModified: Callable[[], bool]
    setModified: Callable[[bool], None]

    _subject = ""
    _value = ""
    _asked: str | None = None

    def __init__(self, *given: object) -> None:
        super().__init__(*given)
        self._drafts: dict[str, str] = {}

    def show_value(self, value: str, subject: str = "") -> None:
        """Show what is written about ``subject``, unless another value is being typed over it."""
        if subject != self._subject:
            self._turn_to(subject)
        self._value = value
        if self.text() == value:
            self.take_back()
        elif not self.isModified():
            self.setText(value)
            self.rewind()

    def rewind(self) -> None:
        """Show the beginning of the text."""
        raise NotImplementedError

    def flush(self) -> None:
        """Ask for what was typed, if it was and differs."""
        if not self.isModified() or self.text() == self._asked:
            return
        if self.text() == self._value:
            self.take_back()
            return
        self._asked = self.text()
        self.finished.emit(self._asked)

    def take_back(self) -> None:
        """Show what is written; what was typed is forgotten."""
        self._asked = None
        self.setModified(False)
        if self.text() == self._value:
            self.forget_typing()
        else:
            self.show_value(self._value, self._subject)

    def forget_typing(self) -> None:
        """What is shown is written: the next undo is of the edit, no longer of the letters."""
        raise NotImplementedError

    def drop(self) -> None:
        """Take back what was asked for and given up."""
        if self._asked is not None:
            self.take_back()

    def _turn_to(self, subject: str) -> None:
        """Keep what is not written yet for the next time its subject is shown."""
        if self.isModified() and self._subject:
            self._drafts[self._subject] = self.text()
        self._subject, self._asked = subject, None
        draft = self._drafts.pop(subject, None)
        if draft is not None:
            self.setText(draft)
            self._asked = draft
        self.setModified(draft is not None)

    def leaves(self, event: QEvent) -> bool:
        """Whether a key for undo or redo is the window's: nothing is being typed that it could be about."""
        return (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and not self.isModified()
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        )

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was for what is typed: Esc takes it back, Enter may ask for it again."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.take_back()
            return True
        if event.key() in ENTER:
            self._asked = None
        return False


class Field(Written, QLineEdit):
    """A line of text."""

    finished = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self.flush)

    def rewind(self) -> None:
        self.setCursorPosition(0)

    def forget_typing(self) -> None:
        if self.isUndoAvailable() or self.isRedoAvailable():
            at = self.cursorPosition()
            self.setText(self.text())
            self.setCursorPosition(at)

    def event(self, event: QEvent) -> bool:
        if self.leaves(event):
            event.ignore()
            return False
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.takes(event):
            super().keyPressEvent(event)


class Filter(QLineEdit):
    """What a list is narrowed by: Esc clears it; where nothing is typed the key goes on to the window."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Paragraph(Written, QPlainTextEdit):
    """Some lines of text that grow with what is in them; Enter finishes, Shift+Enter begins another line."""

    finished = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def text(self) -> str:
        return self.toPlainText()

    def setText(self, text: str) -> None:
        self.setPlainText(text)

    def isModified(self) -> bool:
        return self.document().isModified()

    def setModified(self, modified: bool) -> None:
        self.document().setModified(modified)

    def rewind(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def forget_typing(self) -> None:
        self.document().clearUndoRedoStacks()

    def sizeHint(self) -> QSize:
        lines = sum(
            max(self.document().findBlockByNumber(at).layout().lineCount(), 1) for at in range(self.blockCount())
        )
        frame = self.height() - self.viewport().height()
        margin = 2 * int(self.document().documentMargin())
        return QSize(super().sizeHint().width(), max(lines, 2) * self.fontMetrics().lineSpacing() + frame + margin)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.flush()

    def event(self, event: QEvent) -> bool:
        if self.leaves(event):
            event.ignore()
            return False
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.takes(event):
            return
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.flush()
        else:
            super().keyPressEvent(event)


class Choice(QComboBox):
    """One of some values. ``chosen`` carries another one that a person picked; the wheel scrolls past."""

    chosen = Signal(str)

    def __init__(self, choices: list[tuple[str, str]]) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(choices)
        self._value = choices[0][0]
        self.activated.connect(self._on_activated)

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Other values to choose from; show one afterwards."""
        self.clear()
        for value, word in choices:
            self.addItem(word, value)

    def show_value(self, value: str) -> None:
        self._value = value
        self.setCurrentIndex(self.findData(value))

    def _on_activated(self) -> None:
        picked = self.currentData()
        if picked != self._value:
            self.chosen.emit(picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that would walk through the values, writing each, open the list instead."""
        if event.key() in _WALK:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
