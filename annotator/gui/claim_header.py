"""The head of the claims panel: which preset is in use, whether claims are ranked, how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from annotator.domain.claim_presets import ClaimPreset
from annotator.gui.claim_words import preset_text
from annotator.gui.field import Choice
from annotator.gui.flow_layout import FlowLayout
from annotator.gui.theme import STEP

LETTERS = 16
"""So many letters of a preset's name are in sight at most: all of the program's own."""


class ClaimHeader(QWidget):
    """It flows into a second line where the panel is narrow."""

    preset_chosen = Signal(str)
    fields_wanted = Signal()
    rank_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.preset = Choice([("", "")])
        self.preset.setAccessibleName(self.tr("Preset"))
        self.preset.setToolTip(self.tr("Which fields a claim has here, and which it needs"))
        self.preset.chosen.connect(self.preset_chosen)
        self.fields = self._button(self.tr("Fields…"), self.tr("See and change which fields this preset shows"))
        self.fields.clicked.connect(lambda *_: self.fields_wanted.emit())
        self.rank = self._button(
            self.tr("Rank"), self.tr("What looks most worth checking first: a hint for the order, no answer")
        )
        self.rank.setCheckable(True)
        self.rank.toggled.connect(self.rank_wanted)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setObjectName("quiet")
        self.count.setMinimumHeight(self.preset.sizeHint().height())
        flow = FlowLayout(self)
        flow.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        flow.setSpacing(STEP)
        for widget in (self.preset, self.fields, self.rank, self.count):
            flow.addWidget(widget)

    def set_presets(self, presets: Sequence[ClaimPreset], chosen: ClaimPreset) -> None:
        """The presets to choose from, and the one in use."""
        self.preset.offer([(preset.name, preset_text(preset.name)) for preset in presets])
        self.preset.show_value(chosen.name)
        longest = max(len(self.preset.itemText(at)) for at in range(self.preset.count()))
        self.preset.setMinimumContentsLength(min(longest, LETTERS))

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
