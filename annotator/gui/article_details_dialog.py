"""A dialog for what is known of an article beside its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.theme import STEP


class ArticleDetailsDialog(AskingDialog):
    """``save`` gets the details by name and says why they were not kept."""

    save: Callable[[Mapping[str, str]], str]

    def __init__(self, details: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Article details"))
        titles = {
            "title": (self.tr("Title"), self.tr("Where it is empty, the text's first line is shown")),
            "url": (self.tr("Address"), "https://"),
            "publisher": (self.tr("Publisher"), ""),
            "author": (self.tr("Author"), ""),
            "published": (self.tr("Published"), self.tr("2031-05-17, 2031-05 or 2031")),
            "language": (self.tr("Language"), self.tr("en, de, …")),
            "review_url": (
                self.tr("Fact-check's own address"),
                self.tr("The page of your fact-check, for ClaimReview"),
            ),
        }
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, (title, hint) in titles.items():
            field = self.fields[name] = QLineEdit(details[name])
            field.setPlaceholderText(hint)
            field.setCursorPosition(0)
            form.addRow(title, field)
        rows = QVBoxLayout(self)
        rows.setSpacing(2 * STEP)
        rows.addWidget(quiet(self.tr("They hold for everybody who works on this article. Its text stays as it is.")))
        rows.addLayout(form)
        rows.addStretch(1)
        rows.addLayout(self.add_buttons(self.tr("Save")))
        self.attempt = lambda: self.save({name: field.text().strip() for name, field in self.fields.items()})
        self.resize(560, 360)

    def ask(self, name: str) -> None:
        """Open with the keyboard on one of the fields."""
        self.open()
        self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields[name].selectAll()
