"""Backups of a project file: made through SQLite's backup call, opened to verify them, named and found again."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator import paths
from annotator.domain.backups import Reason, Stamp, to_remove
from annotator.domain.errors import DamagedProject, ProjectError
from annotator.storage import guard
from annotator.storage.faults import as_project_error

Heard = Callable[[int, int], None]
"""Called with (done, total) pages; what it raises stops the copy."""
PAGES = 500
"""Pages (2 MB) copied between two calls of it."""
ABANDONED_SECONDS = 3600
"""A part of a backup that nobody has written to for so long belongs to a process that is gone."""
_PART = ".part-"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of a project."""

    path: Path
    stamp: Stamp
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a project file holds: articles, how many of them are done, confirmed annotations, steps of the journal."""

    articles: int
    done: int
    annotations: int
    last_step: int


def folders(project: Path) -> tuple[Path, Path]:
    """Where backups of a project are: beside it, or in the user's own data where its folder takes none."""
    real = project.resolve()
    name = f"{real.name}.backups"
    digest = hashlib.sha256(os.fsencode(real)).hexdigest()[:8]
    return real.with_name(name), paths.user_data() / "backups" / f"{digest}-{name}"


def found(project: Path) -> list[Backup]:
    """Every backup of a project, newest first; files of other names are passed over."""
    backups = []
    for folder in folders(project):
        with suppress(OSError):
            for file in os.scandir(folder):
                stamp = Stamp.of_name(file.name)
                if stamp and file.is_file(follow_symlinks=False):
                    backups.append(Backup(Path(file.path), stamp, file.stat().st_size))
    return sorted(backups, key=lambda each: each.stamp, reverse=True)


def make(project: Path, reason: Reason, heard: Heard | None = None) -> Backup:
    """Back a project up; what stands under a backup's name is whole and was opened.

    Raises DamagedProject where the file itself is not sound, and ProjectError where no place takes it.
    """
    with as_project_error(project), closing(guard.driver(project)) as source, snapshot(source):
        return _first_that_takes(project, reason, lambda part: write_copy(source, part, heard))


def set_aside(project: Path) -> Backup:
    """Keep a file that cannot be read any more, with its log, byte for byte among the backups.

    Where only the log is left, the file is empty.
    """
    real = project.resolve()

    def copy(part: Path) -> None:
        if real.exists():
            shutil.copyfile(real, part)
        if Path(f"{real}-wal").exists():
            shutil.copyfile(f"{real}-wal", f"{part}-wal")

    return _first_that_takes(project, Reason.DAMAGED, copy)


def _first_that_takes(project: Path, reason: Reason, fill: Callable[[Path], None]) -> Backup:
    trouble: OSError | ProjectError | None = None
    for folder in folders(project):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with part_in(folder, like=project, told_as=project) as part:
                fill(part)
                return _named(part, folder, reason)
        except DamagedProject:
            raise
        except (OSError, ProjectError) as error:
            trouble = error
    if isinstance(trouble, ProjectError):
        raise trouble
    raise ProjectError(f"a backup cannot be written ({trouble})", where=str(folders(project)[0])) from trouble


def _named(part: Path, folder: Path, reason: Reason) -> Backup:
    """Give a finished part its name: the first second that is free."""
    at = datetime.now(UTC).replace(microsecond=0)
    while (folder / Stamp(at, reason).name).exists():
        at += timedelta(seconds=1)
    stamp = Stamp(at, reason)
    for end in ("-wal", ""):
        with suppress(FileNotFoundError):
            os.replace(f"{part}{end}", folder / f"{stamp.name}{end}")
    sync_folder(folder)
    return Backup(folder / stamp.name, stamp, (folder / stamp.name).stat().st_size)


@contextmanager
def part_in(folder: Path, *, like: Path, told_as: Path) -> Iterator[Path]:
    """A file of one's own to fill, which those may read who may read ``like``.

    It is gone afterwards, unless it was given another name: errors name ``told_as`` in its place.
    """
    _sweep(folder)
    handle, name = tempfile.mkstemp(prefix=_PART, dir=folder)
    os.close(handle)
    try:
        with suppress(OSError):
            shutil.copymode(like, name)
        yield Path(name)
    except ProjectError as error:
        if error.where != name:
            raise
        raise type(error)(error.what, where=str(told_as), todo=error.todo) from error
    finally:
        forget(Path(name))


