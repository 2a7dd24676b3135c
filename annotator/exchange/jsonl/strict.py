"""JSON taken strictly: what decoders let pass or quietly alter is refused, with the place in words.

msgspec is fast but takes the last of doubled keys and keeps NUL characters. Both show when the value is
written again: a colon less, or a ``\\u0000``. Only then, or where msgspec itself refuses, is the line read a
second time, slowly, by a reader that can say what is wrong and where.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from annotator.domain.errors import InputError
from annotator.domain.text import check_text, forbidden_character

DEPTH_LIMIT = 64
"""How deep objects and lists may stand in one another."""

_DECODER = msgspec.json.Decoder()
_ENCODER = msgspec.json.Encoder()
_WRITTEN_COLON = re.compile(rb"\\u003[aA]")
_PLAIN_KEY = re.compile(r"[\w-]{1,60}")
_LARGEST = 2**63


class _Problem:
    """Stands in a decoded value where something that JSON or its readers cannot keep stood."""

    def __init__(self, what: str) -> None:
        self.what = what


def decode(line: bytes, decoder: msgspec.json.Decoder[Any] = _DECODER) -> Any:
    """The value a line of JSON holds. Raises InputError; its ``where`` is the field, if one is to blame.

    A ``decoder`` of a certain type gives the plain value where it is none of that type.
    """
    try:
        value = decoder.decode(line)
        again = _ENCODER.encode(value)
    except (ValueError, RecursionError):
        return _slowly(line) if decoder is _DECODER else decode(line)
    if line.count(b":") != again.count(b":") or _WRITTEN_COLON.search(line) or b"\\u0000" in again:
        return _slowly(line)
    return value


def check_value(value: Any, path: str) -> None:
    """Refuse what lies too deep, integers beyond 64 bits, and NUL or lone surrogates in keys and strings."""
    for where, depth, node in _walk(value, path):
        if isinstance(node, _Problem):
            raise InputError(node.what, where=where)
        if depth > DEPTH_LIMIT:
            raise InputError(f"nested more than {DEPTH_LIMIT} levels deep", where=path, todo="flatten it")
        if isinstance(node, str) and forbidden_character(node) is not None:
            check_text(node, where)
        if isinstance(node, int) and not -_LARGEST <= node < _LARGEST * 2:
            raise InputError(f"the number {shown(node)} is too large", where=where, todo="write it as a string")


def shown(value: Any) -> str:
    """A value as it may stand in a message: one short line without control characters."""
    if isinstance(value, int) and not -_LARGEST <= value < _LARGEST * 2:
        return "beyond 64 bits"
    text = f'"{repr(value[:60])[1:-1]}"' if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"


def member(path: str, key: str) -> str:
    """The path of an object's member, as ``meta.id``, or ``meta['a b']`` where the key is no plain word."""
    if not _PLAIN_KEY.fullmatch(key):
        return f"{path}[{key[:40]!a}]"
    return f"{path}.{key}" if path else key


def first_repeated(items: Iterable[str]) -> str | None:
    """The first item that stands there more than once, None where each stands once."""
    return next((item for item, times in Counter(items).items() if times > 1), None)


def _walk(value: Any, path: str) -> Iterator[tuple[str, int, Any]]:
    """Every key and value inside, each with its path and depth, in no particular order."""
    stack = [(path, 0, value)]
    while stack:
        path, depth, node = stack.pop()
        yield path, depth, node
        if isinstance(node, dict):
            for key, inner in node.items():
                where = member(path, key)
                yield where, depth, key
                stack.append((where, depth + 1, inner))
        elif isinstance(node, list):
            stack.extend((f"{path}[{index}]", depth + 1, inner) for index, inner in enumerate(node))


def _slowly(line: bytes) -> Any:
    """The same value, or an InputError that says what is wrong with it."""
    try:
        value = json.loads(
            line.rstrip(b"\r\n").decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_int=_integer,
            parse_float=_float,
        )
    except UnicodeDecodeError as error:
        raise InputError(f"no UTF-8 at byte {error.start + 1}", todo="save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        what = f"broken JSON at column {error.colno} ({error.msg})"
        raise InputError(what, todo="each line must hold one whole JSON object") from None
    except RecursionError:
        raise InputError("the JSON is nested too deep", todo="flatten it") from None
    check_value(value, "")
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | _Problem:
    doubled = first_repeated(key for key, _ in pairs)
    if doubled is None:
        return dict(pairs)
    return _Problem(f"the key {shown(doubled)} stands twice")


def _constant(name: str) -> _Problem:
    return _Problem(f"{name} is no JSON number")


def _integer(digits: str) -> int | _Problem:
    return int(digits) if len(digits) <= 20 else _Problem(f"the number {digits[:20]}… is too large")


def _float(digits: str) -> float | _Problem:
    number = float(digits)
    return _Problem(f"the number {digits[:20]} is too large") if abs(number) == float("inf") else number
