"""How many actions a correction takes: real keys, clicks and drags sent to the real window, each counted as one.

A key with its modifiers is one action. Counting begins with the caret on the mention; how many keys
bring it there from the article's start is printed beside it. The document is looked at afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Check, Claim, Entity, QuoteKind, State
from annotator.domain.document import Article, Document
from annotator.domain.labels import Label
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.gui.window import MainWindow
from annotator.services.importing import import_records
from annotator.services.project import Project

TEXT = (
    "Council approves harbour line\n\n"
    "Mayor Ada Okoro told the Port Wren council on Monday that the line would open in May. "
    "Velmar pays half of it. The board of Velmar met, and Velmar said so; nobody asked Velmar twice.\n\n"
    "Odo Finch of the seamen's union denied that Velmar had paid. The ferry to Ellmouth was late.\n\n"
    "“The board is asleep,” he said, “and it will wake up poor.”\n"
)
HE = Span(TEXT.index("he said"), TEXT.index(" said, “and"))
ALT, CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)

Way = list[tuple[Qt.Key, Qt.KeyboardModifier]]
NEXT_SENTENCE, NEXT_WORD, NEXT_TO_REVIEW = (Qt.Key.Key_Right, CONTROL), (Qt.Key.Key_Right, NONE), (Qt.Key.Key_Tab, NONE)


def suggested(words: str, label: str, nth: int = 0) -> Entity:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    core = {"start": start, "end": start + len(words), "label": label}
    id, origin = f"{words}/{nth}", "model:tiny@1"
    return Entity(id=id, state=State.SUGGESTED, origin=origin, score=0.8, suggested=core, **core)  # type: ignore[arg-type]


ENTITIES = (
    suggested("Ada Okoro", "PERSON"),
    suggested("Port Wren", "ORG"),
    suggested("Monday", "DATE"),
    suggested("May", "PERSON", 1),
    *(suggested("Velmar", "PERSON", nth) for nth in range(5)),
    suggested("Finch", "PERSON"),
    suggested("Ellmouth", "GPE"),
)


class Hands:
    """Everything a person does to the window goes through here and is counted."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.article = window, window.views.article
        self.count = 0

    @property
    def document(self) -> Document:
        assert self.window.desk.document is not None
        return self.window.desk.document

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.count += 1
        QTest.keyClick(self.article, key, modifiers)

    def key_here(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key for whatever has the focus."""
        self.count += 1
        QTest.keyClick(self._focus(), key, modifiers)

    def type(self, words: str) -> None:
        """Each letter is a key."""
        self.count += len(words)
        QTest.keyClicks(self._focus(), words)

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def click(self, offset: int) -> None:
        self.count += 1
        QTest.mouseClick(self.article.viewport(), Qt.MouseButton.LeftButton, NONE, self._point(offset, 3))

    def double_click(self, offset: int) -> None:
        """With the press and the release that come before it."""
        self.count += 1
        QTest.mouseClick(self.article.viewport(), Qt.MouseButton.LeftButton, NONE, self._point(offset, 3))
        QTest.mouseDClick(self.article.viewport(), Qt.MouseButton.LeftButton, NONE, self._point(offset, 3))

    def drag(self, start: int, end: int) -> None:
        self.count += 1
        port = self.article.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, NONE, self._point(start, 2))
        QTest.mouseMove(port, self._point((start + end) // 2))
        QTest.mouseMove(port, self._point(end, -2))
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, NONE, self._point(end, -2))

    def _point(self, offset: int, dx: int = 0) -> QPoint:
        return self.article.rect_of(self.article.offsets.to_qt(offset)).center() + QPoint(dx, 0)

    def counted(self, act: Callable[[], object]) -> int:
        """How many actions something takes."""
        before = self.count
        act()
        return self.count - before

    def walk_to(self, span: Span) -> int:
        """From the article's start to a mention by real keys: sentence and word, or Tab where that is shorter."""
        ways = [way for way in (self._by_words(span), self._by_tab(span)) if way is not None]
        way = min(ways, key=len)
        self._go(way)
        assert span.start <= self.article.caret() < span.end
        return len(way)

    def _go(self, way: Way) -> None:
        """Walk from the start, where the article opens."""
        for key, modifiers in ((Qt.Key.Key_Home, CONTROL), *way):
            QTest.keyClick(self.article, key, modifiers)

    def _by_words(self, span: Span) -> Way:
        way: Way = []
        while True:
            here = self.article.caret() if way else 0
            self._go([*way, NEXT_SENTENCE])
            if not here < self.article.caret() <= span.start:
                break
            way.append(NEXT_SENTENCE)
        self._go(way)
        while not span.start <= self.article.caret() < span.end:
            QTest.keyClick(self.article, *NEXT_WORD)
            way.append(NEXT_WORD)
        return way

    def _by_tab(self, span: Span) -> Way | None:
        self._go([])
        for pressed in range(1, len(ENTITIES) + 1):
            QTest.keyClick(self.article, *NEXT_TO_REVIEW)
            if self.article.selected_entity is not None and self.article.selected_entity.span == span:
                return [NEXT_TO_REVIEW] * pressed
        return None

    def claims(self) -> list[Claim]:
        """The claims that stand."""
        return [claim for claim in self.document.claims if claim.state is not State.REJECTED]

    def labels(self, words: str) -> list[str]:
        """The labels of the entities that stand on exactly these words, wherever they are."""
        standing = (item for item in self.document.entities if item.state is not State.REJECTED)
        return [item.label for item in standing if TEXT[item.start : item.end] == words]


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hands]:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("ANNOTATOR_PROJECT", raising=False)
    path = tmp_path / "news.annotator"
    with Project.open(path, create=True, annotator="ada") as project:
        import_records(project, [Record(where="test", article=Article.of(TEXT), entities=ENTITIES, own=True)])
        project.add_labels([Label("VESSEL", "")])
    window = MainWindow(path, "ada")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.furnished and window.desk.document is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.views.article.setFocus()
    yield Hands(window)
    window.close()


