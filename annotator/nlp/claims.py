"""What the claim component found, as suggestions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from annotator.domain.annotation import ATTRIBUTION, Claim, Entity, SourceKind, Spans, State, new_id
from annotator.domain.pronouns import full_name, is_person
from annotator.domain.suggestion_reason import KEY as WHY
from annotator.domain.suggestion_reason import as_value
from annotator.domain.text import Span
from annotator.nlp.component import FoundClaim
from annotator.paths import resources

_KINDS = {
    "PERSON": SourceKind.PERSON,
    "ORG": SourceKind.ORGANISATION,
    "GPE": SourceKind.ORGANISATION,
    "WORK_OF_ART": SourceKind.DOCUMENT,
    "LAW": SourceKind.DOCUMENT,
}
"""A country that says something is its government."""


def suggested(found: FoundClaim, text: str, entities: Sequence[Entity], offset: int) -> Claim:
    """A new suggestion in a text that has ``offset`` more code points before this one; ``entities`` name its source."""
    entity = source_entity(found, entities)
    claim = Claim(
        id=new_id(),
        content=_moved(found.content, offset),
        source=_moved(found.source, offset),
        cue=_moved(found.cue, offset),
        source_name=_name(text, entity, entities) if entity else "",
        source_entity=entity.id if entity else "",
        source_kind=_KINDS[entity.label] if entity else _nameless_kind(text, found),
        quote_kind=found.quote_kind,
        state=State.SUGGESTED,
        origin=ATTRIBUTION,
    )
    return replace(claim, suggested={**claim.core, WHY: as_value(*found.why)})


def _name(text: str, entity: Entity, entities: Sequence[Entity]) -> str:
    """The entity's words; a person's surname as the full name that the text has elsewhere."""
    if not is_person(entity):
        return text[entity.start : entity.end]
    return full_name(text, entity, [each for each in entities if is_person(each)])


def _moved(spans: Spans, offset: int) -> Spans:
    return tuple(Span(start + offset, end + offset) for start, end in spans)


def _nameless_kind(text: str, found: FoundClaim) -> SourceKind:
    """What a source without a name is, by its head noun."""
    nouns = _nouns()
    kinds = (nouns.get(text[head.start : head.end].lower()) for head in found.named)
    return next((kind for kind in kinds if kind is not None), SourceKind.UNKNOWN)


@cache
def _nouns() -> dict[str, SourceKind]:
    lists: dict[str, list[str]] = json.loads((resources() / "sources.json").read_text(encoding="utf-8"))
    return {noun: SourceKind(kind) for kind, nouns in lists.items() for noun in nouns}


def source_entity(found: FoundClaim, entities: Iterable[Entity]) -> Entity | None:
    """The entity that names the source: one that holds its head or an apposition, a person before all others."""
    named = [
        entity
        for entity in entities
        if entity.label in _KINDS and any(entity.start <= head.start and head.end <= entity.end for head in found.named)
    ]
    return min(named, key=lambda entity: (entity.label != "PERSON", entity.start), default=None)
