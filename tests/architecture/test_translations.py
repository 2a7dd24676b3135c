"""What a person reads in the window goes through Qt's translation, and Qt's tools find it there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GUI = sorted((Path(__file__).parents[2] / "annotator" / "gui").glob("*.py"))
SHOWN_BY = {
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setTitle", "setInformativeText"),
    *("setAccessibleName", "setAccessibleDescription", "setStatusTip", "setWhatsThis", "setIconText", "setPrefix"),
    *("setSuffix", "setSpecialValueText", "setLabelText", "setHeaderLabels", "setHorizontalHeaderLabels"),
    *("addAction", "addMenu", "addTab", "addRow", "addItem", "addItems", "insertItem", "addButton", "setTabText"),
    *("appendPlainText", "setPlainText", "setHtml", "showMessage", "show_message", "show_error", "set_notice"),
    *("show_work", "show_reason", "emit", "quiet", "add_buttons", "small_button", "name_choice", "announce"),
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction", "QMenu", "QMessageBox"),
    *("QTreeWidgetItem", "QTableWidgetItem", "QListWidgetItem", "ElidedLabel", "Filter", "Field", "Paragraph"),
}
"""Functions and classes that put words before a person."""
TRANSLATES = {"tr", "translate", "QT_TRANSLATE_NOOP"}
NAMES = {"emit": {"claims", "entities", "lines", "system"}}
"""Words a signal carries that are no words to read."""


def called(call: ast.Call) -> str:
    """The last part of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def words(node: ast.expr) -> Iterator[str]:
    """Literal words that would end up in the value of an expression."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if any(map(str.isalpha, node.value)) and "://" not in node.value:
            yield node.value
    elif isinstance(node, ast.Call):
        inner = node.func.value if isinstance(node.func, ast.Attribute) else None
        if called(node) in ("format", "replace", "strip", "rstrip", "upper", "capitalize") and inner is not None:
            yield from words(inner)
        elif called(node) == "join" and node.args:
            yield from words(node.args[0])
    else:
        parts = (
            *getattr(node, "values", ()),
            *(getattr(node, name) for name in ("left", "right", "body", "orelse") if hasattr(node, name)),
            *getattr(node, "elts", ()),
        )
        for part in parts:
            if isinstance(part, ast.expr) and not isinstance(part, ast.FormattedValue):
                yield from words(part)


def untranslated(tree: ast.Module) -> Iterator[str]:
    """Words that reach the eye as they stand in the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SHOWN_BY:
            for argument in node.args[:1] if called(node) == "addItem" else node.args:
                for found in words(argument):
                    if found not in NAMES.get(called(node), ()):
                        yield f"line {node.lineno}: {called(node)}({found!r})"


def unseen(tree: ast.Module) -> Iterator[str]:
    """Words given to a helper that has them translated: lupdate sees literals at `tr` and `translate` only."""
    helpers = {
        function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and _translates_what_it_is_given(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in helpers:
            for argument in node.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield f"line {node.lineno}: {called(node)}({argument.value!r})"


def _translates_what_it_is_given(function: ast.FunctionDef) -> bool:
    given = {argument.arg for argument in function.args.args}
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call) and called(node) in ("tr", "translate")]
    return any(isinstance(part, ast.Name) and part.id in given for call in calls for part in call.args[:2])


@pytest.mark.parametrize("path", GUI, ids=lambda path: path.stem)
def test_what_is_shown_is_translated(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [*untranslated(tree), *unseen(tree)] == []


@pytest.mark.parametrize(
    "code",
    [
        "button.setText('Save')",
        "QLabel(f'{count} articles')",
        "box.setToolTip('Close' if open else '')",
        "self.said.emit('Saved to %1'.replace('%1', name))",
        "def say(text):\n    return translate('a', text)\nsay('Claim')",
    ],
)
def test_words_as_they_stand_in_the_code_are_found(code: str) -> None:
    tree = ast.parse(code)
    assert [*untranslated(tree), *unseen(tree)]


@pytest.mark.parametrize(
    "code", ["label.setText(self.tr('Save'))", "label.setText(f'{one} · {other}')", "box.addItem(names['de'], 'de')"]
)
def test_translated_words_and_signs_are_let_pass(code: str) -> None:
    tree = ast.parse(code)
    assert not [*untranslated(tree), *unseen(tree)]