def _sweep(folder: Path) -> None:
    """Take away what killed processes have left half done."""
    with suppress(OSError):
        for file in os.scandir(folder):
            if file.name.startswith(_PART) and time.time() - file.stat().st_mtime > ABANDONED_SECONDS:
                os.unlink(file.path)


def forget(path: Path) -> None:
    """Delete a database file and what SQLite keeps beside it, as far as that can be."""
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            os.unlink(f"{path}{end}")


def sync_folder(folder: Path) -> None:
    """Let a new name in a folder survive a power cut, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """One view of the file, so that a copy made in steps does not begin again whenever somebody writes."""
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    finally:
        connection.rollback()


def write_copy(source: sqlite3.Connection, target: Path, heard: Heard | None = None) -> None:
    """Copy a database into one file without a log, and open that to see whether it is sound.

    Raises ProjectError and DamagedProject.
    """
    with as_project_error(target):
        with closing(guard.driver(target)) as copy:
            source.backup(copy, pages=PAGES, progress=heard and _said(heard))
            copy.execute("PRAGMA journal_mode=DELETE")
        verify(target)


def _said(heard: Heard) -> Callable[[int, int, int], None]:
    return lambda _status, remaining, total: heard(total - remaining, total)


def verify(path: Path, *, thoroughly: bool = False) -> str:
    """Open a backup and look whether it is a sound project; returns its schema's revision. Changes nothing.

    ``thoroughly`` also compares indexes with their tables and looks for rows that lack what they refer to.
    """
    with reading(path) as connection:
        revision = guard.revision_of(connection, path)
        found = connection.execute(f"PRAGMA {'integrity' if thoroughly else 'quick'}_check(1)").fetchone()[0]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall() if thoroughly else []
    if not revision or found != "ok" or orphans:
        what = "an empty file" if not revision else found if found != "ok" else f"rows of {orphans[0][0]} lack others"
        raise DamagedProject(f"this is no sound project ({what})", where=str(path), todo="use another backup")
    return revision


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that writes nothing, not even a log beside the file, unless there is one already.

    Raises ProjectError.
    """
    if not path.is_file():
        raise ProjectError("there is no such file", where=str(path), todo="see 'annotator restore --list'")
    still = "" if Path(f"{path}-wal").exists() else "&immutable=1"
    with (
        as_project_error(path),
        closing(guard.driver(f"{path.absolute().as_uri()}?mode=ro{still}", uri=True)) as connection,
    ):
        yield connection


def contents(path: Path) -> Contents:
    """Count what a project file or backup holds. Raises ProjectError."""
    with reading(path) as connection:
        guard.revision_of(connection, path)
        return contents_of(connection)


def contents_of(connection: sqlite3.Connection) -> Contents:
    confirmed = "WHERE state IN ('accepted', 'edited', 'added')"
    row = connection.execute(
        "SELECT (SELECT count(*) FROM article),"
        " (SELECT count(DISTINCT article) FROM layer WHERE status = 'done'),"
        f" (SELECT count(*) FROM entity {confirmed}) + (SELECT count(*) FROM claim {confirmed}),"
        " (SELECT coalesce(max(number), 0) FROM journal)"
    ).fetchone()
    return Contents(*row)


def fingerprint(path: Path) -> tuple[object, ...]:
    """Values of which one differs wherever a person or a machine has changed more than the place last looked at."""
    with reading(path) as connection:
        guard.revision_of(connection, path)
        (sums,) = connection.execute(
            "SELECT (SELECT max(number) FROM journal),"
            " (SELECT count(*) FROM article), (SELECT max(number) FROM article),"
            " (SELECT count(*) FROM layer), (SELECT sum(revision) FROM layer), (SELECT sum(waiting) FROM layer),"
            " (SELECT count(*) FROM analysis)"
        )
        labels = connection.execute("SELECT * FROM label ORDER BY name").fetchall()
        settings = connection.execute("SELECT * FROM setting WHERE name <> 'last' ORDER BY name").fetchall()
    return (sums, tuple(labels), tuple(settings))


def thin(project: Path, now: datetime) -> list[Backup]:
    """Remove the backups that have had their time; returns them. The newest is opened again before any goes."""
    backups = found(project)
    old = set(to_remove([each.stamp for each in backups], now))
    sound = next((each for each in backups if each.stamp.reason is not Reason.DAMAGED), None)
    if not old or sound is None:
        return []
    verify(sound.path)
    gone = [each for each in backups if each.stamp in old]
    for each in gone:
        forget(each.path)
    return gone
