"""The one door for edits: an open article, its history, and an edit that could not be written.

An edit is written with its journal row in one transaction; only then does the document in memory
change. Undo and redo are edits made from the journal and go the same way, also after a restart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Entity, How
from annotator.domain.changes import Change, Edit
from annotator.domain.decisions import By
from annotator.domain.document import Document, Layer, Status
from annotator.domain.errors import Conflict, EditRefused, InputError, NotSaved
from annotator.domain.rebasing import Clash, rebased
from annotator.services.carrying import edit_from
from annotator.services.project import Project, now
from annotator.storage import articles, journal, layers, project_history, settings

Write = Callable[[], Sequence[Change]]
Follow = Callable[[Project, Document, Edit], Sequence[Change]]

TRIES = 5
"""How often an edit is laid onto what others have just written before it is kept as not saved."""


@dataclass(frozen=True, slots=True)
class Step:
    """What undo or redo would do next, for a menu to word."""

    operation: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Crossed:
    """A step over the project that changed the article last. Only where ``next`` is it the project's own next one."""

    step: Step
    next: bool


@dataclass(frozen=True, slots=True)
class Unsaved:
    """An edit that waits to be written, and why it could not be."""

    retry: Write
    error: NotSaved


class Session:
    """One open article. `do`, `undo` and `redo` return the changes that views have to show.

    Where another process has written to the layer, an edit goes on top of that: `document` is another
    one then. Each raises EditRefused where it makes no sense, Conflict where the layer has moved under
    an undo (the document has been read again then), and NotSaved where the file cannot be written, was
    restored from a backup, or lost the label that is given, or where the other one changed the same thing
    (`Clash`): the edit is kept in `unsaved` until `retry` (which puts my version over theirs) or `drop`,
    and no other edit is taken before that.
    """

    def __init__(self, project: Project, id: str, follow: Follow | None = None) -> None:
        """``follow`` says what else an edit changes, as a part of the same step: suggestions made anew."""
        self.project = project
        self._follow = follow
        self.unsaved: Unsaved | None = None
        self._lost = False
        """Whether the project is another one than the article was read from, so that it has to be read again."""
        self._steps: tuple[Step | None, Step | None] | None = None
        self._crossed: tuple[Crossed | None, Crossed | None] | None = None
        self.document, self._place = project.load(id)

    @property
    def layer(self) -> int | None:
        """The number of the layer; None where nobody has begun the article."""
        return self._place.layer

    def by(self, how: How = How.EACH) -> By:
        """The current annotator, now."""
        return By(self.project.annotator, now(), how)

    def do(self, edit: Edit) -> Sequence[Change]:
        """Write an edit, then apply it."""
        basis = self.document
        return self._keeping(lambda: self._write_onto(edit, basis))

    def undo(self) -> Sequence[Change]:
        """Take the last step back."""
        return self._keeping(self._undo)

    def redo(self) -> Sequence[Change]:
        """Do again what was undone last."""
        return self._keeping(self._redo)

    def retry(self) -> Sequence[Change]:
        """Try again to write the edit that waits; it goes on waiting where that fails."""
        waiting, self.unsaved = self.unsaved, None
        return self._keeping(waiting.retry) if waiting else ()

    def fill(self, edit: Edit, analysis: Analysis) -> Sequence[Change]:
        """Take in a model's tokens, and as one step what it proposes where a person has begun already.

        Undo can take that step back. Nothing is kept to be tried again: raises NotSaved and Conflict,
        and the model's answer can be had again.
        """
        if self.unsaved:
            raise self.unsaved.error
        try:
            changes = self._write(edit, analysis) if edit.changes else self._write_analysis(analysis)
        except Conflict:
            self.reload()
            raise
        self.document.analysis = analysis
        return changes

    def _write_analysis(self, analysis: Analysis) -> Sequence[Change]:
        with self.project.database.writing() as connection:
            articles.save_analysis(connection, self._place.article, analysis)
        return ()

    def drop(self) -> None:
        """Give up the edit that waits; the document is as the file has it."""
        self.unsaved = None

    def move_to(self, project: Project) -> Sequence[Change]:
        """Go on in a copy of the project, and write the edit that waits there.

        The project it was copied from is still open: where that was restored meanwhile, the article is
        another one in the copy too.
        """
        self._lost = self._lost or self.project.database.restored()
        self.project = project
        return self.retry()

    def next_undo(self) -> Step | None:
        return self._next_steps()[0]

    def next_redo(self) -> Step | None:
        return self._next_steps()[1]

    def _next_steps(self) -> tuple[Step | None, Step | None]:
        """What undo and redo would do; read from the file only when that is not known from the last edit."""
        if self._steps is None:
            self._steps = _step(self._top()), _step(self._undone())
        return self._steps

    def crossed_undo(self) -> Crossed | None:
        """The step over the whole project that changed this article after what `undo` would take back."""
        return self._crossings()[0]

    def crossed_redo(self) -> Crossed | None:
        """The step over the whole project that was taken back after everything that was done to this article."""
        return self._crossings()[1]

    def _crossings(self) -> tuple[Crossed | None, Crossed | None]:
        layer = self._place.layer
        if layer is None:
            return None, None
        if self._crossed is None:
            with self.project.database.reading() as connection:
                done = project_history.newest_done(connection, layer, journal.head(connection, layer))
                undone = project_history.newest_undone(connection, layer)
            self._crossed = _crossed(done), _crossed(undone)
        return self._crossed

    def moved(self) -> bool:
        """Whether another process has written to this layer since it was read."""
        with self.project.database.reading() as connection:
            if self._place.layer is None:
                return self.project.layer_on(connection, self._place.article, self.document.article.id) is not None
            return layers.load(connection, self._place.layer).revision != self.document.layer.revision

    def reload(self) -> None:
        """Read the article again: another process has changed it."""
        self._steps = self._crossed = None
        self.document, self._place = self.project.load(self.document.article.id)
        self._lost = False

    def _started(self, edit: Edit) -> Edit:
        """The first edit of an article also starts it."""
        layer = self.document.layer
        of_its_own = any(isinstance(change.after, Layer) for change in edit.changes)
        if not edit.changes or of_its_own or layer.status is not Status.TODO:
            return edit
        return replace(edit, changes=(*edit.changes, Change(layer, replace(layer, status=Status.STARTED))))

    def _keeping(self, write: Write) -> Sequence[Change]:
        if self.unsaved:
            raise NotSaved(
                "the last edit is not saved yet", where=str(self.project.path), todo="retry, save elsewhere or drop it"
            )
        try:
            return write()
        except Conflict:
            if not self.project.database.restored():
                self.reload()
            raise
        except Clash as error:
            mine, basis = error.mine, self.document
            self.unsaved = Unsaved(lambda: self._write_mine(mine, basis), error)
            raise
        except NotSaved as error:
            self.unsaved = Unsaved(write, error)
            raise

    def _write_onto(self, edit: Edit, basis: Document) -> Sequence[Change]:
        """Write an edit that was made on ``basis``; where that has moved, onto what it is now, if the two do not meet.

        The document has been read again then. Raises Clash where they meet, Conflict where the edit finishes
        an article that a person has not seen as it is now, and NotSaved.
        """
        for _ in range(TRIES):
            self._check_place()
            if self.document is not basis:
                if _finishes(edit):
                    raise Conflict("the article was another one when it was finished", todo="look at it again")
                self._check_labels(edit)
                edit, basis = rebased(edit, self.document), self.document
            started = self._started(edit)
            try:
                return self._write(self._followed(started)) if started.changes else ()
            except Conflict:
                if not self.project.database.restored():
                    self.reload()
                    if _finishes(edit):
                        raise
        raise NotSaved("other programs keep writing to this article", todo="try again when they have finished")

    def _followed(self, edit: Edit) -> Edit:
        """The edit with what follows from it; that is worked out anew where the edit is laid onto another document."""
        if self._follow is None:
            return edit
        more = self._follow(self.project, self.document, edit)
        return (
            replace(edit, changes=(*edit.changes, *more), detail={**edit.detail, "followed": len(more)})
            if more
            else edit
        )

    def _write_mine(self, edit: Edit, basis: Document) -> Sequence[Change]:
        self._check_labels(edit)
        return self._write_onto(edit, basis)

    def _check_place(self) -> None:
        """See that the article is where it was read; in a copy of a restored project it is looked for again."""
        if self.project.database.restored():
            raise NotSaved(
                "the project was restored from a backup in the meantime",
                where=str(self.project.path),
                todo="save elsewhere, or drop the edit; the project is opened again then",
            )
        if self._lost:
            try:
                self.reload()
            except InputError as error:
                raise NotSaved(error.what, where=error.where, todo="drop the edit") from error

    def _check_steps(self) -> None:
        """Raises Conflict where the steps are others than when undo was asked for: nothing is kept of it then."""
        if self._lost or self.project.database.restored():
            raise Conflict("the project was restored from a backup in the meantime", todo="it is opened again")

    def _check_labels(self, edit: Edit) -> None:
        """Raises NotSaved where another process has renamed or deleted a label that the edit gives."""
        with self.project.database.reading() as connection:
            known = settings.labels(connection)
        for change in edit.changes:
            if isinstance(change.after, Entity) and change.after.label not in known:
                raise NotSaved(
                    f"the label {change.after.label} was renamed or deleted in another window or by a command",
                    todo="add it again and retry, or drop the edit",
                )

    def _write(self, edit: Edit, analysis: Analysis | None = None) -> Sequence[Change]:
        by = self.by()
        with self.project.database.writing() as connection:
            if analysis is not None:
                articles.save_analysis(connection, self._place.article, analysis)
            layer = self._layer(connection)
            number = journal.write(connection, layer, edit, by.annotator, by.at)
            layers.write_changes(connection, layer, edit.changes)
            revision = layers.advance(connection, layer, self.document.layer.revision, touched=True, head=number)
        self._steps, self._crossed = (Step(edit.operation, edit.detail), None), (None, None)
        return self._applied(edit, layer, revision)

    def _undo(self) -> Sequence[Change]:
        self._check_steps()
        entry = self._top()
        if entry is None:
            raise EditRefused("there is nothing to undo")
        return self._move("undo", entry, self._edit_from(entry, back=True), entry.parent)

    def _redo(self) -> Sequence[Change]:
        self._check_steps()
        entry = self._undone()
        if entry is None:
            raise EditRefused("there is nothing to redo")
        return self._move("redo", entry, self._edit_from(entry, back=False), entry.number)

    def _edit_from(self, entry: journal.Entry, *, back: bool) -> Edit:
        """The edit of a journal row, as it reads behind the steps over the project since."""
        assert self._place.layer is not None
        with self.project.database.reading() as connection:
            crossings = project_history.crossings(connection, self._place.layer, entry.number)
        return edit_from(self.document, entry, crossings, back=back)

    def _move(self, kind: str, entry: journal.Entry, edit: Edit, head: int | None) -> Sequence[Change]:
        by = self.by()
        with self.project.database.writing() as connection:
            layer = self._layer(connection)
            journal.write_move(connection, layer, kind, entry, by.annotator, by.at)
            layers.write_changes(connection, layer, edit.changes)
            revision = layers.advance(connection, layer, self.document.layer.revision, touched=True, head=head)
        self._steps = self._crossed = None
        return self._applied(edit, layer, revision)

    def _layer(self, connection: Any) -> int:
        """The layer's number; one is made where there is none yet, also beside those of several others."""
        if self._place.layer is not None:
            if self.project.own and self.document.layer.annotator != self.project.annotator:
                layers.take_over(connection, self._place.layer, self.project.annotator)
            return self._place.layer
        if self.project.layer_on(connection, self._place.article, self.document.article.id) is not None:
            raise Conflict("another process began this article", todo="it has been read again; repeat the edit")
        return layers.insert(connection, self._place.article, self.document.layer)

    def _applied(self, edit: Edit, layer: int, revision: int) -> Sequence[Change]:
        self._place = replace(self._place, layer=layer)
        self.document.apply(edit.changes)
        whose = self.project.annotator if self.project.own else self.document.layer.annotator
        self.document.layer = replace(self.document.layer, annotator=whose, revision=revision, touched=True)
        return edit.changes

    def _top(self) -> journal.Entry | None:
        if self._place.layer is None:
            return None
        with self.project.database.reading() as connection:
            number = journal.head(connection, self._place.layer)
            return None if number is None else journal.entry(connection, number)

    def _undone(self) -> journal.Entry | None:
        if self._place.layer is None:
            return None
        with self.project.database.reading() as connection:
            head = journal.head(connection, self._place.layer)
            return journal.newest_child(connection, self._place.layer, head)


def _finishes(edit: Edit) -> bool:
    return any(isinstance(change.after, Layer) and change.after.status is Status.DONE for change in edit.changes)


def _step(entry: journal.Entry | None) -> Step | None:
    return Step(entry.operation, entry.detail) if entry else None


def _crossed(found: project_history.Newest | None) -> Crossed | None:
    return Crossed(Step(found.operation, found.detail), found.next) if found else None
