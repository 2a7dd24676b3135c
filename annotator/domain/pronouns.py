"""Who a source is that says "he", "the mayor" or only a surname: a name to propose, from the article's own entities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from annotator.domain.annotation import Claim, Entity, State
from annotator.domain.document import Document
from annotator.domain.text import Span

PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself", "who"})
"""Words for one person. "They" and "it" are left out: whom they mean, the nearest name tells too rarely."""

PEOPLE = frozenset({"person", "per"})
"""Labels of people, in lower case."""

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_APPOSITION = 60
"""Code points after a name in which its office may stand: "Kadri Ounap, the finance minister,"."""


def proposed_name(document: Document, claim: Claim) -> str:
    """The full name of whoever a claim's source means, or "" where the article does not tell.

    A pronoun means the nearest person named before it, outside what others are quoted to say; "the mayor" the
    nearest person named with that office; a surname, or a title and a surname, the longest name that ends so.
    """
    if not claim.source:
        return ""
    source = claim.source[0]
    people = [each for each in document.entities if each.state is not State.REJECTED and is_person(each)]
    text = document.text
    inside = next((each for each in people if source.start <= each.start and each.end <= source.end), None)
    if inside is not None:
        return full_name(text, inside, people)
    before = [each for each in people if each.end <= source.start]
    words = text[source.start : source.end].lower().split()
    if len(words) == 1 and words[0] in PRONOUNS:
        found = _last_outside(before, _contents(document, claim))
    elif len(words) > 1 and words[0] == "the":
        found = next((each for each in reversed(before) if _has_office(text, each, words[-1])), None)
    else:
        found = None
    return full_name(text, found, people) if found else ""


def is_person(entity: Entity) -> bool:
    """Whether the entity's label stands for people."""
    return entity.label.lower() in PEOPLE


def full_name(text: str, entity: Entity, people: Iterable[Entity]) -> str:
    """The longest name of the text that ends in the same word, the nearest one before where several do."""
    own = _name(text, entity)
    surname = own.rpartition(" ")[2]
    if own != surname:
        return own
    longer = [each for each in people if _name(text, each).endswith(f" {surname}")]
    before = [each for each in longer if each.start <= entity.start]
    if before:
        return _name(text, max(before, key=lambda each: each.start))
    return _name(text, min(longer, key=lambda each: each.start)) if longer else own


def _name(text: str, entity: Entity) -> str:
    return _POSSESSIVE.sub("", " ".join(text[entity.start : entity.end].split()))


def _contents(document: Document, claim: Claim) -> list[Span]:
    """What is said in this and in other claims that stand."""
    others = (each for each in document.claims if each.state is not State.REJECTED and each.id != claim.id)
    return [*claim.content, *(part for each in others for part in each.content)]


def _last_outside(people: Sequence[Entity], contents: Sequence[Span]) -> Entity | None:
    outside = (
        each
        for each in reversed(people)
        if not any(part.start <= each.start and each.end <= part.end for part in contents)
    )
    return next(outside, people[-1] if people else None)


def _has_office(text: str, entity: Entity, office: str) -> bool:
    """Whether the name stands beside the office: "Mayor Orla Devane" or "Orla Devane, the mayor of"."""
    before = _WORD.findall(text, max(entity.start - 40, 0), entity.start)
    if before and before[-1].lower() == office:
        return True
    after = text[entity.end : entity.end + _APPOSITION]
    apposition = re.match(r",\s([^.!?\n,]+)", after)
    return apposition is not None and office in _WORD.findall(apposition.group(1).lower())
