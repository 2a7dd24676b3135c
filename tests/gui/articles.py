"""Invented articles with annotations for the tests of the window."""

from __future__ import annotations

from annotator.domain.annotation import Claim, Entity, LineKind, LineMark, State
from annotator.domain.document import Article, Document, Layer
from annotator.domain.text import Span

FAMILIES = {"PERSON": "people", "ORG": "organisations", "GPE": "places", "CARDINAL": "amounts"}

TEXT = (
    "Council of Velmar approves tram line\n\n"
    "Mayor Anna O'Neil said the line “will carry 4,000 people a day”. The co-op denied that fares rise by 12%.\n\n"
    "Read more in our letter\n\n"
    "In the Velmar city council Tomas Berg waited. Nobody asked.\n"
)


def place(text: str, quote: str, nth: int = 0) -> Span:
    """Where a quote stands for the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    return Span(at, at + len(quote))


def entity(text: str, quote: str, label: str, state: State = State.SUGGESTED, nth: int = 0) -> Entity:
    span = place(text, quote, nth)
    return Entity(id=f"{quote}/{nth}", start=span.start, end=span.end, label=label, state=state, score=0.95)


def claim(text: str, id: str, content: str, source: str, cue: str) -> Claim:
    parts = (place(text, content),), (place(text, source),), (place(text, cue),)
    return Claim(id=id, content=parts[0], source=parts[1], cue=parts[2], state=State.SUGGESTED, score=0.5)


def document(text: str = TEXT, *entities: Entity) -> Document:
    """A document with just these entities."""
    return Document(Article.of(text), Layer(annotator="ann"), entities=entities)


def article() -> Document:
    """A whole article: nested entities, decided and undecided, two claims, a marked line."""
    line = place(TEXT, "Read more in our letter")
    return Document(
        Article.of(TEXT),
        Layer(annotator="ann"),
        entities=[
            entity(TEXT, "Council of Velmar", "ORG", State.ACCEPTED),
            entity(TEXT, "Velmar", "GPE"),
            entity(TEXT, "Anna O'Neil", "PERSON"),
            entity(TEXT, "4,000", "CARDINAL"),
            entity(TEXT, "co-op", "ORG", State.REJECTED),
            entity(TEXT, "Velmar city council", "ORG", State.ADDED),
            entity(TEXT, "Tomas Berg", "PERSON"),
        ],
        claims=[
            claim(TEXT, "c1", "the line “will carry 4,000 people a day”", "Mayor Anna O'Neil", "said"),
            claim(TEXT, "c2", "that fares rise by 12%", "The co-op", "denied"),
        ],
        line_marks=[LineMark(id="m", start=line.start, end=line.end, kind=LineKind.BOILERPLATE, state=State.ACCEPTED)],
    )
