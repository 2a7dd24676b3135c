"""Who says what, read off the grammar of a sentence: reporting verbs and "according to"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from annotator.domain.text import Span
from annotator.paths import resources

_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_LEADING = frozenset({"that"})
_STOPS = frozenset(",.;:?!…—–-")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content, source and cue as code-point spans; ``content`` is empty for a cue that still lacks its words."""

    content: tuple[Span, ...]
    source: Span | None
    cue: Span


@cache
def reporting_verbs() -> dict[str, str]:
    """From each inflected form, lower case, to its lemma."""
    lemmas: dict[str, list[str]] = json.loads((resources() / "verbs.json").read_text(encoding="utf-8"))
    return {form: lemma for lemma, forms in lemmas.items() for form in forms}


def attributions(doc: Doc) -> list[Attribution]:
    """Every attribution the grammar shows, nested ones too, in order of their cues."""
    verbs = reporting_verbs()
    found = []
    for token in doc:
        word = token.lower_
        if word in verbs and token.tag_.startswith("VB"):
            found.append(_by_verb(token))
        elif word == "according":
            found.extend(_by_according(token))
    return found


def _by_verb(verb: Token) -> Attribution:
    subject = _subject(verb)
    inserted = verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and _inserted(verb))
    complements = [child for child in verb.children if child.dep_ == "ccomp"]
    if complements:
        content = _spans(_yield(complements, without=()))
    elif inserted and subject is not None:
        content = _spans(_yield([verb.head], without=(verb,)))
    else:
        content = ()
    source = _source(subject, verb) if subject is not None else None
    return Attribution(content, source, _span_of(verb))


def _inserted(verb: Token) -> bool:
    """Whether the clause stands between commas inside the one it reports ("The plan, he said, is bad")."""
    left, right = verb.left_edge.i, verb.right_edge.i
    doc = verb.doc
    return 0 < left and right + 1 < len(doc) and doc[left - 1].text == "," and doc[right + 1].text == ","


def _by_according(according: Token) -> Iterator[Attribution]:
    to = next((child for child in according.children if child.lower_ == "to"), None)
    if to is None:
        return
    source = next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
    clause = according.head
    if source is None or clause is according:
        return
    content = _spans(_yield([clause], without=(according,)))
    if content:
        cue = Span(according.idx, to.idx + len(to))
        yield Attribution(content, _trimmed([*source.subtree]), cue)


def _subject(verb: Token) -> Token | None:
    """The verb's own subject, or the one it shares with the verb it hangs on."""
    seen = verb
    while True:
        own = next((child for child in seen.children if child.dep_ in _SUBJECTS), None)
        if own is not None:
            return own
        if seen.dep_ == "acl":
            return seen.head
        if seen.dep_ not in ("conj", "advcl", "xcomp") or seen.head is seen:
            return None
        if seen.dep_ == "advcl" and seen.tag_ != "VBG":
            return None
        seen = seen.head


def _source(subject: Token, verb: Token) -> Span | None:
    inside = {token.i for token in verb.subtree}
    tokens = [token for token in subject.subtree if verb.i not in (token.i,)]
    if verb.i not in {token.i for token in subject.subtree}:
        return _trimmed(tokens)
    return _trimmed([token for token in tokens if token.i not in inside])


def _yield(heads: Iterable[Token], without: Iterable[Token]) -> list[Token]:
    left_out = {token.i for head in without for token in head.subtree}
    kept = {token.i: token for head in heads for token in head.subtree if token.i not in left_out}
    return [kept[index] for index in sorted(kept)]


def _spans(tokens: list[Token]) -> tuple[Span, ...]:
    """The tokens as trimmed spans, one for each unbroken run."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    if runs and runs[0][0].lower_ in _LEADING and runs[0][0].dep_ == "mark":
        runs[0] = runs[0][1:]
    spans = (_trimmed(run) for run in runs)
    return tuple(span for span in spans if span is not None)


def _trimmed(tokens: list[Token]) -> Span | None:
    """From first to last token, less white space and stops at both ends; None if nothing is left."""
    first, last = 0, len(tokens) - 1
    while first <= last and _is_stop(tokens[first]):
        first += 1
    while last >= first and _is_stop(tokens[last]):
        last -= 1
    if first > last:
        return None
    return Span(tokens[first].idx, tokens[last].idx + len(tokens[last]))


def _is_stop(token: Token) -> bool:
    return token.is_space or all(character in _STOPS for character in token.text)


def _span_of(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
