"""Labels in the window: the picker at the words, the dialog by its key, undo over the project in the menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.document import Article
from annotator.domain.labels import Label
from annotator.domain.record import Record
from annotator.gui.background import Background
from annotator.gui.label_change_dialog import RENAME, LabelChange
from annotator.gui.label_picker import LabelPicker
from annotator.gui.labels_dialog import LabelsDialog
from annotator.gui.window import MainWindow
from annotator.services.importing import import_records
from annotator.services.project import Project
from tests.unit.articles import suggested_entity

TEXT = "Mara Quill sailed to Ellmouth. Ellmouth slept."


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window on a project of one article, without a worker process."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(Background, "follow_project", lambda _: None)
    monkeypatch.setattr(Background, "fill_now", lambda _: None)
    path = tmp_path / "p.annotator"
    entities = (suggested_entity(TEXT, "Mara Quill"), suggested_entity(TEXT, "Ellmouth", "GPE"))
    with Project.open(path, create=True, annotator="ada") as project:
        project.add_labels([Label("VESSEL", colour="210", description="Ships & boats")])
        import_records(project, [Record(where="a", article=Article.of(TEXT, id="a"), entities=entities)])
    made = MainWindow(path, "ada")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.desk.document is not None)
    made.activateWindow()
    made.views.article.setFocus()
    qtbot.waitUntil(made.views.article.hasFocus)
    yield made
    made.close()


def labels(window: MainWindow) -> list[str]:
    assert window.desk.document is not None
    return [entity.label for entity in window.desk.document.entities]


def picker(window: MainWindow) -> LabelPicker:
    return window.findChildren(LabelPicker)[-1]


def test_a_key_opens_the_picker_at_the_words(qtbot: QtBot, window: MainWindow) -> None:
    window.views.article.select("Mara Quill")
    QTest.keyClick(window.views.article, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    popup = picker(window)
    assert popup.title.text() == "Label “Mara Quill”"
    QTest.keyClicks(popup.search, "ves")
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert labels(window) == ["VESSEL", "GPE"]
    qtbot.waitUntil(window.views.article.hasFocus)


def test_shift_enter_in_the_picker_takes_every_identical_mention(window: MainWindow) -> None:
    window.views.article.select("Ellmouth")
    QTest.keyClick(window.views.article, Qt.Key.Key_Menu)
    QTest.keyClicks(picker(window).search, "loc")
    QTest.keyClick(picker(window).search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert labels(window)[-1] == "LOC"
    assert "GPE" not in labels(window)


def test_a_project_wide_step_is_undone_from_the_menu(window: MainWindow) -> None:
    undo = window.actions_by_id["undo_project"]
    assert not undo.isVisible()
    assert window.labelling.desk.carry_out(LabelChange(RENAME, "PERSON", "HUMAN"))
    assert labels(window) == ["HUMAN", "GPE"]
    assert undo.text() == "Undo in project: rename PERSON to HUMAN"
    assert "HUMAN" in window.views.label_bar.chips
    drawn = window.views.article.overlay.builder
    assert drawn.document is window.desk.document
    assert drawn.families["HUMAN"] == "people"
    undo.trigger()
    assert labels(window) == ["PERSON", "GPE"]
    assert not undo.isVisible()


def test_a_new_colour_is_drawn_at_once(window: MainWindow) -> None:
    window.labelling.desk.change("PERSON", {"colour": "60"})
    builder = window.views.article.overlay.builder
    person = next(iter(builder.document.entities))
    assert builder.colours(person) == window.theme.label("60")


def test_the_dialog_opens_by_its_key_at_the_selected_label(window: MainWindow) -> None:
    window.views.article.select("Ellmouth")
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window.views.article, Qt.Key.Key_L, control_alt)
    dialog = window.findChildren(LabelsDialog)[-1]
    assert dialog.current == "GPE"
    dialog.close()


def test_the_description_is_a_hint_where_a_label_is_chosen(window: MainWindow) -> None:
    assert "Ships &amp; boats" in window.views.label_bar.chips["VESSEL"].toolTip()
