"""The real program as a screen reader finds it: under Xvfb, on a session bus of its own, through AT-SPI."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SYSTEM_PYTHON = "/usr/bin/python3"
PACKAGES = "xvfb dbus at-spi2-core gir1.2-atspi-2.0 python3-gi"
"""What the test needs on Debian and Ubuntu."""
_SCRIPT = """
"$1" -m annotator demo >"$HOME/said" 2>&1 &
"$2" "$3" article-annotator "last tram in Port Ellery" 2
heard=$?
kill %1
exit $heard
"""


def missing() -> str:
    """What is not there of what a screen reader needs."""
    programs = [name for name in ("xvfb-run", "dbus-run-session") if shutil.which(name) is None]
    registry = [path for path in ("/usr/libexec/at-spi2-registryd", SYSTEM_PYTHON) if not Path(path).exists()]
    if programs or registry:
        return ", ".join(programs + registry)
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    done = subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False)
    return "the AT-SPI library for Python" if done.returncode else ""


Row = dict[str, Any]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    """Every object of the program on the sample project, as assistive technology gets it."""
    lacking = missing()
    if lacking:
        pytest.skip(f"{lacking} is missing: apt-get install -y {PACKAGES}")
    home = tmp_path_factory.mktemp("home")
    run = home / "run"
    run.mkdir(mode=0o700)
    env = {name: value for name, value in os.environ.items() if not name.startswith(("ANNOTATOR_", "DBUS_", "WAYLAND"))}
    env |= {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(run),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
    }
    command = ["xvfb-run", "-a", "dbus-run-session", "--", "bash", "-c", _SCRIPT, "bash"]
    done = subprocess.run(
        [*command, sys.executable, SYSTEM_PYTHON, str(HERE / "screen_reader.py")],
        env=env,
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:] + (home / "said").read_text()
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def one(tree: list[Row], role: str, name: str) -> Row:
    """The only object of a role and name."""
    found = [row for row in tree if (row["role"], row["name"]) == (role, name)]
    assert len(found) == 1, [row["name"] for row in tree if row["role"] == role]
    return found[0]


def test_the_article_is_there_with_its_text_and_what_the_caret_is_on(tree: list[Row]) -> None:
    article = one(tree, "text", "Article text")
    assert article["text"].startswith("Port Ellery votes to bring back its trams")
    assert len(article["text"]) > 1000
    assert "to review" in article["description"]
    assert one(tree, "frame", "demo – Article Annotator")


def test_annotations_are_a_table_whose_cells_are_read(tree: list[Row]) -> None:
    table = one(tree, "table", "Entities")
    assert table["rows"] > 20
    cells = [row["name"] for row in tree if row["role"] == "table cell"]
    assert {"Port Ellery", "to review", "GPE"} <= set(cells)
    words = next(row for row in tree if row["role"] == "table cell" and row["name"] == "Port Ellery")
    assert words["description"].startswith(("LOC, to review", "GPE, to review"))
    heads = [row["name"] for row in tree if row["role"] == "table column header"]
    assert heads[:3] == ["Words", "Label", "State"]
    articles = one(tree, "table", "Articles")
    assert articles["rows"] == 8
    claims = tree[tree.index(one(tree, "list", "Claims")) + 1]
    assert claims["role"] == "list item"
    assert claims["name"].endswith(("to review", "needs: Source"))


def test_whatever_can_have_the_keyboard_has_a_name(tree: list[Row]) -> None:
    named = [row["name"] or row["labels"] or row["description"] for row in tree]
    nameless = [
        row
        for row, name in zip(tree, named, strict=True)
        if row["focusable"] and row["showing"] and not name and row["role"] != "table cell"  # a cell may be empty
    ]
    assert nameless == []
    buttons = [row for row in tree if row["role"] in ("push button", "toggle button", "check box") and row["showing"]]
    assert [row for row in buttons if not row["name"]] == []
    assert not [row["description"] for row in tree if "<p" in row["description"]]


def test_the_menus_are_there(tree: list[Row]) -> None:
    entries = {row["name"] for row in tree if row["role"] == "menu item"}
    assert {"File", "Annotate", "Next to review", "Article in words…", "Language…"} <= entries
