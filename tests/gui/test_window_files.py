"""The window and its file: nothing is lost unasked, everything that happens is said. The worker is a silent one."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.domain import edits
from annotator.domain.document import Article
from annotator.domain.record import Record
from annotator.domain.suggestion import Suggestion
from annotator.domain.text import Span
from annotator.gui import prefiller
from annotator.gui.address_dialog import AddressDialog
from annotator.gui.export_dialog import ExportDialog
from annotator.gui.import_dialog import ImportDialog
from annotator.gui.mapping_dialog import MappingDialog
from annotator.gui.paste_dialog import PasteDialog
from annotator.gui.troubles_dialog import TroublesDialog
from annotator.gui.window import MainWindow
from annotator.services import suggester
from annotator.services.importing import import_records
from annotator.services.project import Project
from tests.unit.services.test_proposal import MODEL, TEXT

COMMAND_MS = 30_000
LEFT = Qt.MouseButton.LeftButton
Opener = Callable[..., MainWindow]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ANNOTATOR_PROJECT", "ANNOTATOR_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    silent = "import sys; sys.stdin.read()"
    monkeypatch.setattr(prefiller, "start_own", lambda process, _: process.start(sys.executable, ["-c", silent]))
    return tmp_path


@pytest.fixture
def project(home: Path) -> Path:
    """Two articles that no model has filled."""
    path = home / "news.annotator"
    with Project.open(path, create=True, annotator="ada") as made:
        texts = {"tram": TEXT, "ferry": "The ferry to Port Wren was late."}
        import_records(made, [Record(where=id, article=Article.of(text, id=id)) for id, text in texts.items()])
    return path


@pytest.fixture
def open_window(qtbot: QtBot, home: Path) -> Iterator[Opener]:
    windows: list[MainWindow] = []

    def one(path: Path) -> MainWindow:
        window = MainWindow(path, "ada")
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.furnished)
        qtbot.waitUntil(lambda: window.desk.project is not None or window.no_project.isVisible())
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield one
    for window in windows:
        window.leaving.may_lose = True
        window.close()
        window.close()


@pytest.fixture
def window(open_window: Opener, project: Path) -> MainWindow:
    return open_window(project)


def label(window: MainWindow, surface: str, name: str = "ORG") -> None:
    start = TEXT.index(surface)
    span = Span(start, start + len(surface))
    window.desk.do(lambda document, by: edits.add_entity(document, span, name, by()))


class Lock:
    """Another program that is writing to the project."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("BEGIN IMMEDIATE")

    def end(self) -> None:
        self._connection.execute("ROLLBACK")
        self._connection.close()


@pytest.fixture
def locked(project: Path) -> Iterator[Lock]:
    lock = Lock(project)
    yield lock
    lock._connection.close()


def said(window: MainWindow) -> str:
    return window.views.status.message.text()


def question(window: MainWindow) -> QMessageBox:
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    return box


def answer(box: QMessageBox, word: str) -> None:
    (button,) = [button for button in box.buttons() if button.text().replace("&", "") == word]
    QTest.mouseClick(button, LEFT)


# An edit that is not saved


def test_opening_another_project_asks_about_an_edit_that_is_not_saved(
    window: MainWindow, home: Path, project: Path, locked: Lock
) -> None:
    label(window, "Bo Lind")
    window.open_project(home / "other.annotator")
    assert "The last edit is not saved" in question(window).text()
    answer(question(window), "Cancel")
    assert window.desk.project is not None
    assert window.desk.project.path == project
    locked.end()
    window.desk.retry()
    assert window.desk.document is not None
    assert len(window.desk.document.entities) == 1


def test_an_edit_may_be_lost_when_the_person_says_so(window: MainWindow, home: Path, locked: Lock) -> None:
    label(window, "Bo Lind")
    window.open_project(home / "other.annotator")
    answer(question(window), "Lose it")
    assert window.desk.project is not None
    assert window.desk.project.path == home / "other.annotator"
    assert not window.views.banner.isVisible()


def test_a_project_that_cannot_be_opened_costs_no_edit(window: MainWindow, home: Path, locked: Lock) -> None:
    (home / "diary.annotator").write_text("Nothing happened.")
    label(window, "Bo Lind")
    window.open_project(home / "diary.annotator")
    answer(question(window), "Lose it")
    assert "no project file" in said(window)
    assert window.desk.session is not None
    assert window.desk.session.unsaved


