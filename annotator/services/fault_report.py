"""What a person can hand on when the program itself made a mistake, without a word of their articles.

An error's own message may quote an article, so it is left out unless it is asked for; places in the
code are named from the package on, so that no user's folder is told either.
"""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path, PurePath

from annotator import __version__, paths

LARGEST_LOG = 1_000_000
"""Bytes the log of faults may have before it is begun anew; the one before it is kept beside it."""
_PACKAGES = ("PySide6_Essentials", "SQLAlchemy", "spacy")


@dataclass(frozen=True, slots=True)
class FaultReport:
    """One fault: when, on what, where in the code; ``words`` is what the error says, which may quote a text."""

    at: str
    places: tuple[str, ...]
    words: tuple[str, ...] = ()

    def text(self, *, with_words: bool = False) -> str:
        lines = [f"Article Annotator {__version__}, {self.at}", _system(), *self.places]
        if with_words and self.words:
            lines += ["", "The error's own words:", *self.words]
        return "\n".join(lines) + "\n"


def report_of(error: BaseException) -> FaultReport:
    """The report of an error that was raised."""
    places: list[str] = []
    words: list[str] = []
    for each in _chain(error):
        name = type(each).__name__
        places += ["", name, *map(_place, traceback.extract_tb(each.__traceback__))]
        words += [f"{name}: {each}"] if str(each) else []
    return FaultReport(_now(), tuple(places), tuple(words))


def note(report: FaultReport) -> Path:
    """Write a report, without its words, to the log of faults; returns where that is."""
    log = paths.user_data() / "errors.log"
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > LARGEST_LOG:
            log.replace(log.with_name("errors.1.log"))
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(report.text() + "\n")
    return log


def last_crash() -> FaultReport | None:
    """How the program broke off last time; told once. The log of it holds nothing but places in the code."""
    log = paths.last_crash_log()
    with suppress(OSError):
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        log.unlink()
        return FaultReport(_now(), ("", *map(_shortened, lines)))
    return None


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"


def _system() -> str:
    versions = (f"{name} {_version(name)}" for name in _PACKAGES)
    return ", ".join((platform.platform(), f"Python {platform.python_version()}", *versions))


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "(version unknown)"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and those it followed from, the first one first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _chain(before)
    yield error


def _place(frame: traceback.FrameSummary) -> str:
    return f"  {_from_package(frame.filename)}, line {frame.lineno}, in {frame.name}"


def _from_package(file: str) -> str:
    """A source file from its package on."""
    parts = PurePath(file).parts
    for root in ("site-packages", "annotator"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) + (root == "site-packages") :])
    return parts[-1] if parts else file


def _shortened(line: str) -> str:
    """A line of the interpreter's own note, its file named from its package on."""
    before, quote, rest = line.partition('"')
    file, closing, after = rest.partition('"')
    return f"{before}{quote}{_from_package(file)}{closing}{after}" if closing else line
