"""Commands that only look: list, show, stats, formats."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

import typer

from annotator.cli.app import AnnotatorOption, JsonOption, ProjectOption, app, opened
from annotator.cli.output import note, plain, say, say_json, table
from annotator.domain.annotation import Claim, Spans
from annotator.domain.document import Document
from annotator.domain.queue import QueueRow
from annotator.domain.text import lines
from annotator.services.exporting import record_values


@app.command("list")
def list_(
    status: Annotated[
        Literal["todo", "started", "done", "skipped", "all"], typer.Option("--status", help="Which articles.")
    ] = "all",
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the articles. Example: annotator list --status todo"""
    with opened(project, annotator) as source:
        source.check_layers()
        rows = [row for row in source.rows() if status in ("all", str(row.status))]
    if as_json:
        say_json([_row_values(row) for row in rows])
    elif rows:
        table(
            [[row.id, row.status, str(row.to_review), row.title] for row in rows],
            ["ID", "STATUS", "TO REVIEW", "TITLE"],
        )
    elif status == "all":
        note("no articles yet; take some in with 'annotator import FILE'")
    else:
        note(f"no article is {status}")


def _row_values(row: QueueRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "status": str(row.status),
        "publisher": row.publisher,
        "to_review": row.to_review,
        "flag": row.flag,
    }


@app.command()
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="An article's id, as 'list' prints it.")],
    project: ProjectOption = None,
    annotator: AnnotatorOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show an article with its annotations. Example: annotator show 5903a4cd14264f41"""
    with opened(project, annotator) as source:
        document = source.document(id)
    if as_json:
        say_json(record_values(document))
    else:
        _show(document)


def _show(document: Document) -> None:
    article = document.article
    say(article.headline)
    facts = [article.publisher, article.author, article.published, str(document.layer.status)]
    say(" · ".join(fact for fact in facts if fact))
    print()
    for start, end in lines(document.text):
        say(document.text[start:end])
    print()
    for entity in document.entities:
        say(f"{entity.label:12} {entity.state:9} {_quote(document, (entity.span,))}")
    for claim in document.claims:
        say(_claim_line(document, claim))


def _claim_line(document: Document, claim: Claim) -> str:
    who = claim.source_name or _quote(document, claim.source) or "?"
    return f"{'claim':12} {claim.state:9} {who}: {_quote(document, claim.content)}"


def _quote(document: Document, spans: Spans) -> str:
    return " … ".join(document.text[start:end] for start, end in spans)


@app.command()
def stats(project: ProjectOption = None, annotator: AnnotatorOption = None, as_json: JsonOption = False) -> None:
    """Count articles and annotations. Example: annotator stats"""
    from annotator.services.statistics import statistics

    with opened(project, annotator) as source:
        figures = statistics(source)
    if as_json:
        say_json(asdict(figures))
        return
    say(f"articles: {figures.articles} ({_counts(figures.by_status)})")
    say(f"entities: {sum(figures.entities.values())} ({_counts(figures.entities)})")
    say(f"claims: {sum(figures.claims.values())} ({_counts(figures.claims)})")
    say(f"confirmed labels: {_counts(figures.labels)}")
    if figures.judged:
        say(f"pre-fill was right for {figures.right} of {figures.judged}")


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{plain(name)} {number}" for name, number in counts.items()) or "none"


@app.command("formats")
def formats_(as_json: JsonOption = False) -> None:
    """List the file formats. Example: annotator formats"""
    from annotator.services.formats import rows

    found = rows()
    if as_json:
        say_json(found)
        return
    for row in found:
        can = " and ".join(word for word, able in (("read", row["reads"]), ("written", row["writes"])) if able)
        say(f"{row['name']}: {row['title']} ({can})")
        print(f"  holds {plain(row['holds'])}")
        print(f"  loses {plain(row['loses'])}")