def place(words: str, nth: int = 0) -> Span:
    entity = suggested(words, "", nth)
    return entity.span


def two_words(hands: Hands, letter: Qt.Key = Qt.Key.Key_E) -> None:
    """The first word is labelled, then the end goes on by a word."""
    hands.key(letter)
    hands.key(Qt.Key.Key_Right, ALT)


def selected_first(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Right, SHIFT)
    hands.key(Qt.Key.Key_Right, SHIFT)
    hands.key(Qt.Key.Key_E)


def without_letter(hands: Hands, start_of_name: str) -> None:
    """A label that has no letter is picked by the beginning of its name."""
    hands.key(Qt.Key.Key_Space, CONTROL)
    hands.type(start_of_name)
    hands.key_here(Qt.Key.Key_Return)


def words_of(spans: Iterable[Span]) -> list[str]:
    return [TEXT[start:end] for start, end in spans]


def claim_of_sentence(hands: Hands) -> None:
    """The caret is on the source: claim, source, on to the cue, cue."""
    hands.key(Qt.Key.Key_C)
    hands.key(Qt.Key.Key_S)
    while not TEXT.startswith(("told", "said"), hands.article.caret()):
        hands.key(Qt.Key.Key_Right)
    hands.key(Qt.Key.Key_U)


def test_actions_needed(hands: Hands, capsys: pytest.CaptureFixture[str]) -> None:
    rows: list[tuple[str, int, int, int]] = []

    def measure(what: str, limit: int, span: Span, act: Callable[[], object]) -> None:
        there = hands.walk_to(span)
        rows.append((what, limit, hands.counted(act), there))

    measure("add one (a name)", 2, place("Odo Finch"), lambda: hands.key(Qt.Key.Key_P))
    assert hands.labels("Odo Finch") == ["PERSON"]

    measure("add one (a small word)", 2, place("ferry"), lambda: hands.key(Qt.Key.Key_K))
    assert hands.labels("ferry") == ["PRODUCT"]
    measure("add one (two small words)", 2, place("harbour line"), lambda: two_words(hands))
    assert hands.labels("harbour line") == ["EVENT"]
    measure("two small words, selected first", 3, place("open in"), lambda: selected_first(hands))
    assert hands.labels("open in") == ["EVENT"]
    measure("add one (label without a letter)", 4, place("board"), lambda: without_letter(hands, "ve"))
    assert hands.labels("board") == ["VESSEL"]
    measure("relabel one", 1, place("Port Wren"), lambda: hands.key(Qt.Key.Key_G))
    assert hands.labels("Port Wren") == ["GPE"]
    measure("delete one", 1, place("May", 1), lambda: hands.key(Qt.Key.Key_Delete))
    assert hands.labels("May") == []
    five = place("Velmar")
    measure("same wrong label at five places", 2, five, lambda: hands.key(Qt.Key.Key_G, SHIFT))
    assert hands.labels("Velmar") == ["GPE"] * 5
    hands.window.actions_by_id["undo"].trigger()
    assert hands.labels("Velmar") == ["PERSON"] * 5
    hands.window.actions_by_id["redo"].trigger()
    measure("accept and next", 1, place("Ada Okoro"), lambda: hands.key(Qt.Key.Key_Space))
    assert hands.document.entities["Ada Okoro/0"].state is State.ACCEPTED
    assert hands.article.selected_id == "Monday/0"
    measure("extend an edge by one token", 1, place("Ellmouth"), lambda: hands.key(Qt.Key.Key_Right, ALT))
    assert hands.labels("Ellmouth was") == ["GPE"]
    measure("claim, source and cue", 6, place("Ada Okoro"), lambda: claim_of_sentence(hands))
    measure("the same of an interrupted quote", 6, HE, lambda: claim_of_sentence(hands))
    plain, quoted = hands.claims()
    assert (words_of(plain.source), words_of(plain.cue)) == (["Mayor Ada Okoro"], ["told"])
    assert (words_of(quoted.source), words_of(quoted.cue)) == (["he"], ["said"])

    with capsys.disabled():
        print(f"\n{'correction':<34}{'actions':>8}{'at most':>9}{'keys from the start':>21}")
        for what, limit, taken, there in rows:
            print(f"{what:<34}{taken:>8}{limit:>9}{there:>21}")
    assert all(taken <= limit for _, limit, taken, _ in rows)


