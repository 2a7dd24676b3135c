"""The article view under real keys and a real mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain import edits
from annotator.domain.annotation import Entity, State
from annotator.domain.changes import Change
from annotator.domain.decisions import By
from annotator.domain.document import Article, Document, Layer
from annotator.domain.text import Span
from annotator.gui.article_view import ArticleView
from annotator.gui.overlay import Overlay
from annotator.gui.overlay_paint import paint_over
from annotator.gui.review_ruler import ReviewRuler
from annotator.gui.theme import DARK, LIGHT
from tests.gui.articles import FAMILIES, TEXT, article, document, entity, place

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
BUTTON = Qt.MouseButton.LeftButton
BY = By("ann", "2026-01-01T00:00:00Z")

Shower = Callable[[Document | None], ArticleView]


@pytest.fixture
def show(qtbot: QtBot) -> Shower:
    """Shows documents in a view that has the focus."""

    def shower(document: Document | None) -> ArticleView:
        view = ArticleView()
        qtbot.addWidget(view)
        view.resize(800, 600)
        view.set_document(document, FAMILIES)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.setFocus()
        return view

    return shower


def point(view: ArticleView, offset: int, dx: int = 0) -> QPoint:
    """The middle of the line at a character's leading edge."""
    return view.rect_of(view.offsets.to_qt(offset)).center() + QPoint(dx, 0)


