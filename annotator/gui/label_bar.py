"""The bar below the article: every label with its letter, taught while one works; a click does the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.domain.labels import LabelSet
from annotator.gui.flow_layout import FlowLayout
from annotator.gui.keymap import KeyMap, Slot
from annotator.gui.label_words import tip, tip_words
from annotator.gui.theme import STEP, Theme

HEIGHT = 24
MOST = 30
"""Chips for labels: two rows of a usual window."""
PICKER = "choose_label"
KEY_WIDTH = 20


class Chip(QAbstractButton):
    """A letter and a word in a colour. It never takes the focus, so the selection in the text stays."""

    def __init__(self, key: str, name: str, strong: QColor, tint: QColor, text: QColor) -> None:
        super().__init__()
        self.key, self.name = key, name
        self._colours = (strong, tint, text)
        self.with_shift = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{name} ({key})" if key else name)

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def sizeHint(self) -> QSize:
        key = KEY_WIDTH if self.key else STEP
        return QSize(key + QFontMetrics(self.font()).horizontalAdvance(self.name) + 2 * STEP + STEP // 2, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        strong, tint, text = self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(strong if self.underMouse() or self.isDown() else Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), STEP, STEP)
        left = STEP
        if self.key:
            painter.setFont(self._key_font())
            painter.setPen(strong)
            painter.drawText(QRectF(2, 0, KEY_WIDTH, self.height()), Qt.AlignmentFlag.AlignCenter, self.key)
            left = KEY_WIDTH + STEP // 2
        painter.setFont(self.font())
        painter.setPen(text)
        area = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.name)


class LabelBar(QWidget):
    """``label_requested`` carries a label and whether Shift asked for every identical mention.

    ``action_requested`` carries claim, source, cue or boilerplate: ids of the action table.
    """

    label_requested = Signal(str, bool)
    action_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, Chip] = {}
        self.keys = KeyMap()
        self._layout = FlowLayout(self)
        self._layout.setContentsMargins(2 * STEP, STEP + 2, 2 * STEP, STEP + 2)
        self._layout.setSpacing(STEP)

    def set_labels(self, labels: LabelSet, theme: Theme) -> None:
        """A chip for each label shown, then claim, source, cue and line."""
        self._clear()
        shown, taken = [label for label in labels if label.shown], self.keys.letters()
        for label in shown[:MOST]:
            colours = theme.label(label.look)
            key = label.key.upper() if label.key.upper() not in taken else ""
            chip = Chip(key, label.name, colours.strong, colours.tint, theme.text)
            more = self.tr("With Shift: every identical mention")
            chip.setToolTip(tip(label, more))
            chip.setAccessibleDescription(tip_words(label, more))
            chip.clicked.connect(lambda _=False, chip=chip: self.label_requested.emit(chip.name, chip.with_shift))
            self._add(label.name, chip)
        if len(shown) > MOST:
            self._add_more(len(shown) - MOST, theme)
        for id, key, word in self._actions():
            chip = Chip(key, word, theme.claim, theme.page, theme.text)
            chip.setToolTip(f"{word} ({key})" if key else word)
            chip.clicked.connect(lambda _=False, id=id: self.action_requested.emit(id))
            self._add(id, chip)

    def _add_more(self, left: int, theme: Theme) -> None:
        """The labels that have no room are chosen by typing."""
        chip = Chip(self.keys.key(Slot(PICKER)), self.tr("%n more…", "", left), theme.text, theme.page, theme.text)
        chip.setToolTip(self.tr("Choose any label by typing"))
        chip.clicked.connect(lambda *_: self.action_requested.emit(PICKER))
        self._add(PICKER, chip)

    def _actions(self) -> tuple[tuple[str, str, str], ...]:
        words = {
            "claim": self.tr("claim"),
            "source": self.tr("source"),
            "cue": self.tr("cue"),
            "boilerplate": self.tr("line"),
        }
        return tuple((id, self.keys.key(Slot(id)), word) for id, word in words.items())

    def _add(self, id: str, chip: Chip) -> None:
        self._layout.addWidget(chip)
        self.chips[id] = chip

    def _clear(self) -> None:
        for chip in self.chips.values():
            self._layout.removeWidget(chip)
            chip.deleteLater()
        self.chips = {}
