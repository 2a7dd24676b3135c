"""Who can be a claim's source: the names of its article, and what ties a claim to an entity and back."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Document
from annotator.domain.pronouns import PRONOUNS, proposed_name
from annotator.domain.text import Span

_PRONOUNS = PRONOUNS | {"i", "we", "you", "it", "they", "them", "one"}


def names(document: Document, claim: Claim | None, labels: Collection[str]) -> list[str]:
    """The names a source may have, from the article's entities with these labels, each once.

    First what the claim's source most likely means, then the names that share a word with it, the
    longest first, then all others as the article has them, a longer form before those that end alike.
    """
    found = list(
        dict.fromkeys(_name(document, each) for each in document.entities if _stands(each) and each.label in labels)
    )
    first = {name.rpartition(" ")[2]: at for at, name in reversed(list(enumerate(found)))}
    wanted = {word.lower() for span in (claim.source if claim else ()) for word in document.text[slice(*span)].split()}

    def rank(name: str) -> tuple[bool, int, int]:
        shares = not wanted.isdisjoint(name.lower().split())
        return (not shares, 0 if shares else first[name.rpartition(" ")[2]], -len(name))

    proposal = proposed_name(document, claim) if claim else ""
    return list(dict.fromkeys([*([proposal] if proposal else []), *sorted(found, key=rank)]))


def name_of_words(document: Document, claim: Claim, span: Span) -> str:
    """The name that goes with the words of a source without a guess; empty for a pronoun or "the mayor".

    A name inside the words is the name ("Mayor Ada Okoro"). What a pronoun means is only ever proposed.
    """
    words = " ".join(document.text[span.start : span.end].split())
    meant = proposed_name(document, replace(claim, source=(span,), source_name=""))
    if meant and meant in words:
        return meant
    return "" if words.lower() in _PRONOUNS or (meant and words.lower().startswith("the ")) else words


def entity_named(document: Document, name: str) -> str:
    """The id of the first entity that stands and is called so; empty where there is none."""
    words = r"\s+".join(map(re.escape, name.split()))
    for match in re.finditer(words, document.text) if words else ():
        for each in document.entities.touching(*match.span()):
            if _stands(each) and each.span == match.span():
                return each.id
    return ""


def claims_of(document: Document, entity: Entity) -> list[Claim]:
    """The claims that stand whose source is this entity, or another mention of the same name."""
    name = _name(document, entity)
    return [
        claim for claim in document.claims if claim.state is not State.REJECTED and _speaker(document, claim) == name
    ]


def _speaker(document: Document, claim: Claim) -> str:
    entity = document.entities.get(claim.source_entity)
    return _name(document, entity) if entity is not None else ""


def _stands(entity: Entity) -> bool:
    return entity.state is not State.REJECTED


def _name(document: Document, entity: Entity) -> str:
    return " ".join(document.text[entity.start : entity.end].split())
