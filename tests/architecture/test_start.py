"""What is loaded by when: a start is as fast as the list of modules it waits for is short."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WATCHED = """
import json, sys
from annotator import __main__ as door
from annotator.gui import window as module
seen = {}
class Watched(module.MainWindow):
    def _open_first(self):
        seen["paint"] = sorted(sys.modules)
        super()._open_first()
        seen["article"] = sorted(sys.modules)
        seen["shown"] = self.desk.document is not None
        print(json.dumps(seen), flush=True)
        self.close()
module.MainWindow = Watched
raise SystemExit(door.main(sys.argv[1:]))
"""

BEFORE_THE_FIRST_PAINT = {
    "annotator",
    "annotator.__main__",
    "annotator.cli",
    "annotator.domain",
    "annotator.domain.colours",
    "annotator.domain.errors",
    "annotator.gui",
    "annotator.gui.languages",
    "annotator.gui.preferences",
    "annotator.gui.start",
    "annotator.gui.style",
    "annotator.gui.theme",
    "annotator.gui.window",
    "annotator.paths",
}
"""Of our own; one more has to be worth its third of a millisecond to everybody at every start."""

PACKAGES_OF_OTHERS = {"appdirs"}
"""Before the first paint, beside Qt."""

AFTER_THE_ARTICLE = {
    "spacy",
    "thinc",
    "numpy",
    "alembic",
    "msgspec",
    "typer",
    "rich",
    "trafilatura",
    "lxml",
    "openpyxl",
}
"""What a person who only wants to go on never waits for."""

NOT_YET = ("_dialog", "_picker", "_popup", "go_to", "goals")
"""Ends of names of what opens only when it is asked for. `places_popup` belongs to the article."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The modules there are at the first paint, and when the first article stands in the window."""
    from tests.bench.corpus import SMALL, fill, record

    home = tmp_path_factory.mktemp("home")
    project = home / "p.annotator"
    fill(project, record(*SMALL, "Ferry"))
    environment = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(project)],
        capture_output=True, text=True, check=False, cwd=home, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["shown"]
    return {"paint": set(seen["paint"]), "article": set(seen["article"])}


def ours(modules: set[str]) -> set[str]:
    return {name for name in modules if name.partition(".")[0] == "annotator"}


def test_little_is_loaded_before_the_first_paint(loaded: dict[str, set[str]]) -> None:
    assert ours(loaded["paint"]) <= BEFORE_THE_FIRST_PAINT
    others = {name.partition(".")[0] for name in loaded["paint"]} - sys.stdlib_module_names
    installed = {name for name in others if name in AFTER_THE_ARTICLE | PACKAGES_OF_OTHERS | {"sqlalchemy"}}
    assert installed == PACKAGES_OF_OTHERS


def test_an_article_stands_there_before_anything_else_is_loaded(loaded: dict[str, set[str]]) -> None:
    assert not {name.partition(".")[0] for name in loaded["article"]} & AFTER_THE_ARTICLE
    early = {name for name in ours(loaded["article"]) if name.endswith(NOT_YET)}
    assert early <= {"annotator.gui.places_popup"}
