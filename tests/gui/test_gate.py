"""The gate before an export, with real keys and the mouse: each finding a key or a click from its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Status
from annotator.domain.text import Span
from annotator.gui.export_dialog import ExportDialog
from annotator.gui.gate_panel import GatePanel
from annotator.gui.window import MainWindow
from tests.gui.windows import WindowOn

COMMAND_MS = 30_000
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
TEXT = "Ada Okoro, met Bo Lind; in Graz.\nShe left Graz."
OTHER = "Nobody was there."


def named(words: str, label: str, nth: int = 0) -> Entity:
    start = TEXT.index(words) if not nth else TEXT.rindex(words)
    return Entity(id=f"{words}{nth}", start=start, end=start + len(words), label=label, state=State.ADDED)


SOUND = named("Graz", "GPE")
SLIPS = (named("Ada Okoro,", "PERSON"), named("Bo Lind;", "PERSON"), named("Graz", "ORG", 1))
CLAIM = Claim(id="claim", content=(Span(11, 31),), state=State.ADDED)


def finish(window: MainWindow) -> None:
    """Every article is done."""
    project = window.desk.project
    assert project is not None
    for row in project.rows():
        if window.desk.document and window.desk.document.article.id != row.id:
            window.handlers.go(row.id)
        window.desk.finish()
    window.handlers.go(project.rows()[0].id)
    window.views.article.setFocus()


def ask_export(window: MainWindow, qtbot: QtBot, name: str, format: str) -> ExportDialog:
    QTest.keyClick(window.views.article, KEY.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChildren(ExportDialog)[-1]
    qtbot.waitUntil(dialog.isActiveWindow)
    names = [dialog.format.itemData(row)["name"] for row in range(dialog.format.count())]
    dialog.format.setCurrentIndex(names.index(format))
    dialog.destination.setText(name)
    return dialog


def export(window: MainWindow, qtbot: QtBot, name: str, format: str = "conll") -> GatePanel:
    """An export from the window up to where it is looked through."""
    dialog = ask_export(window, qtbot, name, format)
    QTest.keyClick(dialog.destination, KEY.Key_Return)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settle(window, qtbot)
    return window.views.gate


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.background.awaited, timeout=COMMAND_MS)


def lines(panel: GatePanel) -> list[str]:
    return [row.text(0) for row in panel._rows]


def reasons(panel: GatePanel) -> list[str]:
    return [top.text(0) for top in panel._tops]


def here(window: MainWindow) -> tuple[str | None, bool]:
    return window.views.article.selected_id, window.views.article.hasFocus()


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.focusWidget(), key, modifiers)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def test_each_finding_is_a_key_or_a_click_from_its_place(window_on: WindowOn, qtbot: QtBot, folder: Path) -> None:
    window = window_on(TEXT, SOUND, *SLIPS, CLAIM, more=(OTHER,))
    finish(window)
    panel = export(window, qtbot, "out.conll")
    assert panel.isVisible()
    assert panel.tree.hasFocus()
    assert panel.title.text() == "Before the export: 4 to mend, 1 that CoNLL-2003 columns cannot hold"
    assert [line.split(":")[0] for line in reasons(panel)] == ["To mend"] * 3 + ["Does not fit"]
    found = ["the article", "“Ada Okoro,”", "“Bo Lind;”", "“Graz”", "“met Bo Lind; in Graz”"]
    assert sorted(lines(panel)) == found
    assert not (folder / "out.conll").exists()
    seen = []
    press(window, KEY.Key_Return)
    for _ in range(4):
        assert window.views.article.hasFocus()
        assert window.desk.document is not None
        seen.append(window.views.article.selected_id or window.desk.document.text)
        press(window, KEY.Key_F8)
    seen.append(window.views.article.selected_id or "")
    assert sorted(seen) == sorted([OTHER, *(each.id for each in SLIPS), "claim"])
    press(window, KEY.Key_F8)
    assert "last one" in window.views.status.message.text()
    press(window, KEY.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert here(window)[0] == seen[3]
    row = next(row for row in panel._rows if "Bo Lind;”" in row.text(0))
    panel.tree.scrollToItem(row)
    QTest.mouseClick(panel.tree.viewport(), LEFT, pos=panel.tree.visualItemRect(row).center())
    assert here(window) == ("Bo Lind;0", True)
    assert panel.isVisible()


def test_what_is_mended_goes_from_the_list_and_comes_back_with_undo(
    window_on: WindowOn, qtbot: QtBot, folder: Path
) -> None:
    window = window_on(TEXT, SOUND, *SLIPS[:2])
    finish(window)
    panel = export(window, qtbot, "out.jsonl", "jsonl")
    assert panel.title.text() == "Before the export: 2 to mend"
    press(window, KEY.Key_Return)
    assert here(window) == ("Ada Okoro,0", True)
    press(window, KEY.Key_Delete)
    qtbot.waitUntil(lambda: lines(panel) == ["“Bo Lind;”"])
    press(window, KEY.Key_F8)
    assert here(window) == ("Bo Lind;0", True)
    press(window, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(lines(panel)) == 2)
    for words in ("Ada Okoro,0", "Bo Lind;0"):
        window.views.article.take_up(words)
        press(window, KEY.Key_Delete)
    qtbot.waitUntil(lambda: not lines(panel))
    assert panel.title.text() == "Before the export: nothing is left to mend"
    assert panel.export.text().replace("&", "") == "Export"
    QTest.mouseClick(panel.export, LEFT)
    settle(window, qtbot)
    assert not panel.isVisible()
    assert (folder / "out.jsonl").is_file()


def test_the_edges_are_trimmed_in_one_key_and_undo_takes_that_back(
    window_on: WindowOn, qtbot: QtBot, folder: Path
) -> None:
    window = window_on(TEXT, *SLIPS[:2])
    finish(window)
    panel = export(window, qtbot, "out.jsonl", "jsonl")
    press(window, KEY.Key_T, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: panel.title.text().endswith("nothing is left to mend"), timeout=COMMAND_MS)
    document = window.desk.document
    assert document is not None
    assert [document.text[each.start : each.end] for each in document.entities] == ["Ada Okoro", "Bo Lind"]
    settle(window, qtbot)
    assert panel.export.hasFocus()
    assert not panel.trim.isVisible()
    assert window.actions_by_id["undo"].text().replace("&", "") == "Undo Trim the edges of 2 entities"
    window.views.article.setFocus()
    press(window, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    document = window.desk.document
    assert document is not None
    assert [document.text[each.start : each.end] for each in document.entities] == ["Ada Okoro,", "Bo Lind;"]


def test_stop_writes_nothing_and_leaving_out_writes_the_list_beside(
    window_on: WindowOn, qtbot: QtBot, folder: Path
) -> None:
    window = window_on(TEXT, CLAIM)
    finish(window)
    panel = export(window, qtbot, "out.conll")
    QTest.mouseClick(panel.stop, LEFT)
    assert not panel.isVisible()
    assert window.views.article.hasFocus()
    assert not (folder / "out.conll").exists()
    press(window, KEY.Key_F8)
    assert "nothing to look at" in window.views.status.message.text()
    panel = export(window, qtbot, "out.conll")
    assert panel.export.text().replace("&", "") == "Leave out and export"
    press(window, KEY.Key_X, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not panel.isVisible())
    settle(window, qtbot)
    report = (folder / "out.conll.report.txt").read_text()
    assert "claim 'met Bo Lind; in Graz' at 11 to 31 is left out" in report
    words = window.views.status.message.text()
    assert words.startswith(f"1 article exported to {folder / 'out.conll'}; ")
    assert words.endswith("listed in out.conll.report.txt")


def test_what_was_found_and_changed_since_is_ticked_and_passed_by(window_on: WindowOn, qtbot: QtBot) -> None:
    overlapping = (named("Ada Okoro, met Bo Lind", "ORG"), named("Bo Lind", "PERSON"), named("Graz", "GPE"))
    window = window_on(TEXT, *overlapping, CLAIM)
    finish(window)
    panel = export(window, qtbot, "out.conll")
    assert lines(panel) == ["“Bo Lind”", "“met Bo Lind; in Graz”"] or len(lines(panel)) == 2
    press(window, KEY.Key_Return)
    first = window.views.article.selected_id
    press(window, KEY.Key_Delete)
    assert [line.startswith("✓ ") for line in lines(panel)] == [True, False]
    press(window, KEY.Key_F8)
    assert window.views.article.selected_id not in (first, None)
    press(window, KEY.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert "last one" in window.views.status.message.text()
    QTest.mouseClick(panel.check, LEFT)
    settle(window, qtbot)
    assert [line.startswith("✓ ") for line in lines(panel)] == [False]


def test_nothing_found_and_the_gate_is_not_in_the_way(window_on: WindowOn, qtbot: QtBot, folder: Path) -> None:
    window = window_on(TEXT, named("Graz", "GPE"))
    finish(window)
    panel = export(window, qtbot, "out.conll")
    assert not panel.isVisible()
    assert window.views.status.message.text() == f"1 article exported to {folder / 'out.conll'}"


class Opener(QObject):
    """Stands in for the desktop's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


