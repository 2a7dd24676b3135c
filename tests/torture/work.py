"""Kinds of work a process may be killed at, and how each is judged afterwards."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, ClassVar

import alembic.op  # noqa: F401 - the children are forked with everything loaded

from annotator.domain.backups import Reason
from annotator.services import backups as backup_service
from annotator.services.importing import import_records
from annotator.services.project import Project
from annotator.services.reading import read_inputs
from annotator.services.session import Session
from annotator.storage import backups, migrate, schema  # noqa: F401 - migrate is loaded for the children too
from annotator.storage.database import Database
from tests.torture import gestures, state

Report = Callable[[Any], None]
OLD = sorted((Path(__file__).parents[1] / "unit" / "storage" / "data").glob("schema-*.annotator.gz"))[:1]
MANY = 400


class Work:
    """Something a child does over and over; ``judge`` says in words what is lost, empty where nothing is."""

    name: ClassVar[str]
    rounds: ClassVar[int] = 1
    """How many children one after the other work on one project."""
    reports: ClassVar[int] = 0
    """The kill comes behind so many reports at most: a slow machine gets as far as a fast one,"""
    seconds: ClassVar[float]
    """and then within this time."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "p.annotator"
        self._before: state.Digests = {}
        self.prepare()

    def prepare(self) -> None:
        state.make(self.path, 3)

    def begin(self) -> None:
        """Before each child."""

    def run(self, report: Report, chance: Random) -> None:
        raise NotImplementedError

    def judge(self, reports: Sequence[Any]) -> str:
        raise NotImplementedError

    def acknowledged(self, reports: Sequence[Any]) -> int:
        """How many edits, articles and the like were reported as saved."""
        return sum(isinstance(each, dict) for each in reports)


class Editing(Work):
    """Every gesture, one after the other."""

    name, rounds, reports, seconds = "editing", 16, 20, 0.03

    def acknowledged(self, reports: Sequence[Any]) -> int:
        """Only what the journal has: not the settings and descriptions between."""
        pairs = pairwise(reports)
        return sum(isinstance(done, dict) and name not in gestures.UNJOURNALLED for name, done in pairs)

    def run(self, report: Report, chance: Random) -> None:
        with Project.open(self.path, annotator="ada") as project:
            session = Session(project, f"a{chance.randrange(3)}")
            while True:
                name = chance.choice(list(gestures.ALL))
                report(name)
                if gestures.try_one(name, session, chance):
                    report(state.digests(self.path))

    def judge(self, reports: Sequence[Any]) -> str:
        """What stands is what was reported last, or that with the one gesture more that was under way."""
        acknowledged = [each for each in reports if isinstance(each, dict)]
        under_way = reports[-1] if reports and isinstance(reports[-1], str) else ""
        last = acknowledged[-1] if acknowledged else self._before
        self._before = state.digests(self.path)
        moved = {table for table in state.TABLES if self._before[table] != last[table]}
        if under_way in ("setting", "description", ""):
            allowed = {"setting": {"setting"}, "description": {"label"}}.get(under_way, set())
            if moved - allowed:
                return f"{under_way or 'nothing'} was under way, and {moved} moved"
        elif moved:
            if int(self._before["rows"]) != int(last["rows"]) + 1:
                return f"{last['rows']} steps were reported, {self._before['rows']} are there, and {moved} moved"
            if state.digests(self.path, int(last["rows"]))["journal"] != last["journal"]:
                return "a reported step is another one now"
        state.sound(self.path)
        return ""

    def prepare(self) -> None:
        super().prepare()
        self._before = state.digests(self.path)


class Importing(Work):
    """Articles with their annotations from a file, then what a person made of them."""

    name, rounds, reports, seconds = "importing", 3, 6, 0.05

    def prepare(self) -> None:
        with Project.open(self.path, create=True, annotator="ada"):
            pass
        self._file = self.path.with_name("stories.jsonl")
        with self._file.open("w", encoding="utf-8") as out:
            for number in range(MANY):
                made = state.record(number)
                spans = [{"start": each.start, "end": each.end, "label": each.label} for each in made.entities]
                line = {"text": made.article.text, "meta": {"id": made.article.id}, "spans": spans}
                out.write(json.dumps(line) + "\n")

    def run(self, report: Report, chance: Random) -> None:
        with Project.open(self.path, annotator="ada") as project:
            records = read_inputs([str(self._file)], "auto", io.BytesIO())
            accept = chance.random() < 0.5
            import_records(project, records, accept=accept, progress=lambda done, _: report({"done": done}))

    def judge(self, reports: Sequence[Any]) -> str:
        done = max((each["done"] for each in reports if isinstance(each, dict)), default=0)
        with Project.open(self.path, annotator="ada") as project:
            documents = list(project.documents())
        ids = [document.article.id for document in documents]
        if len(ids) < done or ids != [f"a{number}" for number in range(len(ids))]:
            return f"{done} articles were reported, {len(ids)} are there"
        torn = [each.article.id for each in documents if len(list(each.entities)) != len(state.NAMES)]
        state.sound(self.path)
        return f"half of {torn[0]}" if torn else ""


