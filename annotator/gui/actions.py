"""From the action table to QActions, menus, label letters and the list of keys."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from annotator.domain.labels import LabelSet
from annotator.gui.action_table import ACTIONS, ARTICLE, IN_LISTS, IN_TEXT, MENUS, VIEW, WITH_MOUSE, ActionSpec
from annotator.gui.keymap import KeyMap, key_names
from annotator.gui.words import QT_TRANSLATE_NOOP

_TEXT_KEYS = QT_TRANSLATE_NOOP("actions", "In the text")
_LIST_KEYS = QT_TRANSLATE_NOOP("actions", "In lists and fields")
_MOUSE = QT_TRANSLATE_NOOP("actions", "With the mouse")
_LABEL_KEYS = QT_TRANSLATE_NOOP("actions", "Labels")
_LABEL_NAME = "label:"
_SHORT = {"Return": "Enter", "Del": "Delete"}
_TWINS = frozenset({"Backspace", "Ctrl+="})
"""Keys that do the same as a better known one and are left out of lists."""


def translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def key_text(keys: Sequence[str]) -> str:
    """The keys as one reads them: without twins, ``Enter`` for both enter keys."""
    shown: list[str] = []
    for key in keys:
        head, plus, last = key.rpartition("+") if not key.endswith("++") else (key[:-2], "+", "+")
        text = head + plus + _SHORT.get(last, last)
        if key not in _TWINS and last not in _TWINS and text not in shown:
            shown.append(text)
    return ", ".join(shown)


def retitle(action: QAction, title: str) -> None:
    """Give an action another text; its tooltip goes on naming the key."""
    action.setText(title.replace("&", "&&"))
    keys = key_text([sequence.toString() for sequence in action.shortcuts()])
    action.setToolTip(f"{title} ({keys})" if keys else title)


def build(window: QWidget, article_view: QWidget, callbacks: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """The actions that have a callback, by id; those of scope ``article`` live on the article view only."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        if spec.id in callbacks:
            action = _action(spec, window, article_view, callbacks[spec.id])
            if spec.check not in ("", "on"):
                groups.setdefault(spec.check, QActionGroup(window)).addAction(action)
            actions[spec.id] = action
    return actions


def _action(spec: ActionSpec, window: QWidget, article_view: QWidget, callback: Callable[[], object]) -> QAction:
    action = QAction(window)
    action.setObjectName(spec.id)
    action.setCheckable(bool(spec.check))
    action.setAutoRepeat(spec.repeats)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    retitle(action, translated(spec.title))
    _place(action, article_view if spec.scope == ARTICLE else window, local=spec.scope == ARTICLE)
    action.triggered.connect(lambda *_: callback())
    return action


def _place(action: QAction, owner: QWidget, *, local: bool) -> None:
    if local:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    owner.addAction(action)


def fill_menu_bar(menu_bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """File, Edit, Article, Annotate, View and Help, with whatever of them was built."""
    for name, title in MENUS:
        specs = [spec for spec in ACTIONS if spec.menu == name and spec.id in actions]
        if not specs:
            continue
        menu = menu_bar.addMenu(translated(title))
        for spec in specs:
            if spec.gap and not menu.isEmpty():
                menu.addSeparator()
            menu.addAction(actions[spec.id])


def enable(actions: Mapping[str, QAction], facts: Collection[str]) -> None:
    """Enable what can be done now. Facts: ``project``, ``article``, ``undo``, ``redo``."""
    for spec in ACTIONS:
        if spec.id in actions:
            actions[spec.id].setEnabled(not spec.needs or spec.needs in facts)


def label_actions(
    labels: LabelSet,
    article_view: QWidget,
    on_label: Callable[[str, bool], object],
    taken: Collection[str] | None = None,
) -> list[QAction]:
    """A letter for each label shown, and Shift with it for every identical mention; replaces earlier ones.

    A letter that is ``taken`` by an action (`KeyMap.letters`, by default those of the table) stays that
    action's: two would both be dead.
    """
    taken = KeyMap().letters() if taken is None else taken
    for old in article_view.actions():
        if old.objectName().startswith(_LABEL_NAME):
            article_view.removeAction(old)
            old.deleteLater()
    return [
        _label_action(label.name, label.key, everywhere, article_view, on_label)
        for label in labels
        if label.shown and label.key and label.key.upper() not in taken
        for everywhere in (False, True)
    ]


def _label_action(
    name: str, key: str, everywhere: bool, article_view: QWidget, on_label: Callable[[str, bool], object]
) -> QAction:
    action = QAction(name, article_view)
    action.setObjectName(f"{_LABEL_NAME}{name}")
    action.setAutoRepeat(False)
    action.setShortcut(QKeySequence(f"Shift+{key.upper()}" if everywhere else key.upper()))
    _place(action, article_view, local=True)
    action.triggered.connect(lambda *_: on_label(name, everywhere))
    return action


def use_keys(actions: Mapping[str, QAction], keys: KeyMap) -> None:
    """Give every action the keys in force, and its tooltip their names."""
    for spec in ACTIONS:
        if spec.id in actions:
            actions[spec.id].setShortcuts(key_names(keys.keys(spec)))
            retitle(actions[spec.id], actions[spec.id].text().replace("&&", "&"))


def key_groups(labels: LabelSet | None = None, keys: KeyMap | None = None) -> list[tuple[str, list[tuple[str, str]]]]:
    """Titles and keys by menu, then those inside the text, in lists and fields, the mouse, then the label letters."""
    keys = keys or KeyMap()
    groups = [(translated(title).replace("&", ""), _rows(keys, menu=name)) for name, title in MENUS]
    groups.append((translated(_TEXT_KEYS), [*_rows(keys, scope=VIEW), *_fixed(IN_TEXT)]))
    groups.append((translated(_LIST_KEYS), _fixed(IN_LISTS)))
    groups.append((translated(_MOUSE), [(translated(title), translated(act)) for title, act in WITH_MOUSE]))
    letters = [label for label in labels or () if label.shown and label.key]
    if letters:
        rows = [(label.name, label.key.upper()) for label in letters]
        everywhere = QCoreApplication.translate("actions", "The same for every identical mention")
        rows.append((everywhere, QCoreApplication.translate("actions", "Shift+letter")))
        groups.append((translated(_LABEL_KEYS), rows))
    return groups


def _fixed(rows: Iterable[tuple[str, tuple[str, ...]]]) -> list[tuple[str, str]]:
    return [(translated(title), key_text(keys)) for title, keys in rows]


def _rows(keys: KeyMap, menu: str | None = None, scope: str | None = None) -> list[tuple[str, str]]:
    return [
        (translated(spec.title), key_text([key for key in keys.keys(spec) if key]))
        for spec in ACTIONS
        if any(keys.keys(spec))
        and ((spec.menu == menu and menu is not None) or (spec.scope == scope and scope is not None))
    ]
