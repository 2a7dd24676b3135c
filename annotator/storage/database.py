"""One connection to a project file: opening, checking, transactions.

WAL with ``synchronous=FULL``: a committed edit survives a power cut. Python's own transaction
handling is off; every transaction begins explicitly, a writing one at once (``BEGIN IMMEDIATE``).
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from annotator.domain.errors import Conflict, DamagedProject, NotSaved, ProjectError
from annotator.storage import backups, guard, schema
from annotator.storage.faults import as_not_saved, as_project_error

PATIENCE_MS = 5000
"""How long a command waits for another writer; the window waits less and keeps the edit instead."""
WAL_ATTEMPTS, WAL_PAUSE = 100, 0.02


class Database:
    """An open project file. Use it from one thread."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.path = path
        self._connection = connection
        self._file = _identity(path)
        with self.reading() as reader:
            self._opened = _epoch(reader)
        self._log = _log_of(path)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, patience_ms: int = PATIENCE_MS) -> Database:
        """Open a project; with ``create``, make it where there is none, or an empty file.

        Raises ProjectError where the file is missing, is no project, comes from a newer version or
        cannot be written; DamagedProject where there is less than there was.
        """
        fresh = _is_fresh(path, create=create)
        made = fresh and _claim(path)
        with as_project_error(path):
            engine = connect(path, patience_ms)
            try:
                if fresh:
                    _make(engine)
                _check(engine, path, create=create)
                return cls(path, engine.connect())
            except BaseException:
                if made and not path.stat().st_size:
                    backups.forget(path)
                raise

    def close(self) -> None:
        self._connection.close()

    def check_file(self) -> None:
        """Raises NotSaved where the file is no longer the one that was opened: what is written would go nowhere.

        A system lets a file be deleted or replaced while it is open; the connection then writes on
        into a file without a name. The same goes for the log beside it, in which the last edits stand:
        SQLite itself keeps that while the project is open.
        """
        found = _identity(self.path)
        if found != self._file:
            what = "the project file is gone" if found is None else "another file has taken the project file's place"
            raise NotSaved(what, where=str(self.path), todo="save the project elsewhere, or put the file back")
        for name, opened in self._log.items():
            if _identity(name) != opened:
                raise NotSaved(
                    "this part of the open project, which holds its last edits, is gone or was replaced",
                    where=name,
                    todo="save the project elsewhere, or put the file back",
                )

    def shrink(self) -> bool:
        """Give the room of deleted rows back to the system; False where another process is at work on the file."""
        driver = self._connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        try:
            driver.execute("VACUUM")
        except sqlite3.OperationalError:
            return False
        return True

    def data_version(self) -> int:
        """A number that changes whenever another connection has written to the file."""
        with as_project_error(self.path):
            return int(self._driver.execute("PRAGMA data_version").fetchone()[0])

    def stamp(self) -> tuple[int, int]:
        """Two numbers that change whenever anything is written to the file, here or by another connection."""
        return self.data_version(), self._driver.total_changes

    @property
    def _driver(self) -> sqlite3.Connection:
        return _driver(self._connection)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view of the file; inside another one, the same view. Raises ProjectError."""
        if self._connection.in_transaction():
            yield self._connection
            return
        with as_project_error(self.path), self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All or nothing. Raises NotSaved where the file could not be written; nothing has changed then.

        That is Conflict where a backup was restored since it was opened: its rows have other numbers now.
        """
        self.check_file()
        with as_not_saved(self.path), self._transaction("BEGIN IMMEDIATE") as connection:
            if _epoch(connection) != self._opened:
                raise Conflict(
                    "the project was restored from a backup in the meantime",
                    where=str(self.path),
                    todo="it has to be opened again",
                )
            yield connection

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        """A transaction that is over afterwards, whatever happens: a commit that fails would leave it open."""
        self._connection.info["begin"] = begin
        try:
            with self._connection.begin():
                yield self._connection
        except BaseException:
            self._driver.rollback()
            raise

    def restored(self) -> bool:
        """Whether a backup has been put in the place of what was opened: everything read before is out of date."""
        with self.reading() as connection:
            return _epoch(connection) != self._opened

    def copy_to(self, target: Path, heard: backups.Heard | None = None) -> None:
        """Copy the whole project through SQLite's backup call; a file that is there is replaced when all is written.

        Raises ProjectError where the target cannot be written or the copy is not sound.
        """
        try:
            like = target if target.exists() else self.path
            with backups.part_in(target.parent, like=like, told_as=target) as partial:
                self._copy_to(partial, heard)
                partial.replace(target)
            backups.sync_folder(target.parent)
        except OSError as error:
            raise ProjectError(f"cannot be written ({error.strerror})", where=str(target)) from error

    def _copy_to(self, target: Path, heard: backups.Heard | None) -> None:
        with self.reading():
            backups.write_copy(self._driver, target, heard)


