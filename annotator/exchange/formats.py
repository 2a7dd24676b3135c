"""The file formats there are: what each is called, which files it is known by, what it holds and loses.

Those that need spaCy are in `services.formats`, which has the whole list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from annotator.domain.document import Document
from annotator.domain.errors import InputError
from annotator.domain.exporting import ExportReport, Wanted
from annotator.domain.record import Item, Record
from annotator.exchange import text_files
from annotator.exchange.averitec import write_averitec
from annotator.exchange.biluo import write_biluo
from annotator.exchange.brat import write_brat
from annotator.exchange.brat_in import read_brat
from annotator.exchange.cas import write_cas
from annotator.exchange.cas_in import read_cas
from annotator.exchange.claimreview import write_claimreview
from annotator.exchange.conll import write_conll
from annotator.exchange.doccano import read_doccano, write_doccano
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

Read = Callable[[BinaryIO, str], Iterator[Item]]
"""Yields each record of a stream, a refused one as its InputError; the string names the stream in messages."""

ReadFolder = Callable[[Path], Iterator[Item]]
"""The same for a folder of files that belong together, or a .zip of one."""

Write = Callable[[Iterable[Document], BinaryIO, Wanted], ExportReport]
"""Writes what is wanted of each document to a stream. Raises ExportError."""

WriteFolder = Callable[[Iterable[Document], Path, Wanted], ExportReport]
"""Writes what is wanted of each document as files of an empty folder. Raises ExportError."""

_SNIFFED = 4096
_MANY = (".json",)
"""Suffixes that do not tell the format."""

_OFFICE = (".doc", ".docx", ".ods", ".odt", ".rtf", ".xls", ".xlsx")
NOT_YET = frozenset((*_OFFICE, ".csv", ".epub", ".htm", ".html", ".pdf", ".tsv", ".xml", ".zip"))
"""Files that hold articles, but whose bytes are no text to annotate."""


@dataclass(frozen=True, slots=True)
class Format:
    """One file format. Of ``read``, ``read_folder``, ``write`` and ``write_folder`` there is what it can do.

    The first suffix is the usual one, empty for a folder. ``holds`` and ``loses`` say what of our annotations
    a file of it holds and what it does not.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    holds: str
    loses: str
    read: Read | None = None
    write: Write | None = None
    write_folder: WriteFolder | None = None
    read_folder: ReadFolder | None = None

    @property
    def reads(self) -> bool:
        return self.read is not None or self.read_folder is not None

    @property
    def writes(self) -> bool:
        return self.write is not None or self.write_folder is not None


def _read_text(stream: BinaryIO, name: str) -> Iterator[Record | InputError]:
    try:
        yield text_files.read_text(stream, name)
    except InputError as error:
        yield error


_ENTITIES_ONLY = "claims, lines, links, notes, who decided what"
_TAGGED_ONCE = "entities off the token edges, all but one of those that overlap"

TXT = Format("txt", "Plain text", text_files.SUFFIXES, "the text", "everything else", read=_read_text)
JSONL = Format(
    "jsonl",
    "JSONL, complete",
    (".jsonl", ".ndjson"),
    "everything; it comes back as it was",
    "nothing",
    read=read_jsonl,
    write=write_jsonl,
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
    ),
    Format(
        "iob2",
        "IOB2, token and tag",
        (".iob2",),
        "tokens and sentences, entities as tags",
        f"{_TAGGED_ONCE}, {_ENTITIES_ONLY}, metadata, where an article ends, white space, blanks in labels",
        read=read_tagged,
        write=write_iob2,
    ),
    Format(
        "biluo",
        "BILUO, token and tag",
        (".biluo",),
        "tokens and sentences, entities as tags",
        f"{_TAGGED_ONCE}, {_ENTITIES_ONLY}, metadata, where an article ends, white space, blanks in labels",
        read=read_tagged,
        write=write_biluo,
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
        "CSV tables of entities and of claims",
        ("",),
        "entities with their sentence, claims with all fields, state, who and when; also rejected ones",
        "the text itself, lines, what was suggested",
        write_folder=write_tables,
    ),
    Format(
        "claimreview",
        "ClaimReview JSON-LD",
        (".jsonld",),
        "claims that have a verdict and an address: wording, who made them, rating, reasons, sources cited",
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
)


def detect(path: Path) -> Format:
    """The format a file is in, by its suffix, else by its first character. Raises InputError if unreadable."""
    suffix = path.suffix.lower()
    for known in FORMATS:
        if known.read is not None and suffix in known.suffixes and suffix not in _MANY:
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
