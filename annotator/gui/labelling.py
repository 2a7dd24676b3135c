"""Labels in the window: the dialog of the label set, the picker at the words, undo over the whole project."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt

from annotator.gui import actions as action_builder
from annotator.gui.label_desk import LabelDesk
from annotator.gui.label_words import redo_step_text, undo_step_text

if TYPE_CHECKING:
    from annotator.gui.handlers import Handler
    from annotator.gui.window import MainWindow
    from annotator.services.session import Crossed


class Labelling(QObject):
    """What the window can do with labels, beyond giving one."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.desk = LabelDesk(window.desk, self, lambda: window.keys.letters(), window.background.run)

    def table(self) -> dict[str, Handler]:
        """The handlers by action id."""
        return {
            "labels": self.edit_labels,
            "choose_label": self.choose_label,
            "undo_project": self.desk.undo,
            "redo_project": self.desk.redo,
        }

    def join(self) -> None:
        """Listen to the window; after its own parts do."""
        self.desk.changed.connect(self._name_steps)
        self.desk.rows_moved.connect(self._window.presenter.refresh_rows)
        self.desk.said.connect(self._say)
        self._window.desk.project_opened.connect(self._name_steps)
        self._window.desk.crossed.connect(self._ask_which)

    def edit_labels(self) -> None:
        """Open the dialog of the label set."""
        from annotator.gui.labels_dialog import LabelsDialog

        self._window.views.flush()
        self.desk.count()
        dialog = LabelsDialog(self.desk, self._window.theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = self._window.views.article.selected_entity
        if selected:
            dialog.choose(selected.label)
        dialog.open()

    def choose_label(self) -> None:
        """Open the picker at what a letter would label."""
        from annotator.gui.label_picker import LabelPicker

        article, window = self._window.views.article, self._window
        span = article.target_span()
        if span.start == span.end:
            window.desk.said.emit(self.tr("There is no word here to label."))
            return
        # A child of the window: the keys of the article would fire in a child of its own.
        picker = LabelPicker(window.presenter.labels, window.theme, article.text[span.start : span.end], window)
        picker.chosen.connect(window.handlers.label)
        picker.closed.connect(article.setFocus)
        article.reveal(span.start)
        first = article.rect_of(article.offsets.to_qt(span.start))
        picker.open_at(QRect(article.viewport().mapToGlobal(first.topLeft()), first.size()))

    def _name_steps(self) -> None:
        """What undo and redo over the whole project would do."""
        actions, undo, redo = self._window.actions_by_id, self.desk.next_undo(), self.desk.next_redo()
        undo_words = undo_step_text(undo.operation, undo.detail) if undo else self.tr("Undo in project")
        redo_words = redo_step_text(redo.operation, redo.detail) if redo else self.tr("Redo in project")
        action_builder.retitle(actions["undo_project"], undo_words)
        action_builder.retitle(actions["redo_project"], redo_words)

    def _ask_which(self, crossed: Crossed, back: bool) -> None:
        """Undo or redo was asked for, and the last thing that changed the article is a step over the project."""
        from annotator.gui.label_crossed_dialog import CrossedDialog

        window = self._window
        session = window.desk.session
        own = (session.next_undo() if back else session.next_redo()) if session else None
        dialog = CrossedDialog(crossed, own, window, back=back)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        move = partial(window.desk.undo if back else window.desk.redo, behind=True)
        dialog.accepted.connect(self.desk.undo if back else self.desk.redo)
        dialog.own_wanted.connect(lambda: window.handlers.travel(move))
        dialog.open()

    def _say(self, words: str) -> None:
        if words:
            self._window.views.status.show_message(words)
