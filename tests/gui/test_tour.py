"""The tour beside a person who does other things too: what counts as a step, where the card stands, how it is left."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Layer, Status
from annotator.domain.mentions import identical_mentions
from annotator.domain.text import Span
from annotator.gui.import_dialog import ImportDialog
from annotator.gui.paste_dialog import PasteDialog
from annotator.gui.theme import DARK, LIGHT
from annotator.gui.tour import Tour
from annotator.gui.tour_card import GAP, placed
from annotator.gui.tour_steps import CLAIM, DONE, EVERYWHERE, EXPORT, RELABEL, done_by
from annotator.gui.window import MainWindow
from tests.gui.windows import WindowOn

TEXT = "Ada Okoro sang in Port Wren.\n" * 30
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def entity(label: str, state: State, id: str = "e") -> Entity:
    return Entity(id=id, start=0, end=3, label=label, state=state)


def claim(state: State) -> Claim:
    return Claim(id="c", content=(Span(0, 3),), state=state)


SUGGESTED, ADDED = State.SUGGESTED, State.ADDED
RELABELLED = Change(entity("ORG", SUGGESTED), entity("PERSON", State.EDITED))
FINISHED = Change(Layer(annotator="ada"), Layer(annotator="ada", status=Status.DONE))


@pytest.mark.parametrize(
    ("changes", "steps"),
    [
        ([RELABELLED], {RELABEL}),
        ([RELABELLED, RELABELLED], {EVERYWHERE}),
        ([Change(None, claim(ADDED))], {CLAIM}),
        ([Change(claim(SUGGESTED), claim(State.ACCEPTED))], {CLAIM}),
        ([FINISHED], {DONE}),
        ([FINISHED, Change(claim(SUGGESTED), claim(State.ACCEPTED))], {DONE}),
        ([Change(entity("ORG", SUGGESTED), entity("ORG", State.ACCEPTED))], set()),
        ([Change(entity("PERSON", State.EDITED), entity("ORG", SUGGESTED))], set()),
        ([Change(entity("ORG", SUGGESTED), entity("PERSON", SUGGESTED))], set()),
        ([Change(claim(ADDED), None)], set()),
        ([Change(None, entity("ORG", ADDED))], set()),
        ([], set()),
    ],
)
def test_a_step_is_what_happened_to_the_article_not_which_key_was_pressed(
    changes: list[Change], steps: set[str]
) -> None:
    assert done_by(changes) == steps


ROOM, CARD = QRect(200, 40, 600, 500), QSize(300, 120)


@pytest.mark.parametrize(
    ("anchor", "free", "at"),
    [
        (QRect(260, 100, 80, 40), 0, QPoint(260, 139 + GAP)),
        (QRect(700, 100, 80, 40), 0, QPoint(799 - GAP - 300, 139 + GAP)),
        (QRect(260, 440, 80, 40), 0, QPoint(260, 440 - 2 * GAP - 120)),
        (QRect(260, 100, 80, 40), 400, QPoint(799 - 400 + GAP, 100)),
        (None, 0, QPoint(799 - GAP - 300, 539 - GAP - 120)),
    ],
    ids=["below", "not over the edge", "above", "beside", "in the corner"],
)
def test_the_card_stands_beside_what_it_speaks_of_and_not_on_it(anchor: QRect | None, free: int, at: QPoint) -> None:
    assert placed(CARD, anchor, ROOM, free) == at
    assert ROOM.contains(QRect(at, CARD))
    assert anchor is None or not QRect(at, CARD).intersects(anchor)


@pytest.fixture
def window(window_on: WindowOn) -> MainWindow:
    """A person's own article, at its 40th character, from which the tour is asked for."""
    window = window_on(TEXT)
    window.views.article.set_caret(40)
    window.actions_by_id["tour"].trigger()
    QApplication.processEvents()
    return window


def tour_of(window: MainWindow) -> Tour:
    assert window._tour is not None
    return window._tour


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.views.article, key, modifiers)
    QApplication.processEvents()