def test_the_mouse_needs_no_more(hands: Hands, capsys: pytest.CaptureFixture[str]) -> None:
    """Each correction from the article's start: by keys alone, taken back, and the same with the mouse."""
    rows: list[tuple[str, int, int]] = []

    def compare(
        span: Span, keys: Callable[[], object], point: Callable[[], object], finish: Callable[[], object]
    ) -> None:
        words, before = TEXT[span.start : span.end], list(hands.document.entities)
        by_keys = hands.walk_to(span) + hands.counted(keys)
        done = hands.labels(words)
        while list(hands.document.entities) != before:
            hands.window.actions_by_id["undo"].trigger()
        QTest.keyClick(hands.article, Qt.Key.Key_Home, CONTROL)
        by_mouse = hands.counted(point) + hands.counted(finish)
        assert hands.labels(words) == done
        rows.append((words, by_keys, by_mouse))

    def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> Callable[[], object]:
        return lambda: hands.key(key, modifiers)

    union, ferry, wren, velmar = (place(words) for words in ("seamen's union", "ferry", "Port Wren", "Velmar"))
    o, k, g, everywhere = key(Qt.Key.Key_O), key(Qt.Key.Key_K), key(Qt.Key.Key_G), key(Qt.Key.Key_G, SHIFT)
    compare(union, lambda: two_words(hands, Qt.Key.Key_O), lambda: hands.drag(union.start, union.end), o)
    assert hands.labels("seamen's union") == ["ORG"]
    compare(ferry, k, lambda: hands.double_click(ferry.start), k)
    assert hands.labels("ferry") == ["PRODUCT"]
    compare(wren, g, lambda: hands.click(wren.start), g)
    assert hands.labels("Port Wren") == ["GPE"]
    compare(velmar, everywhere, lambda: hands.click(velmar.start), everywhere)
    assert hands.labels("Velmar") == ["GPE"] * 5
    remove, may = key(Qt.Key.Key_Delete), place("May", 1)
    compare(may, remove, lambda: hands.click(may.start), remove)
    assert hands.labels("May") == []
    with capsys.disabled():
        print(f"\n{'from the start of the article':<34}{'keys':>8}{'mouse':>9}")
        for words, by_keys, by_mouse in rows:
            print(f"{words:<34}{by_keys:>8}{by_mouse:>9}")
    assert all(by_mouse <= min(by_keys, 2) for _, by_keys, by_mouse in rows)


