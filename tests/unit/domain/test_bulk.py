"""Which suggestions a bulk gesture takes."""

from __future__ import annotations

from annotator.domain import bulk, edits
from annotator.domain.annotation import State
from annotator.domain.document import Document
from annotator.domain.text import Span
from tests.unit.articles import BY, document, place, suggested_claim, suggested_entity, suggested_mark

TEXT = "Bo Lind met Ada in Port Wren. Ada said it rains.\nRead more"


def doc() -> Document:
    return document(
        TEXT,
        entities=[
            suggested_entity(TEXT, "Bo Lind", score=0.995),
            suggested_entity(TEXT, "Ada", "ORG", score=0.9),
            suggested_entity(TEXT, "Port Wren", "GPE", score=0.5),
            suggested_entity(TEXT, "Wren", "ORG", score=1.0, state=State.ACCEPTED),
        ],
        claims=[suggested_claim(TEXT, "it rains", score=0.95)],
        line_marks=[suggested_mark(TEXT, "Read more")],
    )


def test_of_a_stretch() -> None:
    assert bulk.waiting_in(doc(), place(TEXT, "Bo Lind met Ada")) == ["Bo Lind", "Ada"]
    assert bulk.waiting_in(doc(), Span(30, len(TEXT))) == ["it rains", "Read more"]
    assert bulk.waiting_in(doc(), Span(0, 30), labels={"GPE"}) == ["Port Wren"]


def test_from_a_score_on() -> None:
    assert bulk.waiting_from(doc(), 0.99) == ["Bo Lind"]
    assert bulk.waiting_from(doc(), 0.9) == ["Bo Lind", "Ada", "it rains"]
    assert bulk.waiting_from(doc(), 0.9, labels={"ORG"}) == ["Ada", "it rains"]


def test_scores_of_all_that_waits() -> None:
    assert bulk.waiting_scores(doc()) == [0.0, 0.5, 0.9, 0.95, 0.995]
    assert bulk.waiting_scores(doc(), labels={"ORG"}) == [0.0, 0.9, 0.95]


def test_of_a_label() -> None:
    assert bulk.waiting_of(doc(), "ORG") == ["Ada"]
    assert bulk.waiting_labels(doc()) == [("GPE", 1), ("ORG", 1), ("PERSON", 1)]
    assert bulk.waiting_labels(doc(), labels={"GPE"}) == [("GPE", 1)]


def test_one_edit_accepts_them_all() -> None:
    edit = edits.accept(doc(), bulk.waiting_from(doc(), 0.9), BY, of="score", least=0.9)
    assert len(edit.changes) == 3
    assert edit.detail == {"of": "score", "least": 0.9, "count": 3}
