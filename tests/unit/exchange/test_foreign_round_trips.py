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
from annotator.domain.exporting import NO_NEGATIVES, NO_PLACE, OFF_EDGES, Loss, Wanted
from annotator.domain.record import Record
from annotator.domain.text import line_at, not_in_xml
from annotator.exchange.polnear import NO_WORDS
from annotator.exchange.standoff import written_text
from annotator.exchange.taking import NAMED
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
        entities={repr(each.core): each for each in document.entities}.values(),
        claims=document.claims,
        line_marks=marks.values(),
    )


def place(item: Annotation | Loss) -> tuple[str, int, int]:
    named = {Entity: "entity", Claim: "claim", LineMark: "line"}
    return (item.kind if isinstance(item, Loss) else named[type(item)]), item.start, item.end


WITHOUT = "is written without its"
"""In what is said of an annotation that is there with all that the format holds."""
WHOLE = (NO_PLACE, NO_NEGATIVES, NO_WORDS)
"""Why an annotation is not in the file at all; off the token edges an entity is not, of a claim only a part."""
HEADS = {
    "prodigy": ("id", *NAMED),
    "doccano": ("id", *NAMED),
    "labelstudio": ("id", *NAMED),
    "spacy": ("id", "title", "url"),
    "cas": ("id", "title", "url"),
}
"""What of an article's own fields a format holds."""


def is_gone(loss: Loss) -> bool:
    return loss.gone and (loss.why in WHOLE or (loss.kind, loss.why) == ("entity", OFF_EDGES))


@pytest.mark.parametrize("name", FIELDS)
@settings(deadline=None, max_examples=80)  # a disk may be busy
@given(document=documents().map(real))
def test_what_was_not_named_comes_back(name: str, document: Document) -> None:
    if name == "cas":
        foreign("cassis")
        assume(not_in_xml(document.text)[0].strip())
    record, losses = there_and_back(name, document)
    text = written_text(document.text) if name in ("brat", "polnear") else document.text
    text = not_in_xml(text)[0] if name == "cas" else text
    assert record.article.text == text
    for head in HEADS.get(name, ()):
        given = getattr(document.article, head)
        assert getattr(record.article, head) == (not_in_xml(given)[0] if name == "cas" else given), head
    items: tuple[Annotation, ...] = (*record.entities, *record.claims, *record.line_marks)
    assert all(item.state is State.SUGGESTED for item in items)
    named = {place(loss) for loss in losses if WITHOUT not in loss.why}
    kept = {values(item, name) for item in document.annotations() if place(item) not in named}
    back = {values(item, name): item for item in items}
    assert kept <= set(back)
    for value, item in back.items():
        assert value in kept or any(overlap(item, loss) for loss in losses), item
    gone = [loss for loss in losses if is_gone(loss)]
    assert len(items) <= len(list(document.annotations())) - len(gone)
    for item in document.annotations():
        alike = [each for each in document.annotations() if each.core == item.core]
        if all(any(place(each) == place(loss) for loss in gone) for each in alike):
            twice = {place(each) for each in document.annotations() if place(each) == place(item) and each not in alike}
            assert twice or item.core not in [each.core for each in items], item


def overlap(item: Annotation, loss: Loss) -> bool:
    return loss.kind != "text" and item.start < loss.end and loss.start < item.end


@pytest.mark.parametrize("name", ["conll", "iob2", "biluo"])
@settings(max_examples=80)
@given(
    document=documents().filter(lambda each: not each.text.lstrip().startswith("\ufeff"))
)  # it is a byte order mark there
def test_tokens_and_tags_come_back(name: str, document: Document) -> None:
    format, losses, out = by_name(name), list[Loss](), io.BytesIO()
    assert format.write is not None
    assert format.read is not None
    format.write([document], out, Wanted(heard=losses.append))
    (record,) = (item for item in format.read(io.BytesIO(out.getvalue()), "file") if isinstance(item, Record))
    assert "".join(record.article.text.split()) == "".join(document.text.split())
    found = {inked(each, record.article.text) for each in record.entities}
    named = {place(loss) for loss in losses}
    expected = {inked(each, document.text) for each in document.entities if place(each) not in named}
    assert expected <= found
    said = {inked(each, document.text)[1:] for each in document.entities if place(each) in named}
    assert {there[1:] for there in found - expected} <= said
    gone = [loss for loss in losses if loss.kind == "entity" and loss.gone and "written without" not in loss.why]
    assert len(record.entities) == len(document.entities) - len(gone)


def inked(entity: Entity, text: str) -> tuple[str, int, int]:
    """Label and place, counted in characters that are no white space: such a file has no other."""
    before, inside = text[: entity.start], text[entity.start : entity.end]
    start = len("".join(before.split()))
    return entity.label, start, start + len("".join(inside.split()))
