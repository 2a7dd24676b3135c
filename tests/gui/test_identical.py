"""Every identical mention at once, and taking single places back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Entity, State
from annotator.gui.theme import DARK
from annotator.gui.window import MainWindow
from tests.gui.articles import entity, place
from tests.gui.windows import WindowOn

TEXT = (
    "Velmar approves tram line\n\n"
    "The port of Velmar grew. Velmar's mayor said the Velmar city council would ask Velmar first.\n"
    "Tomas Berg left Velmar in May.\n"
)
ENTITIES = (
    entity(TEXT, "Velmar", "ORG"),
    entity(TEXT, "Velmar", "ORG", nth=1),
    entity(TEXT, "Velmar's", "PERSON"),
    entity(TEXT, "Velmar city council", "ORG", State.ACCEPTED),
    entity(TEXT, "Tomas Berg", "PERSON"),
)
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses keys in the article of a window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.article = window.views.article
        self.popup = window.handlers.identical.popup

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.article, key, modifiers)

    def labels(self) -> list[tuple[str, str]]:
        document = self.window.desk.document
        assert document is not None
        standing: list[Entity] = [item for item in document.entities if item.state is not State.REJECTED]
        return [(TEXT[item.start : item.end], item.label) for item in standing]

    def shown(self) -> list[tuple[bool, str]]:
        return list(zip(self.popup.model.chosen, self.popup.model.labels, strict=True))


@pytest.fixture
def hands(window_on: WindowOn) -> Hands:
    return Hands(window_on(TEXT, *ENTITIES))


BEFORE = [("Velmar", "ORG"), ("Velmar", "ORG"), ("Velmar's", "PERSON"), ("Velmar city council", "ORG")]
BEFORE.append(("Tomas Berg", "PERSON"))
ALL = [("Velmar", "GPE"), ("Velmar", "GPE"), ("Velmar's", "GPE"), ("Velmar city council", "ORG"), ("Velmar", "GPE")]
ALL += [("Tomas Berg", "PERSON"), ("Velmar", "GPE")]


def test_one_chord_labels_all_and_shows_where(hands: Hands) -> None:
    hands.article.set_caret(place(TEXT, "Velmar", 1).start)
    hands.press(Qt.Key.Key_G, SHIFT)
    assert hands.labels() == ALL
    assert hands.popup.isVisible()
    assert hands.popup.title.text() == "Label 5 mentions of “Velmar” GPE"
    assert hands.article.hasFocus()
    assert hands.shown() == [
        (True, "ORG → GPE"),
        (True, "ORG → GPE"),
        (True, "PERSON → GPE"),
        (False, "inside ORG"),
        (True, "GPE"),
        (True, "GPE"),
    ]


@pytest.mark.parametrize("dragged", ["Velmar ", " Velmar", " Velmar's "])
def test_a_blank_that_was_selected_too_is_no_part_of_the_words(hands: Hands, dragged: str) -> None:
    start = TEXT.index(dragged, TEXT.index("port"))
    hands.article.set_selection(start, start + len(dragged))
    hands.press(Qt.Key.Key_G, SHIFT)
    assert hands.labels() == ALL


def test_unticking_takes_one_place_back_and_all_stays_one_step(hands: Hands) -> None:
    hands.article.set_caret(place(TEXT, "Velmar", 1).start)
    hands.press(Qt.Key.Key_G, SHIFT)
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert hands.popup.holds_keyboard()
    QTest.keyClick(hands.popup.list, Qt.Key.Key_Space)
    assert hands.labels() == [("Velmar", "ORG"), *ALL[1:]]
    QTest.keyClick(hands.popup.list, Qt.Key.Key_Down)
    QTest.keyClick(hands.popup.list, Qt.Key.Key_Space)
    assert hands.labels() == [("Velmar", "ORG"), ("Velmar", "ORG"), *ALL[2:]]
    QTest.keyClick(hands.popup.list, Qt.Key.Key_Space)
    assert hands.labels() == [("Velmar", "ORG"), *ALL[1:]]
    QTest.keyClick(hands.popup.list, Qt.Key.Key_Escape)
    assert not hands.popup.isVisible()
    assert hands.article.hasFocus()
    hands.window.actions_by_id["undo"].trigger()
    assert hands.labels() == BEFORE
    assert not hands.window.actions_by_id["undo"].isEnabled()


def test_a_click_unticks_and_none_left_is_none_done(hands: Hands) -> None:
    hands.article.set_caret(place(TEXT, "Tomas").start)
    hands.press(Qt.Key.Key_O, SHIFT)
    assert not hands.popup.isVisible(), "one place needs no list"
    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.article.set_caret(0)
    hands.press(Qt.Key.Key_Delete, SHIFT)
    assert hands.labels() == BEFORE[3:]
    assert [label for _, label in hands.shown()] == ["removed"] * 3
    for row in range(3):
        model = hands.popup.model
        middle = hands.popup.list.visualRect(model.index(row)).center()
        QTest.mouseClick(hands.popup.list.viewport(), Qt.MouseButton.LeftButton, NONE, middle)
        assert hands.article.hasFocus()
    assert hands.labels() == BEFORE
    assert hands.popup.title.text() == "Nothing is changed"
    assert not hands.window.actions_by_id["undo"].isEnabled()


def test_accepting_all_identical(hands: Hands) -> None:
    hands.article.set_caret(0)
    hands.press(Qt.Key.Key_Return, SHIFT)
    document = hands.window.desk.document
    assert document is not None
    assert document.entities.waiting == 1
    assert hands.popup.title.text() == "Accept “Velmar” at 3 places"
    hands.popup.model.toggle(0)
    assert document.entities.waiting == 2
    assert hands.popup.model.labels[0] == "to review"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Escape, NONE), (Qt.Key.Key_Tab, NONE), (Qt.Key.Key_P, NONE), (Qt.Key.Key_Right, NONE)],
)
def test_going_on_closes_the_list(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    hands.article.set_caret(0)
    hands.press(Qt.Key.Key_G, SHIFT)
    assert hands.popup.isVisible()
    hands.press(key, modifiers)
    assert not hands.popup.isVisible()


def test_it_paints_in_both_themes(hands: Hands) -> None:
    hands.article.set_caret(0)
    hands.press(Qt.Key.Key_G, SHIFT)
    light = hands.popup.grab().toImage()
    hands.window.choose_theme("dark")
    assert hands.article.theme is DARK
    hands.article.set_caret(0)
    hands.press(Qt.Key.Key_O, SHIFT)
    assert hands.popup.grab().toImage() != light
