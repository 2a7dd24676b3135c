"""Style sheet and icons in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.gui.icons import app_icon, icon
from annotator.gui.style import stylesheet
from annotator.gui.theme import DARK, LIGHT, Theme


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_is_whole_and_has_the_theme_s_colours(qtbot: QtBot, theme: Theme) -> None:
    sheet = stylesheet(theme)
    assert theme.accent.name() in sheet
    assert sheet.count("{") == sheet.count("}")
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(sheet)
    field.show()
    QApplication.processEvents()


@pytest.mark.parametrize("name", ["accept", "remove", "previous", "next", "search"])
def test_icons_take_the_theme_s_colour(qtbot: QtBot, name: str) -> None:
    pictures = [icon(name, theme).pixmap(20, 20).toImage() for theme in (LIGHT, DARK)]
    assert pictures[0] != pictures[1]
    colours = {pictures[0].pixelColor(x, y).name() for x in range(20) for y in range(20)}
    assert LIGHT.text.name() in colours


def test_the_program_has_an_icon(qtbot: QtBot) -> None:
    assert {size.width() for size in app_icon().availableSizes()} == {16, 32, 48, 64, 128, 256}
