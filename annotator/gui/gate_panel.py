"""What is to be looked at before an export, below everything else: worked through while the articles stay open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.linting import BLANK_EDGE, PUNCTUATION_EDGE
from annotator.gui.dialog_parts import foot
from annotator.gui.elided import ElidedLabel
from annotator.gui.item_views import ENTER
from annotator.gui.theme import ROW_HEIGHT, STEP
from annotator.gui.words import finding_words

LEAST_ROWS, MOST_ROWS = 3, 6
EDGES = (BLANK_EDGE, PUNCTUATION_EDGE)
BLANK = "␣"
OPEN_UP_TO = 10
"""A reason with more findings is closed at first, so that the others are in sight."""
WORDS_SHOWN = 80

Finding = Mapping[str, Any]
"""A `Loss` as ``annotator export --check`` tells it."""
Reason = tuple[bool, bool, str, str]
"""Whether it is a slip, whether it will be gone; the kind of annotation and why."""


def reason_of(finding: Finding) -> Reason:
    return bool(finding["slip"]), bool(finding["gone"]), str(finding["kind"]), str(finding["why"])


def _with_edges(words: str) -> str:
    """The words on one line; white space at their edges, which may be what is wrong with them, is to be seen."""
    inner = words.strip()
    before = words[: len(words) - len(words.lstrip())]
    behind = words[len(words.rstrip()) :] if inner else ""
    return BLANK * len(before) + " ".join(inner.split()) + BLANK * len(behind)


class _Row(QTreeWidgetItem):
    """A finding below its reason."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        self.place = str(finding["article"]), str(finding["id"])


class _Top(QTreeWidgetItem):
    """A reason with its findings."""

    def __init__(self, reason: Reason, words: str) -> None:
        super().__init__([words])
        self.reason = reason


class _Tree(QTreeWidget):
    """Enter goes to a finding, and opens or closes a reason."""

    gone_to = Signal(object)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), MOST_ROWS * ROW_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() not in ENTER or item is None:
            super().keyPressEvent(event)
        elif not isinstance(item, _Row):
            item.setExpanded(not item.isExpanded())
        else:
            self.gone_to.emit(item)


