"""The places a gesture on "every identical mention" is about, and at which of them it makes sense."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotator.domain.annotation import Entity, State
from annotator.domain.document import Document
from annotator.domain.mentions import identical_mentions
from annotator.domain.text import Span, trim


class Place(NamedTuple):
    """One place. ``entity`` stands on it, ``around`` holds or crosses it; rejected ones count for neither."""

    span: Span
    entity: Entity | None
    around: Entity | None
    chosen: bool


def mention(text: str, span: Span) -> Span:
    """The span without outer white space and without a possessive 's at its end."""
    start, end = trim(text, span)
    ends_so = end - start > 2 and text[end - 1] == "s" and text[end - 2] in "'’"
    return Span(start, end - 2) if ends_so else Span(start, end)


def identical(document: Document, span: Span) -> list[Span]:
    """Every place, in order, where the same words stand, outer white space and possessive 's aside."""
    return identical_mentions(document.text, mention(document.text, span))


def tears_a_word(text: str, span: Span) -> bool:
    """Whether an edge of the span lies between two letters or digits."""
    return any(text[edge - 1 : edge + 1].isalnum() for edge in span if 0 < edge < len(text))


def to_label(document: Document, spans: Iterable[Span], label: str, here: Span | None = None) -> list[Place]:
    """Places to be given a label.

    Not chosen are those that already lie inside another entity or across its edge ("Velmar" in "Velmar
    city council"), unless the gesture was made ``here``, and those that a person gave this label.
    """
    return [_to_label(place, label, here) for span in spans for place in _places(document, span)]


def to_remove(document: Document, spans: Iterable[Span]) -> list[Place]:
    """Those of the places on which an entity stands."""
    found = [place for span in spans for place in _places(document, span)]
    return [place._replace(chosen=True) for place in found if place.entity is not None]


def to_accept(document: Document, spans: Iterable[Span]) -> list[Place]:
    """Those of the places on which a suggestion waits."""
    return [place for place in to_remove(document, spans) if place.entity and place.entity.state is State.SUGGESTED]


def _to_label(place: Place, label: str, here: Span | None) -> Place:
    if place.entity is not None:
        return place._replace(chosen=place.entity.label != label or place.entity.state is State.SUGGESTED)
    is_here = here is not None and here.start <= place.span.start < here.end
    return place._replace(chosen=place.around is None or is_here)


def _places(document: Document, span: Span) -> list[Place]:
    """The places of the entities that stand here, possessive 's aside, each place once; this one where none does."""
    bare = mention(document.text, span)
    standing = [item for item in document.entities.touching(*span) if item.state is not State.REJECTED]
    on = [item for item in standing if mention(document.text, item.span) == bare]
    if on:
        return [Place(item.span, item, None, False) for item in {item.span: item for item in reversed(on)}.values()]
    around = (item for item in standing if not (bare.start <= item.start and item.end <= bare.end))
    return [Place(bare, None, next(around, None), False)]
