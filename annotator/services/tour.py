"""The sample article of the tour, with what a machine got wrong in it, in a project of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator import paths
from annotator.domain.analysis import split
from annotator.domain.annotation import Claim, Entity, State, new_id
from annotator.domain.document import Article
from annotator.domain.errors import AnnotatorError
from annotator.domain.mentions import identical_mentions
from annotator.domain.quotes import claim_quote_kind
from annotator.domain.record import Record
from annotator.domain.suggestion import suggested_entity
from annotator.domain.text import Span
from annotator.services.importing import import_records
from annotator.services.project import Project

ORIGIN = "rule:tour@1"
ARTICLE = "tour"


@dataclass(frozen=True, slots=True)
class Wrong:
    """Words in the sample that bear a wrong label, where they stand first, and the right one."""

    words: str
    span: Span
    label: str
    places: int


@dataclass(frozen=True, slots=True)
class Sample:
    """The article, and what a newcomer is shown in it.

    ``relabel`` is wrong at one place and ``everywhere`` at several; ``claim`` is a sentence that claims
    something and that no machine has marked.
    """

    record: Record
    relabel: Wrong
    everywhere: Wrong
    claim: Span


def sample() -> Sample:
    """The same each time but for the ids; its suggestions come with it, so that nobody waits for a model."""
    row = json.loads((paths.resources() / "tour.json").read_text(encoding="utf-8"))
    text = "\n".join(row.pop("text"))
    stops, claims, marked = row.pop("stops"), row.pop("claims"), row.pop("entities")
    record = Record(
        where="tour.json",
        article=Article.of(text, id=ARTICLE, **row),
        analysis=split(text),
        entities=tuple(_entities(text, marked)),
        claims=tuple(_claim(text, each) for each in claims),
        own=True,
    )
    wrong = {each["words"]: each["right"] for each in marked if "right" in each}
    return Sample(
        record=record,
        relabel=_wrong(text, stops["relabel"], wrong),
        everywhere=_wrong(text, stops["everywhere"], wrong),
        claim=_first(text, stops["claim"]),
    )


def new_tour_project(annotator: str | None = None) -> tuple[Path, Sample]:
    """Make the tour's project afresh; what a person put into the last one besides the sample is kept aside.

    Raises AnnotatorError where its file cannot be made, or another window has it open.
    """
    path = paths.tour_project()
    _clear(path)
    made = sample()
    with Project.open(path, create=True, annotator=annotator) as project:
        import_records(project, [made.record])
    return path, made


def _clear(path: Path) -> None:
    """Remove the last tour; a project that holds anything else moves to a name of its own."""
    if not path.exists():
        return
    files = [path.with_name(path.name + end) for end in ("", "-wal", "-shm")]
    try:
        if _holds_more(path):
            path.rename(next(name for name in _other_names(path) if not name.exists()))
        for file in files:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise AnnotatorError(
            f"the last tour cannot be put away ({error.strerror})", where=str(path), todo="close other windows"
        ) from error


def _holds_more(path: Path) -> bool:
    """Whether it holds an article that is not the sample, or is no project that could be read.

    Raises AnnotatorError where somebody has it open: the last one who closes it takes the log away.
    """
    try:
        with Project.open(path) as project:
            more = any(row.id != ARTICLE for row in project.rows())
    except AnnotatorError:
        return True
    if path.with_name(path.name + "-wal").exists():
        raise AnnotatorError("it is being taken in another window", where=str(path), todo="leave it there first")
    return more


def _other_names(path: Path) -> Iterator[Path]:
    number = 2
    while True:
        yield path.with_stem(f"{path.stem}-{number}")
        number += 1


def _first(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _wrong(text: str, words: str, right: dict[str, str]) -> Wrong:
    span = _first(text, words)
    return Wrong(words, span, right[words], len(identical_mentions(text, span)))


def _entities(text: str, marked: list[dict[str, Any]]) -> Iterator[Entity]:
    """Every place where the words stand that no entity listed before touches."""
    taken: list[Span] = []
    for row in marked:
        for span in identical_mentions(text, _first(text, row["words"])):
            if all(span.end <= other.start or other.end <= span.start for other in taken):
                taken.append(span)
                yield suggested_entity(span, row["label"], ORIGIN, row["score"])


def _claim(text: str, row: dict[str, str]) -> Claim:
    """A quotation with who says it and the word that says so, which stand behind it."""
    content = _first(text, row["content"])
    source, cue = (Span(start, start + len(word)) for word, start in _behind(text, content.end, row))
    claim = Claim(
        id=new_id(),
        content=(content,),
        source=(source,),
        cue=(cue,),
        source_name=row["source"],
        state=State.SUGGESTED,
        origin=ORIGIN,
    )
    return replace(claim, suggested=claim.core, quote_kind=claim_quote_kind(text, claim))


def _behind(text: str, offset: int, row: dict[str, str]) -> Iterator[tuple[str, int]]:
    for role in ("source", "cue"):
        yield row[role], text.index(row[role], offset)
