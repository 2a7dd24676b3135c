"""Files in and out of the window: projects, imports, exports, pasted text, copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from annotator.domain.errors import AnnotatorError
from annotator.domain.record import Record
from annotator.gui.dropping import local_paths
from annotator.gui.exports import Exports
from annotator.gui.imports import Imports
from annotator.gui.messages import error_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from annotator.gui.paste_dialog import PasteValues
    from annotator.gui.window import MainWindow

SUFFIX = ".annotator"


class Files(QObject):
    """What the File menu does. Long jobs run as our own commands in the background.

    The dialogs are loaded when they are asked for: the first paint does not wait for them.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.imports = Imports(window)
        self.exports = Exports(window)

    def new_project(self) -> None:
        self._choose(self.tr("New project"), self._open, saving=True)

    def open_project(self) -> None:
        self._choose(self.tr("Open project"), self._open)

    def save_elsewhere(self) -> None:
        """Copy the project to another file, go on there, and write the edit that waits."""
        self._choose(self.tr("Save the project elsewhere"), self._move_to, saving=True)

    def ask_import(self, paths: Sequence[Path] = ()) -> None:
        self.imports.ask(paths)

    def ask_export(self) -> None:
        self.exports.ask()

    def paste(self) -> None:
        """Ask about the text in the clipboard; files that were copied are taken as if they were dropped."""
        from annotator.gui.paste_dialog import PasteDialog

        data = QGuiApplication.clipboard().mimeData()  # None where nothing was copied, whatever its type says
        if data and local_paths(data):
            self.take_dropped(local_paths(data))
            return
        self._window.leave_tour()
        dialog = PasteDialog(QGuiApplication.clipboard().text(), self._window)
        dialog.attempt = lambda: self._add_pasted(dialog.values())
        self._ask(dialog, lambda: None)

    def add_samples(self) -> None:
        """Put our own invented articles into the project."""
        from annotator.services.samples import sample_records

        trouble = self._add(sample_records())
        if trouble:
            self._window.views.status.show_error(trouble)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """A project is opened, anything else is offered for import."""
        projects = [path for path in paths if path.suffix == SUFFIX]
        others = [path for path in paths if path.suffix != SUFFIX]
        if others:
            self.ask_import(others)
        elif projects:
            self._open(projects[0])
        if len(projects) > 1 - bool(others):
            opened = self.tr("none of them was opened") if others else self.tr("%1 was opened")
            words = self.tr("One project at a time: ") + opened
            self._window.views.status.show_error(words.replace("%1", projects[0].name))

    def _ask(self, dialog: QDialog, then: Callable[[], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(then)
        dialog.open()

    def _choose(self, title: str, then: Callable[[Path], None], *, saving: bool = False) -> None:
        from PySide6.QtWidgets import QFileDialog

        chooser = QFileDialog(self._window, title)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave if saving else QFileDialog.AcceptMode.AcceptOpen)
        chooser.setFileMode(QFileDialog.FileMode.AnyFile if saving else QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Projects (*%1)").replace("%1", SUFFIX), self.tr("All files (*)")])
        if saving:
            chooser.setDefaultSuffix(SUFFIX)
        chooser.fileSelected.connect(lambda name: then(Path(name)))
        chooser.open()

    def _open(self, path: Path) -> None:
        self._window.open_project(path)

    def _move_to(self, path: Path) -> None:
        try:
            self._window.desk.move_to(path)
        except AnnotatorError as error:
            self._window.views.status.show_error(error_text(error))

    def _add_pasted(self, values: PasteValues) -> str:
        """Take in what was pasted; why it could not be, where it could not."""
        from annotator.services.importing import pasted

        try:
            record = pasted(values.title, values.text)
        except AnnotatorError as error:
            return error_text(error)
        return self._add([record])

    def _add(self, records: Iterable[Record]) -> str:
        """A few records at once, in this process; then show the first of them. Says what went wrong."""
        from annotator.services.importing import import_records

        window = self._window
        if window.desk.project is None:
            return self.tr("Open or make a project first.")
        try:
            report = import_records(window.desk.project, records)
        except AnnotatorError as error:
            return error_text(error)
        known = [*report.unchanged, *(id for _, id in report.duplicates)]
        shown = next(iter([*report.added, *known]), "")
        window.presenter.refresh_rows()
        if shown:
            window.handlers.go(shown)
        if known and not report.added:
            window.views.status.show_message(self.tr("This text is in the project already; here it is."))
        elif report.refused:
            window.views.status.show_error(error_text(report.refused[0]))
        window.background.resume()
        return ""
