"""Article Annotator as a library: take articles in, pre-fill them, correct a name in all of them, export.

python read_correct_export.py stories/ news.annotator train.spacy "Port Wren" GPE
"""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.domain import edits
from annotator.domain.annotation import CONFIRMED
from annotator.domain.errors import AnnotatorError
from annotator.domain.text import Span
from annotator.services.exporting import Choice, export
from annotator.services.finishing import finish
from annotator.services.importing import import_records
from annotator.services.prefill import prefill
from annotator.services.project import Project
from annotator.services.reading import read_inputs
from annotator.services.session import Session


def label_everywhere(project: Project, id: str, words: str, label: str) -> None:
    """Give every mention of some words in an article a label, as Shift with a letter does in the window."""
    session = Session(project, id)
    start = session.document.article.text.find(words)
    if start >= 0:
        span = Span(start, start + len(words))  # code points, half-open
        session.do(edits.label_all(session.document, span, label, session.by()))


def show(project: Project, id: str) -> None:
    """Print who and what a person has confirmed in an article, and who said what."""
    document = project.document(id)
    print(document.article.headline)
    for entity in document.entities:
        if entity.state in CONFIRMED:
            print(f"  {entity.label:10} {document.article.text[entity.start : entity.end]}")
    for claim in document.claims:
        said = " … ".join(document.article.text[part.start : part.end] for part in claim.content)
        print(f"  {claim.source_name or 'somebody'}: {said}")


def main(stories: str, project_file: str, target: str, words: str, label: str) -> None:
    with Project.open(Path(project_file), create=True) as project:
        taken = import_records(project, read_inputs([stories]))
        for refusal in taken.refused:
            print(refusal)
        prefill(project)
        for id in taken.added:
            label_everywhere(project, id, words, label)
            finish(project, id)
            show(project, id)
        summary = export(project, Path(target), format="spacy", choice=Choice(only="entities"))
        print(f"{summary.articles} articles in {target}")
        for loss in summary.losses:
            print(loss)


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except AnnotatorError as error:
        sys.exit(str(error))
