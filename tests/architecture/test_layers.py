"""The shape of the house: imports point down, the light parts stay light, files stay small and speak for themselves."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "annotator").rglob("*.py"))
LONGEST = 400

_HOMES = ("home", "root", "Users", "work", "workspace", "builds")
"""Folders in which programs are written: none of ours needs to name one."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_imports_point_down(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    broken = lint_imports(no_cache=True)
    assert broken == 0, capsys.readouterr().out


def light() -> list[str]:
    """What a command or the window imports before it knows what is wanted."""
    services = [path.stem for path in (ROOT / "annotator" / "services").glob("*.py") if path.stem != "__init__"]
    return ["annotator.__main__", "annotator.cli", *(f"annotator.services.{name}" for name in sorted(services))]


def test_the_light_parts_load_neither_window_nor_model() -> None:
    code = f"import sys, {', '.join(light())}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "annotator" in loaded
    assert not {"PySide6", "shiboken6", "spacy", "thinc", "alembic"} & loaded


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_what_it_is_for_and_stays_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert source.count("\n") < LONGEST


def tracked() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode != 0:
        pytest.skip("this is no checkout")
    return [ROOT / name for name in done.stdout.decode().split("\0") if name]


def test_no_file_names_a_folder_of_our_own_machines() -> None:
    private = re.compile(r"(?<![\w.:])/(?:{})\b(?!-)".format("|".join(_HOMES)).encode())
    found = [name_of(path) for path in tracked() if path.is_file() and private.search(path.read_bytes())]
    assert not found
