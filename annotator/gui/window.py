"""The window: it puts the parts together, and sees to its own life from the first paint to the last.

It stands on the screen before the project, the database library or the model are loaded.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from annotator import paths
from annotator.domain.errors import AnnotatorError
from annotator.domain.labels import LabelSet
from annotator.gui import actions as action_builder
from annotator.gui.background import Background
from annotator.gui.backing_up import BackingUp
from annotator.gui.bookmark import Bookmark
from annotator.gui.desk import Desk
from annotator.gui.dropping import local_paths, web_address
from annotator.gui.faults import Faults
from annotator.gui.files import Files
from annotator.gui.gate import Gate
from annotator.gui.handlers import Handler, Handlers
from annotator.gui.history_desk import HistoryDesk
from annotator.gui.icons import icon
from annotator.gui.key_dialog import KeyDialog
from annotator.gui.keymap import KeyMap
from annotator.gui.labelling import Labelling
from annotator.gui.learning import Learning
from annotator.gui.leaving import Leaving
from annotator.gui.messages import error_text
from annotator.gui.no_project import NoProject
from annotator.gui.preferences import Preferences
from annotator.gui.presenter import Presenter
from annotator.gui.queue_order import QueueOrder
from annotator.gui.searching import Searching
from annotator.gui.style import stylesheet
from annotator.gui.theme import DARK, LIGHT, Theme
from annotator.gui.training_desk import Training
from annotator.gui.views import Views

ZOOM_STEP = 10
ICONS = {"accept": "accept", "remove": "remove", "previous_article": "previous", "next_article": "next"}
AFTER_PAINT_MS = 50
"""The model's process starts when the article stands on the screen."""


