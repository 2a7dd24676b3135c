"""Tokens as Prodigy and spaCy keep them: each with a flag for one space after it, nothing left out.

A reader that joins the words with these spaces gets the text back, so its offsets are ours. White
space other than one space between words is therefore a token of its own, as in spaCy.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from annotator.domain.analysis import IMPORTED, Analysis, sentence_starts
from annotator.domain.errors import InputError
from annotator.exchange.jsonl.fields import Fields
from annotator.exchange.jsonl.schema import Token
from annotator.exchange.jsonl.strict import shown

_MEMBERS = itemgetter("text", "start", "end", "id")


def covering(analysis: Analysis, text: str) -> Analysis:
    """The same tokens, with further ones for all that stands between them but one space."""
    if _covers(analysis, text):
        return analysis
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end in [*zip(analysis.starts, analysis.ends, strict=True), (len(text), len(text))]:
        gap = at + (at > 0 and text[at : at + 1] == " " and at < start)
        if gap < start:
            starts.append(gap)
            ends.append(start)
        if start < end:
            starts.append(start)
            ends.append(end)
        at = end
    return Analysis(starts, ends, analysis.sentences, analysis.model)


def _covers(analysis: Analysis, text: str) -> bool:
    """Whether only single spaces stand between the tokens."""
    starts, ends = analysis.starts, analysis.ends
    if not starts or starts[0] or len(text) - ends[-1] > 1:
        return False
    after = [*starts[1:], len(text)]
    return all(start == end or text[end:start] == " " for start, end in zip(after, ends, strict=True))


def write_tokens(analysis: Analysis, text: str) -> list[Token]:
    """The tokens of an analysis that covers the text, as they stand in a line."""
    starts, ends = analysis.starts, analysis.ends
    after = [*starts[1:], len(text)]
    return [
        Token(text[start:end], start, end, index, following > end)
        for index, (start, end, following) in enumerate(zip(starts, ends, after, strict=True))
    ]


def read_tokens(fields: Fields, text: str) -> Analysis | None:
    """The record's tokens, None where it has none. Raises InputError where they do not fit the text."""
    items = fields.typed("tokens", list)
    if not items:
        return None
    members = _at_once(items, text) or _one_by_one(fields, text)
    return Analysis(*members, sentence_starts(text), IMPORTED)


def _at_once(items: list[Any], text: str) -> tuple[Sequence[int], Sequence[int]] | None:
    """Starts and ends where all is as it should be, else None: the usual case, without a step a token."""
    try:
        words, starts, ends, ids = zip(*map(_MEMBERS, items), strict=True)
    except (KeyError, TypeError):
        return None
    if {*map(type, starts), *map(type, ends)} != {int} or starts[0] < 0 or ids != tuple(range(len(ids))):
        return None
    if words != tuple([text[start:end] for start, end in zip(starts, ends, strict=True)]) or "" in words:
        return None
    ordered = all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    return (starts, ends) if ordered and ends[-1] <= len(text) else None


def _one_by_one(fields: Fields, text: str) -> tuple[Sequence[int], Sequence[int]]:
    """The same with a reason for each refusal; tokens without text or id are taken too."""
    starts: list[int] = []
    ends: list[int] = []
    for index, (path, item) in enumerate(fields.items("tokens")):
        token = Fields(item, path)
        start, end = token.span(len(text))
        word = token.values.get("text", text[start:end])
        if word != text[start:end]:
            raise token.refuse("text", f"{shown(word)} is not what stands there: {shown(text[start:end])}")
        if token.values.get("id", index) != index:
            raise token.refuse("id", f"must be {index}, the token's place in the list")
        if ends and start < ends[-1]:
            raise InputError("begins before the token in front of it ends", where=path)
        starts.append(start)
        ends.append(end)
    return starts, ends
