"""Claims that the grammar and the quote marks of a text show, as suggestions."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from annotator.domain.annotation import ATTRIBUTION, Claim, Entity, LineMark, SourceKind, Spans, State, new_id
from annotator.domain.quotes import quote_kind
from annotator.domain.text import Span
from annotator.nlp.attribution import Attribution, attributions
from annotator.nlp.edges import whole_characters
from annotator.nlp.quotations import with_quotes
from annotator.paths import resources

_KINDS = {
    "PERSON": SourceKind.PERSON,
    "ORG": SourceKind.ORGANISATION,
    "GPE": SourceKind.ORGANISATION,
    "WORK_OF_ART": SourceKind.DOCUMENT,
    "LAW": SourceKind.DOCUMENT,
}
"""A country that says something is its government."""


def suggest(doc: Doc, text: str, entities: Sequence[Entity]) -> list[Claim]:
    """The outermost claims of ``text``, whose parse is ``doc``, by place; ``entities`` name their sources."""
    return [_claim(text, found, entities) for found in with_quotes(text, attributions(doc))]


def moved(claim: Claim, offset: int) -> Claim:
    """The same claim in a text that has ``offset`` more code points before it."""
    claim = replace(
        claim,
        content=_moved(claim.content, offset),
        source=_moved(claim.source, offset),
        cue=_moved(claim.cue, offset),
    )
    return replace(claim, suggested=claim.core)


def _moved(spans: Spans, offset: int) -> Spans:
    return tuple(Span(start + offset, end + offset) for start, end in spans)


def without_marked(claims: Iterable[Claim], marks: Sequence[LineMark]) -> list[Claim]:
    """The claims that share no character with a marked line; ``marks`` in ascending order."""
    starts = [mark.start for mark in marks]
    kept = []
    for claim in claims:
        before = bisect_right(starts, claim.end - 1) - 1
        if before < 0 or marks[before].end <= claim.start:
            kept.append(claim)
    return kept


def _claim(text: str, found: Attribution, entities: Sequence[Entity]) -> Claim:
    entity = source_entity(found, entities)
    claim = Claim(
        id=new_id(),
        content=tuple(whole_characters(text, part) for part in found.content),
        source=(whole_characters(text, found.source),) if found.source else (),
        cue=(found.cue,) if found.cue.start < found.cue.end else (),
        source_name=text[entity.start : entity.end] if entity else "",
        source_entity=entity.id if entity else "",
        source_kind=_KINDS[entity.label] if entity else _nameless_kind(text, found),
        quote_kind=quote_kind(text, found.content, attributed=True),
        state=State.SUGGESTED,
        origin=ATTRIBUTION,
    )
    return replace(claim, suggested=claim.core)


def _nameless_kind(text: str, found: Attribution) -> SourceKind:
    """What a source without a name is, by its head noun."""
    nouns = _nouns()
    kinds = (nouns.get(text[head.start : head.end].lower()) for head in found.named)
    return next((kind for kind in kinds if kind is not None), SourceKind.UNKNOWN)


@cache
def _nouns() -> dict[str, SourceKind]:
    lists: dict[str, list[str]] = json.loads((resources() / "sources.json").read_text(encoding="utf-8"))
    return {noun: SourceKind(kind) for kind, nouns in lists.items() for noun in nouns}


def source_entity(found: Attribution, entities: Iterable[Entity]) -> Entity | None:
    """The entity that names the source: one that holds its head or an apposition, a person before all others."""
    named = [
        entity
        for entity in entities
        if entity.label in _KINDS and any(entity.start <= head.start and head.end <= entity.end for head in found.named)
    ]
    return min(named, key=lambda entity: (entity.label != "PERSON", entity.start), default=None)
