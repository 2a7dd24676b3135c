"""Tables of articles as text (CSV, TSV), one article a row; only one row at a time is in memory."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.exchange.articles.field_map import Row, articles_of_rows
from annotator.exchange.articles.making import short_name
from annotator.exchange.text_files import MARKS, guess, guessed_words

LINE_LIMIT = 32 * 1024 * 1024
"""Characters of the longest line and the longest cell."""
COLUMN_LIMIT = 2000
_HEAD = 1 << 20
_BROKEN = re.compile("[\udc80-\udcff]")
"""What bytes become that are nothing in the table's encoding (Python's "surrogateescape")."""
_DELIMITERS = ",;\t|"
_QUOTED = re.compile('"[^"]*"')
_SAID = re.compile("sep=(.)", re.IGNORECASE)
"""A first line with which Excel is told what divides the cells."""


def read_csv(stream: BinaryIO, name: str, asked: Mapping[str, str]) -> Iterator[Item]:
    """The rows of a table whose cells are divided by what divides its header most often."""
    return _read(stream, name, asked, _DELIMITERS)


def read_tsv(stream: BinaryIO, name: str, asked: Mapping[str, str]) -> Iterator[Item]:
    """The rows of a table whose cells are divided by tabs."""
    return _read(stream, name, asked, "\t")


def _read(stream: BinaryIO, name: str, asked: Mapping[str, str], delimiters: str) -> Iterator[Item]:
    head = stream.read(_HEAD)
    marked = next((encoding for mark, encoding in MARKS if head.startswith(mark)), None)
    encoding = marked or _unmarked(head)
    if encoding is None:
        yield InputError("is no text file, or in an unknown encoding", where=name, todo="save it as CSV in UTF-8")
        return
    if encoding not in ("utf-8", marked):
        yield Note(name, f"read as {guessed_words(encoding)}")
    rejoined = io.BufferedReader(_Rejoined(head, stream))
    with io.TextIOWrapper(rejoined, encoding, errors="surrogateescape", newline="") as text:
        yield from _table(text, name, asked, delimiters)


def _unmarked(head: bytes) -> str | None:
    try:
        head[: head.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return guess(head)
    return "utf-8"


def _table(text: io.TextIOWrapper, name: str, asked: Mapping[str, str], delimiters: str) -> Iterator[Item]:
    csv.field_size_limit(LINE_LIMIT)
    lines = _lines(text, name)
    try:
        first = next((line for line in lines if line.strip()), "")
        said = _SAID.fullmatch(first.strip("\r\n "))
        first = next(lines, "") if said else first
        if not first:
            raise InputError("the table is empty", where=name, todo="give a table with a header and rows")
        delimiter = said[1] if said else max(delimiters, key=_QUOTED.sub("", first).count)
        header = next(csv.reader(_rejoin(first, lines), delimiter=delimiter, strict=True))
        columns = column_names(header, name)
    except csv.Error as error:
        yield InputError(f"is no table ({error})", where=name, todo="save it again as CSV")
        return
    except InputError as error:
        yield error
        return
    yield from articles_of_rows(_rows(lines, name, delimiter, columns), columns, asked, name)


def _rejoin(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines


def _lines(text: io.TextIOWrapper, name: str) -> Iterator[str]:
    """The lines with their ends. Raises InputError for one without end and for bytes that are no text."""
    try:
        while line := text.readline(LINE_LIMIT):
            if len(line) == LINE_LIMIT:
                raise InputError(f"a line is longer than {LINE_LIMIT} characters", where=name, todo="split the table")
            yield line
    except UnicodeError as error:
        raise InputError(f"is no text all through ({error})", where=name, todo="save it as CSV in UTF-8") from None


def _rows(
    lines: Iterator[str], name: str, delimiter: str, columns: list[str]
) -> Iterator[tuple[str, Row | InputError]]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 1
    while True:
        number += 1
        place = f"{name}: row {number}"
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield place, InputError(f"cannot be read ({error})", where=place, todo="check its quotation marks")
            continue
        except InputError as error:
            yield place, error
            return
        if cells is None:
            return
        if any(_BROKEN.search(cell) for cell in cells):
            yield place, InputError("holds bytes that are no text", where=place, todo="save the table in UTF-8 again")
        elif any(cell.strip() for cell in cells):
            yield place, row_of(columns, cells, place)


def column_names(header: list[Any], where: str) -> list[str]:
    """The names of a table's columns, each once and short enough to be shown. Raises InputError for too many."""
    if len(header) > COLUMN_LIMIT:
        raise InputError(f"has more than {COLUMN_LIMIT} columns", where=where, todo="leave out what is not needed")
    names: list[str] = []
    for number, cell in enumerate(header, 1):
        name = short_name(str(cell).strip()) if cell is not None else ""
        name = name or f"column {number}"
        names.append(f"{name} ({number})" if name in names else name)
    return names


def row_of(columns: list[str], cells: list[Any], place: str) -> Row | InputError:
    """A row's cells by column; refused where there are more of them, since then none may be where it belongs."""
    if any(cell not in ("", None) for cell in cells[len(columns) :]):
        what = f"has {len(cells)} cells, but the table has {len(columns)} columns"
        return InputError(what, where=place, todo="put quotation marks around cells that hold the delimiter")
    return dict(zip(columns, cells, strict=False))


class _Rejoined(io.RawIOBase):
    """A stream whose beginning was read already, from its beginning."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