def test_the_folder_of_what_was_written_is_a_click_away(window_on: WindowOn, qtbot: QtBot, folder: Path) -> None:
    window = window_on(TEXT, named("Graz", "GPE"))
    finish(window)
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type]  # the stub asks for bytes, the call for text
    try:
        export(window, qtbot, "out.conll")
        assert window.views.status.offered.isVisible()
        QTest.mouseClick(window.views.status.offered, LEFT)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [folder]
    window.views.status.show_message("Something else")
    assert not window.views.status.offered.isVisible()


def test_a_data_set_says_how_many_go_where_before_and_after(window_on: WindowOn, qtbot: QtBot, folder: Path) -> None:
    window = window_on(TEXT, named("Graz", "GPE"), more=tuple(f"Story {number} of Graz." for number in range(9)))
    finish(window)
    dialog = ask_export(window, qtbot, "set.conll", "conll")
    QTest.keyClick(dialog.split.on, KEY.Key_Space)
    assert dialog.destination.text() == "set"
    qtbot.waitUntil(lambda: "train 8, dev 1, test 1" in dialog.split.summary.text(), timeout=COMMAND_MS)
    dialog.split.shares.selectAll()
    QTest.keyClicks(dialog.split.shares, "60/")
    assert dialog.split.summary.text() == "Write the shares as 80/10/10 or 80/20."
    QTest.mouseClick(dialog.ok, LEFT)
    assert dialog.warning.text() == "Write the shares as 80/10/10 or 80/20."
    QTest.keyClicks(dialog.split.shares, "40")
    qtbot.waitUntil(lambda: "train 6, dev 4." in dialog.split.summary.text(), timeout=COMMAND_MS)
    QTest.keyClick(dialog.split.shares, KEY.Key_Return)
    settle(window, qtbot)
    window.views.gate.export.click()
    settle(window, qtbot)
    assert window.views.status.message.text().startswith(
        f"10 articles exported to {folder / 'set'} (train 6, dev 4, with manifest.json and README.md)"
    )
    assert {path.name for path in (folder / "set").iterdir()} == {
        "train.conll",
        "dev.conll",
        "manifest.json",
        "README.md",
    }


