"""What is drawn on a block, without drawing it: chips, lanes, line styles, words."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import State
from annotator.domain.colours import contrast
from annotator.domain.document import Article, Document, Layer
from annotator.gui.annotation_words import describe
from annotator.gui.article_view import ArticleView
from annotator.gui.chips import GAP, Chip, Room, Wish, arranged
from annotator.gui.claim_bands import claim_colour
from annotator.gui.drawing import LANES, Line, Scene, lanes, line_of
from annotator.gui.theme import DARK, LIGHT, Theme
from tests.gui.articles import FAMILIES, TEXT, article, claim, entity
from tests.gui.articles import place as span_of

LIMIT = 500.0
INK = QColor("#000000")


def wish(number: int, left: float, length: float, width: float, rtl: bool, deep: bool = False) -> Wish:
    return Wish(str(number), "ORGANISATION", width, left, left + length, rtl, INK, INK, deep)


def place(wishes: list[Wish]) -> list[Chip]:
    return arranged(wishes, Room(0.0, 12.0, LIMIT, INK, INK), lambda name: 6.0 * len(name) + 4)


spans = st.tuples(st.floats(0, 480), st.floats(4, 100), st.floats(15, 120), st.booleans(), st.booleans())


@given(st.lists(spans, max_size=40))
def test_chips_never_cover_each_other_and_none_is_lost(rows: list[tuple[float, float, float, bool, bool]]) -> None:
    chips = place([wish(number, *row) for number, row in enumerate(rows)])
    for before, after in itertools.pairwise(chips):
        assert before.rect.right() + GAP <= after.rect.left() + 0.01
    assert all(chip.rect.right() <= LIMIT + 0.01 for chip in chips)
    assert sorted(id for chip in chips for id in chip.ids) == sorted(str(number) for number in range(len(rows)))
    counters = [chip for chip in chips if chip.name.startswith("+")]
    assert len(counters) <= 1
    assert all(chip.name == f"+{len(chip.ids)}" for chip in counters)


def test_a_name_without_room_is_counted_beside_its_neighbours() -> None:
    chips = place([wish(number, 100 + 8 * number, 6, 80, False) for number in range(20)])
    (counter,) = [chip for chip in chips if chip.name.startswith("+")]
    assert abs(counter.rect.left() - (100 + 8 * int(counter.id))) < 200
    named = {chip.id for chip in chips if chip is not counter}
    assert named
    assert named.isdisjoint(counter.ids)


def test_a_chip_alone_stands_whole_at_its_span() -> None:
    (chip,) = place([wish(1, 40, 10, 80, False)])
    assert (chip.rect.left(), chip.rect.width(), chip.name) == (40, 80, "ORGANISATION")
    (chip,) = place([wish(1, 140, 10, 80, True)])
    assert chip.rect.right() == 150


def test_those_behind_make_room_before_a_chip_is_cut() -> None:
    """Two names at one place, and names behind them that stand over wide spans."""
    rows = [wish(1, 100, 90, 60, False), wish(2, 100, 40, 60, False), wish(3, 214, 80, 30, False)]
    chips = place([*rows, wish(4, 246, 80, 30, False)])
    assert [chip.name for chip in chips] == ["ORGANISATION"] * 4
    assert [chip.rect.left() for chip in chips] == [100, 162, 224, 256]


def test_a_chip_makes_room_only_as_long_as_it_stands_over_its_words() -> None:
    first, second = place([wish(1, 100, 10, 60, False), wish(2, 130, 10, 60, False)])
    assert second.rect.left() <= 140
    assert first.rect.left() < 100


def test_a_chip_slides_left_before_it_is_cut() -> None:
    first, second = place([wish(1, 100, 12, 60, False), wish(2, 140, 12, 60, False)])
    assert first.name == second.name == "ORGANISATION"
    assert first.rect.left() < 100


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=20))
def test_no_two_in_one_lane_overlap(rows: list[tuple[int, int]]) -> None:
    base = entity(TEXT, "Velmar", "GPE")
    items = [replace(base, id=str(n), start=start, end=start + length) for n, (start, length) in enumerate(rows)]
    lane = lanes(items, most=20)
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
    assert words.splitlines() == ["GPE", "Suggested, to review (to check)"]
    assert "Suggested, to review (doubtful)" in describe(article().claims["c1"])


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
    assert "CARDINAL" in [chip.name for chip in scene.chips]


def crowd(qtbot: QtBot) -> ArticleView:
    """A view of a line with more names than it has room for."""
    text = "".join(f"{number} " for number in range(1, 10)) + "o'clock."
    numbers = [entity(text, str(number), "CARDINAL") for number in range(1, 10)]
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.set_document(Document(Article.of(text), Layer(annotator="a"), entities=numbers), FAMILIES)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_hovering_over_the_count_lists_what_is_not_named(qtbot: QtBot) -> None:
    view = crowd(qtbot)
    (placed,) = view.overlay.on_screen(view.viewport().rect())
    (counter,) = [chip for chip in placed.scene.chips if chip.name.startswith("+")]
    tip = view.tip_at(counter.rect.translated(placed.corner).center())
    assert [line.partition("CARDINAL")[2].strip(" </p>") for line in tip.splitlines()] == [
        id.partition("/")[0] for id in counter.ids
    ]


def test_clicks_on_the_count_go_through_what_it_stands_for(qtbot: QtBot) -> None:
    view = crowd(qtbot)
    (placed,) = view.overlay.on_screen(view.viewport().rect())
    (counter,) = [chip for chip in placed.scene.chips if chip.name.startswith("+")]
    seen = []
    for _ in (*counter.ids, "and round"):
        point = counter.rect.translated(placed.corner).center().toPoint()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        seen.append(view.selected_id)
    assert seen == [*counter.ids, counter.ids[0]]


def test_source_and_cue_of_the_current_claim_are_named(qtbot: QtBot) -> None:
    text = "The mayor said that fares rise."
    item = claim(text, "c", "that fares rise", "The mayor", "said")
    scene = scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), claims=[item]), "c")
    assert sorted(chip.name for chip in scene.chips) == ["CUE", "SOURCE"]
    assert [bar.id for bar in scene.bars] == ["c"]


def parted(qtbot: QtBot, text: str, *parts: str) -> Scene:
    item = replace(claim(text, "c", parts[0], "He", "said"), content=tuple(span_of(text, part) for part in parts))
    return scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), claims=[item]))


def test_the_parts_of_one_claim_are_joined(qtbot: QtBot) -> None:
    scene = parted(qtbot, "“It works,” He said, “and it is paid for.”", "“It works,”", "“and it is paid for.”")
    first, second = scene.strokes
    (join,) = scene.joins
    assert (join.at_left, join.at_right) == (True, True)
    assert abs(join.left - first.right) < 9
    assert abs(join.right - second.left) < 9
    assert join.y == first.y == second.y


def test_parts_on_two_lines_are_joined_by_open_staples(qtbot: QtBot) -> None:
    text = "“It works,” He said, after " + "a long and winding sentence " * 3 + "of his own, “and it is paid for.” So."
    scene = parted(qtbot, text, "“It works,”", "“and it is paid for.”")
    assert [(join.at_left, join.at_right) for join in scene.joins] == [(True, False), (False, True)]


def test_one_part_needs_no_joining(qtbot: QtBot) -> None:
    assert not parted(qtbot, "He said it works.", "it works").joins


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_each_state_of_a_claim_has_a_look(theme: Theme) -> None:
    lines = set(Line) - {Line.DASHED}
    looks = {(claim_colour(theme, line).name(), line) for line in lines}
    assert len({colour for colour, _ in looks}) == len(lines)
    assert all(contrast(colour, theme.page.name()) >= 4.5 for colour, _ in looks)


def test_claims_inside_each_other_lie_in_bands_below_each_other(qtbot: QtBot) -> None:
    text = "He said one two three four five."
    parts = ("one", "one two", "one two three", "one two three four")
    claims = [replace(claim(text, part, part, "He", "said")) for part in parts]
    scene = scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), claims=claims))
    heights = [stroke.y for stroke in sorted(scene.strokes, key=lambda stroke: stroke.right)]
    assert heights == sorted(set(heights))
    assert len({bar.x for bar in scene.bars}) == LANES
    assert [chip.ids for chip in scene.chips if chip.name == "+1"] == [("one two three four",)]


def test_a_band_lies_below_the_entities_at_its_words_not_of_its_whole_line(qtbot: QtBot) -> None:
    text = "He said it works. one two three"
    nested = [entity(text, quote, "ORG") for quote in ("one", "one two", "one two three")]
    item = claim(text, "c", "it works", "He", "said")
    alone = scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), claims=[item]))
    beside = scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), claims=[item], entities=nested))
    assert alone.strokes[0].y == beside.strokes[-1].y


def test_bars_of_claims_on_one_line_stand_side_by_side(qtbot: QtBot) -> None:
    text = "He said it works. He said it is paid for."
    claims = [claim(text, "a", "it works", "He", "said"), claim(text, "b", "it is paid for", "He", "said")]
    scene = scene_of(qtbot, Document(Article.of(text), Layer(annotator="a"), claims=claims))
    assert len({bar.x for bar in scene.bars}) == 2


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
