"""The commands' common frame: options, exit codes, errors as plain lines."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Literal

import typer
from typer.exceptions import TyperException

from annotator import __version__, paths
from annotator.cli import output
from annotator.domain.errors import AnnotatorError, UsageError
from annotator.domain.text import forbidden_character
from annotator.services import fault_report
from annotator.services.project import Ambiguous, Project

ERROR, USAGE, NO_DISPLAY, REFUSED = 1, 2, 3, 4
INTERRUPTED = 130
"""What typer makes of Ctrl+C."""

OpenWindow = Callable[[Path | None, str | None, int], int]
"""Opens the window on a project (None: the last one) for an annotator; returns the exit code.

Where there is no display it says so and returns the third argument.
"""

ProjectOption = Annotated[
    Path | None, typer.Option("--project", metavar="PATH", help="The project file (default: your own one).")
]
AnnotatorOption = Annotated[
    str | None,
    typer.Option("--annotator", metavar="NAME", help="Who works (default: ANNOTATOR_NAME, else your login)."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ProgressOption = Annotated[Literal["bar", "json"], typer.Option("--progress", help="How progress is shown.")]

app = typer.Typer(
    name="annotator",
    help="Turn news articles into training data. Without a command, the window opens.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def project_path(named: Path | None) -> Path:
    """The project that is meant: the one named, else ``ANNOTATOR_PROJECT``, else the user's own."""
    return named or paths.project_from_environment() or paths.default_project()


@contextmanager
def opened(named: Path | None, annotator: str | None, *, create: bool = False) -> Iterator[Project]:
    """The project that is meant, open."""
    with Project.open(project_path(named), create=create, annotator=annotator) as project:
        yield project


def _version(asked: bool) -> None:
    if asked:
        print(f"annotator {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn news articles into training data. Without a command, the window opens.

    Example: annotator import stories/ && annotator list
    """


COMMAND_MODULES = ("articles", "exports", "reports", "history", "labels", "models", "learnt", "safety")
"""Where the commands are, in the order of the help; imported when one is wanted."""


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Carry out a command line; returns its exit code. Nothing is raised, and no traceback is printed."""
    try:
        _prepare_streams()
        _check_arguments(arguments)
        for name in COMMAND_MODULES:
            importlib.import_module(f"annotator.cli.{name}")
        code = app(list(arguments), standalone_mode=False, prog_name="annotator", obj=open_window)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - the last handler: whatever it is, a person gets one line
        return _tell(error)
    return _told_interrupt() if code == INTERRUPTED else code if isinstance(code, int) else 0


def _prepare_streams() -> None:
    """Closed streams become empty ones; what a stream's encoding lacks is escaped."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - lives as long as the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _check_arguments(arguments: Sequence[str]) -> None:
    """Names that are no text of this system's encoding cannot stand in a project or a message."""
    for argument in arguments:
        if not argument:
            raise typer.BadParameter("an argument is empty")
        if forbidden_character(argument) is not None and not os.path.exists(argument):
            raise typer.BadParameter("an argument is not valid text", param_hint=repr(argument))


def _tell(error: BaseException) -> int:
    """One line on standard error, and the exit code that goes with it."""
    if isinstance(error, TyperException):
        output.note(f"annotator: {error.format_message()} (see 'annotator --help')")
        return USAGE if error.exit_code == USAGE else ERROR
    if isinstance(error, AnnotatorError):
        output.note(str(error))
        return USAGE if isinstance(error, Ambiguous | UsageError) else ERROR
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        return _told_interrupt()
    if isinstance(error, OSError):
        _silence_output()
        if not isinstance(error, BrokenPipeError):
            output.note(f"standard output cannot be written ({error.strerror})")
        return ERROR
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else ERROR
    log = fault_report.note(fault_report.report_of(error))
    output.note(f"a mistake in the program: {type(error).__name__}: {error}; details are in {log}")
    return ERROR


def _silence_output() -> None:
    """Let nothing that is still buffered fail again when the process ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told_interrupt() -> int:
    output.note("stopped; what was finished is kept")
    return ERROR
