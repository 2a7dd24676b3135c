"""The action table: unique keys, the right scope, menus and lists made from it."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.labels import Label, LabelSet
from annotator.gui import actions
from annotator.gui.action_table import ACTIONS, WINDOW
from annotator.gui.help_dialog import HelpDialog

LABELS = LabelSet([Label("PERSON", "p"), Label("ORG", "o"), Label("DATE", "d", shown=False), Label("CAUSE", "c")])


class Room:
    """A window with an article and a field, and a log of what was called."""

    def __init__(self, qtbot: QtBot) -> None:
        self.called: list[str] = []
        self.labelled: list[tuple[str, bool]] = []
        self.window = QMainWindow()
        body = QWidget()
        layout = QVBoxLayout(body)
        self.article, self.field = QTextEdit(), QLineEdit()
        self.article.setReadOnly(True)
        layout.addWidget(self.article)
        layout.addWidget(self.field)
        self.window.setCentralWidget(body)
        callbacks = {spec.id: lambda id=spec.id: self.called.append(id) for spec in ACTIONS if spec.scope != "view"}
        self.actions = actions.build(self.window, self.article, callbacks)
        actions.fill_menu_bar(self.window.menuBar(), self.actions)
        actions.label_actions(LABELS, self.article, lambda name, everywhere: self.labelled.append((name, everywhere)))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.article.setFocus()


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_no_two_actions_share_a_key_where_both_could_fire() -> None:
    keys = [(QKeySequence(key).toString(), spec) for spec in ACTIONS for key in spec.keys]
    assert all(key for key, _ in keys)
    for (key, one), (other_key, other) in combinations(keys, 2):
        assert key != other_key, (one.id, other.id)


def test_ids_are_unique_and_titles_are_there() -> None:
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
    assert all(spec.title for spec in ACTIONS)


def test_keys_without_a_modifier_belong_to_the_article() -> None:
    for spec in ACTIONS:
        if spec.scope == WINDOW:
            assert all(key.startswith(("Ctrl+", "Alt+", "Shift+F", "F")) for key in spec.keys), spec.id


@pytest.mark.parametrize(
    ("key", "modifier", "id"),
    [
        (Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier, "claim"),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "next_review"),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, "previous_review"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "accept"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "accept"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, "accept_identical"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier, "remove_identical"),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, "end_right"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "done_next"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, "previous_article"),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, "next_pane"),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier, "zoom_in"),
    ],
)
def test_a_key_in_the_article_calls_its_action(
    room: Room, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, id: str
) -> None:
    qtbot.keyClick(room.article, key, modifier)
    assert room.called == [id]


def test_letters_label_in_the_article_only(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClick(room.article, Qt.Key.Key_P)
    qtbot.keyClick(room.article, Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    assert room.labelled == [("PERSON", False), ("ORG", True)]


def test_a_field_keeps_its_letters_and_tab(room: Room, qtbot: QtBot) -> None:
    room.field.setFocus()
    qtbot.keyClicks(room.field, "pcsub")
    qtbot.keyClick(room.field, Qt.Key.Key_Return)
    assert room.field.text() == "pcsub"
    assert room.called == []
    assert room.labelled == []


def test_the_table_keeps_its_keys(room: Room, qtbot: QtBot) -> None:
    table = QListWidget(room.window.centralWidget())
    table.addItems(["claim", "person"])
    table.show()
    table.setFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_C, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        qtbot.keyClick(table, key)
    assert (room.called, room.labelled) == ([], [])
    qtbot.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.called == ["undo"]


def test_hidden_and_reserved_labels_have_no_letter(room: Room, qtbot: QtBot) -> None:
    qtbot.keyClick(room.article, Qt.Key.Key_D)
    assert room.labelled == []
    used = {action.shortcut().toString() for action in room.article.actions() if action.objectName()[:6] == "label:"}
    assert used == {"P", "Shift+P", "O", "Shift+O"}


def test_other_labels_replace_the_earlier_letters(room: Room, qtbot: QtBot) -> None:
    actions.label_actions(LabelSet([Label("PLANT", "p")]), room.article, lambda *call: room.labelled.append(call))
    qtbot.keyClick(room.article, Qt.Key.Key_P)
    assert room.labelled == [("PLANT", False)]


def test_actions_are_enabled_by_facts(room: Room) -> None:
    actions.enable(room.actions, {"project"})
    assert room.actions["import"].isEnabled()
    assert not room.actions["accept"].isEnabled()
    assert not room.actions["undo"].isEnabled()
    actions.enable(room.actions, {"project", "article", "undo"})
    assert room.actions["accept"].isEnabled()
    assert room.actions["undo"].isEnabled()


def test_one_theme_at_a_time(room: Room) -> None:
    room.actions["theme_dark"].trigger()
    room.actions["theme_light"].trigger()
    assert room.called == ["theme_dark", "theme_light"]
    assert not room.actions["theme_dark"].isChecked()


def test_tooltips_name_the_key(room: Room) -> None:
    assert room.actions["accept"].toolTip() == "Accept (Enter)"
    actions.retitle(room.actions["undo"], "Undo Relabel 4 mentions")
    assert room.actions["undo"].toolTip() == "Undo Relabel 4 mentions (Ctrl+Z)"
    assert room.actions["theme_dark"].toolTip() == "Theme: dark"


def test_menus_hold_what_was_built(room: Room, qtbot: QtBot) -> None:
    titles = [action.text() for action in room.window.menuBar().actions()]
    assert titles == ["&File", "&Edit", "&Article", "A&nnotate", "C&laims", "&View", "&Help"]
    bare = QMainWindow()
    qtbot.addWidget(bare)
    actions.fill_menu_bar(bare.menuBar(), actions.build(bare, QWidget(bare), {"quit": bare.close}))
    assert [action.text() for action in bare.menuBar().actions()] == ["&File"]


def test_the_key_table_reads_well() -> None:
    rows = [row for _, group in actions.key_groups() for row in group]
    table = dict(rows)
    assert table["Accept"] == "Enter"
    assert table["Remove"] == "Delete"
    assert table["Larger text"] == "Ctrl++"
    assert table["Redo"] == "Ctrl+Shift+Z, Ctrl+Y"
    assert table["Previous or next word"] == "Left, Right"
    assert len(table) == len(rows)


def test_help_is_searched_by_typing(qtbot: QtBot) -> None:
    dialog = HelpDialog(LABELS)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.search, "identical rem")
    shown = _shown(dialog)
    assert shown == ["Remove all identical"]
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    dialog.search.clear()
    assert "PERSON" in _shown(dialog)
    assert "DATE" not in _shown(dialog)


def test_help_holds_the_guidelines(qtbot: QtBot) -> None:
    person = Label("PERSON", "p", description="People, also <b>fictional</b> ones", examples="Ada; Odo Finch")
    dialog = HelpDialog(LabelSet([person, Label("ORG", "o")]))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.search, "odo")
    assert _shown(dialog) == ["People, also <b>fictional</b> ones · for example: Ada; Odo Finch"]
    item = dialog.tree.topLevelItem(dialog.tree.topLevelItemCount() - 1)
    assert item is not None
    rows = [item.child(row) for row in range(item.childCount())]
    assert ["&lt;b&gt;" in row.toolTip(0) for row in rows if row] == [True]


def _shown(dialog: HelpDialog) -> list[str]:
    found = []
    for index in range(dialog.tree.topLevelItemCount()):
        group = dialog.tree.topLevelItem(index)
        assert group is not None
        rows = [group.child(row) for row in range(group.childCount())]
        found += [row.text(0) for row in rows if row and not row.isHidden() and not group.isHidden()]
    return found