def test_closing_asks_and_names_what_is_typed_too(window: MainWindow, locked: Lock) -> None:
    label(window, "Bo Lind")
    window.views.entities.flush = lambda: label(window, "Port Wren")  # type: ignore[method-assign]
    assert not window.close()
    assert "what is typed in the panel" in question(window).text()
    answer(question(window), "Lose it")
    assert not window.isVisible()


def test_the_banner_keeps_the_first_reason_and_never_takes_the_keyboard(window: MainWindow, locked: Lock) -> None:
    banner, article = window.views.banner, window.views.article
    article.setFocus()
    label(window, "Bo Lind")
    assert "Another program is writing" in banner.reason.text()
    assert article.hasFocus()
    label(window, "Port Wren")
    assert "Another program is writing" in banner.reason.text()
    locked.end()
    QTest.mouseClick(banner.retry, LEFT)
    assert not banner.isVisible()
    assert article.hasFocus()


def test_a_button_that_had_the_keyboard_gives_it_back(window: MainWindow, locked: Lock) -> None:
    label(window, "Bo Lind")
    window.views.banner.drop.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.views.banner.drop, Qt.Key.Key_Space)
    assert window.views.article.hasFocus()


def test_a_flag_that_could_not_be_written_is_not_shown(window: MainWindow, locked: Lock) -> None:
    window.actions_by_id["flag"].trigger()
    assert window.views.banner.isVisible()
    assert not window.actions_by_id["flag"].isChecked()


def test_saved_elsewhere_the_edit_is_there(window: MainWindow, home: Path, project: Path, locked: Lock) -> None:
    label(window, "Bo Lind")
    window.files._move_to(project)
    assert "the project itself" in said(window)
    window.files._move_to(home / "copy.annotator")
    assert not window.views.banner.isVisible()
    with Project.open(home / "copy.annotator", annotator="ada") as copy:
        assert len(copy.document("tram").entities) == 1


# A file that is gone


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_is_gone_is_told_and_saved_elsewhere(
    window: MainWindow, home: Path, project: Path, qtbot: QtBot, replaced: bool
) -> None:
    label(window, "Bo Lind")
    project.rename(home / "aside")
    if replaced:
        project.write_bytes(b"")
    qtbot.waitUntil(window.views.banner.isVisible)
    label(window, "Port Wren")
    assert window.views.status.saved.text() == "Not saved"
    assert not window.close()
    answer(question(window), "Cancel")
    window.files._move_to(home / "copy.annotator")
    assert not window.views.banner.isVisible()
    with Project.open(home / "copy.annotator", annotator="ada") as copy:
        assert len(copy.document("tram").entities) == 2


@pytest.mark.parametrize("end", ["-wal", "-shm"])
def test_a_log_that_is_gone_is_told_and_saved_elsewhere(
    window: MainWindow, home: Path, project: Path, qtbot: QtBot, end: str
) -> None:
    label(window, "Bo Lind")
    project.with_name(project.name + end).unlink()
    qtbot.waitUntil(window.views.banner.isVisible)
    label(window, "Port Wren")
    assert window.views.status.saved.text() == "Not saved"
    window.files._move_to(home / "copy.annotator")
    assert not window.views.banner.isVisible()
    with Project.open(home / "copy.annotator", annotator="ada") as copy:
        assert len(copy.document("tram").entities) == 2


def test_a_file_that_comes_back_is_good_again(window: MainWindow, home: Path, project: Path, qtbot: QtBot) -> None:
    project.rename(home / "aside")
    qtbot.waitUntil(window.views.banner.isVisible)
    QTest.mouseClick(window.views.banner.drop, LEFT)
    assert window.views.banner.isVisible()
    assert not window.close()
    assert "lose everything" in question(window).text()
    answer(question(window), "Cancel")
    (home / "aside").rename(project)
    qtbot.waitUntil(lambda: not window.views.banner.isVisible())
    label(window, "Bo Lind")
    assert window.views.status.saved.text() == "Saved"


# What stands in the window


def test_a_project_that_is_none_is_told_in_place(open_window: Opener, home: Path) -> None:
    (home / "diary.annotator").write_text("Nothing happened.")
    window = open_window(home / "diary.annotator")
    assert "no project file" in window.no_project.reason.text()
    assert window.no_project.geometry() == window.views.splitter.geometry()
    assert window.views.splitter.count() == 3
    window.files.ask_import([home])
    assert "project first" in said(window)
    window.open_project(home / "fresh.annotator")
    assert not window.no_project.isVisible()