class GatePanel(QWidget):
    """Findings below their reasons. It asks; whoever listens goes there, trims, checks again, exports or stops."""

    go_requested = Signal(dict)
    trim_requested = Signal()
    check_requested = Signal()
    export_requested = Signal()
    stop_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._findings: list[Finding] = []
        self._totals: Counter[Reason] = Counter()
        self._seen_to: set[tuple[str, str]] = set()
        self._rows: list[_Row] = []
        self._tops: list[_Top] = []
        self._visited = False
        """Whether the current row has been gone to; one that moved up into its place has not."""
        self._format = ""
        self.title, self.hint = ElidedLabel(), ElidedLabel()
        self.tree = _Tree()
        self.trim = QPushButton(self.tr("&Trim the edges"))
        self.check = QPushButton(self.tr("Check a&gain"))
        self.export = QPushButton()
        self.stop = QPushButton(self.tr("St&op"))
        self._prepare()
        self._listen()
        self.hide()

    def _prepare(self) -> None:
        self.title.setObjectName("title")
        self.hint.setObjectName("quiet")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.trim.setToolTip(self.tr("White space and stray punctuation go; in each article that is one step to undo."))
        tree = self.tree
        tree.setAccessibleName(self.tr("What to look at before the export"))
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        tree.setMinimumHeight(LEAST_ROWS * ROW_HEIGHT)
        tree.setMaximumHeight(MOST_ROWS * ROW_HEIGHT)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.header().setStretchLastSection(False)
        tree.header().setMinimumSectionSize(40 * STEP)
        for column in (0, 1):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        head = QHBoxLayout()
        head.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 0)
        head.setSpacing(4 * STEP)
        head.addWidget(self.title, 3)
        head.addWidget(self.hint, 2)
        below = foot((self.trim, self.check), (self.export, self.stop))
        below.setContentsMargins(3 * STEP, 0, 3 * STEP, 2 * STEP)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(STEP)
        rows.addLayout(head)
        rows.addWidget(tree)
        rows.addLayout(below)

    def _listen(self) -> None:
        self.tree.gone_to.connect(self._go)
        self.tree.itemClicked.connect(lambda item, _column: self._go(item) if isinstance(item, _Row) else None)
        self.trim.clicked.connect(lambda *_: self.trim_requested.emit())
        self.check.clicked.connect(lambda *_: self.check_requested.emit())
        self.export.clicked.connect(lambda *_: self.export_requested.emit())
        self.stop.clicked.connect(lambda *_: self.stop_requested.emit())

    def show_findings(
        self, format: str, totals: Mapping[Reason, int], findings: Sequence[Finding], next_key: QKeySequence
    ) -> None:
        """Show what was found for an export in a format; of a reason there may be more than there are findings."""
        self._format = format
        self._findings, self._totals = list(findings), Counter(totals)
        self._seen_to.clear()
        self._visited = False
        key = next_key.toString(QKeySequence.SequenceFormat.NativeText)
        self.hint.setText(self.tr("Enter or a click goes there, %1 to the next").replace("%1", key))
        self.tree.clear()
        self._rows, self._tops = [], []
        self._build()
        self.show()
        (self.tree if self._rows else self.export).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """While something is running, nothing else is asked for."""
        for button in (self.trim, self.check, self.export):
            button.setEnabled(not busy)

    def articles(self) -> set[str]:
        """The articles in which something was found."""
        return {str(finding["article"]) for finding in self._findings}

    def see_to(self, article: str, ids: Iterable[str]) -> None:
        """A person has changed these annotations: what was found on them is ticked."""
        fresh = {(article, id) for id in ids} - self._seen_to
        self._seen_to |= fresh
        for row in self._rows:
            if row.place in fresh:
                self._word(row)
        self._say()

    def retell(self, article: str, slips: Sequence[Finding]) -> None:
        """The slips in one article, as they are now."""
        before = [each for each in self._findings if each["slip"] and each["article"] == article]
        if [dict(each) for each in before] == [dict(each) for each in slips]:
            return
        self._totals += Counter(map(reason_of, slips))
        self._totals -= Counter(map(reason_of, before))
        self._findings = [each for each in self._findings if each not in before] + list(slips)
        self._build()

    def step(self, step: int) -> bool:
        """Go to the next finding (1) or the one before (-1) that nobody has seen to; False where none is left."""
        current = self.tree.currentItem()
        here = current.child(0) if current is not None and current.childCount() else current
        at = self._rows.index(here) if here in self._rows else 0
        first = at + 1 if self._visited and here is current else at
        ahead = self._rows[first:] if step > 0 else self._rows[:at][::-1]
        row = next((row for row in ahead if row.place not in self._seen_to), None)
        if row is not None:
            self._go(row)
        return row is not None

    def _go(self, row: _Row) -> None:
        self._visited = True
        self.tree.setCurrentItem(row)
        self.go_requested.emit(dict(row.finding))

    def _build(self) -> None:
        """All rows anew; the one that was current stays so, or the one that moved up into its place."""
        current = self.tree.currentItem()
        at = self._rows.index(current) if current in self._rows else 0
        kept = current.finding if isinstance(current, _Row) else None
        closed = {top.reason for top in self._tops if not top.isExpanded()}
        self.tree.clear()
        self._rows, self._tops = [], []
        for reason in sorted(self._totals, key=self._order):
            self._add_reason(reason, closed=reason in closed)
        same = [index for index, row in enumerate(self._rows) if row.finding == kept]
        self._visited = self._visited and bool(same)
        if self._rows and (kept or self._tops[0].isExpanded()):
            self.tree.setCurrentItem(self._rows[same[0] if same else min(at, len(self._rows) - 1)])
        elif self._rows:
            self.tree.setCurrentItem(self._tops[0])
        self._say()

    def _order(self, reason: Reason) -> tuple[bool, bool, int]:
        """Slips first, then what will be gone, then what is only noted; of each what there is least of."""
        slip, gone, _, _ = reason
        return not slip, not gone, self._totals[reason]

    def _add_reason(self, reason: Reason, *, closed: bool) -> None:
        there = [finding for finding in self._findings if reason_of(finding) == reason]
        top = _Top(reason, self._reason_words(reason, len(there)))
        rows = [_Row(finding) for finding in there]
        for row in rows:
            self._word(row)
        top.addChildren(rows)
        self.tree.addTopLevelItem(top)
        top.setFirstColumnSpanned(True)
        self._tops.append(top)
        self._rows += rows
        top.setExpanded(not closed and (len(there) <= OPEN_UP_TO or len(self._totals) == 1))

    def _reason_words(self, reason: Reason, shown: int) -> str:
        slip, gone, kind, why = reason
        total = self._totals[reason]
        first = self.tr("To mend") if slip else self.tr("Does not fit") if gone else self.tr("To know")
        words = f"{first}: {total} × {finding_words(kind)} {finding_words(why)}"
        return words if shown >= total else words + self.tr(" (the first %n)", "", shown)

    def _word(self, row: _Row) -> None:
        finding = row.finding
        words = _with_edges(str(finding["words"]))
        short = words if len(words) <= WORDS_SHOWN else words[: WORDS_SHOWN - 1] + "…"
        tick = "✓ " if row.place in self._seen_to else ""
        row.setText(0, tick + (f"“{short}”" if short else self.tr("the article")))
        row.setText(1, str(finding["title"]))

    def _say(self) -> None:
        """What is left, in the title and on the button that exports."""
        slips = sum(number for reason, number in self._totals.items() if reason[0])
        gone = sum(number for reason, number in self._totals.items() if reason[1])
        noted = self._totals.total() - slips - gone
        parts = [self.tr("%n to mend", "", slips)] if slips else []
        if gone:
            parts.append(self.tr("%n that %1 cannot hold", "", gone).replace("%1", self._format))
        if noted:
            parts.append(self.tr("%n to know", "", noted))
        left = ", ".join(parts) or self.tr("nothing is left to mend")
        self.title.setText(self.tr("Before the export: %1").replace("%1", left))
        self.trim.setVisible(any(why in EDGES for _, _, _, why in self._totals))
        words = self.tr("Leave out and e&xport") if gone else self.tr("E&xport as it is")
        self.export.setText(words if self._totals else self.tr("E&xport"))