def drag(view: ArticleView, start: int, end: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    port = view.viewport()
    QTest.mousePress(port, BUTTON, modifier, point(view, start))
    QTest.mouseMove(port, point(view, (start + end) // 2))
    QTest.mouseMove(port, point(view, end))
    QTest.mouseRelease(port, BUTTON, modifier, point(view, end))


def click(view: ArticleView, offset: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mouseClick(view.viewport(), BUTTON, modifier, point(view, offset, 2))


def wheel(view: ArticleView, modifier: Qt.KeyboardModifier, turn: int) -> QWheelEvent:
    at = QPointF(view.viewport().rect().center())
    phase = Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifier, phase, False)


def quoted(view: ArticleView, span: Span) -> str:
    return view.text[span.start : span.end]


# -- the mouse


def test_a_sloppy_drag_selects_whole_words(show: Shower) -> None:
    view = show(article())
    drag(view, TEXT.index("nna"), TEXT.index("eil said"))
    assert quoted(view, view.selection()) == "Anna O'Neil"
    assert view.target_span() == view.selection()


def test_a_drag_backwards_keeps_the_caret_at_its_front(show: Shower) -> None:
    view = show(article())
    drag(view, TEXT.index("eil said"), TEXT.index("nna"))
    assert quoted(view, view.selection()) == "Anna O'Neil"
    assert view.caret() == TEXT.index("Anna")


def test_alt_selects_single_characters(show: Shower) -> None:
    view = show(article())
    drag(view, TEXT.index("nna"), TEXT.index("eil said"), ALT)
    assert quoted(view, view.selection()) == "nna O'N"


def test_a_new_drag_inside_a_selection_starts_anew(show: Shower) -> None:
    view = show(article())
    drag(view, TEXT.index("Mayor"), TEXT.index("said"))
    drag(view, TEXT.index("Anna"), TEXT.index("O'Neil") - 1)
    assert quoted(view, view.selection()) == "Anna"


@pytest.mark.parametrize("word", ["O'Neil", "4,000", "12%", "co-op"])
def test_a_double_click_takes_the_word(show: Shower, word: str) -> None:
    view = show(article())
    for inside in range(len(word)):
        view.set_caret(0)
        at = point(view, TEXT.index(word) + inside, 2)
        QTest.mouseDClick(view.viewport(), BUTTON, PLAIN, at)
        assert quoted(view, view.selection()) == word


def test_click_then_shift_click(show: Shower) -> None:
    view = show(document())
    click(view, TEXT.index("Tomas"))
    click(view, TEXT.index("Berg") + 2, SHIFT)
    assert quoted(view, view.selection()) == "Tomas Berg"


def test_a_click_selects_the_innermost_entity_and_says_so_once(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    said: list[str] = []
    view.selected.connect(said.append)
    click(view, TEXT.index("Velmar") + 1)
    assert said == ["Velmar/0"]
    click(view, TEXT.index("Council") + 1)
    assert said == ["Velmar/0", "Council of Velmar/0"]
    click(view, TEXT.index("approves") + 1)
    assert said[2:] == [""]
    assert view.selected_id is None


def test_a_click_on_the_last_character_still_hits_the_span(show: Shower) -> None:
    view = show(article())
    end = place(TEXT, "Anna O'Neil").end
    QTest.mouseClick(view.viewport(), BUTTON, PLAIN, point(view, end, -2))
    assert view.selected_id == "Anna O'Neil/0"


def test_a_click_on_a_chip_selects_its_span(show: Shower) -> None:
    view = show(article())
    rect = view.overlay.rects_of(place(TEXT, "Tomas Berg"), view.viewport().rect())[0]
    spot = QPoint(int(rect.left()) + 8, int(rect.top()) - 5)
    QTest.mouseClick(view.viewport(), BUTTON, PLAIN, spot)
    assert view.selected_id == "Tomas Berg/0"


def test_a_click_on_the_bar_selects_the_claim(show: Shower) -> None:
    view = show(article())
    rect = view.overlay.rects_of(place(TEXT, "the line"), view.viewport().rect())[0]
    bar = QPoint(36 - 12, int(rect.center().y()))
    QTest.mouseClick(view.viewport(), BUTTON, PLAIN, bar)
    assert view.selected_id == view.current_claim == "c1"


def test_dragging_a_handle_asks_for_another_span(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    view.select("Tomas Berg/0")
    handle = view.overlay.handles()["end"].toPoint()
    port = view.viewport()
    with qtbot.waitSignal(view.resize_requested) as caught:
        QTest.mousePress(port, BUTTON, PLAIN, handle)
        QTest.mouseMove(port, point(view, TEXT.index("waited") + 3))
        QTest.mouseRelease(port, BUTTON, PLAIN, point(view, TEXT.index("waited") + 3))
    wanted = place(TEXT, "Tomas Berg waited")
    assert caught.args == ["Tomas Berg/0", wanted.start, wanted.end]
    assert view.shown_document.entities["Tomas Berg/0"].span == place(TEXT, "Tomas Berg")


def test_a_handle_that_goes_nowhere_asks_for_nothing(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    view.select("Tomas Berg/0")
    handle = view.overlay.handles()["start"].toPoint()
    with qtbot.assertNotEmitted(view.resize_requested):
        QTest.mousePress(view.viewport(), BUTTON, PLAIN, handle)
        QTest.mouseRelease(view.viewport(), BUTTON, PLAIN, handle)


def test_a_right_click_moves_to_what_it_is_about_but_keeps_a_selection(show: Shower) -> None:
    view = show(article())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, PLAIN, point(view, TEXT.index("Tomas") + 1, 2))
    assert view.selected_id == "Tomas Berg/0"
    drag(view, TEXT.index("Mayor"), TEXT.index("said") - 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, PLAIN, point(view, TEXT.index("Anna") + 1, 2))
    assert quoted(view, view.selection()) == "Mayor Anna O'Neil"


def test_alt_moves_an_edge_by_characters(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    view.select("Anna O'Neil/0")
    port, handle = view.viewport(), view.overlay.handles()["start"].toPoint()
    with qtbot.waitSignal(view.resize_requested) as caught:
        QTest.mousePress(port, BUTTON, PLAIN, handle)
        QTest.mouseMove(port, point(view, TEXT.index("yor Anna")))
        port.grab()
        QTest.mouseRelease(port, BUTTON, ALT, point(view, TEXT.index("yor Anna")))
    assert caught.args == ["Anna O'Neil/0", TEXT.index("yor Anna"), place(TEXT, "Anna O'Neil").end]


def test_the_pointer_shows_what_a_press_would_take_up(show: Shower) -> None:
    view = show(article())
    view.select("Tomas Berg/0")
    rect = view.overlay.rects_of(place(TEXT, "Anna O'Neil"), view.viewport().rect())[0]
    shapes = {
        view.overlay.handles()["end"].toPoint(): Qt.CursorShape.SizeHorCursor,
        QPoint(int(rect.left()) + 6, int(rect.top()) - 5): Qt.CursorShape.PointingHandCursor,
        QPoint(int(rect.left()) + 6, int(rect.center().y())): Qt.CursorShape.IBeamCursor,
    }
    for spot, shape in shapes.items():
        QTest.mouseMove(view.viewport(), spot)
        assert view.viewport().cursor().shape() is shape


def test_the_wheel_scrolls_from_the_margin_too(show: Shower) -> None:
    view = show(document("One line more.\n" * 300))
    for target in (view, view.viewport()):
        before = view.verticalScrollBar().value()
        QApplication.sendEvent(target, wheel(view, PLAIN, -240))
        assert view.verticalScrollBar().value() > before


# -- keys


def test_arrows_walk_by_word_and_select_what_they_meet(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    view.set_caret(TEXT.index("Mayor"))
    said: list[str] = []
    view.selected.connect(said.append)
    for _ in range(3):
        QTest.keyClick(view, RIGHT)
    assert view.caret() == TEXT.index("said")
    assert said == ["Anna O'Neil/0", ""]
    QTest.keyClick(view, LEFT)
    assert view.caret() == TEXT.index("O'Neil")
    assert view.selected_id == "Anna O'Neil/0"


def test_shift_arrows_select_words(show: Shower) -> None:
    view = show(document())
    view.set_caret(TEXT.index("Tomas"))
    QTest.keyClick(view, RIGHT, SHIFT)
    QTest.keyClick(view, RIGHT, SHIFT)
    assert quoted(view, view.selection()) == "Tomas Berg"
    QTest.keyClick(view, LEFT, SHIFT)
    assert quoted(view, view.selection()) == "Tomas"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection() == Span(TEXT.index("Tomas"), TEXT.index("Tomas"))


def test_control_arrows_walk_by_sentence(show: Shower) -> None:
    view = show(document())
    QTest.keyClick(view, RIGHT, CONTROL)
    assert view.caret() == TEXT.index("Mayor")
    QTest.keyClick(view, RIGHT, CONTROL)
    assert view.caret() == TEXT.index("The co-op")
    QTest.keyClick(view, LEFT, CONTROL)
    assert view.caret() == TEXT.index("Mayor")


def test_control_shift_arrows_select_sentences(show: Shower) -> None:
    view = show(document())
    view.set_caret(TEXT.index("co-op"))
    QTest.keyClick(view, RIGHT, CONTROL | SHIFT)
    assert quoted(view, view.selection()) == "The co-op denied that fares rise by 12%."
    QTest.keyClick(view, LEFT, CONTROL | SHIFT)
    assert view.selection().start == view.selection().end


def test_lines_pages_and_ends(show: Shower) -> None:
    view = show(document())
    for key, modifier in (
        (Qt.Key.Key_Down, PLAIN),
        (Qt.Key.Key_Up, PLAIN),
        (Qt.Key.Key_End, PLAIN),
        (Qt.Key.Key_Home, PLAIN),
        (Qt.Key.Key_PageDown, PLAIN),
        (Qt.Key.Key_PageUp, PLAIN),
    ):
        QTest.keyClick(view, key, modifier)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.caret() == TEXT.index("\n")
    QTest.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.caret() == len(TEXT)
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    assert view.caret() == 0


def test_the_ends_of_the_text_hold(show: Shower) -> None:
    view = show(document())
    QTest.keyClick(view, LEFT)
    assert view.caret() == 0
    view.set_caret(len(TEXT))
    QTest.keyClick(view, RIGHT)
    QTest.keyClick(view, RIGHT, SHIFT)
    assert view.caret() == len(TEXT)


def test_letters_and_alt_arrows_are_left_to_the_window(show: Shower) -> None:
    view = show(article())
    before = view.caret()
    for key in (Qt.Key.Key_P, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    QTest.keyClick(view, RIGHT, ALT)
    assert view.caret() == before
    assert view.text == TEXT


def test_to_review_goes_through_what_is_doubted_and_then_the_rest(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    said: list[str] = []
    view.selected.connect(said.append)
    for _ in range(6):
        assert view.to_review(1)
    assert said == ["c1", "c2", "Velmar/0", "Anna O'Neil/0", "4,000/0", "Tomas Berg/0"]
    assert view.to_review(-1)
    assert view.selected_id == "4,000/0"
    assert not show(document()).to_review(1)


def test_moving_an_edge_computes_and_changes_nothing(show: Shower) -> None:
    view = show(article())
    view.select("Anna O'Neil/0")
    assert quoted(view, view.move_edge("start", -1)) == "Mayor Anna O'Neil"
    assert quoted(view, view.move_edge("end", -1)) == "Anna"
    assert quoted(view, view.target_span()) == "Anna O'Neil"
    view.select(None)
    view.set_caret(0)
    view.clear_selection()
    assert view.move_edge("end", 1) == Span(0, 0)


def test_the_target_without_a_selection_is_the_name_at_the_caret(show: Shower) -> None:
    view = show(document())
    view.set_caret(TEXT.index("Neil"))
    assert quoted(view, view.target_span()) == "Mayor Anna O'Neil"


# -- selection from elsewhere


def test_selecting_from_outside_is_not_announced(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    with qtbot.assertNotEmitted(view.selected):
        view.select("Tomas Berg/0")
        view.select("Tomas Berg/0")
        view.select("nowhere")
        view.select(None)
    assert view.selected_id is None


def test_the_view_scrolls_only_to_what_is_out_of_sight(show: Shower) -> None:
    text = TEXT + "\n".join(f"Line {number} of many." for number in range(200)) + "\nCarla Dahl left."
    view = show(document(text, entity(text, "Anna O'Neil", "PERSON"), entity(text, "Carla Dahl", "PERSON")))
    view.select("Anna O'Neil/0")
    assert view.verticalScrollBar().value() == 0
    view.select("Carla Dahl/0")
    rect = view.rect_of(view.offsets.to_qt(text.index("Carla")))
    assert view.viewport().rect().contains(rect)
    value = view.verticalScrollBar().value()
    view.set_caret(text.index("Dahl"))
    assert view.verticalScrollBar().value() == value
    view.set_caret(text.index("Line 100 "))
    third = view.viewport().height() // 3
    assert abs(view.rect_of(view.offsets.to_qt(text.index("Line 100 "))).top() - third) <= 2


def test_a_selection_of_words_leaves_the_claim_current(show: Shower) -> None:
    view = show(article())
    view.select("c2")
    drag(view, TEXT.index("Tomas"), TEXT.index("Berg") + 4)
    assert view.selected_id is None
    assert view.current_claim == "c2"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.current_claim is None


def test_selecting_again_brings_it_back_into_sight(show: Shower) -> None:
    text = "Anna Berg left.\n" + "One more line.\n" * 200
    view = show(document(text, entity(text, "Anna Berg", "PERSON")))
    view.select("Anna Berg/0")
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.select("Anna Berg/0")
    assert view.is_in_sight(0)


# -- what is drawn


def colours_in(view: ArticleView, span: Span) -> set[str]:
    """The colours that are painted behind and under a span."""
    image = view.viewport().grab().toImage()
    found = set()
    for rect in view.overlay.rects_of(span, view.viewport().rect()):
        box = rect.toAlignedRect().adjusted(2, 0, -2, 6)
        for x in range(box.left(), box.right(), 2):
            found |= {QColor(image.pixel(x, y)).name().upper() for y in range(box.top(), box.bottom())}
    return found


STRANGE = {
    "emoji": "😀😀 Then 👍🏽 Anna Berg 😀 spoke.",
    "zwj": "A 👩\u200d👩\u200d👧 day for Anna Berg 👩\u200d👧.",
    "combining": "Cafe\u0301 no\u0308e\u0301 with Anna Berg inside.",
    "crlf": "One\r\nTwo\r\n\r\nThen Anna Berg left.\r\n",
    "cr": "One\rTwo\rThen Anna Berg left.",
    "separators": "One\u2028Two\u2029Then Anna Berg left.",
    "bom": "\ufeffThen Anna Berg left.",
    "nbsp": "One\u00a0two \u00a0 Anna Berg left.",
    "hebrew": "שלום Anna Berg עולם ועוד.",
    "astral": "𝒳𝒴 \U0001f1f1\U0001f1fb Anna Berg 𝒵",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_any_script_is_tinted_and_hit_where_its_glyphs_are(show: Shower, text: str) -> None:
    view = show(document(text, entity(text, "Anna Berg", "PERSON")))
    span = place(text, "Anna Berg")
    rects = view.overlay.rects_of(span, view.viewport().rect())
    left = view.rect_of(view.offsets.to_qt(span.start)).center()
    right = view.rect_of(view.offsets.to_qt(span.end)).center()
    assert len(rects) == 1
    if text != STRANGE["hebrew"]:
        assert abs(rects[0].left() - left.x()) <= 2
        assert abs(rects[0].right() - right.x()) <= 2
    assert LIGHT.label("people").tint.name().upper() in colours_in(view, span)
    middle = rects[0].center().toPoint()
    QTest.mouseClick(view.viewport(), BUTTON, PLAIN, middle)
    assert view.selected_id == "Anna Berg/0"
    view.set_selection(*span)
    assert view.createMimeDataFromSelection().text() == "Anna Berg"


def test_a_hebrew_span_beside_latin_lies_on_its_own_glyphs(show: Shower) -> None:
    text = "In שלום Ltd they met."
    view = show(document(text, entity(text, "שלום", "ORG")))
    rect = view.overlay.rects_of(place(text, "שלום"), view.viewport().rect())[0]
    before = view.rect_of(view.offsets.to_qt(text.index("In") + 2)).center().x()
    after = view.rect_of(view.offsets.to_qt(text.index("Ltd"))).center().x()
    assert before < rect.left() < rect.right() < after
    handles = view.overlay
    view.select("שלום/0")
    assert handles.handles()["start"].x() > handles.handles()["end"].x()


def test_copying_gives_the_true_text(show: Shower) -> None:
    text = "One\r\n\u00a0Two\u2028Three"
    view = show(document(text))
    view.selectAll()
    view.copy()
    assert QApplication.clipboard().text() == text


def test_changes_are_painted(show: Shower) -> None:
    view = show(document())
    span = place(TEXT, "Tomas Berg")
    tint = LIGHT.label("people").tint.name().upper()
    assert tint not in colours_in(view, span)
    edit = edits.add_entity(view.shown_document, span, "PERSON", BY)
    view.shown_document.apply(edit.changes)
    view.repaint_changes(edit.changes)
    assert tint in colours_in(view, span)
    back = [Change(change.after, change.before) for change in edit.changes]
    view.shown_document.apply(back)
    view.repaint_changes(back)
    assert tint not in colours_in(view, span)


def read_anew(*entities: Entity) -> Document:
    """The article as another process has left it."""
    whole = article()
    return Document(whole.article, whole.layer, entities=entities, claims=whole.claims)


def test_the_article_read_anew_is_painted_and_stays_where_it_was(show: Shower) -> None:
    view = show(document())
    ruler = ReviewRuler(view)
    span = place(TEXT, "Tomas Berg")
    view.set_selection(span.end, span.start)
    tint = LIGHT.label("people").tint.name().upper()
    assert tint not in colours_in(view, span)
    view.replace_document(read_anew(entity(TEXT, "Tomas Berg", "PERSON")), FAMILIES)
    assert (view.selection(), view.caret()) == (span, span.start)
    view.set_caret(0)
    assert tint in colours_in(view, span)
    assert view.overlay.builder.document is view.shown_document
    ruler.count()
    assert ruler.marks()
    view.set_families({"PERSON": "places"})
    assert LIGHT.label("places").tint.name().upper() in colours_in(view, span)


def test_what_is_selected_stays_selected_when_the_article_is_read_anew(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    view.select("c2")
    view.select("Tomas Berg/0")
    again = entity(TEXT, "Tomas Berg", "PERSON")
    view.replace_document(read_anew(again), FAMILIES)
    assert (view.selected_id, view.current_claim) == ("Tomas Berg/0", "c2")
    assert view.overlay.selected is again
    renamed = replace(again, id="another")
    with qtbot.waitSignal(view.selected) as caught:
        view.replace_document(read_anew(renamed), FAMILIES)
    assert caught.args == ["another"]
    with qtbot.waitSignal(view.selected) as caught:
        view.replace_document(document(), FAMILIES)
    assert caught.args == [""]
    assert (view.selected_id, view.current_claim) == (None, None)


def test_a_change_repaints_only_its_lines(show: Shower, monkeypatch: pytest.MonkeyPatch) -> None:
    view = show(document())
    QApplication.processEvents()
    areas: list[int] = []

    def watched(overlay: Overlay, painter: QPainter, area: QRect) -> None:
        areas.append(area.height())
        paint_over(overlay, painter, area)

    monkeypatch.setattr("annotator.gui.annotated_column.paint_over", watched)
    edit = edits.add_entity(view.shown_document, place(TEXT, "Tomas Berg"), "PERSON", BY)
    view.shown_document.apply(edit.changes)
    view.repaint_changes(edit.changes)
    QApplication.processEvents()
    assert areas
    assert max(areas) < 160


def test_many_changes_at_once(show: Shower) -> None:
    view = show(article())
    edit = edits.set_status(view.shown_document, view.shown_document.layer.status.DONE, BY)
    view.shown_document.apply(edit.changes)
    view.repaint_changes([*edit.changes] * 10)
    assert view.shown_document.to_review() == 0


def test_what_is_gone_is_no_longer_selected(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    view.select("Velmar city council/0")
    edit = edits.remove(view.shown_document, ["Velmar city council/0"], BY)
    view.shown_document.apply(edit.changes)
    with qtbot.waitSignal(view.selected) as caught:
        view.repaint_changes(edit.changes)
    assert caught.args == [""]
    assert view.selected_id is None


def test_rejected_ones_are_drawn_on_demand(show: Shower) -> None:
    view = show(article())
    span = place(TEXT, "co-op")
    assert view.entity_at(span.start) is None
    without = view.viewport().grab().toImage()
    view.show_rejected = True
    assert view.show_rejected
    assert view.viewport().grab().toImage() != without
    assert LIGHT.label("organisations").tint.name().upper() not in colours_in(view, span)
    found = view.entity_at(span.start)
    assert found is not None
    assert found.state is State.REJECTED


def test_the_tooltip_is_never_markup(show: Shower) -> None:
    text = "Then <b>Bold</b> spoke."
    item = entity(text, "<b>Bold</b>", "<i>NAME</i>")
    view = show(document(text, item))
    tip = view.tip_at(QPointF(point(view, text.index("Bold") + 1)))
    assert "&lt;i&gt;NAME&lt;/i&gt;" in tip
    assert "<i>" not in tip
    assert view.tip_at(QPointF(700, 590)) == ""


def test_zoom_keeps_the_place(show: Shower, qtbot: QtBot) -> None:
    view = show(article())
    view.select("Tomas Berg/0")
    height = view.overlay.rects_of(place(TEXT, "Tomas Berg"), view.viewport().rect())[0].height()
    with qtbot.waitSignal(view.zoom_changed) as caught:
        QApplication.sendEvent(view.viewport(), wheel(view, CONTROL, 360))
    assert caught.args == [130]
    assert view.selected_id == "Tomas Berg/0"
    assert view.caret() == TEXT.index("Tomas")
    view.set_zoom(1000)
    assert view.zoom == 300
    view.set_zoom(100)
    view.verticalScrollBar().setValue(0)
    assert view.overlay.rects_of(place(TEXT, "Tomas Berg"), view.viewport().rect())[0].height() == height


def test_both_themes_and_any_width(show: Shower) -> None:
    view = show(article())
    view.select("c1")
    for theme in (DARK, LIGHT):
        view.set_theme(theme)
        for width in (120, 400, 1600):
            view.resize(width, 500)
            image = view.grab().toImage()
            assert image.pixelColor(1, 499).name() == theme.page.name()


@pytest.mark.parametrize("text", ["", "\n", " ", "\r\n\r\n", "a"])
def test_smallest_articles(show: Shower, text: str) -> None:
    view = show(document(text))
    for key in (RIGHT, LEFT, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Escape):
        for modifier in (PLAIN, SHIFT, CONTROL):
            QTest.keyClick(view, key, modifier)
    QTest.mouseDClick(view.viewport(), BUTTON, PLAIN, QPoint(60, 40))
    click(view, 0)
    view.grab()
    assert view.target_span().end <= len(text)


def test_no_article_at_all(show: Shower) -> None:
    view = show(None)
    assert view.selection() == Span(0, 0)
    assert not view.to_review(1)
    view.select("x")
    view.repaint_changes([Change(None, entity(TEXT, "Velmar", "GPE"))])
    view.grab()


def test_a_view_that_was_never_shown_takes_everything(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_document(article(), FAMILIES)
    view.select("c1")
    view.to_review(1)
    edit = edits.add_entity(view.shown_document, place(TEXT, "Nobody"), "PERSON", BY)
    view.shown_document.apply(edit.changes)
    view.repaint_changes(edit.changes)
    assert view.overlay.handles() == {}


def test_another_document_starts_at_its_top_with_nothing_selected(show: Shower) -> None:
    view = show(article())
    view.select("Tomas Berg/0")
    view.set_document(Document(Article.of("Something else."), Layer(annotator="ann")), FAMILIES)
    assert view.selected_id is None
    assert view.caret() == 0
    assert view.overlay.selected is None


def test_a_megabyte(show: Shower) -> None:
    sentence = "The council of Velmar met Anna Berg. "
    text = sentence * 28_000
    items = [entity(text[:40], "Anna Berg", "PERSON")]
    view = show(document(text, *items))
    view.set_caret(len(text) // 2)
    QTest.keyClick(view, RIGHT)
    view.grab()
    assert view.caret() > len(text) // 2
