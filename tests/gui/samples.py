"""An invented article with entities and claims for the tests of the panels."""

from __future__ import annotations

from typing import Any

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.labels import Label, LabelSet
from annotator.domain.text import Span

TEXT = (
    "Mara Quill said the ferry would sail in March. “It is paid for,” said Odo Finch of Harbour Works. "
    "The port of Ellmouth denied that the pier is unsafe."
)
LABELS = LabelSet(
    [
        Label("PERSON", "p", "people"),
        Label("ORG", "o", "organisations"),
        Label("GPE", "g", "places"),
        Label("DATE", "d", "time"),
    ]
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def entity(
    id: str, words: str, label: str, state: State = State.SUGGESTED, score: float | None = 0.95, **fields: Any
) -> Entity:
    place = span(words)
    origin = fields.pop("origin", "model:tiny@1")
    return Entity(
        id=id, start=place.start, end=place.end, label=label, state=state, score=score, origin=origin, **fields
    )


def claim(id: str, words: str, state: State = State.SUGGESTED, **fields: Any) -> Claim:
    return Claim(id=id, content=(span(words),), state=state, **fields)


def document() -> Document:
    """Five entities (one rejected, two to review) and three claims in reading order."""
    return Document(
        Article.of(TEXT, title="Ferry"),
        Layer(annotator="ann"),
        entities=[
            entity("e1", "Mara Quill", "PERSON", score=0.999),
            entity("e2", "March", "DATE", score=0.7),
            entity("e3", "Odo Finch", "ORG", State.EDITED, suggested={"label": "PERSON"}),
            entity("e4", "Harbour Works", "ORG", State.REJECTED),
            entity("e5", "Ellmouth", "GPE", State.ADDED, score=None, origin="human", note="invented"),
        ],
        claims=[
            claim("c1", "the ferry would sail in March", source=(span("Mara Quill"),), cue=(span("said"),)),
            claim("c2", "“It is paid for,”", State.ADDED, source_name="Odo Finch"),
            claim("c3", "that the pier is unsafe"),
        ],
    )
