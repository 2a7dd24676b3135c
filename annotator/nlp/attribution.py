"""Who says what, read off the grammar of a sentence: reporting verbs and "according to"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from annotator.domain.text import Span
from annotator.paths import resources

_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_OBJECTS = frozenset({"dobj", "oprd", "ccomp"})
_COMPLETIONS = _OBJECTS | {"xcomp"}
_LEADING = frozenset({"that"})
_RELATIVE = frozenset({"WDT", "WP"})
_STOPS = frozenset(",.;:?!…—–-")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content, source and cue as code-point spans.

    ``content`` is empty where a reporting verb still lacks its words, ``cue`` where speech goes on
    without one. ``named`` holds the words of the source a name must include to be the speaker's.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span
    named: tuple[Span, ...] = ()


@cache
def reporting_verbs() -> dict[str, frozenset[str]]:
    """From each inflected form, lower case, to what it reports with: ``clause``, ``object``, ``infinitive``."""
    lists = json.loads((resources() / "verbs.json").read_text(encoding="utf-8"))
    return {
        form: frozenset(use for use in ("clause", "object", "infinitive") if lemma in lists[use])
        for lemma, forms in lists["forms"].items()
        for form in forms
    }


@cache
def _cue_hashes() -> npt.NDArray[np.uint64]:
    """spaCy's numbers of every word that may be or begin a cue, to find them without a look at each token."""
    return np.array([get_string_id(form) for form in (*reporting_verbs(), "according")], dtype=np.uint64)


def attributions(doc: Doc) -> list[Attribution]:
    """Every attribution the grammar shows, nested ones too, in order of their cues."""
    verbs = reporting_verbs()
    found = []
    for index in np.flatnonzero(np.isin(doc.to_array("LOWER"), _cue_hashes())).tolist():
        token = doc[index]
        word = token.lower_
        uses = verbs.get(word)
        if uses and token.tag_.startswith("VB") and token.dep_ != "amod":
            found.append(_by_verb(token, uses))
        elif word == "according":
            found.extend(_by_according(token))
    return found


def _by_verb(verb: Token, uses: frozenset[str]) -> Attribution:
    subject = _subject(verb)
    content = _reported(verb, uses, subject)
    if subject is None:
        return Attribution(content, None, _span_of(verb))
    return Attribution(content, _source(subject, verb), _span_of(verb), _names(subject))


def _reported(verb: Token, uses: frozenset[str], subject: Token | None) -> tuple[Span, ...]:
    """What the verb reports, as far as the grammar says; empty where it stands alone."""
    if "clause" in uses:
        clauses = [child for child in verb.children if child.dep_ == "ccomp"]
        if clauses:
            return _spans(_yield(clauses, without=()))
        if subject is not None and _inserted(verb):
            return _spans(_yield([verb.head], without=(verb,)))
    if subject is None or subject.dep_ not in _SUBJECTS:
        return ()
    if "infinitive" in uses and any(_is_infinitive(child) for child in verb.children):
        return _spans(_yield(_objects(verb), without=()))
    if "object" in uses and any(child.dep_ in _OBJECTS for child in verb.rights):
        return _spans(_yield(_objects(verb), without=()))
    return ()


def _is_infinitive(token: Token) -> bool:
    return token.dep_ in ("xcomp", "ccomp") and any(child.tag_ == "TO" for child in token.lefts)


def _objects(verb: Token) -> list[Token]:
    """All that completes the verb on its right: "accused him of theft", "called the plan a joke"."""
    return [child for child in verb.rights if child.dep_ in _COMPLETIONS or _is_role(child)]


def _is_role(token: Token) -> bool:
    return token.dep_ == "prep" and token.lower_ in ("as", "of", "for")


def _inserted(verb: Token) -> bool:
    """Whether the clause stands inside the one it reports ("The plan, he said, is bad")."""
    if verb.dep_ != "ccomp":
        return bool(verb.dep_ == "parataxis")
    left, right = verb.left_edge.i, verb.right_edge.i
    doc = verb.doc
    return left > 0 and right + 1 < len(doc) and [doc[left - 1].text, doc[right + 1].text] == [",", ","]


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
        yield Attribution(content, _trimmed([*source.subtree]), cue, _names(source))


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
    """The subject with all that belongs to it, less the verb's own clause where it hangs on the subject."""
    tokens = [*subject.subtree]
    if verb in tokens:
        inside = {token.i for token in verb.subtree}
        tokens = [token for token in tokens if token.i not in inside]
    return _trimmed(tokens)


def _names(subject: Token) -> tuple[Span, ...]:
    """The head of the source and its appositions: "a city official, Dan Peretz" is named by either."""
    heads = [subject, *(child for child in subject.children if child.dep_ == "appos")]
    return tuple(_span_of(head) for head in heads)


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
    if len(runs) > 1 and len(runs[0]) == 1 and runs[0][0].tag_ in _RELATIVE:
        runs = runs[1:]
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
