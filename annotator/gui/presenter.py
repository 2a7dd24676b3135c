"""What the desk says, shown on the views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.domain.changes import Change
from annotator.domain.document import Article, Document, Status
from annotator.domain.labels import LabelSet
from annotator.domain.queue import QueueRow
from annotator.domain.rebasing import Versions
from annotator.gui import actions as action_builder
from annotator.gui.clash_words import clash_text
from annotator.gui.desk import Desk
from annotator.gui.messages import redo_text, undo_text
from annotator.gui.views import Views


class Presenter(QObject):
    """Keeps the views in step with the desk; it never edits."""

    def __init__(self, desk: Desk, views: Views, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._views, self._actions = desk, views, actions
        self._shown_id = ""
        self._gain = ""
        self._labels = LabelSet()
        desk.article_opened.connect(self.show_article)
        desk.changed.connect(self._show_changes)
        desk.row_changed.connect(lambda row: self._show_rows([row]))
        desk.reader.moved.connect(self._show_rows)
        desk.saved.connect(self._show_saved)
        desk.not_saved.connect(self._show_not_saved)
        desk.clashed.connect(self._show_clash)
        desk.said.connect(views.status.show_message)
        self._refresh_actions()

    @property
    def labels(self) -> LabelSet:
        """The project's labels."""
        return self._labels

    @labels.setter
    def labels(self, labels: LabelSet) -> None:
        self._labels = labels
        self._views.article.set_families(self._labels.looks())
        self._views.entities.set_labels(labels)

    @property
    def rows(self) -> list[QueueRow]:
        """The list of articles."""
        return self._desk.queue.rows

    def refresh_rows(self) -> None:
        """The list of articles, from the file; the first one is opened where none is."""
        self._desk.read_queue()
        if self._desk.document is None and self.rows:
            self._desk.open_article(self.rows[0].id)
        self._views.welcome.show_for(self._desk.project is not None, len(self.rows))
        self._show_place()

    def show_article(self) -> None:
        """The open article; the one that is shown already keeps its caret, selection and place on the screen."""
        document = self._desk.document
        if document is not None and document.article.id == self._shown_id:
            self._show_again(document)
        else:
            self._shown_id = document.article.id if document else ""
            self._views.article.set_document(document, self._labels.looks())
            self._views.entities.set_document(document, self.labels)
            self._views.claims.set_document(document)
            self._views.queue.set_current(self._shown_id)
            self._views.keep_keyboard()
        self._show_place()
        self._show_saved()

    def _show_again(self, document: Document) -> None:
        views = self._views
        views.article.replace_document(document, self._labels.looks())
        views.entities.replace_document(document)
        views.claims.replace_document(document)
        views.entities.select(views.article.selected_id or "")
        views.claims.select(views.article.current_claim or "")

    def _show_changes(self, changes: Sequence[Change]) -> None:
        self._views.article.repaint_changes(changes)
        self._views.entities.apply(changes)
        self._views.claims.apply(changes)

    def show_project(self) -> None:
        """A project was opened: nothing of the one before is left."""
        self._views.queue.set_rows(())
        self.show_article()

    def _show_rows(self, rows: Sequence[QueueRow]) -> None:
        self._views.queue.put_rows(rows)
        self._show_place()

    def _show_place(self) -> None:
        document, status = self._desk.document, self._views.status
        if document is None:
            status.set_article("")
            status.set_to_review(None)
            self._views.facts.clear()
            return
        queue = self._desk.queue
        place = queue.place(document.article.id)
        status.set_article(document.article.headline, place, len(queue) if place else 0)
        status.set_to_review(document.to_review())
        self._views.facts.setText(self._facts(document.article, document.layer.status))

    def set_gain(self, words: str, tip: str) -> None:
        """What pre-fill was worth on the open article; empty while it is not finished."""
        if words != self._gain:
            self._gain = words
            self._show_place()
        self._views.facts.setToolTip(tip)

    def _facts(self, article: Article, status: Status) -> str:
        words = {
            Status.TODO: self.tr("to do"),
            Status.STARTED: self.tr("started"),
            Status.DONE: self.tr("done"),
            Status.SKIPPED: self.tr("skipped"),
        }
        facts = [article.publisher, article.author, article.published, words[status], self._gain]
        return " · ".join(fact for fact in facts if fact)

    def _show_saved(self) -> None:
        self._views.banner.clear()
        self._views.status.set_saved(True if self._desk.session else None)
        self._refresh_actions()

    def _show_not_saved(self, reason: str) -> None:
        self._views.status.set_saved(False)
        self._views.banner.show_reason(reason)
        self._refresh_actions()

    def _show_clash(self, versions: Sequence[Versions]) -> None:
        document = self._desk.document
        assert document is not None
        self._views.status.set_saved(False)
        self._views.banner.show_clash(clash_text(document.text, versions))
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        """What can be done now, and what undo and redo would do."""
        session = self._desk.session
        undo = session.next_undo() if session else None
        redo = session.next_redo() if session else None
        facts = {
            "project": self._desk.project is not None,
            "article": session is not None,
            "undo": bool(session and (undo or session.crossed_undo())),
            "redo": bool(session and (redo or session.crossed_redo())),
        }
        action_builder.enable(self._actions, {name for name, holds in facts.items() if holds})
        undo_words = undo_text(undo.operation, undo.detail) if undo else self.tr("Undo")
        redo_words = redo_text(redo.operation, redo.detail) if redo else self.tr("Redo")
        action_builder.retitle(self._actions["undo"], undo_words)
        action_builder.retitle(self._actions["redo"], redo_words)
        self._actions["flag"].setChecked(bool(session and session.document.layer.flag))
