"""The memory's own file: it comes back as it was, and what is wrong is named with line and field."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import InputError
from annotator.domain.remembered import Kept, Remembered
from annotator.exchange import memory_file

WORD = st.text(st.characters(exclude_categories=("Z", "C")), min_size=1, max_size=8)
COUNTS = st.dictionaries(WORD, st.integers(1, 10**9), max_size=3)


@given(
    st.dictionaries(
        st.lists(WORD, max_size=3).map(lambda words: " ".join(["Ää", *words])),
        st.tuples(COUNTS, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.none() | st.just("") | WORD),
    )
)
def test_what_is_written_is_read(given: dict[str, tuple[dict[str, int], int, int, int, str | None]]) -> None:
    out = io.BytesIO()
    names = [
        Remembered(name, found=found, outside=outside, inside=inside, rejected=rejected, said=said)
        for name, (found, outside, inside, rejected, said) in given.items()
    ]
    assert memory_file.write(out, names) == len(names)
    expected = {
        each.name: Kept(each.said, each.found, {kind: n for kind in memory_file.COUNTS if (n := getattr(each, kind))})
        for each in names
    }
    assert dict(memory_file.read(io.BytesIO(out.getvalue()), "m")) == expected  # type: ignore[arg-type]


def told(*lines: object) -> list[str]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return [str(each) for each in memory_file.read(raw, "m.jsonl") if isinstance(each, InputError)]


def line(**fields: Any) -> dict[str, Any]:
    return {"format": memory_file.FORMAT, "name": "Kelm", **fields}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (b"{", "m.jsonl:1: broken JSON"),
        (b"[]", "m.jsonl:1: this is no JSON object"),
        (b'{"name":"A","name":"B"}', "m.jsonl:1: the key"),
        ({"format": "other/1", "name": "Kelm"}, "m.jsonl:1: format:"),
        (line(nmae="x"), "m.jsonl:1: nmae: there is no such field"),
        (line(name=7), "m.jsonl:1: name: 7"),
        (line(name="kelm"), "m.jsonl:1: name:"),
        (line(name="Kelm  Tarn"), "m.jsonl:1: name:"),
        (line(name="K" * 201), "m.jsonl:1: name: longer"),
        (line(name="A\nB"), "m.jsonl:1: name:"),
        (line(labels=[]), "m.jsonl:1: labels:"),
        (line(labels={"": 1}), "m.jsonl:1: labels:"),
        (line(labels={"ORG": True}), "m.jsonl:1: labels.ORG:"),
        (line(labels={"ORG": 0}), "m.jsonl:1: labels.ORG:"),
        (line(outside=-1), "m.jsonl:1: outside:"),
        (line(rejected="2"), "m.jsonl:1: rejected:"),
        (line(said=3), "m.jsonl:1: said:"),
        (line(said="A\0B"), "m.jsonl:1: said"),
    ],
)
def test_what_is_wrong_is_named_with_line_and_field(given: object, words: str) -> None:
    (error,) = told(given)
    assert error.startswith(words)


def test_a_name_that_stands_twice_is_refused_and_empty_lines_are_not() -> None:
    assert told(b"", line(), b"  ", line()) == ['m.jsonl:4: name: "Kelm" stands in line 2 already']
