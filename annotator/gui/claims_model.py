"""The claims of a document as a list, in reading order or by how much they look worth checking."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from html import escape
from time import monotonic
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from annotator.domain.annotation import Claim, Spans, State
from annotator.domain.changes import Change, differences
from annotator.domain.checkworthiness import Worth
from annotator.domain.claim_presets import ClaimPreset, missing
from annotator.domain.document import Document
from annotator.gui.claim_words import needs_text, reason_text, worth_text
from annotator.gui.state_words import state_text

Index = QModelIndex | QPersistentModelIndex
CLAIM = Qt.ItemDataRole.UserRole
QUOTE_LIMIT = 600
SLICE = 0.01
"""Seconds for which claims are scored before the window is let on."""


Key = tuple[float, int, int, str]
Scorer = Callable[[Document, Claim], Worth]


class ClaimsModel(QAbstractListModel):
    """Rows are claims in their order; a change that moves a claim moves its row."""

    scored = Signal()
    """Every claim is scored after a while; `order_by_rank` puts them in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self._text = ""
        self._claims: dict[str, Claim] = {}
        self._keys: list[Key] = []
        self._worth: dict[str, Worth] = {}
        self._scorer: Scorer | None = None
        self._unscored: list[str] = []
        self._ranked = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._show_rejected = False
        self.preset = ClaimPreset("")
        self.generation = 0
        """Counts the documents shown, for those who keep something about their text."""

    def set_document(self, document: Document | None) -> None:
        self.beginResetModel()
        self.generation += 1
        self.document = document
        self._text = document.text if document else ""
        self._claims = {claim.id: claim for claim in document.claims} if document else {}
        self._arrange()
        self.endResetModel()

    def differences(self, document: Document) -> list[Change]:
        """What leads from the claims that are shown to those of another reading of the document."""
        return differences(self._claims, document.claims)

    def set_show_rejected(self, show: bool) -> None:
        self.beginResetModel()
        self._show_rejected = show
        self._order()
        self.endResetModel()

    def set_preset(self, preset: ClaimPreset) -> None:
        """Another preset asks for other fields."""
        self.beginResetModel()
        self.preset = preset
        self.endResetModel()

    def rank(self, scorer: Scorer | None) -> None:
        """Order the claims by how much they look worth checking, by place again for None."""
        self.beginResetModel()
        self._scorer = scorer
        self._arrange()
        self.endResetModel()

    def order_by_rank(self) -> None:
        """Show the order that is known since `scored`."""
        self.beginResetModel()
        self._order()
        self.endResetModel()

    def _arrange(self) -> None:
        """Begin to score; where that takes no time, the claims are in their new order at once."""
        self._worth = {}
        self._unscored = list(self._claims) if self._scorer else []
        self._timer.stop()
        if not self._score_some():
            self._timer.start()
        self._order()

    def _score_some(self) -> bool:
        """Score claims for a moment; whether all of them are."""
        end = monotonic() + SLICE
        while self._unscored and monotonic() < end:
            claim = self._claims.get(self._unscored.pop())
            if claim is not None:
                self._worth[claim.id] = self._scored(claim)
        return not self._unscored

    def _go_on(self) -> None:
        if self._score_some():
            self._timer.stop()
            self.scored.emit()

    def _order(self) -> None:
        self._ranked = self._scorer is not None and not self._unscored
        self._keys = sorted(self._key(claim) for claim in self._claims.values() if self._visible(claim))

    def _scored(self, claim: Claim) -> Worth:
        assert self._scorer is not None
        assert self.document is not None
        return self._scorer(self.document, claim)

    def _key(self, claim: Claim) -> Key:
        worth = self._worth.get(claim.id) if self._ranked else None
        return (-worth.score if worth else 0.0, claim.start, -claim.end, claim.id)

    def _visible(self, claim: Claim) -> bool:
        return self._show_rejected or claim.state is not State.REJECTED

    def apply(self, changes: Iterable[Change]) -> None:
        """Take over written changes; those of other kinds are passed over."""
        for change in changes:
            if isinstance(change.after or change.before, Claim):
                self._apply(change)

    def _apply(self, change: Change) -> None:
        row = self.row_of(change.id)
        self._score_again(change)
        after = change.after if isinstance(change.after, Claim) and self._visible(change.after) else None
        if row >= 0 and after is not None and self._key(after) == self._keys[row]:
            self._claims[after.id] = after
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._keys[row]
            self.endRemoveRows()
        self._claims.pop(change.id, None)
        if isinstance(change.after, Claim):
            self._claims[change.id] = change.after
        if after is not None:
            place = bisect_left(self._keys, self._key(after))
            self.beginInsertRows(QModelIndex(), place, place)
            self._keys.insert(place, self._key(after))
            self.endInsertRows()

    def _score_again(self, change: Change) -> None:
        """A claim that says something else may look worth more or less."""
        before, after = self._claims.get(change.id), change.after
        if not isinstance(after, Claim):
            self._worth.pop(change.id, None)
        elif self._scorer and (before is None or before.core != after.core):
            self._worth[after.id] = self._scored(after)

    def row_of(self, id: str) -> int:
        """The row of a claim, or -1 where it is not shown."""
        claim = self._claims.get(id)
        if claim is None:
            return -1
        row = bisect_left(self._keys, self._key(claim))
        return row if row < len(self._keys) and self._keys[row][-1] == id else -1

    def claim(self, id: str) -> Claim | None:
        return self._claims.get(id)

    def claim_at(self, row: int) -> Claim:
        return self._claims[self._keys[row][-1]]

    def counts(self) -> tuple[int, int]:
        """How many claims stand (rejected ones aside), and how many of them are to review."""
        states = [claim.state for claim in self._claims.values()]
        return len(states) - states.count(State.REJECTED), states.count(State.SUGGESTED)

    def quote(self, spans: Spans) -> str:
        """The words of some spans on one line, interruptions as …"""
        parts = [" ".join(self._text[start : min(end, start + QUOTE_LIMIT)].split()) for start, end in spans]
        quote = " … ".join(parts)
        return quote if len(quote) <= QUOTE_LIMIT else quote[:QUOTE_LIMIT].rstrip() + "…"

    def needs(self, claim: Claim) -> str:
        """Which fields the preset requires and the claim lacks, in words; a rejected one lacks nothing."""
        if claim.state is State.REJECTED:
            return ""
        return needs_text(missing(claim, self.preset, self.document.article if self.document else None))

    def rank_reasons(self, claim: Claim) -> str:
        """Why the claim stands where it does while claims are ranked, in words."""
        worth = self._worth.get(claim.id) if self._ranked else None
        return worth_text(worth.reasons) if worth else ""

    def _tip(self, claim: Claim) -> str:
        """Escaped, so that no article's text is read as markup."""
        words = "\n".join(part for part in (reason_text(claim), claim.normalized, claim.note) if part)
        return f'<p style="white-space: pre-wrap">{escape(words)}</p>' if words else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        claim = self.claim_at(index.row())
        if role == CLAIM:
            return claim
        if role == Qt.ItemDataRole.DisplayRole:
            return self.quote(claim.content)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (self.quote(claim.content), state_text(claim.state), self.needs(claim), self.rank_reasons(claim))
            return ", ".join(part for part in said if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(claim)
        return None
