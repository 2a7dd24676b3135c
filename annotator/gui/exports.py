"""An export from the window: the questions, a look at what would be lost, the command, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal

from annotator import paths
from annotator.gui.child import Result

if TYPE_CHECKING:
    from annotator.gui.export_dialog import ExportDialog, ExportValues
    from annotator.gui.window import MainWindow


class Exports(QObject):
    """Asks what to export and how; the command itself runs in a process of its own, first with ``--check``."""

    exported = Signal(str)
    """A file or folder with at least one article was written."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        from annotator.gui.export_dialog import ExportDialog
        from annotator.services.formats import rows

        project = self._window.desk.project
        if project is None:
            return
        folder = _folder(project.path)
        writable = [row for row in rows() if row["writes"]]
        dialog = ExportDialog(writable, str(folder / "annotations.jsonl"), self._window, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._begin(dialog))
        dialog.open()

    def _begin(self, dialog: ExportDialog) -> None:
        values = dialog.values()
        if values.lossless:
            self._write(values)
        else:
            arguments = [*_arguments(values), "--check"]
            self._window.background.run(self.tr("Checking the export"), arguments, partial(self._checked, values))

    def _checked(self, values: ExportValues, code: int, result: Result, errors: list[str]) -> None:
        """Where nothing would be lost, go on; else show what, and go on if that is wanted."""
        from annotator.gui.loss_dialog import LossDialog

        losses, counts, lost = result.get("losses"), result.get("counts"), result.get("lost")
        if code or not isinstance(losses, list) or not isinstance(counts, list) or not isinstance(lost, int):
            self._fail(errors)
            return
        noted, found = (each if isinstance(each, int) else 0 for each in (result.get("noted"), result.get("found")))
        if not lost and not found:
            self._write(values)
            return
        total = lost + noted + found
        dialog = LossDialog(values.title, counts, losses, total, self._window, slips_only=not lost)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._write(values))
        dialog.go_requested.connect(self._go)
        dialog.open()

    def _write(self, values: ExportValues) -> None:
        self._window.background.run(self.tr("Exporting"), _arguments(values), partial(self._exported, values))

    def _exported(self, values: ExportValues, code: int, result: Result, errors: list[str]) -> None:
        """What was written and what the format could not hold, first; where it is, last."""
        status, count = self._window.views.status, result.get("articles", 0)
        if code or not isinstance(count, int):
            self._fail(errors)
        elif not count and values.status == "done":
            status.show_error(self.tr("Nothing to export: no article is finished. The file is empty."))
        elif not count:
            status.show_error(self.tr("Nothing to export: the project holds no article. The file is empty."))
        else:
            words = self.tr("1 article exported") if count == 1 else self.tr("%n articles exported", "", count)
            claims = result.get("claims")
            if isinstance(claims, int):
                words = (
                    self.tr("%1 claims of %2 articles exported").replace("%1", str(claims)).replace("%2", str(count))
                )
            report = result.get("report")
            if report:
                words += self.tr("; what it does not hold is listed in %1").replace("%1", str(report))
            status.show_message(f"{words}: {values.destination}")
            self.exported.emit(str(values.destination))

    def _fail(self, errors: list[str]) -> None:
        words = self.tr("Not exported: %1").replace("%1", errors[-1] if errors else "")
        self._window.views.status.show_error(words)

    def _go(self, article: str, start: int, end: int) -> None:
        self._window.handlers.go(article)
        document = self._window.desk.document
        if document is not None and document.article.id == article:
            self._window.views.article.set_selection(start, end)
            self._window.views.article.setFocus()


def _folder(project: Path) -> Path:
    """Beside the project; for one in the program's own folder, which nobody looks into, with the documents."""
    folder = project.absolute().parent
    if folder != paths.user_data():
        return folder
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _arguments(values: ExportValues) -> list[str]:
    arguments = ["export", str(values.destination), "--format", values.format, "--status", values.status]
    chosen = (("--suggestions", values.suggestions), ("--rejected", values.rejected), ("--full", values.full))
    return arguments + [name for name, wanted in chosen if wanted]
