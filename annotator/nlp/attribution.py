"""Who says what, read off the grammar of a sentence: reporting verbs and "according to"."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from annotator.domain.suggestion_reason import ACCORDING_TO, VERB
from annotator.domain.text import Span
from annotator.nlp.tree import of, spans, trimmed, under, with_that
from annotator.paths import resources

_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_OBJECTS = frozenset({"dobj", "oprd", "ccomp"})
_COMPLETIONS = _OBJECTS | {"xcomp"}
_ROLES = frozenset({"as", "of", "for"})
_USES = ("clause", "object", "infinitive", "gerund", "as", "raising")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content, source and cue as code-point spans.

    ``content`` is empty where a reporting verb still lacks its words, ``cue`` where speech goes on
    without one. ``named`` holds the words of the source a name must include to be the speaker's,
    ``why`` the kind of reason and its word (`domain.suggestion_reason`).
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span
    named: tuple[Span, ...] = ()
    why: tuple[str, str] = (VERB, "")


@dataclass(slots=True)
class Verb:
    """A reporting verb: what it reports with (`_USES`), and the prepositions whose object is what it reports."""

    lemma: str
    uses: frozenset[str]
    prepositions: frozenset[str] = field(default_factory=frozenset)


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = json.loads((resources() / "verbs.json").read_text(encoding="utf-8"))
    return lists


@cache
def reporting_verbs() -> dict[str, Verb]:
    """The verb of each inflected form, lower case."""
    lists = _lists()
    verbs = {}
    for lemma, forms in lists["forms"].items():
        uses = frozenset(use for use in _USES if lemma in lists[use])
        verb = Verb(lemma, uses, frozenset(lists["prepositions"].get(lemma, ())))
        verbs.update(dict.fromkeys(forms, verb))
    return verbs


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
        verb = verbs.get(word)
        if verb and token.tag_.startswith("VB") and token.dep_ != "amod" and not _is_phrase(token):
            found.append(_by_verb(token, verb))
        elif word == "according":
            found.extend(_by_according(token))
    return found


def _is_phrase(verb: Token) -> bool:
    """Whether nobody says anything: "That said, ...", "It goes without saying that ..."."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    doc, at = verb.doc, verb.i
    if verb.lower_ != "said" or not 0 < at < len(doc) - 1:
        return False
    return [doc[at - 1].lower_, doc[at + 1].text] == ["that", ","]


def _by_verb(token: Token, verb: Verb) -> Attribution:
    why = (VERB, verb.lemma)
    subject, whole = _subject(token)
    if _is_passive(token):
        return _by_passive(token, verb, whole, why)
    content = _reported(token, verb, subject)
    cue = of(token)
    if not content and subject is not None and subject.dep_ in _SUBJECTS:
        preposition = next((child for child in token.rights if _opens(child, verb.prepositions)), None)
        if preposition is not None:
            content = spans(under(preposition.children))
            if preposition.i == token.i + 1:
                cue = Span(cue.start, of(preposition).end)
    if subject is None:
        return Attribution(content, None, cue, why=why)
    return Attribution(content, trimmed(whole), cue, _names(subject), why)


def _opens(child: Token, prepositions: frozenset[str]) -> bool:
    return child.dep_ == "prep" and child.lower_ in prepositions


def _reported(token: Token, verb: Verb, subject: Token | None) -> tuple[Span, ...]:
    """What the verb reports, as far as the grammar says; empty where it stands alone."""
    uses = verb.uses
    if "clause" in uses:
        clauses = _clauses(token)
        if clauses:
            return spans(under(clauses))
        if subject is not None and (_inserted(token) or _compared(token)):
            return spans(under([token.head], without=[token]))
    if subject is None or subject.dep_ not in _SUBJECTS:
        return ()
    completed = (
        ("infinitive" in uses and any(_is_infinitive(child) for child in token.children))
        or ("gerund" in uses and any(child.dep_ == "xcomp" and child.tag_ == "VBG" for child in token.rights))
        or ("object" in uses and any(child.dep_ in _OBJECTS for child in token.rights))
        or ("as" in uses and any(child.dep_ == "prep" and child.lower_ == "as" for child in token.rights))
    )
    return spans(under(_objects(token))) if completed else ()


def _is_passive(token: Token) -> bool:
    """Whether the verb says what is done to its subject: "is said", "the man accused", "was arrested and accused"."""
    if any(child.dep_ == "auxpass" for child in token.lefts):
        return True
    if token.tag_ != "VBN" or any(child.dep_ == "aux" for child in token.lefts):
        return False
    if token.dep_ == "conj" and token.head.tag_ == "VBN":
        return _is_passive(token.head)
    return token.dep_ in ("acl", "advcl")


def _by_passive(token: Token, verb: Verb, whom: list[Token], why: tuple[str, str]) -> Attribution:
    """What is claimed of somebody, by the one it is done by, if that is said."""
    uses = verb.uses
    clauses = _clauses(token)
    infinitives = [child for child in token.rights if _is_infinitive(child)]
    agent = _child(token, frozenset({"agent"}))
    roles = [child for child in token.rights if _is_role(child) or (agent is not None and child.dep_ == "oprd")]
    content: tuple[Span, ...] = ()
    if "clause" in uses and clauses:
        content = spans(under(clauses))
    elif "raising" in uses and infinitives:
        content = spans([*whom, *under(infinitives)])
    elif "infinitive" in uses and infinitives:
        content = spans(under(infinitives))
    elif ("object" in uses or "as" in uses) and whom and roles:
        content = spans([*whom, *under(roles)])
    source = _child(agent, frozenset({"pobj"})) if agent is not None else None
    if source is None:
        return Attribution(content, None, of(token), why=why)
    return Attribution(content, trimmed([*source.subtree]), of(token), _names(source), why)


