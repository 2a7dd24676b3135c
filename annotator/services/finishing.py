"""Finishing an article."""

from __future__ import annotations

from annotator.domain.annotation import How, State
from annotator.domain.changes import Edit
from annotator.domain.document import Document, Status
from annotator.domain.edits import is_shown, set_status
from annotator.services.project import Project
from annotator.services.session import Session


def finishing(session: Session) -> Edit:
    """The edit that accepts what is left and marks the article as done. Raises EditRefused where it is done."""
    labels = sorted(session.project.labels.shown)
    by = session.by(How.DONE)
    return set_status(session.document, Status.DONE, by, labels=labels, tasks=session.project.tasks)


def left_over(document: Document, project: Project) -> int:
    """How many suggestions finishing would accept."""
    shown, tasks = project.labels.shown, project.tasks
    return sum(item.state is State.SUGGESTED and is_shown(item, shown, tasks) for item in document.annotations())


def finish(project: Project, id: str) -> int:
    """Mark one article as done; returns how many suggestions that accepted (0 where it was done already).

    Raises InputError for an unknown id, Ambiguous, and NotSaved.
    """
    session = Session(project, id)
    waiting = left_over(session.document, project)
    if session.document.layer.status is Status.DONE and not waiting:
        return 0
    session.do(finishing(session))
    return waiting
