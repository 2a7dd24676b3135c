"""Zip archives: looked through member by member, never unpacked to disk, bombs refused before they go off."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from annotator.domain.errors import InputError
from annotator.exchange.articles.making import FILE_LIMIT, reading

MEMBER_LIMIT = 100_000
TOTAL_LIMIT = 8 * 1024**3
"""Bytes that a whole archive may unpack to; of a document only `FILE_LIMIT`."""
RATIO_LIMIT = 200
"""How many times its size an archive may unpack to. Deflate cannot exceed 1032 (zlib's technical notes), at
which bombs work; repetitive spreadsheets were seen at 50."""
_HARMLESS = 16 * 1024 * 1024
"""Bytes that may come out of an archive however small it is."""
DIRECTORY_LIMIT = 300 * MEMBER_LIMIT
_END = 22 + 65535 + 76
"""Bytes at an archive's end that hold its end record, with the longest comment, and the one for large archives."""
_END_64 = 76
_BOMB = "unpacks to far more than it is"


@contextmanager
def opened(
    stream: BinaryIO, name: str, title: str = "zip archive", total: int = TOTAL_LIMIT
) -> Iterator[zipfile.ZipFile]:
    """An archive whose members may be read. Raises InputError where it is none, or not to be opened.

    ``zipfile`` stops at the size that a member declares, so the declared sizes are the ones that count.
    """
    with reading(name, title):
        if _directory_size(stream) > DIRECTORY_LIMIT:
            raise InputError(f"holds more than {MEMBER_LIMIT} files", where=name, todo="split it")
        archive = zipfile.ZipFile(stream)
    with archive:
        members = archive.infolist()
        if len(members) > MEMBER_LIMIT:
            raise InputError(f"holds more than {MEMBER_LIMIT} files", where=name, todo="split it")
        packed = sum(member.compress_size for member in members)
        size = sum(member.file_size for member in members)
        if size > total:
            raise InputError(f"{_BOMB}: more than {total // 2**20} MB", where=name, todo="split it")
        if size > max(_HARMLESS, RATIO_LIMIT * packed):
            raise InputError(_BOMB, where=name, todo="unpack it yourself if you know what it is")
        if any(member.flag_bits & 1 for member in members):
            raise InputError("is locked with a password", where=name, todo="unlock it and save it without one")
        yield archive


def _directory_size(stream: BinaryIO) -> int:
    """The bytes of an archive's table of contents, as its end says (APPNOTE.TXT 4.3.14 and 4.3.16).

    ``zipfile`` holds the whole table in memory, some ten times as large, before anybody can count it.
    """
    stream.seek(max(0, stream.seek(0, io.SEEK_END) - _END))
    tail = stream.read(_END)
    at = tail.rfind(b"PK\x05\x06")
    record = tail[max(0, at - _END_64) : at]
    size = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    large = int.from_bytes(record[40:48], "little") if record.startswith(b"PK\x06\x06") else 0
    return max(size if size != 0xFFFFFFFF else 0, large)


def sound_archive(stream: BinaryIO, name: str, title: str) -> None:
    """Refuse a document that is an archive and a bomb; for libraries that open it themselves."""
    with opened(stream, name, title, FILE_LIMIT):
        pass
    stream.seek(0)


def member(archive: zipfile.ZipFile, path: str, name: str, title: str) -> bytes:
    """A member's bytes. Raises InputError where it is missing or damaged."""
    with reading(name, title):
        return archive.read(path)


def listed(archive: zipfile.ZipFile) -> Iterable[zipfile.ZipInfo]:
    """The archive's files in its own order, without folders, hidden names and what Macs add."""
    for info in archive.infolist():
        parts = info.filename.replace("\\", "/").split("/")
        if not info.is_dir() and not any(part.startswith(".") or part == "__MACOSX" for part in parts if part != ".."):
            yield info
