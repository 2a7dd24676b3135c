"""What a format cannot hold, before anything is written: go and fix it, export all the same, or stop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.item_views import ENTER
from annotator.gui.theme import STEP

KINDS_SHOWN = 6
WORDS_SHOWN = 80
_LOSS = Qt.ItemDataRole.UserRole

Loss = Mapping[str, Any]


class _Losses(QListWidget):
    """A list whose Enter goes to the row, and not on to the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in ENTER:
            event.accept()


class LossDialog(AskingDialog):
    """How many of what, and the first of them one by one; Enter or a double click asks to go to one.

    ``go_requested(article, start, end)``; the dialog is closed then, and nothing is written.
    """

    go_requested = Signal(str, int, int)

    def __init__(
        self,
        title: str,
        counts: Sequence[str],
        losses: Sequence[Loss],
        total: int,
        parent: QWidget | None = None,
        *,
        slips_only: bool = False,
    ) -> None:
        """``counts`` are sentences, the most frequent first; ``total`` may be more than there are ``losses``.

        With ``slips_only`` the format holds everything, and what is listed are probable slips.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Before the export") if slips_only else self.tr("Not everything fits"))
        self.resize(640, 440)
        words = self.tr("%1 cannot hold everything as it is:").replace("%1", title)
        if slips_only:
            words = self.tr("These may be slips. Mend them first, or export them as they are:")
        self.title = QLabel(words)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setObjectName("title")
        shown = list(counts[:KINDS_SHOWN])
        if len(counts) > KINDS_SHOWN:
            shown.append("…")
        self.counts = QLabel("\n".join(shown))
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.counts.setWordWrap(True)
        self.list = _Losses()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What does not fit"))
        for loss in losses:
            self.list.addItem(_item(loss))
        self.show_place = QPushButton(self.tr("&Show the place"))
        self._lay_out(total - len(losses), "" if slips_only else self.tr("The whole list is written beside the file."))
        self.list.itemActivated.connect(self._go)
        self.show_place.clicked.connect(lambda *_: self._go(self.list.currentItem()))
        self.list.setCurrentRow(0)

    def _lay_out(self, more: int, whole: str) -> None:
        rows = QVBoxLayout(self)
        rows.setSpacing(2 * STEP)
        rows.addWidget(self.title)
        rows.addWidget(self.counts)
        rows.addWidget(self.list, 1)
        more_words = self.tr("And %n more. ", "", more) if more > 0 else ""
        rows.addWidget(quiet(more_words + whole))
        rows.addLayout(self.add_buttons(self.tr("Export &anyway")))
        self.buttons.addButton(self.show_place, self.buttons.ButtonRole.ResetRole)  # apart, on the left

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        loss = item.data(_LOSS)
        self.reject()
        self.go_requested.emit(loss["article"], loss["start"], loss["end"])


def _item(loss: Loss) -> QListWidgetItem:
    words = str(loss["words"])
    short = words if len(words) <= WORDS_SHOWN else words[: WORDS_SHOWN - 1] + "…"
    item = QListWidgetItem(f"{loss['title']}\n{loss['kind']} “{' '.join(short.split())}” {loss['why']}")
    item.setData(_LOSS, dict(loss))
    return item