def test_settings_of_the_window_that_make_no_sense_are_passed_over(
    open_window: Opener, home: Path, project: Path
) -> None:
    folder = home / "data" / "article-annotator"
    folder.mkdir(parents=True)
    (folder / "window.ini").write_text(
        "[General]\ntheme=plaid\nzoom=²\nproject=/nowhere/x\n[layout]\nwindow=5\nsplitter=@ByteArray(xx)\nentities=y\n"
    )
    window = open_window(project)
    assert window.actions_by_id["theme_system"].isChecked()
    assert window.preferences.zoom == 100


def test_a_stale_message_goes_with_the_next_success(window: MainWindow) -> None:
    window.views.status.show_error("It went wrong")
    label(window, "Bo Lind")
    assert said(window) == ""
    window.views.status.show_error("It went wrong")
    window.handlers.go("ferry")
    assert said(window) == ""


def test_a_missing_model_stays_told_until_there_is_one(window: MainWindow) -> None:
    window.background.prefiller._take({"error": "nowhere: no such model"})
    assert "annotator prefill --model NAME" in window.views.status.notice.text()
    window.views.status.clear_message()
    assert window.views.status.notice.isVisible()
    window.background.prefiller._take({"ready": "m@1", "labels": []})
    assert not window.views.status.notice.isVisible()


def drop(window: MainWindow, *urls: QUrl) -> bool:
    data = QMimeData()
    data.setUrls(list(urls))
    where, copy = QPointF(5, 5), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(where.toPoint(), copy, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(where, copy, data, LEFT, Qt.KeyboardModifier.NoModifier))
    return enter.isAccepted()


def test_what_can_be_dropped(window: MainWindow, home: Path) -> None:
    assert not drop(window, QUrl("ftp://example.org/story.html"))
    first, second = (QUrl.fromLocalFile(str(home / f"{name}.annotator")) for name in ("one", "two"))
    assert drop(window, first, second)
    assert window.desk.project is not None
    assert window.desk.project.path.name == "one.annotator"
    assert "One project at a time: one.annotator was opened" in said(window)
    assert drop(window, QUrl.fromLocalFile(str(home / "story.txt")), QUrl("https://example.org/"))
    dialog = window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    assert dialog.values().sources == (str(home / "story.txt"),)


def test_a_link_that_is_dropped_is_fetched_only_when_a_person_says_so(window: MainWindow) -> None:
    assert drop(window, QUrl("https://example.org/story.html"))
    dialog = window.findChild(AddressDialog)
    assert isinstance(dialog, AddressDialog)
    assert dialog.values().sources == ("https://example.org/story.html",)
    assert not window.background.awaited


# The File menu


def paste(window: MainWindow, text: str) -> PasteDialog:
    QGuiApplication.clipboard().setText(text)
    window.files.paste()
    dialog = window.findChildren(PasteDialog)[-1]
    QTest.mouseClick(dialog.ok, LEFT)
    return dialog


def test_what_is_pasted_while_another_program_writes_stays_in_the_dialog(window: MainWindow, locked: Lock) -> None:
    dialog = paste(window, "A new story.")
    assert dialog.isVisible()
    assert "Another program is writing" in dialog.warning.text()
    locked.end()
    QTest.mouseClick(dialog.ok, LEFT)
    assert not dialog.isVisible()
    assert window.desk.document is not None
    assert window.desk.document.text == "A new story."


def test_a_text_that_is_known_is_shown(window: MainWindow) -> None:
    window.handlers.go("ferry")
    paste(window, TEXT)
    assert window.desk.document is not None
    assert window.desk.document.article.id == "tram"
    assert "already" in said(window)


def import_file(window: MainWindow, qtbot: QtBot, path: Path, *, prefill: bool = True) -> None:
    window.files.ask_import([path])
    dialog = window.findChildren(ImportDialog)[-1]
    dialog.prefill.setChecked(prefill)
    QTest.mouseClick(dialog.ok, LEFT)
    qtbot.waitUntil(lambda: not window.background.awaited, timeout=COMMAND_MS)


