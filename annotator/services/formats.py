"""Every file format, those of spaCy with the others. Nothing here loads spaCy before it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.domain.document import Article, Document
from annotator.domain.errors import InputError, UsageError
from annotator.domain.exporting import ExportReport, Wanted
from annotator.domain.record import Item, Note
from annotator.exchange.formats import FORMATS as OWN
from annotator.exchange.formats import Format
from annotator.exchange.taking import Taken, placed

if TYPE_CHECKING:
    from annotator.nlp.docbin_in import ReadDoc


def _write_docbin(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    from annotator.nlp.docbin import write_docbin

    return write_docbin(documents, out, wanted)


def _read_docbin(stream: BinaryIO, name: str) -> Iterator[Item]:
    from annotator.nlp.docbin_in import docs_in

    where = name
    try:
        for number, doc in enumerate(docs_in(stream), 1):
            where = f"{name}: doc {number}"
            yield from _doc(doc, where)
    except InputError as error:
        yield placed(error, where)


def _doc(doc: ReadDoc, where: str) -> list[Item]:
    """A doc as a record; one that is refused stops no other."""
    try:
        if not doc.text.strip():
            raise InputError("the doc is empty", todo="leave it out")
        taken = Taken(doc.text)
        for span in doc.spans:
            group = {"group": span.group} if span.group else {}
            taken.span(span.label, span.start, span.end, "span", id=span.id, link=span.link, **group)
        for parts in doc.claims:
            taken.claim(parts, "claim")
    except InputError as error:
        return [placed(error, where)]
    named = {name: doc.data.get(name, "") for name in ("title", "url")}
    record = taken.record(where, Article.of(doc.text, doc.data.get("id", ""), **named), analysis=doc.analysis)
    words = f"spans without words or without a label were left out: {doc.left_out}"
    return [record, Note(where, words)] if doc.left_out else [record]


SPACY = Format(
    "spacy",
    "spaCy DocBin",
    (".spacy",),
    "text, tokens, entities with links (doc.ents without overlaps, doc.spans['sc'] all), claims in doc.spans['claims']",
    "spans off the token edges, lines, what is said of claims, notes, who decided what",
    read=_read_docbin,
    write=_write_docbin,
    picks=True,
)
FORMATS = (*OWN[:3], SPACY, *OWN[3:])


def by_name(name: str) -> Format:
    """The format of that name. Raises UsageError naming those there are."""
    for known in FORMATS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise UsageError(f'there is no format "{name}"', todo=f"use one of {names}")


def rows() -> list[dict[str, Any]]:
    """Every format: name, title, whether it is read and written, usual suffix, what it holds, loses, picks."""
    return [
        {
            "name": known.name,
            "title": known.title,
            "reads": known.reads,
            "writes": known.writes,
            "suffix": known.suffixes[0],
            "holds": known.holds,
            "loses": known.loses,
            "picks": known.picks,
        }
        for known in FORMATS
    ]
