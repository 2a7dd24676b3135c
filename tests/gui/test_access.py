"""The window for those who do not see it: annotations said, an article in words; or are disturbed by motion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QProgressBar
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Entity, State
from annotator.domain.document import Article, Document, Layer
from annotator.gui import motion
from annotator.gui.article_words import in_words
from annotator.gui.words_dialog import WordsDialog
from tests.gui.articles import TEXT, claim, document, entity
from tests.gui.every_window import busy_window
from tests.gui.windows import WindowOn

GUI = sorted((Path(__file__).parents[2] / "annotator" / "gui").glob("*.py"))


def test_the_caret_says_which_annotation_it_is_on(window_on: WindowOn, qtbot: QtBot) -> None:
    window = busy_window(window_on)
    article = window.views.article

    def said(words: str) -> None:
        qtbot.waitUntil(lambda: article.accessibleDescription() == words)
        reader = QAccessible.queryAccessibleInterface(article)
        assert reader.text(QAccessible.Text.Description) == words

    QTest.keyClick(article, Qt.Key.Key_Tab)
    said("Claim, Suggested, to review (doubtful): the mill would reopen in")
    QTest.keyClick(article, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    said("PERSON, Suggested, to review (doubtful): Ada Okoro")
    for _ in range(2):
        QTest.keyClick(article, Qt.Key.Key_Right)
    said("")
    window.views.entities.selected.emit("e3")
    said("DATE, Added by a person: May")
    assert QAccessible.queryAccessibleInterface(article).textInterface().text(0, 9) == "Ada Okoro"


def test_the_article_in_words_is_a_key_away(window_on: WindowOn, qtbot: QtBot) -> None:
    window = busy_window(window_on)
    QTest.keyClick(
        window.views.article, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    dialog = window.findChild(WordsDialog)
    assert dialog is not None
    page = dialog.findChild(QPlainTextEdit)
    assert page is not None
    words = QAccessible.queryAccessibleInterface(page).textInterface()
    assert words.text(0, words.characterCount()).startswith("[PERSON, Suggested, to review (doubtful): Ada Okoro]")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.textCursor().blockNumber() == 1
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_annotation_is_said_where_it_begins_and_ends() -> None:
    said = claim(TEXT, "c", "will carry 4,000 people a day", "Mayor Anna O'Neil", "said")
    name = entity(TEXT, "Anna O'Neil", "PERSON", State.ACCEPTED)
    gone = entity(TEXT, "Velmar", "GPE", State.REJECTED)
    words = in_words(Document(Article.of(TEXT), Layer(annotator="ann"), entities=[name, gone], claims=[said]))
    assert "[Source of claim 1: Mayor [PERSON, Accepted: Anna O'Neil]]" in words
    assert "[Cue of claim 1: said]" in words
    assert "people a day; end of claim 1]" in words
    assert "GPE" not in words


@given(
    text=st.text(alphabet="ab \n\U0001f6a2", min_size=1, max_size=40),
    edges=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_between_the_marks_stands_the_whole_text(text: str, edges: list[tuple[int, int]]) -> None:
    spans = {(min(pair), max(pair)) for pair in edges if min(pair) < max(pair) <= len(text)}
    found = [
        Entity(id=str(number), start=start, end=end, label="X", state=State.ADDED)
        for number, (start, end) in enumerate(sorted(spans))
    ]
    words = in_words(document(text, *found))
    assert re.sub(r"\[X, [A-Z][^:]*: |\]", "", words) == text
    assert words.count("[") == words.count("]") == len(found)


@pytest.fixture
def moving(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    motion.reduce(qapp, False)


def test_nothing_moves_where_a_person_says_so(window_on: WindowOn, moving: QApplication) -> None:
    window = busy_window(window_on)
    switch, bar = window.actions_by_id["reduce_motion"], window.views.status.progress
    assert not motion.is_reduced()
    window.views.status.show_work("Importing")
    assert not bar.isHidden()
    switch.trigger()
    assert motion.is_reduced()
    assert window.preferences.reduced_motion
    assert moving.styleHints().cursorFlashTime() == 0
    window.views.status.show_work("Importing")
    assert bar.isHidden()
    window.views.status.show_work("Importing", 1, 4)
    assert (bar.isHidden(), bar.value()) == (False, 1)
    switch.trigger()
    assert not motion.is_reduced()
    assert moving.styleHints().cursorFlashTime() > 0


@pytest.mark.parametrize("path", GUI, ids=lambda path: path.stem)
def test_one_place_decides_what_moves(path: Path) -> None:
    moving = re.findall(r"\bQ\w*Animation\b|\bQTimeLine\b|\bQMovie\b|setAnimated\(True\)", path.read_text("utf-8"))
    busy = "setRange(0, 0)" in path.read_text("utf-8")
    assert path.stem == "motion" or not (moving or busy), "ask gui/motion.py"


def test_a_bar_without_an_end_stands_still(qtbot: QtBot, moving: QApplication) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    motion.reduce(moving, True)
    motion.show_progress(bar, 0, 0)
    assert bar.isHidden()
