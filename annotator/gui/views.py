"""Every view of the window in its place: queue, article, panels, status, label bar."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from annotator.domain.annotation import Annotation, Claim, Entity
from annotator.domain.labels import LabelSet
from annotator.gui.actions import key_text
from annotator.gui.article_view import ArticleView
from annotator.gui.banner import NotSavedBanner
from annotator.gui.claims_panel import ClaimsPanel
from annotator.gui.empty import EmptyHint
from annotator.gui.entities_panel import EntitiesPanel
from annotator.gui.find_bar import FindBar
from annotator.gui.focus_edge import FocusEdge
from annotator.gui.gate_panel import GatePanel
from annotator.gui.history_panel import HistoryPanel
from annotator.gui.keymap import SPECS, KeyMap
from annotator.gui.label_bar import LabelBar
from annotator.gui.legend import Legend
from annotator.gui.queue_fold import QueueFold
from annotator.gui.queue_panel import QueuePanel
from annotator.gui.review_ruler import ReviewRuler
from annotator.gui.status import StatusBar
from annotator.gui.theme import STEP, Theme
from annotator.gui.welcome import Welcome

WIDE = 450 * STEP
QUEUE_MORE, PANELS_MORE = 24 * STEP, 60 * STEP
"""In so wide a window the article has its room, and list and panels get so much more."""


class Views(QWidget):
    """The middle of the window. It knows places, not meanings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.queue = QueuePanel(theme)
        self.article = ArticleView()
        self.ruler = ReviewRuler(self.article)
        self.find_bar = FindBar(self.article)
        self.facts = QLabel()
        self.entities = EntitiesPanel(theme)
        self.claims = ClaimsPanel(theme)
        self.history = HistoryPanel(theme)
        self.panels = QTabWidget()
        self.status = StatusBar()
        self.banner = NotSavedBanner()
        self.gate = GatePanel()
        self.label_bar = LabelBar()
        self.page = QWidget()
        self.welcome = Welcome(self.page)
        self.legend = Legend(self.article)
        self.tour_card: QWidget | None = None
        """What speaks of the other panes, while it does: a pane of its own to the keyboard."""
        self.splitter = QSplitter()
        self._is_wide = False
        self._lay_out()
        self.queue_fold = QueueFold(self, self.splitter, self.article)

    def _lay_out(self) -> None:
        self.panels.setDocumentMode(True)
        self.panels.setAccessibleName(self.tr("Annotations"))
        self.panels.addTab(self.entities, self.tr("Entities"))
        self.panels.addTab(self.claims, self.tr("Claims"))
        self.panels.addTab(self.history, self.tr("History"))
        self._lay_out_page()
        self.welcome.raise_()
        for pane, stretch in ((self.queue, 0), (self.page, 1), (self.panels, 0)):
            FocusEdge(pane)
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.queue.setMinimumWidth(50 * STEP)
        self.panels.setMinimumWidth(75 * STEP)
        self.splitter.setSizes([224, 640, 416])
        self.splitter.setChildrenCollapsible(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        FocusEdge(self.gate)
        for widget in (self.status, self.banner, self.splitter, self.gate, self.label_bar):
            rows.addWidget(widget, int(widget is self.splitter))

    def _lay_out_page(self) -> None:
        """The article with a quiet line of facts above it."""
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setObjectName("quiet")
        self.facts.setContentsMargins(6 * STEP, 3 * STEP, 6 * STEP, 0)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.page.setAutoFillBackground(True)
        self.page.setBackgroundRole(self.page.palette().ColorRole.Base)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.facts)
        text = QHBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.article, 1)
        text.addWidget(self.ruler)
        column.addLayout(text, 1)
        column.addWidget(self.find_bar)

    def save_splitter(self) -> QByteArray:
        """The room each has in a window that is not wide; the window may be narrower when it comes back."""
        self._widen(wide=False)
        return self.splitter.saveState()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen(wide=event.size().width() >= WIDE)

    def _widen(self, *, wide: bool) -> None:
        if wide != self._is_wide:
            self._is_wide = wide
            sign = 1 if self._is_wide else -1
            queue, page, panels = self.splitter.sizes()
            queue_more, more = (sign * QUEUE_MORE if queue else 0), sign * PANELS_MORE
            self.splitter.setSizes([queue + queue_more, page - queue_more - more, panels + more])

    def set_theme(self, theme: Theme, labels: LabelSet) -> None:
        for view in (self.queue, self.article, self.entities, self.claims, self.history, self.find_bar, self.legend):
            view.set_theme(theme)
        self.label_bar.set_labels(labels, theme)
        self.find_bar.set_labels(labels)

    def use_keys(self, keys: KeyMap) -> None:
        """Work with these keys, and name them where a place is empty."""
        self.article.use_keys(keys)
        self.label_bar.keys = keys
        self.welcome.name_key(key_text(keys.keys(SPECS["import"])[:1]))
        for hint in self.findChildren(EmptyHint):
            hint.use_keys(keys)

    def set_show_rejected(self, shown: bool) -> None:
        self.article.show_rejected = shown
        self.entities.set_show_rejected(shown)
        self.claims.set_show_rejected(shown)

    def select(self, item: Annotation | None, claim: str) -> None:
        """Show what is selected and the current claim in the panels, and bring the panel of the former forward.

        The history stays where somebody looks at it.
        """
        if self.panels.currentWidget() is not self.history:
            if isinstance(item, Claim):
                self.panels.setCurrentWidget(self.claims)
            elif isinstance(item, Entity):
                self.panels.setCurrentWidget(self.entities)
        self.entities.select(item.id if item else "")
        self.claims.select(claim)

    def flush(self) -> None:
        """Ask for what is typed in a panel's field but not finished."""
        self.entities.flush()
        self.claims.flush()

    def drop(self) -> None:
        """The edit that waited was given up: the fields show what is written."""
        self.entities.drop()
        self.claims.drop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no list or field has a use for goes back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.article.setFocus()
        else:
            super().keyPressEvent(event)

    def take_keyboard(self) -> None:
        """Put the keyboard where one begins: in the article, or on the start page while there is none."""
        (self.article if self.welcome.isHidden() else self.welcome.open_files).setFocus()

    def keep_keyboard(self) -> None:
        """Give the keyboard to the article where it was on something that went away with the last one."""
        focus = self.window().focusWidget()
        if focus is None or not focus.isEnabled() or self.welcome.isAncestorOf(focus):
            self.article.setFocus()

    def focus_next(self, step: int) -> None:
        """Move the keyboard to the pane after (1) or before (-1) the one that has it."""
        every = [self.queue, self.article, self.panels.currentWidget(), self.gate.tree, self.tour_card]
        panes = [pane for pane in every if pane is not None and pane.isVisibleTo(self)]
        focus = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), 0)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)
