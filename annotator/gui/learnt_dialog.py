"""What was learnt: the gain and the memory, beside the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from annotator.gui.gain_panel import GainPanel
from annotator.gui.memory_panel import MemoryPanel
from annotator.gui.theme import STEP, Theme


class LearntDialog(QDialog):
    """Stays open while one goes on; what is asked for is done by whoever listens to its two panels."""

    def __init__(self, theme: Theme, labels: Sequence[str], parent: QWidget | None = None) -> None:
        """``labels`` are the project's labels that are shown."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was learnt"))
        self.resize(820, 620)
        self.gain = GainPanel(theme)
        self.memory = MemoryPanel(labels)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.gain, self.tr("&Gain"))
        self.tabs.addTab(self.memory, self.tr("&Memory"))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(lambda *_: self.reject())
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * STEP, 0, 4 * STEP, 0)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 3 * STEP)
        rows.setSpacing(2 * STEP)
        rows.addWidget(self.tabs, 1)
        rows.addLayout(foot)
        self.gain.chart.setFocus()
