"""Where a person is after undo and redo."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import State
from annotator.domain.changes import Change
from annotator.domain.document import Layer, Status
from annotator.gui.travel import to_show
from tests.gui.samples import entity

ONE, TWO = entity("e1", "Mara Quill", "PERSON"), entity("e2", "March", "DATE")
LABELLED = [Change(ONE, replace(ONE, label="ORG")), Change(TWO, replace(TWO, label="ORG"))]


def nothing(_: int) -> bool:
    return False


def everything(_: int) -> bool:
    return True


def test_who_is_at_one_of_the_changed_stays_there() -> None:
    assert to_show(LABELLED, "e2", 0, nothing) == "e2"
    assert to_show([Change(TWO, None), LABELLED[0]], "e2", 0, everything) == ""


def test_of_those_in_sight_the_nearest_is_shown_else_the_nearest_of_all() -> None:
    assert to_show(LABELLED, "", 45, everything) == "e2"
    assert to_show(LABELLED, "", 45, lambda offset: offset == ONE.start) == "e1"
    assert to_show(LABELLED, "", 45, nothing) == "e2"


def test_what_went_in_sight_moves_nobody() -> None:
    assert to_show([Change(ONE, None)], "", 0, everything) == ""
    assert to_show([Change(ONE, None), LABELLED[1]], "", 0, lambda offset: offset == ONE.start) == ""
    assert to_show([Change(ONE, replace(ONE, state=State.REJECTED))], "", 0, nothing) == ""


def test_undoing_done_moves_nobody_and_starting_an_article_counts_for_nothing() -> None:
    todo = Layer(annotator="ann")
    started, done = replace(todo, status=Status.STARTED), replace(todo, status=Status.DONE)
    assert to_show([*LABELLED, Change(done, started)], "", 0, nothing) == ""
    assert to_show([*LABELLED, Change(todo, started)], "", 0, nothing) == "e1"
    assert to_show([*LABELLED, Change(done, replace(done, flag=True))], "", 0, nothing) == "e1"