def _child(token: Token, relations: frozenset[str]) -> Token | None:
    return next((child for child in token.children if child.dep_ in relations), None)


def _clauses(verb: Token) -> list[Token]:
    """The clauses that complete the verb; where the parser sees none, one behind "that" which it hung elsewhere."""
    found = [child for child in verb.children if child.dep_ == "ccomp"]
    if any(_is_question(clause) for clause in found) and _tells_nothing(verb):
        return []
    if found and verb.lower_.startswith("sa"):
        found += [child for child in verb.rights if child.dep_ == "acomp" and _behind_comma(child)]
    return found or [child for child in verb.rights if child.dep_ == "advcl" and with_that(child)]


def _behind_comma(token: Token) -> bool:
    left: int = token.left_edge.i
    return left > 0 and token.doc[left - 1].text == ","


def _tells_nothing(verb: Token) -> bool:
    """Whether a question behind the verb stays one: "did not say who came", "Asked who came, he left"."""
    alone = verb.is_sent_start and verb.lower_ == "asked"
    return alone or any(child.dep_ == "neg" for child in verb.lefts)


def _is_question(clause: Token) -> bool:
    """Whether the clause leaves open what it is about: "whether it rained", "who came"."""
    first = clause.left_edge
    return first.lower_ in ("whether", "if") or first.tag_ in ("WP", "WRB", "WP$")


def _is_infinitive(token: Token) -> bool:
    return token.dep_ in ("xcomp", "ccomp") and any(child.tag_ == "TO" for child in token.lefts)


def _objects(verb: Token) -> list[Token]:
    """All that completes the verb on its right: "accused him of theft", "called the plan a joke"."""
    return [child for child in verb.rights if child.dep_ in _COMPLETIONS or _is_role(child)]


def _is_role(token: Token) -> bool:
    return token.dep_ == "prep" and token.lower_ in _ROLES


def _inserted(verb: Token) -> bool:
    """Whether the clause stands inside the one it reports ("The plan, he said, is bad")."""
    if verb.dep_ != "ccomp":
        return bool(verb.dep_ == "parataxis")
    left, right = verb.left_edge.i, verb.right_edge.i
    doc = verb.doc
    return left > 0 and right + 1 < len(doc) and [doc[left - 1].text, doc[right + 1].text] == [",", ","]


def _compared(verb: Token) -> bool:
    """Whether the clause stands beside the one it reports with "as" ("As he told them, the plan is bad")."""
    if verb.dep_ != "advcl" or not any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.lefts):
        return False
    doc = verb.doc
    left, right = verb.left_edge.i, verb.right_edge.i
    first = left == verb.sent.start or doc[left - 1].text == ","
    last = right + 1 == len(doc) or doc[right + 1].text in (",", ".")
    return first and last and not any(child.dep_ in ("xcomp", "prt", "acomp") for child in verb.rights)


def _by_according(according: Token) -> Iterator[Attribution]:
    to = next((child for child in according.children if child.lower_ == "to"), None)
    if to is None:
        return
    source = next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
    clause = according.head
    if source is None or clause is according or _is_measure(source):
        return
    content = spans(under([clause], without=[according]))
    if content:
        cue = Span(according.idx, to.idx + len(to))
        why = (ACCORDING_TO, "according to")
        yield Attribution(content, trimmed([*source.subtree]), cue, _names(source), why)


def _is_measure(noun: Token) -> bool:
    """Whether a thing goes by it and it says nothing: "according to plan", "according to their needs"."""
    return noun.lower_ in _lists()["measures"] and all(child.dep_ in ("poss", "punct") for child in noun.children)


def _subject(verb: Token) -> tuple[Token | None, list[Token]]:
    """The verb's own subject, or the one it shares with the verb it hangs on; and all words of it."""
    seen = verb
    while True:
        own = _own_subjects(seen)
        if own:
            return own[-1], _less(under(own), verb)
        if seen.dep_ == "acl":
            return seen.head, _less(under([seen.head]), seen)
        if seen.dep_ not in ("conj", "advcl", "xcomp") or seen.head is seen:
            return None, []
        if seen.dep_ == "advcl" and seen.tag_ != "VBG":
            return None, []
        seen = seen.head


def _less(tokens: list[Token], clause: Token) -> list[Token]:
    """The tokens without the clause, where it hangs on them."""
    inside = {token.i for token in clause.subtree} if clause in tokens else frozenset()
    return [token for token in tokens if token.i not in inside]


def _own_subjects(verb: Token) -> list[Token]:
    """The nearest subject, with those right before it that the parser kept apart: "the club Red Star says".

    What a quote mark parts from the verb is a subject of the quotation: "We," said Dahl, "will not sell." There
    the speaker stands behind the verb, as whatever the parser sees.
    """
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS | _PASSIVE_SUBJECTS]
    quoted = verb.i > 0 and verb.nbor(-1).tag_ in ("''", "``")
    if quoted and not any(child.i > verb.i for child in subjects):
        behind = (child for child in verb.rights if child.left_edge.i == verb.i + 1 and child.tag_[:2] in ("NN", "PR"))
        return [*behind][:1]
    if len(subjects) < 2:
        return subjects
    behind_verb = [child for child in subjects if child.i > verb.i]
    if behind_verb:
        return behind_verb[:1]
    last = subjects[-1]
    return [child for child in subjects if not any(token.is_punct for token in verb.doc[child.i : last.i])]


def _names(subject: Token) -> tuple[Span, ...]:
    """The head of the source and its appositions: "a city official, Dan Peretz" is named by either."""
    heads = [subject, *(child for child in subject.children if child.dep_ == "appos")]
    return tuple(of(head) for head in heads)