def own(window: MainWindow) -> bool:
    return window.desk.project is not None and window.desk.project.path != paths.tour_project()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_left_it_leads_back_to_where_one_was(window: MainWindow) -> None:
    assert not own(window)
    press(window, Qt.Key.Key_Escape)
    assert own(window)
    assert window.desk.document is not None
    assert window.desk.document.text == TEXT
    assert window.views.article.caret() == 40
    assert window.views.article.hasFocus()
    assert not tour_of(window).card.isVisible()
    assert "Help" in window.views.status.message.text()


def test_the_button_leaves_it_too_and_the_keyboard_reaches_it(window: MainWindow) -> None:
    card = tour_of(window).card
    for _ in range(3):
        if not card.leave.hasFocus():
            QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert card.leave.hasFocus()
    QTest.keyClick(card.leave, Qt.Key.Key_Space)
    assert own(window)


def test_steps_may_be_done_in_another_order_and_stay_done(qtbot: QtBot, window: MainWindow) -> None:
    tour, article = tour_of(window), window.views.article
    assert tour.step == RELABEL
    assert tour._sample is not None
    article.set_caret(tour._sample.claim.start)
    press(window, Qt.Key.Key_C)
    assert tour.step == RELABEL
    qtbot.waitUntil(tour.card.again.isVisible)
    QTest.mouseClick(tour.card.again, LEFT)
    QApplication.processEvents()
    assert article.selected_entity is not None
    assert article.selected_entity.span == tour._sample.relabel.span
    press(window, Qt.Key.Key_P)
    assert tour.step == EVERYWHERE
    press(window, Qt.Key.Key_Z, CONTROL)
    assert tour.step == EVERYWHERE
    QTest.mouseClick(tour.card.again, LEFT)
    press(window, Qt.Key.Key_G, SHIFT)
    assert tour.step == DONE
    press(window, Qt.Key.Key_Return, CONTROL)
    assert tour.step == EXPORT


def test_one_place_after_the_other_leads_on_too(window: MainWindow) -> None:
    tour = tour_of(window)
    press(window, Qt.Key.Key_P)
    assert tour._sample is not None
    assert window.desk.document is not None
    wrong = tour._sample.everywhere
    for span in identical_mentions(window.desk.document.text, wrong.span):
        assert tour.step == EVERYWHERE
        window.views.article.set_selection(*span)
        press(window, Qt.Key.Key_G)
    assert tour.step == CLAIM


def test_a_second_window_does_not_pull_it_away(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    other = MainWindow(tmp_path / "other.annotator", "ada")
    qtbot.addWidget(other)
    other.show()
    qtbot.waitUntil(lambda: other.furnished and other.desk.project is not None)
    other.actions_by_id["tour"].trigger()
    assert "another window" in other.views.status.message.text()
    assert other.desk.project is not None
    assert other.desk.project.path.stem == "other"
    other.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.views.article.setFocus()
    press(window, Qt.Key.Key_P)
    assert tour_of(window).step == EVERYWHERE


def test_the_card_is_read_out_as_sentences(window: MainWindow) -> None:
    words = tour_of(window).card.accessibleName()
    assert words.startswith("Relabel. The machine took “Ines Falk” for an organisation. She is a person. P: ")
    assert ".." not in words


def test_a_key_that_does_nothing_leads_nowhere(window: MainWindow) -> None:
    tour = tour_of(window)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Tab):
        press(window, key)
    assert tour.step == RELABEL
    window.views.article.set_caret(0)
    press(window, Qt.Key.Key_Delete)
    assert tour.step == RELABEL


def test_escape_first_closes_what_is_open(window: MainWindow) -> None:
    press(window, Qt.Key.Key_P)
    tour = tour_of(window)
    window.views.article.set_caret(0)
    window.handlers.label("GPE", everywhere=True)
    assert window.handlers.identical.popup.isVisible()
    QTest.keyClick(window.views.article, Qt.Key.Key_Escape)
    assert tour.running
    QTest.keyClick(window.views.article, Qt.Key.Key_Escape)
    assert not tour.running


@pytest.mark.parametrize(
    ("action", "dialog"), [("import", ImportDialog), ("paste_article", PasteDialog)], ids=["import", "paste"]
)
def test_what_a_person_brings_goes_to_their_own_project(
    window: MainWindow, action: str, dialog: type[ImportDialog | PasteDialog]
) -> None:
    window.actions_by_id[action].trigger()
    assert own(window)
    assert not tour_of(window).running
    found = window.findChild(dialog)
    assert isinstance(found, dialog)
    found.reject()