def test_an_export_does_not_wait_for_the_count(window_on: WindowOn, qtbot: QtBot, folder: Path) -> None:
    window = window_on(TEXT, SOUND, more=("Two of Graz.", "Three of Wels."))
    finish(window)
    dialog = ask_export(window, qtbot, "set.conll", "conll")
    QTest.keyClick(dialog.split.on, KEY.Key_Space)
    qtbot.waitUntil(lambda: window.views.status.work.text() == "Counting", timeout=COMMAND_MS)
    QTest.keyClick(dialog.destination, KEY.Key_Return)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not window.background._commands, timeout=COMMAND_MS)
    window.views.gate.export.click()
    settle(window, qtbot)
    assert (folder / "set" / "manifest.json").is_file()


def test_a_check_that_is_cancelled_says_so_and_writes_nothing(window_on: WindowOn, qtbot: QtBot, folder: Path) -> None:
    window = window_on(TEXT, CLAIM)
    finish(window)
    dialog = ask_export(window, qtbot, "out.conll", "conll")
    QTest.keyClick(dialog.destination, KEY.Key_Return)
    QTest.mouseClick(window.views.status.cancel, LEFT)
    settle(window, qtbot)
    assert not window.views.gate.isVisible()
    assert window.views.status.message.text()
    assert not (folder / "out.conll").exists()


