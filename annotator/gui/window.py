"""The window: it lays the views out, joins them to the desk, and nothing else.

It stands on the screen before the project, the database library or the model are loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator import paths
from annotator.domain.annotation import Claim, Entity
from annotator.domain.changes import Change
from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import LabelSet
from annotator.domain.navigation import Edge
from annotator.domain.queue import QueueRow
from annotator.domain.text import Span
from annotator.gui import actions as action_builder
from annotator.gui.article_view import ArticleView
from annotator.gui.background import Background
from annotator.gui.banner import NotSavedBanner
from annotator.gui.claims_panel import ClaimsPanel
from annotator.gui.desk import Desk, first_touched
from annotator.gui.entities_panel import EntitiesPanel
from annotator.gui.files import Files
from annotator.gui.gestures import Gestures
from annotator.gui.help_dialog import HelpDialog
from annotator.gui.label_bar import LabelBar
from annotator.gui.messages import redo_text, undo_text
from annotator.gui.preferences import Preferences
from annotator.gui.queue_panel import QueuePanel
from annotator.gui.status import StatusBar
from annotator.gui.style import stylesheet
from annotator.gui.theme import DARK, LIGHT, STEP, Theme
from annotator.gui.welcome import Welcome

ZOOM_STEP = 10


class MainWindow(QMainWindow):
    """Queue, article, panels; every action of the table."""

    def __init__(self, project: Path | None, annotator: str | None) -> None:
        super().__init__()
        self._wanted = project
        self._annotator = annotator
        self._painted = False
        self._rows: list[QueueRow] = []
        self._shown_id = ""
        self._labels = LabelSet()
        self.preferences = Preferences()
        self.theme: Theme = LIGHT
        self.desk = Desk(self)
        self.gestures = Gestures(self.desk)
        self.background = Background(self.desk, self)
        self.files = Files(self)
        self._make_views()
        self._lay_out()
        self.actions_by_id = action_builder.build(self, self.article, self._callbacks())
        action_builder.fill_menu_bar(self.menuBar(), self.actions_by_id)
        self.status.use_actions(self.actions_by_id["previous_article"], self.actions_by_id["next_article"])
        self._join_views()
        self._join_desk()
        self._restore_layout()
        self.choose_theme(self.preferences.theme)
        self._refresh_actions()

    # What it is made of

    def _make_views(self) -> None:
        self.queue = QueuePanel(self.theme)
        self.article = ArticleView()
        self.facts = QLabel()
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setObjectName("quiet")
        self.entities = EntitiesPanel(self.theme)
        self.claims = ClaimsPanel(self.theme)
        self.panels = QTabWidget()
        self.panels.setDocumentMode(True)
        self.panels.addTab(self.entities, self.tr("Entities"))
        self.panels.addTab(self.claims, self.tr("Claims"))
        self.status = StatusBar()
        self.banner = NotSavedBanner()
        self.label_bar = LabelBar()
        self.welcome = Welcome(self.article)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Article Annotator"))
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        self.facts.setContentsMargins(6 * STEP, 2 * STEP, 6 * STEP, 0)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = QWidget()
        middle.setObjectName("page")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.facts)
        column.addWidget(self.article, 1)
        self.splitter = QSplitter()
        for pane, stretch in ((self.queue, 0), (middle, 1), (self.panels, 0)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([240, 660, 380])
        self.splitter.setChildrenCollapsible(False)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget, stretch in ((self.status, 0), (self.banner, 0), (self.splitter, 1), (self.label_bar, 0)):
            rows.addWidget(widget, stretch)
        self.setCentralWidget(whole)

    def _callbacks(self) -> dict[str, Callable[[], object]]:
        edges: tuple[tuple[str, Edge, int], ...] = (
            ("end_left", "end", -1),
            ("end_right", "end", 1),
            ("start_left", "start", -1),
            ("start_right", "start", 1),
        )
        return {
            "new_project": self.files.new_project,
            "open_project": self.files.open_project,
            "import": self.files.ask_import,
            "paste_article": self.files.paste,
            "export": self.files.ask_export,
            "quit": self.close,
            "undo": lambda: self._step_back(self.desk.undo),
            "redo": lambda: self._step_back(self.desk.redo),
            "done_next": self.done_next,
            "skip": self.skip,
            "reopen": lambda: self.desk.set_status(Status.STARTED),
            "flag": lambda: self.desk.set_flag(self.actions_by_id["flag"].isChecked()),
            "next_article": lambda: self._go(self.desk.neighbour(1)),
            "previous_article": lambda: self._go(self.desk.neighbour(-1)),
            "next_review": lambda: self._review(1),
            "previous_review": lambda: self._review(-1),
            "accept": lambda: self._on_selected(self.gestures.accept),
            "remove": lambda: self._on_selected(self.gestures.remove),
            "accept_identical": lambda: self.gestures.accept_identical(self.article.target_span()),
            "remove_identical": lambda: self.gestures.remove_identical(self.article.target_span()),
            "claim": self.add_claim,
            "source": lambda: self._set_role("source"),
            "cue": lambda: self._set_role("cue"),
            "boilerplate": lambda: self.gestures.toggle_boilerplate(self.article.caret()),
            "zoom_in": lambda: self.zoom(self.preferences.zoom + ZOOM_STEP),
            "zoom_out": lambda: self.zoom(self.preferences.zoom - ZOOM_STEP),
            "zoom_reset": lambda: self.zoom(100),
            "theme_system": lambda: self.choose_theme("system"),
            "theme_light": lambda: self.choose_theme("light"),
            "theme_dark": lambda: self.choose_theme("dark"),
            "show_rejected": self._show_rejected,
            "next_pane": lambda: self._next_pane(1),
            "previous_pane": lambda: self._next_pane(-1),
            "help_keys": self._help,
            **{name: self._edge_mover(edge, step) for name, edge, step in edges},
        }

    def _join_views(self) -> None:
        self.queue.open_requested.connect(self._go)
        self.article.selected.connect(self._follow_selection)
        self.article.resize_requested.connect(lambda id, start, end: self.gestures.resize(id, Span(start, end)))
        self.article.customContextMenuRequested.connect(self._context_menu)
        self.article.zoom_changed.connect(self._keep_zoom)
        self.entities.selected.connect(self.article.select)
        self.entities.relabel_requested.connect(self.gestures.relabel)
        self.entities.describe_requested.connect(self.gestures.describe)
        self.claims.selected.connect(self.article.select)
        self.claims.change_requested.connect(self.gestures.change_claim)
        self.claims.role_requested.connect(self._set_role_of)
        for panel in (self.entities, self.claims):
            panel.accept_requested.connect(self.gestures.accept)
            panel.remove_requested.connect(self.gestures.remove)
        self.label_bar.label_requested.connect(self.label)
        self.label_bar.action_requested.connect(lambda id: self.actions_by_id[id].trigger())
        self.status.cancel_requested.connect(self.background.cancel)
        self.banner.retry_requested.connect(self.desk.retry)
        self.banner.drop_requested.connect(self.desk.drop)
        self.banner.save_elsewhere_requested.connect(self.files.save_elsewhere)
        self.welcome.import_requested.connect(self.files.ask_import)
        self.welcome.samples_requested.connect(self.files.add_samples)

    def _join_desk(self) -> None:
        self.desk.project_opened.connect(self._show_project)
        self.desk.moved.connect(self._show_name)
        self.desk.article_opened.connect(self._show_article)
        self.desk.changed.connect(self._show_changes)
        self.desk.row_changed.connect(self._show_row)
        self.desk.labels_changed.connect(self._show_labels)
        self.desk.saved.connect(self._show_saved)
        self.desk.not_saved.connect(self._show_not_saved)
        self.desk.said.connect(self.status.show_message)
        self.background.said.connect(self.status.show_message)
        self.background.worked.connect(self._show_work)
        self.background.idle.connect(self.status.end_work)
        self.background.rows_moved.connect(self.refresh_rows)

    # Opening

    def event(self, event: QEvent) -> bool:
        """The first paint comes first; only then is anything loaded."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._open_first)
        return done

    def _open_first(self) -> None:
        self.open_project(self._wanted or self.preferences.last_project or paths.default_project())

    def open_project(self, path: Path) -> None:
        """Open a project, or make one; where that fails, the one before stays open."""
        self.flush()
        self._remember()
        try:
            self.desk.open_project(path, self._annotator)
        except AnnotatorError as error:
            self.status.show_message(str(error), 60_000)
            self.welcome.show_for(self.desk.project is not None, len(self._rows))

    def _show_project(self) -> None:
        project = self.desk.project
        assert project is not None
        self._show_name()
        self.claims.set_document(None)
        self._shown_id = ""
        self._show_labels()
        self.refresh_rows()
        last = project.setting("last", {})
        ids = [row.id for row in self._rows]
        if ids:
            self.desk.open_article(last.get("article") if last.get("article") in ids else ids[0])
            self.article.set_caret(min(int(last.get("caret", 0)), len(self._text())))
        else:
            self._show_article()
        QTimer.singleShot(0, self, self.background.follow_project)

    def _show_name(self) -> None:
        if self.desk.project:
            self.preferences.last_project = self.desk.project.path
            self.setWindowTitle(self.tr("%1 – Article Annotator").replace("%1", self.desk.project.path.stem))

    def _text(self) -> str:
        return self.desk.document.text if self.desk.document else ""

    # Showing

    def refresh_rows(self) -> None:
        """The list of articles, from the file."""
        self._rows = self.desk.rows()
        self.queue.set_rows(self._rows)
        self.welcome.show_for(self.desk.project is not None, len(self._rows))
        if self.desk.document is None and self._rows:
            self.desk.open_article(self._rows[0].id)
        self._show_place()

    def _show_labels(self) -> None:
        self._labels = self.desk.project.labels if self.desk.project else LabelSet()
        action_builder.label_actions(self._labels, self.article, lambda name, every: self.label(name, every))
        self.label_bar.set_labels(self._labels, self.theme)

    def _families(self) -> dict[str, str]:
        return {label.name: label.family for label in self._labels}

    def _show_article(self) -> None:
        document = self.desk.document
        same = document is not None and document.article.id == self._shown_id
        caret, selected = self.article.caret(), self.article.selected_id
        self._shown_id = document.article.id if document else ""
        if document is not None and same:
            self.article.shown_document = document
            self.article.refresh()
        else:
            self.article.set_document(document, self._families())
        self.entities.set_document(document, self._labels)
        self.claims.set_document(document)
        if same:
            self.article.set_caret(caret)
            self.article.select(selected)
        self.queue.set_current(self._shown_id)
        self._show_place()
        self._show_saved()
        if document and not same:
            self.background.fill_now()

    def _show_place(self) -> None:
        document = self.desk.document
        if document is None:
            self.status.set_article("")
            self.status.set_to_review(None)
            self.facts.clear()
            return
        article, layer = document.article, document.layer
        position = next((number for number, row in enumerate(self._rows, 1) if row.id == article.id), 0)
        self.status.set_article(article.headline, position, len(self._rows))
        facts = [article.publisher, article.author, article.published, self._status_word(layer.status)]
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        row = self._rows[position - 1] if position else None
        self.status.set_to_review(row.to_review if row else document.to_review())

    def _status_word(self, status: Status) -> str:
        words = {
            Status.TODO: self.tr("to do"),
            Status.STARTED: self.tr("started"),
            Status.DONE: self.tr("done"),
            Status.SKIPPED: self.tr("skipped"),
        }
        return words[status]

    def _show_changes(self, changes: Sequence[Change]) -> None:
        self.article.repaint_changes(changes)
        self.entities.apply(changes)
        self.claims.apply(changes)

    def _show_row(self, row: QueueRow) -> None:
        self._rows = [row if each.id == row.id else each for each in self._rows]
        self.queue.update_row(row)
        self._show_place()

    def _show_saved(self) -> None:
        self.banner.clear()
        self.status.set_saved(True if self.desk.session else None)
        self._refresh_actions()

    def _show_not_saved(self, reason: str) -> None:
        self.status.set_saved(False)
        self.banner.show_reason(reason)

    def _show_work(self, title: str, done: int, total: int) -> None:
        self.status.show_work(title, done, total)

    def _refresh_actions(self) -> None:
        session = self.desk.session
        undo = session.next_undo() if session else None
        redo = session.next_redo() if session else None
        facts = {
            "project": self.desk.project is not None,
            "article": session is not None,
            "undo": undo is not None,
            "redo": redo is not None,
        }
        action_builder.enable(self.actions_by_id, {name for name, holds in facts.items() if holds})
        words = undo_text(undo.operation, undo.detail) if undo else self.tr("Undo")
        action_builder.retitle(self.actions_by_id["undo"], words)
        words = redo_text(redo.operation, redo.detail) if redo else self.tr("Redo")
        action_builder.retitle(self.actions_by_id["redo"], words)
        self.actions_by_id["flag"].setChecked(bool(session and session.document.layer.flag))

    # Gestures

    def label(self, name: str, everywhere: bool = False) -> None:
        """Label the selection, the selected span, or the name at the caret."""
        span = self.article.target_span()
        self.gestures.label(span, self.article.selected_entity, name, everywhere=everywhere)
        self._select_on(span)

    def _select_on(self, span: Span) -> None:
        document = self.desk.document
        there = [entity for entity in document.entities.touching(*span) if entity.span == span] if document else []
        if there:
            self.article.select(there[0].id)
            self._follow_selection(there[0].id)

    def add_claim(self) -> None:
        """Make a claim of the selection, else of the sentence at the caret, and select it."""
        id = self.gestures.add_claim(self.article.selection())
        if id:
            self.article.select(id)
            self._follow_selection(id)

    def _set_role(self, role: str) -> None:
        self._set_role_of(self.article.current_claim or "", role)

    def _set_role_of(self, id: str, role: str) -> None:
        selection = self.article.selection()
        self.gestures.set_role(id, role, selection if selection.start < selection.end else self.article.target_span())

    def _on_selected(self, gesture: Callable[[Sequence[str]], None]) -> None:
        if self.article.selected_id:
            gesture([self.article.selected_id])
        else:
            self.status.show_message(self.tr("Nothing is selected. Tab goes to the next suggestion."))

    def _edge_mover(self, edge: Edge, step: int) -> Callable[[], None]:
        def move() -> None:
            entity = self.article.selected_entity
            if entity:
                self.gestures.resize(entity.id, self.article.move_edge(edge, step))
                self.article.select(entity.id)

        return move

    def _review(self, step: int) -> None:
        if not self.article.to_review(step):
            self.status.show_message(self.tr("Nothing is left to review here. Ctrl+Enter: done, next article."))

    def _step_back(self, move: Callable[[], Sequence[Change]]) -> None:
        self.flush()
        changes = move()
        id = first_touched(changes)
        if id:
            self.article.select(id)
            self._follow_selection(id)

    def done_next(self) -> None:
        """Finish the article and go on to the next one that is not finished."""
        self.flush()
        if self.desk.finish():
            self._go_on()

    def skip(self) -> None:
        """Leave the article out and go on."""
        self.flush()
        if self.desk.set_status(Status.SKIPPED):
            self._go_on()

    def _go_on(self) -> None:
        id = self.desk.next_open()
        if id:
            self._go(id)
        else:
            self.status.show_message(self.tr("Every article is finished. Ctrl+E exports them."))

    def _go(self, id: str) -> None:
        if id and id != self._shown_id:
            self.flush()
            self.desk.open_article(id)
            self._remember()

    def _follow_selection(self, id: str) -> None:
        document = self.desk.document
        item = document.find(id) if document else None
        if isinstance(item, Claim):
            self.panels.setCurrentWidget(self.claims)
        elif isinstance(item, Entity):
            self.panels.setCurrentWidget(self.entities)
        self.entities.select(id)
        self.claims.select(id)

    def _context_menu(self, point: QPoint) -> None:
        menu = QMenu(self.article)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("accept", "remove", "accept_identical", "remove_identical"):
            menu.addAction(self.actions_by_id[name])
        labels = menu.addMenu(self.tr("Label"))
        for label in self._labels:
            if label.shown:
                title = f"{label.name}\t{label.key.upper()}" if label.key else label.name
                labels.addAction(title, partial(self.label, label.name))
        menu.addSeparator()
        for name in ("claim", "source", "cue", "boilerplate"):
            menu.addAction(self.actions_by_id[name])
        menu.popup(self.article.viewport().mapToGlobal(point))

    # Looks

    def choose_theme(self, name: str) -> None:
        """``light``, ``dark``, or as the ``system`` has it."""
        self.preferences.theme = name
        self.actions_by_id[f"theme_{name}"].setChecked(True)
        hints = QGuiApplication.styleHints()
        dark = name == "dark" or (name == "system" and hints.colorScheme() is Qt.ColorScheme.Dark)
        self.theme = DARK if dark else LIGHT
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(self.theme.palette())
        self.setStyleSheet(stylesheet(self.theme))
        for view in (self.queue, self.article, self.entities, self.claims):
            view.set_theme(self.theme)
        self.label_bar.set_labels(self._labels, self.theme)

    def zoom(self, percent: int) -> None:
        """Size of the article's type."""
        self.article.set_zoom(percent)

    def _keep_zoom(self, percent: int) -> None:
        self.preferences.zoom = percent

    def _show_rejected(self) -> None:
        shown = self.actions_by_id["show_rejected"].isChecked()
        self.article.show_rejected = shown
        self.entities.set_show_rejected(shown)
        self.claims.set_show_rejected(shown)

    def _next_pane(self, step: int) -> None:
        panes: list[QWidget] = [self.queue, self.article, self.panels.currentWidget()]
        focus = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), 0)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _help(self) -> None:
        dialog = HelpDialog(self._labels, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Files dropped, and the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.take_dropped([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def flush(self) -> None:
        """Write what is typed in a panel's field but not finished."""
        self.entities.flush()
        self.claims.flush()

    def _remember(self) -> None:
        """Note the article and the caret, to open there next time; no loss if that cannot be written."""
        project, document = self.desk.project, self.desk.document
        if project and document:
            try:
                project.save_setting("last", {"article": document.article.id, "caret": self.article.caret()})
            except AnnotatorError as error:
                self.status.show_message(str(error))

    def _restore_layout(self) -> None:
        self.restoreGeometry(self.preferences.state("window"))
        self.splitter.restoreState(self.preferences.state("splitter"))
        self.entities.restore_state(self.preferences.state("entities"))
        self.article.set_zoom(self.preferences.zoom)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        if self.desk.session and self.desk.session.unsaved and not self._may_drop():
            event.ignore()
            return
        self._remember()
        self.preferences.keep_state("window", self.saveGeometry())
        self.preferences.keep_state("splitter", self.splitter.saveState())
        self.preferences.keep_state("entities", self.entities.save_state())
        self.preferences.write()
        self.background.close()
        self.desk.close_project()
        event.accept()

    def _may_drop(self) -> bool:
        buttons = QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
        answer = QMessageBox.question(
            self, self.tr("Not saved"), self.tr("The last edit is not saved. Close and lose it?"), buttons
        )
        return answer == QMessageBox.StandardButton.Discard

    def report_fault(self, log: Path) -> None:
        """A mistake of ours: say so once, and where its details are."""
        words = self.tr("Something went wrong in the program; your work is saved. Details: %1")
        self.status.show_message(words.replace("%1", str(log)), 60_000)