def test_a_table_of_unusual_columns_is_read_as_a_person_says(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    (home / "a.csv").write_text('Kopf,"Wer, wann",x\nLied,Ada sang in Graz.,1\nTanz,Bo danced in Wels.,2\n')
    (home / "b.csv").write_text('Kopf,"Wer, wann",x\nSpiel,Cy played in Linz.,3\n')
    import_file(window, qtbot, home, prefill=False)
    dialog = window.findChild(MappingDialog)
    assert isinstance(dialog, MappingDialog)
    assert dialog.combos["text"].currentText() == "Wer, wann"
    dialog.combos["title"].setFocus()
    QTest.keyClicks(dialog.combos["title"], "K")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.background.awaited, timeout=COMMAND_MS)
    assert said(window).startswith("3 articles added")
    qtbot.waitUntil(lambda: len(window.presenter.rows) == 5)
    assert {row.title for row in window.presenter.rows} >= {"Lied", "Tanz", "Spiel"}


def test_tables_of_other_columns_are_asked_about_one_after_the_other(
    window: MainWindow, home: Path, qtbot: QtBot
) -> None:
    for name, columns in (("a", "x,y"), ("b", "v,w")):
        (home / f"{name}.csv").write_text(f"{columns}\n1,{name} sang.\n")
    window.files.ask_import([home / "a.csv", home / "b.csv"])
    QTest.mouseClick(window.findChildren(ImportDialog)[-1].ok, LEFT)
    qtbot.waitUntil(lambda: window.findChild(MappingDialog) is not None, timeout=COMMAND_MS)
    first = window.findChildren(MappingDialog)[-1]
    first.reject()
    second = window.findChildren(MappingDialog)[-1]
    assert second is not first
    assert second.fields()["text"] == "w"
    second.reject()


