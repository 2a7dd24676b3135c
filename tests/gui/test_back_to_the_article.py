"""Esc leads from wherever the keyboard is back to the article."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.gui.views import Views
from tests.gui.articles import entity
from tests.gui.windows import WindowOn

TEXT = "Velmar grew. Bo left Velmar.\n"
PLACES: dict[str, Callable[[Views], QWidget]] = {
    "entities": lambda views: views.entities.table,
    "entities filter": lambda views: views.entities.filter,
    "group": lambda views: views.entities.group,
    "note": lambda views: views.entities.details.note,
    "link": lambda views: views.entities.details.link,
    "claims": lambda views: views.claims.list,
    "history": lambda views: views.history.list,
    "tabs": lambda views: views.panels.tabBar(),
    "articles": lambda views: views.queue.list,
    "articles filter": lambda views: views.queue.filter,
    "articles to show": lambda views: views.queue.status,
}


@pytest.mark.parametrize("name", PLACES)
def test_esc_goes_back_to_the_article(window_on: WindowOn, name: str) -> None:
    window = window_on(TEXT, entity(TEXT, "Velmar", "ORG"))
    views = window.views
    views.article.take_up("Velmar/0")
    widget = PLACES[name](views)
    for pane in (views.entities, views.claims, views.history):
        if pane.isAncestorOf(widget):
            views.panels.setCurrentWidget(pane)
    widget.setFocus()
    assert widget.hasFocus()
    if isinstance(widget, QLineEdit):
        QTest.keyClicks(widget, "x")
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert (widget.text(), widget.hasFocus()) == ("", True)
    QTest.keyClick(widget, Qt.Key.Key_Escape)
    assert views.article.hasFocus()
    assert views.article.selected_id == "Velmar/0"
