"""Models and training in the window. The commands are real, in processes of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import spacy
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.gui.training_dialog import LANGUAGES, ModelsDialog
from annotator.gui.training_labels import LabelTable
from annotator.services import models, training
from annotator.services.project import Project
from tests.gui.windows import WindowOn
from tests.unit.services.schooling import finish_articles

if TYPE_CHECKING:
    from annotator.gui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
COMMAND_MS = 60_000


@pytest.fixture
def window(window_on: WindowOn) -> MainWindow:
    return window_on("Tilda Voss opened the mill.")


def project(window: MainWindow) -> Project:
    assert window.desk.project
    return window.desk.project


def settled(window: MainWindow) -> Callable[[], bool]:
    return lambda: not window.background._commands


def dialog_of(window: MainWindow, qtbot: QtBot) -> ModelsDialog:
    window.actions_by_id["models"].trigger()
    (dialog,) = window.findChildren(ModelsDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() > 0, timeout=COMMAND_MS)
    return dialog


def box_of(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=COMMAND_MS)
    return window.findChildren(QMessageBox)[-1]


def press(box: QMessageBox, words: str) -> None:
    QTest.mouseClick(next(each for each in box.findChildren(QPushButton) if each.text() == words), LEFT)


def row(name: str, **values: object) -> dict[str, object]:
    return {
        "name": name,
        "kind": "installed",
        "title": f"{name}@1",
        "language": "en",
        "labels": ["PER", "ORG"],
        "in_use": False,
        "number": None,
        "before": None,
        "after": None,
        "articles": None,
        "made": "",
        "trouble": "",
        "names": {"PER": "PERSON", "ORG": "ORG"},
        **values,
    }


def cells(dialog: ModelsDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [[str(model.index(at, column).data()) for column in range(4)] for at in range(model.rowCount())]


def test_a_trained_model_takes_over_and_one_click_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    finish_articles(project(window), range(60))
    models.use(project(window), "blank:en")
    window.actions_by_id["train"].trigger()
    box = box_of(window, qtbot)
    assert box.text() == "60 articles are finished."
    press(box, "Train")
    qtbot.waitUntil(window.training.note.isVisible, timeout=COMMAND_MS)
    words = window.training.note.words.text()
    assert words.startswith("Model 1: 0.0 → ")
    assert words.endswith(", in use.")
    trained = models.in_use(project(window))
    assert trained.startswith(str(paths.models()))
    QTest.mouseClick(window.training.note.back, LEFT)
    qtbot.waitUntil(lambda: models.in_use(project(window)) == "blank:en", timeout=COMMAND_MS)
    qtbot.waitUntil(settled(window), timeout=COMMAND_MS)
    assert not window.training.note.isVisible()


def test_training_starts_by_itself_and_a_cancelled_one_is_left(window: MainWindow, qtbot: QtBot) -> None:
    models.use(project(window), "blank:en")
    window.training.look()
    assert window.background.awaited == []
    assert settled(window)()
    finish_articles(project(window), range(60))
    seen: list[tuple[str, int]] = []
    window.background.worked.connect(lambda title, done, _total: seen.append((title, done)))
    window.training.look()
    qtbot.waitUntil(lambda: any(title == "Training" and done for title, done in seen), timeout=COMMAND_MS)
    assert window.background.awaited == [], "closing the window does not wait for it"
    QTest.mouseClick(window.views.status.cancel, LEFT)
    qtbot.waitUntil(settled(window), timeout=COMMAND_MS)
    assert "the model in use stays as it is" in window.views.status.message.text()
    assert models.in_use(project(window)) == "blank:en"
    window.training.look()
    assert settled(window)()


def test_it_does_not_start_where_that_is_turned_off(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    qtbot.waitUntil(settled(window), timeout=COMMAND_MS)
    QTest.keyClick(dialog.automatic, Qt.Key.Key_Space)
    assert not project(window).setting(training.AUTOMATIC)
    dialog.reject()
    finish_articles(project(window), range(30))
    window.training.look()
    assert settled(window)()


def test_why_nothing_was_trained_is_said(window: MainWindow, qtbot: QtBot) -> None:
    finish_articles(project(window), [0])
    window.actions_by_id["train"].trigger()
    press(box_of(window, qtbot), "Train")
    qtbot.waitUntil(lambda: "too little is finished" in window.views.status.message.text(), timeout=COMMAND_MS)


def test_no_gain_is_said_and_offers_no_way_back(window: MainWindow) -> None:
    result: dict[str, object] = {"number": 5, "before": 74.0, "after": 74.2, "used": False}
    window.training._trained(0, result, [])
    assert window.training.note.words.text() == "Model 5: 74.0 → 74.2: no gain, the model in use stays."
    assert window.training.note.back.isHidden()
    QTest.mouseClick(window.training.note.close_button, LEFT)
    assert window.training.note.isHidden()


def test_a_blank_language_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    first = models.in_use(project(window))
    assert cells(dialog)[0][1] == "installed, in use"
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.language.activated.emit(dialog.language.currentIndex())
    qtbot.waitUntil(lambda: cells(dialog)[-1][0] == "de_blank@0.0.0", timeout=COMMAND_MS)
    assert "only finds words and sentences" in dialog.says.text()
    QTest.mouseClick(dialog.use, LEFT)
    qtbot.waitUntil(lambda: models.in_use(project(window)) == "blank:de", timeout=COMMAND_MS)
    qtbot.waitUntil(lambda: settled(window)() and dialog.use.isEnabled(), timeout=COMMAND_MS)
    assert first in "".join(cells(dialog)[0])
    dialog.reject()


def test_a_folder_with_code_is_asked_about(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "odd"
    spacy.blank("en", meta={"name": "odd"}).to_disk(folder)
    (folder / "odd.py").touch()
    dialog = dialog_of(window, qtbot)
    QTest.mouseClick(dialog.folder, LEFT)
    (chooser,) = window.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(folder))
    chooser.close()
    qtbot.waitUntil(lambda: cells(dialog)[-1][0] == "en_odd@0.0.0", timeout=COMMAND_MS)
    QTest.mouseClick(dialog.use, LEFT)
    box = box_of(window, qtbot)
    assert "the file odd.py" in box.text()
    press(box, "Cancel")
    assert models.in_use(project(window)) != str(folder)
    qtbot.waitUntil(lambda: settled(window)() and not window.findChildren(QMessageBox), timeout=COMMAND_MS)
    QTest.mouseClick(dialog.use, LEFT)
    press(box_of(window, qtbot), "Trust it and use it")
    qtbot.waitUntil(lambda: models.in_use(project(window)) == str(folder), timeout=COMMAND_MS)
    qtbot.waitUntil(settled(window), timeout=COMMAND_MS)
    dialog.reject()


def test_labels_of_another_model_are_mapped(qtbot: QtBot) -> None:
    table = LabelTable(["PERSON", "ORG"])
    qtbot.addWidget(table)
    table.set_names({"PER": "PERSON", "ORG": "ORG", "SHIP": "SHIP", "DAY": ""})
    assert table.names() == {"PER": "PERSON", "SHIP": "SHIP", "DAY": ""}
    choice = table.cellWidget(2, 1)
    assert isinstance(choice, QComboBox)
    assert [choice.itemText(at) for at in range(choice.count())] == ["SHIP (new)", "PERSON", "ORG", "leave out"]
    QTest.keyClick(choice, Qt.Key.Key_End)
    assert table.names()["SHIP"] == ""


def test_models_are_shown_with_their_exam(qtbot: QtBot) -> None:
    dialog = ModelsDialog(["PERSON", "ORG"], automatic=True)
    qtbot.addWidget(dialog)
    trained = row("/m/4", kind="trained", number=4, before=71.2, after=74.0, articles=24, in_use=True)
    dialog.set_rows([row("en_tiny"), trained, row("/gone", kind="folder", title="", trouble="no such model")])
    assert cells(dialog)[1] == ["Model 4: /m/4@1", "trained here, in use", "71.2 → 74.0", "24 articles"]
    with qtbot.waitSignal(dialog.export_requested) as asked:
        QTest.mouseClick(dialog.export, LEFT)
    assert asked.args == [4]
    dialog.table.selectRow(0)
    with qtbot.waitSignal(dialog.use_requested) as wanted:
        QTest.mouseClick(dialog.use, LEFT)
    assert wanted.args == ["en_tiny", {"PER": "PERSON"}]
    dialog.table.selectRow(2)
    assert not dialog.use.isEnabled()
    assert "cannot be used: no such model" in dialog.says.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_that_is_offered_works(language: str) -> None:
    from annotator.nlp.models import load

    assert load(f"blank:{language}").name == f"{language}_blank@0.0.0"