# The panel alone


def finding(id: str, **fields: Any) -> dict[str, Any]:
    plain = {"article": "a", "title": "T", "kind": "entity", "words": id, "start": 0, "end": 1, "why": "w"}
    return {**plain, "gone": False, "slip": True, "id": id, **fields}


def test_many_of_a_reason_are_closed_and_the_rest_is_counted(qtbot: QtBot) -> None:
    panel = GatePanel()
    qtbot.addWidget(panel)
    many = [finding(str(number)) for number in range(20)]
    totals = {(True, False, "entity", "w"): 500, (False, True, "claim", "is <b>left</b> out"): 1}
    rare = finding("x", words=" a\nb ", kind="claim", why="is <b>left</b> out", gone=True, slip=False)
    panel.show_findings("CoNLL", totals, [*many, rare], QKeySequence("F8"))
    assert reasons(panel) == [
        "To mend: 500 × entity w (the first 20)",
        "Does not fit: 1 × claim is <b>left</b> out",
    ]
    assert [top.isExpanded() for top in panel._tops] == [False, True]
    assert lines(panel)[-1] == "“␣a b␣”"
    heard: list[str] = []
    panel.go_requested.connect(lambda each: heard.append(each["id"]))
    QTest.keyClick(panel.tree, KEY.Key_Return)
    assert panel._tops[0].isExpanded()
    QTest.keyClick(panel.tree, KEY.Key_Down)
    QTest.keyClick(panel.tree, KEY.Key_Return)
    assert panel.step(1)
    assert heard == ["0", "1"]
    buttons = [button for button in panel.findChildren(QPushButton) if not button.isHidden()]
    assert [button.text().replace("&", "") for button in buttons] == ["Check again", "Leave out and export", "Stop"]


def test_a_long_article_is_not_looked_through_at_each_edit(
    window_on: WindowOn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.gate.LIVE", 1)
    window = window_on(TEXT, *SLIPS[:2])
    finish(window)
    panel = export(window, qtbot, "out.jsonl", "jsonl")
    press(window, KEY.Key_Return)
    press(window, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    window.gate._look_again()
    assert [line.startswith("✓ ") for line in lines(panel)] == [True, False]


def test_reopened_articles_stay_in_the_list_until_the_next_check(window_on: WindowOn, qtbot: QtBot) -> None:
    window = window_on(TEXT, *SLIPS[:1])
    finish(window)
    panel = export(window, qtbot, "out.jsonl", "jsonl")
    window.desk.set_status(Status.STARTED)
    QTest.mouseClick(panel.check, LEFT)
    settle(window, qtbot)
    assert panel.title.text().endswith("nothing is left to mend")


def test_another_project_takes_the_list_away(window_on: WindowOn, qtbot: QtBot, folder: Path) -> None:
    window = window_on(TEXT, *SLIPS[:1])
    finish(window)
    assert export(window, qtbot, "out.jsonl", "jsonl").isVisible()
    window.open_project(folder / "other.annotator")
    assert not window.views.gate.isVisible()
