"""IOB2: a token and its tag a line, with a tab between; an empty line ends a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Wanted, picked
from annotator.exchange import tagging


def write_iob2(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """The entities as IOB2 tags."""
    return write_columns(documents, out, wanted, tagging.iob2)


def write_columns(documents: Iterable[Document], out: BinaryIO, wanted: Wanted, scheme: tagging.Scheme) -> ExportReport:
    """Two columns, with the tags of a scheme."""
    report = ExportReport(wanted.heard)
    for item in picked(documents, wanted, report, "entity"):
        for sentence in tagging.sentences(item, scheme, wanted.overlaps, report):
            lines = "".join(f"{token}\t{tag}\n" for token, tag in sentence)
            out.write(f"{lines}\n".encode())
    return report
