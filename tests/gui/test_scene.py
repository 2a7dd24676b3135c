"""What is drawn on a block, without drawing it: chips, lanes, line styles, words."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import State
from annotator.domain.document import Article, Document, Layer
from annotator.gui.annotation_words import describe
from annotator.gui.article_view import ArticleView
from annotator.gui.chips import GAP, Chip, Wish, arranged
from annotator.gui.scene import LANES, Line, Scene, lanes, line_of
from tests.gui.articles import FAMILIES, TEXT, article, claim, entity

LIMIT = 500.0
INK = QColor("#000000")


def wish(number: int, left: float, length: float, width: float, rtl: bool) -> Wish:
    return Wish(str(number), "ORGANISATION", width, left, left + length, rtl, INK, INK)


def place(wishes: list[Wish]) -> list[Chip]:
    return arranged(wishes, 0.0, 12.0, LIMIT, lambda name, width: (name[:1], min(width, 8.0)))


spans = st.tuples(st.floats(0, 480), st.floats(4, 100), st.floats(15, 120), st.booleans())


@given(st.lists(spans, max_size=12))
def test_chips_never_cover_each_other_nor_leave_the_column(rows: list[tuple[float, float, float, bool]]) -> None:
    chips = place([wish(number, *row) for number, row in enumerate(rows)])
    for before, after in itertools.pairwise(chips):
        assert before.rect.right() + GAP <= after.rect.left() + 0.01
    assert all(chip.rect.right() <= LIMIT + 0.01 for chip in chips)


def test_a_chip_alone_stands_whole_at_its_span() -> None:
    (chip,) = place([wish(1, 40, 10, 80, False)])
    assert (chip.rect.left(), chip.rect.width(), chip.name) == (40, 80, "ORGANISATION")
    (chip,) = place([wish(1, 140, 10, 80, True)])
    assert chip.rect.right() == 150


def test_a_chip_slides_left_before_it_is_cut() -> None:
    first, second = place([wish(1, 100, 12, 60, False), wish(2, 140, 12, 60, False)])
    assert first.name == second.name == "ORGANISATION"
    assert first.rect.left() < 100


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=20))
def test_no_two_in_one_lane_overlap(rows: list[tuple[int, int]]) -> None:
    base = entity(TEXT, "Velmar", "GPE")
    items = [replace(base, id=str(n), start=start, end=start + length) for n, (start, length) in enumerate(rows)]
    lane = lanes(items)
    for one in items:
        for other in items:
            if one.id < other.id and lane[one.id] == lane[other.id]:
                assert one.end <= other.start or other.end <= one.start


def test_inner_spans_lie_nearest_to_the_text() -> None:
    document: Document = article()
    lane = lanes(document.entities)
    assert lane["Velmar/0"] == 0
    assert lane["Council of Velmar/0"] == 1


def test_the_line_says_the_state() -> None:
    document = article()
    assert line_of(document.entities["Velmar/0"]) is Line.THIN
    assert line_of(document.entities["Council of Velmar/0"]) is Line.SOLID
    assert line_of(document.entities["co-op/0"]) is Line.STRUCK
    assert line_of(document.claims["c1"]) is Line.DOTTED
    assert line_of(document.line_marks["m"]) is Line.SOLID


def test_every_annotation_has_words() -> None:
    for item in article().annotations():
        assert describe(item)
    words = describe(entity(TEXT, "Velmar", "GPE", State.SUGGESTED))
    assert words.splitlines() == ["GPE", "Suggested, not decided (95 %)"]
    assert "Doubtful, not decided (50 %)" in describe(article().claims["c1"])


def scene_of(qtbot: QtBot, document: Document, claim: str = "") -> Scene:
    """The scene of the first block."""
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.set_document(document, FAMILIES)
    with qtbot.waitExposed(view):
        view.show()
    view.select(claim)
    return next(iter(view.overlay.on_screen(view.viewport().rect()))).scene


def test_what_lies_too_deep_is_counted(qtbot: QtBot) -> None:
    text = "one two three four five six."
    nested = [entity(text, quote, "ORG") for quote in ("one", "one two", "one two three", "one two three four")]
    scene = scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), entities=[*nested]))
    assert "+1" in [chip.name for chip in scene.chips]
    assert len(scene.tints) == LANES


def test_names_that_do_not_fit_are_shortened(qtbot: QtBot) -> None:
    text = "at 1 2 3 4 5 o'clock."
    numbers = [entity(text, number, "CARDINAL") for number in "12345"]
    scene = scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), entities=numbers))
    assert len(scene.tints) == len(scene.strokes) == 5
    assert any(chip.name.endswith("…") for chip in scene.chips)
    assert scene.chips[-1].name == "CARDINAL"


def test_source_and_cue_of_the_current_claim_are_named(qtbot: QtBot) -> None:
    text = "The mayor said that fares rise."
    item = claim(text, "c", "that fares rise", "The mayor", "said")
    scene = scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), claims=[item]), "c")
    assert sorted(chip.name for chip in scene.chips) == ["CUE", "SOURCE"]
    assert [bar.id for bar in scene.bars] == ["c"]


def test_rejected_claims_are_struck_through(qtbot: QtBot) -> None:
    text = "The mayor said that fares rise."
    item = replace(claim(text, "c", "that fares rise", "The mayor", "said"), state=State.REJECTED)
    document = Document(Article.of(text), Layer(annotator="a"), claims=[item])
    assert not scene_of(qtbot, document).strokes
    view = ArticleView()
    qtbot.addWidget(view)
    view.show_rejected = True
    view.set_document(document, FAMILIES)
    with qtbot.waitExposed(view):
        view.show()
    (placed,) = view.overlay.on_screen(view.viewport().rect())
    assert {stroke.line for stroke in placed.scene.strokes} == {Line.STRUCK}
