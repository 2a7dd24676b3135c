"""The program's one door: the window, a command, or the worker process.

Which of the three it is shows in the arguments alone, so that the window opens without loading the
command line, the command line without Qt, and neither of them spaCy.
"""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.cli import COMMANDS

USAGE, NO_DISPLAY = 2, 3
WORKER = "--worker"


def main(arguments: list[str] | None = None) -> int:
    """Start the program; returns the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == [WORKER]:
        from annotator.services.suggester import main as work

        return work()
    if given == ["--version"]:
        from annotator import __version__

        print(f"annotator {__version__}")
        return 0
    if not given or _is_project(given):
        return _open_default(given)
    from annotator.cli.app import run

    return run(given, open_window)


def open_window(project: Path | None, annotator: str | None = None, without_display: int = NO_DISPLAY) -> int:
    """Open the window on a project, or on the last one; where there is no display, say so and return that code."""
    from annotator.gui.start import start

    return start(project, annotator, without_display)


def _is_project(given: list[str]) -> bool:
    return len(given) == 1 and given[0] not in COMMANDS and not given[0].startswith("-")


def _open_default(given: list[str]) -> int:
    from annotator import paths

    if not given:
        return open_window(paths.project_from_environment())
    path = Path(given[0])
    meant = "" if path.exists() else _meant_command(given[0])
    if meant:
        print(f"annotator: there is no command or project {given[0]!r}; did you mean {meant!r}?", file=sys.stderr)
        return USAGE
    return open_window(path)


def _meant_command(word: str) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, COMMANDS, n=1)), "")


if __name__ == "__main__":
    raise SystemExit(main())
