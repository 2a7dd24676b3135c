"""Claims as the PolNeAR corpus has them: brat events ``Attribution`` with Content, Cue and Source.

As in the corpus (https://github.com/networkdynamics/PolNeAR) the event's trigger is a span of its own on the
cue; where there is none it is on the source, else on the content.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotator.domain.annotation import Claim
from annotator.domain.document import Document
from annotator.domain.exporting import ExportReport, Wanted, picked
from annotator.exchange.standoff import Standoff, Stems, comes_back, note_line_ends, write_pair

HELD = ("source", "cue")
ATTRIBUTION = "Attribution"
EDGES = "is written without white space at its edges or between its parts"
NO_WORDS = "stands on white space alone, which standoff cannot mark"


def write_polnear(documents: Iterable[Document], folder: Path, wanted: Wanted) -> ExportReport:
    """Write each article as a pair of files into the folder."""
    report, stems = ExportReport(wanted.heard), Stems(folder)
    for item in picked(documents, wanted, report, "claim"):
        standoff = Standoff(item.article.text)
        note_line_ends(item.article, report)
        for claim in item.claims:
            if add_attribution(standoff, claim):
                report.lose_fields(item.article, claim, HELD)
                if not all(comes_back(item.article.text, each) for each in (claim.content, claim.source, claim.cue)):
                    report.note(item.article, claim, EDGES)
            else:
                report.lose(item.article, claim, NO_WORDS)
        write_pair(stems, item.article, standoff)
    return report


def add_attribution(standoff: Standoff, claim: Claim, entity: str = "") -> str:
    """The claim as an event, maybe with the entity that is its source; its id, or nothing where it has no words."""
    content = standoff.span("Content", claim.content)
    if not content:
        return ""
    source, cue = standoff.span("Source", claim.source), standoff.span("Cue", claim.cue)
    marked = claim.cue if cue else claim.source if source else claim.content
    trigger = standoff.span(ATTRIBUTION, marked)
    roles = (("Content", content), ("Cue", cue), ("Source", source), ("Entity", entity))
    return standoff.event(ATTRIBUTION, trigger, roles)
