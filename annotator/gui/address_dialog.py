"""The address of one page to fetch."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.import_dialog import AUTO, ImportValues


class AddressDialog(AskingDialog):
    """Takes an address; what is fetched, and that nothing else is, is said before anything goes out."""

    def __init__(self, address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import from address"))
        self.resize(560, 0)
        self.address = QLineEdit(address)
        self.address.setPlaceholderText("https://")
        self.prefill = QCheckBox(self.tr("&Pre-fill entities and claims now"))
        self.prefill.setChecked(True)
        label = QLabel(self.tr("&Address of the article"))
        label.setBuddy(self.address)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.address)
        words = self.tr("This one page is fetched, once and now: no pictures, no scripts, nothing it links to.")
        layout.addWidget(quiet(words))
        layout.addWidget(self.prefill)
        layout.addLayout(self.add_buttons(self.tr("Fetch")))
        self.address.textChanged.connect(self._check)
        self._check()

    def _check(self) -> None:
        self.ok.setEnabled("." in self._named() and " " not in self._named())

    def _named(self) -> str:
        """The address, with the protocol that people leave out."""
        address = self.address.text().strip()
        return address if "://" in address or not address else f"https://{address}"

    def values(self) -> ImportValues:
        """What was entered."""
        return ImportValues((self._named(),), AUTO, self.prefill.isChecked(), accept=False)