def test_another_project_ends_it(window: MainWindow, tmp_path: Path) -> None:
    window.open_project(tmp_path / "other.annotator")
    assert not tour_of(window).running
    assert not tour_of(window).card.isVisible()
    assert window.desk.project is not None
    assert window.desk.project.path.stem == "other"


def test_it_can_be_taken_again_in_its_midst_and_is_new_then(window: MainWindow) -> None:
    press(window, Qt.Key.Key_P)
    assert tour_of(window).step == EVERYWHERE
    window.actions_by_id["tour"].trigger()
    QApplication.processEvents()
    assert tour_of(window).step == RELABEL
    assert window.desk.document is not None
    assert window.desk.document.layer.status is Status.TODO
    press(window, Qt.Key.Key_Escape)
    assert own(window)


def test_it_names_the_keys_in_force(window: MainWindow) -> None:
    window.keys.changed = {"claim": ("F8",)}
    window._keep_keys()
    for key, modifiers in ((Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_G, SHIFT)):
        press(window, key, modifiers)
    tour = tour_of(window)
    assert tour.step == CLAIM
    assert "F8: " in tour.card.accessibleName()


SIZES: list[tuple[int, int]] = [(640, 480), (900, 650), (1280, 800), (2560, 1440)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("zoom", [100, 200])
def test_the_card_is_whole_at_every_size_and_leaves_its_words_free(
    window: MainWindow, size: tuple[int, int], zoom: int
) -> None:
    tour, views = tour_of(window), window.views
    window.resize(*size)
    views.article.set_zoom(zoom)
    QApplication.processEvents()
    assert tour._sample is not None
    tour.card.show_requested.emit()
    for step, act in STEPS_BY_KEY:
        assert tour.step == step
        tour.card.show_requested.emit()
        QApplication.processEvents()
        assert views.rect().contains(tour.card.geometry())
        assert tour.card.sentence.height() >= tour.card.sentence.heightForWidth(tour.card.sentence.width())
        span = tour._spoken_of()
        if span is not None:
            port = views.article.viewport()
            first = views.article.rect_of(views.article.offsets.to_qt(span.start))
            assert not tour.card.geometry().intersects(QRect(port.mapTo(views, first.topLeft()), first.size()))
        act(window)


STEPS_BY_KEY: list[tuple[str, Callable[[MainWindow], None]]] = [
    (RELABEL, lambda window: press(window, Qt.Key.Key_P)),
    (EVERYWHERE, lambda window: press(window, Qt.Key.Key_G, SHIFT)),
    (CLAIM, lambda window: press(window, Qt.Key.Key_C)),
    (DONE, lambda window: press(window, Qt.Key.Key_Return, CONTROL)),
]


def test_it_is_painted_in_both_themes(window: MainWindow) -> None:
    pictures = []
    for name, theme in (("light", LIGHT), ("dark", DARK)):
        window.choose_theme(name)
        QApplication.processEvents()
        picture = tour_of(window).card.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, 3) == theme.page
        pictures.append(picture)
    assert pictures[0] != pictures[1]


def test_the_first_paint_does_not_wait_for_it(tmp_path: Path) -> None:
    script = """
import sys
from PySide6.QtCore import QTimer
from annotator.gui.start import make_application
application = make_application()
from annotator.gui.window import MainWindow
OURS = ("annotator.gui.tour", "annotator.gui.tour_card", "annotator.services.tour", "sqlalchemy")
class Watched(MainWindow):
    def event(self, event):
        if event.type() == event.Type.Paint and not self._painted:
            print("paint", *(name for name in OURS if name in sys.modules))
        return super().event(event)
window = Watched(None, "ada")
def look():
    if window._tour is None or not window._tour.card.isVisible():
        QTimer.singleShot(20, look)
        return
    print("tour", window._tour.step)
    window.close()
    application.quit()
QTimer.singleShot(20, look)
window.show()
application.exec()
"""
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    environment = {**os.environ, **home}
    environment.pop("ANNOTATOR_PROJECT", None)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines() == ["paint", "tour relabel"]
