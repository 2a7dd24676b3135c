"""One quiet sentence in an empty place, that says what to do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.gui.actions import key_text
from annotator.gui.keymap import SPECS, KeyMap
from annotator.gui.theme import STEP


class EmptyHint(QLabel):
    """Lies over the middle of a view and lets the mouse through; hidden while it has nothing to say."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.setObjectName("quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(6 * STEP)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keys = KeyMap()
        self._sentence = self._action = ""
        self.hide()
        view.installEventFilter(self)

    def say(self, sentence: str, action: str = "") -> None:
        """Show a sentence, or nothing; ``%1`` in it becomes the key of an action, as that is in force."""
        self._sentence, self._action = sentence, action
        keys = self._keys.keys(SPECS[action]) if action else ()
        self.setText(sentence.replace("%1", key_text(keys[:1])))
        self.setVisible(bool(sentence))

    def use_keys(self, keys: KeyMap) -> None:
        """Name these keys from now on."""
        self._keys = keys
        self.say(self._sentence, self._action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False


def centred(widget: QWidget, widest: int) -> QHBoxLayout:
    """A row with the widget in its middle, as wide as there is room but no wider than that."""
    widget.setMaximumWidth(widest)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
