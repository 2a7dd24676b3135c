"""CoNLL-2003: four columns (token, part of speech, chunk, entity), an empty line after each sentence.

The two columns in the middle are ``-X-`` and ``O``: nobody annotates them here. An article begins with the
line ``-DOCSTART- -X- O O``, as in the shared task's own files and as ``spacy convert`` looks for it. Tags are
IOB2, which every reader of the older IOB1 takes too (https://aclanthology.org/W03-0419).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Wanted, picked
from annotator.exchange import tagging

_START = f"{tagging.DOCUMENT_START} -X- O O\n\n".encode()


def write_conll(documents: Iterable[Document], out: BinaryIO, wanted: Wanted) -> ExportReport:
    """The entities as the fourth column of CoNLL-2003."""
    report = ExportReport(wanted.heard)
    for item in picked(documents, wanted, report, "entity"):
        out.write(_START)
        for sentence in tagging.sentences(item, tagging.iob2, wanted.overlaps, report):
            lines = "".join(f"{token} -X- O {tag}\n" for token, tag in sentence)
            out.write(f"{lines}\n".encode())
    return report
