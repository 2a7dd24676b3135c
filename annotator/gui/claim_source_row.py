"""Who a claim's source is: a field with the article's names, a proposal that Enter takes, the way to the entity."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QWidget

from annotator.domain.annotation import Claim
from annotator.domain.claim_sources import names
from annotator.domain.pronouns import proposed_name
from annotator.gui.claim_rows import ClaimContext, ClaimRow, hint_label, say, small_button
from annotator.gui.field import Field
from annotator.gui.item_views import ENTER
from annotator.gui.theme import STEP


class NameField(Field):
    """A click or the arrow down lists the article's names; Enter in the untouched field takes the proposal."""

    names_wanted = Signal()
    taken = Signal(str)

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self.proposal = ""
        self.model = QStringListModel(self)
        self.names = QCompleter(self.model, self)
        self.names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.names.setMaxVisibleItems(8)
        self.setCompleter(self.names)
        self.names.activated.connect(self._choose)
        popup = self.names.popup()
        if isinstance(popup, QListView):
            popup.setSpacing(STEP // 2)

    def list_names(self) -> None:
        """Open the list with every name, whatever is typed."""
        if self.model.rowCount():
            self.names.setCompletionPrefix("")
            self.names.complete()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.names_wanted.emit()
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.list_names()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.list_names()
        elif event.key() in ENTER and self.proposal and not self.isModified():
            self.taken.emit(self.proposal)
        else:
            super().keyPressEvent(event)

    def _choose(self, name: str) -> None:
        """A name that was picked is written at once."""
        self.setText(name)
        self.setModified(True)
        self.flush()


class SourceRow(ClaimRow):
    """The source's full name. ``entity_wanted`` carries the entity to go to."""

    entity_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("source_name")
        self.field = NameField(self.tr("Full name of the source"))
        self.field.setObjectName("source_name")
        self.field.setAccessibleName(self.tr("Full name of the source"))
        self.hint = hint_label()
        self.link = small_button("", self.tr("Go to this entity"))
        self._claim: Claim | None = None
        self._context = ClaimContext()
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.link)
        line.addStretch(1)
        self.foot = foot
        self._fill(self.field, self.hint, foot)
        self.stops = [self.field, self.link]
        for signal in (self.field.finished, self.field.taken):
            signal.connect(lambda name: self.changed.emit({"source_name": name}))
        self.field.names_wanted.connect(self._list)
        self.field.textEdited.connect(lambda _: self._propose())
        self.link.clicked.connect(lambda *_: self._go())

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        other = claim is not self._claim or context.document is not self._context.document
        self._claim, self._context = claim, replace(context)
        self.field.show_value(claim.source_name if claim else "", claim.id if claim else "")
        if other:
            self._propose()
        entity = context.document.entities.get(claim.source_entity) if claim and context.document else None
        words = context.quote((entity.span,)) if entity else ""
        self.link.setText(f"→ {words} · {entity.label}".replace("&", "&&") if entity else "")
        self.foot.setVisible(entity is not None)

    def flush(self) -> None:
        self.field.flush()

    def drop(self) -> None:
        self.field.drop()

    def _propose(self) -> None:
        """Offer the name that a pronoun or a surname means, as long as nothing else was typed or chosen."""
        claim, document = self._claim, self._context.document
        words = self._context.quote(claim.source) if claim else ""
        open_to_it = claim is not None and claim.source_name in ("", words) and not self.field.isModified()
        name = proposed_name(document, claim) if open_to_it and document and claim else ""
        self.field.proposal = name if claim and name != claim.source_name else ""
        question = self.tr("%1 = %2? Enter takes it").replace("%1", words).replace("%2", self.field.proposal)
        if words == self.field.proposal:
            question = self.tr("Enter takes %1").replace("%1", words)
        say(self.hint, question if self.field.proposal else "")

    def _list(self) -> None:
        document = self._context.document
        if document is not None:
            labels = self._context.speakers
            every = {entity.label for entity in document.entities} if labels is None else labels
            self.field.model.setStringList(names(document, self._claim, every))

    def _go(self) -> None:
        if self._claim is not None:
            self.entity_wanted.emit(self._claim.source_entity)
