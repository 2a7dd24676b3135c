"""One large JSON list in, an element at a time."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from annotator.domain.errors import InputError
from annotator.exchange.jsonl.strict import decode

_CHUNK = 1 << 16
_LARGEST = 1 << 28
"""Characters of the longest element that is read; one beyond it is a mistake or an attack."""
_DECODER = json.JSONDecoder()
_SPACE = " \t\r\n"


def each_element(stream: BinaryIO, name: str) -> Iterator[Any | InputError]:
    """The elements of a JSON list, each taken strictly; one that is refused comes out as its InputError.

    Where the list itself is broken the last thing that comes out says so. Only one element is in memory.
    """
    reader = codecs.getreader("utf-8-sig")(stream)
    try:
        yield from _elements(_Ahead(reader))
    except UnicodeDecodeError:
        yield InputError("no UTF-8", where=name, todo="save the file as UTF-8")
    except InputError as error:
        yield error


class _Ahead:
    """Text that is read as far as it is needed."""

    def __init__(self, reader: codecs.StreamReader) -> None:
        self._reader = reader
        self.text = ""
        self._size = _CHUNK

    def more(self) -> bool:
        """Read on, twice as much each time until an element is taken; False at the end."""
        chunk = self._reader.read(self._size) if len(self.text) < _LARGEST else ""
        self._size *= 2
        self.text += chunk
        return bool(chunk)

    def next(self) -> str:
        """The next character that is no white space; empty at the end."""
        while True:
            self.text = self.text.lstrip(_SPACE)
            if self.text or not self.more():
                return self.text[:1]

    def drop(self, count: int) -> str:
        taken, self.text = self.text[:count], self.text[count:]
        self._size = _CHUNK
        return taken


def _elements(ahead: _Ahead) -> Iterator[Any | InputError]:
    if ahead.next() != "[":
        raise InputError("this is no JSON list", todo="give a list of objects")
    ahead.drop(1)
    while ahead.next() != "]":
        element = _element(ahead)
        try:
            yield decode(element)
        except InputError as error:
            yield error
        following = ahead.next()
        if following == ",":
            ahead.drop(1)
        elif following != "]":
            raise _broken()


def _broken() -> InputError:
    return InputError("the JSON list is broken or ends early", todo="export it again")


def _element(ahead: _Ahead) -> bytes:
    """The next element as it stands in the file."""
    while True:
        try:
            _, end = _DECODER.raw_decode(ahead.text)
        except (ValueError, RecursionError) as error:
            if isinstance(error, RecursionError) or not ahead.more():
                raise _broken() from None
        else:
            if end < len(ahead.text) or not ahead.more():
                return ahead.drop(end).encode(errors="surrogatepass")
