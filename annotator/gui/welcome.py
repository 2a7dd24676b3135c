"""What stands where the article will be while there is none: one sentence and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.theme import STEP


class Welcome(QWidget):
    """Lies over the page; hidden as soon as there is an article."""

    import_requested = Signal()
    samples_requested = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.sentence = QLabel(self.tr("Drop articles here, or import them with Ctrl+I."))
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setObjectName("quiet")
        self.sentence.setWordWrap(True)
        self.open_files = QPushButton(self.tr("Import articles…"))
        self.open_samples = QPushButton(self.tr("Try the sample articles"))
        self.open_files.clicked.connect(lambda *_: self.import_requested.emit())
        self.open_samples.clicked.connect(lambda *_: self.samples_requested.emit())
        buttons = QHBoxLayout()
        buttons.setSpacing(3 * STEP)
        buttons.addStretch(1)
        buttons.addWidget(self.open_files)
        buttons.addWidget(self.open_samples)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 6 * STEP, 6 * STEP, 6 * STEP)
        column.setSpacing(4 * STEP)
        column.addStretch(2)
        column.addWidget(self.sentence)
        column.addLayout(buttons)
        column.addStretch(3)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.hide()
        over.installEventFilter(self)

    def show_for(self, project: bool, articles: int) -> None:
        """Visible while a project is open that holds no article."""
        self.setVisible(project and not articles)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False
