"""The bars around the article: labels, status, and the banner of an edit that is not saved."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from annotator.domain.labels import Label, LabelSet
from annotator.gui.banner import NotSavedBanner
from annotator.gui.label_bar import MOST, PICKER, LabelBar
from annotator.gui.status import StatusBar
from annotator.gui.theme import DARK, LIGHT
from tests.gui.samples import LABELS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot) -> LabelBar:
    bar = LabelBar()
    qtbot.addWidget(bar)
    bar.set_labels(LABELS, LIGHT)
    bar.resize(900, bar.heightForWidth(900))
    bar.show()
    return bar


def test_a_chip_labels_and_shift_labels_everywhere(bar: LabelBar) -> None:
    log: list[tuple[str, bool]] = []
    bar.label_requested.connect(lambda *call: log.append(call))
    QTest.mouseClick(bar.chips["ORG"], LEFT)
    QTest.mouseClick(bar.chips["PERSON"], LEFT, Qt.KeyboardModifier.ShiftModifier)
    assert log == [("ORG", False), ("PERSON", True)]


def test_the_bar_offers_the_claim_keys(bar: LabelBar) -> None:
    log: list[str] = []
    bar.action_requested.connect(log.append)
    for id in ("claim", "source", "cue", "boilerplate"):
        QTest.mouseClick(bar.chips[id], LEFT)
    assert log == ["claim", "source", "cue", "boilerplate"]


def test_chips_never_take_the_focus_and_name_their_keys(bar: LabelBar) -> None:
    assert {chip.focusPolicy() for chip in bar.chips.values()} == {Qt.FocusPolicy.NoFocus}
    assert "ORG (O)\nWith Shift: every identical mention" in bar.chips["ORG"].toolTip()
    assert bar.chips["cue"].toolTip() == "cue (U)"


def test_the_bar_wraps_on_narrow_windows(bar: LabelBar) -> None:
    assert bar.heightForWidth(200) > bar.heightForWidth(900)
    bar.resize(200, 200)
    assert {chip.geometry().right() < 200 for chip in bar.chips.values()} == {True}


def test_other_labels_replace_the_chips(bar: LabelBar) -> None:
    bar.set_labels(LabelSet([Label("SHIP", ""), Label("SECRET", "e", shown=False)]), DARK)
    assert list(bar.chips)[:2] == ["SHIP", "claim"]
    assert "Shift" in bar.chips["SHIP"].toolTip()
    QApplication.processEvents()
    assert not bar.grab().isNull()


@pytest.fixture
def status(qtbot: QtBot) -> StatusBar:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show()
    return status


def test_where_am_i_and_what_is_left(status: StatusBar) -> None:
    status.set_article("<b>Ferry</b>", 12, 40)
    status.set_to_review(3)
    status.set_saved(True)
    assert [label.text() for label in (status.position, status.review, status.saved)] == [
        "12 of 40",
        "3 to review",
        "Saved",
    ]
    status.set_to_review(0)
    assert status.review.text() == "nothing to review"
    status.set_saved(False)
    assert status.saved.text() == "Not saved"
    status.set_article("")
    status.set_to_review(None)
    status.set_saved(None)
    assert not any(label.isVisible() for label in (status.position, status.review, status.saved))


def test_messages_go_by_themselves(status: StatusBar, qtbot: QtBot) -> None:
    status.show_message("Imported 3 articles", 1)
    assert status.message.text() == "Imported 3 articles"
    qtbot.waitUntil(lambda: status.message.text() == "")


def test_a_message_has_the_room_it_needs(status: StatusBar) -> None:
    status.resize(900, status.height())
    status.set_article("Ferry late again")
    words = "The disk is full; free some space or save the project elsewhere (/media/stick/news.annotator)"
    status.show_error(words)
    QApplication.processEvents()
    assert status.message.width() >= status.message.fontMetrics().horizontalAdvance(words)
    assert not status.message.wordWrap()
    assert words in status.message.toolTip()
    status.clear_message()
    assert (status.message.text(), status.message.toolTip()) == ("", "")


def test_a_message_too_long_for_the_bar_stands_below_it(status: StatusBar) -> None:
    status.resize(900, status.height())
    bare = status.sizeHint().height()
    status.show_error("word " * 60)
    QApplication.processEvents()
    assert status.message.wordWrap()
    assert status.message.mapTo(status, QPoint(0, 0)).y() > status.title.geometry().bottom()
    assert status.timer.interval() == 20_000
    assert not status.grab().isNull()
    status.show_message("<b>short</b>")
    QApplication.processEvents()
    assert not status.message.wordWrap()
    assert "&lt;b&gt;" in status.message.toolTip()
    assert status.sizeHint().height() == bare


def test_what_one_does_about_a_message_goes_with_it(status: StatusBar) -> None:
    done: list[str] = []
    for words in ("short", "word " * 60):
        status.resize(900, status.height())
        status.show_message(words)
        status.offer("&Open folder", partial(done.append, words))
        QApplication.processEvents()
        assert status.timer.interval() >= 20_000
        behind = status.offered.mapTo(status, QPoint(0, 0))
        assert behind.x() >= status.message.mapTo(status, QPoint(status.message.width(), 0)).x()
        assert behind.x() + status.offered.width() <= status.width()
        QTest.mouseClick(status.offered, Qt.MouseButton.LeftButton)
        assert done[-1] == words
    status.clear_message()
    assert not status.offered.isVisible()


def test_a_notice_stays_beside_messages(status: StatusBar) -> None:
    status.set_notice("No model")
    status.show_message("Imported 3 articles")
    status.clear_message()
    assert status.notice.isVisible()
    status.set_notice("")
    assert not status.notice.isVisible()


def test_work_shows_progress_and_can_be_cancelled(status: StatusBar, qtbot: QtBot) -> None:
    status.show_work("Pre-filling", 3, 10)
    assert (status.progress.value(), status.progress.maximum()) == (3, 10)
    with qtbot.waitSignal(status.cancel_requested):
        QTest.mouseClick(status.cancel, LEFT)
    status.end_work()
    assert not status.progress.isVisible()
    assert not status.cancel.isVisible()


def test_buttons_for_the_neighbours(status: StatusBar) -> None:
    called: list[str] = []
    back, forth = QAction("Back", status), QAction("Forth", status)
    back.triggered.connect(lambda *_: called.append("back"))
    forth.triggered.connect(lambda *_: called.append("forth"))
    status.use_actions(back, forth)
    for button in status.findChildren(QToolButton):
        if button.defaultAction() is not None:
            QTest.mouseClick(button, LEFT)
    assert sorted(called) == ["back", "forth"]


def test_the_banner_offers_three_ways_out(qtbot: QtBot) -> None:
    banner = NotSavedBanner()
    qtbot.addWidget(banner)
    assert not banner.isVisible()
    banner.show_reason("the disk is full")
    assert banner.reason.text() == "Not saved: the disk is full"
    for button, signal in (
        (banner.retry, banner.retry_requested),
        (banner.elsewhere, banner.save_elsewhere_requested),
        (banner.drop, banner.drop_requested),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, LEFT)
    banner.clear()
    assert not banner.isVisible()


def test_the_banner_leaves_the_keyboard_where_it_is(qtbot: QtBot) -> None:
    banner = NotSavedBanner()
    qtbot.addWidget(banner)
    banner.show_reason("the disk is full")
    for button in (banner.retry, banner.elsewhere, banner.drop):
        assert not button.hasFocus()
        QTest.mouseClick(button, LEFT)
        assert not button.hasFocus()


def test_labels_without_room_in_the_bar_are_chosen_by_typing(qtbot: QtBot) -> None:
    bar = LabelBar()
    qtbot.addWidget(bar)
    bar.set_labels(LabelSet().with_names([f"LABEL {number}" for number in range(MOST + 7)]), LIGHT)
    assert bar.chips[PICKER].name == "7 more…"
    with qtbot.waitSignal(bar.action_requested) as asked:
        qtbot.mouseClick(bar.chips[PICKER], Qt.MouseButton.LeftButton)
    assert asked.args == [PICKER]
