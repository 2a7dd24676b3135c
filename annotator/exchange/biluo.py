"""BILUO, spaCy's own tags: a token and its tag a line, with a tab between; an empty line ends a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Wanted
from annotator.exchange import tagging
from annotator.exchange.iob2 import write_columns


def write_biluo(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """The entities as BILUO tags."""
    return write_columns(documents, out, wanted, tagging.biluo)
