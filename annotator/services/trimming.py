"""The edges of the entities of a project cleaned: in each article it is one step, which can be undone there."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.annotation import How
from annotator.domain.tidying import trim_edges, untidy
from annotator.services.exporting import Choice
from annotator.services.progress import Cancelled, Progress, never, unheard
from annotator.services.project import Project
from annotator.services.session import Session


@dataclass
class TrimReport:
    """The articles that were changed, and how many entities in them."""

    articles: list[str] = field(default_factory=list)
    entities: int = 0
    cancelled: bool = False


def trim_everywhere(project: Project, *, progress: Progress = unheard, cancelled: Cancelled = never) -> TrimReport:
    """Clean the edges of everything that is shown and confirmed; what is finished stays when the work stops.

    Raises Ambiguous and NotSaved.
    """
    project.check_layers()
    keep = Choice().keep(project)
    report = TrimReport()
    waiting = [document.article.id for document in project.documents() if untidy(document, keep)]
    for done, id in enumerate(waiting):
        if cancelled():
            report.cancelled = True
            break
        progress(done, len(waiting))
        session = Session(project, id)
        if untidy(session.document, keep):
            report.entities += len(session.do(trim_edges(session.document, keep, session.by(How.BULK))))
            report.articles.append(id)
    return report
