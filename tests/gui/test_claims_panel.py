"""The claims panel: cards in reading order, a form that writes only what was finished and differs."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Act, Check, Claim, State
from annotator.domain.changes import Change
from annotator.domain.checkworthiness import Worth
from annotator.domain.document import Article, Document, Layer
from annotator.domain.text import Span
from annotator.gui.claim_card import BAR, PAD, judgements
from annotator.gui.claims_panel import ClaimsPanel
from annotator.gui.theme import DARK, LIGHT
from tests.gui.samples import TEXT, claim, document, entity, span


class Bench:
    """A panel with a document, and a log of its signals."""

    def __init__(self, qtbot: QtBot) -> None:
        self.document = document()
        self.panel = ClaimsPanel(LIGHT)
        self.log: list[tuple[Any, ...]] = []
        for name in ("selected", "change_requested", "accept_requested", "remove_requested", "role_requested"):
            getattr(self.panel, name).connect(lambda *args, name=name: self.log.append((name, *args)))
        qtbot.addWidget(self.panel)
        self.panel.resize(380, 760)
        self.panel.set_document(self.document)
        self.panel.show()
        self.list = self.panel.list
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    def ids(self) -> list[str]:
        return [self.panel.model.claim_at(row).id for row in range(self.panel.model.rowCount())]

    def click(self, row: int, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        place = self.list.visualRect(self.panel.model.index(row)).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    def change(self, id: str, **fields: Any) -> None:
        before = self.document.claims[id]
        changes = [Change(before, replace(before, **fields))]
        self.document.apply(changes)
        self.panel.apply(changes)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_cards_in_reading_order_with_a_count(bench: Bench) -> None:
    assert bench.ids() == ["c1", "c2", "c3"]
    assert bench.panel.count.text() == "3 claims · 2 to review"
    assert bench.panel.model.index(0).data() == "the ferry would sail in March"


def test_the_bar_of_a_card_has_the_colour_of_its_state(bench: Bench) -> None:
    def colours() -> set[str]:
        image = bench.list.viewport().grab(bench.list.visualRect(bench.list.claims.index(0))).toImage()
        x = round((PAD + BAR / 2) * image.devicePixelRatio())
        return {image.pixelColor(x, y).name() for y in range(image.height())}

    before = bench.list.claims.claim_at(0)
    for state, colour in ((State.SUGGESTED, LIGHT.claim), (State.ADDED, LIGHT.claim_confirmed)):
        after = replace(before, state=state, score=None)
        bench.document.apply([Change(before, after)])
        bench.panel.apply([Change(before, after)])
        before = after
        assert colour.name() in colours()


def test_a_click_selects_and_fills_the_form(bench: Bench) -> None:
    bench.click(0)
    assert bench.log == [("selected", "c1")]
    editor = bench.panel.editor
    assert editor.quotes["source"].text() == "Mara Quill"
    assert editor.quotes["cue"].text() == "said"
    bench.panel.select("c3")
    assert editor.quotes["source"].text() == "–"
    bench.panel.select("")
    assert not editor.isEnabled()
    assert bench.panel.current() is None
    assert bench.log == [("selected", "c1")]


def test_a_field_is_written_once_when_finished_and_different(bench: Bench) -> None:
    bench.click(1)
    bench.log.clear()
    topic = bench.panel.editor.fields["topic"]
    topic.setFocus()
    QTest.keyClicks(topic, "money")
    assert bench.log == []
    QTest.keyClick(topic, Qt.Key.Key_Return)
    bench.change("c2", topic="money")
    bench.panel.editor.fields["note"].setFocus()
    name = bench.panel.editor.fields["source_name"]
    name.setFocus()
    QTest.keyClicks(name, "x")
    QTest.keyClick(name, Qt.Key.Key_Backspace)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert bench.log == [("change_requested", "c2", {"topic": "money"})]


def pick(choice: QComboBox, key: Qt.Key) -> None:
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.view().isVisible()
    QTest.keyClick(choice.view(), key)
    if key != Qt.Key.Key_Return:
        QTest.keyClick(choice.view(), Qt.Key.Key_Return)


def test_a_choice_is_written_as_a_domain_value(bench: Bench) -> None:
    bench.click(0)
    bench.log.clear()
    check = bench.panel.editor.choices["check"]
    check.setFocus()
    pick(check, Qt.Key.Key_End)
    act = bench.panel.editor.choices["act"]
    pick(act, Qt.Key.Key_Down)
    bench.change("c1", act=Act.BELIEF)
    pick(act, Qt.Key.Key_Return)
    assert bench.log == [
        ("change_requested", "c1", {"check": Check.CHECK_WORTHY}),
        ("change_requested", "c1", {"act": Act.BELIEF}),
    ]
    assert isinstance(bench.log[1][2]["act"], Act)


def test_unfinished_typing_goes_to_the_claim_it_was_typed_for(bench: Bench) -> None:
    bench.click(0)
    bench.log.clear()
    QTest.keyClicks(bench.panel.editor.fields["note"], "later")
    bench.panel.select("c3")
    assert bench.log == [("change_requested", "c1", {"note": "later"})]
    assert bench.panel.editor.fields["note"].text() == ""


def test_roles_are_asked_for(bench: Bench) -> None:
    bench.click(2)
    bench.log.clear()
    for role in ("content", "source", "cue"):
        QTest.mouseClick(bench.panel.editor.buttons[role], Qt.MouseButton.LeftButton)
    assert bench.log == [("role_requested", "c3", "set", role) for role in ("content", "source", "cue")]


def test_keys_ask_for_all_selected(bench: Bench) -> None:
    bench.click(0)
    bench.click(2, Qt.KeyboardModifier.ShiftModifier)
    bench.log.clear()
    QTest.keyClick(bench.list, Qt.Key.Key_Enter)
    QTest.keyClick(bench.list, Qt.Key.Key_Delete)
    assert bench.log == [("accept_requested", ["c1", "c2", "c3"]), ("remove_requested", ["c1", "c2", "c3"])]


def test_written_changes_are_shown_in_place(bench: Bench) -> None:
    bench.click(0)
    bench.change("c1", source_name="M. Quill")
    assert bench.panel.editor.fields["source_name"].text() == "M. Quill"
    bench.change("c1", content=(span("Ellmouth"),))
    assert bench.ids() == ["c2", "c1", "c3"]
    assert bench.list.selected_ids() == ["c1"]
    bench.change("c2", state=State.REJECTED)
    assert bench.ids() == ["c1", "c3"]
    bench.panel.set_show_rejected(True)
    assert bench.ids() == ["c2", "c1", "c3"]
    assert bench.list.selected_ids() == ["c1"]


def test_claims_come_and_go(bench: Bench) -> None:
    new = claim("c9", "Harbour Works", State.ADDED)
    bench.panel.apply([Change(None, new), Change(None, entity("e9", "March", "DATE"))])
    assert bench.ids() == ["c1", "c2", "c9", "c3"]
    bench.panel.apply([Change(new, None)])
    assert bench.ids() == ["c1", "c2", "c3"]


def test_removing_in_the_list_goes_on_with_the_next(bench: Bench) -> None:
    bench.click(0)
    bench.log.clear()
    bench.change("c1", state=State.REJECTED)
    assert bench.log == [("selected", "c2")]


def test_delete_goes_on_with_the_next(bench: Bench) -> None:
    bench.click(0)
    bench.change("c1", state=State.REJECTED)
    bench.log.clear()
    QTest.keyClick(bench.list, Qt.Key.Key_Delete)
    assert bench.log == [("remove_requested", ["c2"])]


def test_the_keyboard_comes_to_no_claim_of_its_own(bench: Bench) -> None:
    bench.panel.editor.setFocus()
    bench.panel.setFocus()
    assert bench.list.hasFocus()
    assert (bench.log, bench.list.current_id()) == ([], "")


def test_the_article_read_anew_keeps_selection_and_typing(bench: Bench) -> None:
    bench.click(1)
    bench.log.clear()
    note = bench.panel.editor.fields["note"]
    QTest.keyClicks(note, "half a")
    first, second, _ = bench.document.claims
    fresh = claim("c8", "Harbour Works")
    after = [replace(first, topic="ferries"), second, fresh]
    bench.panel.replace_document(Document(bench.document.article, bench.document.layer, claims=after))
    assert bench.ids() == ["c1", "c2", "c8"]
    assert bench.list.selected_ids() == ["c2"]
    assert note.text() == "half a"
    assert bench.log == []
    bench.panel.select("c1")
    assert bench.panel.editor.fields["topic"].text() == "ferries"


def test_what_was_refused_stays_until_it_is_given_up(bench: Bench) -> None:
    bench.click(0)
    note = bench.panel.editor.fields["note"]
    QTest.keyClicks(note, "later")
    QTest.keyClick(note, Qt.Key.Key_Return)
    bench.panel.select("c3")
    bench.panel.select("c1")
    assert note.text() == "later"
    bench.panel.drop()
    assert note.text() == ""


def test_an_empty_list_says_what_to_do(bench: Bench) -> None:
    bench.panel.set_document(Document(Article.of("A."), Layer(annotator="ann")))
    assert bench.panel.hint.text() == "No claims yet. Press C on a sentence to add one."
    bench.panel.set_document(None)
    assert bench.panel.hint.text() == "The claims of an article stand here. Ctrl+I imports articles."


def test_long_content_takes_three_lines_and_any_text_is_plain(bench: Bench) -> None:
    heights = [bench.list.visualRect(bench.panel.model.index(row)).height() for row in range(3)]
    bench.change("c3", content=(Span(0, len(TEXT)),))
    tall = bench.list.sizeHintForIndex(bench.panel.model.index(0)).height()
    line = bench.list.fontMetrics().lineSpacing()
    assert tall == min(heights) + 2 * line


def test_a_card_that_grows_moves_those_below(bench: Bench) -> None:
    bench.change("c1", content=(Span(0, 4), Span(145, 150)))
    low = bench.list.visualRect(bench.panel.model.index(1)).top()
    bench.change("c1", content=(Span(0, 150),))
    QApplication.processEvents()
    high = bench.list.visualRect(bench.panel.model.index(1)).top()
    assert high == low + 2 * bench.list.fontMetrics().lineSpacing()


def test_interrupted_content_is_joined(bench: Bench) -> None:
    both = Claim(id="x", content=(span("Mara Quill"), span("March")), state=State.ADDED, check=Check.UNIMPORTANT)
    assert bench.panel.model.quote(both.content) == "Mara Quill … March"
    assert judgements(both) == "added · unimportant"


def test_a_screen_reader_hears_content_and_state(bench: Bench) -> None:
    index = bench.panel.model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "the ferry would sail in March, to review"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_the_wheel_changes_no_choice(bench: Bench) -> None:
    bench.click(0)
    bench.log.clear()
    act = bench.panel.editor.choices["act"]
    here = QPointF(act.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(here, here, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(act, wheel)
    assert (act.currentData(), bench.log) == ("statement", [])


def test_it_paints_in_both_themes(bench: Bench) -> None:
    light = bench.panel.grab().toImage()
    bench.panel.set_theme(DARK)
    QApplication.processEvents()
    assert bench.panel.grab().toImage() != light


def test_many_claims_are_scored_in_slices_and_put_in_order_at_the_end(qtbot: QtBot) -> None:
    """What is changed meanwhile stands where its new words belong, and the selected claim stays selected."""
    text = "".join(f"Claim {at:03}. " for at in range(400))
    claims = [Claim(id=f"c{at}", content=(Span(11 * at, 11 * at + 10),), state=State.ADDED) for at in range(400)]
    shown = Document(Article.of(text), Layer(annotator="ada"), claims=claims)
    panel = ClaimsPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.set_document(shown)
    panel.select("c7")
    model = panel.model

    def rate(_: Document, claim: Claim) -> Worth:
        end = monotonic() + 0.0002
        while monotonic() < end:
            pass
        return Worth(float(claim.start), ("number",))

    with qtbot.waitSignal(model.scored):
        panel.rank(rate)
        assert model.claim_at(0).id == "c0"
        assert model.rank_reasons(claims[0]) == ""
        panel.apply([Change(claims[399], replace(claims[399], content=(Span(0, 5),))), Change(claims[398], None)])
    assert [model.claim_at(at).id for at in (0, 1, 398)] == ["c397", "c396", "c399"]
    assert panel.list.current_id() == "c7"
    assert model.rank_reasons(model.claim_at(0))
