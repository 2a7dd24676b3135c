"""The bar below the article in which one searches it: Ctrl+F."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QToolTip,
    QWidget,
)

from annotator.domain.find import Haystack
from annotator.domain.labels import LabelSet
from annotator.domain.text import Span
from annotator.gui.article_view import ArticleView
from annotator.gui.icons import icon
from annotator.gui.label_words import tip
from annotator.gui.theme import STEP, Theme

LEAST_FIELD, ROOMY = 22 * STEP, 95 * STEP
_LONGEST = 100
"""A longer selection is not what a person wants to search for."""


class _Field(QLineEdit):
    """Enter and Shift+Enter go from hit to hit, Esc leaves."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _LabelMenu(QMenu):
    """Labels, each chosen by its own letter."""

    chosen = Signal(str)

    def __init__(self, labels: LabelSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._letters: dict[str, str] = {}
        self.hovered.connect(self._explain)
        for label in labels:
            if label.shown:
                action = self.addAction(f"{label.name}\t{label.key.upper()}" if label.key else label.name)
                action.setToolTip(tip(label))
                action.triggered.connect(lambda _=False, name=label.name: self.chosen.emit(name))
                self._letters[label.key] = label.name

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self._letters.get(event.text().lower()) if event.text() else None
        if name:
            self.close()
            self.chosen.emit(name)
        else:
            super().keyPressEvent(event)

    def _explain(self, action: QAction) -> None:
        """What a label is for, beside it; also where the keyboard has come to it."""
        QToolTip.showText(self.mapToGlobal(self.actionGeometry(action).topRight()), action.toolTip(), self)


class FindBar(QWidget):
    """Marks every hit in the article; the hit one is at is the article's selection."""

    label_requested = Signal(list, str)
    """Spans of the hits, and the label they shall have."""

    def __init__(self, article: ArticleView) -> None:
        super().__init__()
        self.setObjectName("find")
        self.setAutoFillBackground(True)
        self._article = article
        self._haystack: Haystack | None = None
        self._labels = LabelSet()
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setClearButtonEnabled(True)
        self.count = QLabel()
        self.count.setObjectName("quiet")
        self.case, self.word = QToolButton(), QToolButton()
        self.previous = self._button(self.tr("Previous hit (Shift+Enter)"), lambda: self.step(-1))
        self.following = self._button(self.tr("Next hit (Enter)"), lambda: self.step(1))
        self._label_words = (self.tr("Label all hits…"), self.tr("Label…"))
        self.label_all = QPushButton(self._label_words[0])
        self.label_all.setAccessibleName(self._label_words[0])
        self.label_all.clicked.connect(lambda *_: self.choose_label())
        self.close_button = self._button(self.tr("Close (Esc)"), self.leave)
        self._lay_out()
        self._connect()
        self.hide()

    def use_actions(self, case: QAction, word: QAction) -> None:
        """The switches of the search; their keys and tooltips are the actions'."""
        for button, action in ((self.case, case), (self.word, word)):
            action.setIconVisibleInMenu(False)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(action.text())
            button.setAutoRaise(True)

    def _button(self, tip: str, press: object) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda *_: press())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self.field, 1)
        self.field.setMinimumWidth(LEAST_FIELD)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._widest_count = self.count.fontMetrics().horizontalAdvance("0000 of 0000")
        widgets = (self.count, self.previous, self.following, self.case, self.word, self.label_all, self.close_button)
        for widget in widgets:
            row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page keeps field and buttons: the long one's words become short. What has no room even then goes."""
        super().resizeEvent(event)
        always = (self.previous, self.following, self.close_button)
        room = self.width() - LEAST_FIELD - self._widest_count - 10 * STEP - sum(_width(button) for button in always)
        switches = _width(self.case) + _width(self.word)
        for words in self._label_words:
            self.label_all.setText(words)
            if room >= switches + _width(self.label_all):
                break
        for button in (self.label_all, self.case, self.word):
            room -= _width(button)
            button.setVisible(room >= 0)
        self.count.setMinimumWidth(self._widest_count if room >= 0 or self.width() >= ROOMY else 0)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self.search())
        self.field.stepped.connect(self.step)
        self.field.left.connect(self.leave)
        self._article.annotations_changed.connect(self._document_moved)

    def set_labels(self, labels: LabelSet) -> None:
        """The labels to choose from."""
        self._labels = labels

    def set_theme(self, theme: Theme) -> None:
        for button, drawing in ((self.case, "case"), (self.word, "word")):
            if button.defaultAction():
                button.defaultAction().setIcon(icon(drawing, theme))
        self.previous.setIcon(icon("previous", theme))
        self.following.setIcon(icon("next", theme))
        self.close_button.setIcon(icon("remove", theme))

    def open(self) -> None:
        """Come up with the selected words, or those searched for last, ready to be typed over."""
        words = self.selected_words()
        self.show()
        if words:
            self.field.setText(words)
        self.search()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_words(self) -> str:
        """The words selected in the article; empty where nobody would search for them."""
        start, end = self._article.selection()
        words = self._article.text[start:end]
        return words if len(words) <= _LONGEST and len(words.splitlines()) == 1 else ""

    def show_hit(self, words: str, span: Span) -> None:
        """Come up with the hits of a search over all articles; the keyboard is in the text, at one of them."""
        for button in (self.case, self.word):
            button.defaultAction().setChecked(False)
        self.show()
        self._article.set_caret(span.start)
        self.field.setText(words)
        self.search()
        self._article.setFocus()

    def leave(self) -> None:
        """Give the keyboard back to the article, the present hit selected."""
        self.hide()
        self._mark([], -1)
        self._article.setFocus()

    def search(self) -> None:
        """Mark every hit; go to the first one at the caret or behind it."""
        if not self.isVisible():
            return
        hits = self._found()
        before = self._article.selection().start
        self._mark(hits, -1)
        self._go(self._article.hits.nearest(before))

    def look_again(self) -> None:
        """A switch of the search was turned; the bar comes up, or one would not see what was turned."""
        if self.isVisible():
            self.search()
        else:
            self.open()

    def step(self, step: int) -> None:
        """Go to the next or previous hit, round the ends."""
        hits = self._article.hits
        if not self.isVisible():
            self.open()
        elif hits.spans:
            here = self._article.selection()
            if hits.at >= 0 and hits.spans[hits.at] == here:
                self._go((hits.at + step) % len(hits.spans))
            else:
                nearest = hits.nearest(here.start)
                self._go(nearest if step > 0 else (nearest - 1) % len(hits.spans))

    def choose_label(self) -> None:
        """Ask for the label that every hit shall have."""
        if not self.isVisible():
            self.open()
        if not self._article.hits.spans:
            return
        menu = _LabelMenu(self._labels, self)
        menu.chosen.connect(lambda name: self.label_requested.emit(list(self._article.hits.spans), name))
        menu.popup(self.label_all.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.setActiveAction(menu.actions()[0])

    def _found(self) -> list[Span]:
        if self._haystack is None or self._haystack.document is not self._article.shown_document:
            self._haystack = Haystack(self._article.shown_document)
        return self._haystack.find(
            self.field.text(), match_case=self.case.isChecked(), whole_word=self.word.isChecked()
        )

    def _document_moved(self) -> None:
        """Another document: look again, without moving in it."""
        if self.isVisible() and (self._haystack is None or self._haystack.document is not self._article.shown_document):
            self._mark(self._found(), -1)

    def _mark(self, hits: list[Span], at: int) -> None:
        self._article.mark_hits(hits, at)
        self._say()

    def _go(self, number: int) -> None:
        hits = self._article.hits
        self._article.mark_hits(hits.spans, number)
        if number >= 0:
            self._article.set_selection(*hits.spans[number])
            self._article.reveal(hits.spans[number].start)
        self._say()

    def _say(self) -> None:
        hits = self._article.hits
        total = len(hits.spans)
        words = self.tr("%1 of %2") if hits.at >= 0 else self.tr("%2 hits")
        text = words.replace("%1", str(hits.at + 1)).replace("%2", str(total)) if total else self.tr("none")
        self.count.setToolTip("" if total else self.tr("Find in all articles looks further"))
        self.count.setText(text if self.field.text().strip() else "")
        self.label_all.setEnabled(total > 0)


def _width(button: QWidget) -> int:
    """What a button takes, with the gap beside it."""
    return button.sizeHint().width() + 2 * STEP
