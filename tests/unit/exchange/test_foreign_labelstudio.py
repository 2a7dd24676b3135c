"""Our Label Studio tasks, read by label-studio-sdk: its converter finds every span where it was written."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from hypothesis import given, settings

from annotator.domain.annotation import (
    CLAIM_TYPES,
    CONFIRMED,
    Act,
    Annotation,
    Check,
    Claim,
    Entity,
    LineKind,
    LineMark,
    Polarity,
    SourceKind,
    State,
)
from annotator.domain.document import Document, Layer, Status
from annotator.exchange.labelstudio import write_labelstudio
from tests.unit.articles import place
from tests.unit.exchange.documents import CROWDED, NASTY, documents, nasty, small, written
from tests.unit.exchange.test_foreign_readers import foreign

Found = tuple[int, int, str, str]
"""Start, end, label and the words there."""

CHOICES: dict[str, Iterable[str]] = {
    "check": Check, "act": Act, "polarity": Polarity, "source_kind": SourceKind, "claim_types": CLAIM_TYPES
}  # fmt: skip
WORDS = ("source_name", "topic", "normalized", "verdict", "justification", "note")
LABELS = ("PERSON", "ORG", "GPE", "Ä b", *LineKind)


def interface() -> str:
    """The labelling interface that the writer's own words ask for."""

    def control(tag: str, name: str, item: str, values: Iterable[str], more: str = "") -> str:
        inner = "".join(f"<{item} value={quoteattr(str(value))}/>" for value in values)
        return f'<{tag} name="{name}" toName="text"{more}>{inner}</{tag}>'

    return "".join((
        '<View><Text name="text" value="$text"/>',
        control("Labels", "label", "Label", LABELS),
        control("Labels", "claim", "Label", ("content", "source", "cue")),
        *(control("Choices", name, "Choice", values, ' perRegion="true"') for name, values in CHOICES.items()),
        *(control("TextArea", name, "", (), ' perRegion="true"') for name in WORDS),
        "</View>",
    ))  # fmt: skip


def as_it_stores_them(data: bytes) -> list[dict[str, Any]]:
    """The tasks with the numbers that Label Studio gives them when it takes them in."""
    return [{"id": number, **task} for number, task in enumerate(json.loads(data), 1)]


def converted(data: bytes, method: str) -> bytes:
    """What label-studio-sdk's converter makes of the tasks."""
    made = foreign("label_studio_sdk.converter").Converter(interface(), None, download_resources=False)
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "tasks.json")
        source.write_text(json.dumps(as_it_stores_them(data)), encoding="utf-8")
        getattr(made, method)(str(source), f"{name}/out", is_dir=False)
        (file,) = Path(name, "out").iterdir()
        return file.read_bytes()


def found(row: dict[str, Any], control: str) -> list[Found]:
    """What the converter has under a control."""
    return sorted((each["start"], each["end"], *each["labels"], each["text"]) for each in row.get(control, ()))


def marked(document: Document) -> tuple[list[Found], list[Found]]:
    """What was confirmed: entities and lines, and the parts of claims."""
    text = document.text
    items = [item for item in document.annotations() if item.state in CONFIRMED]
    flat = [(each.start, each.end, name_of(each), text[each.start : each.end]) for each in items if name_of(each)]
    parts = [
        (start, end, role, text[start:end])
        for each in items
        if isinstance(each, Claim)
        for role in ("content", "source", "cue")
        for start, end in getattr(each, role)
    ]
    return sorted(flat), sorted(parts)


def name_of(item: Annotation) -> str:
    return item.label if isinstance(item, Entity) else str(item.kind) if isinstance(item, LineMark) else ""


def test_the_converter_finds_every_span_where_it_was() -> None:
    document = nasty()
    (row,) = json.loads(converted(written(write_labelstudio, document).data, "convert_to_json_min"))
    assert row["text"] == NASTY
    assert (found(row, "label"), found(row, "claim")) == marked(document)
    assert len(row["label"]) == len(CROWDED) + 1
    start, end = document.claims["c"].content[0]
    assert row["claim_types"] == {"start": start, "end": end, "choices": ["numerical", "causal"]}
    assert row["verdict"] == "4/5"


@settings(deadline=None, max_examples=40)  # a disk may be busy
@given(document=documents())
def test_the_converter_finds_whatever_was_confirmed(document: Document) -> None:
    rows = json.loads(converted(written(write_labelstudio, document).data, "convert_to_json_min"))
    if document.layer.status is Status.SKIPPED:
        assert not rows
        return
    (row,) = rows
    assert row["text"] == document.text
    assert (found(row, "label"), found(row, "claim")) == marked(document)


@settings(deadline=None, max_examples=40)
@given(document=documents())
def test_label_studio_has_nothing_against_the_tasks(document: Document) -> None:
    checker = foreign("label_studio_sdk.label_interface").LabelInterface(interface())
    (task,) = as_it_stores_them(written(write_labelstudio, document).data)
    for result in (*task["annotations"], *task["predictions"]):
        assert checker.validate_prediction(result, return_errors=True) == []


def test_its_own_tokens_under_our_spans_have_our_labels() -> None:
    """Its CoNLL takes the code points of the text itself: an offset of another unit would move every tag."""
    text = "👩‍👩‍👧 🇦🇹 Ann Lee met שלום in Graz ."
    entities = [
        Entity(id=each, start=place(text, each).start, end=place(text, each).end, label=label, state=State.ADDED)
        for each, label in (("Ann Lee", "PERSON"), ("שלום", "ORG"), ("Graz", "GPE"))
    ]
    lines = converted(written(write_labelstudio, small(text, entities=entities)).data, "convert_to_conll2003")
    rows = [line.split() for line in lines.decode().splitlines()[1:] if line]
    assert [(row[0], row[-1]) for row in rows if row[-1] != "O"] == [
        ("Ann", "B-PERSON"),
        ("Lee", "I-PERSON"),
        ("שלום", "B-ORG"),
        ("Graz", "B-GPE"),
    ]


def test_a_skipped_article_is_a_cancelled_task() -> None:
    skipped = small(layer=Layer(annotator="kim", status=Status.SKIPPED))
    (row,) = json.loads(converted(written(write_labelstudio, skipped, small("Bo.")).data, "convert_to_json_min"))
    assert row["id"] == 2
