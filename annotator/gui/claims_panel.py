"""The claims beside the article: a list of cards and a form for the one selected."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSplitter,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import Claim
from annotator.domain.changes import Change
from annotator.domain.claim_presets import ClaimPreset
from annotator.domain.document import Document
from annotator.gui.claim_card import ClaimCard
from annotator.gui.claim_editor import ClaimEditor
from annotator.gui.claim_header import ClaimHeader
from annotator.gui.claims_model import ClaimsModel, Index, Scorer
from annotator.gui.empty import EmptyHint
from annotator.gui.item_views import DELETE, ENTER, quietly_focused
from annotator.gui.pane import Pane
from annotator.gui.theme import STEP, Theme

FORM_SHARE = 0.62
"""Of the panel's height at most for the form: some cards stay in sight."""
ROOM = 24 * STEP
"""What a claim's own words, hints and links take, beyond an empty form."""


class ClaimList(QListView):
    """Cards as wide as the view. Enter accepts, Delete removes, Esc goes back to the article."""

    accept_pressed = Signal()
    remove_pressed = Signal()
    left = Signal()

    def __init__(self, model: ClaimsModel, theme: Theme) -> None:
        super().__init__()
        self.claims = model
        self.setModel(model)
        self.card = ClaimCard(model, theme, self)
        self.setItemDelegate(self.card)
        self.setAccessibleName(self.tr("Claims"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        super().initViewItemOption(option)
        option.rect.setSize(QSize(self.viewport().width(), 0))

    def dataChanged(self, first: Index, last: Index, roles: Iterable[int] = ()) -> None:
        """Repaint one card; only one of another height moves the cards below it."""
        below = first.sibling(first.row() + 1, 0)
        room = self.visualRect(below).top() - self.visualRect(first).top()
        if below.isValid() and room == self.sizeHintForIndex(first).height():
            self.update(first)
        else:
            super().dataChanged(first, last, list(roles))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to the claim the article is at, or to none: Qt would go to the first."""
        quietly_focused(self, lambda: super(ClaimList, self).focusInEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.accept_pressed.emit()
        elif event.key() in DELETE:
            self.remove_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def current_id(self) -> str:
        index = self.currentIndex()
        return self.claims.claim_at(index.row()).id if index.isValid() else ""

    def selected_ids(self) -> list[str]:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.claims.claim_at(row).id for row in rows]

    def select_id(self, id: str) -> None:
        row = self.claims.row_of(id)
        if row < 0:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        else:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.claims.index(row), flag)


class ClaimsPanel(Pane):
    """It shows what was written; what a person wants is asked for by signals.

    ``selected`` is emitted when a person moves in the list, never when the window calls.
    """

    selected = Signal(str)
    change_requested = Signal(str, object)
    accept_requested = Signal(list)
    remove_requested = Signal(list)
    role_requested = Signal(str, str, str)
    entity_requested = Signal(str)
    details_requested = Signal(str)
    """A detail of the article is to be set, say its date."""
    left = Signal()
    """Esc: the keyboard goes back to the article."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = False
        self._open = False
        self.model = ClaimsModel(self)
        self.list = ClaimList(self.model, theme)
        self.editor = ClaimEditor()
        self.header = ClaimHeader()
        self.count = self.header.count
        self.hint = EmptyHint(self.list.viewport())
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.editor)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.splitter, 1)
        self.home = self.list

    def _connect(self) -> None:
        self.model.scored.connect(lambda: self._reorder(self.model.order_by_rank))
        self.editor.changed.connect(self.change_requested)
        self.editor.role_requested.connect(self.role_requested)
        self.editor.details_requested.connect(self.details_requested)
        self.editor.entity_requested.connect(self.entity_requested)
        self.editor.left.connect(self.left)
        self.list.left.connect(self.left)
        self.list.accept_pressed.connect(lambda: self._ask(self.accept_requested))
        self.list.remove_pressed.connect(lambda: self._ask(self.remove_requested))
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._on_current())

    def set_document(self, document: Document | None) -> None:
        """Show another document's claims, or none."""
        self.flush()
        self._open = document is not None
        self._quietly(lambda: self.model.set_document(document))
        self.editor.set_context(replace(self.editor.context, document=document))
        self.list.scrollToTop()

    def set_presets(self, presets: Sequence[ClaimPreset], chosen: ClaimPreset) -> None:
        """The presets of the project and the one in use."""
        self.header.set_presets(presets, chosen)
        before = self.list.current_id()
        self._quietly(lambda: self.model.set_preset(chosen))
        if chosen != self.editor.context.preset:
            self.editor.set_context(replace(self.editor.context, preset=chosen))
            self._share_height()
        self.select(before)

    def _share_height(self) -> None:
        """As much room for the form as it needs, yet never all of it."""
        height = max(self.splitter.height(), 2)
        form = min(self.editor.sizeHint().height() + ROOM, int(FORM_SHARE * height))
        self.splitter.setSizes([height - form, form])

    def set_knowledge(self, speakers: Collection[str], topics: Callable[[], list[str]]) -> None:
        """The labels of what can be a source, and the topics there are so far."""
        self.editor.set_context(replace(self.editor.context, speakers=speakers, topics=topics))

    def rank(self, scorer: Scorer | None) -> None:
        """Order the claims by how much they look worth checking, by place again for None."""
        self._reorder(lambda: self.model.rank(scorer))

    def _reorder(self, arrange: Callable[[], None]) -> None:
        before = self.list.current_id()
        self._quietly(arrange)
        self.select(before)

    def replace_document(self, document: Document) -> None:
        """The same article was read anew: place, selection and what is being typed stay."""
        bar = self.list.verticalScrollBar()
        place = bar.value()
        self.model.document = document
        self.editor.context.document = document
        self.apply(self.model.differences(document))
        bar.setValue(place)

    def apply(self, changes: Iterable[Change]) -> None:
        """Show changes that have been written; a selected claim whose row moved stays selected."""
        before = self.list.current_id()
        self._quietly(lambda: self.model.apply(changes))
        if before and self.model.row_of(before) >= 0:
            self.select(before)
            return
        now = self.list.current_id()
        if now not in ("", before):
            self._quietly(lambda: self.list.select_id(now))
            if self.list.hasFocus():
                self.selected.emit(now)

    def select(self, id: str) -> None:
        """Follow the article: put the card of ``id`` in sight, or select nothing."""
        if id != self.list.current_id() or len(self.list.selected_ids()) > 1:
            self._quietly(lambda: self.list.select_id(id))

    def current(self) -> Claim | None:
        """The claim that is selected, which S and U speak of."""
        return self.model.claim(self.list.current_id())

    def selected_ids(self) -> list[str]:
        """The claims that are selected in the list, in its order."""
        return self.list.selected_ids()

    def set_theme(self, theme: Theme) -> None:
        self.list.card.theme = theme
        self.list.viewport().update()

    def set_show_rejected(self, show: bool) -> None:
        self._reorder(lambda: self.model.set_show_rejected(show))

    def flush(self) -> None:
        """Ask for what is typed but not finished yet: to be called before the article changes."""
        self.editor.flush()

    def drop(self) -> None:
        """An edit that waited was given up: show what is written."""
        self.editor.drop()

    def _quietly(self, work: Callable[[], None]) -> None:
        self._following = True
        try:
            work()
        finally:
            self._following = False
        self._refresh()

    def _on_current(self) -> None:
        if not self._following and self.list.current_id():
            self._show_current()
            self.selected.emit(self.list.current_id())

    def _ask(self, signal: SignalInstance) -> None:
        ids = self.list.selected_ids()
        if ids:
            signal.emit(ids)

    def _show_current(self) -> None:
        self.editor.show_claim(self.current())

    def _refresh(self) -> None:
        standing, waiting = self.model.counts()
        claims = self.tr("1 claim") if standing == 1 else self.tr("%n claims", "", standing)
        review = self.tr("%n to review", "", waiting)
        self.count.setText(f"{claims} · {review}" if self._open else "")
        self._hint()
        self._show_current()

    def _hint(self) -> None:
        if not self._open:
            self.hint.say(self.tr("The claims of an article stand here. %1 imports articles."), "import")
        elif self.model.rowCount():
            self.hint.say("")
        else:
            self.hint.say(self.tr("No claims yet. Press %1 on a sentence to add one."), "claim")
