"""The keys in force: the table's own, less and more what a person has changed. No key ever belongs to two actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from annotator.domain.labels import LabelSet
from annotator.gui.action_table import ACTIONS, MENUS, VIEW, WINDOW, ActionSpec
from annotator.gui.words import QT_TRANSLATE_NOOP

SPECS = {spec.id: spec for spec in ACTIONS}
_COPY = QT_TRANSLATE_NOOP("keys", "Copy")
_ALL = QT_TRANSLATE_NOOP("keys", "Select all")
_MOVE = QT_TRANSLATE_NOOP("keys", "Moving in the text")
_CUT = QT_TRANSLATE_NOOP("keys", "Cut")
_PASTE = QT_TRANSLATE_NOOP("keys", "Paste")
_SELECT = QT_TRANSLATE_NOOP("keys", "Selecting in the text")
_MENU_BAR = QT_TRANSLATE_NOOP("keys", "The menu bar")
_WALKS = ("Up", "Down", "Home", "End", "PgUp", "PgDown", "Ctrl+Home", "Ctrl+End")
FIXED = (
    {"Ctrl+C": _COPY, "Ctrl+Ins": _COPY, "Ctrl+A": _ALL, "Ctrl+X": _CUT, "Ctrl+V": _PASTE, "Shift+Ins": _PASTE}
    | dict.fromkeys(_WALKS, _MOVE)
    | {f"Ctrl+Shift+{key[5:]}" if "+" in key else f"Shift+{key}": _SELECT for key in _WALKS}
    | {"F10": _MENU_BAR, "Alt+F4": QT_TRANSLATE_NOOP("keys", "Closing the window")}
)
"""Keys that text, fields and windows have everywhere; they cannot be given away."""
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_FREE_STANDING = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)


class Slot(NamedTuple):
    """One place for a key: an action, and for those of two directions which one."""

    id: str
    direction: int = -1


def slots(spec: ActionSpec) -> list[Slot]:
    """The places for keys an action has."""
    return [Slot(spec.id, 0), Slot(spec.id, 1)] if spec.scope == VIEW and len(spec.keys) == 2 else [Slot(spec.id)]


class KeyMap:
    """Which keys each action has. ``changed`` holds a person's own, by action id, as it is stored."""

    def __init__(self, changed: Mapping[str, Sequence[str]] | None = None) -> None:
        self.changed: dict[str, tuple[str, ...]] = {}
        for id, keys in (changed or {}).items():
            if id in SPECS:
                taken = {canonical(key) for others in self.changed.values() for key in others}
                self.changed[id] = tuple(
                    key for key in keys if _is_key(key) and canonical(key) not in taken and not _fixed_owner(key)
                )

    def keys(self, spec: ActionSpec) -> tuple[str, ...]:
        """The keys of an action; one of the table's own is left out where a person gave it to another action."""
        if spec.id in self.changed:
            return self.changed[spec.id]
        taken = {canonical(key) for keys in self.changed.values() for key in keys}
        if len(slots(spec)) > 1:
            return tuple("" if canonical(key) in taken else key for key in spec.keys)
        return tuple(key for key in spec.keys if canonical(key) not in taken)

    def key(self, slot: Slot) -> str:
        """The first key of a slot, or nothing."""
        keys = self.keys(SPECS[slot.id])
        at = max(slot.direction, 0)
        return keys[at] if at < len(keys) else ""

    def refusal(self, slot: Slot, key: str, labels: LabelSet | None = None) -> str:
        """Why a slot cannot have a key: a sentence, or nothing where it can."""
        spec = SPECS[slot.id]
        if not _is_key(key):
            return _say(QT_TRANSLATE_NOOP("keys", "This key has no name the program knows."))
        if spec.scope == WINDOW and not _works_everywhere(key):
            return _say(
                QT_TRANSLATE_NOOP("keys", "It would fire while one types in a field; take one with Ctrl or Alt.")
            )
        owner = self._owner(slot, key, labels)
        shown = canonical(key)
        words = _say(QT_TRANSLATE_NOOP("keys", "%1 belongs to “%2”. Give that another key first."))
        return words.replace("%1", shown).replace("%2", owner) if owner else ""

    def letters(self) -> set[str]:
        """The single keys that actions have, with and without Shift: no label's letter fires beside them."""
        names = (canonical(key) for spec in ACTIONS for key in self.keys(spec) if key)
        return {name.removeprefix("Shift+") for name in names if len(name.removeprefix("Shift+")) == 1}

    def assign(self, slot: Slot, key: str) -> None:
        """Give a slot a key instead of those it had; `refusal` has been asked before."""
        spec = SPECS[slot.id]
        if slot.direction < 0:
            self.changed[slot.id] = _twins(key)
        else:
            keys = [self.key(each) for each in slots(spec)]
            keys[slot.direction] = key
            self.changed[slot.id] = tuple(keys)
        if self.changed[slot.id] == spec.keys:
            del self.changed[slot.id]

    def reset(self, id: str, labels: LabelSet | None = None) -> str:
        """Give an action its first keys back; the sentence why not where another, or a label, has one of them."""
        others = KeyMap({other: keys for other, keys in self.changed.items() if other != id})
        for slot in slots(SPECS[id]):
            for key in SPECS[id].keys:
                refusal = others._owner(slot, key, labels)
                if refusal:
                    return others.refusal(slot, key, labels)
        self.changed.pop(id, None)
        return ""

    def reset_all(self, labels: LabelSet | None = None) -> bool:
        """Give every action its first keys back; False where labels have some of them, which they keep."""
        kept = {id: keys for id, keys in self.changed.items() if any(_label_of(key, labels) for key in SPECS[id].keys)}
        self.changed = kept
        return not kept

    def _owner(self, slot: Slot, key: str, labels: LabelSet | None) -> str:
        """Whose key it is already: the title of another action, a label's name, or nothing."""
        wanted = canonical(key)
        if fixed := _fixed_owner(key):
            return fixed
        for spec in ACTIONS:
            for other in slots(spec):
                keys = self.keys(spec) if other.direction < 0 else (self.key(other),)
                if other != slot and wanted in {canonical(each) for each in keys if each}:
                    return QCoreApplication.translate("actions", spec.title)
        return _label_of(key, labels)


