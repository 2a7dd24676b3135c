"""Every way on which the services write to a file, and what has to hold wherever one of them fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from annotator.domain import edits
from annotator.domain.analysis import Analysis
from annotator.domain.annotation import Entity, State
from annotator.domain.backups import Reason
from annotator.domain.suggestion import Suggestion
from annotator.domain.text import Span
from annotator.services import backups as backup_service
from annotator.services import label_sets, label_steps
from annotator.services.finishing import finishing
from annotator.services.importing import import_records
from annotator.services.integrity import check
from annotator.services.prefill import save_suggestion
from annotator.services.project import Project
from annotator.services.session import Session
from annotator.storage import backups
from tests.torture import state

Write = Callable[[Session], object]
EARLIER = "earlier.annotator"


def template(path: Path) -> None:
    """A project with something to undo, to redo, to undo over the whole project, and an earlier copy beside it.

    It has no empty pages left, so that a disk that is full shows at once.
    """
    state.make(path, 3)
    with Project.open(path, annotator="ada") as project:
        session = Session(project, "a1")
        for label in ("ORG", "GPE"):
            session.do(edits.relabel(session.document, ["e0"], label, session.by()))
        project.save_copy(path.with_name(EARLIER))
        session.undo()
        label_steps.rename(project, "LOC", "PLACE")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")


def _edit(session: Session) -> object:
    return session.do(edits.label_all(session.document, Span(*_first(session)), "ORG", session.by()))


def _first(session: Session) -> tuple[int, int]:
    start = session.document.text.index(state.NAMES[1])
    return start, start + len(state.NAMES[1])


def _first_edit_of_a_new_layer(session: Session) -> object:
    session.project.annotator = "bo"
    mine = Session(session.project, "a2")
    return mine.do(edits.set_flag(mine.document, True))


def _import(session: Session) -> object:
    return import_records(session.project, [state.record(number) for number in range(2, 5)])


def _import_accepted(session: Session) -> object:
    return import_records(session.project, [state.record(1), state.record(7)], accept=True)


def _prefill(session: Session) -> object:
    core = {"start": 0, "end": 5, "label": "ORG"}
    found = Entity(id="new", start=0, end=5, label="ORG", state=State.SUGGESTED, origin=state.MODEL, suggested=core)
    analysis = Analysis((0,), (5,), (0,), "en_tiny@1")
    save_suggestion(session.project, "a2", Suggestion(analysis, (found,), ()))
    return save_suggestion(session.project, "a1", Suggestion(replace(analysis), (found,), ()), session)


def _restore(session: Session) -> object:
    return backup_service.restore(session.project.path, str(session.project.path.with_name(EARLIER)))


def _check(session: Session) -> object:
    return check(session.project)


WRITES: dict[str, Write] = {
    "edit": _edit,
    "first edit": _first_edit_of_a_new_layer,
    "undo": lambda session: session.undo(),
    "redo": lambda session: session.redo(),
    "done": lambda session: session.do(finishing(session)),
    "label rename": lambda session: label_steps.rename(session.project, "PERSON", "WHO"),
    "label merge": lambda session: label_steps.merge(session.project, "PERSON", "ORG"),
    "label deletion": lambda session: label_steps.delete(session.project, "PERSON"),
    "label undo": lambda session: label_steps.undo(session.project),
    "new label": lambda session: label_sets.add(session.project, "SHIP"),
    "preset": lambda session: label_sets.use_preset(session.project, "conll"),
    "import": _import,
    "import accepted": _import_accepted,
    "prefill": _prefill,
    "setting": lambda session: session.project.save_setting("greeting", "x" * 20_000),
    "backup": lambda session: backup_service.back_up(session.project, Reason.ASKED),
    "copy": lambda session: session.project.save_copy(session.project.path.with_name("copy.annotator")),
    "restore": _restore,
    "check": _check,
}
IN_PARTS = frozenset({"prefill", "import", "import accepted", "label rename", "label merge", "label deletion"})
"""More than one transaction, each of them whole: labels and suggestions, or a step and reading what it was."""


def whole(session: Session, before: state.Digests, name: str) -> None:
    """After a failure: the file is what it was, what is in memory is what is in the file, every backup opens.

    What was kept to be tried again can be, and all is well then.
    """
    if name in IN_PARTS and session.moved():
        session.reload()
    path, document = session.project.path, session.document
    assert name in IN_PARTS or state.digests(path) == before, f"{name}: a part of it stayed"
    assert not list(path.parent.glob("**/.part-*")), f"{name}: a part of a file was left"
    for file in [*path.parent.glob("copy.annotator"), *(each.path for each in backups.found(path))]:
        backups.verify(file)
    with Project.open(path, annotator="ada", patience_ms=0) as project:
        stored = Session(project, document.article.id).document
        assert list(stored.annotations()) == list(document.annotations()), f"{name}: memory and file differ"
        assert stored.layer == document.layer, f"{name}: memory and file differ"
        session.retry()
        report = check(project)
    assert not report.problems + report.repaired, f"{name}: {report}"
