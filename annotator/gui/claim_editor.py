"""The form below the list: every field of the selected claim, written as soon as one is finished.

What the project's preset shows stands first, the rest behind "More".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, pairwise

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from annotator.domain.annotation import Claim
from annotator.domain.claim_presets import FIELDS, OF_ARTICLE, is_filled, missing
from annotator.gui.claim_evidence_row import EvidenceEditor
from annotator.gui.claim_rows import (
    ArticleRow,
    ChoiceRow,
    ClaimContext,
    ClaimRow,
    NormalizedRow,
    RoleRow,
    TextRow,
    TypesRow,
    VerdictRow,
    hint_label,
    say,
)
from annotator.gui.claim_source_row import SourceRow
from annotator.gui.claim_words import needs_text, reason_text
from annotator.gui.field import Choice, Field, Paragraph
from annotator.gui.theme import STEP

_ALWAYS_SAID = frozenset({"content", *OF_ARTICLE, "act", "polarity"})
"""They say something in every claim: behind "More" they are no news."""


class ClaimEditor(QScrollArea):
    """``changed`` carries the claim's id and its new fields as domain values; ``role_requested`` the id, what to do
    (``set``, ``add``, ``remove``) and with which role; ``entity_requested`` an entity to go to."""

    changed = Signal(str, object)
    role_requested = Signal(str, str, str)
    entity_requested = Signal(str)
    details_requested = Signal(str)
    left = Signal()
    """Esc: back to where one came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self._opened = False
        self.context = ClaimContext()
        self.rows: dict[str, ClaimRow] = {row.name: row for row in self._make_rows()}
        self.reason = hint_label()
        self.needs = hint_label()
        self.more = QToolButton()
        self.more.setAutoRaise(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.clicked.connect(lambda *_: self.open_more(not self._opened))
        body = QWidget()
        body.setObjectName("details")
        # No QFormLayout: it keeps the heights of its rows where words wrap anew and the sum happens to stay.
        self._form = QGridLayout(body)
        self._form.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        self._form.setVerticalSpacing(STEP + 2)
        self._form.setHorizontalSpacing(3 * STEP)
        self._form.setColumnStretch(1, 1)
        self._body = body
        for row in self.rows.values():
            row.changed.connect(self._change)
        self._lay_out()
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setEnabled(False)

    def sizeHint(self) -> QSize:
        """As high as the form, so that the splitter gives it its room at first."""
        return self._body.sizeHint() + QSize(0, 2)

    def _make_rows(self) -> list[ClaimRow]:
        source = SourceRow()
        source.entity_wanted.connect(self.entity_requested)
        who = self._role("source")
        who.quote.clicked.connect(lambda: self._name_source(source))
        evidence = EvidenceEditor()
        evidence.arranged.connect(lambda: self._order_tabs() if self._claim else None)
        full = self.tr("The claim as one sentence of its own")
        return [
            self._role("content"),
            who,
            self._role("cue"),
            source,
            ChoiceRow("source_kind"),
            *map(self._of_article, OF_ARTICLE),
            ChoiceRow("check"),
            ChoiceRow("act"),
            ChoiceRow("polarity"),
            TypesRow(),
            TextRow("topic", completes=True),
            NormalizedRow(full),
            evidence,
            VerdictRow(),
            TextRow("justification", self.tr("Why this verdict"), paragraph=True),
            TextRow("note"),
        ]

    def _of_article(self, name: str) -> ArticleRow:
        row = ArticleRow(name)
        row.set.clicked.connect(lambda: self.details_requested.emit(name))
        return row

    def _name_source(self, row: SourceRow) -> None:
        """A click on the source's words asks who that is."""
        if self._claim is not None:
            self.edit(row.name)
            row.field.list_names()

    def _role(self, role: str) -> RoleRow:
        tips = {
            "content": self.tr("Make the selected words the content"),
            "source": self.tr("Make the selected words the source (S in the article)"),
            "cue": self.tr("Make the selected words the cue (U in the article)"),
        }
        verbs = {"set": (self.tr("Set"), tips[role])}
        if role == "content":
            verbs["add"] = (
                self.tr("Add"),
                self.tr("Add the selected words to the content (Ctrl+Shift+C in the article)"),
            )
            verbs["remove"] = self.tr("Cut"), self.tr("Take the selected words out (Ctrl+Shift+X in the article)")
        else:
            verbs["clear"] = "×", self.tr("No words")
        row = RoleRow(role, verbs)
        row.asked.connect(self._ask_role)
        return row

    def _lay_out(self) -> None:
        """What the preset shows, "More", and the rest behind it."""
        form, at = self._form, count()
        while (item := form.itemAt(0)) and (widget := item.widget()):
            form.removeWidget(widget)
        shown = [field for field in FIELDS if field in self.context.preset.shown]
        self._behind = [field for field in FIELDS if field not in shown]
        for label in (self.reason, self.needs):
            form.addWidget(label, next(at), 0, 1, 2)
        self._add_rows(shown, at)
        form.addWidget(self.more, next(at), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._add_rows(self._behind, at)
        form.setRowStretch(len(FIELDS) + 3, 1)
        self._show_more()

    def _add_rows(self, fields: Iterable[str], at: Iterator[int]) -> None:
        for field in fields:
            row, place = self.rows[field], next(at)
            self._form.addWidget(row.title, place, 0, Qt.AlignmentFlag.AlignTop)
            self._form.addWidget(row, place, 1)
            self._set_shown(row, True)

    @staticmethod
    def _set_shown(row: ClaimRow, shown: bool) -> None:
        row.title.setVisible(shown)
        row.setVisible(shown)

    def set_context(self, context: ClaimContext) -> None:
        """Another project, article or preset."""
        self.flush()
        other = context.preset != self.context.preset
        self.context = context
        if other:
            self._lay_out()
        self.show_claim(self._claim)

    def show_claim(self, claim: Claim | None) -> None:
        """Show one claim, or an empty form; what is being typed for the same claim is left alone."""
        if (claim.id if claim else "") != (self._claim.id if self._claim else ""):
            self.flush()
        self._claim = claim
        self.setEnabled(claim is not None)
        for row in self.rows.values():
            row.show_claim(claim, self.context)
        say(self.reason, reason_text(claim) if claim else "")
        say(self.needs, needs_text(self.missing()))
        self._title_more()

    def missing(self) -> tuple[str, ...]:
        """The required fields of the claim that say nothing yet."""
        document, preset = self.context.document, self.context.preset
        return missing(self._claim, preset, document.article if document else None) if self._claim else ()

    def edit_first(self) -> None:
        """Go to the first required field that is empty, else to the first empty one that is shown, else to the first.

        Content, source and cue are chosen in the article and passed over.
        """
        shown = [field for field in self.context.preset.shown if field not in ("content", "source", "cue", *OF_ARTICLE)]
        claim = self._claim
        empty = [field for field in shown if claim and not is_filled(claim, field)]
        wanted = [field for field in self.missing() if field in shown]
        self.edit(next(iter([*wanted, *empty, *shown]), "note"))

    def edit(self, field: str) -> None:
        """Put the keyboard on a field; where it stands behind "More", that opens."""
        if self._claim is None:
            return
        if field in self._behind:
            self.open_more(True)
        stop = self.rows[field].stops[0]
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Rows that were just shown have no place before the layout is done.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(stop)

    def flush(self) -> None:
        """Ask for what is typed but not finished yet."""
        for row in self.rows.values():
            row.flush()

    def drop(self) -> None:
        """An edit that waited was given up: show what is written."""
        for row in self.rows.values():
            row.drop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def fields(self) -> dict[str, Field | Paragraph]:
        """The fields of text by name."""
        return {name: row.field for name, row in self.rows.items() if isinstance(row, TextRow | SourceRow)}

    @property
    def choices(self) -> dict[str, Choice]:
        """The fields with one of some values, by name."""
        return {name: row.choice for name, row in self.rows.items() if isinstance(row, ChoiceRow | VerdictRow)}

    @property
    def quotes(self) -> dict[str, QLabel]:
        """The words of content, source and cue."""
        return {name: row.quote for name, row in self.rows.items() if isinstance(row, RoleRow)}

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """What makes the selected words the content, source or cue."""
        return {name: row.buttons["set"] for name, row in self.rows.items() if isinstance(row, RoleRow)}

    @property
    def is_open(self) -> bool:
        """Whether what stands behind "More" is in sight."""
        return self._opened

    def open_more(self, opened: bool) -> None:
        """Show what stands behind "More", or hide it."""
        self._opened = opened
        self._show_more()

    def _show_more(self) -> None:
        for field in self._behind:
            self._set_shown(self.rows[field], self._opened)
        self.more.setVisible(bool(self._behind))
        self.more.setArrowType(Qt.ArrowType.DownArrow if self._opened else Qt.ArrowType.RightArrow)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._title_more()
        self._order_tabs()

    def _title_more(self) -> None:
        """What is written behind "More" is counted: nobody should miss it."""
        claim = self._claim
        behind = [field for field in self._behind if field not in _ALWAYS_SAID]
        filled = sum(is_filled(claim, field) for field in behind) if claim else 0
        closed = self.tr("More (%n filled)", "", filled) if filled else self.tr("More")
        self.more.setText(self.tr("Less") if self._opened else closed)

    def _order_tabs(self) -> None:
        """Tab goes as the eye does."""
        shown = [field for field in FIELDS if field not in self._behind]
        stops = [stop for field in shown for stop in self.rows[field].stops]
        stops.append(self.more)
        stops += [stop for field in self._behind for stop in self.rows[field].stops]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _change(self, fields: object) -> None:
        if self._claim is not None:
            self.changed.emit(self._claim.id, fields)

    def _ask_role(self, verb: str, role: str) -> None:
        if self._claim is not None:
            self.role_requested.emit(self._claim.id, verb, role)
