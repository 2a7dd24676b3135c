"""The legend: every style of line is in it, drawn by the article's own painters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.gui.drawing import Line
from tests.gui.windows import WindowOn


def test_every_style_is_drawn_in_both_themes(window_on: WindowOn) -> None:
    window = window_on("Velmar grew.")
    assert not window.views.legend.isVisible()
    QTest.keyClick(window.views.article, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    legend = window.views.legend
    assert legend.isVisible()
    assert window.views.article.hasFocus()
    overlay = legend.page.overlay
    scenes = [placed.scene for placed in overlay.on_screen(legend.page.viewport().rect())]
    assert {stroke.line for scene in scenes for stroke in scene.strokes} == set(Line)
    assert any(chip.name.startswith("+") for scene in scenes for chip in scene.chips)
    assert any(scene.veils for scene in scenes)
    assert {bar.id for scene in scenes for bar in scene.bars} == {"claim", "mark"}
    assert legend.page.verticalScrollBar().maximum() <= 96
    light = legend.grab().toImage()
    window.choose_theme("dark")
    assert legend.grab().toImage() != light
    window.resize(900, 600)
    assert window.views.article.rect().contains(legend.geometry())
    QTest.keyClick(window.views.article, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert not legend.isVisible()
