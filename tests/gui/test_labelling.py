"""Labels in the window: the picker at the words, the dialog by its key, undo over the project in the menu."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.document import Article
from annotator.domain.labels import Label
from annotator.domain.record import Record
from annotator.gui import label_desk
from annotator.gui.background import Background
from annotator.gui.label_change_dialog import RENAME, LabelChange
from annotator.gui.label_crossed_dialog import CrossedDialog
from annotator.gui.label_picker import LabelPicker
from annotator.gui.labels_dialog import LabelsDialog
from annotator.gui.window import MainWindow
from annotator.services import label_steps
from annotator.services.importing import import_records
from annotator.services.project import Project
from tests.unit.articles import suggested_entity

COMMAND_MS = 30_000
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
    qtbot.waitUntil(lambda: made.furnished and made.desk.document is not None)
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


def test_a_project_wide_step_is_undone_and_done_again_by_keys(window: MainWindow) -> None:
    undo, redo = (window.actions_by_id[id] for id in ("undo_project", "redo_project"))
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    assert (undo.text(), redo.text()) == ("Undo in project", "Redo in project")
    window.labelling.desk.carry_out(LabelChange(RENAME, "PERSON", "HUMAN"))
    assert labels(window) == ["HUMAN", "GPE"]
    assert undo.text() == "Undo in project: rename PERSON to HUMAN"
    assert "HUMAN" in window.views.label_bar.chips
    drawn = window.views.article.overlay.builder
    assert drawn.document is window.desk.document
    assert drawn.families["HUMAN"] == "people"
    QTest.keyClick(window.views.article, Qt.Key.Key_Z, control_alt)
    assert labels(window) == ["PERSON", "GPE"]
    assert redo.text() == "Redo in project: rename PERSON to HUMAN"
    QTest.keyClick(window.views.article, Qt.Key.Key_Z, control_alt | Qt.KeyboardModifier.ShiftModifier)
    assert labels(window) == ["HUMAN", "GPE"]
    QTest.keyClick(window.views.article, Qt.Key.Key_Z, control_alt)
    QTest.keyClick(window.views.article, Qt.Key.Key_Z, control_alt)
    assert window.views.status.message.text() == "There is nothing to undo in the project"


def question(window: MainWindow) -> CrossedDialog:
    return window.findChildren(CrossedDialog)[-1]


def undo(window: MainWindow, *, redo: bool = False) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.views.article, Qt.Key.Key_Z, control | shift if redo else control)


def test_undo_asks_where_a_step_over_the_project_came_last_and_enter_takes_that_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.handlers.gestures.relabel(["Ellmouth"], "LOC")
    window.labelling.desk.carry_out(LabelChange(RENAME, "PERSON", "HUMAN"))
    undo(window)
    dialog = question(window)
    assert dialog.says.text().endswith("whole project: rename PERSON to HUMAN, 1 annotation in 1 article.")
    assert dialog.own.text() == "Only undo here: Relabel as LOC"
    assert labels(window) == ["HUMAN", "LOC"]
    qtbot.waitUntil(dialog.ok.hasFocus)
    QTest.keyClick(dialog.ok, Qt.Key.Key_Return)
    assert labels(window) == ["PERSON", "LOC"]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    undo(window, redo=True)
    qtbot.waitUntil(question(window).ok.hasFocus)
    QTest.keyClick(question(window).ok, Qt.Key.Key_Return)
    assert labels(window) == ["HUMAN", "LOC"]


def test_the_articles_own_step_can_be_undone_behind_it(window: MainWindow) -> None:
    window.handlers.gestures.relabel(["Mara Quill"], "ORG")
    window.labelling.desk.carry_out(LabelChange(RENAME, "PERSON", "HUMAN"))
    undo(window)
    QTest.mouseClick(question(window).own, Qt.MouseButton.LeftButton)
    assert labels(window) == ["HUMAN", "GPE"]
    undo(window, redo=True)
    assert labels(window) == ["ORG", "GPE"]


def test_escape_leaves_everything_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    window.labelling.desk.carry_out(LabelChange(RENAME, "PERSON", "HUMAN"))
    undo(window)
    assert not question(window).own.isVisible()
    qtbot.waitUntil(question(window).isActiveWindow)
    QTest.keyClick(question(window), Qt.Key.Key_Escape)
    assert labels(window) == ["HUMAN", "GPE"]


def test_a_step_that_others_stand_on_is_not_offered(qtbot: QtBot, window: MainWindow) -> None:
    window.handlers.gestures.relabel(["Ellmouth"], "LOC")
    window.labelling.desk.carry_out(LabelChange(RENAME, "PERSON", "HUMAN"))
    window.labelling.desk.carry_out(LabelChange(RENAME, "NORP", "GROUP"))
    undo(window)
    dialog = question(window)
    assert not dialog.ok.isVisible()
    qtbot.waitUntil(dialog.cancel.hasFocus)
    QTest.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert labels(window) == ["HUMAN", "LOC"]


@pytest.fixture
def large(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Every project is a large one."""
    monkeypatch.setattr(label_desk, "AT_ONCE", 0)
    return window


