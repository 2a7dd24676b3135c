"""Kills processes (SIGKILL) at random moments of their work, and looks whether anything acknowledged is lost.

Run as ``python -m tests.torture.kills --kills 200 FOLDER``. Children are forked from this process, which
has loaded everything; what they have finished they report through a pipe, after it was committed.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from tests.torture.work import WORK, Work

Report = Callable[[Any], None]
DEADLINE_SECONDS = 60
"""A child that says nothing for so long hangs."""


def one(work: Work, chance: Random) -> tuple[bool, list[Any]]:
    """Let a child work and kill it; whether the kill hit it, and what it had reported."""
    reader, writer = os.pipe()
    gc.collect()
    child = os.fork()
    if not child:
        os.close(reader)
        _work(work, writer, Random(chance.random()))
    os.close(writer)
    with os.fdopen(reader, "rb") as reports:
        assert reports.readline() == b'"ready"\n'
        lines = [reports.readline() for _ in range(chance.randint(0, work.reports))]
        time.sleep(chance.random() * work.seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        lines = b"".join([*lines, reports.read()]).split(b"\n")
    killed = os.WIFSIGNALED(status)
    assert killed or not os.WEXITSTATUS(status), f"{work.name} failed by itself: {lines[-2:]}"
    return killed, [json.loads(line) for line in lines if line]


def _work(work: Work, writer: int, chance: Random) -> None:
    """In the child: report that it begins, work until it is killed or done, and leave at once."""

    def report(value: Any) -> None:
        os.write(writer, json.dumps(value).encode() + b"\n")

    code = 1
    try:
        signal.alarm(DEADLINE_SECONDS)
        report("ready")
        work.run(report, chance)
        code = 0
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent has to hear of it
        report(f"{type(error).__name__}: {error}")
    finally:
        os._exit(code)


def torture(folder: Path, kills: int, seed: int) -> dict[str, int]:
    """So many kills over all kinds of work; what was survived, by kind. Raises AssertionError at the first loss."""
    chance = Random(seed)
    counts: Counter[str] = Counter()
    for kind in cycle(WORK):
        if counts["kills"] >= kills:
            break
        place = folder / f"{counts['rounds']}"
        place.mkdir()
        work = kind(place)
        for _ in range(kind.rounds):
            work.begin()
            killed, reports = one(work, chance)
            lost = work.judge(reports)
            assert not lost, f"round {counts['rounds']} of seed {seed}, {kind.name}: {lost}"
            counts["rounds"] += 1
            counts["kills"] += killed
            counts[kind.name] += killed
            counts["acknowledged"] += work.acknowledged(reports)
        shutil.rmtree(place)
    return dict(counts)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    given = parser.parse_args()
    print(f"seed {given.seed}", file=sys.stderr, flush=True)
    print(json.dumps({"lost": 0, **torture(given.folder, given.kills, given.seed)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
