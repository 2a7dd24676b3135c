"""What a file has to be before anything of it is believed: it may come from anybody."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from annotator.domain.errors import DamagedProject, ProjectError
from annotator.storage import schema

_PLAIN = re.compile("CREATE (TABLE|INDEX|UNIQUE INDEX) ")
"""How SQLite itself writes down all that a project holds; it goes by these words, not by the column ``type``."""

SHAPES = {
    "0001": "e440e7eca911fc68bb5e4fda0091e0c15362106e83bb9fb199a9dc404eced5a9",
    "0002": "501e21539c895b19d7917ee87d62de9772aeb4499724608aa8094cbcb09a0f64",
    "0003": "4feafb860058c2733b7d1592a3b9ad5252c21357c3e3ee76401178da409bc11f",
    "0004": "89b114f3c00ea6733c1a84e25f07a07755ca9959498e847ce236c1a61570031a",
}
"""What `shape` makes of the schema of each revision, whether it was made or brought there: there is nothing to
believe in a file that declares anything else, such as a rule of its own or a column that counts itself out."""
_OURS = {"article", "layer", "entity", "claim", "journal"}
"""Tables by which a project is known whose header is lost."""
_VERSION_TABLE = "CREATE TABLE alembic_version(version_num VARCHAR(32)NOT NULL,PRIMARY KEY(version_num))"
"""The one table that is read before the rest is known to be as it should, as `_plain` has it."""
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
    objects = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    if not objects:
        return ""
    names = {name for _, name, _, _ in objects}
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != schema.APPLICATION_ID and not names >= _OURS:
        raise ProjectError("this is a database of another program", where=str(path), todo="choose another file")
    if application != schema.APPLICATION_ID:
        raise DamagedProject("the project file is damaged: its header", where=str(path), todo="restore a backup")
    if any(sql is not None and not _PLAIN.match(str(sql)) for *_, sql in objects):
        raise DamagedProject(
            "the file holds triggers, views or virtual tables, which no project does",
            where=str(path),
            todo="do not open it: it was changed by someone else",
        )
    versioned = any(name == schema.revision.name and _plain(str(sql)) == _VERSION_TABLE for _, name, _, sql in objects)
    revision = _version(connection, path, versioned)
    missing = sorted(set(schema.metadata.tables) - names) if revision == schema.REVISIONS[-1] else []
    if missing:
        raise DamagedProject(
            f"the project file is damaged: it has no table {missing[0]}", where=str(path), todo="restore a backup"
        )
    if shape(objects) != SHAPES[revision]:
        raise DamagedProject(
            "the file's tables, indexes or rules are not those that a project has",
            where=str(path),
            todo="it is damaged or was changed by someone else: restore a backup",
        )
    return revision


def _version(connection: sqlite3.Connection, path: Path, has_version: bool) -> str:
    """One of our revisions; see `revision_of`."""
    found = connection.execute("SELECT version_num FROM alembic_version LIMIT 2").fetchall() if has_version else []
    if len(found) != 1:
        raise DamagedProject("the project file is damaged: it has no version", where=str(path), todo="restore a backup")
    revision = str(found[0][0])
    if revision not in schema.REVISIONS and not _NUMBER.fullmatch(revision):
        raise DamagedProject("the project file is damaged: its version", where=str(path), todo="restore a backup")
    if revision not in schema.REVISIONS:
        raise NewerProject(
            f"this project was made by a newer version of Article Annotator (schema {revision})",
            where=str(path),
            todo="update the program to open it",
        )
    return revision


def shape(objects: Iterable[tuple[object, object, object, object]]) -> str:
    """A digest of a schema (type, name, table and SQL of each of its objects), wherever its lines break."""
    lines = sorted(f"{kind}|{name}|{table}|{_plain(str(sql or ''))}" for kind, name, table, sql in objects)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _plain(sql: str) -> str:
    return re.sub(r" ?([(),]) ?", r"\1", re.sub(r"[ \t\n]+", " ", sql))
