"""The kinds of files that articles come in. The libraries that read them are loaded with the first file of a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from annotator.domain.record import Item
from annotator.exchange.articles import docx, epub, html, json_records, markdown, odt, pdf, rtf, spreadsheets
from annotator.exchange.articles.docx import read_docx
from annotator.exchange.articles.epub import read_epub
from annotator.exchange.articles.html import read_html
from annotator.exchange.articles.json_records import read_json
from annotator.exchange.articles.markdown import read_markdown
from annotator.exchange.articles.odt import read_odt
from annotator.exchange.articles.pdf import read_pdf
from annotator.exchange.articles.rtf import read_rtf
from annotator.exchange.articles.spreadsheets import read_xlsx
from annotator.exchange.articles.tables import read_csv, read_tsv

Read = Callable[[BinaryIO, str], Iterator[Item | None]]
"""Yields what is in a stream; the string names it in messages. None says that it has got a little further."""
ReadTable = Callable[[BinaryIO, str, Mapping[str, str]], Iterator[Item | None]]
"""The same for tables; the mapping says which column is which field where a person has said so."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file with its name, the suffixes it is known by, and one of two sorts of reader."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Read | None = None
    read_table: ReadTable | None = None


KINDS = (
    Kind("md", "Markdown", markdown.SUFFIXES, read_markdown),
    Kind("html", "Web page", html.SUFFIXES, read_html),
    Kind("docx", "Word document", docx.SUFFIXES, read_docx),
    Kind("odt", "OpenDocument text", odt.SUFFIXES, read_odt),
    Kind("rtf", "Rich Text Format", rtf.SUFFIXES, read_rtf),
    Kind("pdf", "PDF", pdf.SUFFIXES, read_pdf),
    Kind("epub", "EPUB book, an article a chapter", epub.SUFFIXES, read_epub),
    Kind("csv", "CSV table, an article a row", (".csv",), read_table=read_csv),
    Kind("tsv", "TSV table, an article a row", (".tsv", ".tab"), read_table=read_tsv),
    Kind("xlsx", "Excel table, an article a row", spreadsheets.SUFFIXES, read_table=read_xlsx),
    Kind("json", "JSON list of articles", json_records.SUFFIXES, read_table=read_json),
)
