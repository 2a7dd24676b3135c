"""What the dialogs share: OK and Cancel with words of our own, quiet explanations, tables to choose from, a foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.theme import ROW_HEIGHT, STEP

WIDEST = 225 * STEP
"""No dialog grows wider than this by itself."""


class AskingDialog(QDialog):
    """A dialog whose OK says what will happen. Open it with ``open()`` and listen to ``accepted``.

    Where `attempt` is set, OK calls it first: what it returns is said in the dialog, which stays open;
    nothing, and the dialog is accepted.
    """

    attempt: Callable[[], str] | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Whatever size was asked for: the words have room, also where a language has longer ones."""
        super().showEvent(event)
        layout: QLayout | None = self.layout()
        if layout is not None:
            width = max(self.width(), min(layout.totalSizeHint().width(), WIDEST))
            self.resize(width, max(self.height(), layout.totalHeightForWidth(width)))

    def accept(self) -> None:
        sentence = self.attempt() if self.attempt else ""
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
        if not sentence:
            super().accept()

    def add_buttons(self, action: str) -> QVBoxLayout:
        """OK (worded as ``action``) and Cancel, with room for a warning above them."""
        self.warning = quiet("")
        self.warning.setObjectName("warning")
        self.warning.hide()
        self.buttons = QDialogButtonBox(self)
        self.ok = QPushButton(action)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()
        foot.addWidget(self.warning)
        foot.addWidget(self.buttons)
        return foot


def quiet(text: str) -> QLabel:
    """A sentence that explains, below what it explains."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName("quiet")
    label.setContentsMargins(0, 0, 0, STEP)
    return label


def stack(dialog: QDialog, *parts: QWidget | QLayout, stretched: Sequence[int]) -> None:
    """The parts of a roomy dialog one below the other; ``stretched`` is each one's share of the room that is left."""
    rows = QVBoxLayout(dialog)
    rows.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
    rows.setSpacing(2 * STEP)
    for part, stretch in zip(parts, stretched, strict=True):
        if isinstance(part, QLayout):
            rows.addLayout(part, stretch)
        else:
            rows.addWidget(part, stretch)


def foot(left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
    """The buttons below a dialog: what makes something new at the left, what is about the choice at the right."""
    row = QHBoxLayout()
    row.setSpacing(2 * STEP)
    for widget in left:
        row.addWidget(widget)
    row.addStretch(1)
    for widget in right:
        row.addWidget(widget)
    return row


def choose_rows(table: QTableWidget, name: str, widest: int) -> None:
    """Let a person choose one row of a table and change nothing in it; the column ``widest`` takes the room."""
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
