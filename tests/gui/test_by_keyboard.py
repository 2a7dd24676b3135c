"""Every window by keyboard alone: each control is reached, the focus is always somewhere and seen, Esc leads out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QRadioButton,
    QWidget,
)

from annotator.gui.preferences import THEMES
from annotator.gui.saying import SPOKEN_FOR
from tests.gui.every_window import busy_window, every_window
from tests.gui.names import controls, described

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.window import MainWindow
    from tests.gui.windows import WindowOn

_MOST = 120


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "the focus is lost"
    return found


def walk(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[QWidget]:
    """Where a key leads, until it is where it was before."""
    way: list[QWidget] = []
    while focus() not in way:
        way.append(focus())
        assert len(way) < _MOST
        QTest.keyClick(focus(), key, modifier)
        assert window.isAncestorOf(focus()), f"{described(way[-1])} leads out of the window"
    return way


def stands_for(widget: QWidget) -> QWidget:
    """What has the focus for it."""
    proxy: QWidget | None = widget.focusProxy()
    return widget if proxy is None else stands_for(proxy)


def reached(control: QWidget, way: list[QWidget]) -> bool:
    """Whether the way leads to a control, into it, to its group of choices; or it has a key of its own."""
    if any(each is stands_for(control) or control.isAncestorOf(each) for each in way):
        return True
    if isinstance(control, QAbstractItemView):
        return bool(control.property(SPOKEN_FOR))
    return isinstance(control, QAbstractButton) and (has_a_key(control) or is_in_a_group(control, way))


def is_in_a_group(button: QAbstractButton, way: list[QWidget]) -> bool:
    """Whether the arrow keys lead there from another of which only one is chosen."""
    others = [each for each in way if isinstance(each, QAbstractButton)]
    if button.group() is not None:
        return any(each.group() is button.group() for each in others)
    return isinstance(button, QRadioButton) and any(
        isinstance(each, QRadioButton) and each.parent() is button.parent() for each in others
    )


def has_a_key(button: QAbstractButton) -> bool:
    """Buttons that never take the focus name the key that does the same."""
    named = f"{button.accessibleName()} {button.toolTip()} {button.accessibleDescription()}"
    action = getattr(button, "defaultAction", lambda: None)()
    return button.focusPolicy() is Qt.FocusPolicy.NoFocus and ("(" in named or bool(action and action.shortcut()))


def unreached(window: QWidget, way: list[QWidget]) -> list[str]:
    return [described(each) for each in controls(window) if each.isEnabled() and not reached(each, way)]


def test_every_dialog_is_walked_through_and_left(window_on: WindowOn, qtbot: QtBot) -> None:
    window = busy_window(window_on)
    found: dict[str, list[str]] = {}
    walked = 0
    for name, shown in every_window(window):
        if not isinstance(shown, QDialog) or isinstance(shown, QFileDialog):
            continue
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        way = walk(shown, Qt.Key.Key_Tab)
        if left := unreached(shown, way):
            found[name] = left
        back = walk(shown, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        if {id(each) for each in back} != {id(each) for each in way}:
            found[f"{name}, back"] = [described(each) for each in {*way} ^ {*back}]
        QTest.keyClick(focus(), Qt.Key.Key_Escape)
        if shown.isVisible():  # the field for a key takes this one
            QTest.keyClick(focus(), Qt.Key.Key_Tab)
            QTest.keyClick(focus(), Qt.Key.Key_Escape)
        if shown.isVisible():
            found[f"{name}, Esc"] = [described(focus())]
        walked += 1
    assert found == {}
    assert walked > 15


def test_every_pane_of_the_window_is_walked_through(window_on: WindowOn) -> None:
    window = busy_window(window_on)
    found: dict[str, list[str]] = {}
    for panel in range(window.views.panels.count()):
        window.views.panels.setCurrentIndex(panel)
        window.views.article.setFocus()
        way: list[QWidget] = []
        for _ in range(3):
            QTest.keyClick(focus(), Qt.Key.Key_F6)
            way += both_ways(window)
        QTest.keyClick(focus(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        way += both_ways(window)
        assert window.views.article in way
        if left := unreached(window, way):
            found[window.views.panels.tabText(panel)] = left
        for widget in way:
            widget.setFocus()
            for _ in range(3):
                QTest.keyClick(focus(), Qt.Key.Key_Escape)
            assert focus() is window.views.article, f"Esc leads from {described(widget)} to {described(focus())}"
    assert found == {}


def both_ways(window: MainWindow) -> list[QWidget]:
    """All that Tab and Shift+Tab lead to from here; in the article these keys go through what is to review."""
    way: list[QWidget] = []
    ahead = [focus()]
    while ahead:
        here = ahead.pop()
        way.append(here)
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            here.setFocus()
            if here is not window.views.article:
                QTest.keyClick(focus(), key)
                if focus() not in (*way, *ahead):
                    ahead.append(focus())
    return way


@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme != "system"])
def test_the_focus_is_seen(theme: str, window_on: WindowOn, qtbot: QtBot, qapp: QApplication) -> None:
    window = busy_window(window_on)
    qapp.styleHints().setCursorFlashTime(0)
    unseen: dict[str, str] = {}
    seen: set[type] = set()
    window.choose_theme(theme)
    for name, shown in every_window(window):
        if isinstance(shown, QDialog) and not isinstance(shown, QFileDialog) and type(shown) not in seen:
            seen.add(type(shown))
            shown.activateWindow()
            qtbot.waitUntil(shown.isActiveWindow)
            for widget in hidden_focus(shown):
                unseen.setdefault(widget, name)
    qapp.styleHints().setCursorFlashTime(-1)
    assert unseen == {}


def hidden_focus(window: QWidget) -> list[str]:
    """The controls that look the same with the keyboard and without it."""
    found = []
    for widget in walk(window, Qt.Key.Key_Tab):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_it = widget.grab().toImage()
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        if focus() is not widget and difference(with_it, widget.grab().toImage()) < SEEN:
            found.append(described(widget))
    return found


SEEN = 60
"""So many bytes of a picture have to be others."""
_CLEARLY = 40


def difference(one: QImage, other: QImage) -> int:
    """How many bytes of two pictures differ clearly: about three for each point."""
    if one.size() != other.size():
        return SEEN
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > _CLEARLY for a, b in pairs if a != b)