class MainWindow(QMainWindow):
    """One project, one article at a time."""

    def __init__(self, project: Path | None, annotator: str | None) -> None:
        super().__init__()
        self._wanted = project
        self.tried = project or paths.default_project()
        """The project that was to be opened last."""
        self._annotator = annotator
        self._painted = False
        self._spoken_of = ""
        self.theme: Theme = LIGHT
        self.preferences = Preferences()
        self.desk = Desk(self)
        self.background = Background(self.desk, self)
        self.files = Files(self)
        self.views = Views(self.theme)
        self.leaving = Leaving(self)
        self.no_project = NoProject(self.views.splitter)
        self.handlers = Handlers(self.desk, self.views, self)
        self.labelling = Labelling(self)
        self.faults = Faults(self)
        Bookmark(self.desk, self.views.article, self)
        self.learning = Learning(self.desk, self)
        self.ordering = QueueOrder(self.desk, self.views.queue, self)
        self.searching = Searching(self)
        self.history = HistoryDesk(self)
        self.backing_up = BackingUp(self)
        self.training = Training(self)
        self.gate = Gate(self)
        self.setCentralWidget(self.views)
        self.actions_by_id = action_builder.build(self, self.views.article, self._handler_table())
        action_builder.fill_menu_bar(self.menuBar(), self.actions_by_id)
        self.presenter = Presenter(self.desk, self.views, self.actions_by_id, self)
        self.keys = KeyMap(self.preferences.keys)
        self._join()
        self._use_keys()
        self._restore_layout()
        self.choose_theme(self.preferences.theme)

    def _handler_table(self) -> dict[str, Handler]:
        return {
            **self.handlers.table(),
            **self.labelling.table(),
            **self.history.table(),
            **self.searching.table(),
            **self.training.table(),
            **self.gate.table(),
            "new_project": self.files.new_project,
            "open_project": self.files.open_project,
            "import": self.files.ask_import,
            "import_address": self.files.imports.ask_address,
            "paste_article": self.files.paste,
            "export": self.files.ask_export,
            "backups": self.backing_up.show,
            "quit": self.close,
            "zoom_in": lambda: self.views.article.set_zoom(self.preferences.zoom + ZOOM_STEP),
            "zoom_out": lambda: self.views.article.set_zoom(self.preferences.zoom - ZOOM_STEP),
            "zoom_reset": lambda: self.views.article.set_zoom(100),
            "theme_system": lambda: self.choose_theme("system"),
            "theme_light": lambda: self.choose_theme("light"),
            "theme_dark": lambda: self.choose_theme("dark"),
            "show_rejected": lambda: self.views.set_show_rejected(self.actions_by_id["show_rejected"].isChecked()),
            "show_queue": self.views.queue_fold.toggle,
            "legend": lambda: self.views.legend.set_shown(self.actions_by_id["legend"].isChecked()),
            "help_keys": self._help,
            "change_keys": self._change_keys,
            "fault_report": self.faults.show,
        }

    def _join(self) -> None:
        views, background = self.views, self.background
        self.handlers.join()
        self.handlers.identical.key = self.actions_by_id["places"]
        self.handlers.claims.share(self.actions_by_id)
        self.setAcceptDrops(True)
        for field in self.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # a file that is dropped on a filter is for the window, not a text to look for
        self.setWindowTitle(self.tr("Article Annotator"))
        views.status.use_actions(self.actions_by_id["previous_article"], self.actions_by_id["next_article"])
        views.find_bar.use_actions(self.actions_by_id["find_case"], self.actions_by_id["find_word"])
        views.article.customContextMenuRequested.connect(self._context_menu)
        views.article.zoom_changed.connect(self._keep_zoom)
        views.label_bar.action_requested.connect(lambda id: self.actions_by_id[id].trigger())
        views.status.cancel_requested.connect(background.cancel)
        self.gate.passed.connect(self.files.exports.write)
        self.gate.failed.connect(self.files.exports.fail)
        views.banner.retry_requested.connect(self.desk.retry)
        views.banner.drop_requested.connect(self.desk.drop)
        views.banner.save_elsewhere_requested.connect(self.files.save_elsewhere)
        views.banner.home = views.article
        self.no_project.open_requested.connect(self.files.open_project)
        self.no_project.new_requested.connect(self.files.new_project)
        self.no_project.backups_requested.connect(self.backing_up.show)
        views.welcome.import_requested.connect(self.files.ask_import)
        views.welcome.samples_requested.connect(self.files.add_samples)
        self.desk.project_opened.connect(self._show_project)
        self.desk.project_opened.connect(self.searching.close)
        self.desk.article_opened.connect(background.fill_now)
        self.desk.article_opened.connect(self._forget_message)
        self.desk.saved.connect(views.status.clear_message)
        self.desk.failed.connect(views.status.show_error)
        self.desk.moved.connect(self._show_name)
        self.desk.moved.connect(background.follow_file)
        self.desk.labels_changed.connect(self._show_labels)
        self.labelling.join()
        background.said.connect(views.status.show_error)
        background.no_model.connect(views.status.set_notice)
        background.worked.connect(views.status.show_work)
        background.idle.connect(views.status.end_work)
        background.rows_moved.connect(self.presenter.refresh_rows)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.choose_theme(self.preferences.theme))

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
        """Open a project, or make one; where that fails, the one before stays open.

        Where something would be lost, the person is asked first.
        """
        self.leaving.lose_or(lambda: self._open(path), lambda: self._open(path, dropping=True))

    def reopen(self, path: Path) -> None:
        """Open the project again: a backup has taken its place. The article stays open where it is still there."""
        document = self.desk.document

        def again() -> None:
            self._open(path, dropping=True)
            if document and self.desk.project and self.desk.project.row(document.article.id):
                self.desk.open_article(document.article.id)

        if self.desk.session and self.desk.session.unsaved:
            self.leaving.lose_or(again, again)
        else:
            again()

    def _open(self, path: Path, *, dropping: bool = False) -> None:
        self.tried = path
        if not dropping:
            self.desk.remember(self.views.article.caret())
        try:
            self.desk.open_project(path, self._annotator, dropping=dropping)
        except AnnotatorError as error:
            words = self.tr("The project could not be opened: %1").replace("%1", error_text(error))
            if self.desk.project is None:
                self.no_project.show_reason(words, backups=self.backing_up.there_are(path))
            else:
                self.views.status.show_error(words)

    def _show_project(self) -> None:
        project = self.desk.project
        assert project is not None
        self.no_project.hide()
        self._show_name()
        self._show_labels()
        self.presenter.show_project()
        last = project.setting("last", {})
        if project.row(str(last.get("article"))):
            self.desk.open_article(last["article"])
        self.presenter.refresh_rows()
        document = self.desk.document
        if document and document.article.id == last.get("article"):
            self.views.article.set_caret(min(int(last.get("caret", 0)), len(document.text)))
        self.views.article.setFocus()
        QTimer.singleShot(AFTER_PAINT_MS, self, self.background.follow_project)
        QTimer.singleShot(AFTER_PAINT_MS, self, self._tell_risks)

    def _tell_risks(self) -> None:
        from annotator.gui.shared_folder import risk

        self.faults.tell_last_crash()
        words = risk(self.desk.project.path) if self.desk.project else ""
        if words:
            self.views.status.show_error(words)

    def _show_name(self) -> None:
        if self.desk.project:
            self.preferences.last_project = self.desk.project.path
            self.setWindowTitle(self.tr("%1 – Article Annotator").replace("%1", self.desk.project.path.stem))

    def _show_labels(self) -> None:
        labels = self.desk.project.labels if self.desk.project else LabelSet()
        self.presenter.labels = labels
        self._use_letters()
        self.views.label_bar.set_labels(labels, self.theme)
        self.views.find_bar.set_labels(labels)

    def _context_menu(self, point: QPoint) -> None:
        names = (
            "accept",
            "remove",
            "accept_identical",
            "remove_identical",
            "",
            "claim",
            "source",
            "cue",
            "add_content",
            "remove_content",
            "boilerplate",
        )
        labels = [label for label in self.presenter.labels if label.shown]
        self.handlers.context_menu(point, [self.actions_by_id.get(name) for name in names], labels)

    def choose_theme(self, name: str) -> None:
        """``light``, ``dark``, or as the ``system`` has it."""
        self.preferences.theme = name
        self.actions_by_id[f"theme_{name}"].setChecked(True)
        system_is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.theme = DARK if name == "dark" or (name == "system" and system_is_dark) else LIGHT
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(self.theme.palette())
        self.setStyleSheet(stylesheet(self.theme))
        self.views.set_theme(self.theme, self.presenter.labels)
        for id, drawing in ICONS.items():
            self.actions_by_id[id].setIcon(icon(drawing, self.theme))

    def _keep_zoom(self, percent: int) -> None:
        self.preferences.zoom = percent

    def _help(self) -> None:
        from annotator.gui.help_dialog import HelpDialog

        dialog = HelpDialog(self.presenter.labels, self, self.keys)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _change_keys(self) -> None:
        dialog = KeyDialog(self.keys, self.presenter.labels, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._keep_keys)
        dialog.open()

    def _keep_keys(self) -> None:
        self.preferences.keys = self.keys.changed
        self._use_keys()

    def _use_letters(self) -> None:
        """The labels' letters, as far as no action has them."""
        labels, article = self.presenter.labels, self.views.article
        action_builder.label_actions(labels, article, self.handlers.label, self.keys.letters())

    def _use_keys(self) -> None:
        """The keys in force, wherever they work or are named."""
        action_builder.use_keys(self.actions_by_id, self.keys)
        self.views.article.use_keys(self.keys)
        self._use_letters()
        self.views.label_bar.keys = self.keys
        self.views.label_bar.set_labels(self.presenter.labels, self.theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()) or web_address(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_paths(event.mimeData())
        if paths:
            self.files.take_dropped(paths)
        else:
            self.files.imports.ask_address(web_address(event.mimeData()))

    def _restore_layout(self) -> None:
        self.resize(1280, 800)
        self.restoreGeometry(self.preferences.state("window"))
        self.views.splitter.restoreState(self.preferences.state("splitter"))
        self.views.queue_fold.use_action(self.actions_by_id["show_queue"], self.preferences.queue_shown)
        self.views.entities.restore_state(self.preferences.state("entities"))
        self.views.article.set_zoom(self.preferences.zoom)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.leaving.may_close():
            self._end()
            event.accept()
        else:
            event.ignore()

    def _end(self) -> None:
        self.desk.remember(self.views.article.caret())
        self.preferences.keep_state("window", self.saveGeometry())
        self.preferences.queue_shown = self.views.queue_fold.wide
        self.preferences.keep_state("splitter", self.views.splitter.saveState())
        self.preferences.keep_state("entities", self.views.entities.save_state())
        self.preferences.write()
        self.background.close()
        self.searching.close()
        self.desk.close_project()

    def _forget_message(self) -> None:
        """What was said of another article no longer holds."""
        id = self.desk.document.article.id if self.desk.document else ""
        if id != self._spoken_of:
            self._spoken_of = id
            self.views.status.clear_message()
