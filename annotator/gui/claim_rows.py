"""The rows of the claim's form: one for each field, each shows its part of a claim and asks for changes of it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import Act, Check, Claim, Polarity, SourceKind, Spans
from annotator.domain.article_details import details_of
from annotator.domain.claim_presets import AVERITEC_VERDICTS, FIELDS, ClaimPreset
from annotator.domain.claim_wording import LONG, leaning, word_count
from annotator.domain.document import Document
from annotator.gui.claim_words import field_text, type_choices
from annotator.gui.field import Choice, Field, Paragraph
from annotator.gui.flow_layout import FlowLayout
from annotator.gui.state_words import choices
from annotator.gui.theme import STEP

QUOTE_LENGTH = 220
BESIDE = 3
"""Fewer buttons than these stand beside the words, more below them."""
_ENUMS = {"source_kind": SourceKind, "act": Act, "check": Check, "polarity": Polarity}


@dataclass(slots=True)
class ClaimContext:
    """What the form knows beside the claim itself. ``speakers`` are the labels of what can be a source."""

    document: Document | None = None
    preset: ClaimPreset = field(default_factory=lambda: ClaimPreset("", FIELDS))
    speakers: Collection[str] | None = None
    topics: Callable[[], list[str]] = list

    def quote(self, spans: Spans) -> str:
        """The words of some spans on one line, interruptions as …"""
        text = self.document.text if self.document else ""
        words = " … ".join(" ".join(text[start : min(end, start + QUOTE_LENGTH)].split()) for start, end in spans)
        return words if len(words) <= QUOTE_LENGTH else words[:QUOTE_LENGTH].rstrip() + "…"


class ClaimRow(QWidget):
    """``changed`` carries new values by field. ``stops`` are where Tab goes, ``typed`` says that one types here."""

    changed = Signal(object)
    typed = True

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.title = QLabel(field_text(name))
        self.stops: list[QWidget] = []

    def showEvent(self, event: QShowEvent) -> None:
        """The title stands beside the row's first line."""
        super().showEvent(event)
        first = self.stops[0].sizeHint().height() if self.stops else 0
        self.title.setMinimumHeight(min(first, 2 * self.title.sizeHint().height()))

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        """Show the row's part of a claim, or nothing."""
        raise NotImplementedError

    def flush(self) -> None:
        """Ask for what is typed but not finished yet."""

    def drop(self) -> None:
        """An edit that waited was given up: show what is written."""

    def _fill(self, *widgets: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP // 2)
        for widget in widgets:
            column.addWidget(widget)
        self.title.setBuddy(widgets[0])


def small_button(words: str, tip: str) -> QPushButton:
    """A word one can click, reached by Tab."""
    button = QPushButton(words)
    button.setObjectName("small")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


def hint_label() -> QLabel:
    """A quiet line below a field; it takes no room while it says nothing."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("quiet")
    label.setWordWrap(True)
    label.hide()
    return label


def say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


class _Words(QLabel):
    """Words of the article, plain text whatever they hold."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setObjectName("quote")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.clicked.emit()


class RoleRow(ClaimRow):
    """The words of content, source or cue, and what can be done with the words selected in the article."""

    asked = Signal(str, str)
    """What to do (``set``, ``add``, ``remove``) with which role."""
    typed = False

    def __init__(self, role: str, verbs: dict[str, tuple[str, str]]) -> None:
        """``verbs`` gives the word and the tooltip of each button by what it does; ``clear`` empties the role."""
        super().__init__(role)
        self.quote = _Words()
        self.buttons = {verb: small_button(word, tip) for verb, (word, tip) in verbs.items()}
        line = QHBoxLayout()
        line.setSpacing(0)
        for verb, button in self.buttons.items():
            button.clicked.connect(lambda *_, verb=verb: self._ask(verb))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        beside = len(self.buttons) < BESIDE
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.quote, 1)
        layout.addLayout(line)
        if not beside:
            line.addStretch(1)
        self.title.setBuddy(self.buttons["set"])
        self.stops = list(self.buttons.values())

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        spans = getattr(claim, self.name) if claim else ()
        self.quote.setText((context.quote(spans) or "–") if claim else "")
        if "clear" in self.buttons:
            self.buttons["clear"].setVisible(bool(spans))

    def _ask(self, verb: str) -> None:
        if verb == "clear":
            self.changed.emit({self.name: ()})
        else:
            self.asked.emit(verb, self.name)


