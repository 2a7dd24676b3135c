"""Every file format, those of spaCy with the others. Nothing here loads spaCy before it is used."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from annotator.domain.document import Document
from annotator.domain.errors import UsageError
from annotator.domain.exporting import ExportReport, Wanted
from annotator.exchange.formats import FORMATS as OWN
from annotator.exchange.formats import Format


def _write_docbin(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    from annotator.nlp.docbin import write_docbin

    return write_docbin(documents, out, wanted)


SPACY = Format(
    "spacy",
    "spaCy DocBin",
    (".spacy",),
    "text, tokens, entities with links (doc.ents without overlaps, doc.spans['sc'] all), claims in doc.spans['claims']",
    "spans off the token edges, lines, what is said of claims, notes, who decided what",
    write=_write_docbin,
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
    """Every format: name, title, whether it is read and written, usual suffix, what it holds and loses."""
    return [
        {
            "name": known.name,
            "title": known.title,
            "reads": known.reads,
            "writes": known.writes,
            "suffix": known.suffixes[0],
            "holds": known.holds,
            "loses": known.loses,
        }
        for known in FORMATS
    ]
