"""Who says what by a noun: "the mayor's claim that ...", "the fear is that ..."; and headlines with a colon."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from annotator.domain.suggestion_reason import HEADLINE, NOUN
from annotator.domain.text import Span, lines, trim
from annotator.nlp.attribution import Attribution
from annotator.nlp.tree import of, spans, trimmed, under, with_that
from annotator.paths import resources

SHORTEST = 3
"""Words behind the colon of a headline that are enough to claim something."""

LONGEST = 4
"""Words before it that may still be a speaker."""

_BY = frozenset({"by", "from", "among", "of"})
_NO_OFFICE = frozenset({"the", "a", "an", "from", "in", "on", "at", "for", "to", "with", "by", "before", "after"})
"""Words that an office in a headline does without: "Live from court: ..." quotes nobody."""

_COLON = re.compile(r":\s+")
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = json.loads((resources() / "nouns.json").read_text(encoding="utf-8"))
    return lists


@cache
def claiming_nouns() -> dict[str, str]:
    """From each form, lower case, to the noun."""
    return {form: noun for noun, forms in _lists()["forms"].items() for form in forms}


@cache
def _hashes() -> npt.NDArray[np.uint64]:
    return np.array([get_string_id(form) for form in claiming_nouns()], dtype=np.uint64)


def by_nouns(doc: Doc) -> Iterator[Attribution]:
    """What nouns report, in order."""
    for index in np.flatnonzero(np.isin(doc.to_array("LOWER"), _hashes())).tolist():
        token = doc[index]
        if not token.tag_.startswith("NN"):
            continue
        clause = _clause(token)
        content = spans(under([clause])) if clause is not None else ()
        if content:
            source = _source(token)
            words = [each for each in source.subtree if each.tag_ != "POS"] if source is not None else []
            named = (of(source),) if source is not None else ()
            yield Attribution(content, trimmed(words), of(token), named, (NOUN, claiming_nouns()[token.lower_]))


def _clause(noun: Token) -> Token | None:
    """The that-clause that hangs on the noun, or on the "is" behind it."""
    verb = noun.head
    around = [*noun.children]
    if noun.dep_ == "nsubj" and verb.lower_ in ("is", "was", "are", "were", "'s", "’s", "remains"):
        around += verb.rights
    return next((child for child in around if child.dep_ in ("acl", "ccomp", "relcl") and with_that(child)), None)


def _source(noun: Token) -> Token | None:
    """Whose it is: "the mayor's claim", "a claim by the mayor"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in _BY:
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


def by_headline(doc: Doc, text: str) -> Iterator[Attribution]:
    """What stands on one side of a colon in the first line, where somebody who can speak stands on the other."""
    line = next((line for line in (trim(text, each) for each in lines(text)) if line.start < line.end), None)
    if line is None:
        return
    for colon in _COLON.finditer(text, line.start, line.end):
        before, behind = Span(line.start, colon.start()), trim(text, Span(colon.end(), line.end))
        for speaker, content in ((before, behind), (behind, before)):
            long_enough = len(_WORD.findall(text, content.start, content.end)) >= SHORTEST
            name = text[speaker.start : speaker.end]
            quoted_name = speaker is behind and text[content.end - 1] in "\"”’'»" and _is_name(name)
            if long_enough and (quoted_name or _can_speak(doc, name)):
                last = list(_WORD.finditer(text, speaker.start, speaker.end))[-1]
                cue = Span(speaker.start, speaker.start) if speaker is behind else Span(speaker.end, speaker.end)
                yield Attribution((content,), speaker, cue, (Span(last.start(), last.end()),), (HEADLINE, ""))
                return


def _is_name(words: str) -> bool:
    """Whether every word has a capital, as a name behind a quotation does: "‘We will not pay’: Anna Berg"."""
    return 0 < len(words.split()) <= SHORTEST and all(word[0].isupper() for word in words.split())


def _can_speak(doc: Doc, name: str) -> bool:
    """A person or body that the article names, or somebody of the listed offices, alone or with few words before."""
    words = _WORD.findall(name)
    if not 0 < len(words) <= LONGEST or not _NO_OFFICE.isdisjoint(word.lower() for word in words[:-1]):
        return False
    if words[-1].lower() in _lists()["speakers"]:
        return True
    if words[-1][0].islower():
        return False
    named = (entity.text for entity in doc.ents if entity.label_ in ("PERSON", "PER", "ORG"))
    return any(entity == name or entity.endswith(f" {name}") or name.endswith(f" {entity}") for entity in named)
