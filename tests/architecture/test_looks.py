"""Colours, type sizes and spacing have one home: `gui/theme.py`, the reading column's in `gui/reading_type.py`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

GUI = Path(__file__).parents[2] / "annotator" / "gui"
HOMES = ("theme.py", "reading_type.py")
MODULES = sorted(path for path in GUI.glob("*.py") if path.name not in HOMES)

_COLOUR = re.compile(r"#[0-9A-Fa-f]{3,8}\b")
_SPACING = ("setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "setMargin")
_TYPE = ("setPointSize", "setPointSizeF", "setPixelSize")
LEAST = (0, 1)
"""Nothing, and the hairline around a popup."""


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", "")), node


def is_free(node: ast.expr) -> bool:
    """Whether a number stands here that is no step: 4 in place of STEP, 3 in place of 2 * STEP."""
    return isinstance(node, ast.Constant) and node.value not in LEAST


def findings(source: str) -> list[str]:
    """What ought to stand in the home of the looks, with its line."""
    tree, found = ast.parse(source), []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _COLOUR.fullmatch(node.value.strip()):
            found.append(f"{node.lineno}: the colour {node.value}")
        if isinstance(node, ast.Attribute) and node.attr == "GlobalColor":
            found.append(f"{node.lineno}: a colour of Qt")
    for name, call in calls(tree):
        if name == "QColor" and any(isinstance(each, ast.Constant) for each in call.args):
            found.append(f"{call.lineno}: a colour of its own")
        if name in _TYPE:
            found.append(f"{call.lineno}: a type size of its own")
        if name in _SPACING and any(is_free(each) for each in call.args):
            found.append(f"{call.lineno}: spacing that is no step")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_looks_come_from_their_home(path: Path) -> None:
    source = path.read_text(encoding="utf-8").replace("Qt.GlobalColor.transparent", "None")
    assert not findings(source)


@pytest.mark.parametrize(
    "line",
    ['x = "#1F2328"', "QColor(1, 2, 3)", "pen(Qt.GlobalColor.red)", "font.setPixelSize(9)", "rows.setSpacing(3)"],
)
def test_what_stands_elsewhere_is_found(line: str) -> None:
    assert findings(line)


@pytest.mark.parametrize(
    "line", ["rows.setSpacing(2 * STEP)", "rows.setContentsMargins(0, 0, 0, 1)", "QColor(theme.text)"]
)
def test_what_comes_from_home_is_not(line: str) -> None:
    assert not findings(line)


def test_icons_are_one_set() -> None:
    """Strokes with round ends on a square of 20, in the theme's colour; 12 for the marks inside controls."""
    for path in sorted((GUI.parents[1] / "resources" / "icons").glob("*.svg")):
        drawing = path.read_text(encoding="utf-8")
        if path.stem == "annotator":
            continue
        assert re.search(r'viewBox="0 0 (20 20|12 12)"', drawing), path.name
        if "0 0 20 20" in drawing:
            for trait in ('stroke="currentColor"', 'stroke-width="1.6"', 'stroke-linecap="round"'):
                assert trait in drawing, path.name
