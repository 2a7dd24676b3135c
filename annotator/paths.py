"""The only place that knows where resources and user data are: checkout, wheel or frozen app."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

APP = "article-annotator"


def resources() -> Path:
    """The folder with icons, label sets, verb lists and sample articles."""
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS")) / "resources"  # noqa: B009 - set by the freezer, unknown to type checkers
    installed = Path(__file__).parent / "resources"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "resources"


def user_data() -> Path:
    """The folder for projects and settings, after the system's convention; it may not exist yet."""
    import appdirs

    return Path(appdirs.user_data_dir(APP, appauthor=False))


def default_project() -> Path:
    """The project that opens when none is named."""
    return user_data() / "articles.annotator"


def note_fault(error: BaseException) -> Path:
    """Write an unexpected error with its traceback to a file; returns where that is."""
    log = user_data() / "errors.log"
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"--- {datetime.now(UTC):%Y-%m-%d %H:%M:%S}\n")
            traceback.print_exception(error, file=file)
    return log


def project_from_environment() -> Path | None:
    named = os.environ.get("ANNOTATOR_PROJECT")
    return Path(named) if named else None