class TextRow(ClaimRow):
    """A field of text; ``suggestions`` are offered while one types."""

    def __init__(self, name: str, placeholder: str = "", *, paragraph: bool = False, completes: bool = False) -> None:
        super().__init__(name)
        self.field: Field | Paragraph = Paragraph(placeholder) if paragraph else Field(placeholder)
        self.field.setObjectName(name)
        self.field.finished.connect(lambda value: self.changed.emit({name: value}))
        self.hint = hint_label()
        self.stops = [self.field]
        self._fill(self.field, self.hint)
        self._words = QStringListModel(self)
        self._context = ClaimContext()
        if completes and isinstance(self.field, Field):
            completer = QCompleter(self._words, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.field.setCompleter(completer)
            self.field.textEdited.connect(self._offer)

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        self._context = context
        self.field.show_value(getattr(claim, self.name) if claim else "", claim.id if claim else "")

    def flush(self) -> None:
        self.field.flush()

    def drop(self) -> None:
        self.field.drop()

    def _offer(self, typed: str) -> None:
        """What is offered is asked for once, with the first letter."""
        if len(typed) <= 1 or not self._words.rowCount():
            self._words.setStringList(self._context.topics())


class NormalizedRow(TextRow):
    """The claim in full, with a quiet word on its length and on what only the article explains."""

    def __init__(self, placeholder: str) -> None:
        super().__init__("normalized", placeholder, paragraph=True)
        assert isinstance(self.field, Paragraph)
        self.field.textChanged.connect(self._judge)

    def _judge(self) -> None:
        words = self.field.text()
        count, lost = word_count(words), leaning(words)
        length = self.tr("1 word") if count == 1 else self.tr("%n words", "", count)
        hints = [length] if count else []
        if count >= LONG:
            hints.append(self.tr("perhaps two claims"))
        if lost:
            hints.append(self.tr("unclear when read alone: %1").replace("%1", ", ".join(lost)))
        say(self.hint, " · ".join(hints))


class ChoiceRow(ClaimRow):
    """One of the values of a field."""

    typed = False

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.choice = Choice(choices(name))
        self.choice.setObjectName(name)
        self.choice.chosen.connect(lambda value: self.changed.emit({name: _ENUMS[name](value)}))
        self.stops = [self.choice]
        self._fill(self.choice)

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        self.choice.show_value(str(getattr(claim, self.name)) if claim else self.choice.itemData(0))


class VerdictRow(ClaimRow):
    """One of the preset's verdicts; another one that a claim has already is kept among them."""

    typed = False

    def __init__(self) -> None:
        super().__init__("verdict")
        self.choice = Choice([("", "")])
        self.choice.setObjectName("verdict")
        self.choice.chosen.connect(lambda value: self.changed.emit({"verdict": value}))
        self.stops = [self.choice]
        self._fill(self.choice)

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        verdict = claim.verdict if claim else ""
        offered = [*(context.preset.verdicts or AVERITEC_VERDICTS)]
        values = ["", *dict.fromkeys([*offered, *([verdict] if verdict else [])])]
        if values != [self.choice.itemData(at) for at in range(self.choice.count())]:
            self.choice.offer([(value, value or self.tr("none yet")) for value in values])
        self.choice.show_value(verdict)


class TypesRow(ClaimRow):
    """Any of the types of claim."""

    typed = False

    def __init__(self) -> None:
        super().__init__("claim_types")
        self.boxes: dict[str, QCheckBox] = {}
        self._types: tuple[str, ...] = ()
        flow = FlowLayout(self)
        flow.setContentsMargins(0, STEP // 2, 0, 0)
        flow.setSpacing(2 * STEP)
        for value, word in type_choices():
            box = self.boxes[value] = QCheckBox(word)
            box.clicked.connect(lambda *_: self._ask())
            flow.addWidget(box)
        self.stops = list(self.boxes.values())

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        self._types = claim.claim_types if claim else ()
        for value, box in self.boxes.items():
            box.setChecked(value in self._types)

    def _ask(self) -> None:
        """The types that are ticked, and those from elsewhere that have no box."""
        foreign = [value for value in self._types if value not in self.boxes]
        self.changed.emit({"claim_types": (*(v for v, box in self.boxes.items() if box.isChecked()), *foreign)})


class ArticleRow(ClaimRow):
    """A detail of the article: its date, when the claim was made, or the page of its fact-check."""

    typed = False

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setObjectName("quiet")
        self.words.setWordWrap(True)
        self.set = small_button(self.tr("Set…"), self.tr("Set it among the article's details"))
        self.stops = [self.set]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.words, 1)
        line.addWidget(self.set, 0, Qt.AlignmentFlag.AlignTop)
        self.title.setBuddy(self.set)

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        value = details_of(context.document.article)[self.name] if context.document else ""
        words = self.tr("%1, the article's").replace("%1", value) if self.name == "published" else value
        self.words.setText(words if value else self.tr("The article has none."))
