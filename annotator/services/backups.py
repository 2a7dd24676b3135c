"""Backups of a project: made hourly, on request and before what cannot be undone; shown, and put back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from annotator.domain.backups import Reason
from annotator.domain.errors import AnnotatorError, ProjectError
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project
from annotator.storage import backups, restoring
from annotator.storage.backups import Backup

HOUR = timedelta(hours=1)


class Stopped(AnnotatorError):
    """The person has stopped it; nothing is left of it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A backup as it is shown; counts are None where it is not sound, and ``trouble`` says why.

    ``steps_since``: how many steps of the journal the project has that the backup lacks.
    """

    backup: Backup
    articles: int | None = None
    done: int | None = None
    annotations: int | None = None
    steps_since: int | None = None
    trouble: str = ""

    def values(self) -> dict[str, Any]:
        """The same as JSON values."""
        return {
            "name": self.backup.path.name,
            "path": str(self.backup.path),
            "made": self.backup.stamp.at.isoformat().replace("+00:00", "Z"),
            "reason": str(self.backup.stamp.reason),
            "bytes": self.backup.size,
            "articles": self.articles,
            "done": self.done,
            "annotations": self.annotations,
            "steps_since": self.steps_since,
            "trouble": self.trouble,
        }


def back_up(
    project: Project, reason: Reason = Reason.ASKED, progress: Progress = unheard, cancelled: Cancelled = never
) -> tuple[Backup, list[Backup]]:
    """Make a backup, then remove those that have had their time; returns it and them.

    Raises ProjectError, and Stopped.
    """
    made = backups.make(project.path, reason, _heard(progress, cancelled))
    return made, backups.thin(project.path, datetime.now().astimezone())


def copy_to(project: Project, target: Path, progress: Progress = unheard, cancelled: Cancelled = never) -> int:
    """Write a backup to a file of the person's choice; returns its size. Raises ProjectError, ExportError, Stopped."""
    project.save_copy(target, _heard(progress, cancelled))
    return target.stat().st_size


def may_be_due(path: Path, now: datetime | None = None) -> bool:
    """Whether an hour has gone since the last backup and the file was written to since: a quick look from outside."""
    now = now or datetime.now(UTC)
    last = _last(path, now)
    if last is None:
        return path.is_file()
    times = [file.stat().st_mtime for end in ("", "-wal") if (file := Path(f"{path}{end}")).is_file()]
    old = now - last.stamp.at >= HOUR
    return old and any(time > last.stamp.at.timestamp() for time in times)


def is_due(path: Path, now: datetime | None = None) -> bool:
    """Whether an hour has gone since the last backup and something in the project has changed. Raises ProjectError."""
    now = now or datetime.now(UTC)
    if not may_be_due(path, now):
        return False
    last = _last(path, now)
    return backups.contents(path).articles > 0 if last is None else _differ(path, last.path)


def _differ(path: Path, backup: Path) -> bool:
    try:
        return backups.fingerprint(path) != backups.fingerprint(backup)
    except ProjectError:
        return True


def _last(path: Path, now: datetime) -> Backup | None:
    """The newest backup; one from the future was made while the clock was wrong, and does not count."""
    sound = (each for each in backups.found(path) if each.stamp.reason is not Reason.DAMAGED)
    return next((each for each in sound if each.stamp.at <= now), None)


def made(path: Path) -> list[Listed]:
    """Every backup of a project, newest first, without opening and counting any."""
    return [Listed(each) for each in backups.found(path)]


def folder(path: Path) -> Path:
    """Where the next backup of a project goes, as far as that can be told."""
    return next((each.path.parent for each in backups.found(path)), backups.folders(path)[0])


def listed(path: Path, progress: Progress = unheard) -> list[Listed]:
    """Every backup of a project, opened and looked through, with what it holds, newest first.

    The project itself need not open.
    """
    there = backups.found(path)
    try:
        last_step = backups.contents(path).last_step
    except ProjectError:
        last_step = None
    rows = []
    for done, backup in enumerate(there, start=1):
        rows.append(_row(backup, last_step))
        progress(done, len(there))
    return rows


def _row(backup: Backup, last_step: int | None) -> Listed:
    try:
        backups.verify(backup.path)
        held = backups.contents(backup.path)
    except ProjectError as error:
        return Listed(backup, trouble=error.what)
    since = None if last_step is None else max(0, last_step - held.last_step)
    return Listed(backup, held.articles, held.done, held.annotations, since)


def restore(
    path: Path, named: str, progress: Progress = unheard, cancelled: Cancelled = never
) -> tuple[Path, Backup | None]:
    """Put a backup in the project's place; returns its file and the backup of what it replaced.

    ``named`` is a path, or the name of one of the project's own backups. Raises ProjectError, Stopped.
    """
    own = {each.path.name: each.path for each in backups.found(path)}
    source = own.get(named, Path(named))
    return source, restoring.restore(path, source, _heard(progress, cancelled))


def _heard(progress: Progress, cancelled: Cancelled) -> Callable[[int, int], None]:
    def heard(done: int, total: int) -> None:
        if cancelled():
            raise Stopped("stopped; nothing has changed")
        progress(done, total)

    return heard
