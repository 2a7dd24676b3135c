"""The file formats there are: what each is called, which files it is known by, what it can do."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol
from urllib.parse import urlsplit
from zipfile import ZipFile, ZipInfo

from annotator.domain.document import Document
from annotator.domain.errors import InputError, UsageError
from annotator.domain.record import Item, Note
from annotator.exchange import text_files
from annotator.exchange.articles import archives
from annotator.exchange.articles.json_records import read_json_lines
from annotator.exchange.articles.kinds import KINDS, Read, ReadTable
from annotator.exchange.articles.making import guarded, reading, short_name
from annotator.exchange.folders import unreadable
from annotator.exchange.jsonl import Keep, write_jsonl
from annotator.exchange.report import ExportReport

_SNIFFED = 4096
_LINE = 1 << 20
_BEGINNINGS = (
    (b"%pdf-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
)
_MEDIA_TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "text/csv": "csv",
    "text/markdown": "md",
    "application/json": "json",
    "application/epub+zip": "epub",
}
_IN_ARCHIVES = (
    (b"mimetypeapplication/epub", "epub"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
)

NOT_YET = frozenset((".doc", ".ods", ".pages", ".ppt", ".pptx", ".xls", ".xml"))
"""Files that hold articles, but whose bytes are no text to annotate."""


class Write(Protocol):
    """Writes documents, with the annotations ``keep`` says yes to. Raises ExportError."""

    def __call__(self, documents: Iterable[Document], out: BinaryIO, *, keep: Keep) -> ExportReport: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One file format. Of ``read``, ``read_table`` and ``write`` there is what it can do."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Read | None = None
    write: Write | None = None
    read_table: ReadTable | None = None

    @property
    def reads(self) -> bool:
        return self.read is not None or self.read_table is not None

    @property
    def writes(self) -> bool:
        return self.write is not None

    def records(self, stream: BinaryIO, name: str, fields: Mapping[str, str]) -> Iterator[Item | None]:
        """What the stream holds; of a table, ``fields`` says which column is which field of an article."""
        if self.read_table is not None:
            return self.read_table(stream, name, fields)
        assert self.read is not None
        return self.read(stream, name)


def _read_zip(stream: BinaryIO, name: str, fields: Mapping[str, str]) -> Iterator[Item | None]:
    """The files in an archive, each as if it lay in a folder; what is of no known kind is named once."""
    unknown = 0
    found = False
    try:
        with archives.opened(stream, name) as archive:
            for info in archives.listed(archive):
                where = f"{name}: {short_name(info.filename)}"
                known = by_suffix(PurePosixPath(info.filename.replace("\\", "/")).suffix.lower())
                unknown += known is None
                if known is ZIP:
                    found = True
                    yield InputError("is an archive in an archive", where=where, todo="unpack the outer one first")
                elif known is not None:
                    found = True
                    yield from _member(archive, info, where, known, fields)
        if not found:
            raise InputError("the archive holds no file that can be read", where=name, todo="see 'annotator formats'")
    except InputError as error:
        yield error
    if unknown:
        yield Note(name, f"files of other kinds in the archive were left out: {unknown}")


def _member(
    archive: ZipFile, info: ZipInfo, where: str, known: Format, fields: Mapping[str, str]
) -> Iterator[Item | None]:
    """What one file in an archive holds; it is read as it is unpacked."""
    try:
        with reading(where, "file in an archive"):
            stream = archive.open(info)
        with stream:
            yield from guarded(known.records(stream, where, fields), where, "file in an archive")  # type: ignore[arg-type]
    except InputError as error:
        yield error


TXT = Format("txt", "Plain text", text_files.SUFFIXES, read=text_files.read_text)
JSONL = Format("jsonl", "JSONL, complete", (".jsonl", ".ndjson"), write=write_jsonl, read_table=read_json_lines)
ZIP = Format("zip", "Zip archive of any of these", (".zip",), read_table=_read_zip)
ARTICLES = tuple(
    Format(kind.name, kind.title, kind.suffixes, read=kind.read, read_table=kind.read_table) for kind in KINDS
)
FORMATS = (TXT, JSONL, *ARTICLES, ZIP)


def by_name(name: str) -> Format:
    """The format of that name. Raises UsageError naming those there are."""
    for known in FORMATS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise UsageError(f'there is no format "{name}"', todo=f"use one of {names}")


def by_suffix(suffix: str) -> Format | None:
    """The format that files of that suffix (in small letters) are read in, if there is one."""
    return next((known for known in FORMATS if known.reads and suffix and suffix in known.suffixes), None)


def detect(path: Path) -> Format:
    """The format a file is in, by its suffix, else by how it begins. Raises InputError if unreadable."""
    known = by_suffix(path.suffix.lower())
    try:
        with path.open("rb") as stream:
            if known is not None:
                return JSONL if known.name == "json" and _is_jsonl(stream) else known
            head = stream.read(_SNIFFED)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if path.suffix.lower() in NOT_YET:
        todo = "save it as plain text, DOCX, ODT or XLSX first"
        raise InputError(f"{path.suffix.lower()} files are not read", where=str(path), todo=todo)
    return sniff(head)


def _is_jsonl(stream: BinaryIO) -> bool:
    """Whether a file of JSON begins with a line that is a whole object and is not the only one."""
    first, second = stream.readline(_LINE), stream.readline(_SNIFFED)
    return first.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{" and first.rstrip()[-1:] == b"}" and bool(second)


def sniff(head: bytes) -> Format:
    """The format of a stream by its first bytes, plain text where they tell nothing else."""
    begin = head.removeprefix(codecs.BOM_UTF8).lstrip()
    for mark, name in _BEGINNINGS:
        if begin[: len(mark)].lower() == mark:
            return by_name(name)
    if begin.startswith(b"["):
        inner = begin[1:].lstrip()
        return by_name("json") if inner[:1] in (b"{", b"]") else TXT
    if begin.startswith(b"PK\x03\x04"):
        return by_name(_zipped(head))
    return JSONL if begin.startswith(b"{") else TXT


def for_type(media_type: str, address: str, data: bytes) -> Format:
    """The format of what came from the network: as its server says, else by its address or beginning."""
    name = _MEDIA_TYPES.get(media_type)
    if name is not None:
        return by_name(name)
    return by_suffix(PurePosixPath(urlsplit(address).path).suffix.lower()) or sniff(data[:_SNIFFED])


def _zipped(head: bytes) -> str:
    """What an archive is, by the names that stand at its beginning."""
    for mark, name in _IN_ARCHIVES:
        if mark in head:
            return name
    return "zip"
