"""Tokens as Prodigy and spaCy keep them: each with a flag for one space after it, nothing left out.

A reader that joins the words with these spaces gets the text back, so its offsets are ours. White
space other than one space between words is therefore a token of its own, as in spaCy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter, itemgetter, le, sub
from typing import Any

import msgspec

from annotator.domain.analysis import FROM_FILE, Analysis, covering, sentence_starts
from annotator.domain.errors import InputError
from annotator.exchange.jsonl.fields import Fields
from annotator.exchange.jsonl.schema import Token
from annotator.exchange.jsonl.strict import shown

_NAMES = ("text", "start", "end", "id")
_OF_TOKEN, _OF_OBJECT = tuple(map(attrgetter, _NAMES)), tuple(map(itemgetter, _NAMES))


def write_tokens(analysis: Analysis, text: str) -> tuple[Analysis, list[Token]]:
    """The tokens as they stand in a line, and the analysis with those among them that had to be added."""
    words, gaps = _words(text, analysis.starts, analysis.ends), _gaps(analysis, text)
    if not _covers(analysis, text, words, gaps):
        analysis = covering(analysis, text)
        words, gaps = _words(text, analysis.starts, analysis.ends), _gaps(analysis, text)
    tokens = map(Token, words, analysis.starts, analysis.ends, range(len(words)), map(bool, gaps))
    return analysis, list(tokens)


def _words(text: str, starts: Iterable[int], ends: Iterable[int]) -> list[str]:
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _gaps(analysis: Analysis, text: str) -> list[int]:
    """How many characters stand between each token and the next, or the text's end."""
    return list(map(sub, [*analysis.starts[1:], len(text)], analysis.ends))


def _covers(analysis: Analysis, text: str, words: list[str], gaps: list[int]) -> bool:
    """Whether the tokens begin with the text and only single spaces stand between them."""
    if not gaps or analysis.starts[0] or max(gaps) > 1:
        return False
    spaces_between = text.count(" ") - "".join(words).count(" ")
    return spaces_between == sum(gaps)


def read_tokens(fields: Fields, text: str) -> Analysis | None:
    """The record's tokens, None where it has none. Raises InputError where they do not fit the text."""
    items = fields.typed("tokens", list)
    if not items:
        return None
    members = _at_once(items, text) or _one_by_one(Fields({"tokens": msgspec.to_builtins(items)}, fields.path), text)
    return Analysis(*members, sentence_starts(text), FROM_FILE)


def _at_once(items: list[Any], text: str) -> tuple[Sequence[int], Sequence[int]] | None:
    """Starts and ends where all is as it should be, else None: the usual case, without a step a token."""
    try:
        # Column by column: a tuple a token would set off the garbage collector again and again.
        of = _OF_TOKEN if isinstance(items[0], Token) else _OF_OBJECT
        words, starts, ends, ids = (tuple(map(get, items)) for get in of)
    except (KeyError, TypeError):
        return None
    if {*map(type, starts), *map(type, ends)} != {int} or starts[0] < 0 or ids != tuple(range(len(ids))):
        return None
    if list(words) != _words(text, starts, ends) or "" in words:
        return None
    return (starts, ends) if all(map(le, ends, (*starts[1:], len(text)))) else None


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
