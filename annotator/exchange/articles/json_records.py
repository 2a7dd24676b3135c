"""Articles in JSON: a list of objects, one object that holds such a list, or one object; JSONL of others.

Records that hold a ``text`` go the way of our own JSONL, with their annotations; of the others a person or
their keys' names say which key is the text.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any, BinaryIO

import msgspec

from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.exchange.articles.field_map import Row, articles_of_rows, field_map
from annotator.exchange.articles.making import FILE_LIMIT
from annotator.exchange.jsonl.reader import each_line, read_jsonl, read_line
from annotator.exchange.jsonl.strict import decode

SUFFIXES = (".json",)
_SAMPLE = 20
"""So many records are looked at for the keys there are."""
_CHUNK = 1 << 20
_ANNOTATIONS = ("spans", "claims", "lines")
_LEFT_OUT = (
    "annotations are left out where columns are mapped or the text is under another key: "
    'call it "text" and import without --map to have them, too'
)
_BETWEEN = re.compile(r"[ \t\r\n]*")

Placed = tuple[str, bytes | InputError]


def read_json(stream: BinaryIO, name: str, asked: Mapping[str, str]) -> Iterator[Item]:
    """The records of a file; of a list only one entry at a time is in memory."""
    entries = _entries(stream, name)
    first = next(entries, None)
    if first is None:
        yield InputError("holds no record", where=name, todo="give a list of articles")
        return
    second = next(entries, None)
    inner = _inner_list(first[1]) if second is None else None
    if inner is not None:
        entries = ((f"{name}: entry {number}", line) for number, line in enumerate(inner, 1))
        yield from _records(entries, name, asked)
    else:
        yield from _records(chain([first], [second] if second else [], entries), name, asked)


def read_json_lines(stream: BinaryIO, name: str, asked: Mapping[str, str]) -> Iterator[Item]:
    """JSONL: ours and other programs', and any whose keys are named usually or in ``asked``."""
    if asked or _is_foreign(stream):
        lines = ((f"{name}:{number}", line) for number, line in each_line(stream))
        return _records(lines, name, asked)
    return read_jsonl(stream, name)


def _is_foreign(stream: BinaryIO) -> bool:
    """Whether the first record has no ``text``; only asked where a stream can be read again."""
    if not stream.seekable():
        return False
    start = stream.tell()
    _, line = next(each_line(stream), (0, b""))
    stream.seek(start)
    values = _values(line)
    return bool(values) and "text" not in values and "format" not in values


def _records(entries: Iterator[Placed], name: str, asked: Mapping[str, str]) -> Iterator[Item]:
    sample = list(islice(entries, _SAMPLE))
    entries = chain(sample, entries)
    if not asked and any("text" in _values(line) for _, line in sample):
        for place, line in entries:
            yield read_line(line, place)
        return
    if any(values.get(key) for values in map(_values, (line for _, line in sample)) for key in _ANNOTATIONS):
        yield Note(name, _LEFT_OUT)
    columns = list(dict.fromkeys(key for _, line in sample for key in _flat(_values(line))))
    if not columns:
        yield from (read_line(line, place) for place, line in entries)
    else:
        yield from articles_of_rows(_rows(entries), columns, _asked(asked, columns), name)


def _asked(asked: Mapping[str, str], columns: list[str]) -> Mapping[str, str]:
    """As asked; a key that only stands one level deeper serves where none is named as usual."""
    if "text" in field_map(columns, asked):
        return asked
    deeper = {column.rpartition(".")[2]: column for column in columns if "." in column}
    return {**{field: deeper[key] for field, key in field_map(deeper, asked).items()}, **asked}


def _rows(entries: Iterator[Placed]) -> Iterator[tuple[str, Row | InputError]]:
    for place, line in entries:
        try:
            if isinstance(line, InputError):
                raise line
            values = decode(line)
            if not isinstance(values, dict):
                raise InputError("must be an object", todo="give each article as an object with keys")
            yield place, _flat(values)
        except InputError as error:
            where = f"{place}: {error.where}" if error.where and error.where != place else place
            yield place, InputError(error.what, where=where, todo=error.todo)


