"""The dialog of the label set and the picker at the words, by keys and mouse, on a real project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.colours import FAMILY_HUES, contrast, hex_hue
from annotator.domain.document import Article
from annotator.domain.errors import NotSaved
from annotator.domain.labels import Label, LabelSet
from annotator.domain.record import Record
from annotator.gui.desk import Desk
from annotator.gui.keymap import KeyMap
from annotator.gui.label_change_dialog import LabelChangeDialog
from annotator.gui.label_desk import LabelDesk
from annotator.gui.label_list import COUNT
from annotator.gui.label_picker import LabelPicker
from annotator.gui.label_words import explained, tip
from annotator.gui.labels_dialog import LabelsDialog
from annotator.gui.theme import DARK, LIGHT, Theme
from annotator.services.importing import import_records
from annotator.services.session import Unsaved
from tests.unit.articles import suggested_entity

TEXT = "Mara Quill sailed to Ellmouth."
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk with two articles, the first one open."""
    made = Desk()
    made.open_project(tmp_path / "p.annotator", "ada")
    assert made.project is not None
    entities = (suggested_entity(TEXT, "Mara Quill"), suggested_entity(TEXT, "Ellmouth", "GPE"))
    import_records(
        made.project,
        [
            Record(where=id, article=Article.of(text, id=id), entities=entities)
            for id, text in (("a", TEXT), ("b", TEXT + " "))
        ],
    )
    made.open_article("a")
    yield made
    made.close_project()


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> LabelsDialog:
    label_desk = LabelDesk(desk, None, KeyMap().letters)
    label_desk.count()
    made = LabelsDialog(label_desk, LIGHT)
    qtbot.addWidget(made)
    made.open()
    return made


def labels(desk: Desk) -> LabelSet:
    assert desk.project is not None
    return desk.project.labels


def open_labels(desk: Desk) -> set[str]:
    assert desk.document is not None
    return {entity.label for entity in desk.document.entities}


def asked(dialog: LabelsDialog) -> LabelChangeDialog:
    return dialog.findChildren(LabelChangeDialog)[-1]


def retype(field: QWidget, text: str) -> None:
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_it_shows_the_labels_with_their_numbers(dialog: LabelsDialog) -> None:
    assert dialog.model.rowCount() == 18
    assert dialog.current == "PERSON"
    assert dialog.list.currentIndex().data(COUNT) == 2
    assert dialog.form.name.text() == "PERSON"
    assert dialog.form.key.text() == "P"
    assert dialog.form.uses.text() == "2 annotations in 2 articles, 2 of them to review."
    assert not dialog.undo.isVisible()


