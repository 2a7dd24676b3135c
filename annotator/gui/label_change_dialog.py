"""What a rename, a merge or a deletion would do to the whole project, before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.label_words import uses_text
from annotator.gui.saying import name_choice
from annotator.gui.theme import STEP

if TYPE_CHECKING:
    from annotator.services.label_sets import Example, Uses

RENAME, MERGE, DELETE = "rename", "merge", "delete"


@dataclass(frozen=True, slots=True)
class LabelChange:
    """What was chosen: ``kind`` is rename, merge or delete; ``new`` is the other name."""

    kind: str
    name: str
    new: str = ""


class LabelChangeDialog(AskingDialog):
    """Says what would change, with examples; a deletion asks what becomes of the annotations."""

    def __init__(self, wish: LabelChange, uses: Uses, others: Sequence[str], parent: QWidget | None = None) -> None:
        """``others`` are the labels that annotations could be given instead."""
        super().__init__(parent)
        self._wish = wish
        self.setMinimumWidth(480)
        self.drop = QRadioButton(self.tr("&Reject what a machine suggested, remove what people added"))
        self.relabel = QRadioButton(self.tr("Give them another &label:"))
        self.into = QComboBox()
        self.into.addItems(list(others))
        name_choice(self.into, self.tr("The other label"))
        self.says = QLabel(uses_text(uses))
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setObjectName("title")
        self._lay_out(uses)
        self.drop.toggled.connect(lambda *_: self._word())
        self.into.currentTextChanged.connect(lambda *_: self._word())
        self._prepare(bool(others))

    def _lay_out(self, uses: Uses) -> None:
        rows = QVBoxLayout(self)
        rows.setSpacing(2 * STEP)
        rows.addWidget(self.title)
        rows.addWidget(self.says)
        if uses.examples:
            self.examples = QLabel("".join(f"<p>{_marked(example)}</p>" for example in uses.examples))
            self.examples.setWordWrap(True)
            self.examples.setObjectName("quote")
            rows.addWidget(self.examples)
        if self._wish.kind != RENAME:
            rows.addWidget(self.drop)
            line = QHBoxLayout()
            line.addWidget(self.relabel)
            line.addWidget(self.into, 1)
            rows.addLayout(line)
        rows.addStretch(1)
        rows.addWidget(quiet(self.tr("This is one step and can be undone as one.")))
        rows.addLayout(self.add_buttons(""))

    def _prepare(self, can_merge: bool) -> None:
        self.relabel.setEnabled(can_merge)
        merging = self._wish.kind == MERGE and can_merge
        (self.relabel if merging else self.drop).setChecked(True)
        if self._wish.new:
            self.into.setCurrentText(self._wish.new)
        self._word()

    def _word(self) -> None:
        change = self.change()
        self.into.setEnabled(change.kind == MERGE)
        words = {
            RENAME: (self.tr("Rename %1 to %2"), self.tr("Rename")),
            MERGE: (self.tr("Merge %1 into %2"), self.tr("Merge")),
            DELETE: (self.tr("Delete %1"), self.tr("Delete")),
        }
        title, action = words[change.kind]
        self.title.setText(title.replace("%1", change.name).replace("%2", change.new))
        self.setWindowTitle(self.title.text())
        self.ok.setText(action)

    def change(self) -> LabelChange:
        """What was chosen."""
        if self._wish.kind == RENAME:
            return self._wish
        if self.relabel.isChecked():
            return LabelChange(MERGE, self._wish.name, self.into.currentText())
        return LabelChange(DELETE, self._wish.name)


def _marked(example: Example) -> str:
    before, behind = (escape(" ".join(part.split())) for part in (f"{example.before}|", f"|{example.behind}"))
    return f"…{before.removesuffix('|')}<b>{escape(example.words)}</b>{behind.removeprefix('|')}…"
