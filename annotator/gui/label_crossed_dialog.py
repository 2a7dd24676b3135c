"""Undo or redo, where the last thing that changed the article reached the whole project: which one is meant?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.label_words import size_text
from annotator.gui.messages import operation_text
from annotator.gui.theme import STEP

if TYPE_CHECKING:
    from annotator.services.session import Crossed, Step


class CrossedDialog(AskingDialog):
    """Enter takes the step over the project back (or does it again); accepted then."""

    own_wanted = Signal()
    """The article's own step was meant."""

    def __init__(self, crossed: Crossed, own: Step | None, parent: QWidget | None = None, *, back: bool) -> None:
        """``own`` is the step of the article alone that undo, or redo where not ``back``, would be about."""
        super().__init__(parent)
        title = self.tr("Undo in the whole project?") if back else self.tr("Redo in the whole project?")
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        heading = QLabel(title)
        heading.setObjectName("title")
        self.says = QLabel(self._words(crossed, back=back))
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.says.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setSpacing(2 * STEP)
        rows.addWidget(heading)
        rows.addWidget(self.says)
        if not crossed.next:
            rows.addWidget(quiet(self.tr("Later steps over the project come first: Edit > Undo in project.")))
        rows.addStretch(1)
        rows.addLayout(self.add_buttons(self.tr("&Undo in project") if back else self.tr("&Redo in project")))
        self.ok.setVisible(crossed.next)
        self.own = QPushButton(self._own_words(own, back=back))
        self.own.setAutoDefault(not crossed.next)
        self.own.clicked.connect(lambda *_: self._choose_own())
        self.buttons.addButton(self.own, QDialogButtonBox.ButtonRole.ActionRole)
        self.own.setVisible(own is not None)
        (self.ok if crossed.next else self.cancel).setFocus()

    def _words(self, crossed: Crossed, *, back: bool) -> str:
        step = size_text(crossed.step.operation, crossed.step.detail)
        if back:
            return self.tr("The last thing that changed this article reached the whole project: %1.").replace(
                "%1", step
            )
        return self.tr("The last thing undone in this article reached the whole project: %1.").replace("%1", step)

    def _own_words(self, own: Step | None, *, back: bool) -> str:
        pattern = self.tr("Only undo here: %1") if back else self.tr("Only redo here: %1")
        return pattern.replace("%1", operation_text(own.operation, own.detail) if own else "").replace("&", "&&")

    def _choose_own(self) -> None:
        self.reject()
        self.own_wanted.emit()
