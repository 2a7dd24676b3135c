"""Plain lines, JSON and progress bars: all that the commands ever print."""

from __future__ import annotations

import json
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import Any

from annotator.services.progress import Cancelled, Progress, unheard


def plain(text: str) -> str:
    """The text on one line without control characters, so that no title or path can steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in str(text)).strip()


def say(text: str) -> None:
    """A line for a person, on standard output."""
    print(plain(text))


def note(text: str) -> None:
    """A line for a person, on standard error."""
    print(plain(text), file=sys.stderr)


_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def say_json(value: Any, indent: int | None = 2) -> None:
    """One JSON value on standard output; what could steer a terminal, or what its encoding lacks, is escaped."""
    ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    print(_STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text), flush=indent is None)


def table(rows: Sequence[Sequence[str]], header: Sequence[str]) -> None:
    """Columns as wide as their longest cell, the last one open."""
    cells = [[plain(cell) for cell in row] for row in (header, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header) - 1)]
    for row in cells:
        padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        print("  ".join([*padded, row[-1]]).rstrip())


def count(number: int, one: str, many: str = "") -> str:
    """``1 article``, ``2 articles``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


@contextmanager
def progress(style: str, title: str) -> Iterator[Progress]:
    """How far long work is: ``json`` lines on standard output, or a bar where standard error is a terminal."""
    if style == "json":
        yield _json_progress
    elif sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress as Bar

        with Bar(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(title, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total or None)
    else:
        yield unheard


def _json_progress(done: int, total: int) -> None:
    say_json({"done": done, "total": total}, indent=None)


@contextmanager
def interruptible(*, at_once: bool = False) -> Iterator[Cancelled]:
    """Ctrl+C asks the work inside to stop after the item at hand; a second one stops it at once.

    Work that may wait for ever, as for standard input, is stopped ``at_once``: what is finished is
    in the file, and what is half done is taken back.
    """
    asked = False

    def ask(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked or at_once:
            raise KeyboardInterrupt
        asked = True
        note("stopping; what is finished is kept")

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)
