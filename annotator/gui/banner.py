"""What stands above the article while an edit could not be written: why, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.gui.theme import STEP


class NotSavedBanner(QWidget):
    """Hidden until `show_reason`; the window hides it again through `clear`.

    It never takes the keyboard by itself; a button that has it gives it to ``home`` when the banner goes.
    """

    retry_requested = Signal()
    save_elsewhere_requested = Signal()
    drop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.home: QWidget | None = None
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.reason = QLabel()
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.retry = QPushButton()
        self.elsewhere = QPushButton(self.tr("&Save elsewhere…"))
        self.drop = QPushButton()
        self.retry.clicked.connect(lambda *_: self.retry_requested.emit())
        self.elsewhere.clicked.connect(lambda *_: self.save_elsewhere_requested.emit())
        self.drop.clicked.connect(lambda *_: self.drop_requested.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.reason, 1)
        for button in (self.retry, self.elsewhere, self.drop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        self.hide()

    def show_reason(self, reason: str) -> None:
        """Say why the last edit is not on disk, and offer the ways out."""
        self._show(self.tr("Not saved: %1").replace("%1", reason), self.tr("Re&try"), self.tr("Dr&op the edit"))
        self.elsewhere.show()

    def show_clash(self, versions: str) -> None:
        """Say that another one changed the same, show both versions, and let one be chosen."""
        self._show(versions, self.tr("Use &mine"), self.tr("Keep the &other"))
        self.elsewhere.hide()

    def _show(self, reason: str, retry: str, drop: str) -> None:
        self.reason.setText(reason)
        self.retry.setText(retry)
        self.drop.setText(drop)
        self.show()

    def clear(self) -> None:
        if self.home and any(button.hasFocus() for button in (self.retry, self.elsewhere, self.drop)):
            self.home.setFocus()
        self.reason.setText("")
        self.hide()
