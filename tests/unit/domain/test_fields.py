"""Annotations and layers as JSON values and back, exactly."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, LineKind, State
from annotator.domain.document import TASKS, Layer, Status
from annotator.domain.fields import from_fields, kind_of, to_fields, with_fields
from annotator.domain.text import Span
from tests.unit.articles import suggested_claim, suggested_entity, suggested_mark
from tests.unit.exchange.documents import WORDS, claims, entities, line_marks

TEXT = "Tilda Voss said the mill is safe.\r\nSign up here 🚋"

anything = st.one_of(entities(TEXT, "e"), claims(TEXT, "c"), line_marks(TEXT, "l"))
layers = st.builds(
    Layer,
    annotator=WORDS,
    status=st.sampled_from(Status),
    flag=st.booleans(),
    flag_note=WORDS,
    labels=st.lists(WORDS, max_size=3).map(tuple),
    tasks=st.lists(st.sampled_from(TASKS), unique=True).map(tuple),
    revision=st.integers(0, 99),
    touched=st.booleans(),
)


def through_json(values: Any) -> Any:
    return json.loads(json.dumps(values))


@given(anything | layers)
def test_nothing_is_lost_through_json(item: Annotation | Layer) -> None:
    again = from_fields(kind_of(item), through_json(to_fields(item)))
    assert again == item
    assert to_fields(again) == to_fields(item)


@given(anything, st.data())
def test_some_fields_of_one_make_the_other(before: Annotation, data: st.DataObject) -> None:
    strategy = {"entity": entities, "claim": claims, "line": line_marks}[kind_of(before)]
    after: Any = data.draw(strategy(TEXT, before.id))
    old, new = to_fields(before), to_fields(after)
    different = {name: value for name, value in new.items() if old[name] != value}
    assert with_fields(before, through_json(different)) == after


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        (suggested_entity(TEXT, "Tilda Voss"), "entity"),
        (suggested_claim(TEXT, "the mill is safe"), "claim"),
        (suggested_mark(TEXT, "Sign up here"), "line"),
        (Layer(annotator="ada"), "layer"),
    ],
)
def test_each_kind_has_its_name(item: Annotation | Layer, kind: str) -> None:
    assert kind_of(item) == kind


def test_fields_have_their_own_types_again() -> None:
    claim = from_fields("claim", {"id": "c", "content": [[0, 5]], "state": "edited"})
    assert (claim.content, type(claim.content[0]), claim.state) == ((Span(0, 5),), Span, State.EDITED)
    mark = with_fields(suggested_mark(TEXT, "Sign up here"), {"kind": "promo"})
    assert mark.kind is LineKind.PROMO


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("poem", {}),
        ("entity", {"id": "e"}),
        ("entity", {"id": "e", "start": 0, "end": 1, "label": "X", "state": "perhaps"}),
        ("claim", {"id": "c", "content": [[1]], "state": "added"}),
    ],
)
def test_foreign_values_are_an_error(kind: str, values: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_fields(kind, values)