class Migrating(Work):
    """A project of the first release is opened."""

    name, rounds, seconds = "migrating", 6, 0.05

    def prepare(self) -> None:
        """Nothing yet: every child gets the old file."""

    def begin(self) -> None:
        shutil.rmtree(backups.folders(self.path)[0], ignore_errors=True)
        backups.forget(self.path)
        self.path.write_bytes(gzip.decompress(OLD[0].read_bytes()))
        self._rows = _rows(self.path)

    def run(self, report: Report, chance: Random) -> None:
        Database.open(self.path).close()
        report({"migrated": True})

    def judge(self, reports: Sequence[Any]) -> str:
        moved = _revision(self.path) == schema.REVISIONS[-1]
        if reports and not moved:
            return "it was reported as up to date and is not"
        if moved:
            sources = [each.path for each in backups.found(self.path) if each.stamp.reason is Reason.UPDATE]
            if not sources or _rows(sources[-1]) != self._rows:
                return "it was updated without a backup"
        state.sound(self.path)
        return "" if _rows(self.path) == self._rows else "rows are gone"


class BackingUp(Work):
    """Backups on request and hourly ones, with edits between them."""

    name, rounds, reports, seconds = "backing up", 6, 4, 0.05

    def prepare(self) -> None:
        super().prepare()
        self._asked: set[str] = set()

    def run(self, report: Report, chance: Random) -> None:
        with Project.open(self.path, annotator="ada") as project:
            session = Session(project, "a0")
            while True:
                reason = chance.choice([Reason.ASKED, Reason.HOURLY])
                made, _ = backup_service.back_up(project, reason)
                report({"name": made.path.name, "reason": str(reason)})
                gestures.try_one("add", session, chance)

    def judge(self, reports: Sequence[Any]) -> str:
        self._asked |= {each["name"] for each in reports if each["reason"] == Reason.ASKED}
        there = backups.found(self.path)
        for each in there:
            backups.verify(each.path, thoroughly=True)
        missing = self._asked - {each.path.name for each in there}
        state.sound(self.path)
        return f"{missing} are gone" if missing or (reports and not there) else ""


class Restoring(Work):
    """One of two states takes the other's place, again and again."""

    name, rounds, reports, seconds = "restoring", 6, 4, 0.08

    def prepare(self) -> None:
        super().prepare()
        self._states: dict[str, state.Digests] = {}
        chance = Random(1)
        with Project.open(self.path, annotator="ada") as project:
            for name in ("one", "two"):
                session = Session(project, "a1")
                for _ in range(3):
                    gestures.try_one("add", session, chance)
                project.save_copy(self.path.with_name(name))
                self._states[name] = state.digests(self.path.with_name(name))
        self._last = "two"

    def run(self, report: Report, chance: Random) -> None:
        while True:
            name = chance.choice(list(self._states))
            report(name)
            backup_service.restore(self.path, str(self.path.with_name(name)))
            report({"restored": name})

    def judge(self, reports: Sequence[Any]) -> str:
        done = [each["restored"] for each in reports if isinstance(each, dict)]
        self._last = done[-1] if done else self._last
        under_way = reports[-1] if reports and isinstance(reports[-1], str) else self._last
        found = state.digests(self.path)
        if found not in (self._states[self._last], self._states[under_way]):
            return f"it is neither {self._last} nor {under_way}"
        self._last = self._last if found == self._states[self._last] else under_way
        kept = [each for each in backups.found(self.path) if each.stamp.reason is Reason.RESTORE]
        for each in kept:
            backups.verify(each.path)
        state.sound(self.path)
        return "" if len(kept) >= len(done) else "something was replaced without a backup"


class Mending(Restoring):
    """A backup takes the place of a damaged file."""

    name, rounds, seconds = "mending", 6, 0.008

    def begin(self) -> None:
        shutil.rmtree(backups.folders(self.path)[0], ignore_errors=True)
        data = bytearray(self.path.read_bytes())
        data[100:4096] = b"\xff" * 3996
        self.path.write_bytes(data)
        self._damaged = bytes(data)

    def run(self, report: Report, chance: Random) -> None:
        report("one")
        backup_service.restore(self.path, str(self.path.with_name("one")))
        report({"restored": "one"})

    def judge(self, reports: Sequence[Any]) -> str:
        content = self.path.read_bytes()
        if content != self._damaged:
            asides = [each.path for each in backups.found(self.path) if each.stamp.reason is Reason.DAMAGED]
            if not asides or asides[0].read_bytes() != self._damaged:
                return "the damaged file was replaced without being kept"
        elif len(reports) > 1:
            return "it was reported as restored and is not"
        else:
            backup_service.restore(self.path, str(self.path.with_name("one")))
        state.sound(self.path)
        return "" if state.digests(self.path) == self._states["one"] else "it is not what the backup held"


WORK: tuple[type[Work], ...] = (Editing, Importing, Migrating, BackingUp, Restoring, Mending)


def _revision(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def _rows(path: Path) -> dict[str, list[Any]]:
    """Every row as the first release knew it."""
    names = {
        "label": "name, position, key, family, description, shown",
        "analysis": "article, model, starts, ends, sentences",
    }
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT {names.get(table, '*')} FROM {table} ORDER BY 1, 2").fetchall()
            for table in (*state.TABLES, "analysis")
        }
