"""How long the article view takes, beside a bare QTextEdit with the same text in the same run.

Run with ``pytest tests/bench --benchmark-only``. No figure ever fails a test; ``extra_info`` holds the ratios.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import cycle
from statistics import median, quantiles

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.changes import Change
from annotator.domain.document import Article, Document, Layer
from annotator.domain.text import Span
from annotator.gui.article_view import ArticleView

SENTENCE = "The council of Velmar met Anna Berg on Monday and paid 4,000 euros. "
PARAGRAPH = SENTENCE * 6 + "\n\n"
FAMILIES = {"GPE": "places", "PERSON": "people", "DATE": "time", "MONEY": "amounts"}
QUOTES = {"Velmar": "GPE", "Anna Berg": "PERSON", "Monday": "DATE", "4,000 euros": "MONEY"}


def corpus(size: int, spans: int, *, one_line: bool = False) -> Document:
    """An article of about ``size`` characters with ``spans`` entities and a claim in every sixth sentence."""
    unit = SENTENCE if one_line else PARAGRAPH
    text = (unit * (size // len(unit) + 1))[:size]
    entities: list[Entity] = []
    claims: list[Claim] = []
    at = 0
    while (at := text.find("The council", at)) >= 0 and len(entities) < spans:
        for quote, label in QUOTES.items():
            start = at + SENTENCE.index(quote)
            if start + len(quote) <= size and len(entities) < spans:
                entities.append(_entity(start, start + len(quote), label, len(entities)))
        if len(entities) % 24 == 0:
            claims.append(Claim(id=f"c{at}", content=(Span(at, at + 60),), state=State.SUGGESTED, score=0.5))
        at += 1
    at = 0
    while len(entities) < spans:
        at += 50
        entities.append(_entity(at, at + 4, "GPE", len(entities)))
    return Document(Article.of(text), Layer(annotator="ann"), entities=entities, claims=claims)


def _entity(start: int, end: int, label: str, number: int) -> Entity:
    state = (State.SUGGESTED, State.ACCEPTED)[number % 2]
    return Entity(id=f"e{number}", start=start, end=end, label=label, state=state, score=0.8 + number % 20 / 100)


def settle() -> None:
    QApplication.processEvents()


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The median wall time of some runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def measure(benchmark: BenchmarkFixture, work: Callable[[], object], rounds: int) -> None:
    benchmark.pedantic(work, rounds=rounds, warmup_rounds=3)  # type: ignore[no-untyped-call]


def repaint(edit: QTextEdit) -> None:
    edit.viewport().update()
    settle()


def scroll(edit: QTextEdit, pixels: int = 60) -> None:
    edit.verticalScrollBar().setValue(edit.verticalScrollBar().value() + pixels)
    settle()


def note(benchmark: BenchmarkFixture, floor: float) -> None:
    """Write the floor, the ratio and the tail beside the figures."""
    if benchmark.stats is None:
        return
    data = benchmark.stats.stats.data
    benchmark.extra_info["floor_ms"] = round(floor * 1000, 2)
    benchmark.extra_info["ratio_to_floor"] = round(median(data) / floor, 2)
    benchmark.extra_info["median_ms"] = round(median(data) * 1000, 2)
    benchmark.extra_info["p99_ms"] = round(quantiles(data, n=100)[-1] * 1000, 2)


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(1000, 800)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def bare(qtbot: QtBot) -> QTextEdit:
    bare = QTextEdit()
    qtbot.addWidget(bare)
    bare.setReadOnly(True)
    bare.resize(1000, 800)
    with qtbot.waitExposed(bare):
        bare.show()
    return bare


lines = pytest.mark.parametrize("one_line", [False, True], ids=["lines", "line"])


@pytest.mark.parametrize(
    ("size", "spans", "one_line"),
    [(3_000, 60, False), (1_000_000, 20_000, False), (1_000_000, 20_000, True)],
    ids=["3kB", "1MB", "line"],
)
def test_open(
    benchmark: BenchmarkFixture, view: ArticleView, bare: QTextEdit, size: int, spans: int, one_line: bool
) -> None:
    document = corpus(size, spans, one_line=one_line)

    def opened() -> None:
        view.set_document(document, FAMILIES)
        settle()

    def floor() -> None:
        bare.setPlainText(document.text)
        settle()

    measure(benchmark, opened, 8)
    note(benchmark, seconds(floor))


@lines
@pytest.mark.parametrize("busy", [False, True], ids=["spread", "piled"])
def test_one_edit_at_a_megabyte(
    benchmark: BenchmarkFixture, view: ArticleView, bare: QTextEdit, busy: bool, one_line: bool
) -> None:
    document = corpus(1_000_000, 20_000, one_line=one_line)
    view.set_document(document, FAMILIES)
    middle = document.text.index("The council", 500_000)
    view.set_caret(middle)
    settle()
    places = _places(middle, busy)

    def edited() -> None:
        change = Change(None, next(places))
        document.apply([change])
        view.repaint_changes([change])
        settle()

    measure(benchmark, edited, 300)
    bare.setPlainText(document.text)
    settle()
    note(benchmark, seconds(lambda: repaint(bare), 50))


def _places(middle: int, busy: bool) -> Iterator[Entity]:
    """New entities on screen; ``busy`` piles 25 on each place, else they nest in what is there."""
    offsets = cycle(range(4, 700, 7))
    for number, offset in enumerate(offsets):
        start = middle + (number // 25 % 10 * 70 if busy else offset)
        yield _entity(start, start + 5 + number % 20, "PERSON", 1_000_000 + number)


@lines
def test_scroll_step(benchmark: BenchmarkFixture, view: ArticleView, bare: QTextEdit, one_line: bool) -> None:
    document = corpus(1_000_000, 20_000, one_line=one_line)
    view.set_document(document, FAMILIES)
    view.set_caret(500_000)
    settle()
    measure(benchmark, lambda: scroll(view), 300)
    bare.setPlainText(document.text)
    bare.moveCursor(QTextCursor.MoveOperation.End)  # or the bare layout would still be at work
    settle()
    note(benchmark, seconds(lambda: scroll(bare, -60), 50))


@lines
def test_jump_to_the_end(benchmark: BenchmarkFixture, view: ArticleView, bare: QTextEdit, one_line: bool) -> None:
    document = corpus(1_000_000, 20_000, one_line=one_line)
    view.set_document(document, FAMILIES)
    targets = cycle([100, 900_000, 300_000, 600_000])

    def jumped() -> None:
        view.set_caret(next(targets))
        settle()

    measure(benchmark, jumped, 40)
    bare.setPlainText(document.text)
    note(benchmark, seconds(lambda: repaint(bare), 50))
