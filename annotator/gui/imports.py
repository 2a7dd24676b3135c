"""An import from the window: the questions, the command, and what came of each file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from annotator.gui.child import Result
from annotator.gui.words import format_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from annotator.gui.import_dialog import ImportValues
    from annotator.gui.window import MainWindow

Table = Mapping[str, Any]
"""A table that was refused because nobody knows its text column, as the command tells of it."""


class Imports(QObject):
    """Asks what to take in and how; the command itself runs in a process of its own.

    Tables whose columns have unusual names come back with what they hold: a person says which column is the
    text, and those tables are read again.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, paths: Sequence[Path] = ()) -> None:
        from annotator.gui.import_dialog import ImportDialog
        from annotator.services.formats import rows

        if self._has_project():
            readable = [(row["name"], format_words(row["title"])) for row in rows() if row["reads"]]
            dialog = ImportDialog(readable, self._window)
            dialog.add_paths(paths)
            self._open(dialog, lambda: self.run(dialog.values()))

    def ask_address(self, address: str = "") -> None:
        from annotator.gui.address_dialog import AddressDialog

        if self._has_project():
            dialog = AddressDialog(address, self._window)
            self._open(dialog, lambda: self.run(dialog.values()))

    def run(self, values: ImportValues) -> None:
        """Start the command; the window goes on."""
        background = self._window.background
        arguments = ["import", *values.arguments()]
        if values.prefill:
            background.resume()
            background.run(self.tr("Importing"), arguments, partial(self._ended, values))
        else:
            goes_on = background.hold()
            if not background.run(self.tr("Importing"), arguments, partial(self._ended_unfilled, values, goes_on)):
                goes_on()

    def _has_project(self) -> bool:
        self._window.leave_tour()
        if self._window.desk.project is None:
            self._window.views.status.show_error(self.tr("Open or make a project first."))
        return self._window.desk.project is not None

    def _open(self, dialog: QDialog, then: Callable[[], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(then)
        dialog.open()

    def _ended_unfilled(
        self, values: ImportValues, goes_on: Callable[[], None], code: int, result: Result, errors: list[str]
    ) -> None:
        """Without pre-fill: what was added waits until somebody opens it."""
        self._window.background.put_off(_names(result, "added"))
        goes_on()
        self._ended(values, code, result, errors)

    def _ended(self, values: ImportValues, code: int, result: Result, errors: list[str]) -> None:
        """Say in one message what came of each file, and show a text that was there already."""
        added, known = _names(result, "added"), _names(result, "unchanged") + _names(result, "duplicates")
        if len(known) == 1 and not added:
            self._window.handlers.go(known[0])
        tables = _tables(result)
        asked = {str(table["said"]) for table in tables}
        refused = [sentence for sentence in _names(result, "refused") if sentence not in asked]
        self._tell(code, result, refused, len(tables), errors)
        listed = self._offer_list(result, refused)
        if tables:
            self._ask_columns(values, tables, listed)
        else:
            listed()

    def _tell(self, code: int, result: Result, refused: list[str], asked: int, errors: list[str]) -> None:
        updated, labels, notes = (_names(result, name) for name in ("updated", "new_labels", "notes"))
        known = _names(result, "unchanged") + _names(result, "duplicates")
        parts = [self._articles_added(len(_names(result, "added")))] if result else []
        if result.get("cancelled"):
            parts.append(self.tr("stopped; import the same again to go on"))
        if updated:
            parts.append(self.tr("%n updated", "", len(updated)))
        if known:
            parts.append(self.tr("%n already in the project", "", len(known)))
        if labels:
            parts.append(self.tr("new labels: %1").replace("%1", ", ".join(labels)))
        if refused:
            parts.append(self.tr("%n refused: ", "", len(refused)) + refused[0])
        elif asked:
            one = self.tr("1 table to ask about")
            parts.append(one if asked == 1 else self.tr("%n tables to ask about", "", asked))
        elif code and errors and not result.get("cancelled"):
            parts.append(errors[-1])
        elif notes:
            parts.append(notes[0] if len(notes) == 1 else self.tr("%n things noticed", "", len(notes)))
        status = self._window.views.status
        (status.show_error if refused or code else status.show_message)(", ".join(parts))

    def _articles_added(self, count: int) -> str:
        return self.tr("1 article added") if count == 1 else self.tr("%n articles added", "", count)

    def _ask_columns(self, values: ImportValues, tables: Sequence[Table], last: Callable[[], None]) -> None:
        """Which column is which, for the first table and all that have the same columns; then for the rest."""
        from annotator.gui.mapping_dialog import MappingDialog

        same = [table for table in tables if table["columns"] == tables[0]["columns"]]
        others = [table for table in tables if table["columns"] != tables[0]["columns"]]
        sources = tuple(dict.fromkeys(str(table["source"]) for table in same))
        dialog = MappingDialog(same[0]["columns"], same[0]["rows"], same[0]["fields"], sources, self._window)
        self._open(dialog, lambda: self.run(replace(values, sources=sources, fields=dialog.fields())))
        dialog.finished.connect(lambda *_: self._ask_columns(values, others, last) if others else last())

    def _offer_list(self, result: Result, refused: list[str]) -> Callable[[], None]:
        """Put whatever is to be said behind a button; returns what shows it where much stayed outside."""
        sentences = [*refused, *_names(result, "notes"), *_names(result, "doubles")]
        if sentences:
            self._window.views.status.offer(self.tr("Deta&ils…"), lambda: self._show(sentences, len(refused)))
        return lambda: self._show(sentences, len(refused)) if len(refused) > 1 else None

    def _show(self, sentences: Sequence[str], refused: int) -> None:
        from annotator.gui.troubles_dialog import TroublesDialog

        TroublesDialog(sentences, refused, self._window).open()


def _names(result: Result, name: str) -> list[str]:
    values = result.get(name, [])
    return [str(value) for value in values] if isinstance(values, list) else []


def _tables(result: Result) -> list[Table]:
    """The tables to ask about: those that stand in a file, which can be read again."""
    tables = result.get("tables", [])
    return [table for table in tables if table.get("source")] if isinstance(tables, list) else []
