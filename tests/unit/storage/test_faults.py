"""The database's own errors as sentences."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from annotator.domain.errors import ProjectError
from annotator.storage import faults
from annotator.storage.database import Database
from annotator.storage.faults import sentence_for

HERE = Path(__file__)


def error(name: str) -> sqlite3.Error:
    made = sqlite3.OperationalError("raw words")
    made.sqlite_errorname = name
    return made


@pytest.mark.parametrize(
    ("name", "what", "todo"),
    [
        ("SQLITE_BUSY", "another program is writing", "in a moment"),
        ("SQLITE_BUSY_SNAPSHOT", "another program is writing", "in a moment"),
        ("SQLITE_LOCKED_SHAREDCACHE", "another program is writing", "in a moment"),
        ("SQLITE_FULL", "the disk is full", "free some space"),
        ("SQLITE_READONLY_DBMOVED", "cannot be written to", "permissions"),
        ("SQLITE_CANTOPEN_ISDIR", "cannot be opened", "folder exists"),
        ("SQLITE_PERM", "not allowed", "permissions"),
        ("SQLITE_IOERR_WRITE", "the disk does not answer", "check the drive"),
        ("SQLITE_CORRUPT_INDEX", "damaged", "restore a backup"),
        ("SQLITE_NOTADB", "no project file", "choose a file"),
        ("SQLITE_MISMATCH", "the database refused: raw words", "restore a backup"),
    ],
)
def test_each_says_what_happened_and_what_to_do(name: str, what: str, todo: str) -> None:
    sentence = sentence_for(error(name), HERE)
    assert what in sentence[0]
    assert todo in sentence[1]
    assert sentence_for(DBAPIError("SELECT 1", {}, error(name)), HERE) == sentence


def test_an_error_without_a_name_is_quoted() -> None:
    assert sentence_for(sqlite3.ProgrammingError("raw words"), HERE)[0] == "the database refused: raw words"


def test_damage_that_shows_while_reading_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    database = Database.open(path, create=True)

    def read_nonsense() -> None:
        with database.reading() as connection:
            connection.exec_driver_sql("SELECT x FROM nowhere")

    with pytest.raises(ProjectError, match=r"p\.annotator: the database refused: no such table: nowhere"):
        read_nonsense()
    database.close()


def test_a_disk_without_room_for_the_log_is_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "ROOM", 1 << 80)
    assert sentence_for(error("SQLITE_IOERR_SHMSIZE"), HERE)[0] == "the disk is full"
    assert sentence_for(error("SQLITE_IOERR_READ"), HERE / "gone" / "p.annotator")[0].startswith("the disk does not")
