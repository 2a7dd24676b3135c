"""The theme in the window: chosen, remembered, and following the system while it runs. Dialogs look alike in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from annotator.gui import window as window_module
from annotator.gui.dialog_look import FRAME, MARGIN, SPACING
from annotator.gui.entity_rows import Column
from annotator.gui.entity_table import NARROW
from annotator.gui.preferences import Preferences
from annotator.gui.theme import CONTRAST, DARK, DARK_CONTRAST, LIGHT, system_look
from annotator.gui.window import MainWindow
from tests.gui.windows import WindowOn

TEXT = "Tilda Voss opened the mill."


@pytest.fixture
def window(window_on: WindowOn) -> MainWindow:
    return window_on(TEXT)


def test_high_contrast_is_chosen_in_the_menu_and_remembered(window: MainWindow) -> None:
    window.actions_by_id["theme_contrast"].trigger()
    assert window.theme is CONTRAST
    assert window.views.article.theme is CONTRAST
    assert QApplication.palette().base().color() == CONTRAST.page
    assert Preferences().theme == "contrast"
    assert not window.actions_by_id["theme_system"].isChecked()


def test_it_changes_when_the_system_does(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform of the tests cannot be made dark: what it says is put in its place, its signals are real."""
    hints = QGuiApplication.styleHints()
    window.choose_theme("system")
    assert window.theme is LIGHT
    for look, expected in (((True, False), DARK), ((True, True), DARK_CONTRAST), ((False, True), CONTRAST)):
        monkeypatch.setattr(window_module, "system_look", lambda look=look: look)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert window.theme is expected
    window.choose_theme("light")
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert window.theme is LIGHT


def test_an_unknown_system_is_light(window: MainWindow) -> None:
    assert system_look() == (False, False)


def test_dialogs_of_dialogs_too_have_one_margin_and_fit_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    opened: list[QDialog] = []
    for _ in range(2):
        dialog = QDialog(opened[-1] if opened else window)
        opened.append(dialog)
        layout = QVBoxLayout(dialog)
        layout.addWidget(QLabel("words"))
        layout.addWidget(QLabel("more"))
        dialog.resize(300, 5000)
        with qtbot.waitExposed(dialog):
            dialog.open()
        assert layout.contentsMargins() == QMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        assert layout.spacing() == SPACING
        assert dialog.height() == dialog.screen().availableSize().height() - FRAME
        assert dialog.width() == 300
    for dialog in reversed(opened):
        dialog.close()


def test_words_keep_their_room_in_a_narrow_table(window: MainWindow) -> None:
    table = window.views.entities.table
    window.resize(1400, 700)
    QApplication.processEvents()
    assert not table.isColumnHidden(Column.SCORE)
    window.resize(900, 650)
    window.views.splitter.setSizes([0, 548, 352])
    QApplication.processEvents()
    assert table.viewport().width() < NARROW
    assert table.isColumnHidden(Column.SCORE)
    assert table.columnWidth(Column.TEXT) >= 140
    state = window.views.entities.save_state()
    window.views.splitter.setSizes([0, 480, 420])
    QApplication.processEvents()
    assert not table.isColumnHidden(Column.SCORE)
    table.setColumnHidden(Column.SCORE, True)
    window.views.entities.restore_state(state)
    assert not table.isColumnHidden(Column.SCORE), "what was narrow for a while is not remembered as hidden"


@pytest.mark.parametrize("hidden", [False, True], ids=["wanted", "not wanted"])
def test_a_narrow_table_comes_back_as_it_was_left(window: MainWindow, hidden: bool) -> None:
    table, splitter = window.views.entities.table, window.views.splitter
    window.resize(1400, 700)
    QApplication.processEvents()
    table.setColumnHidden(Column.SCORE, hidden)
    splitter.setSizes([0, 1048, 352])
    QApplication.processEvents()
    assert table.viewport().width() < NARROW
    room = table.columnWidth(Column.TEXT)
    assert window.views.entities.restore_state(window.views.entities.save_state())
    assert table.isColumnHidden(Column.SCORE)
    assert table.columnWidth(Column.TEXT) == room
    splitter.setSizes([0, 900, 500])
    QApplication.processEvents()
    assert table.isColumnHidden(Column.SCORE) == hidden


def test_list_and_panels_have_more_room_in_a_wide_window(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT)

    def sizes(width: int) -> list[int]:
        window.resize(width, 700)
        qtbot.waitUntil(lambda: window.views.width() == width)
        return window.views.splitter.sizes()

    usual = sizes(1280)
    wide = sizes(2560)
    assert wide[0] > usual[0]
    assert wide[2] >= usual[2] + 200
    assert wide[1] > usual[1]
    assert sizes(1280) == usual
    sizes(2560)
    window.close()
    again = window_on(TEXT)
    assert again.views.width() < 1800, "the screen of the tests is small"
    assert again.views.splitter.sizes()[2] <= usual[2]


def test_all_hits_can_be_labelled_with_the_mouse_in_a_small_window(window: MainWindow) -> None:
    window.resize(900, 650)
    window.actions_by_id["find"].trigger()
    QApplication.processEvents()
    button = window.views.find_bar.label_all
    assert button.isVisible()
    assert button.width() >= button.sizeHint().width()
    assert window.views.find_bar.word.isVisible()
