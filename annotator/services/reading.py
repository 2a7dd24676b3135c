"""From names on a command line, or files dropped on the window, to records."""

from __future__ import annotations

import io
import os
import select
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.domain.errors import InputError, UsageError
from annotator.domain.record import Item, Note

if TYPE_CHECKING:
    from annotator.exchange.folders import Walk
    from annotator.exchange.formats import Format

STANDARD_INPUT = "-"
ADDRESSES = ("http://", "https://")

_STREAM_LIMIT = 1 << 30

Read = Iterator[Item | None]
"""Records, refusals and notes; None where standard input has nothing more at the moment, or between a file's pages."""


def read_inputs(
    names: Iterable[str], format: str = "auto", stdin: BinaryIO | None = None, fields: Mapping[str, str] | None = None
) -> Inputs:
    """The records of files, folders (read through), addresses and standard input (``-``: ``stdin``), in order.

    Whatever cannot be read is yielded as an InputError and the rest goes on. An address is fetched when its
    turn comes. ``fields`` says which column of a table is which field of an article. Raises UsageError at
    once for an unknown format or field.
    """
    from annotator.exchange.articles.field_map import FIELDS
    from annotator.services import formats

    chosen = None if format == "auto" else formats.by_name(format)
    if chosen is not None and not chosen.reads:
        raise UsageError(f"the format {format} is only written", todo="see 'annotator formats'")
    for field in fields or {}:
        if field not in FIELDS:
            raise UsageError(f'there is no field "{field}"', todo=f"use {', '.join(FIELDS)}")
    return Inputs(list(names), chosen, stdin or io.BytesIO(), fields or {})


def asked_fields(words: str) -> dict[str, str]:
    """Which column each field is in, from ``text=Body,title=Head``. Raises UsageError for anything else.

    A column's own comma is written twice.
    """
    fields = {}
    for part in words.replace(",,", "\0").split(",") if words else ():
        field, equals, column = part.replace("\0", ",").partition("=")
        if not equals:
            raise UsageError(f'"{part}" names no field and column', todo="write --map text=Body,title=Head")
        fields[field.strip()] = column.strip()
    return fields


class Inputs:
    """What `read_inputs` reads, one after the other, and how far it is."""

    def __init__(self, names: list[str], chosen: Format | None, stdin: BinaryIO, fields: Mapping[str, str]) -> None:
        self._names = names
        self._chosen = chosen
        self._stdin = stdin
        self._fields = fields
        self._at = 0
        self._walk: Walk | None = None
        self._file: BinaryIO | None = None
        self._items = self._all()

    def __iter__(self) -> Read:
        return self._items

    def __next__(self) -> Item | None:
        return next(self._items)

    @property
    def share(self) -> float:
        """How much has been read, from 0 to 1; 0 where that is not known, as with standard input."""
        if self._walk is None:
            return self._at / max(1, len(self._names))
        start, width = self._walk.place
        return (self._at + start + width * self._share_of_file()) / len(self._names)

    def _share_of_file(self) -> float:
        if self._file is None or self._file.closed:
            return 0.0
        return self._file.tell() / max(1, os.fstat(self._file.fileno()).st_size)

    def _all(self) -> Read:
        for at, name in enumerate(self._names):
            self._at = at
            if name == STANDARD_INPUT:
                yield from self._from_stream()
            elif name.lower().startswith(ADDRESSES):
                yield from self._from_address(name)
            else:
                yield from self._from_path(Path(name))
            self._walk = None

    def _from_path(self, path: Path) -> Read:
        from annotator.exchange.folders import Walk
        from annotator.exchange.formats import by_suffix

        if path.is_dir():
            whole = self._chosen or _annotated(path)
            if whole is not None and whole.read_folder is not None:
                yield from whole.read_folder(path)
                return
        self._walk = Walk(path, lambda suffix: by_suffix(suffix) is not None)
        for item in self._walk.files():
            if not isinstance(item, Path):
                yield item
            elif item != path and item.suffix.lower() == ".json":
                yield from self._from_file_nobody_named(item)
            else:
                yield from self._from_file(item)

    def _from_file_nobody_named(self, path: Path) -> Read:
        """A JSON file that only lies there may hold anything: one without articles is left out and that is said."""
        from annotator.exchange.articles.field_map import NoTextColumn

        for item in self._from_file(path):
            yield Note(item.where, f"left out, {item.what}") if isinstance(item, NoTextColumn) else item

    def _from_file(self, path: Path) -> Read:
        from annotator.exchange import formats
        from annotator.exchange.articles.field_map import NoTextColumn
        from annotator.exchange.folders import unreadable

        try:
            format = self._chosen or _annotated(path) or formats.detect(path)
            if format.read_folder is not None:
                yield from format.read_folder(path)
                return
            with path.open("rb") as self._file:
                for item in format.records(self._file, str(path), self._fields):
                    if isinstance(item, NoTextColumn):
                        item.source = str(path)
                    yield item
        except InputError as error:
            yield error
        except OSError as error:
            yield unreadable(path, error)

    def _from_address(self, address: str) -> Read:
        from annotator.exchange import formats
        from annotator.exchange.articles.html import page
        from annotator.exchange.web import fetch

        try:
            answer = fetch(address)
        except InputError as error:
            yield error
            return
        format = self._chosen or formats.for_type(answer.type, answer.address, answer.data)
        if format.name == "html":
            yield from page(answer.data, address, url=answer.address, charset=answer.charset)
        else:
            yield from format.records(io.BytesIO(answer.data), address, self._fields)

    def _from_stream(self) -> Read:
        from annotator.exchange import formats

        stream = self._stdin
        buffered: Any = stream if hasattr(stream, "peek") else io.BufferedReader(stream)
        head = buffered.peek(4096)
        format = self._chosen or formats.annotated_json(head) or formats.sniff(head)
        if format.name == "zip":  # it is read from its end
            buffered = io.BytesIO(buffered.read(_STREAM_LIMIT))
        for record in format.records(buffered, "standard input", self._fields):
            yield record
            if _is_quiet(stream):
                yield None


def _annotated(path: Path) -> Format | None:
    """The format of a file or folder that holds another program's annotations; None where it is read as articles."""
    from annotator.exchange.detecting import annotation_format
    from annotator.services.formats import by_name

    found = annotation_format(path)
    return by_name(found) if found else None


def _is_quiet(stream: BinaryIO) -> bool:
    """Whether reading on may have to wait; no answer, as for a stream in memory, is a no."""
    try:
        return not select.select([stream], [], [], 0)[0]
    except (OSError, ValueError):
        return False
