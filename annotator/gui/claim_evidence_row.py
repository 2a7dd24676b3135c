"""The evidence of a claim: some rows of question, answer, URL, quote, date and note, worked by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.annotation import Claim
from annotator.domain.claim_evidence import COLUMNS, Evidence, date_fault, with_row_moved, with_value, without_row
from annotator.gui.claim_rows import ClaimContext, ClaimRow, hint_label, say, small_button
from annotator.gui.field import Field
from annotator.gui.theme import STEP

_SAFE = ("http", "https")


class EvidenceRow(QWidget):
    """One piece of evidence. Alt+Up and Alt+Down move it, Alt+Delete removes it, Alt+Insert adds one."""

    set_asked = Signal(int, str, str)
    move_asked = Signal(int, int)
    remove_asked = Signal(int)

    def __init__(self, at: int) -> None:
        super().__init__()
        self.at = at
        self.fields = {column: self._field(column) for column in COLUMNS}
        self.warning = hint_label()
        self.warning.setObjectName("warning")
        self.up = small_button("↑", self.tr("Up (Alt+Up)"))
        self.down = small_button("↓", self.tr("Down (Alt+Down)"))
        self.gone = small_button("×", self.tr("Remove this evidence (Alt+Delete)"))
        self.open = small_button(self.tr("Open"), self.tr("Open the address in the browser"))
        self.up.clicked.connect(lambda *_: self.move_asked.emit(self.at, -1))
        self.down.clicked.connect(lambda *_: self.move_asked.emit(self.at, 1))
        self.gone.clicked.connect(lambda *_: self.remove_asked.emit(self.at))
        self.open.clicked.connect(lambda *_: self._open())
        self.fields["url"].textChanged.connect(lambda words: self.open.setEnabled(bool(words.strip())))
        self.open.setEnabled(False)
        self._lay_out()

    def _lay_out(self) -> None:
        number = QLabel(str(self.at + 1))
        number.setObjectName("quiet")
        number.setFixedWidth(3 * STEP)
        number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        fields = self.fields
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 2 * STEP)
        grid.setSpacing(STEP // 2)
        grid.addWidget(number, 0, 0)
        for row, column in enumerate(("question", "answer", "url", "quote", "date")):
            grid.addWidget(fields[column], row, 1, 1, 1 if column == "url" else 2)
        grid.addWidget(self.open, COLUMNS.index("url"), 2)
        grid.addWidget(self.warning, len(COLUMNS) - 1, 1, 1, 2)
        grid.addWidget(fields["note"], len(COLUMNS), 1)
        line = QHBoxLayout()
        line.setSpacing(0)
        for button in (self.up, self.down, self.gone):
            line.addWidget(button)
        grid.addLayout(line, len(COLUMNS), 2)
        grid.setColumnStretch(1, 1)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab goes, as the eye does."""
        fields: list[QWidget] = [self.fields[column] for column in COLUMNS]
        behind_url = COLUMNS.index("url") + 1
        return [*fields[:behind_url], self.open, *fields[behind_url:], self.up, self.down, self.gone]

    def _field(self, column: str) -> Field:
        words = {
            "question": self.tr("Question"),
            "answer": self.tr("Answer"),
            "url": self.tr("Address (URL)"),
            "quote": self.tr("Quotation from the source"),
            "date": self.tr("Date, as 2031-05-17"),
            "note": self.tr("Note"),
        }
        field = Field(words[column])
        field.setObjectName(f"evidence_{column}_{self.at}")
        field.setAccessibleName(words[column])
        field.finished.connect(lambda value: self._set(column, value))
        return field

    def show_row(self, row: dict[str, str], subject: str) -> None:
        """Show what is written in the row; what is being typed stays."""
        for column, field in self.fields.items():
            value = row.get(column, "")
            field.show_value(value if isinstance(value, str) else str(value), subject)
        self._judge_date(self.fields["date"].text())

    def _set(self, column: str, value: str) -> None:
        if column == "date" and self._judge_date(value):
            return
        self.set_asked.emit(self.at, column, value)

    def _judge_date(self, words: str) -> bool:
        """Whether the words are no date, which is said below them."""
        wrong = bool(date_fault(words))
        advice = self.tr("This is no date. Write a day as 2031-05-17, a month as 2031-05, or a year.")
        say(self.warning, advice if wrong else "")
        return wrong

    def _open(self) -> None:
        """Only what leads to the web is opened, and only here, when a person asks."""
        url = QUrl(self.fields["url"].text().strip(), QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme().lower() in _SAFE:
            QDesktopServices.openUrl(url)
        else:
            say(self.warning, self.tr("This is no address that begins with http:// or https://."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Up: self.up.click,
            Qt.Key.Key_Down: self.down.click,
            Qt.Key.Key_Delete: self.gone.click,
        }
        act = acts.get(event.key()) if event.modifiers() == Qt.KeyboardModifier.AltModifier else None
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)


class EvidenceEditor(ClaimRow):
    """The rows there are, one more once it is asked for, and a button that asks."""

    typed = False
    arranged = Signal()
    """Rows came or went: the way of Tab is another."""

    def __init__(self) -> None:
        super().__init__("evidence")
        self.rows: list[EvidenceRow] = []
        self.add: QPushButton = small_button(self.tr("Add evidence"), self.tr("Add evidence (Alt+Insert)"))
        self.add.clicked.connect(lambda *_: self.begin_row())
        self._claim: Claim | None = None
        self._begun = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.title.setBuddy(self.add)
        self._show()

    def show_claim(self, claim: Claim | None, context: ClaimContext) -> None:
        same = claim is not None and self._claim is not None and claim.id == self._claim.id
        if not same or len(claim.evidence if claim else ()) > len(self._evidence):
            self._begun = False
        self._claim = claim
        self._show()

    def begin_row(self) -> None:
        """An empty row at the end; it is written with its first word."""
        if self._claim is None:
            return
        self.flush()
        self._begun = True
        self._show()
        self.rows[len(self._evidence)].fields["question"].setFocus()

    def flush(self) -> None:
        for row in self._shown():
            for field in row.fields.values():
                field.flush()

    def drop(self) -> None:
        for row in self._shown():
            for field in row.fields.values():
                field.drop()

    @property
    def _evidence(self) -> Evidence:
        return self._claim.evidence if self._claim else ()

    def _shown(self) -> list[EvidenceRow]:
        return [row for row in self.rows if not row.isHidden()]

    def _show(self) -> None:
        count = len(self._evidence) + self._begun
        while len(self.rows) < count:
            self._make_row()
        had_focus = any(row.isAncestorOf(focus) for row in self.rows[count:] if (focus := self.focusWidget()))
        for at, row in enumerate(self.rows):
            row.setVisible(at < count)
            if at < count:
                values = dict(self._evidence[at]) if at < len(self._evidence) else {}
                row.show_row(values, f"{self._claim.id if self._claim else ''}/{at}")
                row.up.setEnabled(0 < at < len(self._evidence))
                row.down.setEnabled(at + 1 < len(self._evidence))
        if had_focus and self.isAncestorOf(self.window().focusWidget() or self):
            self.add.setFocus()
        stops = [*(stop for row in self._shown() for stop in row.stops), self.add]
        if stops != self.stops:
            self.stops = stops
            self.arranged.emit()

    def _make_row(self) -> None:
        row = EvidenceRow(len(self.rows))
        row.set_asked.connect(self._set)
        row.move_asked.connect(self._move)
        row.remove_asked.connect(self._remove)
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)

    def _set(self, at: int, column: str, value: str) -> None:
        self._ask(with_value(self._evidence, at, column, value))

    def _move(self, at: int, step: int) -> None:
        self.flush()
        moved = with_row_moved(self._evidence, at, step)
        if moved != self._evidence:
            self._ask(moved)
            self.rows[at + step].fields["question"].setFocus()

    def _remove(self, at: int) -> None:
        row = self.rows[at]
        for field in row.fields.values():
            field.take_back()
        if at < len(self._evidence):
            self._ask(without_row(self._evidence, at))
        else:
            self._begun = False
            self._show()
        left = self._shown()
        (left[min(at, len(left) - 1)].fields["question"] if left else self.add).setFocus()

    def _ask(self, evidence: Evidence) -> None:
        self.changed.emit({"evidence": evidence})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.begin_row()
        else:
            super().keyPressEvent(event)