def _fixed_owner(key: str) -> str:
    """What a key does wherever one is; nothing for one that can be given to an action."""
    shown = canonical(key)
    if shown in FIXED:
        return _say(FIXED[shown])
    for _, title in MENUS:
        text = QCoreApplication.translate("actions", title)
        if QKeySequence.mnemonic(text).toString() == shown:
            return text.replace("&", "")
    return ""


def _label_of(key: str, labels: LabelSet | None) -> str:
    """The label whose letter a key is, with or without Shift."""
    letter = canonical(key).removeprefix("Shift+").lower()
    return next((label.name for label in labels or () if label.shown and label.key == letter), "") if letter else ""


def canonical(key: str) -> str:
    """One name for keys that are one to a person: Enter is Return."""
    return QKeySequence(key).toString().replace("Return", "Enter")


def combination(key: str) -> QKeyCombination:
    """The key with its modifiers, as an event carries them."""
    pressed: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
    return pressed


def key_names(keys: Iterable[str]) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys if key]


def _twins(key: str) -> tuple[str, ...]:
    """A key as it is stored: both enter keys for one of them."""
    plain = QKeySequence(key).toString()
    return (canonical(key), canonical(key).replace("Enter", "Return")) if "Enter" in canonical(key) else (plain,)


def _is_key(key: str) -> bool:
    return bool(key) and bool(QKeySequence(key).toString()) and QKeySequence(key).count() == 1


def _works_everywhere(key: str) -> bool:
    pressed = combination(key)
    return bool(pressed.keyboardModifiers() & _MODIFIERS) or pressed.key().value in _FREE_STANDING


def _say(text: str) -> str:
    return QCoreApplication.translate("keys", text)
