"""SQLite's errors as sentences: what happened and what a person can do about it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from annotator.domain.errors import DamagedProject, NotSaved, ProjectError

_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
ROOM = 1 << 17
"""Bytes: the write-ahead log's index alone takes 32 kB."""
_NO_TEXT = "Could not decode to UTF-8"
"""Python's own error of a text that is none; in a name of the schema it is a UnicodeDecodeError instead."""
_SENTENCES = {
    "SQLITE_BUSY": ("another program is writing to the project", "try again in a moment"),
    "SQLITE_LOCKED": ("another program is writing to the project", "try again in a moment"),
    "SQLITE_FULL": ("the disk is full", "free some space or save the project elsewhere"),
    "SQLITE_READONLY": ("the project cannot be written to", "check the permissions of the file and its folder"),
    "SQLITE_CANTOPEN": ("the file cannot be opened", "check that the folder exists and that you may write to it"),
    "SQLITE_PERM": ("access to the file is not allowed", "check the permissions of the file and its folder"),
    "SQLITE_IOERR": ("the disk does not answer as it should", "check the drive or save the project elsewhere"),
    "SQLITE_CORRUPT": ("the project file is damaged", "restore a backup"),
    "SQLITE_NOTADB": ("this is no project file", "choose a file that Article Annotator made"),
}


def sentence_for(error: Exception, path: Path) -> tuple[str, str]:
    """What happened and what to do, from the database driver's error."""
    name = _name(error)
    if name.startswith("SQLITE_IOERR") and _is_full(path):
        name = "SQLITE_FULL"
    for prefix, sentence in _SENTENCES.items():
        if name.startswith(prefix):
            return sentence
    original = error.orig if isinstance(error, DBAPIError) else error
    return f"the database refused: {original}", "try again; if it happens again, restore a backup"


def _name(error: Exception) -> str:
    """SQLite's own name of an error."""
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, UnicodeDecodeError) or str(original).startswith(_NO_TEXT):
        return "SQLITE_CORRUPT"
    return getattr(original, "sqlite_errorname", "") or ""


def _is_full(path: Path) -> bool:
    """Whether there is no room for the small files that SQLite needs beside the project."""
    try:
        return shutil.disk_usage(path.parent).free < ROOM
    except OSError:
        return False


@contextmanager
def as_project_error(path: Path) -> Iterator[None]:
    """Turn the driver's errors while reading into a ProjectError that names the file.

    It is a DamagedProject where SQLite says that the file is.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        what, todo = sentence_for(error, path)
        kind = DamagedProject if _name(error).startswith(_DAMAGED) else ProjectError
        raise kind(what, where=str(path), todo=todo) from error


@contextmanager
def as_not_saved(path: Path) -> Iterator[None]:
    """Turn the driver's errors while writing into NotSaved; the transaction has been rolled back."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        what, todo = sentence_for(error, path)
        raise NotSaved(what, where=str(path), todo=todo) from error
