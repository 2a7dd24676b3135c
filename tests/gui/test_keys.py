"""Changing keys: in force at once, kept, refused where they belong to another."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.labels import RESERVED_KEYS, Label, LabelSet
from annotator.domain.text import Span
from annotator.gui import actions
from annotator.gui.action_table import ACTIONS, MENUS
from annotator.gui.actions import key_groups
from annotator.gui.help_dialog import HelpDialog
from annotator.gui.key_dialog import KeyDialog
from annotator.gui.keymap import FIXED, SPECS, KeyMap, Slot, canonical, slots
from annotator.gui.preferences import Preferences
from annotator.gui.window import MainWindow
from tests.gui.windows import WindowOn

LABELS = LabelSet([Label("PERSON", "p"), Label("DATE", "d", shown=False)])
TEXT = "Mara Quill said so. Odo Finch slept. Nobody came."


def shared(keys: KeyMap) -> list[str]:
    """Keys that belong to two actions."""
    every = [(canonical(key), spec.id) for spec in ACTIONS for key in keys.keys(spec) if key]
    return [key for (key, one), (other, two) in combinations(every, 2) if key == other and one != two]


@pytest.mark.parametrize(
    ("slot", "key", "says"),
    [
        (Slot("accept"), "Del", "“Remove”"),
        (Slot("accept"), "Ctrl+Return", "“Done, next article”"),
        (Slot("accept"), "P", "“PERSON”"),
        (Slot("accept"), "Shift+P", "“PERSON”"),
        (Slot("accept"), "Left", "“Previous or next word”"),
        (Slot("accept"), "Ctrl+C", "“Copy”"),
        (Slot("accept"), "Ctrl+V", "“Paste”"),
        (Slot("accept"), "Ctrl+X", "“Cut”"),
        (Slot("accept"), "Shift+Home", "“Selecting in the text”"),
        (Slot("accept"), "Shift+Down", "“Selecting in the text”"),
        (Slot("accept"), "Ctrl+Shift+End", "“Selecting in the text”"),
        (Slot("accept"), "Alt+F", "“File”"),
        (Slot("export"), "Alt+N", "“Annotate”"),
        (Slot("export"), "X", "Ctrl or Alt"),
        (Slot("export"), "Ctrl+Bogus", "no name"),
        (Slot("word", 0), "Right", "“Previous or next word”"),
        (Slot("accept"), "D", ""),
        (Slot("accept"), "Return", ""),
        (Slot("export"), "F7", ""),
        (Slot("export"), "Alt+X", ""),
    ],
)
def test_a_key_of_another_is_refused_by_name(slot: Slot, key: str, says: str) -> None:
    refusal = KeyMap().refusal(slot, key, LABELS)
    assert says in refusal
    assert bool(refusal) == bool(says)


def test_no_two_actions_share_a_key_after_changes_either() -> None:
    keys = KeyMap()
    assert shared(keys) == []
    for spec in ACTIONS:
        for slot in slots(spec):
            for wanted in ("Del", "Return", "F7", "Ctrl+J", "Alt+Right", "V", "Ctrl+Shift+Left"):
                if not keys.refusal(slot, wanted, LABELS):
                    keys.assign(slot, wanted)
                assert shared(keys) == []
    assert len(keys.changed) > 3


def test_a_spoilt_file_cannot_make_two_actions_share_a_key() -> None:
    keys = KeyMap({"accept": ["Del"], "remove": ["Del", "Ctrl+J"], "nonsense": ["X"], "export": ["Ctrl+Bogus", ""]})
    assert keys.keys(SPECS["accept"]) == ("Del",)
    assert keys.keys(SPECS["remove"]) == ("Ctrl+J",)
    assert keys.keys(SPECS["export"]) == ()
    taking = KeyMap({"claim": ["Right"]})
    assert taking.keys(SPECS["word"]) == ("Left", "")
    assert shared(keys) == shared(taking) == []


def test_no_action_has_a_key_that_text_or_menus_need() -> None:
    taken = {canonical(key) for spec in ACTIONS for key in spec.keys}
    assert taken.isdisjoint(FIXED)
    assert taken.isdisjoint({QKeySequence.mnemonic(title).toString() for _, title in MENUS})
    assert KeyMap({"export": ["Ctrl+V"], "accept": ["Alt+F", "F7"]}).changed == {"export": (), "accept": ("F7",)}


@pytest.mark.parametrize("letter", sorted(RESERVED_KEYS))
def test_a_letter_set_free_can_be_a_labels_and_then_it_is_no_actions(window_on: WindowOn, letter: str) -> None:
    window = window_on(TEXT)
    desk = window.labelling.desk
    id = next(spec.id for spec in ACTIONS if spec.keys == (letter.upper(),))
    assert not desk.change("PERSON", {"key": letter})
    dialog = dialog_of(window)
    dialog.choose(Slot(id))
    press(dialog.editor, Qt.Key.Key_V)
    dialog.accept()
    assert desk.change("PERSON", {"key": letter})
    window.views.article.setFocus()
    press(window.views.article, Qt.Key(ord(letter.upper())))
    document = window.desk.document
    assert document is not None
    assert [entity.label for entity in document.entities] == ["PERSON"]
    labels = window.presenter.labels
    assert "“PERSON”" in window.keys.refusal(Slot("accept"), letter.upper(), labels)
    assert "“PERSON”" in window.keys.reset(id, labels)
    assert not window.keys.reset_all(labels)
    assert window.keys.keys(SPECS[id]) == ("V",)


def test_a_label_that_lost_its_letter_to_an_action_does_not_show_it(window_on: WindowOn) -> None:
    window = window_on(TEXT)
    window.keys.changed["accept"] = ("P",)
    window._use_keys()
    assert window.views.label_bar.chips["PERSON"].key == ""
    assert window.views.label_bar.chips["ORG"].key == "O"


def test_enter_means_both_enter_keys_and_resetting_asks_too() -> None:
    keys = KeyMap()
    keys.assign(Slot("claim"), "V")
    keys.assign(Slot("boilerplate"), "C")
    assert "“Boilerplate line”" in keys.reset("claim")
    assert keys.reset("boilerplate") == ""
    assert keys.reset("claim") == ""
    assert keys.changed == {}
    keys.assign(Slot("accept"), "V")
    keys.assign(Slot("claim"), "Return")
    assert keys.keys(SPECS["claim"]) == ("Enter", "Return")


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifiers)


def dialog_of(window: MainWindow) -> KeyDialog:
    window.actions_by_id["change_keys"].trigger()
    dialog = window.findChild(KeyDialog)
    assert isinstance(dialog, KeyDialog)
    return dialog


def test_a_pressed_key_works_at_once_is_named_everywhere_and_kept(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)
    dialog = dialog_of(window)
    for slot, key in ((Slot("claim"), Qt.Key.Key_V), (Slot("word", 1), Qt.Key.Key_J)):
        dialog.choose(slot)
        press(dialog.tree, Qt.Key.Key_Return)
        press(dialog.editor, key)
    dialog.accept()
    window.views.article.setFocus()
    assert window.actions_by_id["claim"].toolTip() == "Claim from selection or sentence (V)"
    assert window.views.label_bar.chips["claim"].key == "V"
    rows = dict(row for _, group in key_groups(LABELS, window.keys) for row in group)
    assert rows["Previous or next word"] == "Left, J"
    help_dialog = HelpDialog(LABELS, window, window.keys)
    assert help_dialog.tree.findItems("V", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 1)
    document = window.desk.document
    assert document is not None
    press(window.views.article, Qt.Key.Key_C)
    assert len(document.claims) == 0
    press(window.views.article, Qt.Key.Key_V)
    assert len(document.claims) == 1
    window.views.article.set_caret(0)
    press(window.views.article, Qt.Key.Key_J)
    assert window.views.article.caret() == TEXT.index("Quill")
    assert Preferences().keys == {"claim": ["V"], "word": ["Left", "J"]}
    again = window_on(TEXT)
    assert again.actions_by_id["claim"].shortcut().toString() == "V"


def test_the_dialog_refuses_in_words_and_resets(window_on: WindowOn) -> None:
    window = window_on(TEXT)
    dialog = dialog_of(window)
    QTest.keyClicks(dialog.search, "boilerplate")
    assert dialog.current() == Slot("boilerplate")
    press(dialog.editor, Qt.Key.Key_C)
    assert "belongs to “Claim from selection or sentence”" in dialog.message.text()
    assert dialog.editor.keySequence().toString() == "B"
    press(dialog.editor, Qt.Key.Key_P)
    assert "belongs to “PERSON”" in dialog.message.text()
    press(dialog.editor, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.actions_by_id["boilerplate"].shortcut().toString() == "Ctrl+J"
    assert dialog.reset.isEnabled()
    dialog.reset.click()
    assert window.actions_by_id["boilerplate"].shortcut().toString() == "B"
    press(dialog.editor, Qt.Key.Key_J)
    dialog.reset_all.click()
    assert window.keys.changed == {}
    assert not dialog.reset_all.isEnabled()


def test_whole_sentences_are_selected_by_key(window_on: WindowOn) -> None:
    article = window_on(TEXT).views.article
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    article.set_caret(0)
    press(article, Qt.Key.Key_Right, both)
    assert article.selection() == Span(0, TEXT.index(" Odo"))
    press(article, Qt.Key.Key_Right, both)
    assert article.selection() == Span(0, TEXT.index(" Nobody"))
    article.set_caret(len(TEXT))
    press(article, Qt.Key.Key_Left, both)
    press(article, Qt.Key.Key_Left, both)
    assert article.selection() == Span(TEXT.index("Odo"), len(TEXT))


def test_a_labels_letter_gives_way_to_an_action_that_has_it(qtbot: QtBot) -> None:
    keys = KeyMap({"accept": ("V",)})
    assert "V" in keys.letters()
    assert "C" in keys.letters()
    article = QWidget()
    qtbot.addWidget(article)
    labels = LabelSet([Label("VENUE", "v"), Label("ORG", "o")])
    made = actions.label_actions(labels, article, lambda *_: None, keys.letters())
    assert {action.shortcut().toString() for action in made} == {"O", "Shift+O"}
