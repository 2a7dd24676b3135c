"""The first minute: a newcomer with an empty home takes the tour by real keys, each counted, to a file that is read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.gui.export_dialog import ExportDialog
from annotator.gui.tour import Tour
from annotator.gui.window import MainWindow
from annotator.services.samples import sample_project

EXPORT_MS = 60_000
AT_MOST = 19
"""The tour ends with an export in under 20 actions."""
CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
LEFT = Qt.MouseButton.LeftButton


class Newcomer:
    """Does what the card says, key by key or click by click, and counts."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window, self.actions = qtbot, window, 0

    @property
    def tour(self) -> Tour:
        assert self.window._tour is not None
        return self.window._tour

    def sees(self, step: str) -> None:
        """The step is the next one, and its card stands wholly in the window."""
        self.qtbot.waitUntil(lambda: self.tour.step == step, timeout=EXPORT_MS)
        QApplication.processEvents()
        card = self.tour.card
        assert card.isVisible()
        assert self.window.views.rect().contains(card.geometry())

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.actions += 1
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifiers)

    def clicks(self, offset: int) -> None:
        self.actions += 1
        article = self.window.views.article
        point = article.rect_of(article.offsets.to_qt(offset + 1)).center()
        QTest.mouseClick(article.viewport(), LEFT, NONE, point)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ANNOTATOR_PROJECT", "ANNOTATOR_NAME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def starts(qtbot: QtBot, home: Path) -> Iterator[Callable[[], MainWindow]]:
    """Starts the program without an argument, as often as one likes."""
    windows: list[MainWindow] = []

    def start() -> MainWindow:
        window = MainWindow(None, "ada")
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.furnished and window.desk.project is not None)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QApplication.processEvents()
        return window

    yield start
    for window in windows:
        window.close()


Starts = Callable[[], MainWindow]


def exported(home: Path) -> dict[str, object]:
    (line,) = (home / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
    record: dict[str, object] = json.loads(line)
    return record


def check(record: dict[str, object]) -> None:
    """What a newcomer corrected is in the file."""
    text, spans, claims = record["text"], record["spans"], record["claims"]
    assert isinstance(text, str)
    assert isinstance(spans, list)
    assert isinstance(claims, list)
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)
    labels = [(span["text"], span["label"]) for span in spans]
    assert ("Ines Falk", "PERSON") in labels
    assert [label for words, label in labels if words == "Selwick"] == ["GPE"] * text.count("Selwick") == ["GPE"] * 3
    assert any(claim["content"][0]["text"].startswith("Hanging the bell") for claim in claims)
    assert {span["state"] for span in spans} == {"accepted", "edited"}
    assert record["answer"] == "accept"


def through(newcomer: Newcomer, *, by_mouse: bool = False) -> None:
    tour = newcomer.tour
    sample = tour._sample
    assert sample is not None
    newcomer.sees("relabel")
    if by_mouse:
        newcomer.clicks(sample.relabel.span.start)
    newcomer.presses(Qt.Key.Key_P)
    newcomer.sees("everywhere")
    if by_mouse:
        newcomer.clicks(sample.everywhere.span.start)
    newcomer.presses(Qt.Key.Key_G, SHIFT)
    newcomer.sees("claim")
    if by_mouse:
        newcomer.clicks(sample.claim.start)
    newcomer.presses(Qt.Key.Key_C)
    newcomer.sees("done")
    newcomer.presses(Qt.Key.Key_Return, CONTROL)
    newcomer.sees("export")
    newcomer.presses(Qt.Key.Key_E, CONTROL)
    dialog = newcomer.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.activateWindow()
    newcomer.qtbot.waitUntil(dialog.isActiveWindow)
    newcomer.presses(Qt.Key.Key_Return)
    newcomer.sees("")
    newcomer.window.activateWindow()
    newcomer.qtbot.waitUntil(newcomer.window.isActiveWindow)


@pytest.mark.parametrize("by_mouse", [False, True], ids=["keys", "mouse"])
def test_a_newcomer_exports_the_first_corrected_article(
    qtbot: QtBot, starts: Starts, home: Path, by_mouse: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    window = starts()
    newcomer = Newcomer(qtbot, window)
    through(newcomer, by_mouse=by_mouse)
    check(exported(home))
    assert str(home / "annotations.jsonl") in newcomer.tour.card.sentence.text()
    with capsys.disabled():
        print(f"\nactions from the empty home to the first file: {newcomer.actions} (at most {AT_MOST})")
    assert newcomer.actions <= AT_MOST
    newcomer.presses(Qt.Key.Key_Escape)
    assert window.desk.project is not None
    assert window.desk.project.path == paths.default_project()
    assert not window.desk.project.rows()
    assert not newcomer.tour.card.isVisible()
    assert window.preferences.tour == "done"


def test_it_comes_once_and_again_only_when_asked(qtbot: QtBot, starts: Starts) -> None:
    first = starts()
    QTest.keyClick(first.views.article, Qt.Key.Key_Escape)
    assert first.desk.project is not None
    assert first.desk.project.path == paths.default_project()
    assert first.preferences.tour == "left"
    first.close()
    second = starts()
    assert second._tour is None
    second.actions_by_id["tour"].trigger()
    newcomer = Newcomer(qtbot, second)
    newcomer.sees("relabel")
    assert second.desk.project is not None
    assert second.desk.project.path == paths.tour_project()


def test_the_demo_takes_nothing_of_it_away(qtbot: QtBot, home: Path, starts: Starts) -> None:
    demo = MainWindow(sample_project(), "ada")
    qtbot.addWidget(demo)
    demo.show()
    qtbot.waitUntil(lambda: demo.furnished and demo.desk.project is not None)
    assert demo._tour is None
    demo.close()
    window = starts()
    Newcomer(qtbot, window).sees("relabel")
    QTest.keyClick(window.views.article, Qt.Key.Key_Escape)
    assert window.desk.project is not None
    assert window.desk.project.path == sample_project()


def test_closing_the_window_in_its_midst_ends_it_for_good(starts: Starts) -> None:
    first = starts()
    QTest.keyClick(first.views.article, Qt.Key.Key_P)
    first.close()
    second = starts()
    assert second._tour is None
    assert second.desk.project is not None
    assert second.desk.project.path == paths.default_project()
    assert paths.tour_project() not in second.preferences.recent_projects


def test_it_is_not_loaded_where_a_project_is_named(qtbot: QtBot, home: Path) -> None:
    window = MainWindow(home / "mine.annotator", "ada")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.furnished and window.desk.project is not None)
    assert window._tour is None
    window.close()
    assert not paths.tour_project().exists()
    assert os.listdir(home / "data" / "article-annotator") == ["window.ini"]
