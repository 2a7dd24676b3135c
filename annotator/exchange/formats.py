"""The file formats there are: what each is called, which files it is known by, what it can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from annotator.domain.document import Document
from annotator.domain.errors import InputError, UsageError
from annotator.domain.record import Record
from annotator.exchange import text_files
from annotator.exchange.jsonl import Keep, read_jsonl, write_jsonl
from annotator.exchange.report import ExportReport

Read = Callable[[BinaryIO, str], Iterator[Record | InputError]]
"""Yields each record of a stream, a refused one as its InputError; the string names the stream in messages."""

_SNIFFED = 4096

_OFFICE = (".doc", ".docx", ".ods", ".odt", ".rtf", ".xls", ".xlsx")
NOT_YET = frozenset((*_OFFICE, ".csv", ".epub", ".htm", ".html", ".pdf", ".tsv", ".xml", ".zip"))
"""Files that hold articles, but whose bytes are no text to annotate."""


class Write(Protocol):
    """Writes documents, with the annotations ``keep`` says yes to. Raises ExportError."""

    def __call__(self, documents: Iterable[Document], out: BinaryIO, *, keep: Keep) -> ExportReport: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One file format; ``read`` or ``write`` is None where it only goes the other way."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Read | None = None
    write: Write | None = None

    @property
    def reads(self) -> bool:
        return self.read is not None

    @property
    def writes(self) -> bool:
        return self.write is not None


def _read_text(stream: BinaryIO, name: str) -> Iterator[Record | InputError]:
    try:
        yield text_files.read_text(stream, name)
    except InputError as error:
        yield error


TXT = Format("txt", "Plain text", text_files.SUFFIXES, read=_read_text)
JSONL = Format("jsonl", "JSONL, complete", (".jsonl", ".ndjson"), read=read_jsonl, write=write_jsonl)
FORMATS = (TXT, JSONL)


def by_name(name: str) -> Format:
    """The format of that name. Raises UsageError naming those there are."""
    for known in FORMATS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise UsageError(f'there is no format "{name}"', todo=f"use one of {names}")


def detect(path: Path) -> Format:
    """The format a file is in, by its suffix, else by its first character. Raises InputError if unreadable."""
    suffix = path.suffix.lower()
    for known in FORMATS:
        if suffix in known.suffixes:
            return known
    if suffix in NOT_YET:
        todo = "save it as plain text first, or read it as text with --format txt"
        raise InputError(f"{suffix} files are not read yet", where=str(path), todo=todo)
    try:
        with path.open("rb") as stream:
            head = stream.read(_SNIFFED)
    except OSError as error:
        raise text_files.unreadable(path, error) from error
    if head.lstrip().startswith((b"[{", b"[]")):
        raise InputError("this is one JSON list", where=str(path), todo="write one record a line (JSONL)")
    return sniff(head)


def sniff(head: bytes) -> Format:
    """The format of a stream by its first bytes: an object in JSON, else plain text."""
    return JSONL if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{") else TXT
