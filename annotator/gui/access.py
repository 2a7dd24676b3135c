"""The window for everybody: its language, whether things move, the article in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from annotator.gui import motion
from annotator.gui.announcing import Announcer

if TYPE_CHECKING:
    from annotator.gui.handlers import Handler
    from annotator.gui.window import MainWindow


class Access(QObject):
    """What a person has chosen is kept; the language waits for the next start."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        Announcer(window.views.article)

    def table(self) -> dict[str, Handler]:
        """The handlers, by action id."""
        return {"language": self._language, "reduce_motion": self._motion, "in_words": self._in_words}

    def join(self) -> None:
        """Do as was chosen before."""
        self._window.actions_by_id["reduce_motion"].setChecked(self._window.preferences.reduced_motion)
        self._motion()

    def _motion(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        reduced = self._window.actions_by_id["reduce_motion"].isChecked()
        self._window.preferences.reduced_motion = reduced
        motion.reduce(application, reduced)

    def _language(self) -> None:
        from annotator.gui.language_dialog import LanguageDialog

        preferences = self._window.preferences
        dialog = LanguageDialog(preferences.language, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            preferences.language = dialog.language()

        dialog.accepted.connect(keep)
        dialog.open()

    def _in_words(self) -> None:
        from annotator.gui.article_words import in_words
        from annotator.gui.words_dialog import WordsDialog

        document = self._window.desk.document
        if document is not None:
            dialog = WordsDialog(in_words(document), self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
