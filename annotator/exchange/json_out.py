"""JSON out: one value a line, or one list written piece by piece."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from annotator.domain.errors import ExportError

_ENCODER = msgspec.json.Encoder()
# Legal in JSON as they are, but line ends to many a reader.
_LINE_ENDS = ((b"\xe2\x80\xa8", rb"\u2028"), (b"\xe2\x80\xa9", rb"\u2029"), (b"\xc2\x85", rb"\u0085"))


def json_line(value: Any, where: str) -> bytes:
    """A JSON value on one line, with its end. Raises ExportError, naming the article ``where``."""
    try:
        line = _ENCODER.encode(value)
    except UnicodeEncodeError as error:
        raise ExportError(f"a lone surrogate in {error.object[:40]!a}", where=where) from None
    if not line.isascii():
        for raw, escaped in _LINE_ENDS:
            line = line.replace(raw, escaped)
    return line + b"\n"


def write_list(items: Iterable[tuple[str, Any]], out: BinaryIO, *, head: bytes = b"[", tail: bytes = b"]") -> None:
    """Values, each with its article's id, as one JSON list with a value a line; only one is in memory at a time.

    With a ``head`` and a ``tail`` the list is the last member of an object.
    """
    out.write(head)
    before = b"\n"
    for where, value in items:
        out.write(before + json_line(value, where)[:-1])
        before = b",\n"
    out.write(b"\n" + tail + b"\n")
