"""Everything that goes on while a person works: pre-fill, imports and exports, changes from elsewhere."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.errors import AnnotatorError
from annotator.gui.child import Command
from annotator.gui.desk import Desk
from annotator.gui.prefiller import Prefiller

POLL_MS = 500
"""How often the file is asked whether another process has written to it."""
REST = 20
"""After reading the whole list of articles, wait this many times as long as that took."""


class Background(QObject):
    """Keeps the open project supplied with suggestions and the window in step with the file."""

    worked = Signal(str, int, int)
    """What is running, done, total."""
    idle = Signal()
    rows_moved = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._version = 0
        self._looked = -math.inf
        self._commands: list[Command] = []
        self.prefiller = Prefiller(self._question, self)
        self.prefiller.ready.connect(self._know_labels)
        self.prefiller.suggested.connect(self._take_suggestion)
        self.prefiller.progressed.connect(self._tell_prefill)
        self.prefiller.failed.connect(self.said)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look_around)

    def follow_project(self) -> None:
        """A project was opened: warm the model up and fill what is not filled yet."""
        project = self._desk.project
        if project is None:
            return
        self.prefiller.cancel()
        self._version = project.database.data_version()
        self._timer.start()
        self.prefiller.warm_up(project.setting("model", ""))
        self.fill_waiting()

    def fill_waiting(self) -> None:
        """Queue every article that no model has filled."""
        from annotator.services.prefill import waiting

        if self._desk.project:
            self.prefiller.ask(waiting(self._desk.project))

    def fill_now(self) -> None:
        """The open article comes first."""
        document = self._desk.document
        if document and not document.analysed:
            self.prefiller.ask_first(document.article.id)

    def run(self, title: str, arguments: Sequence[str], then: Callable[[int, dict[str, object]], None]) -> None:
        """Run one of our own commands on the open project; ``then`` gets its exit code and result."""
        project = self._desk.project
        if project is None:
            return
        named = ["--project", str(project.path), "--annotator", project.annotator]
        command = Command([*arguments, *named], self)
        command.progressed.connect(lambda done, total: self.worked.emit(title, done, total))
        command.ended.connect(lambda code, result, errors: self._ended(command, code, result, errors, then))
        self._commands.append(command)
        self.worked.emit(title, 0, 0)

    def cancel(self) -> None:
        """Stop what is running; what is finished stays."""
        for command in self._commands:
            command.cancel()
        self.prefiller.cancel()
        if not self._commands:
            self.idle.emit()

    def close(self) -> None:
        self._timer.stop()
        self.cancel()
        for command in self._commands:
            command.wait()
        self.prefiller.close()

    def _question(self, id: str) -> dict[str, object] | None:
        from annotator.services.prefill import question

        return question(self._desk.project, id) if self._desk.project else None

    def _know_labels(self, _model: str, labels: list[str]) -> None:
        project = self._desk.project
        if project is None:
            return
        try:
            fresh = project.add_model_labels(labels)
        except AnnotatorError as error:
            self.said.emit(str(error))
            return
        if fresh:
            self._desk.labels_changed.emit()

    def _take_suggestion(self, id: str, values: dict[str, object]) -> None:
        from annotator.services.prefill import save_suggestion
        from annotator.services.suggester import decode

        project, document = self._desk.project, self._desk.document
        if project is None:
            return
        suggestion = decode(values)
        try:
            written = save_suggestion(project, id, suggestion)
        except AnnotatorError as error:
            self.said.emit(str(error))
            return
        if document and document.article.id == id:
            if written:
                self._desk.reload()
            else:
                document.analysis = suggestion.analysis
        row = project.row(id)
        if row:
            self._desk.put_row(row)

    def _tell_prefill(self, done: int, total: int) -> None:
        if total > done:
            self.worked.emit(self.tr("Pre-filling"), done, total)
        elif not self._commands:
            self.idle.emit()

    def _ended(
        self,
        command: Command,
        code: int,
        result: dict[str, object],
        errors: list[str],
        then: Callable[[int, dict[str, object]], None],
    ) -> None:
        self._commands.remove(command)
        command.deleteLater()
        self._looked = -math.inf
        self._look_around()
        if errors:
            self.said.emit(errors[0] if len(errors) == 1 else self.tr("%n messages: ", "", len(errors)) + errors[0])
        then(code, result)
        if not self.prefiller.busy and not self._commands:
            self.idle.emit()

    def _look_around(self) -> None:
        """Show what another process has written since the last look."""
        desk = self._desk
        if desk.project is None or desk.reader.busy or time.monotonic() - self._looked < REST * desk.reader.seconds:
            return
        try:
            version = desk.project.database.data_version()
            if version == self._version:
                return
            self._version = version
            self._looked = time.monotonic()
            if desk.session and not desk.session.unsaved and desk.session.moved():
                desk.reload()
            self.rows_moved.emit()
            self.fill_waiting()
        except AnnotatorError as error:
            self.said.emit(str(error))
