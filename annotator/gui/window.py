"""The window: it puts the parts together, and sees to its own life from the first paint to the last.

It stands on the screen before the project, the database library or the model are loaded.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from annotator import paths
from annotator.domain.errors import AnnotatorError
from annotator.gui.preferences import Preferences
from annotator.gui.style import stylesheet
from annotator.gui.theme import LIGHT, Theme, system_look, theme_for

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.gui.access import Access
    from annotator.gui.background import Background
    from annotator.gui.backing_up import BackingUp
    from annotator.gui.desk import Desk
    from annotator.gui.faults import Faults
    from annotator.gui.files import Files
    from annotator.gui.gate import Gate
    from annotator.gui.handlers import Handler, Handlers
    from annotator.gui.help_desk import HelpDesk
    from annotator.gui.history_desk import HistoryDesk
    from annotator.gui.keymap import KeyMap
    from annotator.gui.labelling import Labelling
    from annotator.gui.learning import Learning
    from annotator.gui.learnt_desk import Learnt
    from annotator.gui.leaving import Leaving
    from annotator.gui.no_project import NoProject
    from annotator.gui.presenter import Presenter
    from annotator.gui.queue_order import QueueOrder
    from annotator.gui.recent import Recent
    from annotator.gui.remembering import Remembering
    from annotator.gui.searching import Searching
    from annotator.gui.tour import Tour
    from annotator.gui.training_desk import Training
    from annotator.gui.views import Views

ZOOM_STEP = 10
ICONS = {"accept": "accept", "remove": "remove", "previous_article": "previous", "next_article": "next"}
AFTER_PAINT_MS = 50
"""The model's process starts when the article stands on the screen."""


