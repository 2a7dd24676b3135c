"""The report of a fault: to read and to copy. Nothing is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import quiet
from annotator.services.fault_report import FaultReport


class FaultDialog(QDialog):
    """Where in the program something went wrong; the error's own words only where the box is ticked."""

    def __init__(self, report: FaultReport | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Problem report"))
        self.resize(640, 420)
        self._report = report
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Problem report"))
        self.words = QCheckBox(self.tr("&Include the error's own words; they may quote an article"))
        self.words.setVisible(bool(report and report.words))
        self.words.toggled.connect(self._fill)
        self.copy = QPushButton(self.tr("&Copy"))
        self.copy.setEnabled(report is not None)
        self.copy.clicked.connect(lambda *_: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        words = self.tr("Nothing is sent. Copy the report if you want to tell the makers of the program.")
        for widget in (quiet(words), self.text, self.words, buttons):
            layout.addWidget(widget)

    def _fill(self) -> None:
        nothing = self.tr("Nothing has gone wrong since the program was started.")
        self.text.setPlainText(self._report.text(with_words=self.words.isChecked()) if self._report else nothing)
