"""The open project, the open article and its history, between the views and the services.

The desk knows no widget. Views listen to its signals; every change goes through `do`, `undo` or
`redo`. The gestures on single annotations are in `gestures`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from annotator.domain import edits
from annotator.domain.changes import Change, Edit
from annotator.domain.document import Document, Status
from annotator.domain.errors import AnnotatorError, Conflict, EditRefused, NotSaved
from annotator.domain.queue import Queue, QueueRow
from annotator.domain.rebasing import Clash
from annotator.domain.suggestion import is_followed
from annotator.gui.messages import error_text
from annotator.gui.queue_reader import QueueReader

if TYPE_CHECKING:
    from annotator.services.project import Project
    from annotator.services.reproposal import Follower
    from annotator.services.session import Session

PATIENCE_MS = 30
"""How long an edit waits for another process before it is kept as not saved."""


class Desk(QObject):
    """The open project and article. Signals tell what views have to show."""

    project_opened = Signal()
    closing = Signal()
    """The project is about to be closed."""
    opening = Signal(str)
    """An article is about to be read from the file."""
    crossed = Signal(object, bool)
    """What changed the article last is a step over the project (a `Crossed`), and undo (True) or redo was asked for."""
    moved = Signal()
    """The project goes on in another file."""
    article_opened = Signal()
    changed = Signal(object)
    """The changes an edit, an undo or a redo made (a sequence of `Change`)."""
    row_changed = Signal(object)
    labels_changed = Signal()
    saved = Signal()
    not_saved = Signal(str)
    """Why what a person did, or does next, is not in the file."""
    clashed = Signal(object)
    """Another process changed what a person did; both versions (a sequence of `Versions`)."""
    said = Signal(str)
    failed = Signal(str)
    """A word that a person must not miss."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.session: Session | None = None
        self._follower: Follower | None = None
        self._told_skipped = False
        self.queue = Queue()
        self.reader = QueueReader(self)
        self.reader.failed.connect(self.failed)
        self.file_trouble = ""
        """Why nothing can be written to the file that is open, as it was found at the last look."""

    @property
    def document(self) -> Document | None:
        return self.session.document if self.session else None

    def open_project(self, path: Path, annotator: str | None, *, dropping: bool = False) -> None:
        """Open a project, or make one; the one before is closed. Raises AnnotatorError.

        That is NotSaved while an edit waits to be written, unless it may be dropped.
        """
        from annotator.services.project import Project

        if self.session and self.session.unsaved and not dropping:
            raise self.session.unsaved.error
        project = Project.open(path, create=True, annotator=annotator, patience_ms=PATIENCE_MS, asks=False)
        self.close_project()
        self.project = project
        self.project_opened.emit()

    def close_project(self) -> None:
        if self.project:
            self.closing.emit()
            self.project.close()
        self.project = None
        self.session = None
        self.file_trouble = ""
        self.reader.stop()
        self.queue = Queue()

    def open_article(self, id: str) -> None:
        """Show another article, unless an edit still waits to be written."""
        from annotator.services.reproposal import Follower
        from annotator.services.session import Session

        if self.project is None or self._waits():
            return
        self.opening.emit(id)
        self._follower, self._told_skipped = Follower(), False
        try:
            self.session = Session(self.project, id, self._follower)
        except AnnotatorError as error:
            self.failed.emit(error_text(error))
            return
        self.article_opened.emit()

    def reload(self) -> None:
        """Read the article again after another process, or the pre-fill, has written to it."""
        if self.session and not self.session.unsaved:
            self.session.reload()
            self.article_opened.emit()

    def remember(self, caret: int) -> None:
        """Note the article and the caret, to open there next time; no loss, and no word, where that fails."""
        if self.project and self.document:
            place = {"article": self.document.article.id, "caret": caret}
            with suppress(AnnotatorError):
                if self.project.setting("last", {}) != place:
                    self.project.save_setting("last", place)

    def finish(self) -> bool:
        """Accept what is left and mark the article as done; whether it is done now."""
        from annotator.services.finishing import finishing

        if self.session is None:
            return False
        session = self.session
        if session.document.layer.status is Status.DONE and not session.document.to_review():
            return True
        return bool(self.do(lambda _document, _by: finishing(session)))

    def set_status(self, status: Status) -> bool:
        """Skip or reopen the article; whether it has that status now."""
        if self.document is None:
            return False
        if self.document.layer.status is status:
            return True
        return bool(self.do(lambda document, by: edits.set_status(document, status, by())))

    def set_flag(self, flag: bool) -> None:
        self.do(lambda document, by: edits.set_flag(document, flag))

    def next_open(self) -> str:
        """The id of the next article that is neither done nor skipped, from here on and round; empty at the end."""
        self.reader.finish()
        return self.queue.next_open(self._id)

    @property
    def _id(self) -> str:
        return self.document.article.id if self.document else ""

    def read_queue(self) -> None:
        """Read the list of articles, or what has changed in it; a long one goes on in the background."""
        if self.project:
            self.reader.read(self.project, self.queue)

    def put_row(self, row: QueueRow) -> None:
        """Note and tell what became of one article; one that the list does not hold yet is still to be read."""
        if self.reader.busy and self.queue.get(row.id) is None:
            return
        self.queue.put(row)
        self.row_changed.emit(row)

    def undo(self, *, behind: bool = False) -> Sequence[Change]:
        """Take the article's last step back; ``behind`` a newer step over the project only where that is meant."""
        if self.session is None:
            return ()
        crossed = None if behind else self.session.crossed_undo()
        if crossed is None:
            return self._attempt(self.session.undo)
        self.crossed.emit(crossed, True)
        return ()

    def redo(self, *, behind: bool = False) -> Sequence[Change]:
        """Do again what was undone last; see `undo`."""
        if self.session is None:
            return ()
        crossed = None if behind else self.session.crossed_redo()
        if crossed is None:
            return self._attempt(self.session.redo)
        self.crossed.emit(crossed, False)
        return ()

    def refresh_labels(self) -> None:
        """Read the label set again, and tell where another process has changed it. Raises AnnotatorError."""
        if self.project and self.project.refresh_labels():
            self.labels_changed.emit()

    def retry(self) -> None:
        """Try again to write the edit that waits."""
        if self.session and self.session.unsaved:
            self._attempt(self.session.retry)
        else:
            self._tell_file()

    def move_to(self, path: Path) -> None:
        """Copy the project to another file and go on there with the edit that waits. Raises AnnotatorError."""
        from annotator.services.project import Project

        old, session = self.project, self.session
        if old is None:
            return
        self.reader.finish()
        old.save_copy(path)
        moved_to = Project.open(path, annotator=old.annotator, patience_ms=PATIENCE_MS, asks=False)
        self.project = moved_to
        self.file_trouble = ""
        self.moved.emit()
        if session:
            self._attempt(lambda: session.move_to(moved_to))
        else:
            self.saved.emit()
        old.close()

    def drop(self) -> None:
        """Give up the edit that waits."""
        if self.session:
            self.session.drop()
            self._tell_file()

    def look_at_file(self) -> None:
        """Tell when the project's file is gone, and when it is back."""
        before = self.file_trouble
        try:
            if self.project:
                self.project.database.check_file()
            self.file_trouble = ""
        except NotSaved as error:
            self.file_trouble = error_text(error)
        if self.file_trouble != before and not self._waits():
            self._tell_file()

    def _tell_file(self) -> None:
        """Whether the file takes what comes next, now that no edit waits."""
        if self.file_trouble:
            self.not_saved.emit(self.file_trouble)
        else:
            self.saved.emit()

    def _waits(self) -> bool:
        if not (self.session and self.session.unsaved):
            return False
        error = self.session.unsaved.error
        if isinstance(error, Clash):
            self.clashed.emit(error.versions)
        else:
            self.not_saved.emit(error_text(error))
        return True

    def do(self, make: Callable[[Document, Callable[..., Any]], Edit]) -> Sequence[Change]:
        """Make an edit on the open article and write it; what it changed, nothing where it was refused."""
        session = self.session
        if session is None:
            return ()
        changes = self._attempt(lambda: session.do(make(session.document, session.by)))
        self._tell_followed(changes)
        return changes

    def _tell_followed(self, changes: Sequence[Change]) -> None:
        """How many suggestions a correction took with it, or that the article is too long for that."""
        count = sum(is_followed(change) for change in changes)
        if count and any(not is_followed(change) for change in changes):
            one = self.tr("1 suggestion changed with it; undo takes both back.")
            self.said.emit(
                one if count == 1 else self.tr("%n suggestions changed with it; undo takes all back.", "", count)
            )
        elif changes and self._follower and self._follower.skipped and not self._told_skipped:
            self._told_skipped = True
            self.said.emit(self.tr("This article is too long for suggestions to follow each correction."))

    def _attempt(self, write: Callable[[], Sequence[Change]]) -> Sequence[Change]:
        """Write, and show what came of it; where another process had written too, all of the article."""
        before = self.document
        try:
            changes = write()
        except AnnotatorError as error:
            if self.document is not before:
                self.article_opened.emit()
            self._tell(error)
            return ()
        self.saved.emit()
        if self.document is before:
            self.changed.emit(changes)
        else:
            self.article_opened.emit()
        if self.document:
            self.put_row(QueueRow.of(self.document))
        return changes

    def _tell(self, error: AnnotatorError) -> None:
        """Why nothing was written."""
        if isinstance(error, Conflict):
            self.failed.emit(error_text(error))
        elif isinstance(error, NotSaved):
            if not self._waits():
                self.not_saved.emit(error_text(error))
        elif isinstance(error, EditRefused):
            self.said.emit(error_text(error))
        else:
            self.failed.emit(error_text(error))