def test_a_label_is_added_and_described_by_keys_and_each_change_is_saved(dialog: LabelsDialog, desk: Desk) -> None:
    dialog.new.setFocus()
    retype(dialog.new, "SHIP")
    assert dialog.current == "SHIP"
    assert dialog.new.text() == ""
    retype(dialog.form.key, "z")
    retype(dialog.form.description, "Ferries & <b>ships</b>")
    retype(dialog.form.examples, "the Gull")
    QTest.mouseClick(dialog.form.swatches.buttons["60"], LEFT)
    ship = labels(desk)["SHIP"]
    assert (ship.key, ship.description, ship.examples, ship.look) == ("z", "Ferries & <b>ships</b>", "the Gull", "60")
    QTest.mouseClick(dialog.form.automatic, LEFT)
    assert labels(desk)["SHIP"].look not in ("60", "own")
    assert "&lt;b&gt;ships" in tip(labels(desk)["SHIP"])
    QTest.keyClick(dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert list(labels(desk))[-2].name == "SHIP"
    assert dialog.current == "SHIP"
    assert dialog.isVisible()


def test_a_refused_key_is_explained_and_taken_back(dialog: LabelsDialog, desk: Desk) -> None:
    retype(dialog.form.key, "o")
    assert dialog.message.text() == "O is the key of ORG; choose another letter"
    assert dialog.form.key.text() == "P"
    retype(dialog.form.key, "C")
    assert "C is the key of an action" in dialog.message.text()
    assert labels(desk)["PERSON"].key == "p"


def test_labels_are_hidden_by_space_in_the_list(dialog: LabelsDialog, desk: Desk) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not labels(desk)["NORP"].shown
    assert dialog.current == "NORP"
    assert not dialog.form.shown.isChecked()
    dialog.form.shown.click()
    assert labels(desk)["NORP"].shown


def test_renaming_shows_what_would_change_and_is_undone_in_the_dialog(
    qtbot: QtBot, dialog: LabelsDialog, desk: Desk
) -> None:
    retype(dialog.form.name, "HUMAN")
    question = asked(dialog)
    assert question.title.text() == "Rename PERSON to HUMAN"
    assert question.says.text() == "2 annotations in 2 articles, 2 of them to review."
    assert "<b>Mara Quill</b>" in question.examples.text()
    assert open_labels(desk) == {"PERSON", "GPE"}
    with qtbot.waitSignal(desk.article_opened):
        QTest.keyClick(question, Qt.Key.Key_Return)
    assert open_labels(desk) == {"HUMAN", "GPE"}
    assert dialog.current == "HUMAN"
    assert dialog.message.text() == "Done: rename PERSON to HUMAN, 2 annotations in 2 articles"
    assert dialog.undo.text() == "Undo in project: rename PERSON to HUMAN"
    QTest.mouseClick(dialog.undo, LEFT)
    assert open_labels(desk) == {"PERSON", "GPE"}
    assert not dialog.undo.isVisible()


def test_a_rename_that_is_not_wanted_leaves_the_name(dialog: LabelsDialog, desk: Desk) -> None:
    retype(dialog.form.name, "HUMAN")
    QTest.keyClick(asked(dialog), Qt.Key.Key_Escape)
    assert dialog.form.name.text() == "PERSON"
    assert "HUMAN" not in labels(desk)


def test_the_name_of_another_label_merges(dialog: LabelsDialog, desk: Desk) -> None:
    retype(dialog.form.name, "ORG")
    question = asked(dialog)
    assert (question.title.text(), question.ok.text()) == ("Merge PERSON into ORG", "Merge")
    QTest.mouseClick(question.ok, LEFT)
    assert open_labels(desk) == {"ORG", "GPE"}
    assert dialog.current == "ORG"


def test_deleting_offers_both(dialog: LabelsDialog, desk: Desk) -> None:
    QTest.mouseClick(dialog.form.delete, LEFT)
    question = asked(dialog)
    assert question.title.text() == "Delete PERSON"
    question.relabel.setChecked(True)
    question.into.setCurrentText("NORP")
    assert question.title.text() == "Merge PERSON into NORP"
    question.drop.setChecked(True)
    QTest.mouseClick(question.ok, LEFT)
    assert "PERSON" not in labels(desk)
    assert desk.document is not None
    assert [str(entity.state) for entity in desk.document.entities] == ["rejected", "suggested"]


def test_a_preset_is_chosen(dialog: LabelsDialog, desk: Desk) -> None:
    dialog.preset.setCurrentIndex(dialog.preset.findData("conll"))
    QTest.mouseClick(dialog.use_preset, LEFT)
    assert labels(desk).shown == {"PER", "ORG", "LOC", "MISC"}
    assert [label.name for label in dialog.model.labels[:4]] == ["PER", "ORG", "LOC", "MISC"]


def test_what_is_typed_is_saved_on_closing(dialog: LabelsDialog, desk: Desk) -> None:
    QTest.keyClick(dialog.form.description, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.form.description, "Somebody")
    QTest.mouseClick(dialog.close_button, LEFT)
    assert labels(desk)["PERSON"].description == "Somebody"


def test_nothing_reaches_annotations_while_an_edit_waits(dialog: LabelsDialog, desk: Desk) -> None:
    assert desk.session is not None
    desk.session.unsaved = Unsaved(lambda: (), NotSaved("disk full"))
    QTest.mouseClick(dialog.form.delete, LEFT)
    QTest.mouseClick(asked(dialog).ok, LEFT)
    assert "The last edit is not saved yet" in dialog.message.text()
    assert "PERSON" in labels(desk)


PICKED = LabelSet(
    [
        Label("PERSON", "p", "people", "People"),
        Label("VESSEL", "", colour="210", description="Ships", examples="the Gull"),
        Label("PLACE", "l", "places", "Towns"),
        Label("OLD", shown=False),
    ]
)


@pytest.fixture
def picker(qtbot: QtBot) -> LabelPicker:
    made = LabelPicker(PICKED, DARK, "Mara\n Quill")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open_at(QRect(100, 100, 10, 20))
    return made


def offered(picker: LabelPicker) -> list[str]:
    return [label.name for label in picker.model.labels]


def test_typing_finds_a_label_without_a_letter(qtbot: QtBot, picker: LabelPicker) -> None:
    assert picker.title.text() == "Label “Mara Quill”"
    assert offered(picker) == ["PERSON", "VESSEL", "PLACE"]
    QTest.keyClicks(picker.search, "ve")
    assert offered(picker) == ["VESSEL"]
    assert picker.hint.text() == "Ships\nfor example: the Gull"
    with qtbot.waitSignal(picker.chosen) as caught:
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert caught.args == ["VESSEL", False]
    assert not picker.isVisible()


def test_arrows_and_shift_enter(qtbot: QtBot, picker: LabelPicker) -> None:
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as caught:
        QTest.keyClick(picker.search, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    assert caught.args == ["PLACE", True]


def test_the_best_fit_comes_first(picker: LabelPicker) -> None:
    QTest.keyClicks(picker.search, "l")
    assert offered(picker) == ["PLACE", "VESSEL", "PERSON"]
    QTest.keyClicks(picker.search, "q")
    assert offered(picker) == []
    assert "Labels…" in picker.hint.text()
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()


def test_a_click_chooses_and_escape_closes(qtbot: QtBot, picker: LabelPicker) -> None:
    place = picker.list.visualRect(picker.model.index(2, 0)).center()
    with qtbot.waitSignal(picker.chosen) as caught:
        QTest.mouseClick(picker.list.viewport(), LEFT, pos=place)
    assert caught.args == ["PLACE", False]
    picker.open_at(QRect(100, 790, 10, 20))
    assert picker.geometry().bottom() < 790
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_what_nobody_explained_is_empty() -> None:
    assert explained(Label("X")) == ""


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_labels_of_families_and_hues_are_readable(theme: Theme) -> None:
    for look in [*FAMILY_HUES, *map(str, range(0, 360, 7))]:
        colours = theme.label(look)
        assert contrast(colours.strong.name(), theme.page.name()) >= 5.4
        assert contrast(colours.tint.name(), theme.text.name()) >= 10
    for family, hue in FAMILY_HUES.items():
        if hue is not None:
            assert abs(hex_hue(theme.label(family).strong.name()) - hue) < 2.5