def test_everything_is_on_disk(hands: Hands) -> None:
    hands.article.set_caret(place("Velmar").start)
    hands.key(Qt.Key.Key_G, SHIFT)
    assert hands.window.desk.project is not None
    with Project.open(hands.window.desk.project.path, annotator="ada") as again:
        written, _ = again.load(hands.document.article.id)
    assert list(written.entities) == list(hands.document.entities)


def test_an_interrupted_quote_from_claim_to_undo_by_keyboard_alone(
    hands: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    for words, key, modifiers in (("Velmar", Qt.Key.Key_G, SHIFT), ("Odo Finch", Qt.Key.Key_P, NONE)):
        hands.article.set_caret(place(words).start)
        hands.key(key, modifiers)
    named = next(item.id for item in hands.document.entities if TEXT[item.start : item.end] == "Odo Finch")
    hands.walk_to(HE)
    steps: list[tuple[str, int]] = []

    def step(what: str, act: Callable[[], object]) -> Claim:
        steps.append((what, hands.counted(act)))
        return hands.claims()[0]

    claim = step("claim, source, cue", lambda: claim_of_sentence(hands))
    assert words_of(claim.content) == ["“The board is asleep,”", "“and it will wake up poor.”"]
    assert (words_of(claim.source), words_of(claim.cue)) == (["he"], ["said"])
    assert (claim.quote_kind, claim.source_name) == (QuoteKind.DIRECT, "")

    claim = step("name: into the form, take it, back", lambda: in_form(hands, Qt.Key.Key_F2, NONE, ""))
    assert (claim.source_name, claim.source_entity) == ("Odo Finch", named)
    claim = step("check", lambda: hands.key_here(Qt.Key.Key_1))
    assert claim.check is Check.CHECK_WORTHY
    claim = step("note", lambda: in_form(hands, Qt.Key.Key_F2, SHIFT, "Ask them."))
    assert claim.note == "Ask them."

    first = step("split", lambda: hands.key_here(Qt.Key.Key_S, ALT))
    second = hands.claims()[1]
    assert words_of(first.content) == ["“The board is asleep,”"]
    assert words_of(second.content) == ["“and it will wake up poor.”"]
    assert (first.note, second.note, second.source_name) == ("Ask them.", "", "Odo Finch")
    merged = step("merge", lambda: hands.key_here(Qt.Key.Key_M, ALT))
    assert hands.claims() == [merged]
    assert (merged.content, merged.note, merged.source_name) == (claim.content, "Ask them.", "Odo Finch")

    def undo_all() -> None:
        while hands.claims():
            hands.key_here(Qt.Key.Key_Z, CONTROL)

    before = hands.count
    hands.key_here(Qt.Key.Key_Z, CONTROL)
    assert [words_of(each.content) for each in hands.claims()] == [words_of(first.content), words_of(second.content)]
    hands.key_here(Qt.Key.Key_Z, CONTROL)
    assert hands.claims() == [claim]
    undo_all()
    steps.append(("undo it all", hands.count - before))
    with capsys.disabled():
        print(f"\n{'an interrupted quote':<40}{'actions':>8}")
        for what, taken in (*steps, ("in all", sum(taken for _, taken in steps))):
            print(f"{what:<40}{taken:>8}")
    assert dict(steps)["claim, source, cue"] <= 6


def in_form(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier, words: str) -> None:
    """Into a field of the form, type, Enter, and back into the article."""
    hands.key_here(key, modifiers)
    hands.type(words)
    hands.key_here(Qt.Key.Key_Return)
    hands.key_here(Qt.Key.Key_Escape)
    assert hands.article.hasFocus()


def go(hands: Hands, words: str, key: Qt.Key = Qt.Key.Key_Right, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Walk until the caret is on these words."""
    while not TEXT.startswith(words, hands.article.caret()):
        before = hands.article.caret()
        hands.key(key, modifiers)
        assert hands.article.caret() != before


def make_neighbours(hands: Hands) -> tuple[Claim, Claim]:
    """Claims of two sentences that follow each other, the second one made last."""
    hands.key(Qt.Key.Key_Home, CONTROL)
    for words in ("Velmar pays", "The board of"):
        go(hands, words)
        hands.key(Qt.Key.Key_C)
    first, second = hands.claims()
    return first, second


def test_the_claim_just_made_stays_current_on_the_way_through_another(hands: Hands) -> None:
    """Past a neighbour's sentence to a name in the one before, and to a word inside the neighbour."""
    first, second = make_neighbours(hands)
    go(hands, "Ada Okoro", Qt.Key.Key_Left)
    assert hands.article.current_claim == second.id
    assert hands.window.views.claims.selected_ids() == [second.id]
    hands.key(Qt.Key.Key_S)
    go(hands, "pays")
    hands.key(Qt.Key.Key_U)
    assert hands.claims()[0] == first
    assert words_of(hands.claims()[1].source) == ["Ada Okoro"]
    assert words_of(hands.claims()[1].cue) == ["pays"]
    assert "The board of Velmar met" in hands.window.views.status.message.text()


def test_a_claim_inside_a_claim_gets_its_own_source(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Home, CONTROL)
    go(hands, "Odo Finch")
    hands.key(Qt.Key.Key_C)
    (outer,) = hands.claims()
    go(hands, "Velmar had paid")
    for _ in range(3):
        hands.key(Qt.Key.Key_Right, SHIFT)
    hands.key(Qt.Key.Key_C)
    inner = hands.article.current_claim
    go(hands, "union", Qt.Key.Key_Left)
    hands.key(Qt.Key.Key_S)
    hands.double_click(TEXT.index("denied"))
    hands.key(Qt.Key.Key_U)
    found = {claim.id: claim for claim in hands.claims()}
    assert found[outer.id] == outer
    assert words_of(found[inner or ""].cue) == ["denied"]
    assert len(words_of(found[inner or ""].source)) == 1


def test_another_claim_becomes_current_only_on_purpose(hands: Hands) -> None:
    """A click on it, Tab to it and its card do it; Esc twice lets go, and then the one at the caret is current."""
    first, second = make_neighbours(hands)
    hands.click(TEXT.index("pays"))
    assert hands.article.current_claim == first.id
    hands.window.views.claims.list.select_id(second.id)
    hands.key(Qt.Key.Key_Home, CONTROL)
    go(hands, "half")
    assert hands.article.current_claim == second.id
    assert hands.article.selected_id == first.id
    hands.key(Qt.Key.Key_Escape)
    hands.key(Qt.Key.Key_Right)
    assert hands.article.current_claim == first.id


def test_a_claim_that_is_gone_is_current_no_more(hands: Hands) -> None:
    make_neighbours(hands)
    hands.key(Qt.Key.Key_Delete)
    assert hands.article.current_claim is None
