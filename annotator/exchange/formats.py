"""The file formats there are: what each is called, which files it is known by, what it holds and loses.

Those that need spaCy are in `services.formats`, which has the whole list.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast
from urllib.parse import urlsplit
from zipfile import ZipExtFile, ZipFile, ZipInfo

from annotator.domain.document import Document
from annotator.domain.errors import InputError
from annotator.domain.exporting import ExportReport, Wanted
from annotator.domain.record import Item, Note
from annotator.exchange import text_files
from annotator.exchange.articles import archives
from annotator.exchange.articles.json_records import read_json_lines
from annotator.exchange.articles.kinds import KINDS, Read, ReadTable
from annotator.exchange.articles.making import guarded, reading, short_name
from annotator.exchange.articles.tables import read_csv
from annotator.exchange.averitec import write_averitec
from annotator.exchange.biluo import write_biluo
from annotator.exchange.brat import write_brat
from annotator.exchange.brat_in import read_brat
from annotator.exchange.cas import write_cas
from annotator.exchange.cas_in import read_cas
from annotator.exchange.claimreview import write_claimreview
from annotator.exchange.conll import write_conll
from annotator.exchange.detecting import HEAD, JSON_SUFFIXES, format_of_json
from annotator.exchange.doccano import read_doccano, write_doccano
from annotator.exchange.folders import unreadable
from annotator.exchange.hf import write_hf
from annotator.exchange.iob2 import write_iob2
from annotator.exchange.jsonl import read_jsonl, write_jsonl
from annotator.exchange.labelstudio import write_labelstudio
from annotator.exchange.labelstudio_in import read_labelstudio
from annotator.exchange.parquet import write_parquet
from annotator.exchange.polnear import write_polnear
from annotator.exchange.prodigy import write_prodigy
from annotator.exchange.tables import write_tables
from annotator.exchange.tagged_in import read_tagged
from annotator.exchange.w3c import write_w3c

ReadFolder = Callable[[Path], Iterator[Item]]
"""The same for a folder of files that belong together, or a .zip of one."""

Write = Callable[[Iterable[Document], BinaryIO, Wanted], ExportReport]
"""Writes what is wanted of each document to a stream. Raises ExportError."""

WriteFolder = Callable[[Iterable[Document], Path, Wanted], ExportReport]
"""Writes what is wanted of each document as files of an empty folder. Raises ExportError."""

_SNIFFED = 4096
_LINE = 1 << 20
_USUAL = {".json": "json", ".jsonl": "jsonl", ".zip": "zip"}
"""What is read of suffixes that several formats have; another program's annotations are told by `detecting`."""
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


