"""The entities beside the article: filter, count, table, and the details of the one selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QByteArray, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.domain.changes import Change, differences
from annotator.domain.claim_sources import claims_of
from annotator.domain.document import Document
from annotator.domain.labels import LabelSet
from annotator.gui.empty import EmptyHint
from annotator.gui.entities_model import MANY, EntitiesModel
from annotator.gui.entity_details import EntityDetails
from annotator.gui.entity_table import EntityTable
from annotator.gui.field import Filter
from annotator.gui.pane import Pane
from annotator.gui.theme import STEP, Theme

_GROUPED = b"grouped"


class EntitiesPanel(Pane):
    """It shows what was written; what a person wants is asked for by signals.

    ``selected`` is emitted when a person moves in the table, never when the window calls.
    """

    selected = Signal(str)
    relabel_requested = Signal(list, str)
    describe_requested = Signal(str, str, str)
    accept_requested = Signal(list)
    remove_requested = Signal(list)
    claim_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = False
        self._open = False
        self._wanted = ""
        self._document: Document | None = None
        self.model = EntitiesModel(self)
        self.table = EntityTable(self.model, theme)
        self.details = EntityDetails()
        self.filter = Filter(self.tr("Filter entities"))
        self.group = QToolButton()
        self.group.setText(self.tr("Group"))
        self.group.setCheckable(True)
        self.group.setAutoRaise(True)
        self.group.setToolTip(self.tr("One row for each mention and label"))
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setObjectName("quiet")
        self.hint = EmptyHint(self.table.viewport())
        self._lay_out()
        self._connect()
        self._refresh()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        top.setSpacing(2 * STEP)
        top.addWidget(self.filter, 1)
        top.addWidget(self.group)
        top.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.details)
        self.home = self.table

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._set_filter)
        self.group.toggled.connect(self._set_grouped)
        self.model.edited.connect(self._on_edited)
        self.details.described.connect(self.describe_requested)
        self.details.claim_requested.connect(self.claim_requested)
        self.table.accept_pressed.connect(lambda: self._ask(self.accept_requested))
        self.table.remove_pressed.connect(lambda: self._ask(self.remove_requested))
        self.table.moved.connect(self._on_current)

    def set_document(self, document: Document | None, labels: LabelSet) -> None:
        """Show another document (or none) and the labels that can be chosen."""
        self.flush()
        self._open = document is not None
        self._document = document
        self._wanted = ""
        self.set_labels(labels)
        self._quietly(lambda: self.model.set_document(document))
        self.table.scrollToTop()

    def replace_document(self, document: Document) -> None:
        """The same article was read anew: place, selection and what is being typed stay."""
        self._document = document
        changes = differences(self.model.rows.entities, document.entities)
        if len(changes) > MANY:
            self.table.finish_editing()
            changes = differences(self.model.rows.entities, document.entities)
        bar = self.table.verticalScrollBar()
        place = bar.value()
        self.apply(changes)
        bar.setValue(place)

    def apply(self, changes: Iterable[Change]) -> None:
        """Show changes that have been written.

        Where the row went that the keyboard is on, the next one is selected; with the keyboard elsewhere
        the panel stays with the article, which is at the same annotation as before.
        """
        before = self.table.current_id()
        self._quietly(lambda: self.model.apply(changes))
        now = self.table.current_id()
        if now in ("", before):
            return
        if self.table.hasFocus():
            self._wanted = now
        self._quietly(lambda: self.table.select_ids([self._wanted], self._wanted))
        if self.table.hasFocus():
            self.selected.emit(now)

    def select(self, id: str) -> None:
        """Follow the article: put the row of ``id`` in sight, or select nothing."""
        self._wanted = id
        if not self.table.holds_current(id):
            self._quietly(lambda: self.table.select_ids([id], id))

    def set_labels(self, labels: LabelSet) -> None:
        """Other labels to choose from, or other colours of theirs, in the same document."""
        self.table.label_delegate.labels = labels
        self.table.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self.table.label_delegate.theme = theme
        self.table.viewport().update()

    def set_show_rejected(self, show: bool) -> None:
        self._quietly(lambda: self.model.set_show_rejected(show))
        self._find_wanted()

    def save_state(self) -> QByteArray:
        """Widths, order and visibility of the columns, for `restore_state`."""
        state = self.table.save_state()
        return state.append(_GROUPED) if self.group.isChecked() else state

    def restore_state(self, state: QByteArray) -> bool:
        grouped = state.endsWith(_GROUPED)
        self.group.setChecked(grouped)
        return self.table.restore_state(state.chopped(len(_GROUPED)) if grouped else state)

    def flush(self) -> None:
        """Ask for what is typed but not finished yet: to be called before the article changes."""
        self.table.finish_editing()
        self.details.flush()

    def drop(self) -> None:
        """An edit that waited was given up: show what is written."""
        self.details.drop()

    def _quietly(self, work: Callable[[], None]) -> None:
        self._following = True
        try:
            work()
        finally:
            self._following = False
        self._refresh()

    def _set_filter(self, text: str) -> None:
        self._quietly(lambda: self.model.set_filter(text))
        self._find_wanted()

    def _find_wanted(self) -> None:
        """Back to the row of what the article is at, where it is shown again."""
        if not self.table.current_id() and self._wanted in self.model.rows.positions():
            self._quietly(lambda: self.table.select_ids([self._wanted], self._wanted))

    def _set_grouped(self, grouped: bool) -> None:
        self._quietly(lambda: self.model.set_grouped(grouped))
        self.table.show_groups(grouped)

    def _on_current(self) -> None:
        if not self._following and self.table.current_id():
            self._wanted = self.table.current_id()
            self._show_details()
            self.selected.emit(self.table.current_id())

    def _on_edited(self, id: str, field: str, value: str) -> None:
        if field == "label":
            chosen = self.table.selected_ids()
            ids = chosen if id in chosen else self.model.rows.members(id)
            self.relabel_requested.emit(ids, value)
            self._stay_at(ids, id)
        else:
            self.describe_requested.emit(id, field, value)

    def _stay_at(self, ids: list[str], id: str) -> None:
        """The rows that were relabelled may be others now, and the cell's editor gone with the old ones."""
        self._wanted = id
        self._quietly(lambda: self.table.select_ids(ids, id))
        self.table.setFocus()

    def _ask(self, signal: SignalInstance) -> None:
        ids = self.table.selected_ids()
        if ids:
            signal.emit(ids)

    def _show_details(self) -> None:
        row = self.table.current_id()
        subject = self._wanted if self._wanted in self.model.rows.members(row) else row
        entity = self.model.rows.entities.get(subject)
        self.details.show_entity(entity, self.model.rows.words(entity) if entity else "")
        document = self._document
        claims = claims_of(document, entity) if document and entity else []
        self.details.show_claims([(claim.id, document.text[claim.start : claim.end]) for claim in claims if document])

    def _refresh(self) -> None:
        standing, waiting = self.model.rows.counts()
        entities = self.tr("1 entity") if standing == 1 else self.tr("%n entities", "", standing)
        review = self.tr("%n to review", "", waiting)
        self.count.setText(f"{entities} · {review}" if self._open else "")
        self.hint.say(self._hint(standing), "" if self._open else "import")
        self._show_details()

    def _hint(self, standing: int) -> str:
        if not self._open:
            return self.tr("The entities of an article stand here. %1 imports articles.")
        if self.model.rowCount():
            return ""
        if standing:
            return self.tr("No entity matches the filter. Esc in it shows all.")
        return self.tr("No entities yet. Select words in the text and press a label's letter.")
