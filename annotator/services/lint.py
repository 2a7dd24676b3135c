"""The gate before an export: the slips in what is to be written, told with the losses of the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from annotator.domain.document import Document
from annotator.domain.exporting import Heard, Keep, Loss
from annotator.domain.linting import findings

if TYPE_CHECKING:
    from annotator.services.exporting import ExportSummary


def linted(
    documents: Iterable[Document], keep: Keep, summary: ExportSummary, heard: Heard, *, whole: bool = False
) -> Iterator[Document]:
    """The same documents; what is found in each is told to ``heard`` and counted in the summary."""
    for document in documents:
        for loss, certain in findings(document, keep, whole=whole):
            summary.slips += certain
            summary.found[loss.kind, loss.why] += 1
            heard(loss)
        yield document


def slips(document: Document, keep: Keep) -> list[Loss]:
    """The slips in one article."""
    return [loss for loss, _ in findings(document, keep)]
