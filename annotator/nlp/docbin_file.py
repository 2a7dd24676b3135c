"""A DocBin that is written without being in memory: spaCy's own serialization, article by article.

`DocBin.to_bytes` packs columns (all tokens, all spaces, all span groups, ...) into one message. Here each
article goes through a DocBin of its own, whose columns are appended to temporary files and joined at the end.
Only the distinct words stay in memory.
"""

from __future__ import annotations

import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from typing import IO, BinaryIO

import msgspec
from spacy.tokens import Doc, DocBin

from annotator.domain.errors import ExportError

_IN_MEMORY = 1 << 20
_CHUNK = 1 << 20
_LARGEST = 2**32
"""A block of a msgpack message has fewer bytes than this."""
_BLOCKS = ("tokens", "spaces", "lengths")
_LISTS = ("cats", "flags", "span_groups", "user_data")
_ENCODER = msgspec.msgpack.Encoder()


class DocBinFile:
    """Takes docs one by one, then writes them. A context manager."""

    def __init__(self, attributes: tuple[str, ...]) -> None:
        self._attributes = attributes
        self._files = ExitStack()
        self._columns: dict[str, IO[bytes]] = {
            name: self._files.enter_context(_spooled()) for name in (*_BLOCKS, *_LISTS)
        }
        self._strings: set[str] = set()
        self._count = 0

    def __enter__(self) -> DocBinFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def add(self, doc: Doc) -> None:
        one = DocBin(attrs=self._attributes, store_user_data=True, docs=[doc])
        (tokens,), (spaces,) = one.tokens, one.spaces
        for name, data in (("tokens", tokens.tobytes("C")), ("spaces", spaces.tobytes("C"))):
            self._columns[name].write(data)
        self._columns["lengths"].write(struct.pack("=i", len(tokens)))
        for name in _LISTS:
            (value,) = getattr(one, name)
            self._columns[name].write(_ENCODER.encode(value))
        self._strings.update(one.strings)
        self._count += 1

    def write(self, out: BinaryIO) -> None:
        """Raises ExportError where it would be larger than spaCy can read."""
        compressor = zlib.compressobj()
        for piece in self._pieces():
            out.write(compressor.compress(piece))
        out.write(compressor.flush())

    def _pieces(self) -> Iterator[bytes]:
        empty = DocBin(attrs=self._attributes)
        members = {"version": empty.version, "attrs": empty.attrs, "strings": sorted(self._strings)}
        yield bytes([0x80 | len(members) + len(_BLOCKS) + len(_LISTS)])
        for name, value in members.items():
            yield _ENCODER.encode(name) + _ENCODER.encode(value)
        for name in _BLOCKS:
            size = self._columns[name].tell()
            if size >= _LARGEST:
                raise ExportError("too much for one DocBin", todo="export fewer articles at a time")
            yield _ENCODER.encode(name) + b"\xc6" + struct.pack(">I", size)
            yield from self._column(name)
        for name in _LISTS:
            yield _ENCODER.encode(name) + b"\xdd" + struct.pack(">I", self._count)
            yield from self._column(name)

    def _column(self, name: str) -> Iterator[bytes]:
        file = self._columns[name]
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk


def _spooled() -> tempfile.SpooledTemporaryFile[bytes]:
    return tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)
