"""Several processes edit one project at once; afterwards every edit that was acknowledged has to be there.

Run as ``python -m tests.torture.crowd --seconds 8 FOLDER``. All of them work on the same few layers of
one annotator, so that they are in each other's way, and now and then one renames a label everywhere.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

from annotator.domain.errors import Conflict, EditRefused, NotSaved
from annotator.services.project import Project
from annotator.services.session import Session
from tests.torture import gestures, state

PROCESSES, ARTICLES = 4, 3
PATIENCE_MS = 2000
OFTEN = [name for name in gestures.ALL for _ in range(1 if name in gestures.OF_A_PROJECT else 6)]


def _one(path: Path, seconds: float, chance: Random) -> dict[str, Any]:
    """What one process does; its acknowledged steps as the numbers they have in the journal."""
    counts: Counter[str] = Counter()
    words: set[str] = set()
    longest = 0.0
    acknowledged: list[int] = []
    with Project.open(path, annotator="ada", patience_ms=PATIENCE_MS) as project:
        _note_own_steps(project)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            session = Session(project, f"a{chance.randrange(ARTICLES)}")
            for _ in range(chance.randint(1, 5)):
                began = time.monotonic()
                outcome = _step(session, chance.choice(OFTEN), chance, words)
                longest = max(longest, time.monotonic() - began)
                counts[outcome] += 1
                if outcome == "journalled":
                    acknowledged.append(_newest_own_step(project))
                if outcome == "busy":
                    break
    return {**counts, "acknowledged": acknowledged, "words": sorted(words), "longest": longest}


def _note_own_steps(project: Project) -> None:
    """Have this connection, and no other, note the numbers of the steps it writes."""
    with project.database.reading() as connection:
        connection.exec_driver_sql("CREATE TEMP TABLE own (number INTEGER)")
        connection.exec_driver_sql(
            "CREATE TEMP TRIGGER own_step AFTER INSERT ON main.journal WHEN new.kind != 'part' "
            "BEGIN INSERT INTO own VALUES (new.number); END"
        )


def _newest_own_step(project: Project) -> int:
    with project.database.reading() as connection:
        return int(connection.exec_driver_sql("SELECT max(number) FROM temp.own").scalar_one())


def _step(session: Session, name: str, chance: Random, words: set[str]) -> str:
    """One gesture: acknowledged, refused as senseless, in conflict with another process, or the file was busy."""
    try:
        done = gestures.ALL[name](session, chance)
    except EditRefused:
        return "senseless"
    except Conflict as error:
        words.add(str(error))
        return "conflict"
    except NotSaved as error:
        words.add(error.what)
        session.drop()
        return "busy"
    if name in gestures.UNJOURNALLED:
        return "other"
    return "journalled" if done else "senseless"


def crowd(path: Path, seconds: float, seed: int) -> list[dict[str, Any]]:
    """Let them all work; what each of them reports."""
    pipes = []
    for number in range(PROCESSES):
        reader, writer = os.pipe()
        if not os.fork():
            code = 1
            try:
                report = _one(path, seconds, Random(seed + number))
                os.write(writer, json.dumps(report).encode())
                code = 0
            except BaseException as error:  # noqa: BLE001 - whatever it is, the parent has to hear of it
                os.write(writer, json.dumps({"failed": f"{type(error).__name__}: {error}"}).encode())
            finally:
                os._exit(code)
        os.close(writer)
        pipes.append(reader)
    reports = []
    for reader in pipes:
        with os.fdopen(reader, "rb") as end:
            reports.append(json.loads(end.read()))
        os.wait()
    return reports


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    print(f"seed {given.seed}", file=sys.stderr, flush=True)
    path = given.folder / "p.annotator"
    state.make(path, ARTICLES)
    reports = crowd(path, given.seconds, given.seed)
    state.sound(path)
    with closing(sqlite3.connect(path)) as connection:
        rows = [
            number for (number,) in connection.execute("SELECT number FROM journal WHERE kind != 'part' ORDER BY 1")
        ]
    print(json.dumps({"reports": reports, "rows": rows, "patience": PATIENCE_MS / 1000}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
