"""What pre-fill was worth: right of all, corrections from its last word and from the plain model's, moving averages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.analysis import FROM_FILE, SPLITTER, Found, split
from annotator.domain.annotation import Entity, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.gain import Gain, LabelGain, Point, Worth, course, edits, gain, thinned
from annotator.domain.labels import Label, LabelSet, ModelNames
from annotator.domain.training import Named

TEXT = "Ada Berg met Bo Lind in Kelm on Friday."
LABELS = LabelSet([Label("PERSON"), Label("ORG"), Label("GPE")])
NAMES = ModelNames({"PER": "PERSON"}, LABELS)
MODEL = "tiny@1"


def entity(
    quote: str, label: str, state: State, origin: str = f"model:{MODEL}", said: dict[str, Any] | None = None
) -> Entity:
    start = TEXT.index(quote)
    end = start + len(quote)
    own = None if origin == "human" else {"start": start, "end": end, "label": label, **(said or {})}
    return Entity(id=quote, start=start, end=end, label=label, state=state, origin=origin, suggested=own)


def found(quote: str, label: str) -> Found:
    start = TEXT.index(quote)
    return Found(start, start + len(quote), label, 0.9)


def worth(*entities: Entity, output: tuple[Found, ...] = (), model: str = MODEL, **layer: Any) -> Gain | None:
    analysis = replace(split(TEXT), model=model, found=output)
    document = Document(Article.of(TEXT), Layer(annotator="ada", **layer), analysis=analysis, entities=entities)
    return gain(document, NAMES)


KEPT = entity("Ada Berg", "PERSON", State.ACCEPTED)
RELABELLED = entity("Kelm", "GPE", State.EDITED, said={"label": "ORG"})
REJECTED = entity("Friday", "ORG", State.REJECTED, origin="memory")
ADDED = entity("Bo Lind", "PERSON", State.ADDED, origin="human")


def test_right_is_what_stands_as_it_was_suggested() -> None:
    found = worth(KEPT, RELABELLED, REJECTED, ADDED)
    assert found is not None
    assert (found.right, found.held, found.proposed, found.edits) == (1, 3, 3, 3)
    assert found.labels == {
        "GPE": LabelGain(0, 0, 1),
        "ORG": LabelGain(2, 0, 0),
        "PERSON": LabelGain(1, 1, 2),
    }
    assert [each.missed for each in found.labels.values()] == [1, 0, 1]


def test_the_plain_model_is_compared_from_its_own_output_in_the_projects_words() -> None:
    output = (found("Ada", "PER"), found("Kelm", "ORG"), found("Friday", "DATE"))
    first = worth(KEPT, RELABELLED, ADDED, output=output)
    assert first is not None
    assert first.plain == 1 + 1 + 1 + 1
    shown = worth(KEPT, RELABELLED, ADDED, output=output, labels=("GPE", "PERSON"))
    assert shown is not None
    assert shown.plain == 1 + 1 + 1


def test_of_an_article_filled_long_ago_the_models_own_suggestions_serve() -> None:
    found = worth(KEPT, RELABELLED, REJECTED, ADDED)
    assert found is not None
    assert found.plain == 2


def test_an_edge_that_was_moved_is_one_correction() -> None:
    resized = entity("Ada Berg", "PERSON", State.EDITED, said={"end": 3})
    found = worth(resized)
    assert found is not None
    assert (found.right, found.edits) == (0, 1)


@pytest.mark.parametrize(
    ("entities", "output", "model", "layer"),
    [
        ((KEPT,), (), SPLITTER, {}),
        ((KEPT,), (), FROM_FILE, {}),
        ((KEPT,), (), MODEL, {"tasks": ("claims",)}),
        ((ADDED,), (found("Kelm", "GPE"),), MODEL, {}),
    ],
)
def test_where_nothing_was_proposed_nothing_is_counted(
    entities: tuple[Entity, ...], output: tuple[Found, ...], model: str, layer: dict[str, Any]
) -> None:
    assert worth(*entities, output=output, model=model, **layer) is None


def test_a_model_that_found_nothing_was_right_for_none() -> None:
    found = worth(ADDED)
    assert found is not None
    assert (found.right, found.held, found.edits, found.plain) == (0, 1, 1, 1)


NAMED = st.builds(
    lambda start, length, label: Named(start, start + length, label),
    st.integers(0, 30),
    st.integers(1, 6),
    st.sampled_from(["A", "B"]),
)


@given(st.sets(NAMED), st.sets(NAMED))
def test_corrections_lead_there_and_back_and_are_never_more_than_all(one: set[Named], other: set[Named]) -> None:
    count = edits(one, other)
    assert count == edits(other, one)
    assert (count == 0) == (one == other)
    assert abs(len(one) - len(other)) <= count <= len(one ^ other)


def test_a_wrong_label_is_one_and_with_a_wrong_edge_two() -> None:
    assert edits([Named(0, 4, "A")], [Named(0, 4, "B")]) == 1
    assert edits([Named(0, 4, "A")], [Named(2, 6, "A")]) == 1
    assert edits([Named(0, 4, "A")], [Named(2, 6, "B")]) == 2
    assert edits([Named(0, 4, "A")], [Named(4, 6, "A")]) == 2


def test_averages_are_over_the_last_ten_and_weigh_entities() -> None:
    points = list(course(Worth(str(at), 0, 10 * (at + 1), at, 2 * at) for at in range(12)))
    assert [each.number for each in points] == list(range(1, 13))
    assert points[1] == Point(2, "1", 100 / 30, 200 / 30, 0, 20)
    last = range(2, 12)
    assert points[-1].edits == pytest.approx(100 * sum(last) / sum(10 * (at + 1) for at in last))
    assert [each.edits for each in course([Worth("", 0, 0, 2, 3)])] == [200]


@given(st.integers(0, 60), st.integers(2, 20))
def test_a_thinned_course_keeps_its_ends_and_its_order(length: int, most: int) -> None:
    points = list(course(Worth(str(at), 0, 1, 0, 0) for at in range(length)))
    few = thinned(points, most)
    assert len(few) == min(length, most)
    assert [few[0], few[-1]] == [points[0], points[-1]] if points else few == []
    assert [each.number for each in few] == sorted({each.number for each in few})
