"""An export from the window: the questions, the gate, the command, and what came of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from annotator import paths
from annotator.gui.child import Result
from annotator.gui.split_choice import sizes_text

if TYPE_CHECKING:
    from annotator.gui.export_dialog import ExportValues
    from annotator.gui.window import MainWindow


class Exports(QObject):
    """Asks what to export and how. What goes out passes the gate first; the command runs in a process of its own."""

    exported = Signal(str)
    """A file or folder with at least one article was written."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        from annotator.gui.export_dialog import ExportDialog
        from annotator.gui.split_count import SplitCount
        from annotator.services.formats import rows

        project = self._window.desk.project
        if project is None:
            return
        folder = _folder(project.path)
        writable = [row for row in rows() if row["writes"]]
        dialog = ExportDialog(writable, str(folder / "annotations.jsonl"), self._window, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        SplitCount(dialog, self._window.background)
        dialog.accepted.connect(lambda: self._window.gate.begin(dialog.values()))
        dialog.open()

    def write(self, values: ExportValues) -> None:
        """Start the command; the window goes on."""
        self._window.background.run(self.tr("Exporting"), values.arguments(), partial(self._exported, values))

    def fail(self, errors: list[str]) -> None:
        """Say why nothing was written."""
        if errors:
            self._window.views.status.show_error(self.tr("Not exported: %1").replace("%1", errors[-1]))
        else:
            self._window.views.status.show_error(self.tr("Stopped; nothing was exported."))

    def _exported(self, values: ExportValues, code: int, result: Result, errors: list[str]) -> None:
        """What was written and what the format could not hold, first; where it is, last."""
        status, count = self._window.views.status, result.get("articles", 0)
        if code or not isinstance(count, int):
            self.fail(errors)
        elif not count and values.status == "done":
            status.show_error(self.tr("Nothing to export: no article is finished. The file is empty."))
        elif not count:
            status.show_error(self.tr("Nothing to export: the project holds no article. The file is empty."))
        else:
            folder = values.destination if values.destination.is_dir() else values.destination.parent
            status.show_message(self._written(count, values.destination, result))
            status.offer(self.tr("&Open folder"), partial(_open, folder))
            self.exported.emit(str(values.destination))

    def _written(self, count: int, destination: Path, result: Result) -> str:
        words = self.tr("1 article exported to %2")
        if count != 1:
            words = self.tr("%n articles exported to %2", "", count)
        claims, splits, report = result.get("claims"), result.get("splits"), result.get("report")
        if isinstance(claims, int):
            words = self.tr("%n claims of %1 articles exported to %2", "", claims).replace("%1", str(count))
        if isinstance(splits, dict) and splits:
            words += self.tr(" (%1, with manifest.json and README.md)").replace("%1", sizes_text(splits))
        if report:
            words += self.tr("; what it does not hold is listed in %3").replace("%3", Path(str(report)).name)
        return words.replace("%2", str(destination))


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _folder(project: Path) -> Path:
    """Beside the project; for one in the program's own folder, which nobody looks into, with the documents."""
    folder = project.absolute().parent
    if folder != paths.user_data():
        return folder
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
