"""What a file has to be before anything of it is believed: it may come from anybody."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from annotator.domain.errors import DamagedProject, ProjectError
from annotator.storage import schema

_PLAIN = re.compile("CREATE (TABLE|INDEX|UNIQUE INDEX) ")
"""How SQLite itself writes down all that a project holds; it goes by these words, not by the column ``type``."""

_OURS = {"article", "layer", "entity", "claim", "journal"}
"""Tables by which a project is known whose header is lost."""
_NUMBER = re.compile("[0-9]{4}")
"""How our migrations are numbered."""


class NewerProject(ProjectError):
    """A project of a newer version of the program, or one whose version is damaged so that it seems to be."""


def driver(place: str | Path, patience_ms: int = 5000, *, uri: bool = False) -> sqlite3.Connection:
    """A connection without Python's own transactions, wary of the file as SQLite advises for files of others.

    See https://www.sqlite.org/security.html: functions in the schema do nothing, cells are checked.
    """
    connection = sqlite3.connect(place, isolation_level=None, timeout=patience_ms / 1000, uri=uri)
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA mmap_size=0")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def revision_of(connection: sqlite3.Connection, path: Path) -> str:
    """The schema of a project file; empty where it has no tables yet.

    Raises ProjectError where this is another program's file, NewerProject where it is a newer version's,
    and DamagedProject where it lacks what a project has, or holds what none does.
    """
    objects = connection.execute("SELECT name, sql FROM sqlite_master").fetchall()
    if not objects:
        return ""
    names = {name for name, _ in objects}
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID and not names >= _OURS:
        raise ProjectError("this is a database of another program", where=str(path), todo="choose another file")
    if application != schema.APPLICATION_ID:
        raise DamagedProject("the project file is damaged: its header", where=str(path), todo="restore a backup")
    if any(sql is not None and not _PLAIN.match(str(sql)) for _, sql in objects):
        raise DamagedProject(
            "the file holds triggers, views or virtual tables, which no project does",
            where=str(path),
            todo="do not open it: it was changed by someone else",
        )
    has_version = schema.revision.name in names
    found = connection.execute("SELECT version_num FROM alembic_version LIMIT 2").fetchall() if has_version else []
    if len(found) != 1:
        raise DamagedProject("the project file is damaged: it has no version", where=str(path), todo="restore a backup")
    revision = found[0][0]
    if revision not in schema.REVISIONS and not _NUMBER.fullmatch(str(revision)):
        raise DamagedProject("the project file is damaged: its version", where=str(path), todo="restore a backup")
    if revision not in schema.REVISIONS:
        raise NewerProject(
            f"this project was made by a newer version of Article Annotator (schema {revision})",
            where=str(path),
            todo="update the program to open it",
        )
    missing = sorted(set(schema.metadata.tables) - names) if revision == schema.REVISIONS[-1] else []
    if missing:
        raise DamagedProject(
            f"the project file is damaged: it has no table {missing[0]}", where=str(path), todo="restore a backup"
        )
    return str(revision)
