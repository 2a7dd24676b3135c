"""Articles and annotations for the unit tests, named by the words they stand on."""

from __future__ import annotations

from typing import Any

from annotator.domain.annotation import Claim, Entity, LineKind, LineMark, State
from annotator.domain.decisions import By
from annotator.domain.document import Article, Document, Layer
from annotator.domain.text import Span

BY = By("ada", "2031-05-04T10:00:00Z")
MODEL = "model:en_tiny@1"


def place(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand for the ``nth`` time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def places(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(place(text, part) for part in parts)


def suggested_entity(text: str, words: str, label: str = "PERSON", **fields: Any) -> Entity:
    """An entity as a model proposes it."""
    span = place(text, words)
    core = {"start": span.start, "end": span.end, "label": label}
    values: dict[str, Any] = {"id": words, "state": State.SUGGESTED, "origin": MODEL, "suggested": core, **core}
    return Entity(**{**values, **fields})


def suggested_claim(text: str, content: str, source: str = "", **fields: Any) -> Claim:
    """A claim as a model proposes it."""
    spans = places(text, source) if source else ()
    claim = Claim(id=content, content=places(text, content), source=spans, state=State.SUGGESTED, origin=MODEL)
    values = {name: getattr(claim, name) for name in Claim.__slots__}
    return Claim(**{**values, "suggested": claim.core, **fields})


def suggested_mark(text: str, line: str, kind: LineKind = LineKind.BOILERPLATE, **fields: Any) -> LineMark:
    """A line mark as a rule proposes it."""
    span = place(text, line)
    core = {"start": span.start, "end": span.end, "kind": kind}
    values: dict[str, Any] = {"id": line, "state": State.SUGGESTED, "origin": MODEL, "suggested": core, **core}
    return LineMark(**{**values, **fields})


def document(text: str, **given: Any) -> Document:
    """An article of Ada's with the annotations given as `Document` takes them."""
    return Document(Article.of(text, id="a"), given.pop("layer", Layer(annotator="ada")), **given)


def quotes(text: str, spans: Any) -> list[str]:
    return [text[start:end] for start, end in spans]