def connect(path: Path, patience_ms: int) -> Engine:
    """An engine whose connections obey our transaction rules."""

    def creator() -> sqlite3.Connection:
        connection = guard.driver(path, patience_ms)
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    engine = create_engine("sqlite://", creator=creator, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.info.get("begin", "BEGIN"))

    return engine


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def _epoch(connection: Connection) -> int:
    """How often the project was restored; the header's field for numbers of the program's own holds it."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _identity(path: Path | str) -> tuple[int, int] | None:
    """Which file the path names at the moment; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _log_of(path: Path) -> dict[str, tuple[int, int]]:
    """The write-ahead log and its index, which a connection opens with the first thing it reads; see `_identity`.

    They have the name of the file itself where the path is a symbolic link. A file system that
    cannot keep a log has none.
    """
    names = [f"{os.path.realpath(path)}{end}" for end in ("-wal", "-shm")]
    return {name: found for name in names if (found := _identity(name))}


def _is_fresh(path: Path, *, create: bool) -> bool:
    """Whether a project is to be made here; raises ProjectError where neither opening nor making makes sense.

    The file is not opened: to close it again would take away the locks of every connection that this
    process has to it (https://www.sqlite.org/howtocorrupt.html, 2.2), and others would delete its log.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        _check_nothing_lost(path, "there is no such project")
        if not create:
            raise ProjectError(
                "there is no such project",
                where=str(path),
                todo="import articles to make one, or name another with --project",
            ) from None
        _check_folder(path)
        return True
    except OSError as error:
        raise ProjectError(f"cannot be read ({error.strerror})", where=str(path), todo="choose another file") from error
    if not stat.S_ISREG(found.st_mode):
        raise ProjectError("cannot be read (it is no file)", where=str(path), todo="choose another file")
    if found.st_nlink > 1:
        raise ProjectError(
            "this file has a second name (a hard link): whoever opened it by that would write past this one",
            where=str(path),
            todo="delete the other name, or copy the file and open the copy",
        )
    if not found.st_size:
        _check_empty(path, create=create)
    return not found.st_size


def _check_empty(path: Path, *, create: bool, size: int = 0) -> None:
    """Raises DamagedProject where a file without tables, of this size, is not to become a project."""
    _check_nothing_lost(path, "the file is empty", size)
    if not create:
        raise DamagedProject(
            "the file is empty", where=str(path), todo="import articles to make a project of it, or choose another file"
        )


def _check_nothing_lost(path: Path, what: str, size: int = 0) -> None:
    """Raises DamagedProject where backups or a log tell that there was a project: a new one would hide the loss."""
    log = Path(f"{os.path.realpath(path)}-wal")
    kept = backups.found(path)
    if not kept and not (log.is_file() and log.stat().st_size):
        return
    if path.is_file() and path.stat().st_size > size:
        return  # Another process has made it in the meantime; the log is its own.
    raise DamagedProject(
        f"{what}, but its backups are there" if kept else f"{what}, but its log is there ({log.name})",
        where=str(path),
        todo="restore a backup (see 'annotator restore --list'), put the file back or choose another name",
    )


def _check_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise ProjectError("the folder does not exist", where=str(path.parent), todo="make it first")


def _claim(path: Path) -> bool:
    """Make an empty file; False where somebody else was faster, whose file it then is."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        return False
    except OSError as error:
        raise ProjectError(
            f"cannot be made ({error.strerror})", where=str(path), todo="choose another folder with --project"
        ) from error
    return True


def _make(engine: Engine) -> None:
    """Create the tables, unless another process has done so in the meantime."""
    with engine.connect() as connection:
        connection.info["begin"] = "BEGIN IMMEDIATE"
        with connection.begin():
            if not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
                _create_tables(connection)


def _create_tables(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
    schema.metadata.create_all(connection)
    connection.execute(schema.revision.insert().values(version_num=schema.REVISIONS[-1]))


def _use_wal(engine: Engine) -> None:
    """Switch a new file to WAL. SQLite gives up at once where two processes do so together, so try again."""
    for attempt in range(WAL_ATTEMPTS, -1, -1):
        with engine.connect() as connection:
            try:
                if _autocommit(connection, "PRAGMA journal_mode") != ("wal",):
                    _autocommit(connection, "PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError:
                if not attempt:
                    raise
        time.sleep(WAL_PAUSE)


def _autocommit(connection: Connection, statement: str) -> object:
    return _driver(connection).execute(statement).fetchone()


def _check(engine: Engine, path: Path, *, create: bool) -> None:
    """Refuse what is no project of ours, migrate what is older, make what has no tables."""
    with engine.connect() as connection:
        found = guard.revision_of(_driver(connection), path)
    if not found:
        _check_empty(path, create=create, size=path.stat().st_size)
        _make(engine)
        return
    if found != schema.REVISIONS[-1]:
        from annotator.storage.migrate import migrate

        migrate(path)
    _use_wal(engine)
