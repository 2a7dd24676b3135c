"""Every call to the database driver fails once, on every way on which the services write."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from annotator.domain.errors import AnnotatorError, NotSaved
from annotator.services.project import Project
from annotator.services.session import Session
from tests.torture import gestures, state
from tests.torture.writes import EARLIER, WRITES, template, whole

ERRORS = {
    "SQLITE_IOERR_WRITE": "the disk does not answer",
    "SQLITE_FULL": "the disk is full",
    "SQLITE_BUSY": "another program is writing",
}


class Fuse:
    """Raises at the n-th call; ``left`` is how many calls are to go, None while it is out."""

    left: int | None = None
    error = "SQLITE_IOERR_WRITE"

    def burn(self) -> None:
        if self.left is None:
            return
        self.left -= 1
        if self.left == 0:
            self.left = None
            failure = sqlite3.OperationalError("raw words")
            failure.sqlite_errorname = self.error
            raise failure


FUSE = Fuse()


class FaultyCursor(sqlite3.Cursor):
    def execute(self, *given: Any) -> Any:
        FUSE.burn()
        return super().execute(*given)

    def executemany(self, *given: Any) -> Any:
        FUSE.burn()
        return super().executemany(*given)


class FaultyConnection(sqlite3.Connection):
    """The real driver behind calls that can fail."""

    def cursor(self, *_: Any) -> Any:
        return super().cursor(FaultyCursor)

    def execute(self, *given: Any) -> Any:
        return self.cursor().execute(*given)

    def commit(self) -> None:
        FUSE.burn()
        super().commit()

    def backup(self, *given: Any, **named: Any) -> None:
        FUSE.burn()
        super().backup(*given, **named)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("original")
    template(folder / "p.annotator")
    return folder


@pytest.fixture(autouse=True)
def faulty(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: real(*given, **named, factory=FaultyConnection))
    yield
    FUSE.left = None


def fails_at(number: int, name: str, path: Path) -> tuple[bool, str]:
    """Let the n-th call of a write fail; whether there was such a call, and in which words the write failed."""
    before = state.digests(path)
    with Project.open(path, annotator="ada", patience_ms=0) as project:
        session = Session(project, "a1")
        FUSE.left, FUSE.error = number, list(ERRORS)[number % len(ERRORS)]
        words = ""
        try:
            WRITES[name](session)
        except AnnotatorError as error:
            words = str(error)
        reached, FUSE.left = FUSE.left is None, None
        if words:
            whole(session, before, name)
    return reached, words


@pytest.mark.parametrize("name", WRITES)
def test_nothing_half_stays_wherever_a_write_fails(name: str, original: Path, tmp_path: Path) -> None:
    number, reached, failures = 0, True, 0
    while reached:
        number += 1
        folder = tmp_path / str(number)
        folder.mkdir()
        for file in ("p.annotator", EARLIER):
            shutil.copyfile(original / file, folder / file)
        reached, words = fails_at(number, name, folder / "p.annotator")
        expected = ERRORS[list(ERRORS)[number % len(ERRORS)]]
        assert not words or expected in words
        failures += bool(words)
        shutil.rmtree(folder)
    assert failures > 3


def test_edits_until_the_database_is_full_and_on_when_there_is_room(original: Path, tmp_path: Path) -> None:
    for file in ("p.annotator", EARLIER):
        shutil.copyfile(original / file, tmp_path / file)
    with Project.open(tmp_path / "p.annotator", annotator="ada") as project:
        session, chance = Session(project, "a1"), Random(3)
        acknowledged = [grown_by(project, 0)]

        def edit_on() -> None:
            for _ in range(10_000):
                if gestures.try_one("add", session, chance):
                    acknowledged.append(state.digests(project.path))

        with pytest.raises(NotSaved, match="the disk is full; free some space or save the project elsewhere"):
            edit_on()
        before = acknowledged[-1]
        grown_by(project, 1000)
        whole(session, before, "add")
        assert state.digests(project.path)["rows"] == str(int(before["rows"]) + 1)


def grown_by(project: Project, pages: int) -> state.Digests:
    """Let the database grow by so many pages from now on."""
    with project.database.reading() as connection:
        size = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={size + pages}")
    return state.digests(project.path)
