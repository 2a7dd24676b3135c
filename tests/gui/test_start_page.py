"""What stands in the window before there is an article: where to drop, what to press, and the projects of before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.gui.export_dialog import ExportDialog
from annotator.gui.import_dialog import ImportDialog
from annotator.gui.prefiller import Prefiller
from annotator.gui.recent_dialog import RecentDialog
from annotator.gui.recent_list import RecentList
from annotator.gui.window import MainWindow
from annotator.services.project import Project
from annotator.services.samples import sample_records

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Opener = Callable[[Path], MainWindow]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ANNOTATOR_PROJECT", "ANNOTATOR_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("warm_up", "ask", "ask_first"):
        monkeypatch.setattr(Prefiller, name, lambda *_: None)
    return tmp_path


@pytest.fixture
def opened(qtbot: QtBot, home: Path) -> Iterator[Opener]:
    windows: list[MainWindow] = []

    def open_one(path: Path) -> MainWindow:
        window = MainWindow(path, "ada")
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.furnished)
        qtbot.waitUntil(lambda: window.desk.project is not None or window.no_project.isVisible())
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QApplication.processEvents()
        return window

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def window(opened: Opener, home: Path) -> MainWindow:
    """An empty project; two others were open before, of which one is gone since."""
    for name in ("gone", "harbour"):
        opened(home / f"{name}.annotator").close()
    (home / "gone.annotator").unlink()
    return opened(home / "mine.annotator")


def names(list_: RecentList) -> list[tuple[str, bool]]:
    return [(path.stem, there) for path, there in list_.recent.rows]


def dragged(home: Path) -> QMimeData:
    (home / "story.txt").write_text("The ferry was late.")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(home / "story.txt"))])
    return data


def drag(window: MainWindow, data: QMimeData) -> None:
    event = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(window, event)
    assert event.isAccepted() == data.hasUrls()


def test_the_frame_lights_up_while_something_is_dragged(window: MainWindow, home: Path) -> None:
    target, data = window.views.welcome.target, dragged(home)

    def lit() -> bool:
        return target.lit

    assert target.isVisible()
    before = target.grab().toImage()
    drag(window, data)
    assert lit()
    assert target.grab().toImage() != before
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not lit()
    assert target.grab().toImage() == before
    drag(window, QMimeData())
    assert not lit()
    drag(window, data)
    drop = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(window, drop)
    assert not lit()
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    assert dialog.values().sources == (str(home / "story.txt"),)
    dialog.reject()


def test_recent_projects_are_listed_the_last_one_first_and_a_missing_one_is_marked(window: MainWindow) -> None:
    recent = window.views.welcome.recent
    assert recent.isVisible()
    assert names(recent) == [("harbour", True), ("gone", False)]
    missing = recent.recent.index(1)
    assert missing.data(Qt.ItemDataRole.AccessibleTextRole).endswith("not there any more")


def test_a_recent_project_is_opened_by_a_click(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    recent = window.views.welcome.recent
    QTest.mouseClick(recent.viewport(), LEFT, NONE, recent.visualRect(recent.recent.index(0)).center())
    assert window.desk.project is not None
    assert window.desk.project.path == home / "harbour.annotator"
    assert [name for name, _ in names(recent)] == ["mine", "gone"]


def test_a_missing_one_is_neither_opened_nor_made_and_delete_takes_it_off(window: MainWindow, home: Path) -> None:
    recent = window.views.welcome.recent
    recent.setFocus()
    QTest.keyClick(recent, Qt.Key.Key_Down)
    QTest.keyClick(recent, Qt.Key.Key_Return)
    assert "not there any more" in window.views.status.message.text()
    assert not (home / "gone.annotator").exists()
    assert window.desk.project is not None
    assert window.desk.project.path == home / "mine.annotator"
    QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert names(recent) == [("harbour", True)]
    QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert not recent.isVisible()
    assert (home / "harbour.annotator").exists()


def ask(qtbot: QtBot, window: MainWindow) -> RecentDialog:
    QTest.keyClick(
        window.views.article, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    dialog = window.findChild(RecentDialog)
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_list_comes_up_by_its_key_and_is_gone_through_by_keyboard(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    dialog = ask(qtbot, window)
    assert focus() is dialog.list
    QTest.keyClick(focus(), Qt.Key.Key_Down)
    QTest.keyClick(focus(), Qt.Key.Key_Delete)
    assert names(dialog.list) == [("harbour", True)]
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(RecentDialog))
    assert window.desk.project is not None
    assert window.desk.project.path == home / "harbour.annotator"


def test_an_empty_list_says_what_to_do(qtbot: QtBot, opened: Opener, home: Path) -> None:
    window = opened(home / "mine.annotator")
    assert not window.views.welcome.recent.isVisible()
    dialog = ask(qtbot, window)
    assert "Ctrl+O opens one" in dialog.hint.text()
    assert not dialog.open_it.isEnabled()
    dialog.reject()


def test_where_a_project_cannot_be_opened_the_others_are_offered(opened: Opener, home: Path) -> None:
    opened(home / "harbour.annotator").close()
    (home / "broken.annotator").write_text("no project")
    window = opened(home / "broken.annotator")
    recent = window.no_project.recent
    assert recent.isVisible()
    assert names(recent) == [("harbour", True)]
    recent.setFocus()
    QTest.keyClick(recent, Qt.Key.Key_Return)
    assert window.desk.project is not None
    assert not window.no_project.isVisible()


def test_every_empty_place_says_what_to_do_with_the_key_in_force(window: MainWindow) -> None:
    views = window.views
    views.panels.setCurrentWidget(views.history)
    hints = (views.queue.hint, views.entities.hint, views.claims.hint, views.history.hint)
    assert all("Ctrl+I" in hint.text() for hint in hints)
    assert "Ctrl+I" in views.welcome.sentence.text()
    window.keys.changed = {"import": ("Ctrl+Alt+J",)}
    window._keep_keys()
    assert all("Ctrl+Alt+J" in hint.text() for hint in hints)
    assert "Ctrl+Alt+J" in views.welcome.sentence.text()


def test_with_an_article_the_same_places_speak_of_it(qtbot: QtBot, opened: Opener, home: Path) -> None:
    from annotator.services.importing import import_records

    path = home / "mine.annotator"
    with Project.open(path, create=True, annotator="ada") as project:
        import_records(project, sample_records())
    window = opened(path)
    views = window.views
    qtbot.waitUntil(lambda: window.furnished and window.desk.document is not None)
    assert not views.welcome.isVisible()
    assert "letter" in views.entities.hint.text()
    assert "Press C" in views.claims.hint.text()
    views.panels.setCurrentWidget(views.history)
    qtbot.waitUntil(lambda: "Ctrl+Z takes it back" in views.history.hint.text())
    views.queue.status.setCurrentIndex(views.queue.status.count() - 1)
    assert "All articles" in views.queue.hint.text()
    QTest.keyClicks(views.queue.filter, "zzz")
    assert "Esc" in views.queue.hint.text()
    QTest.keyClick(views.queue.filter, Qt.Key.Key_Escape)
    views.queue.status.setCurrentIndex(0)
    assert not views.queue.hint.isVisible()


def test_the_last_twelve_projects_are_remembered(home: Path) -> None:
    from annotator.gui.preferences import RECENT, Preferences

    preferences = Preferences()
    for number in range(RECENT + 3):
        preferences.visit(home / f"{number}.annotator")
    preferences.visit(home / "5.annotator")
    kept = [path.stem for path in Preferences().recent_projects]
    assert kept == ["5", "14", "13", "12", "11", "10", "9", "8", "7", "6", "4", "3"]
    assert Preferences().last_project == home / "5.annotator"


@pytest.mark.parametrize("documents", [True, False])
def test_an_export_is_not_offered_into_the_programs_own_folder(opened: Opener, home: Path, documents: bool) -> None:
    if documents:
        (home / "Documents").mkdir()
    beside = {paths.default_project(): home / "Documents" if documents else home, home / "mine.annotator": home}
    for project, folder in beside.items():
        window = opened(project)
        window.actions_by_id["export"].trigger()
        dialog = window.findChild(ExportDialog)
        assert dialog is not None
        assert Path(dialog.destination.text()) == folder / "annotations.jsonl"
        dialog.reject()
        window.close()


@pytest.mark.parametrize("size", [(640, 420), (900, 650), (1280, 800), (2560, 1440)], ids=str)
def test_every_word_and_button_is_in_sight_at_every_size(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    QApplication.processEvents()
    welcome = window.views.welcome
    for widget in (welcome.open_files, welcome.open_samples, welcome.take_tour):
        assert welcome.target.rect().contains(QRect(widget.mapTo(welcome.target, QPoint()), widget.size()))
    assert welcome.sentence.height() >= welcome.sentence.heightForWidth(welcome.sentence.width())
    assert welcome.rect().contains(welcome.target.geometry())
    if welcome.recent.isVisible():
        assert not welcome.recent.geometry().intersects(welcome.target.geometry())
        assert welcome.recent.height() >= welcome.recent.minimumSizeHint().height()
