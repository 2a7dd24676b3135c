"""What the table has no room for: where the selected entity comes from, note, link, and the claims it makes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from annotator.domain.annotation import Entity
from annotator.gui.elided import ElidedLabel
from annotator.gui.field import Field
from annotator.gui.state_words import band_text, origin_text, state_text
from annotator.gui.theme import STEP

MOST_CLAIMS = 5
CLAIM_WIDTH = 220


class EntityDetails(QWidget):
    """Note and link, edited in place; hidden while nothing is selected."""

    described = Signal(str, str, str)
    claim_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entity: Entity | None = None
        self.words = ElidedLabel()
        self.origin = ElidedLabel()
        self.origin.setObjectName("quiet")
        self.note = Field(self.tr("A word for those who come after"))
        self.link = Field(self.tr("Wikidata or other id"))
        for field in (self.note, self.link):
            field.setToolTip(self.tr("On a suggestion this also accepts it"))
        layout = QFormLayout(self)
        layout.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        layout.setVerticalSpacing(STEP + 2)
        layout.setHorizontalSpacing(3 * STEP)
        for label in (self.words, self.origin):
            layout.addRow(label)
        layout.addRow(self.tr("Note"), self.note)
        layout.addRow(self.tr("Link"), self.link)
        self.claims = QWidget()
        self._claims = QVBoxLayout(self.claims)
        self._claims.setContentsMargins(0, 0, 0, 0)
        self._claims.setSpacing(0)
        layout.addRow(self.tr("Claims"), self.claims)
        self._form = layout
        layout.setRowVisible(self.claims, False)
        self.note.finished.connect(lambda value: self._describe("note", value))
        self.link.finished.connect(lambda value: self._describe("link", value))
        self.setEnabled(False)

    def show_claims(self, claims: Sequence[tuple[str, str]]) -> None:
        """The claims whose source the entity is, each a way there: id and words."""
        for old in self.ways():
            self._claims.removeWidget(old)
            old.setParent(None)
        for id, words in claims[:MOST_CLAIMS]:
            self._claims.addWidget(self._way_to(id, words), 0, Qt.AlignmentFlag.AlignLeft)
        self._form.setRowVisible(self.claims, bool(claims))

    def ways(self) -> list[QPushButton]:
        """The buttons that lead to claims."""
        return self.claims.findChildren(QPushButton)

    def _way_to(self, id: str, words: str) -> QPushButton:
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, CLAIM_WIDTH)
        button = QPushButton(shown.replace("&", "&&"))
        button.setObjectName("small")
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda *_: self.claim_requested.emit(id))
        return button

    def show_entity(self, entity: Entity | None, words: str) -> None:
        """Show one entity, or empty fields; what is being typed for the same one is left alone."""
        if (entity.id if entity else "") != (self._entity.id if self._entity else ""):
            self.flush()
        self._entity = entity
        self.setEnabled(entity is not None)
        self.words.setText(f"“{words}”" if entity else "")
        self.origin.setText(self._provenance(entity) if entity else "")
        subject = entity.id if entity else ""
        self.note.show_value(entity.note if entity else "", subject)
        self.link.show_value(entity.link if entity else "", subject)

    def _provenance(self, entity: Entity) -> str:
        parts = [state_text(entity.state), self.tr("from %1").replace("%1", origin_text(entity.origin))]
        suggested = (entity.suggested or {}).get("label")
        if suggested and suggested != entity.label:
            parts.append(self.tr("was %1").replace("%1", str(suggested)))
        return " · ".join(part for part in (*parts, band_text(entity.score)) if part)

    def _describe(self, field: str, value: str) -> None:
        if self._entity is not None:
            self.described.emit(self._entity.id, field, value)

    def flush(self) -> None:
        self.note.flush()
        self.link.flush()

    def drop(self) -> None:
        """An edit that waited was given up: show what is written."""
        self.note.drop()
        self.link.drop()
