"""Everything that goes on while a person works: pre-fill, imports and exports, changes from elsewhere."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.errors import AnnotatorError, Conflict, NotSaved
from annotator.gui.child import Command, Result, Then
from annotator.gui.desk import Desk
from annotator.gui.long_articles import LONG_TEXT, LongArticles
from annotator.gui.messages import error_text
from annotator.gui.prefiller import Prefiller

POLL_MS = 500
"""How often the file is asked whether another process has written to it."""
REST = 20
"""After reading the whole list of articles, wait this many times as long as that took."""
LABELS_AGAIN_MS = 1000


class Background(QObject):
    """Keeps the open project supplied with suggestions and the window in step with the file."""

    worked = Signal(str, int, int)
    """What is running, done, total."""
    idle = Signal()
    ended = Signal()
    """A command has, and what came of it has been said."""
    rows_moved = Signal()
    restored = Signal()
    """A backup has taken the project's place: it has to be opened again."""
    said = Signal(str)
    no_model = Signal(str)
    """Why nothing can be pre-filled; empty as soon as it can."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._version = 0
        self._behind = False
        """Whether something was written elsewhere that is not shown as long as an edit waits."""
        self._looked = -math.inf
        self._commands: list[Command] = []
        self._held = False
        self._holds = 0
        self._put_off: set[str] = set()
        self._long = LongArticles(self._fill_long)
        self.prefiller = Prefiller(self._question, self)
        self.prefiller.ready.connect(self._know_labels)
        self.prefiller.no_model.connect(self._tell_no_model)
        self.prefiller.suggested.connect(self._take_suggestion)
        self.prefiller.progressed.connect(self._tell_prefill)
        self.prefiller.failed.connect(self.said)
        desk.project_opened.connect(self._note_version)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look_around)

    @property
    def awaited(self) -> list[str]:
        """What is running that a person asked for, such as an export."""
        return [command.title for command in self._commands if command.awaited]

    def follow_project(self) -> None:
        """A project was opened: warm the model up and fill what is not filled yet."""
        project = self._desk.project
        if project is None:
            return
        self.prefiller.cancel()
        self._long.clear()
        self._put_off.clear()
        self.no_model.emit("")
        self._timer.start()
        self.prefiller.warm_up(project.setting("model", ""))
        self.resume()

    def follow_file(self) -> None:
        """The same project goes on in another file."""
        self._note_version()
        self.fill_waiting()

    def _note_version(self) -> None:
        """What others write from now on is news; a project that is just open is known as it is."""
        if self._desk.project:
            self._version, self._behind = self._desk.project.database.data_version(), False

    def resume(self) -> None:
        """A person wants suggestions: a pre-fill that was cancelled goes on."""
        self._held = False
        self._long.seen.clear()
        self.fill_waiting()

    def hold(self) -> Callable[[], None]:
        """Queue nothing for the time being; call what this returns to go on as before."""
        self._holds += 1

        def go_on() -> None:
            self._holds -= 1
            self.fill_waiting()

        return go_on

    def put_off(self, ids: Iterable[str]) -> None:
        """Pre-fill these only when a person opens them."""
        self._put_off.update(ids)

    def fill_waiting(self) -> None:
        """Queue every article that no model has filled, unless a person cancelled that."""
        from annotator.services.prefill import waiting

        if self._desk.project and not self._held and not self._holds:
            left_out = self._put_off | self._long.seen
            self.prefiller.ask(id for id in waiting(self._desk.project) if id not in left_out)

    def fill_now(self) -> None:
        """The open article comes first."""
        document = self._desk.document
        if document and not document.analysed:
            self.prefiller.ask_first(document.article.id)

    def run(
        self, title: str, arguments: Sequence[str], then: Then, *, awaited: bool = True, path: Path | None = None
    ) -> bool:
        """Run one of our own commands on the open project; the window stays open for one that is ``awaited``.

        False where there is no project, or its file is gone; with a ``path`` that does not matter.
        """
        project = self._desk.project
        self._desk.look_at_file()
        if path is None and (project is None or self._desk.file_trouble):
            return False
        named = ["--project", str(path or (project and project.path))]
        named += ["--annotator", project.annotator] if project else []
        command = Command(title, [arguments[0], *named, *arguments[1:]], awaited=awaited, parent=self)
        command.progressed.connect(lambda done, total: self.worked.emit(title, done, total))
        command.ended.connect(lambda code, result, errors: self._ended(command, code, result, errors, then))
        self._commands.append(command)
        self.worked.emit(title, 0, 0)
        command.start()
        return True

    def cancel(self) -> None:
        """Stop what is running; what is finished stays, and nothing is pre-filled until a person wants it."""
        self._held = True
        self._long.cancel()
        for command in list(self._commands):
            command.cancel()
        self.prefiller.cancel()
        if not self._commands:
            self.idle.emit()

    def close(self) -> None:
        self._timer.stop()
        self.cancel()
        for command in list(self._commands):
            command.wait()
        self.prefiller.close()

    def _question(self, id: str) -> dict[str, object] | None:
        """What to ask the worker; a long article is for a process that also writes what it finds."""
        from annotator.services.prefill import question

        asked = question(self._desk.project, id) if self._desk.project else None
        if asked and len(str(asked["text"])) > LONG_TEXT:
            self._long.take(id)
            return None
        return asked

    def _fill_long(self, ids: Sequence[str]) -> None:
        if not self.run(self.tr("Pre-filling"), ["prefill", "--", *ids], self._filled_long, awaited=False):
            self._long.clear()

    def _filled_long(self, code: int, _result: Result, errors: list[str]) -> None:
        self._long.ended()
        if code and errors and not self._held:
            self.said.emit(errors[-1])

    def _tell_no_model(self, reason: str) -> None:
        words = self.tr("No pre-fill: %1; or choose an installed one with: annotator prefill --model NAME")
        self.no_model.emit(words.replace("%1", reason))

    def _know_labels(self, _model: str, labels: list[str]) -> None:
        self.no_model.emit("")
        project = self._desk.project
        if project is None:
            return
        try:
            fresh = project.add_model_labels(labels)
        except NotSaved:
            QTimer.singleShot(LABELS_AGAIN_MS, self, lambda: self._know_labels(_model, labels))
            return
        except AnnotatorError as error:
            self.said.emit(error_text(error))
            return
        if fresh:
            self._desk.labels_changed.emit()

    def _take_suggestion(self, id: str, values: dict[str, object]) -> None:
        from annotator.services.prefill import save_suggestion
        from annotator.services.suggester import decode

        project, session = self._desk.project, self._desk.session
        if project is None:
            return
        here = session if session and session.document.article.id == id else None
        try:
            suggestion = decode(values)
            if here and here.unsaved:
                raise here.unsaved.error
            written = save_suggestion(project, id, suggestion, here)
        except NotSaved as error:
            self._take_later(id, error)
            return
        except AnnotatorError as error:
            self.said.emit(error_text(error))
            return
        except (KeyError, TypeError, ValueError, AttributeError):
            self.said.emit(
                self.tr("Pre-fill gave no sensible answer and leaves this article out: %1").replace("%1", id)
            )
            return
        self.prefiller.written()
        if here and written:
            self._desk.reload()
        elif here:
            here.document.analysis = suggestion.analysis
        row = project.row(id)
        if row:
            self._desk.put_row(row)

    def _take_later(self, id: str, error: NotSaved) -> None:
        """Another program is writing, or something worse: the suggestions are asked for again after a pause."""
        if isinstance(error, Conflict):
            self._desk.article_opened.emit()
        if self.prefiller.ask_later(id):
            self.said.emit(self.tr("Pre-fill waits: %1").replace("%1", error_text(error)))

    def _tell_prefill(self, done: int, total: int) -> None:
        if total > done:
            self.worked.emit(self.tr("Pre-filling"), done, total)
        elif not self._commands:
            self.idle.emit()

    def _ended(self, command: Command, code: int, result: Result, errors: list[str], then: Then) -> None:
        self._commands.remove(command)
        command.deleteLater()
        self._looked = -math.inf
        self._look_around()
        then(code, result, errors)
        self.ended.emit()
        if not self.prefiller.busy and not self._commands:
            self.idle.emit()

    def _look_around(self) -> None:
        """Show what another process has written since the last look."""
        desk = self._desk
        desk.look_at_file()
        if desk.project is None or desk.reader.busy or time.monotonic() - self._looked < REST * desk.reader.seconds:
            return
        try:
            version, waits = desk.project.database.data_version(), bool(desk.session and desk.session.unsaved)
            if version == self._version and (waits or not self._behind):
                return
            self._version, self._behind = version, waits
            self._looked = time.monotonic()
            if desk.project.database.restored():
                self.restored.emit()
                return
            desk.refresh_labels()
            if desk.session and not desk.session.unsaved and desk.session.moved():
                desk.reload()
            self.rows_moved.emit()
            self.fill_waiting()
        except AnnotatorError as error:
            self.said.emit(error_text(error))
