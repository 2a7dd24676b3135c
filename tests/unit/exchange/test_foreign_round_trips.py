"""What other programs' formats hold comes back as it was; where it does not, the export said so."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from annotator.domain.annotation import Annotation, Claim, Entity, LineMark, State
from annotator.domain.document import Document
from annotator.domain.errors import InputError
from annotator.domain.exporting import Loss, Wanted
from annotator.domain.record import Record
from annotator.domain.text import line_at, not_in_xml
from annotator.exchange.standoff import written_text
from annotator.services.formats import by_name
from tests.unit.exchange.documents import documents
from tests.unit.exchange.test_foreign_readers import foreign

FIELDS: dict[str, Iterable[str]] = {
    "prodigy": {},
    "doccano": {},
    "spacy": ["link"],
    "labelstudio": {
        **dict.fromkeys(("note", "source_name", "topic", "normalized", "verdict", "justification")),
        **dict.fromkeys(("check", "act", "polarity", "source_kind", "claim_types")),
    },
    "brat": {
        **dict.fromkeys(("link", "note", "source_name", "topic", "normalized", "verdict", "justification")),
        **dict.fromkeys(("check", "act", "polarity", "source_kind", "evidence")),
    },
    "polnear": {},
    "cas": ["link"],
}
"""The fields beyond place and label that a format holds."""


def there_and_back(name: str, document: Document) -> tuple[Record, list[Loss]]:
    """The document as it comes out of a file of the format, and what the export said."""
    format, losses = by_name(name), list[Loss]()
    with tempfile.TemporaryDirectory() as folder:
        if format.write_folder is not None:
            format.write_folder([document], Path(folder), Wanted(heard=losses.append))
            assert format.read_folder is not None
            items = list(format.read_folder(Path(folder)))
        else:
            out = io.BytesIO()
            assert format.write is not None
            assert format.read is not None
            format.write([document], out, Wanted(heard=losses.append))
            items = [item for item in format.read(io.BytesIO(out.getvalue()), "file") if item]
    assert not [str(item) for item in items if isinstance(item, InputError)]
    (record,) = (item for item in items if isinstance(item, Record))
    return record, losses


def values(item: Annotation, name: str) -> tuple[Any, ...]:
    fields = [getattr(item, field, None) for field in FIELDS[name]]
    return type(item).__name__, repr(item.core), repr(fields)


def real(document: Document) -> Document:
    """The document with marks on whole lines, as they are in a project, and without what no export holds twice."""
    marks: dict[tuple[int, int], LineMark] = {}
    for mark in document.line_marks:
        line = line_at(document.text, mark.start)
        if line.start < line.end:
            given = {name: getattr(mark, name) for name in LineMark.__slots__}
            marks[line] = LineMark(**{**given, "start": line.start, "end": line.end})
    return Document(
        document.article,
        document.layer,
        analysis=document.analysis,
        entities=document.entities,
        claims=document.claims,
        line_marks=marks.values(),
    )


def place(item: Annotation | Loss) -> tuple[str, int, int]:
    named = {Entity: "entity", Claim: "claim", LineMark: "line"}
    return (item.kind if isinstance(item, Loss) else named[type(item)]), item.start, item.end


@pytest.mark.parametrize("name", FIELDS)
@settings(deadline=None, max_examples=40)  # a disk may be busy
@given(document=documents().map(real))
def test_what_was_not_named_comes_back(name: str, document: Document) -> None:
    if name == "cas":
        foreign("cassis")
        assume(not_in_xml(document.text)[0].strip())
    record, losses = there_and_back(name, document)
    text = written_text(document.text) if name in ("brat", "polnear") else document.text
    text = not_in_xml(text)[0] if name == "cas" else text
    assert record.article.text == text
    named = {place(loss) for loss in losses}
    items: tuple[Annotation, ...] = (*record.entities, *record.claims, *record.line_marks)
    back = [values(item, name) for item in items]
    kept = [item for item in document.annotations() if place(item) not in named]
    for item in kept:
        assert values(item, name) in back
    assert len(back) <= len(list(document.annotations()))
    assert all(item.state is State.SUGGESTED for item in items)


@pytest.mark.parametrize("name", ["conll", "iob2", "biluo"])
@settings(max_examples=40)
@given(
    document=documents().filter(lambda each: not each.text.lstrip().startswith("\ufeff"))
)  # it is a byte order mark there
def test_tokens_and_tags_come_back(name: str, document: Document) -> None:
    format, losses, out = by_name(name), list[Loss](), io.BytesIO()
    assert format.write is not None
    assert format.read is not None
    format.write([document], out, Wanted(heard=losses.append))
    records = [item for item in format.read(io.BytesIO(out.getvalue()), "file") if isinstance(item, Record)]
    found = [inked(entity.label, record.article.text, entity) for record in records for entity in record.entities]
    named = {(loss.start, loss.end) for loss in losses}
    expected = [
        inked(each.label, document.text, each)
        for each in document.entities
        if (each.start, each.end) not in named and each.state is not State.REJECTED
    ]
    for each in expected:
        assert each in found
    assert "".join("".join(record.article.text.split()) for record in records) == "".join(document.text.split())


def inked(label: str, text: str, entity: Entity) -> tuple[str, str]:
    return label, "".join(text[entity.start : entity.end].split())