@dataclass(frozen=True, slots=True)
class Format:
    """One file format. Of ``read``, ``read_table``, ``read_folder`` and of the writers there is what it can do.

    The first suffix is the usual one, empty for a folder. ``holds`` and ``loses`` say what of our annotations
    a file of it holds and what it does not; ``picks``, that of overlapping entities only one has its place.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    holds: str
    loses: str
    read: Read | None = None
    write: Write | None = None
    write_folder: WriteFolder | None = None
    read_table: ReadTable | None = None
    read_folder: ReadFolder | None = None
    picks: bool = False

    @property
    def reads(self) -> bool:
        return any((self.read, self.read_table, self.read_folder))

    @property
    def writes(self) -> bool:
        return self.write is not None or self.write_folder is not None

    def records(self, stream: BinaryIO, name: str, fields: Mapping[str, str]) -> Iterator[Item | None]:
        """What the stream holds; of a table, ``fields`` says which column is which field of an article."""
        if self.read_table is not None:
            return self.read_table(stream, name, fields)
        if self.read is not None:
            return self.read(stream, name)
        return iter([InputError(f"the format {self.name} is a folder of files", where=name, todo="name the folder")])


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
            stream = cast(ZipExtFile, archive.open(info))
            if PurePosixPath(info.filename).suffix.lower() in JSON_SUFFIXES:
                known = annotated_json(stream.peek(HEAD)) or known
        with stream:
            yield from guarded(known.records(stream, where, fields), where, "file in an archive")  # type: ignore[arg-type]
    except InputError as error:
        yield error


_ENTITIES_ONLY = "claims, lines, links, notes, who decided what"
_TAGGED_ONCE = "entities off the token edges, all but one of those that overlap"

TXT = Format("txt", "Plain text", text_files.SUFFIXES, "the text", "everything else", read=text_files.read_text)
JSONL = Format(
    "jsonl",
    "JSONL, complete",
    (".jsonl", ".ndjson"),
    "everything; it comes back as it was",
    "nothing",
    write=write_jsonl,
    read_table=read_json_lines,
)
ZIP = Format("zip", "Zip archive of any of these", (".zip",), "articles", "annotations", read_table=_read_zip)
ARTICLES = tuple(
    Format(
        kind.name, kind.title, kind.suffixes, "the text, metadata", "annotations", kind.read, read_table=kind.read_table
    )
    for kind in KINDS
    if kind.name != "csv"
)
FORMATS = (
    TXT,
    JSONL,
    Format(
        "prodigy",
        "Prodigy tasks",
        (".jsonl",),
        "text, tokens, entities, metadata",
        f"entities off the token edges, {_ENTITIES_ONLY}",
        read=read_jsonl,
        write=write_prodigy,
    ),
    Format(
        "doccano",
        "doccano JSONL with relations",
        (".jsonl",),
        "text, metadata, entities, lines, claims as spans with relations",
        "what is said of claims, links, notes, who decided what",
        read=read_doccano,
        write=write_doccano,
    ),
    Format(
        "labelstudio",
        "Label Studio tasks",
        (".json",),
        "text, metadata, entities, lines, claims as regions with relations and choices; suggestions as predictions",
        "evidence, links, a source's entity, who decided what",
        read=read_labelstudio,
        write=write_labelstudio,
    ),
    Format(
        "brat",
        "brat folder",
        ("",),
        "text, entities with links and notes, lines, claims as events with attributes and notes",
        "metadata, carriage returns, who decided what",
        write_folder=write_brat,
        read_folder=read_brat,
    ),
    Format(
        "polnear",
        "PolNeAR-shaped brat folder",
        ("",),
        "text, and claims as Attribution events of content, source and cue",
        "entities, lines, what is said of claims, metadata, carriage returns, who decided what",
        write_folder=write_polnear,
        read_folder=read_brat,
    ),
    Format(
        "conll",
        "CoNLL-2003 columns",
        (".conll",),
        "tokens, sentences and articles, entities as IOB2 tags",
        f"{_TAGGED_ONCE}, {_ENTITIES_ONLY}, metadata, white space, blanks in labels",
        read=read_tagged,
        write=write_conll,
        picks=True,
    ),
    Format(
        "iob2",
        "IOB2, token and tag",
        (".iob2",),
        "tokens and sentences, entities as tags",
        f"{_TAGGED_ONCE}, {_ENTITIES_ONLY}, metadata, where an article ends, white space, blanks in labels",
        read=read_tagged,
        write=write_iob2,
        picks=True,
    ),
    Format(
        "biluo",
        "BILUO, token and tag",
        (".biluo",),
        "tokens and sentences, entities as tags",
        f"{_TAGGED_ONCE}, {_ENTITIES_ONLY}, metadata, where an article ends, white space, blanks in labels",
        read=read_tagged,
        write=write_biluo,
        picks=True,
    ),
    Format(
        "cas",
        "UIMA CAS XMI for INCEpTION",
        ("",),
        "text, tokens, sentences, entities with links, lines, claims as spans of one number; title and address",
        "what is said of claims, notes, other metadata, control characters, who decided what",
        write_folder=write_cas,
        read_folder=read_cas,
    ),
    Format(
        "w3c",
        "W3C Web Annotation JSON-LD",
        (".jsonld",),
        "entities with links and notes, lines, claims with source, cue and what is said of them; who and when",
        "the text itself, metadata but the address, evidence, a source's entity, what was suggested",
        write=write_w3c,
    ),
    Format(
        "parquet",
        "Parquet table, a row an article",
        (".parquet",),
        "text, tokens, metadata, entities, lines, claims, all with states and annotators; also rejected ones",
        "evidence, free metadata, when it was decided, what was suggested",
        write=write_parquet,
    ),
    Format(
        "hf",
        "Hugging Face data set",
        ("",),
        "text, tokens, metadata, entities, lines, claims, all with states and annotators; also rejected ones",
        "evidence, free metadata, when it was decided, what was suggested",
        write_folder=write_hf,
    ),
    Format(
        "csv",
        "CSV: a table of articles to read; tables of entities and of claims to write",
        ("", ".csv"),
        "entities with their sentence, claims with all fields, state, who and when; also rejected ones",
        "the text itself, lines, what was suggested",
        write_folder=write_tables,
        read_table=read_csv,
    ),
    Format(
        "claimreview",
        "ClaimReview JSON-LD",
        (".jsonld",),
        "claims that have a verdict and a review_url (the page of their check): wording, who made them, rating, "
        "reasons, sources cited",
        "claims without a verdict, offsets, text, entities, lines, check-worthiness, questions, notes",
        write=write_claimreview,
    ),
    Format(
        "averitec",
        "AVeriTeC-shaped JSON",
        (".json",),
        "claims with one of its four verdicts: wording, speaker, date, types, questions with answers, reasons",
        "claims with another verdict or none, offsets, text, entities, lines, check-worthiness, notes",
        write=write_averitec,
    ),
    *ARTICLES,
    ZIP,
)


def _named(name: str) -> Format:
    return next(known for known in FORMATS if known.name == name)


def by_suffix(suffix: str) -> Format | None:
    """The format that files of that suffix (in small letters) are read in, if there is one."""
    if suffix in _USUAL:
        return _named(_USUAL[suffix])
    return next((known for known in FORMATS if known.reads and suffix and suffix in known.suffixes), None)


def annotated_json(head: bytes) -> Format | None:
    """The format of JSON that holds another program's annotations; None where it is read as articles."""
    name = format_of_json(head)
    return _named(name) if name else None


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
            return _named(name)
    if begin.startswith(b"["):
        inner = begin[1:].lstrip()
        return _named("json") if inner[:1] in (b"{", b"]") else TXT
    if begin.startswith(b"PK\x03\x04"):
        return _named(_zipped(head))
    return JSONL if begin.startswith(b"{") else TXT


def for_type(media_type: str, address: str, data: bytes) -> Format:
    """The format of what came from the network: as its server says, else by its address or beginning."""
    name = _MEDIA_TYPES.get(media_type)
    if name is not None:
        return _named(name)
    return by_suffix(PurePosixPath(urlsplit(address).path).suffix.lower()) or sniff(data[:_SNIFFED])


def _zipped(head: bytes) -> str:
    """What an archive is, by the names that stand at its beginning."""
    for mark, name in _IN_ARCHIVES:
        if mark in head:
            return name
    return "zip"