def _values(line: bytes | InputError) -> dict[str, Any]:
    """A record's values for a look at its keys; empty where it is none."""
    try:
        values = decode(line) if isinstance(line, bytes) else None
    except InputError:
        return {}
    return values if isinstance(values, dict) else {}


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values by path, objects in objects as ``data.text``."""
    found: dict[str, Any] = {}
    stack = [("", values)]
    while stack:
        path, inner = stack.pop()
        for key, value in inner.items():
            if isinstance(value, dict) and value:
                stack.append((f"{path}{key}.", value))
            else:
                found[f"{path}{key}"] = value
    return found


def _inner_list(line: bytes | InputError) -> list[bytes] | None:
    """The entries of the only list of objects in an object that is no record itself."""
    values = _values(line)
    inner = (value for key, value in values.items() if key not in _ANNOTATIONS)
    lists = [value for value in inner if isinstance(value, list) and value and isinstance(value[0], dict)]
    if "text" in values or "format" in values or len(lists) != 1:
        return None
    return [msgspec.json.encode(entry) for entry in lists[0]]


def _entries(stream: BinaryIO, name: str) -> Iterator[Placed]:
    """The entries of a list, or the values that stand one after the other, each as it is written."""
    text = io.TextIOWrapper(stream, "utf-8-sig", newline="")
    try:
        yield from _Scanner(text).entries(name)
    except UnicodeDecodeError as error:
        yield name, InputError(f"no UTF-8 at byte {error.start + 1}", todo="save the file as UTF-8")
    except InputError as error:
        yield name, error
    finally:
        text.detach()


class _Scanner:
    """Reads values one by one. Where one is not whole yet, twice as much is read, so time grows with size only."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._buffer = ""
        self._at = 0
        self._ended = False
        self._decoder = json.JSONDecoder()

    def entries(self, name: str) -> Iterator[Placed]:
        listed = self._next() == "["
        self._at += listed
        number = 0
        while (character := self._next()) and not (listed and character == "]"):
            if listed and number:
                if character != ",":
                    raise InputError(f"broken JSON after entry {number} (no comma)", todo="save it again")
                self._at += 1
                self._next()
            number += 1
            yield f"{name}: entry {number}", self._value(number)
        if listed and not character:
            raise InputError(f"the list has no end after entry {number}", todo="save it again")

    def _next(self) -> str:
        """The next character that is no white space, which is passed over; nothing at the end."""
        while True:
            between = _BETWEEN.match(self._buffer, self._at)
            self._at = between.end() if between else self._at
            if self._at < len(self._buffer) or not self._more():
                return self._buffer[self._at : self._at + 1]

    def _value(self, number: int) -> bytes:
        while True:
            try:
                _, end = self._decoder.raw_decode(self._buffer, self._at)
                if end < len(self._buffer) or self._ended:
                    break
                self._more()
            except json.JSONDecodeError as error:
                if not self._more():
                    raise InputError(f"broken JSON in entry {number} ({error.msg})", todo="save it again") from None
            except RecursionError:
                raise InputError("the JSON is nested too deep", todo="flatten it") from None
            except ValueError:
                raise InputError(f"a number in entry {number} is too large", todo="write it as a string") from None
        start, self._at = self._at, end
        return self._buffer[start:end].encode("utf-8", "surrogatepass")

    def _more(self) -> bool:
        rest = self._buffer[self._at :]
        if len(rest) > FILE_LIMIT:
            raise InputError(f"an entry is larger than {FILE_LIMIT // 2**20} MB", todo="split it into articles")
        read = self._text.read(max(_CHUNK, len(rest)))
        self._ended = not read
        self._buffer, self._at = rest + read, 0
        return bool(read)
