"""Files in and out of the window: projects, imports, exports, pasted text, copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.domain.errors import AnnotatorError
from annotator.domain.record import Record

if TYPE_CHECKING:
    from annotator.gui.export_dialog import ExportDialog
    from annotator.gui.import_dialog import ImportDialog
    from annotator.gui.paste_dialog import PasteDialog
    from annotator.gui.window import MainWindow

SUFFIX = ".annotator"


class Files(QObject):
    """What the File menu does. Long jobs run as our own commands in the background.

    The dialogs are loaded when they are asked for: the first paint does not wait for them.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def new_project(self) -> None:
        self._choose(self.tr("New project"), QFileDialog.AcceptMode.AcceptSave, self._open)

    def open_project(self) -> None:
        self._choose(self.tr("Open project"), QFileDialog.AcceptMode.AcceptOpen, self._open)

    def save_elsewhere(self) -> None:
        """Copy the project to another file, go on there, and write the edit that waits."""
        self._choose(self.tr("Save the project elsewhere"), QFileDialog.AcceptMode.AcceptSave, self._move_to)

    def ask_import(self, paths: Sequence[Path] = ()) -> None:
        from annotator.gui.import_dialog import ImportDialog
        from annotator.services.reading import formats

        readable = [(row["name"], row["title"]) for row in formats() if row["reads"]]
        dialog = ImportDialog(readable, self._window)
        project = self._window.desk.project
        dialog.prefill.setChecked(bool(project and project.setting("prefill", True)))
        dialog.add_paths(paths)
        self._ask(dialog, lambda: self._import(dialog))

    def ask_export(self) -> None:
        from annotator.gui.export_dialog import ExportDialog
        from annotator.services.reading import formats

        writable = [(row["name"], row["title"]) for row in formats() if row["writes"]]
        project = self._window.desk.project
        folder = project.path.parent if project else Path()
        dialog = ExportDialog(writable, str(folder / "annotations.jsonl"), self._window)
        self._ask(dialog, lambda: self._export(dialog))

    def paste(self) -> None:
        from annotator.gui.paste_dialog import PasteDialog

        dialog = PasteDialog(QGuiApplication.clipboard().text(), self._window)
        self._ask(dialog, lambda: self._add_pasted(dialog))

    def add_samples(self) -> None:
        """Put our own invented articles into the project."""
        from annotator.services.samples import sample_records

        self._add(sample_records())

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """A project is opened, anything else is offered for import."""
        if len(paths) == 1 and paths[0].suffix == SUFFIX:
            self._open(paths[0])
        elif paths:
            self.ask_import(paths)

    def _ask(self, dialog: QDialog, then: Callable[[], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(then)
        dialog.open()

    def _choose(self, title: str, mode: QFileDialog.AcceptMode, then: Callable[[Path], None]) -> None:
        chooser = QFileDialog(self._window, title)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(mode)
        saving = mode is QFileDialog.AcceptMode.AcceptSave
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
            self._window.views.status.show_message(str(error), 60_000)

    def _import(self, dialog: ImportDialog) -> None:
        from annotator.gui.import_dialog import AUTO

        values = dialog.values()
        arguments = ["import", *(str(path) for path in values.paths), "--no-prefill"]
        if values.format != AUTO:
            arguments += ["--format", values.format]
        if values.accept:
            arguments.append("--accept")
        project = self._window.desk.project
        if project and project.setting("prefill", True) != values.prefill:
            project.save_setting("prefill", values.prefill)
        self._window.background.run(self.tr("Importing"), arguments, self._imported)

    def _imported(self, _code: int, result: dict[str, object]) -> None:
        added, refused = result.get("added", []), result.get("refused", [])
        if isinstance(added, list) and isinstance(refused, list) and result:
            words = self.tr("%n article(s) added", "", len(added))
            if refused:
                words += self.tr(", %n refused: ", "", len(refused)) + str(refused[0])
            self._window.views.status.show_message(words, 20_000 if refused else 6_000)

    def _export(self, dialog: ExportDialog) -> None:
        values = dialog.values()
        arguments = ["export", str(values.destination), "--format", values.format, "--status", values.status]
        chosen = (("--suggestions", values.suggestions), ("--rejected", values.rejected), ("--full", values.full))
        arguments += [name for name, wanted in chosen if wanted]
        self._window.background.run(
            self.tr("Exporting"), arguments, lambda code, _result: self._exported(code, values.destination)
        )

    def _exported(self, code: int, destination: Path) -> None:
        if code == 0:
            self._window.views.status.show_message(self.tr("Written to %1").replace("%1", str(destination)))

    def _add_pasted(self, dialog: PasteDialog) -> None:
        from annotator.services.importing import pasted

        values = dialog.values()
        try:
            record = pasted(values.title, values.text)
        except AnnotatorError as error:
            self._window.views.status.show_message(str(error))
            return
        self._add([record])

    def _add(self, records: Iterable[Record]) -> None:
        """A few records at once, in this process; then show the first of them."""
        from annotator.services.importing import import_records

        window = self._window
        if window.desk.project is None:
            return
        try:
            report = import_records(window.desk.project, records)
        except AnnotatorError as error:
            window.views.status.show_message(str(error))
            return
        window.presenter.refresh_rows()
        if report.added:
            window.desk.open_article(report.added[0])
        for where, known in report.duplicates:
            window.views.status.show_message(self.tr("This text is article %1 already").replace("%1", known or where))
        window.background.fill_waiting()
