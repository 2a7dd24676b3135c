"""Renaming, merging and deleting a label on one layer."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.annotation import Entity, State
from annotator.domain.document import Layer
from annotator.domain.relabelling import DELETE, MERGE, RENAME, Crossing, layer_renamed, renamed, withdrawn
from tests.unit.articles import BY


def entity(id: str, label: str, state: State, at: int = 0, suggested: str = "", **fields: Any) -> Entity:
    said = {"start": at, "end": at + 3, "label": suggested} if suggested else None
    origin = "model:m@1" if suggested else "human"
    return Entity(id=id, start=at, end=at + 3, label=label, state=state, suggested=said, origin=origin, **fields)


def after(entities: list[Entity], name: str = "A", new: str = "B") -> dict[str, tuple[str, str, str]]:
    left = {each.id: each for each in entities}
    for change in renamed(entities, name, new):
        assert change.before == left[change.id]
        if change.after is None:
            del left[change.id]
        else:
            assert isinstance(change.after, Entity)
            left[change.id] = change.after
    return {id: (each.label, str(each.state), (each.suggested or {}).get("label", "")) for id, each in left.items()}


def test_a_new_name_keeps_states_and_is_the_name_of_what_the_machine_said_too() -> None:
    entities = [
        entity("s", "A", State.SUGGESTED, 0, "A"),
        entity("a", "A", State.ACCEPTED, 5, "A"),
        entity("e", "A", State.EDITED, 10, "C"),
        entity("c", "C", State.EDITED, 15, "A"),
        entity("h", "A", State.ADDED, 20),
        entity("r", "A", State.REJECTED, 25, "A"),
        entity("o", "C", State.ADDED, 30),
    ]
    assert after(entities) == {
        "s": ("B", "suggested", "B"),
        "a": ("B", "accepted", "B"),
        "e": ("B", "edited", "C"),
        "c": ("C", "edited", "B"),
        "h": ("B", "added", ""),
        "r": ("B", "rejected", "B"),
        "o": ("C", "added", ""),
    }


@pytest.mark.parametrize(
    ("mine", "theirs", "stays"),
    [
        (State.ADDED, State.SUGGESTED, "mine"),
        (State.ACCEPTED, State.REJECTED, "mine"),
        (State.SUGGESTED, State.REJECTED, "mine"),
        (State.REJECTED, State.EDITED, "theirs"),
        (State.ADDED, State.ADDED, "theirs"),
        (State.SUGGESTED, State.SUGGESTED, "theirs"),
    ],
)
def test_of_two_on_one_span_the_stronger_stays(mine: State, theirs: State, stays: str) -> None:
    said = "" if State.ADDED in (mine, theirs) else "A"
    left = after([entity("mine", "A", mine, suggested=said), entity("theirs", "B", theirs)])
    assert list(left) == [stays]
    assert left[stays][0] == "B"


def test_what_was_double_before_is_left_alone() -> None:
    assert len(after([entity("x", "B", State.ADDED), entity("y", "B", State.SUGGESTED)])) == 2


def test_deleting_rejects_suggestions_and_removes_a_persons_own() -> None:
    entities = [
        entity("s", "A", State.SUGGESTED, 0, "A"),
        entity("a", "A", State.ACCEPTED, 5, "A"),
        entity("h", "A", State.ADDED, 10),
        entity("r", "A", State.REJECTED, 15, "A"),
        entity("o", "C", State.ADDED, 20),
    ]
    changes = {change.id: change.after for change in withdrawn(entities, "A", BY)}
    assert {id: str(item.state) if isinstance(item, Entity) else None for id, item in changes.items()} == {
        "s": "rejected",
        "a": "rejected",
        "h": None,
    }


def test_a_finished_layer_names_its_labels_anew() -> None:
    layer = Layer(annotator="ada", labels=("A", "B", "Z"))
    change = layer_renamed(layer, "Z", "B")
    assert change is not None
    assert isinstance(change.after, Layer)
    assert change.after.labels == ("A", "B")
    assert layer_renamed(layer, "Q", "B") is None


def test_older_values_are_read_under_the_new_name() -> None:
    for operation in (RENAME, MERGE):
        done = Crossing(operation, "A", "B", undone=False, recorded={})
        assert done.over("entity", "e", {"label": "A", "note": "A"}) == {"label": "B", "note": "A"}
        assert done.over("entity", "e", {"suggested": {"label": "A", "start": 1}}) == {
            "suggested": {"label": "B", "start": 1}
        }
        assert done.over("entity", "e", {"suggested": None, "label": "C"}) == {"suggested": None, "label": "C"}
        assert done.over("layer", "", {"labels": ["A", "B", "C"]}) == {"labels": ["B", "C"]}
        assert done.over("claim", "c", {"topic": "A", "suggested": {"label": "A"}})["suggested"] == {"label": "A"}
    deleted = Crossing(DELETE, "A", "", undone=False, recorded={})
    assert deleted.over("entity", "e", {"label": "A"}) == {"label": "A"}


def test_values_from_behind_a_step_that_was_taken_back_are_read_as_before() -> None:
    recorded = {("entity", "e"): ({"label": "A"}, {"label": "B"}), ("entity", "gone"): ({"label": "A"}, None)}
    renaming = Crossing(RENAME, "A", "B", undone=True, recorded=recorded)
    assert renaming.over("entity", "e", {"label": "B"}) == {"label": "A"}
    assert renaming.over("entity", "new", {"label": "B"}) == {"label": "A"}
    merging = Crossing(MERGE, "A", "B", undone=True, recorded=recorded)
    assert merging.over("entity", "e", {"label": "B", "note": "x"}) == {"label": "A", "note": "x"}
    assert merging.over("entity", "e", {"label": "C"}) == {"label": "C"}
    assert merging.over("entity", "new", {"label": "B"}) == {"label": "B"}
    assert merging.over("entity", "gone", {"label": "B"}) == {"label": "B"}
