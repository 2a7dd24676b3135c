"""A backup in the place of a project, which may be open in several windows meanwhile."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from annotator.domain.backups import Reason
from annotator.domain.errors import DamagedProject, ProjectError
from annotator.storage import backups, guard, schema
from annotator.storage.backups import Backup, Heard
from annotator.storage.database import Database
from annotator.storage.faults import as_project_error


def restore(project: Path, backup: Path, heard: Heard | None = None) -> Backup | None:
    """Make a project what a backup holds; returns the backup of what was replaced, None where there was nothing.

    Nothing is replaced before the backup was verified, brought to today's schema, and a backup of what
    it replaces is whole. Where the project can still be read, its rows change in one transaction:
    whoever has it open notices, and no edit falls between that second backup and the first new row.
    A damaged file is set aside, and one that is, or seems to be, of a newer version.
    Raises ProjectError; the project is then as it was.
    """
    if backup.exists() and project.exists() and backup.samefile(project):
        raise ProjectError("this is the project itself", where=str(backup), todo="name a backup")
    with _staged(project, backup, heard) as stage:
        if not project.exists() and not Path(f"{project.resolve()}-wal").exists():
            _put(stage, project)
            return None
        try:
            Database.open(project).close()
            return _exchange(project, stage)
        except (DamagedProject, guard.NewerProject):
            aside = backups.set_aside(project)
            _put(stage, project)
            return aside


@contextmanager
def _staged(project: Path, backup: Path, heard: Heard | None) -> Iterator[Path]:
    """A copy of the backup beside the project, of today's schema and looked at thoroughly."""
    folder = project.resolve().parent
    try:
        with backups.part_in(folder, like=project if project.exists() else backup, told_as=backup) as part:
            with backups.reading(backup) as source, backups.snapshot(source):
                guard.revision_of(source, backup)
                backups.write_copy(source, part, heard)
            if backups.verify(part, thoroughly=True) != schema.REVISIONS[-1]:
                from annotator.storage.migrate import upgrade

                with as_project_error(part):
                    upgrade(part)
                backups.verify(part, thoroughly=True)
            yield part
    except OSError as error:
        raise ProjectError(f"cannot be written ({error.strerror})", where=str(folder)) from error


def _exchange(project: Path, stage: Path) -> Backup:
    """Put the staged rows in the place of the project's, after a backup during which nobody else can write."""
    with as_project_error(project), closing(guard.driver(project)) as live:
        live.execute("PRAGMA foreign_keys=OFF")
        live.execute("ATTACH ? AS stage", (str(stage),))
        live.execute("BEGIN IMMEDIATE")
        try:
            replaced = backups.make(project, Reason.RESTORE)
            _copy_rows(live)
            live.execute("COMMIT")
        finally:
            live.rollback()
    return replaced


def _copy_rows(live: sqlite3.Connection) -> None:
    """Every table anew; the count of restorations, kept in the header, tells other connections."""
    for table in schema.metadata.sorted_tables:
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        live.execute(f'DELETE FROM main."{table.name}"')
        live.execute(f'INSERT INTO main."{table.name}" ({names}) SELECT {names} FROM stage."{table.name}"')
    (epoch,) = live.execute("PRAGMA main.user_version").fetchone()
    live.execute(f"PRAGMA main.user_version={(epoch + 1) % (1 << 31)}")


def _put(stage: Path, project: Path) -> None:
    """The staged file takes the project's name. An old log goes first: it would be read into the new file."""
    place = project.resolve()
    for end in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            os.unlink(f"{place}{end}")
    os.replace(stage, place)
    backups.sync_folder(place.parent)
