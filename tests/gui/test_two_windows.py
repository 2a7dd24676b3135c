"""Two windows, or a window and a command, on one article at the same time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain import edits
from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Edit
from annotator.domain.document import Document
from annotator.domain.text import Span
from annotator.services.project import Project
from annotator.services.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.gui.window import MainWindow
    from tests.gui.windows import WindowOn

TEXT = "Ana Ruiz met Ben Oh in Port Wren."
ANA = Entity(id="a", start=0, end=8, label="ORG", state=State.SUGGESTED, origin="model:m@1")
BEN = Entity(id="b", start=13, end=19, label="ORG", state=State.SUGGESTED, origin="model:m@1")


def elsewhere(window: MainWindow, make: Callable[[Session], Edit]) -> None:
    """Another process writes to the article that the window shows, and the window has not looked yet."""
    assert window.desk.project is not None
    assert window.desk.document is not None
    with Project.open(window.desk.project.path, annotator="ada") as project:
        session = Session(project, window.desk.document.article.id)
        session.do(make(session))


def standing(window: MainWindow) -> dict[str, str]:
    document = window.desk.document
    assert isinstance(document, Document)
    model = window.views.entities.model
    shown = [model.rows.at(row) for row in range(model.rowCount())]
    assert sorted(shown, key=lambda entity: entity.start) == list(document.entities)
    return {document.text[entity.start : entity.end]: entity.label for entity in document.entities}


def relabel(label: str, id: str = "a") -> Callable[[Session], Edit]:
    return lambda session: edits.relabel(session.document, [id], label, session.by())


def press(window: MainWindow, key: Qt.Key, caret: int) -> None:
    window.views.article.set_caret(caret)
    QTest.keyClick(window.views.article, key)


def test_both_edits_stay_where_they_are_beside_each_other(window_on: WindowOn) -> None:
    window = window_on(TEXT, ANA, BEN)
    elsewhere(window, relabel("GPE", "b"))
    press(window, Qt.Key.Key_P, 3)
    assert standing(window) == {"Ana Ruiz": "PERSON", "Ben Oh": "GPE"}
    assert not window.views.banner.isVisible()


def test_one_place_changed_twice_shows_both_versions_and_mine_can_be_used(window_on: WindowOn) -> None:
    window = window_on(TEXT, ANA, BEN)
    elsewhere(window, relabel("GPE"))
    press(window, Qt.Key.Key_P, 3)
    banner = window.views.banner
    assert banner.isVisible()
    assert "“Ana Ruiz” – you: PERSON" in banner.reason.text()
    assert "the other: GPE" in banner.reason.text()
    assert not banner.elsewhere.isVisible()
    assert standing(window)["Ana Ruiz"] == "GPE"
    QTest.mouseClick(banner.retry, Qt.MouseButton.LeftButton)
    assert standing(window)["Ana Ruiz"] == "PERSON"
    assert not banner.isVisible()


def test_the_others_version_can_be_kept(window_on: WindowOn) -> None:
    window = window_on(TEXT, ANA, BEN)
    elsewhere(window, relabel("GPE"))
    press(window, Qt.Key.Key_P, 3)
    QTest.mouseClick(window.views.banner.drop, Qt.MouseButton.LeftButton)
    assert standing(window)["Ana Ruiz"] == "GPE"
    assert not window.views.banner.isVisible()
    press(window, Qt.Key.Key_Return, 15)
    assert window.desk.document is not None
    assert window.desk.document.entities["b"].state is State.ACCEPTED


def test_what_the_other_added_is_shown_with_my_edit(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT, ANA)
    elsewhere(window, lambda session: edits.add_entity(session.document, Span(23, 32), "GPE", session.by()))
    press(window, Qt.Key.Key_P, 3)
    assert standing(window) == {"Ana Ruiz": "PERSON", "Port Wren": "GPE"}
    QTest.keyClick(window.views.article, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert standing(window) == {"Ana Ruiz": "ORG", "Port Wren": "GPE"}
