"""The only place that knows where resources and user data are: checkout, wheel or frozen app."""

from __future__ import annotations

import os
import sys
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


def tour_project() -> Path:
    """Where the tour has its article: nobody's own work."""
    return user_data() / "tour.annotator"


def models() -> Path:
    """The folder of the models that were trained here; it may not exist yet."""
    return user_data() / "models"


def trusted_models() -> Path:
    """Where it is noted which model folders may run code of their own."""
    return user_data() / "trusted_models.json"


def crash_log() -> Path:
    """Where the interpreter notes how it broke off; an empty file, or none, where it did not."""
    return user_data() / "crash.log"


def last_crash_log() -> Path:
    """What `crash_log` held when the program was started again; there only where it had broken off."""
    return user_data() / "crash.last.log"


def project_from_environment() -> Path | None:
    named = os.environ.get("ANNOTATOR_PROJECT")
    return Path(named) if named else None


def own_program() -> tuple[str, list[str]]:
    """The program and the arguments that start this program again, frozen or not."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, ["-m", "annotator"]


def search_path(present: str) -> str:
    """A ``PYTHONPATH`` under which the program is found again, wherever it was started from."""
    home = str(Path(__file__).resolve().parent.parent)
    return os.pathsep.join(part for part in (home, present) if part)
