"""What the whole suite needs: an offscreen Qt, and a clear word where Qt's system libraries are missing.

pytest-qt imports Qt when pytest starts, so on such a machine it has to be taken out before; every
module that uses Qt is then skipped with the line that mends it. ANNOTATOR_REQUIRE_GUI=1 (set by CI)
turns the skip into a failure.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from annotator.gui.start import DEBIAN_PACKAGES

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # whatever this machine speaks

APT = f"apt-get install -y {DEBIAN_PACKAGES}"
_USES_QT = re.compile(rb"PySide6|annotator\.gui|tests\.gui|\bqtbot\b|\bqapp\b")

try:
    import PySide6.QtWidgets  # noqa: F401
except ImportError as error:
    MISSING = f"Qt cannot be loaded ({error}); on Debian or Ubuntu: {APT}"
else:
    MISSING = ""


class WithoutQt(pytest.Module):
    """A test module that cannot even be imported here."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        if os.environ.get("ANNOTATOR_REQUIRE_GUI") == "1":
            pytest.fail(MISSING, pytrace=False)
        pytest.skip(MISSING, allow_module_level=True)


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Also the earliest moment at which a conftest can keep pytest-qt from importing Qt."""
    parser.addoption("--frozen", metavar="FOLDER", help="also test the program that packaging/freeze built there")
    parser.addoption(
        "--torture", type=int, default=0, metavar="N", help="let random gestures and kills run for N steps"
    )
    parser.addoption(
        "--scale", type=int, default=2_000, metavar="N", help="how many articles tests/bench takes in and out"
    )
    if MISSING:
        pluginmanager.unregister(name="pytest-qt")


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    if MISSING and _USES_QT.search(module_path.read_bytes()):
        module: pytest.Module = WithoutQt.from_parent(parent, path=module_path)
        return module
    return None
