"""The commands' common frame: options, exit codes, errors as plain lines."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from annotator import __version__, paths
from annotator.cli import output
from annotator.domain.errors import AnnotatorError
from annotator.services.project import Ambiguous, Project

ERROR, USAGE, NO_DISPLAY, REFUSED = 1, 2, 3, 4

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
ProgressOption = Annotated[str, typer.Option("--progress", metavar="bar|json", help="How progress is shown.")]

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


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Carry out a command line; returns its exit code. Nothing is raised, and no traceback is printed."""
    importlib.import_module("annotator.cli.articles")
    importlib.import_module("annotator.cli.reports")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = app(list(arguments), standalone_mode=False, prog_name="annotator", obj=open_window)
        sys.stdout.flush()
    except TyperException as error:
        output.note(f"annotator: {error.format_message()} (see 'annotator --help')")
        return USAGE if error.exit_code == USAGE else ERROR
    except Ambiguous as error:
        output.note(str(error))
        return USAGE
    except AnnotatorError as error:
        output.note(str(error))
        return ERROR
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ERROR
    except (KeyboardInterrupt, typer.Abort):
        output.note("stopped; what was finished is kept")
        return ERROR
    return code if isinstance(code, int) else 0
