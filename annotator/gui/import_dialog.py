"""Which files to take in, and how."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialog_parts import AskingDialog, quiet
from annotator.gui.dropping import local_paths

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class ImportValues:
    """What to take in (paths and addresses) and how; ``fields`` says which column of a table is which field."""

    sources: tuple[str, ...]
    format: str
    prefill: bool
    accept: bool
    fields: Mapping[str, str] = field(default_factory=dict)

    def arguments(self) -> list[str]:
        """The same for the command line. The worker pre-fills, so the command does not."""
        named = [] if self.format == AUTO else ["--format", self.format]
        accepted = ["--accept"] if self.accept else []
        columns = ",".join(f"{name}={column.replace(',', ',,')}" for name, column in self.fields.items())
        return ["--no-prefill", *named, *accepted, *(["--map", columns] if columns else []), "--", *self.sources]


class PathList(QListWidget):
    """Paths in the order they were added; Delete takes the selected ones away."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Files and folders"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAcceptDrops(False)

    def paths(self) -> tuple[Path, ...]:
        return tuple(Path(self.item(row).text()) for row in range(self.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for item in self.selectedItems():
                self.takeItem(self.row(item))
        else:
            super().keyPressEvent(event)


class ImportDialog(AskingDialog):
    """Files and folders, their format, pre-fill, and whether their annotations are final."""

    def __init__(self, formats: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import articles"))
        self.setAcceptDrops(True)
        self.resize(560, 440)
        self.paths = PathList()
        self.add_files = QPushButton(self.tr("Add &files…"))
        self.add_folder = QPushButton(self.tr("Add f&older…"))
        for button in (self.add_files, self.add_folder):
            button.setAutoDefault(False)
        self.add_files.clicked.connect(lambda *_: self._choose(QFileDialog.FileMode.ExistingFiles))
        self.add_folder.clicked.connect(lambda *_: self._choose(QFileDialog.FileMode.Directory))
        self.format = QComboBox()
        self.format.addItem(self.tr("By content and name"), AUTO)
        for name, title in formats:
            self.format.addItem(title, name)
        self.prefill = QCheckBox(self.tr("&Pre-fill entities and claims now"))
        self.prefill.setChecked(True)
        self.confirmed = QCheckBox(self.tr("The annotations in the files are &confirmed"))
        self._lay_out()
        model = self.paths.model()
        model.rowsInserted.connect(lambda *_: self._check())
        model.rowsRemoved.connect(lambda *_: self._check())
        self._check()

    def _lay_out(self) -> None:
        add = QHBoxLayout()
        add.addWidget(self.add_files)
        add.addWidget(self.add_folder)
        add.addStretch(1)
        form = QFormLayout()
        form.addRow(self.tr("For&mat"), self.format)
        layout = QVBoxLayout(self)
        layout.addLayout(add)
        kinds = self.tr(
            "Text, Markdown, web pages, Word, OpenDocument, RTF, PDF, EPUB, tables (CSV, Excel), JSON; "
            "folders and zip archives of these. They can also be dropped here."
        )
        layout.addWidget(quiet(kinds))
        layout.addWidget(self.paths, 1)
        layout.addLayout(form)
        layout.addWidget(self.prefill)
        layout.addWidget(quiet(self.tr("Otherwise each article when you open it, and all at the next start.")))
        layout.addWidget(self.confirmed)
        layout.addWidget(quiet(self.tr("Otherwise they are suggestions for you to review.")))
        layout.addLayout(self.add_buttons(self.tr("Import")))

    def add_paths(self, paths: Iterable[Path]) -> None:
        """Put files and folders on the list, each once."""
        known = set(self.paths.paths())
        for path in paths:
            if path not in known:
                self.paths.addItem(str(path))
                known.add(path)
        if known:
            self.ok.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_paths(local_paths(event.mimeData()))

    def _choose(self, mode: QFileDialog.FileMode) -> None:
        chooser = QFileDialog(self)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(mode)
        chooser.filesSelected.connect(lambda names: self.add_paths(Path(name) for name in names))
        chooser.open()

    def _check(self) -> None:
        self.ok.setEnabled(self.paths.count() > 0)

    def values(self) -> ImportValues:
        """What was chosen."""
        sources = tuple(str(path) for path in self.paths.paths())
        return ImportValues(
            sources, self.format.currentData(), self.prefill.isChecked(), accept=self.confirmed.isChecked()
        )