def test_in_a_large_project_a_step_runs_in_the_background(qtbot: QtBot, large: MainWindow) -> None:
    desk = large.labelling.desk
    large.labelling.edit_labels()
    dialog = large.findChildren(LabelsDialog)[-1]
    assert dialog.form.uses.text() == "Counting…"
    qtbot.waitUntil(lambda: desk.counts() == {"PERSON": 1, "GPE": 1}, timeout=COMMAND_MS)
    assert dialog.form.uses.text() == "1 annotation in 1 article, 1 of them to review."
    with qtbot.waitSignal(desk.carried_out, timeout=COMMAND_MS):
        desk.carry_out(LabelChange(RENAME, "PERSON", "HUMAN"))
        assert large.background.awaited == ["Changing labels"]
        desk.carry_out(LabelChange(RENAME, "GPE", "PLACE"))
        assert "still running" in dialog.message.text()
        large.handlers.gestures.relabel(["Ellmouth"], "LOC")
    assert labels(large) == ["HUMAN", "LOC"]
    assert dialog.current == "HUMAN"
    assert dialog.message.text() == "Done: rename PERSON to HUMAN, 1 annotation in 1 article"
    assert dialog.undo.text() == "Undo in project: rename PERSON to HUMAN"
    dialog.close()


def test_a_step_in_the_background_that_is_refused_says_why(qtbot: QtBot, large: MainWindow) -> None:
    said: list[str] = []
    large.labelling.desk.said.connect(said.append)
    large.labelling.desk.carry_out(LabelChange(RENAME, "PERSON", "GPE"))
    qtbot.waitUntil(lambda: not large.background.awaited, timeout=COMMAND_MS)
    assert said[-1] == "There is a label GPE already; choose another name"
    assert labels(large) == ["PERSON", "GPE"]


def test_an_edit_that_a_step_kept_from_being_written_is_written_after_it(qtbot: QtBot, large: MainWindow) -> None:
    blocker = sqlite3.connect(large.desk.project.path if large.desk.project else "", isolation_level=None)
    large.labelling.desk.carry_out(LabelChange(RENAME, "GPE", "GPE2"))
    blocker.execute("BEGIN IMMEDIATE")
    large.handlers.gestures.relabel(["Mara Quill"], "ORG")
    assert large.desk.session is not None
    assert large.desk.session.unsaved is not None
    blocker.execute("ROLLBACK")
    blocker.close()
    qtbot.waitUntil(lambda: not large.background.awaited, timeout=COMMAND_MS)
    assert large.desk.session.unsaved is None


def test_labels_that_another_program_changed_appear(window: MainWindow) -> None:
    assert window.desk.project is not None
    with Project.open(window.desk.project.path, annotator="bo") as other:
        label_steps.rename(other, "PERSON", "HUMAN")
    window.background._look_around()
    assert labels(window) == ["HUMAN", "GPE"]
    assert "HUMAN" in window.views.label_bar.chips


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
