"""spaCy's DocBin in, as values: text, tokens, and what stands in ``doc.ents`` and the span groups."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from annotator.domain.analysis import FROM_FILE, Analysis
from annotator.domain.errors import InputError
from annotator.nlp.docbin import CLAIMS, SPANS

ROLES = ("content", "source", "cue")

Parts = dict[str, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class ReadSpan:
    """A labelled span; ``group`` is the span group it alone stands in, empty for the usual ones."""

    start: int
    end: int
    label: str
    id: str
    link: str
    group: str


@dataclass(frozen=True, slots=True)
class ReadDoc:
    """One doc. ``left_out`` counts spans without words or label, and parts of a claim without content."""

    text: str
    data: dict[str, str]
    analysis: Analysis
    spans: list[ReadSpan] = field(default_factory=list)
    claims: list[Parts] = field(default_factory=list)
    left_out: int = 0


def docs_in(stream: BinaryIO) -> Iterator[ReadDoc]:
    """Every doc. spaCy reads such a file as a whole, and so it is read here.

    A group ``claims`` of CONTENT, SOURCE and CUE is taken for claims, as our own export has them: the spans of one
    id are one claim. Raises InputError where spaCy cannot read the file.
    """
    try:
        for doc in DocBin().from_bytes(stream.read()).get_docs(Vocab()):
            yield _read(doc)
    except (ValueError, LookupError, TypeError, AssertionError, ArithmeticError, zlib.error) as error:
        what = f"is no DocBin that spaCy can read ({type(error).__name__})"
        raise InputError(what, todo="write it again with DocBin.to_disk") from error


def _read(doc: Doc) -> ReadDoc:
    claims: dict[str, Parts] = {}
    spans = {(each.start_char, each.end_char, each.label_): _span(each, "") for each in doc.ents}
    left_out = 0
    for group, members in doc.spans.items():
        if group == CLAIMS:
            claims = _claims(members)
        for each in members:
            if group == CLAIMS and each.id_ and each.label_.lower() in ROLES:
                left_out += each.id_ not in claims
                continue
            if each.start_char == each.end_char or not each.label_.strip():
                left_out += 1
            else:
                place = (each.start_char, each.end_char, each.label_)
                spans.setdefault(place, _span(each, "" if group == SPANS else group))
    return ReadDoc(doc.text, _data(doc), _analysis(doc), list(spans.values()), list(claims.values()), left_out)


def _span(span: Span, group: str) -> ReadSpan:
    return ReadSpan(span.start_char, span.end_char, span.label_, span.id_, span.kb_id_, group)


def _claims(spans: Any) -> dict[str, Parts]:
    """The parts of each claim by role, under the spans' id; without content it is none."""
    claims: dict[str, Parts] = {}
    for span in spans:
        role = span.label_.lower()
        if role in ROLES and span.start_char < span.end_char:
            claims.setdefault(span.id_, {}).setdefault(role, []).append((span.start_char, span.end_char))
    return {id: parts for id, parts in claims.items() if "content" in parts}


def _data(doc: Doc) -> dict[str, str]:
    return {name: value for name, value in doc.user_data.items() if isinstance(name, str) and isinstance(value, str)}


def _analysis(doc: Doc) -> Analysis:
    starts = [token.idx for token in doc]
    sentences = [sentence.start_char for sentence in doc.sents] if doc.has_annotation("SENT_START") else [0]
    return Analysis(starts, [token.idx + len(token) for token in doc], sentences or [0], FROM_FILE)
