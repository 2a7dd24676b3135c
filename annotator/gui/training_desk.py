"""Models and training in the window: what starts by itself, what is asked for, and what is said of it.

All of it runs as our own commands in processes of their own; the worker that pre-fills takes the new
model with the next article.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout

from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.queue import QueueRow
from annotator.domain.training import milestone
from annotator.gui.child import Result
from annotator.gui.messages import error_text
from annotator.gui.training_note import TrainingNote

if TYPE_CHECKING:
    from annotator.gui.handlers import Handler
    from annotator.gui.training_dialog import ModelsDialog
    from annotator.gui.window import MainWindow

FIRST_MS, AFTER_MS = 30_000, 2000
"""How long after a project was opened, and after an article was finished, it is asked whether training is due."""


class Training(QObject):
    """Trains when enough is finished, lets a model be chosen, and takes either back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: ModelsDialog | None = None
        self._running = False
        self._tried = 0
        self.note = TrainingNote(window.views.article)
        layout = window.views.layout()
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(window.views.banner) + 1, self.note)
        self.note.back_requested.connect(self.go_back)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        window.desk.project_opened.connect(self._begin)
        window.desk.row_changed.connect(self._finished)

    def table(self) -> dict[str, Handler]:
        """The handlers by action id."""
        return {"train": self.ask, "models": self.show}

    def _begin(self) -> None:
        self._tried = 0
        self.note.leave()
        self._timer.start(FIRST_MS)

    def _finished(self, row: QueueRow) -> None:
        if row.status is Status.DONE:
            self._timer.start(AFTER_MS)

    def look(self) -> None:
        """Train where it is due; a milestone that was cancelled is not tried again."""
        from annotator.services.training import due, finished

        project = self._window.desk.project
        if project is None or self._running:
            return
        try:
            reached = milestone(finished(project))
            if reached > self._tried and due(project):
                self._tried = reached
                self._train(awaited=False)
        except AnnotatorError as error:
            self._window.views.status.show_error(error_text(error))

    def ask(self) -> None:
        """Say what training would learn from, and begin if that is wanted."""
        from PySide6.QtWidgets import QMessageBox

        from annotator.services.training import finished

        project = self._window.desk.project
        if project is None:
            return
        count = finished(project)
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Train on finished articles"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("1 article is finished.") if count == 1 else self.tr("%n articles are finished.", "", count)
        )
        box.setInformativeText(
            self.tr(
                "The model learns from four of five; each fifth is its exam. It runs in the background while you go "
                "on, and the new model is used only if it does better in the exam. 30 articles are a good beginning."
            )
        )
        train = box.addButton(self.tr("Train"), QMessageBox.ButtonRole.AcceptRole)
        train.setEnabled(count > 0 and not self._running)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.accepted.connect(self._train)
        box.open()

    def _train(self, *, awaited: bool = True) -> None:
        self._running = self._window.background.run(self.tr("Training"), ["train"], self._trained, awaited=awaited)

    def _trained(self, code: int, result: Result, errors: list[str]) -> None:
        self._running = False
        status = self._window.views.status
        if code and not result:
            status.show_error(self.tr("No training: %1").replace("%1", errors[-1] if errors else ""))
            return
        words = self.tr("Model %1: %2 → %3")
        for place, value in enumerate((result["number"], result["before"], result["after"]), start=1):
            words = words.replace(f"%{place}", str(value))
        if result["used"]:
            self.note.show_result(self.tr("%1, in use.").replace("%1", words), can_go_back=True)
            self._take_over()
        else:
            self.note.show_result(
                self.tr("%1: no gain, the model in use stays.").replace("%1", words), can_go_back=False
            )
        self._refresh()

    def _take_over(self) -> None:
        """The worker loads the model that is in use now before it is asked."""
        project = self._window.desk.project
        if project:
            self._window.background.prefiller.warm_up(project.setting("model", ""))
            self._window.desk.refresh_labels()

    def go_back(self) -> None:
        """Use the model again that the one in use took over from."""
        self._change(["models", "back"])

    def _change(self, arguments: list[str], name: str = "") -> None:
        """Let another model be used; ``name`` is what to ask about where it would run code."""
        if self._dialog:
            self._dialog.set_busy(self.tr("Changing the model…"))
        title = self.tr("Changing the model")
        self._window.background.run(title, arguments, partial(self._changed, arguments, name))

    def _changed(self, arguments: list[str], name: str, code: int, result: Result, errors: list[str]) -> None:
        if "needs_trust" in result:
            self._ask_trust(arguments, name, str(result["needs_trust"]))
        elif code and not result:
            self._say(errors[-1] if errors else "")
        else:
            self.note.leave()
            self._take_over()
            self._window.views.status.show_message(self.tr("%1 is in use.").replace("%1", str(result.get("model", ""))))
            self._refresh()

    def _ask_trust(self, arguments: list[str], name: str, reasons: str) -> None:
        """A folder that runs code is used only by somebody who says so."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._dialog or self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("This model runs code"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Loading this model would run code of its own: %1.").replace("%1", reasons))
        box.setInformativeText(
            self.tr(
                "Such code can do whatever you can. Use the model only if you trust where it comes from.\n%1"
            ).replace("%1", name)
        )
        box.addButton(self.tr("Trust it and use it"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.accepted.connect(lambda: self._change([*arguments[:2], "--trust", *arguments[2:]], name))
        box.rejected.connect(lambda: self._say(""))
        box.open()

    def _say(self, words: str) -> None:
        if self._dialog:
            self._dialog.say(words)
        elif words:
            self._window.views.status.show_error(words)

    def show(self) -> None:
        """The dialog of the models."""
        from annotator.gui.training_dialog import ModelsDialog
        from annotator.services.training import AUTOMATIC

        project = self._window.desk.project
        if project is None:
            return
        shown = [label.name for label in project.labels if label.shown]
        dialog = ModelsDialog(shown, automatic=bool(project.setting(AUTOMATIC, True)), parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.use_requested.connect(self._use)
        dialog.look_requested.connect(self._look_at)
        dialog.folder_requested.connect(self._choose_folder)
        dialog.export_requested.connect(self._choose_target)
        dialog.train_requested.connect(self.ask)
        dialog.automatic_changed.connect(self._set_automatic)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()
        self._refresh()

    def _forget(self) -> None:
        self._dialog = None

    def _refresh(self) -> None:
        if self._dialog:
            self._window.background.run(self.tr("Looking at the models"), ["models"], self._listed, awaited=False)

    def _listed(self, code: int, result: Result, errors: list[str]) -> None:
        rows = result.get("models")
        if self._dialog and isinstance(rows, list):
            self._dialog.set_rows(rows)
        elif code:
            self._say(errors[-1] if errors else "")

    def _look_at(self, name: str) -> None:
        if self._dialog:
            self._dialog.set_busy(self.tr("Looking at the model…"))
        arguments = ["models", "list", "--", name]
        self._window.background.run(self.tr("Looking at the models"), arguments, self._looked, awaited=False)

    def _looked(self, code: int, result: Result, errors: list[str]) -> None:
        rows = result.get("models")
        if self._dialog and isinstance(rows, list) and rows:
            self._dialog.add_row(rows[0])
        elif code:
            self._say(errors[-1] if errors else "")

    def _use(self, name: str, names: dict[str, str]) -> None:
        mapped = [part for label, new in names.items() for part in ("--map", f"{label}={new}")]
        self._change(["models", "use", *mapped, "--", name], name)

    def _choose_folder(self) -> None:
        self._folder(self.tr("A model's folder"), self._look_at)

    def _choose_target(self, number: int) -> None:
        def export(folder: str) -> None:
            target = f"{folder}/model-{number}"
            arguments = ["models", "export", "--", str(number), target]
            self._window.background.run(self.tr("Exporting the model"), arguments, self._exported)

        self._folder(self.tr("Where the model's folder goes"), export)

    def _folder(self, title: str, then: object) -> None:
        from PySide6.QtWidgets import QFileDialog

        chooser = QFileDialog(self._dialog or self._window, title)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(then)
        chooser.open()

    def _exported(self, code: int, result: Result, errors: list[str]) -> None:
        if code:
            self._say(errors[-1] if errors else "")
        else:
            self._say(self.tr("The model is in %1; spacy.load opens it.").replace("%1", str(result["folder"])))

    def _set_automatic(self, on: bool) -> None:
        from annotator.services.training import AUTOMATIC

        project = self._window.desk.project
        try:
            if project:
                project.save_setting(AUTOMATIC, on)
        except AnnotatorError as error:
            self._say(error_text(error))