class MainWindow(QMainWindow):
    """One project, one article at a time. What stands in it is put in by `furnish`, after the first paint."""

    settled = Signal()
    """The first project is open with its article, or could not be opened."""

    desk: Desk
    background: Background
    files: Files
    views: Views
    leaving: Leaving
    no_project: NoProject
    handlers: Handlers
    labelling: Labelling
    faults: Faults
    learning: Learning
    ordering: QueueOrder
    searching: Searching
    history: HistoryDesk
    backing_up: BackingUp
    recent: Recent
    training: Training
    learnt: Learnt
    help: HelpDesk
    access: Access
    gate: Gate
    actions_by_id: dict[str, QAction]
    presenter: Presenter
    keys: KeyMap
    remembering: Remembering

    def __init__(self, project: Path | None, annotator: str | None) -> None:
        super().__init__()
        self._wanted = project
        self.tried = project or paths.default_project()
        """The project that was to be opened last."""
        self.annotator = annotator
        self._tour: Tour | None = None
        self._painted = False
        self.furnished = False
        self._spoken_of = ""
        self.preferences = Preferences()
        self.setWindowTitle(self.tr("Article Annotator"))
        self.resize(1280, 800)
        self.restoreGeometry(self.preferences.state("window"))
        self.theme: Theme = LIGHT
        self._wear_theme()

    def furnish(self) -> None:
        """Put in all that stands in the window, unless it is there; no project is open then."""
        if not self.furnished:
            from annotator.gui.furniture import furnish

            furnish(self)
            self.furnished = True

    def join(self) -> None:
        """Let the parts hear each other."""
        self._join()
        self._use_keys()
        self.choose_theme(self.preferences.theme)

    def handler_table(self) -> dict[str, Handler]:
        """What each action does, by its id."""
        return {
            **self.handlers.table(),
            **self.labelling.table(),
            **self.history.table(),
            **self.searching.table(),
            **self.training.table(),
            **self.learnt.table(),
            **self.help.table(),
            **self.recent.table(),
            **self.access.table(),
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
            "theme_contrast": lambda: self.choose_theme("contrast"),
            "show_rejected": lambda: self.views.set_show_rejected(self.actions_by_id["show_rejected"].isChecked()),
            "show_queue": self.views.queue_fold.toggle,
            "legend": lambda: self.views.legend.set_shown(self.actions_by_id["legend"].isChecked()),
            "change_keys": self._change_keys,
            "tour": self.take_tour,
            "fault_report": self.faults.show,
        }

    def _join(self) -> None:
        views, background = self.views, self.background
        self.handlers.join()
        self.handlers.identical.key = self.actions_by_id["places"]
        self.handlers.claims.share(self.actions_by_id)
        views.status.use_actions(self.actions_by_id["previous_article"], self.actions_by_id["next_article"])
        views.find_bar.use_actions(self.actions_by_id["find_case"], self.actions_by_id["find_word"])
        views.article.customContextMenuRequested.connect(self._context_menu)
        views.article.zoom_changed.connect(self._keep_zoom)
        views.label_bar.action_requested.connect(lambda id: self.actions_by_id[id].trigger())
        views.status.cancel_requested.connect(background.cancel)
        self.gate.passed.connect(self.files.exports.write)
        self.gate.failed.connect(self.files.exports.fail)
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
        self.access.join()
        background.said.connect(views.status.show_error)
        background.no_model.connect(views.status.set_notice)
        background.worked.connect(views.status.show_work)
        background.idle.connect(views.status.end_work)
        background.rows_moved.connect(self.presenter.refresh_rows)
        hints = QGuiApplication.styleHints()
        for changed in (hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged):
            changed.connect(self._follow_system)

    def event(self, event: QEvent) -> bool:
        """The first paint comes first; only then is anything loaded or built."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._open_first)
        return done

    def _open_first(self) -> None:
        self.furnish()
        if self._wanted is None and self.preferences.is_first_run:
            self.take_tour()
        else:
            self.open_project(self._wanted or self.preferences.last_project or paths.default_project())
        self.settled.emit()
        QTimer.singleShot(AFTER_PAINT_MS, self, self._show_icon)

    def take_tour(self) -> None:
        """Show how to work here, on a sample article; it can be left at any moment."""
        from annotator.gui.tour import Tour

        self._tour = self._tour or Tour(self)
        self._tour.begin()

    def leave_tour(self) -> None:
        """Back to the person's own project: what comes now is no part of the tour."""
        if self._tour:
            self._tour.leave()

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
            self.desk.open_project(path, self.annotator, dropping=dropping)
        except AnnotatorError as error:
            from annotator.gui.messages import error_text

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
        self.views.take_keyboard()
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
            self.preferences.visit(self.desk.project.path)
            self.setWindowTitle(self.tr("%1 – Article Annotator").replace("%1", self.desk.project.path.stem))

    def _show_labels(self) -> None:
        if self.desk.project is None:
            return
        labels = self.desk.project.labels
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
        """``light``, ``dark``, high ``contrast``, or as the ``system`` has it."""
        from annotator.gui.icons import icon

        self.preferences.theme = name
        self.actions_by_id[f"theme_{name}"].setChecked(True)
        self._wear_theme()
        self.views.set_theme(self.theme, self.presenter.labels)
        self.learnt.set_theme()
        for id, drawing in ICONS.items():
            self.actions_by_id[id].setIcon(icon(drawing, self.theme))

    def _wear_theme(self) -> None:
        """The preferred theme on the window itself. The same sheet once more would cost as much as the first time."""
        dark, clear = system_look()
        self.theme = theme_for(self.preferences.theme, dark=dark, clear=clear)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        sheet = stylesheet(self.theme)
        if self.styleSheet() != sheet:
            application.setPalette(self.theme.palette())
            self.setStyleSheet(sheet)

    def _show_icon(self) -> None:
        from annotator.gui.icons import app_icon

        self.setWindowIcon(app_icon())

    def _follow_system(self) -> None:
        """The system has become dark or light, or wants more contrast."""
        self.choose_theme(self.preferences.theme)

    def _keep_zoom(self, percent: int) -> None:
        self.preferences.zoom = percent

    def _change_keys(self) -> None:
        from annotator.gui.key_dialog import KeyDialog

        dialog = KeyDialog(self.keys, self.presenter.labels, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._keep_keys)
        dialog.open()

    def _keep_keys(self) -> None:
        self.preferences.keys = self.keys.changed
        self._use_keys()

    def _use_letters(self) -> None:
        """The labels' letters, as far as no action has them."""
        from annotator.gui import actions as action_builder

        labels, article = self.presenter.labels, self.views.article
        action_builder.label_actions(labels, article, self.handlers.label, self.keys.letters())

    def _use_keys(self) -> None:
        """The keys in force, wherever they work or are named."""
        from annotator.gui import actions as action_builder

        action_builder.use_keys(self.actions_by_id, self.keys)
        self.views.use_keys(self.keys)
        self._use_letters()
        self.views.label_bar.set_labels(self.presenter.labels, self.theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.furnished:
            event.accept()
        elif self.leaving.may_close():
            self._end()
            event.accept()
        else:
            event.ignore()

    def _end(self) -> None:
        self.desk.remember(self.views.article.caret())
        self.remembering.keep()
        self.background.close()
        self.searching.close()
        self.desk.close_project()

    def _forget_message(self) -> None:
        """What was said of another article no longer holds."""
        id = self.desk.document.article.id if self.desk.document else ""
        if id != self._spoken_of:
            self._spoken_of = id
            self.views.status.clear_message()
