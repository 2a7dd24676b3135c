"""The form below the list: every field of the selected claim, written as soon as one is finished."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from annotator.domain.annotation import Act, Check, Claim, Polarity, SourceKind
from annotator.gui.claims_model import ClaimsModel
from annotator.gui.field import Choice, Field
from annotator.gui.state_words import choices
from annotator.gui.theme import STEP

_ENUMS = {"source_kind": SourceKind, "act": Act, "check": Check, "polarity": Polarity}
QUOTE_LENGTH = 220


class ClaimEditor(QScrollArea):
    """``changed`` carries the claim's id and its new fields as domain values, ``role_requested`` a role."""

    changed = Signal(str, object)
    role_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self.quotes: dict[str, QLabel] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.fields: dict[str, Field] = {}
        self.choices: dict[str, Choice] = {}
        body = QWidget()
        body.setObjectName("details")
        self._form = QFormLayout(body)
        self._form.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        self._form.setVerticalSpacing(STEP + 2)
        self._form.setHorizontalSpacing(3 * STEP)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._add_rows()
        self._body = body
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setEnabled(False)

    def sizeHint(self) -> QSize:
        """As high as the form, so that the splitter gives it its room at first."""
        return self._body.sizeHint() + QSize(0, 2)

    def _add_rows(self) -> None:
        self._add_role("content", self.tr("Content"), self.tr("Make the selected words the content"))
        self._add_role("source", self.tr("Source"), self.tr("Make the selected words the source (S in the article)"))
        self._add_role("cue", self.tr("Cue"), self.tr("Make the selected words the cue (U in the article)"))
        self._add_field("source_name", self.tr("Name"), self.tr("Full name of the source"))
        self._add_choices(("source_kind", self.tr("Kind")), ("act", self.tr("Act")))
        self._add_choices(("polarity", self.tr("Stance")), ("check", self.tr("Check")))
        self._add_field("topic", self.tr("Topic"), "")
        self._add_field("normalized", self.tr("In full"), self.tr("The claim as one sentence of its own"))
        self._add_field("note", self.tr("Note"), "")

    def _add_role(self, role: str, title: str, tip: str) -> None:
        quote = QLabel()
        quote.setTextFormat(Qt.TextFormat.PlainText)
        quote.setWordWrap(True)
        quote.setObjectName("quote")
        quote.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        button = QPushButton(self.tr("Set from selection"))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setObjectName("small")
        button.clicked.connect(lambda *_: self._ask_role(role))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(quote, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._form.addRow(title, row)
        self.quotes[role], self.buttons[role] = quote, button

    def _add_field(self, name: str, title: str, placeholder: str) -> None:
        field = Field(placeholder)
        field.setObjectName(name)
        field.finished.connect(lambda value: self._change(name, value))
        self._form.addRow(title, field)
        self.fields[name] = field

    def _add_choices(self, one: tuple[str, str], other: tuple[str, str]) -> None:
        """Two combo boxes in one row, the second with its title beside it."""
        title = QLabel(other[1])
        right = self._choice(other[0])
        title.setBuddy(right)
        left = self._choice(one[0])
        left.setAccessibleName(one[1])
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(left, 1)
        row.addWidget(title)
        row.addWidget(right, 1)
        self._form.addRow(one[1], row)

    def _choice(self, name: str) -> Choice:
        choice = Choice(choices(name))
        choice.setObjectName(name)
        choice.chosen.connect(lambda value: self._change(name, _ENUMS[name](value)))
        self.choices[name] = choice
        return choice

    def show_claim(self, claim: Claim | None, model: ClaimsModel) -> None:
        """Show one claim, or an empty form; what is being typed for the same claim is left alone."""
        if (claim.id if claim else "") != (self._claim.id if self._claim else ""):
            self.flush()
        self._claim = claim
        self.setEnabled(claim is not None)
        for role, label in self.quotes.items():
            label.setText(_quoted(model.quote(getattr(claim, role))) if claim else "")
        for name, field in self.fields.items():
            field.show_value(getattr(claim, name) if claim else "", claim.id if claim else "")
        for name, choice in self.choices.items():
            choice.show_value(str(getattr(claim, name)) if claim else choice.itemData(0))

    def flush(self) -> None:
        """Ask for what is typed but not finished yet."""
        for field in self.fields.values():
            field.flush()

    def drop(self) -> None:
        """An edit that waited was given up: show what is written."""
        for field in self.fields.values():
            field.drop()

    def _change(self, name: str, value: object) -> None:
        if self._claim is not None:
            self.changed.emit(self._claim.id, {name: value})

    def _ask_role(self, role: str) -> None:
        if self._claim is not None:
            self.role_requested.emit(self._claim.id, role)


def _quoted(words: str) -> str:
    if not words:
        return "–"
    return words if len(words) <= QUOTE_LENGTH else words[:QUOTE_LENGTH].rstrip() + "…"
