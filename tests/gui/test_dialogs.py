"""The dialogs: complete by keyboard, and their values without a modal loop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from annotator.gui.address_dialog import AddressDialog
from annotator.gui.export_dialog import ExportDialog, ExportValues
from annotator.gui.import_dialog import ImportDialog, ImportValues
from annotator.gui.mapping_dialog import MappingDialog
from annotator.gui.paste_dialog import PasteDialog, PasteValues


def test_pasting_an_article(qtbot: QtBot) -> None:
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.ok.isEnabled()
    QTest.keyClicks(dialog.text, "Ferry sails.")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.text, "In March.")
    QTest.keyClicks(dialog.title, " Ferry ")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    assert dialog.values() == PasteValues("Ferry", "Ferry sails.\nIn March.")


def test_control_enter_adds_what_was_pasted(qtbot: QtBot) -> None:
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    dialog.text.setPlainText("Ferry sails.")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.values().text == "Ferry sails."


def test_pasted_text_keeps_its_characters(qtbot: QtBot) -> None:
    text = "10\u00a0% of \U0001f6a2 <b>ships</b>\n\tdown"
    dialog = PasteDialog(text)
    qtbot.addWidget(dialog)
    assert dialog.values().text == text
    assert dialog.ok.isEnabled()
    dialog.text.setPlainText(" \n ")
    assert not dialog.ok.isEnabled()


def test_choosing_what_to_import(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportDialog([("jsonl", "JSON Lines"), ("csv", "Table")])
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.ok.isEnabled()
    dialog.add_paths([tmp_path / "a.txt", tmp_path, tmp_path / "a.txt"])
    assert dialog.values() == ImportValues((str(tmp_path / "a.txt"), str(tmp_path)), "auto", True, False)
    dialog.paths.setCurrentRow(0)
    QTest.keyClick(dialog.paths, Qt.Key.Key_Delete)
    QTest.keyClick(dialog.format, Qt.Key.Key_Down)
    QTest.keyClick(dialog.prefill, Qt.Key.Key_Space)
    QTest.keyClick(dialog.confirmed, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert dialog.values() == ImportValues((str(tmp_path),), "jsonl", False, True)


def test_files_are_chosen_in_a_dialog_that_does_not_block(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    for button in (dialog.add_files, dialog.add_folder):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    choosers = dialog.findChildren(QFileDialog)
    assert len(choosers) == 2
    choosers[0].filesSelected.emit([str(tmp_path / "x.txt")])
    for chooser in choosers:
        chooser.reject()
    assert dialog.values().sources == (str(tmp_path / "x.txt"),)
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def format_row(name: str, suffix: str, loses: str = "nothing") -> dict[str, str]:
    return {"name": name, "title": name.upper(), "suffix": suffix, "holds": f"what {name} holds", "loses": loses}


JSONL, CONLL, BRAT = (
    format_row("jsonl", ".jsonl"),
    format_row("conll", ".conll", "claims"),
    format_row("brat", "", "age"),
)


def test_choosing_what_to_export(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog([JSONL, CONLL])
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.ok.isEnabled()
    QTest.keyClicks(dialog.destination, str(tmp_path / "out.conll"))
    QTest.keyClick(dialog.format, Qt.Key.Key_Down)
    QTest.keyClick(dialog.negatives, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.destination, Qt.Key.Key_Return)
    destination = tmp_path / "out.conll"
    assert dialog.values() == ExportValues("conll", "done", False, True, False, destination, "CONLL")


def test_the_format_says_what_it_holds_and_brings_its_suffix(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog([JSONL, CONLL, BRAT], str(tmp_path / "my.news.jsonl"))
    qtbot.addWidget(dialog)
    dialog.open()
    assert "Holds what jsonl holds." in dialog.about.text()
    names = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(dialog.format, key)
        names.append(dialog.values().destination.name)
    assert names == ["my.news.conll", "my.news", "my.news"]
    assert "Loses claims." in dialog.about.text()
    dialog.destination.setText("plain")
    QTest.keyClick(dialog.format, Qt.Key.Key_Up)
    assert dialog.destination.text() == "plain"


def test_a_folder_that_is_in_use_is_refused_in_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "file").touch()
    dialog = ExportDialog([BRAT, JSONL], str(tmp_path / "used"))
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert "not empty" in dialog.warning.text()
    dialog.destination.setText(str(tmp_path / "used" / "file"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert "This is a file" in dialog.warning.text()
    dialog.format.setCurrentIndex(1)
    dialog.destination.setText(str(tmp_path / "used"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert "This is a folder" in dialog.warning.text()
    dialog.format.setCurrentIndex(0)
    dialog.destination.setText(str(tmp_path / "used.zip"))
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)


def test_everything_includes_the_rest(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog([JSONL], str(tmp_path / "all.jsonl"))
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.keyClick(dialog.full, Qt.Key.Key_Space)
    assert not dialog.suggestions.isEnabled()
    assert dialog.values() == ExportValues("jsonl", "all", True, True, True, tmp_path / "all.jsonl", "JSONL")


def test_the_destination_is_chosen_in_a_dialog_that_does_not_block(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog([JSONL])
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "o.jsonl"))
    chooser.reject()
    assert dialog.values().destination == tmp_path / "o.jsonl"


def test_a_destination_without_a_folder_goes_to_the_projects(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog([JSONL], "out.jsonl", None, tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.values().destination == tmp_path / "out.jsonl"
    dialog.destination.setText("~/out.jsonl")
    assert dialog.values().destination == Path("~/out.jsonl").expanduser()


def test_what_cannot_be_taken_is_said_in_the_dialog(qtbot: QtBot) -> None:
    sentences = iter(["The disk is full", ""])
    dialog = PasteDialog("Ferry late")
    qtbot.addWidget(dialog)
    dialog.attempt = lambda: next(sentences)
    dialog.open()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.warning.text() == "The disk is full"
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)


COLUMNS = ("Nr", "Kopf", "Inhalt", "Datum")
ROWS = (("1", "Mill reopens", "Ada Okoro opened the <b>mill</b>\non Monday. " * 40, "2025-03-14"), ("2", "", "x", ""))


def test_columns_are_chosen_from_the_keyboard(qtbot: QtBot) -> None:
    dialog = MappingDialog(COLUMNS, ROWS, {"published": "Datum"}, ["/tmp/news/a.csv"])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.combos["text"]
    assert dialog.combos["text"].currentText() == "Inhalt"
    assert [item.column() for item in dialog.preview.selectedItems()] == [2, 2]
    shown = dialog.preview.item(0, 2)
    assert shown is not None
    assert shown.text().startswith("Ada Okoro opened the <b>mill</b> on Monday.")
    QTest.keyClick(dialog.combos["text"], Qt.Key.Key_Home)
    assert not dialog.ok.isEnabled()
    QTest.keyClicks(dialog.combos["text"], "I")
    QTest.keyClick(dialog, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert dialog.focusWidget() is dialog.combos["title"]
    QTest.keyClick(dialog.combos["title"], Qt.Key.Key_Down)
    QTest.keyClick(dialog.combos["title"], Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.combos["title"], Qt.Key.Key_Return)
    chosen = {name: column for name, column in dialog.fields().items() if column}
    assert chosen == {"text": "Inhalt", "title": "Kopf", "published": "Datum"}


def test_a_table_without_rows_has_no_likeliest_column(qtbot: QtBot) -> None:
    dialog = MappingDialog(["a"], [], {}, [f"/tmp/{name}.csv" for name in "abcde"])
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()


def test_what_was_chosen_is_said_to_the_command() -> None:
    values = ImportValues(("a.csv", "-x"), "csv", True, True, {"text": "Wer, wann", "title": ""})
    assert values.arguments() == [
        *("--no-prefill", "--format", "csv", "--accept", "--map", "text=Wer,, wann,title=", "--", "a.csv", "-x")
    ]
    assert ImportValues(("a",), "auto", True, False).arguments() == ["--no-prefill", "--", "a"]


def test_an_address_is_completed_and_checked(qtbot: QtBot) -> None:
    dialog = AddressDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.ok.isEnabled()
    QTest.keyClicks(dialog.address, "news.example/a b")
    assert not dialog.ok.isEnabled()
    dialog.address.setText(" news.example/a ")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.address, Qt.Key.Key_Return)
    assert dialog.values() == ImportValues(("https://news.example/a",), "auto", True, False)
    dialog.address.setText("http://news.example/b")
    assert dialog.values().sources == ("http://news.example/b",)