def test_everything_that_is_refused_is_listed(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    (home / "more").mkdir()
    for name, content in (("good.txt", "A new story."), ("empty.txt", ""), ("broken.pdf", "x"), ("photo.png", "x")):
        (home / "more" / name).write_text(content)
    import_file(window, qtbot, home / "more")
    dialog = window.findChild(TroublesDialog)
    assert isinstance(dialog, TroublesDialog)
    lines = dialog.text.toPlainText().splitlines()
    assert ["broken.pdf" in lines[0], "empty.txt" in lines[1], "1 .png" in lines[2]] == [True] * 3
    QTest.mouseClick(dialog.copy, LEFT)
    assert QGuiApplication.clipboard().text().splitlines() == lines
    assert said(window).startswith("1 article added, ")


def test_what_was_left_out_is_said(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    (home / "more").mkdir()
    for name in ("story.txt", "photo.png"):
        (home / "more" / name).write_text("A new story.")
    import_file(window, qtbot, home / "more")
    assert said(window) == f"1 article added, {home / 'more'}: files of other kinds were left out: 1 .png"


def test_an_import_counts_in_plain_words(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    (home / "story.txt").write_text("A new story.")
    import_file(window, qtbot, home / "story.txt")
    assert said(window) == "1 article added"
    window.handlers.go("ferry")
    import_file(window, qtbot, home / "story.txt")
    assert said(window) == "0 articles added, 1 already in the project"
    assert window.desk.document is not None
    assert window.desk.document.text == "A new story."


def test_an_import_without_pre_fill_waits_until_somebody_opens_it(
    window: MainWindow, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.background.prefiller, "ask", asked.extend)
    monkeypatch.setattr(window.background.prefiller, "ask_first", asked.append)
    (home / "story.txt").write_text("A new story.")
    import_file(window, qtbot, home / "story.txt", prefill=False)
    new = next(row.id for row in window.presenter.rows if row.id not in ("tram", "ferry"))
    assert new not in asked
    assert "ferry" in asked
    window.handlers.go(new)
    assert new in asked


def test_cancel_holds_until_a_person_wants_suggestions(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.background.prefiller, "ask", asked.extend)
    monkeypatch.setattr(window.background.prefiller, "ask_first", asked.append)
    window.background.cancel()
    window.background.fill_waiting()
    assert asked == []
    window.handlers.go("ferry")
    assert asked == ["ferry"]
    window.background.resume()
    assert asked == ["ferry", "tram", "ferry"]


def export_to(window: MainWindow, destination: str, format: str = "jsonl") -> ExportDialog:
    window.files.ask_export()
    dialog = window.findChildren(ExportDialog)[-1]
    names = [dialog.format.itemData(row)["name"] for row in range(dialog.format.count())]
    dialog.format.setCurrentIndex(names.index(format))
    dialog.destination.setText(destination)
    QTest.mouseClick(dialog.ok, LEFT)
    return dialog


def test_an_export_says_what_it_wrote_and_asks_before_it_replaces(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    export_to(window, "out.jsonl")
    qtbot.waitUntil(lambda: "no article is finished" in said(window), timeout=COMMAND_MS)
    assert (home / "out.jsonl").read_text() == ""
    label(window, "Bo Lind")
    window.desk.finish()
    (home / "out.jsonl").write_text("precious")
    dialog = export_to(window, "out.jsonl")
    assert not window.background.awaited
    answer(question(window), "Cancel")
    assert dialog.isVisible()
    assert (home / "out.jsonl").read_text() == "precious"
    QTest.mouseClick(dialog.ok, LEFT)
    answer(next(box for box in window.findChildren(QMessageBox) if box.isVisible()), "Replace")
    qtbot.waitUntil(lambda: said(window).startswith("1 article exported to "), timeout=COMMAND_MS)
    assert said(window).endswith(str(home / "out.jsonl"))
    assert json.loads((home / "out.jsonl").read_text())["meta"]["id"] == "tram"


def test_an_export_without_losses_asks_nothing(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    label(window, "Bo Lind")
    window.desk.finish()
    export_to(window, "out.conll", "conll")
    qtbot.waitUntil(lambda: said(window).startswith("1 article exported to "), timeout=COMMAND_MS)
    assert "Lind -X- O I-ORG" in (home / "out.conll").read_text()
    assert not window.views.gate.isVisible()


def test_an_export_that_cannot_be_written_is_said(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    export_to(window, str(project), "conll")
    answer(question(window), "Replace")
    qtbot.waitUntil(lambda: "Not exported: " in said(window), timeout=COMMAND_MS)
    assert "the project itself" in said(window)


def test_the_window_closes_after_the_export_it_waits_for(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    label(window, "Bo Lind")
    window.desk.finish()
    export_to(window, "out.jsonl")
    assert not window.close()
    assert "Checking the export is not finished" in said(window)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=COMMAND_MS)
    assert json.loads((home / "out.jsonl").read_text())["meta"]["id"] == "tram"


def test_the_window_stays_where_the_export_needs_an_answer(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    window.desk.finish()
    export_to(window, "out.jsonl")
    assert not window.close()
    qtbot.waitUntil(window.views.gate.isVisible, timeout=COMMAND_MS)
    assert window.isVisible()
    assert "Nothing is exported yet" in said(window)
    assert window.close()
    assert not (home / "out.jsonl").exists()


# Suggestions that come late


def suggestions(of: Suggestion = MODEL) -> dict[str, object]:
    return suggester.encode(of)


def test_suggestions_for_an_article_that_was_begun_are_one_step(window: MainWindow) -> None:
    label(window, "Bo Lind")
    window.background.prefiller.suggested.emit("tram", suggestions())
    assert window.desk.document is not None
    assert window.desk.document.to_review() == 3
    assert window.actions_by_id["undo"].text().replace("&", "") == "Undo Pre-fill"
    window.desk.undo()
    assert [entity.label for entity in window.desk.document.entities] == ["ORG"]


def test_suggestions_wait_while_another_program_writes(
    window: MainWindow, locked: Lock, monkeypatch: pytest.MonkeyPatch
) -> None:
    later: list[str] = []

    def ask_later(id: str) -> bool:
        later.append(id)
        return True

    monkeypatch.setattr(window.background.prefiller, "ask_later", ask_later)
    window.background.prefiller.suggested.emit("tram", suggestions())
    assert later == ["tram"]
    assert "Pre-fill waits: Another program is writing" in said(window)
    locked.end()
    window.background.prefiller.suggested.emit("tram", suggestions())
    assert window.desk.document is not None
    assert window.desk.document.to_review() == 4


def test_suggestions_never_cost_an_edit_that_waits(window: MainWindow, locked: Lock) -> None:
    label(window, "Bo Lind")
    locked.end()
    window.background.prefiller.suggested.emit("tram", suggestions())
    window.desk.retry()
    assert window.desk.document is not None
    assert [entity.label for entity in window.desk.document.entities] == ["ORG"]


def test_an_answer_that_makes_no_sense_is_left_out(window: MainWindow) -> None:
    for values in ({}, {"steps": 5}, {**suggestions(), "entities": [5]}):
        window.background.prefiller.suggested.emit("tram", values)
        assert "no sensible answer" in said(window)
    assert window.desk.document is not None
    assert not window.desk.document.to_review()
