"""Whatever a file holds, reading it yields records and sentences, nothing else."""

from __future__ import annotations

import json
import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Entity, State
from annotator.domain.errors import InputError
from annotator.domain.record import Record
from tests.unit.exchange.documents import exported, small, taken_in

NAMES = (
    "format text meta tokens spans claims lines answer id start end label state how origin score suggested title"
    " content source cue kind evidence claim_types check act status annotator flag sha256 ws token_start x"
)
KEYS = st.sampled_from(NAMES.split(" "))
TELLING = ["Ann left Graz.", "Ann", "human", "added", "done", "promo", "article-annotator/1", "\ud800", "\x00"]
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-1, 12)
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(
        ["Ann left Graz.", "Ann", "human", "added", "done", "promo", "article-annotator/1", "\ud800", "\x00"]
    ),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=3), inner, max_size=8),
    max_leaves=30,
)
SPAN = {"start": 0, "end": 3, "label": "X"}
PART = [{"start": 0, "end": 3}]


def sound(data: bytes) -> None:
    for item in taken_in(data):
        assert isinstance(item, Record | InputError)
        if isinstance(item, InputError):
            assert str(item).startswith("news.jsonl:")
            assert str(item).isprintable()


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    sound(data)


@given(VALUES)
def test_any_json(value: Any) -> None:
    sound(json.dumps(value).encode())


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_any_record(record: dict[str, Any]) -> None:
    sound(json.dumps({"text": "Ann left Graz.", **record}).encode())


@given(st.dictionaries(KEYS, VALUES, max_size=3), st.sampled_from(["spans", "claims", "lines", "tokens", "meta"]))
def test_any_annotation(members: dict[str, Any], key: str) -> None:
    item = {**SPAN, "content": PART, "kind": "promo", **members}
    sound(json.dumps({"text": "Ann left Graz.", key: item if key == "meta" else [item]}).encode())


@given(st.randoms(use_true_random=False), st.binary(min_size=1, max_size=3))
def test_a_damaged_export(chance: random.Random, junk: bytes) -> None:
    line, _ = exported(small(entities=[Entity(id="e1", start=0, end=3, label="PERSON", state=State.ADDED, score=0.5)]))
    place = chance.randrange(len(line))
    sound(line[:place] + junk + line[place + chance.randrange(3) :])
